//! An Excel workbook, a sheet for each table: title, heading row that stays in sight and on every printed page, typed cells.
//!
//! Text is text for good: an IIN keeps its zeros and `=1+2` is never counted, in the type of the cell and in its format,
//! so that it also holds when somebody edits the cell. Days are days, figures are numbers, codes are their labels.
//!
//! **Memory** does not grow with the rows. The first ones wait until the widths of the columns are known; the crate's
//! constant-memory mode then puts every finished row into a temporary file. It lies in a folder of our own (0700) beside
//! the file that is written, on the same disk and no more in the open than the workbook itself. On Linux temporary files
//! have no name at all; on systems and shares where they need one they are 0600 and go away with the folder, at the end
//! and on any error. A workbook for a pipe uses the system's folder for temporary files in the same way.
//!
//! **The same rows give the same bytes**: the time of creation in the workbook is a fixed one.

use std::io::{self, Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use chrono::Datelike;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet, XlsxError,
};
use tempfile::TempDir;

use super::widths::{LINE, Seen, TITLE_LINE, Widths, height};
use super::{Reader, Renderer, SheetFull};
use crate::domain::Date;
use crate::domain::text::harmless;
use crate::table::{Cell, Head};

#[cfg(test)]
mod tests;

/// Rows of a sheet, less some for the lines around the table; Excel has 1 048 576.
const ROWS: u32 = 1_048_000;
/// Rows that widths are learned from. Only they get heights, which the crate keeps in memory: enough for whatever is
/// printed, and Excel fits the others itself.
const LEARNED: usize = 2000;
/// UTF-16 units that a cell holds.
const CELL: usize = 32_767;
/// Old versions of Excel show longer text as `####` where its format is Text.
const SHORT: usize = 255;
/// Excel shows whole numbers up to here with all their digits.
const DIGITS: u64 = 999_999_999_999_999;
const A4: u8 = 9;

pub struct Xlsx<'a> {
    sheet: Sheet<'a>,
    book: Workbook,
    out: Box<dyn Write + 'a>,
    /// Last, so that the files in it are closed before it goes away.
    scratch: TempDir,
}

impl<'a> Xlsx<'a> {
    pub fn begin(head: &Head, reader: Reader<'a>, out: Box<dyn Write + 'a>) -> io::Result<Self> {
        let name = reader.locale.text("rep-sheet", &[]);
        Self::open(head.title.as_deref().unwrap_or_default(), &name, head, reader, out)
    }

    /// A workbook with a title and its first sheet.
    pub fn open(title: &str, name: &str, head: &Head, reader: Reader<'a>, out: Box<dyn Write + 'a>) -> io::Result<Self> {
        let scratch = private_folder(reader.scratch.unwrap_or(&std::env::temp_dir()))?;
        let mut book = Workbook::new();
        let sheet = guarded(&scratch, || {
            let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
            // What a file says of itself is seen without opening it: the first line alone.
            let shown = harmless(title.lines().next().unwrap_or_default());
            book.set_properties(&DocProperties::new().set_title(shown).set_creation_datetime(&created));
            book.set_tempdir(scratch.path())?;
            Sheet::new(&mut book, name, head, reader)
        })?;
        Ok(Self { sheet, book, out, scratch })
    }

    /// Ends a sheet with the lines below its table, and begins another.
    pub fn next(&mut self, notes: &[String], name: &str, head: &Head) -> io::Result<()> {
        guarded(&self.scratch, || {
            let next = Sheet::new(&mut self.book, name, head, self.sheet.reader)?;
            let mut done = std::mem::replace(&mut self.sheet, next);
            done.close(notes)?;
            self.book.push_worksheet(done.sheet);
            Ok(())
        })
    }
}

impl Renderer for Xlsx<'_> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        if self.sheet.row >= ROWS {
            return Err(io::Error::other(SheetFull { rows: ROWS }));
        }
        guarded(&self.scratch, || self.sheet.row(cells))
    }

    fn finish(self: Box<Self>, notes: &[String]) -> io::Result<()> {
        let Self { mut sheet, mut book, mut out, scratch } = *self;
        // The crate wants a writer that may go to another thread, which ours need not be.
        let mut packed = tempfile::tempfile_in(scratch.path())?;
        guarded(&scratch, || {
            sheet.close(notes)?;
            book.push_worksheet(sheet.sheet);
            book.save_to_writer(&mut packed)
        })?;
        drop(book);
        packed.rewind()?;
        io::copy(&mut packed, &mut out)?;
        out.flush()
    }
}

