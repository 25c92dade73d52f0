//! `esep nightly`: a copy, a check and everything that other programs read, without a question.
//!
//! All of it is read from the copy that was just made, so every file of a night is of one moment and nobody waits.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::cli::Nightly;
use crate::cli::localize::{self, Parsed};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::locale::{Lang, Locale};
use crate::output::Format;
use crate::store::{backup, key};

/// What a night writes: the name of the file, and what would be typed to see it. The reports are of today and of the
/// current term.
const EXPORTS: [(&str, &str); 30] = [
    ("check", "check"),
    ("due", "due"),
    ("students", "student list --all"),
    ("staff", "staff list"),
    ("entries", "register list --all"),
    ("interventions", "intervention list"),
    ("documents", "document list"),
    ("referrals", "referral list"),
    ("outings", "outing list"),
    ("activities", "activity list"),
    ("training", "training list"),
    ("families", "family list --all"),
    ("aid", "family aid list"),
    ("posts", "school show"),
    ("indicators", "indicators"),
    ("consults", "consult list"),
    ("report-register", "report register"),
    ("report-plans", "report plans"),
    ("report-passport", "report passport"),
    ("report-movement", "report movement"),
    ("report-movement-by-class", "report movement --by class"),
    ("report-interventions", "report interventions"),
    ("report-coverage", "report coverage"),
    ("report-outcomes", "report outcomes"),
    ("report-bullying-log", "report bullying-log"),
    ("report-bullying", "report bullying"),
    ("report-outings", "report outings"),
    ("report-training", "report training"),
    ("report-indicators", "report indicators"),
    ("report-psychologist", "report psychologist"),
];
const PACKAGE: &str = "datapackage.json";
/// The name in packages of ours; a folder without it is never replaced.
const NAME: &str = "esep-nightly";

pub fn run(app: &mut App, args: &Nightly) -> Result<Exit> {
    app.ui.unattended = true;
    let app = &*app;
    let Some(out) = app.global.out.clone().filter(|out| out != Path::new("-")) else {
        return Err(Error::usage("cli_missing").with("argument", "--out"));
    };
    let place = Place::of(&out)?;
    if app.global.dry_run {
        place.must_be_ours()?;
        app.ui.say(&app.text("nightly-would", &[("path", out.as_path().into())]));
        return Ok(Exit::Done);
    }
    let _lock = place.lock()?;
    place.tidy()?;
    let path = app.file()?;
    let folder = args.backup_dir.clone().unwrap_or_else(|| super::backup::default_folder(&path));
    let store = app.store()?;
    app.keep_look_in(&store);
    let (made, _) = super::backup::make_and_thin(app, &store, &folder, args.keep)?;
    let operation = made.operation.to_string();
    say(app, "nightly-backup", &[("path", made.path.as_path().into()), ("operation", operation.clone().into())])?;

    place.begin()?;
    let copy = place.draft.join("register.esep");
    backup::copy_unsynced(&made.path, &copy)?;
    let headings = [Locale::new(Lang::Kk), Locale::new(Lang::Ru)];
    let mut resources = Vec::new();
    let mut skipped = Vec::new();
    let (mut rows, mut findings) = (0, 0);
    for (name, words) in EXPORTS {
        let file = place.draft.join(format!("{name}.csv"));
        match export(app, &copy, &file, words) {
            Ok(_) => {
                let resource = resource(name, &file, &headings)?;
                rows += resource.rows;
                findings += if name == "check" { resource.rows } else { 0 };
                resources.push(resource.json);
            }
            // In a year that the calendar does not know yet there is no term to report on.
            Err(error) if error.code() == "term_of_today" => skipped.push(name),
            Err(error) => return Err(error),
        }
    }
    fs::remove_file(&copy).map_err(|error| Error::io(&copy, error))?;
    say(app, "nightly-check", &[("count", findings.into())])?;
    let files = resources.len();
    let package = json!({
        "profile": "tabular-data-package",
        "name": NAME,
        "version": app.today().to_string(),
        "operation": made.operation,
        "languages": ["kk", "ru"],
        "resources": resources,
    });
    app.write_file(&place.draft.join(PACKAGE), format!("{package:#}\n").as_bytes())?;
    place.publish()?;
    say(app, "nightly-exports", &[("files", files.into()), ("rows", rows.into()), ("path", out.as_path().into())])?;
    if !skipped.is_empty() {
        say(app, "nightly-skipped", &[("names", skipped.join(", ").into())])?;
    }
    if app.is_json() {
        let told = json!({
            "operation": made.operation,
            "backup": made.path.display().to_string(),
            "path": out.display().to_string(),
            "files": files,
            "rows": rows,
            "findings": findings,
            "skipped": skipped,
        });
        app.print_line(&told.to_string())?;
    }
    Ok(if findings > 0 || !skipped.is_empty() { Exit::Attention } else { Exit::Done })
}

