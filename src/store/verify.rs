//! Walks the chain of digests and names the first thing that does not fit.

use std::collections::BTreeMap;

use super::chain::{self, Digest, Images, TRACED};
use super::key::to_hex;
use super::{Db, follow, row, rows};
use crate::error::Result;

/// A chain without a break.
#[derive(Debug)]
pub struct Whole {
    /// How many operations.
    pub operations: i64,
    /// The newest and its digest.
    pub newest: Option<(i64, Digest)>,
}

/// The first thing that does not fit.
#[derive(Debug)]
pub enum Break {
    /// A row is not what the operation left: it, or its history, was changed past the program.
    Row {
        /// The operation.
        operation: i64,
        /// The table.
        table: String,
        /// The row.
        row: i64,
    },
    /// What the operation says of itself, the list of its rows or its digest was changed.
    Operation(i64),
    /// No such operation, though there was one.
    Missing(i64),
    /// A row that no operation added.
    Stranger {
        /// The table.
        table: String,
        /// The row.
        row: i64,
    },
}

impl Break {
    /// Numbers and names of tables for those who look for a fault.
    pub fn facts(&self) -> String {
        match self {
            Self::Row { operation, table, row } => format!("operation={operation} table={table} row={row}"),
            Self::Operation(operation) => format!("operation={operation}"),
            Self::Missing(operation) => format!("missing={operation}"),
            Self::Stranger { table, row } => format!("table={table} row={row}"),
        }
    }
}

/// Makes every digest anew, from the first operation to the newest.
pub fn verify(db: &Db) -> Result<Result<Whole, Break>> {
    let mut images = Images::new(db);
    let mut previous = Digest::default();
    let mut known: BTreeMap<String, Vec<(i64, i64)>> = BTreeMap::new();
    let tables = follow::followed_tables(db)?;
    let mut next = 1;
    for header in chain::headers(db, "")? {
        if header.id != next {
            return Ok(Err(Break::Missing(next)));
        }
        next += 1;
        let written: (Option<Vec<u8>>, Option<Vec<u8>>) =
            row(db, "SELECT digest, trace FROM operation WHERE id = ?1", [header.id], |row| Ok((row.get(0)?, row.get(1)?)))?
                .unwrap_or_default();
        let (Some(digest), Some(trace)) = written else {
            return Ok(Err(Break::Operation(header.id)));
        };
        let touched = chain::touched(db, header.id)?;
        let known_table = |rows: &chain::Touched| tables.contains(&rows.table) && rows.first <= rows.last;
        let count = touched.iter().fold(0_i128, |count, rows| count + i128::from(rows.last) - i128::from(rows.first) + 1);
        if count * TRACED as i128 != trace.len() as i128 || !touched.iter().all(known_table) {
            return Ok(Err(Break::Operation(header.id)));
        }
        let sealed = chain::sealed(&mut images, &header, &touched, &previous)?;
        if let Some(at) = sealed.trace.chunks(TRACED).zip(trace.chunks(TRACED)).position(|(found, wanted)| found != wanted) {
            let (table, row) = nth(&touched, at);
            return Ok(Err(Break::Row { operation: header.id, table, row }));
        }
        if sealed.digest[..] != digest {
            return Ok(Err(Break::Operation(header.id)));
        }
        for rows in touched {
            known.entry(rows.table).or_default().push((rows.first, rows.last));
        }
        previous = sealed.digest;
    }
    let given: i64 = row(db, "SELECT seq FROM sqlite_sequence WHERE name = 'operation'", [], |row| row.get(0))?.unwrap_or(0);
    if given >= next {
        return Ok(Err(Break::Missing(next)));
    }
    if let Some(lost) = orphan(db)? {
        return Ok(Err(Break::Operation(lost)));
    }
    for table in tables {
        if let Some(row) = stranger(db, &table, known.remove(&table).unwrap_or_default())? {
            return Ok(Err(Break::Stranger { table, row }));
        }
    }
    let newest = (next > 1).then_some((next - 1, previous));
    Ok(Ok(Whole { operations: next - 1, newest }))
}

/// The operation whose digest begins so, and when it was.
pub fn find(db: &Db, digits: &str) -> Result<Option<(i64, String)>> {
    let all: Vec<(i64, String, Digest)> =
        rows(db, "SELECT id, at, digest FROM operation ORDER BY id", [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(all.into_iter().find(|(_, _, digest)| to_hex(digest).starts_with(digits)).map(|(id, at, _)| (id, at)))
}

/// The table and the id of the row at this place of a list.
fn nth(touched: &[chain::Touched], at: usize) -> (String, i64) {
    let mut left = at as i64;
    for rows in touched {
        let count = rows.last - rows.first + 1;
        if left < count {
            return (rows.table.clone(), rows.first + left);
        }
        left -= count;
    }
    (String::new(), 0)
}

/// An operation that parts of the history speak of, and that there is not.
fn orphan(db: &Db) -> Result<Option<i64>> {
    let parts = ["operation_insert", "change", "erased_row"].map(|table| format!("SELECT operation_id FROM {table}"));
    row(
        db,
        &format!("SELECT operation_id FROM ({}) WHERE operation_id NOT IN (SELECT id FROM operation) LIMIT 1", parts.join(" UNION ALL ")),
        [],
        |row| row.get(0),
    )
}

/// A row of a table that is in none of the ranges.
fn stranger(db: &Db, table: &str, mut ranges: Vec<(i64, i64)>) -> Result<Option<i64>> {
    ranges.sort_unstable();
    let mut ranges = ranges.into_iter().peekable();
    let mut statement = db.prepare(&format!("SELECT id FROM {table} ORDER BY id"))?;
    let mut ids = statement.query([])?;
    while let Some(row) = ids.next()? {
        let id: i64 = row.get(0)?;
        while ranges.next_if(|(_, last)| *last < id).is_some() {}
        if ranges.peek().is_none_or(|(first, _)| *first > id) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}
