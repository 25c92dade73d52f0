//! The overviews (passport, coverage, dynamics, outcomes, chronology) of random registers against a second count from
//! the lists that the program exports: short loops over all rows, straight from the definitions.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use chrono::Days;

use crate::harness::{TODAY, rows};

mod lists;
mod outcomes;
mod passport;
mod school;
mod work;

pub use school::School;
use school::{KINDS, PARENTS, REGISTERS, Row, day};

/// How many random schools are looked at.
const SCHOOLS: u64 = 12;

// --- coverage -------------------------------------------------------------------------------------------------

/// Entries that are active on a day.
fn active<'a>(school: &'a School, on: &str) -> impl Iterator<Item = &'a Row> {
    school
        .entries
        .iter()
        .filter(move |entry| entry["placed_on"].as_str() <= on && (entry["removed_on"].is_empty() || entry["removed_on"].as_str() > on))
}

/// What an entry may have, and whether it does.
fn items(school: &School, entry: &Row, on: &str) -> Result<Vec<(&'static str, bool)>> {
    let month_before = day(on)?.checked_sub_days(Days::new(30)).context("a day")?.to_string();
    let since = |from: &str, kinds: &[&str]| {
        school
            .contacts_of(entry)
            .any(|contact| contact["on"].as_str() >= from && contact["on"].as_str() <= on && kinds.contains(&contact["kind"].as_str()))
    };
    let review = entry["review_on"].as_str();
    let mut items = vec![
        ("parents", since(&entry["placed_on"], &PARENTS)),
        ("contact", since(&month_before, &KINDS)),
        ("club", since(&entry["placed_on"], &["club_enrolment"])),
        ("review_set", !review.is_empty()),
    ];
    if entry["register"] != "risk_group" {
        // Plans are looked at in schools where there are some.
        items.extend([("decision", !entry["protocol"].is_empty()), ("plan", false)]);
    }
    if !review.is_empty() {
        items.push(("review_in_time", review >= on));
    }
    Ok(items)
}

fn coverage_is_right(school: &School) -> Result<()> {
    for on in [TODAY, "2026-03-15"] {
        let mut naive: BTreeMap<(&str, &str), (usize, usize)> = BTreeMap::new();
        for entry in active(school, on) {
            for (item, has) in items(school, entry, on)? {
                let share = naive.entry((&entry["register"], item)).or_default();
                share.0 += usize::from(has);
                share.1 += 1;
            }
        }
        let printed = school.report(&["coverage", "--on", on])?;
        let mut read = BTreeMap::new();
        for row in &printed {
            read.insert((row["register"].as_str(), row["indicator"].as_str()), (row["n"].parse()?, row["m"].parse()?));
        }
        ensure!(read == naive && read.len() == printed.len(), "coverage {on}: {printed:?}\nnot {naive:?}");
    }
    Ok(())
}

// --- dynamics -------------------------------------------------------------------------------------------------

/// start, placed, removed, end of a register in a span of days, from their definitions.
fn flow(school: &School, register: &str, from: &str, to: &str) -> [usize; 4] {
    let count = |wanted: &dyn Fn(&str, &str) -> bool| {
        let of = |entry: &&Row| entry["register"] == register;
        school.entries.iter().filter(of).filter(|entry| wanted(&entry["placed_on"], &entry["removed_on"])).count()
    };
    [
        count(&|placed, removed| placed < from && (removed.is_empty() || removed >= from)),
        count(&|placed, _| placed >= from && placed <= to),
        count(&|_, removed| removed >= from && removed <= to),
        count(&|placed, removed| placed <= to && (removed.is_empty() || removed > to)),
    ]
}

