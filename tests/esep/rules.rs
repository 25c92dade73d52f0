//! Every rule of the registers: its exit code, its stable code, and nothing changed.

use anyhow::{Context, Result, ensure};

use crate::harness::rows;
use crate::people::{AHMETOV, KIM, OTEGENOVA, iin, place_on, refused, remove_on, school, text, typed};

#[test]
fn one_active_entry_of_a_kind() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    for day in ["2026-09-10", "2026-09-01", "2026-11-22"] {
        let again = ["register", "place", AHMETOV, "--kind", "in_school", "--ground", "other", "--on", day];
        let error = refused(&place, 4, "entry_active", &again)?;
        let message = text(&error["message"])?;
        for told in ["Ахметов Әлихан Серікұлы", "9Б", "10.09.2026", "№ 1"] {
            ensure!(message.contains(told), "{told}: {message}");
        }
    }
    place_on(&place, AHMETOV, "risk_group", "2026-09-10")
}

#[test]
fn what_the_hint_says_can_be_typed() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    let again = ["register", "place", AHMETOV, "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-22"];
    let error = refused(&place, 4, "entry_active", &again)?;
    let commands = typed(text(&error["hint"])?);
    ensure!(commands.len() == 2, "{error}");
    for command in commands {
        let args: Vec<&str> = command.iter().map(String::as_str).chain(["-n"]).collect();
        place.ok(&args)?;
    }
    Ok(())
}

#[test]
fn days_of_a_past_entry_are_taken() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    remove_on(&place, AHMETOV, "2026-10-01")?;
    for day in ["2026-09-10", "2026-09-30", "2026-09-01"] {
        let args = ["register", "place", AHMETOV, "--kind", "in_school", "--ground", "truancy", "--on", day];
        refused(&place, 4, "entry_overlaps", &args)?;
    }
    place_on(&place, AHMETOV, "in_school", "2026-10-01")
}

#[test]
fn an_entry_of_no_day_keeps_its_day() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    remove_on(&place, AHMETOV, "2026-09-10")?;
    let args = ["register", "place", AHMETOV, "--kind", "in_school", "--ground", "truancy", "--on", "2026-09-10"];
    refused(&place, 4, "entry_overlaps", &args)?;
    place_on(&place, AHMETOV, "in_school", "2026-09-11")
}

#[test]
fn a_removed_entry_is_history() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    remove_on(&place, AHMETOV, "2026-10-01")?;
    place_on(&place, AHMETOV, "in_school", "2026-11-01")?;
    let all = rows(&place.ok(&["register", "list", "--all", "--format", "csv"])?)?;
    let days: Vec<_> = all.iter().map(|row| (row["placed_on"].as_str(), row["removed_on"].as_str())).collect();
    ensure!(days == [("2026-09-10", "2026-10-01"), ("2026-11-01", "")], "{days:?}");
    let now = rows(&place.ok(&["register", "list", "--format", "csv"])?)?;
    ensure!(now.len() == 1 && now[0]["placed_on"] == "2026-11-01", "{now:?}");
    let shown = place.ok(&["register", "show", AHMETOV, "--format", "csv"])?;
    let events: Vec<String> = rows(&shown)?.into_iter().map(|row| row["event"].clone()).collect();
    ensure!(events == ["joined", "placed", "removed", "placed"], "{shown}");
    Ok(())
}

#[test]
fn nobody_leaves_before_coming() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    refused(&place, 4, "removed_before_placed", &["register", "remove", AHMETOV, "--on", "2026-09-09", "--ground", "improved"])?;
    remove_on(&place, AHMETOV, "2026-09-10")
}

#[test]
fn only_who_is_on_the_register_leaves_it() -> Result<()> {
    let place = school()?;
    let remove = ["register", "remove", AHMETOV, "--on", "2026-11-01", "--ground", "improved"];
    refused(&place, 4, "not_on_any_register", &remove)?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    let other_kind = [&remove[..], &["--kind", "police"]].concat();
    refused(&place, 4, "not_on_register", &other_kind)?;
    place.ok(&remove)?;
    refused(&place, 4, "not_on_any_register", &remove)?;
    refused(&place, 4, "not_on_any_register", &["register", "extend", AHMETOV, "--on", "2026-11-01", "--until", "2027-05-01"])?;
    Ok(())
}

#[test]
fn of_two_registers_one_is_named() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    place_on(&place, AHMETOV, "risk_group", "2026-09-10")?;
    let remove = ["register", "remove", AHMETOV, "--on", "2026-11-01", "--ground", "improved"];
    let error = refused(&place, 3, "several_registers", &remove)?;
    let message = text(&error["message"])?;
    ensure!(message.contains("--kind in_school") && message.contains("--kind risk_group"), "{message}");
    place.ok(&[&remove[..], &["--kind", "risk_group"]].concat())?;
    Ok(())
}

