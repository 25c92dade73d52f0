//! Legal representatives: kept once, never lost from a paper.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, refused, school};

/// A mother and a father of the first child.
pub fn family() -> Result<Place> {
    let place = school()?;
    for (name, relation) in [("Ахметова Сәуле Нұрланқызы", "анасы"), ("Ахметов Серік Болатұлы", "әкесі")]
    {
        place.ok(&["guardian", "add", AHMETOV, "--name", name, "--relation", relation, "-q"])?;
    }
    Ok(place)
}

fn names(place: &Place, student: &str) -> Result<Vec<String>> {
    let list = rows(&place.ok(&["guardian", "list", student, "--format", "csv"])?)?;
    Ok(list.into_iter().map(|row| format!("{} {} {}", row["id"], row["guardian"], row["guardian_phone"])).collect())
}

#[test]
fn a_representative_is_kept_once() -> Result<()> {
    let place = family()?;
    refused(&place, 4, "guardian_known", &["guardian", "add", AHMETOV, "--name", "АХМЕТОВА САУЛЕ нурланкызы"])?;
    refused(&place, 4, "guardian_known", &["guardian", "edit", "2", "--name", "Ахметова Сәуле Нұрланқызы"])?;
    place.ok(&["guardian", "add", KIM, "--name", "Ахметова Сәуле Нұрланқызы"])?;
    place.ok(&["guardian", "edit", "1", "--name", "Ахметова Сәуле Нұрланқызы", "--phone", "1"])?;
    ensure!(names(&place, AHMETOV)? == ["1 Ахметова Сәуле Нұрланқызы 1", "2 Ахметов Серік Болатұлы "]);
    refused(&place, 3, "guardian_unknown", &["guardian", "edit", "9", "--phone", "1"])?;
    refused(&place, 3, "guardian_unknown", &["guardian", "remove", "9"])?;
    place.ok(&["guardian", "remove", "2"])?;
    place.ok(&["undo", "-q"])?;
    ensure!(names(&place, AHMETOV)?.len() == 2);
    Ok(())
}

#[test]
fn a_representative_without_a_name_says_something() -> Result<()> {
    let place = school()?;
    place.ok(&["student", "edit", KIM, "--guardian-phone", "7", "-q"])?;
    refused(&place, 4, "guardian_empty", &["guardian", "edit", "1", "--phone", ""])?;
    place.ok(&["guardian", "edit", "1", "--phone", "", "--relation", "әжесі", "-q"])?;
    Ok(())
}

/// A list names one representative of a child; the others stay who they are.
#[test]
fn a_list_finds_its_representative_by_name() -> Result<()> {
    let place = family()?;
    let list = "iin,last_name,first_name,class,since,guardian,guardian_phone\n110214500128,Ахметов,Әлихан,9Б,2026-09-01,ахметов серік болатұлы,77\n";
    let path = place.write("list.csv", list)?;
    place.ok(&["import", "students", &path, "-q"])?;
    ensure!(names(&place, AHMETOV)? == ["1 Ахметова Сәуле Нұрланқызы ", "2 ахметов серік болатұлы 77"], "{:?}", names(&place, AHMETOV)?);
    Ok(())
}
