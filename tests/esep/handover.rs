//! A child handed over to another school: what arrives, what is left out, what a damaged file does.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::chain::{unlocked, whole};
use crate::harness::{Place, Run, rows};
use crate::people::{AHMETOV, KIM, dump, lists, place_on, register_file, text};
use crate::round_trip::holds;
use crate::steps::{newest, steps};

const PASSPHRASE: &str = "ақ бота, көк бота";
const OWN: [&str; 9] = ["iin", "last_name", "first_name", "patronymic", "sex", "birth_date", "language", "address", "social_status"];

/// Runs a command with a passphrase for the file.
fn with(place: &Place, passphrase: &str, args: &[&str]) -> Result<Run> {
    let file = place.write("passphrase", passphrase)?;
    let output = place.command(args).env("ESEP_HANDOVER_PASSPHRASE_FILE", file).output()?;
    let exit = output.status.code().unwrap_or(-1);
    Ok(Run { exit, out: String::from_utf8(output.stdout)?, err: String::from_utf8(output.stderr)? })
}

/// Hands a child over and gives the file.
fn handed(place: &Place, child: &str) -> Result<Vec<u8>> {
    let file = place.file("handed.esep");
    if file.exists() {
        std::fs::remove_file(&file)?;
    }
    let run = with(place, PASSPHRASE, &["handover", child, "--to", "handed.esep"])?;
    ensure!(run.exit == 0, "{}", run.err);
    Ok(std::fs::read(file)?)
}

/// Another school, where nobody is yet.
fn another() -> Result<Place> {
    let place = Place::empty()?;
    place.ok(&["init", "--encrypt", "none", "-q"])?;
    Ok(place)
}

/// Takes a file in.
fn accept(place: &Place, file: &[u8], more: &[&str]) -> Result<Run> {
    place.write("given.esep", file)?;
    with(place, PASSPHRASE, &[&["handover", "accept", "given.esep", "-y"], more].concat())
}

/// The stable code of what a file is refused with, with the exit code; nothing is changed by it.
fn refused(place: &Place, file: &[u8], more: &[&str]) -> Result<(i32, String)> {
    let before = std::fs::read(register_file(place)?)?;
    let run = accept(place, file, &[more, &["--format", "json"]].concat())?;
    ensure!(std::fs::read(register_file(place)?)? == before, "the register was changed");
    let error: Value = serde_json::from_str(run.err.lines().last().unwrap_or_default()).context(run.err)?;
    Ok((run.exit, text(&error["error"]["code"])?.to_owned()))
}

/// A child with a case, in whose texts another child is named.
fn school() -> Result<Place> {
    let place = unlocked()?;
    place.ok(&["student", "edit", KIM, "--address", "Абай 7", "--social-status", "low_income", "orphan", "-q"])?;
    place.ok(&["guardian", "add", KIM, "--name", "Ким Елена", "--relation", "анасы", "--phone", "+7 700", "-q"])?;
    place.ok(&["plan", "make", KIM, "--on", "2026-09-02", "--goal", "Өтегенова Айгүлмен татуласу", "-q"])?;
    place.ok(&["plan", "add", KIM, "--measure", "ЖСН 110214500128 баламен әңгіме", "--due", "2026-12-01", "--responsible", "#1", "-q"])?;
    place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-09-10", "--summary", "құпия сөз", "-q"])?;
    place.ok(&["referral", "send", KIM, "--agency", "police", "--on", "2026-09-12", "--purpose", "тексеру", "-q"])?;
    place_on(&place, KIM, "risk_group", "2026-09-03")?;
    place.ok(&["register", "remove", KIM, "--kind", "risk_group", "--on", "2026-10-01", "--ground", "improved", "-q"])?;
    Ok(place)
}

