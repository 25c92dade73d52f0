//! The prevention council: agenda, decisions, and what closing a meeting does to the register.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, Dice, KIM, OTEGENOVA, many_students, place_on, refused, register_file, school, text};
use crate::round_trip::holds;
use crate::signals::propose;

/// An unencrypted register with so many children, one of the staff, and a meeting on 20 November.
fn meeting_of(children: u32) -> Result<Place> {
    let place = Place::empty()?;
    place.ok(&["init", "-q", "--encrypt", "none"])?;
    let file = place.write("students.csv", many_students(children)?)?;
    place.ok(&["import", "students", &file, "-q"])?;
    place.ok(&["staff", "add", "--name", "Қалиева Гүлмира Сәкенқызы", "--role", "social_pedagogue", "-q"])?;
    place.ok(&["council", "plan", "--on", "2026-11-20", "--chair", "#1", "-q"])?;
    place.ok(&["council", "attend", "1", "#1", "-q"])?;
    Ok(place)
}

/// Every row of every table but those of the history.
fn content(place: &Place) -> Result<BTreeMap<String, Vec<Vec<Value>>>> {
    let db = Connection::open(register_file(place)?)?;
    let tables: Vec<String> = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut all = BTreeMap::new();
    for table in tables.into_iter().filter(|table| !["operation", "operation_insert", "change"].contains(&table.as_str())) {
        let mut statement = db.prepare(&format!("SELECT * FROM {table} ORDER BY 1"))?;
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect::<Result<Vec<Value>, _>>())?;
        all.insert(table, rows.collect::<Result<Vec<_>, _>>()?);
    }
    ensure!(all.len() > 20, "{:?}", all.keys());
    Ok(all)
}

#[test]
fn thirty_decisions_undone_and_redone() -> Result<()> {
    let place = meeting_of(30)?;
    for child in 1..=30 {
        let child = format!("#{child}");
        match child[1..].parse::<u32>()? {
            1..=12 => propose(&place, &child, "2026-11-10")?,
            _ => place_on(&place, &child, "in_school", "2026-09-10")?,
        }
    }
    place.ok(&["council", "agenda", "1", "--all-open", "-q"])?;
    for child in 13..=30 {
        let what = if child > 22 { "--removal" } else { "--review" };
        place.ok(&["council", "agenda", "1", what, &format!("#{child}"), "-q"])?;
    }
    for item in 1..=30 {
        let decision: &[&str] = match item {
            1..=9 => &["place", "--responsible", "#1"],
            10 => &["refuse"],
            11 => &["postpone"],
            12 => &["refer", "--agency", "kdn", "--words", "құжаттар жіберілсін"],
            13..=18 => &["extend", "--until", "2027-05-20", "--outcome", "no_change"],
            19..=21 => &["continue"],
            22 => &["refer", "--agency", "police"],
            23..=29 => &["remove", "--ground", "improved"],
            _ => &["refuse"],
        };
        place.ok(&[&["council", "decide", "1", &item.to_string(), "-q", "--decision"], decision].concat())?;
    }
    let before = content(&place)?;
    let closed = place.json(&["council", "close", "1", "--protocol", "7"])?;
    let after = content(&place)?;
    let count = |all: &BTreeMap<String, Vec<Vec<Value>>>, table: &str| all[table].len();
    ensure!(count(&after, "entry") == count(&before, "entry") + 9, "one operation wrote the entries");
    ensure!(count(&after, "extension") == 6 && count(&after, "referral") == 2 && after["agenda_item"] != before["agenda_item"]);
    let operation = closed["operation"].to_string();
    let undo = place.json(&["undo", &operation])?;
    ensure!(content(&place)? == before, "the undo leaves the rows as they were");
    place.ok(&["undo", &undo["operation"].to_string()])?;
    ensure!(content(&place)? == after, "the undo of the undo brings the same rows back");
    let checked = place.run(&["check", "--format", "csv"])?;
    ensure!(!checked.out.contains("without_protocol"), "{}", checked.out);
    Ok(())
}

