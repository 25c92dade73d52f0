//! What falls to each of the staff: children and entries they answer for, measures they carry out, what of it is overdue,
//! their contacts, and the pupils of the school for each of them beside the norm.

use std::collections::BTreeMap;

use super::posts;
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::posts::shares;
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::{Db, each, named_params};
use crate::table::{Cell, Head, Table, columns};

/// What is overdue stands in one figure where width is dear.
const COLUMNS: [&str; 11] = [
    "staff",
    "role",
    "children",
    "entries",
    "measures",
    "overdue",
    "+overdue_reviews",
    "+overdue_measures",
    "contacts",
    "pupils_each",
    "norm",
];

/// Which caseload is wanted.
pub struct Wanted {
    /// The day of which children, entries and measures are told.
    pub day: Date,
    /// The days of the contacts.
    pub period: Period,
    /// The line above the table.
    pub title: String,
}

/// One of the staff, or nobody.
struct Line {
    name: Option<String>,
    role: Option<String>,
    children: i64,
    entries: i64,
    measures: i64,
    overdue: [i64; 2],
    contacts: i64,
}

impl Line {
    /// Nobody is named only for what there is; somebody whose role has no caseload only for what is theirs to do.
    fn is_shown(&self, norms: &Norms) -> bool {
        let load = self.role.as_ref().and_then(|role| norms.find(Vocabulary::Role, role)).and_then(|role| role.caseload.as_ref());
        load.is_some() || self.entries > 0 || self.measures > 0 || (self.name.is_none() && self.contacts > 0)
    }
}

/// A row for each social pedagogue, psychologist and class teacher (the roles that the norms name), for everybody else
/// who answers for a child or a measure, and for nobody, where nobody does.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: Wanted) -> Result<Table> {
    let (mut lines, mut pupils) = (Vec::new(), 0);
    let params = named_params! { ":day": wanted.day, ":from": wanted.period.from, ":to": wanted.period.to };
    each(db, include_str!("caseload.sql"), params, |row| {
        pupils = row.get(8)?;
        lines.push(Line {
            name: row.get(0)?,
            role: row.get(1)?,
            children: row.get(2)?,
            entries: row.get(3)?,
            measures: row.get(4)?,
            overdue: [row.get(5)?, row.get(6)?],
            contacts: row.get(7)?,
        });
        Ok(())
    })?;
    let mut specialists: BTreeMap<String, i64> = BTreeMap::new();
    for role in lines.iter().filter_map(|line| line.role.as_ref()) {
        *specialists.entry(role.clone()).or_default() += 1;
    }
    lines.retain(|line| line.is_shown(norms));
    let place = |line: &Line| {
        let role = line.role.as_ref().map(|role| norms.place(Vocabulary::Role, role));
        (line.name.is_none(), role.is_none(), role)
    };
    lines.sort_by(|a, b| {
        let names = || locale.compare(a.name.as_deref().unwrap_or_default(), b.name.as_deref().unwrap_or_default());
        place(a).cmp(&place(b)).then_with(names)
    });
    let notes = notes(db, norms, locale, pupils)?;
    let rows = lines.into_iter().map(|line| cells(line, norms, pupils, &specialists)).collect();
    Ok(Table { head: Head { title: Some(wanted.title), columns: columns(&COLUMNS) }, rows, notes })
}

fn cells(line: Line, norms: &Norms, pupils: i64, specialists: &BTreeMap<String, i64>) -> Vec<Cell> {
    let role = line.role.as_ref().and_then(|role| norms.find(Vocabulary::Role, role));
    let load = role.and_then(|role| role.caseload.as_ref());
    let count = line.role.as_ref().and_then(|role| specialists.get(role)).copied().unwrap_or(1);
    let [reviews, measures] = line.overdue;
    vec![
        line.name.map_or(Cell::Said("caseload-nobody"), Cell::Text),
        Cell::code(Vocabulary::Role, line.role),
        Cell::Int(line.children),
        Cell::Int(line.entries),
        Cell::Int(line.measures),
        Cell::Int(reviews + measures),
        Cell::Int(reviews),
        Cell::Int(measures),
        Cell::Int(line.contacts),
        load.filter(|load| load.school).map_or(Cell::Empty, |_| Cell::Int(shares(pupils, count))),
        load.and_then(|load| load.pupils).map_or(Cell::Empty, |norm| Cell::Int(norm.get().into())),
    ]
}

/// How many pupils there are, and where the norms want more posts for them.
fn notes(db: &Db, norms: &Norms, locale: &Locale, pupils: i64) -> Result<Vec<String>> {
    let mut notes = vec![locale.text("caseload-pupils", &[("pupils", pupils.into())])];
    for post in posts::of_school(db, norms, pupils)? {
        let filled = post.filled();
        let Some(((norm, certainty), needed)) = post.norm.zip(post.needed).filter(|(_, needed)| filled < *needed) else { continue };
        let args = [
            ("role", norms.label(Vocabulary::Role, &post.role, locale.lang).into()),
            ("norm", norm.into()),
            ("count", filled.0.into()),
            ("filled", locale.decimal(&filled.to_string()).into()),
            ("wanted", needed.to_string().into()),
            ("certainty", locale.text(&format!("certainty-{}", certainty.code()), &[]).into()),
        ];
        notes.push(locale.text("caseload-short", &args));
    }
    Ok(notes)
}
