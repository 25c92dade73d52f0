//! What followed: the outcomes of the contacts of a period, and for each register how soon the work began, how long
//! children stayed, how many of those placed had been removed within the year before.
//!
//! Everything is counted up to the last day of the period: what happens later changes the report of a later period,
//! not this one.

use std::collections::{BTreeMap, BTreeSet};

use super::dynamics;
use super::people::{self, Choice, Line, Pick, choose};
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::follow_up::{days_between, is_return, median};
use crate::domain::suppression::Threshold;
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::{Db, Row, each, named_params};
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
/// The place after them.
const OTHER: usize = OUTCOMES.len();

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
    /// For outside the school: what concerns few children is not told, nor what would give it away.
    pub public: Option<Threshold>,
}

/// Contacts of one kind, and by what came of them: the [`OUTCOMES`], another one, none recorded.
#[derive(Debug, Clone, Copy, Default)]
struct Outcomes {
    count: i64,
    by: [i64; OUTCOMES.len() + 2],
}

impl Outcomes {
    fn add(&mut self, outcome: Option<&str>, count: i64) {
        self.count += count;
        self.by[place(outcome)] += count;
    }
}

/// Where an outcome is counted.
fn place(outcome: Option<&str>) -> usize {
    match outcome {
        Some(outcome) => OUTCOMES.iter().position(|known| *known == outcome).unwrap_or(OTHER),
        None => OTHER + 1,
    }
}

/// What may have followed the placement or the removal of an entry.
const FOLLOWED: [&str; 3] = ["first_contact", "returned", "stay"];

/// Whether each of them followed, and after how many days; `None` where it is not of this period.
type Followed = [Option<(bool, Option<i64>)>; FOLLOWED.len()];

/// How many of how many entries, and their days.
#[derive(Debug, Default)]
struct Sum {
    count: i64,
    of: i64,
    days: Vec<i64>,
}

/// Contacts by kind, in the order of the norms, and all of them; then the entries of each register. A figure that is of
/// nothing is left out.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>) -> Result<Table> {
    let mut all = Outcomes::default();
    let mut rows = Vec::new();
    let reach = wanted.public.map(|rule| reach(db, wanted, rule)).transpose()?;
    for ((_, kind), outcomes) in contacts(db, norms, wanted, &mut all)? {
        let told = reach.as_ref().map_or([true; 2], |kinds| kinds.get(&kind).copied().unwrap_or_default());
        rows.push(contact_row(wanted, Cell::Code(Vocabulary::Intervention, kind), outcomes, told));
    }
    if all.count > 0 {
        let every = |at: usize| reach.iter().flat_map(BTreeMap::values).all(|told| told[at]);
        rows.push(contact_row(wanted, Cell::Said("group-all"), all, [every(0), every(1)]));
    }
    let entry_rows = entry_rows(db, norms, wanted)?;
    let mut notes = if entry_rows.is_empty() { Vec::new() } else { vec![wanted.note.clone()] };
    if let Some(rule) = wanted.public {
        let largest = [("largest", rule.largest_small().into())];
        notes.extend(["rep-note-public", "rep-note-public-outcomes"].map(|id| locale.text(id, &largest)));
    }
    rows.extend(entry_rows);
    let mut columns = columns(&COLUMNS);
    columns[9].files_only = rows.iter().all(|row| !matches!(row[9], Cell::Int(1..)));
    Ok(Table { head: Head { title: Some(wanted.title.clone()), columns }, rows, notes })
}

/// Of each kind of work, whether its figures and whether its outcomes may leave the school.
fn reach(db: &Db, wanted: &Wanted<'_>, rule: Threshold) -> Result<BTreeMap<String, [bool; 2]>> {
    type Children = BTreeSet<i64>;
    let mut kinds: BTreeMap<String, (Children, [Children; OUTCOMES.len() + 2])> = BTreeMap::new();
    each_contact(db, wanted, None, |row| {
        let (all, by) = kinds.entry(row.get(2)?).or_default();
        all.insert(row.get(0)?);
        by[place(row.get::<_, Option<String>>(3)?.as_deref())].insert(row.get(0)?);
        Ok(())
    })?;
    let size = |children: &Children| i64::try_from(children.len()).unwrap_or(i64::MAX);
    Ok(kinds.into_iter().map(|(kind, (all, by))| (kind, rule.tells_work(size(&all), by.iter().map(size)))).collect())
}

