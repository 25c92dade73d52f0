//! Reviews: their rules, the day of the next, and who is to leave.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, OTEGENOVA, place_on, refused, remove_on, school, text};

const REVIEW: [&str; 7] = ["review", "add", AHMETOV, "--outcome", "improved", "--propose", "continue"];

fn on_register() -> Result<Place> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    Ok(place)
}

fn review_on(place: &Place, student: &str) -> Result<String> {
    let all = rows(&place.ok(&["register", "list", "--format", "csv"])?)?;
    let number = student.trim_start_matches('#');
    Ok(all.iter().find(|row| row["student_id"] == number).map(|row| row["review_on"].clone()).unwrap_or_default())
}

#[test]
fn a_review_is_of_who_is_on_a_register() -> Result<()> {
    let place = school()?;
    let review = [&REVIEW[..], &["--on", "2026-11-20"]].concat();
    refused(&place, 4, "not_on_any_register", &review)?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    refused(&place, 4, "not_on_register", &[&review[..], &["--kind", "police"]].concat())?;
    refused(&place, 4, "review_before_placed", &[&REVIEW[..], &["--on", "2026-09-09"]].concat())?;
    refused(&place, 2, "bad_propose", &["review", "add", AHMETOV, "--outcome", "improved", "--propose", "keep", "--on", "2026-11-20"])?;
    refused(&place, 2, "code_unknown", &["review", "add", AHMETOV, "--outcome", "good", "--propose", "continue", "--on", "2026-11-20"])?;
    place.ok(&review)?;
    let error = refused(&place, 4, "review_known", &review)?;
    ensure!(text(&error["hint"])?.contains("esep review edit 1"), "{error}");
    refused(&place, 3, "review_unknown", &["review", "edit", "9", "--outcome", "worse"])?;
    Ok(())
}

#[test]
fn criteria_are_met_where_there_are_any() -> Result<()> {
    let place = on_register()?;
    let met = [&REVIEW[..], &["--on", "2026-11-20", "--criteria-met"]].concat();
    refused(&place, 4, "review_no_plan", &met)?;
    place.ok(&["plan", "make", AHMETOV, "--on", "2026-09-12", "--goal", "Мақсат"])?;
    refused(&place, 4, "review_no_criteria", &met)?;
    place.ok(&["plan", "edit", AHMETOV, "--criteria", "Бір тоқсан"])?;
    place.ok(&met)?;
    let listed = || rows(&place.ok(&["review", "list", AHMETOV, "--format", "csv"])?);
    ensure!(listed()?[0]["criteria_met"] == "yes");
    place.ok(&["review", "edit", "1", "--criteria-not-met", "--words", "Қате"])?;
    ensure!(listed()?[0]["criteria_met"] == "no" && listed()?[0]["findings"] == "Қате");
    place.ok(&["review", "edit", "1", "--criteria-met"])?;
    refused(&place, 2, "cli_conflict", &["review", "edit", "1", "--criteria-met", "--criteria-not-met"])?;
    Ok(())
}

#[test]
fn a_proposed_extension_extends() -> Result<()> {
    let place = on_register()?;
    place.ok(&["register", "edit", AHMETOV, "--until", "2027-03-10"])?;
    let extend =
        |until| ["review", "add", AHMETOV, "--outcome", "no_change", "--propose", "extend", "--on", "2026-11-20", "--until", until];
    refused(&place, 2, "review_until", &[&REVIEW[..], &["--on", "2026-11-20", "--until", "2027-06-01"]].concat())?;
    refused(&place, 4, "until_before_decision", &extend("2026-11-19"))?;
    refused(&place, 4, "extension_shorter", &extend("2027-03-10"))?;
    place.ok(&extend("2027-03-11"))?;
    place.ok(&["review", "edit", "1", "--propose", "remove"])?;
    let listed = rows(&place.ok(&["review", "list", "--format", "csv"])?)?;
    ensure!(listed[0]["proposes"] == "remove" && listed[0]["until"].is_empty(), "{listed:?}");
    Ok(())
}

