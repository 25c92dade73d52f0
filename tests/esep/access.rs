//! Who looked at whom.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use crate::chain::{by_hand, unlocked, whole};
use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, refused, register_file};
use crate::steps::newest;

fn looks(place: &Place, student: &[&str]) -> Result<Vec<BTreeMap<String, String>>> {
    rows(&place.ok(&[&["history", "access"], student, &["--format", "csv"]].concat())?)
}

/// What is kept of the last look.
fn last(place: &Place) -> Result<(String, String, String)> {
    let look = looks(place, &[])?.into_iter().next().context("nobody looked")?;
    Ok((look["command"].clone(), look["children"].clone(), look["student_id"].clone()))
}

#[test]
fn every_way_of_reading() -> Result<()> {
    let place = unlocked()?;
    place.ok(&["document", "add", KIM, "--kind", "order", "--on", "2026-09-02", "-q"])?;
    place.ok(&["council", "plan", "--on", "2026-12-01", "-q"])?;
    let incident = ["incident", "add", "--received", "2026-11-17 09:30", "--channel", "parent", "--words", "мазақтайды", "-q"];
    place.ok(&[&incident[..], &["--victim", KIM, "--initiator", AHMETOV]].concat())?;
    place.ok(&["signal", "add", KIM, "--ground", "truancy", "--on", "2026-11-17", "--by", "#1", "-q"])?;
    let ways: [(&[&str], &str, &str, &str); 26] = [
        (&["student", "show", KIM], "student show", "1", "2"),
        (&["register", "show", AHMETOV], "register show", "1", "1"),
        (&["report", "chronology", KIM], "report chronology", "1", "2"),
        (&["guardian", "list", KIM], "guardian list", "1", "2"),
        (&["document", "list", KIM], "document list", "1", "2"),
        (&["document", "show", "1"], "document show", "1", "2"),
        (&["history", KIM], "history", "1", "2"),
        (&["student", "list"], "student list", "4", ""),
        (&["student", "list", "--format", "csv"], "student list", "4", ""),
        (&["register", "list"], "register list", "3", ""),
        (&["incident", "show", "1"], "incident show", "2", ""),
        (&["incident", "list"], "incident list", "2", ""),
        (&["report", "bullying-log"], "report bullying-log", "2", ""),
        (&["report", "bullying"], "report bullying", "", ""),
        (&["signal", "list", "--format", "csv"], "signal list", "1", ""),
        (&["caseload"], "caseload", "", ""),
        (&["check"], "check", "3", ""),
        (&["nightly", "--out", "night"], "nightly", "4", ""),
        (&["due", "--within", "300"], "due", "3", ""),
        (&["due", "--format", "ics", "--out", "due.ics"], "due", "3", ""),
        (&["intervention", "list", "--format", "json"], "intervention list", "3", ""),
        (&["report", "register", "--format", "html"], "report register", "3", ""),
        (&["report", "movement"], "report movement", "", ""),
        (&["report", "movement", "--list", "end"], "report movement", "3", ""),
        (&["report", "term"], "report term", "3", ""),
        (&["report", "register", "--as-known-on", "2026-11-22"], "report register", "3", ""),
    ];
    for (args, command, children, student) in ways {
        place.run(args)?;
        let found = last(&place)?;
        ensure!(found == (command.to_owned(), children.to_owned(), student.to_owned()), "{args:?}: {found:?}");
    }
    let count = looks(&place, &[])?.len();
    for figures_alone in [&["staff", "list"][..], &["calendar"], &["norms", "list"], &["settings"], &["history", "verify"]] {
        place.ok(figures_alone)?;
    }
    // The look at the list of looks is one too.
    ensure!(looks(&place, &[])?.len() == count + 1, "nobody was looked at");
    ensure!(looks(&place, &[KIM])?.iter().all(|look| look["student_id"] == "2"));
    ensure!(looks(&place, &["--from", "2026-11-23", "--to", "2026-11-24"])?.is_empty());
    ensure!(!looks(&place, &["--from", "2026-11-22"])?.is_empty());
    Ok(())
}

