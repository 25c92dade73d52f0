//! The promise for shares, the passport and the work, attacked: every small world with everything that could stand behind
//! the same print.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Debug;
use std::hash::Hash;

use super::{Flow, Share, Threshold};

const RULE: Threshold = Threshold(3);

/// Least and greatest value of each figure, and whether a world with room for one more has a small one here.
type Behind = Vec<(i64, i64, bool)>;

/// Every multiset of up to `most` things, by what is printed of it; `figures` are those that are to be kept.
fn every<T: Copy, P: Eq + Hash>(
    kinds: &[T],
    most: usize,
    figures: impl Fn(&[T]) -> Vec<i64>,
    publish: impl Fn(&[T]) -> P,
) -> HashMap<P, Behind> {
    let mut found: HashMap<P, Behind> = HashMap::new();
    let mut chosen: Vec<usize> = Vec::new();
    loop {
        let things: Vec<T> = chosen.iter().map(|kind| kinds[*kind]).collect();
        let figures = figures(&things);
        let behind = found.entry(publish(&things)).or_insert_with(|| vec![(i64::MAX, i64::MIN, false); figures.len()]);
        for (range, figure) in behind.iter_mut().zip(figures) {
            *range = (range.0.min(figure), range.1.max(figure), range.2 || chosen.len() < most && RULE.hides(figure));
        }
        if chosen.len() < most {
            chosen.push(chosen.last().copied().unwrap_or(0));
            continue;
        }
        while chosen.last() == Some(&(kinds.len() - 1)) {
            chosen.pop();
        }
        match chosen.last_mut() {
            Some(last) => *last += 1,
            None => return found,
        }
    }
}

/// Small figures that can have one value only.
fn certain<P: Debug>(found: &HashMap<P, Behind>) -> Vec<String> {
    let certain = |(printed, behind): (&P, &Behind)| {
        let at = behind.iter().position(|(least, greatest, small)| *small && least == greatest)?;
        Some(format!("figure {at} can only be {}: {printed:?}", behind[at].0))
    };
    found.iter().filter_map(certain).collect()
}

fn size(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(0)
}

fn count<T>(things: &[T], has: impl Fn(&T) -> bool) -> i64 {
    size(things.iter().filter(|thing| has(thing)).count())
}

// --- shares ---------------------------------------------------------------------------------------------------

/// Whether an entry has two things, and a review: none, overdue, in time.
type Entry = (bool, bool, u8);

fn shares(entries: &[Entry]) -> [Share; 4] {
    let m = size(entries.len());
    let set = count(entries, |entry| entry.2 > 0);
    [
        Share { n: count(entries, |entry| entry.0), m, within: None },
        Share { n: count(entries, |entry| entry.1), m, within: None },
        Share { n: set, m, within: None },
        Share { n: count(entries, |entry| entry.2 > 1), m: set, within: Some(2) },
    ]
}

fn of_shares(entries: &[Entry]) -> Vec<i64> {
    shares(entries).iter().flat_map(|share| [share.n, share.m - share.n, share.m]).collect()
}

fn entries(implied: bool) -> Vec<Entry> {
    let pairs = [(false, false), (true, false), (true, true), (false, true)];
    let pairs = &pairs[..if implied { 3 } else { 4 }];
    pairs.iter().flat_map(|(one, other)| [0, 1, 2].map(|review| (*one, *other, review))).collect()
}

#[test]
fn shares_told_and_hidden() {
    let told = |n, m| RULE.shares(&[Share { n, m, within: None }])[0];
    assert_eq!(
        (told(0, 9), told(9, 9), told(3, 9), told(6, 9)),
        ([Some(0), Some(9)], [Some(9); 2], [Some(3), Some(9)], [Some(6), Some(9)])
    );
    assert_eq!((told(2, 9), told(7, 9), told(0, 2)), ([None, Some(9)], [None, Some(9)], [None; 2]));
    let within = |n| RULE.shares(&[Share { n, m: 9, within: None }, Share { n, m: n, within: Some(0) }])[1];
    assert_eq!((within(9), within(8)), ([Some(9); 2], [None; 2]), "8 of 8 would say that it is 8 of 9");
}

#[test]
fn no_share_is_certain() {
    for implied in [false, true] {
        let found = every(&entries(implied), 7, of_shares, |entries| RULE.shares(&shares(entries)));
        assert!(found.len() > 20);
        assert_eq!(certain(&found), Vec::<String>::new());
    }
    // Small figures alone, or shares within others as if they were alone, do not withstand.
    let own = |share: &Share| [share.n, share.m].map(|figure| Some(figure).filter(|figure| !RULE.hides(*figure)));
    assert!(!certain(&every(&entries(false), 7, of_shares, |entries| shares(entries).map(|share| own(&share)))).is_empty());
    let alone = |entries: &[Entry]| RULE.shares(&shares(entries).map(|share| Share { within: None, ..share }));
    assert!(!certain(&every(&entries(false), 7, of_shares, alone)).is_empty());
}