/// A line of what was done, for the log that a timer keeps.
fn say(app: &App, id: &str, args: &[(&str, crate::error::Arg)]) -> Result<()> {
    if app.is_json() || app.global.quiet { Ok(()) } else { app.print_line(&app.text(id, args)) }
}

/// Runs a command over the copy as if it had been typed, into a file.
fn export(app: &App, copy: &Path, out: &Path, words: &str) -> Result<Exit> {
    let typed: Vec<OsString> = ["esep"].into_iter().chain(words.split(' ')).map(OsString::from).collect();
    let Parsed::Command(cli) = localize::parse(&typed, &app.locale)? else { return Err(Error::damaged("own_fault")) };
    let mut global = app.global.clone();
    (global.file, global.out) = (Some(copy.to_owned()), Some(out.to_owned()));
    (global.format, global.headings, global.quiet) = (Some(Format::Csv), None, true);
    let mut inner = App::new(global, Locale::new(app.locale.lang));
    inner.ui.unattended = true;
    let done = super::dispatch(&mut inner, cli.command);
    app.looked_like(&inner);
    done
}

struct Resource {
    json: Value,
    rows: usize,
}

/// A file as a Frictionless resource.
fn resource(name: &str, file: &Path, headings: &[Locale; 2]) -> Result<Resource> {
    let bytes = fs::read(file).map_err(|error| Error::io(file, error))?;
    let broken = |_| Error::damaged("own_fault");
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let fields: Vec<Value> = reader.headers().map_err(broken)?.iter().map(|code| field(code, headings)).collect();
    let rows = reader.byte_records().count();
    let json = json!({
        "profile": "tabular-data-resource",
        "name": name,
        "path": format!("{name}.csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": bytes.len(),
        "hash": format!("sha256:{}", key::to_hex(&Sha256::digest(&bytes))),
        "schema": {"fields": fields, "missingValues": [""]},
    });
    Ok(Resource { json, rows })
}

/// A column with its headings in Kazakh and Russian.
fn field(code: &str, headings: &[Locale; 2]) -> Value {
    let [kk, ru] = headings.each_ref().map(|locale| locale.text(&format!("col-{}", code.replace('_', "-")), &[]));
    json!({"name": code, "type": kind(code), "title": kk, "title@ru": ru})
}

/// The Frictionless type of a column, known by its code; IINs and numbers of papers are text.
fn kind(code: &str) -> &'static str {
    const DAYS: [&str; 13] = [
        "on",
        "since",
        "until",
        "birth_date",
        "protocol_date",
        "due",
        "head",
        "talks",
        "talks_result",
        "authority",
        "own_school",
        "police",
        "decision_sent",
    ];
    const FIGURES: [&str; 49] = [
        "id",
        "student_id",
        "plan_item",
        "minutes",
        "contacts",
        "count",
        "students",
        "start",
        "placed",
        "moved_in",
        "moved_out",
        "removed",
        "end",
        "no",
        "days",
        "pupils",
        "families",
        "of",
        "done",
        "open",
        "overdue",
        "entries",
        "children",
        "known",
        "signals",
        "signal",
        "helped",
        "median_days",
        "participants",
        "sessions",
        "individual",
        "group_sessions",
        "crisis_sessions",
        "referred",
        "confidential_texts",
        "pupils_each",
        "norm",
        "free",
        "visits",
        "on_register",
        "register_children",
        "trained",
        "trained_ever",
        "staff_count",
        "hours",
        "people",
        "aid_count",
        "times",
        "late",
    ];
    match code {
        _ if DAYS.contains(&code) || code.ends_with("_on") => "date",
        _ if FIGURES.contains(&code) => "integer",
        _ => "string",
    }
}

