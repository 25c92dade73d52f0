//! The movement of the registers over several terms or years, one period after another: each begins with what the one
//! before it left.

use std::collections::BTreeMap;

use super::people::{self, Choice, Pick, choose, choose_of};
use crate::domain::calendar::Period;
use crate::domain::movement::{Figure, Flow, Passage, tally};
use crate::domain::suppression::Threshold;
use crate::error::{Error, Result};
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::{Db, each, named_params};
use crate::table::{Cell, Head, Table, columns};

/// Nobody moves between groups of a whole register: what the movement has besides is nought here.
pub const COLUMNS: [&str; 8] = ["register", "period", "from", "to", "start", "placed", "removed", "end"];

/// A period by its name: a term or a year.
pub struct Named {
    /// `2026-2027/1`, `2026-2027`.
    pub name: String,
    /// Its days.
    pub days: Period,
}

/// Which movement is wanted.
pub struct Wanted<'a> {
    /// The periods, oldest first, none apart from the next.
    pub periods: &'a [Named],
    /// One register, or every one that has any count.
    pub register: Option<&'a str>,
    /// The line above the table.
    pub title: String,
    /// For outside the school, where the periods are terms: small figures are not told, nor what would give them away.
    pub public: Option<Threshold>,
}

/// A row for each register and period. A register has all of the periods once it has a count in one.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>) -> Result<Table> {
    let mut rows = Vec::new();
    for ((_, register), stays) in stays(db, norms, wanted)? {
        for period in wanted.periods {
            rows.push(row(&register, period, flow(&register, &stays, period.days)?, wanted.public));
        }
    }
    let head = Head { title: Some(wanted.title.clone()), columns: columns(&COLUMNS) };
    let notes = wanted.public.map(|rule| locale.text("rep-note-public", &[("largest", rule.largest_small().into())]));
    Ok(Table { head, rows, notes: notes.into_iter().collect() })
}

/// The people behind a figure of a period: `placed:2026-2027/1`.
pub fn people(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>, pick: &Pick) -> Result<Table> {
    let heading = |figure: Figure| locale.text(&format!("col-{}", figure.code()), &[]);
    let figures =
        [Figure::Start, Figure::Placed, Figure::Removed, Figure::End].map(|figure| Choice::new(figure.code(), heading(figure), figure));
    let figure = choose(&pick.what, figures.into())?;
    let periods = wanted.periods.iter().map(|period| Choice::new(&period.name, &period.name, period.days));
    let period = choose_of(pick, periods.collect())?;
    let mut found = Vec::new();
    for stays in stays(db, norms, wanted)?.values() {
        found.extend(stays.iter().filter(|(_, passage)| passage.counts_in(period.value, figure.value).is_some()).map(|(entry, _)| *entry));
    }
    people::entries(db, norms, locale, people::title(&wanted.title, &[&figure.label, &period.label]), period.value.to, &found)
}

/// Entries with the days on which children came to a register and left it.
type Stays = Vec<(i64, Passage<()>)>;

/// By register, in the order of the norms.
fn stays(db: &Db, norms: &Norms, wanted: &Wanted<'_>) -> Result<BTreeMap<(usize, String), Stays>> {
    let mut registers: BTreeMap<(usize, String), Stays> = BTreeMap::new();
    let (Some(first), Some(last)) = (wanted.periods.first(), wanted.periods.last()) else { return Ok(registers) };
    let params = named_params! {":from": first.days.from, ":to": last.days.to, ":register": wanted.register};
    each(db, include_str!("dynamics.sql"), params, |row| {
        let register: String = row.get(0)?;
        let place = norms.place(Vocabulary::Register, &register);
        let passage = Passage { placed_on: row.get(1)?, removed_on: row.get(2)?, origin: (), destination: () };
        registers.entry((place, register)).or_default().push((row.get(3)?, passage));
        Ok(())
    })?;
    Ok(registers)
}

/// The movement of every register that a period touches.
pub fn flows(db: &Db, norms: &Norms, days: Period, register: Option<&str>) -> Result<BTreeMap<String, Flow>> {
    let periods = [Named { name: String::new(), days }];
    let stays = stays(db, norms, &Wanted { periods: &periods, register, title: String::new(), public: None })?;
    stays.into_iter().map(|((_, register), stays)| Ok((register.clone(), flow(&register, &stays, days)?))).collect()
}

fn flow(register: &str, stays: &Stays, days: Period) -> Result<Flow> {
    let flow = tally(days, stays.iter().map(|(_, passage)| passage.clone())).remove(&()).unwrap_or_default();
    if flow.balances() { Ok(flow) } else { Err(Error::damaged("movement_unbalanced").with("register", register)) }
}

fn row(register: &str, period: &Named, flow: Flow, public: Option<Threshold>) -> Vec<Cell> {
    let words = [
        Cell::Code(Vocabulary::Register, register.to_owned()),
        Cell::Text(period.name.clone()),
        Cell::Day(period.days.from),
        Cell::Day(period.days.to),
    ];
    let [start, placed, _, _, removed, end] = public.map_or_else(|| flow.figures().map(Some), |rule| rule.total(&flow));
    words.into_iter().chain([start, placed, removed, end].map(Cell::told)).collect()
}
