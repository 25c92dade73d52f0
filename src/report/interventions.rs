//! Work done in a period: contacts, children, minutes by kind, and by whom.
//!
//! For outside the school a kind that reached few children is printed without figures: neither how many they were nor
//! how often or how long. No other figure can give these away, because no sum over the kinds is printed, and a child
//! may stand under several.

use super::people::{self, Choice, Line, Pick, choose};
use crate::domain::calendar::Period;
use crate::domain::suppression::Threshold;
use crate::error::{Error, Result};
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::{Db, each, named_params, staff};
use crate::table::{Cell, Head, Table, columns};

/// Columns of the file; by staff one more stands before them.
pub const COLUMNS: [&str; 4] = ["kind", "count", "students", "minutes"];

/// Which work is wanted.
pub struct Wanted<'a> {
    /// The days.
    pub period: Period,
    /// Only with children on this register.
    pub register: Option<&'a str>,
    /// A row for each person and kind.
    pub by_staff: bool,
    /// The line above the table.
    pub title: String,
    /// For outside the school: kinds of work that reached fewer children are not told.
    pub public: Option<Threshold>,
}

/// Counts, in the order of kinds; by staff in the order of names, contacts that nobody signed last.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>) -> Result<Table> {
    let Period { from, to } = wanted.period;
    let params = named_params! {":from": from, ":to": to, ":register": wanted.register, ":by_staff": wanted.by_staff};
    let mut lines: Vec<(Option<String>, usize, Vec<Cell>)> = Vec::new();
    each(db, include_str!("interventions.sql"), params, |row| {
        let kind: String = row.get(0)?;
        let staff: Option<String> = row.get(4)?;
        let place = norms.place(Vocabulary::Intervention, &kind);
        let figures: [i64; 3] = [row.get(1)?, row.get(2)?, row.get(3)?];
        let hidden = wanted.public.is_some_and(|threshold| threshold.hides(figures[1]));
        let figures = figures.map(|figure| Cell::told(Some(figure).filter(|_| !hidden)));
        let name = wanted.by_staff.then(|| Cell::from(staff.clone()));
        let cells = name.into_iter().chain([Cell::Code(Vocabulary::Intervention, kind)]).chain(figures).collect();
        lines.push((staff, place, cells));
        Ok(())
    })?;
    lines.sort_by(|(a, a_kind, _), (b, b_kind, _)| {
        let names = match (a, b) {
            (Some(a), Some(b)) => locale.compare(a, b),
            _ => a.is_none().cmp(&b.is_none()),
        };
        names.then(a_kind.cmp(b_kind))
    });
    let codes: Vec<&str> = wanted.by_staff.then_some("staff").into_iter().chain(COLUMNS).collect();
    let head = Head { title: Some(wanted.title.clone()), columns: columns(&codes) };
    let note = |threshold: Threshold| locale.text("rep-note-public-work", &[("largest", threshold.largest_small().into())]);
    Ok(Table { head, rows: lines.into_iter().map(|(.., cells)| cells).collect(), notes: wanted.public.map(note).into_iter().collect() })
}

/// The children behind a kind of work, or behind all of it: how often and how long with each. By staff: of whom, `call:NAME`.
pub fn people(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>, pick: &Pick) -> Result<Table> {
    let all = Choice::new("total", locale.text("group-all", &[]), None);
    let kinds = people::codes(norms, locale, Vocabulary::Intervention).into_iter();
    let kinds = kinds.map(|kind| Choice { code: kind.code, label: kind.label, value: Some(kind.value) });
    let kind = choose(&pick.what, [all].into_iter().chain(kinds).collect())?;
    let unsigned = || Choice::new("", locale.text("group-unknown", &[]), String::new());
    let staff = match &pick.of {
        None => None,
        Some(typed) if wanted.by_staff => {
            let names = staff::all(db)?.into_iter().map(|one| Choice::new(&one.name, &one.name, one.name.clone()));
            Some(choose(typed, names.chain([unsigned()]).collect())?)
        }
        Some(_) => return Err(Error::usage("figure_by_staff").with("value", pick.typed())),
    };
    let Period { from, to } = wanted.period;
    let params = named_params! {
        ":from": from, ":to": to, ":register": wanted.register, ":kind": kind.value, ":staff": staff.as_ref().map(|staff| &staff.value),
    };
    let mut lines = Vec::new();
    each(db, include_str!("interventions_people.sql"), params, |row| {
        lines.push(Line { student: row.get(0)?, place: 0, cells: vec![Cell::Int(row.get(1)?), Cell::Int(row.get(2)?)] });
        Ok(())
    })?;
    let title = people::title(&wanted.title, &[&kind.label, staff.as_ref().map_or("", |staff| &staff.label)]);
    people::children(db, locale, title, to, &["count", "minutes"], lines)
}
