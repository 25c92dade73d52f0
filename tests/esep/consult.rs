//! The psychologist's log: sessions, consent, the contacts that they are, and the report.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, OTEGENOVA, refused, school};

/// The school with a psychologist, the third of the staff, and a consent for Akhmetov.
pub fn with_psychologist() -> Result<Place> {
    let place = school()?;
    place.ok(&["staff", "add", "--name", "Литвинова Оксана Петровна", "--role", "psychologist", "-q"])?;
    consent(&place, AHMETOV, "2026-09-10")?;
    Ok(place)
}

fn consent(place: &Place, child: &str, on: &str) -> Result<()> {
    place.ok(&["document", "add", child, "--kind", "consent", "--consent", "psychological", "--on", on, "-q"])?;
    Ok(())
}

/// A session of a day, with whatever more is said.
fn add<'a>(children: &[&'a str], on: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["consult", "add"][..], children, &["--on", on, "--by", "литвинова", "--direction", "counselling"], more].concat()
}

fn contacts(place: &Place, child: &str) -> Result<Vec<std::collections::BTreeMap<String, String>>> {
    rows(&place.ok(&["intervention", "list", child, "--format", "csv"])?)
}

fn field(place: &Place, id: &str, name: &str) -> Result<String> {
    let facts = rows(&place.ok(&["consult", "show", id, "--format", "csv"])?)?;
    Ok(facts.iter().find(|row| row["field"] == name).map(|row| row["value"].clone()).unwrap_or_default())
}

#[test]
fn work_with_a_child_needs_a_consent_of_that_day_or_a_crisis() -> Result<()> {
    let place = with_psychologist()?;
    place.ok(&add(&[AHMETOV], "2026-11-20", &[]))?;
    let missing = refused(&place, 4, "consult_without_consent", &add(&[KIM], "2026-11-20", &[]))?;
    let hint = missing["hint"].as_str().unwrap_or_default();
    ensure!(hint.contains("esep document add \"#2\" --kind consent --consent psychological --on 2026-11-20"), "{missing}");
    refused(&place, 4, "consult_without_consent", &add(&[AHMETOV], "2026-09-09", &[]))?;
    refused(&place, 4, "consult_without_consent", &add(&[AHMETOV, KIM], "2026-11-20", &[]))?;
    refused(&place, 2, "empty_text", &add(&[KIM], "2026-11-20", &["--crisis", " "]))?;
    let said =
        place.run(&add(&[KIM], "2026-11-20", &["--crisis", "өзіне зиян келтіру қаупі", "--refer", "psychological_support_centre"]))?;
    ensure!(said.exit == 0 && said.err.contains("ПҚО") && said.err.contains("esep referral send \"#2\""), "{}", said.err);
    // Parents decide for themselves that they come.
    place.ok(&add(&[OTEGENOVA], "2026-11-20", &["--audience", "parents"]))?;
    // A consent that was withdrawn holds no longer.
    place.ok(&["document", "withdraw", "1", "--on", "2026-11-21", "-q"])?;
    refused(&place, 4, "consult_without_consent", &add(&[AHMETOV], "2026-11-21", &[]))?;
    ensure!(contacts(&place, AHMETOV)?.len() == 1 && contacts(&place, KIM)?.len() == 1);
    // What needed no consent is no fault.
    let faults = rows(&place.run(&["check", "--format", "csv"])?.out)?;
    ensure!(!faults.iter().any(|row| row.values().any(|cell| cell.contains("consent_"))), "{faults:?}");
    Ok(())
}

