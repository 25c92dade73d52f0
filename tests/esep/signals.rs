//! Signs and proposals: every rule, and what follows from an answer.

use anyhow::{Context, Result, bail, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, place_on, refused, school, text, typed};

/// A sign of a child, of a day.
pub fn sign(place: &Place, student: &str, day: &str) -> Result<()> {
    place.ok(&["signal", "add", student, "--ground", "truancy", "--on", day, "--by", "#1", "-q"])?;
    Ok(())
}

/// A proposal for the in-school register.
pub fn propose(place: &Place, student: &str, day: &str) -> Result<()> {
    place.ok(&["proposal", "add", student, "--kind", "in_school", "--ground", "truancy", "--on", day, "--by", "#1", "-q"])?;
    Ok(())
}

#[test]
fn a_sign_waits_for_an_answer() -> Result<()> {
    let place = school()?;
    // 25 October 2026 is a Sunday, so Monday the 26th is free.
    sign(&place, AHMETOV, "2026-10-22")?;
    sign(&place, KIM, "2026-11-18")?;
    let all = rows(&place.ok(&["signal", "list", "--format", "csv"])?)?;
    let due: Vec<_> = all.iter().map(|row| row["due_on"].as_str()).collect();
    ensure!(due == ["2026-10-30", "2026-11-25"], "{due:?}");
    let shown = place.ok(&["signal", "list"])?;
    ensure!(shown.contains("30.10.2026 !") && !shown.contains("25.11.2026 !") && shown.contains("Жауап мерзімі өткен белгі: 1"), "{shown}");
    let owed = place.run(&["due"])?.out;
    ensure!(owed.contains("esep signal resolve 1 --as … --on 2026-11-22"), "{owed}");
    place.ok(&["signal", "resolve", "1", "--as", "no_ground", "--on", "2026-10-23", "--reason", "ауырған"])?;
    let open = rows(&place.ok(&["signal", "list", "--open", "--format", "csv"])?)?;
    ensure!(open.len() == 1 && open[0]["id"] == "2", "{open:?}");
    let of_child = rows(&place.ok(&["signal", "list", AHMETOV, "--format", "csv"])?)?;
    ensure!(of_child.len() == 1 && of_child[0]["resolution"] == "no_ground" && of_child[0]["due_on"].is_empty(), "{of_child:?}");
    Ok(())
}

#[test]
fn a_sign_is_answered_once_and_not_before_it_came() -> Result<()> {
    let place = school()?;
    sign(&place, AHMETOV, "2026-11-10")?;
    let again = ["signal", "add", AHMETOV, "--ground", "truancy", "--on", "2026-11-10", "--by", "#1"];
    refused(&place, 4, "signal_known", &again)?;
    let answer = |id, on| ["signal", "resolve", id, "--as", "no_ground", "--on", on, "--reason", "ауырған"];
    refused(&place, 3, "signal_unknown", &answer("2", "2026-11-12"))?;
    refused(&place, 4, "resolved_before_noticed", &answer("1", "2026-11-09"))?;
    refused(&place, 2, "cli_missing", &["signal", "resolve", "1", "--as", "no_ground", "--on", "2026-11-12"])?;
    let which = refused(&place, 2, "signal_proposal_which", &["signal", "resolve", "1", "--as", "proposal", "--on", "2026-11-12"])?;
    refused(&place, 2, "bad_resolution", &["signal", "resolve", "1", "--as", "nothing", "--on", "2026-11-12"])?;
    let mixed = ["signal", "resolve", "1", "--as", "watching", "--kind", "in_school", "--on", "2026-11-12"];
    refused(&place, 2, "cli_conflict", &mixed)?;
    let both = ["signal", "add", AHMETOV, "--ground", "truancy", "--on", "2026-11-10", "--by", "#1", "--reporter", "көрші"];
    refused(&place, 2, "cli_conflict", &both)?;
    // One of the two is enough, and either can be typed.
    let [new, known] = &typed(text(&which["hint"])?)[..] else { bail!("{which}") };
    place.ok(&new.iter().map(String::as_str).collect::<Vec<_>>())?;
    place.ok(&["undo", "-y"])?;
    ensure!(known.join(" ") == "signal resolve 1 --as proposal --proposal НӨМІР --on 2026-11-12", "{known:?}");
    place.ok(&answer("1", "2026-11-12"))?;
    for how in ["no_ground", "watching"] {
        let args = ["signal", "resolve", "1", "--as", how, "--on", "2026-11-13", "--reason", "…"];
        let error = refused(&place, 4, "signal_resolved", &args)?;
        ensure!(text(&error["message"])?.contains("12.11.2026"), "{error}");
    }
    Ok(())
}

