//! `esep review`: what the time on a register has brought, what is proposed, and who is to leave.

use chrono::Days;

use super::register::open_entry;
use crate::app::App;
use crate::cli::{Review as Command, ReviewAdd, ReviewEdit, ReviewExits, ReviewList};
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::review::Proposes;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::report::exits;
use crate::store::entry::{Entry, Facts};
use crate::store::review::{self, Found, Listed};
use crate::store::{Db, Summary, entry, plan, student};
use crate::table::{Cell, Head, Table, columns};

/// How long before its day a planned end is in sight: the code of the deadline.
const IN_SIGHT: &str = "planned_end";

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::List(args) => list(app, &args),
        Command::Exits(args) => exits(app, &args),
    }
}

fn add(app: &App, args: &ReviewAdd) -> Result<Exit> {
    let norms = app.norms()?;
    let outcome = norms.require(Vocabulary::Outcome, &args.outcome)?;
    app.warn_of_future(args.on);
    let written = app.write("review add", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let label = super::label(tx, &student, app.today())?;
        let entry = open_entry(tx, app, &student, args.kind.as_ref())?;
        let by = super::staff_id(tx, args.by.as_ref())?;
        let found = Found {
            held_on: args.on,
            outcome: outcome.code.clone(),
            criteria_met: args.criteria_met,
            proposes: args.propose,
            until: args.until,
            staff: by,
            words: args.words.clone(),
        };
        broken_rule(tx, app, &label, &entry, &found, None)?;
        let id = review::insert(tx, entry.id, &found)?;
        let next = set_next(tx, app, &entry, &found, args.next)?;
        let summary =
            Summary::default().with("student", student.id).with("kind", entry.facts.register.as_str()).with("on", args.on.to_string());
        Ok(((student.id, id, label, entry.facts.register, next), summary.with("review", id)))
    })?;
    let (student, id, label, register, next) = written.value;
    let told = [
        ("student", label.into()),
        ("id", student.into()),
        ("kind", register.into()),
        ("day", args.on.into()),
        ("outcome", outcome.label(app.locale.lang).into()),
        ("next", next.map(crate::domain::calendar::written).unwrap_or_default().into()),
        ("known", if next.is_some() { "yes" } else { "no" }.into()),
        ("proposes", args.propose.code().into()),
    ];
    let json = [("student", student.into()), ("review", id.into()), ("review_on", next.map(|day| day.to_string()).into())];
    app.done("review-added", &told, written.operation, &json)
}

/// What a review must be like: once a day, on the register, of criteria that there are; an extension extends.
fn broken_rule(tx: &Db, app: &App, label: &str, entry: &Entry, found: &Found, own: Option<i64>) -> Result<()> {
    let facts = &entry.facts;
    let refused = |code| Error::refused(code).with("student", label).with("id", entry.student).with("kind", facts.register.as_str());
    let on = found.held_on;
    if on < facts.placed_on {
        return Err(Error::refused("review_before_placed").with("student", label).with("on", on).with("placed", facts.placed_on));
    }
    if let Some(removal) = facts.removal.as_ref().filter(|removal| removal.on < on) {
        return Err(Error::refused("review_after_removal").with("student", label).with("on", on).with("removed", removal.on));
    }
    if let Some(same) = review::of_entry(tx, entry.id)?.into_iter().find(|known| known.found.held_on == on && Some(known.id) != own) {
        return Err(Error::refused("review_known").with("student", label).with("day", on).with("review", same.id));
    }
    let criteria = plan::of_entry(tx, entry.id)?.map(|plan| plan.criteria.is_some());
    match criteria.filter(|_| found.criteria_met) {
        None if found.criteria_met => return Err(refused("review_no_plan").with("today", app.today().to_string())),
        Some(false) => return Err(refused("review_no_criteria")),
        _ => {}
    }
    match found.until {
        Some(_) if found.proposes != Proposes::Extend => Err(Error::usage("review_until")),
        Some(until) if until < on => Err(Error::refused("until_before_decision").with("until", until).with("on", on)),
        Some(until) => match facts.until.filter(|stands| until <= *stands && facts.removal.is_none()) {
            Some(stands) => Err(Error::refused("extension_shorter").with("student", label).with("until", until).with("stands", stands)),
            None => Ok(()),
        },
        None => Ok(()),
    }
}

