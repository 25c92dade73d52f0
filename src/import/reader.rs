//! Text files as programs write them: UTF-8 with or without BOM, UTF-16, Windows-1251; `,` `;` TAB or `|`.

use std::ops::ControlFlow;
use std::path::Path;

use csv::StringRecord;

use super::mapping::Mapping;
use crate::domain::text::unguard;
use crate::error::{Error, Result};

/// A file's text.
pub struct Source {
    text: String,
}

/// One row of data.
pub struct Row<'a> {
    /// Line of the file, from 1.
    pub line: u64,
    /// The cells as they were.
    pub cells: &'a StringRecord,
    /// Guards of formulas are taken off.
    guarded: bool,
}

impl Source {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self> {
        if path.is_dir() {
            return Err(Error::not_found("import_folder").with("path", path).exiting(crate::exit::Exit::InputOutput));
        }
        let bytes = std::fs::read(path).map_err(|error| Error::io(path, error))?;
        // Zip (.xlsx, .ods) and OLE (.xls) begin so.
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Err(Error::refused("import_workbook").with("path", path));
        }
        Ok(Self { text: decode(bytes) })
    }

    /// A text that the program carries.
    pub fn from_text(text: &str) -> Self {
        Self { text: text.to_owned() }
    }

    /// The first records of the file as a delimiter parts them, with their lines.
    pub fn first_records(&self, delimiter: u8, count: usize) -> Vec<(u64, StringRecord)> {
        let mut records = Vec::new();
        // A fault of the text ends the look, it does not fail it.
        let _ = self.each_record(delimiter, |line, record| {
            records.push((line, record.clone()));
            Ok(if records.len() < count { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        });
        records
    }

    /// Hands on every row below the heading, except those where every cell is blank.
    pub fn each_row(&self, mapping: &Mapping, mut take: impl FnMut(&Row<'_>) -> Result<ControlFlow<()>>) -> Result<()> {
        self.each_record(mapping.delimiter, |line, cells| {
            let blank = cells.iter().all(|cell| cell.trim().is_empty());
            if line <= mapping.line || blank {
                return Ok(ControlFlow::Continue(()));
            }
            take(&Row { line, cells, guarded: mapping.is_excel() })
        })
    }

    fn each_record(&self, delimiter: u8, mut take: impl FnMut(u64, &StringRecord) -> Result<ControlFlow<()>>) -> Result<()> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(self.text.as_bytes());
        let mut record = StringRecord::new();
        loop {
            let (start, line) = (reader.position().byte(), reader.position().line());
            match reader.read_record(&mut record) {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                Err(error) => return Err(Error::refused("import_unreadable").caused_by(error)),
            }
            // The reader passes over blank lines, but counts from before them.
            let rest = self.text.as_bytes().get(usize::try_from(start).unwrap_or(usize::MAX)..).unwrap_or_default();
            let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
            if take(line + blank as u64, &record)?.is_break() {
                return Ok(());
            }
        }
    }
}

impl Row<'_> {
    /// A cell without blanks around it; `None` when nothing stands there.
    pub fn cell(&self, column: Option<usize>) -> Option<&str> {
        let cell = self.cells.get(column?)?.trim();
        let cell = if self.guarded { unguard(cell) } else { cell };
        let empty = cell.chars().all(|c| c.is_whitespace() || c == '\0');
        (!empty).then_some(cell)
    }
}

/// UTF-8 or UTF-16 by their marks, UTF-8 if it is valid, else Windows-1251.
fn decode(bytes: Vec<u8>) -> String {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(&bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    String::from_utf8(bytes).unwrap_or_else(|error| encoding_rs::WINDOWS_1251.decode_without_bom_handling(error.as_bytes()).0.into_owned())
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::{Source, decode};

    #[test]
    fn encodings() {
        assert_eq!(decode("әғқ".into()), "әғқ");
        assert_eq!(decode("\u{feff}әғқ".into()), "әғқ");
        assert_eq!(decode(vec![0xff, 0xfe, 0xd9, 0x04]), "ә");
        assert_eq!(decode(vec![0xca, 0xeb, 0xe0, 0xf1, 0xf1]), "Класс");
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let source = Source::from_text("a,b\n\n\n\"1\n2\",3\r\n\r\n4,5");
        let mut lines = Vec::new();
        let read = source.each_record(b',', |line, record| {
            lines.push((line, record.get(0).unwrap_or_default().to_owned()));
            Ok(ControlFlow::Continue(()))
        });
        assert!(read.is_ok());
        assert_eq!(lines, [(1, "a".to_owned()), (4, "1\n2".to_owned()), (7, "4".to_owned())]);
    }
}
