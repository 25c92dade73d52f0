//! A list as rows of cells, whatever file it lies in.

use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::bytes::{Origin, read_whole};
use super::cells::Cells;
use super::encoding::{Survey, Text};
use super::mapping::Mapping;
use super::records::Records;
use super::workbook::{self, Sheet, SheetChoice};
use crate::domain::Date;
use crate::domain::listed_day::{Epoch, read_listed_day};
use crate::domain::text::unguard;
use crate::error::{Error, Result};
use crate::exit::Exit;

/// What comes through a pipe cannot be read again, so it is held, up to this.
const MOST_THROUGH_A_PIPE: usize = 64 << 20;

/// A list, ready to be read as often as needed.
#[derive(Debug)]
pub struct Source {
    path: PathBuf,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Text(Origin, Survey),
    Workbook(Vec<Sheet>),
}

/// One row of data.
pub struct Row<'a> {
    /// Line of the file, from 1.
    pub line: u64,
    /// The cells as they were.
    pub cells: &'a Cells,
    /// Guards of formulas are taken off.
    guarded: bool,
    epoch: Epoch,
}

impl Source {
    /// Opens a file, or what comes through a pipe for `-`. Of a workbook a sheet may be chosen.
    pub fn read(path: &Path, sheet: Option<&SheetChoice>) -> Result<Self> {
        let io = |error| Error::io(path, error);
        let origin = if path == Path::new("-") {
            Origin::Memory(read_whole(io::stdin().lock(), MOST_THROUGH_A_PIPE, "import_pipe_too_long")?.map_err(io)?)
        } else if path.is_dir() {
            return Err(Error::not_found("import_folder").with("path", path).exiting(Exit::InputOutput));
        } else {
            let file = File::open(path).map_err(io)?;
            if file.metadata().map_err(io)?.is_file() {
                Origin::File(file)
            } else {
                Origin::Memory(read_whole(file, MOST_THROUGH_A_PIPE, "import_pipe_too_long")?.map_err(io)?)
            }
        };
        Self::of(origin, path, sheet)
    }

    /// Looks at bytes that may be a text or a workbook.
    pub(super) fn of(origin: Origin, path: &Path, sheet: Option<&SheetChoice>) -> Result<Self> {
        let io = |error| Error::io(path, error);
        let mut beginning = [0; 8];
        let read = origin.pass().and_then(|mut pass| {
            let piece = pass.next()?;
            piece.take(8).read(&mut beginning)
        });
        read.map_err(io)?;
        let content = if workbook::begins_so(&beginning) {
            let bytes = match origin {
                Origin::Memory(bytes) => bytes,
                Origin::File(mut file) => {
                    let before = file.metadata().and_then(|about| about.modified()).ok();
                    io::Seek::rewind(&mut file).map_err(io)?;
                    let bytes = read_whole(&mut file, workbook::MOST_BYTES, "import_workbook_too_large")?.map_err(io)?;
                    if file.metadata().and_then(|about| about.modified()).ok() != before {
                        return Err(Error::refused("import_changed").exiting(Exit::InputOutput));
                    }
                    bytes
                }
            };
            Content::Workbook(workbook::read(bytes, sheet)?)
        } else if sheet.is_some() {
            return Err(Error::usage("import_no_sheets"));
        } else {
            if beginning.trim_ascii_start().starts_with(b"<") || beginning.starts_with(b"\xef\xbb\xbf<") || beginning.starts_with(b"%PDF") {
                return Err(Error::refused("import_page"));
            }
            let survey = Survey::of(&origin, io)?;
            Content::Text(origin, survey)
        };
        Ok(Self { path: path.to_owned(), content })
    }

    /// A text that the program carries.
    pub fn from_text(text: &str) -> Result<Self> {
        let path = PathBuf::new();
        let origin = Origin::Memory(text.into());
        let survey = Survey::of(&origin, |error| Error::io(&path, error))?;
        Ok(Self { content: Content::Text(origin, survey), path })
    }

    /// Names of the sheets that were read, if this is a workbook.
    pub fn sheets(&self) -> Option<Vec<&str>> {
        match &self.content {
            Content::Text(..) => None,
            Content::Workbook(sheets) => Some(sheets.iter().map(|sheet| sheet.name.as_str()).collect()),
        }
    }

    /// About how many rows there are.
    pub fn about(&self, mapping: &Mapping) -> usize {
        match &self.content {
            Content::Text(_, survey) => survey.lines,
            Content::Workbook(sheets) => sheets.get(mapping.sheet).map_or(0, |sheet| sheet.rows().count()),
        }
    }

