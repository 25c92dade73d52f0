//! Individual plans: their rules, where items stand, what is linked to them.

use anyhow::{Context, Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, OTEGENOVA, place_on, refused, remove_on, school, text, typed};

/// A register with a child on it, and a plan with one item.
fn planned() -> Result<Place> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    place.ok(&["plan", "make", AHMETOV, "--on", "2026-09-12", "--goal", "Сабаққа қатысу", "--criteria", "Бір тоқсан", "-q"])?;
    add(&place, "Ата-анамен әңгіме", &["--responsible", "#1", "--due", "2026-10-01", "--on", "2026-09-12"])?;
    Ok(place)
}

fn add(place: &Place, measure: &str, more: &[&str]) -> Result<()> {
    place.ok(&[&["plan", "add", AHMETOV, "--measure", measure, "-q"], more].concat()).map(|_| ())
}

/// Items of the plan: number and state.
fn states(place: &Place, args: &[&str]) -> Result<Vec<(String, String)>> {
    let printed = rows(&place.ok(&[args, &["--format", "csv"]].concat())?)?;
    Ok(printed.into_iter().map(|row| (row["id"].clone(), row["state"].clone())).collect())
}

#[test]
fn a_plan_is_of_who_is_on_a_register() -> Result<()> {
    let place = school()?;
    let make = ["plan", "make", AHMETOV, "--on", "2026-09-12", "--goal", "Мақсат"];
    refused(&place, 4, "not_on_any_register", &make)?;
    refused(&place, 3, "plan_unknown", &["plan", "show", AHMETOV])?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    refused(&place, 4, "not_on_register", &[&make[..], &["--kind", "accompaniment"]].concat())?;
    refused(&place, 4, "plan_missing", &["plan", "add", AHMETOV, "--measure", "Іс", "--draft"])?;
    refused(&place, 4, "plan_missing", &["plan", "edit", AHMETOV, "--goal", "Басқа"])?;
    refused(&place, 4, "plan_before_placed", &["plan", "make", AHMETOV, "--on", "2026-09-09", "--goal", "Мақсат"])?;
    place.ok(&make)?;
    let error = refused(&place, 4, "plan_known", &make)?;
    for command in typed(text(&error["hint"])?).into_iter().take(1) {
        place.ok(&command.iter().map(String::as_str).collect::<Vec<_>>())?;
    }
    place_on(&place, AHMETOV, "accompaniment", "2026-09-20")?;
    refused(&place, 3, "several_registers", &make)?;
    place.ok(&["plan", "make", AHMETOV, "--on", "2026-09-20", "--goal", "Басқа", "--kind", "accompaniment"])?;
    refused(&place, 3, "several_registers", &["plan", "show", AHMETOV])?;
    let shown = place.ok(&["plan", "show", AHMETOV, "--kind", "accompaniment"])?;
    ensure!(shown.contains("Басқа") && !shown.contains("12.09.2026"), "{shown}");
    Ok(())
}

#[test]
fn what_the_hint_of_a_missing_plan_says_can_be_typed() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    let error = refused(&place, 4, "plan_missing", &["plan", "add", AHMETOV, "--measure", "Іс", "--draft"])?;
    let command = typed(text(&error["hint"])?).pop().context("no command")?;
    place.ok(&command.iter().map(String::as_str).collect::<Vec<_>>())?;
    Ok(())
}

