//! `--list`: as many people stand behind a figure of the movement and of the work as it says.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};

#[test]
fn every_figure_has_its_people() -> Result<()> {
    let place = Place::empty()?;
    place.ok(&["demo", "-q"])?;
    let mut looked_at = 0;
    for by in ["total", "class", "grade-group", "sex", "ground", "staff"] {
        let report = ["-f", "esep-demo/register.esep", "report", "movement", "--term", "2026-2027/1", "--by", by, "--format", "csv"];
        for row in rows(&place.ok(&report)?)? {
            for figure in ["start", "placed", "moved_in", "moved_out", "removed", "end"] {
                let cell = if row["breakdown"] == "total" { figure.to_owned() } else { format!("{figure}:{}", row["group"]) };
                let people = rows(&place.ok(&[&report[..], &["--kind", &row["register"], "--list", &cell]].concat())?)?;
                ensure!(
                    people.len().to_string() == row[figure],
                    "{} by {by}, {cell}: {} people, not {}",
                    row["register"],
                    people.len(),
                    row[figure]
                );
                looked_at += people.len();
            }
        }
    }
    ensure!(looked_at > 100, "only {looked_at} people");
    Ok(())
}

/// The children behind each kind of work, and how often and how long it was with each.
#[test]
fn work_has_its_children() -> Result<()> {
    let place = Place::empty()?;
    place.ok(&["demo", "-q"])?;
    let report =
        ["-f", "esep-demo/register.esep", "report", "interventions", "--from", "2025-09-01", "--to", "2026-11-20", "--format", "csv"];
    let mut looked_at = 0;
    for more in [&[][..], &["--by", "staff"], &["--kind", "in_school"]] {
        for row in rows(&place.ok(&[&report[..], more].concat())?)? {
            let cell = row.get("staff").map_or_else(|| row["kind"].clone(), |staff| format!("{}:{staff}", row["kind"]));
            let people = rows(&place.ok(&[&report[..], more, &["--list", &cell]].concat())?)?;
            let sum = |column: &str| people.iter().filter_map(|line| line[column].parse::<u32>().ok()).sum::<u32>().to_string();
            let found = [people.len().to_string(), sum("count"), sum("minutes")];
            ensure!(found == [&row["students"], &row["count"], &row["minutes"]].map(String::clone), "{cell}: {found:?}, not {row:?}");
            looked_at += people.len();
        }
    }
    ensure!(looked_at > 60, "only {looked_at} people");
    Ok(())
}

#[test]
fn the_title_names_the_figure_in_words() -> Result<()> {
    let place = Place::empty()?;
    place.ok(&["demo", "-q"])?;
    for (lang, words) in [("kk", "Соңында қалғаны: 8Б"), ("ru", "Осталось: 8Б")] {
        let args = ["-f", "esep-demo/register.esep", "--lang", lang, "report", "movement", "--term", "2026-2027/2"];
        let page = place.ok(&[&args[..], &["--by", "class", "--list", "end:8Б"]].concat())?;
        ensure!(page.lines().next().is_some_and(|title| title.ends_with(words)), "{page}");
    }
    Ok(())
}

#[test]
fn a_figure_that_is_none() -> Result<()> {
    let place = Place::with_register()?;
    ensure!(place.error_code(2, &["report", "movement", "--list", "places"])? == "bad_figure");
    Ok(())
}
