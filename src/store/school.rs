//! The school whose register this is.

use super::{Db, params, row};
use crate::domain::Date;
use crate::error::Result;

/// Names and number of a school.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct School {
    /// Official name in Kazakh.
    pub name_kk: Option<String>,
    /// Official name in Russian.
    pub name_ru: Option<String>,
    /// BIN.
    pub bin: Option<String>,
}

/// Writes the one row of a new register.
pub fn insert(db: &Db, school: &School) -> Result<()> {
    db.execute("INSERT INTO school (name_kk, name_ru, bin) VALUES (?1, ?2, ?3)", params![school.name_kk, school.name_ru, school.bin])?;
    Ok(())
}

/// Writes the names and the number anew.
pub fn update(db: &Db, school: &School) -> Result<()> {
    db.execute("UPDATE school SET name_kk = ?1, name_ru = ?2, bin = ?3", params![school.name_kk, school.name_ru, school.bin])?;
    Ok(())
}

/// How many pupils are at the school on a day.
pub fn pupils(db: &Db, day: Date) -> Result<i64> {
    let count = row(
        db,
        "SELECT count(*) FROM student t
         WHERE (SELECT m.left_on IS NULL OR m.left_on > ?1 FROM membership m
                WHERE m.student_id = t.id AND m.since <= ?1 ORDER BY m.since DESC LIMIT 1)",
        [day],
        |row| row.get(0),
    )?;
    Ok(count.unwrap_or_default())
}

/// The school, if it was named.
pub fn get(db: &Db) -> Result<School> {
    let found = row(db, "SELECT name_kk, name_ru, bin FROM school", [], |row| {
        Ok(School { name_kk: row.get(0)?, name_ru: row.get(1)?, bin: row.get(2)? })
    })?;
    Ok(found.unwrap_or_default())
}
