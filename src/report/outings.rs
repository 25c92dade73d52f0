//! Visits to a theatre, a museum …: as the Government's letter counts them, and month by month against one visit of each
//! class.
//!
//! On the register are those whom a council placed: on a register that a child enters by its decision.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Date;
use crate::domain::calendar::{Calendar, Period, Term};
use crate::domain::class_name::ClassName;
use crate::domain::suppression::Threshold;
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::{Db, each, named_params, outing};
use crate::table::{Cell, Head, Table, columns};

/// Visits, those who went, of them free of charge, of them on the register; and how many different children those were.
pub const COLUMNS: [&str; 6] = ["outing_kind", "visits", "pupils", "free", "on_register", "register_children"];

/// So many of them, the last, are of those on the register.
const OF_REGISTER: usize = 2;

const COVERAGE: [&str; 7] = ["class", "pupils", "visits", "last_visit_on", "on_register", "register_visited", "visited"];

/// A visit with the children on a register who went.
struct Visit {
    on: Date,
    kind: String,
    figures: [i64; 2],
    listed: BTreeSet<i64>,
}

/// Codes of the registers that count.
fn registers(norms: &Norms) -> String {
    serde_json::Value::from(norms.codes_with(Vocabulary::Register, |register| register.decision)).to_string()
}

fn visits(db: &Db, norms: &Norms, period: Period) -> Result<BTreeMap<i64, Visit>> {
    let mut visits: BTreeMap<i64, Visit> = BTreeMap::new();
    let params = named_params! {":from": period.from, ":to": period.to, ":registers": registers(norms)};
    each(db, include_str!("outings.sql"), params, |row| {
        let (id, on, kind, child): (i64, Date, String, Option<i64>) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(5)?);
        let figures = [row.get(3)?, row.get(4)?];
        visits.entry(id).or_insert_with(|| Visit { on, kind, figures, listed: BTreeSet::new() }).listed.extend(child);
        Ok(())
    })?;
    Ok(visits)
}

/// What a row sums up.
#[derive(Default)]
struct Sum<'a> {
    visits: i64,
    figures: [i64; 2],
    on_register: usize,
    children: BTreeSet<&'a i64>,
    /// The figures of each visit by term: what leaves the school is told of whole terms.
    terms: BTreeMap<Option<Term>, Vec<[i64; 2]>>,
}

impl<'a> Sum<'a> {
    fn add(&mut self, visit: &'a Visit, calendar: &Calendar) {
        self.visits += 1;
        self.figures = [0, 1].map(|at| self.figures[at] + visit.figures[at]);
        self.on_register += visit.listed.len();
        self.children.extend(&visit.listed);
        self.terms.entry(calendar.term_on(visit.on)).or_default().push(visit.figures);
    }

    /// Which of the figures may be told: those that may be in every term.
    fn told(&self, rule: Option<Threshold>) -> [bool; 2] {
        rule.map_or([true; 2], |rule| all_told(self.terms.values().map(|visits| rule.tells_visits(visits))))
    }

    fn cells(self, kind: Cell, told: [bool; 2]) -> Vec<Cell> {
        let figures = [0, 1].map(|at| Cell::told(Some(self.figures[at]).filter(|_| told[at])));
        let listed = [self.on_register.into(), self.children.len().into()];
        [kind, Cell::Int(self.visits)].into_iter().chain(figures).chain(listed).collect()
    }
}

fn all_told(told: impl IntoIterator<Item = [bool; 2]>) -> [bool; 2] {
    told.into_iter().fold([true; 2], |all, told| [all[0] && told[0], all[1] && told[1]])
}

