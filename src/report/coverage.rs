//! What the entries active on a day have, each as n of m: minutes of the decision, parents told, a contact of late, a
//! club, a review set and not overdue.
//!
//! Contacts and notices to the parents are those up to the day; the minutes and the day of the review are as the register
//! has them now.

use std::collections::BTreeMap;

use chrono::Days;

use super::people::{self, Choice, Pick, choose};
use crate::domain::Date;
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::{Item, Norms, Vocabulary};
use crate::store::{Db, each, named_params};
use crate::table::{Cell, Head, Table, columns};

/// n of m.
pub const COLUMNS: [&str; 4] = ["register", "indicator", "n", "m"];

/// Which coverage is wanted.
pub struct Wanted<'a> {
    /// The day.
    pub day: Date,
    /// One register, or every one that has an active entry.
    pub register: Option<&'a str>,
    /// The line above the table.
    pub title: String,
}

/// What an entry may have, in the order people read.
const ITEMS: [&str; 6] = ["decision", "parents", "contact", "club", "review_set", "review_in_time"];

/// How many have it, and of how many.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    n: i64,
    m: i64,
}

impl Share {
    /// Counts an entry that should have it.
    fn add(&mut self, has: bool) {
        self.n += i64::from(has);
        self.m += 1;
    }
}

/// Whether an entry has each of the items; `None` where it need not.
type Has = [Option<bool>; ITEMS.len()];

/// A row for each register and item; one that concerns no entry is left out.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>) -> Result<Table> {
    let mut registers: BTreeMap<(usize, String), [Share; ITEMS.len()]> = BTreeMap::new();
    active(db, norms, wanted, |_, register, has| {
        let shares = registers.entry((norms.place(Vocabulary::Register, &register), register)).or_default();
        for (share, has) in shares.iter_mut().zip(has) {
            has.into_iter().for_each(|has| share.add(has));
        }
    })?;
    let mut rows = Vec::new();
    for ((_, register), shares) in registers {
        for (item, share) in ITEMS.into_iter().zip(shares).filter(|(_, share)| share.m > 0) {
            let words = [Cell::Code(Vocabulary::Register, register.clone()), Cell::Word("rep-indicator", item)];
            rows.push(words.into_iter().chain([Cell::Int(share.n), Cell::Int(share.m)]).collect());
        }
    }
    let days = i64::try_from(norms.contact_days).unwrap_or(i64::MAX);
    let notes = if rows.is_empty() { Vec::new() } else { vec![locale.text("rep-note-coverage", &[("days", days.into())])] };
    Ok(Table { head: Head { title: Some(wanted.title.clone()), columns: columns(&COLUMNS) }, rows, notes })
}

/// The entries that have something: `contact`; or those that lack it: `contact:no`.
pub fn people(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>, pick: &Pick) -> Result<Table> {
    let words = |item: &str| locale.text(&format!("rep-indicator-{}", item.replace('_', "-")), &[]);
    let items = ITEMS.into_iter().enumerate().map(|(at, item)| Choice::new(item, words(item), at));
    let item = choose(&pick.what, items.collect())?;
    let has = people::yes_or_no(locale, pick)?;
    let mut found = Vec::new();
    active(db, norms, wanted, |entry, _, has_items| {
        if has_items[item.value] == Some(has.value) {
            found.push(entry);
        }
    })?;
    people::entries(db, norms, locale, people::title(&wanted.title, &[&item.label, &has.label]), wanted.day, &found)
}

/// Every entry that is active on the day, with its register and what it has.
fn active(db: &Db, norms: &Norms, wanted: &Wanted<'_>, mut take: impl FnMut(i64, String, Has)) -> Result<()> {
    let list = |vocabulary, counts: fn(&Item) -> bool| serde_json::Value::from(norms.codes_with(vocabulary, counts)).to_string();
    let params = named_params! {
        ":day": wanted.day,
        ":recent": wanted.day.checked_sub_days(Days::new(norms.contact_days)).unwrap_or(Date::MIN),
        ":parents": list(Vocabulary::Intervention, |kind| kind.parents),
        ":papers": list(Vocabulary::Document, |kind| kind.parents),
        ":clubs": list(Vocabulary::Intervention, |kind| kind.club),
        ":register": wanted.register,
    };
    each(db, include_str!("coverage.sql"), params, |row| {
        let register: String = row.get(0)?;
        let decided = norms.find(Vocabulary::Register, &register).is_some_and(|item| item.decision);
        let decision: bool = row.get(1)?;
        let review: Option<Date> = row.get(5)?;
        let [parents, contact, club] = [row.get(2)?, row.get(3)?, row.get(4)?].map(Some);
        let in_time = review.map(|review| review >= wanted.day);
        take(row.get(6)?, register, [decided.then_some(decision), parents, contact, club, Some(review.is_some()), in_time]);
        Ok(())
    })
}
