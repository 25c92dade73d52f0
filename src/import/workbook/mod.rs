//! Workbooks: `.xlsx` and `.xls` through `calamine`, `.ods`; what stands in their cells as text.
//!
//! A workbook is looked over before anything believes what it says of itself ([`guard`]), and its cells are kept in one
//! compact piece: at most [`MOST_TEXT`] of text and [`MOST_CELLS`] cells. Together with the file itself and the part that
//! is being read, no workbook takes more than about 400 MiB; a usual one takes a few.

use std::borrow::Cow;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataType, Dimensions, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError};

use super::cells::Cells;
use super::records::MAX_COLUMNS;
use crate::domain::listed_day::Epoch;
use crate::error::{Error, Result};

mod guard;
mod ods;

/// A larger workbook is not read.
pub const MOST_BYTES: usize = 64 << 20;
/// So much text is kept of a workbook.
const MOST_TEXT: usize = 64 << 20;
/// So many cells are kept: 16 columns of a quarter of a million rows.
const MOST_CELLS: usize = 4 << 20;

/// `--sheet`: a name, or a number from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetChoice(pub String);

/// One sheet.
#[derive(Debug)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// From which day its dates count, where they are bare numbers.
    pub epoch: Epoch,
    text: String,
    cells: Vec<Place>,
}

/// A cell with something in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    row: u32,
    column: u32,
    start: u32,
    end: u32,
}

/// A row of a sheet with something in it.
pub struct SheetRow<'a> {
    text: &'a str,
    cells: &'a [Place],
}

impl Sheet {
    /// Its rows that have something in them.
    pub fn rows(&self) -> impl Iterator<Item = SheetRow<'_>> {
        self.cells.chunk_by(|a, b| a.row == b.row).map(|cells| SheetRow { text: &self.text, cells })
    }
}

impl SheetRow<'_> {
    /// The row's number, from 1.
    pub fn line(&self) -> u64 {
        self.cells.first().map_or(0, |cell| u64::from(cell.row) + 1)
    }

    /// Puts its cells in place of others.
    pub fn fill(&self, cells: &mut Cells) {
        cells.clear();
        for cell in self.cells {
            while cells.len() < cell.column as usize {
                cells.push("");
            }
            cells.push(self.text.get(cell.start as usize..cell.end as usize).unwrap_or_default());
        }
    }
}

/// What is left of the room for sheets.
struct Room {
    text: usize,
    cells: usize,
}

/// A sheet that is being filled.
struct Filling<'a> {
    sheet: Sheet,
    room: &'a mut Room,
}

impl<'a> Filling<'a> {
    fn new(name: &str, epoch: Epoch, room: &'a mut Room) -> Self {
        Self { sheet: Sheet { name: name.to_owned(), epoch, text: String::new(), cells: Vec::new() }, room }
    }

    fn add(&mut self, row: u32, column: u32, text: &str) -> Result<()> {
        // A NUL is no letter of any name.
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
        if text.is_empty() {
            return Ok(());
        }
        if column as usize >= MAX_COLUMNS {
            let line = (u64::from(row) + 1).to_string();
            return Err(Error::refused("import_too_wide").with("line", line).with("limit", MAX_COLUMNS.to_string()));
        }
        self.room.text = self.room.text.checked_sub(text.len()).ok_or_else(too_large)?;
        let start = self.sheet.text.len();
        self.sheet.text.push_str(text);
        let at = |at: usize| u32::try_from(at).map_err(|_| too_large());
        let place = Place { row, column, start: at(start)?, end: at(self.sheet.text.len())? };
        self.place(place)
    }

    fn place(&mut self, place: Place) -> Result<()> {
        self.room.cells = self.room.cells.checked_sub(1).ok_or_else(too_large)?;
        self.sheet.cells.push(place);
        Ok(())
    }

    /// The sheet, its cells in order. A cell that reaches over several rows stands in each of them that has something else:
    /// so a class beside all its children.
    fn done(mut self, merged: &[Dimensions]) -> Result<Sheet> {
        let in_order = |cells: &mut Vec<Place>| {
            cells.sort_by_key(|cell| (cell.row, cell.column));
            cells.dedup_by_key(|cell| (cell.row, cell.column));
        };
        in_order(&mut self.sheet.cells);
        let mut rows: Vec<u32> = self.sheet.cells.iter().map(|cell| cell.row).collect();
        rows.dedup();
        let written = self.sheet.cells.len();
        for area in merged.iter().filter(|area| area.end.0 > area.start.0) {
            let known = &self.sheet.cells[..written];
            let first = known.binary_search_by_key(&area.start, |cell| (cell.row, cell.column));
            let Some(first) = first.ok().and_then(|at| known.get(at)).copied() else { continue };
            let from = rows.partition_point(|row| *row <= area.start.0);
            for row in rows[from..].iter().take_while(|row| **row <= area.end.0) {
                self.place(Place { row: *row, ..first })?;
            }
        }
        in_order(&mut self.sheet.cells);
        // What a look at every cell of every row would come to.
        let wide: u64 = self.sheet.rows().filter_map(|row| row.cells.last()).map(|cell| u64::from(cell.column)).sum();
        if wide > 16 * MOST_CELLS as u64 { Err(too_large()) } else { Ok(self.sheet) }
    }
}

