//! Taking back: the exact rows, or a refusal that names what is in the way.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use proptest::prelude::*;

use crate::harness::{Place, TODAY, rows};
use crate::people::{AHMETOV, KIM, dump, lists, place_on, refused, register_file, remove_on, school, text};
use crate::round_trip::holds;
use crate::steps::{lively, newest, operations, steps};

/// Lines of cards and chronologies, each with the child it is of, and how often it stands there.
fn facts(dump: &str) -> BTreeMap<String, i64> {
    let mut facts = BTreeMap::new();
    let mut section = "";
    for line in dump.lines() {
        if line.starts_with("-- ") {
            section = line;
        }
        if section.contains('#') {
            *facts.entry(format!("{section}: {line}")).or_default() += 1;
        }
    }
    facts
}

/// What the second has more than the first, and less: counted.
fn difference(from: &BTreeMap<String, i64>, to: &BTreeMap<String, i64>) -> BTreeMap<String, i64> {
    let mut difference = to.clone();
    for (fact, count) in from {
        *difference.entry(fact.clone()).or_default() -= count;
    }
    difference.retain(|_, count| *count != 0);
    difference
}

/// Takes an operation back as the hints say: whatever is in the way first.
fn undo_as_told(place: &Place, operation: i64) -> Result<()> {
    let mut wanted = vec![operation];
    for _ in 0..200 {
        let Some(next) = wanted.last().copied() else { return Ok(()) };
        let file = register_file(place)?;
        let before = std::fs::read(&file)?;
        let run = place.run(&["undo", &next.to_string(), "--format", "json"])?;
        if run.exit == 0 {
            wanted.pop();
            continue;
        }
        ensure!(run.exit == 4 && std::fs::read(&file)? == before, "undo {next}: exit {}: {}", run.exit, run.err);
        let error: serde_json::Value = serde_json::from_str(&run.err)?;
        let error = &error["error"];
        ensure!(error["code"] == "undo_blocked", "undo {next}: {error}");
        let named = text(&error["hint"])?.rsplit("esep undo ").next().context("no hint")?;
        let blocker: i64 = named.trim().parse().with_context(|| named.to_owned())?;
        let live = operations(place)?;
        ensure!(blocker > next && live.get(&blocker).is_some_and(String::is_empty), "{blocker} is not in the way of {next}: {live:?}");
        wanted.push(blocker);
    }
    bail!("the hints lead nowhere: {wanted:?}")
}

/// Takes everything back, the newest first.
fn walk_back(place: &Place) -> Result<()> {
    for _ in 0..200 {
        let run = place.run(&["undo", "--format", "json"])?;
        if run.exit != 0 {
            ensure!(run.err.contains("\"nothing_to_undo\""), "{}", run.err);
            for line in lists(place)?.lines() {
                ensure!(line.starts_with("-- ") || line.contains("iin,") || line.starts_with("id,"), "left behind: {line}");
            }
            return Ok(());
        }
    }
    bail!("undo has no end")
}

#[test]
fn the_newest_operation() -> Result<()> {
    holds(6, &steps(10, 3), |steps| {
        let place = lively(TODAY)?;
        let (last, first) = steps.split_last().context("no steps")?;
        for step in first {
            step.run(&place)?;
        }
        let before = dump(&place)?;
        if last.run(&place)? {
            let after = dump(&place)?;
            place.ok(&["undo", "-q"])?;
            ensure!(dump(&place)? == before, "{last:?}: not what stood before");
            let undo = newest(&place)?.to_string();
            place.ok(&["undo", &undo, "-q"])?;
            ensure!(dump(&place)? == after, "{last:?}: not brought back");
        }
        Ok(())
    })
}

