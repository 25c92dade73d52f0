//! What `esep check` finds among the contacts: days that cannot be, codes that no pack knows, work without a consent.

use std::collections::{BTreeMap, HashMap};

use super::check::Found;
use crate::domain::Date;
use crate::domain::calendar::SchoolYear;
use crate::domain::check::{Consent, Entry, Finding, lapse};
use crate::error::Result;
use crate::norms::{Norms, Vocabulary};
use crate::store::Db;
use crate::store::check::{self, Contact, UnknownCodes};
use crate::table::Cell;

/// What there is to say of contacts.
#[derive(Default)]
pub struct Contacts {
    /// By child, finding and purpose of the consent: the first of them, by day and number.
    pub first: BTreeMap<(i64, Finding, String), (String, i64, Found)>,
    /// Codes that no pack knows.
    pub codes: UnknownCodes,
}

impl Contacts {
    /// Consents are looked for in this school year and in the cases that are open; what is over is left alone.
    pub fn read(db: &Db, norms: &Norms, today: Date, entries: &[Entry], births: &HashMap<i64, &str>) -> Result<Self> {
        let mut all = Self::default();
        let year = SchoolYear::of(today).period().from;
        let mut looked_at: HashMap<i64, String> = HashMap::new();
        // They stand in the order of placement.
        for entry in entries.iter().filter(|entry| entry.placed_on <= today && entry.removed_on.is_none_or(|removed| removed > today)) {
            looked_at.entry(entry.student).or_insert_with(|| year.min(entry.placed_on).to_string());
        }
        let (year, today) = (year.to_string(), today.to_string());
        let consents = check::consents(db, &norms.codes_with(Vocabulary::Document, |paper| paper.consent))?;

        let excused = check::excused_contacts(db)?;
        check::contacts(db, |contact| {
            let (student, held_on) = (contact.student()?, contact.held_on()?);
            if births.get(&student).is_some_and(|birth| held_on < *birth) {
                all.note(contact, Finding::ContactBeforeBirth, "", another_day(contact.id()?))?;
            }
            if held_on > today.as_str() {
                all.note(contact, Finding::ContactInFuture, "", another_day(contact.id()?))?;
            }
            if let Some(outcome) = contact.outcome()?.filter(|outcome| norms.find(Vocabulary::Outcome, outcome).is_none()) {
                all.codes.add(Vocabulary::Outcome.name(), outcome, Some(student));
            }
            let Some(kind) = norms.find(Vocabulary::Intervention, contact.kind()?) else {
                all.codes.add(Vocabulary::Intervention.name(), contact.kind()?, Some(student));
                return Ok(());
            };
            let Some(purpose) = kind.needs_consent.as_ref() else { return Ok(()) };
            let since = looked_at.get(&student).unwrap_or(&year);
            if since.as_str() <= held_on && held_on <= today.as_str() && !excused.contains(&contact.id()?) {
                all.note_lapse(contact, purpose, consents.get(&student).map(Vec::as_slice).unwrap_or_default())?;
            }
            Ok(())
        })?;
        Ok(all)
    }

    fn note_lapse(&mut self, contact: &Contact<'_>, purpose: &str, consents: &[Consent]) -> Result<()> {
        let own = consents.iter().filter(|consent| consent.purpose == purpose);
        let Ok(held_on) = contact.held_on()?.parse() else { return Ok(()) };
        let Some(finding) = lapse(own, held_on) else { return Ok(()) };
        let mend = format!("esep document add \"#{}\" --kind consent --consent {purpose} --on {held_on}", contact.student()?);
        self.note(contact, finding, purpose, mend)
    }

    fn note(&mut self, contact: &Contact<'_>, finding: Finding, purpose: &str, mend: String) -> Result<()> {
        let (student, held_on, id) = (contact.student()?, contact.held_on()?, contact.id()?);
        let key = (student, finding, purpose.to_owned());
        if self.first.get(&key).is_none_or(|(day, first, _)| (held_on, id) < (day, *first)) {
            let found = Found {
                finding,
                student: Some(student),
                entry: None,
                detail: held_on.parse().map_or(Cell::Empty, Cell::Day),
                responsible: contact.staff()?,
                mend,
            };
            self.first.insert(key, (held_on.to_owned(), id, found));
        }
        Ok(())
    }
}

fn another_day(contact: i64) -> String {
    format!("esep intervention edit {contact} --on …")
}
