//! How a run answers: a sentence, a table in the format asked for, a file that is there whole or not at all.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use serde_json::Value;

use super::App;
use crate::domain::text::harmless_json;
use crate::error::{Arg, Error, Result};
use crate::exit::Exit;
use crate::looked::Naming;
use crate::output::{self, Format, Reader, Renderer, SheetFull};
use crate::store::{Db, chain};
use crate::table::{Cell, Composite, Head, Table};

impl App {
    /// Tells what was done: a sentence, or with `--format json` an object on standard output.
    pub fn done(&self, id: &str, args: &[(&str, Arg)], operation: Option<i64>, json: &[(&str, Value)]) -> Result<Exit> {
        if self.is_json() {
            let mut object = serde_json::Map::new();
            object.insert("operation".to_owned(), operation.into());
            object.extend(json.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
            self.print_line(&Value::Object(object).to_string())?;
        } else {
            self.ui.say(&self.text(id, args));
        }
        if self.global.dry_run {
            self.ui.say(&self.text("say-dry-run", &[]));
        }
        Ok(Exit::Done)
    }

    /// Whether what was asked for stood so already; a dry run keeps no operation of what it changed.
    pub fn changed_nothing(&self, operation: Option<i64>) -> bool {
        operation.is_none() && !self.global.dry_run
    }

    /// Whether a program reads the answer.
    pub fn is_json(&self) -> bool {
        matches!(self.global.format, Some(Format::Json | Format::Jsonl))
    }

    /// A line of data on standard output.
    pub fn print_line(&self, line: &str) -> Result<()> {
        match self.is_json() {
            true => self.ui.print(&format!("{}\n", harmless_json(line))),
            false => self.ui.print_words(&format!("{line}\n")),
        }
    }

    /// The format of the answer: as asked, else as the ending of `--out` says, else a table.
    ///
    /// A workbook is no text: it goes to a file, or with `--out -` into a pipe.
    pub fn format(&self) -> Result<Format> {
        match self.format_or_calendar()? {
            Format::Ics => Err(Error::usage("ics_of_due")),
            format => Ok(format),
        }
    }

    /// The same, of a command that also knows how to make a calendar.
    pub fn format_or_calendar(&self) -> Result<Format> {
        let ending = self.out_file().and_then(|out| out.extension()).map(|ending| ending.to_string_lossy().to_lowercase());
        let format = match (self.global.format, ending.as_deref()) {
            (Some(format), _) => format,
            (None, Some("csv")) => Format::Csv,
            (None, Some("json")) => Format::Json,
            (None, Some("jsonl")) => Format::Jsonl,
            (None, Some("xlsx")) => Format::Xlsx,
            (None, Some("html" | "htm")) => Format::Html,
            (None, Some("ics")) => Format::Ics,
            (None, None | Some("txt")) => Format::Table,
            (None, Some(_)) => return Err(Error::usage("format_of_ending").with("path", self.out_file().unwrap_or(Path::new("")))),
        };
        let into_pipe = self.global.out.is_some() && self.ui.width().is_none();
        if format == Format::Xlsx && self.out_file().is_none() && !into_pipe {
            return Err(Error::usage("xlsx_needs_file"));
        }
        Ok(format)
    }

    fn out_file(&self) -> Option<&Path> {
        self.global.out.as_deref().filter(|out| *out != Path::new("-"))
    }

    /// Writes a table where and how it was asked for.
    pub fn print(&self, table: &Table) -> Result<()> {
        self.stream(&table.head, |row| {
            table.rows.iter().try_for_each(|cells| row(cells))?;
            Ok(table.notes.clone())
        })
    }

    /// Writes rows as they come. `produce` gets a function that takes a row, and returns the lines below the table.
    pub fn stream(&self, head: &Head, produce: impl FnOnce(&mut dyn FnMut(&[Cell]) -> Result<()>) -> Result<Vec<String>>) -> Result<()> {
        let format = self.format()?;
        let naming = Naming::of(head);
        let signed = |row: &mut dyn FnMut(&[Cell]) -> Result<()>| {
            let mut notes = produce(&mut |cells| {
                self.looked.borrow_mut().row(&naming, cells);
                row(cells)
            })?;
            notes.extend(self.anchor_in(format));
            Ok(notes)
        };
        self.deliver(|reader, out, failed| run(output::begin(format, head, reader, out).map_err(failed)?, failed, signed))
    }

    /// From here on what people read ends with the newest operation and its digest: a signed paper then holds the history
    /// as it was.
    pub fn anchor(&self, db: &Db) -> Result<()> {
        self.counted();
        if let Some((operation, digest)) = chain::newest(db)? {
            let told = [("operation", operation.to_string().into()), ("digest", chain::short(&digest).into())];
            self.anchor.get_or_init(|| self.text("history-anchor", &told));
        }
        Ok(())
    }

    fn anchor_in(&self, format: Format) -> Option<String> {
        self.anchor.get().filter(|_| format.is_for_reading() || format == Format::Xlsx).cloned()
    }

    /// Writes tables that belong together, in a format that has room for them.
    pub fn print_sections(&self, composite: &Composite) -> Result<()> {
        let format = self.format()?;
        if !format.takes_sections() {
            return Err(Error::usage("sections_format"));
        }
        for (_, table) in &composite.sections {
            let naming = Naming::of(&table.head);
            self.looked.borrow_mut().begin();
            table.rows.iter().for_each(|cells| self.looked.borrow_mut().row(&naming, cells));
        }
        let mut signed = composite.clone();
        if let Some((_, last)) = signed.sections.last_mut() {
            last.notes.extend(self.anchor_in(format));
        }
        self.deliver(|reader, out, failed| output::sections(format, &signed, reader, out).map_err(failed))
    }

    /// Opens the place that the answer goes to. A file is written beside its place, synced and moved there, so that it is
    /// there whole or not at all.
    fn deliver(&self, write: impl FnOnce(Reader<'_>, Box<dyn Write + '_>, &dyn Fn(io::Error) -> Error) -> Result<()>) -> Result<()> {
        let Some(path) = self.out_file() else {
            return write(self.reader(self.ui.width(), None)?, self.ui.stdout(), &stdout_error);
        };
        write_whole(path, |folder, file, io| {
            let buffered = Box::new(io::BufWriter::with_capacity(64 * 1024, file));
            write(self.reader(None, Some(folder))?, buffered, io)
        })?;
        self.ui.say(&self.text("say-written", &[("path", path.into())]));
        Ok(())
    }

    /// Writes a text that is ready where it was asked for.
    pub fn print_text(&self, text: &str) -> Result<()> {
        self.deliver(|_, mut out, failed| out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(failed))
    }

    /// Writes a file beside its place and moves it there: whole or not at all.
    pub fn write_file(&self, path: &Path, content: &[u8]) -> Result<()> {
        write_whole(path, |_, file, io| file.write_all(content).map_err(io))
    }

    /// A table as the CSV file that programs read.
    pub fn csv(&self, table: &Table) -> Result<String> {
        let failed = |error: io::Error| Error::io(Path::new("-"), error);
        let mut bytes = Vec::new();
        let reader = Reader { locale: &self.locale, norms: self.norms()?, headings: None, width: None, aim: None, scratch: None };
        let mut renderer = output::begin(Format::Csv, &table.head, reader, Box::new(&mut bytes)).map_err(failed)?;
        table.rows.iter().try_for_each(|cells| renderer.row(cells)).map_err(failed)?;
        renderer.finish(&[]).map_err(failed)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    fn reader<'a>(&'a self, width: Option<u16>, scratch: Option<&'a Path>) -> Result<Reader<'a>> {
        let aim = scratch.is_none().then_some(&self.ui.aim);
        Ok(Reader { locale: &self.locale, norms: self.norms()?, headings: self.global.headings, width, aim, scratch })
    }
}

/// Writes a file beside its place, syncs it and moves it there. A link stays one: what it leads to is written. A device or a
/// pipe is no place that a file could be moved to: it gets what is written, and stays.
fn write_whole(path: &Path, write: impl FnOnce(&Path, &mut File, &dyn Fn(io::Error) -> Error) -> Result<()>) -> Result<()> {
    let io = |error: io::Error| output_error(path, error);
    let led_to = path.is_symlink().then(|| path.canonicalize().ok()).flatten();
    let path = led_to.as_deref().unwrap_or(path);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    if path.metadata().is_ok_and(|known| !known.is_file() && !known.is_dir()) {
        let mut device = File::options().write(true).open(path).map_err(io)?;
        return write(&std::env::temp_dir(), &mut device, &io);
    }
    let mut file = tempfile::Builder::new().prefix(".esep-").tempfile_in(folder).map_err(io)?;
    write(folder, file.as_file_mut(), &io)?;
    file.as_file().sync_all().map_err(io)?;
    file.persist(path).map_err(|error| io(error.error))?;
    Ok(())
}

fn run<'a>(
    mut renderer: Box<dyn Renderer + 'a>,
    failed: &dyn Fn(io::Error) -> Error,
    produce: impl FnOnce(&mut dyn FnMut(&[Cell]) -> Result<()>) -> Result<Vec<String>>,
) -> Result<()> {
    let notes = produce(&mut |cells| renderer.row(cells).map_err(failed))?;
    renderer.finish(&notes).map_err(failed)
}

/// A reader that went away (`esep … | head`) has all it wanted.
fn stdout_error(error: io::Error) -> Error {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Error::usage("closed_pipe").exiting(Exit::Done);
    }
    output_error(Path::new("-"), error)
}

/// An error of the place that is written to; or the format could not hold it all.
fn output_error(path: &Path, error: io::Error) -> Error {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<SheetFull>()) {
        Some(full) => Error::usage("sheet_full").with("rows", i64::from(full.rows)),
        None => Error::io(path, error),
    }
}