/// Sets the day of the next review: the one that was named, or after the last review the end of the next term, month or
/// year, as the register is reviewed.
fn set_next(tx: &Db, app: &App, entry: &Entry, found: &Found, named: Option<Date>) -> Result<Option<Date>> {
    let norms = app.norms()?;
    if let Some(next) = named.filter(|next| *next <= found.held_on) {
        return Err(Error::refused("review_next_before").with("next", next).with("on", found.held_on));
    }
    let later = review::of_entry(tx, entry.id)?.iter().any(|other| other.found.held_on > found.held_on);
    if later && named.is_none() {
        return Ok(entry.facts.review_on);
    }
    let rhythm = norms.find(Vocabulary::Register, &entry.facts.register).and_then(|register| register.review);
    let next = match (named, rhythm) {
        (Some(next), _) => Some(next),
        (None, None) => None,
        (None, Some(rhythm)) => {
            let unknown = || Error::refused("review_next_unknown").with("on", found.held_on);
            Some(rhythm.next(found.held_on, norms.calendar()?).ok_or_else(unknown)?)
        }
    };
    if next != entry.facts.review_on {
        entry::update(tx, entry, &Facts { review_on: next, ..entry.facts.clone() })?;
    }
    Ok(next)
}

fn edit(app: &App, args: &ReviewEdit) -> Result<Exit> {
    let outcome = super::code(app.norms()?, Vocabulary::Outcome, args.outcome.as_ref())?;
    let written = app.write("review edit", |tx| {
        let unknown = || Error::not_found("review_unknown").with("review", args.id);
        let known = review::get(tx, args.id)?.ok_or_else(unknown)?;
        let entry = entry::get(tx, known.entry)?.ok_or_else(unknown)?;
        let student = student::get(tx, entry.student)?.ok_or_else(unknown)?;
        let label = super::label(tx, &student, app.today())?;
        let old = known.found.clone();
        let proposes = args.propose.unwrap_or(old.proposes);
        let found = Found {
            held_on: args.on.unwrap_or(old.held_on),
            outcome: outcome.clone().unwrap_or(old.outcome),
            criteria_met: args.criteria_met || (old.criteria_met && !args.criteria_not_met),
            proposes,
            until: args.until.unwrap_or(old.until.filter(|_| proposes == Proposes::Extend)),
            staff: super::staff_anew(tx, args.by.as_ref())?.unwrap_or(old.staff),
            words: args.words.clone().unwrap_or(old.words),
        };
        if found != known.found {
            broken_rule(tx, app, &label, &entry, &found, Some(known.id))?;
            review::update(tx, known.id, &found)?;
        }
        if args.next.is_some() {
            set_next(tx, app, &entry, &found, args.next)?;
        }
        let summary = Summary::default().with("student", student.id).with("kind", entry.facts.register.as_str());
        Ok((label, summary.with("review", known.id)))
    })?;
    let text = if app.changed_nothing(written.operation) { "review-same" } else { "review-edited" };
    app.done(text, &[("student", written.value.into()), ("review", args.id.into())], written.operation, &[("review", args.id.into())])
}

/// Reviews of a child or of all, in a period or ever.
fn list(app: &App, args: &ReviewList) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let student = super::looked_up_if(app, db, &args.student)?;
    let span = super::span(app, &args.span)?;
    let title = super::list_title(app, db, app.text("review-list", &[]), student.as_ref(), span)?;
    let all = review::listed(db, span.map_or(Period::EVER, |(_, period)| period), student.map(|student| student.id))?;
    let shown = ["id", "on", "full_name", "register", "outcome", "criteria_met", "proposes", "+until", "by", "findings", "+student_id"];
    let rows = all.into_iter().map(|Listed { review, student, name, register, norms, staff }| {
        let found = review.found;
        vec![
            Cell::Int(review.id),
            Cell::Day(found.held_on),
            Cell::Text(name),
            Cell::Code(Vocabulary::Register, register).under(norms.as_ref()),
            Cell::Code(Vocabulary::Outcome, found.outcome),
            Cell::Word("review-criteria", if found.criteria_met { "yes" } else { "no" }),
            Cell::Word("review-proposes", found.proposes.code()),
            found.until.into(),
            staff.into(),
            found.words.into(),
            Cell::Int(student),
        ]
    });
    app.print(&Table { head: Head { title: Some(title), columns: columns(&shown) }, rows: rows.collect(), notes: Vec::new() })?;
    Ok(Exit::Done)
}

/// Who is to leave a register, or is to be decided on: nobody stays because nobody asked.
fn exits(app: &App, args: &ReviewExits) -> Result<Exit> {
    let norms = app.norms()?;
    let today = app.today();
    let in_sight = match args.within {
        Some(days) => today.checked_add_days(Days::new(days)),
        None => norms.due(IN_SIGHT, today)?,
    };
    let in_sight = in_sight.unwrap_or(today);
    let rows = exits::rows(app.reading()?.db(), norms, &app.locale, today, in_sight)?;
    let title = app.text("review-exits", &[("day", today.into()), ("until", in_sight.into()), ("count", rows.len().into())]);
    let notes = if rows.is_empty() { Vec::new() } else { vec![app.text("review-exits-next", &[])] };
    app.print(&Table { head: Head { title: Some(title), columns: exits::head() }, rows, notes })?;
    Ok(Exit::Done)
}