// --- passport -------------------------------------------------------------------------------------------------

/// A family with one child or two: statuses of each as bits.
type Family = (usize, Option<usize>);

fn families() -> Vec<Family> {
    let ones = (0..4).map(|own| (own, None));
    ones.chain((0..4).flat_map(|own| (own..4).map(move |other| (own, Some(other))))).collect()
}

/// Pupils and families of everybody, of each status, and without one; nobody was there a year before.
fn rows(families: &[Family]) -> Vec<[i64; 4]> {
    let of = |has: &dyn Fn(usize) -> bool| {
        let children = |family: &Family| [Some(family.0), family.1].into_iter().flatten().filter(|statuses| has(*statuses)).count();
        [families.iter().map(|family| size(children(family))).sum(), count(families, |family| children(family) > 0), 0, 0]
    };
    vec![of(&|_| true), of(&|statuses| statuses & 1 > 0), of(&|statuses| statuses & 2 > 0), of(&|statuses| statuses == 0)]
}

fn of_rows(rows: &[[i64; 4]]) -> Vec<i64> {
    rows[..3].iter().flat_map(|row| [row[0], row[1], rows[0][0] - row[0], rows[0][1] - row[1]]).collect()
}

fn print_rows(rows: &[[i64; 4]]) -> Vec<Option<[i64; 4]>> {
    rows[..3].iter().map(|row| Some(*row).filter(|row| RULE.tells_row(*row, rows[0]))).collect()
}

#[test]
fn no_row_of_the_passport_is_certain() {
    let found = every(&families(), 6, |all| of_rows(&rows(all)), |all| print_rows(&rows(all)));
    assert!(found.len() > 20);
    assert_eq!(certain(&found), Vec::<String>::new());
    // How many have no status would give away who has one.
    let more = |all: &[Family]| {
        let rows = rows(all);
        (print_rows(&rows), Some(rows[3]).filter(|row| RULE.tells_row(*row, rows[0])))
    };
    assert!(!certain(&every(&families(), 6, |all| of_rows(&rows(all)), more)).is_empty());
}

#[test]
fn no_row_of_two_years_is_certain() {
    // Not there, there without the status, there with it; this year and the last.
    let pupils: Vec<(u8, u8)> = (0..3).flat_map(|now| (0..3).map(move |before| (now, before))).skip(1).collect();
    let rows = |pupils: &[(u8, u8)]| {
        let of = |least| {
            let (now, before) = (count(pupils, |pupil| pupil.0 >= least), count(pupils, |pupil| pupil.1 >= least));
            [now, now, before, before]
        };
        vec![of(1), of(2), [0; 4]]
    };
    let figures = |pupils: &[(u8, u8)]| {
        let rows = rows(pupils);
        rows[..2].iter().flat_map(|row| [row[0], row[2], rows[0][0] - row[0], rows[0][2] - row[2]]).collect()
    };
    let found = every(&pupils, 8, figures, |pupils| print_rows(&rows(pupils)));
    assert!(found.len() > 20);
    assert_eq!(certain(&found), Vec::<String>::new());
}

// --- work and what followed -----------------------------------------------------------------------------------

#[test]
fn no_outcome_is_certain() {
    // A child by the outcomes of its contacts, one of each: three outcomes as bits.
    let children: Vec<usize> = (1..8).collect();
    let of = |children: &[usize]| {
        let by = [1, 2, 4].map(|bit| count(children, |outcomes| outcomes & bit > 0));
        (size(children.len()), by)
    };
    let figures = |children: &[usize]| {
        let (all, by) = of(children);
        [all].into_iter().chain(by).collect()
    };
    let publish = |children: &[usize]| {
        let (all, by) = of(children);
        let [figures, outcomes] = RULE.tells_work(all, by);
        (Some((all, by.iter().sum::<i64>())).filter(|_| figures), Some(by).filter(|_| outcomes))
    };
    let found = every(&children, 8, figures, publish);
    assert!(found.len() > 20);
    assert_eq!(certain(&found), Vec::<String>::new());
}

/// An entry: was there, came in the term; was removed in it; for one that came, whether it came back, whether work began.
type Followed = (bool, bool, bool, bool);

