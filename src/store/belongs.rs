//! What belongs to a child: the one answer to which rows of which tables are the child's, read from the references of the
//! tables themselves, so that a new table is never forgotten.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::due::table_of;
use super::{Db, follow, rows};
use crate::domain::due::Duty;
use crate::error::Result;

/// Rows by table.
pub type Rows = BTreeMap<String, BTreeSet<i64>>;

/// All rows of a child, those that only the history still holds too: the child's own, those that name the child, those that
/// belong to such rows, and what was dismissed of what they are owed.
pub fn to(db: &Db, student: i64) -> Result<Rows> {
    let mut found = Rows::from([("student".to_owned(), same_child(db, student)?)]);
    for (table, columns) in family(db)? {
        let mut ids = BTreeSet::new();
        for (column, parent) in columns {
            ids.extend(ids_of(
                db,
                &format!(
                    "SELECT id FROM {table} WHERE {column} IN (SELECT value FROM json_each(?1))
                     UNION SELECT row_id FROM change WHERE table_name = '{table}' AND before IS NOT NULL
                         AND json_extract(before, '$.{column}') IN (SELECT value FROM json_each(?1))
                         AND row_id NOT IN (SELECT id FROM {table})"
                ),
                &found[&parent],
            )?);
        }
        found.insert(table, ids);
    }
    add_dismissals(db, &mut found)?;
    Ok(found)
}

/// Adds what was dismissed of what is owed for the rows.
pub fn add_dismissals(db: &Db, found: &mut Rows) -> Result<()> {
    let dismissed: Vec<(i64, String, i64)> = rows(
        db,
        "SELECT id, duty, subject FROM dismissal
         UNION SELECT row_id, json_extract(before, '$.duty'), json_extract(before, '$.subject') FROM change
             WHERE table_name = 'dismissal' AND before IS NOT NULL",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let owed = |duty: &str, subject| Duty::of(duty).and_then(|duty| found.get(table_of(duty))).is_some_and(|ids| ids.contains(&subject));
    let dismissed = dismissed.into_iter().filter(|(_, duty, subject)| owed(duty, *subject)).map(|(id, ..)| id).collect();
    found.insert("dismissal".to_owned(), dismissed);
    Ok(())
}

/// The child's number, and those of the records that were joined with it.
pub fn same_child(db: &Db, student: i64) -> Result<BTreeSet<i64>> {
    let mut same = BTreeSet::from([student]);
    loop {
        let joined = ids_of(
            db,
            "SELECT json_extract(summary, '$.other') FROM operation WHERE command = 'student merge'
                 AND json_extract(summary, '$.student') IN (SELECT value FROM json_each(?1))
                 AND json_extract(summary, '$.other') NOT IN (SELECT id FROM student)",
            &same,
        )?;
        let before = same.len();
        same.extend(joined);
        if same.len() == before {
            return Ok(same);
        }
    }
}

/// A table, and its columns that say whose its rows are with the tables that these refer to.
type Relative = (String, Vec<(String, String)>);

/// Tables with rows of a child besides the child's own; those that they refer to stand before them.
fn family(db: &Db) -> Result<Vec<Relative>> {
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

/// Ids that a query finds of these, which are its `?1`.
pub fn ids_of(db: &Db, sql: &str, ids: &BTreeSet<i64>) -> Result<BTreeSet<i64>> {
    Ok(rows(db, sql, [json(ids)], |row| row.get(0))?.into_iter().collect())
}

/// Ids as a query takes them.
pub fn json(ids: &BTreeSet<i64>) -> String {
    Value::from(ids.iter().copied().collect::<Vec<i64>>()).to_string()
}