#[test]
fn any_operation() -> Result<()> {
    holds(5, &(steps(4, 2), steps(2, 1), steps(9, 2)), |(before, step, later)| {
        let place = lively(TODAY)?;
        for step in &before {
            step.run(&place)?;
        }
        let stood = facts(&dump(&place)?);
        if !step[0].run(&place)? {
            return Ok(());
        }
        let did = difference(&stood, &facts(&dump(&place)?));
        let operation = newest(&place)?;
        for step in &later {
            step.run(&place)?;
        }
        let current = dump(&place)?;
        let run = place.run(&["undo", &operation.to_string(), "--format", "json"])?;
        if run.exit != 0 {
            ensure!(dump(&place)? == current, "a refused undo changed something");
            return if run.err.contains("undo_conflict") { Ok(()) } else { undo_as_told(&place, operation) };
        }
        let standing = facts(&current);
        let undid = difference(&standing, &facts(&dump(&place)?));
        // Where a later operation stands on none of its rows but changed a line that shows them too, lines say nothing.
        if did.iter().all(|(fact, count)| *count < 0 || standing.get(fact).is_some_and(|there| there >= count)) {
            let wanted: BTreeMap<_, _> = did.into_iter().map(|(fact, count)| (fact, -count)).collect();
            ensure!(undid == wanted, "{:?}\nundo did {undid:#?}\nnot {wanted:#?}", step[0]);
        }
        place.ok(&["undo", &newest(&place)?.to_string(), "-q"])?;
        ensure!(dump(&place)? == current, "{:?}: not brought back", step[0]);
        Ok(())
    })
}

#[test]
fn all_the_way_back() -> Result<()> {
    holds(4, &(steps(10, 3), prop::collection::vec(2..20_i64, 0..4)), |(steps, undone)| {
        let place = lively(TODAY)?;
        for step in &steps {
            step.run(&place)?;
        }
        let last = newest(&place)?;
        for operation in undone.into_iter().filter(|operation| *operation <= last) {
            let run = place.run(&["undo", &operation.to_string(), "-q"])?;
            ensure!([0, 4].contains(&run.exit), "undo {operation}: exit {}: {}", run.exit, run.err);
        }
        walk_back(&place)
    })
}

#[test]
fn what_is_in_the_way_is_named() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    let placed = newest(&place)?;
    place.ok(&["register", "extend", AHMETOV, "--on", "2026-10-01", "--until", "2027-03-01", "-q"])?;
    place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-10-01", "-q"])?;
    remove_on(&place, AHMETOV, "2026-11-01")?;
    let error = refused(&place, 4, "undo_blocked", &["undo", &placed.to_string()])?;
    let named = format!("({}, {})", placed + 3, placed + 1);
    ensure!(text(&error["message"])?.contains(&named), "{named}: {error}");
    undo_as_told(&place, placed)?;
    ensure!(rows(&place.ok(&["register", "list", "--all", "--format", "csv"])?)?.is_empty());
    ensure!(rows(&place.ok(&["intervention", "list", "--format", "csv"])?)?.len() == 1, "what was not in the way stays");
    Ok(())
}

/// What no keyboard types, a list from another program brings.
#[test]
fn signs_that_no_keyboard_has() -> Result<()> {
    let place = school()?;
    let strange = "ab\u{1}c\u{7f}\u{85}\u{2028}\u{feff}d\\u0000\\\"\u{10ffff}";
    let row = format!("110214500128,Ахметов,Әлихан,9Б,2026-09-01,\"{}\"\n", strange.replace('"', "\"\""));
    let path = place.write("strange.csv", format!("iin,last_name,first_name,class,since,address\n{row}"))?;
    place.ok(&["import", "students", &path, "-q"])?;
    let before = dump(&place)?;
    ensure!(before.contains("ab\u{1}c"), "{before}");
    place.ok(&["student", "edit", AHMETOV, "--address", "Абай көшесі 1", "-q"])?;
    place.ok(&["undo", "-q"])?;
    ensure!(dump(&place)? == before, "{}", dump(&place)?);
    Ok(())
}

#[test]
fn a_child_with_an_entry_is_not_taken_back() -> Result<()> {
    let place = school()?;
    place_on(&place, KIM, "in_school", "2026-09-10")?;
    refused(&place, 4, "undo_blocked", &["undo", "2"])?;
    refused(&place, 4, "undo_blocked", &["undo", "2", "-n"])?;
    Ok(())
}

#[test]
fn numbers_that_cannot_be_taken_back() -> Result<()> {
    let place = school()?;
    refused(&place, 3, "operation_unknown", &["undo", "99"])?;
    place_on(&place, KIM, "in_school", "2026-09-10")?;
    place.ok(&["undo", "5", "-q"])?;
    let error = refused(&place, 4, "operation_undone", &["undo", "5"])?;
    ensure!(text(&error["hint"])?.contains("esep undo 6"), "{error}");
    Ok(())
}

