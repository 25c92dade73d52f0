//! An erasing killed at any moment: the child is there whole, or gone, and what is left to do is said.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::chain::whole;
use crate::erase::{OWN, nothing_left, school, tables};
use crate::harness::{Place, rows};
use crate::kill::{duration, killed};
use crate::kill_copies::kills;
use crate::people::{AHMETOV, Dice, many_students, register_file};

const ERASE: [&str; 5] = ["erase", AHMETOV, "--even-active", "-y", "-q"];

/// Whether the doctor finds the file unswept and names the command; then `check` reminds of it too.
fn unswept(place: &Place) -> Result<bool> {
    let found = rows(&place.run(&["doctor", "--format", "csv"])?.out)?;
    let erasing = found.iter().find(|row| row["part"] == "erasing");
    ensure!(erasing.is_none_or(|row| row["attention"] == "attention" && row["remedy"] == "esep erase sweep"), "{erasing:?}");
    ensure!(place.run(&["check"])?.err.contains("esep erase sweep") == erasing.is_some());
    Ok(erasing.is_some())
}

/// What only the child has is in no file, but for copies, which the user is told of.
fn in_no_file(folder: &Path) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            in_no_file(&path)?;
            continue;
        }
        let bytes = std::fs::read(&path)?;
        let is = |own: &&&str| bytes.windows(own.len()).any(|window| window == own.as_bytes());
        ensure!(!OWN.iter().any(|own| is(&own)), "{} holds {:?}", path.display(), OWN.iter().find(is));
    }
    Ok(())
}

#[test]
fn a_child_is_there_whole_or_gone() -> Result<()> {
    let place = school()?;
    let list = place.write("many.csv", many_students(300)?.replace("Әлихан", "Ерлан"))?;
    place.ok(&["import", "students", &list, "-q"])?;
    for list in ["many.csv", "students.csv"] {
        std::fs::remove_file(place.file(list))?;
    }
    let register = register_file(&place)?;
    let (copies, journal) = (register.with_file_name("backups"), register.with_extension("esep-journal"));
    let held = std::fs::read(&register)?;
    let before = tables(&place)?;
    let time = duration(&place, &ERASE)?;
    let mut dice = Dice(0x5eed_0041);
    let (mut there, mut swept, mut cut_short) = (0, 0, 0);
    for _ in 0..kills() {
        let _ = std::fs::remove_dir_all(&copies);
        let _ = std::fs::remove_file(&journal);
        std::fs::write(&register, &held)?;
        let moment = killed(&place, &ERASE, time, &mut dice)?;
        let said = format!("killed after {moment:?} of {time:?}");
        let list = place.ok(&["student", "list", "--all", "--format", "csv"])?;
        whole(&place)?;
        if list.contains("110214500128") {
            ensure!(tables(&place)? == before, "{said}: erased by half");
            ensure!(!unswept(&place)?, "{said}: nothing was erased");
            there += 1;
            continue;
        }
        let after = tables(&place)?;
        ensure!(after.iter().all(|(table, rows)| rows.is_subset(&before[table])), "{said}: a row was changed or added");
        if !unswept(&place)? {
            swept += 1;
        } else {
            cut_short += 1;
            // Who types the same again is told that the child is not known any more, and what is left to do.
            ensure!(place.exits(3, &ERASE)?.contains("esep erase sweep"));
            place.ok(&["erase", "sweep", "-q"])?;
            ensure!(!unswept(&place)?, "{said}: swept");
        }
        nothing_left(&place)?;
        let _ = std::fs::remove_dir_all(&copies);
        in_no_file(place.path())?;
    }
    ensure!(there > 0 && cut_short > 0, "no kill came in time: there {there}, erased {swept}, cut short {cut_short}");
    Ok(())
}

/// Files that an update or a restore set aside, and what a killed run left, are named.
#[test]
fn what_else_holds_the_child_is_named() -> Result<()> {
    let place = school()?;
    let register = register_file(&place)?;
    let folder = register.with_file_name("backups");
    std::fs::create_dir_all(&folder)?;
    let aside = [
        register.with_extension("esep.v5"),
        register.with_extension("esep.replaced-2026-11-20T101500"),
        register.with_file_name(".esep-copy-aB3"),
        folder.join(".esep-copy-xY7"),
    ];
    for file in &aside {
        std::fs::copy(&register, file)?;
    }
    std::fs::write(register.with_extension("esep.txt"), "")?;
    let run = place.run(&ERASE[..4])?;
    ensure!(run.exit == 0 && !run.err.contains("esep.txt"), "{}", run.err);
    for file in aside {
        ensure!(run.err.contains(&file.display().to_string()), "{}: {}", file.display(), run.err);
    }
    Ok(())
}
