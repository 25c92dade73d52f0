//! `esep register`: children placed, kept longer, removed; who is on the registers.

use chrono::Days;

use crate::app::App;
use crate::cli::{Extend, Place, Register as Command, RegisterEdit, Remove};
use crate::domain::Date;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::{Pack, Vocabulary};
use crate::store::entry::{self, Entry, Extension, Facts, Removal};
use crate::store::student::{self, Student};
use crate::store::{Db, Summary};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Place(args) => place(app, args),
        Command::Edit(args) => edit(app, args),
        Command::Extend(args) => extend(app, &args),
        Command::Remove(args) => remove(app, &args),
        Command::List(args) => super::register_list::run(app, &args),
        Command::Show(args) => super::student_card::chronology(app, &args),
    }
}

fn register_label(app: &App, register: &str) -> Result<String> {
    Ok(app.norms()?.label(Vocabulary::Register, register, app.locale.lang).to_owned())
}

fn place(app: &App, args: Place) -> Result<Exit> {
    let norms = app.norms()?;
    let register = norms.require(Vocabulary::Register, &args.kind)?;
    let grounds = super::codes(norms, Vocabulary::Ground, &args.ground)?;
    app.warn_of_future(args.on);
    let written = app.write("register place", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let label = super::label(tx, &student, args.on)?;
        let responsible = super::staff_id(tx, args.responsible.as_ref())?;
        let facts = Facts {
            register: register.code.clone(),
            grounds,
            placed_on: args.on,
            protocol: args.protocol.clone(),
            protocol_date: args.protocol_date,
            order: args.order.clone(),
            responsible,
            review_on: args.review_on,
            until: args.until,
            removal: None,
            note: args.note.clone(),
            norms: norms.pack_of(&register.code, args.on).map(Pack::reference),
        };
        allowed(app, tx, &student, &facts)?;
        let id = entry::insert(tx, student.id, &facts)?;
        let summary = Summary::default().with("student", student.id).with("kind", register.code.as_str()).with("on", args.on.to_string());
        Ok(((student.id, id, label), summary))
    })?;
    let (student, id, label) = written.value;
    let label_of_register = register.label(app.locale.lang);
    let told = [("student", label.into()), ("register", label_of_register.into()), ("day", args.on.into())];
    app.done("register-placed", &told, written.operation, &[("student", student.into()), ("entry", id.into())])?;
    if register.decision && args.protocol.is_none() && !app.global.dry_run {
        app.ui.warn(&app.text("register-no-protocol", &[("id", student.into()), ("kind", register.code.as_str().into())]));
    }
    Ok(Exit::Done)
}

/// Refuses a placement that breaks a rule.
pub fn allowed(app: &App, tx: &Db, student: &Student, facts: &Facts) -> Result<()> {
    not_taken(app, &facts.register, &facts.grounds)?;
    at_school(tx, student, facts.placed_on)?;
    let label = super::label(tx, student, facts.placed_on)?;
    no_broken_rule(app, student, &label, facts, &entry::of_student(tx, student.id)?)
}

/// Refuses an entry that breaks a rule beside others of the child, with all that the sentence shows.
pub fn no_broken_rule(app: &App, student: &Student, label: &str, facts: &Facts, others: &[Entry]) -> Result<()> {
    let today = app.today();
    match entry::broken_rule(facts, others) {
        None => Ok(()),
        Some(error) => Err(error
            .with("student", label)
            .with("id", student.id)
            .with("kind", facts.register.as_str())
            .with("label", register_label(app, &facts.register)?)
            .with("today", today.to_string())
            .with("later", (today + Days::new(180)).to_string())),
    }
}

/// A register may take certain grounds only.
pub fn not_taken(app: &App, register: &str, grounds: &[String]) -> Result<()> {
    let norms = app.norms()?;
    match grounds.iter().find(|ground| !norms.takes(register, ground)) {
        None => Ok(()),
        Some(ground) => Err(Error::refused("ground_not_taken")
            .with("ground", norms.label(Vocabulary::Ground, ground, app.locale.lang))
            .with("register", register_label(app, register)?)
            .with("kind", register)),
    }
}

