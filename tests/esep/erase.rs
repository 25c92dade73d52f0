//! Erasing a child: nothing of it stays, and the chain is whole.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use proptest::prelude::*;

use crate::backup::copies;
use crate::chain::{by_hand, columns, unlocked, whole};
use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, lists, place_on, refused, register_file, text, typed};
use crate::round_trip::holds;
use crate::steps::{newest, operations, steps};

/// Tables of the history.
const HISTORY: [&str; 7] = ["operation", "operation_insert", "change", "erased_row", "unswept", "access", "sqlite_sequence"];

/// What only the first child has, as it is written and as it is folded.
pub const OWN: [&str; 7] = ["110214500128", "Әлихан", "алихан", "Теректі көшесі 77", "Сәуле Нұрланқызы", "+7 700 111", "үйде болмады"];

/// A school in which the first child is known by more than a name.
pub fn school() -> Result<Place> {
    let place = unlocked()?;
    place.ok(&["student", "edit", AHMETOV, "--address", "Теректі көшесі 77", "--phone", "+7 700 111", "-q"])?;
    place.ok(&["guardian", "add", AHMETOV, "--name", "Ахметова Сәуле Нұрланқызы", "-q"])?;
    place.ok(&["intervention", "add", AHMETOV, "--kind", "call", "--on", "2026-09-15", "--summary", "үйде болмады", "-q"])?;
    place.ok(&["student", "edit", AHMETOV, "--phone", "", "-q"])?;
    Ok(place)
}

/// Nothing in the bytes of the file, nothing in any table.
pub fn nothing_left(place: &Place) -> Result<()> {
    let bytes = std::fs::read(register_file(place)?)?;
    for own in OWN {
        ensure!(!bytes.windows(own.len()).any(|window| window == own.as_bytes()), "{own} is still in the file");
    }
    let db = by_hand(place)?;
    for (table, column) in columns(&db)? {
        for own in OWN {
            let sql = format!("SELECT count(*) FROM {table} WHERE instr(CAST({column} AS TEXT), ?1)");
            let found: i64 = db.query_row(&sql, [own], |row| row.get(0))?;
            ensure!(found == 0, "{own} is still in {table}.{column}");
        }
    }
    Ok(())
}

/// Every row of every table but those of the history and the certificate itself.
pub fn tables(place: &Place) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let db = by_hand(place)?;
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (table, column) in columns(&db)? {
        fields.entry(table).or_default().push(column);
    }
    fields.retain(|table, _| !HISTORY.contains(&table.as_str()) && table != "erasure");
    for (table, fields) in fields {
        let sql = format!(
            "SELECT json_array({}) FROM {table}",
            fields.iter().map(|field| format!("CAST({field} AS TEXT)")).collect::<Vec<_>>().join(", ")
        );
        let rows = db.prepare(&sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        all.insert(table, rows);
    }
    Ok(all)
}

/// How many rows the newest certificate names.
fn certified(place: &Place) -> Result<usize> {
    let sql = "SELECT total(value) FROM erasure, json_each(records) WHERE erasure.id = (SELECT max(id) FROM erasure)";
    let count: f64 = by_hand(place)?.query_row(sql, [], |row| row.get(0))?;
    Ok(count as usize)
}

/// Every report and list is still made.
fn reports_work(place: &Place) -> Result<()> {
    for report in [
        "register",
        "movement",
        "interventions",
        "passport",
        "coverage",
        "outcomes",
        "dynamics",
        "plans",
        "term",
        "bullying",
        "bullying-log",
    ] {
        let run = place.run(&["report", report])?;
        ensure!(run.exit <= 1, "report {report}: {}", run.err);
    }
    for list in [
        &["check"][..],
        &["due", "--within", "300"],
        &["history"],
        &["caseload"],
        &["incident", "list"],
        &["council", "list"],
        &["signal", "list"],
    ] {
        let run = place.run(list)?;
        ensure!(run.exit <= 1, "{list:?}: {}", run.err);
    }
    Ok(())
}

/// The lines of the lists that are not of the child.
fn of_others(place: &Place) -> Result<Vec<String>> {
    let iin = |line: &&str| !line.contains("110214500128") && !line.contains("Ахметов Әлихан");
    Ok(lists(place)?.lines().filter(iin).map(str::to_owned).collect())
}

