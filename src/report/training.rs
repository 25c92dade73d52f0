//! Courses of the staff: of each role, how many people had one in each topic, in a school year and ever.

use std::collections::{BTreeMap, BTreeSet};

use super::people::{self, Choice, Pick, choose};
use crate::domain::calendar::Period;
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::Db;
use crate::store::staff::{self, Staff};
use crate::store::training::{self, Training};
use crate::table::{Cell, Head, Table, columns};

/// People of the role who had a course in the topic this year, who ever had one by its end, how many there are; hours of the year.
pub const COLUMNS: [&str; 6] = ["role", "topic", "trained", "trained_ever", "staff_count", "hours"];

const PEOPLE: [&str; 7] = ["staff", "role", "topic", "course", "on", "hours", "certificate"];

/// Which courses are wanted.
pub struct Wanted {
    /// The days of the school year.
    pub year: Period,
    /// The line above the table.
    pub title: String,
}

/// The staff and their courses up to the last day.
struct School {
    staff: Vec<Staff>,
    courses: Vec<Training>,
    year: Period,
}

impl School {
    fn read(db: &Db, year: Period) -> Result<Self> {
        let courses = training::between(db, Period { from: Period::EVER.from, to: year.to })?;
        Ok(Self { staff: staff::all(db)?, courses, year })
    }

    /// The courses of a topic that people of a role took; of no role, those of everybody.
    fn courses<'a>(&'a self, of: &'a [&'a Staff], topic: &'a str) -> impl Iterator<Item = &'a Training> {
        self.courses.iter().filter(move |course| course.topic == topic && of.iter().any(|one| one.id == course.staff))
    }

    /// People who are to have courses, by role in the order of the norms; then those of other roles, and of none, who had one.
    fn groups<'a>(&'a self, norms: &'a Norms) -> Vec<(Option<&'a str>, Vec<&'a Staff>)> {
        let mut groups: BTreeMap<(bool, usize, Option<&str>), Vec<&Staff>> = BTreeMap::new();
        for one in &self.staff {
            let role = one.role.as_deref();
            let meant = role.and_then(|role| norms.find(Vocabulary::Role, role)).is_some_and(|role| role.trained);
            if meant || self.courses.iter().any(|course| course.staff == one.id) {
                let place = role.map_or(usize::MAX, |role| norms.place(Vocabulary::Role, role));
                groups.entry((!meant, place, role)).or_default().push(one);
            }
        }
        groups.into_iter().map(|((.., role), people)| (role, people)).collect()
    }

    /// The topics that everybody is asked about, and those of other courses there are.
    fn topics<'a>(&'a self, norms: &'a Norms) -> Vec<&'a str> {
        let counted = norms.items(Vocabulary::Topic).filter(|topic| topic.counted).map(|topic| topic.code.as_str());
        let taken = self.courses.iter().map(|course| course.topic.as_str());
        let topics: BTreeSet<(usize, &str)> = counted.chain(taken).map(|topic| (norms.place(Vocabulary::Topic, topic), topic)).collect();
        topics.into_iter().map(|(_, topic)| topic).collect()
    }
}

/// A row for each role and topic, and for each topic one of all.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: Wanted) -> Result<Table> {
    let school = School::read(db, wanted.year)?;
    let groups = school.groups(norms);
    let everybody: Vec<&Staff> = groups.iter().flat_map(|(_, people)| people.iter().copied()).collect();
    let all = [(Cell::Said("group-all"), &everybody)];
    let by_role = groups
        .iter()
        .map(|(role, people)| (role.map_or(Cell::Said("group-unknown"), |role| Cell::Code(Vocabulary::Role, role.to_owned())), people));
    let mut rows = Vec::new();
    for (role, people) in by_role.chain(all).filter(|(_, people)| !people.is_empty()) {
        for topic in school.topics(norms) {
            let of_year = || school.courses(people, topic).filter(|course| school.year.contains(course.ended_on));
            let who = |courses: &mut dyn Iterator<Item = &Training>| courses.map(|course| course.staff).collect::<BTreeSet<_>>().len();
            let figures = [who(&mut of_year()), who(&mut school.courses(people, topic)), people.len()];
            let figures = figures.map(Cell::from);
            let hours: i64 = of_year().filter_map(|course| course.hours).sum();
            let words = [role.clone(), Cell::Code(Vocabulary::Topic, topic.to_owned())];
            rows.push(words.into_iter().chain(figures).chain([Cell::Int(hours)]).collect());
        }
    }
    let untrained: Vec<&str> =
        everybody.iter().filter(|one| !school.courses.iter().any(|course| course.staff == one.id)).map(|one| one.name.as_str()).collect();
    let mut notes = Vec::new();
    if !untrained.is_empty() {
        notes.push(locale.text("training-none", &[("count", untrained.len().into()), ("names", untrained.join(", ").into())]));
    }
    Ok(Table { head: Head { title: Some(wanted.title), columns: columns(&COLUMNS) }, rows, notes })
}

/// The people behind a figure: `bullying`, those without a course this year `bullying:no`, of a role `bullying:psychologist`
/// and `bullying:psychologist:no`.
pub fn people(db: &Db, norms: &Norms, locale: &Locale, wanted: Wanted, pick: &Pick) -> Result<Table> {
    let school = School::read(db, wanted.year)?;
    let topic = choose(&pick.what, people::codes(norms, locale, Vocabulary::Topic))?;
    let (mut role, mut had, mut words) = (None, true, vec![topic.label]);
    for typed in pick.of.iter().flat_map(|of| of.split(':')) {
        let roles = people::codes(norms, locale, Vocabulary::Role).into_iter();
        let no = Choice::new("no", locale.text("rep-pick-no", &[]), None);
        let chosen = choose(typed, roles.map(|role| Choice::new(role.code, role.label, Some(role.value))).chain([no]).collect())?;
        match chosen.value {
            Some(chosen) => role = Some(chosen),
            None => had = false,
        }
        words.push(chosen.label);
    }
    let groups = school.groups(norms);
    let chosen = groups.iter().filter(|(of, _)| role.is_none() || *of == role.as_deref());
    let mut staff: Vec<&Staff> = chosen.flat_map(|(_, people)| people.iter().copied()).collect();
    staff.sort_by(|a, b| locale.compare(&a.name, &b.name));
    let mut rows = Vec::new();
    for one in staff {
        let only = [one];
        let courses: Vec<&Training> = school.courses(&only, &topic.value).filter(|course| school.year.contains(course.ended_on)).collect();
        let who = || [Cell::Text(one.name.clone()), Cell::code(Vocabulary::Role, one.role.clone())];
        if !had && courses.is_empty() {
            let topic = Cell::Code(Vocabulary::Topic, topic.value.clone());
            rows.push(who().into_iter().chain([topic, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]).collect());
        }
        for course in courses.into_iter().filter(|_| had) {
            rows.push(who().into_iter().chain(cells(course)).collect());
        }
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let head = Head { title: Some(people::title(&wanted.title, &words)), columns: columns(&PEOPLE) };
    Ok(Table { head, rows, notes: Vec::new() })
}

/// Topic, course, last day, hours and certificate.
pub fn cells(course: &Training) -> [Cell; 5] {
    [
        Cell::Code(Vocabulary::Topic, course.topic.clone()),
        Cell::Text(course.course.clone()),
        Cell::Day(course.ended_on),
        course.hours.into(),
        course.certificate.clone().into(),
    ]
}
