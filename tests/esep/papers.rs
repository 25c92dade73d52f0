//! Papers and referrals: what they must say, what stands in the way, and that each stands once in a child's way.

use anyhow::{Context, Result, ensure};

use crate::guardian::family;
use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, place_on, refused, remove_on, school, text, typed};

/// A command with more at its end.
fn with<'a>(args: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [args, more].concat()
}

const CONSENT: [&str; 8] = ["document", "add", AHMETOV, "--kind", "consent", "--consent", "psychological", "--on"];

/// The days and events of a child's chronology, classes left out.
fn way(place: &Place, student: &str) -> Result<Vec<String>> {
    let shown = rows(&place.ok(&["register", "show", student, "--format", "csv"])?)?;
    let step = |row: &std::collections::BTreeMap<String, String>| format!("{} {} {}", row["on"], row["event"], row["subject"]);
    Ok(shown.iter().filter(|row| row["event"] != "joined").map(step).collect())
}

#[test]
fn a_paper_says_what_its_kind_must_say() -> Result<()> {
    let place = family()?;
    let add = |kind| ["document", "add", AHMETOV, "--kind", kind, "--on", "2026-10-01", "--guardian", "1"];
    refused(&place, 4, "consent_for_what", &add("consent"))?;
    refused(&place, 4, "not_a_consent", &with(&add("notice"), &["--consent", "psychological"]))?;
    refused(&place, 4, "not_a_consent", &with(&add("representation"), &["--valid-until", "2026-12-01"]))?;
    refused(&place, 4, "not_a_notice", &with(&add("representation"), &["--way", "letter"]))?;
    let consent = with(&add("consent"), &["--consent", "psychological"]);
    refused(&place, 4, "consent_ends_early", &with(&consent, &["--valid-until", "2026-09-30"]))?;
    place.ok(&with(&consent, &["--valid-until", "2026-10-01", "-q"]))?;
    refused(&place, 4, "document_known", &consent)?;
    place.ok(&with(&consent, &["--number", "2", "-q"]))?;
    refused(&place, 4, "document_known", &["document", "edit", "2", "--number", ""])?;
    refused(&place, 2, "code_unknown", &add("notise"))?;
    refused(&place, 3, "document_unknown", &["document", "show", "99"])?;
    refused(&place, 4, "not_on_register", &with(&add("order"), &["--register", "police"]))?;
    Ok(())
}

#[test]
fn a_paper_names_a_representative_of_its_child() -> Result<()> {
    let place = family()?;
    let several = refused(&place, 3, "guardian_several", &with(&CONSENT, &["2026-10-01"]))?;
    ensure!(text(&several["message"])?.contains("--guardian 2  Ахметов Серік Болатұлы"), "{several}");
    let other = ["document", "add", KIM, "--kind", "consent", "--consent", "psychological", "--on", "2026-10-01"];
    refused(&place, 4, "guardian_of_other", &with(&other, &["--guardian", "1"]))?;
    refused(&place, 3, "guardian_unknown", &with(&other, &["--guardian", "9"]))?;
    let said = place.run(&with(&other, &["-q"]))?;
    ensure!(said.exit == 0 && said.err.contains("esep guardian add \"#2\"") && said.err.contains("esep document edit 1"), "{}", said.err);
    place.ok(&["guardian", "add", KIM, "--name", "Ким Ирина", "-q"])?;
    place.ok(&["document", "add", KIM, "--kind", "consent", "--consent", "referral", "--on", "2026-10-01", "-q"])?;
    let list = rows(&place.ok(&["document", "list", KIM, "--format", "csv"])?)?;
    ensure!(list[0]["guardian"].is_empty() && list[1]["guardian"] == "Ким Ирина", "{list:?}");
    let named = refused(&place, 4, "guardian_named", &["guardian", "remove", "3"])?;
    ensure!(text(&named["hint"])?.contains("esep document list \"#2\""), "{named}");
    place.ok(&["document", "remove", "2", "-q"])?;
    place.ok(&["guardian", "remove", "3", "-q"])?;
    Ok(())
}

#[test]
fn a_list_of_children_never_renames_whom_a_paper_names() -> Result<()> {
    let place = school()?;
    place.ok(&["guardian", "add", AHMETOV, "--name", "Ахметова Сәуле", "-q"])?;
    place.ok(&with(&CONSENT, &["2026-10-01", "-q"]))?;
    let list = "iin,last_name,first_name,class,since,guardian\n110214500128,Ахметов,Әлихан,9Б,2026-09-01,Ахметов Серік\n";
    let path = place.write("list.csv", list)?;
    for _ in 0..2 {
        place.ok(&["import", "students", &path, "-q"])?;
    }
    let all = rows(&place.ok(&["guardian", "list", AHMETOV, "--format", "csv"])?)?;
    let names: Vec<&str> = all.iter().map(|row| row["guardian"].as_str()).collect();
    ensure!(names == ["Ахметова Сәуле", "Ахметов Серік"], "{names:?}");
    Ok(())
}

