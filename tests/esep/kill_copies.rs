//! A copy, a restore and a night killed at any moment: what has a name is whole, and the register opens.
//!
//! `ESEP_KILLS` sets how many moments are tried.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::harness::Place;
use crate::kill::{duration, killed};
use crate::people::{Dice, many_students, register_file};

pub fn kills() -> usize {
    std::env::var("ESEP_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(50)
}

/// A school of some size.
fn large() -> Result<Place> {
    let place = Place::with_register()?;
    let list = place.write("many.csv", many_students(1_500)?)?;
    place.ok(&["import", "students", &list, "-q"])?;
    Ok(place)
}

/// Files of a folder whose names hold a word.
fn files(folder: PathBuf, word: &str) -> Result<Vec<PathBuf>> {
    let Ok(entries) = std::fs::read_dir(&folder) else { return Ok(Vec::new()) };
    let mut found: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    found.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().contains(word)));
    Ok(found)
}

#[test]
fn a_copy_with_a_name_is_whole() -> Result<()> {
    let place = large()?;
    let register = register_file(&place)?;
    let held = std::fs::read(&register)?;
    let whole = duration(&place, &["backup", "copies"])?;
    let mut dice = Dice(0x5eed_0011);
    let (mut made, mut none) = (0, 0);
    for _ in 0..kills() {
        std::fs::remove_dir_all(place.file("copies"))?;
        std::fs::create_dir(place.file("copies"))?;
        let moment = killed(&place, &["backup", "copies"], whole, &mut dice)?;
        let copies = files(place.file("copies"), "register-")?;
        for copy in &copies {
            ensure!(std::fs::read(copy)? == held, "killed after {moment:?}: half a copy has a name");
        }
        (made, none) = if copies.is_empty() { (made, none + 1) } else { (made + 1, none) };
        ensure!(std::fs::read(&register)? == held);
    }
    ensure!(none > 0, "no kill came in time, {made} came too late");
    Ok(())
}

#[test]
fn a_restore_leaves_the_old_or_the_new_register() -> Result<()> {
    let place = large()?;
    let register = register_file(&place)?;
    place.ok(&["backup", "copies", "-q"])?;
    let copy = files(place.file("copies"), "register-")?.pop().context("no copy")?;
    let old = std::fs::read(&copy)?;
    place.ok(&["student", "add", "--last-name", "Ли", "--first-name", "Ян", "--class=8А", "--birth-date=2012-01-01", "-q"])?;
    let new = std::fs::read(&register)?;
    let copy = copy.to_string_lossy().into_owned();
    let command = ["restore", &copy, "-y", "-q"];
    let whole = duration(&place, &command)?;
    let folder = register.parent().context("a folder")?.to_owned();
    let mut dice = Dice(0x5eed_0012);
    let (mut before, mut after) = (0, 0);
    for _ in 0..kills() {
        for kept in files(folder.clone(), ".replaced-")? {
            std::fs::remove_file(kept)?;
        }
        std::fs::write(&register, &new)?;
        let moment = killed(&place, &command, whole, &mut dice)?;
        let found = std::fs::read(&register)?;
        let kept = files(folder.clone(), ".replaced-")?;
        if found == old {
            after += 1;
            ensure!(kept.len() == 1, "killed after {moment:?}: the replaced register is gone");
        } else {
            before += 1;
            ensure!(found == new, "killed after {moment:?}: neither the old nor the new register");
        }
        for kept in kept {
            ensure!(std::fs::read(kept)? == new, "killed after {moment:?}: half a register is kept");
        }
        place.ok(&["student", "list", "-q"])?;
    }
    ensure!(before > 0, "no kill came in time, {after} came too late");
    Ok(())
}