/// Refuses a child who has left the school by a day.
pub fn at_school(tx: &Db, student: &Student, day: Date) -> Result<()> {
    let left = student::membership_on(tx, student.id, day)?.and_then(|stay| stay.left_on).filter(|left| *left <= day);
    match left {
        None => Ok(()),
        Some(left) => {
            Err(Error::refused("student_left").with("id", student.id).with("student", super::label(tx, student, day)?).with("left", left))
        }
    }
}

/// The one entry that is meant: of the child's open entries the only one, or the one of `--kind`.
pub fn open_entry(tx: &Db, app: &App, student: &Student, kind: Option<&String>) -> Result<Entry> {
    let norms = app.norms()?;
    let kind = super::code(norms, Vocabulary::Register, kind)?;
    let mut open = entry::open_of(tx, student.id)?;
    let label = super::label(tx, student, app.today())?;
    if let Some(kind) = &kind {
        open.retain(|entry| entry.facts.register == *kind);
    }
    match open.len() {
        1 => Ok(open.swap_remove(0)),
        0 => Err(match kind {
            Some(kind) => Error::refused("not_on_register").with("register", register_label(app, &kind)?),
            None => Error::refused("not_on_any_register"),
        }
        .with("student", label)
        .with("id", student.id)),
        _ => {
            let lines = open.iter().map(|entry| format!("--kind {}", entry.facts.register)).collect();
            Err(Error::not_found("several_registers").with("student", label).with("id", student.id).listing(lines))
        }
    }
}

fn extend(app: &App, args: &Extend) -> Result<Exit> {
    let outcome = super::code(app.norms()?, Vocabulary::Outcome, args.outcome.as_ref())?;
    app.warn_of_future(args.on);
    let written = app.write("register extend", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let label = super::label(tx, &student, app.today())?;
        let entry = open_entry(tx, app, &student, args.kind.as_ref())?;
        let facts = &entry.facts;
        extends(&entry, args.on, args.until, &label)?;
        let extension = Extension { decided_on: args.on, until: args.until, protocol: args.protocol.clone(), outcome: outcome.clone() };
        entry::extend(tx, &entry, &extension)?;
        if let Some(review_on) = args.review_on {
            let extended = Entry { facts: Facts { until: Some(args.until), ..facts.clone() }, ..entry.clone() };
            entry::update(tx, &extended, &Facts { review_on: Some(review_on), ..extended.facts.clone() })?;
        }
        let summary = Summary::default()
            .with("student", student.id)
            .with("kind", facts.register.as_str())
            .with("on", args.on.to_string())
            .with("until", args.until.to_string());
        Ok(((student.id, label, facts.register.clone()), summary))
    })?;
    let (student, label, register) = written.value;
    let told = [("student", label.into()), ("register", register_label(app, &register)?.into()), ("until", args.until.into())];
    app.done("register-extended", &told, written.operation, &[("student", student.into())])
}

/// Refuses a decision that does not make an entry longer.
pub fn extends(entry: &Entry, on: Date, until: Date, label: &str) -> Result<()> {
    let facts = &entry.facts;
    if on < facts.placed_on {
        return Err(Error::refused("extended_before_placed").with("student", label).with("on", on).with("placed", facts.placed_on));
    }
    if until < on {
        return Err(Error::refused("until_before_decision").with("until", until).with("on", on));
    }
    match facts.until.filter(|stands| until <= *stands) {
        None => Ok(()),
        Some(stands) => Err(Error::refused("extension_shorter").with("student", label).with("until", until).with("stands", stands)),
    }
}