#[test]
fn parents_are_told_of_a_placement() -> Result<()> {
    let place = family()?;
    let tell = ["guardian", "tell", AHMETOV, "--guardian", "1", "--way", "in_person", "--on"];
    refused(&place, 4, "not_on_any_register", &with(&tell, &["2026-10-01"]))?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    place_on(&place, AHMETOV, "risk_group", "2026-09-01")?;
    refused(&place, 3, "several_registers", &with(&tell, &["2026-10-01"]))?;
    refused(&place, 4, "told_before_placed", &with(&tell, &["2026-09-09", "--kind", "in_school"]))?;
    let parents = |day: &str| -> Result<(String, String)> {
        let all = rows(&place.ok(&["report", "coverage", "--on", day, "--format", "csv"])?)?;
        let of = |register| {
            let row = all.iter().find(|row| row["register"] == register && row["indicator"] == "parents");
            row.map(|row| row["n"].clone()).context("no row")
        };
        Ok((of("in_school")?, of("risk_group")?))
    };
    place.ok(&with(&tell, &["2026-09-12", "--kind", "in_school", "--number", "17", "-q"]))?;
    refused(&place, 4, "document_known", &with(&tell, &["2026-09-12", "--kind", "in_school", "--number", "17"]))?;
    ensure!(parents("2026-09-11")? == ("0".into(), "0".into()));
    ensure!(parents("2026-09-12")? == ("1".into(), "0".into()), "the notice of one entry tells of that entry");
    place.ok(&["document", "add", AHMETOV, "--kind", "notice", "--on", "2026-09-20", "--guardian", "2", "-q"])?;
    ensure!(parents("2026-09-20")? == ("1".into(), "1".into()), "a notice of no entry tells of every one");
    refused(&place, 4, "told_before_placed", &["document", "edit", "1", "--on", "2026-09-09"])?;
    let told = rows(&place.ok(&["guardian", "list", AHMETOV, "--format", "csv"])?)?;
    let days: Vec<&str> = told.iter().map(|row| row["told_on"].as_str()).collect();
    ensure!(days == ["2026-09-12", "2026-09-20"], "{days:?}");
    let first = &rows(&place.ok(&["document", "list", AHMETOV, "--kind", "notice", "--format", "csv"])?)?[0];
    ensure!((first["register"].as_str(), first["placed_on"].as_str()) == ("in_school", "2026-09-10"), "{first:?}");
    Ok(())
}

#[test]
fn a_paper_belongs_to_the_entry_that_is_meant() -> Result<()> {
    let place = family()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    place.ok(&["document", "add", AHMETOV, "--kind", "representation", "--on", "2026-09-01", "-q"])?;
    place.ok(&["document", "add", AHMETOV, "--kind", "notice", "--on", "2026-09-01", "--guardian", "1", "-q"])?;
    place.ok(&with(&CONSENT, &["2026-09-11", "--guardian", "1", "-q"]))?;
    remove_on(&place, AHMETOV, "2026-10-01")?;
    place.ok(&["document", "add", AHMETOV, "--kind", "order", "--on", "2026-10-02", "-q"])?;
    place.ok(&["document", "add", AHMETOV, "--kind", "minutes", "--on", "2026-10-02", "--register", "in_school", "-q"])?;
    let list = rows(&place.ok(&["document", "list", "--format", "csv"])?)?;
    let entries: Vec<_> = list.iter().map(|row| (row["document"].as_str(), row["placed_on"].as_str())).collect();
    let (placed, none) = ("2026-09-10", "");
    let wanted = [("representation", placed), ("notice", none), ("consent", none), ("order", none), ("minutes", placed)];
    ensure!(entries == wanted, "{entries:?}");
    Ok(())
}

