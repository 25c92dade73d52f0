//! Norms packs that a school or district added.

use super::{Db, params, rows};
use crate::error::Result;

/// The texts of all packs, in the order they were added.
pub fn texts(db: &Db) -> Result<Vec<String>> {
    rows(db, "SELECT source FROM norms_pack ORDER BY id", [], |row| row.get(0))
}

/// Keeps a pack that was checked.
pub fn insert(db: &Db, pack: &str, version: u32, source: &str) -> Result<()> {
    db.execute("INSERT INTO norms_pack (pack, version, source) VALUES (?1, ?2, ?3)", params![pack, version, source])?;
    Ok(())
}