#[test]
fn an_item_has_an_executor_and_a_day() -> Result<()> {
    let place = planned()?;
    let item = ["plan", "add", AHMETOV, "--measure", "Үйірме"];
    for half in [&[][..], &["--responsible", "#1"], &["--due", "2026-12-01"]] {
        refused(&place, 4, "plan_item_incomplete", &[&item, half].concat())?;
    }
    place.ok(&[&item[..], &["--draft"]].concat())?;
    ensure!(states(&place, &["plan", "show", AHMETOV])?[1] == ("2".into(), "draft".into()));
    // A draft may stay one, and becomes an item; an item does not become a draft.
    place.ok(&["plan", "item", "2", "--responsible", "#2"])?;
    ensure!(states(&place, &["plan", "list", "--open"])?.contains(&("2".into(), "draft".into())));
    place.ok(&["plan", "item", "2", "--due", "2026-12-01", "--measure", "Робототехника", "--kind-of-work", "club_enrolment"])?;
    ensure!(states(&place, &["plan", "list", "--open"])?.contains(&("2".into(), "open".into())));
    refused(
        &place,
        4,
        "plan_item_known",
        &[
            "plan",
            "add",
            AHMETOV,
            "--measure",
            "Робототехника",
            "--kind-of-work",
            "club_enrolment",
            "--responsible",
            "#2",
            "--due",
            "2026-12-01",
        ],
    )?;
    refused(&place, 3, "staff_unknown", &["plan", "item", "2", "--responsible", "жоқ"])?;
    refused(&place, 2, "code_unknown", &["plan", "item", "2", "--kind-of-work", "truancy"])?;
    refused(&place, 3, "plan_item_unknown", &["plan", "item", "99", "--measure", "Іс"])?;
    Ok(())
}

#[test]
fn days_follow_one_another() -> Result<()> {
    let place = planned()?;
    let item = |on, due| ["plan", "add", AHMETOV, "--measure", "Үйірме", "--responsible", "#1", "--on", on, "--due", due];
    refused(&place, 4, "plan_item_before_plan", &item("2026-09-11", "2026-12-01"))?;
    refused(&place, 4, "plan_due_before_set", &item("2026-09-20", "2026-09-19"))?;
    refused(&place, 4, "plan_due_before_set", &["plan", "item", "1", "--due", "2026-09-11"])?;
    refused(&place, 4, "plan_done_before_set", &["plan", "done", "1", "--on", "2026-09-11"])?;
    refused(&place, 4, "plan_done_before_set", &["plan", "drop", "1", "--on", "2026-09-11", "--reason", "Керек емес"])?;
    refused(&place, 4, "plan_item_before_plan", &["plan", "edit", AHMETOV, "--on", "2026-09-13"])?;
    refused(&place, 4, "plan_before_placed", &["plan", "edit", AHMETOV, "--on", "2026-09-09"])?;
    place.ok(&["plan", "done", "1", "--on", "2026-09-12"])?;
    refused(&place, 4, "plan_done_before_set", &["plan", "item", "1", "--on", "2026-09-13"])?;
    // A plan that is made ahead has its items from its own day.
    place_on(&place, KIM, "in_school", "2026-11-20")?;
    place.ok(&["plan", "make", KIM, "--on", "2026-11-25", "--goal", "Мақсат"])?;
    place.ok(&["plan", "add", KIM, "--measure", "Іс", "--responsible", "#1", "--due", "2026-11-25"])?;
    Ok(())
}

#[test]
fn an_item_ends_once() -> Result<()> {
    let place = planned()?;
    ensure!(states(&place, &["plan", "list"])? == [("1".into(), "overdue".into())]);
    place.ok(&["plan", "done", "1", "--on", "2026-09-30", "--result", "Келісті"])?;
    refused(&place, 4, "plan_item_ended", &["plan", "done", "1", "--on", "2026-10-01"])?;
    refused(&place, 4, "plan_item_ended", &["plan", "drop", "1", "--on", "2026-10-01", "--reason", "Керек емес"])?;
    ensure!(states(&place, &["plan", "list", "--open"])?.is_empty());
    place.ok(&["plan", "item", "1", "--reopen"])?;
    ensure!(states(&place, &["plan", "list", "--open"])? == [("1".into(), "overdue".into())]);
    place.ok(&["plan", "drop", "1", "--on", "2026-10-05", "--reason", "Көшті"])?;
    refused(&place, 4, "plan_item_ended", &["plan", "done", "1", "--on", "2026-10-06"])?;
    let shown = rows(&place.ok(&["plan", "show", AHMETOV, "--format", "csv"])?)?;
    ensure!(shown[0]["reason"] == "Көшті" && shown[0]["result"].is_empty() && shown[0]["goal"] == "Сабаққа қатысу", "{shown:?}");
    refused(&place, 2, "cli_missing", &["plan", "drop", "1", "--on", "2026-10-05"])?;
    Ok(())
}

