//! How the history follows every table.

use std::fmt::Write;

use super::{Db, rows};
use crate::error::Result;

/// Tables that the history itself consists of, what is still to be swept, and who looked.
const HISTORY: [&str; 6] = ["operation", "operation_insert", "change", "erased_row", "unswept", "access"];

/// A column of a table.
pub struct Column {
    /// Its name.
    pub name: String,
    /// It holds bytes, which an image of the row keeps as hexadecimal digits.
    pub bytes: bool,
}

/// Tables whose rows the history follows: all but its own.
pub fn followed_tables(db: &Db) -> Result<Vec<String>> {
    let all = rows(
        db,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
        [],
        |row| row.get(0),
    )?;
    Ok(all.into_iter().filter(|name: &String| !HISTORY.contains(&name.as_str())).collect())
}

/// The columns of a table, in order.
pub fn columns(db: &Db, table: &str) -> Result<Vec<Column>> {
    rows(db, "SELECT name, type = 'BLOB' FROM pragma_table_info(?1) ORDER BY cid", [table], |row| {
        Ok(Column { name: row.get(0)?, bytes: row.get(1)? })
    })
}

/// From here on, in this connection, what stood in a row before it was changed or deleted is kept under the operation
/// that is being written (the newest).
///
/// A pair of triggers a table, made from its columns, so that a new table is never forgotten. They are temporary: in
/// the file, every command that only reads would have to parse them.
pub fn follow(db: &Db) -> Result<()> {
    let mut triggers = String::new();
    for table in followed_tables(db)? {
        let field = |Column { name, bytes }: Column| match bytes {
            true => format!("'{name}', hex(OLD.{name})"),
            false => format!("'{name}', OLD.{name}"),
        };
        let fields = columns(db, &table)?.into_iter().map(field).collect::<Vec<_>>().join(", ");
        for event in ["update", "delete"] {
            // Writing to a string does not fail.
            let _ = write!(
                triggers,
                "CREATE TEMP TRIGGER IF NOT EXISTS history_{event}_{table} AFTER {event} ON main.{table} BEGIN
                     INSERT INTO change (operation_id, table_name, row_id, before)
                     VALUES ((SELECT max(id) FROM operation), '{table}', OLD.id, json_object({fields}));
                 END;"
            );
        }
    }
    Ok(db.execute_batch(&triggers)?)
}
