//! Everything that the register holds of a child, table by table, and of what it shared with others.

use super::belongs::{self, ids_of, json};
use super::{Db, follow, rows};
use crate::domain::person_name::PersonName;
use crate::error::Result;

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// A number.
    Int(i64),
    /// A text, a code, a day.
    Text(String),
    /// The name of one of the staff.
    Staff(String),
}

/// The child's rows of one table.
#[derive(Debug)]
pub struct Part {
    /// The table.
    pub table: String,
    /// Its columns.
    pub columns: Vec<String>,
    /// The rows, oldest first.
    pub rows: Vec<Vec<Value>>,
}

const UNSAID: [&str; 3] = ["name_key", "reporter", "requested_by"];
/// Where bullying stands on the internet is as a rule somebody's page.
const PAGE: (&str, &str) = ("cyber", "address");

/// Rows that several children share, and the rows of a child that lead to them.
const SHARED: [(&str, &str, &str); 5] = [
    ("council", "agenda_item", "council_id"),
    ("incident", "incident_child", "incident_id"),
    ("consult", "intervention", "consult_id"),
    ("outing", "outing_child", "outing_id"),
    ("activity", "activity_child", "activity_id"),
];

/// What belongs to such rows and says something of each of the children.
const OF_SHARED: [(&str, &str, &str); 3] =
    [("incident_step", "incident", "incident_id"), ("cyber", "incident", "incident_id"), ("confidential", "consult", "consult_id")];

/// When a confidential text was first kept: the table itself does not say.
const KEPT_AT: &str = "(SELECT o.at FROM operation_insert i JOIN operation o ON o.id = i.operation_id
     WHERE i.table_name = 'confidential' AND t.id BETWEEN i.first_id AND i.last_id ORDER BY o.id LIMIT 1)";

/// Every table that holds something of the child. Whose row it is need not be said; who the other child of a pair is, who told
/// the school and whose pages there are must not; folded names and bytes say nothing. Of a text that a psychologist closed it is
/// said that it is there, who holds it and since when.
pub fn of_student(db: &Db, student: i64) -> Result<Vec<Part>> {
    let mut own = belongs::to(db, student)?;
    for (table, through, column) in SHARED {
        let sql = format!("SELECT {column} FROM {through} WHERE {column} IS NOT NULL AND id IN (SELECT value FROM json_each(?1))");
        own.insert(table.to_owned(), ids_of(db, &sql, &own[through])?);
    }
    for (table, shared, column) in OF_SHARED {
        let sql = format!("SELECT id FROM {table} WHERE {column} IN (SELECT value FROM json_each(?1))");
        own.insert(table.to_owned(), ids_of(db, &sql, &own[shared])?);
    }
    belongs::add_dismissals(db, &mut own)?;
    let mut parts = Vec::new();
    for table in follow::followed_tables(db)? {
        let Some(ids) = own.get(&table) else { continue };
        let references = belongs::references(db, &table)?;
        let parent = |column: &str| references.iter().find(|(from, _)| from == column).map(|(_, to)| to.as_str());
        let staff = |column: &str| matches!(parent(column), Some("staff" | "vault"));
        let unsaid = |column: &str| UNSAID.contains(&column) || (table.as_str(), column) == PAGE;
        let columns: Vec<String> = follow::columns(db, &table)?
            .into_iter()
            .filter(|column| !column.bytes && !unsaid(&column.name) && parent(&column.name) != Some("student"))
            .map(|column| column.name)
            .chain((table == "confidential").then(|| "kept_at".to_owned()))
            .collect();
        let read: Vec<String> = columns
            .iter()
            .map(|column| match parent(column) {
                Some("staff") => format!("(SELECT name FROM staff WHERE id = t.{column})"),
                Some("vault") => format!("(SELECT s.name FROM vault v JOIN staff s ON s.id = v.staff_id WHERE v.id = t.{column})"),
                _ if column == "kept_at" => KEPT_AT.to_owned(),
                _ => format!("t.{column}"),
            })
            .collect();
        let sql = format!("SELECT {} FROM {table} t WHERE t.id IN (SELECT value FROM json_each(?1)) ORDER BY t.id", read.join(", "));
        let found: Vec<Vec<Value>> = rows(db, &sql, [json(ids)], |row| {
            (0..columns.len())
                .map(|at| {
                    Ok(match row.get(at)? {
                        rusqlite::types::Value::Null | rusqlite::types::Value::Blob(_) => Value::Empty,
                        rusqlite::types::Value::Integer(number) => Value::Int(number),
                        rusqlite::types::Value::Real(number) => Value::Text(number.to_string()),
                        rusqlite::types::Value::Text(name) if staff(&columns[at]) => Value::Staff(name),
                        rusqlite::types::Value::Text(text) => Value::Text(text),
                    })
                })
                .collect()
        })?;
        if !found.is_empty() {
            parts.push(Part { table, columns, rows: found });
        }
    }
    Ok(parts)
}

/// Names of the children other than this one.
pub fn others(db: &Db, student: Option<i64>) -> Result<Vec<PersonName>> {
    rows(db, "SELECT last_name, first_name, patronymic FROM student WHERE id IS NOT ?1", [student], |row| {
        Ok(PersonName { last: row.get(0)?, first: row.get(1)?, patronymic: row.get(2)? })
    })
}
