//! Visits to theatres and museums: what is refused, what is counted, which classes had their visit of the month.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, OTEGENOVA, place_on, refused, school};

const VISIT: [&str; 6] = ["outing", "add", "--kind", "theatre", "--on", "2026-11-12"];

fn went(place: &Place, more: &[&str]) -> Result<()> {
    place.ok(&[&VISIT[..], more, &["-q"]].concat())?;
    Ok(())
}

/// The last row of the report: visits, pupils, free, on the register, different children on the register.
fn counted(place: &Place) -> Result<[i64; 5]> {
    let all = rows(&place.ok(&["report", "outings", "--year", "2026-2027", "--format", "csv"])?)?;
    let last = all.last().ok_or_else(|| anyhow::anyhow!("no rows"))?;
    let mut figures = [0; 5];
    for (figure, column) in figures.iter_mut().zip(["visits", "pupils", "free", "on_register", "register_children"]) {
        *figure = last[column].parse()?;
    }
    Ok(figures)
}

#[test]
fn what_a_visit_needs() -> Result<()> {
    let place = school()?;
    let with = |more: &[&'static str]| [&VISIT[..], more].concat();
    refused(&place, 2, "cli_missing", &with(&["--class", "9Б", "--pupils", "20"]))?;
    refused(&place, 2, "cli_missing", &with(&["--class", "9Б", "--free", "0"]))?;
    refused(&place, 4, "outing_of_nobody", &with(&["--free", "0"]))?;
    refused(&place, 4, "outing_of_nobody", &with(&["--free", "0", "--pupils", "20"]))?;
    refused(&place, 4, "outing_more_free", &with(&["--class", "9Б", "--pupils", "20", "--free", "21"]))?;
    refused(&place, 4, "outing_more_free", &with(&[KIM, "--free", "2"]))?;
    refused(&place, 4, "outing_more_named", &with(&[KIM, AHMETOV, "--pupils", "1", "--free", "0"]))?;
    refused(&place, 2, "student_twice", &with(&[KIM, KIM, "--free", "0"]))?;
    refused(&place, 3, "student_unknown", &with(&["#99", "--free", "0"]))?;
    refused(&place, 2, "bad_count_or_none", &with(&["--class", "9Б", "--pupils", "20", "--free=-1"]))?;
    refused(&place, 2, "bad_count", &with(&["--class", "9Б", "--pupils", "0", "--free", "0"]))?;
    refused(&place, 2, "bad_class", &with(&["--class", "99Б", "--pupils", "20", "--free", "0"]))?;
    refused(&place, 2, "code_unknown", &["outing", "add", KIM, "--kind", "circus", "--on", "2026-11-12", "--free", "0"])?;
    went(&place, &["--class", "9Б", "9В", "--pupils", "20", "--free", "20"])?;
    refused(&place, 4, "outing_known", &with(&["--class", "9В", "9Б", "9в", "--pupils", "21", "--free", "0"]))?;
    refused(&place, 3, "outing_unknown", &["outing", "edit", "2", "--free", "1"])?;
    refused(&place, 4, "outing_more_free", &["outing", "edit", "1", "--pupils", "19"])?;
    refused(&place, 4, "outing_of_nobody", &["outing", "edit", "1", "--class"])?;
    for month in ["2026-13", "2026-11-12", "қараша"] {
        refused(&place, 2, "bad_month", &["outing", "list", "--month", month])?;
    }
    refused(&place, 2, "cli_conflict", &["outing", "list", "--month", "2026-11", "--term", "current"])?;
    refused(&place, 2, "cli_conflict", &["report", "outings", "--year", "2026-2027", "--term", "current"])?;
    Ok(())
}

#[test]
fn an_edit_changes_what_it_names() -> Result<()> {
    let place = school()?;
    went(&place, &[KIM, "--free", "1", "--place", "ЖКТ"])?;
    let edit = |more: &[&str]| place.json(&[&["outing", "edit", "1"], more].concat());
    let list = || -> Result<_> { Ok(rows(&place.ok(&["outing", "list", "--format", "csv"])?)?.swap_remove(0)) };
    edit(&["--student", KIM, OTEGENOVA])?;
    let row = list()?;
    ensure!((row["named"].as_str(), row["pupils"].as_str(), row["free"].as_str()) == ("2|3", "2", "1"), "counted anew: {row:?}");
    edit(&["--class", "7А", "--pupils", "25"])?;
    edit(&["--student", KIM, "--place", ""])?;
    let row = list()?;
    ensure!((row["classes"].as_str(), row["named"].as_str(), row["pupils"].as_str()) == ("7А", "2", "25"), "{row:?}");
    ensure!(row["place"].is_empty(), "{row:?}");
    ensure!(edit(&["--pupils", "25"])?["operation"].is_null(), "nothing changed");
    edit(&["--student"])?;
    ensure!(list()?["named"].is_empty());
    for named in ["2", "2|3"] {
        place.ok(&["undo", "-q"])?;
        ensure!(list()?["named"] == named, "{named}");
        place.ok(&["undo", "-q"])?;
    }
    Ok(())
}

#[test]
fn children_on_the_register_are_counted() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-11-10")?;
    place_on(&place, AHMETOV, "accompaniment", "2026-11-10")?;
    place_on(&place, KIM, "in_school", "2026-11-13")?;
    place_on(&place, OTEGENOVA, "risk_group", "2026-11-10")?;
    // The whole class: the one child who is placed by then, once, though on two registers.
    went(&place, &["--class", "9Б", "7А", "5Ә", "--pupils", "70", "--free", "30"])?;
    ensure!(counted(&place)? == [1, 70, 30, 1, 1]);
    // A class of which somebody is named counts by those names.
    place.ok(&["student", "add", "--last-name", "Серік", "--first-name", "Арман", "--birth-date", "2011-01-01", "--class", "9Б", "-q"])?;
    place.ok(&["student", "edit", "#5", "--class", "9Б", "--since", "2026-09-01", "-q"])?;
    place.types("outing add #5 --kind museum --on 2026-11-14 --class 9Б 7А --pupils 40 --free 0 -q")?;
    ensure!(counted(&place)? == [2, 110, 30, 2, 2], "Kim alone went: {:?}", counted(&place)?);
    place.ok(&["outing", "add", AHMETOV, KIM, "--kind", "cinema", "--on", "2026-11-15", "--free", "2", "-q"])?;
    ensure!(counted(&place)? == [3, 112, 32, 4, 2], "{:?}", counted(&place)?);
    // Who has left the class is not counted with it.
    place.ok(&["student", "edit", AHMETOV, "--class", "9В", "--since", "2026-11-16", "-q"])?;
    place.ok(&["outing", "add", "--kind", "museum", "--on", "2026-11-18", "--class", "9Б", "--pupils", "1", "--free", "0", "-q"])?;
    ensure!(counted(&place)? == [4, 113, 32, 4, 2], "{:?}", counted(&place)?);
    let outside = rows(&place.ok(&["report", "outings", "--year", "2026-2027", "--public", "--format", "csv"])?)?;
    let columns: Vec<&str> = outside[0].keys().map(String::as_str).collect();
    ensure!(columns == ["free", "outing_kind", "pupils", "visits"] && outside.len() == 4, "few are on the register: {outside:?}");
    let by_kind = rows(&place.ok(&["report", "outings", "--year", "2026-2027", "--format", "csv"])?)?;
    let kinds: Vec<_> = by_kind.iter().map(|row| (row["outing_kind"].as_str(), row["visits"].as_str())).collect();
    ensure!(kinds == [("theatre", "1"), ("museum", "2"), ("cinema", "1"), ("", "4")], "{kinds:?}");
    let before = rows(&place.ok(&["report", "outings", "--from", "2026-11-01", "--to", "2026-11-12", "--format", "csv"])?)?;
    ensure!(before.last().is_some_and(|row| row["visits"] == "1" && row["pupils"] == "70"), "{before:?}");
    Ok(())
}

