//! What a doctor finds wrong with a register, and what a bug report does not say.

use anyhow::{Context, Result, ensure};

use crate::backup::back_up;
use crate::harness::{Place, rows};
use crate::keys::with_input;
use crate::people::{KIM, place_on, register_file, school};

/// Parts that want attention, and how the run ended.
fn attention(place: &Place) -> Result<(i32, Vec<String>)> {
    let run = place.run(&["doctor", "--format", "csv"])?;
    let found = rows(&run.out).with_context(|| run.err.clone())?;
    ensure!(found.iter().all(|row| !row["found"].is_empty() && !row["found"].contains("doctor-")), "{found:?}");
    let bad: Vec<_> = found.into_iter().filter(|row| row["attention"] == "attention").collect();
    ensure!(bad.iter().all(|row| !row["remedy"].is_empty()), "no remedy: {bad:?}");
    Ok((run.exit, bad.into_iter().map(|row| row["part"].clone()).collect()))
}

/// A school whose recovery code is on paper.
fn careful_school() -> Result<Place> {
    let place = school()?;
    let code = place.ok(&["key", "change", "-q"])?;
    ensure!(with_input(&place, &["key", "confirm"], &code)?.exit == 0);
    std::fs::remove_dir_all(register_file(&place)?.with_file_name("backups"))?;
    Ok(place)
}

#[test]
fn a_code_that_nobody_wrote_down() -> Result<()> {
    let place = school()?;
    back_up(&place)?;
    ensure!(attention(&place)? == (1, vec!["recovery".to_owned()]));
    Ok(())
}

/// A row that was changed past the program.
#[test]
fn a_history_that_does_not_fit() -> Result<()> {
    let place = crate::chain::unlocked()?;
    back_up(&place)?;
    ensure!(attention(&place)? == (1, vec!["key".to_owned()]));
    let sound = place.run(&["doctor", "--lang", "en"])?.out;
    ensure!(sound.contains("operation 7, control code"), "{sound}");
    crate::chain::by_hand(&place)?.execute("UPDATE student SET last_name = 'Иванов' WHERE id = 2", [])?;
    ensure!(attention(&place)? == (1, vec!["key".to_owned(), "chain".to_owned()]));
    let said = place.run(&["doctor", "--lang", "en"])?.out;
    ensure!(said.contains("student") && said.contains("history verify") && !said.contains("Иванов"), "{said}");
    let report = place.run(&["doctor", "--report"])?.out;
    ensure!(report.contains("chain: error operation=2 table=student row=2") && !report.contains("Иванов"), "{report}");
    Ok(())
}

#[test]
fn a_sound_register_with_a_fresh_copy() -> Result<()> {
    let place = careful_school()?;
    ensure!(attention(&place)? == (1, vec!["copy".to_owned()]));
    back_up(&place)?;
    ensure!(attention(&place)? == (0, vec![]));
    Ok(())
}

#[test]
fn what_is_wrong_is_named() -> Result<()> {
    let mut place = careful_school()?;
    let copy = back_up(&place)?;
    let register = register_file(&place)?;
    let whole = std::fs::read(&register)?;

    place.today = "2026-11-29";
    ensure!(attention(&place)? == (0, vec![]), "a copy of a week ago is fresh");
    place.today = "2026-11-30";
    ensure!(attention(&place)? == (1, vec!["copy".to_owned()]), "the copy is old");
    place.today = "2026-11-01";
    ensure!(attention(&place)? == (1, vec!["clock".to_owned()]), "the clock was set back");
    place.today = "2026-11-22";

    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for wide in [0o640, 0o604] {
            std::fs::set_permissions(&register, std::fs::Permissions::from_mode(wide))?;
            ensure!(attention(&place)? == (1, vec!["permissions".to_owned()]), "{wide:o}");
        }
        std::fs::set_permissions(&register, std::fs::Permissions::from_mode(0o600))?;
    }
    std::fs::write(register.with_extension("esep-journal"), [0; 1024])?;
    ensure!(attention(&place)? == (1, vec!["journal".to_owned()]));
    ensure!(std::fs::read(&register)? == whole);
    let _ = std::fs::remove_file(register.with_extension("esep-journal"));

    let mut broken = std::fs::read(&copy)?;
    let last = broken.len() - 2000;
    broken[last] ^= 1;
    std::fs::write(&copy, &broken)?;
    ensure!(attention(&place)? == (1, vec!["copy".to_owned()]));
    std::fs::write(&copy, &whole)?;
    std::fs::write(&register, &broken)?;
    let run = place.run(&["doctor", "--lang", "en"])?;
    ensure!(run.exit == 1 && run.out.contains(&format!("{}", whole.len() / 4096)), "{}", run.out);
    ensure!(attention(&place)? == (1, vec!["whole".to_owned()]));
    std::fs::write(&register, &whole[..5000])?;
    let (exit, parts) = attention(&place)?;
    ensure!(exit == 1 && parts.iter().any(|part| part == "file" || part == "whole"), "{parts:?}");
    std::fs::remove_file(&register)?;
    ensure!(attention(&place)?.0 == 1);
    Ok(())
}

#[test]
fn a_bug_report_names_nobody_and_no_place() -> Result<()> {
    let place = school()?;
    place_on(&place, KIM, "in_school", "2026-11-10")?;
    let home = place.path().to_string_lossy().into_owned();
    for args in [&["doctor", "--report"][..], &["doctor", "--report", "--format", "json"]] {
        let said = place.run(args)?.out;
        ensure!(said.contains("operations=5") && said.contains("digest=") && said.contains(env!("CARGO_PKG_VERSION")), "{said}");
        for word in ["Ким", "Дана", "Қалиева", "esep-keys", "register.esep", &home] {
            ensure!(!said.contains(word), "{word} in {said}");
        }
    }
    Ok(())
}
