//! Headings and labels of another program's lists, saved by name.

use super::{Db, OptionalExtension, params, rows};
use crate::error::Result;

/// A saved map: two JSON objects, heading → column and label → code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Heading → column.
    pub columns: String,
    /// Label → code.
    pub codes: String,
}

/// The map of a name.
pub fn find(db: &Db, name: &str) -> Result<Option<Saved>> {
    let mut statement = db.prepare_cached("SELECT columns, codes FROM import_map WHERE name = ?1")?;
    Ok(statement.query_row([name], |row| Ok(Saved { columns: row.get(0)?, codes: row.get(1)? })).optional()?)
}

/// The names that are there.
pub fn names(db: &Db) -> Result<Vec<String>> {
    rows(db, "SELECT name FROM import_map ORDER BY name", [], |row| row.get(0))
}

/// Saves a map under a name, in place of what stood there.
pub fn save(db: &Db, name: &str, map: &Saved) -> Result<()> {
    match find(db, name)? {
        Some(known) if known == *map => {}
        Some(_) => {
            db.execute("UPDATE import_map SET columns = ?2, codes = ?3 WHERE name = ?1", params![name, map.columns, map.codes])?;
        }
        None => {
            db.execute("INSERT INTO import_map (name, columns, codes) VALUES (?1, ?2, ?3)", params![name, map.columns, map.codes])?;
        }
    }
    Ok(())
}
