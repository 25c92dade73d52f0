//! The file of rejected rows: each row as it was, with line, column and reason.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ffi::OsString;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::{Mapping, Outcome, Source};
use crate::domain::text::guard;
use crate::error::{Error, Result};
use crate::locale::Locale;

/// What stands behind the cells of a rejected row.
pub const COLUMNS: [&str; 3] = ["line", "column", "reason"];

/// Writes `FILE.rejected.csv` beside a file, whole or not at all, and says where. It is parted as the file was, so
/// that the same program opens it; put right, it can be imported itself.
pub fn write(path: &Path, source: &Source, mapping: &Mapping, outcome: &Outcome, locale: &Locale) -> Result<PathBuf> {
    // What came through a pipe has no place of its own.
    let mut name = if path == Path::new("-") { OsString::from("stdin") } else { path.as_os_str().to_owned() };
    name.push(".rejected.csv");
    let target = PathBuf::from(name);
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let io = |error: io::Error| Error::io(&target, error);
    let mut file = tempfile::Builder::new().prefix(".esep-").tempfile_in(folder).map_err(io)?;
    if mapping.is_excel() {
        file.write_all("\u{feff}".as_bytes()).map_err(io)?;
    }
    let mut writer =
        csv::WriterBuilder::new().delimiter(mapping.delimiter).flexible(true).from_writer(io::BufWriter::new(file.as_file_mut()));
    let failed = |error: csv::Error| io(error.into());
    writer.write_record(mapping.headings.iter().map(String::as_str).chain(COLUMNS)).map_err(failed)?;
    let is_sheet = source.sheets().is_some();
    let rejected: HashMap<u64, _> = outcome.notes.iter().filter(|note| note.rejected).map(|note| (note.line, note)).collect();
    source.each_row(mapping, |row| {
        if let Some(note) = rejected.get(&row.line) {
            let width = mapping.headings.len().max(row.cells.len());
            let cells = (0..width).map(|at| row.cells.get(at).unwrap_or_default());
            // Cells of a sheet are guarded as our own files for Excel are; in a text they are so already.
            let cells: Vec<Cow<'_, str>> = cells.map(|cell| if is_sheet { guard(cell) } else { cell.into() }).collect();
            let reason = format!("{}: {}", note.code, note.told(locale));
            let line = row.line.to_string();
            writer.write_record(cells.iter().map(AsRef::as_ref).chain([line.as_str(), note.column, reason.as_str()])).map_err(failed)?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    writer.into_inner().map_err(|error| io(error.into_error()))?.flush().map_err(io)?;
    file.as_file().sync_all().map_err(io)?;
    file.persist(&target).map_err(|error| io(error.error))?;
    Ok(target)
}
