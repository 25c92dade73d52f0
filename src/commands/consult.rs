//! `esep consult`: the psychologist's log. A session with a named child is a contact of that child, written once.

use super::consult_vault;
use crate::app::App;
use crate::cli::args::Anew;
use crate::cli::{Consult as Command, ConsultAdd, ConsultEdit, Participants};
use crate::domain::incident::Audience;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::{Item, Vocabulary};
use crate::store::consult::{self, Consult, Session};
use crate::store::intervention::{self, Contact, Intervention};
use crate::store::student::Student;
use crate::store::{Db, Summary, document, staff, vault};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, &args),
        Command::Edit(args) => edit(app, &args),
        Command::Show(args) => super::consult_list::show(app, &args),
        Command::List(args) => super::consult_list::list(app, &args),
        Command::Read(args) => consult_vault::read(app, &args),
        Command::Vault(command) => consult_vault::run(app, command),
    }
}

/// The session with this number.
pub fn known(db: &Db, id: i64) -> Result<Consult> {
    consult::get(db, id)?.ok_or_else(|| Error::not_found("consult_unknown").with("id", id))
}

/// The kind of contact that a session with a child is.
fn kind(app: &App) -> Result<&Item> {
    app.norms()?.items(Vocabulary::Intervention).find(|kind| kind.consult).ok_or_else(|| Error::refused("consult_no_kind"))
}

/// The children that were named, each once, in the order of their numbers.
fn children(app: &App, tx: &Db, named: &[String]) -> Result<Vec<Student>> {
    let mut children = super::each_once(app, tx, named)?;
    children.sort_by_key(|child| child.id);
    Ok(children)
}

/// How many were there: as was said, else those who are named.
fn participants(args: &Participants, otherwise: i64) -> Result<i64> {
    let count = args.participants.unwrap_or(otherwise);
    match (args.individual, args.group) {
        (true, _) if count > 1 => Err(Error::refused("consult_individual").with("count", count)),
        (_, true) if count < 2 && args.participants.is_none() => Err(Error::usage("cli_missing").with("argument", "--participants")),
        (_, true) if count < 2 => Err(Error::refused("consult_group")),
        _ => Ok(count),
    }
}

fn count(children: &[Student]) -> i64 {
    i64::try_from(children.len()).unwrap_or(i64::MAX)
}

/// The rules of a session: nobody is named who was not there; work with a child has a consent that holds on the day, or is a
/// crisis; a session is kept once.
fn check(app: &App, tx: &Db, session: &Session, children: &[Student], own: Option<i64>) -> Result<()> {
    if let Some(error) = session.broken_rule(children.len()) {
        return Err(error);
    }
    let consent = kind(app)?.needs_consent.as_ref();
    if let Some(consent) = consent.filter(|_| session.audience == Audience::Pupils && session.crisis.is_none()) {
        for child in children {
            if !document::is_consented(tx, child.id, consent, session.on)? {
                return Err(Error::refused("consult_without_consent")
                    .with("student", super::label(tx, child, session.on)?)
                    .with("id", child.id)
                    .with("day", session.on)
                    .with("on", session.on.to_string())
                    .with("code", consent.as_str()));
            }
        }
    }
    let numbers: Vec<i64> = children.iter().map(|child| child.id).collect();
    match consult::same(tx, session, &numbers)?.filter(|known| Some(*known) != own) {
        Some(known) => Err(Error::refused("consult_known").with("id", known).with("day", session.on)),
        None => Ok(()),
    }
}

/// A session's own part in the contact of a child.
fn contact(app: &App, session: &Session, outcome: Option<String>) -> Result<Contact> {
    Ok(Contact {
        held_on: session.on,
        kind: kind(app)?.code.clone(),
        staff: Some(session.staff),
        summary: session.words.clone(),
        outcome,
        minutes: session.minutes,
    })
}

/// Makes a session a contact of the child; one that was written or imported before becomes a part of the session.
fn make_contact(tx: &Db, id: i64, child: &Student, contact: &Contact) -> Result<()> {
    let same = intervention::same(tx, child.id, contact)?;
    let contact_id = match same {
        Some(Intervention { id, consult: Some(other), .. }) => {
            let error = Error::refused("consult_contact_known").with("id", id).with("consult", other);
            return Err(error.with("student", super::label(tx, child, contact.held_on)?).with("day", contact.held_on));
        }
        Some(known) => {
            let outcome = contact.outcome.clone().or(known.contact.outcome);
            intervention::update(tx, known.id, &Contact { outcome, ..contact.clone() })?;
            known.id
        }
        None => intervention::insert(tx, child.id, contact)?,
    };
    intervention::belong(tx, contact_id, id)
}