/// What followed, register by register. For outside the school it is not even told of how many nothing is.
fn entry_rows(db: &Db, norms: &Norms, wanted: &Wanted<'_>) -> Result<Vec<Vec<Cell>>> {
    let mut registers: BTreeMap<(usize, String), [Sum; FOLLOWED.len()]> = BTreeMap::new();
    let key = |register: String| (norms.place(Vocabulary::Register, &register), register);
    entries(db, wanted, |_, register, followed| {
        let sums = registers.entry(key(register)).or_default();
        for (sum, (follows, days)) in sums.iter_mut().zip(followed).filter_map(|(sum, followed)| Some((sum, followed?))) {
            sum.count += i64::from(follows);
            sum.of += 1;
            sum.days.extend(days);
        }
    })?;
    let mut hidden = BTreeSet::new();
    if let Some(rule) = wanted.public {
        let flows = dynamics::flows(db, norms, wanted.period, wanted.register)?.into_iter();
        hidden.extend(flows.filter(|(_, flow)| !rule.is_clean(flow)).map(|(register, _)| register));
        for register in &hidden {
            registers.entry(key(register.clone())).or_default();
        }
    }
    let mut rows = Vec::new();
    for ((_, register), sums) in registers {
        let of_told = !hidden.contains(&register);
        for (item, sum) in FOLLOWED.into_iter().zip(sums).filter(|(_, sum)| sum.of > 0 || !of_told) {
            let count_told = of_told && wanted.public.is_none_or(|rule| rule.tells(sum.count, sum.of));
            rows.push(entry_row(&register, item, sum, count_told, of_told));
        }
    }
    Ok(rows)
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

/// Every entry that began or ended in the period, with its register and what followed.
fn entries(db: &Db, wanted: &Wanted<'_>, mut take: impl FnMut(i64, String, Followed)) -> Result<()> {
    let Period { from, to } = wanted.period;
    each(db, include_str!("outcomes_entries.sql"), named_params! {":from": from, ":to": to, ":register": wanted.register}, |row| {
        let placed_on: Date = row.get(1)?;
        let removed_on = row.get::<_, Option<Date>>(2)?.filter(|removed| wanted.period.contains(*removed));
        let first: Option<Date> = row.get(3)?;
        let before: Option<Date> = row.get(4)?;
        let was_placed = wanted.period.contains(placed_on);
        let followed = [
            was_placed.then(|| (first.is_some(), first.map(|first| days_between(placed_on, first)))),
            was_placed.then(|| (before.is_some_and(|removed| is_return(placed_on, removed)), None)),
            removed_on.map(|removed| (true, Some(days_between(placed_on, removed)))),
        ];
        take(row.get(5)?, row.get(0)?, followed);
        Ok(())
    })
}

/// The contacts behind a kind or all of them, by what came of them: `call`, `call:improved`, `total:unrecorded`; the
/// entries that something followed or did not: `first_contact`, `first_contact:no`.
pub fn people(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>, pick: &Pick) -> Result<Table> {
    let all = Choice::new("total", locale.text("group-all", &[]), Behind::Contacts(None));
    let kinds = people::codes(norms, locale, Vocabulary::Intervention).into_iter();
    let kinds = kinds.map(|kind| Choice { code: kind.code, label: kind.label, value: Behind::Contacts(Some(kind.value)) });
    let words = |item: &str| locale.text(&format!("rep-indicator-{}", item.replace('_', "-")), &[]);
    let items = FOLLOWED.into_iter().enumerate().map(|(at, item)| Choice::new(item, words(item), Behind::Entries(at)));
    let what = choose(&pick.what, kinds.chain([all]).chain(items).collect())?;
    match what.value {
        Behind::Contacts(kind) => {
            let outcome = pick.of.as_ref().map(|typed| choose(typed, outcomes(locale))).transpose()?;
            let title = people::title(&wanted.title, &[&what.label, outcome.as_ref().map_or("", |outcome| &outcome.label)]);
            let lines = contact_lines(db, wanted, kind.as_deref(), outcome.map(|outcome| outcome.value))?;
            people::children(db, locale, title, wanted.period.to, &["on", "kind", "outcome", "by"], lines)
        }
        Behind::Entries(at) => {
            let follows = people::yes_or_no(locale, pick)?;
            let mut found = Vec::new();
            entries(db, wanted, |entry, _, followed| {
                if followed[at].is_some_and(|(has, _)| has == follows.value) {
                    found.push(entry);
                }
            })?;
            let title = people::title(&wanted.title, &[&what.label, &follows.label]);
            people::entries(db, norms, locale, title, wanted.period.to, &found)
        }
    }
}

/// What stands behind a row.
enum Behind {
    /// Contacts of a kind, or all.
    Contacts(Option<String>),
    /// What followed, by its place.
    Entries(usize),
}

/// The columns of outcomes, each by its place in [`Outcomes`].
fn outcomes(locale: &Locale) -> Vec<Choice<usize>> {
    let columns = OUTCOMES.into_iter().chain(["other_outcome", "unrecorded"]).enumerate();
    columns.map(|(at, code)| Choice::new(code, locale.text(&format!("col-{}", code.replace('_', "-")), &[]), at)).collect()
}

fn contact_lines(db: &Db, wanted: &Wanted<'_>, kind: Option<&str>, outcome: Option<usize>) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    each_contact(db, wanted, kind, |row| {
        let own: Option<String> = row.get(3)?;
        if outcome.is_none_or(|outcome| outcome == place(own.as_deref())) {
            let kind = Cell::Code(Vocabulary::Intervention, row.get(2)?);
            let cells = vec![Cell::Day(row.get(1)?), kind, Cell::code(Vocabulary::Outcome, own), row.get::<_, Option<String>>(4)?.into()];
            lines.push(Line { student: row.get(0)?, place: 0, cells });
        }
        Ok(())
    })?;
    Ok(lines)
}