#[test]
fn an_extension_extends() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    let extend = |on, until| ["register", "extend", AHMETOV, "--on", on, "--until", until];
    refused(&place, 4, "extended_before_placed", &extend("2026-09-09", "2027-03-10"))?;
    refused(&place, 4, "until_before_decision", &extend("2026-11-20", "2026-11-19"))?;
    place.ok(&extend("2026-11-20", "2027-03-10"))?;
    refused(&place, 4, "extension_shorter", &extend("2026-11-21", "2027-03-09"))?;
    refused(&place, 4, "extension_shorter", &extend("2026-11-21", "2027-03-10"))?;
    place.ok(&extend("2026-11-21", "2027-03-11"))?;
    Ok(())
}

#[test]
fn a_planned_end_follows_the_beginning() -> Result<()> {
    let place = school()?;
    let args = ["register", "place", AHMETOV, "--kind", "in_school", "--ground", "truancy", "--on", "2026-09-10", "--until", "2026-09-09"];
    refused(&place, 4, "until_before_placed", &args)?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    refused(&place, 4, "until_before_placed", &["register", "edit", AHMETOV, "--until", "2026-09-09"])?;
    Ok(())
}

#[test]
fn a_ground_is_required() -> Result<()> {
    let place = school()?;
    refused(&place, 2, "cli_missing", &["register", "place", AHMETOV, "--kind", "in_school", "--on", "2026-09-10"])?;
    let empty = ["register", "place", AHMETOV, "--kind", "in_school", "--ground", ",", "--on", "2026-09-10"];
    refused(&place, 4, "ground_required", &empty)?;
    Ok(())
}

#[test]
fn minutes_of_a_removal_need_a_removal() -> Result<()> {
    let place = school()?;
    refused(&place, 4, "no_such_entry", &["register", "edit", AHMETOV, "--protocol", "1"])?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    refused(&place, 4, "not_removed", &["register", "edit", AHMETOV, "--removal-protocol", "9"])?;
    refused(&place, 4, "no_such_entry", &["register", "edit", AHMETOV, "--placed-on", "2026-09-11", "--protocol", "1"])?;
    Ok(())
}

#[test]
fn of_past_entries_one_is_named() -> Result<()> {
    let place = school()?;
    for (placed, removed) in [("2026-09-10", "2026-09-20"), ("2026-10-01", "2026-10-20")] {
        place_on(&place, AHMETOV, "in_school", placed)?;
        remove_on(&place, AHMETOV, removed)?;
    }
    let error = refused(&place, 3, "several_entries", &["register", "edit", AHMETOV, "--note", "…"])?;
    ensure!(text(&error["message"])?.contains("--kind in_school --placed-on 2026-10-01"), "{error}");
    place.ok(&["register", "edit", AHMETOV, "--kind", "in_school", "--placed-on", "2026-10-01", "--removal-protocol", "5"])?;
    Ok(())
}

#[test]
fn a_missing_protocol_is_kept_and_named() -> Result<()> {
    let place = school()?;
    place.ok(&["register", "place", AHMETOV, "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-10"])?;
    // Told, and in work: only the minutes are missing.
    place.ok(&["intervention", "add", AHMETOV, "--kind", "talk_parent", "--on", "2026-11-12", "-q"])?;
    place_on(&place, KIM, "accompaniment", "2026-11-10")?;
    place.ok(&["register", "remove", KIM, "--on", "2026-11-20", "--ground", "improved"])?;
    let found = place.run(&["check", "--format", "csv"])?;
    ensure!(found.exit == 1, "exit {}: {}", found.exit, found.err);
    let head = found.out.lines().next().unwrap_or_default().to_owned();
    let found = rows(&found.out)?;
    let codes: Vec<_> = found.iter().map(|row| (row["student"].as_str(), row["code"].as_str())).collect();
    ensure!(codes == [(AHMETOV, "placement_without_protocol"), (KIM, "removal_without_protocol")], "{codes:?}");
    for row in &found {
        let command = typed(&row["mend"]).pop().context("no command")?;
        let args: Vec<&str> = command.iter().map(String::as_str).collect();
        place.ok(&args).with_context(|| format!("what check says to type: {}", row["mend"]))?;
    }
    let reminded = place.run(&["check"])?;
    ensure!(reminded.exit == 0 && reminded.out.is_empty() && reminded.err.contains("esep key confirm"), "{}", reminded.err);
    place.ok(&["key", "change", "--encrypt", "none", "-y", "-q"])?;
    let silent = place.run(&["check"])?;
    ensure!((silent.exit, silent.out.as_str(), silent.err.as_str()) == (0, "", ""), "{}{}", silent.out, silent.err);
    // A program gets a list without rows, as it does from any other command.
    ensure!(place.ok(&["check", "--format", "csv"])? == format!("{head}\n"));
    ensure!(place.ok(&["check", "--format", "excel"])?.lines().count() == 1);
    for format in ["json", "jsonl", "html"] {
        let nobody = place.ok(&["student", "list", "--class", "1А", "--format", format])?;
        let nothing = place.ok(&["check", "--format", format])?;
        ensure!(nothing.is_empty() == nobody.is_empty(), "{format}: {nothing}");
    }
    Ok(())
}

