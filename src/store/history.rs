//! What was done, by whom, when.

use std::collections::HashMap;

use serde_json::Value;

use super::{Db, belongs, row, rows};
use crate::error::Result;

/// One operation.
#[derive(Debug, Clone)]
pub struct Operation {
    /// Its number.
    pub id: i64,
    /// Local time, RFC 3339.
    pub at: String,
    /// Who did it.
    pub actor: String,
    /// "register place", …
    pub command: String,
    /// Its particulars by name.
    pub summary: Value,
    /// The operation that it took back.
    pub undoes: Option<i64>,
    /// The operation that took this one back, if it is taken back now.
    pub undone_by: Option<i64>,
}

/// Every operation, the newest first.
pub fn all(db: &Db) -> Result<Vec<Operation>> {
    select(db, "", [])
}

/// When one of these commands was last carried out, RFC 3339.
pub fn newest_of(db: &Db, commands: [&str; 2]) -> Result<Option<String>> {
    row(db, "SELECT at FROM operation WHERE command IN (?1, ?2) ORDER BY id DESC LIMIT 1", commands, |row| row.get(0))
}

/// The operations that touched a child, the newest first.
pub fn of_student(db: &Db, student: i64) -> Result<Vec<Operation>> {
    let mine = serde_json::json!(belongs::to(db, student)?).to_string();
    select(
        db,
        "WITH mine (table_name, row_id) AS (SELECT t.key, r.value FROM json_each(?1) t, json_each(t.value) r)
         SELECT operation_id FROM mine m JOIN operation_insert i ON i.table_name = m.table_name AND m.row_id BETWEEN i.first_id AND i.last_id
         UNION SELECT operation_id FROM mine m JOIN change c ON c.table_name = m.table_name AND c.row_id = m.row_id",
        [mine],
    )
}

/// One operation by its number.
pub fn find(db: &Db, id: i64) -> Result<Option<Operation>> {
    Ok(select(db, "SELECT ?1", [id])?.pop())
}

/// Number and time of the newest operation: what tells a register from the same one later.
pub fn newest(db: &Db) -> Result<(i64, String)> {
    let newest = row(db, "SELECT id, at FROM operation ORDER BY id DESC LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(newest.unwrap_or_default())
}

/// The newest operation that is not undone and is no undo itself: what `esep undo` takes back.
pub fn newest_live(db: &Db) -> Result<Option<Operation>> {
    let newest =
        all(db)?.into_iter().find(|operation| operation.undoes.is_none() && operation.undone_by.is_none() && operation.command != "init");
    Ok(newest)
}

fn select(db: &Db, ids: &str, params: impl rusqlite::Params) -> Result<Vec<Operation>> {
    let undone = live_undos(db)?;
    let filter = if ids.is_empty() { String::new() } else { format!("WHERE id IN ({ids})") };
    let sql = format!("SELECT id, at, actor, command, summary, undoes FROM operation {filter} ORDER BY id DESC");
    rows(db, &sql, params, |row| {
        let id = row.get(0)?;
        let summary: String = row.get(4)?;
        Ok(Operation {
            id,
            at: row.get(1)?,
            actor: row.get(2)?,
            command: row.get(3)?,
            summary: serde_json::from_str(&summary).unwrap_or_default(),
            undoes: row.get(5)?,
            undone_by: undone.get(&id).copied(),
        })
    })
}

/// Operation → the undo that holds now. An undo may be undone itself, which brings the first operation back, so the
/// newest is asked first.
fn live_undos(db: &Db) -> Result<HashMap<i64, i64>> {
    let undos: Vec<(i64, i64)> =
        rows(db, "SELECT id, undoes FROM operation WHERE undoes IS NOT NULL ORDER BY id DESC", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut live = HashMap::new();
    for (undo, operation) in undos {
        if !live.contains_key(&undo) {
            live.insert(operation, undo);
        }
    }
    Ok(live)
}
