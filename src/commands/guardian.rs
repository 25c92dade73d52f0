//! `esep guardian`: legal representatives.

use std::collections::HashMap;

use crate::app::App;
use crate::cli::{Guardian as Command, GuardianAdd, GuardianEdit, GuardianList, GuardianRemove, GuardianTell};
use crate::domain::Date;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::store::document::{self, Paper, Wanted};
use crate::store::guardian::{self, Guardian, Known};
use crate::store::student::{self, Student};
use crate::store::{Db, Summary};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::List(args) => list(app, &args),
        Command::Remove(args) => remove(app, &args),
        Command::Tell(args) => tell(app, &args),
    }
}

fn add(app: &App, args: &GuardianAdd) -> Result<Exit> {
    let given = Guardian { name: Some(args.name.clone()), relation: args.relation.clone(), phone: args.phone.clone() };
    let written = app.write("guardian add", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        refuse_known(tx, app, &student, &args.name, None)?;
        let id = guardian::insert(tx, student.id, &given)?;
        let label = super::label(tx, &student, app.today())?;
        Ok(((id, student.id, label), Summary::default().with("student", student.id).with("guardian", id)))
    })?;
    let (id, student, label) = written.value;
    let told = [("guardian", given.label().into()), ("id", id.into()), ("student", label.into())];
    app.done("guardian-added", &told, written.operation, &[("student", student.into()), ("guardian", id.into())])
}

/// A representative of a child is kept once.
fn refuse_known(tx: &Db, app: &App, student: &Student, name: &str, own: Option<i64>) -> Result<()> {
    match guardian::by_name(tx, student.id, name)?.filter(|known| Some(known.id) != own) {
        None => Ok(()),
        Some(known) => Err(Error::refused("guardian_known")
            .with("guardian", known.guardian.label())
            .with("id", known.id)
            .with("student", super::label(tx, student, app.today())?)),
    }
}

/// The representative with this number, and the child.
fn find(tx: &Db, id: i64) -> Result<(Known, Student)> {
    let unknown = || Error::not_found("guardian_unknown").with("id", id);
    let known = guardian::get(tx, id)?.ok_or_else(unknown)?;
    let student = student::get(tx, known.student)?.ok_or_else(unknown)?;
    Ok((known, student))
}

fn edit(app: &App, args: &GuardianEdit) -> Result<Exit> {
    let written = app.write("guardian edit", |tx| {
        let (known, student) = find(tx, args.id)?;
        if let Some(Some(name)) = &args.name {
            refuse_known(tx, app, &student, name, Some(known.id))?;
        }
        let old = known.guardian.clone();
        let new = Guardian {
            name: args.name.clone().unwrap_or(old.name),
            relation: args.relation.clone().unwrap_or(old.relation),
            phone: args.phone.clone().unwrap_or(old.phone),
        };
        if new.is_empty() {
            return Err(Error::refused("guardian_empty").with("id", known.id));
        }
        if new != known.guardian {
            guardian::update(tx, known.id, &new)?;
        }
        Ok((new, Summary::default().with("student", student.id).with("guardian", known.id)))
    })?;
    let text = if app.changed_nothing(written.operation) { "guardian-same" } else { "guardian-edited" };
    let told = [("guardian", written.value.label().into()), ("id", args.id.into())];
    app.done(text, &told, written.operation, &[("guardian", args.id.into())])
}

fn remove(app: &App, args: &GuardianRemove) -> Result<Exit> {
    let written = app.write("guardian remove", |tx| {
        let (known, student) = find(tx, args.id)?;
        let papers = guardian::papers(tx, known.id)?;
        if papers > 0 {
            let error = Error::refused("guardian_named").with("guardian", known.guardian.label()).with("id", known.id);
            return Err(error.with("count", papers).with("student", student.id));
        }
        guardian::remove(tx, known.id)?;
        Ok((known.guardian, Summary::default().with("student", student.id).with("guardian", known.id)))
    })?;
    let told = [("guardian", written.value.label().into()), ("id", args.id.into())];
    app.done("guardian-removed", &told, written.operation, &[("guardian", args.id.into())])
}

/// A parent is told of the placement: the notice of the active entry, with who was told, when and how.
fn tell(app: &App, args: &GuardianTell) -> Result<Exit> {
    let norms = app.norms()?;
    let way = norms.require(Vocabulary::Way, &args.way)?;
    let kind =
        norms.items(Vocabulary::Document).find(|kind| kind.parents).map_or_else(|| norms.require(Vocabulary::Document, "notice"), Ok)?;
    app.warn_of_future(args.on);
    let written = app.write("guardian tell", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let entry = super::register::open_entry(tx, app, &student, args.kind.as_ref())?;
        let guardian = super::paper::representative(app, tx, &student, args.guardian, true)?;
        let paper = Paper {
            entry: Some(entry.id),
            kind: kind.code.clone(),
            dated: args.on,
            number: args.number.clone(),
            guardian,
            way: Some(way.code.clone()),
            consent: None,
            valid_until: None,
            withdrawn_on: None,
            note: None,
        };
        let id = super::paper::keep(app, tx, &student, &paper)?;
        let who = guardian.map_or(Ok(None), |id| guardian::get(tx, id))?.map(|known| known.guardian.label()).unwrap_or_default();
        let summary = super::paper::summary(&student, id, kind).with("on", args.on.to_string());
        Ok(((id, super::label(tx, &student, args.on)?, student, paper, who), summary))
    })?;
    let (id, label, student, paper, who) = written.value;
    let told = [
        ("id", id.into()),
        ("who", who.into()),
        ("named", if paper.guardian.is_some() { "yes" } else { "no" }.into()),
        ("way", way.label(app.locale.lang).into()),
        ("day", args.on.into()),
        ("student", label.into()),
    ];
    app.done("guardian-told", &told, written.operation, &[("student", student.id.into()), ("document", id.into())])?;
    super::paper::warn_of_nobody(app, id, student.id, &paper)?;
    Ok(Exit::Done)
}

/// Representatives of a child, each with the day of the last notice.
fn list(app: &App, args: &GuardianList) -> Result<Exit> {
    let norms = app.norms()?;
    let store = app.reading()?;
    let student = super::looked_up(app, store.db(), &args.student.words())?;
    let mut told: HashMap<i64, Date> = HashMap::new();
    document::each(store.db(), Wanted::Of(student.id), |listed| {
        let paper = listed.document.paper;
        let notice = norms.find(Vocabulary::Document, &paper.kind).is_some_and(|kind| kind.parents);
        told.extend(paper.guardian.filter(|_| notice).map(|guardian| (guardian, paper.dated)));
        Ok(())
    })?;
    let row = |Known { id, guardian, .. }: Known| {
        let told_on = told.get(&id).copied().into();
        vec![Cell::Int(id), guardian.name.into(), guardian.relation.into(), guardian.phone.into(), told_on]
    };
    let rows = guardian::of_student(store.db(), student.id)?.into_iter().map(row).collect();
    let title = app.text("guardian-list", &[("student", super::label(store.db(), &student, app.today())?.into())]);
    let head = Head { title: Some(title), columns: columns(&["id", "guardian", "guardian_relation", "guardian_phone", "told_on"]) };
    app.print(&Table { head, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}
