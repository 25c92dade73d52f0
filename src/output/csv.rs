//! CSV for programs: UTF-8, `,`, `\n`, RFC 4180 quoting, code headings, ISO dates.

use std::io::{self, Write};

use super::{Headings, Reader, Renderer};
use crate::table::{Cell, Head};

pub struct Csv<'a>(::csv::Writer<Box<dyn Write + 'a>>);

impl<'a> Csv<'a> {
    pub fn begin(head: &Head, reader: &Reader<'_>, out: Box<dyn Write + 'a>) -> io::Result<Self> {
        let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::Any(b'\n')).from_writer(out);
        writer.write_record(head.columns.iter().map(|column| reader.heading(column, Headings::Code)))?;
        Ok(Self(writer))
    }
}

impl Renderer for Csv<'_> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        for cell in cells {
            match cell {
                Cell::Empty | Cell::Said(_) => self.0.write_field("")?,
                Cell::Text(text) | Cell::Code(_, text) => self.0.write_field(text)?,
                Cell::Word(_, code) => self.0.write_field(code)?,
                Cell::Int(number) => self.0.write_field(number.to_string())?,
                Cell::Day(day) => self.0.write_field(day.to_string())?,
                Cell::Codes(_, codes) => self.0.write_field(codes.join("|"))?,
            }
        }
        Ok(self.0.write_record(None::<&[u8]>)?)
    }

    fn finish(mut self: Box<Self>, _notes: &[String]) -> io::Result<()> {
        self.0.flush()
    }
}