#[test]
fn bad_input_changes_nothing() -> Result<()> {
    let place = with_psychologist()?;
    let day = "2026-11-20";
    refused(&place, 2, "bad_minutes", &add(&[AHMETOV], day, &["--minutes", "1441"]))?;
    refused(&place, 2, "bad_minutes", &add(&[AHMETOV], day, &["--minutes=-5"]))?;
    refused(&place, 2, "bad_count", &add(&[AHMETOV], day, &["--participants", "0"]))?;
    refused(&place, 2, "student_twice", &add(&[AHMETOV, AHMETOV], day, &[]))?;
    refused(&place, 3, "student_unknown", &add(&["#99"], day, &[]))?;
    refused(&place, 2, "bad_audience", &add(&[], day, &["--audience", "world"]))?;
    refused(&place, 4, "consult_individual", &add(&[], day, &["--individual", "--participants", "2"]))?;
    refused(&place, 4, "consult_group", &add(&[], day, &["--group", "--participants", "1"]))?;
    refused(&place, 2, "cli_missing", &add(&[], day, &["--group"]))?;
    refused(&place, 2, "cli_conflict", &add(&[], day, &["--group", "--individual"]))?;
    refused(&place, 4, "consult_more_named", &add(&[AHMETOV, KIM], day, &["--participants", "1", "--crisis", "қауіп"]))?;
    refused(&place, 2, "code_unknown", &add(&[], day, &["--refer", "priest"]))?;
    refused(&place, 2, "code_unknown", &["consult", "add", "--on", day, "--by", "литвинова", "--direction", "hypnosis"])?;
    refused(&place, 3, "staff_unknown", &["consult", "add", "--on", day, "--by", "жоқ", "--direction", "counselling"])?;
    refused(&place, 3, "consult_unknown", &["consult", "show", "1"])?;
    refused(&place, 3, "consult_unknown", &["consult", "edit", "1", "--minutes", "5"])?;
    ensure!(rows(&place.ok(&["consult", "list", "--format", "csv"])?)?.is_empty());
    place.ok(&add(&[AHMETOV], day, &["--summary", "бір"]))?;
    refused(&place, 4, "consult_known", &add(&[AHMETOV], day, &["--summary", "бір"]))?;
    refused(&place, 4, "consult_contact_known", &add(&[AHMETOV], day, &["--summary", "бір", "--participants", "2"]))?;
    place.ok(&add(&[AHMETOV], day, &["--summary", "екі"]))?;
    Ok(())
}

#[test]
fn a_session_is_one_contact_of_each_child() -> Result<()> {
    let place = with_psychologist()?;
    consent(&place, KIM, "2026-09-10")?;
    let made = place.json(&add(
        &[AHMETOV, KIM],
        "2026-11-20",
        &["--group", "--minutes", "45", "--summary", "жаттығу", "--outcome", "pending", "--requested-by", "сынып жетекшісі"],
    ))?;
    for child in [AHMETOV, KIM] {
        let list = contacts(&place, child)?;
        ensure!(list.len() == 1 && list[0]["kind"] == "psychologist_session" && list[0]["minutes"] == "45", "{list:?}");
        ensure!(list[0]["by"].starts_with("Литвинова") && list[0]["summary"] == "жаттығу" && list[0]["outcome"] == "pending", "{list:?}");
    }
    ensure!(field(&place, "1", "session_form")? == "group" && field(&place, "1", "participants")? == "2");
    // Its own words and outcome a contact keeps; day, time and psychologist are those of the session.
    let kim = contacts(&place, KIM)?[0]["id"].clone();
    place.ok(&["intervention", "edit", &kim, "--summary", "жақсы сөйледі", "--outcome", "improved", "-q"])?;
    for more in [["--on", "2026-11-19"], ["--minutes", "30"], ["--by", "#1"], ["--kind", "call"]] {
        refused(&place, 4, "contact_of_consult", &[&["intervention", "edit", &kim][..], &more].concat())?;
    }
    place.ok(&["consult", "edit", "1", "--on", "2026-11-19", "--minutes", "30", "--summary", "ойын", "-q"])?;
    let (ahmetov, after) = (contacts(&place, AHMETOV)?, contacts(&place, KIM)?);
    ensure!(ahmetov[0]["on"] == "2026-11-19" && ahmetov[0]["minutes"] == "30" && ahmetov[0]["summary"] == "ойын", "{ahmetov:?}");
    ensure!(after[0]["on"] == "2026-11-19" && after[0]["summary"] == "жақсы сөйледі" && after[0]["outcome"] == "improved", "{after:?}");
    let same = place.json(&["consult", "edit", "1", "--minutes", "30"])?;
    ensure!(same["operation"].is_null(), "{same}");
    // Who was not there has no contact of it.
    place.ok(&["consult", "edit", "1", "--student", AHMETOV, "-q"])?;
    ensure!(contacts(&place, KIM)?.is_empty() && field(&place, "1", "participants")? == "1");
    refused(&place, 4, "consult_without_consent", &["consult", "edit", "1", "--student", OTEGENOVA])?;
    refused(&place, 4, "consult_without_consent", &["consult", "edit", "1", "--on", "2026-09-01"])?;
    place.ok(&["undo", "-y"])?;
    ensure!(contacts(&place, KIM)?.len() == 1);
    for _ in 0..3 {
        place.ok(&["undo", "-y"])?;
        if contacts(&place, KIM)?.is_empty() {
            break;
        }
    }
    ensure!(made["operation"].is_number());
    Ok(())
}

