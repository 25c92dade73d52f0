//! The movement of the registers over several terms or years, one period after another: each begins with what the one
//! before it left.

use std::collections::BTreeMap;

use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::movement::{Flow, Passage, tally};
use crate::error::{Error, Result};
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
}

/// A row for each register and period. A register has all of the periods once it has a count in one.
pub fn run(db: &Db, norms: &Norms, wanted: &Wanted<'_>) -> Result<Table> {
    let mut rows = Vec::new();
    for ((_, register), stays) in stays(db, norms, wanted)? {
        for period in wanted.periods {
            let passages = stays.iter().map(|(placed_on, removed_on)| Passage {
                placed_on: *placed_on,
                removed_on: *removed_on,
                origin: (),
                destination: (),
            });
            let flow = tally(period.days, passages).remove(&()).unwrap_or_default();
            rows.push(row(&register, period, flow)?);
        }
    }
    let head = Head { title: Some(wanted.title.clone()), columns: columns(&COLUMNS) };
    Ok(Table { head, rows, notes: Vec::new() })
}

/// The days on which children came to a register and left it.
type Stays = Vec<(Date, Option<Date>)>;

/// By register, in the order of the norms.
fn stays(db: &Db, norms: &Norms, wanted: &Wanted<'_>) -> Result<BTreeMap<(usize, String), Stays>> {
    let mut registers: BTreeMap<(usize, String), Stays> = BTreeMap::new();
    let (Some(first), Some(last)) = (wanted.periods.first(), wanted.periods.last()) else { return Ok(registers) };
    let params = named_params! {":from": first.days.from, ":to": last.days.to, ":register": wanted.register};
    each(db, include_str!("dynamics.sql"), params, |row| {
        let register: String = row.get(0)?;
        let place = norms.place(Vocabulary::Register, &register);
        registers.entry((place, register)).or_default().push((row.get(1)?, row.get(2)?));
        Ok(())
    })?;
    Ok(registers)
}

fn row(register: &str, period: &Named, flow: Flow) -> Result<Vec<Cell>> {
    if !flow.balances() {
        return Err(Error::damaged("movement_unbalanced").with("register", register));
    }
    let words = [
        Cell::Code(Vocabulary::Register, register.to_owned()),
        Cell::Text(period.name.clone()),
        Cell::Day(period.days.from),
        Cell::Day(period.days.to),
    ];
    Ok(words.into_iter().chain([flow.start, flow.placed, flow.removed, flow.end].map(Cell::Int)).collect())
}
