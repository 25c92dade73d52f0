//! Courses that members of staff took.

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::error::Result;

/// A course that somebody took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Training {
    /// Number in the register; 0 of one that is not kept yet.
    pub id: i64,
    /// Who took it.
    pub staff: i64,
    /// Code of a topic.
    pub topic: String,
    /// What it is called.
    pub course: String,
    /// Academic hours.
    pub hours: Option<i64>,
    /// Last day.
    pub ended_on: Date,
    /// Number of the certificate.
    pub certificate: Option<String>,
}

const COLUMNS: &str = "t.id, t.staff_id, t.topic, t.course, t.hours, t.ended_on, t.certificate";

fn read(row: &Row<'_>) -> rusqlite::Result<Training> {
    Ok(Training {
        id: row.get(0)?,
        staff: row.get(1)?,
        topic: row.get(2)?,
        course: row.get(3)?,
        hours: row.get(4)?,
        ended_on: row.get(5)?,
        certificate: row.get(6)?,
    })
}

/// The course with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Training>> {
    row(db, &format!("SELECT {COLUMNS} FROM training t WHERE t.id = ?1"), [id], read)
}

/// Courses that ended in a span of days, oldest first.
pub fn between(db: &Db, period: Period) -> Result<Vec<Training>> {
    let sql = format!("SELECT {COLUMNS} FROM training t WHERE t.ended_on BETWEEN ?1 AND ?2 ORDER BY t.ended_on, t.id");
    rows(db, &sql, params![period.from, period.to], read)
}

/// Another one of the same person, course and day.
pub fn same(db: &Db, training: &Training) -> Result<Option<i64>> {
    row(
        db,
        "SELECT id FROM training WHERE staff_id = ?1 AND course = ?2 AND ended_on = ?3 AND id <> ?4",
        params![training.staff, training.course, training.ended_on, training.id],
        |row| row.get(0),
    )
}

/// Adds a course.
pub fn insert(db: &Db, new: &Training) -> Result<i64> {
    db.execute(
        "INSERT INTO training (staff_id, topic, course, hours, ended_on, certificate) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![new.staff, new.topic, new.course, new.hours, new.ended_on, new.certificate],
    )?;
    Ok(db.last_insert_rowid())
}

/// Writes a course anew.
pub fn update(db: &Db, new: &Training) -> Result<()> {
    db.execute(
        "UPDATE training SET topic = ?2, course = ?3, hours = ?4, ended_on = ?5, certificate = ?6 WHERE id = ?1",
        params![new.id, new.topic, new.course, new.hours, new.ended_on, new.certificate],
    )?;
    Ok(())
}