#[test]
fn what_arrives_and_what_does_not() -> Result<()> {
    let place = school()?;
    let look = with(&place, PASSPHRASE, &["handover", KIM, "--to", "handed.esep", "-n"])?;
    ensure!(look.exit == 0 && !place.file("handed.esep").exists() && look.err.contains("••• татуласу"), "{}", look.err);
    let file = handed(&place, KIM)?;
    for own in ["Ким", "Дана", "Елена", "Абай", "police", "татуласу", "child"] {
        ensure!(!file.windows(own.len()).any(|window| window == own.as_bytes()), "{own} can be read");
    }
    #[cfg(unix)]
    ensure!(std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(place.file("handed.esep"))?.permissions()) & 0o777 == 0o600);
    let looks = place.ok(&["history", "access", KIM, "--format", "csv"])?;
    ensure!(looks.matches(",handover,1,2,").count() == 2, "{looks}");

    let other = another()?;
    // A look tells what the file holds, and what would be refused.
    for args in [&["-n"][..], &[]] {
        let look = accept(&other, &file, args)?;
        ensure!(look.exit == 2 && look.err.contains("Ким Елена") && look.err.contains("--class"), "{args:?}: {}", look.err);
        ensure!(look.err.contains("жетім (22.11.2026 күнінен бастап)"), "{args:?}: {}", look.err);
    }
    let look = accept(&other, &file, &["-n", "--class", "8А"])?;
    ensure!(look.exit == 0 && look.err.contains("Ким Елена") && newest(&other)? == 1, "{}", look.err);
    let unasked = with(&other, PASSPHRASE, &["handover", "accept", "given.esep", "--class", "8А"])?;
    ensure!(unasked.exit == 4 && unasked.err.contains("-y") && newest(&other)? == 1, "{}", unasked.err);
    let run = accept(&other, &file, &["--class", "8А", "--since", "2026-11-20"])?;
    ensure!(run.exit == 0 && run.err.contains("proposal add"), "{}", run.err);
    let card = other.ok(&["student", "show", "#1"])?;
    for shown in ["Ким Дана (8А)", "05.05.2013", "Абай 7", "Ким Елена", "анасы", "жетім", "20.11.2026"] {
        ensure!(card.contains(shown), "{shown}: {card}");
    }
    let paper = other.ok(&["document", "show", "1"])?;
    let shown =
        ["••• татуласу", "ЖСН ••• баламен", "01.12.2026", "қоңырау — 1", "01.10.2026 күні шығарылды", "тексеру", "сабақтарды себепсіз"];
    for shown in shown {
        ensure!(paper.contains(shown), "{shown}: {paper}");
    }
    // Neither another child nor what was said in a contact went along, and nobody stands on a register by it.
    let bytes = std::fs::read(register_file(&other)?)?;
    for left in ["Өтегенова", "Айгүл", "110214500128", "құпия сөз", "Әлихан", "Қалиева Гүлмира"] {
        ensure!(!bytes.windows(left.len()).any(|window| window == left.as_bytes()), "{left} went along");
    }
    ensure!(rows(&other.ok(&["register", "list", "--all", "--format", "csv"])?)?.is_empty());
    whole(&other)?;
    other.ok(&["undo", "-q"])?;
    ensure!(rows(&other.ok(&["student", "list", "--all", "--format", "csv"])?)?.is_empty());
    whole(&other)
}

#[test]
fn a_file_that_is_there_stays() -> Result<()> {
    let place = school()?;
    let kept = place.write("kept.esep", "басқа")?;
    ensure!(place.error_code(4, &["handover", "#1", "--to", &kept])? == "handover_exists");
    ensure!(std::fs::read_to_string(kept)? == "басқа");
    Ok(())
}

#[test]
fn a_file_that_is_not_what_was_given() -> Result<()> {
    let file = handed(&school()?, KIM)?;
    let other = another()?;
    let class = ["--class", "8А"];
    for at in [0, 8, 20, 40, 60, 90, file.len() / 2, file.len() - 40, file.len() - 1] {
        let mut altered = file.clone();
        altered[at] ^= 1;
        let (exit, code) = refused(&other, &altered, &class)?;
        ensure!(exit == 6 && code.starts_with("sealed_"), "byte {at}: {exit} {code}");
    }
    for end in [0, 7, 8, 100, file.len() - 1] {
        ensure!(refused(&other, &file[..end], &class)?.0 == 6, "cut at {end}");
    }
    ensure!(refused(&other, b"iin,last_name\n", &class)?.0 == 6);
    let run = with(&other, "басқа құпия сөйлем", &["handover", "accept", "given.esep", "-y"])?;
    ensure!(run.exit == 6, "{}", run.err);
    // A newer program's file: the version is another, and the digest at the end fits.
    let mut newer = file[..file.len() - 32].to_vec();
    newer[8] += 1;
    newer.extend(Sha256::digest(&newer));
    ensure!(refused(&other, &newer, &class)? == (5, "sealed_newer".to_owned()));
    ensure!(accept(&other, &newer, &class)?.err.contains("жаңартыңыз"));
    other.write("given.esep", &file)?;
    let run = with(&other, "басқа құпия сөйлем", &["handover", "accept", "given.esep", "-y", "--class", "8А"])?;
    ensure!(run.exit == 5 && run.err.contains("келмейді"), "{}", run.err);
    ensure!(other.error_code(5, &["handover", "accept", "given.esep", "-y"])? == "passphrase_missing");
    ensure!(other.error_code(7, &["handover", "accept", "no.esep", "-y"])? == "io_not_found");
    let place = school()?;
    ensure!(with(&place, "қысқа", &["handover", KIM, "--to", "x.esep"])?.exit == 4 && !place.file("x.esep").exists());
    place.write("x.esep", "басқа")?;
    ensure!(with(&place, PASSPHRASE, &["handover", KIM, "--to", "x.esep"])?.exit == 4);
    ensure!(std::fs::read_to_string(place.file("x.esep"))? == "басқа", "nothing is written over");
    Ok(())
}