#[test]
fn the_next_review_follows_the_rhythm_of_the_register() -> Result<()> {
    let place = on_register()?;
    let review = |on, more: &[&str]| place.ok(&[&REVIEW[..], &["--on", on], more].concat());
    review("2026-10-20", &[])?;
    ensure!(review_on(&place, AHMETOV)? == "2026-12-25");
    review("2026-11-20", &[])?;
    ensure!(review_on(&place, AHMETOV)? == "2027-03-19");
    // A review that is written down late does not move the next one, unless it names it.
    review("2026-10-25", &[])?;
    ensure!(review_on(&place, AHMETOV)? == "2027-03-19");
    refused(&place, 4, "review_next_before", &[&REVIEW[..], &["--on", "2026-11-22", "--next", "2026-11-22"]].concat())?;
    review("2026-11-22", &["--next", "2026-12-20"])?;
    ensure!(review_on(&place, AHMETOV)? == "2026-12-20");
    place.ok(&["undo", "-y"])?;
    ensure!(review_on(&place, AHMETOV)? == "2027-03-19");
    place.ok(&["review", "edit", "2", "--next", "2027-01-15"])?;
    ensure!(review_on(&place, AHMETOV)? == "2027-01-15");
    // A register without a rhythm has no next review of itself.
    place.types(&format!("register place {KIM} --kind risk_group --ground truancy --on 2026-09-10 --review-on 2026-11-01"))?;
    place.ok(&["review", "add", KIM, "--outcome", "improved", "--propose", "continue", "--on", "2026-11-20"])?;
    ensure!(review_on(&place, KIM)?.is_empty());
    Ok(())
}

#[test]
fn where_the_calendar_ends_the_day_is_named() -> Result<()> {
    let place = crate::people::school_on("2027-05-20")?;
    place_on(&place, AHMETOV, "in_school", "2027-04-10")?;
    refused(&place, 4, "review_next_unknown", &[&REVIEW[..], &["--on", "2027-05-20"]].concat())?;
    place.ok(&[&REVIEW[..], &["--on", "2027-05-20", "--next", "2027-10-20"]].concat())?;
    ensure!(review_on(&place, AHMETOV)? == "2027-10-20");
    Ok(())
}

#[test]
fn nobody_stays_because_nobody_asked() -> Result<()> {
    let place = on_register()?;
    let why = |more: &[&str]| -> Result<Vec<(String, String)>> {
        let printed = rows(&place.ok(&[&["review", "exits", "--format", "csv"], more].concat())?)?;
        Ok(printed.into_iter().map(|row| (row["student_id"].clone(), row["why"].clone())).collect())
    };
    let one = |why: &str| vec![("1".to_owned(), why.to_owned())];
    ensure!(why(&[])?.is_empty());
    place.ok(&["register", "edit", AHMETOV, "--until", "2026-12-23"])?;
    ensure!(why(&[])?.is_empty() && why(&["--within", "31"])? == one("end_near"));
    place.ok(&["register", "edit", AHMETOV, "--until", "2026-12-22"])?;
    ensure!(why(&[])? == one("end_near") && why(&["--within", "0"])?.is_empty());
    place.ok(&["register", "edit", AHMETOV, "--until", "2026-11-21"])?;
    ensure!(why(&["--within", "0"])? == one("end_passed"));
    place.ok(&["review", "add", AHMETOV, "--outcome", "improved", "--propose", "remove", "--on", "2026-11-20"])?;
    ensure!(why(&[])? == one("proposed"));
    // The council kept the child: that is an answer.
    place.ok(&["register", "extend", AHMETOV, "--on", "2026-11-21", "--until", "2027-05-21"])?;
    ensure!(why(&[])?.is_empty());
    place_on(&place, OTEGENOVA, "risk_group", "2026-10-01")?;
    place.ok(&["review", "add", OTEGENOVA, "--outcome", "improved", "--propose", "remove", "--on", "2026-11-20"])?;
    ensure!(why(&[])? == [("3".to_owned(), "proposed".to_owned())]);
    remove_on(&place, OTEGENOVA, "2026-11-22")?;
    ensure!(why(&[])?.is_empty());
    refused(&place, 2, "bad_days", &["review", "exits", "--within", "көп"])?;
    Ok(())
}

#[test]
fn a_review_of_the_past_can_be_corrected() -> Result<()> {
    let place = on_register()?;
    place.ok(&[&REVIEW[..], &["--on", "2026-10-20"]].concat())?;
    remove_on(&place, AHMETOV, "2026-11-10")?;
    refused(&place, 4, "not_on_any_register", &[&REVIEW[..], &["--on", "2026-11-05"]].concat())?;
    refused(&place, 4, "review_after_removal", &["review", "edit", "1", "--on", "2026-11-11"])?;
    place.ok(&["review", "edit", "1", "--on", "2026-11-10", "--outcome", "no_change"])?;
    let told = rows(&place.ok(&["register", "show", AHMETOV, "--format", "csv"])?)?;
    let steps: Vec<(&str, &str)> = told.iter().map(|row| (row["on"].as_str(), row["event"].as_str())).collect();
    ensure!(steps[2..] == [("2026-11-10", "reviewed"), ("2026-11-10", "removed")], "{steps:?}");
    let history = place.ok(&["history"])?;
    ensure!(!history.contains("op-"), "{history}");
    Ok(())
}