fn add(app: &App, args: &ConsultAdd) -> Result<Exit> {
    let norms = app.norms()?;
    let direction = norms.require(Vocabulary::Direction, &args.direction)?;
    let outcome = super::code(norms, Vocabulary::Outcome, args.outcome.as_ref())?;
    let agency = super::code(norms, Vocabulary::Agency, args.refer.as_ref())?;
    app.warn_of_future(args.on);
    let note = consult_vault::note(app, &args.confidential, |db| staff::resolve(db, &args.by).map(|one| one.id))?;
    let written = app.write("consult add", |tx| {
        let by = staff::resolve(tx, &args.by)?;
        let children = children(app, tx, &args.students)?;
        let session = Session {
            on: args.on,
            staff: by.id,
            direction: direction.code.clone(),
            participants: participants(&args.participants, count(&children).max(1))?,
            audience: args.audience,
            requested_by: args.requested_by.clone(),
            minutes: args.minutes,
            crisis: args.crisis.clone(),
            referred_to: agency.clone(),
            words: args.summary.clone(),
        };
        check(app, tx, &session, &children, None)?;
        let id = consult::insert(tx, &session)?;
        let contact = contact(app, &session, outcome.clone())?;
        children.iter().try_for_each(|child| make_contact(tx, id, child, &contact))?;
        note.as_ref().map_or(Ok(()), |note| note.keep(tx, id))?;
        let mut summary = Summary::default().with("consult", id).with("direction", direction.code.as_str()).with("on", args.on.to_string());
        if let [only] = children.as_slice() {
            summary = summary.with("student", only.id);
        }
        Ok(((id, session, children), summary))
    })?;
    let (id, session, children) = written.value;
    let told = [
        ("id", id.into()),
        ("direction", direction.label(app.locale.lang).into()),
        ("day", session.on.into()),
        ("participants", session.participants.into()),
        ("count", children.len().into()),
    ];
    let numbers: Vec<i64> = children.iter().map(|child| child.id).collect();
    app.done("consult-added", &told, written.operation, &[("consult", id.into()), ("students", numbers.into())])?;
    if session.crisis.is_some() && !app.is_json() {
        app.ui.say(&app.text("consult-crisis", &[]));
    }
    if let (Some(agency), [child, ..], false) = (&session.referred_to, children.as_slice(), app.is_json()) {
        let told = [("id", child.id.into()), ("agency", agency.into()), ("on", session.on.to_string().into())];
        app.ui.say(&app.text("consult-refer", &told));
    }
    Ok(Exit::Done)
}

fn edit(app: &App, args: &ConsultEdit) -> Result<Exit> {
    let norms = app.norms()?;
    let direction = super::code(norms, Vocabulary::Direction, args.direction.as_ref())?;
    let outcome = super::code_anew(norms, Vocabulary::Outcome, args.outcome.as_ref())?;
    let agency = super::code_anew(norms, Vocabulary::Agency, args.refer.as_ref())?;
    args.on.inspect(|day| app.warn_of_future(*day));
    let note = consult_vault::note(app, &args.confidential, |db| match &args.by {
        Some(by) => staff::resolve(db, by).map(|one| one.id),
        None => known(db, args.consult.consult).map(|known| known.session.staff),
    })?;
    let written = app.write("consult edit", |tx| {
        let known = known(tx, args.consult.consult)?;
        let old = known.session.clone();
        let children = match &args.student {
            Some(named) => children(app, tx, named)?,
            None => known.children.iter().map(|id| super::child(tx, *id, app.today()).map(|(child, _)| child)).collect::<Result<_>>()?,
        };
        // Participants that were counted by their names are counted anew.
        let counted = known.children.len().max(1);
        let recounted = (i64::try_from(counted) == Ok(old.participants) && args.student.is_some()).then(|| count(&children).max(1));
        let new = Session {
            on: args.on.unwrap_or(old.on),
            staff: super::staff_id(tx, args.by.as_ref())?.unwrap_or(old.staff),
            direction: direction.unwrap_or(old.direction),
            participants: participants(&args.participants, recounted.unwrap_or(old.participants))?,
            audience: args.audience.unwrap_or(old.audience),
            requested_by: args.requested_by.clone().unwrap_or(old.requested_by),
            minutes: args.minutes.unwrap_or(old.minutes),
            crisis: args.crisis.clone().unwrap_or(old.crisis),
            referred_to: agency.unwrap_or(old.referred_to),
            words: args.summary.clone().unwrap_or(old.words),
        };
        // A text opens for who wrote it: the session stays theirs.
        if known.confidential && new.staff != old.staff {
            return Err(Error::refused("consult_text_of_other").with("id", known.id));
        }
        let numbers: Vec<i64> = children.iter().map(|child| child.id).collect();
        if new != known.session || numbers != known.children {
            check(app, tx, &new, &children, Some(known.id))?;
        }
        if new != known.session {
            consult::update(tx, known.id, &new)?;
        }
        edit_contacts(app, tx, (&known, &new), &children, outcome)?;
        note.as_ref().map_or(Ok(()), |note| note.keep(tx, known.id))?;
        if args.no_confidential {
            vault::remove(tx, known.id)?;
        }
        Ok((known.id, Summary::default().with("consult", known.id)))
    })?;
    let text = if app.changed_nothing(written.operation) { "consult-same" } else { "consult-edited" };
    app.done(text, &[("id", written.value.into())], written.operation, &[("consult", written.value.into())])
}

/// The contacts follow their session: one for each child. What was written of one child alone stays.
fn edit_contacts(
    app: &App,
    tx: &Db,
    (known, new): (&Consult, &Session),
    children: &[Student],
    outcome: Option<Anew<String>>,
) -> Result<()> {
    let contacts = intervention::of_consult(tx, known.id)?;
    for gone in contacts.iter().filter(|contact| !children.iter().any(|child| child.id == contact.student)) {
        intervention::remove(tx, gone.id)?;
    }
    let fresh = contact(app, new, outcome.clone().flatten())?;
    for child in children {
        let Some(stands) = contacts.iter().find(|contact| contact.student == child.id) else {
            make_contact(tx, known.id, child, &fresh)?;
            continue;
        };
        let own_words = stands.contact.summary != known.session.words;
        let summary = if own_words { stands.contact.summary.clone() } else { new.words.clone() };
        let edited = Contact { summary, outcome: outcome.clone().unwrap_or_else(|| stands.contact.outcome.clone()), ..fresh.clone() };
        if edited != stands.contact {
            intervention::update(tx, stands.id, &edited)?;
        }
    }
    Ok(())
}
