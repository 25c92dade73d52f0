//! Lists of entries.

use std::collections::BTreeMap;

use super::child::reading;
use super::plan::{Applied, Done};
use super::reader::Row;
use super::{Marks, Options, Reading, Rejection, Target, hash};
use crate::domain::Date;
use crate::domain::text::clean;
use crate::error::Result;
use crate::norms::{Pack, Vocabulary};
use crate::store::entry::{self, Entry, Facts, Removal};
use crate::store::listed::Differences;
use crate::store::{Db, staff};

/// Entries on their way into the register.
pub struct Entries<'a> {
    db: &'a Db,
    options: &'a Options<'a>,
    /// Accepted entries of the file by child and register, each with its row.
    remembered: BTreeMap<(i64, String), Vec<(usize, Facts)>>,
    new_staff: Vec<String>,
}

/// An entry as the file gives it.
pub struct Listed {
    student: i64,
    facts: Facts,
    responsible: Option<String>,
}

impl<'a> Entries<'a> {
    /// Nothing is read yet.
    pub fn new(db: &'a Db, options: &'a Options<'a>) -> Self {
        Self { db, options, remembered: BTreeMap::new(), new_staff: Vec::new() }
    }

    fn listed(&self, row: &Row<'_>, student: i64) -> Result<Listed, Rejection> {
        let cell = |column| row.cell(self.options.mapping.at(column));
        let text = |column| cell(column).and_then(clean);
        let day = |column: &'static str| row.day(self.options.mapping.at(column)).map_err(|()| (column, "bad_date"));
        let codes = &self.options.codes;
        let register = codes.of_cell(Vocabulary::Register, cell("register"), "register")?.ok_or(("register", "missing_field"))?;
        let grounds = codes.of_list(Vocabulary::Ground, cell("grounds"), "grounds")?.ok_or(("grounds", "missing_field"))?;
        let placed_on = day("placed_on")?.ok_or(("placed_on", "missing_field"))?;
        let removal = match day("removed_on")? {
            Some(on) => {
                let ground = codes.of_cell(Vocabulary::RemovalGround, cell("removal_ground"), "removal_ground")?;
                Some(Removal { on, ground: ground.ok_or(("removal_ground", "missing_field"))?, protocol: text("removal_protocol") })
            }
            None if cell("removal_ground").or(cell("removal_protocol")).is_some() => return Err(("removed_on", "missing_field")),
            None => None,
        };
        let facts = Facts {
            register,
            grounds,
            placed_on,
            protocol: text("protocol"),
            protocol_date: day("protocol_date")?,
            order: text("order"),
            responsible: None,
            review_on: day("review_on")?,
            until: day("until")?,
            removal,
            note: text("note"),
            norms: None,
        };
        if !facts.grounds.iter().all(|ground| self.options.norms.takes(&facts.register, ground)) {
            return Err(("grounds", "rule_broken"));
        }
        if facts.removal.as_ref().is_some_and(|removal| removal.on < placed_on) {
            return Err(("removed_on", "rule_broken"));
        }
        if facts.until.is_some_and(|until| until < placed_on) {
            return Err(("until", "rule_broken"));
        }
        Ok(Listed { student, facts, responsible: text("responsible") })
    }

    fn differences(&self, old: &Facts, new: &Facts) -> Result<Differences> {
        let mut found = Differences::default();
        let (gone, goes) = (old.removal.as_ref(), new.removal.as_ref());
        found.add("grounds", Some(old.grounds.join("|")), Some(new.grounds.join("|")));
        found.add("protocol", old.protocol.as_ref(), new.protocol.as_ref());
        found.add("protocol_date", old.protocol_date, new.protocol_date);
        found.add("order", old.order.as_ref(), new.order.as_ref());
        found.add_staff(self.db, "responsible", old.responsible, new.responsible)?;
        found.add("review_on", old.review_on, new.review_on);
        found.add("until", old.until, new.until);
        found.add("removed_on", gone.map(|removal| removal.on), goes.map(|removal| removal.on));
        found.add("removal_ground", gone.map(|removal| &removal.ground), goes.map(|removal| &removal.ground));
        let protocol = |removal: Option<&Removal>| removal.and_then(|removal| removal.protocol.clone());
        found.add("removal_protocol", protocol(gone), protocol(goes));
        found.add("note", old.note.as_ref(), new.note.as_ref());
        Ok(found)
    }
}

