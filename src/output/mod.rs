//! Rows go out one at a time, in the format asked for: memory does not grow with the size of an export.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};
use std::path::Path;

use crate::domain::text::{harmless, wrapped};
use crate::locale::{Aim, Lang, Locale};
use crate::norms::Norms;
use crate::table::{Cell, Column, Head};

mod csv;
mod excel;
mod html;
pub mod ics;
mod json;
mod sections;
mod terminal;
mod widths;
mod xlsx;

pub use sections::sections;

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people at a terminal.
    Table,
    /// For programs: codes, ISO dates, `,`, `\n`.
    Csv,
    /// For Excel in Kazakh or Russian: BOM, `;`, CRLF, labels, guarded formulas.
    Excel,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// An Excel workbook: typed cells, labels, ready to be printed.
    Xlsx,
    /// A page for the browser and the printer.
    Html,
    /// A calendar: only of what is owed.
    Ics,
}

impl Format {
    /// Whether it is read on a screen or on paper, rather than opened in another program.
    pub fn is_for_reading(self) -> bool {
        matches!(self, Self::Table | Self::Html)
    }

    /// Whether programs read it: numbers and codes stand for names, and a number has a point in every language.
    pub fn is_for_programs(self) -> bool {
        matches!(self, Self::Csv | Self::Json | Self::Jsonl)
    }

    /// Whether tables with different columns have room in one answer.
    pub fn takes_sections(self) -> bool {
        matches!(self, Self::Table | Self::Json | Self::Xlsx | Self::Html)
    }
}

/// Which headings stand above the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headings {
    /// Codes.
    Code,
    /// Words of one language.
    In(Lang),
    /// Kazakh and Russian side by side.
    KkRu,
}

/// What a renderer needs to know of the reader.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Language of labels.
    pub locale: &'a Locale,
    /// Labels of codes.
    pub norms: &'a Norms,
    /// Headings; each format has its own usual ones.
    pub headings: Option<Headings>,
    /// Columns of the terminal, if it is one.
    pub width: Option<u16>,
    /// Which register the commands of a table on the screen are for; a file says the same wherever the register lies.
    pub aim: Option<&'a Aim>,
    /// Where temporary data may lie: beside the file that is written; where there is none, the system knows a place.
    pub scratch: Option<&'a Path>,
}

/// Writes rows in one format.
pub trait Renderer {
    /// One row.
    fn row(&mut self, cells: &[Cell]) -> io::Result<()>;
    /// What follows the rows.
    fn finish(self: Box<Self>, notes: &[String]) -> io::Result<()>;
}

/// Begins a table in a format.
pub fn begin<'a>(format: Format, head: &Head, reader: Reader<'a>, out: Box<dyn Write + 'a>) -> io::Result<Box<dyn Renderer + 'a>> {
    Ok(match format {
        Format::Table => Box::new(terminal::Terminal::begin(head, reader, out)),
        Format::Csv => Box::new(csv::Csv::begin(head, &reader, out)?),
        Format::Excel => Box::new(excel::Excel::begin(head, reader, out)?),
        Format::Json => Box::new(json::Json::begin(head, out, true)?),
        Format::Jsonl => Box::new(json::Json::begin(head, out, false)?),
        Format::Xlsx => Box::new(xlsx::Xlsx::begin(head, reader, out)?),
        Format::Html => Box::new(html::Html::begin(head, reader, out)?),
        Format::Ics => return Err(io::ErrorKind::Unsupported.into()),
    })
}

/// More rows than a sheet has: inside the [`io::Error`] of a row.
#[derive(Debug)]
pub struct SheetFull {
    /// Rows that it has.
    pub rows: u32,
}

impl fmt::Display for SheetFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a sheet has {} rows", self.rows)
    }
}

impl std::error::Error for SheetFull {}

impl Reader<'_> {
    fn heading(&self, column: &Column, usual: Headings) -> String {
        let words = |locale: &Locale| match &column.heading {
            Some(heading) => heading.in_lang(locale.lang).to_owned(),
            None => locale.text(&format!("col-{}", column.code.replace('_', "-")), &[]),
        };
        match self.headings.unwrap_or(usual) {
            Headings::Code => column.code.to_owned(),
            Headings::In(lang) if lang == self.locale.lang => words(self.locale),
            Headings::In(lang) => words(&Locale::new(lang)),
            Headings::KkRu => {
                let (kk, ru) = (words(&Locale::new(Lang::Kk)), words(&Locale::new(Lang::Ru)));
                if kk == ru { kk } else { format!("{kk} / {ru}") }
            }
        }
    }

    fn usual(&self) -> Headings {
        Headings::In(self.locale.lang)
    }

    /// A text of ours or of the register as a screen shows it.
    fn shown(&self, text: &str) -> String {
        harmless(&self.aim.map_or(Cow::Borrowed(text), |aim| aim.put_in(text)))
    }

    /// Words around a table, in the width of the terminal.
    fn fitted(&self, text: &str) -> String {
        let text = self.shown(text);
        self.width.map_or_else(|| text.clone(), |width| wrapped(&text, width.into()))
    }

    /// A cell in words, as people read it.
    fn words(&self, cell: &Cell) -> String {
        self.words_under(cell, None)
    }

    /// A cell in words, codes with the labels of a pack.
    fn words_under(&self, cell: &Cell, pack: Option<&str>) -> String {
        let label = |vocabulary, code| self.norms.label_under(pack, vocabulary, code, self.locale.lang);
        match cell {
            Cell::Under(pack, cell) => self.words_under(cell, Some(pack)),
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Suppressed => Cell::SUPPRESSED.to_owned(),
            Cell::Int(number) => number.to_string(),
            Cell::Day(day) => crate::domain::calendar::written(*day),
            Cell::Code(vocabulary, code) => label(*vocabulary, code.as_str()).to_owned(),
            Cell::Word(prefix, code) => self.locale.text(&format!("{prefix}-{}", code.replace('_', "-")), &[]),
            Cell::Said(id) => self.locale.text(id, &[]),
            Cell::Codes(vocabulary, codes) => {
                let labels: Vec<&str> = codes.iter().map(|code| label(*vocabulary, code.as_str())).collect();
                labels.join(" | ")
            }
        }
    }
}