fn dynamics_is_right(school: &School) -> Result<()> {
    let mut terms: Vec<(String, String, String)> = Vec::new();
    for year in ["2025-2026", "2026-2027"] {
        for row in rows(&school.place.ok(&["calendar", year, "--format", "csv"])?)? {
            terms.push((row["term"].clone(), row["from"].clone(), row["to"].clone()));
        }
    }
    let last_of = |periods: &[(String, String, String)]| periods.last().map(|(_, _, to)| to.clone()).unwrap_or_default();
    let years = |terms: &[(String, String, String)]| {
        let of = |year: &str| terms.iter().filter(|(term, ..)| term.starts_with(year)).cloned().collect::<Vec<_>>();
        ["2025-2026", "2026-2027"].map(|year| (year.to_owned(), of(year)[0].1.clone(), last_of(&of(year)))).to_vec()
    };
    for (args, periods) in [
        (&["dynamics"][..], terms[..6].to_vec()),
        (&["dynamics", "--by", "year"], years(&terms[..6])),
        (&["dynamics", "--to-term", "2026-2027/4", "--by", "year"], years(&terms)),
        (&["dynamics", "--from-term", "2025-2026/2", "--to-term", "2026-2027/1"], terms[1..5].to_vec()),
    ] {
        let mut naive = Vec::new();
        for register in REGISTERS {
            let flows = periods.iter().map(|(name, from, to)| (register, name.as_str(), flow(school, register, from, to)));
            if flow(school, register, &periods[0].1, &last_of(&periods)) != [0; 4] {
                naive.extend(flows);
            }
        }
        let printed = school.report(args)?;
        let mut read = Vec::new();
        for row in &printed {
            let figure = |column: &str| row[column].parse::<usize>();
            let figures = [figure("start")?, figure("placed")?, figure("removed")?, figure("end")?];
            read.push((row["register"].as_str(), row["period"].as_str(), figures));
        }
        ensure!(read == naive, "{args:?}: {printed:?}\nnot {naive:?}");
    }
    Ok(())
}

// --- chronology -----------------------------------------------------------------------------------------------

fn chronology_is_right(school: &School, student: &str) -> Result<()> {
    let id = format!("#{student}");
    let printed = school.report(&["chronology", &id])?;
    ensure!(printed == rows(&school.place.ok(&["register", "show", &id, "--format", "csv"])?)?);
    ensure!(printed.is_sorted_by(|a, b| a["on"] <= b["on"]), "{printed:?}");
    let mut naive: Vec<(&str, &str)> = Vec::new();
    for entry in school.entries.iter().filter(|entry| entry["student_id"] == student) {
        naive.push((&entry["placed_on"], "placed"));
        naive.extend(Some((entry["removed_on"].as_str(), "removed")).filter(|(on, _)| !on.is_empty()));
    }
    naive.extend(
        school.contacts.iter().filter(|contact| contact["student_id"] == student).map(|contact| (contact["on"].as_str(), "contact")),
    );
    naive.sort_unstable();
    let mut read: Vec<(&str, &str)> = printed.iter().map(|row| (row["on"].as_str(), row["event"].as_str())).collect();
    read.retain(|(_, event)| !["joined", "left"].contains(event));
    read.sort_unstable();
    ensure!(read == naive, "{printed:?}\nnot {naive:?}");
    Ok(())
}

#[test]
fn overviews_of_random_schools_equal_a_second_count() -> Result<()> {
    for seed in 1..=SCHOOLS {
        let school = School::new(seed)?;
        let right = || -> Result<()> {
            passport::is_right(&school, seed as usize)?;
            coverage_is_right(&school)?;
            dynamics_is_right(&school)?;
            outcomes::are_right(&school)?;
            chronology_is_right(&school, &(1 + seed).to_string())
        };
        right().with_context(|| format!("school {seed}"))?;
    }
    Ok(())
}

#[test]
fn every_figure_of_a_random_school_has_its_people() -> Result<()> {
    lists::are_right(&School::new(101)?)
}

