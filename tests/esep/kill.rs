//! A process killed at any moment of a write: the register opens, and holds either all of the operation or nothing.

use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{Dice, many_students, register_file};

const KILLS: usize = 50;
const CHILDREN: u32 = 5_000;

fn quiet(place: &Place, args: &[&str]) -> Result<Child> {
    Ok(place.command(args).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?)
}

fn count(place: &Place, args: &[&str]) -> Result<usize> {
    Ok(place.ok(&[args, &["--format", "csv"]].concat())?.lines().count() - 1)
}

/// Runs whole once and tells how long that takes.
pub fn duration(place: &Place, args: &[&str]) -> Result<Duration> {
    let begun = Instant::now();
    place.ok(args)?;
    Ok(begun.elapsed())
}

/// Kills a run at a moment up to a little after the time that it would take.
pub fn killed(place: &Place, args: &[&str], whole: Duration, dice: &mut Dice) -> Result<Duration> {
    let mut child = quiet(place, args)?;
    let moment = Duration::from_micros(dice.below(u64::try_from(whole.as_micros())? * 11 / 10));
    std::thread::sleep(moment);
    child.kill()?;
    child.wait()?;
    Ok(moment)
}

#[test]
fn an_import_is_there_whole_or_not_at_all() -> Result<()> {
    let place = Place::with_register()?;
    let list = place.write("many.csv", many_students(CHILDREN)?)?;
    let (register, empty) = (register_file(&place)?, place.file("empty.esep"));
    let import = ["import", "students", &list];
    std::fs::copy(&register, &empty)?;
    let whole = duration(&place, &import)?;
    std::fs::copy(&empty, &register)?;
    let mut dice = Dice(0x5eed_0001);
    let (mut none, mut all) = (0, 0);
    for _ in 0..KILLS {
        let moment = killed(&place, &import, whole, &mut dice)?;
        let (children, operations) = (count(&place, &["student", "list", "--all"])?, count(&place, &["history"])?);
        match children {
            0 => none += 1,
            _ if children == CHILDREN as usize => all += 1,
            some => anyhow::bail!("killed after {moment:?} of {whole:?}: {some} children"),
        }
        ensure!(operations == if children == 0 { 1 } else { 2 }, "killed after {moment:?}: {children} children, {operations} operations");
        if children > 0 {
            std::fs::copy(&empty, &register)?;
        }
    }
    ensure!(none > 0, "no kill came in time ({all} came too late)");
    place.ok(&import)?;
    ensure!(count(&place, &["student", "list", "--all"])? == CHILDREN as usize);
    let again = place.json(&["import", "students", &list])?;
    ensure!(again["unchanged"] == CHILDREN, "{again}");
    Ok(())
}

/// The worst moment: half of the pages are written, and only the journal knows what stood there.
#[test]
fn a_kill_while_pages_are_written() -> Result<()> {
    let place = Place::with_register()?;
    let list = place.write("many.csv", many_students(CHILDREN)?)?;
    let (register, empty) = (register_file(&place)?, place.file("empty.esep"));
    let journal = register.with_extension("esep-journal");
    std::fs::copy(&register, &empty)?;
    let size = std::fs::metadata(&empty)?.len();
    let mut half_written = 0;
    for _ in 0..KILLS / 5 {
        let mut import = quiet(&place, &["import", "students", &list])?;
        while std::fs::metadata(&register)?.len() == size && import.try_wait()?.is_none() {}
        import.kill()?;
        import.wait()?;
        half_written += usize::from(journal.exists() && std::fs::metadata(&register)?.len() > size);
        let children = count(&place, &["student", "list", "--all"])?;
        ensure!(children == 0 || children == CHILDREN as usize, "{children} children");
        ensure!(count(&place, &["history"])? == if children == 0 { 1 } else { 2 });
        if children > 0 {
            std::fs::copy(&empty, &register)?;
        }
    }
    ensure!(half_written > 0, "no kill came while pages were written");
    place.ok(&["import", "students", &list])?;
    Ok(())
}

/// The second list of a year changes every child: here the journal has to bring old rows back.
#[test]
fn a_change_of_all_is_there_whole_or_not_at_all() -> Result<()> {
    let place = Place::with_register()?;
    let first = many_students(CHILDREN)?;
    place.write("first.csv", &first)?;
    let second = place.write("second.csv", first.replace("Абай көшесі", "Абай даңғылы").replace("2026-09-01", "2026-11-01"))?;
    place.ok(&["import", "students", "first.csv", "-q"])?;
    let (register, before) = (register_file(&place)?, place.file("before.esep"));
    let import = ["import", "students", &second, "--accept-large-change"];
    std::fs::copy(&register, &before)?;
    let old = place.ok(&["student", "list", "--all", "--format", "csv"])?;
    let whole = duration(&place, &import)?;
    let new = place.ok(&["student", "list", "--all", "--format", "csv"])?;
    std::fs::copy(&before, &register)?;
    let mut dice = Dice(0x5eed_0002);
    for _ in 0..KILLS / 5 {
        let moment = killed(&place, &import, whole, &mut dice)?;
        let found = place.ok(&["student", "list", "--all", "--format", "csv"])?;
        ensure!(found == old || found == new, "killed after {moment:?} of {whole:?}: neither the old rows nor the new");
        if found == new {
            std::fs::copy(&before, &register)?;
        }
    }
    Ok(())
}

#[test]
fn a_placement_is_there_whole_or_not_at_all() -> Result<()> {
    let place = Place::with_register()?;
    let list = place.write("many.csv", many_students(60)?)?;
    place.ok(&["import", "students", &list, "-q"])?;
    let placing = |student: &str| {
        ["register", "place", student, "--kind", "in_school", "--ground", "truancy", "other", "--on", "2026-11-10"].map(str::to_owned)
    };
    let args = |command: &[String; 10]| -> Vec<String> { command.to_vec() };
    let first = args(&placing("#60"));
    let whole = duration(&place, &first.iter().map(String::as_str).collect::<Vec<_>>())?;
    let mut dice = Dice(0x5eed_0003);
    for number in 1..=KILLS {
        let command = args(&placing(&format!("#{number}")));
        let command: Vec<&str> = command.iter().map(String::as_str).collect();
        killed(&place, &command, whole, &mut dice)?;
    }
    let entries = rows(&place.ok(&["register", "list", "--all", "--format", "csv"])?)?;
    ensure!(entries.iter().all(|entry| entry["grounds"] == "truancy|other"), "{entries:?}");
    let placements = place.ok(&["history", "--format", "csv"])?.lines().filter(|line| line.contains("register place")).count();
    ensure!(placements == entries.len(), "{placements} operations, {} entries", entries.len());
    ensure!((1..=KILLS).contains(&entries.len()), "every kill came too late or too early: {}", entries.len());
    Ok(())
}

/// What is left of a killed `init` is no register, and does not stand in the way of one.
#[test]
fn a_register_is_made_whole_or_not_at_all() -> Result<()> {
    let place = Place::empty()?;
    let mut dice = Dice(0x5eed_0004);
    let whole = duration(&place, &["init", "-f", "whole.esep"])?;
    for number in 0..KILLS / 5 {
        let file = format!("{number}.esep");
        killed(&place, &["init", "-f", &file, "--school-kk", "№ 15 мектеп"], whole, &mut dice)?;
        if !place.file(&file).exists() {
            place.ok(&["init", "-f", &file, "-q"])?;
        }
        place.ok(&["register", "list", "-f", &file])?;
    }
    Ok(())
}