#[test]
fn nothing_stays_of_any_history() -> Result<()> {
    holds(3, &(steps(12, 4), prop::collection::vec(2..20_i64, 0..4)), |(steps, undone)| {
        let place = school()?;
        for step in &steps {
            step.run(&place)?;
        }
        for operation in undone {
            place.run(&["undo", &operation.to_string(), "-q"])?;
        }
        place.run(&["student", "show", AHMETOV])?;
        // The child may have been joined with another record, which then is the same child.
        let list = rows(&place.ok(&["student", "list", "--all", "--format", "csv"])?)?;
        let Some(child) = list.iter().find(|row| row["iin"] == "110214500128") else { return Ok(()) };
        let child = format!("#{}", child["id"]);
        let others = of_others(&place)?;
        let before = tables(&place)?;
        let run = place.run(&["erase", &child, "--even-active", "-y", "--format", "json"])?;
        ensure!(run.exit == 0 || run.exit == 1, "{}", run.err);
        whole(&place)?;
        // Row for row: nothing else is gone, nothing is changed, and the certificate counts what is gone.
        let after = tables(&place)?;
        let stays: usize = after.iter().map(|(table, rows)| rows.iter().filter(|row| before[table].contains(*row)).count()).sum();
        let all: usize = after.values().map(BTreeSet::len).sum();
        ensure!(stays == all, "a row was changed or added");
        let gone = before.values().map(BTreeSet::len).sum::<usize>() - all;
        ensure!(gone == certified(&place)?, "{gone} rows are gone");
        let said: serde_json::Value = serde_json::from_str(&run.out)?;
        // What another record says of the child is named, not erased.
        if said["mentions"].as_array().is_some_and(Vec::is_empty) && !steps.iter().any(|step| format!("{step:?}").contains("what: 12")) {
            nothing_left(&place)?;
            ensure!(of_others(&place)? == others, "other children are not what they were");
            reports_work(&place)?;
        }
        for operation in operations(&place)?.keys() {
            let run = place.run(&["undo", &operation.to_string(), "-q"])?;
            ensure!([0, 4].contains(&run.exit), "undo {operation}: {}", run.err);
            whole(&place)?;
        }
        Ok(())
    })
}

/// An incident, a sign, a proposal on an agenda, a plan with a scan: whatever is the child's goes, the other child's part stays.
#[test]
fn case_work_goes_too() -> Result<()> {
    let place = school()?;
    let word = ["incident", "add", "--channel", "parent", "--words", "мазақтайды", "-q", "--received"];
    place.ok(&[&word[..], &["2026-11-17 09:30", "--victim", KIM, "--initiator", AHMETOV]].concat())?;
    place.ok(&[&word[..], &["2026-11-18 09:30", "--initiator", AHMETOV]].concat())?;
    place.ok(&["incident", "step", "2", "head", "--at", "2026-11-18 10:00", "--by", "#1", "-q"])?;
    place.ok(&["signal", "add", AHMETOV, "--ground", "offence", "--on", "2026-11-10", "--by", "#1", "--words", "үйде болмады", "-q"])?;
    place.ok(&["proposal", "add", AHMETOV, "--kind", "accompaniment", "--ground", "offence", "--on", "2026-11-11", "-q"])?;
    place.ok(&["council", "plan", "--on", "2026-12-01", "-q"])?;
    place.ok(&["council", "agenda", "1", "--proposal", "1", "-q"])?;
    place.ok(&["plan", "make", AHMETOV, "--on", "2026-09-02", "--goal", "үйде болмады", "-q"])?;
    place.ok(&["document", "add", AHMETOV, "--kind", "order", "--on", "2026-09-02", "-q"])?;
    let scan = place.write("scan.pdf", "%PDF-1.4\n110214500128\n%%EOF\n")?;
    place.ok(&["document", "scan", "1", &scan, "-q"])?;
    place.ok(&["report", "hand-in", "register", "-q"])?;
    place.ok(&["erase", AHMETOV, "--even-active", "-y", "-q"])?;
    nothing_left(&place)?;
    whole(&place)?;
    reports_work(&place)?;
    let left = rows(&place.ok(&["incident", "list", "--format", "csv"])?)?;
    ensure!(left.len() == 1 && left[0]["victims"] == "Ким Дана" && left[0]["initiators"].is_empty(), "{left:?}");
    Ok(())
}

/// The copy made before holds the child, and that is said.
#[test]
fn copies_from_before_are_named() -> Result<()> {
    let place = school()?;
    place.ok(&["settings", "retention", "3", "-q"])?;
    place.ok(&["student", "leave", "#4", "--on", "2026-10-01", "-q"])?;
    let shown = place.run(&["erase", "#4", "-n", "--lang", "ru"])?.err;
    ensure!(shown.contains("94-V") && shown.contains("ещё не истёк: до 01.10.2029"), "{shown}");
    ensure!(copies(&place)?.is_empty());
    let run = place.run(&["erase", "#4", "-y"])?;
    ensure!(copies(&place)?.len() == 1 && run.err.contains("backups"), "{}", run.err);
    let copy = copies(&place)?.remove(0).display().to_string();
    ensure!(place.ok(&["-f", &copy, "student", "list", "--all", "--format", "csv"])?.contains("Ахметова,Әлия"), "the copy is of before");
    // Whoever goes back to it is told that the child comes back.
    let shown = place.run(&["restore", &copy, "-n"])?.err;
    ensure!(shown.contains("1 бала бар, олар қайта келеді: #4"), "{shown}");
    Ok(())
}

