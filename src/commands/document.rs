//! `esep document`: the papers of a child.

use super::paper::{check, entry_of, find, keep, representative, summary, warn_of_nobody};
use crate::app::App;
use crate::cli::args::Anew;
use crate::cli::{Document as Command, DocumentAdd, DocumentEdit, DocumentList, DocumentMore, DocumentWithdraw};
use crate::domain::Date;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::{Norms, Vocabulary};
use crate::store::document::{self, Listed, Paper, Wanted};
use crate::store::{Summary, referral, scan, student};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::List(args) => list(app, &args),
        Command::Show(args) => show(app, args.document),
        Command::Withdraw(args) => withdraw(app, &args),
        Command::Remove(args) => remove(app, args.document),
        Command::Scan(args) => super::scan::put(app, &args),
        Command::Export(args) => super::scan::export(app, args.document),
    }
}

fn add(app: &App, args: &DocumentAdd) -> Result<Exit> {
    let norms = app.norms()?;
    let kind = norms.require(Vocabulary::Document, &args.kind)?;
    let codes = Codes::read(norms, &args.more)?;
    let scan = args.scan.as_ref().map(|path| super::scan::read(app, path)).transpose()?;
    app.warn_of_future(args.on);
    let written = app.write("document add", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let paper = Paper {
            entry: entry_of(app, tx, &student, codes.register.flatten().as_deref(), kind, args.on)?,
            kind: kind.code.clone(),
            dated: args.on,
            number: args.number.clone(),
            guardian: representative(app, tx, &student, args.more.guardian.flatten(), kind.parents || kind.consent)?,
            way: codes.way.flatten(),
            consent: codes.consent.flatten(),
            valid_until: args.more.valid_until.flatten(),
            withdrawn_on: None,
            note: args.note.clone(),
        };
        let id = keep(app, tx, &student, &paper)?;
        if let Some((scan, content)) = &scan {
            scan::put(tx, id, scan, content)?;
        }
        let summary = summary(&student, id, kind).with("on", args.on.to_string());
        Ok(((id, super::label(tx, &student, args.on)?, student.id, paper), summary))
    })?;
    let (id, label, student, paper) = written.value;
    let told = [("id", id.into()), ("kind", kind.label(app.locale.lang).into()), ("day", args.on.into()), ("student", label.into())];
    app.done("document-added", &told, written.operation, &[("student", student.into()), ("document", id.into())])?;
    warn_of_nobody(app, id, student, &paper)?;
    Ok(Exit::Done)
}

/// Codes that a paper may carry, as they were typed.
struct Codes {
    register: Option<Anew<String>>,
    way: Option<Anew<String>>,
    consent: Option<Anew<String>>,
}

impl Codes {
    fn read(norms: &Norms, typed: &DocumentMore) -> Result<Self> {
        Ok(Self {
            register: super::code_anew(norms, Vocabulary::Register, typed.register.as_ref())?,
            way: super::code_anew(norms, Vocabulary::Way, typed.way.as_ref())?,
            consent: super::code_anew(norms, Vocabulary::Consent, typed.consent.as_ref())?,
        })
    }
}

