//! Another key: the register, its copies, the file of the key and the code on paper before, during and after.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::backup::back_up;
use crate::chain::{by_hand, unlocked};
use crate::files::files_ending;
use crate::harness::{Place, Run, rows};
use crate::keys::{holds, key_file, with_input};
use crate::kill::{duration, killed};
use crate::kill_copies::kills;
use crate::people::{Dice, KIM, STUDENTS, many_students, place_on, register_file, school};

const LIST: [&str; 4] = ["student", "list", "--format", "csv"];
const FIRST: &str = "бірінші құпия сөйлем";
const SECOND: &str = "екінші құпия сөйлем";

/// Runs with one passphrase for what is and another for what is to be.
fn with_passphrases(place: &Place, now: &str, new: &str, args: &[&str]) -> Result<Run> {
    let (now, new) = (place.write("now.txt", format!("{now}\n"))?, place.write("new.txt", new)?);
    let output = place.command(args).env("ESEP_PASSPHRASE_FILE", now).env("ESEP_NEW_PASSPHRASE_FILE", new).output()?;
    Ok(Run { exit: output.status.code().unwrap_or(-1), out: String::from_utf8(output.stdout)?, err: String::from_utf8(output.stderr)? })
}

/// What `key status` says of a part.
fn status(place: &Place, args: &[&str], part: &str) -> Result<String> {
    let said = with_passphrases(place, FIRST, SECOND, &[&["key", "status", "--format", "csv"], args].concat())?;
    let found = rows(&said.out)?.into_iter().find(|row| row["part"] == part);
    Ok(found.with_context(|| format!("no {part}: {}{}", said.out, said.err))?["found"].clone())
}

/// A walk that goes from every protection to every other.
#[test]
fn from_every_protection_to_every_other() -> Result<()> {
    let place = Place::empty()?;
    let mut code = place.ok(&["init", "-q"])?;
    place.write("students.csv", STUDENTS)?;
    place.ok(&["import", "students", "students.csv", "-q"])?;
    let list = place.ok(&LIST)?;
    let (mut now, mut next) = (FIRST, SECOND);
    let walk = "key-file none passphrase none both none key-file passphrase passphrase key-file both both passphrase both key-file";
    let mut from = "key-file";
    for to in walk.split(' ') {
        let run = |args: &[&str]| with_passphrases(&place, now, next, args);
        let changed = run(&["key", "change", "--encrypt", to, "-y", "--format", "json"])?;
        ensure!(changed.exit == 0, "{from} → {to}: {}", changed.err);
        let said: serde_json::Value = serde_json::from_str(&changed.out)?;
        if to == "passphrase" {
            ensure!(run(&LIST)?.exit == 5, "{from} → {to}: the old passphrase still opens it");
        }
        (now, next) = (next, now);
        let run = |args: &[&str]| with_passphrases(&place, now, next, args);
        ensure!(run(&LIST)?.out == list && run(&["history", "verify", "-q"])?.exit == 0, "{from} → {to}");
        ensure!(run(&["key", "status", "--format", "csv"])?.out.contains(&format!("encryption,{to}\n")));
        ensure!(holds(&std::fs::read(register_file(&place)?)?, "Ахметов") == (to == "none"));
        if let Some(new) = said["recovery_code"].as_str() {
            // Only the new code brings the key back.
            ensure!(new != code.trim());
            for key in files_ending(&place, ".key")? {
                std::fs::remove_file(key)?;
            }
            ensure!(with_input(&place, &["key", "recover", "--format", "json"], &code)?.err.contains("\"recovery_other\""));
            ensure!(with_input(&place, &["key", "recover"], new)?.exit == 0);
            ensure!(place.ok(&LIST)? == list);
            if to == "passphrase" {
                std::fs::remove_file(key_file(&place)?)?;
            }
            code = new.to_owned();
        }
        from = to;
    }
    place.ok(&["key", "change", "--encrypt", "none", "-y"])?;
    ensure!(place.error_code(4, &["key", "change", "--encrypt", "none"])? == "key_none");
    Ok(())
}

