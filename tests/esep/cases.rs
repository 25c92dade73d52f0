//! Two years of a school and the messy files of schools, with answers made by a program that shares no code with this.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::harness::{Place, cases, rows};

type Row = BTreeMap<String, String>;

const TERMS: [&str; 6] = ["2025-2026/1", "2025-2026/2", "2025-2026/3", "2025-2026/4", "2026-2027/1", "2026-2027/2"];
const BREAKDOWNS: [&str; 5] = ["total", "class", "grade-group", "sex", "ground"];

/// Imports the school in its order.
pub fn school(cases: &Path) -> Result<Place> {
    let place = Place::with_register()?;
    let file = |name: &str| cases.join("school").join(name).to_string_lossy().into_owned();
    place.ok(&["import", "students", &file("students_2025.csv"), "--since", "2025-09-01"])?;
    place.ok(&["import", "students", &file("students_2026.csv"), "--since", "2026-09-01"])?;
    place.ok(&["import", "students", &file("moves.csv")])?;
    place.ok(&["import", "entries", &file("entries.csv")])?;
    place.ok(&["import", "interventions", &file("interventions.csv")])?;
    Ok(place)
}

fn sorted(text: &str) -> Result<Vec<Row>> {
    let mut rows = rows(text)?;
    rows.sort();
    Ok(rows)
}

#[test]
fn every_report_of_the_school() -> Result<()> {
    let Some(cases) = cases() else { return Ok(()) };
    let place = school(&cases)?;
    let expected = |name: String| {
        let path = cases.join("school/expected").join(name);
        std::fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    for term in TERMS {
        let file = term.replace('/', "_");
        for by in BREAKDOWNS {
            let printed = place.ok(&["report", "movement", "--term", term, "--by", by, "--format", "csv"])?;
            ensure!(sorted(&printed)? == sorted(&expected(format!("movement_{file}_{by}.csv"))?)?, "movement {term} by {by}:\n{printed}");
        }
        let printed = place.ok(&["report", "interventions", "--term", term, "--format", "csv"])?;
        ensure!(sorted(&printed)? == sorted(&expected(format!("interventions_{file}.csv"))?)?, "interventions {term}:\n{printed}");
        register(&place, term, &expected(format!("register_{file}.csv"))?)?;
    }
    Ok(())
}

/// The columns that the answer names, grounds sorted.
fn register(place: &Place, term: &str, expected: &str) -> Result<()> {
    let printed = place.ok(&["report", "register", "--term", term, "--format", "csv"])?;
    let wanted = sorted(expected)?;
    let mut found = Vec::new();
    for mut row in rows(&printed)? {
        let mut grounds: Vec<&str> = row["grounds"].split('|').collect();
        grounds.sort_unstable();
        let grounds = grounds.join("|");
        row.insert("grounds_sorted".into(), grounds);
        row.retain(|column, _| wanted.first().is_some_and(|first| first.contains_key(column)));
        found.push(row);
    }
    found.sort();
    ensure!(found == wanted, "register {term}:\n{printed}");
    Ok(())
}

#[test]
fn importing_the_school_again_changes_nothing() -> Result<()> {
    let Some(cases) = cases() else { return Ok(()) };
    let place = school(&cases)?;
    let before = place.ok(&["history", "--format", "csv"])?;
    for (kind, name) in [("students", "moves.csv"), ("entries", "entries.csv"), ("interventions", "interventions.csv")] {
        let path = cases.join("school").join(name);
        let said = place.json(&["import", kind, &path.to_string_lossy()])?;
        ensure!(said["new"] == 0 && said["changed"] == 0 && said["rejected"] == 0, "{name}: {said}");
    }
    ensure!(place.ok(&["history", "--format", "csv"])? == before);
    Ok(())
}

#[test]
fn verdicts_on_messy_files() -> Result<()> {
    let Some(cases) = cases() else { return Ok(()) };
    let messy = cases.join("messy");
    let mut wanted: BTreeMap<String, Vec<(String, String, String)>> = BTreeMap::new();
    for row in rows(&std::fs::read_to_string(messy.join("verdicts.csv"))?)? {
        wanted.entry(row["file"].clone()).or_default().push((row["line"].clone(), row["verdict"].clone(), row["code"].clone()));
    }
    for (name, verdicts) in wanted {
        let place = Place::with_register()?;
        let path = place.write(&name, std::fs::read(messy.join(&name))?)?;
        let said = place.json(&["import", "students", &path])?;
        ensure!(said["rows"] == verdicts.len(), "{name}: {said}");
        let notes = said["notes"].as_array().context("notes")?;
        for (line, verdict, code) in verdicts {
            let note = notes.iter().find(|note| note["line"].as_u64() == line.parse().ok());
            let found = note.map_or(("accepted", ""), |note| (note["verdict"].as_str().unwrap_or(""), note["code"].as_str().unwrap_or("")));
            ensure!(found == (verdict.as_str(), code.as_str()), "{name} line {line}: {found:?} instead of {verdict} {code}");
        }
        let rejected = notes.iter().filter(|note| note["verdict"] == "rejected").count();
        ensure!(said["rejected"] == rejected, "{name}: {said}");
        ensure!(place.file(&format!("{name}.rejected.csv")).exists() == (rejected > 0), "{name}: rejected rows are set aside");
    }
    Ok(())
}

#[test]
fn files_that_are_no_lists() -> Result<()> {
    let Some(cases) = cases() else { return Ok(()) };
    let place = Place::with_register()?;
    for name in ["empty.csv", "no_header.csv", "binary.csv"] {
        let path = place.write(name, std::fs::read(cases.join("messy").join(name))?)?;
        place.exits(4, &["import", "students", &path])?;
    }
    let path = place.write("nul.csv", std::fs::read(cases.join("messy/nul.csv"))?)?;
    place.run(&["import", "students", &path])?;
    ensure!(place.json(&["student", "list", "--all"])? == serde_json::json!([]));
    Ok(())
}
