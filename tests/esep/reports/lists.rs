//! `--list`: the people behind every figure of the overviews, found once more.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::school::{KINDS, REGISTERS, Row, STATUSES, School};
use crate::harness::TODAY;

const OUTCOMES: [(&str, &str); 6] = [
    ("improved", "improved"),
    ("no_change", "no_change"),
    ("worse", "worse"),
    ("pending", "pending"),
    ("unrecorded", ""),
    ("other_outcome", "?"),
];

/// The children that a list names, `#` taken off: one for each of its lines.
fn listed(school: &School, report: &[&str], pick: &str) -> Result<Vec<String>> {
    let lines = school.report(&[report, &["--list", pick]].concat())?;
    let mut students: Vec<String> = lines.iter().map(|line| line["student"].trim_start_matches('#').to_owned()).collect();
    students.sort();
    Ok(students)
}

fn students<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<String> {
    let mut students: Vec<String> = rows.map(|row| row["student_id"].clone()).collect();
    students.sort();
    students
}

fn coverage(school: &School) -> Result<()> {
    for register in REGISTERS {
        let report = ["coverage", "--on", TODAY, "--kind", register];
        let mut parted: BTreeMap<&str, [Vec<&Row>; 2]> = BTreeMap::new();
        for entry in super::active(school, TODAY).filter(|entry| entry["register"] == register) {
            for (item, has) in super::items(school, entry, TODAY)? {
                parted.entry(item).or_default()[usize::from(has)].push(entry);
            }
        }
        for (item, [lack, have]) in parted {
            ensure!(listed(school, &report, item)? == students(have.into_iter()), "{register} {item}");
            ensure!(listed(school, &report, &format!("{item}:no"))? == students(lack.into_iter()), "{register} {item}:no");
        }
    }
    Ok(())
}

fn dynamics(school: &School) -> Result<()> {
    let by_year = school.report(&["dynamics", "--by", "year"])?;
    for row in &by_year {
        let (from, to) = (row["from"].as_str(), row["to"].as_str());
        for figure in ["start", "placed", "removed", "end"] {
            let counts = |entry: &&Row| {
                let (placed, removed) = (entry["placed_on"].as_str(), entry["removed_on"].as_str());
                entry["register"] == row["register"]
                    && match figure {
                        "start" => placed < from && (removed.is_empty() || removed >= from),
                        "placed" => placed >= from && placed <= to,
                        "removed" => removed >= from && removed <= to,
                        _ => placed <= to && (removed.is_empty() || removed > to),
                    }
            };
            let naive = students(school.entries.iter().filter(counts));
            let report = ["dynamics", "--by", "year", "--kind", &row["register"]];
            let found = listed(school, &report, &format!("{figure}:{}", row["period"]))?;
            ensure!(found == naive && found.len().to_string() == row[figure], "{figure} {row:?}: {found:?}");
        }
    }
    Ok(())
}

fn work(school: &School) -> Result<()> {
    let (from, to) = ("2026-09-01", TODAY);
    let within = |contact: &&Row| contact["on"].as_str() >= from && contact["on"].as_str() <= to;
    for kind in KINDS.into_iter().chain(["total"]) {
        let of_kind = |contact: &&Row| within(contact) && (kind == "total" || contact["kind"] == kind);
        let mut naive: BTreeMap<String, usize> = BTreeMap::new();
        school.contacts.iter().filter(of_kind).for_each(|contact| *naive.entry(contact["student_id"].clone()).or_default() += 1);
        let lines = school.report(&["interventions", "--from", from, "--to", to, "--list", kind])?;
        let mut found = BTreeMap::new();
        for line in &lines {
            found.insert(line["student"].trim_start_matches('#').to_owned(), line["count"].parse()?);
        }
        ensure!(found == naive && found.len() == lines.len(), "{kind}: {lines:?}");
        let report = ["outcomes", "--from", from, "--to", to];
        ensure!(listed(school, &report, kind)? == students(school.contacts.iter().filter(of_kind)), "outcomes {kind}");
        for (column, outcome) in OUTCOMES {
            let naive = students(school.contacts.iter().filter(of_kind).filter(|contact| contact["outcome"] == outcome));
            ensure!(listed(school, &report, &format!("{kind}:{column}"))? == naive, "outcomes {kind}:{column}");
        }
    }
    Ok(())
}

/// The rows of entries in the outcomes are counted naively elsewhere: as many stand behind them.
fn followed(school: &School) -> Result<()> {
    let report = ["outcomes", "--from", "2025-09-01", "--to", TODAY];
    let rows = school.report(&report)?;
    let entries: Vec<&Row> = rows.iter().filter(|row| row["section"] == "entries").collect();
    ensure!(entries.len() > 5);
    for row in entries {
        let report = [&report[..], &["--kind", &row["register"]]].concat();
        let (item, count, of): (_, usize, usize) = (&row["indicator"], row["count"].parse()?, row["of"].parse()?);
        let (has, lacks) = (listed(school, &report, item)?.len(), listed(school, &report, &format!("{item}:no"))?.len());
        ensure!((has, has + lacks) == (count, of), "{row:?}: {has} + {lacks}");
    }
    Ok(())
}

fn passport(school: &School) -> Result<()> {
    let report = ["passport", "--by", "class", "--on", TODAY];
    let families: BTreeMap<(String, String), Row> =
        school.report(&report)?.into_iter().map(|row| ((row["group"].clone(), row["status"].clone()), row)).collect();
    for (on, suffix, column) in [(TODAY, "", "families"), ("2025-11-22", ":before", "families_before")] {
        let pupils = school.pupils(on)?;
        for status in STATUSES[..6].iter().copied().chain(["all", "unrecorded"]) {
            for group in ["", "7А", "10Ә"] {
                let counts = |pupil: &&Row| {
                    let own: BTreeSet<&str> = pupil["social_status"].split('|').filter(|status| !status.is_empty()).collect();
                    let has = status == "all" || own.contains(status) || status == "unrecorded" && own.is_empty();
                    has && (group.is_empty() || pupil["class"] == group)
                };
                let mut naive: Vec<String> = pupils.iter().filter(counts).map(|pupil| pupil["id"].clone()).collect();
                naive.sort();
                let class = if group.is_empty() { String::new() } else { format!(":{group}") };
                let pick = format!("{status}{class}{suffix}");
                ensure!(listed(school, &report, &pick)? == naive, "{pick}");
                let lines = school.report(&[&report[..], &["--list", &pick]].concat())?;
                let known: BTreeSet<&String> = lines.iter().map(|line| &line["family"]).collect();
                let printed = families.get(&(group.to_owned(), status.to_owned())).map_or("0", |row| row[column].as_str());
                ensure!(known.len().to_string() == printed, "{pick}: {} families, not {printed}", known.len());
            }
        }
    }
    Ok(())
}

pub fn are_right(school: &School) -> Result<()> {
    coverage(school).context("coverage")?;
    dynamics(school).context("dynamics")?;
    work(school).context("work")?;
    followed(school).context("followed")?;
    passport(school).context("passport")
}
