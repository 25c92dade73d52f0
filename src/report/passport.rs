//! The social passport of the school and of its classes: for each social status the pupils and their families, this
//! year and a year before.
//!
//! A pupil counts who is at the school on the day: the latest class began by then and was not left. The class, too, is
//! that of the day. Families are those of [`domain::family`](crate::domain::family) among all pupils of that day, by
//! representatives and addresses as they are written down now; a family counts wherever one of its children does, so
//! that families of classes may sum to more than those of the school.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::people::{self, Choice, Pick, choose};
use crate::domain::Date;
use crate::domain::class_name::ClassName;
use crate::domain::family::{Home, Representative, families};
use crate::domain::suppression::Threshold;
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::entry::split_codes;
use crate::store::family;
use crate::store::{Db, each, named_params};
use crate::table::{Cell, Head, Table, columns};

/// Each status of each group has a row.
pub const COLUMNS: [&str; 6] = ["group", "status", "pupils", "families", "pupils_before", "families_before"];

/// Which passport is wanted.
pub struct Wanted {
    /// The day of the count, and the day a year before.
    pub days: [Date; 2],
    /// A row for each class too.
    pub by_class: bool,
    /// The line above the table.
    pub title: String,
    /// The line below: what a family is.
    pub note: String,
    /// For outside the school: rows with a small share are not told, nor who has no status.
    pub public: Option<Threshold>,
}

/// A group, in the order people read; the school comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Group<'a> {
    Class(&'a ClassName),
    School,
}

/// What pupils have in common: first all of them, then statuses in the order of the norms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Line<'a> {
    All,
    Status(usize, &'a str),
    Unrecorded,
}

/// Pupils and families of one day.
#[derive(Debug, Default)]
struct Count {
    pupils: i64,
    families: BTreeSet<usize>,
}

/// A pupil of the day.
struct Pupil {
    id: i64,
    class: ClassName,
    statuses: Vec<String>,
}

impl Pupil {
    /// Where the pupil counts. A status that was written down twice holds once.
    fn lines(&self, norms: &Norms) -> BTreeSet<Line<'_>> {
        let mut lines: BTreeSet<Line<'_>> = self.statuses.iter().map(|code| Line::of(norms, code)).collect();
        if lines.is_empty() {
            lines.insert(Line::Unrecorded);
        }
        lines.insert(Line::All);
        lines
    }
}

impl<'a> Line<'a> {
    fn of(norms: &Norms, status: &'a str) -> Self {
        Self::Status(norms.place(Vocabulary::SocialStatus, status), status)
    }
}

/// Counts both days. The school has a row for every status of the norms, a class for those that it has.
pub fn run(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted) -> Result<Table> {
    let days = [pupils(db, wanted.days[0])?, pupils(db, wanted.days[1])?];
    let mut counts: HashMap<(Group<'_>, Line<'_>), [Count; 2]> = HashMap::new();
    for line in [Line::All].into_iter().chain(norms.items(Vocabulary::SocialStatus).map(|item| Line::of(norms, &item.code))) {
        counts.insert((Group::School, line), Default::default());
    }
    for (at, (pupils, homes)) in days.iter().enumerate() {
        for (pupil, family) in pupils.iter().zip(families(homes)) {
            let lines = pupil.lines(norms);
            let class = wanted.by_class.then_some(Group::Class(&pupil.class));
            for group in class.into_iter().chain([Group::School]) {
                for line in &lines {
                    let count = &mut counts.entry((group, *line)).or_default()[at];
                    count.pupils += 1;
                    count.families.insert(family);
                }
            }
        }
    }
    let mut columns = columns(&COLUMNS);
    columns[0].files_only = !wanted.by_class;
    let counts: BTreeMap<_, _> = counts.into_iter().collect();
    let all = counts.get(&(Group::School, Line::All)).map(figures).unwrap_or_default();
    let told = |figures: &[i64; 4]| wanted.public.is_none_or(|rule| rule.tells_row(*figures, all));
    let shown = counts.into_iter().filter(|((_, line), _)| wanted.public.is_none() || *line != Line::Unrecorded);
    let rows = shown.map(|((group, line), counts)| {
        let figures = figures(&counts);
        let told = told(&figures);
        row(group, line).into_iter().chain(figures.map(|figure| Cell::told(Some(figure).filter(|_| told)))).collect()
    });
    let mut notes = vec![wanted.note.clone()];
    notes.extend(wanted.public.map(|rule| locale.text("rep-note-public", &[("largest", rule.largest_small().into())])));
    Ok(Table { head: Head { title: Some(wanted.title.clone()), columns }, rows: rows.collect(), notes })
}

