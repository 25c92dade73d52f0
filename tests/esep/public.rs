//! Reports for outside the school: what they leave out, what they still say, and an attacker who has all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};

use crate::attack::{Attack, Figures, Place as Figure, Tables};
use crate::cases::school;
use crate::harness::{Place, cases, rows};
use crate::people::iin;
use crate::people::{refused, text};

const BREAKDOWNS: [&str; 5] = ["total", "class", "grade-group", "sex", "ground"];
const COLUMNS: [&str; 6] = ["start", "placed", "moved_in", "moved_out", "removed", "end"];
const SMALL: std::ops::Range<i64> = 1..5;

/// One register in one term: what is public, and the small figures behind it.
#[derive(Default)]
struct Case {
    tables: Tables,
    small: Vec<(Figure, i64)>,
}

/// The movement by everything, as it leaves the school and as it is, register by register.
fn movement(place: &Place, term: &str) -> Result<BTreeMap<String, Case>> {
    let mut registers: BTreeMap<String, Case> = BTreeMap::new();
    for by in BREAKDOWNS {
        let args = ["report", "movement", "--term", term, "--by", by, "--format", "csv"];
        for row in rows(&place.ok(&args)?)? {
            let case = registers.entry(row["register"].clone()).or_default();
            let group = (row["breakdown"].clone(), row["group"].clone());
            if by != "total" && group.0 == by {
                let band = (by == "class").then(|| grade_group(&group.1));
                case.tables.groups.push((group.0.clone(), group.1.clone(), band));
            }
            for (at, column) in COLUMNS.iter().enumerate().filter(|_| group.0 == by) {
                let figure = row[*column].parse().context("a figure")?;
                if SMALL.contains(&figure) {
                    case.small.push(((group.0.clone(), group.1.clone(), at), figure));
                }
            }
        }
        for row in rows(&place.ok(&[&args[..], &["--public"]].concat())?)? {
            let case = registers.get_mut(&row["register"]).context("a register that is not there")?;
            let told: Vec<Option<i64>> = COLUMNS.iter().map(|column| row[*column].parse().ok()).collect();
            let stars = COLUMNS.iter().filter(|column| row[**column] == "*").count();
            ensure!(stars == told.iter().filter(|figure| figure.is_none()).count(), "{row:?}");
            if row["group"] == "*" {
                ensure!(stars == COLUMNS.len(), "{row:?}");
                continue;
            }
            let told: Figures = told.try_into().ok().context("six figures")?;
            let known = case.tables.printed.insert((row["breakdown"].clone(), row["group"].clone()), told);
            ensure!(known.is_none_or(|known| known == told), "the total differs by {by}: {row:?}");
        }
    }
    Ok(registers)
}

fn grade_group(class: &str) -> String {
    let grade = class.trim_end_matches(|letter: char| !letter.is_ascii_digit()).parse();
    grade
        .map_or("", |grade: u8| {
            if grade < 5 {
                "0-4"
            } else if grade < 10 {
                "5-9"
            } else {
                "10-12"
            }
        })
        .to_owned()
}

/// Nothing that is printed is small or wrong, and nothing that is small can be worked out.
fn withstands(place: &Place, term: &str) -> Result<()> {
    for (register, case) in movement(place, term)? {
        for ((by, group, column), figure) in &case.small {
            let told = case.tables.printed.get(&(by.clone(), group.clone()));
            ensure!(told.is_none_or(|told| told[*column].is_none()), "{term} {register} {by} {group}: {figure} is printed");
        }
        if let Some(made_out) = Attack::new(&case.tables).makes_out(case.small) {
            anyhow::bail!("{term} {register}: {made_out:?} from {:?}", case.tables.printed);
        }
    }
    Ok(())
}

/// Every name and IIN of a register.
pub fn names(place: &Place) -> Result<BTreeSet<String>> {
    let students = place.ok(&["student", "list", "--all", "--format", "csv"])?;
    let staff = place.ok(&["staff", "list", "--format", "csv"])?;
    let names = rows(&students)?.into_iter().chain(rows(&staff)?).flat_map(|row| {
        let names = ["iin", "iin_masked", "full_name", "last_name", "name"].iter().filter_map(|column| row.get(*column).cloned());
        names.collect::<Vec<_>>()
    });
    Ok(names.filter(|name| !name.is_empty()).collect())
}

