//! Bullying: word of it, each child's own role, deadlines, the authority's decision and what follows from it.

use anyhow::{Context, Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, OTEGENOVA, place_on, refused, school, text};

const RECEIVED: &str = "2026-11-17 09:30";

/// Word of Tuesday: Kim suffered, Akhmetov began it, another child saw it.
fn add(place: &Place) -> Result<()> {
    let args = ["incident", "add", "--received", RECEIVED, "--channel", "parent", "--from", "анасы", "--by", "#1", "--times", "3"];
    let children = ["--words", "мазақтайды", "--victim", KIM, "--initiator", AHMETOV, "--witness", OTEGENOVA, "-q"];
    place.ok(&[&args[..], &children].concat())?;
    Ok(())
}

fn step(place: &Place, step: &str, at: &str) -> Result<()> {
    place.ok(&["incident", "step", "1", step, "--at", at, "--by", "#1", "-q"])?;
    Ok(())
}

fn recognised(place: &Place) -> Result<()> {
    add(place)?;
    step(place, "authority", "2026-11-17 12:00")?;
    place.ok(&["incident", "decide", "1", "recognised", "--on", "2026-11-19", "--number", "12", "-q"])?;
    Ok(())
}

#[test]
fn what_an_incident_needs() -> Result<()> {
    let place = school()?;
    let word = ["incident", "add", "--received", RECEIVED, "--channel", "child", "--words", "чатта"];
    let with = |more: &[&'static str]| [&word[..], more].concat();
    refused(&place, 4, "incident_without_child", &word)?;
    refused(&place, 2, "incident_child_twice", &with(&["--victim", KIM, KIM]))?;
    refused(&place, 2, "incident_child_twice", &with(&["--victim", KIM, "--initiator", KIM]))?;
    refused(&place, 3, "student_unknown", &with(&["--victim", "#99"]))?;
    refused(&place, 4, "incident_before_it_happened", &with(&["--victim", KIM, "--happened", "2026-11-18"]))?;
    refused(&place, 2, "bad_count", &with(&["--victim", KIM, "--times", "0"]))?;
    let at = |moment| ["incident", "add", "--received", moment, "--channel", "child", "--words", "чатта", "--victim", KIM];
    for moment in ["2026-11-17", "2026-11-17 25:00", "кеше"] {
        refused(&place, 2, "bad_moment", &at(moment))?;
    }
    let channel = ["incident", "add", "--received", RECEIVED, "--channel", "chat", "--words", "чатта", "--victim", KIM];
    refused(&place, 2, "code_unknown", &channel)?;
    place.ok(&at(RECEIVED))?;
    refused(&place, 4, "incident_known", &at("17.11.2026 09:30"))?;
    Ok(())
}

#[test]
fn systematic_and_its_deadlines_are_said() -> Result<()> {
    let place = school()?;
    let args = ["incident", "add", "--received", "2026-11-20 16:45", "--channel", "child", "--words", "чатта", "--victim", KIM];
    let once = place.run(&args)?.err;
    ensure!(!once.contains("жүйелі") && once.contains("21.11.2026 16:45") && once.contains("23.11.2026"), "{once}");
    let twice = place.run(&[&args[..6], &["--words", "тағы", "--victim", KIM, "--times", "2"]].concat())?.err;
    ensure!(twice.contains("жүйелі"), "{twice}");
    Ok(())
}

#[test]
fn a_role_changes_with_a_reason() -> Result<()> {
    let place = school()?;
    add(&place)?;
    refused(&place, 2, "cli_missing", &["incident", "role", "1", KIM, "--role", "initiator"])?;
    refused(&place, 2, "bad_incident_role", &["incident", "role", "1", KIM, "--role", "bully", "--reason", "…"])?;
    refused(&place, 3, "incident_unknown", &["incident", "role", "2", KIM, "--role", "initiator", "--reason", "…"])?;
    place.ok(&["incident", "role", "1", KIM, "--role", "initiator", "--reason", "куәлар айтты"])?;
    let same = place.json(&["incident", "role", "1", KIM, "--role", "initiator", "--reason", "куәлар айтты"])?;
    ensure!(same["operation"].is_null(), "{same}");
    place.ok(&["incident", "role", "1", "#4", "--role", "participant", "--reason", "кейін белгілі болды"])?;
    let shown = rows(&place.ok(&["incident", "show", "1", "--format", "csv"])?)?;
    let roles: Vec<_> =
        shown.iter().filter(|row| ["victim", "initiator", "participant", "witness"].contains(&row["field"].as_str())).collect();
    let roles: Vec<_> = roles.iter().map(|row| (row["field"].as_str(), row["value"].as_str())).collect();
    ensure!(roles.len() == 4 && roles[0].0 == "initiator" && roles[1].0 == "initiator", "{roles:?}");
    ensure!(roles.iter().any(|(_, value)| value.contains("Ким Дана") && value.contains("куәлар айтты")), "{roles:?}");
    Ok(())
}

#[test]
fn steps_stand_in_their_order() -> Result<()> {
    let place = school()?;
    add(&place)?;
    let at = |step, at| ["incident", "step", "1", step, "--at", at];
    refused(&place, 2, "bad_incident_step", &at("parents", "2026-11-18"))?;
    refused(&place, 2, "incident_step_decision", &at("decision", "2026-11-18"))?;
    refused(&place, 2, "bad_day_or_moment", &at("head", "ертең"))?;
    refused(&place, 3, "incident_unknown", &["incident", "step", "2", "head", "--at", "2026-11-18"])?;
    refused(&place, 4, "incident_before_received", &at("head", "2026-11-16"))?;
    refused(&place, 4, "incident_before_received", &at("head", "2026-11-17 09:29"))?;
    refused(&place, 4, "incident_step_too_early", &at("result", "2026-11-18"))?;
    refused(&place, 4, "incident_step_too_early", &at("decision_sent", "2026-11-18"))?;
    place.ok(&at("talks", "2026-11-18 15:00"))?;
    refused(&place, 4, "incident_step_before", &at("result", "2026-11-18 14:59"))?;
    place.ok(&at("result", "2026-11-19"))?;
    refused(&place, 4, "incident_step_before", &at("talks", "2026-11-20"))?;
    let same = place.json(&at("talks", "2026-11-18 15:00"))?;
    ensure!(same["operation"].is_null() && same["standing"] == "in_time", "{same}");
    let late = place.json(&at("police", "2026-11-18"))?;
    ensure!(late["standing"] == "late", "{late}");
    let corrected = place.json(&at("police", "2026-11-17"))?;
    ensure!(corrected["standing"] == "in_time", "{corrected}");
    Ok(())
}

#[test]
fn the_authority_decides_and_not_before_it_was_told() -> Result<()> {
    let place = school()?;
    add(&place)?;
    let decide = |how, on| ["incident", "decide", "1", how, "--on", on, "--number", "12"];
    refused(&place, 2, "bad_recognised", &decide("bullying", "2026-11-19"))?;
    refused(&place, 4, "incident_before_received", &decide("recognised", "2026-11-16"))?;
    refused(&place, 4, "incident_undecided", &["incident", "follow", "1"])?;
    refused(&place, 4, "incident_undecided", &["incident", "close", "1", "--on", "2026-11-20", "--words", "…"])?;
    step(&place, "authority", "2026-11-18")?;
    refused(&place, 4, "incident_decided_before_told", &decide("recognised", "2026-11-17"))?;
    place.ok(&decide("not_recognised", "2026-11-19"))?;
    let same = place.json(&decide("not_recognised", "2026-11-19"))?;
    ensure!(same["operation"].is_null(), "{same}");
    refused(&place, 4, "incident_decided", &decide("recognised", "2026-11-20"))?;
    refused(&place, 4, "incident_step_before", &["incident", "step", "1", "authority", "--at", "2026-11-20"])?;
    refused(&place, 4, "incident_not_recognised", &["incident", "follow", "1"])?;
    refused(&place, 4, "incident_closed_early", &["incident", "close", "1", "--on", "2026-11-18", "--words", "…"])?;
    place.ok(&["incident", "close", "1", "--on", "2026-11-20", "--words", "татуласты"])?;
    refused(&place, 4, "incident_closed", &["incident", "step", "1", "head", "--at", "2026-11-20"])?;
    refused(&place, 4, "incident_closed", &["incident", "close", "1", "--on", "2026-11-20", "--words", "…"])?;
    refused(&place, 4, "incident_closed", &["incident", "role", "1", KIM, "--role", "witness", "--reason", "…"])?;
    ensure!(rows(&place.ok(&["incident", "list", "--open", "--format", "csv"])?)?.is_empty());
    ensure!(rows(&place.ok(&["incident", "list", "--format", "csv"])?)?[0]["state"] == "closed");
    Ok(())
}

#[test]
fn how_far_it_is_follows_from_what_was_done() -> Result<()> {
    let place = school()?;
    add(&place)?;
    let state = || Ok::<_, anyhow::Error>(rows(&place.ok(&["incident", "list", "--format", "csv"])?)?[0]["state"].clone());
    ensure!(state()? == "received");
    step(&place, "head", "2026-11-17 10:00")?;
    ensure!(state()? == "received");
    step(&place, "talks", "2026-11-18")?;
    ensure!(state()? == "talked");
    step(&place, "authority", "2026-11-18")?;
    ensure!(state()? == "sent");
    place.ok(&["incident", "decide", "1", "recognised", "--on", "2026-11-19", "--number", "12", "-q"])?;
    ensure!(state()? == "recognised");
    Ok(())
}

#[test]
fn both_sides_are_proposed_in_one_operation() -> Result<()> {
    let place = school()?;
    recognised(&place)?;
    refused(&place, 4, "incident_follow_early", &["incident", "follow", "1", "--on", "2026-11-18"])?;
    let made = place.json(&["incident", "follow", "1", "--on", "2026-11-20", "--by", "#1"])?;
    ensure!(made["proposals"].as_array().is_some_and(|all| all.len() == 2), "{made}");
    let list = rows(&place.ok(&["proposal", "list", "--open", "--format", "csv"])?)?;
    let mut pairs: Vec<_> = list.iter().map(|row| [&row["student_id"], &row["register"], &row["grounds"]].map(String::as_str)).collect();
    pairs.sort_unstable();
    ensure!(pairs == [["1", "in_school", "bullying_initiator"], ["2", "accompaniment", "violence_victim"]], "{pairs:?}");
    let again = place.json(&["incident", "follow", "1", "--on", "2026-11-20"])?;
    ensure!(again["operation"].is_null(), "{again}");
    place.ok(&["undo", &made["operation"].to_string()])?;
    ensure!(rows(&place.ok(&["proposal", "list", "--format", "csv"])?)?.is_empty());
    // Who is on the register already is passed over.
    place_on(&place, AHMETOV, "in_school", "2026-10-01")?;
    let made = place.json(&["incident", "follow", "1", "--on", "2026-11-20"])?;
    ensure!(made["proposals"].as_array().is_some_and(|all| all.len() == 1), "{made}");
    Ok(())
}

#[test]
fn content_on_the_internet_goes_its_way() -> Result<()> {
    let place = school()?;
    add(&place)?;
    let cyber = ["incident", "cyber", "1", "--address", "https://example.kz/p/1"];
    let with = |more: &[&'static str]| [&cyber[..], more].concat();
    refused(&place, 2, "cli_missing", &cyber)?;
    refused(&place, 2, "code_unknown", &with(&["--content", "rude"]))?;
    refused(&place, 4, "incident_not_applied", &with(&["--content", "insult", "--answered", "2026-11-20"]))?;
    place.ok(&with(&["--content", "insult", "--evidence", "суреттер", "--applied", "2026-11-18", "--application", "7"]))?;
    refused(&place, 4, "incident_before_applied", &with(&["--ordered", "2026-11-17"]))?;
    place.ok(&with(&["--answered", "2026-11-19", "--answer", "танылды", "--ordered", "2026-11-20", "--removed", "2026-11-21"]))?;
    let shown = place.ok(&["incident", "show", "1", "--format", "csv"])?;
    for line in ["content,insult", "applied_on,2026-11-18", "answer,танылды", "content_removed_on,2026-11-21"] {
        ensure!(shown.contains(line), "{line}: {shown}");
    }
    Ok(())
}

#[test]
fn a_term_without_awareness_work_is_named() -> Result<()> {
    let place = school()?;
    let lacks = || Ok::<_, anyhow::Error>(place.ok(&["incident", "list"])?.matches("esep incident awareness").count());
    ensure!(lacks()? == 2, "both terms of this year");
    let held = |on| ["incident", "awareness", "--on", on, "--audience", "pupils", "--pupils", "30", "--words", "сынып сағаты"];
    refused(
        &place,
        2,
        "bad_audience",
        &["incident", "awareness", "--on", "2026-11-17", "--audience", "all", "--pupils", "3", "--words", "…"],
    )?;
    place.ok(&held("2026-11-02"))?;
    ensure!(lacks()? == 1);
    place.ok(&held("2026-09-30"))?;
    ensure!(lacks()? == 0);
    Ok(())
}

#[test]
fn what_is_owed_is_in_due_until_it_is_done() -> Result<()> {
    let place = school()?;
    add(&place)?;
    let due = || {
        let all = rows(&place.run(&["due", "--format", "csv"])?.out)?;
        Ok::<_, anyhow::Error>(
            all.into_iter().filter(|row| row["duty"] == "incident").map(|row| (row["due_on"].clone(), row["about"].clone())).collect(),
        )
    };
    let own = |day: &str, about: &str| (day.to_owned(), about.to_owned());
    let at_once = own("2026-11-17", "incident_authority|incident_school|incident_police");
    let all: Vec<(String, String)> = due()?;
    ensure!(all == [at_once, own("2026-11-18", "incident_head|incident_talks")], "{all:?}");
    step(&place, "talks", "2026-11-18")?;
    for at_once in ["head", "authority", "police", "school"] {
        step(&place, at_once, "2026-11-18")?;
    }
    let all: Vec<(String, String)> = due()?;
    ensure!(all == [own("2026-11-19", "incident_result"), own("2026-11-20", "incident_decision")], "{all:?}");
    place.ok(&["due", "dismiss", "incident:1", "--reason", "ауызша айтылды"])?;
    let all: Vec<(String, String)> = due()?;
    ensure!(all == [own("2026-11-20", "incident_decision")], "{all:?}");
    ensure!(!place.ok(&["due", "list-dismissed"])?.contains("Ахметов"));
    Ok(())
}

#[test]
fn a_childs_chronology_names_no_other_child() -> Result<()> {
    let place = school()?;
    recognised(&place)?;
    let shown = place.ok(&["register", "show", KIM, "--format", "csv"])?;
    let row = rows(&shown)?.into_iter().find(|row| row["event"] == "incident").context("no incident")?;
    ensure!(row["on"] == "2026-11-17" && row["subject"] == "victim" && row["text"].starts_with("№ 1"), "{row:?}");
    ensure!(!shown.contains("Ахметов") && !shown.contains("Өтегенова") && !shown.contains("мазақтайды"), "{shown}");
    let witness = place.ok(&["register", "show", OTEGENOVA, "--format", "csv"])?;
    ensure!(witness.contains("witness") && !witness.contains("victim"), "{witness}");
    Ok(())
}

#[test]
fn the_figures_say_how_many_deadlines_were_kept() -> Result<()> {
    let place = school()?;
    recognised(&place)?;
    step(&place, "head", "2026-11-18 09:31")?;
    step(&place, "talks", "2026-11-18")?;
    place.ok(&["incident", "awareness", "--on", "2026-11-17", "--audience", "parents", "--pupils", "45", "--words", "жиналыс", "-q"])?;
    let all = rows(&place.ok(&["report", "bullying", "--term", "2026-2027/2", "--format", "csv"])?)?;
    let figure = |part: &str, group: &str| {
        let row = all.iter().find(|row| row["figure"] == part && row["group"] == group);
        row.map(|row| format!("{}/{}", row["count"], row["of"])).unwrap_or_default()
    };
    for (part, group, wanted) in [
        ("incidents", "", "1/"),
        ("systematic", "", "1/1"),
        ("cyber", "", "0/1"),
        ("channel", "parent", "1/1"),
        ("role", "witness", "1/"),
        ("role", "participant", "0/"),
        ("state", "recognised", "1/1"),
        ("decision", "recognised", "1/1"),
        ("decision", "not_recognised", "0/1"),
        ("deadline", "incident_head", "0/1"),
        ("deadline", "incident_talks", "1/1"),
        ("deadline", "incident_result", "0/1"),
        ("deadline", "incident_authority", "1/1"),
        ("deadline", "incident_police", "0/1"),
        ("deadline", "incident_decision", "1/1"),
        ("deadline", "incident_decision_sent", "0/0"),
        ("awareness", "parents", "1/"),
        ("reached", "parents", "45/"),
        ("awareness", "pupils", "0/"),
    ] {
        ensure!(figure(part, group) == wanted, "{part} {group}: {}, not {wanted}", figure(part, group));
    }
    let log = rows(&place.ok(&["report", "bullying-log", "--term", "2026-2027/2", "--format", "csv"])?)?;
    ensure!(log.len() == 1 && log[0]["late"] == "4" && log[0]["received_time"] == "09:30" && log[0]["decision"] == "recognised", "{log:?}");
    ensure!(rows(&place.ok(&["report", "bullying-log", "--term", "2026-2027/1", "--format", "csv"])?)?.is_empty());
    // What the authority decided outlives the case.
    place.ok(&["incident", "close", "1", "--on", "2026-11-22", "--words", "татуласты", "-q"])?;
    let all = rows(&place.ok(&["report", "bullying", "--term", "2026-2027/2", "--format", "csv"])?)?;
    for (part, wanted) in [("state", "0"), ("decision", "1")] {
        let row = all.iter().find(|row| row["figure"] == part && row["group"] == "recognised").context(part)?;
        ensure!(row["count"] == wanted, "{row:?}");
    }
    // What was handed in and has changed since is said.
    place.ok(&["report", "hand-in", "bullying", "--term", "2026-2027/2", "-q"])?;
    Ok(())
}

#[test]
fn the_history_and_the_help_say_it_in_words() -> Result<()> {
    let place = school()?;
    recognised(&place)?;
    let history = place.ok(&["history"])?;
    ensure!(history.contains("№ 1 оқиға") && history.contains("жәбірлеу деп танылды") && !history.contains('{'), "{history}");
    let child = text(&place.json(&["history", KIM])?[0]["what"]).map(str::to_owned).unwrap_or_default();
    ensure!(!child.contains("Ахметов"), "{child}");
    for command in ["add", "step", "follow", "show", "list"] {
        let help = place.ok(&["incident", command, "--help"])?;
        ensure!(["111", "150", "112"].iter().all(|line| help.contains(line)), "{help}");
    }
    Ok(())
}
