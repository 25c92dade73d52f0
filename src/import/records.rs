//! Rows of a text whose cells are parted by a sign, as RFC 4180 quotes them, each with its line.
//!
//! Lines end as they like: LF, CR LF, CR alone, one beside another. Unlike readers for programs this one refuses what
//! would swallow rows: a quote that is never closed, a closing quote with letters after it, a row longer than
//! [`MAX_RECORD`].

use super::cells::Cells;
use super::encoding::{Fault, Text};
use crate::error::{Error, Result};

/// A row of a list is not longer.
pub const MAX_RECORD: usize = 1 << 20;
/// A row of a list has not more cells; neither has a sheet of Excel.
pub const MAX_COLUMNS: usize = 16_384;

/// The rows of a text.
pub struct Records<'a> {
    text: Text<'a>,
    delimiter: u8,
    /// The line that begins where reading goes on, from 1.
    line: u64,
    /// A CR came last; an LF behind it ends no other line.
    after_return: bool,
}

/// Where in a row reading stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// Before the first letter of a cell.
    Start,
    Plain,
    /// Between quotes.
    Quoted,
    /// Behind a quote that closes, or is the first of two.
    Closed,
}

impl<'a> Records<'a> {
    /// From the beginning of a text.
    pub fn new(text: Text<'a>, delimiter: u8) -> Self {
        Self { text, delimiter, line: 1, after_return: false }
    }