/// The sample school, where `-f` is not needed.
pub fn sample() -> Result<Place> {
    let place = Place::empty()?;
    place.ok(&["demo", "demo"])?;
    let data = place.file(".local/share/esep");
    std::fs::create_dir_all(&data)?;
    std::fs::copy(place.file("demo/register.esep"), data.join("register.esep"))?;
    Ok(place)
}

/// Children of a large school: number, sex, class, day of the placement, day of the removal.
pub fn large() -> Result<Place> {
    let place = Place::with_register()?;
    let mut students = "iin,last_name,first_name,sex,class\n".to_owned();
    let mut entries = "iin,register,grounds,placed_on,removed_on,removal_ground\n".to_owned();
    for number in 0..60 {
        let (iin, sex) = (iin(number)?, if number % 3 == 0 { "F" } else { "M" });
        let class = if number % 2 == 0 { format!("{}А", 5 + number % 5) } else { format!("{}А", 1 + number % 4) };
        writeln!(students, "{iin},Ахметов{number},Әлихан,{sex},{class}")?;
        // 30 stood there before the term, 30 came in it; of the first 15 were removed in it.
        let (placed, removed) = match number {
            0..15 => ("2026-02-02", "2026-09-15,improved"),
            15..30 => ("2026-02-02", ","),
            _ => ("2026-09-10", ","),
        };
        let ground = ["truancy", "offence|truancy", "other"][number as usize % 3];
        writeln!(entries, "{iin},in_school,{ground},{placed},{removed}")?;
    }
    place.ok(&["import", "students", &place.write("students.csv", students)?, "--since", "2026-01-12", "-q"])?;
    place.ok(&["import", "entries", &place.write("entries.csv", entries)?, "-q"])?;
    Ok(place)
}

#[test]
fn the_sample_school_gives_nothing_away() -> Result<()> {
    let place = sample()?;
    for term in ["2025-2026/4", "2026-2027/1", "2026-2027/2"] {
        withstands(&place, term)?;
    }
    let names = names(&place)?;
    ensure!(names.len() > 80, "{}", names.len());
    for report in ["movement", "interventions"] {
        for by in BREAKDOWNS.iter().filter(|by| report == "movement" || **by == "total") {
            for format in ["table", "csv", "excel", "json", "jsonl", "html"] {
                let said = place.ok(&["report", report, "--public", "--by", by, "--term", "previous", "--format", format])?;
                ensure!(said.contains('*'), "{report} {by} {format}: {said}");
                ensure!(!names.iter().any(|name| said.contains(name)), "{report} {by} {format}: {said}");
            }
        }
    }
    Ok(())
}

#[test]
fn two_years_of_a_school_give_nothing_away() -> Result<()> {
    let Some(cases) = cases() else { return Ok(()) };
    let place = school(&cases)?;
    for term in ["2025-2026/1", "2025-2026/2", "2025-2026/3", "2025-2026/4", "2026-2027/1", "2026-2027/2"] {
        withstands(&place, term)?;
    }
    let said = place.ok(&["report", "movement", "--public", "--term", "2026-2027/1", "--by", "sex", "--format", "csv"])?;
    ensure!(said.contains("in_school,sex,*,*,*,*,*,*,*\nin_school,total,,24,*,0,0,*,22\n"), "the total row is read: {said}");
    let said = place.ok(&["report", "interventions", "--public", "--term", "2026-2027/1", "--format", "csv"])?;
    ensure!(said.contains("call,6,6,150\n") && said.contains("agreement,*,*,*\n"), "{said}");
    Ok(())
}

