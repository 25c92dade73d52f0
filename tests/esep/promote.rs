//! The year's rollover: shown, done once, taken back.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::harness::{Place, rows};
use crate::people::{dump, iin, place_on, refused, register_file, text, typed};

const YEAR: &str = "2026-2027";

/// Children of a school in May 2026, in the order of their numbers.
const CLASSES: [&str; 12] = ["1А", "1А", "7Б", "8В", "9А", "9А", "9Б", "9Б", "10А", "11А", "11А", "11Б"];

/// A school at the end of August, with children in these classes since a year ago.
fn school_of(classes: &[&str]) -> Result<Place> {
    let mut place = Place::empty()?;
    place.today = "2026-08-25";
    place.ok(&["init", "-q"])?;
    let mut list = "iin,last_name,first_name,class,since\n".to_owned();
    for (number, class) in (0..).zip(classes) {
        list.push_str(&format!("{},Оқушы{number},Бала,{class},2025-09-01\n", iin(number)?));
    }
    let list = place.write("students.csv", list)?;
    place.ok(&["import", "students", &list, "-q"])?;
    Ok(place)
}

fn promote<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["student", "promote", "--year", YEAR, "-y"], more].concat()
}

/// Class and day of leaving of every child by number, on a day.
fn stands(place: &Place, day: &str) -> Result<BTreeMap<i64, (String, String)>> {
    let all = rows(&place.ok(&["student", "list", "--all", "--on", day, "--format", "csv"])?)?;
    all.iter().map(|row| Ok((row["id"].parse()?, (row["class"].clone(), row["left_on"].clone())))).collect()
}

#[test]
fn classes_go_up_and_the_last_grade_leaves() -> Result<()> {
    let place = school_of(&CLASSES)?;
    let before = dump(&place)?;
    let run = place.run(&promote(&["--graduate", "#5", "9Б", "--stay", "#3", "#10", "--format", "json"]))?;
    ensure!(run.exit == 0, "{}{}", run.out, run.err);
    let answer: serde_json::Value = serde_json::from_str(&run.out)?;
    let classes = json!([
        ["1А", "2А", 2],
        ["7Б", "7Б", 1],
        ["8В", "9В", 1],
        ["9А", "10А", 1],
        ["9А", null, 1],
        ["9Б", null, 2],
        ["10А", "11А", 1],
        ["11А", "11А", 1],
        ["11А", null, 1],
        ["11Б", null, 1]
    ]);
    ensure!(answer["classes"] == classes, "{answer}");
    ensure!(
        (&answer["promoted"], &answer["graduated"], &answer["stayed"], &answer["unchanged"])
            == (&json!(5), &json!(5), &json!(2), &json!(0))
    );
    // Who leaves is no longer at the school on the day after the last lessons; who stays is in the old class till September.
    let (may, june, september) = (stands(&place, "2026-05-25")?, stands(&place, "2026-06-01")?, stands(&place, "2026-09-01")?);
    let left = ("11Б".to_owned(), "2026-05-26".to_owned());
    ensure!(june[&12] == left && september[&12] == left && may[&12].0 == "11Б", "{june:?}");
    ensure!(may[&1].0 == "1А" && june[&1].0 == "1А" && september[&1] == ("2А".to_owned(), String::new()), "{september:?}");
    ensure!(september[&3].0 == "7Б" && september[&10] == ("11А".to_owned(), String::new()), "{september:?}");
    let here = rows(&place.ok(&["student", "list", "--on", "2026-05-25", "--format", "csv"])?)?;
    ensure!(here.len() == 12, "on the last day of lessons all are there");
    // The same again changes nothing.
    let again = promote(&["--graduate", "#5", "9Б", "--stay", "#3", "#10"]);
    for args in [&again, &promote(&[])] {
        let file = std::fs::read(register_file(&place)?)?;
        place.ok(args)?;
        ensure!(std::fs::read(register_file(&place)?)? == file, "{args:?}");
    }
    place.ok(&["undo", "-q"])?;
    ensure!(dump(&place)? == before, "not what stood before");
    Ok(())
}

#[test]
fn a_school_with_a_twelfth_grade() -> Result<()> {
    let place = school_of(&["11А", "12А"])?;
    place.ok(&promote(&["-q"]))?;
    let september = stands(&place, "2026-09-01")?;
    ensure!(september[&1] == ("12А".to_owned(), String::new()) && september[&2].1 == "2026-05-26", "{september:?}");
    place.ok(&promote(&["-q"]))?;
    ensure!(stands(&place, "2026-09-01")? == september);
    Ok(())
}

#[test]
fn who_is_in_a_class_of_the_new_year_is_left_there() -> Result<()> {
    let place = school_of(&["7Б", "8Б", "9Б", "5А"])?;
    place.ok(&["student", "edit", "#1", "--class", "8Г", "--since", "2026-08-20", "-q"])?;
    place.ok(&["student", "edit", "#2", "--class", "9Б", "--since", "2026-09-01", "-q"])?;
    place.ok(&["student", "edit", "#3", "--class", "9А", "--since", "2026-10-05", "-q"])?;
    place.ok(&["student", "leave", "#4", "--on", "2026-03-01", "-q"])?;
    let before = dump(&place)?;
    let answer = place.json(&promote(&[]))?;
    ensure!(answer["unchanged"] == 3 && answer["promoted"] == 0 && answer["operation"].is_null(), "{answer}");
    ensure!(dump(&place)? == before);
    Ok(())
}