    /// Reads the next row and says on which line it begins; a blank line is a row of one empty cell.
    pub fn next(&mut self, cells: &mut Cells, io: impl Fn(std::io::Error) -> Error) -> Result<Option<u64>> {
        let (mut bytes, mut ends) = cells.reuse();
        let begins = self.line;
        let fault = |code, line: u64| Error::refused(code).with("line", line.to_string());
        let mut at = At::Start;
        let mut opened = begins;
        let mut begun = false;
        let mut whole = false;
        while !whole {
            let held = match self.text.fill() {
                Ok(held) => held,
                Err(Fault::Io(error)) => return Err(io(error)),
                Err(Fault::BadLetters) => return Err(fault("import_bad_letters", self.line)),
                Err(Fault::Changed) => return Err(Error::refused("import_changed").exiting(crate::exit::Exit::InputOutput)),
            };
            if held.is_empty() {
                match at {
                    At::Quoted => return Err(fault("import_quote_open", opened)),
                    _ if !begun => return Ok(None),
                    _ => ends.push(bytes.len()),
                }
                break;
            }
            let mut used = 0;
            if self.after_return && at != At::Quoted {
                self.after_return = false;
                used = usize::from(held[0] == b'\n');
            }
            while used < held.len() && !whole {
                begun = true;
                let rest = &held[used..];
                let ends_cell = |byte: u8| byte == self.delimiter || matches!(byte, b'\n' | b'\r');
                at = match (at, rest[0]) {
                    (At::Quoted, _) => {
                        let run = rest.iter().position(|byte| *byte == b'"').unwrap_or(rest.len());
                        for byte in &rest[..run] {
                            self.line += u64::from(*byte == b'\r' || *byte == b'\n' && !self.after_return);
                            self.after_return = *byte == b'\r';
                        }
                        bytes.extend_from_slice(&rest[..run]);
                        used += run;
                        if run < rest.len() {
                            used += 1;
                            self.after_return = false;
                            At::Closed
                        } else {
                            At::Quoted
                        }
                    }
                    (_, byte) if ends_cell(byte) => {
                        used += 1;
                        ends.push(bytes.len());
                        whole = byte != self.delimiter;
                        self.line += u64::from(whole);
                        self.after_return = byte == b'\r';
                        At::Start
                    }
                    (At::Start, b'"') => {
                        used += 1;
                        opened = self.line;
                        At::Quoted
                    }
                    (At::Start | At::Plain, _) => {
                        let run = rest.iter().position(|byte| ends_cell(*byte)).unwrap_or(rest.len());
                        bytes.extend_from_slice(&rest[..run]);
                        used += run;
                        At::Plain
                    }
                    (At::Closed, b'"') => {
                        used += 1;
                        bytes.push(b'"');
                        At::Quoted
                    }
                    (At::Closed, b' ') => {
                        used += 1;
                        At::Closed
                    }
                    (At::Closed, _) => return Err(fault("import_quote_stray", self.line)),
                };
            }
            self.text.used(used);
            if bytes.len() > MAX_RECORD {
                return Err(fault("import_line_too_long", begins).with("limit", (MAX_RECORD >> 20).to_string()));
            }
            if ends.len() > MAX_COLUMNS {
                return Err(fault("import_too_wide", begins).with("limit", MAX_COLUMNS.to_string()));
            }
        }
        *cells = Cells::filled(bytes, ends).ok_or_else(|| fault("import_bad_letters", begins))?;
        Ok(Some(begins))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::bytes::Origin;
    use super::super::encoding::{Survey, Text};
    use super::{Cells, MAX_COLUMNS, MAX_RECORD, Records};
    use crate::error::{Error, Result};

    type Rows = Vec<(u64, Vec<String>)>;

    fn rows(text: &str, delimiter: u8) -> Result<Rows> {
        let io = |error| Error::io(std::path::Path::new(""), error);
        let origin = Origin::Memory(text.into());
        let survey = Survey::of(&origin, io)?;
        let mut records = Records::new(Text::new(&origin, survey).map_err(io)?, delimiter);
        let (mut cells, mut rows) = (Cells::default(), Vec::new());
        while let Some(line) = records.next(&mut cells, io)? {
            rows.push((line, cells.iter().map(str::to_owned).collect()));
        }
        Ok(rows)
    }

    fn lines(text: &str) -> Vec<u64> {
        rows(text, b',').unwrap_or_default().into_iter().filter(|(_, cells)| cells != &[""]).map(|(line, _)| line).collect()
    }

    fn code(text: &str) -> Option<(&'static str, String)> {
        let error = rows(text, b',').err()?;
        let line = error.args().iter().find(|(name, _)| *name == "line").map(|(_, line)| format!("{line:?}"));
        Some((error.code(), line.unwrap_or_default()))
    }

    #[test]
    fn lines_are_those_of_the_file() {
        assert_eq!(lines("a,b\n\n\n\"1\n2\",3\r\n\r\n4,5"), [1, 4, 7]);
        assert_eq!(lines("a\rb\r\nc\nd\r\re\r"), [1, 2, 3, 4, 6], "every kind of line end in one file");
        assert_eq!(lines("a,\"1\r2\r\n3\"\nb"), [1, 4]);
    }

    #[test]
    fn what_would_swallow_rows_is_refused() {
        let line = |line: u64| format!("Text(\"{line}\")");
        assert_eq!(code("a,b\n1,\"2\n3,4\n"), Some(("import_quote_open", line(2))));
        assert_eq!(code("a,b\n1,\"2\n3,\"4\n"), Some(("import_quote_stray", line(3))));
        assert_eq!(code(&format!("a\n{}\n", "x,".repeat(MAX_COLUMNS + 1))), Some(("import_too_wide", line(2))));
        let long = format!("a\n\"{}\"\n", "xxxxxxx\n".repeat(MAX_RECORD / 8 + 9000));
        assert_eq!(code(&long), Some(("import_line_too_long", line(2))));
        assert_eq!(code("a,\"b\" ,c\n"), None, "blanks behind a quote");
    }

    proptest! {
        /// Another reader of the same rules reads the same cells.
        #[test]
        fn as_rfc_4180_has_it(cells in proptest::collection::vec(proptest::collection::vec("[a\",;\\n\\r ә]{0,6}", 2..5), 0..6), crlf: bool) {
            let ending = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
            let mut writer = csv::WriterBuilder::new().flexible(true).terminator(ending).from_writer(Vec::new());
            for row in &cells {
                prop_assert!(writer.write_record(row).is_ok());
            }
            let text = String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default();
            let read: Vec<Vec<String>> = rows(&text, b',').unwrap_or_default().into_iter().map(|(_, cells)| cells).collect();
            prop_assert_eq!(read, cells);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[a\",\\n\\r]{0,40}") {
            let other = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes())
                .into_records().map_while(Result::ok).filter(|record| record.len() > 1 || record.get(0) != Some(""));
            if let Ok(read) = rows(&text, b',') {
                let read: Vec<Vec<String>> = read.into_iter().map(|(_, cells)| cells).filter(|cells| cells != &[""]).collect();
                let other: Vec<Vec<String>> = other.map(|record| record.iter().map(str::to_owned).collect()).collect();
                prop_assert_eq!(read, other);
            }
        }
    }
}
