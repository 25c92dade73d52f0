//! How the history follows every table.

use rusqlite::Connection;

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

/// Tables whose rows the history follows.
pub fn followed_tables(db: &Db) -> Result<Vec<String>> {
    let all = rows(db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid", [], |row| row.get(0))?;
    Ok(all.into_iter().filter(|name: &String| is_followed(name)).collect())
}

/// Whether the history follows a table: every one but its own and SQLite's.
pub fn is_followed(table: &str) -> bool {
    !HISTORY.contains(&table) && !table.starts_with("sqlite_")
}

/// The columns of a table, in order.
pub fn columns(connection: &Connection, table: &str) -> rusqlite::Result<Vec<Column>> {
    let mut statement = connection.prepare_cached("SELECT name, type = 'BLOB' FROM pragma_table_info(?1) ORDER BY cid")?;
    let columns = statement.query_map([table], |row| Ok(Column { name: row.get(0)?, bytes: row.get(1)? }))?;
    columns.collect()
}

/// From here on, in this connection, what stood in a row of a table before it was changed or deleted is kept under the operation
/// that is being written (the newest).
///
/// The triggers are made from the table's columns, so that a new one is never forgotten. They are temporary: in the file, every
/// command that only reads would have to parse them.
pub fn follow(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    let field = |Column { name, bytes }: Column| match bytes {
        true => format!("'{name}', hex(OLD.{name})"),
        false => format!("'{name}', OLD.{name}"),
    };
    let fields = columns(connection, table)?.into_iter().map(field).collect::<Vec<_>>().join(", ");
    ["update", "delete"].into_iter().try_for_each(|event| {
        connection.execute_batch(&format!(
            "CREATE TEMP TRIGGER IF NOT EXISTS history_{event}_{table} AFTER {event} ON main.{table} BEGIN
                 INSERT INTO change (operation_id, table_name, row_id, before)
                 VALUES ((SELECT max(id) FROM operation), '{table}', OLD.id, json_object({fields}));
             END;"
        ))
    })
}
