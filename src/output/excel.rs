//! CSV that Excel in Kazakh or Russian opens right: BOM, `;`, CRLF, every field quoted, DD.MM.YYYY, words for codes.
//!
//! A cell that a spreadsheet would take for a formula begins with an apostrophe, which the import takes off again.

use std::io::{self, Write};

use super::csv::plain;
use super::{Reader, Renderer};
use crate::domain::text::guard;
use crate::table::{Cell, Head};

/// A table as CSV for Excel, row by row.
pub struct Excel<'a> {
    writer: ::csv::Writer<Box<dyn Write + 'a>>,
    reader: Reader<'a>,
}

impl<'a> Excel<'a> {
    /// Writes what stands before the rows.
    pub fn begin(head: &Head, reader: Reader<'a>, mut out: Box<dyn Write + 'a>) -> io::Result<Self> {
        out.write_all("\u{feff}".as_bytes())?;
        let mut writer = ::csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(::csv::Terminator::CRLF)
            .quote_style(::csv::QuoteStyle::Always)
            .from_writer(out);
        let headings = head.columns.iter().map(|column| reader.heading(column, reader.usual()));
        writer.write_record(headings).map_err(plain)?;
        Ok(Self { writer, reader })
    }
}

impl Renderer for Excel<'_> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        for cell in cells {
            let words = self.reader.words(cell);
            match cell {
                Cell::Text(_) => self.writer.write_field(guard(&words).as_ref()).map_err(plain)?,
                _ => self.writer.write_field(words).map_err(plain)?,
            }
        }
        self.writer.write_record(None::<&[u8]>).map_err(plain)
    }

    fn finish(mut self: Box<Self>, _notes: &[String]) -> io::Result<()> {
        self.writer.flush()
    }
}