/// Whether a file that begins so is a workbook, or at least claims to be one.
pub fn begins_so(bytes: &[u8]) -> bool {
    is_zip(bytes) || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
}

fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Reads the sheets of a workbook: those that can be seen, or the one that is asked for.
pub fn read(bytes: Vec<u8>, choice: Option<&SheetChoice>) -> Result<Vec<Sheet>> {
    let mut room = Room { text: MOST_TEXT, cells: MOST_CELLS };
    let kind = if is_zip(&bytes) { guard::package(&bytes)? } else { guard::compound(&bytes)? };
    // A library that stumbles over a damaged file must not take the program with it.
    let read = catch_unwind(AssertUnwindSafe(|| match kind {
        guard::Kind::Xlsx => xlsx(bytes, choice, &mut room),
        guard::Kind::Ods => ods::read(&bytes, choice, &mut room),
        guard::Kind::Xls => xls(bytes, choice, &mut room),
    }));
    read.unwrap_or_else(|_| Err(Error::refused("import_workbook_damaged")))
}

fn too_large() -> Error {
    Error::refused("import_workbook_too_large").with("limit", (MOST_BYTES >> 20).to_string())
}

fn damaged(cause: impl Into<anyhow::Error>) -> Error {
    Error::refused("import_workbook_damaged").caused_by(cause)
}

fn has_password() -> Error {
    Error::refused("import_workbook_password")
}

/// Which of the sheets are read.
fn chosen(sheets: &[(String, bool)], choice: Option<&SheetChoice>) -> Result<Vec<String>> {
    let Some(SheetChoice(wanted)) = choice else {
        let seen: Vec<String> = sheets.iter().filter(|(_, seen)| *seen).map(|(name, _)| name.clone()).collect();
        return Ok(if seen.is_empty() { sheets.iter().map(|(name, _)| name.clone()).collect() } else { seen });
    };
    let number = || wanted.parse::<usize>().ok().and_then(|number| sheets.get(number.checked_sub(1)?));
    let named = sheets.iter().find(|(name, _)| name.trim() == wanted.trim());
    let named = named.or_else(|| sheets.iter().find(|(name, _)| name.to_lowercase() == wanted.to_lowercase()));
    named.or_else(number).map(|(name, _)| vec![name.clone()]).ok_or_else(|| {
        Error::not_found("import_sheet_unknown").with("sheet", wanted).listing(numbered(sheets.iter().map(|(name, _)| name.as_str())))
    })
}

/// Names of sheets as `--sheet` takes them.
pub fn numbered<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    names.enumerate().map(|(at, name)| format!("{}. {name}", at + 1)).take(50).collect()
}

fn listed(sheets: &[calamine::Sheet]) -> Vec<(String, bool)> {
    let worksheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    worksheets.map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).collect()
}

fn xlsx(bytes: Vec<u8>, choice: Option<&SheetChoice>, room: &mut Room) -> Result<Vec<Sheet>> {
    let failed = |error: XlsxError| if matches!(error, XlsxError::Password) { has_password() } else { damaged(error) };
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(failed)?;
    let epoch = if book.has_1904_epoch() { Epoch::From1904 } else { Epoch::From1900 };
    let mut sheets = Vec::new();
    for name in chosen(&listed(book.sheets_metadata()), choice)? {
        let mut filling = Filling::new(&name, epoch, room);
        let mut cells = match book.worksheet_cells_reader(&name) {
            // A sheet that shows a chart.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            cells => cells.map_err(failed)?,
        };
        while let Some(cell) = cells.next_cell().map_err(failed)? {
            let (row, column) = cell.get_position();
            filling.add(row, column, &as_text(cell.get_value()))?;
        }
        drop(cells);
        let merged = book.merge_cells_by_sheet_name(&name).map_err(failed)?;
        sheets.push(filling.done(&merged)?);
    }
    Ok(sheets)
}

