//! `esep consult show` and `list`, and the report on the psychologists' work.

use super::consult::known;
use super::overview::last_day;
use super::report::{Asked, span, title};
use crate::app::App;
use crate::cli::{ConsultArg, ConsultList, ReportPsychologist};
use crate::domain::calendar::Period;
use crate::error::Result;
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::report::psychologist::{self, Wanted};
use crate::store::consult;
use crate::store::staff::Names;
use crate::store::{intervention, staff};
use crate::table::{Cell, Head, Table, columns};

/// Individual, or in a group.
fn form(participants: i64) -> Cell {
    Cell::Word("consult-form", if participants > 1 { "group" } else { "individual" })
}

fn yes_or_no(yes: bool) -> Cell {
    Cell::Word("consult-has", if yes { "yes" } else { "no" })
}

/// One session: what is known of it, and each child with the contact that it is.
pub fn show(app: &App, args: &ConsultArg) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let known = known(db, args.consult)?;
    let session = known.session;
    let by = staff::name(db, Some(session.staff))?;
    let mut rows = vec![
        ("on", Cell::Day(session.on)),
        ("by", by.into()),
        ("direction", Cell::Code(Vocabulary::Direction, session.direction)),
        ("session_form", form(session.participants)),
        ("participants", Cell::Text(session.participants.to_string())),
        ("audience", Cell::Word("incident-audience", session.audience.code())),
        ("requested_by", session.requested_by.into()),
        ("minutes", session.minutes.map(|minutes| minutes.to_string()).into()),
        ("summary", session.words.into()),
        ("crisis", session.crisis.into()),
        ("referred_to", Cell::code(Vocabulary::Agency, session.referred_to)),
        ("confidential", yes_or_no(known.confidential)),
    ];
    app.named(known.children.iter().copied());
    for contact in intervention::of_consult(db, known.id)? {
        rows.push(("child", Cell::Text(super::child(db, contact.student, session.on)?.1)));
        rows.push(("contact", Cell::Text(contact.id.to_string())));
        rows.push(("outcome", Cell::code(Vocabulary::Outcome, contact.contact.outcome)));
    }
    rows.retain(|(_, value)| *value != Cell::Empty);
    let rows = rows.into_iter().map(|(field, value)| vec![Cell::Word("col", field), value]).collect();
    let title = app.text("consult-one", &[("id", known.id.into())]);
    app.print(&Table { head: Head { title: Some(title), columns: columns(&["field", "value"]) }, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

/// Sessions of a child, of a psychologist, of a period, or all. People read who is named; files carry the numbers.
pub fn list(app: &App, args: &ConsultList) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let student = super::looked_up_if(app, db, &args.student)?;
    let by = args.by.as_ref().map(|words| staff::resolve(db, words)).transpose()?;
    let period = super::span(app, &args.span)?;
    let people = !app.format()?.is_for_programs();
    let names = Names::read(db)?;
    let mut rows = Vec::new();
    for known in consult::between(db, period.map_or(Period::EVER, |(_, days)| days))? {
        let session = known.session;
        let of_student = student.as_ref().is_none_or(|student| known.children.contains(&student.id));
        if !of_student || by.as_ref().is_some_and(|by| by.id != session.staff) {
            continue;
        }
        app.named(known.children.iter().copied());
        let named: Vec<String> = match people {
            true => known.children.iter().map(|id| super::child(db, *id, session.on).map(|(_, label)| label)).collect::<Result<_>>()?,
            false => known.children.iter().map(ToString::to_string).collect(),
        };
        rows.push(vec![
            Cell::Int(known.id),
            Cell::Day(session.on),
            names.of(Some(session.staff)).into(),
            Cell::Code(Vocabulary::Direction, session.direction),
            form(session.participants),
            Cell::Int(session.participants),
            Cell::Word("incident-audience", session.audience.code()),
            Some(named.join(if people { ", " } else { "|" })).filter(|names| !names.is_empty()).into(),
            session.requested_by.into(),
            session.minutes.into(),
            session.words.into(),
            session.crisis.into(),
            Cell::code(Vocabulary::Agency, session.referred_to),
            yes_or_no(known.confidential),
        ]);
    }
    let title = app.text("consult-list", &[("count", rows.len().into())]);
    let title = super::list_title(app, db, title, student.as_ref(), period)?;
    let shown = [
        "id",
        "on",
        "by",
        "direction",
        "+session_form",
        "participants",
        "audience",
        "named",
        "requested_by",
        "minutes",
        "summary",
        "crisis",
        "+referred_to",
        "confidential",
    ];
    app.print(&Table { head: Head { title: Some(title), columns: columns(&shown) }, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

/// The psychologists' work in figures.
pub fn psychologist<'a>(app: &'a App, args: &ReportPsychologist) -> Result<Asked<'a>> {
    let (term, period) = span(app, &args.span)?;
    let (norms, day) = (app.norms()?, last_day(app, period));
    Ok(Asked {
        name: "psychologist",
        arguments: format!("{} {} {day}", period.from, period.to),
        table: Box::new(move |db| {
            let title = title(app, db, "rep-psychologist", None, &super::span_words(app, term, period))?;
            psychologist::run(db, norms, &app.locale, &Wanted { period, day, title })
        }),
    })
}
