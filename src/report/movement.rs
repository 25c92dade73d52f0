//! The movement of the registers in a period: start, placed, moved, removed, end. A row that does not add up is an
//! error, never a figure.

use std::collections::{BTreeMap, BTreeSet};

use super::people::{self, Choice, Pick, choose};
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::class_name::ClassName;
use crate::domain::movement::{Breakdown, Figure, Flow, Passage, tally};
use crate::domain::suppression::{Threshold, clean_first};
use crate::error::{Error, Result};
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::entry::split_codes;
use crate::store::{Db, each, named_params};
use crate::table::{Cell, Head, Table, columns};

/// Columns of the file.
pub const COLUMNS: [&str; 9] = ["register", "breakdown", "group", "start", "placed", "moved_in", "moved_out", "removed", "end"];

/// A group, in natural order; what is not known stands last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    All,
    Class(ClassName),
    /// Codes and bands, by their place in the order people read.
    Ranked(usize, String),
    Name(String),
    Unknown,
}

/// What the query gives of an entry.
struct Entry {
    register: String,
    placed_on: Date,
    removed_on: Option<Date>,
    sex: Option<String>,
    responsible: Option<String>,
    grounds: Vec<String>,
    origin: Option<ClassName>,
    destination: Option<ClassName>,
    id: i64,
}

/// Which movement is wanted.
pub struct Wanted<'a> {
    /// The days.
    pub period: Period,
    /// One register, or every one that has any count.
    pub register: Option<&'a str>,
    /// Groups.
    pub by: Breakdown,
    /// The line above the table.
    pub title: String,
    /// For outside the school: below it figures are not told, nor what would give them away.
    pub public: Option<Threshold>,
}

/// Counts and checks.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>) -> Result<Table> {
    let mut registers: BTreeMap<(usize, String), Vec<Entry>> = BTreeMap::new();
    for entry in entries(db, wanted)? {
        let place = norms.place(Vocabulary::Register, &entry.register);
        registers.entry((place, entry.register.clone())).or_default().push(entry);
    }
    let mut rows = Vec::new();
    for ((_, register), entries) in &registers {
        rows.extend(section(register, entries, norms, locale, wanted)?);
    }
    // A person who sees one row for each register needs no columns that say so.
    let mut columns = columns(&COLUMNS);
    columns[1].files_only = true;
    columns[2].files_only = wanted.by == Breakdown::Total;
    let head = Head { title: Some(wanted.title.clone()), columns };
    let mut notes = Vec::new();
    if let Some(threshold) = wanted.public {
        notes.push(locale.text("rep-note-public", &[("largest", threshold.largest_small().into())]));
        if wanted.by != Breakdown::Total {
            notes.push(locale.text("rep-note-public-groups", &[]));
        }
    }
    Ok(Table { head, rows, notes })
}

/// The rows of one register: its groups, then the total. For outside the school some figures are not told.
fn section(register: &str, entries: &[Entry], norms: &Norms, locale: &Locale, wanted: &Wanted<'_>) -> Result<Vec<Vec<Cell>>> {
    let count = |by| {
        let flows = tally(wanted.period, entries.iter().flat_map(|entry| passages(entry, by, norms)));
        let balanced = flows.values().all(Flow::balances);
        if balanced { Ok(flows) } else { Err(Error::damaged("movement_unbalanced").with("register", register)) }
    };
    let total = count(Breakdown::Total)?.remove(&Group::All).unwrap_or_default();
    let mut hidden = false;
    if let Some(threshold) = wanted.public {
        for by in clean_first(wanted.by) {
            hidden |= !count(*by)?.values().all(|flow| threshold.is_clean(flow));
        }
    }
    let mut rows = Vec::new();
    if hidden {
        // Not even which groups there are.
        rows.push(row(register, wanted.by, Cell::Text(Cell::SUPPRESSED.to_owned()), [None; 6]));
    } else if wanted.by != Breakdown::Total {
        let mut flows: Vec<(Group, Flow)> = count(wanted.by)?.into_iter().collect();
        flows.sort_by(|(a, _), (b, _)| match (a, b) {
            (Group::Name(a), Group::Name(b)) => locale.compare(a, b),
            _ => a.cmp(b),
        });
        rows.extend(flows.iter().map(|(group, flow)| row(register, wanted.by, named(group, wanted.by), flow.figures().map(Some))));
    }
    let figures = wanted.public.map_or_else(|| total.figures().map(Some), |threshold| threshold.total(&total));
    rows.push(row(register, Breakdown::Total, named(&Group::All, Breakdown::Total), figures));
    Ok(rows)
}

