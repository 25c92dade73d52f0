//! JSON for programs: column codes as keys, ISO dates, `null` for what is not known. Numbers that are names stay text.

use std::io::{self, Write};

use serde_json::{Map, Value};

use super::Renderer;
use crate::domain::text::harmless_json;
use crate::table::{Cell, Head};

/// A table as an array of objects or a line each, row by row.
pub struct Json<'a> {
    out: Box<dyn Write + 'a>,
    codes: Vec<&'static str>,
    array: bool,
    rows: usize,
}

impl<'a> Json<'a> {
    /// Writes what stands before the rows.
    pub fn begin(head: &Head, mut out: Box<dyn Write + 'a>, array: bool) -> io::Result<Self> {
        if array {
            out.write_all(b"[")?;
        }
        Ok(Self { out, codes: head.columns.iter().map(|column| column.code).collect(), array, rows: 0 })
    }
}

impl Renderer for Json<'_> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        if self.array {
            self.out.write_all(if self.rows == 0 { b"\n" } else { b",\n" })?;
        }
        let object: Map<String, Value> = self.codes.iter().zip(cells).map(|(code, cell)| ((*code).to_owned(), value(cell))).collect();
        self.out.write_all(harmless_json(&serde_json::to_string(&object)?).as_bytes())?;
        if !self.array {
            self.out.write_all(b"\n")?;
        }
        self.rows += 1;
        Ok(())
    }

    fn finish(mut self: Box<Self>, _notes: &[String]) -> io::Result<()> {
        if self.array {
            self.out.write_all(if self.rows == 0 { b"]\n" } else { b"\n]\n" })?;
        }
        self.out.flush()
    }
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty | Cell::Said(_) => Value::Null,
        Cell::Text(text) | Cell::Code(_, text) => text.as_str().into(),
        Cell::Word(_, code) => (*code).into(),
        Cell::Suppressed => Cell::SUPPRESSED.into(),
        Cell::Int(number) => (*number).into(),
        Cell::Day(day) => day.to_string().into(),
        Cell::Codes(_, codes) => codes.as_slice().into(),
        Cell::Under(_, cell) => value(cell),
    }
}