#[test]
fn undone_a_session_and_its_contacts_are_gone() -> Result<()> {
    let place = with_psychologist()?;
    let made = place.json(&add(&[AHMETOV], "2026-11-20", &[]))?;
    let history = place.ok(&["history", "--lang", "ru"])?;
    ensure!(history.contains("запись психолога № 1, 20.11.2026: консультирование #1 Ахметов"), "{history}");
    place.ok(&["undo", &made["operation"].to_string()])?;
    ensure!(contacts(&place, AHMETOV)?.is_empty() && rows(&place.ok(&["consult", "list", "--format", "csv"])?)?.is_empty());
    Ok(())
}

#[test]
fn a_contact_that_was_written_before_becomes_the_sessions() -> Result<()> {
    let place = with_psychologist()?;
    place.types(&format!(
        "intervention add {AHMETOV} --kind psychologist_session --on 2026-11-20 --summary сөйлестік --outcome pending -q"
    ))?;
    place.ok(&add(&[AHMETOV], "2026-11-20", &["--summary", "сөйлестік", "--minutes", "40"]))?;
    let list = contacts(&place, AHMETOV)?;
    ensure!(list.len() == 1 && list[0]["minutes"] == "40" && list[0]["outcome"] == "pending", "{list:?}");
    Ok(())
}

#[test]
fn lists_of_a_child_of_a_psychologist_and_of_days() -> Result<()> {
    let place = with_psychologist()?;
    place.ok(&add(&[AHMETOV], "2026-10-20", &[]))?;
    place.ok(&add(&[], "2026-11-20", &["--participants", "24", "--audience", "parents"]))?;
    let count = |more: &[&str]| Ok::<_, anyhow::Error>(rows(&place.ok(&[&["consult", "list", "--format", "csv"], more].concat())?)?.len());
    ensure!(count(&[])? == 2 && count(&[AHMETOV])? == 1 && count(&[KIM])? == 0);
    ensure!(count(&["--by", "литвинова"])? == 2 && count(&["--by", "#1"])? == 0);
    ensure!(count(&["--term", "current"])? == 1 && count(&["--from", "2026-10-01", "--to", "2026-10-31"])? == 1);
    let list = rows(&place.ok(&["consult", "list", "--format", "csv"])?)?;
    ensure!(list[0]["named"] == "1" && list[0]["session_form"] == "individual" && list[1]["participants"] == "24", "{list:?}");
    ensure!(place.ok(&["consult", "list"])?.contains("Ахметов Әлихан Серікұлы (9Б)"));
    Ok(())
}