#[test]
fn overviews_asked_for_wrongly() -> Result<()> {
    let place = crate::people::school()?;
    for (exit, code, args) in [
        (2, "passport_by", &["passport", "--by", "sex"][..]),
        (2, "bad_by", &["passport", "--by", "status"]),
        (2, "bad_year", &["passport", "--year", "2026"]),
        (2, "cli_conflict", &["passport", "--year", "2026-2027", "--on", TODAY]),
        (2, "bad_pace", &["dynamics", "--by", "month"]),
        (2, "period_backwards", &["dynamics", "--from-term", "2026-2027/2", "--to-term", "2026-2027/1"]),
        (2, "term_unknown", &["dynamics", "--from-term", "2001-2002/1"]),
        (2, "code_unknown", &["coverage", "--kind", "жоқ"]),
        (2, "bad_figure", &["coverage", "--list", "contacts"]),
        (2, "bad_figure", &["coverage", "--list", "contact:yes"]),
        (2, "bad_figure", &["passport", "--list", "orphan:7А"]),
        (2, "bad_figure", &["passport", "--by", "class", "--list", "orphan:11Я"]),
        (2, "bad_figure", &["outcomes", "--list", "call:none"]),
        (2, "bad_figure", &["outcomes", "--list", "call:no"]),
        (2, "bad_figure", &["interventions", "--list", "calls"]),
        (2, "bad_figure", &["interventions", "--by", "staff", "--list", "call:жоқ"]),
        (2, "figure_by_staff", &["interventions", "--list", "call:қалиева"]),
        (2, "bad_figure", &["dynamics", "--list", "moved_in:2026-2027/1"]),
        (2, "bad_figure", &["dynamics", "--list", "placed:2001-2002/1"]),
        (2, "figure_of_which", &["dynamics", "--list", "placed"]),
        (2, "bad_figure", &["movement", "--by", "class", "--list", "end:1А"]),
        (2, "empty_text", &["movement", "--list", ""]),
        (3, "student_unknown", &["chronology", "жоқ"]),
    ] {
        let said = place.error_code(exit, &[&["report"], args].concat())?;
        ensure!(said == code, "{args:?}: {said}");
    }
    Ok(())
}

#[test]
fn overviews_in_every_format() -> Result<()> {
    let school = School::new(99)?;
    for args in [&["passport", "--by", "class"][..], &["coverage"], &["dynamics"], &["outcomes"], &["plans"], &["chronology", "#1"]] {
        let rows = school.report(args)?.len();
        ensure!(rows > 0, "{args:?}");
        for lang in ["kk", "ru", "en"] {
            for format in ["table", "excel", "html", "jsonl"] {
                let printed = school.place.ok(&[&["report"], args, &["--format", format, "--lang", lang]].concat())?;
                ensure!(printed.lines().count() >= rows, "{args:?} {format} {lang}: {printed}");
                ensure!(!printed.contains("col-") && !printed.contains("rep-"), "{args:?} {format} {lang}: {printed}");
            }
            let json = school.place.json(&[&["report"], args, &["--lang", lang]].concat())?;
            ensure!(json.as_array().is_some_and(|all| all.len() == rows), "{args:?} {json}");
            school.place.ok(&[&["report"], args, &["--out", "report.xlsx", "--lang", lang]].concat())?;
        }
    }
    Ok(())
}

#[test]
fn overviews_that_were_handed_in() -> Result<()> {
    let place = crate::people::school()?;
    crate::people::place_on(&place, crate::people::AHMETOV, "in_school", "2026-11-10")?;
    let reports = [
        &["passport", "--on", TODAY][..],
        &["coverage", "--on", TODAY],
        &["dynamics", "--by", "year"],
        &["outcomes"],
        &["plans", "--on", TODAY],
    ];
    for report in reports {
        place.ok(&[&["report", "hand-in"], report, &["-q"]].concat())?;
        let said = place.run(&[&["report"], report].concat())?;
        ensure!(said.exit == 0 && said.err.is_empty(), "{report:?}: {}", said.err);
    }
    crate::people::place_on(&place, crate::people::KIM, "in_school", "2026-11-20")?;
    place.ok(&["student", "leave", crate::people::OTEGENOVA, "--on", TODAY, "-q"])?;
    for report in reports {
        let said = place.run(&[&["report"], report].concat())?;
        ensure!(said.exit == 0 && !said.err.is_empty(), "{report:?}: no difference is told");
    }
    Ok(())
}