/// The pupils behind a figure, with their families by number: `low_income`, a year ago `low_income:before`, of a class
/// `low_income:7Б` and `low_income:7Б:before`.
pub fn people(db: &Db, norms: &Norms, locale: &Locale, wanted: &Wanted, pick: &Pick) -> Result<Table> {
    let ours = |code: &str, line| Choice::new(code, locale.text(&format!("rep-pupils-{code}"), &[]), line);
    let statuses = people::codes(norms, locale, Vocabulary::SocialStatus);
    let statuses = statuses.iter().map(|status| Choice::new(&status.code, &status.label, Line::of(norms, &status.value)));
    let line =
        choose(&pick.what, [ours("all", Line::All)].into_iter().chain(statuses).chain([ours("unrecorded", Line::Unrecorded)]).collect())?;
    let before = Choice::new("before", locale.text("rep-pick-before", &[]), None);
    let (mut day, mut class, mut words) = (wanted.days[0], None, vec![line.label]);
    for typed in pick.of.iter().flat_map(|of| of.split(':')) {
        let classes = if wanted.by_class { classes(db, wanted.days)? } else { BTreeSet::new() };
        let classes = classes.into_iter().map(|class| Choice::new(class.to_string(), class.to_string(), Some(class)));
        let chosen = choose(typed, classes.chain([before.clone()]).collect())?;
        match chosen.value {
            Some(chosen) => class = Some(chosen),
            None => day = wanted.days[1],
        }
        words.push(chosen.label);
    }
    let (pupils, homes) = pupils(db, day)?;
    let counted = pupils.into_iter().zip(families(&homes));
    let counted =
        counted.filter(|(pupil, _)| pupil.lines(norms).contains(&line.value) && class.as_ref().is_none_or(|class| pupil.class == *class));
    let mut numbers: BTreeMap<usize, i64> = BTreeMap::new();
    let lines = counted.map(|(pupil, family)| {
        let next = i64::try_from(numbers.len()).unwrap_or(i64::MAX).saturating_add(1);
        let number = *numbers.entry(family).or_insert(next);
        people::Line { student: pupil.id, place: 0, cells: vec![Cell::Int(number)] }
    });
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    people::children(db, locale, people::title(&wanted.title, &words), day, &["family"], lines.collect())
}

/// The classes of both days.
fn classes(db: &Db, days: [Date; 2]) -> Result<BTreeSet<ClassName>> {
    let mut classes = BTreeSet::new();
    for day in days {
        classes.extend(pupils(db, day)?.0.into_iter().map(|pupil| pupil.class));
    }
    Ok(classes)
}

/// The pupils of a day and, in the same order, what tells their families.
fn pupils(db: &Db, day: Date) -> Result<(Vec<Pupil>, Vec<Home>)> {
    let (mut pupils, mut homes): (Vec<Pupil>, Vec<Home>) = (Vec::new(), Vec::new());
    let joined = family::joined(db)?;
    let mut last = None;
    each(db, include_str!("passport.sql"), named_params! {":day": day}, |row| {
        let id: i64 = row.get(0)?;
        if last != Some(id) {
            last = Some(id);
            let class = ClassName { grade: row.get(1)?, letter: row.get(2)? };
            pupils.push(Pupil { id, class, statuses: split_codes(row.get(3)?) });
            homes.push(Home { address: row.get(4)?, representatives: Vec::new(), joined: joined.get(&id).copied() });
        }
        let representative = Representative { name: row.get(5)?, phone: row.get(6)? };
        if let Some(home) = homes.last_mut() {
            home.representatives.push(representative);
        }
        Ok(())
    })?;
    Ok((pupils, homes))
}

/// A pupil of a day, and the number of the family.
pub struct Member {
    /// The child.
    pub student: i64,
    /// Codes of the social statuses that hold.
    pub statuses: Vec<String>,
    /// The same for children of one family.
    pub family: usize,
}

/// The pupils of a day with their families, as the passport counts them.
pub fn members(db: &Db, day: Date) -> Result<Vec<Member>> {
    let (pupils, homes) = pupils(db, day)?;
    let member = |(pupil, family): (Pupil, usize)| Member { student: pupil.id, statuses: pupil.statuses, family };
    Ok(pupils.into_iter().zip(families(&homes)).map(member).collect())
}

/// Pupils and families of the day, and of the day a year before.
fn figures(counts: &[Count; 2]) -> [i64; 4] {
    let families = |count: &Count| i64::try_from(count.families.len()).unwrap_or(i64::MAX);
    let [now, before] = counts;
    [now.pupils, families(now), before.pupils, families(before)]
}

fn row(group: Group<'_>, line: Line<'_>) -> [Cell; 2] {
    let group = match group {
        Group::Class(class) => Cell::Text(class.to_string()),
        Group::School => Cell::Said("group-all"),
    };
    let line = match line {
        Line::All => Cell::Word("rep-pupils", "all"),
        Line::Status(_, code) => Cell::Code(Vocabulary::SocialStatus, code.to_owned()),
        Line::Unrecorded => Cell::Word("rep-pupils", "unrecorded"),
    };
    [group, line]
}