fn xls(bytes: Vec<u8>, choice: Option<&SheetChoice>, room: &mut Room) -> Result<Vec<Sheet>> {
    let failed = |error: XlsError| if matches!(error, XlsError::Password) { has_password() } else { damaged(error) };
    let mut book = Xls::new(Cursor::new(bytes)).map_err(failed)?;
    let epoch = if book.has_1904_epoch() { Epoch::From1904 } else { Epoch::From1900 };
    let mut sheets = Vec::new();
    for name in chosen(&listed(book.sheets_metadata()), choice)? {
        let mut filling = Filling::new(&name, epoch, room);
        let range = book.worksheet_range(&name).map_err(failed)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = |first: u32, at: usize| u32::try_from(at).map_or(u32::MAX, |at| first.saturating_add(at));
            filling.add(at(first_row, row), at(first_column, column), &as_text(value))?;
        }
        let merged = book.merge_cells_by_sheet_name(&name).map_err(failed)?;
        sheets.push(filling.done(&merged)?);
    }
    Ok(sheets)
}

/// What a cell says: text as it is, whole numbers without a point, days as ISO writes them. A cell in which a formula
/// failed says nothing; of other formulas the value counts that the program kept.
fn as_text(value: &impl DataType) -> Cow<'_, str> {
    if let Some(text) = value.get_string() {
        Cow::Borrowed(text)
    } else if let Some(day) = value.get_datetime() {
        let time = if day.is_duration() { None } else { day.as_datetime() };
        time.map_or_else(|| number(day.as_f64()), |time| time.date().to_string()).into()
    } else if let Some(number_) = value.get_float() {
        number(number_).into()
    } else if let Some(whole) = value.get_int() {
        whole.to_string().into()
    } else if let Some(text) = value.get_datetime_iso().or_else(|| value.get_duration_iso()) {
        Cow::Borrowed(text)
    } else if let Some(yes) = value.get_bool() {
        Cow::Borrowed(if yes { "TRUE" } else { "FALSE" })
    } else {
        Cow::Borrowed("")
    }
}

/// An IIN that a spreadsheet took for a number comes out digit by digit.
fn number(value: f64) -> String {
    value.to_string()
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Dimensions};

    use super::{Epoch, Filling, MOST_CELLS, MOST_TEXT, Room, SheetChoice, as_text, chosen};
    use crate::error::Result;

    #[test]
    fn cells_as_text() {
        for (value, text) in [
            (Data::Float(110_214_500_128.0), "110214500128"),
            (Data::Float(7.0), "7"),
            (Data::Float(0.5), "0.5"),
            (Data::Int(-3), "-3"),
            (Data::String(" ә ".into()), " ә "),
            (Data::Bool(true), "TRUE"),
            (Data::Error(calamine::CellErrorType::NA), ""),
            (Data::DateTimeIso("2012-05-03".into()), "2012-05-03"),
            (Data::Empty, ""),
        ] {
            assert_eq!(as_text(&value), text);
        }
    }

    #[test]
    fn a_cell_over_several_rows() -> Result<()> {
        let mut room = Room { text: MOST_TEXT, cells: MOST_CELLS };
        let mut filling = Filling::new("7", Epoch::From1900, &mut room);
        for (row, column, text) in [(4, 1, "Ким"), (2, 0, "7Б"), (2, 1, "Ли"), (3, 1, "Цой"), (9, 1, "Пак"), (3, 2, "\0 ")] {
            filling.add(row, column, text)?;
        }
        let sheet = filling.done(&[Dimensions { start: (2, 0), end: (6, 0) }])?;
        let rows: Vec<(u64, Vec<String>)> = sheet
            .rows()
            .map(|row| {
                let mut cells = super::Cells::default();
                row.fill(&mut cells);
                (row.line(), cells.iter().map(str::to_owned).collect())
            })
            .collect();
        let row = |line, cells: &[&str]| (line, cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>());
        assert_eq!(rows, [row(3, &["7Б", "Ли"]), row(4, &["7Б", "Цой"]), row(5, &["7Б", "Ким"]), row(10, &["", "Пак"])]);
        Ok(())
    }

    #[test]
    fn which_sheets() {
        let sheets = [("7Б".to_owned(), true), ("2".to_owned(), false), ("Жауап".to_owned(), true)];
        let choose = |name: &str| chosen(&sheets, Some(&SheetChoice(name.into()))).map_err(|error| error.code());
        assert_eq!(chosen(&sheets, None).ok(), Some(vec!["7Б".into(), "Жауап".into()]));
        assert_eq!(choose("жауап"), Ok(vec!["Жауап".into()]));
        assert_eq!(choose("2"), Ok(vec!["2".into()]), "a name comes before a number");
        assert_eq!(choose("3"), Ok(vec!["Жауап".into()]));
        assert_eq!(choose("4"), Err("import_sheet_unknown"));
    }
}
