//! The promise, attacked: every small world with everything that could stand behind the same tables, and thousands of
//! random registers with an attacker who shares nothing with the rule.

use std::collections::HashMap;

use super::Breakdown::{self, Class, GradeGroup, Ground, Sex, Total};
use super::attack::{Attack, Figures, Tables};
use super::{Flow, Threshold, clean_first};

/// Every group that there may be.
const GROUPS: [(Breakdown, &str); 14] = [
    (Total, ""),
    (Class, "5А"),
    (Class, "5Ә"),
    (Class, "7Б"),
    (Class, "10А"),
    (Class, "0"),
    (GradeGroup, "5-9"),
    (GradeGroup, "10-12"),
    (GradeGroup, "0-4"),
    (Sex, "F"),
    (Sex, "M"),
    (Ground, "truancy"),
    (Ground, "offence"),
    (Ground, "other"),
];
const CLASSES: usize = 5;
/// Where the grade group of a class stands.
const BAND: [usize; CLASSES] = [6, 6, 6, 7, 8];
const SEX: usize = 9;
const GROUND: usize = 11;

/// An entry as the reports see it: two classes by number, a sex by number, grounds as bits.
#[derive(Debug, Clone, Copy)]
struct Entry {
    placed: bool,
    removed: bool,
    origin: usize,
    destination: usize,
    sex: usize,
    grounds: usize,
}

/// The figures of every group.
type Rows = [Flow; GROUPS.len()];
/// What is printed of them.
type Printed = [Option<Figures>; GROUPS.len()];

/// Counts in the plainest way.
fn count(entries: &[Entry]) -> Rows {
    let mut rows = Rows::default();
    for entry in entries {
        let mut counts = |from: usize, to: usize| {
            let moved = i64::from(from != to);
            rows[from].start += i64::from(!entry.placed);
            rows[from].placed += i64::from(entry.placed);
            rows[from].moved_out += moved;
            rows[to].moved_in += moved;
            rows[to].removed += i64::from(entry.removed);
            rows[to].end += i64::from(!entry.removed);
        };
        counts(0, 0);
        counts(1 + entry.origin, 1 + entry.destination);
        counts(BAND[entry.origin], BAND[entry.destination]);
        counts(SEX + entry.sex, SEX + entry.sex);
        let grounds = (0..GROUPS.len() - GROUND).filter(|bit| entry.grounds >> bit & 1 == 1);
        grounds.for_each(|bit| counts(GROUND + bit, GROUND + bit));
    }
    rows
}

/// All public tables together; the groups of a breakdown that is hidden are `None`.
fn publish(threshold: Threshold, rows: &Rows) -> Printed {
    let groups = |by: Breakdown| GROUPS.iter().zip(rows).filter(move |((of, _), _)| *of == by).map(|(_, flow)| flow);
    let shown = |by: Breakdown| clean_first(by).iter().all(|by| groups(*by).all(|flow| threshold.is_clean(flow)));
    let shown = [Class, GradeGroup, Sex, Ground].map(|by| (by, shown(by)));
    let mut printed = Printed::default();
    printed[0] = Some(threshold.total(&rows[0]));
    for (at, flow) in rows.iter().enumerate().skip(1) {
        printed[at] = Some(flow.figures().map(Some)).filter(|_| shown.contains(&(GROUPS[at].0, true)));
    }
    printed
}

#[test]
fn the_total_row() {
    let threshold = Threshold::new(5);
    let total = |start, placed, removed| {
        let flow = Flow { start, placed, removed, end: start + placed - removed, ..Flow::default() };
        threshold.total(&flow).map(|figure| figure.map_or("*".to_owned(), |figure| figure.to_string())).join(" ")
    };
    assert_eq!(total(24, 5, 7), "24 5 0 0 7 22");
    assert_eq!(total(24, 0, 0), "24 0 0 0 0 24");
    assert_eq!(total(0, 0, 0), "0 0 0 0 0 0");
    assert_eq!(total(24, 3, 7), "24 * 0 0 * 20", "one flow would give the other");
    assert_eq!(total(4, 9, 0), "* * 0 0 * 13", "the flows would give the start, now or in the report of the term before");
    assert_eq!(total(4, 0, 0), "* * 0 0 * *");
    assert_eq!(total(0, 4, 4), "0 * 0 0 * 0");
}

