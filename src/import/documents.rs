//! Papers from a school's own journals.

use std::collections::{HashMap, HashSet};

use super::child::reading;
use super::plan::{Applied, Done};
use super::reader::Row;
use super::{Marks, Options, Reading, Rejection, Target, hash};
use crate::domain::Date;
use crate::domain::text::clean;
use crate::error::Result;
use crate::norms::Vocabulary;
use crate::store::document::{self, Document, Paper};
use crate::store::entry::{self, Entry};
use crate::store::listed::Differences;
use crate::store::{Db, guardian};

/// Papers on their way into the register.
pub struct Documents<'a> {
    db: &'a Db,
    options: &'a Options<'a>,
    /// The papers of the file that are alike.
    papers: HashMap<Kin, HashSet<u64>>,
}

/// A child, a kind of paper, its day, what a consent is for.
type Kin = (i64, String, Date, Option<String>);

fn kin(item: &Listed) -> Kin {
    (item.student, item.paper.kind.clone(), item.paper.dated, item.paper.consent.clone())
}

/// A paper as the file gives it.
pub struct Listed {
    student: i64,
    /// The register does not know the representative whom the row names.
    is_unknown: bool,
    paper: Paper,
}

impl<'a> Documents<'a> {
    /// Nothing is read yet.
    pub fn new(db: &'a Db, options: &'a Options<'a>) -> Self {
        Self { db, options, papers: HashMap::new() }
    }

    fn listed(&self, row: &Row<'_>, student: i64) -> Result<Result<Listed, Rejection>> {
        let (paper, register, placed_on) = match self.paper(row) {
            Ok(read) => read,
            Err(rejection) => return Ok(Err(rejection)),
        };
        let all = entry::of_student(self.db, student)?;
        let named = |entry: &&Entry| {
            register.as_ref().is_none_or(|register| entry.facts.register == *register)
                && placed_on.is_none_or(|day| entry.facts.placed_on == day)
        };
        let mut fitting = all.iter().filter(named);
        let active = |entry: &&Entry| {
            entry.facts.placed_on <= paper.dated && entry.facts.removal.as_ref().is_none_or(|removal| paper.dated <= removal.on)
        };
        let on_that_day: Vec<i64> = fitting.clone().filter(active).map(|entry| entry.id).collect();
        let entry = match (&register, on_that_day.as_slice()) {
            // Where some rows name a register, one that names none is of none.
            (None, _) if self.options.mapping.at("register").is_some() => None,
            (_, [one]) => Some(*one),
            (None, _) => None,
            // A paper that led to an entry is older than it.
            (Some(_), _) => {
                let after = fitting.clone().find(|entry| entry.facts.placed_on > paper.dated);
                match after.or_else(|| fitting.next_back()) {
                    Some(entry) => Some(entry.id),
                    None => return Ok(Err(("register", "unknown_entry"))),
                }
            }
        };
        let kind = self.options.norms.find(Vocabulary::Document, &paper.kind);
        let placed = all.iter().find(|known| Some(known.id) == entry).map(|known| known.facts.placed_on);
        // Parents are told of a placement, not before it; a consent is the child's.
        let is_apart = kind.is_some_and(|kind| (kind.consent && register.is_none()) || (kind.parents && placed > Some(paper.dated)));
        let named = row.cell(self.options.mapping.at("guardian")).and_then(clean);
        let called = |name: &String| -> Result<Option<i64>> {
            let is_called = |known: &guardian::Known| known.guardian.is_called(name) || known.guardian.label() == *name;
            Ok(guardian::of_student(self.db, student)?.into_iter().find(is_called).map(|known| known.id))
        };
        let guardian = named.as_ref().map(called).transpose()?.flatten();
        let is_unknown = named.is_some() && guardian.is_none();
        Ok(Ok(Listed { student, is_unknown, paper: Paper { entry: entry.filter(|_| !is_apart), guardian, ..paper } }))
    }

    fn paper(&self, row: &Row<'_>) -> Result<(Paper, Option<String>, Option<Date>), Rejection> {
        let cell = |column| row.cell(self.options.mapping.at(column));
        let text = |column| cell(column).and_then(clean);
        let day = |column: &'static str| row.day(self.options.mapping.at(column)).map_err(|()| (column, "bad_date"));
        let code = |vocabulary, column: &'static str| self.options.codes.of_cell(vocabulary, cell(column), column);
        let paper = Paper {
            entry: None,
            kind: code(Vocabulary::Document, "kind")?.ok_or(("kind", "missing_field"))?,
            dated: day("dated")?.ok_or(("dated", "missing_field"))?,
            number: text("number"),
            guardian: None,
            way: code(Vocabulary::Way, "way")?,
            consent: code(Vocabulary::Consent, "consent")?,
            valid_until: day("valid_until")?,
            withdrawn_on: day("withdrawn_on")?,
            note: text("note"),
        };
        let kind = self.options.norms.find(Vocabulary::Document, &paper.kind);
        let (is_consent, is_notice) = kind.map_or((false, false), |kind| (kind.consent, kind.parents));
        let early = |day: Option<Date>| day.is_some_and(|day| day < paper.dated);
        let faults = [
            (is_consent && paper.consent.is_none(), "consent", "missing_field"),
            (!is_consent && paper.consent.is_some(), "consent", "rule_broken"),
            (!is_consent && paper.valid_until.is_some(), "valid_until", "rule_broken"),
            (!is_consent && paper.withdrawn_on.is_some(), "withdrawn_on", "rule_broken"),
            (!is_notice && paper.way.is_some(), "way", "rule_broken"),
            (early(paper.valid_until), "valid_until", "rule_broken"),
            (early(paper.withdrawn_on), "withdrawn_on", "rule_broken"),
        ];
        match faults.into_iter().find(|(is_broken, ..)| *is_broken) {
            Some((_, column, code)) => Err((column, code)),
            None => Ok((paper, code(Vocabulary::Register, "register")?, day("placed_on")?)),
        }
    }
}

