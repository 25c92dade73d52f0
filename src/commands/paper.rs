//! What a paper must say, of whom it may speak, which entry it belongs to.

use crate::app::App;
use crate::domain::Date;
use crate::error::{Error, Result};
use crate::norms::{Item, Vocabulary};
use crate::store::document::{self, Document, Paper};
use crate::store::entry::{self, Entry};
use crate::store::student::{self, Student};
use crate::store::{Db, Summary, guardian};

/// The paper with this number, and the child.
pub fn find(db: &Db, id: i64) -> Result<(Document, Student)> {
    let unknown = || Error::not_found("document_unknown").with("id", id);
    let known = document::get(db, id)?.ok_or_else(unknown)?;
    let student = student::get(db, known.student)?.ok_or_else(unknown)?;
    Ok((known, student))
}

/// Whom and what an operation was about, without names.
pub fn summary(student: &Student, id: i64, kind: &Item) -> Summary {
    Summary::default().with("student", student.id).with("document", id).with("kind", kind.code.as_str())
}

/// A notice or a consent that names nobody is worth little.
pub fn warn_of_nobody(app: &App, id: i64, student: i64, paper: &Paper) -> Result<()> {
    let kind = app.norms()?.find(Vocabulary::Document, &paper.kind);
    if paper.guardian.is_none() && kind.is_some_and(|kind| kind.parents || kind.consent) {
        app.ui.warn(&app.text("document-nobody", &[("id", id.into()), ("student", student.into())]));
    }
    Ok(())
}

/// The entry that a paper belongs to: of the register that is named, the open one or the latest; where none is named,
/// the only open one. A consent is the child's, whatever the register, unless one is named.
pub fn entry_of(app: &App, tx: &Db, student: &Student, register: Option<&str>, kind: &Item, dated: Date) -> Result<Option<i64>> {
    let all = entry::of_student(tx, student.id)?;
    let open = |entry: &&Entry| entry.facts.removal.is_none();
    let Some(register) = register else {
        let is_apart = |one: &Entry| kind.consent || (kind.parents && dated < one.facts.placed_on);
        let open: Vec<&Entry> = all.iter().filter(open).collect();
        return Ok(match open.as_slice() {
            [one] if !is_apart(one) => Some(one.id),
            _ => None,
        });
    };
    let mut fitting = all.iter().filter(|entry| entry.facts.register == register);
    let entry = fitting.clone().find(open).or_else(|| fitting.next_back());
    entry.map(|entry| Some(entry.id)).ok_or_else(|| {
        let label = app.norms().map(|norms| norms.label(Vocabulary::Register, register, app.locale.lang).to_owned());
        let error = Error::refused("not_on_register").with("student", student.name.full()).with("id", student.id);
        error.with("register", label.unwrap_or_default())
    })
}

/// The representative of a child whom a paper names. Where somebody is `wanted` and nobody named, the only one there is.
pub fn representative(app: &App, tx: &Db, student: &Student, named: Option<i64>, wanted: bool) -> Result<Option<i64>> {
    if let Some(id) = named {
        let known = guardian::get(tx, id)?.ok_or_else(|| Error::not_found("guardian_unknown").with("id", id))?;
        if known.student != student.id {
            let error = Error::refused("guardian_of_other").with("guardian", known.guardian.label()).with("id", id);
            return Err(error.with("student", super::label(tx, student, app.today())?).with("child", student.id));
        }
        return Ok(named);
    }
    if !wanted {
        return Ok(None);
    }
    let all = guardian::of_student(tx, student.id)?;
    match all.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(one.id)),
        several => {
            let lines = several.iter().map(|known| format!("--guardian {}  {}", known.id, known.guardian.label())).collect();
            let label = super::label(tx, student, app.today())?;
            Err(Error::not_found("guardian_several").with("student", label).with("count", several.len()).listing(lines))
        }
    }
}

/// Adds a paper that says what its kind must say and that is not kept yet.
pub fn keep(app: &App, tx: &Db, student: &Student, paper: &Paper) -> Result<i64> {
    check(app, tx, student, paper, None)?;
    document::insert(tx, student.id, paper)
}

/// The rules of a paper: only a notice says how it was told; a consent, and nothing else, says what for and until when;
/// nobody is told of a placement before it; a paper is kept once.
pub fn check(app: &App, tx: &Db, student: &Student, paper: &Paper, own: Option<i64>) -> Result<()> {
    let norms = app.norms()?;
    let label = norms.label(Vocabulary::Document, &paper.kind, app.locale.lang);
    if let Some(kind) = norms.find(Vocabulary::Document, &paper.kind) {
        if kind.consent && paper.consent.is_none() {
            return Err(Error::refused("consent_for_what").with("kind", label));
        }
        if !kind.consent && (paper.consent.is_some() || paper.valid_until.is_some()) {
            return Err(Error::refused("not_a_consent").with("kind", label));
        }
        if !kind.parents && paper.way.is_some() {
            return Err(Error::refused("not_a_notice").with("kind", label));
        }
        let entry = entry::of_student(tx, student.id)?.into_iter().find(|entry| Some(entry.id) == paper.entry);
        if let Some(placed) = entry.map(|entry| entry.facts.placed_on).filter(|placed| kind.parents && paper.dated < *placed) {
            return Err(Error::refused("told_before_placed").with("on", paper.dated).with("placed", placed));
        }
    }
    if let Some(until) = paper.valid_until.filter(|until| *until < paper.dated) {
        return Err(Error::refused("consent_ends_early").with("until", until).with("on", paper.dated));
    }
    if let Some(withdrawn) = paper.withdrawn_on.filter(|withdrawn| *withdrawn < paper.dated) {
        return Err(Error::refused("withdrawn_before_given").with("withdrawn", withdrawn).with("on", paper.dated));
    }
    if let Some(known) = document::same(tx, student.id, paper)?.filter(|known| Some(known.id) != own) {
        let error = Error::refused("document_known").with("id", known.id).with("kind", label).with("day", paper.dated);
        return Err(error.with("student", super::label(tx, student, app.today())?));
    }
    Ok(())
}
