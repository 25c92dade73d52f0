//! Commands of every kind, each killed at any moment: what was said to be done is there, and nothing is there by half.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::kill_copies::kills;
use crate::people::{Dice, KIM, many_students, school};

/// The commands; `{}` is a text that none had before.
const COMMANDS: [&[&str]; 16] = [
    &["intervention", "add", KIM, "--kind", "home_visit", "--on", "2026-11-12", "--summary", "{}"],
    &["student", "add", "--last-name", "Ли", "--first-name", "{}", "--class=8А", "--birth-date=2012-01-01"],
    &["student", "edit", KIM, "--address", "{}"],
    &["staff", "add", "--name", "Ли {}"],
    &["signal", "add", KIM, "--ground", "truancy", "--on", "2026-11-11", "--words", "{}"],
    &["register", "place", KIM, "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-10", "--protocol", "{}"],
    &["register", "extend", KIM, "--on", "2026-11-15", "--until", "2027-05-20", "--protocol", "{}"],
    &["register", "remove", KIM, "--on", "2026-11-20", "--ground", "improved", "--protocol", "{}"],
    &["document", "add", KIM, "--kind", "character_reference", "--number", "{}", "--on", "2026-11-09", "--scan", "scan.pdf"],
    &["referral", "send", KIM, "--agency", "police", "--on", "2026-11-12", "--number", "{}"],
    &["import", "students", "many.csv"],
    &["undo"],
    &["undo", "2"],
    &["register", "list", "--all", "--format", "xlsx", "-o", "list.xlsx"],
    &["backup", "copies", "--keep", "daily=2"],
    &["nightly", "--out", "night"],
];

/// Runs a command and kills it at a moment; what it exits with, if it came that far.
fn run(place: &Place, args: &[&str], moment: Duration) -> Result<Option<i32>> {
    let mut child = place.command(args).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    std::thread::sleep(moment);
    child.kill()?;
    Ok(child.wait()?.code())
}

/// Every operation, the first one first; their digests fit the rows. What it says of rows changes when they are undone.
fn operations(place: &Place) -> Result<Vec<String>> {
    let history = place.ok(&["history", "--format", "csv"])?;
    place.ok(&["history", "verify", "-q"])?;
    let rows = rows(&history)?;
    Ok(rows.iter().rev().map(|row| ["operation", "at", "actor", "command"].map(|column| row[column].clone()).join(" ")).collect())
}

#[test]
fn what_was_said_to_be_done_is_there() -> Result<()> {
    let place = school()?;
    place.write("scan.pdf", b"%PDF-1.4\n%%EOF\n")?;
    let mut dice = Dice(0x5eed_0031);
    let mut spans = [Duration::from_millis(60); COMMANDS.len()];
    let (mut cut, mut done) = (0, 0);
    let mut before = operations(&place)?;
    for round in 0..kills() {
        let number = usize::try_from(dice.below(COMMANDS.len() as u64))?;
        let word = format!("сөз{round}");
        place.write("many.csv", many_students(30)?.replace("Абай көшесі", &format!("Абай көшесі {round}-")))?;
        let mut args: Vec<String> = COMMANDS[number].iter().map(|arg| arg.replace("{}", &word)).collect();
        args.extend(["-y".into(), "-q".into()]);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let place_said = format!("round {round}, {args:?}");

        let moment = Duration::from_micros(dice.below(u64::try_from(spans[number].as_micros())?));
        let exit = run(&place, &args, moment)?;
        // The span grows to a little more than what the command takes, so that every moment has its turn.
        spans[number] = if exit.is_some() { spans[number].mul_f32(0.9) } else { spans[number].mul_f32(1.2) };

        let after = operations(&place)?;
        let gained = after.len().saturating_sub(before.len());
        ensure!(after.starts_with(&before), "{place_said}: an operation of before is gone");
        let writes = !["list", "copies", "--out"].contains(&args[1]);
        ensure!(exit != Some(2), "{place_said}: not a command");
        match exit {
            Some(0) if writes => ensure!(gained == 1, "{place_said}: said to be done, {gained} operations"),
            Some(_) => ensure!(gained == 0, "{place_said}: exit {exit:?}, {gained} operations"),
            None => ensure!(gained <= 1, "{place_said}: killed, {gained} operations"),
        }
        (cut, done) = if exit.is_some() { (cut, done + 1) } else { (cut + 1, done) };
        before = after;
    }
    ensure!(cut * 5 > kills(), "{cut} runs were killed, {done} came too early");
    Ok(())
}