#[test]
fn a_consent_is_withdrawn_once() -> Result<()> {
    let place = family()?;
    place.ok(&with(&CONSENT, &["2026-10-01", "--guardian", "1", "-q"]))?;
    place.ok(&["document", "add", AHMETOV, "--kind", "order", "--on", "2026-10-01", "-q"])?;
    refused(&place, 4, "withdrawn_before_given", &["document", "withdraw", "1", "--on", "2026-09-30"])?;
    refused(&place, 4, "not_a_consent", &["document", "withdraw", "2", "--on", "2026-10-05"])?;
    place.ok(&["referral", "send", AHMETOV, "--agency", "medical", "--on", "2026-10-10", "--consent", "1", "-q"])?;
    let said = place.run(&["document", "withdraw", "1", "--on", "2026-10-05", "-q"])?;
    ensure!(said.exit == 0 && said.err.contains("esep referral list \"#1\""), "{}", said.err);
    refused(&place, 4, "consent_withdrawn", &["document", "withdraw", "1", "--on", "2026-10-06"])?;
    refused(&place, 4, "document_used", &["document", "remove", "1"])?;
    let card = place.ok(&["student", "show", AHMETOV])?;
    ensure!(!card.contains("психологиялық жұмыс"), "{card}");
    place.ok(&["undo", "-q"])?;
    let card = place.ok(&["student", "show", AHMETOV])?;
    ensure!(card.contains("психологиялық жұмыс"), "{card}");
    Ok(())
}

/// A consent holds from its day to its last day, both counted, and no longer on the day it is withdrawn.
#[test]
fn a_referral_is_sent_under_a_consent_that_holds() -> Result<()> {
    let place = family()?;
    place.ok(&["guardian", "add", KIM, "--name", "Ким Ирина", "-q"])?;
    place.ok(&with(&CONSENT, &["2026-10-01", "--valid-until", "2026-10-31", "--guardian", "1", "-q"]))?;
    place.ok(&with(&CONSENT, &["2026-10-02", "--guardian", "1", "-q"]))?;
    place.ok(&["document", "withdraw", "2", "--on", "2026-10-20", "-q"])?;
    place.ok(&["document", "add", KIM, "--kind", "consent", "--consent", "referral", "--on", "2026-10-01", "-q"])?;
    place.ok(&["document", "add", AHMETOV, "--kind", "order", "--on", "2026-10-01", "-q"])?;
    let send = |day, consent| ["referral", "send", AHMETOV, "--agency", "medical", "--on", day, "--consent", consent, "-n"];
    for (day, consent, holds) in [
        ("2026-09-30", "1", false),
        ("2026-10-01", "1", true),
        ("2026-10-31", "1", true),
        ("2026-11-01", "1", false),
        ("2026-10-19", "2", true),
        ("2026-10-20", "2", false),
    ] {
        if holds {
            place.ok(&send(day, consent)).with_context(|| format!("{day} under {consent}"))?;
        } else {
            let error = refused(&place, 4, "consent_lapsed", &send(day, consent))?;
            let next = typed(text(&error["hint"])?).pop().context("no command")?;
            ensure!(next.contains(&"#1".to_owned()) && next.contains(&day.to_owned()), "{error}");
        }
    }
    refused(&place, 4, "consent_of_other", &send("2026-10-10", "3"))?;
    refused(&place, 4, "not_a_consent", &send("2026-10-10", "4"))?;
    refused(&place, 3, "document_unknown", &send("2026-10-10", "9"))?;
    Ok(())
}

#[test]
fn a_referral_is_answered_once_and_after_it_was_sent() -> Result<()> {
    let place = school()?;
    let send = ["referral", "send", AHMETOV, "--agency", "police", "--on", "2026-10-10", "--number", "5"];
    refused(&place, 4, "answer_due_early", &with(&send, &["--answer-due", "2026-10-09"]))?;
    place.ok(&with(&send, &["--by", "#1", "-q"]))?;
    refused(&place, 4, "referral_known", &send)?;
    let answer = |day, verdict| ["referral", "answer", "1", "--on", day, verdict];
    refused(&place, 3, "referral_unknown", &["referral", "answer", "9", "--on", "2026-10-11", "--accepted"])?;
    refused(&place, 2, "cli_missing", &["referral", "answer", "1", "--on", "2026-10-11"])?;
    refused(&place, 2, "cli_conflict", &with(&answer("2026-10-11", "--accepted"), &["--refused"]))?;
    refused(&place, 4, "not_answered", &["referral", "edit", "1", "--answered-on", "2026-10-11"])?;
    refused(&place, 4, "answered_before_sent", &answer("2026-10-09", "--accepted"))?;
    refused(&place, 4, "refusal_without_reason", &answer("2026-10-11", "--refused"))?;
    let open = |args: &[&str]| -> Result<usize> { Ok(rows(&place.ok(&with(&["referral", "list", "--format", "csv"], args))?)?.len()) };
    ensure!((open(&["--open"])?, open(&[AHMETOV])?, open(&[KIM])?) == (1, 1, 0));
    place.ok(&with(&answer("2026-10-11", "--refused"), &["--answer", "орын жоқ", "-q"]))?;
    ensure!((open(&["--open"])?, open(&[AHMETOV])?) == (0, 1));
    let again = refused(&place, 4, "answered_already", &answer("2026-10-12", "--accepted"))?;
    ensure!(text(&again["message"])?.contains("11.10.2026"), "{again}");
    refused(&place, 4, "answered_before_sent", &["referral", "edit", "1", "--on", "2026-10-12"])?;
    refused(&place, 4, "refusal_without_reason", &["referral", "edit", "1", "--answer", ""])?;
    place.ok(&["referral", "edit", "1", "--accepted", "--answer", "", "-q"])?;
    Ok(())
}