/// A known entry brought up to what the file says; what it does not say stays.
fn merged(known: &Entry, file: &Facts, responsible: Option<i64>, was_extended: bool) -> Facts {
    let old = known.facts.clone();
    Facts {
        register: old.register,
        grounds: if same_set(&old.grounds, &file.grounds) { old.grounds } else { file.grounds.clone() },
        placed_on: old.placed_on,
        protocol: file.protocol.clone().or(old.protocol),
        protocol_date: file.protocol_date.or(old.protocol_date),
        order: file.order.clone().or(old.order),
        responsible: responsible.or(old.responsible),
        review_on: file.review_on.or(old.review_on),
        // The council's later decision stands against the planned end that a list was written with.
        until: if was_extended { old.until } else { file.until.or(old.until) },
        removal: match (&file.removal, old.removal) {
            (Some(new), Some(old)) => Some(Removal { protocol: new.protocol.clone().or(old.protocol), ..new.clone() }),
            (new, old) => new.clone().or(old),
        },
        note: file.note.clone().or(old.note),
        norms: old.norms,
    }
}

fn same_set(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().all(|ground| b.contains(ground))
}

impl Target for Entries<'_> {
    type Item = Listed;

    fn read(&mut self, row: &Row<'_>) -> Result<Result<Reading<Listed>, Rejection>> {
        reading(self.db, row, self.options.mapping, |student| Ok(self.listed(row, student)))
    }

    fn marks(&self, item: &Listed) -> Result<Result<Marks, Rejection>> {
        let facts = &item.facts;
        let mut grounds = facts.grounds.clone();
        grounds.sort();
        let content = hash((&Facts { grounds, ..facts.clone() }, &item.responsible));
        Ok(Ok(Marks { subject: hash((item.student, &facts.register, facts.placed_on)), weak: None, content, known: None, unclear: false }))
    }

    fn remember(&mut self, row: usize, item: &Listed, _marks: &Marks) -> Result<()> {
        let key = (item.student, item.facts.register.clone());
        self.remembered.entry(key).or_default().push((row, item.facts.clone()));
        Ok(())
    }

    /// One active entry for each child and register, on every day of the past too. Where two rows of the file stand in
    /// each other's way, both are rejected.
    fn broken_rows(&mut self) -> Result<Vec<(usize, &'static str)>> {
        let mut broken = Vec::new();
        for ((student, register), rows) in std::mem::take(&mut self.remembered) {
            let placed: Vec<Date> = rows.iter().map(|(_, facts)| facts.placed_on).collect();
            let known = entry::of_student(self.db, student)?;
            let known: Vec<Entry> = known.into_iter().filter(|entry| entry.facts.register == register).collect();
            // What each row leaves in the register, and what stands there that the file does not speak of.
            let after = rows.iter().map(|(row, facts)| {
                let same = known.iter().find(|entry| entry.facts.placed_on == facts.placed_on);
                (Some(*row), same.map_or_else(|| facts.clone(), |entry| merged(entry, facts, None, true)))
            });
            let untouched = known.iter().filter(|entry| !placed.contains(&entry.facts.placed_on)).map(|entry| (None, entry.facts.clone()));
            let all: Vec<(Option<usize>, Facts)> = after.chain(untouched).collect();
            for (at, (row, facts)) in all.iter().enumerate() {
                let in_the_way = |(other_at, (_, other)): (usize, &(Option<usize>, Facts))| {
                    other_at != at && other.placed_on != facts.placed_on && other.overlaps(facts)
                };
                if let Some(row) = row
                    && all.iter().enumerate().any(in_the_way)
                {
                    broken.push((*row, "rule_broken"));
                }
            }
        }
        Ok(broken)
    }

    fn apply(&mut self, item: Listed, _known: Option<i64>) -> Result<Done> {
        let student = item.student;
        let responsible = item.responsible.map(|name| staff::find_or_add(self.db, &name, &mut self.new_staff)).transpose()?;
        let same = |known: &Entry| known.facts.register == item.facts.register && known.facts.placed_on == item.facts.placed_on;
        let Some(known) = entry::of_student(self.db, item.student)?.into_iter().find(same) else {
            let norms = self.options.norms.pack_of(&item.facts.register, item.facts.placed_on).map(Pack::reference);
            let done = Done::added(student, [("register", item.facts.register.clone()), ("placed_on", item.facts.placed_on.to_string())]);
            entry::insert(self.db, item.student, &Facts { responsible, norms, ..item.facts })?;
            return Ok(done);
        };
        let was_extended = !entry::extensions(self.db, known.id)?.is_empty();
        let new = merged(&known, &item.facts, responsible, was_extended);
        if new == known.facts {
            return Ok(Done::plain(Applied::Unchanged, student));
        }
        entry::update(self.db, &known, &new)?;
        Ok(Done::changed(student, self.differences(&known.facts, &new)?))
    }

    fn new_staff(&mut self) -> Vec<String> {
        std::mem::take(&mut self.new_staff)
    }
}
