//! What was done, by whom, when.

use std::collections::HashMap;

use serde_json::Value;

use super::{Db, follow, row, rows};
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
    let mine: Vec<String> =
        child_tables(db)?.into_iter().map(|(table, ids)| format!("SELECT '{table}' AS table_name, id AS row_id FROM ({ids})")).collect();
    let mine = mine.join(" UNION ALL ");
    select(
        db,
        &format!(
            "WITH mine AS ({mine} UNION SELECT table_name, row_id FROM change WHERE json_extract(before, '$.student_id') = ?1)
             SELECT operation_id FROM mine m JOIN operation_insert i ON i.table_name = m.table_name AND m.row_id BETWEEN i.first_id AND i.last_id
             UNION SELECT operation_id FROM mine m JOIN change c ON c.table_name = m.table_name AND c.row_id = m.row_id"
        ),
        [student],
    )
}

/// Tables with rows of a child, each with the query of their ids (`?1` is the child): the child's own row, the rows
/// that name the child, and those that belong to such rows.
pub fn child_tables(db: &Db) -> Result<Vec<(String, String)>> {
    let mut found = vec![("student".to_owned(), "SELECT ?1 AS id".to_owned())];
    for (table, columns) in family(db)? {
        let ids = |parent: &str| found.iter().find(|(known, _)| known == parent).map(|(_, ids)| ids);
        let conditions: Vec<String> =
            columns.iter().filter_map(|(column, parent)| ids(parent).map(|ids| format!("{column} IN ({ids})"))).collect();
        found.push((table.clone(), format!("SELECT id FROM {table} WHERE {}", conditions.join(" OR "))));
    }
    Ok(found)
}

/// A table, and its columns that refer to others with those they refer to.
pub type Relative = (String, Vec<(String, String)>);

/// Tables with rows of a child besides the child's own, each with the columns that say whose they are and the tables these
/// refer to, which stand before it.
pub fn family(db: &Db) -> Result<Vec<Relative>> {
    let mut found: Vec<Relative> = Vec::new();
    let tables = follow::followed_tables(db)?;
    loop {
        let before = found.len();
        for table in tables.iter().filter(|table| *table != "student") {
            let known = |name: &str| name == "student" || found.iter().any(|(known, _)| known == name);
            if known(table) {
                continue;
            }
            let mut columns = references(db, table)?;
            if columns.iter().any(|(_, parent)| parent == "student") {
                columns.retain(|(_, parent)| parent == "student");
            }
            columns.retain(|(_, parent)| known(parent));
            if !columns.is_empty() {
                found.push((table.clone(), columns));
            }
        }
        if found.len() == before {
            return Ok(found);
        }
    }
}

/// The columns of a table that refer to others, with the tables that they refer to.
pub fn references(db: &Db, table: &str) -> Result<Vec<(String, String)>> {
    rows(db, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)", [table], |row| Ok((row.get(0)?, row.get(1)?)))
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