fn edit(app: &App, args: &DocumentEdit) -> Result<Exit> {
    let norms = app.norms()?;
    let kind = super::code(norms, Vocabulary::Document, args.kind.as_ref())?;
    let codes = Codes::read(norms, &args.more)?;
    let written = app.write("document edit", |tx| {
        let (known, student) = find(tx, args.document.document)?;
        let old = known.paper.clone();
        let code = kind.unwrap_or(old.kind);
        let dated = args.on.unwrap_or(old.dated);
        let entry = match (norms.find(Vocabulary::Document, &code), codes.register) {
            (_, Some(None)) => None,
            (Some(kind), Some(Some(register))) => entry_of(app, tx, &student, Some(&register), kind, dated)?,
            _ => old.entry,
        };
        let new = Paper {
            entry,
            kind: code,
            dated,
            number: args.number.clone().unwrap_or(old.number),
            guardian: match args.more.guardian {
                Some(given) => representative(app, tx, &student, given, false)?,
                None => old.guardian,
            },
            way: codes.way.unwrap_or(old.way),
            consent: codes.consent.unwrap_or(old.consent),
            valid_until: args.more.valid_until.unwrap_or(old.valid_until),
            withdrawn_on: old.withdrawn_on,
            note: args.note.clone().unwrap_or(old.note),
        };
        check(app, tx, &student, &new, Some(known.id))?;
        if new != known.paper {
            document::update(tx, known.id, &new)?;
        }
        Ok((known.id, Summary::default().with("student", student.id).with("document", known.id)))
    })?;
    let text = if app.changed_nothing(written.operation) { "document-same" } else { "document-edited" };
    app.done(text, &[("id", written.value.into())], written.operation, &[("document", written.value.into())])
}

/// A consent is taken back: from that day on it no longer holds.
fn withdraw(app: &App, args: &DocumentWithdraw) -> Result<Exit> {
    app.warn_of_future(args.on);
    let written = app.write("document withdraw", |tx| {
        let (known, student) = find(tx, args.document.document)?;
        let label = app.norms()?.label(Vocabulary::Document, &known.paper.kind, app.locale.lang).to_owned();
        if known.paper.consent.is_none() {
            return Err(Error::refused("not_a_consent").with("kind", label));
        }
        if let Some(withdrawn) = known.paper.withdrawn_on {
            return Err(Error::refused("consent_withdrawn").with("id", known.id).with("day", withdrawn));
        }
        let paper = Paper { withdrawn_on: Some(args.on), ..known.paper };
        check(app, tx, &student, &paper, Some(known.id))?;
        document::update(tx, known.id, &paper)?;
        let summary = Summary::default().with("student", student.id).with("document", known.id).with("on", args.on.to_string());
        Ok(((known.id, student, referral::sent_under(tx, known.id, args.on)?), summary))
    })?;
    let (id, student, sent) = written.value;
    let told = [("id", id.into()), ("day", args.on.into()), ("student", student.name.full().into())];
    app.done("document-withdrawn", &told, written.operation, &[("student", student.id.into()), ("document", id.into())])?;
    if !sent.is_empty() {
        let ids = sent.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        app.ui.warn(&app.text("document-withdrawn-used", &[("ids", ids.into()), ("student", student.id.into())]));
    }
    Ok(Exit::Done)
}

fn remove(app: &App, id: i64) -> Result<Exit> {
    let written = app.write("document remove", |tx| {
        let (known, student) = find(tx, id)?;
        if let Some(referral) = referral::sent_under(tx, id, Date::MIN)?.first() {
            return Err(Error::refused("document_used").with("id", id).with("referral", *referral).with("student", student.id));
        }
        document::remove(tx, id)?;
        Ok(((student, known.paper), Summary::default().with("student", known.student).with("document", id)))
    })?;
    let (student, paper) = written.value;
    let told = [
        ("id", id.into()),
        ("kind", app.norms()?.label(Vocabulary::Document, &paper.kind, app.locale.lang).into()),
        ("student", student.name.full().into()),
    ];
    app.done("document-removed", &told, written.operation, &[("student", student.id.into()), ("document", id.into())])
}

