//! Papers from a school's own journals.

use super::child::reading;
use super::plan::{Applied, Done};
use super::reader::Row;
use super::{Marks, Options, Reading, Rejection, Target, hash};
use crate::domain::text::clean;
use crate::error::Result;
use crate::norms::Vocabulary;
use crate::store::document::{self, Paper};
use crate::store::{Db, entry};

pub struct Documents<'a> {
    db: &'a Db,
    options: &'a Options<'a>,
}

/// A paper as the file gives it.
pub struct Listed {
    student: i64,
    paper: Paper,
}

impl<'a> Documents<'a> {
    pub fn new(db: &'a Db, options: &'a Options<'a>) -> Self {
        Self { db, options }
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
        let early = |day: Option<crate::domain::Date>| day.is_some_and(|day| day < paper.dated);
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

    fn apply(&mut self, item: Listed, _known: Option<i64>) -> Result<Done> {
        let Listed { student, paper } = item;
        let Some(known) = document::same(self.db, student, &paper)? else {
            document::insert(self.db, student, &paper)?;
            return Ok(Done::plain(Applied::New, student));
        };
        let new = Paper {
            way: paper.way.or_else(|| known.paper.way.clone()),
            valid_until: paper.valid_until.or(known.paper.valid_until),
            withdrawn_on: paper.withdrawn_on.or(known.paper.withdrawn_on),
            note: paper.note.or_else(|| known.paper.note.clone()),
            ..known.paper.clone()
        };
        if new == known.paper {
            return Ok(Done::plain(Applied::Unchanged, student));
        }
        document::update(self.db, known.id, &new)?;
        Ok(Done::plain(Applied::Changed, student))
    }
}