    /// The first rows of a text as a delimiter parts them, or of a sheet, with their lines, up to a fault; blank ones are
    /// not counted.
    pub fn first_rows(&self, sheet: usize, delimiter: u8, count: usize) -> (Vec<(u64, Cells)>, Option<Error>) {
        let mut rows = Vec::new();
        let read = self.each(sheet, delimiter, |line, cells| {
            if !cells.are_blank() {
                rows.push((line, cells.clone()));
            }
            Ok(if rows.len() < count { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        });
        (rows, read.err())
    }

    /// Hands on every row below the heading that says something of its own, and gives the number of the others: blank
    /// ones, totals, the heading again.
    pub fn each_row(&self, mapping: &Mapping, mut take: impl FnMut(&Row<'_>) -> Result<ControlFlow<()>>) -> Result<usize> {
        let mut passed_over = 0;
        let epoch = match &self.content {
            Content::Text(..) => Epoch::From1900,
            Content::Workbook(sheets) => sheets.get(mapping.sheet).map(|sheet| sheet.epoch).unwrap_or_default(),
        };
        let guarded = mapping.is_excel() && self.sheets().is_none();
        self.each(mapping.sheet, mapping.delimiter, |line, cells| {
            if line <= mapping.line {
                return Ok(ControlFlow::Continue(()));
            }
            let row = Row { line, cells, guarded, epoch };
            if mapping.passes_over(&row) {
                passed_over += 1;
                return Ok(ControlFlow::Continue(()));
            }
            take(&row)
        })?;
        Ok(passed_over)
    }

    fn each(&self, sheet: usize, delimiter: u8, mut take: impl FnMut(u64, &Cells) -> Result<ControlFlow<()>>) -> Result<()> {
        let mut cells = Cells::default();
        match &self.content {
            Content::Text(origin, survey) => {
                let io = |error| Error::io(&self.path, error);
                let mut records = Records::new(Text::new(origin, *survey).map_err(io)?, delimiter);
                while let Some(line) = records.next(&mut cells, io)? {
                    if take(line, &cells)?.is_break() {
                        break;
                    }
                }
            }
            Content::Workbook(sheets) => {
                for row in sheets.get(sheet).map(Sheet::rows).into_iter().flatten() {
                    row.fill(&mut cells);
                    if take(row.line(), &cells)?.is_break() {
                        break;
                    }
                }
            }
        }
        Ok(())
    }
}

impl Row<'_> {
    /// A cell without blanks around it; `None` when nothing stands there.
    pub fn cell(&self, column: Option<usize>) -> Option<&str> {
        let cell = self.cells.get(column?)?.trim();
        let cell = if self.guarded { unguard(cell).trim_end() } else { cell };
        (!cell.is_empty()).then_some(cell)
    }

    /// A day, where a cell gives one; an error where it gives something else.
    pub fn day(&self, column: Option<usize>) -> Result<Option<Date>, ()> {
        let Some(cell) = self.cell(column) else { return Ok(None) };
        read_listed_day(cell, self.epoch).map(Some).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::ops::ControlFlow;

    use super::super::{Given, Kind, Mapping};
    use super::Source;
    use crate::norms::norms;

    /// Somebody saves a list while it is read.
    #[test]
    fn a_file_that_changes() -> anyhow::Result<()> {
        let text = "iin,last_name,first_name,class\n,Ким,Дана,7А\n".repeat(3000);
        for change in ["added", "cut", "other"] {
            let mut file = tempfile::NamedTempFile::new()?;
            file.write_all(text.as_bytes())?;
            let code = |error: crate::error::Error| error.code();
            let source = Source::read(file.path(), None).map_err(code).map_err(anyhow::Error::msg)?;
            let mapping = norms().and_then(|norms| Mapping::find(&source, Kind::Students, norms, &Given::default()));
            let mapping = mapping.map_err(code).map_err(anyhow::Error::msg)?;
            let pass = || source.each_row(&mapping, |_| Ok(ControlFlow::Continue(()))).map_err(code);
            assert!(pass().is_ok() && pass().is_ok());
            match change {
                "added" => file.write_all(",Ли,Ян,8Б\n".as_bytes())?,
                "cut" => file.as_file().set_len(text.len() as u64 / 2)?,
                _ => std::fs::write(file.path(), text.replacen("7А", "7Б", 1))?,
            }
            assert_eq!(pass(), Err("import_changed"), "{change}");
        }
        Ok(())
    }
}