fn remove(app: &App, args: &Remove) -> Result<Exit> {
    let norms = app.norms()?;
    let ground = norms.require(Vocabulary::RemovalGround, &args.ground)?.code.clone();
    app.warn_of_future(args.on);
    let written = app.write("register remove", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let label = super::label(tx, &student, app.today())?;
        let entry = open_entry(tx, app, &student, args.kind.as_ref())?;
        let removal = Removal { on: args.on, ground: ground.clone(), protocol: args.protocol.clone() };
        let facts = Facts { removal: Some(removal), ..entry.facts.clone() };
        if args.on < facts.placed_on {
            let error = Error::refused("removed_before_placed").with("student", label);
            return Err(error.with("removed", args.on).with("placed", facts.placed_on));
        }
        entry::update(tx, &entry, &facts)?;
        let summary = Summary::default().with("student", student.id).with("kind", facts.register.as_str()).with("on", args.on.to_string());
        Ok(((student.id, label, facts.register), summary))
    })?;
    let (student, label, register) = written.value;
    let told = [("student", label.into()), ("register", register_label(app, &register)?.into()), ("day", args.on.into())];
    app.done("register-removed", &told, written.operation, &[("student", student.into())])?;
    if norms.find(Vocabulary::Register, &register).is_some_and(|item| item.decision) && args.protocol.is_none() && !app.global.dry_run {
        app.ui.warn(&app.text("register-no-removal-protocol", &[("id", student.into()), ("kind", register.into())]));
    }
    Ok(Exit::Done)
}

/// Adds or corrects what was not known when the child was placed: minutes, order, days, grounds.
fn edit(app: &App, args: RegisterEdit) -> Result<Exit> {
    let norms = app.norms()?;
    let grounds = args.ground.as_ref().map(|typed| super::codes(norms, Vocabulary::Ground, typed)).transpose()?;
    let kind = super::code(norms, Vocabulary::Register, args.kind.as_ref())?;
    let written = app.write("register edit", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let label = super::label(tx, &student, app.today())?;
        let all = entry::of_student(tx, student.id)?;
        let fits = |entry: &&Entry| {
            kind.as_ref().is_none_or(|kind| entry.facts.register == *kind) && args.placed_on.is_none_or(|day| entry.facts.placed_on == day)
        };
        let fitting: Vec<&Entry> = all.iter().filter(fits).collect();
        // Where nothing more is said, the open entry is meant rather than history.
        let open: Vec<&Entry> = fitting.iter().copied().filter(|entry| entry.facts.removal.is_none()).collect();
        let entry = match (fitting.as_slice(), open.as_slice()) {
            ([one], _) | (_, [one]) => (*one).clone(),
            ([], _) => return Err(Error::refused("no_such_entry").with("student", label).with("id", student.id)),
            (several, _) => {
                let line = |entry: &&Entry| format!("--kind {} --placed-on {}", entry.facts.register, entry.facts.placed_on);
                return Err(Error::not_found("several_entries")
                    .with("student", label)
                    .with("id", student.id)
                    .listing(several.iter().map(line).collect()));
            }
        };
        let old = entry.facts.clone();
        let removal = match (old.removal, args.removal_protocol.clone()) {
            (Some(removal), protocol) => Some(Removal { protocol: protocol.unwrap_or(removal.protocol), ..removal }),
            (None, Some(_)) => return Err(Error::refused("not_removed").with("student", label).with("id", student.id)),
            (None, None) => None,
        };
        let new = Facts {
            register: old.register,
            grounds: grounds.clone().unwrap_or(old.grounds),
            placed_on: old.placed_on,
            protocol: args.protocol.clone().unwrap_or(old.protocol),
            protocol_date: args.protocol_date.unwrap_or(old.protocol_date),
            order: args.order.clone().unwrap_or(old.order),
            responsible: super::staff_anew(tx, args.responsible.as_ref())?.unwrap_or(old.responsible),
            review_on: args.review_on.unwrap_or(old.review_on),
            until: args.until.unwrap_or(old.until),
            removal,
            note: args.note.clone().unwrap_or(old.note),
            norms: old.norms,
        };
        not_taken(app, &new.register, &new.grounds)?;
        let others: Vec<Entry> = all.iter().filter(|other| other.id != entry.id).cloned().collect();
        if let Some(error) = entry::broken_rule(&new, &others) {
            return Err(error.with("student", label));
        }
        if new != entry.facts {
            entry::update(tx, &entry, &new)?;
        }
        let summary =
            Summary::default().with("student", student.id).with("kind", new.register.as_str()).with("on", new.placed_on.to_string());
        Ok(((student.id, label, new.register), summary))
    })?;
    let (student, label, register) = written.value;
    let text = if app.changed_nothing(written.operation) { "register-same" } else { "register-edited" };
    app.done(
        text,
        &[("student", label.into()), ("register", register_label(app, &register)?.into())],
        written.operation,
        &[("student", student.into())],
    )
}