/// Papers of a child or of all, oldest first.
fn list(app: &App, args: &DocumentList) -> Result<Exit> {
    let kind = super::code(app.norms()?, Vocabulary::Document, args.kind.as_ref())?;
    let store = app.reading()?;
    let db = store.db();
    let student = super::looked_up_if(app, db, &args.student)?;
    let title = super::list_title(app, db, app.text("document-list", &[]), student.as_ref(), None)?;
    let people = app.format()?.is_for_reading();
    let shown: &[&str] = match (people, &student) {
        (true, Some(_)) => &["id", "on", "document", "number", "guardian", "about", "valid_until", "withdrawn_on", "scan"],
        (true, None) => &["id", "on", "full_name", "document", "number", "guardian", "about", "valid_until", "withdrawn_on", "scan"],
        (false, _) => &FILE_COLUMNS,
    };
    let head = Head { title: Some(title), columns: columns(shown) };
    app.stream(&head, |row| {
        document::each(db, student.as_ref().map_or(Wanted::All, |student| Wanted::Of(student.id)), |listed| {
            if kind.as_ref().is_some_and(|kind| *kind != listed.document.paper.kind) {
                return Ok(());
            }
            row(&if people { people_cells(listed, student.is_none()) } else { file_cells(listed) })
        })?;
        Ok(Vec::new())
    })?;
    Ok(Exit::Done)
}

const FILE_COLUMNS: [&str; 16] = [
    "id",
    "iin",
    "on",
    "document",
    "number",
    "register",
    "placed_on",
    "guardian",
    "way",
    "consent",
    "valid_until",
    "withdrawn_on",
    "note",
    "scan",
    "full_name",
    "student_id",
];

fn people_cells(listed: Listed, named: bool) -> Vec<Cell> {
    let paper = listed.document.paper;
    let about = match (paper.consent, paper.way) {
        (Some(consent), _) => Cell::Code(Vocabulary::Consent, consent),
        (None, way) => Cell::code(Vocabulary::Way, way),
    };
    let mut cells = vec![Cell::Int(listed.document.id), Cell::Day(paper.dated)];
    cells.extend(named.then_some(Cell::Text(listed.name)));
    let scan = if listed.scan.is_some() { Cell::Text("+".to_owned()) } else { Cell::Empty };
    let kind = Cell::Code(Vocabulary::Document, paper.kind);
    cells.extend([kind, paper.number.into(), listed.guardian.into(), about, paper.valid_until.into(), paper.withdrawn_on.into(), scan]);
    cells
}

fn file_cells(listed: Listed) -> Vec<Cell> {
    let paper = listed.document.paper;
    vec![
        Cell::Int(listed.document.id),
        listed.iin.into(),
        Cell::Day(paper.dated),
        Cell::Code(Vocabulary::Document, paper.kind),
        paper.number.into(),
        Cell::code(Vocabulary::Register, listed.register),
        listed.placed_on.into(),
        listed.guardian.into(),
        Cell::code(Vocabulary::Way, paper.way),
        Cell::code(Vocabulary::Consent, paper.consent),
        paper.valid_until.into(),
        paper.withdrawn_on.into(),
        paper.note.into(),
        listed.scan.into(),
        Cell::Text(listed.name),
        Cell::Int(listed.document.student),
    ]
}

/// Everything that a paper says, and what its scan is.
fn show(app: &App, id: i64) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let (known, student) = find(db, id)?;
    app.looked_at(student.id);
    let title = super::label(db, &student, app.today())?;
    let mut rows = Vec::new();
    document::each(db, Wanted::One(known.id), |listed| {
        let skipped = ["iin", "full_name", "student_id", "scan"];
        rows = FILE_COLUMNS.into_iter().zip(file_cells(listed)).filter(|(field, _)| !skipped.contains(field)).collect::<Vec<_>>();
        rows[0].1 = Cell::Text(id.to_string());
        Ok(())
    })?;
    if let Some((scan, bytes)) = scan::of(db, id)? {
        rows.extend([
            ("scan", Cell::Text(scan.file_name)),
            ("media_type", Cell::Text(scan.media_type)),
            ("bytes", Cell::Text(bytes.to_string())),
            ("digest", Cell::Text(scan.digest)),
        ]);
    }
    let rows = rows.into_iter().filter(|(_, value)| *value != Cell::Empty).map(|(field, value)| vec![Cell::Word("col", field), value]);
    let head = Head { title: Some(title), columns: columns(&["field", "value"]) };
    app.print(&Table { head, rows: rows.collect(), notes: Vec::new() })?;
    Ok(Exit::Done)
}
