//! The one way to change a register.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use rusqlite::{Transaction, TransactionBehavior};
use serde_json::{Map, Value};

use super::chain::{self, Header};
use super::holder::Note;
use super::{Db, Store, follow};
use crate::error::Result;

/// Who does it, when.
pub struct Stamp {
    /// Local time, RFC 3339.
    pub at: String,
    /// The user.
    pub actor: String,
    /// Do everything, then take it back: what `--dry-run` shows.
    pub dry_run: bool,
    /// Whether this run has written an operation.
    pub written: Rc<Cell<bool>>,
}

/// The particulars of an operation by name: ids, codes, days, counts. Never names of people, so that nothing of a
/// child stays in the history when the child is erased.
#[derive(Debug, Default, Clone)]
pub struct Summary(Map<String, Value>);

impl Summary {
    /// Adds a particular.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }
}

/// What a write came to.
#[derive(Debug)]
pub struct Written<T> {
    /// What the closure gave.
    pub value: T,
    /// The number of the operation; `None` if nothing changed, so that nothing was recorded.
    pub operation: Option<i64>,
}

impl Store {
    /// Runs `change` in one immediate transaction and records it as one operation: either all of it is there
    /// afterwards or nothing, whatever happens in between.
    pub fn write<T>(&mut self, stamp: &Stamp, command: &str, change: impl FnOnce(&Db) -> Result<(T, Summary)>) -> Result<Written<T>> {
        self.write_as(stamp, command, None, change)
    }

    pub(super) fn write_as<T>(
        &mut self,
        stamp: &Stamp,
        command: &str,
        undoes: Option<i64>,
        change: impl FnOnce(&Db) -> Result<(T, Summary)>,
    ) -> Result<Written<T>> {
        let locked = |error: rusqlite::Error| self.locked(error.into());
        let tx = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate).map_err(locked)?;
        let _note = Note::leave(&self.db);
        let db: &Db = &self.db;
        db.follow();
        let before = last_ids(db)?;
        db.execute(
            "INSERT INTO operation (at, actor, command, summary, undoes) VALUES (?1, ?2, ?3, '{}', ?4)",
            (&stamp.at, &stamp.actor, command, undoes),
        )?;
        let operation = db.last_insert_rowid();
        let (value, summary) = change(db)?;
        let touched = record_inserts(db, operation, &before)? || has_changes(db, operation)?;
        if !touched || stamp.dry_run {
            return Ok(Written { value, operation: None });
        }
        let header = Header {
            id: operation,
            at: stamp.at.clone(),
            actor: stamp.actor.clone(),
            command: command.to_owned(),
            summary: Value::Object(summary.0).to_string(),
            undoes,
        };
        db.end_following()?;
        chain::keep(db, &header, &chain::seal(db, &header)?)?;
        tx.commit().map_err(locked)?;
        stamp.written.set(true);
        Ok(Written { value, operation: Some(operation) })
    }
}

/// The highest id that each table has ever given.
fn last_ids(db: &Db) -> Result<BTreeMap<String, i64>> {
    let pairs = super::rows(db, "SELECT name, seq FROM sqlite_sequence", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(pairs.into_iter().collect())
}

/// Ids are given in order, so what a table gained is the range after its last id.
fn record_inserts(db: &Db, operation: i64, before: &BTreeMap<String, i64>) -> Result<bool> {
    let after = last_ids(db)?;
    let mut any = false;
    for table in follow::followed_tables(db)? {
        let last = after.get(&table).copied().unwrap_or(0);
        let first = before.get(&table).copied().unwrap_or(0) + 1;
        if last >= first {
            db.execute(
                "INSERT INTO operation_insert (operation_id, table_name, first_id, last_id) VALUES (?1, ?2, ?3, ?4)",
                (operation, &table, first, last),
            )?;
            any = true;
        }
    }
    Ok(any)
}

fn has_changes(db: &Db, operation: i64) -> Result<bool> {
    Ok(db.prepare_cached("SELECT 1 FROM change WHERE operation_id = ?1 LIMIT 1")?.exists([operation])?)
}