#[test]
fn a_plan_ends_with_its_entry() -> Result<()> {
    let place = planned()?;
    remove_on(&place, AHMETOV, "2026-11-10")?;
    for args in [
        &["plan", "done", "1", "--on", "2026-11-12"][..],
        &["plan", "drop", "1", "--on", "2026-11-12", "--reason", "Керек емес"],
        &["plan", "item", "1", "--measure", "Басқа"],
    ] {
        refused(&place, 4, "plan_entry_removed", args)?;
    }
    refused(&place, 4, "not_on_any_register", &["plan", "add", AHMETOV, "--measure", "Іс", "--draft"])?;
    refused(&place, 4, "not_on_any_register", &["plan", "edit", AHMETOV, "--goal", "Басқа"])?;
    ensure!(states(&place, &["plan", "show", AHMETOV])? == [("1".into(), "ended".into())]);
    ensure!(states(&place, &["plan", "list", "--open"])?.is_empty());
    // A new placement begins without a plan.
    place_on(&place, AHMETOV, "in_school", "2026-11-15")?;
    refused(&place, 4, "plan_missing", &["plan", "add", AHMETOV, "--measure", "Іс", "--draft"])?;
    place.ok(&["plan", "make", AHMETOV, "--on", "2026-11-15", "--goal", "Қайта"])?;
    ensure!(place.ok(&["plan", "show", AHMETOV])?.contains("Қайта"));
    Ok(())
}

#[test]
fn a_plan_without_measures_is_listed_and_comes_in_again() -> Result<()> {
    let place = planned()?;
    place_on(&place, KIM, "accompaniment", "2026-10-01")?;
    place.ok(&["plan", "make", KIM, "--on", "2026-10-02", "--goal", "Мақсат"])?;
    ensure!(states(&place, &["plan", "list"])? == [("1".into(), "overdue".into()), (String::new(), "no_items".into())]);
    // What is to be done and who is to do it are asked of measures.
    ensure!(states(&place, &["plan", "list", "--open"])?.len() == 1 && states(&place, &["plan", "list", "--for", "#1"])?.len() == 1);
    let shown = place.ok(&["plan", "list"])?;
    ensure!(shown.contains("· 1\n") && shown.contains("іс-шара жоқ"), "{shown}");
    let list = place.write("plans.csv", place.ok(&["plan", "list", "--format", "csv"])?)?;
    let again = place.json(&["import", "plans", &list])?;
    ensure!(again["unchanged"] == 2 && again["rejected"] == 0, "{again}");
    place.ok(&["undo", "-y"])?;
    let anew = place.json(&["import", "plans", &list])?;
    ensure!(anew["new"] == 1 && anew["unchanged"] == 1, "{anew}");
    ensure!(place.ok(&["plan", "show", KIM])?.contains("Мақсат"));
    Ok(())
}