#[test]
fn a_register_without_decisions_needs_no_protocol() -> Result<()> {
    let place = school()?;
    for kind in ["risk_group", "police", "kdn", "family"] {
        let args = ["register", "place", AHMETOV, "--kind", kind, "--ground", "other", "--on", "2026-11-10", "-q"];
        let run = place.run(&args)?;
        ensure!((run.exit, run.err.as_str()) == (0, ""), "{kind}: {}", run.err);
    }
    place.ok(&["register", "remove", AHMETOV, "--kind", "police", "--on", "2026-11-12", "--ground", "improved"])?;
    let checked = place.run(&["check"])?;
    ensure!((checked.exit, checked.out.as_str()) == (0, ""), "{}", checked.out);
    Ok(())
}

#[test]
fn who_leaves_the_school_is_still_on_the_register() -> Result<()> {
    let place = school()?;
    refused(&place, 4, "left_before_joined", &["student", "leave", AHMETOV, "--on", "2026-08-31"])?;
    place_on(&place, AHMETOV, "in_school", "2026-11-10")?;
    let said = place.exits(1, &["student", "leave", AHMETOV, "--on", "2026-11-15"])?;
    ensure!(said.contains("esep register remove \"#1\" --on 2026-11-15 --kind in_school"), "{said}");
    let checked = place.run(&["check", "--format", "csv"])?;
    ensure!(checked.exit == 1 && checked.out.contains("left_but_active"), "{}", checked.out);
    refused(&place, 4, "student_left", &["student", "leave", AHMETOV, "--on", "2026-11-16"])?;
    let said = place.exits(4, &["student", "leave", AHMETOV, "--on", "2026-11-16"])?;
    ensure!(said.contains("esep student edit \"#1\" --class"), "{said}");
    place.ok(&["student", "leave", KIM, "--on", "2026-11-15"])?;
    Ok(())
}

#[test]
fn what_is_open_of_who_leaves_is_named() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    place.ok(&["register", "place", AHMETOV, "--kind", "risk_group", "--ground", "truancy", "--on", "2026-11-20", "-q"])?;
    place.ok(&["plan", "make", AHMETOV, "--kind", "in_school", "--on", "2026-09-11", "--goal", "сабаққа қатысу", "-q"])?;
    place.ok(&["plan", "add", AHMETOV, "--kind", "in_school", "--measure", "әңгіме", "--on", "2026-09-11", "--draft", "-q"])?;
    place.ok(&["referral", "send", AHMETOV, "--agency", "police", "--on", "2026-10-01", "-q"])?;
    let leave = ["student", "leave", AHMETOV, "--on", "2026-11-15"];
    let run = place.run(&[&leave[..], &["--format", "json"]].concat())?;
    let answer: serde_json::Value = serde_json::from_str(&run.out)?;
    ensure!(run.exit == 1 && answer["open_entries"] == 2 && answer["removed_entries"] == 0, "{answer}");
    ensure!(answer["open_plan_items"] == serde_json::json!([1]) && answer["open_answers"] == serde_json::json!([1]), "{answer}");
    place.ok(&["undo", "-q"])?;
    let said = place.exits(1, &leave)?;
    // An entry that began after the child left ends when it began.
    ensure!(said.contains("--on 2026-11-20 --kind risk_group"), "{said}");
    let commands = typed(&said);
    ensure!(commands.len() == 4, "{said}");
    for command in &commands[..3] {
        place.ok(&command.iter().map(String::as_str).collect::<Vec<_>>())?;
    }
    ensure!(commands[3][..3] == ["referral", "answer", "1"], "{said}");
    place.ok(&["referral", "answer", "1", "--on", "2026-11-16", "--accepted", "-q"])?;
    place.ok(&["student", "edit", AHMETOV, "--class", "9Б", "--since", "2026-11-20", "-q"])?;
    place.ok(&["student", "leave", AHMETOV, "--on", "2026-11-21"])?;
    Ok(())
}