/// What others' records still say of the child is named, whatever the language declines of a name.
#[test]
fn texts_that_name_the_child_are_found() -> Result<()> {
    let texts = [
        ("подралась с Ахметовым Алиханом", true),
        ("Ахметов Ә. көрді", true),
        ("ИИН 110214500128", true),
        ("с Ахметовой Алиёй", false),
        ("Алиханға айтты", false),
    ];
    for (text, found) in texts {
        let place = school()?;
        place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-09-15", "--summary", text, "-q"])?;
        let run = place.run(&["erase", AHMETOV, "--even-active", "-y", "--format", "json"])?;
        let said: serde_json::Value = serde_json::from_str(&run.out)?;
        ensure!(run.exit == i32::from(found) && said["mentions"].as_array().map(Vec::len) == Some(usize::from(found)), "{text}: {said}");
    }
    Ok(())
}

#[test]
fn a_joined_record_goes_with_the_child() -> Result<()> {
    let place = unlocked()?;
    let twin = ["--last-name", "Ахметов", "--first-name", "Алихандро", "--class", "9Б", "--birth-date", "2011-02-14"];
    place.ok(&[&["student", "add", "-q"][..], &twin].concat())?;
    place.ok(&["guardian", "add", "#5", "--name", "Жасырын Өкіл", "-q"])?;
    place.ok(&["student", "merge", AHMETOV, "#5", "--keep", "first_name", "-q"])?;
    place.ok(&["erase", AHMETOV, "--even-active", "-y", "-q"])?;
    let bytes = std::fs::read(register_file(&place)?)?;
    for own in ["Алихандро", "алихандро", "Жасырын", "110214500128"] {
        ensure!(!bytes.windows(own.len()).any(|window| window == own.as_bytes()), "{own}");
    }
    whole(&place)
}

#[test]
fn a_certificate_without_a_name() -> Result<()> {
    let place = school()?;
    place.ok(&["report", "hand-in", "register", "-q"])?;
    place.ok(&["student", "show", AHMETOV])?;
    place.ok(&["erase", AHMETOV, "--even-active", "-y", "-q"])?;
    nothing_left(&place)?;
    whole(&place)?;
    let page = place.ok(&["erase", "certificate", "1"])?;
    ensure!(page.contains("жүргізілген жұмыс") && page.contains("Қалиева") && page.contains("22.11.2026"), "{page}");
    ensure!(OWN.iter().all(|own| !page.contains(own)) && !page.contains("Ахметов"), "{page}");
    let code = page.lines().find_map(|line| line.split_whitespace().last().filter(|word| word.len() == 19)).context("no code")?;
    place.ok(&["history", "verify", "--against", code])?;
    ensure!(rows(&place.ok(&["report", "handed-in", "--format", "csv"])?)?.len() == 1);
    ensure!(!place.ok(&["history", "access"])?.contains("student show"));
    let operation = newest(&place)?.to_string();
    refused(&place, 4, "operation_erased", &["undo", &operation])?;
    refused(&place, 4, "operation_erased", &["undo", "2"])?;
    refused(&place, 3, "certificate_unknown", &["erase", "certificate", "2"])?;
    // A report of before is still made, without the child.
    place.ok(&["report", "register", "--as-known-on", "2026-11-22"])?;
    place.ok(&["report", "hand-in", "register", "-q"])?;
    place.ok(&["erase", KIM, "--even-active", "-y", "-q"])?;
    whole(&place)?;
    ensure!(rows(&place.ok(&["erase", "certificate", "--format", "csv"])?)?.len() == 2);
    Ok(())
}

/// What was erased does not come back where the report of then is made again, so the erasing is named.
#[test]
fn an_erasing_is_named_where_a_report_differs_from_what_was_handed_in() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "police", "2026-10-01")?;
    let movement = ["report", "movement", "--term", "2026-2027/1", "--kind", "police"];
    place.ok(&["report", "hand-in", "movement", "--term", "2026-2027/1", "--kind", "police", "-q"])?;
    place.ok(&["erase", AHMETOV, "--even-active", "-y", "-q"])?;
    let said = place.run(&movement)?.err;
    ensure!(said.contains(&format!(": {} —", newest(&place)?)), "{said}");
    Ok(())
}