/// What is told outside the school of a term, or of the year: kind, pupils, free.
fn told(place: &Place, args: &[&str]) -> Result<Vec<String>> {
    let all = rows(&place.ok(&[&["report", "outings", "--public", "--format", "csv"], args].concat())?)?;
    Ok(all.iter().map(|row| format!("{} {} {}", row["outing_kind"], row["pupils"], row["free"])).collect())
}

#[test]
fn the_few_who_went_free_are_not_told() -> Result<()> {
    let place = school()?;
    let went = |kind, on, pupils, free| {
        place.ok(&["outing", "add", "--kind", kind, "--on", on, "--class", "9Б", "7А", "--pupils", pupils, "--free", free, "-q"])
    };
    let (first, second, year) = (["--term", "2026-2027/1"], ["--term", "2026-2027/2"], ["--year", "2026-2027"]);
    went("theatre", "2026-10-01", "50", "20")?;
    went("museum", "2026-10-02", "40", "0")?;
    ensure!(told(&place, &first)? == ["theatre 50 20", "museum 40 0", " 90 20"], "{:?}", told(&place, &first)?);
    // The few, and then they cannot be worked out from all, nor from the year.
    went("theatre", "2026-11-12", "30", "2")?;
    went("museum", "2026-11-13", "30", "10")?;
    ensure!(told(&place, &second)? == ["theatre 30 *", "museum 30 10", " 60 *"], "{:?}", told(&place, &second)?);
    ensure!(told(&place, &year)? == ["theatre 80 *", "museum 70 10", " 150 *"], "{:?}", told(&place, &year)?);
    // The same two at four visits are still two; the few who paid are few as well.
    for day in ["2026-11-16", "2026-11-17", "2026-11-18"] {
        went("theatre", day, "30", "2")?;
        went("museum", day, "10", "10")?;
    }
    ensure!(told(&place, &second)? == ["theatre 120 *", "museum 60 40", " 180 *"], "{:?}", told(&place, &second)?);
    place.ok(&["outing", "edit", "4", "--free", "29", "-q"])?;
    ensure!(told(&place, &second)? == ["theatre 120 *", "museum 60 *", " 180 *"], "{:?}", told(&place, &second)?);
    // Few went at all.
    place.ok(&["outing", "add", KIM, "--kind", "cinema", "--on", "2026-11-19", "--free", "0", "-q"])?;
    ensure!(told(&place, &second)?[2..] == ["cinema * *", " * *"], "{:?}", told(&place, &second)?);
    let said = place.ok(&["report", "outings", "--public"])?;
    ensure!(said.contains("1–4 оқушыға"), "it says what the stars are: {said}");
    refused(&place, 2, "public_period", &["report", "outings", "--public", "--from", "2026-11-01", "--to", "2026-11-12"])?;
    Ok(())
}