#[test]
fn what_closing_writes() -> Result<()> {
    let place = school()?;
    propose(&place, AHMETOV, "2026-11-10")?;
    place_on(&place, KIM, "in_school", "2026-09-10")?;
    place.ok(&["register", "edit", KIM, "--until", "2027-03-10", "-q"])?;
    place.ok(&["council", "plan", "--on", "2026-11-20"])?;
    place.ok(&["council", "agenda", "1", "--proposal", "1"])?;
    place.ok(&["council", "agenda", "1", "--review", "ким", "дана"])?;
    place.ok(&["council", "decide", "1", "1", "--decision", "place"])?;
    place.ok(&["council", "decide", "1", "2", "--decision", "extend", "--until", "2027-05-20", "--review-on", "2027-01-15"])?;
    let said = place.run(&["council", "close", "1", "--protocol", "7"])?;
    ensure!(said.exit == 0 && said.err.contains("Отырысқа кім қатысқаны жазылмаған"), "{}", said.err);
    let list = rows(&place.ok(&["register", "list", "--format", "csv"])?)?;
    let row = |name: &str| list.iter().find(|row| row["full_name"].starts_with(name)).cloned().context("no row");
    let placed = row("Ахметов")?;
    // In six months, as the register says; first reviewed before the winter break, which begins on Monday 28 December.
    for (column, value) in [("placed_on", "2026-11-20"), ("protocol", "7"), ("until", "2027-05-20"), ("review_on", "2026-12-25")] {
        ensure!(placed[column] == value, "{column}: {placed:?}");
    }
    let extended = row("Ким")?;
    ensure!(extended["until"] == "2027-05-20" && extended["review_on"] == "2027-01-15" && extended["protocol"] == "1", "{extended:?}");
    let shown = rows(&place.ok(&["register", "show", AHMETOV, "--format", "csv"])?)?;
    let steps: Vec<_> = shown.iter().map(|row| (row["event"].as_str(), row["protocol"].as_str())).collect();
    ensure!(steps == [("joined", ""), ("proposed", ""), ("council", "7"), ("placed", "7")], "{steps:?}");
    ensure!(shown[2]["subject"] == "place", "{shown:?}");
    let proposal = rows(&place.ok(&["proposal", "list", "--format", "csv"])?)?.pop().context("no proposal")?;
    ensure!((&*proposal["state"], &*proposal["decision"], &*proposal["council"]) == ("decided", "place", "1"), "{proposal:?}");
    refused(&place, 4, "proposal_decided", &["proposal", "edit", "1", "--ground", "other"])?;
    // The order comes later: on the meeting and on the entry that it placed.
    place.ok(&["council", "order", "1", "--order", "112", "--date", "2026-11-21"])?;
    let list = rows(&place.ok(&["register", "list", "--format", "csv"])?)?;
    let orders: Vec<_> = list.iter().map(|row| (row["full_name"].as_str(), row["order"].as_str())).collect();
    ensure!(orders == [("Ким Дана", ""), ("Ахметов Әлихан Серікұлы", "112")], "{orders:?}");
    Ok(())
}

