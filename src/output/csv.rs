//! CSV for programs: UTF-8, `,`, `\n`, RFC 4180 quoting, code headings, ISO dates.

use std::io::{self, Write};

use super::{Headings, Reader, Renderer};
use crate::table::{Cell, Head};

/// A table as CSV, row by row.
pub struct Csv<'a>(::csv::Writer<Box<dyn Write + 'a>>);

impl<'a> Csv<'a> {
    /// Writes what stands before the rows.
    pub fn begin(head: &Head, reader: &Reader<'_>, out: Box<dyn Write + 'a>) -> io::Result<Self> {
        let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::Any(b'\n')).from_writer(out);
        writer.write_record(head.columns.iter().map(|column| reader.heading(column, Headings::Code))).map_err(plain)?;
        Ok(Self(writer))
    }
}

impl Csv<'_> {
    fn cell(&mut self, cell: &Cell) -> io::Result<()> {
        match cell {
            Cell::Empty | Cell::Said(_) => self.0.write_field("").map_err(plain)?,
            Cell::Text(text) | Cell::Code(_, text) => self.0.write_field(text).map_err(plain)?,
            Cell::Word(_, code) => self.0.write_field(code).map_err(plain)?,
            Cell::Suppressed => self.0.write_field(Cell::SUPPRESSED).map_err(plain)?,
            Cell::Int(number) => self.0.write_field(number.to_string()).map_err(plain)?,
            Cell::Day(day) => self.0.write_field(day.to_string()).map_err(plain)?,
            Cell::Codes(_, codes) => self.0.write_field(codes.join("|")).map_err(plain)?,
            Cell::Under(_, cell) => self.cell(cell)?,
        }
        Ok(())
    }
}

impl Renderer for Csv<'_> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        for cell in cells {
            self.cell(cell)?;
        }
        self.0.write_record(None::<&[u8]>).map_err(plain)
    }

    fn finish(mut self: Box<Self>, _notes: &[String]) -> io::Result<()> {
        self.0.flush()
    }
}

/// The error of the disk or the pipe, out of the csv crate's wrapping, so that a full disk or a closed pipe is known.
pub fn plain(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
