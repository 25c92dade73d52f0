//! What `esep check` finds among the contacts: days that cannot be, codes that no pack knows, work without a consent.

use std::collections::{BTreeMap, HashMap};

use super::check::Found;
use crate::domain::Date;
use crate::domain::calendar::SchoolYear;
use crate::domain::check::{Consent, Entry, Finding, lapse};
use crate::error::Result;
use crate::norms::{Norms, Vocabulary};
use crate::store::Db;
use crate::store::check::{self, Contact};
use crate::table::Cell;

/// Codes that no pack knows, by set: how often, and the first child.
pub type UnknownCodes = BTreeMap<(&'static str, String), (i64, Option<i64>)>;

/// What there is to say of contacts.
pub struct Contacts {
    /// By child, finding and purpose of the consent: the first of them, with its day.
    pub first: BTreeMap<(i64, Finding, String), (Date, Found)>,
    /// Codes that no pack knows.
    pub codes: UnknownCodes,
}

impl Contacts {
    /// Consents are looked for in this school year and in the cases that are open; what is over is left alone.
    pub fn read(db: &Db, norms: &Norms, today: Date, entries: &[Entry]) -> Result<Self> {
        let mut all = Self { first: BTreeMap::new(), codes: BTreeMap::new() };
        let another_day = |contact: &Contact| format!("esep intervention edit {} --on YYYY-MM-DD", contact.id);
        for contact in check::contacts_before_birth(db)? {
            all.note(&contact, Finding::ContactBeforeBirth, "", another_day(&contact));
        }
        for contact in check::contacts_after(db, today)? {
            all.note(&contact, Finding::ContactInFuture, "", another_day(&contact));
        }

        let year = SchoolYear::of(today).period().map_or(today, |year| year.from);
        let mut open_since: HashMap<i64, Date> = HashMap::new();
        // They stand in the order of placement.
        for entry in entries.iter().filter(|entry| entry.placed_on <= today && entry.removed_on.is_none_or(|removed| removed > today)) {
            open_since.entry(entry.student).or_insert(entry.placed_on);
        }
        let consents = check::consents(db, &norms.codes_with(Vocabulary::Document, |paper| paper.consent))?;
        // Of the many contacts only those that may be at fault are handed over.
        let plain = norms.codes_with(Vocabulary::Intervention, |kind| kind.needs_consent.is_none());
        let outcomes = norms.codes_with(Vocabulary::Outcome, |_| true);
        for contact in check::contacts_without(db, &plain, &outcomes)? {
            if let Some(outcome) = contact.outcome.as_ref().filter(|outcome| !outcomes.contains(&outcome.as_str())) {
                all.unknown(Vocabulary::Outcome, outcome, contact.student);
            }
            let Some(kind) = norms.find(Vocabulary::Intervention, &contact.kind) else {
                all.unknown(Vocabulary::Intervention, &contact.kind, contact.student);
                continue;
            };
            let since = open_since.get(&contact.student).map_or(year, |since| year.min(*since));
            let looked_at = since <= contact.held_on && contact.held_on <= today;
            if let Some(purpose) = kind.needs_consent.as_ref().map(|purpose| purpose.get_ref()).filter(|_| looked_at) {
                all.note_lapse(&contact, purpose, consents.get(&contact.student).map(Vec::as_slice).unwrap_or_default());
            }
        }
        Ok(all)
    }

    fn note_lapse(&mut self, contact: &Contact, purpose: &str, consents: &[Consent]) {
        let own = consents.iter().filter(|consent| consent.purpose == purpose);
        if let Some(finding) = lapse(own, contact.held_on) {
            let Contact { student, held_on, .. } = contact;
            let mend = format!("esep document add \"#{student}\" --kind consent --consent {purpose} --on {held_on}");
            self.note(contact, finding, purpose, mend);
        }
    }

    fn unknown(&mut self, vocabulary: Vocabulary, code: &str, student: i64) {
        self.codes.entry((vocabulary.name(), code.to_owned())).or_insert((0, Some(student))).0 += 1;
    }

    fn note(&mut self, contact: &Contact, finding: Finding, purpose: &str, mend: String) {
        let key = (contact.student, finding, purpose.to_owned());
        if self.first.get(&key).is_some_and(|(day, _)| *day <= contact.held_on) {
            return;
        }
        let found = Found {
            finding,
            student: Some(contact.student),
            entry: None,
            detail: Cell::Day(contact.held_on),
            responsible: contact.staff,
            mend,
        };
        self.first.insert(key, (contact.held_on, found));
    }
}
