//! The social passport, counted once more.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use super::school::{ADDRESSES, NAMES, PHONES, Row, STATUSES, School};
use crate::harness::TODAY;

/// Who or what a text is, by the tables above.
fn meant<'a>(table: &[(&str, &'a str)], text: &str) -> &'a str {
    table.iter().find(|(written, _)| *written == text).map_or("?", |(_, meant)| meant)
}

fn one_family(a: &Row, b: &Row) -> bool {
    let name = |row: &Row| meant(&NAMES, &row["guardian"]);
    let phone = |row: &Row| meant(&PHONES, &row["guardian_phone"]);
    let address = |row: &Row| meant(&ADDRESSES, &row["address"]);
    let same = |a: &str, b: &str| !a.is_empty() && a == b;
    let phones_known = !phone(a).is_empty() && !phone(b).is_empty();
    same(name(a), name(b)) && if phones_known { phone(a) == phone(b) } else { same(address(a), address(b)) }
}

/// (group, status) → pupils and families of two days.
type Passport = BTreeMap<(String, String), [usize; 4]>;

fn naive_passport(school: &School, days: [&str; 2]) -> Result<Passport> {
    let mut passport = Passport::new();
    for status in STATUSES.into_iter().chain(["all"]) {
        passport.insert((String::new(), status.to_owned()), [0; 4]);
    }
    for (at, on) in days.into_iter().enumerate() {
        let pupils = school.pupils(on)?;
        let mut family: Vec<usize> = (0..pupils.len()).collect();
        for _ in 0..pupils.len() {
            for a in 0..pupils.len() {
                for b in 0..pupils.len() {
                    if one_family(&pupils[a], &pupils[b]) {
                        family[a] = family[a].min(family[b]);
                    }
                }
            }
        }
        let mut members: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
        for (at, pupil) in pupils.iter().enumerate() {
            let statuses: BTreeSet<&str> = pupil["social_status"].split('|').filter(|status| !status.is_empty()).collect();
            let more = if statuses.is_empty() { "unrecorded" } else { "all" };
            for status in statuses.into_iter().chain(BTreeSet::from(["all", more])) {
                for group in ["", &pupil["class"]] {
                    members.entry((group.to_owned(), status.to_owned())).or_default().push(family[at]);
                }
            }
        }
        for (cell, members) in members {
            let figures = passport.entry(cell).or_default();
            figures[2 * at] = members.len();
            figures[2 * at + 1] = members.into_iter().collect::<BTreeSet<_>>().len();
        }
    }
    Ok(passport)
}

fn read_passport(rows: &[Row]) -> Result<Passport> {
    let mut passport = Passport::new();
    for row in rows {
        let mut figures = [0; 4];
        for (figure, column) in figures.iter_mut().zip(["pupils", "families", "pupils_before", "families_before"]) {
            *figure = row[column].parse()?;
        }
        ensure!(passport.insert((row["group"].clone(), row["status"].clone()), figures).is_none(), "twice: {row:?}");
    }
    Ok(passport)
}

/// Two of the ways of asking, other ones for other schools.
pub fn is_right(school: &School, seed: usize) -> Result<()> {
    let ways = [
        (&["--on", TODAY][..], TODAY, "2025-11-22"),
        (&[], TODAY, "2025-11-22"),
        (&["--year", "2025-2026"], "2026-08-31", "2025-08-31"),
        (&["--term", "2026-2027/1"], "2026-11-01", "2025-11-01"),
        (&["--on", "2026-09-01"], "2026-09-01", "2025-09-01"),
    ];
    for (asked, on, before) in [ways[seed % ways.len()], ways[(seed + 2) % ways.len()]] {
        let printed = school.report(&[&["passport", "--by", "class"], asked].concat())?;
        let mut naive = naive_passport(school, [on, before])?;
        ensure!(read_passport(&printed)? == naive, "passport {asked:?}: {printed:?}\nnot {naive:?}");
        let whole = school.report(&[&["passport"], asked].concat())?;
        naive.retain(|(group, _), _| group.is_empty());
        ensure!(read_passport(&whole)? == naive, "passport {asked:?}: {whole:?}");
        let order: Vec<&str> = whole.iter().map(|row| row["status"].as_str()).collect();
        ensure!(order[0] == "all" && order[1..13] == STATUSES, "{order:?}");
    }
    Ok(())
}
