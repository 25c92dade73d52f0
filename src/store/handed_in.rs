//! Reports that were handed in.

use super::{Db, params, row, rows};
use crate::error::Result;

/// A report as it was handed in.
#[derive(Debug)]
pub struct HandedIn {
    /// The report.
    pub report: String,
    /// Its days, register and groups.
    pub arguments: String,
    /// The report as a CSV file.
    pub figures: String,
    /// SHA-256 of the figures.
    pub digest: String,
    /// The operation that kept it.
    pub operation: i64,
    /// When, local time.
    pub at: String,
    /// Who handed it in.
    pub actor: String,
}

const SELECT: &str = "SELECT h.report, h.arguments, h.figures, h.digest, o.id, o.at, o.actor
    FROM handed_in h
    JOIN operation_insert i ON i.table_name = 'handed_in' AND h.id BETWEEN i.first_id AND i.last_id
    JOIN operation o ON o.id = i.operation_id";

fn read(row: &super::Row<'_>) -> rusqlite::Result<HandedIn> {
    Ok(HandedIn {
        report: row.get(0)?,
        arguments: row.get(1)?,
        figures: row.get(2)?,
        digest: row.get(3)?,
        operation: row.get(4)?,
        at: row.get(5)?,
        actor: row.get(6)?,
    })
}

/// Keeps a report.
pub fn insert(db: &Db, report: &str, arguments: &str, figures: &str, digest: &str) -> Result<()> {
    db.execute(
        "INSERT INTO handed_in (report, arguments, figures, digest) VALUES (?1, ?2, ?3, ?4)",
        params![report, arguments, figures, digest],
    )?;
    Ok(())
}

/// All of them, the newest first.
pub fn all(db: &Db) -> Result<Vec<HandedIn>> {
    rows(db, &format!("{SELECT} ORDER BY h.id DESC"), [], read)
}

/// The last one of a report.
pub fn last(db: &Db, report: &str, arguments: &str) -> Result<Option<HandedIn>> {
    row(db, &format!("{SELECT} WHERE h.report = ?1 AND h.arguments = ?2 ORDER BY h.id DESC LIMIT 1"), params![report, arguments], read)
}