/// The sheet as it grows.
struct Sheet<'a> {
    sheet: Worksheet,
    looks: Looks,
    title: String,
    headings: Vec<String>,
    reader: Reader<'a>,
    /// What was seen of the columns, and the rows that wait for their widths.
    learning: Option<(Seen, Vec<Vec<Cell>>)>,
    widths: Widths,
    /// The row that comes next.
    row: u32,
}

impl<'a> Sheet<'a> {
    fn new(book: &mut Workbook, name: &str, head: &Head, reader: Reader<'a>) -> Result<Self, XlsxError> {
        let mut sheet = book.new_worksheet_with_constant_memory()?;
        sheet.set_name(name)?.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_footer("&R&P / &N");
        let title = head.title.as_deref().map(harmless).unwrap_or_default();
        let headings: Vec<String> = head.columns.iter().map(|column| reader.heading(column, reader.usual())).collect();
        let learning = Some((Seen::new(&headings, &title), Vec::new()));
        Ok(Self { sheet, looks: Looks::new(), title, headings, reader, learning, widths: Widths::default(), row: 0 })
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        let Some((seen, waiting)) = &mut self.learning else { return self.write(cells) };
        for (cell, column) in cells.iter().zip(0..) {
            seen.see(column, &fitting(self.reader.words(cell)));
        }
        waiting.push(cells.to_vec());
        if waiting.len() < LEARNED { Ok(()) } else { self.learned() }
    }

    /// The widths stand: what waited for them is written.
    fn learned(&mut self) -> Result<(), XlsxError> {
        let Some((seen, waiting)) = self.learning.take() else { return Ok(()) };
        self.widths = seen.fit();
        for (width, column) in self.widths.digits().zip(0..) {
            self.sheet.set_column_width(column, width)?;
        }
        self.top()?;
        for cells in &waiting {
            let lines = cells.iter().zip(0..).map(|(cell, column)| self.widths.lines(column, &fitting(self.reader.words(cell))));
            let lines = lines.max().unwrap_or(1);
            if lines > 1 {
                self.sheet.set_row_height(self.row, height(lines, LINE))?;
            }
            self.write(cells)?;
        }
        Ok(())
    }

    /// Title and headings.
    fn top(&mut self) -> Result<(), XlsxError> {
        for (line, at) in self.title.lines().zip(0..) {
            let (look, height) = match at {
                0 => (&self.looks.title, height(self.widths.title(line), TITLE_LINE)),
                _ => (&self.looks.note, height(self.widths.note(line), LINE)),
            };
            spread(&mut self.sheet, self.row, self.headings.len(), line, look, height)?;
            self.row += 1;
        }
        let lines = self.headings.iter().zip(0..).map(|(heading, column)| self.widths.heading(column, heading)).max();
        self.sheet.set_row_height(self.row, height(lines.unwrap_or(1), LINE) + 3.0)?;
        for (heading, column) in self.headings.iter().zip(0..) {
            self.sheet.write_string_with_format(self.row, column, heading, &self.looks.heading)?;
        }
        self.sheet.set_freeze_panes(self.row + 1, 0)?.set_repeat_rows(self.row, self.row)?;
        self.row += 1;
        Ok(())
    }

    fn write(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        for (cell, column) in cells.iter().zip(0..) {
            self.cell(column, cell)?;
        }
        self.row += 1;
        Ok(())
    }

    fn cell(&mut self, column: u16, cell: &Cell) -> Result<(), XlsxError> {
        let (row, looks) = (self.row, &self.looks);
        match cell {
            Cell::Empty => self.sheet.write_blank(row, column, &looks.text)?,
            Cell::Int(number) if number.unsigned_abs() <= DIGITS => {
                self.sheet.write_number_with_format(row, column, *number as f64, &looks.int)?
            }
            Cell::Suppressed => self.sheet.write_string_with_format(row, column, Cell::SUPPRESSED, &looks.int)?,
            Cell::Day(day) if let Some(counted) = excel_day(*day) => {
                self.sheet.write_datetime_with_format(row, column, counted, &looks.day)?
            }
            _ => {
                let words = fitting(self.reader.words(cell));
                let format = if words.chars().nth(SHORT).is_some() { &looks.long } else { &looks.text };
                self.sheet.write_string_with_format(row, column, words, format)?
            }
        };
        Ok(())
    }