#[test]
fn what_a_meeting_refuses() -> Result<()> {
    let place = school()?;
    refused(&place, 3, "council_unknown", &["council", "show", "1"])?;
    place.ok(&["council", "plan", "--on", "2026-11-20"])?;
    refused(&place, 4, "council_planned", &["council", "plan", "--on", "2026-11-20"])?;
    place.ok(&["council", "plan", "--on", "2026-12-20"])?;
    propose(&place, AHMETOV, "2026-11-10")?;
    propose(&place, OTEGENOVA, "2026-12-01")?;
    place_on(&place, KIM, "in_school", "2026-09-10")?;
    refused(&place, 2, "cli_one_of", &["council", "agenda", "1"])?;
    refused(&place, 3, "proposal_unknown", &["council", "agenda", "1", "--proposal", "9"])?;
    refused(&place, 4, "proposed_after_council", &["council", "agenda", "1", "--proposal", "2"])?;
    let waits = place.json(&["council", "agenda", "1", "--all-open"])?;
    ensure!(waits["items"] == serde_json::json!([1]), "only what was proposed by then: {waits}");
    for council in ["1", "2"] {
        let error = refused(&place, 4, "proposal_planned", &["council", "agenda", council, "--proposal", "1"])?;
        ensure!(text(&error["hint"])?.contains("esep council agenda 1 --drop"), "{error}");
    }
    refused(&place, 4, "proposal_planned", &["proposal", "withdraw", "1", "--on", "2026-11-20", "--reason", "…"])?;
    place.ok(&["council", "agenda", "1", "--review", KIM])?;
    refused(&place, 4, "entry_planned", &["council", "agenda", "2", "--removal", KIM])?;
    refused(&place, 4, "not_on_any_register", &["council", "agenda", "1", "--review", AHMETOV])?;
    let decide = |item, more: &[&'static str]| [&["council", "decide", "1", item, "--decision"], more].concat();
    refused(&place, 3, "item_unknown", &decide("3", &["postpone"]))?;
    refused(&place, 2, "bad_decision", &decide("1", &["nothing"]))?;
    refused(&place, 4, "decision_unfit", &decide("1", &["continue"]))?;
    refused(&place, 4, "decision_unfit", &decide("2", &["place"]))?;
    refused(&place, 2, "cli_missing", &decide("2", &["extend"]))?;
    refused(&place, 2, "cli_missing", &decide("2", &["remove"]))?;
    refused(&place, 2, "cli_missing", &decide("1", &["refer"]))?;
    refused(&place, 2, "cli_conflict", &decide("1", &["place", "--agency", "kdn"]))?;
    refused(&place, 4, "until_before_placed", &decide("1", &["place", "--until", "2026-11-19"]))?;
    place.ok(&["register", "edit", KIM, "--until", "2027-03-10", "-q"])?;
    refused(&place, 4, "extension_shorter", &decide("2", &["extend", "--until", "2027-03-10"]))?;
    refused(&place, 4, "until_before_decision", &decide("2", &["extend", "--until", "2026-11-19"]))?;
    let close = ["council", "close", "1", "--protocol", "7"];
    let error = refused(&place, 4, "council_undecided", &close)?;
    ensure!(text(&error["message"])?.contains("1. Ахметов") && text(&error["message"])?.contains("2. Ким"), "{error}");
    place.ok(&decide("1", &["postpone"]))?;
    refused(&place, 4, "council_decided", &["council", "edit", "1", "--on", "2026-11-21"])?;
    refused(&place, 4, "item_decided", &decide("1", &["place"]))?;
    place.ok(&decide("1", &["place", "--change"]))?;
    place.ok(&decide("2", &["continue"]))?;
    refused(&place, 4, "council_not_closed", &["council", "order", "1", "--order", "5", "--date", "2026-11-21"])?;
    place.ok(&["council", "attend", "1", "#1", "--guest", "Ахметова С."])?;
    refused(&place, 4, "attendance_known", &["council", "attend", "1", "#1"])?;
    refused(&place, 4, "attendance_known", &["council", "attend", "1", "#2", "#2"])?;
    refused(&place, 4, "attendance_known", &["council", "attend", "1", "--guest", "Ахметова С.", "--absent"])?;
    place.ok(&["council", "attend", "1", "--guest", "Ахметова С.", "--absent", "--change"])?;
    place.ok(&close)?;
    for args in
        [&close[..], &decide("1", &["refuse", "--change"]), &["council", "attend", "1", "#2"], &["council", "agenda", "1", "--drop", "1"]]
    {
        let error = refused(&place, 4, "council_closed", args)?;
        ensure!(text(&error["message"])?.contains("№ 7"), "{error}");
    }
    refused(&place, 4, "order_before_council", &["council", "order", "1", "--order", "5", "--date", "2026-11-19"])?;
    place.ok(&["council", "order", "1", "--order", "5", "--date", "2026-11-21"])?;
    refused(&place, 4, "order_known", &["council", "order", "1", "--order", "6", "--date", "2026-11-21"])?;
    place.ok(&["council", "order", "1", "--order", "6", "--date", "2026-11-21", "--change"])?;
    refused(&place, 2, "form_of_council", &["report", "form", "minutes"])?;
    // The same number of minutes in one school year is pointed out.
    let said = place.run(&["council", "close", "2", "--protocol", "7"])?;
    ensure!(said.exit == 0 && said.err.contains("№ 7 хаттама осы оқу жылында бар: № 1 отырыс"), "{}", said.err);
    Ok(())
}

#[test]
fn what_happened_since_the_decision_stands_in_the_way() -> Result<()> {
    let place = school()?;
    place.ok(&["council", "plan", "--on", "2026-11-20"])?;
    place.ok(&["council", "attend", "1", "#1"])?;
    propose(&place, AHMETOV, "2026-11-10")?;
    propose(&place, OTEGENOVA, "2026-11-10")?;
    place_on(&place, KIM, "in_school", "2026-09-10")?;
    place_on(&place, "#4", "in_school", "2026-09-10")?;
    place.ok(&["council", "agenda", "1", "--all-open"])?;
    place.ok(&["council", "agenda", "1", "--removal", KIM])?;
    place.ok(&["council", "agenda", "1", "--review", "#4"])?;
    for (item, decision) in [("1", &["place"][..]), ("2", &["place"]), ("3", &["remove", "--ground", "improved"])] {
        place.ok(&[&["council", "decide", "1", item, "--decision"], decision].concat())?;
    }
    place.ok(&["council", "decide", "1", "4", "--decision", "extend", "--until", "2027-03-01"])?;
    // Placed by hand, left, removed by hand, extended by hand.
    place_on(&place, AHMETOV, "in_school", "2026-11-15")?;
    place.exits(1, &["student", "leave", OTEGENOVA, "--on", "2026-11-18", "-q"])?;
    place.ok(&["register", "remove", KIM, "--on", "2026-11-19", "--ground", "improved", "--protocol", "6", "-q"])?;
    place.ok(&["register", "extend", "#4", "--on", "2026-11-19", "--until", "2027-03-01", "--protocol", "6", "-q"])?;
    let close = ["council", "close", "1", "--protocol", "7"];
    let error = refused(&place, 4, "council_rules", &close)?;
    let message = text(&error["message"])?;
    for line in ["1. Ахметов Әлихан", "2. Өтегенова Айгүл", "3. Ким Дана", "4. Ахметова Әлия"]
    {
        ensure!(message.contains(line), "{line}: {message}");
    }
    for item in ["1", "2"] {
        place.ok(&["council", "decide", "1", item, "--decision", "refuse", "--change"])?;
    }
    place.ok(&["council", "agenda", "1", "--drop", "3"])?;
    place.ok(&["council", "decide", "1", "3", "--decision", "continue", "--change"])?;
    place.ok(&close)?;
    let shown = rows(&place.ok(&["council", "show", "1", "--format", "csv"])?)?;
    let decided: Vec<_> = shown.iter().map(|row| (row["no"].as_str(), row["decision"].as_str())).collect();
    ensure!(decided == [("1", "refuse"), ("2", "refuse"), ("3", "continue")], "{decided:?}");
    Ok(())
}

#[test]
fn a_postponed_proposal_waits_for_the_next_meeting() -> Result<()> {
    let place = school()?;
    propose(&place, AHMETOV, "2026-11-10")?;
    for (council, day) in [("1", "2026-11-12"), ("2", "2026-11-20")] {
        place.ok(&["council", "plan", "--on", day])?;
        place.ok(&["council", "agenda", council, "--all-open"])?;
        let decision = if council == "1" { "postpone" } else { "place" };
        place.ok(&["council", "decide", council, "1", "--decision", decision])?;
        let open = rows(&place.ok(&["proposal", "list", "--open", "--format", "csv"])?)?;
        ensure!(open.len() == 1 && open[0]["state"] == "planned" && open[0]["council"] == council, "{open:?}");
        if council == "1" {
            place.ok(&["council", "close", council, "--protocol", council])?;
        }
    }
    // The first meeting cannot be opened again while the second has the proposal.
    let operations = rows(&place.ok(&["history", "--format", "csv"])?)?;
    let closing = operations.iter().find(|row| row["command"] == "council close").context("no closing")?;
    refused(&place, 4, "undo_conflict", &["undo", &closing["operation"]])?;
    place.ok(&["council", "close", "2", "--protocol", "2"])?;
    ensure!(rows(&place.ok(&["proposal", "list", "--open", "--format", "csv"])?)?.is_empty());
    let shown = rows(&place.ok(&["register", "show", AHMETOV, "--format", "csv"])?)?;
    let steps: Vec<_> = shown.iter().map(|row| (row["event"].as_str(), row["subject"].as_str())).collect();
    let wanted = [("joined", "9Б"), ("proposed", "truancy"), ("council", "postpone"), ("council", "place"), ("placed", "truancy")];
    ensure!(steps == wanted, "{steps:?}");
    Ok(())
}

#[test]
fn an_order_of_its_own_is_kept() -> Result<()> {
    let place = school()?;
    propose(&place, AHMETOV, "2026-11-10")?;
    propose(&place, KIM, "2026-11-10")?;
    place.ok(&["council", "plan", "--on", "2026-11-20"])?;
    place.ok(&["council", "agenda", "1", "--all-open"])?;
    for item in ["1", "2"] {
        place.ok(&["council", "decide", "1", item, "--decision", "place"])?;
    }
    place.ok(&["council", "close", "1", "--protocol", "7"])?;
    place.ok(&["register", "edit", KIM, "--order", "99", "-q"])?;
    let said = place.run(&["council", "order", "1", "--order", "112", "--date", "2026-11-21"])?;
    ensure!(said.err.contains("Ким Дана (№ 99)") && !said.err.contains("Ахметов"), "{}", said.err);
    place.ok(&["council", "order", "1", "--order", "113", "--date", "2026-11-21", "--change"])?;
    let list = rows(&place.ok(&["register", "list", "--format", "csv"])?)?;
    let orders: Vec<_> = list.iter().map(|row| row["order"].as_str()).collect();
    ensure!(orders == ["99", "113"], "{orders:?}");
    Ok(())
}

/// What a child is to the naive model: on the register since, until, removed on.
#[derive(Debug, Clone, Default, PartialEq)]
struct Modelled {
    placed: Option<(String, String)>,
    removed: Option<String>,
}

/// Three meetings with random agendas: the register is what a plain reading of the decisions makes of it.
#[test]
fn meetings_do_what_they_decide() -> Result<()> {
    holds(3, &(1..u64::MAX), |seed| {
        let mut dice = Dice(seed);
        let place = meeting_of(6)?;
        let mut children = vec![Modelled::default(); 6];
        let mut proposed = [false; 6];
        for (meeting, (day, later)) in
            [("2026-11-20", "2027-02-20"), ("2026-11-21", "2027-03-21"), ("2026-11-22", "2027-04-22")].into_iter().enumerate()
        {
            let number = (meeting + 1).to_string();
            if meeting > 0 {
                place.ok(&["council", "plan", "--on", day, "-q"])?;
            }
            let mut item = 0;
            for (at, child) in children.iter_mut().enumerate() {
                let who = format!("#{}", at + 1);
                let mut decide = |more: &[&str]| {
                    item += 1;
                    place.ok(&[&["council", "decide", &number, &item.to_string(), "-q", "--decision"], more].concat())
                };
                let standing = child.placed.is_some() && child.removed.is_none();
                if dice.below(4) == 0 || child.removed.is_some() {
                    continue;
                }
                if standing {
                    let what = if dice.below(2) == 0 { "--review" } else { "--removal" };
                    place.ok(&["council", "agenda", &number, what, &who, "-q"])?;
                    match dice.below(3) {
                        0 => {
                            decide(&["extend", "--until", later])?;
                            child.placed = child.placed.take().map(|(placed, _)| (placed, later.to_owned()));
                        }
                        1 => {
                            decide(&["remove", "--ground", "improved"])?;
                            child.removed = Some(day.to_owned());
                        }
                        _ => {
                            decide(&["postpone"])?;
                        }
                    }
                } else {
                    if !proposed[at] {
                        propose(&place, &who, "2026-11-10")?;
                        proposed[at] = true;
                    }
                    let open = rows(&place.ok(&["proposal", "list", "--open", "--format", "csv"])?)?;
                    let mine = open.iter().find(|row| row["student_id"] == who[1..]).context("no proposal")?;
                    place.ok(&["council", "agenda", &number, "--proposal", &mine["id"], "-q"])?;
                    match dice.below(4) {
                        0 => {
                            decide(&["postpone"])?;
                        }
                        1 => {
                            decide(&["refuse"])?;
                            proposed[at] = false;
                        }
                        _ => {
                            decide(&["place", "--until", "2027-01-01"])?;
                            child.placed = Some((day.to_owned(), "2027-01-01".to_owned()));
                        }
                    }
                }
            }
            let before = content(&place)?;
            let closed = place.json(&["council", "close", &number, "--protocol", &number])?;
            let after = content(&place)?;
            let undo = place.json(&["undo", &closed["operation"].to_string()])?;
            ensure!(content(&place)? == before, "meeting {number}: not what stood before");
            place.ok(&["undo", &undo["operation"].to_string(), "-q"])?;
            ensure!(content(&place)? == after, "meeting {number}: not what it had done");
            let mut found = vec![Modelled::default(); 6];
            for row in rows(&place.ok(&["register", "list", "--all", "--format", "csv"])?)? {
                let at = row["student_id"].parse::<usize>()? - 1;
                let removed = Some(row["removed_on"].clone()).filter(|day| !day.is_empty());
                found[at] = Modelled { placed: Some((row["placed_on"].clone(), row["until"].clone())), removed };
            }
            ensure!(found == children, "meeting {number}: {found:?}, but {children:?}");
        }
        Ok(())
    })
}