#[test]
fn a_list_of_the_new_year_and_the_rollover_agree() -> Result<()> {
    let place = school_of(&["7Б", "8Б"])?;
    place.ok(&promote(&["-q"]))?;
    let list = place.write("new.csv", format!("iin,last_name,first_name,class\n{},Оқушы0,Бала,8Б\n", iin(0)?))?;
    let answer = place.json(&["import", "students", &list, "--since", "2026-09-01"])?;
    ensure!(answer["unchanged"] == 1, "{answer}");
    Ok(())
}

#[test]
fn entries_of_graduates_are_proposed_and_not_removed() -> Result<()> {
    let mut place = school_of(&["11А", "10А"])?;
    place_on(&place, "#1", "in_school", "2026-02-10")?;
    place_on(&place, "#2", "in_school", "2026-02-10")?;
    let run = place.run(&promote(&[]))?;
    ensure!(run.exit == 1, "something wants attention: {}{}", run.out, run.err);
    let commands: Vec<Vec<String>> = typed(&run.out).into_iter().filter(|command| command[0] == "register").collect();
    ensure!(commands.len() == 1, "{}", run.out);
    ensure!(rows(&place.ok(&["register", "list", "--format", "csv"])?)?.len() == 2, "nobody is removed");
    place.today = "2026-09-01";
    let checked = place.run(&["check", "--format", "csv"])?;
    ensure!(checked.out.contains("left_but_active"), "{}", checked.out);
    place.ok(&commands[0].iter().map(String::as_str).collect::<Vec<_>>())?;
    ensure!(rows(&place.ok(&["register", "list", "--format", "csv"])?)?.len() == 1);
    Ok(())
}

#[test]
fn nothing_is_done_unasked() -> Result<()> {
    let place = school_of(&["7Б"])?;
    let unasked = ["student", "promote", "--year", YEAR];
    let file = std::fs::read(register_file(&place)?)?;
    let run = place.run(&unasked)?;
    ensure!(run.exit == 4 && run.out.contains("8Б") && run.err.contains("-y"), "{}{}", run.out, run.err);
    place.ok(&[&unasked[..], &["-n"]].concat())?;
    ensure!(std::fs::read(register_file(&place)?)? == file);
    refused(&place, 4, "promote_unasked", &unasked)?;
    Ok(())
}

#[test]
fn what_cannot_be_asked_for() -> Result<()> {
    let place = school_of(&["8Б", "9Б", "5А"])?;
    let error = refused(&place, 4, "promote_too_early", &promote(&["--graduate", "#1"]))?;
    let command = typed(text(&error["hint"])?).swap_remove(0);
    place.ok(&command.iter().map(String::as_str).chain(["-n"]).collect::<Vec<_>>())?;
    refused(&place, 2, "student_twice", &promote(&["--graduate", "#2", "--stay", "#2"]))?;
    refused(&place, 3, "student_unknown", &promote(&["--stay", "#99"]))?;
    refused(&place, 3, "promote_class", &promote(&["--graduate", "9Г"]))?;
    refused(&place, 2, "promote_year", &["student", "promote", "--year", "2035-2036", "-y"])?;
    refused(&place, 2, "promote_year", &["student", "promote", "--year", "2022-2023", "-y"])?;
    for day in ["2026-05-25", "2027-06-01"] {
        refused(&place, 2, "promote_day", &promote(&["--on", day]))?;
    }
    place.ok(&promote(&["--on", "2026-09-02", "-q"]))?;
    ensure!(stands(&place, "2026-09-01")?[&1].0 == "8Б" && stands(&place, "2026-09-02")?[&1].0 == "9Б");
    // Who was moved up is not kept back by a second run.
    refused(&place, 4, "promote_settled", &promote(&["--stay", "#1"]))?;
    refused(&place, 4, "promote_settled", &promote(&["--graduate", "#2"]))?;
    Ok(())
}

#[test]
fn who_came_on_the_last_day_of_lessons_goes_up_too() -> Result<()> {
    let place = school_of(&["7Б"])?;
    for (name, since) in [("Ян", "2026-05-25"), ("Вера", "2026-05-26")] {
        place.types(&format!("student add --last-name Ли --first-name {name} --birth-date 2013-01-01 --class 7Б --since {since} -q"))?;
    }
    place.ok(&promote(&["-q"]))?;
    let classes: Vec<String> = stands(&place, "2026-09-01")?.into_values().map(|(class, _)| class).collect();
    ensure!(classes == ["8Б", "8Б", "7Б"], "{classes:?}");
    Ok(())
}

/// The year that the program does not know yet is told to it by the file that the help shows.
#[test]
fn a_new_year_is_added_as_the_help_shows() -> Result<()> {
    let place = school_of(&CLASSES)?;
    let promote = ["student", "promote", "--year", "2027-2028", "--today", "2027-05-25", "-n"];
    refused(&place, 2, "promote_year", &promote)?;
    for lang in ["kk", "ru", "en"] {
        let help = place.ok(&["norms", "add", "--help", "--lang", lang])?;
        let at = help.find("id = \"").context("no sample")?;
        place.ok(&["norms", "check", &place.write("year.toml", &help[at..])?])?;
    }
    place.ok(&["norms", "add", &place.file("year.toml").display().to_string(), "-q"])?;
    place.ok(&promote)?;
    Ok(())
}