/// Copies that were made before stay locked with the old key, and the old key stays.
#[test]
fn older_copies_still_open() -> Result<()> {
    let place = school()?;
    let list = place.ok(&LIST)?;
    let copy = back_up(&place)?;
    place.ok(&["student", "add", "--last-name", "Ли", "--first-name", "Ян", "--class=8А", "--birth-date=2012-01-01", "-q"])?;
    place.ok(&["key", "change", "-q"])?;
    ensure!(files_ending(&place, ".key")?.len() == 2);
    ensure!(place.ok(&[&LIST[..], &["-f", &copy]].concat())? == list);
    ensure!(place.ok(&LIST)? != list);
    // What was there just before the change was copied too.
    let automatic = files_ending(&place, "-auto.esep")?.pop().context("no copy was made")?.display().to_string();
    ensure!(place.ok(&[&LIST[..], &["-f", &automatic]].concat())? == place.ok(&LIST)?);
    Ok(())
}

/// A key file that was named keeps its name; the old key moves aside, where other registers still find it.
#[test]
fn a_key_file_with_a_name() -> Result<()> {
    let place = Place::empty()?;
    let of = |file: &'static str, args: &[&'static str]| [&["-f", file, "--key-file", "usb/my.key"], args].concat();
    for file in ["a.esep", "b.esep"] {
        place.ok(&of(file, &["init", "-q"]))?;
    }
    let old = std::fs::read(place.file("usb/my.key"))?;
    for _ in 0..3 {
        place.ok(&of("a.esep", &["key", "change", "-q"]))?;
        for file in ["a.esep", "b.esep"] {
            place.ok(&of(file, &["register", "list", "-q"]))?;
        }
    }
    ensure!(std::fs::read(place.file("usb/my.key"))? != old);
    ensure!(std::fs::read_dir(place.file("usb"))?.count() == 4, "each key that was replaced is kept");
    Ok(())
}

#[test]
fn nothing_is_changed_by_a_look_or_a_refusal() -> Result<()> {
    let place = school()?;
    let before = std::fs::read(register_file(&place)?)?;
    place.ok(&["key", "change", "-n"])?;
    ensure!(place.error_code(4, &["key", "change", "--encrypt", "none"])? == "key_not_asked");
    ensure!(place.error_code(5, &["key", "change", "--encrypt", "passphrase"])? == "passphrase_missing");
    ensure!(place.error_code(2, &["key", "change", "--encrypt", "paper"])? == "bad_encrypt");
    let short = with_passphrases(&place, "", "қысқа", &["key", "change", "--encrypt", "both", "--format", "json"])?;
    ensure!(short.exit == 4 && short.err.contains("\"passphrase_short\""), "{}", short.err);
    ensure!(std::fs::read(register_file(&place)?)? == before && files_ending(&place, ".key")?.len() == 1);
    Ok(())
}

/// A register that is written anew under another key keeps nothing that was erased.
#[test]
fn nothing_is_left_to_sweep_after_a_change() -> Result<()> {
    let place = unlocked()?;
    let reminded = || -> Result<bool> { Ok(place.run(&["check"])?.err.contains("esep erase sweep")) };
    by_hand(&place)?.execute("INSERT INTO unswept (operation_id) VALUES (1)", [])?;
    ensure!(reminded()?);
    place.ok(&["key", "change", "--encrypt", "key-file", "-n"])?;
    ensure!(reminded()?);
    place.ok(&["key", "change", "--encrypt", "key-file", "-q"])?;
    ensure!(!reminded()?);
    Ok(())
}

#[test]
fn a_code_is_confirmed_once() -> Result<()> {
    let place = Place::empty()?;
    let code = place.ok(&["init", "-q"])?;
    let reminded = || -> Result<bool> { Ok(place.run(&["check"])?.err.contains("esep key confirm")) };
    ensure!(reminded()? && status(&place, &[], "recovery")? == "unconfirmed");
    let mut wrong = code.clone();
    wrong.replace_range(13..14, if code[13..].starts_with('7') { "8" } else { "7" });
    let run = with_input(&place, &["key", "confirm", "--lang", "en"], &wrong)?;
    ensure!(run.exit == 2 && run.err.contains("Group 3"), "{}", run.err);
    let other = Place::empty()?.ok(&["init", "-q"])?;
    ensure!(with_input(&place, &["key", "confirm", "--format", "json"], &other)?.err.contains("\"recovery_other\""));
    ensure!(with_input(&place, &["key", "confirm", "-n"], &code)?.exit == 0);
    ensure!(reminded()?, "nothing is confirmed by a look");
    ensure!(with_input(&place, &["key", "confirm"], &code)?.exit == 0);
    ensure!(!reminded()? && status(&place, &[], "recovery")? == "confirmed");
    place.ok(&["key", "change", "-q"])?;
    ensure!(reminded()?, "the new code is not on paper yet");
    Ok(())
}

