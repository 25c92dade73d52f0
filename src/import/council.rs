//! Minutes of the prevention council from a school's own journals: a row a decision. What decisions did to the register comes
//! with the list of entries; here it is written down who decided it and when.

use super::child::reading;
use super::plan::{Applied, Done};
use super::reader::Row;
use super::{Marks, Options, Reading, Rejection, Target, hash};
use crate::domain::Date;
use crate::domain::case_work::{Decision, Purpose};
use crate::domain::text::{clean, plain};
use crate::error::Result;
use crate::locale::{Lang, Locale};
use crate::norms::Vocabulary;
use crate::store::agenda::{self, Decided};
use crate::store::entry::{self, Entry, Extension};
use crate::store::listed::Differences;
use crate::store::{Db, council, proposal, staff};

/// Days from a decision to the order that carries it out: an entry that is later is of another decision.
const ORDERED_WITHIN: i64 = 31;

/// Decisions on their way into the register.
pub struct Council<'a> {
    db: &'a Db,
    options: &'a Options<'a>,
    /// Names of decisions in every language.
    decisions: Vec<(String, Decision)>,
    new_staff: Vec<String>,
}

/// A decision as the file gives it.
pub struct Listed {
    student: i64,
    held_on: Date,
    protocol: String,
    register: String,
    grounds: Vec<String>,
    entry: Option<Entry>,
    responsible: Option<String>,
    decided: Decided,
}

impl<'a> Council<'a> {
    /// Nothing is read yet.
    pub fn new(db: &'a Db, options: &'a Options<'a>) -> Self {
        let locales = Lang::ALL.map(Locale::new);
        let names = |decision: Decision| {
            let words = locales.iter().filter_map(move |locale| locale.plain(&format!("council-decision-{}", decision.code())));
            std::iter::once(decision.code().to_owned()).chain(words).map(move |name| (plain(&name), decision)).collect::<Vec<_>>()
        };
        Self { db, options, decisions: Decision::ALL.into_iter().flat_map(names).collect(), new_staff: Vec::new() }
    }

    fn listed(&self, row: &Row<'_>, student: i64) -> Result<Result<Listed, Rejection>> {
        let mut listed = match self.cells(row, student) {
            Ok(listed) => listed,
            Err(rejection) => return Ok(Err(rejection)),
        };
        let (on, decision) = (listed.held_on, listed.decided.decision);
        let held = council::held(self.db, on, &listed.protocol)?;
        let known = held.map(|held| self.known(&listed, held)).transpose()?.flatten().and_then(|known| known.decided);
        // What was decided has happened; a list does not decide it anew.
        match known {
            Some(known) if known.decision != decision => return Ok(Err(("decision", "other_minutes"))),
            Some(known) if decision == Decision::Extend && known.until != listed.decided.until => {
                return Ok(Err(("until", "other_minutes")));
            }
            _ => {}
        }
        let all = entry::of_student(self.db, student)?.into_iter().filter(|entry| entry.facts.register == listed.register);
        let (before, after): (Vec<Entry>, Vec<Entry>) = all.partition(|entry| entry.facts.placed_on <= on);
        let stands = |entry: &&Entry| entry.facts.removal.as_ref().is_none_or(|removal| on <= removal.on);
        let standing = before.iter().rev().find(stands).cloned();
        listed.entry = match decision {
            // A child is placed on the day of the meeting or, by an order, soon after it.
            Decision::Place => {
                let soon = |entry: &Entry| (entry.facts.placed_on - on).num_days() <= ORDERED_WITHIN;
                before.into_iter().find(|entry| entry.facts.placed_on == on).or_else(|| after.into_iter().next().filter(soon))
            }
            _ => standing,
        };
        let lacks = listed.entry.is_none();
        let was_removed = listed.entry.as_ref().is_some_and(|entry| entry.facts.removal.is_some());
        Ok(match decision {
            Decision::Remove if !lacks && !was_removed => Err(("decision", "entry_still_open")),
            Decision::Place | Decision::Extend | Decision::Continue | Decision::Remove if lacks => Err(("register", "unknown_entry")),
            // Without an entry it is a proposal that was not followed, and a proposal says why.
            _ if lacks && listed.grounds.is_empty() => Err(("grounds", "missing_field")),
            _ => Ok(listed),
        })
    }

    fn cells(&self, row: &Row<'_>, student: i64) -> Result<Listed, Rejection> {
        let cell = |column| row.cell(self.options.mapping.at(column));
        let text = |column| cell(column).and_then(clean);
        let day = |column: &'static str| row.day(self.options.mapping.at(column)).map_err(|()| (column, "bad_date"));
        let code = |vocabulary, column: &'static str| self.options.codes.of_cell(vocabulary, cell(column), column);
        let held_on = day("held_on")?.ok_or(("held_on", "missing_field"))?;
        if held_on > self.options.today {
            return Err(("held_on", "bad_date"));
        }
        let decision = plain(cell("decision").ok_or(("decision", "missing_field"))?);
        let decision = self.decisions.iter().find(|(name, _)| *name == decision).map(|(_, decision)| *decision);
        let decided = Decided {
            decision: decision.ok_or(("decision", "unknown_code"))?,
            until: day("until")?,
            review_on: day("review_on")?,
            responsible: None,
            outcome: code(Vocabulary::Outcome, "outcome")?,
            ground: code(Vocabulary::RemovalGround, "removal_ground")?,
            agency: code(Vocabulary::Agency, "agency")?,
            words: text("words"),
        };
        let lacks = match decided.decision {
            Decision::Extend if decided.until.is_none() => Some("until"),
            Decision::Remove if decided.ground.is_none() => Some("removal_ground"),
            Decision::Refer if decided.agency.is_none() => Some("agency"),
            _ => None,
        };
        if let Some(column) = lacks {
            return Err((column, "missing_field"));
        }
        if decided.until.is_some_and(|until| until < held_on) {
            return Err(("until", "rule_broken"));
        }
        Ok(Listed {
            student,
            held_on,
            protocol: text("protocol").ok_or(("protocol", "missing_field"))?,
            register: code(Vocabulary::Register, "register")?.ok_or(("register", "missing_field"))?,
            grounds: self.options.codes.of_list(Vocabulary::Ground, cell("grounds"), "grounds")?.unwrap_or_default(),
            entry: None,
            responsible: text("responsible"),
            decided,
        })
    }