#[test]
fn the_report_counts_each_child_once() -> Result<()> {
    let place = with_psychologist()?;
    for day in ["2026-11-16", "2026-11-17"] {
        place.ok(&add(&[AHMETOV], day, &["--minutes", "40"]))?;
    }
    place.ok(&add(&[KIM], "2026-11-18", &["--crisis", "қауіп", "--refer", "medical"]))?;
    place.types("consult add --on 2026-11-19 --by #3 --direction awareness --audience parents --participants 20")?;
    place.ok(&["consult", "add", "--on", "2026-10-19", "--by", "#3", "--direction", "awareness", "--participants", "9"])?;
    place.types("consult add --on 2026-11-19 --by #1 --direction assessment --participants 3 --minutes 10")?;
    let report = |more: &[&str]| rows(&place.ok(&[&["report", "psychologist", "--format", "csv"], more].concat())?);
    let all = report(&[])?;
    let columns =
        ["direction", "sessions", "individual", "group_sessions", "participants", "minutes", "children", "crisis_sessions", "referred"];
    let line = |row: &std::collections::BTreeMap<String, String>| columns.map(|column| row[column].clone()).join(" ");
    let lines: Vec<String> = all.iter().map(line).collect();
    let wanted = [
        "assessment 1 0 1 3 10 0 0 0",
        " 1 0 1 3 10 0 0 0",
        "counselling 3 3 0 3 80 2 1 1",
        "awareness 1 0 1 20 0 0 0 0",
        " 4 3 1 23 80 2 1 1",
        " 5 3 2 26 90 2 1 1",
    ];
    ensure!(lines == wanted, "{lines:#?}");
    ensure!(all[4]["pupils_each"] == "4" && all[4]["norm"] == "500" && all[1]["norm"].is_empty() && all[5]["staff"].is_empty(), "{all:?}");
    ensure!(place.ok(&["report", "psychologist", "--lang", "ru"])?.contains("Охвачено детей (названы в записях): 2 из 4"));
    ensure!(report(&["--term", "previous"])?.iter().any(|row| row["participants"] == "9"));
    crate::sheets::same_as_excel(&place, &["report", "psychologist"])
}

#[test]
fn two_records_of_one_child_in_one_session_become_one() -> Result<()> {
    let place = with_psychologist()?;
    place.types("student add --last-name Ким --first-name Дана --class 7А --birth-date 2013-05-06 --since 2026-09-01 -q")?;
    for child in [KIM, "#5"] {
        consent(&place, child, "2026-09-10")?;
    }
    place.ok(&add(&[KIM, "#5"], "2026-11-20", &["--group", "--summary", "ойын"]))?;
    place.ok(&["student", "merge", KIM, "#5", "--keep", "birth_date", "-y", "-q"])?;
    let list = rows(&place.ok(&["consult", "list", "--format", "csv"])?)?;
    ensure!(list[0]["named"] == "2" && contacts(&place, KIM)?.len() == 1, "{list:?}");
    let report = rows(&place.ok(&["report", "psychologist", "--format", "csv"])?)?;
    ensure!(report[0]["children"] == "1" && report[0]["participants"] == "2", "{report:?}");
    place.ok(&["consult", "edit", "1", "--minutes", "30", "-q"])?;
    place.ok(&["undo", "-y"])?;
    place.ok(&["undo", "-y"])?;
    ensure!(rows(&place.ok(&["consult", "list", "--format", "csv"])?)?[0]["named"] == "2|5");
    Ok(())
}

#[test]
fn codes_that_no_pack_knows_are_named() -> Result<()> {
    let place = Place::empty()?;
    place.ok(&["init", "-q", "--encrypt", "none"])?;
    place.ok(&["staff", "add", "--name", "Литвинова Оксана", "--role", "psychologist", "-q"])?;
    place.ok(&add(&[], "2026-11-20", &["--refer", "medical"]))?;
    ensure!(place.run(&["check", "--format", "csv"])?.exit == 0);
    let db = rusqlite::Connection::open(place.file(".local/share/esep/register.esep"))?;
    db.execute("UPDATE consult SET direction = 'hypnosis', referred_to = 'priest'", [])?;
    let said = place.run(&["check", "--format", "csv"])?;
    ensure!(said.exit == 1 && said.out.contains("direction hypnosis (1)") && said.out.contains("agency priest (1)"), "{}", said.out);
    Ok(())
}
