//! The work of the school's psychologists: sessions by direction, with whom, how long, whom they reached, and the pupils for
//! each of them beside the norm. Of what a psychologist writes for themselves only how many texts there are.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::posts::shares;
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::{Item, Norms, Vocabulary};
use crate::store::consult::{self, Consult};
use crate::store::staff::{self, Staff};
use crate::store::{Db, school};
use crate::table::{Cell, Head, Table, columns};

/// A row for each psychologist and direction, one for all of a psychologist's work, and one for everybody's.
pub const COLUMNS: [&str; 13] = [
    "staff",
    "direction",
    "sessions",
    "individual",
    "group_sessions",
    "participants",
    "minutes",
    "children",
    "crisis_sessions",
    "+referred",
    "confidential_texts",
    "pupils_each",
    "norm",
];

/// Which work is wanted.
pub struct Wanted {
    /// The days of the sessions.
    pub period: Period,
    /// The day on which the pupils are counted.
    pub day: Date,
    /// The line above the table.
    pub title: String,
}

/// What a row sums up.
#[derive(Default)]
struct Sum {
    sessions: i64,
    individual: i64,
    participants: i64,
    minutes: i64,
    children: BTreeSet<i64>,
    crisis: i64,
    referred: i64,
    confidential: i64,
}

/// Sums by place and code of a direction.
type ByDirection = BTreeMap<(usize, String), Sum>;

impl Sum {
    fn add(&mut self, known: &Consult) {
        let session = &known.session;
        self.sessions += 1;
        self.individual += i64::from(session.participants == 1);
        self.participants += session.participants;
        self.minutes += session.minutes.unwrap_or_default();
        self.children.extend(&known.children);
        self.crisis += i64::from(session.crisis.is_some());
        self.referred += i64::from(session.referred_to.is_some());
        self.confidential += i64::from(known.confidential);
    }

    fn cells(&self, staff: Cell, direction: Cell, load: [Cell; 2]) -> Vec<Cell> {
        let children = i64::try_from(self.children.len()).unwrap_or(i64::MAX);
        let figures = [
            self.sessions,
            self.individual,
            self.sessions - self.individual,
            self.participants,
            self.minutes,
            children,
            self.crisis,
            self.referred,
            self.confidential,
        ];
        [staff, direction].into_iter().chain(figures.map(Cell::Int)).chain(load).collect()
    }
}

/// The figures. Every psychologist stands in them with the load, and whoever else held a session without one.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted) -> Result<Table> {
    let mut work: BTreeMap<i64, (Sum, ByDirection)> = BTreeMap::new();
    let mut all = Sum::default();
    for known in consult::between(db, wanted.period)? {
        let direction = known.session.direction.clone();
        let place = (norms.place(Vocabulary::Direction, &direction), direction);
        let (own, by_direction) = work.entry(known.session.staff).or_default();
        own.add(&known);
        by_direction.entry(place).or_default().add(&known);
        all.add(&known);
    }
    let pupils = school::pupils(db, wanted.day)?;
    let psychologist = |one: &Staff| norms.find(Vocabulary::Role, one.role.as_deref()?).filter(|role| role.consult);
    let norm = |role: &Item| role.caseload.as_ref().and_then(|load| load.pupils).map(|pupils| i64::from(pupils.get()));
    let mut people = staff::all(db)?;
    let psychologists = people.iter().filter(|one| psychologist(one).is_some()).count();
    people.retain(|one| psychologist(one).is_some() || work.contains_key(&one.id));
    people.sort_by(|a, b| locale.compare(&a.name, &b.name).then(a.id.cmp(&b.id)));
    let count = i64::try_from(psychologists).unwrap_or(i64::MAX).max(1);
    let mut rows = Vec::new();
    for one in &people {
        let (own, by_direction) = work.remove(&one.id).unwrap_or_default();
        for ((_, direction), sum) in by_direction {
            let direction = Cell::Code(Vocabulary::Direction, direction);
            rows.push(sum.cells(Cell::Text(one.name.clone()), direction, [Cell::Empty, Cell::Empty]));
        }
        let load = psychologist(one).map_or([Cell::Empty, Cell::Empty], |role| [Cell::Int(shares(pupils, count)), norm(role).into()]);
        rows.push(own.cells(Cell::Text(one.name.clone()), Cell::Said("consult-all-directions"), load));
    }
    if people.len() != 1 {
        rows.push(all.cells(Cell::Said("consult-everybody"), Cell::Said("consult-all-directions"), [Cell::Empty, Cell::Empty]));
    }
    let covered = i64::try_from(all.children.len()).unwrap_or(i64::MAX);
    let notes = vec![locale.text("consult-report-note", &[("covered", covered.into()), ("pupils", pupils.into())])];
    Ok(Table { head: Head { title: Some(wanted.title.clone()), columns: columns(&COLUMNS) }, rows, notes })
}
