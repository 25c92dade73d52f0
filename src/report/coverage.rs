//! What the entries active on a day have, each as n of m: minutes of the decision, parents told, a contact of late, a
//! club, a review set and not overdue.
//!
//! Contacts and notices to the parents are those up to the day; the minutes and the day of the review are as the register
//! has them now.

use std::collections::BTreeMap;

use chrono::Days;

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

/// A row for each register and item; one that concerns no entry is left out.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>) -> Result<Table> {
    let list = |vocabulary, counts: fn(&Item) -> bool| serde_json::Value::from(norms.codes_with(vocabulary, counts)).to_string();
    let params = named_params! {
        ":day": wanted.day,
        ":recent": wanted.day.checked_sub_days(Days::new(norms.contact_days)).unwrap_or(Date::MIN),
        ":parents": list(Vocabulary::Intervention, |kind| kind.parents),
        ":papers": list(Vocabulary::Document, |kind| kind.parents),
        ":clubs": list(Vocabulary::Intervention, |kind| kind.club),
        ":register": wanted.register,
    };
    let mut registers: BTreeMap<(usize, String), [Share; ITEMS.len()]> = BTreeMap::new();
    each(db, include_str!("coverage.sql"), params, |row| {
        let register: String = row.get(0)?;
        let decided = norms.find(Vocabulary::Register, &register).is_some_and(|item| item.decision);
        let [decision, parents, contact, club, set, in_time] =
            registers.entry((norms.place(Vocabulary::Register, &register), register)).or_default();
        if decided {
            decision.add(row.get(1)?);
        }
        parents.add(row.get(2)?);
        contact.add(row.get(3)?);
        club.add(row.get(4)?);
        let review: Option<Date> = row.get(5)?;
        set.add(review.is_some());
        if let Some(review) = review {
            in_time.add(review >= wanted.day);
        }
        Ok(())
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
