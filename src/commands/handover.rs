//! `esep handover`: a child and what the next school needs, closed with a passphrase of its own; and taking such a file in.

use std::path::Path;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::handover_text::text;
use super::key::new_passphrase;
use crate::app::App;
use crate::cli::{Handover as Args, HandoverAccept, HandoverCommand};
use crate::domain::calendar::written;
use crate::domain::handover::{FORM, Handover};
use crate::domain::iin::Iin;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::store::document::{self, Paper, Wanted};
use crate::store::guardian::Guardian;
use crate::store::key::{passphrase_of_file, to_hex};
use crate::store::student::{self, Match, Record, Student};
use crate::store::{Db, Summary, handover, sealed};

/// Names the file with the passphrase of a file that is handed over.
const VARIABLE: &str = "ESEP_HANDOVER_PASSPHRASE_FILE";
/// The paper that keeps what the school before knew.
const KIND: &str = "other";

pub fn run(app: &App, args: &Args) -> Result<Exit> {
    match (&args.command, &args.to) {
        (Some(HandoverCommand::Accept(args)), _) => accept(app, args),
        (None, Some(to)) => give(app, &args.student.join(" "), to),
        (None, None) => Err(Error::usage("cli_missing").with("argument", "--to")),
    }
}

fn give(app: &App, words: &str, to: &Path) -> Result<Exit> {
    let store = app.reading()?;
    let child = super::looked_up(app, store.db(), words)?;
    let handed = handover::of(store.db(), &child, app.today())?;
    let label = super::label(store.db(), &child, app.today())?;
    if to.exists() {
        return Err(Error::refused("handover_exists").with("path", to));
    }
    if app.global.dry_run {
        show(app, &handed)?;
        return app.done("handover-would-give", &[("student", label.into()), ("path", to.into())], None, &[]);
    }
    let content = Zeroizing::new(serde_json::to_vec(&handed).map_err(|_| Error::damaged("own_fault"))?);
    let closed = sealed::seal(&new_passphrase(app, VARIABLE, "handover-ask-passphrase-new")?, &content)?;
    app.write_file(to, &closed)?;
    let told = [("student", label.into()), ("path", to.into()), ("number", number(&closed).into())];
    app.done("handover-given", &told, None, &[("student", child.id.into()), ("number", number(&closed).into())])
}

/// What the file and the paper that it becomes are both known by.
fn number(closed: &[u8]) -> String {
    to_hex(&Sha256::digest(closed)[..4])
}

fn accept(app: &App, args: &HandoverAccept) -> Result<Exit> {
    let closed = std::fs::read(&args.handed).map_err(|error| Error::io(&args.handed, error))?;
    let handed = open(app, &closed)?;
    let number = number(&closed);
    let mut store = app.store()?;
    if !app.is_json() {
        show(app, &handed)?;
    }
    settle(app, store.db(), args, &handed, &number)?;
    if !app.global.dry_run && !app.global.yes {
        if !app.ui.can_ask() {
            return Err(Error::refused("handover_unasked"));
        }
        if !super::agreed(app, &app.text("handover-ask", &[("student", handed.child.name().full().into())]))? {
            app.ui.say(&app.text("handover-not", &[]));
            return Ok(Exit::Done);
        }
    }
    let written = store.write(&app.stamp(), "handover accept", |tx| {
        let child = match settle(app, tx, args, &handed, &number)? {
            Some(known) => known,
            None => added(app, tx, args, &handed)?,
        };
        handover::fill(tx, &child, &handed)?;
        let document = document::insert(tx, child.id, &paper(app, &handed, &number)?)?;
        let label = super::label(tx, &child, app.today())?;
        Ok(((child.id, document, label), Summary::default().with("student", child.id).with("document", document)))
    })?;
    let (student, document, label) = written.value;
    let told = [("student", label.into()), ("id", student.into()), ("document", document.into())];
    app.done("handover-accepted", &told, written.operation, &[("student", student.into()), ("document", document.into())])?;
    let open = handed.entries.iter().filter(|entry| entry.removed_on.is_none()).count();
    if open > 0 {
        app.ui.warn(&app.text("handover-open", &[("id", student.into())]));
    }
    Ok(Exit::Done)
}

fn open(app: &App, closed: &[u8]) -> Result<Handover> {
    let passphrase = match passphrase_of_file(VARIABLE)? {
        Some(passphrase) => passphrase,
        None if !app.ui.can_ask() => return Err(Error::cannot_open("passphrase_missing").with("variable", VARIABLE)),
        None => app.secret("handover-ask-passphrase")?,
    };
    read(&sealed::open(&passphrase, closed)?)
}

/// What was closed, unless a newer program gave it a form that this one does not know.
fn read(content: &[u8]) -> Result<Handover> {
    let form: serde_json::Value = serde_json::from_slice(content).map_err(|_| Error::damaged("sealed_damaged"))?;
    if form["form"].as_u64().is_some_and(|form| form > u64::from(FORM)) {
        return Err(Error::cannot_open("sealed_newer"));
    }
    let handed: Option<Handover> = serde_json::from_value(form).ok();
    handed.filter(Handover::is_sound).ok_or_else(|| Error::damaged("sealed_damaged"))
}