#[test]
fn a_key_is_forgotten_only_when_the_code_is_on_paper() -> Result<()> {
    let place = Place::empty()?;
    let code = place.ok(&["init", "-q"])?;
    ensure!(place.error_code(4, &["key", "forget", "-y"])? == "key_unconfirmed");
    ensure!(with_input(&place, &["key", "confirm"], &code)?.exit == 0);
    ensure!(place.error_code(4, &["key", "forget"])? == "key_not_asked");
    place.ok(&["key", "forget", "-n"])?;
    let key = std::fs::read(key_file(&place)?)?;
    #[cfg(unix)]
    for (mode, word) in [(0o604, "wide"), (0o640, "wide"), (0o600, "own")] {
        std::fs::set_permissions(key_file(&place)?, std::os::unix::fs::PermissionsExt::from_mode(mode))?;
        ensure!(status(&place, &[], "permissions")? == word, "{mode:o}");
    }
    place.ok(&["key", "forget", "-y"])?;
    ensure!(files_ending(&place, ".key")?.is_empty());
    ensure!(place.error_code(5, &["register", "list"])? == "key_missing");
    ensure!(status(&place, &[], "permissions")? == "missing", "the status needs no key");
    ensure!(with_input(&place, &["key", "recover"], &code)?.exit == 0 && std::fs::read(key_file(&place)?)? == key);
    place.ok(&["init", "-f", "open.esep", "--encrypt", "none", "-q"])?;
    ensure!(place.error_code(4, &["key", "forget", "-f", "open.esep"])? == "key_no_file");
    ensure!(place.error_code(4, &["key", "confirm", "-f", "open.esep"])? == "key_none");
    ensure!(place.error_code(4, &["key", "recover", "-f", "open.esep"])? == "key_none");
    Ok(())
}

#[test]
fn a_key_for_another_computer() -> Result<()> {
    let place = school()?;
    ensure!(place.error_code(2, &["key", "export"])? == "key_export_where");
    place.ok(&["key", "export", "--to", "usb/esep.key"])?;
    let key = std::fs::read_to_string(key_file(&place)?)?;
    ensure!(std::fs::read_to_string(place.file("usb/esep.key"))? == key);
    ensure!(place.error_code(7, &["key", "export", "--to", "usb/esep.key"])? == "io_exists", "nothing is written over");
    let said = place.run(&["key", "export", "--to", "other.key"])?;
    ensure!(!format!("{}{}", said.out, said.err).contains(key.lines().nth(1).context("a key")?));
    ensure!(place.ok(&["key", "export", "-o", "-"])? == key, "shown only where that was asked for");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        ensure!(std::fs::metadata(place.file("usb/esep.key"))?.permissions().mode() & 0o777 == 0o600);
    }
    let register = register_file(&place)?.display().to_string();
    let elsewhere = Place::empty()?;
    let usb = place.file("usb/esep.key").display().to_string();
    elsewhere.ok(&["register", "list", "-f", &register, "--key-file", &usb, "-q"])?;
    // The key of a passphrase opens without it.
    let run = |args: &[&str]| with_passphrases(&place, FIRST, "", args);
    ensure!(run(&["init", "-f", "p.esep", "--encrypt", "passphrase", "-q"])?.exit == 0);
    ensure!(run(&["key", "export", "-f", "p.esep", "--to", "p.key"])?.exit == 0);
    place.ok(&["register", "list", "-f", "p.esep", "--key-file", "p.key", "-q"])?;
    Ok(())
}