    /// The lines below the table.
    fn close(&mut self, notes: &[String]) -> Result<(), XlsxError> {
        self.learned()?;
        if let Some(last) = u16::try_from(self.headings.len()).ok().and_then(|columns| columns.checked_sub(1)) {
            // Excel would mark every IIN with a green corner.
            self.sheet.ignore_error_range(0, 0, self.row - 1, last, IgnoreError::NumberStoredAsText)?;
        }
        for note in notes {
            self.row += 1;
            let note = harmless(note);
            let height = height(self.widths.note(&note), LINE);
            spread(&mut self.sheet, self.row, self.headings.len(), &note, &self.looks.note, height)?;
        }
        Ok(())
    }
}

/// How cells look.
struct Looks {
    title: Format,
    heading: Format,
    text: Format,
    long: Format,
    int: Format,
    day: Format,
    note: Format,
}

impl Looks {
    fn new() -> Self {
        /// Formats of numbers that every version knows by their index: `0`, and Text (`@`).
        const WHOLE: u8 = 1;
        const TEXT: u8 = 49;
        let line = Format::new().set_align(FormatAlign::Top);
        let wrapped = line.clone().set_text_wrap();
        let framed = |format: &Format| format.clone().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x76_76_76));
        let cell = framed(&wrapped);
        Self {
            title: wrapped.clone().set_bold().set_font_size(14),
            heading: cell.clone().set_bold().set_align(FormatAlign::VerticalCenter).set_background_color(Color::RGB(0xEC_EC_EC)),
            text: cell.clone().set_num_format_index(TEXT),
            long: cell.set_quote_prefix(),
            int: framed(&line).set_num_format_index(WHOLE).set_align(FormatAlign::Right).set_indent(1),
            day: framed(&line).set_num_format("dd.mm.yyyy").set_align(FormatAlign::Left),
            note: wrapped,
        }
    }
}

/// A line over all columns, as high as it needs.
fn spread(sheet: &mut Worksheet, row: u32, columns: usize, line: &str, format: &Format, height: f64) -> Result<(), XlsxError> {
    sheet.set_row_height(row, height)?;
    match u16::try_from(columns) {
        Ok(columns) if columns > 1 => sheet.merge_range(row, 0, row, columns - 1, line, format)?,
        _ => sheet.write_string_with_format(row, 0, line, format)?,
    };
    Ok(())
}

/// A day that Excel can count; others are written as text.
fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

/// Text that a cell can hold; where something is left out, it shows.
fn fitting(mut text: String) -> String {
    if text.len() > CELL && text.encode_utf16().count() > CELL {
        let mut units = 0;
        let end = text.char_indices().find(|(_, letter)| {
            units += letter.len_utf16();
            units >= CELL
        });
        text.truncate(end.map_or(0, |(at, _)| at));
        text.push('…');
    }
    text
}

/// A folder that nobody else may look into; it goes away with what is in it.
fn private_folder(beside: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".esep-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir_in(beside)
}

/// Does something with the crate. What went wrong is nearly always the disk, and is given as its error.
fn guarded<T>(folder: &TempDir, work: impl FnOnce() -> Result<T, XlsxError>) -> io::Result<T> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(XlsxError::IoError(error) | XlsxError::TempFileError(_, error))) => Err(error),
        Ok(Err(XlsxError::ZipError(error))) => Err(error.into()),
        Ok(Err(error)) => Err(io::Error::other(error)),
        Err(_) => Err(refusal(folder.path())),
    }
}

/// The crate panics when its temporary file cannot be written (a full disk) and does not say why: the disk is asked again.
fn refusal(folder: &Path) -> io::Error {
    let asked = tempfile::tempfile_in(folder).and_then(|mut file| {
        file.write_all(&vec![0; 1 << 20])?;
        file.sync_all()
    });
    asked.err().unwrap_or_else(|| io::Error::other("the sheet could not be written"))
}