/// Its image is all that is left of a hand-in that was taken back.
#[test]
fn a_hand_in_that_was_taken_back_names_nobody() -> Result<()> {
    let place = school()?;
    place.ok(&["report", "hand-in", "register", "-q"])?;
    place.ok(&["undo", "-y", "-q"])?;
    place.ok(&["erase", AHMETOV, "--even-active", "-y", "-q"])?;
    nothing_left(&place)?;
    whole(&place)
}

#[test]
fn nobody_is_erased_by_a_slip() -> Result<()> {
    let place = school()?;
    let error = refused(&place, 4, "erase_active", &["erase", AHMETOV, "-y"])?;
    ensure!(text(&error["hint"])?.contains("register remove \"#1\" --kind in_school"), "{error}");
    refused(&place, 2, "cli_missing", &["erase", "-y"])?;
    // Each command that it says can be typed, once the day and the ground are.
    place_on(&place, AHMETOV, "police", "2026-10-01")?;
    let error = refused(&place, 4, "erase_active", &["erase", AHMETOV, "-y"])?;
    let commands = typed(text(&error["hint"])?);
    ensure!(commands.len() == 3, "{error}");
    for command in &commands[..2] {
        let filled = command.iter().map(|word| match word.as_str() {
            "КҮН" => "2026-11-20",
            "КОД" => "improved",
            word => word,
        });
        place.ok(&filled.collect::<Vec<_>>())?;
    }
    let error = refused(&place, 4, "erase_unasked", &["erase", AHMETOV, "--even-active"])?;
    let commands = typed(text(&error["hint"])?);
    ensure!(commands.len() == 2 && commands[0].last().is_some_and(|last| last == "-n"), "{error}");
    place.ok(&commands[0].iter().map(String::as_str).collect::<Vec<_>>())?;
    place.ok(&["undo", "-y"])?;
    place.ok(&["undo", "-y"])?;
    place.ok(&["settings", "access", "off", "-q"])?;
    let before = std::fs::read(register_file(&place)?)?;
    place.ok(&["erase", AHMETOV, "--even-active", "-n"])?;
    ensure!(std::fs::read(register_file(&place)?)? == before, "-n changed something");
    Ok(())
}

#[test]
fn a_years_leavers() -> Result<()> {
    let place = school()?;
    for (child, day) in [("#4", "2026-10-01"), (KIM, "2026-10-02")] {
        place.run(&["student", "leave", child, "--on", day, "-q"])?;
    }
    let run = place.run(&["erase", "--left-before", "2026-10-10", "-y"])?;
    ensure!(run.exit == 0 && run.err.contains(KIM), "who is on a register stays: {}", run.err);
    let left: Vec<String> =
        rows(&place.ok(&["student", "list", "--all", "--format", "csv"])?)?.into_iter().map(|row| row["id"].clone()).collect();
    ensure!(left.len() == 3 && !left.contains(&"4".to_owned()), "{left:?}");
    place.ok(&["erase", "--left-before", "2026-10-01", "-y"])?;
    whole(&place)
}

/// Every table that can hold something of a child has its words.
#[test]
fn every_kind_of_record_has_words() -> Result<()> {
    let place = unlocked()?;
    for (table, _) in columns(&by_hand(&place)?)?.iter().filter(|(table, _)| !HISTORY.contains(&table.as_str())) {
        let texts = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/locale/kk/record.ftl");
        let wanted = format!("record-{} =", table.replace('_', "-"));
        ensure!(std::fs::read_to_string(texts)?.contains(&wanted), "{wanted}");
    }
    Ok(())
}

/// A dismissed meeting is no child's, though an entry of the child may have its number.
#[test]
fn a_dismissed_meeting_stays() -> Result<()> {
    let place = school()?;
    place.types("council plan --on 2026-11-20 -q")?;
    place.types("due dismiss council:1 --reason карантин -q")?;
    let owner: i64 = by_hand(&place)?.query_row("SELECT student_id FROM entry WHERE id = 1", [], |row| row.get(0))?;
    place.run(&["erase", &format!("#{owner}"), "--even-active", "-y", "-q"])?;
    let left: [i64; 2] =
        by_hand(&place)?.query_row("SELECT (SELECT count(*) FROM dismissal), (SELECT count(*) FROM entry WHERE id = 1)", [], |row| {
            Ok([row.get(0)?, row.get(1)?])
        })?;
    ensure!(left == [1, 0], "{left:?}");
    Ok(())
}