#[test]
fn an_answer_is_awaited_as_long_as_the_norms_say() -> Result<()> {
    let place = school()?;
    place.ok(&["referral", "send", AHMETOV, "--agency", "police", "--on", "2026-10-10", "-q"])?;
    place.ok(&["referral", "send", KIM, "--agency", "police", "--on", "2026-10-10", "--answer-due", "2026-10-20", "-q"])?;
    let due = || -> Result<Vec<String>> {
        Ok(rows(&place.ok(&["referral", "list", "--format", "csv"])?)?.into_iter().map(|row| row["answer_due"].clone()).collect())
    };
    ensure!(due()? == ["2026-11-09", "2026-10-20"], "{:?}", due()?);
    for referral in ["1", "2"] {
        place.ok(&["referral", "edit", referral, "--on", "2026-10-11", "-q"])?;
    }
    ensure!(due()? == ["2026-11-10", "2026-10-20"], "the day of the norms moves, a day that was set stays: {:?}", due()?);
    Ok(())
}

#[test]
fn work_without_the_consent_it_needs_is_pointed_out() -> Result<()> {
    let place = family()?;
    let session = |day| ["intervention", "add", AHMETOV, KIM, "--kind", "psychologist_session", "--on", day, "-q"];
    let said = place.run(&session("2026-10-01"))?;
    ensure!(said.exit == 0, "a warning, no refusal: {}", said.err);
    let commands = typed(&said.err);
    ensure!(commands.len() == 2 && commands[0].contains(&"#1".to_owned()), "{}", said.err);
    place.ok(&with(&CONSENT, &["2026-10-02", "--valid-until", "2026-10-03", "--guardian", "1", "-q"]))?;
    let other = ["document", "add", KIM, "--kind", "consent", "--consent", "personal_data", "--on", "2026-10-02", "-q"];
    place.ok(&other)?;
    for (day, warned) in [("2026-10-02", 1), ("2026-10-03", 1), ("2026-10-04", 2)] {
        let said = place.run(&session(day))?;
        ensure!(typed(&said.err).len() == warned, "{day}: {}", said.err);
    }
    let said = place.run(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-10-04", "-q"])?;
    ensure!(said.err.is_empty(), "{}", said.err);
    Ok(())
}

#[test]
fn every_step_stands_once_in_the_chronology() -> Result<()> {
    let place = family()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    place.ok(&["guardian", "tell", AHMETOV, "--guardian", "1", "--way", "call", "--on", "2026-09-11", "-q"])?;
    place.ok(&with(&CONSENT, &["2026-09-12", "--guardian", "1", "-q"]))?;
    place.ok(&["document", "add", AHMETOV, "--kind", "living_conditions_report", "--on", "2026-09-13", "-q"])?;
    place.ok(&["referral", "send", AHMETOV, "--agency", "medical", "--on", "2026-09-14", "--consent", "2", "-q"])?;
    place.ok(&["referral", "answer", "1", "--on", "2026-09-20", "--accepted", "-q"])?;
    place.ok(&["document", "withdraw", "2", "--on", "2026-09-21", "-q"])?;
    let way = way(&place, AHMETOV)?;
    let wanted = [
        "2026-09-10 placed truancy",
        "2026-09-11 notice call",
        "2026-09-12 consent psychological",
        "2026-09-13 document living_conditions_report",
        "2026-09-14 referred medical",
        "2026-09-20 accepted medical",
        "2026-09-21 withdrawn psychological",
    ];
    ensure!(way == wanted, "{way:#?}");
    Ok(())
}

#[test]
fn history_names_no_representative() -> Result<()> {
    let place = family()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    place.ok(&["guardian", "tell", AHMETOV, "--guardian", "1", "--way", "call", "--on", "2026-09-11", "-q"])?;
    place.ok(&["referral", "send", AHMETOV, "--agency", "medical", "--on", "2026-09-14", "--purpose", "құпия", "-q"])?;
    let history = place.ok(&["history"])?;
    ensure!(history.contains("медициналық") && history.contains("11.09.2026"), "{history}");
    for told in ["Сәуле", "құпия", "op-"] {
        ensure!(!history.contains(told), "{told}: {history}");
    }
    Ok(())
}
