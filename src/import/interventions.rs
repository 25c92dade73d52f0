//! Lists of contacts and measures.

use super::child::reading;
use super::plan::{Applied, Done};
use super::reader::Row;
use super::{Marks, Options, Reading, Rejection, Target, hash};
use crate::domain::text::clean;
use crate::error::Result;
use crate::norms::Vocabulary;
use crate::store::intervention::{self, Contact};
use crate::store::listed::Differences;
use crate::store::{Db, staff};

/// Contacts on their way into the register.
pub struct Interventions<'a> {
    db: &'a Db,
    options: &'a Options<'a>,
    new_staff: Vec<String>,
}

/// A contact as the file gives it.
pub struct Listed {
    student: i64,
    contact: Contact,
    by: Option<String>,
}

impl<'a> Interventions<'a> {
    /// Nothing is read yet.
    pub fn new(db: &'a Db, options: &'a Options<'a>) -> Self {
        Self { db, options, new_staff: Vec::new() }
    }

    fn listed(&self, row: &Row<'_>, student: i64) -> Result<Listed, Rejection> {
        let cell = |column| row.cell(self.options.mapping.at(column));
        let text = |column| cell(column).and_then(clean);
        let code = |vocabulary, column: &'static str| self.options.codes.of_cell(vocabulary, cell(column), column);
        let held_on = row.day(self.options.mapping.at("on")).map_err(|()| ("on", "bad_date"))?.ok_or(("on", "missing_field"))?;
        let minutes = match cell("minutes") {
            None => None,
            Some(raw) => Some(raw.parse().ok().filter(|minutes| (0..=1440).contains(minutes)).ok_or(("minutes", "rule_broken"))?),
        };
        let contact = Contact {
            held_on,
            kind: code(Vocabulary::Intervention, "kind")?.ok_or(("kind", "missing_field"))?,
            staff: None,
            summary: text("summary"),
            outcome: code(Vocabulary::Outcome, "outcome")?,
            minutes,
        };
        Ok(Listed { student, contact, by: text("by") })
    }
}

impl Target for Interventions<'_> {
    type Item = Listed;

    fn read(&mut self, row: &Row<'_>) -> Result<Result<Reading<Listed>, Rejection>> {
        reading(self.db, row, self.options.mapping, |student| Ok(self.listed(row, student)))
    }

    fn marks(&self, item: &Listed) -> Result<Result<Marks, Rejection>> {
        let contact = &item.contact;
        let subject = hash((item.student, contact.held_on, &contact.kind, &contact.summary));
        Ok(Ok(Marks { subject, weak: None, content: hash((contact, &item.by)), known: None, unclear: false }))
    }

    fn apply(&mut self, item: Listed, _known: Option<i64>) -> Result<Done> {
        let student = item.student;
        let staff = item.by.map(|name| staff::find_or_add(self.db, &name, &mut self.new_staff)).transpose()?;
        let contact = Contact { staff, ..item.contact };
        let Some(known) = intervention::same(self.db, item.student, &contact)? else {
            intervention::insert(self.db, item.student, &contact)?;
            return Ok(Done::added(student, [("kind", contact.kind), ("on", contact.held_on.to_string())]));
        };
        let new = Contact {
            staff: staff.or(known.contact.staff),
            outcome: contact.outcome.clone().or_else(|| known.contact.outcome.clone()),
            minutes: contact.minutes.or(known.contact.minutes),
            ..contact
        };
        if new == known.contact {
            return Ok(Done::plain(Applied::Unchanged, student));
        }
        intervention::update(self.db, known.id, &new)?;
        let old = known.contact;
        let mut found = Differences::default();
        found.add_staff(self.db, "by", old.staff, new.staff)?;
        found.add("outcome", old.outcome, new.outcome);
        found.add("minutes", old.minutes, new.minutes);
        Ok(Done::changed(student, found))
    }

    fn new_staff(&mut self) -> Vec<String> {
        std::mem::take(&mut self.new_staff)
    }
}
