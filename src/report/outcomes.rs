//! What followed: the outcomes of the contacts of a period, and for each register how soon the work began, how long
//! children stayed, how many of those placed had been removed within the year before.
//!
//! Everything is counted up to the last day of the period: what happens later changes the report of a later period,
//! not this one.

use std::collections::BTreeMap;

use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::follow_up::{days_between, is_return, median};
use crate::error::Result;
use crate::norms::{Norms, Vocabulary};
use crate::store::{Db, each, named_params};
use crate::table::{Cell, Head, Table, columns};

/// A row has figures of contacts or figures of entries; the others are empty.
pub const COLUMNS: [&str; 12] = [
    "+section",
    "register",
    "indicator",
    "count",
    "of",
    "improved",
    "no_change",
    "worse",
    "pending",
    "+other_outcome",
    "unrecorded",
    "median_days",
];

/// The outcomes that have a column of their own.
const OUTCOMES: [&str; 4] = ["improved", "no_change", "worse", "pending"];

/// Which outcomes are wanted.
pub struct Wanted<'a> {
    /// The days.
    pub period: Period,
    /// One register and the children on it, or everything.
    pub register: Option<&'a str>,
    /// The line above the table.
    pub title: String,
    /// The line below: what the figures of entries mean.
    pub note: String,
}

/// Contacts of one kind by what came of them.
#[derive(Debug, Clone, Copy, Default)]
struct Outcomes {
    count: i64,
    known: [i64; OUTCOMES.len()],
    other: i64,
    unrecorded: i64,
}

impl Outcomes {
    fn add(&mut self, outcome: Option<&str>, count: i64) {
        self.count += count;
        *match outcome.map(|outcome| OUTCOMES.iter().position(|known| *known == outcome)) {
            None => &mut self.unrecorded,
            Some(None) => &mut self.other,
            Some(Some(at)) => &mut self.known[at],
        } += count;
    }
}

/// What followed the placements and removals of one register.
#[derive(Debug, Default)]
struct Followed {
    placed: i64,
    first_contact: Vec<i64>,
    returned: i64,
    stays: Vec<i64>,
}

/// Contacts by kind, in the order of the norms, and all of them; then the entries of each register.
pub fn run(db: &Db, norms: &Norms, wanted: &Wanted<'_>) -> Result<Table> {
    let mut all = Outcomes::default();
    let mut rows = Vec::new();
    for ((_, kind), outcomes) in contacts(db, norms, wanted, &mut all)? {
        rows.push(contact_row(wanted, Cell::Code(Vocabulary::Intervention, kind), outcomes));
    }
    if all.count > 0 {
        rows.push(contact_row(wanted, Cell::Said("group-all"), all));
    }
    let followed = entries(db, norms, wanted)?;
    let notes = if followed.is_empty() { Vec::new() } else { vec![wanted.note.clone()] };
    for ((_, register), followed) in followed {
        rows.extend(entry_rows(&register, followed));
    }
    let mut columns = columns(&COLUMNS);
    columns[9].files_only = all.other == 0;
    Ok(Table { head: Head { title: Some(wanted.title.clone()), columns }, rows, notes })
}

fn contacts(db: &Db, norms: &Norms, wanted: &Wanted<'_>, all: &mut Outcomes) -> Result<BTreeMap<(usize, String), Outcomes>> {
    let Period { from, to } = wanted.period;
    let mut kinds: BTreeMap<(usize, String), Outcomes> = BTreeMap::new();
    each(db, include_str!("outcomes.sql"), named_params! {":from": from, ":to": to, ":register": wanted.register}, |row| {
        let kind: String = row.get(0)?;
        let (outcome, count) = (row.get::<_, Option<String>>(1)?, row.get(2)?);
        kinds.entry((norms.place(Vocabulary::Intervention, &kind), kind)).or_default().add(outcome.as_deref(), count);
        all.add(outcome.as_deref(), count);
        Ok(())
    })?;
    Ok(kinds)
}

fn entries(db: &Db, norms: &Norms, wanted: &Wanted<'_>) -> Result<BTreeMap<(usize, String), Followed>> {
    let Period { from, to } = wanted.period;
    let mut registers: BTreeMap<(usize, String), Followed> = BTreeMap::new();
    each(db, include_str!("outcomes_entries.sql"), named_params! {":from": from, ":to": to, ":register": wanted.register}, |row| {
        let register: String = row.get(0)?;
        let placed_on: Date = row.get(1)?;
        let followed = registers.entry((norms.place(Vocabulary::Register, &register), register)).or_default();
        if wanted.period.contains(placed_on) {
            followed.placed += 1;
            followed.first_contact.extend(row.get::<_, Option<Date>>(3)?.map(|first| days_between(placed_on, first)));
            followed.returned += i64::from(row.get::<_, Option<Date>>(4)?.is_some_and(|removed| is_return(placed_on, removed)));
        }
        let removed_on = row.get::<_, Option<Date>>(2)?.filter(|removed| wanted.period.contains(*removed));
        followed.stays.extend(removed_on.map(|removed| days_between(placed_on, removed)));
        Ok(())
    })?;
    Ok(registers)
}

fn contact_row(wanted: &Wanted<'_>, item: Cell, outcomes: Outcomes) -> Vec<Cell> {
    let register = Cell::code(Vocabulary::Register, wanted.register.map(str::to_owned));
    let words = [Cell::Word("rep-section", "contacts"), register, item, Cell::Int(outcomes.count), Cell::Empty];
    let figures = outcomes.known.into_iter().chain([outcomes.other, outcomes.unrecorded]);
    words.into_iter().chain(figures.map(Cell::Int)).chain([Cell::Empty]).collect()
}

/// A figure that is of nothing is left out.
fn entry_rows(register: &str, followed: Followed) -> Vec<Vec<Cell>> {
    let size = |list: &Vec<i64>| i64::try_from(list.len()).unwrap_or(i64::MAX);
    let removed = size(&followed.stays);
    let figures = [
        ("first_contact", size(&followed.first_contact), followed.placed, median(followed.first_contact)),
        ("returned", followed.returned, followed.placed, None),
        ("stay", removed, removed, median(followed.stays)),
    ];
    let row = |(item, count, of, median): (&'static str, i64, i64, Option<i64>)| {
        let register = Cell::Code(Vocabulary::Register, register.to_owned());
        let words = [Cell::Word("rep-section", "entries"), register, Cell::Word("rep-indicator", item), Cell::Int(count), Cell::Int(of)];
        words.into_iter().chain(vec![Cell::Empty; OUTCOMES.len() + 2]).chain([median.map_or(Cell::Empty, Cell::Int)]).collect()
    };
    figures.into_iter().filter(|(_, _, of, _)| *of > 0).map(row).collect()
}