#[test]
fn nothing_that_followed_is_certain() {
    let mut kinds: Vec<Followed> = vec![(false, false, false, false), (false, true, false, false)];
    kinds.extend((0..8).map(|bits| (true, bits & 1 > 0, bits & 2 > 0, bits & 4 > 0)));
    let flow = |entries: &[Followed]| {
        let (placed, removed) = (count(entries, |entry| entry.0), count(entries, |entry| entry.1));
        let all = size(entries.len());
        Flow { start: all - placed, placed, removed, end: all - removed, ..Flow::default() }
    };
    let followed = |entries: &[Followed]| [count(entries, |entry| entry.2), count(entries, |entry| entry.3)];
    let figures = |entries: &[Followed]| {
        let (flow, followed) = (flow(entries), followed(entries));
        let shares = followed.into_iter().flat_map(|n| [n, flow.placed - n]);
        [flow.start, flow.placed, flow.removed, flow.end].into_iter().chain(shares).collect()
    };
    // Rows that are of nothing are left out only where that is told.
    let publish = |entries: &[Followed]| {
        let flow = flow(entries);
        let told = followed(entries).map(|n| Some(n).filter(|n| RULE.is_clean(&flow) && RULE.tells(*n, flow.placed)));
        (RULE.total(&flow), told)
    };
    let found = every(&kinds, 7, figures, publish);
    assert!(found.len() > 20);
    assert_eq!(certain(&found), Vec::<String>::new());
    let naive = |entries: &[Followed]| (publish(entries), flow(entries).placed > 0, flow(entries).removed > 0);
    assert!(!certain(&every(&kinds, 7, figures, naive)).is_empty(), "that there is a row tells of how many it is");
    let seen: BTreeSet<usize> = found.keys().map(|(_, told)| told.iter().flatten().count()).collect();
    assert_eq!(seen, BTreeSet::from([0, 1, 2]));
}

// --- visits ---------------------------------------------------------------------------------------------------

/// A visit: its kind, its term, who went, who of them free of charge.
type Visit = (usize, usize, i64, i64);

/// Pupils and those free of charge of some kinds in some terms.
fn sums(visits: &[Visit], kinds: &[usize], terms: &[usize]) -> [i64; 2] {
    let of = |count: fn(&Visit) -> i64| visits.iter().filter(|visit| kinds.contains(&visit.0) && terms.contains(&visit.1)).map(count).sum();
    [of(|visit| visit.2), of(|visit| visit.3)]
}

/// What is printed of every kind and of all, in each term and in the year; told as a rule says of kinds and terms.
fn print_visits(visits: &[Visit], tells: impl Fn(&[usize], &[usize]) -> [bool; 2]) -> Vec<[Option<i64>; 2]> {
    let mut print = Vec::new();
    for kinds in [&[0][..], &[1], &[0, 1]] {
        for terms in [&[0][..], &[1], &[0, 1]] {
            let (sums, told) = (sums(visits, kinds, terms), tells(kinds, terms));
            print.push([0, 1].map(|at| Some(sums[at]).filter(|_| told[at])));
        }
    }
    print
}

#[test]
fn no_visit_is_certain() {
    let ones = (1..5).flat_map(|pupils| (0..=pupils).map(move |free| (pupils, free)));
    let visits: Vec<Visit> = ones.flat_map(|(pupils, free)| [0, 1, 2, 3].map(|at| (at / 2, at % 2, pupils, free))).collect();
    let figures = |visits: &[Visit]| {
        let cells = [0, 1, 2, 3].map(|at| sums(visits, &[at / 2], &[at % 2]));
        cells.into_iter().flat_map(|[pupils, free]| [pupils, free, pupils - free]).collect()
    };
    let cell = |visits: &[Visit], kind: usize, term: usize| {
        let of: Vec<[i64; 2]> = visits.iter().filter(|visit| (visit.0, visit.1) == (kind, term)).map(|visit| [visit.2, visit.3]).collect();
        RULE.tells_visits(&of)
    };
    let every_cell = |visits: &[Visit], kinds: &[usize], terms: &[usize]| {
        let cells = kinds.iter().flat_map(|kind| terms.iter().map(|term| cell(visits, *kind, *term)));
        cells.fold([true; 2], |all, told| [all[0] && told[0], all[1] && told[1]])
    };
    let found = every(&visits, 3, figures, |visits| print_visits(visits, |kinds, terms| every_cell(visits, kinds, terms)));
    assert!(found.len() > 20);
    assert_eq!(certain(&found), Vec::<String>::new());
    // Small sums alone, told of whatever they are, do not withstand.
    let own = |visits: &[Visit]| {
        print_visits(visits, |kinds, terms| {
            let [pupils, free] = sums(visits, kinds, terms);
            [!RULE.hides(pupils), RULE.tells(free, pupils)]
        })
    };
    assert!(!certain(&every(&visits, 3, figures, own)).is_empty());
}