#[test]
fn watching_places_on_the_risk_group_once() -> Result<()> {
    let place = school()?;
    sign(&place, AHMETOV, "2026-11-10")?;
    sign(&place, AHMETOV, "2026-11-11")?;
    let watch = |id| ["signal", "resolve", id, "--as", "watching", "--on", "2026-11-12", "--responsible", "#1"];
    let first = place.json(&watch("1"))?;
    ensure!(first["entry"] == 1, "{first}");
    let second = place.json(&watch("2"))?;
    ensure!(second["entry"].is_null(), "{second}");
    let list = rows(&place.ok(&["register", "list", "--all", "--format", "csv"])?)?;
    ensure!(list.len() == 1 && list[0]["register"] == "risk_group" && list[0]["placed_on"] == "2026-11-12", "{list:?}");
    ensure!(list[0]["grounds"] == "truancy" && !list[0]["responsible"].is_empty(), "{list:?}");
    // One operation: the sign and the entry go together.
    place.ok(&["undo", &second["operation"].to_string()])?;
    place.ok(&["undo", &first["operation"].to_string()])?;
    ensure!(rows(&place.ok(&["register", "list", "--all", "--format", "csv"])?)?.is_empty());
    ensure!(rows(&place.ok(&["signal", "list", "--open", "--format", "csv"])?)?.len() == 2);
    // Days that an entry of the past has taken.
    place_on(&place, AHMETOV, "risk_group", "2026-11-05")?;
    place.ok(&["register", "remove", AHMETOV, "--kind", "risk_group", "--on", "2026-11-15", "--ground", "improved", "-q"])?;
    refused(&place, 4, "entry_overlaps", &watch("1"))?;
    Ok(())
}

#[test]
fn one_proposal_answers_several_signs() -> Result<()> {
    let place = school()?;
    for day in ["2026-11-10", "2026-11-11", "2026-11-12"] {
        sign(&place, AHMETOV, day)?;
    }
    sign(&place, KIM, "2026-11-10")?;
    let made = place.json(&["signal", "resolve", "1", "--as", "proposal", "--kind", "in_school", "--on", "2026-11-13"])?;
    ensure!(made["proposal"] == 1, "{made}");
    place.ok(&["signal", "resolve", "2", "--as", "proposal", "--proposal", "1", "--on", "2026-11-13"])?;
    let shown = place.ok(&["proposal", "show", "1", "--format", "csv"])?;
    ensure!(shown.contains("truancy") && shown.contains("signals,\"1, 2\""), "the ground of the sign, both signs: {shown}");
    let other = ["signal", "resolve", "4", "--as", "proposal", "--proposal", "1", "--on", "2026-11-13"];
    refused(&place, 4, "signal_of_other", &other)?;
    let unknown = ["signal", "resolve", "4", "--as", "proposal", "--proposal", "9", "--on", "2026-11-13"];
    refused(&place, 3, "proposal_unknown", &unknown)?;
    let propose = ["proposal", "add", KIM, "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-14", "--signal"];
    refused(&place, 4, "signal_of_other", &[&propose[..], &["4", "3"]].concat())?;
    refused(&place, 4, "signal_resolved", &[&propose[..], &["1"]].concat())?;
    let made = place.json(&[&propose[..], &["4"]].concat())?;
    ensure!(made["proposal"] == 2, "{made}");
    let open = rows(&place.ok(&["signal", "list", "--open", "--format", "csv"])?)?;
    ensure!(open.len() == 1 && open[0]["id"] == "3", "{open:?}");
    place.ok(&["proposal", "withdraw", "2", "--on", "2026-11-15", "--reason", "…"])?;
    sign(&place, KIM, "2026-11-16")?;
    let taken_back = ["signal", "resolve", "5", "--as", "proposal", "--proposal", "2", "--on", "2026-11-16"];
    refused(&place, 4, "proposal_withdrawn", &taken_back)?;
    Ok(())
}