#[test]
fn a_child_who_is_here_already() -> Result<()> {
    let place = school()?;
    place.ok(&["student", "edit", AHMETOV, "--phone", "+7 701", "--address", "Абай 1", "-q"])?;
    place.ok(&["guardian", "add", AHMETOV, "--name", "Ахметова Сәуле", "-q"])?;
    let file = handed(&place, AHMETOV)?;
    let other = another()?;
    let known = ["--iin", "110214500128", "--last-name", "Ахметов", "--first-name", "Әлихан", "--class", "9А", "--address", "Сатпаев 2"];
    other.ok(&[&["student", "add", "-q"][..], &known, &["--guardian", "АХМЕТОВА САУЛЕ"]].concat())?;
    other.ok(&["student", "add", "--last-name", "Ли", "--first-name", "Ян", "--birth-date", "2011-01-01", "--class", "9А", "-q"])?;
    ensure!(refused(&other, &file, &[])? == (2, "handover_class".to_owned()));
    ensure!(refused(&other, &file, &["--class", "9А"])? == (4, "handover_known".to_owned()));
    ensure!(refused(&other, &file, &["--into", "#2"])? == (4, "handover_other".to_owned()));
    let before = dump(&other)?;
    let run = accept(&other, &file, &["--into", "#1"])?;
    ensure!(run.exit == 0, "{}", run.err);
    let child = rows(&other.ok(&["student", "list", "--format", "csv"])?)?.into_iter().find(|row| row["id"] == "1").context("nobody")?;
    ensure!(child["address"] == "Сатпаев 2" && child["phone"] == "+7 701" && child["class"] == "9А", "{child:?}");
    let guardians = rows(&other.ok(&["guardian", "list", "#1", "--format", "csv"])?)?;
    ensure!(guardians.len() == 1, "{guardians:?}");
    ensure!(refused(&other, &file, &["--into", "#1"])? == (4, "handover_twice".to_owned()));
    other.ok(&["undo", "-q"])?;
    ensure!(dump(&other)? == before);
    whole(&other)
}

/// What lists say of a child, but for numbers and classes.
fn facts(place: &Place, id: &str) -> Result<Vec<BTreeMap<String, String>>> {
    let mut all = rows(&place.ok(&["student", "list", "--all", "--format", "csv"])?)?;
    all.retain(|row| row["id"] == id);
    all.iter_mut().for_each(|row| row.retain(|column, _| OWN.contains(&column.as_str())));
    let mut guardians = rows(&place.ok(&["guardian", "list", &format!("#{id}"), "--format", "csv"])?)?;
    guardians.iter_mut().for_each(|row| row.retain(|column, _| column != "id" && column != "told_on"));
    guardians.sort();
    Ok(all.into_iter().chain(guardians).collect())
}

#[test]
fn after_any_history_the_same_child_arrives() -> Result<()> {
    holds(3, &steps(14, 4), |steps| {
        let place = unlocked()?;
        for step in &steps {
            step.run(&place)?;
        }
        let before = lists(&place)?;
        let other = another()?;
        for row in rows(&place.ok(&["student", "list", "--all", "--format", "csv"])?)? {
            let file = handed(&place, &format!("#{}", row["id"]))?;
            let empty = lists(&other)?;
            let run = accept(&other, &file, &["--class", "5А", "--format", "json"])?;
            ensure!(run.exit == 0, "{}", run.err);
            let said: Value = serde_json::from_str(&run.out)?;
            ensure!(facts(&other, &said["student"].to_string())? == facts(&place, &row["id"])?, "another child arrived");
            other.ok(&["undo", "-q"])?;
            ensure!(lists(&other)? == empty, "an undo left something");
        }
        ensure!(lists(&place)? == before, "handing over changed the register");
        whole(&other)
    })
}
