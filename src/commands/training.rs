//! `esep training`: courses that members of staff took, and who has not.

use super::report::{Asked, picked, title};
use crate::app::App;
use crate::cli::{ReportTraining, Training as Command, TrainingAdd, TrainingEdit, TrainingList};
use crate::domain::calendar::{Period, SchoolYear};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::report::training as report;
use crate::store::training::{self, Training};
use crate::store::{Db, Summary, staff};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::List(args) => list(app, &args),
    }
}

fn refuse_known(tx: &Db, new: &Training) -> Result<()> {
    match training::same(tx, new)? {
        Some(known) => Err(Error::refused("training_known").with("id", known).with("day", new.ended_on)),
        None => Ok(()),
    }
}

/// One course of one or several people: a row for each, in one operation.
fn add(app: &App, args: &TrainingAdd) -> Result<Exit> {
    let topic = app.norms()?.require(Vocabulary::Topic, &args.topic)?;
    if args.staff.len() > 1 && args.certificate.is_some() {
        return Err(Error::usage("training_certificate"));
    }
    app.warn_of_future(args.on);
    let written = app.write("training add", |tx| {
        let (mut ids, mut names, mut seen) = (Vec::new(), Vec::new(), Vec::new());
        for words in &args.staff {
            let one = staff::resolve(tx, words)?;
            if seen.contains(&one.id) {
                return Err(Error::usage("training_twice").with("name", one.name));
            }
            let new = Training {
                id: 0,
                staff: one.id,
                topic: topic.code.clone(),
                course: args.course.clone(),
                hours: args.hours,
                ended_on: args.on,
                certificate: args.certificate.clone(),
            };
            refuse_known(tx, &new)?;
            ids.push(training::insert(tx, &new)?);
            seen.push(one.id);
            names.push(one.name);
        }
        let summary = Summary::default().with("topic", topic.code.as_str()).with("on", args.on.to_string()).with("count", ids.len());
        Ok(((ids, names), summary))
    })?;
    let (ids, names) = written.value;
    let told = [
        ("ids", ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ").into()),
        ("names", names.join(", ").into()),
        ("topic", topic.label(app.locale.lang).into()),
        ("day", args.on.into()),
    ];
    app.done("training-added", &told, written.operation, &[("trainings", ids.clone().into())])
}

fn edit(app: &App, args: &TrainingEdit) -> Result<Exit> {
    let topic = super::code(app.norms()?, Vocabulary::Topic, args.topic.as_ref())?;
    args.on.inspect(|day| app.warn_of_future(*day));
    let written = app.write("training edit", |tx| {
        let known = training::get(tx, args.id)?.ok_or_else(|| Error::not_found("training_unknown").with("id", args.id))?;
        let old = known.clone();
        let new = Training {
            topic: topic.unwrap_or(old.topic),
            course: args.course.clone().unwrap_or(old.course),
            ended_on: args.on.unwrap_or(old.ended_on),
            hours: args.hours.unwrap_or(old.hours),
            certificate: args.certificate.clone().unwrap_or(old.certificate),
            ..known
        };
        if new != known {
            refuse_known(tx, &new)?;
            training::update(tx, &new)?;
        }
        Ok((new.id, Summary::default().with("training", new.id)))
    })?;
    let text = if app.changed_nothing(written.operation) { "training-same" } else { "training-edited" };
    app.done(text, &[("id", written.value.into())], written.operation, &[("training", written.value.into())])
}

/// Courses of one person or of all, of a school year or ever, oldest first.
fn list(app: &App, args: &TrainingList) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let one = args.staff.as_ref().map(|words| staff::resolve(db, words)).transpose()?;
    let period = args.year.map_or(Period::EVER, SchoolYear::period);
    let all = staff::all(db)?;
    let courses = training::between(db, period)?.into_iter().filter(|course| one.as_ref().is_none_or(|one| one.id == course.staff));
    let rows: Vec<Vec<Cell>> = courses
        .map(|course| {
            let who = all.iter().find(|one| one.id == course.staff);
            let name = who.map(|one| one.name.clone()).into();
            let role = Cell::code(Vocabulary::Role, who.and_then(|one| one.role.clone()));
            [Cell::Int(course.id), name, role].into_iter().chain(report::cells(&course)).collect()
        })
        .collect();
    let mut words = app.text("training-list", &[("count", rows.len().into())]);
    words = one.map_or(words.clone(), |one| format!("{words} · {}", one.name));
    words = args.year.map_or(words.clone(), |year| format!("{words} · {year}"));
    let shown = ["id", "staff", "role", "topic", "course", "on", "hours", "certificate"];
    app.print(&Table { head: Head { title: Some(words), columns: columns(&shown) }, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

/// Who is covered and who is not, by role and topic, in a school year.
pub fn report<'a>(app: &'a App, args: &ReportTraining) -> Result<Asked<'a>> {
    let year = args.year.unwrap_or_else(|| SchoolYear::of(app.today()));
    let (norms, list) = (app.norms()?, args.list.clone());
    Ok(Asked {
        name: "training",
        arguments: picked(year.to_string(), list.as_ref()),
        table: Box::new(move |db| {
            let words = app.text("rep-school-year", &[("year", year.to_string().into())]);
            let wanted = report::Wanted { year: year.period(), title: title(app, db, "rep-training", None, &words)? };
            match &list {
                None => report::run(db, norms, &app.locale, wanted),
                Some(pick) => report::people(db, norms, &app.locale, wanted, pick),
            }
        }),
    })
}