#[test]
fn clean_rows() {
    let threshold = Threshold::new(5);
    let flow = |start| Flow { start, end: start, ..Flow::default() };
    assert!(threshold.is_clean(&flow(0)) && threshold.is_clean(&flow(5)));
    assert!(!threshold.is_clean(&flow(1)) && !threshold.is_clean(&flow(4)));
    assert!(!threshold.is_clean(&Flow { moved_in: 1, moved_out: 1, ..flow(11) }), "a child who moved is a figure too");
    assert_eq!(Threshold::new(0), Threshold::new(3), "below 3 a star would name its figure");
}

/// A world small enough to write down every register that can be in it.
struct World {
    threshold: i64,
    most: usize,
    kinds: Vec<Entry>,
}

/// What could stand behind one set of public tables.
#[derive(Default)]
struct Behind {
    /// Least and greatest value of each figure.
    range: Vec<(i64, i64)>,
    /// Whether a register with room for one more entry has a small figure here.
    small: Vec<bool>,
}

impl World {
    /// Every register with up to `most` entries, by what is printed of it.
    fn every(&self) -> HashMap<Printed, Behind> {
        let mut found: HashMap<Printed, Behind> = HashMap::new();
        let mut chosen: Vec<usize> = Vec::new();
        loop {
            let entries: Vec<Entry> = chosen.iter().map(|kind| self.kinds[*kind]).collect();
            self.note(&entries, &mut found);
            // The next multiset: one entry more of the last kind, or a step on at the last place that can.
            if chosen.len() < self.most {
                chosen.push(chosen.last().copied().unwrap_or(0));
                continue;
            }
            while chosen.last() == Some(&(self.kinds.len() - 1)) {
                chosen.pop();
            }
            match chosen.last_mut() {
                Some(last) => *last += 1,
                None => return found,
            }
        }
    }

    fn note(&self, entries: &[Entry], found: &mut HashMap<Printed, Behind>) {
        let threshold = Threshold::new(self.threshold);
        let rows = count(entries);
        let behind = found.entry(publish(threshold, &rows)).or_default();
        behind.range.resize(rows.len() * 6, (i64::MAX, i64::MIN));
        behind.small.resize(rows.len() * 6, false);
        for (at, figure) in rows.iter().flat_map(Flow::figures).enumerate() {
            let range = &mut behind.range[at];
            *range = (range.0.min(figure), range.1.max(figure));
            behind.small[at] |= entries.len() < self.most && threshold.hides(figure);
        }
    }
}

/// The strongest attacker: he knows the rule and can write down every register.
fn nothing_is_certain(threshold: i64, most: usize, kinds: Vec<Entry>) {
    let mut shown = 0;
    for (printed, behind) in (World { threshold, most, kinds }).every() {
        let seen: Vec<Option<i64>> = printed.into_iter().flat_map(Option::unwrap_or_default).collect();
        shown += usize::from(seen.iter().flatten().any(|figure| *figure > 0));
        for (at, small) in behind.small.iter().enumerate() {
            let (least, greatest) = behind.range[at];
            assert!(!small || seen[at].is_none(), "figure {at} is printed: {printed:?}");
            assert!(!small || least < greatest, "figure {at} can only be {least}: {printed:?}");
        }
    }
    assert!(shown > 3, "something is left to read");
}

/// Entries of every kind with these properties.
fn kinds(flows: &[(bool, bool)], paths: &[(usize, usize)], sexes: usize, grounds: &[usize]) -> Vec<Entry> {
    let mut kinds = Vec::new();
    for (placed, removed) in flows.iter().copied() {
        for (origin, destination) in paths.iter().copied() {
            for sex in 0..sexes {
                kinds.extend(grounds.iter().map(|grounds| Entry { placed, removed, origin, destination, sex, grounds: *grounds }));
            }
        }
    }
    kinds
}

const STAYED: (bool, bool) = (false, false);
const LEFT: (bool, bool) = (false, true);
const CAME: (bool, bool) = (true, false);
const PASSED: (bool, bool) = (true, true);

#[test]
fn every_small_world_by_sex() {
    nothing_is_certain(3, 9, kinds(&[STAYED, LEFT, CAME, PASSED], &[(0, 0)], 2, &[1]));
    nothing_is_certain(4, 10, kinds(&[STAYED, CAME, PASSED], &[(0, 0)], 2, &[1]));
}