/// The child of the register that this is about, if there is one and it was said to be; nobody is changed unasked.
fn settle(app: &App, db: &Db, args: &HandoverAccept, handed: &Handover, number: &str) -> Result<Option<Student>> {
    let mut twice = None;
    document::each(db, Wanted::All, |listed| {
        let same = listed.document.paper.kind == KIND && listed.document.paper.number.as_deref() == Some(number);
        twice = twice.or(same.then_some((listed.document.id, listed.document.student)));
        Ok(())
    })?;
    if let Some((document, student)) = twice {
        return Err(Error::refused("handover_twice").with("document", document).with("id", student));
    }
    let of_iin = handed.child.iin.as_deref().map(|iin| student::by_iin(db, iin)).transpose()?.flatten();
    if let Some(words) = &args.into {
        let known = student::resolve(db, words, app.today())?;
        let other_iin = known.iin.is_some() && handed.child.iin.is_some() && known.iin != handed.child.iin;
        if other_iin || of_iin.is_some_and(|other| other.id != known.id) {
            return Err(Error::refused("handover_other").with("student", super::label(db, &known, app.today())?));
        }
        return Ok(Some(known));
    }
    let record = record(app, args, handed)?;
    match student::matching(db, &record, &record.name.key())? {
        Match::None => Ok(None),
        Match::Several => Err(Error::refused("student_known_several").with("words", record.name.full())),
        Match::One(known) => {
            let label = super::label(db, &known, app.today())?;
            Err(Error::refused("handover_known").with("student", label).with("id", known.id).with("path", args.handed.as_path()))
        }
    }
}

/// The child as a new one of this school.
fn record(app: &App, args: &HandoverAccept, handed: &Handover) -> Result<Record> {
    let child = &handed.child;
    let before = child.class.clone().unwrap_or_default();
    Ok(Record {
        iin: child.iin.as_deref().and_then(|iin| Iin::parse(iin).ok()),
        name: child.name(),
        sex: child.sex.clone(),
        birth_date: child.birth_date,
        class: args
            .class
            .clone()
            .ok_or_else(|| Error::usage("handover_class").with("path", args.handed.as_path()).with("class", before))?,
        since: args.since.unwrap_or_else(|| app.today()),
        language: child.language.clone(),
        address: child.address.clone(),
        phone: child.phone.clone(),
        guardian: Guardian { name: None, relation: None, phone: None },
        social_status: None,
    })
}

fn added(app: &App, tx: &Db, args: &HandoverAccept, handed: &Handover) -> Result<Student> {
    let record = record(app, args, handed)?;
    let id = student::insert(tx, &record, &record.name.key())?;
    student::get(tx, id)?.ok_or_else(|| Error::damaged("own_fault"))
}

/// Everything that is no record here: one paper that can be read.
fn paper(app: &App, handed: &Handover, number: &str) -> Result<Paper> {
    Ok(Paper {
        entry: None,
        kind: KIND.to_owned(),
        dated: handed.made_on,
        number: Some(number.to_owned()),
        guardian: None,
        way: None,
        consent: None,
        valid_until: None,
        withdrawn_on: None,
        note: Some(text(app, handed)?),
    })
}

/// A look at what is in the file.
fn show(app: &App, handed: &Handover) -> Result<()> {
    let norms = app.norms()?;
    let born = handed.child.birth_date.map(written);
    app.ui.say(&[Some(handed.child.name().full()), born].into_iter().flatten().collect::<Vec<_>>().join(", "));
    for guardian in &handed.guardians {
        let parts = [&guardian.relation, &guardian.name, &guardian.phone].into_iter().flatten().cloned().collect::<Vec<_>>();
        app.ui.say(&format!("  {}", parts.join(", ")));
    }
    for status in &handed.statuses {
        let label = norms.label(Vocabulary::SocialStatus, &status.status, app.locale.lang);
        let days = match status.until {
            Some(until) => format!("{} – {}", written(status.since), written(until)),
            None => app.text("handover-text-since", &[("day", status.since.into())]),
        };
        app.ui.say(&format!("  {label} ({days})"));
    }
    text(app, handed)?.lines().for_each(|line| app.ui.say(&format!("  {line}")));
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{FORM, read};
    use crate::exit::Exit;

    /// A file of a newer program is no damaged one: it may lack what is known here and hold what is not.
    #[test]
    fn a_newer_form() {
        let said = |content: &Value| read(content.to_string().as_bytes()).err().map(|error| (error.code(), error.exit()));
        for content in [json!({ "form": FORM + 1 }), json!({ "form": FORM + 1, "child": { "name": "?" }, "more": [] })] {
            assert_eq!(said(&content), Some(("sealed_newer", Exit::CannotOpen)), "{content}");
        }
        for content in [json!({ "form": FORM }), json!({ "form": "2" }), json!({}), json!([])] {
            assert_eq!(said(&content), Some(("sealed_damaged", Exit::Damaged)), "{content}");
        }
    }
}
