//! Outcomes, counted once more.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use chrono::Months;

use super::school::{KINDS, REGISTERS, Row, School, day};

/// The middle of a list, half days counted as whole.
fn middle(mut days: Vec<i64>) -> String {
    days.sort_unstable();
    match days.len() {
        0 => String::new(),
        odd if odd % 2 == 1 => days[odd / 2].to_string(),
        even => ((days[even / 2 - 1] + days[even / 2] + 1).div_euclid(2)).to_string(),
    }
}

/// Rows of the report: register and item, then `count`, `of`, the outcomes, `median_days`.
fn naive_outcomes(school: &School, from: &str, to: &str) -> Result<BTreeMap<(String, String), Vec<String>>> {
    let mut naive = BTreeMap::new();
    for kind in KINDS.into_iter().chain([""]) {
        let held =
            |contact: &&Row| (kind.is_empty() || contact["kind"] == kind) && contact["on"].as_str() >= from && contact["on"].as_str() <= to;
        let held: Vec<&Row> = school.contacts.iter().filter(held).collect();
        let of = |outcome: &str| held.iter().filter(|contact| contact["outcome"] == outcome).count().to_string();
        if !held.is_empty() {
            let figures = [&held.len().to_string(), "", &of("improved"), &of("no_change"), &of("worse"), &of("pending"), "0", &of(""), ""];
            naive.insert((String::new(), kind.to_owned()), figures.map(str::to_owned).to_vec());
        }
    }
    let within = |on: &str| on >= from && on <= to;
    for register in REGISTERS {
        let (mut placed, mut returned, mut first, mut stays) = (0, 0, Vec::new(), Vec::new());
        for entry in school.entries.iter().filter(|entry| entry["register"] == register) {
            let (placed_on, removed_on) = (entry["placed_on"].as_str(), entry["removed_on"].as_str());
            let days_to = |on: &str| Some((day(on).ok()? - day(placed_on).ok()?).num_days());
            if within(removed_on) {
                stays.push(days_to(removed_on).context("days")?);
            }
            if within(placed_on) {
                placed += 1;
                let on_register = |on: &&str| *on >= placed_on && *on <= to && (removed_on.is_empty() || *on < removed_on);
                first.extend(school.contacts_of(entry).map(|contact| contact["on"].as_str()).filter(on_register).min().and_then(days_to));
                returned += usize::from(school.entries.iter().any(|before| {
                    let removed = before["removed_on"].as_str();
                    let year_later = day(removed).ok().and_then(|day| day.checked_add_months(Months::new(12))).map(|day| day.to_string());
                    let same = before["student_id"] == entry["student_id"] && before["register"] == register && before != entry;
                    same && removed <= placed_on && year_later.is_some_and(|later| later.as_str() >= placed_on)
                }));
            }
        }
        let mut add = |item: &str, count: usize, of: usize, median: String| {
            if of > 0 {
                let mut figures = vec![String::new(); 9];
                (figures[0], figures[1], figures[8]) = (count.to_string(), of.to_string(), median);
                naive.insert((register.to_owned(), item.to_owned()), figures);
            }
        };
        add("first_contact", first.len(), placed, middle(first));
        add("returned", returned, placed, String::new());
        add("stay", stays.len(), stays.len(), middle(stays));
    }
    Ok(naive)
}

pub fn are_right(school: &School) -> Result<()> {
    const FIGURES: [&str; 9] = ["count", "of", "improved", "no_change", "worse", "pending", "other_outcome", "unrecorded", "median_days"];
    for (from, to) in [("2025-09-01", "2026-08-31"), ("2026-11-02", "2027-01-10"), ("2026-09-01", "2026-11-01")] {
        let printed = school.report(&["outcomes", "--from", from, "--to", to])?;
        let mut read = BTreeMap::new();
        for row in &printed {
            let cell = (row["register"].clone(), row["indicator"].clone());
            ensure!((row["section"] == "contacts") == cell.0.is_empty(), "{row:?}");
            ensure!(read.insert(cell, FIGURES.map(|column| row[column].clone()).to_vec()).is_none(), "twice: {row:?}");
        }
        let naive = naive_outcomes(school, from, to)?;
        ensure!(read == naive, "outcomes {from} {to}: {read:?}\nnot {naive:?}");
    }
    Ok(())
}