/// The folder of a night, and what stands beside it while it is written.
struct Place {
    out: PathBuf,
    draft: PathBuf,
    previous: PathBuf,
    lock: PathBuf,
}

impl Place {
    fn of(out: &Path) -> Result<Self> {
        let name = out.file_name().ok_or_else(|| Error::refused("nightly_not_ours").with("path", out))?.to_string_lossy();
        let beside = |ending: &str| out.with_file_name(format!(".{name}.{ending}"));
        Ok(Self { out: out.to_owned(), draft: beside("draft"), previous: beside("previous"), lock: beside("lock") })
    }

    /// One night at a time; the lock goes with the process, however it ends.
    fn lock(&self) -> Result<File> {
        let folder = backup::folder_of(&self.lock);
        fs::create_dir_all(folder).map_err(|error| Error::io(folder, error))?;
        let file = File::options().create(true).append(true).open(&self.lock).map_err(|error| Error::io(&self.lock, error))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Error::refused("nightly_running").with("path", self.out.as_path())),
            Err(TryLockError::Error(error)) => Err(Error::io(&self.lock, error)),
        }
    }

    /// Mends what a killed night left, and refuses a folder with files that are not ours.
    fn tidy(&self) -> Result<()> {
        if self.previous.exists() {
            match self.out.exists() {
                true => remove(&self.previous)?,
                false => fs::rename(&self.previous, &self.out).map_err(|error| Error::io(&self.out, error))?,
            }
        }
        self.must_be_ours()
    }

    /// Whether the folder is not there, is empty, or holds a package of ours and nothing else.
    fn must_be_ours(&self) -> Result<()> {
        let not_ours = || Error::refused("nightly_not_ours").with("path", self.out.as_path());
        if !self.out.exists() {
            return Ok(());
        }
        let entries = fs::read_dir(&self.out).map_err(|_| not_ours())?;
        let mut names = BTreeSet::new();
        for entry in entries {
            names.insert(entry.map_err(|error| Error::io(&self.out, error))?.file_name().to_string_lossy().into_owned());
        }
        let package = fs::read(self.out.join(PACKAGE)).unwrap_or_default();
        let package: Value = serde_json::from_slice(&package).unwrap_or_default();
        let resources = package["resources"].as_array().into_iter().flatten();
        let ours: BTreeSet<String> = resources.filter_map(|one| one["path"].as_str()).chain([PACKAGE]).map(str::to_owned).collect();
        if names.is_empty() || (package["name"] == NAME && names.is_subset(&ours)) { Ok(()) } else { Err(not_ours()) }
    }

    /// An empty draft that only its owner can read.
    fn begin(&self) -> Result<()> {
        remove(&self.draft)?;
        let mut folder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
        folder.create(&self.draft).map_err(|error| Error::io(&self.draft, error))
    }

    /// Gives the draft its name. A kill between the two moves leaves the previous night beside; the next one mends it.
    fn publish(&self) -> Result<()> {
        let rename = |from: &Path, to: &Path| fs::rename(from, to).map_err(|error| Error::io(to, error));
        backup::sync_folder(&self.draft);
        if self.out.exists() {
            rename(&self.out, &self.previous)?;
        }
        rename(&self.draft, &self.out)?;
        backup::sync_folder(backup::folder_of(&self.out));
        remove(&self.previous)
    }
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::io(folder, error)),
        _ => Ok(()),
    }
}
