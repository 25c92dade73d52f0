//! The school's posts beside the norm.

use anyhow::{Context, Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{many_students, refused};

/// A school with so many pupils and one psychologist.
fn school(pupils: u32) -> Result<Place> {
    let place = Place::with_register()?;
    let list = place.write("students.csv", many_students(pupils)?)?;
    place.ok(&["import", "students", &list, "-q", "-y"])?;
    place.ok(&["staff", "add", "--name", "Литвинова Оксана", "--role", "psychologist", "-q"])?;
    Ok(place)
}

/// `people posts needed missing` of a role.
fn posts(place: &Place, role: &str) -> Result<String> {
    let all = rows(&place.ok(&["school", "show", "--format", "csv"])?)?;
    let row = all.iter().find(|row| row["role"] == role).with_context(|| format!("no {role}: {all:?}"))?;
    Ok(["people", "posts", "posts_needed", "posts_missing"].map(|column| row[column].clone()).join(" "))
}

#[test]
fn posts_beside_the_norm() -> Result<()> {
    let place = school(501)?;
    ensure!(posts(&place, "psychologist")? == "1  2 1", "{}", posts(&place, "psychologist")?);
    ensure!(posts(&place, "social_pedagogue")? == "0  2 2", "{}", posts(&place, "social_pedagogue")?);
    ensure!(place.ok(&["caseload"])?.contains("қазір 1, 2 керек"));
    place.ok(&["school", "set", "--post", "psychologist=1,5", "social_pedagogue=2.25", "nurse=1"])?;
    ensure!(posts(&place, "psychologist")? == "1 1.5 2 0.5", "{}", posts(&place, "psychologist")?);
    ensure!(posts(&place, "social_pedagogue")? == "0 2.25 2 0", "{}", posts(&place, "social_pedagogue")?);
    ensure!(posts(&place, "nurse")? == "0 1  ", "{}", posts(&place, "nurse")?);
    // One way of counting: the caseload says the same.
    let caseload = place.ok(&["caseload"])?;
    ensure!(caseload.contains("қазір 1,5, 2 керек") && caseload.matches("керек").count() == 1, "{caseload}");
    let shown = place.ok(&["school", "show"])?;
    ensure!(shown.contains("501 оқушы") && shown.contains("1,5") && shown.contains("0,5"), "{shown}");
    // Nobody is there before the lessons began.
    let before = rows(&place.ok(&["school", "show", "--on", "2026-08-31", "--format", "csv"])?)?;
    ensure!(before[0]["posts_needed"] == "0" && before[0]["posts_missing"] == "0", "{before:?}");
    place.ok(&["undo", "-q"])?;
    ensure!(posts(&place, "psychologist")? == "1  2 1");
    Ok(())
}

#[test]
fn what_is_set() -> Result<()> {
    let place = school(1)?;
    for bad in ["psychologist", "psychologist=", "psychologist=-1", "psychologist=1.234", "psychologist=101", "=1"] {
        refused(&place, 2, "bad_post", &["school", "set", "--post", bad])?;
    }
    refused(&place, 2, "code_unknown", &["school", "set", "--post", "cook=1"])?;
    refused(&place, 2, "bad_bin", &["school", "set", "--bin", "210440038888"])?;
    refused(&place, 2, "cli_missing", &["school", "set"])?;
    place.ok(&["school", "set", "--school-kk", "№ 15 орта мектеп", "--bin", "210440038887"])?;
    let shown = place.ok(&["school", "show"])?;
    ensure!(shown.contains("№ 15 орта мектеп") && shown.contains("БСН 210440038887"), "{shown}");
    let same = place.json(&["school", "set", "--bin", "210440038887"])?;
    ensure!(same["operation"].is_null(), "{same}");
    place.ok(&["school", "set", "--school-kk", ""])?;
    ensure!(!place.ok(&["school", "show"])?.contains("№ 15"));
    Ok(())
}
