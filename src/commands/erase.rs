//! `esep erase`: takes a child out of the register for good, and keeps a certificate of it.

use std::path::PathBuf;

use chrono::Months;

use super::backup::{automatically, default_folder};
use crate::app::App;
use crate::cli::{Erase, EraseCertificate, EraseCommand};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::entry::{self, Entry};
use crate::store::erase::{self, Mention};
use crate::store::key::to_hex;
use crate::store::student::{self, Student};
use crate::store::{Db, Store, Summary, Written, backup, chain, setting};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, args: &Erase) -> Result<Exit> {
    match &args.command {
        Some(EraseCommand::Certificate(EraseCertificate { number: Some(number) })) => certificate(app, *number),
        Some(EraseCommand::Certificate(EraseCertificate { number: None })) => certificates(app),
        Some(EraseCommand::Sweep) => {
            let store = app.store()?;
            let unswept = store.is_unswept()?;
            sweep(&store)?;
            let exit = app.done("erase-swept", &[], None, &[])?;
            if unswept {
                copies(app)?.tell(app);
            }
            Ok(exit)
        }
        None => erase(app, args),
    }
}

fn erase(app: &App, args: &Erase) -> Result<Exit> {
    let mut store = app.store()?;
    // Whoever was cut short types the same again, and the child is no longer known.
    if !app.is_json() && store.is_unswept()? {
        app.ui.warn(&app.text("erase-unswept", &[]));
    }
    let (wanted, active) = wanted(app, store.db(), args)?;
    if let (Some(child), None) = (active.first(), args.left_before) {
        let label = super::label(store.db(), child, app.today())?;
        let remove = |entry: Entry| app.text("erase-active-remove", &[("id", child.id.into()), ("kind", entry.facts.register.into())]);
        let remove: Vec<String> = entry::open_of(store.db(), child.id)?.into_iter().map(remove).collect();
        return Err(Error::refused("erase_active").with("student", label).with("id", child.id).with("remove", remove.join("\n")));
    }
    if !active.is_empty() {
        let ids: Vec<String> = active.iter().map(|child| format!("#{}", child.id)).collect();
        app.ui.warn(&app.text("erase-active-left", &[("count", active.len().into()), ("ids", ids.join(", ").into())]));
    }
    if wanted.is_empty() {
        return app.done("erase-nobody", &[], None, &[]);
    }
    if !app.is_json() {
        if app.global.dry_run {
            app.keep_look_in(&store);
            app.named(wanted.iter().map(|child| child.id));
        }
        show(app, store.db(), &wanted)?;
    }
    if app.global.dry_run {
        return app.done("erase-would", &[("count", wanted.len().into())], None, &[]);
    }
    if !app.global.yes {
        if !app.ui.can_ask() {
            return Err(Error::refused("erase_unasked").with("what", typed(args, &wanted)));
        }
        if !super::agreed(app, &app.text("erase-ask", &[("count", wanted.len().into())]))? {
            app.ui.say(&app.text("erase-not", &[]));
            return Ok(Exit::Done);
        }
    }
    // Whoever erased the wrong child has this copy; whoever erased the right one is told to delete it.
    automatically(app, &store)?;
    store.delete_for_good()?;
    let written = store.write(&app.stamp(), "erase", |tx| {
        let mut certificates = Vec::new();
        let mut mentions: Vec<Mention> = Vec::new();
        for child in &wanted {
            let (certificate, named) = erase::person(tx, child.id)?.erase(tx)?;
            certificates.push(certificate);
            mentions.extend(named);
        }
        let summary = Summary::default().with("count", wanted.len()).with("certificate", certificates.clone());
        Ok(((certificates, mentions), summary))
    })?;
    sweep(&store)?;
    tell(app, written)
}

/// What was erased, and where something of it may still stand.
fn tell(app: &App, written: Written<(Vec<i64>, Vec<Mention>)>) -> Result<Exit> {
    let (certificates, mentions) = written.value;
    let numbers: Vec<String> = certificates.iter().map(ToString::to_string).collect();
    let copies = copies(app)?;
    let aside: Vec<String> = copies.aside.iter().map(|file| file.display().to_string()).collect();
    let places: Vec<String> = mentions.iter().map(|(table, row)| format!("{} № {row}", record(app, table))).collect();
    app.done(
        "erase-done",
        &[("count", certificates.len().into()), ("numbers", numbers.join(", ").into()), ("first", certificates[0].to_string().into())],
        written.operation,
        &[
            ("certificates", certificates.into()),
            ("mentions", places.clone().into()),
            ("copies", copies.count.into()),
            ("aside", aside.into()),
        ],
    )?;
    copies.tell(app);
    if places.is_empty() {
        return Ok(Exit::Done);
    }
    if !app.is_json() {
        app.ui.warn(&app.text("erase-mentions", &[]));
        places.iter().for_each(|place| app.ui.warn(&format!("  {place}")));
    }
    Ok(Exit::Attention)
}

/// The children that are meant, and those of them who are still on a register, who stay unless it is said that they do not.
fn wanted(app: &App, db: &Db, args: &Erase) -> Result<(Vec<Student>, Vec<Student>)> {
    let children: Vec<Student> = match args.left_before {
        Some(day) => {
            let ids = erase::left_before(db, day)?;
            ids.into_iter().map(|id| student::get(db, id)).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect()
        }
        None if args.student.is_empty() => return Err(Error::usage("cli_missing").with("argument", "STUDENT")),
        None => vec![student::resolve(db, &args.student.join(" "), app.today())?],
    };
    let (mut wanted, mut active) = (Vec::new(), Vec::new());
    for child in children {
        let open = !args.even_active && !entry::open_of(db, child.id)?.is_empty();
        if open { active.push(child) } else { wanted.push(child) }
    }
    Ok((wanted, active))
}