/// The people behind a figure: `placed`, or `placed` of group `5-9`.
pub fn people(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted<'_>, pick: &Pick) -> Result<Table> {
    let heading = |figure: Figure| locale.text(&format!("col-{}", figure.code().replace('_', "-")), &[]);
    let figures = Figure::ALL.map(|figure| Choice::new(figure.code(), heading(figure), figure));
    let figure = choose(&pick.what, figures.into())?;
    let entries = entries(db, wanted)?;
    // In every group that there is, so that one that is not there can be told.
    let by = if pick.of.is_some() { wanted.by } else { Breakdown::Total };
    let all: Vec<(i64, Passage<Group>)> =
        entries.iter().flat_map(|entry| passages(entry, by, norms).into_iter().map(|passage| (entry.id, passage))).collect();
    let group = match &pick.of {
        None => Choice::new("", "", Group::All),
        Some(typed) => {
            let groups: BTreeSet<&Group> = all.iter().flat_map(|(_, passage)| [&passage.origin, &passage.destination]).collect();
            let words = |group: &Group| match named(group, by) {
                Cell::Code(vocabulary, code) => norms.label(vocabulary, &code, locale.lang).to_owned(),
                Cell::Said(id) => locale.text(id, &[]),
                _ => group.name(),
            };
            choose(typed, groups.into_iter().map(|group| Choice::new(group.name(), words(group), group.clone())).collect())?
        }
    };
    let counts = |passage: &Passage<Group>| passage.counts_in(wanted.period, figure.value) == Some(&group.value);
    let found: Vec<i64> = all.iter().filter(|(_, passage)| counts(passage)).map(|(id, _)| *id).collect();
    let title = people::title(&wanted.title, &[&figure.label, &group.label]);
    people::entries(db, norms, locale, title, wanted.period.to, &found)
}

impl Group {
    /// What stands in the report's `group` column of a file.
    fn name(&self) -> String {
        match self {
            Self::All | Self::Unknown => String::new(),
            Self::Class(class) => class.to_string(),
            Self::Ranked(_, name) | Self::Name(name) => name.clone(),
        }
    }
}

fn entries(db: &Db, wanted: &Wanted<'_>) -> Result<Vec<Entry>> {
    let Period { from, to } = wanted.period;
    let classes = matches!(wanted.by, Breakdown::Class | Breakdown::GradeGroup);
    let eve = from.pred_opt().unwrap_or(from);
    let mut entries = Vec::new();
    let params = named_params! {":from": from, ":to": to, ":eve": eve, ":register": wanted.register, ":classes": classes};
    each(db, include_str!("movement.sql"), params, |row| {
        let class = |at| row.get::<_, Option<String>>(at).map(|name| name.and_then(|name| ClassName::parse(&name)));
        entries.push(Entry {
            register: row.get(0)?,
            placed_on: row.get(1)?,
            removed_on: row.get(2)?,
            sex: row.get(3)?,
            responsible: row.get(4)?,
            grounds: split_codes(row.get(5)?),
            origin: class(6)?,
            destination: class(7)?,
            id: row.get(8)?,
        });
        Ok(())
    })?;
    Ok(entries)
}

fn passage(entry: &Entry, origin: Group, destination: Group) -> Passage<Group> {
    Passage { placed_on: entry.placed_on, removed_on: entry.removed_on, origin, destination }
}

/// An entry counts once, but by ground under each of its grounds.
fn passages(entry: &Entry, by: Breakdown, norms: &Norms) -> Vec<Passage<Group>> {
    let code = |vocabulary, code: &String| Group::Ranked(norms.place(vocabulary, code), code.clone());
    let staying = |group: Group| passage(entry, group.clone(), group);
    let moving = |group: fn(&ClassName) -> Group| {
        let group = |class: &Option<ClassName>| class.as_ref().map_or(Group::Unknown, group);
        passage(entry, group(&entry.origin), group(&entry.destination))
    };
    match by {
        Breakdown::Total => vec![staying(Group::All)],
        Breakdown::Class => vec![moving(|class| Group::Class(class.clone()))],
        Breakdown::GradeGroup => vec![moving(|class| Group::Ranked(class.grade_group().0, class.grade_group().1.to_owned()))],
        Breakdown::Sex => vec![staying(entry.sex.as_ref().map_or(Group::Unknown, |sex| code(Vocabulary::Sex, sex)))],
        Breakdown::Ground => entry.grounds.iter().map(|ground| staying(code(Vocabulary::Ground, ground))).collect(),
        Breakdown::Staff => vec![staying(entry.responsible.clone().map_or(Group::Unknown, Group::Name))],
    }
}

fn named(group: &Group, by: Breakdown) -> Cell {
    match group {
        Group::All => Cell::Said("group-all"),
        Group::Unknown => Cell::Said("group-unknown"),
        Group::Class(class) => Cell::Text(class.to_string()),
        Group::Ranked(_, code) if by == Breakdown::Ground => Cell::Code(Vocabulary::Ground, code.clone()),
        Group::Ranked(_, code) if by == Breakdown::Sex => Cell::Code(Vocabulary::Sex, code.clone()),
        Group::Ranked(_, name) | Group::Name(name) => Cell::Text(name.clone()),
    }
}

fn row(register: &str, by: Breakdown, group: Cell, figures: [Option<i64>; 6]) -> Vec<Cell> {
    let words = [Cell::Code(Vocabulary::Register, register.to_owned()), Cell::Word("by", by.code()), group];
    words.into_iter().chain(figures.map(Cell::told)).collect()
}