#[test]
fn a_contact_carries_out_an_item_of_the_child() -> Result<()> {
    let place = planned()?;
    let contact = |student| ["intervention", "add", student, "--kind", "talk_parent", "--on", "2026-09-30", "--plan-item", "1"];
    refused(&place, 4, "plan_item_other", &contact(KIM))?;
    let both = ["intervention", "add", AHMETOV, OTEGENOVA, "--kind", "talk_parent", "--on", "2026-09-30", "--plan-item", "1"];
    refused(&place, 4, "plan_item_other", &both)?;
    refused(&place, 3, "plan_item_unknown", &["intervention", "add", AHMETOV, "--kind", "call", "--on", "2026-09-30", "--plan-item", "7"])?;
    place.ok(&contact(AHMETOV))?;
    place.ok(&["undo", "-y"])?;
    ensure!(place.ok(&["intervention", "list", "--format", "csv"])?.lines().count() == 1);
    // A number once given is never given again: this one has the second.
    place.ok(&contact(AHMETOV))?;
    let linked = |place: &Place| -> Result<String> {
        Ok(rows(&place.ok(&["intervention", "list", "--format", "csv"])?)?
            .iter()
            .map(|row| row["plan_item"].clone())
            .collect::<Vec<_>>()
            .join(","))
    };
    ensure!(linked(&place)? == "1");
    ensure!(rows(&place.ok(&["plan", "show", AHMETOV, "--format", "csv"])?)?[0]["contacts"] == "1");
    place.ok(&["intervention", "edit", "2", "--minutes", "20"])?;
    ensure!(linked(&place)? == "1");
    place.ok(&["intervention", "edit", "2", "--no-plan-item"])?;
    ensure!(linked(&place)?.is_empty());
    place.ok(&["undo", "-y"])?;
    ensure!(linked(&place)? == "1");
    place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-09-30"])?;
    refused(&place, 4, "plan_item_other", &["intervention", "edit", "3", "--plan-item", "1"])?;
    Ok(())
}

#[test]
fn the_way_of_a_plan_is_told_once() -> Result<()> {
    let place = planned()?;
    add(&place, "Үйірме", &["--responsible", "#2", "--due", "2026-12-01"])?;
    add(&place, "Психолог", &["--draft"])?;
    place.ok(&["plan", "done", "1", "--on", "2026-09-12", "--result", "Келісті"])?;
    place.ok(&["plan", "drop", "3", "--on", "2026-11-22", "--reason", "Келісім жоқ"])?;
    let told = rows(&place.ok(&["register", "show", AHMETOV, "--format", "csv"])?)?;
    let steps: Vec<(&str, &str, &str)> =
        told.iter().map(|row| (row["event"].as_str(), row["subject"].as_str(), row["text"].as_str())).collect();
    ensure!(
        steps
            == [
                ("joined", "9Б", ""),
                ("placed", "truancy", ""),
                ("planned", "Сабаққа қатысу", "Бір тоқсан"),
                ("measure_done", "Ата-анамен әңгіме", "Келісті"),
                ("measure_dropped", "Психолог", "Келісім жоқ"),
            ],
        "{steps:?}"
    );
    Ok(())
}

#[test]
fn a_plan_is_taken_back() -> Result<()> {
    let place = planned()?;
    let before = place.ok(&["plan", "show", AHMETOV, "--format", "csv"])?;
    for args in [
        &["plan", "done", "1", "--on", "2026-09-30"][..],
        &["plan", "drop", "1", "--on", "2026-09-30", "--reason", "Керек емес"],
        &["plan", "item", "1", "--measure", "Басқа"],
        &["plan", "edit", AHMETOV, "--criteria", "", "--goal", "Басқа"],
        &["plan", "add", AHMETOV, "--measure", "Үйірме", "--draft"],
    ] {
        place.ok(&[args, &["-n"]].concat())?;
        ensure!(place.ok(&["plan", "show", AHMETOV, "--format", "csv"])? == before, "{args:?} -n");
        place.ok(args)?;
        ensure!(place.ok(&["plan", "show", AHMETOV, "--format", "csv"])? != before, "{args:?}");
        place.ok(&["undo", "-y"])?;
        ensure!(place.ok(&["plan", "show", AHMETOV, "--format", "csv"])? == before, "undo of {args:?}");
    }
    let history = place.ok(&["history"])?;
    ensure!(!history.contains("op-"), "{history}");
    Ok(())
}
