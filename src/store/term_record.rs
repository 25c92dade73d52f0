//! What other systems tell of a child's term: days at school, days missed, subjects failed.

use super::{Db, params, row};
use crate::domain::calendar::Term;
use crate::error::Result;

/// The figures of a child's term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TermRecord {
    /// School days the child was enrolled.
    pub enrolled_days: i64,
    /// Missed with a reason.
    pub excused_days: i64,
    /// Missed without.
    pub unexcused_days: i64,
    /// Lessons missed without a reason, where they are counted.
    pub unexcused_lessons: Option<i64>,
    /// Subjects with an unsatisfactory mark.
    pub failing_subjects: Option<i64>,
}

const COLUMNS: &str = "r.enrolled_days, r.excused_days, r.unexcused_days, r.unexcused_lessons, r.failing_subjects";

fn read(row: &super::Row<'_>, at: usize) -> rusqlite::Result<TermRecord> {
    Ok(TermRecord {
        enrolled_days: row.get(at)?,
        excused_days: row.get(at + 1)?,
        unexcused_days: row.get(at + 2)?,
        unexcused_lessons: row.get(at + 3)?,
        failing_subjects: row.get(at + 4)?,
    })
}

/// The figures of a child and term, if they are known.
pub fn get(db: &Db, student: i64, term: Term) -> Result<Option<TermRecord>> {
    let sql = format!("SELECT {COLUMNS} FROM term_record r WHERE r.student_id = ?1 AND r.term = ?2");
    row(db, &sql, params![student, term.to_string()], |row| read(row, 0))
}

/// Adds the figures of a child and term.
pub fn insert(db: &Db, student: i64, term: Term, record: &TermRecord) -> Result<()> {
    write(
        db,
        "INSERT INTO term_record (student_id, term, enrolled_days, excused_days, unexcused_days, unexcused_lessons, failing_subjects)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (student, term),
        record,
    )
}

/// Writes the figures of a child and term anew.
pub fn update(db: &Db, student: i64, term: Term, record: &TermRecord) -> Result<()> {
    write(
        db,
        "UPDATE term_record SET enrolled_days = ?3, excused_days = ?4, unexcused_days = ?5, unexcused_lessons = ?6, failing_subjects = ?7
         WHERE student_id = ?1 AND term = ?2",
        (student, term),
        record,
    )
}

fn write(db: &Db, sql: &str, (student, term): (i64, Term), record: &TermRecord) -> Result<()> {
    db.prepare_cached(sql)?.execute(params![
        student,
        term.to_string(),
        record.enrolled_days,
        record.excused_days,
        record.unexcused_days,
        record.unexcused_lessons,
        record.failing_subjects,
    ])?;
    Ok(())
}

/// One line of `student attendance`.
pub struct Listed {
    /// The child.
    pub student: i64,
    /// IIN.
    pub iin: Option<String>,
    /// The child's full name.
    pub name: String,
    /// `2026-2027/1`.
    pub term: String,
    /// The figures.
    pub record: TermRecord,
}

/// The figures of one child or of all, of one term or of all, by term and child.
pub fn all(db: &Db, student: Option<i64>, term: Option<Term>) -> Result<Vec<Listed>> {
    super::rows(
        db,
        &format!(
            "SELECT s.id, s.iin, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, ''), r.term, {COLUMNS}
             FROM term_record r JOIN student s ON s.id = r.student_id
             WHERE (?1 IS NULL OR r.student_id = ?1) AND (?2 IS NULL OR r.term = ?2)
             ORDER BY r.term, s.id"
        ),
        params![student, term.map(|term| term.to_string())],
        |row| Ok(Listed { student: row.get(0)?, iin: row.get(1)?, name: row.get(2)?, term: row.get(3)?, record: read(row, 4)? }),
    )
}