impl Documents<'_> {
    /// The paper of the register that a row is about. Number, representative and entry tell papers of a kind and day apart;
    /// where the file has one such paper, each of them may come later.
    fn known(&self, item: &Listed) -> Result<Option<Document>> {
        let paper = &item.paper;
        let is_alone = self.papers.get(&kin(item)).is_none_or(|subjects| subjects.len() == 1);
        let mut fitting = document::alike(self.db, item.student, paper)?;
        fitting.retain(|Document { paper: known, .. }| {
            let may_be = agree(&known.number, &paper.number) && agree(&known.guardian, &paper.guardian);
            let is_same = known.number == paper.number && known.guardian == paper.guardian;
            agree(&known.entry, &paper.entry) && (is_same || (is_alone && may_be))
        });
        let likest = |known: &Document| {
            let known = &known.paper;
            (known.entry == paper.entry, known.number == paper.number, known.guardian == paper.guardian)
        };
        Ok(fitting.into_iter().rev().max_by_key(likest))
    }
}

/// The same, or not said in one of them.
fn agree<T: PartialEq>(known: &Option<T>, said: &Option<T>) -> bool {
    known.is_none() || said.is_none() || known == said
}

impl Target for Documents<'_> {
    type Item = Listed;

    fn read(&mut self, row: &Row<'_>) -> Result<Result<Reading<Listed>, Rejection>> {
        let reading = reading(self.db, row, self.options.mapping, |student| self.listed(row, student))?;
        let remark = |item: &Listed| item.is_unknown.then_some(("guardian", "unknown_guardian"));
        Ok(reading.map(|reading| Reading { remark: remark(&reading.item), ..reading }))
    }

    fn marks(&self, item: &Listed) -> Result<Result<Marks, Rejection>> {
        let paper = &item.paper;
        let subject = hash((item.student, paper.entry, &paper.kind, paper.dated, &paper.number, &paper.consent, paper.guardian));
        let content = hash((&paper.way, paper.valid_until, paper.withdrawn_on, &paper.note));
        Ok(Ok(Marks { subject, weak: None, content, known: None, unclear: false }))
    }

    fn remember(&mut self, _row: usize, item: &Listed, marks: &Marks) -> Result<()> {
        self.papers.entry(kin(item)).or_default().insert(marks.subject);
        Ok(())
    }

    fn apply(&mut self, item: Listed, _known: Option<i64>) -> Result<Done> {
        let known = self.known(&item)?;
        let Listed { student, paper, .. } = item;
        let Some(known) = known else {
            document::insert(self.db, student, &paper)?;
            let number = paper.number.map(|number| ("number", number));
            return Ok(Done::added(student, [("document", paper.kind), ("dated", paper.dated.to_string())].into_iter().chain(number)));
        };
        let old = known.paper;
        let new = Paper {
            entry: paper.entry.or(old.entry),
            number: paper.number.or_else(|| old.number.clone()),
            guardian: paper.guardian.or(old.guardian),
            way: paper.way.or_else(|| old.way.clone()),
            valid_until: paper.valid_until.or(old.valid_until),
            withdrawn_on: paper.withdrawn_on.or(old.withdrawn_on),
            note: paper.note.or_else(|| old.note.clone()),
            ..old.clone()
        };
        if new == old {
            return Ok(Done::plain(Applied::Unchanged, student));
        }
        document::update(self.db, known.id, &new)?;
        let mut found = Differences::default();
        let register = |paper: &Paper| -> Result<Option<String>> {
            Ok(paper.entry.map(|id| entry::get(self.db, id)).transpose()?.flatten().map(|entry| entry.facts.register))
        };
        found.add("register", register(&old)?, register(&new)?);
        let guardian = |paper: &Paper| -> Result<Option<String>> {
            Ok(paper.guardian.map(|id| guardian::get(self.db, id)).transpose()?.flatten().map(|known| known.guardian.label()))
        };
        found.add("guardian", guardian(&old)?, guardian(&new)?);
        found.add("number", old.number, new.number);
        found.add("way", old.way, new.way);
        found.add("valid_until", old.valid_until, new.valid_until);
        found.add("withdrawn_on", old.withdrawn_on, new.withdrawn_on);
        found.add("note", old.note, new.note);
        Ok(Done::changed(student, found))
    }
}