/// Whom the command is about, as it is typed.
fn typed(args: &Erase, wanted: &[Student]) -> String {
    let whom = match (args.left_before, wanted) {
        (None, [child]) => format!("\"#{}\"", child.id),
        (day, _) => format!("--left-before {}", day.unwrap_or_default()),
    };
    if args.even_active { format!("{whom} --even-active") } else { whom }
}

/// What there is of each child, and how long it was to be kept.
fn show(app: &App, db: &Db, children: &[Student]) -> Result<()> {
    let retention = setting::get(db, setting::RETENTION)?;
    let years = retention.as_deref().and_then(|years| years.parse::<u32>().ok());
    for child in children {
        app.ui.say(&super::label(db, child, app.today())?);
        let left = student::memberships(db, child.id)?.last().and_then(|stay| stay.left_on);
        if let Some(left) = left {
            app.ui.say(&format!("  {}", app.text("erase-left", &[("day", left.into())])));
            let kept_until = years.and_then(|years| left.checked_add_months(Months::new(years * 12)));
            if let Some(until) = kept_until.filter(|until| *until > app.today()) {
                app.ui.warn(&format!("  {}", app.text("erase-too-soon", &[("until", until.into())])));
            }
        }
        for (table, count) in erase::person(db, child.id)?.records(db)? {
            app.ui.say(&format!("  {}: {count}", record(app, &table)));
        }
    }
    app.ui.say(&app.text("erase-law", &[]));
    match retention {
        Some(years) => app.ui.say(&app.text("erase-retention", &[("years", years.into())])),
        None => app.ui.say(&app.text("erase-no-retention", &[])),
    }
    Ok(())
}

fn sweep(store: &Store) -> Result<()> {
    store.delete_for_good()?;
    store.sweep().map_err(|error| {
        let exit = error.exit();
        Error::refused("erase_not_swept").exiting(exit).caused_by(anyhow::anyhow!(error.reason().unwrap_or_default()))
    })
}

/// Where what was erased still stands.
struct Copies {
    folder: PathBuf,
    /// How many copies are in that folder.
    count: usize,
    /// Other files.
    aside: Vec<PathBuf>,
}

fn copies(app: &App) -> Result<Copies> {
    let path = app.file()?;
    let folder = default_folder(&path);
    Ok(Copies { count: backup::found(&path, &folder)?.len(), aside: backup::set_aside(&path, &folder), folder })
}

impl Copies {
    fn tell(&self, app: &App) {
        if !app.is_json() && self.count > 0 {
            app.ui.warn(&app.text("erase-copies", &[("count", self.count.into()), ("path", self.folder.as_path().into())]));
        }
        if !app.is_json() && !self.aside.is_empty() {
            app.ui.warn(&app.text("erase-aside", &[]));
            self.aside.iter().for_each(|file| app.ui.warn(&format!("  {}", file.display())));
        }
    }
}

/// A kind of records in words.
pub fn record(app: &App, table: &str) -> String {
    app.text(&format!("record-{}", table.replace('_', "-")), &[])
}

fn certificates(app: &App) -> Result<Exit> {
    let store = app.reading()?;
    let people = app.format()?.is_for_reading();
    let rows = erase::certificates(store.db(), None)?.into_iter().map(|certificate| {
        vec![
            Cell::Int(certificate.id),
            Cell::Text(super::history::moment(&certificate.at, people)),
            Cell::Text(certificate.actor),
            Cell::Int(certificate.operation),
            Cell::Text(chain::short(&certificate.digest)),
        ]
    });
    let rows = rows.collect();
    let head = Head { title: Some(app.text("erase-certificates", &[])), columns: columns(&["id", "at", "actor", "operation", "digest"]) };
    app.print(&Table { head, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

/// One certificate, to be printed and signed.
fn certificate(app: &App, number: i64) -> Result<Exit> {
    let store = app.reading()?;
    let found = erase::certificates(store.db(), Some(number))?.pop();
    let found = found.ok_or_else(|| Error::not_found("certificate_unknown").with("number", number))?;
    let people = app.format()?.is_for_reading();
    let field = |code: &'static str, value: Cell| vec![Cell::Word("col", code), value];
    let digest = if people { chain::short(&found.digest) } else { to_hex(&found.digest) };
    let mut rows = vec![
        field("at", Cell::Text(super::history::moment(&found.at, people))),
        field("actor", Cell::Text(found.actor)),
        field("student_id", Cell::Int(found.child)),
        field("operation", Cell::Int(found.operation)),
        field("digest", Cell::Text(digest)),
    ];
    for (table, count) in found.records.as_object().into_iter().flatten() {
        rows.push(vec![Cell::Text(record(app, table)), count.as_i64().into()]);
    }
    let school = super::report::school_name(app, store.db())?;
    let title = app.text("erase-certificate", &[("number", number.to_string().into())]);
    let title: Vec<String> = school.into_iter().chain([title]).collect();
    let head = Head { title: Some(title.join("\n")), columns: columns(&["field", "value"]) };
    app.print(&Table { head, rows, notes: vec![app.text("erase-signed", &[])] })?;
    Ok(Exit::Done)
}