#[test]
fn who_leaves_may_be_removed_with_it() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    place.ok(&["register", "place", AHMETOV, "--kind", "risk_group", "--ground", "truancy", "--on", "2026-11-20", "-q"])?;
    let before = crate::people::dump(&place)?;
    let leave = ["student", "leave", AHMETOV, "--remove-ground", "transferred", "--protocol", "7", "--on"];
    refused(&place, 4, "removed_before_placed", &[&leave[..], &["2026-11-15"]].concat())?;
    refused(&place, 2, "code_unknown", &["student", "leave", AHMETOV, "--on", "2026-11-21", "--remove-ground", "gone"])?;
    refused(&place, 2, "cli_missing", &["student", "leave", AHMETOV, "--on", "2026-11-21", "--protocol", "7"])?;
    place.ok(&[&leave[..], &["2026-11-21"]].concat())?;
    let removed = rows(&place.ok(&["register", "list", "--all", "--format", "csv"])?)?;
    let all = |column: &str, value: &str| removed.iter().all(|row| row[column] == value);
    ensure!(removed.len() == 2 && all("removed_on", "2026-11-21") && all("removal_ground", "transferred"), "{removed:?}");
    ensure!(all("removal_protocol", "7") && place.ok(&["check"])?.is_empty());
    place.ok(&["undo", "-q"])?;
    ensure!(crate::people::dump(&place)? == before, "one operation");
    // Without minutes the removal is kept, and the gap is named.
    let said = place.run(&["student", "leave", AHMETOV, "--on", "2026-11-21", "--remove-ground", "transferred", "-q"])?;
    ensure!(said.exit == 0 && said.err.contains("--removal-protocol"), "{}", said.err);
    Ok(())
}

#[test]
fn who_comes_back_is_a_pupil_again() -> Result<()> {
    let place = school()?;
    place.ok(&["student", "leave", AHMETOV, "--on", "2026-10-01", "--reason", "көшті", "-q"])?;
    let here = |day: &str| -> Result<bool> {
        Ok(place.ok(&["student", "list", "ахметов", "--on", day, "--format", "csv"])?.contains("110214500128"))
    };
    ensure!(here("2026-09-30")? && !here("2026-10-01")? && !here("2026-11-20")?);
    // On the very day, or later; in the same class or another.
    place.ok(&["student", "edit", AHMETOV, "--class", "9Б", "--since", "2026-10-01", "-q"])?;
    ensure!(here("2026-10-01")?);
    place.ok(&["undo", "-q"])?;
    place.ok(&["student", "edit", AHMETOV, "--class", "9В", "--since", "2026-11-10", "-q"])?;
    ensure!(here("2026-09-30")? && !here("2026-11-09")? && here("2026-11-10")?);
    place_on(&place, AHMETOV, "in_school", "2026-11-12")?;
    ensure!(!place.run(&["check", "--format", "csv"])?.out.contains("left_but_active"));
    let card = place.ok(&["student", "show", AHMETOV, "--format", "csv"])?;
    ensure!(card.contains("2026-10-01") && card.contains("көшті") && card.contains("9В"), "{card}");
    place.exits(1, &["student", "leave", AHMETOV, "--on", "2026-11-20"])?;
    ensure!(place.run(&["check", "--format", "csv"])?.out.contains("left_but_active"));
    place.ok(&["student", "leave", KIM, "--on", "2026-09-01", "-q"])?;
    refused(&place, 4, "membership_taken", &["student", "edit", KIM, "--class", "7Б", "--since", "2026-09-01"])?;
    Ok(())
}

#[test]
fn a_child_is_kept_once() -> Result<()> {
    let place = school()?;
    let add = ["student", "add", "--last-name", "Басқа", "--first-name", "Бала", "--class", "9А", "--iin", "110214500128"];
    refused(&place, 4, "student_known", &add)?;
    let spelled = ["student", "add", "--last-name", "ОТЕГЕНОВА", "--first-name", "айгул", "--patronymic", "Маратқызы"];
    refused(&place, 4, "student_known", &[&spelled[..], &["--class", "5А", "--birth-date", "03.03.2015"]].concat())?;
    refused(&place, 4, "student_known", &["student", "edit", KIM, "--iin", "110214500128"])?;
    let namesake = [&spelled[..], &["--class", "5А", "--birth-date", "04.03.2015"]].concat();
    place.ok(&namesake)?;
    // Which of two namesakes is added once more?
    let same = [&spelled[..], &["--class", "5А", "--birth-date", "05.03.2015"]].concat();
    for number in [1, 2] {
        place.ok(&[&same[..], &["--iin", &iin(number)?]].concat())?;
    }
    refused(&place, 4, "student_known_several", &same)?;
    Ok(())
}

