//! What a school has set for itself.

use super::{Db, row};
use crate::error::Result;

/// Whether it is kept who looked: `on` or `off`.
pub const ACCESS: &str = "access";
/// For how many years the records of a child who left are kept.
pub const RETENTION: &str = "retention";
/// The salt of the key whose recovery code was written down, as hexadecimal digits.
pub const RECOVERY: &str = "recovery";
/// The salt of the key that the register was given when the key was last changed.
pub const KEY: &str = "key";

/// The value of a setting, if it was set.
pub fn get(db: &Db, name: &str) -> Result<Option<String>> {
    row(db, "SELECT value FROM setting WHERE name = ?1", [name], |row| row.get(0))
}

/// Sets it; what stands so already is not touched.
pub fn set(db: &Db, name: &str, value: &str) -> Result<()> {
    db.execute("INSERT INTO setting (name, value) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM setting WHERE name = ?1)", [name, value])?;
    db.execute("UPDATE setting SET value = ?2 WHERE name = ?1 AND value <> ?2", [name, value])?;
    Ok(())
}

/// Takes it away.
pub fn unset(db: &Db, name: &str) -> Result<()> {
    db.execute("DELETE FROM setting WHERE name = ?1", [name])?;
    Ok(())
}