#[test]
fn switched_off_and_on() -> Result<()> {
    let place = unlocked()?;
    place.ok(&["settings", "access", "off", "-q"])?;
    place.ok(&["student", "show", KIM])?;
    ensure!(looks(&place, &[])?.is_empty());
    let off = newest(&place)?;
    place.ok(&["settings", "access", "off", "-q"])?;
    ensure!(newest(&place)? == off, "nothing changed, yet there is an operation");
    place.ok(&["undo", "-q"])?;
    place.ok(&["student", "show", KIM])?;
    ensure!(last(&place)?.0 == "student show");
    let retention = || -> Result<String> { Ok(rows(&place.ok(&["settings", "--format", "csv"])?)?[1]["value"].clone()) };
    place.ok(&["settings", "retention", "3", "-q"])?;
    ensure!(retention()? == "3");
    place.ok(&["settings", "retention", "0", "-q"])?;
    ensure!(retention()?.is_empty(), "nothing is set any more");
    refused(&place, 2, "bad_years", &["settings", "retention", "x"])?;
    refused(&place, 2, "bad_switch", &["settings", "access", "x"])?;
    whole(&place)
}

/// Looks are no operations: undo leaves them, the history does not follow them.
#[test]
fn looks_stay_after_undo() -> Result<()> {
    let place = unlocked()?;
    let before = newest(&place)?;
    place.ok(&["student", "show", KIM])?;
    place.ok(&["undo", "-q"])?;
    let run = looks(&place, &[KIM])?;
    ensure!(run.len() == 1, "{run:?}");
    ensure!(newest(&place)? == before + 1);
    whole(&place)
}

#[test]
fn a_look_at_a_record_that_was_joined_stays_the_childs() -> Result<()> {
    let place = unlocked()?;
    place.ok(&["student", "add", "--last-name", "Ким", "--first-name", "Дана", "--birth-date", "2013-05-06", "--class", "7А", "-q"])?;
    place.ok(&["student", "show", "#5"])?;
    place.ok(&["student", "merge", KIM, "#5", "--keep", "birth_date", "-y", "-q"])?;
    let commands: Vec<String> = looks(&place, &[KIM])?.into_iter().map(|look| look["command"].clone()).collect();
    ensure!(commands.contains(&"student show".to_owned()), "{commands:?}");
    Ok(())
}

#[test]
fn what_is_refused_is_no_look() -> Result<()> {
    let place = unlocked()?;
    refused(&place, 3, "student_unknown", &["student", "show", "жоқ"])?;
    ensure!(looks(&place, &[])?.is_empty());
    Ok(())
}

/// A register that cannot be written can still be read.
#[test]
fn a_read_only_register() -> Result<()> {
    let place = unlocked()?;
    let file = register_file(&place)?;
    let set = |read_only: bool| -> Result<()> {
        let mut permissions = std::fs::metadata(&file)?.permissions();
        permissions.set_readonly(read_only);
        std::fs::set_permissions(&file, permissions)?;
        Ok(())
    };
    set(true)?;
    // Whoever may do everything writes in spite of it.
    let stopped = std::fs::OpenOptions::new().write(true).open(&file).is_err();
    let run = place.run(&["student", "show", KIM])?;
    set(false)?;
    ensure!(run.exit == 0 && run.out.contains("Ким Дана"), "{}", run.err);
    ensure!(!stopped || !run.err.is_empty(), "nothing was said");
    // The same where another program holds the register for good.
    let db = by_hand(&place)?;
    db.execute_batch("BEGIN IMMEDIATE")?;
    let run = place.run(&["student", "show", KIM])?;
    ensure!(run.exit == 0 && run.out.contains("Ким Дана") && !run.err.is_empty(), "{}", run.err);
    Ok(())
}