/// Every contact of the period: child, day, kind, outcome, by whom.
fn each_contact(db: &Db, wanted: &Wanted<'_>, kind: Option<&str>, take: impl FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
    let Period { from, to } = wanted.period;
    let params = named_params! {":from": from, ":to": to, ":register": wanted.register, ":kind": kind};
    each(db, include_str!("outcomes_people.sql"), params, take)
}

/// `told`: whether the number of contacts is, and whether what came of them is.
fn contact_row(wanted: &Wanted<'_>, item: Cell, outcomes: Outcomes, told: [bool; 2]) -> Vec<Cell> {
    let register = Cell::code(Vocabulary::Register, wanted.register.map(str::to_owned));
    let words = [Cell::Word("rep-section", "contacts"), register, item, told_if(told[0], outcomes.count), Cell::Empty];
    words.into_iter().chain(outcomes.by.map(|count| told_if(told[1], count))).chain([Cell::Empty]).collect()
}

fn told_if(told: bool, figure: i64) -> Cell {
    Cell::told(Some(figure).filter(|_| told))
}

fn entry_row(register: &str, item: &'static str, sum: Sum, count_told: bool, of_told: bool) -> Vec<Cell> {
    let words = [
        Cell::Word("rep-section", "entries"),
        Cell::Code(Vocabulary::Register, register.to_owned()),
        Cell::Word("rep-indicator", item),
        told_if(count_told, sum.count),
        told_if(of_told, sum.of),
    ];
    // How often a child came back has no days.
    let days = match median(sum.days) {
        _ if item == "returned" => Cell::Empty,
        _ if !count_told => Cell::Suppressed,
        days => days.into(),
    };
    words.into_iter().chain(vec![Cell::Empty; OUTCOMES.len() + 2]).chain([days]).collect()
}