#[test]
fn every_small_world_by_class_with_moves() {
    let paths: Vec<(usize, usize)> = [0, 1, 3].into_iter().flat_map(|from| [0, 1, 3].map(|to| (from, to))).collect();
    nothing_is_certain(3, 7, kinds(&[STAYED], &paths, 1, &[1]));
    nothing_is_certain(3, 4, kinds(&[STAYED, CAME, PASSED], &paths, 1, &[1]));
    nothing_is_certain(3, 6, kinds(&[STAYED, CAME, PASSED], &[(0, 0), (1, 1), (3, 3), (0, 3)], 1, &[1]));
}

#[test]
fn every_small_world_by_class_and_sex() {
    nothing_is_certain(3, 7, kinds(&[STAYED, CAME, PASSED], &[(0, 0), (1, 1)], 2, &[1]));
}

#[test]
fn every_small_world_by_ground() {
    nothing_is_certain(3, 8, kinds(&[STAYED, CAME, PASSED], &[(0, 0)], 1, &[1, 2, 3]));
    nothing_is_certain(3, 6, kinds(&[STAYED], &[(0, 0)], 2, &[1, 2, 3, 4, 7]));
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % sides.max(1) as u64).unwrap_or(0)
    }

    /// A register of a school with habits of its own: some are large, some place nobody, in some nobody moves.
    fn register(&mut self) -> Vec<Entry> {
        let size = [6, 15, 40, 120][self.roll(4)];
        let of_a_hundred = [0, 3, 20, 50];
        let (placed, removed, moved) = (of_a_hundred[self.roll(4)], of_a_hundred[self.roll(4)], of_a_hundred[self.roll(3)]);
        let (classes, girls) = (1 + self.roll(CLASSES), [0, 5, 50][self.roll(3)]);
        let entry = |dice: &mut Self| {
            let origin = dice.roll(classes);
            Entry {
                placed: dice.roll(100) < placed,
                removed: dice.roll(100) < removed,
                origin,
                destination: if dice.roll(100) < moved { dice.roll(classes) } else { origin },
                sex: usize::from(dice.roll(100) >= girls),
                grounds: 1 + dice.roll(7),
            }
        };
        (0..1 + self.roll(size)).map(|_| entry(self)).collect()
    }
}

/// What the attacker has got.
fn tables(printed: &Printed) -> Tables {
    let mut tables = Tables::default();
    for (at, (by, group)) in GROUPS.into_iter().enumerate() {
        if by != Total {
            let band = (by == Class).then(|| GROUPS[BAND[at - 1]].1.to_owned());
            tables.groups.push((by.code().to_owned(), group.to_owned(), band));
        }
        if let Some(figures) = printed[at] {
            tables.printed.insert((by.code().to_owned(), group.to_owned()), figures);
        }
    }
    tables
}

/// The first small figure that the attacker makes out.
fn made_out(threshold: Threshold, rows: &Rows, printed: &Printed) -> Option<String> {
    let figures = GROUPS.iter().zip(rows).flat_map(|((by, group), flow)| {
        let place = |column| (by.code().to_owned(), (*group).to_owned(), column);
        flow.figures().into_iter().enumerate().map(move |(column, figure)| (place(column), figure))
    });
    let small = figures.filter(|(_, figure)| threshold.hides(*figure)).collect();
    Attack::new(&tables(printed)).makes_out(small).map(|made_out| format!("{made_out:?}: {printed:?}"))
}

#[test]
fn thousands_of_random_registers_are_attacked() {
    let threshold = Threshold::new(5);
    let mut dice = Dice(2026);
    let (mut hidden, mut partly, mut open) = (0, 0, 0);
    for _ in 0..4000 {
        let rows = count(&dice.register());
        let printed = publish(threshold, &rows);
        assert_eq!(made_out(threshold, &rows, &printed), None);
        match printed.iter().flatten().count() {
            1 => hidden += 1,
            rows if rows == GROUPS.len() => open += 1,
            _ => partly += 1,
        }
    }
    assert!(hidden > 500 && partly > 500 && open > 10, "all kinds of tables were attacked: {hidden} {partly} {open}");
}

/// The attack is worth something: where only small figures are hidden, it makes most of them out.
#[test]
fn hiding_small_figures_alone_does_not_withstand() {
    let threshold = Threshold::new(5);
    let mut dice = Dice(5);
    let mut broken = 0;
    for _ in 0..200 {
        let rows = count(&dice.register());
        let naive = |flow: &Flow| flow.figures().map(|figure| Some(figure).filter(|figure| !threshold.hides(*figure)));
        let printed = std::array::from_fn(|at| Some(naive(&rows[at])));
        broken += usize::from(made_out(threshold, &rows, &printed).is_some());
    }
    assert!(broken > 100, "{broken} of 200");
}
