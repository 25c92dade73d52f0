//! `esep history` and `esep undo`.

use crate::app::App;
use crate::cli::{History, HistoryCommand, Undo};
use crate::domain::Date;
use crate::domain::redact::Others;
use crate::error::{Arg, Error, Result};
use crate::exit::Exit;
use crate::norms::{Norms, Vocabulary};
use crate::store::history::{self, Operation};
use crate::store::{Db, record, staff, student};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, args: &History) -> Result<Exit> {
    match &args.command {
        Some(HistoryCommand::Verify(args)) => super::history_verify::run(app, args),
        Some(HistoryCommand::Access(args)) => super::history_access::run(app, args),
        None => list(app, args),
    }
}

fn list(app: &App, args: &History) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let (operations, title) = if args.student.is_empty() {
        (history::all(db)?, app.text("rep-history", &[]))
    } else {
        let student = super::looked_up(app, db, &args.student.join(" "))?;
        let label = super::label(db, &student, app.today())?;
        (history::of_student(db, student.id)?, format!("{} · {label}", app.text("rep-history", &[])))
    };
    let people = app.format()?.is_for_reading();
    let mut rows = Vec::new();
    app.named(operations.iter().filter_map(|operation| operation.summary["student"].as_i64()));
    for operation in operations {
        let what = describe(app, db, &operation)?;
        let at = moment(&operation.at, people);
        rows.push(vec![
            Cell::Int(operation.id),
            Cell::Text(at),
            Cell::Text(operation.actor),
            Cell::Text(operation.command),
            Cell::Text(what),
            operation.undone_by.into(),
        ]);
    }
    let head = Head { title: Some(title), columns: columns(&["operation", "at", "actor", "+command", "what", "undone_by"]) };
    app.print(&Table { head, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

/// `2026-11-22 14:05` for programs, `22.11.2026 14:05` for people.
pub fn moment(at: &str, people: bool) -> String {
    let (day, time) = (at.get(..10).unwrap_or(at), at.get(11..16).unwrap_or_default());
    let day = day.parse().ok().filter(|_| people).map_or_else(|| day.to_owned(), crate::domain::calendar::written);
    format!("{day} {time}")
}

/// Takes an operation back, the last if none is named.
pub fn undo(app: &App, args: &Undo) -> Result<Exit> {
    let mut store = app.store()?;
    let reason = args.reason.as_deref().filter(|reason| !reason.is_empty());
    if let Some(reason) = reason
        && Others::all(record::others(store.db(), None)?).are_named_in(reason)
    {
        return Err(Error::refused("reason_names"));
    }
    if !app.global.dry_run && !app.global.yes && app.ui.can_ask() {
        let target = match args.operation {
            Some(number) => history::find(store.db(), number)?,
            None => history::newest_live(store.db())?,
        };
        if let Some(target) = target {
            let question =
                app.text("ask-undo", &[("operation", target.id.to_string().into()), ("what", describe(app, store.db(), &target)?.into())]);
            if !super::agreed(app, &question)? {
                app.ui.say(&app.text("undo-not", &[]));
                return Ok(Exit::Done);
            }
        }
    }
    let written = store.undo(&app.stamp(), args.operation, reason)?;
    let what = describe(app, store.db(), &written.value)?;
    let undo = written.operation.map(|number| number.to_string()).unwrap_or_default();
    let told = [("operation", written.value.id.to_string().into()), ("what", what.into()), ("undo", undo.into())];
    let text = if app.global.dry_run { "undo-would" } else { "undo-done" };
    app.done(text, &told, written.operation, &[("undone", written.value.id.into())])
}

/// What an operation did, in words: the text `op-COMMAND` with its particulars.
fn describe(app: &App, db: &Db, operation: &Operation) -> Result<String> {
    let norms = app.norms()?;
    let id = format!("op-{}", operation.command.replace(' ', "-"));
    let mut args: Vec<(&str, Arg)> = Vec::new();
    for (name, value) in operation.summary.as_object().into_iter().flatten() {
        let arg = match (name.as_str(), value.as_i64(), value.as_str()) {
            ("student", Some(number), _) => {
                let name = student::get(db, number)?.map(|student| format!(" {}", student.name.full())).unwrap_or_default();
                Arg::Text(format!("#{number}{name}"))
            }
            ("kind", _, Some(code)) => {
                let vocabulary = match operation.command.split(' ').next() {
                    Some("intervention") => Vocabulary::Intervention,
                    Some("family") => Vocabulary::Aid,
                    Some("outing") => Vocabulary::Outing,
                    Some("document" | "guardian") => Vocabulary::Document,
                    _ => Vocabulary::Register,
                };
                norms.label(vocabulary, code, app.locale.lang).into()
            }
            ("direction", _, Some(code)) => norms.label(Vocabulary::Direction, code, app.locale.lang).into(),
            ("agency", _, Some(code)) => norms.label(Vocabulary::Agency, code, app.locale.lang).into(),
            ("register", _, Some(code)) => norms.label(Vocabulary::Register, code, app.locale.lang).into(),
            ("ground", _, Some(code)) => norms.label(Vocabulary::Ground, code, app.locale.lang).into(),
            ("topic", _, Some(code)) => norms.label(Vocabulary::Topic, code, app.locale.lang).into(),
            ("step", _, Some(code)) => norms.label(Vocabulary::Deadline, code, app.locale.lang).into(),
            ("resolution", _, Some(code)) => app.text(&format!("signal-answer-{}", code.replace('_', "-")), &[]).into(),
            ("decision", _, Some(code)) => app.text(&format!("council-decision-{code}"), &[]).into(),
            ("report", _, Some(code)) => app.text(&format!("report-{code}"), &[]).into(),
            ("encrypt", _, Some(code)) => app.text(&format!("key-way-{code}"), &[]).into(),
            ("posts", _, Some(set)) => posts(app, norms, set).into(),
            ("on" | "until", _, Some(day)) => day.parse::<Date>().map_or_else(|_| day.into(), Arg::Day),
            ("staff", Some(number), _) => Arg::Text(staff::name(db, Some(number))?.unwrap_or_else(|| format!("#{number}"))),
            ("operation", Some(number), _) => Arg::Text(number.to_string()),
            (_, Some(number), _) => Arg::Number(number),
            (_, _, text) => text.unwrap_or_default().into(),
        };
        args.push((name, arg));
    }
    // One contact with several children names how many, not whom.
    if !args.iter().any(|(name, _)| *name == "student") {
        args.push(("student", "".into()));
    }
    let what = app.text(&id, &args);
    Ok(match operation.summary["reason"].as_str() {
        Some(reason) => app.text("history-reason", &[("what", what.into()), ("reason", reason.into())]),
        None => what,
    })
}

/// Posts as `school set` keeps them, in words: `: педагог-психолог 0,5; …`.
fn posts(app: &App, norms: &Norms, set: &str) -> String {
    let in_words =
        |(role, count): (&str, &str)| format!("{} {}", norms.label(Vocabulary::Role, role, app.locale.lang), app.locale.decimal(count));
    let posts: Vec<String> = set.split(' ').filter_map(|post| post.split_once('=')).map(in_words).collect();
    if posts.is_empty() { String::new() } else { format!(": {}", posts.join("; ")) }
}