#[test]
fn a_large_school_is_read() -> Result<()> {
    let place = large()?;
    let public = |by: &str| place.ok(&["report", "movement", "--public", "--term", "2026-2027/1", "--by", by, "--format", "csv"]);
    let whole = |by: &str| place.ok(&["report", "movement", "--term", "2026-2027/1", "--by", by, "--format", "csv"]);
    for by in ["total", "grade-group", "sex", "ground"] {
        ensure!(public(by)? == whole(by)?, "{by}: {}", public(by)?);
    }
    let total = "in_school,total,,30,30,0,0,15,45\n";
    ensure!(public("class")?.ends_with(&format!("\nin_school,class,*,*,*,*,*,*,*\n{total}")), "{}", public("class")?);
    withstands(&place, "2026-2027/1")?;

    // One girl is removed in the next term: she would be told apart by the total, and by every breakdown.
    place.ok(&["register", "remove", "Ахметов15", "--on", "2026-11-10", "--ground", "improved", "-q"])?;
    withstands(&place, "2026-2027/2")?;
    let said = place.ok(&["report", "movement", "--public", "--term", "2026-2027/2", "--by", "sex", "--format", "csv"])?;
    ensure!(said.ends_with("in_school,sex,*,*,*,*,*,*,*\nin_school,total,,45,*,0,0,*,44\n"), "{said}");
    Ok(())
}

#[test]
fn a_pack_sets_the_threshold() -> Result<()> {
    let place = large()?;
    let public = || place.ok(&["report", "movement", "--public", "--term", "2026-2027/1"]);
    ensure!(public()?.contains("1–4"), "{}", public()?);
    let pack = "id = \"district\"\nversion = 1\nfrom = 2026-09-01\ntitle = { kk = \"Аудан\", ru = \"Район\", en = \"District\" }\nsmall_cell = 20\n";
    let pack = place.write("district.toml", pack.replace("2026-09-01", "\"2026-09-01\""))?;
    place.ok(&["norms", "add", &pack])?;
    let said = public()?;
    ensure!(said.contains("1–19") && said.contains('*'), "{said}");
    Ok(())
}

#[test]
fn kinds_of_work_that_reached_few_have_no_figures() -> Result<()> {
    let place = large()?;
    let mut contacts = "iin,on,kind,minutes\n".to_owned();
    for (number, kind) in (0..7).map(|number| (number, "call")).chain((0..4).map(|number| (number, "home_visit"))) {
        for day in 1..4 {
            writeln!(contacts, "{},2026-09-0{day},{kind},10", iin(number)?)?;
        }
    }
    place.ok(&["import", "interventions", &place.write("contacts.csv", contacts)?, "-q"])?;
    let work = ["report", "interventions", "--public", "--term", "2026-2027/1"];
    ensure!(
        place.ok(&[&work[..], &["--format", "csv"]].concat())? == "kind,count,students,minutes\nhome_visit,*,*,*\ncall,21,7,210\n",
        "{}",
        place.ok(&work)?
    );
    let json = place.json(&work)?;
    ensure!(json[0]["students"] == "*" && json[1]["students"] == 7, "{json}");
    let said = place.ok(&work)?;
    ensure!(said.lines().rev().nth(1).is_some_and(|note| note.contains("1–4 оқушы")), "{said}");
    Ok(())
}

#[test]
fn what_must_not_leave_the_school_is_refused() -> Result<()> {
    let place = sample()?;
    for report in ["movement", "interventions"] {
        ensure!(place.error_code(2, &["report", report, "--public", "--by", "staff"])? == "public_staff");
        let days = ["report", report, "--public", "--from", "2026-09-01", "--to", "2026-10-01"];
        ensure!(place.error_code(2, &days)? == "public_period");
        let said = place.exits(2, &days)?;
        ensure!(said.contains("→ "), "{said}");
    }
    ensure!(place.error_code(2, &["report", "interventions", "--public", "--kind", "in_school"])? == "public_kind");
    place.ok(&["report", "movement", "--public", "--kind", "in_school"])?;
    place.exits(2, &["report", "movement", "--public", "--list", "placed"])?;
    for report in ["register", "bullying", "bullying-log", "psychologist", "indicators", "training", "plans", "term"] {
        let error = refused(&place, 2, "public_not_here", &["report", report, "--public"])?;
        let hint = text(&error["hint"])?;
        ensure!(hint.contains("esep report movement, interventions, passport, coverage, dynamics, outcomes, outings"), "{report}: {hint}");
    }
    Ok(())
}
