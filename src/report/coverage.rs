//! What the entries active on a day have, each as n of m: minutes of the decision, a plan, and one with no measure
//! overdue, parents told, a contact of late, a club, a review set and not overdue.
//!
//! A child is in a club by a contact that brought it there since the placement, or by an activity that it is in on the day.
//! Contacts, notices to the parents and plans are those up to the day; the minutes and the day of the review are as the register
//! has them now.

use std::collections::BTreeMap;

use chrono::Days;

use super::people::{self, Choice, Pick, choose};
use crate::domain::Date;
use crate::domain::suppression::{Share, Threshold};
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
    /// For outside the school: small shares are not told.
    pub public: Option<Threshold>,
}

/// What an entry may have, in the order people read.
const ITEMS: [&str; 8] = ["decision", "plan", "plan_in_time", "parents", "contact", "club", "review_set", "review_in_time"];

/// The item among whose entries another is counted.
fn within(item: &str) -> Option<usize> {
    let whole = match item {
        "review_in_time" => "review_set",
        "plan_in_time" => "plan",
        _ => return None,
    };
    ITEMS.into_iter().position(|known| known == whole)
}

/// Whether an entry has each of the items; `None` where it need not.
type Has = [Option<bool>; ITEMS.len()];

/// A row for each register and item; one that concerns no entry is left out.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>) -> Result<Table> {
    let mut registers: BTreeMap<(usize, String), [Share; ITEMS.len()]> = BTreeMap::new();
    active(db, norms, wanted, |_, register, has| {
        let shares = registers.entry((norms.place(Vocabulary::Register, &register), register)).or_default();
        for (share, has) in shares.iter_mut().zip(has) {
            share.n += i64::from(has == Some(true));
            share.m += i64::from(has.is_some());
        }
    })?;
    let mut rows = Vec::new();
    for ((_, register), mut shares) in registers {
        shares.iter_mut().zip(ITEMS).for_each(|(share, item)| share.within = within(item));
        let told = wanted.public.map_or_else(|| shares.map(|share| [share.n, share.m].map(Some)).to_vec(), |rule| rule.shares(&shares));
        for (item, figures) in ITEMS.into_iter().zip(told).filter(|(_, [_, m])| *m != Some(0)) {
            let words = [Cell::Code(Vocabulary::Register, register.clone()), Cell::Word("rep-indicator", item)];
            rows.push(words.into_iter().chain(figures.map(Cell::told)).collect());
        }
    }
    let days = i64::try_from(norms.contact_days).unwrap_or(i64::MAX);
    let mut notes = if rows.is_empty() { Vec::new() } else { vec![locale.text("rep-note-coverage", &[("days", days.into())])] };
    notes.extend(wanted.public.map(|rule| locale.text("rep-note-public", &[("largest", rule.largest_small().into())])));
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
        let needs = norms.find(Vocabulary::Register, &register);
        let decision = needs.filter(|item| item.decision).map(|_| row.get(1)).transpose()?;
        let plan: Option<bool> = needs.filter(|item| item.plan).map(|_| row.get(7)).transpose()?;
        let overdue: i64 = row.get(8)?;
        let review: Option<Date> = row.get(5)?;
        let [parents, contact, club] = [row.get(2)?, row.get(3)?, row.get(4)?].map(Some);
        let in_time = review.map(|review| review >= wanted.day);
        let plan_in_time = plan.filter(|planned| *planned).map(|_| overdue == 0);
        take(row.get(6)?, register, [decision, plan, plan_in_time, parents, contact, club, Some(review.is_some()), in_time]);
        Ok(())
    })
}
