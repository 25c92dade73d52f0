//! People who work with the children.

use std::collections::HashMap;

use super::{Db, Row, named, params, rows};
use crate::domain::person_name::fold;
use crate::error::{Error, Result};

/// One of the staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// Number in the register.
    pub id: i64,
    /// Full name.
    pub name: String,
    /// Code of a role.
    pub role: Option<String>,
}

fn read(row: &Row<'_>) -> rusqlite::Result<Staff> {
    Ok(Staff { id: row.get(0)?, name: row.get(1)?, role: row.get(2)? })
}

/// Everybody, in the order they were added.
pub fn all(db: &Db) -> Result<Vec<Staff>> {
    rows(db, "SELECT id, name, role FROM staff ORDER BY id", [], read)
}

/// The name of the one with this number.
pub fn name(db: &Db, id: Option<i64>) -> Result<Option<String>> {
    super::row(db, "SELECT name FROM staff WHERE id = ?1", [id], |row| row.get(0))
}

/// The names of all by number: for lists.
pub struct Names(HashMap<i64, String>);

impl Names {
    /// Those of today.
    pub fn read(db: &Db) -> Result<Self> {
        Ok(Self(all(db)?.into_iter().map(|one| (one.id, one.name)).collect()))
    }

    /// The name of the one with this number.
    pub fn of(&self, id: Option<i64>) -> Option<String> {
        self.0.get(&id?).cloned()
    }
}

/// The one with this name, however it is spelled.
pub fn by_name(db: &Db, name: &str) -> Result<Option<Staff>> {
    super::row(db, "SELECT id, name, role FROM staff WHERE name_key = ?1", [fold(name)], read)
}

/// The one that the words fit, or `#id`.
pub fn resolve(db: &Db, words: &str) -> Result<Staff> {
    named::resolve(all(db)?, words, |one| (one.id, &one.name), ["staff_unknown", "staff_ambiguous"])
}

/// Adds somebody; a name that is known already is refused.
pub fn insert(db: &Db, name: &str, role: Option<&str>) -> Result<i64> {
    if let Some(known) = by_name(db, name)? {
        return Err(Error::refused("staff_known").with("name", known.name).with("id", known.id));
    }
    db.prepare_cached("INSERT INTO staff (name, name_key, role) VALUES (?1, ?2, ?3)")?.execute(params![name, fold(name), role])?;
    Ok(db.last_insert_rowid())
}

/// Changes name and role.
pub fn update(db: &Db, id: i64, name: &str, role: Option<&str>) -> Result<()> {
    if let Some(known) = by_name(db, name)?.filter(|known| known.id != id) {
        return Err(Error::refused("staff_known").with("name", known.name).with("id", known.id));
    }
    db.execute("UPDATE staff SET name = ?2, name_key = ?3, role = ?4 WHERE id = ?1", params![id, name, fold(name), role])?;
    Ok(())
}

/// The id for a name that a file brings; a new name is added without a role and told to `added`.
pub fn find_or_add(db: &Db, name: &str, added: &mut Vec<String>) -> Result<i64> {
    if let Some(known) = by_name(db, name)? {
        return Ok(known.id);
    }
    added.push(name.to_owned());
    insert(db, name, None)
}
