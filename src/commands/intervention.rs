//! `esep intervention`: dated contacts and measures.

use crate::app::App;
use crate::cli::{Intervention as Command, InterventionAdd, InterventionEdit, InterventionList};
use crate::domain::calendar::Period;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::import::Kind;
use crate::norms::Vocabulary;
use crate::store::intervention::{self, Contact, Intervention, Listed};
use crate::store::{Db, Summary, document, entry, plan, student};
use crate::table::{Cell, Head, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::List(args) => list(app, &args),
    }
}

/// One contact with one or several children: a row for each of them, in one operation.
fn add(app: &App, args: &InterventionAdd) -> Result<Exit> {
    let norms = app.norms()?;
    let kind = norms.require(Vocabulary::Intervention, &args.kind)?;
    let outcome = super::code(norms, Vocabulary::Outcome, args.outcome.as_ref())?;
    app.warn_of_future(args.on);
    let written = app.write("intervention add", |tx| {
        let by = super::staff_id(tx, args.by.as_ref())?;
        let contact = Contact {
            held_on: args.on,
            kind: kind.code.clone(),
            staff: by,
            summary: args.summary.clone(),
            outcome: outcome.clone(),
            minutes: args.minutes,
        };
        let mut ids = Vec::new();
        let mut labels = Vec::new();
        let mut unconsented = Vec::new();
        let students = super::each_once(app, tx, &args.students)?;
        for student in &students {
            let label = super::label(tx, student, args.on)?;
            if let Some(known) = intervention::same(tx, student.id, &contact)? {
                return Err(Error::refused("contact_known").with("student", label).with("id", known.id).with("day", args.on));
            }
            if let Some(consent) = &kind.needs_consent
                && !document::is_consented(tx, student.id, consent, args.on)?
            {
                unconsented.push((student.id, label.clone()));
            }
            let id = intervention::insert(tx, student.id, &contact)?;
            if let Some(item) = args.plan_item {
                plan_item_of(tx, item, student.id, &label)?;
                intervention::link(tx, id, args.plan_item)?;
            }
            ids.push(id);
            labels.push(label);
        }
        let mut summary = Summary::default().with("kind", kind.code.as_str()).with("on", args.on.to_string()).with("count", students.len());
        if let [only] = students.as_slice() {
            summary = summary.with("student", only.id);
        }
        Ok(((ids, labels, unconsented), summary))
    })?;
    let (ids, labels, unconsented) = written.value;
    let told = [
        ("students", labels.join(", ").into()),
        ("kind", kind.label(app.locale.lang).into()),
        ("day", args.on.into()),
        ("ids", ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ").into()),
        ("count", ids.len().into()),
    ];
    app.done("intervention-added", &told, written.operation, &[("interventions", ids.clone().into())])?;
    for (student, label) in unconsented {
        let consent = kind.needs_consent.as_deref().unwrap_or_default();
        let told = [
            ("student", label.into()),
            ("id", student.into()),
            ("day", args.on.into()),
            ("consent", norms.label(Vocabulary::Consent, consent, app.locale.lang).into()),
            ("code", consent.into()),
        ];
        app.ui.warn(&app.text("document-consent-missing", &told));
    }
    Ok(Exit::Done)
}

/// A contact carries out an item of the child's own plan.
pub fn plan_item_of(tx: &Db, item: i64, student: i64, label: &str) -> Result<()> {
    let plan = plan::item(tx, item)?.map(|item| plan::get(tx, item.plan)).transpose()?.flatten();
    let entry = plan.map(|plan| entry::get(tx, plan.entry)).transpose()?.flatten();
    match entry {
        None => Err(Error::not_found("plan_item_unknown").with("item", item)),
        Some(entry) if entry.student != student => {
            Err(Error::refused("plan_item_other").with("item", item).with("student", label).with("id", student))
        }
        Some(_) => Ok(()),
    }
}

fn edit(app: &App, args: &InterventionEdit) -> Result<Exit> {
    let norms = app.norms()?;
    let kind = super::code(norms, Vocabulary::Intervention, args.kind.as_ref())?;
    let outcome = super::code_anew(norms, Vocabulary::Outcome, args.outcome.as_ref())?;
    args.on.inspect(|day| app.warn_of_future(*day));
    let written = app.write("intervention edit", |tx| {
        let known = intervention::get(tx, args.id)?.ok_or_else(|| Error::not_found("intervention_unknown").with("id", args.id))?;
        let old = known.contact.clone();
        let new = Contact {
            held_on: args.on.unwrap_or(old.held_on),
            kind: kind.clone().unwrap_or(old.kind),
            staff: super::staff_anew(tx, args.by.as_ref())?.unwrap_or(old.staff),
            summary: args.summary.clone().unwrap_or(old.summary),
            outcome: outcome.clone().unwrap_or(old.outcome),
            minutes: args.minutes.unwrap_or(old.minutes),
        };
        let of_session = |contact: &Contact| (contact.held_on, contact.kind.clone(), contact.staff, contact.minutes);
        if let Some(consult) = known.consult.filter(|_| of_session(&new) != of_session(&known.contact)) {
            return Err(Error::refused("contact_of_consult").with("id", known.id).with("consult", consult));
        }
        if new != known.contact {
            if let Some(same) = intervention::same(tx, known.student, &new)?.filter(|same| same.id != known.id) {
                let student = student::get(tx, known.student)?.map(|student| student.name.full()).unwrap_or_default();
                return Err(Error::refused("contact_known").with("student", student).with("id", same.id).with("day", new.held_on));
            }
            intervention::update(tx, known.id, &new)?;
        }
        let plan_item = args.plan_item.or(known.plan_item.filter(|_| !args.no_plan_item));
        if plan_item != known.plan_item {
            if let Some(item) = plan_item {
                let student = student::get(tx, known.student)?.map(|student| student.name.full()).unwrap_or_default();
                plan_item_of(tx, item, known.student, &student)?;
            }
            intervention::link(tx, known.id, plan_item)?;
        }
        let summary = Summary::default().with("student", known.student).with("intervention", known.id);
        Ok((known.id, summary))
    })?;
    let text = if app.changed_nothing(written.operation) { "intervention-same" } else { "intervention-edited" };
    app.done(text, &[("id", written.value.into())], written.operation, &[("interventions", vec![written.value].into())])
}

/// Contacts of a child or of all, in a period or ever; rows go out as they are read.
fn list(app: &App, args: &InterventionList) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let student = super::looked_up_if(app, db, &args.student)?;
    let span = super::span(app, &args.span)?;
    let period = span.map_or(Period::EVER, |(_, period)| period);
    let people = app.format()?.is_for_reading();
    let title = super::list_title(app, db, app.text("rep-interventions", &[]), student.as_ref(), span)?;
    let files = Kind::Interventions.columns().iter().copied().chain(["full_name", "student_id", "id", "plan_item"]);
    let shown: Vec<&str> =
        if people { vec!["id", "on", "full_name", "kind", "by", "summary", "outcome", "minutes", "plan_item"] } else { files.collect() };
    let head = Head { title: Some(title), columns: columns(&shown) };
    app.stream(&head, |row| {
        intervention::each(db, period, student.map(|student| student.id), |listed| {
            row(&if people { people_cells(listed) } else { file_cells(listed) })
        })?;
        Ok(Vec::new())
    })?;
    Ok(Exit::Done)
}

fn people_cells(listed: Listed) -> Vec<Cell> {
    let Intervention { id, contact, plan_item, .. } = listed.intervention;
    vec![
        Cell::Int(id),
        Cell::Day(contact.held_on),
        Cell::Text(listed.name),
        Cell::Code(Vocabulary::Intervention, contact.kind),
        listed.staff.into(),
        contact.summary.into(),
        Cell::code(Vocabulary::Outcome, contact.outcome),
        contact.minutes.into(),
        plan_item.into(),
    ]
}

fn file_cells(listed: Listed) -> Vec<Cell> {
    let Intervention { id, student, contact, plan_item, .. } = listed.intervention;
    vec![
        listed.iin.into(),
        Cell::Day(contact.held_on),
        Cell::Code(Vocabulary::Intervention, contact.kind),
        listed.staff.into(),
        contact.summary.into(),
        Cell::code(Vocabulary::Outcome, contact.outcome),
        contact.minutes.into(),
        Cell::Text(listed.name),
        Cell::Int(student),
        Cell::Int(id),
        plan_item.into(),
    ]
}
