//! One run of the program: its options, its clock and its actor, the register it works on, how it answers.

use std::cell::{Cell, OnceCell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::{Local, NaiveDateTime, NaiveTime, SecondsFormat};
use etcetera::BaseStrategy;
use zeroize::Zeroizing;

use crate::cli::Global;
use crate::cli::args::TermArg;
use crate::domain::Date;
use crate::domain::calendar::{Calendar, Period, Term};
use crate::error::{Arg, Error, Result};
use crate::locale::Locale;
use crate::login::login;
use crate::looked::Looked;
use crate::norms::{self, Norms};
use crate::store::access::{self, Access};
use crate::store::key::{self, Key};
use crate::store::norms_pack;
use crate::store::{Db, Lock, Protection, Stamp, Store, Summary, Written, damaged_or_gone, inspect};
use crate::ui::Ui;

mod answer;

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
    /// Whom this run shows.
    looked: RefCell<Looked>,
    /// The register that is read: it keeps who looked.
    read: RefCell<Option<Rc<Db>>>,
    /// The line that ties what is printed to the history.
    anchor: OnceCell<String>,
    passphrase: OnceCell<Zeroizing<String>>,
    /// The copy that [`App::look_back`] made.
    past: OnceCell<(tempfile::TempPath, Date)>,
    /// Whether this run has written an operation.
    written: Rc<Cell<bool>>,
}

/// Where things lie by default.
struct Folders {
    data: PathBuf,
    keys: PathBuf,
}