/// A wrong key is not called damage, and damage is not called a wrong key.
#[test]
fn a_wrong_key_and_a_damaged_file() -> Result<()> {
    for protection in ["key-file", "passphrase", "both"] {
        let place = Place::empty()?;
        let run = |passphrase: &str, args: &[&str]| with_passphrases(&place, passphrase, "", args);
        for file in ["a.esep", "b.esep"] {
            ensure!(run(FIRST, &["init", "-f", file, "--encrypt", protection, "-q"])?.exit == 0);
        }
        let error = |passphrase: &str, args: &[&str]| -> Result<(i32, String)> {
            let run = run(passphrase, &[&["register", "list", "-f", "a.esep", "--format", "json"], args].concat())?;
            let line: serde_json::Value = serde_json::from_str(run.err.lines().last().unwrap_or_default())?;
            Ok((run.exit, line["error"]["code"].as_str().unwrap_or_default().to_owned()))
        };
        let whole = std::fs::read(place.file("a.esep"))?;
        let damaged = |at: usize| {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            std::fs::write(place.file("a.esep"), bytes)
        };
        let wrong = (5, "passphrase_wrong".to_owned());
        if protection == "passphrase" {
            ensure!(error(SECOND, &[])? == wrong);
        }
        for at in [16, 900, 4000] {
            damaged(at)?;
            ensure!(error(FIRST, &[])? == (6, "register_damaged".to_owned()), "{protection}, byte {at}");
            if protection == "passphrase" {
                ensure!(error(SECOND, &[])? == wrong, "byte {at}");
            }
        }
        std::fs::write(place.file("a.esep"), &whole)?;
        let keys = files_ending(&place, ".key")?;
        if protection == "key-file" {
            for key in keys.iter().map(|key| key.display().to_string()) {
                let run = run("", &["register", "list", "-f", "a.esep", "--key-file", &key, "--format", "json"])?;
                ensure!(run.exit == 0 || (run.exit == 5 && run.err.contains("\"key_wrong\"")), "{}", run.err);
            }
        }
    }
    Ok(())
}

/// Killed at any moment: the old register with the old key or the new one with the new, nothing in between.
#[test]
fn a_change_that_is_killed() -> Result<()> {
    for named in [false, true] {
        let place = Place::empty()?;
        let with = |args: &[&'static str]| {
            let key = if named { &["--key-file", "my.key"][..] } else { &[] };
            [args, key].concat()
        };
        place.ok(&with(&["init", "-q"]))?;
        place.write("many.csv", many_students(300)?)?;
        place.ok(&with(&["import", "students", "many.csv", "-q"]))?;
        place_on(&place, KIM, "in_school", "2026-11-10").ok();
        let list = place.ok(&with(&LIST))?;
        let change = with(&["key", "change", "-q"]);
        let whole = duration(&place, &change)?;
        let register = register_file(&place)?;
        let mut dice = Dice(0x5eed_0021);
        let (mut before, mut after) = (0, 0);
        for _ in 0..kills().div_ceil(2) {
            let old = std::fs::read(&register)?[..16].to_vec();
            let moment = killed(&place, &change, whole, &mut dice)?;
            let now = std::fs::read(&register)?[..16].to_vec();
            (before, after) = if old == now { (before + 1, after) } else { (before, after + 1) };
            ensure!(place.ok(&with(&LIST))? == list, "killed after {moment:?} of {whole:?}");
        }
        ensure!(before > 0 && after + before >= 25, "no kill came in time: {before} {after}");
        place.ok(&change)?;
        place.ok(&with(&["history", "verify", "-q"]))?;
    }
    Ok(())
}

/// The key file of a register that lies on a share is found by what the register begins with.
#[test]
fn keys_of_many_registers() -> Result<()> {
    let place = Place::empty()?;
    let files: Vec<PathBuf> = ["a.esep", "b.esep", "c.esep"].iter().map(|name| place.file(name)).collect();
    for file in &files {
        place.ok(&["init", "-q", "-f", &file.display().to_string()])?;
    }
    place.ok(&["key", "change", "-q", "-f", "b.esep"])?;
    for file in &files {
        place.ok(&["register", "list", "-q", "-f", &file.display().to_string()])?;
    }
    Ok(())
}