/// A row for each kind of visit, and one for all. For outside the school nothing is told of those on the register: they are few;
/// nor of those who went, or went free of charge, where these are.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, period: Period, public: Option<Threshold>, title: String) -> Result<Table> {
    let visits = visits(db, norms, period)?;
    let calendar = norms.calendar()?;
    let mut kinds: BTreeMap<(usize, &str), Sum<'_>> = BTreeMap::new();
    let mut all = Sum::default();
    for visit in visits.values() {
        kinds.entry((norms.place(Vocabulary::Outing, &visit.kind), &visit.kind)).or_default().add(visit, calendar);
        all.add(visit, calendar);
    }
    let all_told = all_told(kinds.values().map(|kind| kind.told(public)));
    let kinds = kinds.into_iter().map(|((_, kind), sum)| {
        let told = sum.told(public);
        sum.cells(Cell::Code(Vocabulary::Outing, kind.to_owned()), told)
    });
    let mut rows: Vec<Vec<Cell>> = kinds.collect();
    rows.push(all.cells(Cell::Said("group-all"), all_told));
    let told = if public.is_some() { COLUMNS.len() - OF_REGISTER } else { COLUMNS.len() };
    rows.iter_mut().for_each(|row| row.truncate(told));
    let note = match public {
        Some(rule) => locale.text("rep-note-public-outings", &[("largest", rule.largest_small().into())]),
        None => locale.text("rep-note-outings", &[]),
    };
    Ok(Table { head: Head { title: Some(title), columns: columns(&COLUMNS[..told]) }, rows, notes: vec![note] })
}

/// Which month is wanted.
pub struct Wanted {
    /// Its days.
    pub month: Period,
    /// The day of which classes and registers are told.
    pub day: Date,
    /// The line above the table.
    pub title: String,
}

/// A class in a month.
#[derive(Default)]
struct Class {
    pupils: i64,
    visits: i64,
    last: Option<Date>,
    listed: i64,
    went: i64,
}

/// A row for each class: its visits of the kinds that count, and how many of its children on the register went.
pub fn coverage(db: &Db, norms: &Norms, locale: &Locale, wanted: Wanted) -> Result<Table> {
    let monthly = norms.codes_with(Vocabulary::Outing, |kind| kind.monthly);
    let counts = |kind: &str| monthly.contains(&kind);
    let mut classes: BTreeMap<ClassName, Class> = BTreeMap::new();
    for (class, pupils) in outing::classes_on(db, wanted.day)? {
        classes.entry(class).or_default().pupils = pupils;
    }
    for known in outing::between(db, wanted.month)?.into_iter().filter(|known| counts(&known.visit.kind)) {
        for class in known.visit.classes {
            let class = classes.entry(class).or_default();
            class.visits += 1;
            class.last = Some(known.visit.on);
        }
    }
    let visits = visits(db, norms, wanted.month)?;
    let went: BTreeSet<i64> = visits.into_values().filter(|visit| counts(&visit.kind)).flat_map(|visit| visit.listed.into_iter()).collect();
    each(db, include_str!("outings_listed.sql"), named_params! {":day": wanted.day, ":registers": registers(norms)}, |row| {
        let class = classes.entry(ClassName { grade: row.get(1)?, letter: row.get(2)? }).or_default();
        class.listed += 1;
        class.went += i64::from(went.contains(&row.get(0)?));
        Ok(())
    })?;
    let without: Vec<String> = classes.iter().filter(|(_, class)| class.visits == 0).map(|(name, _)| name.to_string()).collect();
    let covered = [("n", (classes.len() - without.len()).into()), ("m", classes.len().into())];
    let mut notes = vec![locale.text("outing-covered", &covered)];
    if !without.is_empty() {
        notes.push(locale.text("outing-not-covered", &[("classes", without.join(", ").into())]));
    }
    let rows = classes.into_iter().map(|(name, class)| {
        vec![
            Cell::Text(name.to_string()),
            Cell::Int(class.pupils),
            Cell::Int(class.visits),
            class.last.into(),
            Cell::Int(class.listed),
            Cell::Int(class.went),
            Cell::Word("outing-visited", if class.visits > 0 { "yes" } else { "no" }),
        ]
    });
    Ok(Table { rows: rows.collect(), head: Head { title: Some(wanted.title), columns: columns(&COVERAGE) }, notes })
}