#[test]
fn one_visit_a_month() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-11-10")?;
    place_on(&place, KIM, "in_school", "2026-11-10")?;
    let visited = |month: &str| -> Result<Vec<String>> {
        let all = rows(&place.ok(&["outing", "coverage", "--month", month, "--format", "csv"])?)?;
        Ok(all
            .iter()
            .map(|row| format!("{} {} {}/{}", row["class"], row["visited"], row["register_visited"], row["on_register"]))
            .collect())
    };
    // A cinema is no theatre and no museum; the last day of October is not November.
    place.ok(&["outing", "add", "--kind", "cinema", "--on", "2026-11-03", "--class", "5Ә", "--pupils", "9", "--free", "0", "-q"])?;
    place.ok(&["outing", "add", "--kind", "museum", "--on", "2026-10-31", "--class", "7А", "--pupils", "9", "--free", "0", "-q"])?;
    went(&place, &["--class", "9Б", "--pupils", "20", "--free", "20"])?;
    let november = visited("2026-11")?;
    ensure!(november == ["5Ә no 0/0", "7А no 0/1", "9Б yes 1/1", "9В no 0/0"], "{november:?}");
    // A named child went, the class did not.
    place.ok(&["outing", "add", KIM, "--kind", "museum", "--on", "2026-11-30", "--free", "1", "-q"])?;
    let november = visited("11.2026")?;
    ensure!(november[1] == "7А no 1/1", "{november:?}");
    let october = visited("2026-10")?;
    ensure!(october == ["5Ә no 0/0", "7А yes 0/0", "9Б no 0/0", "9В no 0/0"], "{october:?}");
    let said = place.ok(&["outing", "coverage"])?;
    ensure!(said.contains("5Ә, 7А, 9В"), "{said}");
    let chronology = rows(&place.ok(&["register", "show", KIM, "--format", "csv"])?)?;
    ensure!(chronology.iter().any(|row| row["event"] == "outing" && row["subject"] == "museum"), "{chronology:?}");
    Ok(())
}
