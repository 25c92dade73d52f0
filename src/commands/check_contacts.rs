//! What `esep check` finds in one reading of all contacts.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::check::Found;
use crate::domain::Date;
use crate::domain::calendar::SchoolYear;
use crate::domain::check::{Consent, Entry, Finding, Record, lapse};
use crate::error::Result;
use crate::norms::{Norms, Vocabulary};
use crate::store::Db;
use crate::store::check::{self, Contact};
use crate::table::Cell;

/// Codes that no pack knows, by set: how often, and the first child.
pub type UnknownCodes = BTreeMap<(&'static str, String), (i64, Option<i64>)>;

/// Contacts on days that cannot be, and those that lacked a consent. Days are compared as the text that they are kept as:
/// there are many.
pub struct Contacts {
    /// By child, finding and purpose of the consent: the first of them, with its day.
    pub first: BTreeMap<(i64, Finding, String), (String, Found)>,
    /// Codes that no pack knows.
    pub codes: UnknownCodes,
}

/// What a contact is held against.
struct Known<'a> {
    today: String,
    /// The first day of the school year.
    year: String,
    births: HashMap<i64, String>,
    /// Child → the first placement that is still active.
    open_since: HashMap<i64, String>,
    /// Kind → the consent that it needs.
    kinds: HashMap<&'a str, Option<&'a str>>,
    outcomes: HashSet<&'a str>,
    consents: HashMap<i64, Vec<Consent>>,
}

impl Contacts {
    /// Consents are looked for in this school year and in the cases that are open; what is over is left alone.
    pub fn read(db: &Db, norms: &Norms, today: Date, entries: &[Entry], records: &[Record]) -> Result<Self> {
        let known = Known::of(db, norms, today, entries, records)?;
        let mut all = Self { first: BTreeMap::new(), codes: BTreeMap::new() };
        check::each_contact(db, |contact| all.add(&known, &contact))?;
        Ok(all)
    }

    fn add(&mut self, known: &Known<'_>, contact: &Contact<'_>) {
        let needed = known.kinds.get(contact.kind);
        if needed.is_none() {
            self.unknown(Vocabulary::Intervention, contact.kind, contact.student);
        }
        if let Some(outcome) = contact.outcome.filter(|outcome| !known.outcomes.contains(outcome)) {
            self.unknown(Vocabulary::Outcome, outcome, contact.student);
        }
        let another_day = || format!("esep intervention edit {} --on YYYY-MM-DD", contact.id);
        if known.births.get(&contact.student).is_some_and(|birth| contact.held_on < birth.as_str()) {
            self.note(contact, Finding::ContactBeforeBirth, "", another_day);
        }
        if contact.held_on > known.today.as_str() {
            return self.note(contact, Finding::ContactInFuture, "", another_day);
        }
        let Some(purpose) = needed.copied().flatten() else { return };
        let open = known.open_since.get(&contact.student).is_some_and(|since| contact.held_on >= since.as_str());
        if !open && contact.held_on < known.year.as_str() {
            return;
        }
        let Ok(held_on) = contact.held_on.parse() else { return };
        let own = known.consents.get(&contact.student).into_iter().flatten().filter(|consent| consent.purpose == purpose);
        if let Some(finding) = lapse(own, held_on) {
            let paper =
                || format!("esep document add \"#{}\" --kind consent --consent {purpose} --on {}", contact.student, contact.held_on);
            self.note(contact, finding, purpose, paper);
        }
    }

    fn unknown(&mut self, vocabulary: Vocabulary, code: &str, student: i64) {
        self.codes.entry((vocabulary.name(), code.to_owned())).or_insert((0, Some(student))).0 += 1;
    }

    fn note(&mut self, contact: &Contact<'_>, finding: Finding, purpose: &str, mend: impl Fn() -> String) {
        let key = (contact.student, finding, purpose.to_owned());
        if self.first.get(&key).is_some_and(|(day, _)| day.as_str() <= contact.held_on) {
            return;
        }
        let found = Found {
            finding,
            student: Some(contact.student),
            entry: None,
            detail: contact.held_on.parse().map_or_else(|_| Cell::Text(contact.held_on.to_owned()), Cell::Day),
            responsible: contact.staff,
            mend: mend(),
        };
        self.first.insert(key, (contact.held_on.to_owned(), found));
    }
}

impl<'a> Known<'a> {
    fn of(db: &Db, norms: &'a Norms, today: Date, entries: &[Entry], records: &[Record]) -> Result<Self> {
        let mut open_since: HashMap<i64, String> = HashMap::new();
        // They stand in the order of placement.
        for entry in entries.iter().filter(|entry| entry.placed_on <= today && entry.removed_on.is_none_or(|removed| removed > today)) {
            open_since.entry(entry.student).or_insert_with(|| entry.placed_on.to_string());
        }
        let needed =
            |code| norms.find(Vocabulary::Intervention, code).and_then(|kind| Some(kind.needs_consent.as_ref()?.get_ref().as_str()));
        let kinds = norms.codes_with(Vocabulary::Intervention, |_| true);
        Ok(Self {
            today: today.to_string(),
            year: SchoolYear::of(today).period().map_or(today, |year| year.from).to_string(),
            births: records.iter().filter_map(|record| Some((record.id, record.birth_date?.to_string()))).collect(),
            open_since,
            kinds: kinds.into_iter().map(|code| (code, needed(code))).collect(),
            outcomes: norms.codes_with(Vocabulary::Outcome, |_| true).into_iter().collect(),
            consents: check::consents(db, &norms.codes_with(Vocabulary::Document, |paper| paper.consent))?,
        })
    }
}
