//! One run of the program: its options, its clock and its actor, the register it works on, how it answers.

use std::cell::{OnceCell, RefCell};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{Local, NaiveDateTime, NaiveTime, SecondsFormat};
use etcetera::BaseStrategy;
use serde_json::Value;
use zeroize::Zeroizing;

use crate::cli::Global;
use crate::cli::args::TermArg;
use crate::domain::Date;
use crate::domain::calendar::{Calendar, Period, Term};
use crate::error::{Arg, Error, Result};
use crate::exit::Exit;
use crate::locale::Locale;
use crate::norms::{self, Norms};
use crate::output::{self, Format, Reader, Renderer, SheetFull};
use crate::store::chain;
use crate::store::key::{self, Key};
use crate::store::norms_pack;
use crate::store::{Db, Lock, Protection, Stamp, Store, Summary, Written, inspect};
use crate::table::{Cell, Composite, Head, Table};
use crate::ui::Ui;

/// One run.
pub struct App {
    /// Options that every command takes.
    pub global: Global,
    /// The user's language.
    pub locale: Locale,
    /// The terminal.
    pub ui: Ui,
    folders: OnceCell<Folders>,
    norms: OnceCell<Norms>,
    /// Texts of the packs that the register was given.
    packs: OnceCell<Vec<String>>,
    /// A register that was opened to read its packs and waits for the command.
    parked: RefCell<Option<Store>>,
    /// The line that ties what is printed to the history.
    anchor: OnceCell<String>,
    /// The copy that [`App::look_back`] made.
    past: OnceCell<(tempfile::TempPath, Date)>,
}

/// Where things lie by default.
struct Folders {
    data: PathBuf,
    keys: PathBuf,
}

impl App {
    /// Nothing is opened yet.
    pub fn new(global: Global, locale: Locale) -> Self {
        let ui = Ui::new(global.quiet, &global.color);
        Self {
            global,
            locale,
            ui,
            folders: OnceCell::new(),
            norms: OnceCell::new(),
            packs: OnceCell::new(),
            parked: RefCell::new(None),
            anchor: OnceCell::new(),
            past: OnceCell::new(),
        }
    }

    /// The day that counts as today; of a run that looks back, the day that it looks back to.
    pub fn today(&self) -> Date {
        let today = self.global.today.unwrap_or_else(|| Local::now().date_naive());
        self.looks_back_to().map_or(today, |day| day.min(today))
    }

    /// The norms: the packs built in and those that the register was given. Without a register, those built in.
    pub fn norms(&self) -> Result<&Norms> {
        if let Some(norms) = self.norms.get() {
            return Ok(norms);
        }
        if self.packs.get().is_none() {
            match self.store() {
                Ok(store) => *self.parked.borrow_mut() = Some(store),
                Err(error) if error.code() == "register_missing" => {}
                Err(error) => return Err(error),
            }
        }
        let mut packs = norms::built_in()?;
        for pack in self.packs.get().into_iter().flatten() {
            packs.push(norms::parse_pack(pack)?);
        }
        let norms = Norms::new(packs, self.today())?;
        Ok(self.norms.get_or_init(|| norms))
    }

    /// From here on only the norms built in count: a register that does not open is not asked for its own.
    pub fn built_in_norms_only(&self) {
        self.packs.get_or_init(Vec::new);
    }

    /// A text in the user's language.
    pub fn text(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.locale.text(id, args)
    }