    /// The decision on the child that the minutes already have.
    fn known(&self, item: &Listed, held: i64) -> Result<Option<agenda::Item>> {
        let of_child = |known: &agenda::Item| known.student == item.student && known.register == item.register;
        Ok(agenda::items(self.db, held)?.into_iter().find(of_child))
    }

    /// Puts the child on the agenda of the meeting, which is made if it is not known.
    fn put_down(&self, item: &Listed, council: i64, decided: &Decided) -> Result<()> {
        let entry = item.entry.as_ref();
        let is_placement = decided.decision == Decision::Place || entry.is_none();
        let purpose = match decided.decision {
            _ if is_placement => Purpose::Placement,
            Decision::Remove | Decision::Refuse => Purpose::Removal,
            _ => Purpose::Review,
        };
        let proposal = is_placement.then(|| {
            let grounds = if item.grounds.is_empty() { entry.map(|entry| entry.facts.grounds.clone()) } else { Some(item.grounds.clone()) };
            let (register, grounds) = (item.register.clone(), grounds.unwrap_or_default());
            let facts = proposal::Facts { register, grounds, on: item.held_on, staff: None, representation: None, reference: None };
            proposal::insert(self.db, item.student, &facts)
        });
        agenda::insert(self.db, council, purpose, proposal.transpose()?, entry.map(|entry| entry.id))?;
        let made = agenda::items(self.db, council)?.pop().map(|made| made.id).unwrap_or_default();
        agenda::decide(self.db, made, decided)?;
        if let (Decision::Extend, Some(entry), Some(until)) = (decided.decision, entry, decided.until)
            && !entry::extensions(self.db, entry.id)?.iter().any(|known| known.decided_on == item.held_on)
        {
            let (protocol, outcome) = (Some(item.protocol.clone()), decided.outcome.clone());
            entry::record_extension(self.db, entry, &Extension { decided_on: item.held_on, until, protocol, outcome })?;
        }
        Ok(())
    }
}

impl Target for Council<'_> {
    type Item = Listed;

    fn read(&mut self, row: &Row<'_>) -> Result<Result<Reading<Listed>, Rejection>> {
        reading(self.db, row, self.options.mapping, |student| self.listed(row, student))
    }

    fn marks(&self, item: &Listed) -> Result<Result<Marks, Rejection>> {
        let decided = &item.decided;
        let said = (decided.decision.code(), decided.until, decided.review_on, &decided.outcome, &decided.ground, &decided.agency);
        let content = hash((said, &decided.words, &item.responsible, &item.grounds));
        let subject = hash((item.student, &item.register, item.held_on, &item.protocol));
        Ok(Ok(Marks { subject, weak: None, content, known: None, unclear: false }))
    }

    fn apply(&mut self, item: Listed, _known: Option<i64>) -> Result<Done> {
        let student = item.student;
        let responsible = item.responsible.as_ref().map(|name| staff::find_or_add(self.db, name, &mut self.new_staff)).transpose()?;
        let decided = Decided { responsible, ..item.decided.clone() };
        let held = match council::held(self.db, item.held_on, &item.protocol)? {
            Some(held) => held,
            None => {
                let held = council::insert(self.db, &council::Facts { on: item.held_on, chair: None, note: None })?;
                council::close(self.db, held, &item.protocol)?;
                held
            }
        };
        let Some(known) = self.known(&item, held)? else {
            self.put_down(&item, held, &decided)?;
            let day = ("held_on", item.held_on.to_string());
            return Ok(Done::added(student, [day, ("decision", decided.decision.code().to_owned()), ("register", item.register)]));
        };
        let Some(old) = known.decided else {
            agenda::decide(self.db, known.id, &decided)?;
            return Ok(Done::added(student, [("decision", decided.decision.code().to_owned())]));
        };
        let new = Decided {
            decision: old.decision,
            until: decided.until.or(old.until),
            review_on: decided.review_on.or(old.review_on),
            responsible: decided.responsible.or(old.responsible),
            outcome: decided.outcome.or_else(|| old.outcome.clone()),
            ground: decided.ground.or_else(|| old.ground.clone()),
            agency: decided.agency.or_else(|| old.agency.clone()),
            words: decided.words.or_else(|| old.words.clone()),
        };
        if old == new {
            return Ok(Done::plain(Applied::Unchanged, student));
        }
        agenda::decide(self.db, known.id, &new)?;
        if let (Decision::Extend, Some(entry)) = (new.decision, known.entry) {
            entry::set_outcome(self.db, entry, item.held_on, new.outcome.as_deref())?;
        }
        let mut found = Differences::default();
        found.add("until", old.until, new.until);
        found.add("review_on", old.review_on, new.review_on);
        found.add_staff(self.db, "responsible", old.responsible, new.responsible)?;
        found.add("outcome", old.outcome, new.outcome);
        found.add("removal_ground", old.ground, new.ground);
        found.add("agency", old.agency, new.agency);
        found.add("decided", old.words, new.words);
        Ok(Done::changed(student, found))
    }

    fn new_staff(&mut self) -> Vec<String> {
        std::mem::take(&mut self.new_staff)
    }
}