#[test]
fn what_a_proposal_needs() -> Result<()> {
    let place = school()?;
    let add = |kind, day| ["proposal", "add", AHMETOV, "--kind", kind, "--ground", "truancy", "--on", day];
    let error = refused(&place, 4, "proposal_not_needed", &add("risk_group", "2026-11-10"))?;
    let command = typed(text(&error["hint"])?).pop().context("no command")?;
    place.ok(&command.iter().map(String::as_str).chain(["-n"]).collect::<Vec<_>>())?;
    place.ok(&add("in_school", "2026-11-10"))?;
    place.ok(&add("accompaniment", "2026-11-10"))?;
    let error = refused(&place, 4, "proposal_open", &add("in_school", "2026-11-11"))?;
    ensure!(text(&error["hint"])?.contains("esep proposal edit 1"), "{error}");
    place_on(&place, KIM, "in_school", "2026-10-01")?;
    refused(&place, 4, "entry_active", &["proposal", "add", KIM, "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-10"])?;
    place.ok(&["student", "leave", "#3", "--on", "2026-11-01", "-q"])?;
    refused(&place, 4, "student_left", &["proposal", "add", "#3", "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-10"])?;
    let none = ["proposal", "add", "#4", "--kind", "in_school", "--ground", ",", "--on", "2026-11-10"];
    refused(&place, 4, "ground_required", &none)?;
    Ok(())
}

#[test]
fn a_proposal_is_changed_and_taken_back_while_it_is_open() -> Result<()> {
    let place = school()?;
    propose(&place, AHMETOV, "2026-11-10")?;
    place.ok(&["proposal", "edit", "1", "--ground", "offence", "low_achievement", "--representation", "себебі", "--on", "2026-11-11"])?;
    let row = rows(&place.ok(&["proposal", "list", "--open", "--format", "csv"])?)?.pop().context("no proposal")?;
    ensure!(row["grounds"] == "offence|low_achievement" && row["on"] == "2026-11-11" && row["state"] == "open", "{row:?}");
    let same = place.json(&["proposal", "edit", "1", "--representation", "себебі"])?;
    ensure!(same["operation"].is_null(), "{same}");
    refused(&place, 4, "proposal_not_needed", &["proposal", "edit", "1", "--kind", "police"])?;
    refused(&place, 3, "proposal_unknown", &["proposal", "edit", "2", "--kind", "in_school"])?;
    let withdraw = |on| ["proposal", "withdraw", "1", "--on", on, "--reason", "сабаққа келді"];
    refused(&place, 4, "withdrawn_before_proposed", &withdraw("2026-11-10"))?;
    place.ok(&withdraw("2026-11-12"))?;
    refused(&place, 4, "proposal_withdrawn", &withdraw("2026-11-12"))?;
    refused(&place, 4, "proposal_withdrawn", &["proposal", "edit", "1", "--ground", "other"])?;
    ensure!(rows(&place.ok(&["proposal", "list", "--open", "--format", "csv"])?)?.is_empty());
    // The withdrawn one is no more in the way; two open ones never come about by undo.
    propose(&place, AHMETOV, "2026-11-13")?;
    let operations = rows(&place.ok(&["history", "--format", "csv"])?)?;
    let withdrawal = operations.iter().find(|row| row["command"] == "proposal withdraw").context("no withdrawal")?;
    refused(&place, 4, "undo_conflict", &["undo", &withdrawal["operation"]])?;
    Ok(())
}

#[test]
fn the_chronology_tells_signs_and_proposals_once() -> Result<()> {
    let place = school()?;
    sign(&place, AHMETOV, "2026-11-10")?;
    let resolve = ["signal", "resolve", "1", "--as", "proposal", "--kind", "in_school", "--on", "2026-11-10", "--reason", "қайталанды"];
    place.ok(&resolve)?;
    place.ok(&["proposal", "withdraw", "1", "--on", "2026-11-12", "--reason", "сабаққа келді"])?;
    let shown = rows(&place.ok(&["register", "show", AHMETOV, "--format", "csv"])?)?;
    let events: Vec<_> = shown.iter().map(|row| row["event"].as_str()).collect();
    ensure!(events == ["joined", "signal", "proposed", "proposal_withdrawn"], "{events:?}");
    ensure!(shown[1]["text"].contains("қайталанды") && shown[3]["text"] == "сабаққа келді", "{shown:?}");
    Ok(())
}
