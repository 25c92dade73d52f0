//! Signs that somebody noticed, and how they were answered.

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::domain::case_work::Resolution;
use crate::error::Result;

/// A sign.
#[derive(Debug, Clone)]
pub struct Signal {
    /// Number in the register.
    pub id: i64,
    /// The child.
    pub student: i64,
    /// What was noticed.
    pub noticed: Noticed,
    /// The answer, where there is one.
    pub answer: Option<Answer>,
}

/// What was noticed, when, by whom.
#[derive(Debug, Clone)]
pub struct Noticed {
    /// Day.
    pub on: Date,
    /// Code of the ground that it points to.
    pub ground: String,
    /// Who noticed, of the staff.
    pub staff: Option<i64>,
    /// Who noticed, if nobody of the staff.
    pub reporter: Option<String>,
    /// What, in words.
    pub words: Option<String>,
    /// Of an early-warning indicator: the term, and its code.
    pub indicator: Option<(String, String)>,
}

/// How a sign was answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// By what.
    pub resolution: Resolution,
    /// Day.
    pub on: Date,
    /// The proposal, where that is the answer.
    pub proposal: Option<i64>,
    /// Why, in words.
    pub reason: Option<String>,
}

const COLUMNS: &str = "g.id, g.student_id, g.noticed_on, g.ground, g.staff_id, g.reporter, g.words, g.resolution, g.resolved_on,
    g.proposal_id, g.reason, g.term, g.indicator";

fn read(row: &Row<'_>) -> rusqlite::Result<Signal> {
    let resolution: Option<String> = row.get(7)?;
    let answer = match (resolution.as_deref().and_then(Resolution::of), row.get(8)?) {
        (Some(resolution), Some(on)) => Some(Answer { resolution, on, proposal: row.get(9)?, reason: row.get(10)? }),
        _ => None,
    };
    let indicator = row.get::<_, Option<String>>(11)?.zip(row.get(12)?);
    let noticed =
        Noticed { on: row.get(2)?, ground: row.get(3)?, staff: row.get(4)?, reporter: row.get(5)?, words: row.get(6)?, indicator };
    Ok(Signal { id: row.get(0)?, student: row.get(1)?, noticed, answer })
}

/// The sign with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Signal>> {
    row(db, &format!("SELECT {COLUMNS} FROM signal g WHERE g.id = ?1"), [id], read)
}

/// The number of the same sign: child, day, ground, who noticed it and the words.
pub fn same(db: &Db, student: i64, noticed: &Noticed) -> Result<Option<i64>> {
    row(
        db,
        "SELECT id FROM signal WHERE student_id = ?1 AND noticed_on = ?2 AND ground = ?3 AND staff_id IS ?4 AND reporter IS ?5
             AND words IS ?6 LIMIT 1",
        params![student, noticed.on, noticed.ground, noticed.staff, noticed.reporter, noticed.words],
        |row| row.get(0),
    )
}

/// Adds a sign.
pub fn insert(db: &Db, student: i64, noticed: &Noticed) -> Result<i64> {
    db.execute(
        "INSERT INTO signal (student_id, noticed_on, ground, staff_id, reporter, words, term, indicator)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            student,
            noticed.on,
            noticed.ground,
            noticed.staff,
            noticed.reporter,
            noticed.words,
            noticed.indicator.as_ref().map(|(term, _)| term),
            noticed.indicator.as_ref().map(|(_, code)| code),
        ],
    )?;
    Ok(db.last_insert_rowid())
}

/// Writes the answer to a sign.
pub fn resolve(db: &Db, id: i64, answer: &Answer) -> Result<()> {
    db.execute(
        "UPDATE signal SET resolution = ?2, resolved_on = ?3, proposal_id = ?4, reason = ?5 WHERE id = ?1",
        params![id, answer.resolution.code(), answer.on, answer.proposal, answer.reason],
    )?;
    Ok(())
}

/// One line of `signal list`.
pub struct Listed {
    /// The sign.
    pub signal: Signal,
    /// The child's full name.
    pub name: String,
    /// Who noticed: one of the staff, or whoever else it was.
    pub by: Option<String>,
}

/// Signs of a child or of all, oldest first; those without an answer only, if so wanted.
pub fn list(db: &Db, student: Option<i64>, open: bool) -> Result<Vec<Listed>> {
    rows(
        db,
        &format!(
            "SELECT {COLUMNS}, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, ''), coalesce(p.name, g.reporter)
             FROM signal g JOIN student s ON s.id = g.student_id LEFT JOIN staff p ON p.id = g.staff_id
             WHERE (?1 IS NULL OR g.student_id = ?1) AND (NOT ?2 OR g.resolution IS NULL)
             ORDER BY g.noticed_on, g.id"
        ),
        params![student, open],
        |row| Ok(Listed { signal: read(row)?, name: row.get(13)?, by: row.get(14)? }),
    )
}

/// Numbers of the signs that a proposal answers, oldest first.
pub fn of_proposal(db: &Db, proposal: i64) -> Result<Vec<i64>> {
    rows(db, "SELECT id FROM signal WHERE proposal_id = ?1 ORDER BY id", [proposal], |row| row.get(0))
}
