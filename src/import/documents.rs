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
use crate::store::listed::Differences;
use crate::store::{Db, entry};

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
    paper: Paper,
}

impl<'a> Documents<'a> {
    pub fn new(db: &'a Db, options: &'a Options<'a>) -> Self {
        Self { db, options, papers: HashMap::new() }
    }

    fn listed(&self, row: &Row<'_>, student: i64) -> Result<Result<Listed, Rejection>> {
        let (paper, register) = match self.paper(row) {
            Ok(read) => read,
            Err(rejection) => return Ok(Err(rejection)),
        };
        let all = entry::of_student(self.db, student)?;
        let mut fitting = all.iter().filter(|entry| register.as_ref().is_none_or(|register| entry.facts.register == *register));
        let active = |entry: &&entry::Entry| {
            entry.facts.placed_on <= paper.dated && entry.facts.removal.as_ref().is_none_or(|removal| paper.dated <= removal.on)
        };
        let on_that_day: Vec<i64> = fitting.clone().filter(active).map(|entry| entry.id).collect();
        let entry = match (&register, on_that_day.as_slice()) {
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
        Ok(Ok(Listed { student, paper: Paper { entry: entry.filter(|_| !is_apart), ..paper } }))
    }

    fn paper(&self, row: &Row<'_>) -> Result<(Paper, Option<String>), Rejection> {
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
        match () {
            () if is_consent && paper.consent.is_none() => Err(("consent", "missing_field")),
            () if !is_consent && paper.consent.is_some() => Err(("consent", "rule_broken")),
            () if !is_consent && paper.valid_until.is_some() => Err(("valid_until", "rule_broken")),
            () if !is_consent && paper.withdrawn_on.is_some() => Err(("withdrawn_on", "rule_broken")),
            () if !is_notice && paper.way.is_some() => Err(("way", "rule_broken")),
            () if early(paper.valid_until) => Err(("valid_until", "rule_broken")),
            () if early(paper.withdrawn_on) => Err(("withdrawn_on", "rule_broken")),
            () => Ok((paper, code(Vocabulary::Register, "register")?)),
        }
    }
}

impl Documents<'_> {
    /// The paper of the register that a row is about. Number and entry tell papers of a kind and day apart; where file and
    /// register have one each, either may come later.
    fn known(&self, item: &Listed) -> Result<Option<Document>> {
        let paper = &item.paper;
        let is_alone = self.papers.get(&kin(item)).is_none_or(|subjects| subjects.len() == 1);
        let same_number = |known: &Document| known.paper.number == paper.number;
        let mut fitting = document::alike(self.db, item.student, paper)?;
        fitting.retain(|known| {
            let entry = known.paper.entry == paper.entry || known.paper.entry.is_none() || paper.entry.is_none();
            let number = same_number(known) || (is_alone && (known.paper.number.is_none() || paper.number.is_none()));
            entry && number
        });
        let exact = fitting.iter().position(|known| same_number(known) && known.paper.entry == paper.entry);
        let sole = (fitting.len() == 1).then_some(0);
        Ok(exact.or(sole).map(|at| fitting.swap_remove(at)))
    }
}

impl Target for Documents<'_> {
    type Item = Listed;

    fn read(&mut self, row: &Row<'_>) -> Result<Result<Reading<Listed>, Rejection>> {
        reading(self.db, row, self.options.mapping, |student| self.listed(row, student))
    }

    fn marks(&self, item: &Listed) -> Result<Result<Marks, Rejection>> {
        let paper = &item.paper;
        let subject = hash((item.student, paper.entry, &paper.kind, paper.dated, &paper.number, &paper.consent));
        let content = hash((&paper.way, paper.valid_until, paper.withdrawn_on, &paper.note));
        Ok(Ok(Marks { subject, weak: None, content, known: None, unclear: false }))
    }

    fn remember(&mut self, _row: usize, item: &Listed, marks: &Marks) -> Result<()> {
        self.papers.entry(kin(item)).or_default().insert(marks.subject);
        Ok(())
    }

    fn apply(&mut self, item: Listed, _known: Option<i64>) -> Result<Done> {
        let known = self.known(&item)?;
        let Listed { student, paper } = item;
        let Some(known) = known else {
            document::insert(self.db, student, &paper)?;
            let number = paper.number.map(|number| ("number", number));
            return Ok(Done::added(student, [("document", paper.kind), ("dated", paper.dated.to_string())].into_iter().chain(number)));
        };
        let old = known.paper;
        let new = Paper {
            entry: paper.entry.or(old.entry),
            number: paper.number.or_else(|| old.number.clone()),
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
        found.add("number", old.number, new.number);
        found.add("way", old.way, new.way);
        found.add("valid_until", old.valid_until, new.valid_until);
        found.add("withdrawn_on", old.withdrawn_on, new.withdrawn_on);
        found.add("note", old.note, new.note);
        Ok(Done::changed(student, found))
    }
}