#[test]
fn a_child_has_an_iin_or_a_birth_date() -> Result<()> {
    let place = school()?;
    let add = ["student", "add", "--last-name", "Ли", "--first-name", "Ян", "--class", "9А"];
    refused(&place, 2, "iin_or_birth_date", &add)?;
    refused(&place, 2, "born_in_future", &[&add[..], &["--birth-date", "23.11.2026"]].concat())?;
    refused(&place, 2, "born_in_future", &["student", "edit", OTEGENOVA, "--birth-date", "2027-01-01"])?;
    place.ok(&[&add[..], &["--birth-date", "22.11.2026"]].concat())?;
    Ok(())
}

#[test]
fn staff_are_kept_once() -> Result<()> {
    let place = school()?;
    refused(&place, 4, "staff_known", &["staff", "add", "--name", "калиева  гулмира САКЕНКЫЗЫ"])?;
    refused(&place, 4, "staff_known", &["staff", "edit", "#2", "--name", "Қалиева Гүлмира Сәкенқызы"])?;
    Ok(())
}

#[test]
fn a_contact_is_kept_once() -> Result<()> {
    let place = school()?;
    let add = ["intervention", "add", AHMETOV, "--kind", "call", "--on", "2026-11-10"];
    refused(&place, 2, "student_twice", &["intervention", "add", AHMETOV, KIM, "ахметов", "--kind", "call", "--on", "2026-11-10"])?;
    place.ok(&add)?;
    let error = refused(&place, 4, "contact_known", &add)?;
    ensure!(text(&error["hint"])?.contains("esep intervention edit 1"), "{error}");
    // One of several is known: none is written.
    refused(&place, 4, "contact_known", &["intervention", "add", KIM, AHMETOV, "--kind", "call", "--on", "2026-11-10"])?;
    place.ok(&[&add[..], &["--summary", "Екінші қоңырау"]].concat())?;
    refused(&place, 4, "contact_known", &["intervention", "edit", "2", "--summary", ""])?;
    refused(&place, 3, "intervention_unknown", &["intervention", "edit", "99", "--minutes", "5"])?;
    Ok(())
}

#[test]
fn a_dry_run_asks_for_no_number() -> Result<()> {
    let place = school()?;
    let run = place.run(&["register", "place", KIM, "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-01", "-n"])?;
    ensure!(run.exit == 0 && !run.err.contains("esep register edit"), "there is nothing to edit: {}", run.err);
    Ok(())
}

#[test]
fn kept_longer_after_leaving_is_pointed_out() -> Result<()> {
    let place = school()?;
    place_on(&place, KIM, "in_school", "2026-10-01")?;
    place.ok(&["register", "extend", KIM, "--on", "2026-11-16", "--until", "2027-05-01", "--protocol", "2"])?;
    place.ok(&["register", "remove", KIM, "--on", "2026-11-09", "--ground", "improved", "--protocol", "3"])?;
    let found = place.run(&["check", "--format", "json"])?;
    ensure!(found.exit == 1 && found.out.contains("\"extension_after_removal\""), "{}", found.out);
    Ok(())
}

#[test]
fn a_dry_run_changes_nothing() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-11-10")?;
    let file = place.write("more.csv", "iin,last_name,first_name,birth_date,class\n,Ли,Ян,2012-01-01,8А\n")?;
    let before = (crate::people::dump(&place)?, place.ok(&["history", "--format", "csv"])?);
    for args in [
        &["student", "add", "--last-name", "Ли", "--first-name", "Ян", "--class", "9А", "--birth-date", "2012-01-01"][..],
        &["student", "edit", KIM, "--phone", "1"],
        &["student", "leave", KIM, "--on", "2026-11-20"],
        &["staff", "add", "--name", "Басқа"],
        &["register", "place", KIM, "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-10"],
        &["register", "extend", AHMETOV, "--on", "2026-11-20", "--until", "2027-05-10"],
        &["register", "edit", AHMETOV, "--order", "7"],
        &["register", "remove", AHMETOV, "--on", "2026-11-20", "--ground", "improved"],
        &["intervention", "add", KIM, "--kind", "call", "--on", "2026-11-10"],
        &["import", "students", &file],
        &["undo"],
    ] {
        place.ok(&[args, &["-n"]].concat())?;
    }
    ensure!((crate::people::dump(&place)?, place.ok(&["history", "--format", "csv"])?) == before);
    Ok(())
}