impl App {
    /// Nothing is opened yet.
    pub fn new(global: Global, locale: Locale) -> Self {
        let mut ui = Ui::new(global.quiet, &global.color);
        ui.aim = global.aim.clone();
        Self {
            global,
            locale,
            ui,
            folders: OnceCell::new(),
            norms: OnceCell::new(),
            packs: OnceCell::new(),
            parked: RefCell::new(None),
            looked: RefCell::default(),
            read: RefCell::new(None),
            anchor: OnceCell::new(),
            passphrase: OnceCell::new(),
            past: OnceCell::new(),
            written: Rc::default(),
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
        Ok(self.norms.get_or_init(|| Norms::new(packs, self.today())))
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
        Stamp {
            at: match self.global.today {
                Some(day) => format!("{day}T00:00:00"),
                None => Local::now().to_rfc3339_opts(SecondsFormat::Secs, false),
            },
            actor: self.global.actor.clone().unwrap_or_else(login),
            dry_run: self.global.dry_run,
            written: Rc::clone(&self.written),
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

    /// Where the key of a register lies, or is to lie.
    pub fn key_file(&self, salt: &key::Salt) -> Result<PathBuf> {
        let Some(file) = &self.global.key_file else { return Ok(key::default_path(&self.folders()?.keys, salt)) };
        let beside = key::beside(file, salt);
        let fits = !beside.exists() || Key::read(file).is_ok_and(|key| key.salt() == *salt);
        Ok(if fits { file.clone() } else { beside })
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

    /// An error of the register once more, with what SQLite cannot know: which file it is, and what was written before.
    pub fn of_register(&self, error: Error) -> Error {
        let is_named = error.args().iter().any(|(name, _)| *name == "path");
        let error = match self.file() {
            Ok(path) if error.code() == "register_damaged" && !is_named => damaged_or_gone(&path, error),
            _ => error,
        };
        if error.code() == "register_io" && self.written.get() { error.recoded("register_unsure") } else { error }
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
            Lock::Passphrase(salt) => match self.key_file(&salt).and_then(|file| Key::read(&file)) {
                Ok(key) if key.salt() == salt => Protection::Key(key),
                _ => Protection::Passphrase(self.passphrase()?),
            },
        })
    }

    /// From here on everything is read as the register was known on a past day: from a copy, locked like the register,
    /// that goes with this run.
    pub fn look_back(&self, day: Date) -> Result<()> {
        let path = self.file()?;
        let copy = scratch()?;
        let store = self.open()?;
        store.as_known_on(&path, &copy, day)?;
        self.keep_look_in(&store);
        self.past.get_or_init(|| (copy, day));
        Ok(())
    }

    /// Takes operations back in a copy, the newest first, down to but not with `last`.
    pub fn walk_back(&self, store: &Store, last: i64, visit: impl FnMut(&Db, i64) -> Result<()>) -> Result<()> {
        let path = self.file()?;
        store.walk_back(&path, &scratch()?, last, visit)
    }

    /// The day that [`App::look_back`] went back to.
    pub fn looks_back_to(&self) -> Option<Date> {
        self.past.get().map(|(_, day)| *day)
    }

    /// Opens the register to read it, as it is at one moment.
    pub fn reading(&self) -> Result<Store> {
        let store = self.store()?;
        store.begin_reading()?;
        if self.past.get().is_none() {
            self.keep_look_in(&store);
        }
        Ok(store)
    }

    /// The register that keeps whom this run shows.
    pub fn keep_look_in(&self, store: &Store) {
        *self.read.borrow_mut() = Some(store.shared());
    }

    /// This run shows figures of children.
    pub fn counted(&self) {
        self.looked.borrow_mut().figures = true;
    }

    /// What another run showed, this one shows.
    pub fn looked_like(&self, other: &Self) {
        self.looked.borrow_mut().like(&other.looked.borrow());
    }

    /// This run shows the card of a child.
    pub fn looked_at(&self, student: i64) {
        self.looked.borrow_mut().child = Some(student);
    }

    /// This run names these children in words.
    pub fn named(&self, students: impl IntoIterator<Item = i64>) {
        self.looked.borrow_mut().named(students);
    }

    /// Keeps who looked at whom. A register that cannot be written can still be read.
    pub fn keep_look(&self) {
        let looked = self.looked.borrow();
        let Some((children, db)) = looked.count().zip(self.read.borrow_mut().take()) else { return };
        let Stamp { at, actor, .. } = self.stamp();
        let access = Access { at, actor, command: self.global.command.clone(), children, student: looked.child, name: None };
        if let Err(error) = access::record(&db, &access) {
            self.ui.warn(&self.text("history-access-lost", &[("why", self.locale.error(&error).message.into())]));
        }
    }

    /// The passphrase: from the file that `ESEP_PASSPHRASE_FILE` names, or typed, once in a run. Never from an argument.
    pub fn passphrase(&self) -> Result<Zeroizing<String>> {
        if let Some(passphrase) = self.passphrase.get() {
            return Ok(passphrase.clone());
        }
        let passphrase = match key::passphrase_of_file("ESEP_PASSPHRASE_FILE")? {
            Some(passphrase) => passphrase,
            None if !self.ui.can_ask() => return Err(Error::cannot_open("passphrase_missing").with("variable", "ESEP_PASSPHRASE_FILE")),
            None => self.secret("ask-passphrase")?,
        };
        Ok(self.passphrase.get_or_init(|| passphrase).clone())
    }

    /// A secret that is typed.
    pub fn secret(&self, question: &str) -> Result<Zeroizing<String>> {
        self.ui.secret(&self.text(question, &[])).map_err(|error| Error::io(Path::new("-"), error))
    }

    /// Changes the register in one operation; with `--dry-run` everything is done and taken back.
    pub fn write<T>(&self, command: &str, change: impl FnOnce(&Db) -> Result<(T, Summary)>) -> Result<Written<T>> {
        self.store()?.write(&self.stamp(), command, change)
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

/// A place for a copy of the register; it is deleted when the run is over.
fn scratch() -> Result<tempfile::TempPath> {
    let made = tempfile::Builder::new().prefix("esep-").tempfile();
    made.map(tempfile::NamedTempFile::into_temp_path).map_err(|error| Error::io(&std::env::temp_dir(), error))
}