#[test]
fn an_id_is_never_given_twice() -> Result<()> {
    let place = school()?;
    let add = ["intervention", "add", KIM, "--kind", "call", "--on", "2026-10-01"];
    ensure!(place.json(&add)?["interventions"][0] == 1);
    place.ok(&["undo", "-q"])?;
    ensure!(place.json(&add)?["interventions"][0] == 2);
    Ok(())
}

/// The two entries would be active on the same days.
#[test]
fn an_undo_never_makes_entries_overlap() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    remove_on(&place, AHMETOV, "2026-10-01")?;
    let removal = newest(&place)?.to_string();
    place_on(&place, AHMETOV, "in_school", "2026-10-10")?;
    let run = place.run(&["undo", &removal])?;
    ensure!(run.exit == 4, "two open entries: {}", run.err);
    remove_on(&place, AHMETOV, "2026-11-01")?;
    let run = place.run(&["undo", &removal])?;
    let list = place.ok(&["register", "list", "--all", "--format", "csv"])?;
    ensure!(run.exit == 4, "an open entry over a past one: {}\n{list}", run.err);
    Ok(())
}

/// What was taken back, written again and brought back would be there twice.
#[test]
fn an_undo_never_doubles() -> Result<()> {
    let place = school()?;
    let child = ["student", "add", "--last-name", "Ли", "--first-name", "Ян", "--birth-date", "2012-01-01", "--class", "8А", "-q"];
    let contact = ["intervention", "add", KIM, "--kind", "call", "--on", "2026-10-01", "-q"];
    for command in [&child[..], &contact] {
        place.ok(command)?;
        place.ok(&["undo", "-q"])?;
        let undo = newest(&place)?.to_string();
        place.ok(command)?;
        let run = place.run(&["undo", &undo])?;
        ensure!(run.exit == 4, "{command:?} is there twice: {}\n{}", run.err, lists(&place)?);
    }
    Ok(())
}

/// Why something was taken back stands in the history for good: so it names no child, and is under the chain of digests.
#[test]
fn an_undo_with_its_reason() -> Result<()> {
    let place = school()?;
    place_on(&place, KIM, "in_school", "2026-11-10")?;
    for names in ["Ким Дананы қате қойдық", "Дана Ким емес", "ЖСН 110214500128"] {
        refused(&place, 4, "reason_names", &["undo", "--reason", names])?;
    }
    place.ok(&["undo", "--reason", "#2 қате қойылған, дана оқушы", "-n"])?;
    place.ok(&["undo", "--reason", "#2 қате қойылған, дана оқушы", "-q"])?;
    let line = place.ok(&["history"])?;
    ensure!(line.contains("себебі: #2 қате қойылған, дана оқушы"), "{line}");
    ensure!(place.ok(&["history", "--format", "csv", "--lang", "ru"])?.contains("причина: #2 қате қойылған"));
    place.ok(&["history", "verify", "-q"])?;
    place.ok(&["undo", &newest(&place)?.to_string(), "-q"])?;
    ensure!(rows(&place.ok(&["register", "list", "--format", "csv"])?)?.len() == 1);
    Ok(())
}

#[test]
fn the_history_says_codes_in_words() -> Result<()> {
    let place = school()?;
    place.ok(&["school", "set", "--post", "psychologist=0,5", "social_pedagogue=1", "-q"])?;
    place.ok(&["report", "hand-in", "movement", "--term", "previous", "-q"])?;
    place.ok(&["key", "change", "-y", "-q"])?;
    let said = place.ok(&["history", "--lang", "ru"])?;
    for words in ["сведения о школе: педагог-психолог 0,5; социальный педагог 1", "сдан отчёт: движение", "Сменён ключ: файл ключа"]
    {
        ensure!(said.contains(words), "{words}: {said}");
    }
    Ok(())
}

#[test]
fn what_began_the_register_cannot_be_undone() -> Result<()> {
    let place = school()?;
    refused(&place, 4, "nothing_to_undo", &["undo", "1"])?;
    Ok(())
}