    /// Who and when, for the history. A fixed clock gives the same bytes every time.
    pub fn stamp(&self) -> Stamp {
        let system_user =
            || ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok()).filter(|name| !name.is_empty());
        Stamp {
            at: match self.global.today {
                Some(day) => format!("{day}T00:00:00"),
                None => Local::now().to_rfc3339_opts(SecondsFormat::Secs, false),
            },
            actor: self.global.actor.clone().or_else(system_user).unwrap_or_else(|| "?".to_owned()),
            dry_run: self.global.dry_run,
        }
    }

    /// Local time to the second, for names of files.
    pub fn moment(&self) -> NaiveDateTime {
        self.global.today.map_or_else(|| Local::now().naive_local(), |day| day.and_time(NaiveTime::MIN))
    }

    // --- the register -----------------------------------------------------------------------------------------

    /// Where the register lies, or the copy of it that is looked at instead.
    pub fn file(&self) -> Result<PathBuf> {
        match (self.past.get(), &self.global.file) {
            (Some((copy, _)), _) => Ok(copy.to_path_buf()),
            (None, Some(file)) => Ok(file.clone()),
            (None, None) => Ok(self.folders()?.data.join("register.esep")),
        }
    }

    /// Where the key of a register lies.
    pub fn key_file(&self, salt: &key::Salt) -> Result<PathBuf> {
        match &self.global.key_file {
            Some(file) => Ok(file.clone()),
            None => Ok(key::default_path(&self.folders()?.keys, salt)),
        }
    }

    fn folders(&self) -> Result<&Folders> {
        if let Some(folders) = self.folders.get() {
            return Ok(folders);
        }
        let strategy = etcetera::base_strategy::choose_native_strategy().map_err(|_| Error::cannot_open("no_home"))?;
        // On Windows and macOS data and settings share a folder: the keys get one of their own.
        let folders = Folders { data: strategy.data_dir().join("esep"), keys: strategy.config_dir().join("esep-keys") };
        Ok(self.folders.get_or_init(|| folders))
    }

    /// Opens the register.
    pub fn store(&self) -> Result<Store> {
        if let Some(store) = self.parked.borrow_mut().take() {
            return Ok(store);
        }
        let store = self.open()?;
        if self.packs.get().is_none() {
            let packs = norms_pack::texts(store.db())?;
            self.packs.get_or_init(|| packs);
        }
        Ok(store)
    }

    fn open(&self) -> Result<Store> {
        let path = self.file()?;
        Store::open(&path, &self.protection(&path)?)
    }

    /// What opens a register.
    pub fn protection(&self, path: &Path) -> Result<Protection> {
        Ok(match inspect(path)? {
            Lock::None => Protection::None,
            Lock::KeyFile(salt) => Protection::Key(Key::read(&self.key_file(&salt)?)?),
            Lock::Passphrase => Protection::Passphrase(self.passphrase()?),
        })
    }

    /// From here on everything is read as the register was known on a past day: from a copy, locked like the register,
    /// that goes with this run.
    pub fn look_back(&self, day: Date) -> Result<()> {
        let path = self.file()?;
        let protection = self.protection(&path)?;
        let copy = scratch()?;
        Store::open(&path, &protection)?.as_known_on(&path, &copy, &protection, day)?;
        self.past.get_or_init(|| (copy, day));
        Ok(())
    }

    /// Takes operations back in a copy, the newest first, down to but not with `last`.
    pub fn walk_back(&self, store: &Store, last: i64, visit: impl FnMut(&Db, i64) -> Result<()>) -> Result<()> {
        let path = self.file()?;
        store.walk_back(&path, &scratch()?, &self.protection(&path)?, last, visit)
    }

    /// The day that [`App::look_back`] went back to.
    pub fn looks_back_to(&self) -> Option<Date> {
        self.past.get().map(|(_, day)| *day)
    }

    /// Opens the register to read it, as it is at one moment.
    pub fn reading(&self) -> Result<Store> {
        let store = self.store()?;
        store.begin_reading()?;
        Ok(store)
    }

    /// The passphrase: from the file that `ESEP_PASSPHRASE_FILE` names, or typed. Never from an argument.
    pub fn passphrase(&self) -> Result<Zeroizing<String>> {
        if let Some(file) = std::env::var_os("ESEP_PASSPHRASE_FILE").filter(|file| !file.is_empty()) {
            let file = Path::new(&file);
            let text = Zeroizing::new(
                std::fs::read_to_string(file).map_err(|error| Error::cannot_open("passphrase_file").with("path", file).caused_by(error))?,
            );
            return Ok(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()));
        }
        if !self.ui.can_ask() {
            return Err(Error::cannot_open("passphrase_missing"));
        }
        self.ui.secret(&self.text("ask-passphrase", &[])).map_err(|error| Error::io(Path::new("-"), error))
    }

    /// Changes the register in one operation; with `--dry-run` everything is done and taken back.
    pub fn write<T>(&self, command: &str, change: impl FnOnce(&Db) -> Result<(T, Summary)>) -> Result<Written<T>> {
        self.store()?.write(&self.stamp(), command, change)
    }

    // --- answers ----------------------------------------------------------------------------------------------

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

    /// Whether a program reads the answer.
    pub fn is_json(&self) -> bool {
        matches!(self.global.format, Some(Format::Json | Format::Jsonl))
    }

    /// A line of data on standard output.
    pub fn print_line(&self, line: &str) -> Result<()> {
        self.ui.print(&format!("{line}\n"))
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
        let signed = |row: &mut dyn FnMut(&[Cell]) -> Result<()>| {
            let mut notes = produce(row)?;
            notes.extend(self.anchor_in(format));
            Ok(notes)
        };
        self.deliver(|reader, out, failed| run(output::begin(format, head, reader, out).map_err(failed)?, failed, signed))
    }

    /// From here on what people read ends with the newest operation and its digest: a signed paper then holds the history
    /// as it was.
    pub fn anchor(&self, db: &Db) -> Result<()> {
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
        let io = |error: io::Error| output_error(path, error);
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        let mut file = tempfile::Builder::new().prefix(".esep-").tempfile_in(folder).map_err(io)?;
        let buffered = Box::new(io::BufWriter::with_capacity(64 * 1024, file.as_file_mut()));
        write(self.reader(None, Some(folder))?, buffered, &io)?;
        file.as_file().sync_all().map_err(io)?;
        file.persist(path).map_err(|error| io(error.error))?;
        self.ui.say(&self.text("say-written", &[("path", path.into())]));
        Ok(())
    }

    /// Writes a text that is ready where it was asked for.
    pub fn print_text(&self, text: &str) -> Result<()> {
        self.deliver(|_, mut out, failed| out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(failed))
    }

    /// Writes a file beside its place and moves it there: whole or not at all.
    pub fn write_file(&self, path: &Path, content: &[u8]) -> Result<()> {
        let io = |error: io::Error| output_error(path, error);
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        let mut file = tempfile::Builder::new().prefix(".esep-").tempfile_in(folder).map_err(io)?;
        file.write_all(content).and_then(|()| file.as_file().sync_all()).map_err(io)?;
        file.persist(path).map_err(|error| io(error.error))?;
        Ok(())
    }

    /// A table as the CSV file that programs read.
    pub fn csv(&self, table: &Table) -> Result<String> {
        let failed = |error: io::Error| Error::io(Path::new("-"), error);
        let mut bytes = Vec::new();
        let reader = Reader { locale: &self.locale, norms: self.norms()?, headings: None, width: None, scratch: None };
        let mut renderer = output::begin(Format::Csv, &table.head, reader, Box::new(&mut bytes)).map_err(failed)?;
        table.rows.iter().try_for_each(|cells| renderer.row(cells)).map_err(failed)?;
        renderer.finish(&[]).map_err(failed)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    fn reader<'a>(&'a self, width: Option<u16>, scratch: Option<&'a Path>) -> Result<Reader<'a>> {
        Ok(Reader { locale: &self.locale, norms: self.norms()?, headings: self.global.headings, width, scratch })
    }

    // --- days -------------------------------------------------------------------------------------------------

    /// The term that is meant, with its days.
    pub fn term(&self, asked: TermArg) -> Result<(Term, Period)> {
        let calendar = self.norms()?.calendar()?;
        let today = self.today();
        let current = || calendar.term_on(today).ok_or_else(|| Error::usage("term_of_today").with("today", today));
        let term = match asked {
            TermArg::Of(term) => term,
            TermArg::Current => current()?,
            TermArg::Previous => Calendar::previous(current()?),
        };
        let period = calendar.term(term).ok_or_else(|| {
            let known: Vec<String> = calendar.years().map(|(year, _)| year.to_string()).collect();
            Error::usage("term_unknown").with("term", term.to_string()).with("known", known.join(", "))
        })?;
        Ok((term, period))
    }

    /// Points out a day that has not come yet: nearly always a slip of the hand.
    pub fn warn_of_future(&self, day: Date) {
        if day > self.today() {
            self.ui.warn(&self.text("warn-future", &[("day", day.into())]));
        }
    }
}

fn run<'a>(
    mut renderer: Box<dyn Renderer + 'a>,
    failed: &dyn Fn(io::Error) -> Error,
    produce: impl FnOnce(&mut dyn FnMut(&[Cell]) -> Result<()>) -> Result<Vec<String>>,
) -> Result<()> {
    let notes = produce(&mut |cells| renderer.row(cells).map_err(failed))?;
    renderer.finish(&notes).map_err(failed)
}

/// A place for a copy of the register; it is deleted when the run is over.
fn scratch() -> Result<tempfile::TempPath> {
    let made = tempfile::Builder::new().prefix("esep-").tempfile();
    made.map(tempfile::NamedTempFile::into_temp_path).map_err(|error| Error::io(&std::env::temp_dir(), error))
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
