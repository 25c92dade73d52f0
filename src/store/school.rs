//! The school whose register this is.

use super::{Db, params, row};
use crate::error::Result;

/// Names and number of a school.
#[derive(Debug, Default, Clone)]
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

/// The school, if it was named.
pub fn get(db: &Db) -> Result<School> {
    let found = row(db, "SELECT name_kk, name_ru, bin FROM school", [], |row| {
        Ok(School { name_kk: row.get(0)?, name_ru: row.get(1)?, bin: row.get(2)? })
    })?;
    Ok(found.unwrap_or_default())
}
