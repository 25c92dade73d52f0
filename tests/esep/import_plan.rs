//! What an import shows before it does anything, what it asks about, and what it never does by itself.

use anyhow::{Context, Result, ensure};
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::{Value, json};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, dump, iin, place_on, school};

const AHMETOV_IIN: &str = "110214500128";
const HEAD: &str = "iin,last_name,first_name,patronymic,birth_date,class,phone\n";

/// Imports a list made of these rows.
fn import(place: &Place, list: &str, more: &[&str]) -> Result<Value> {
    let path = place.write("list.csv", format!("{HEAD}{list}"))?;
    place.json(&[&["import", "students", &path, "--since", "2026-11-20"], more].concat())
}

fn counts(said: &Value) -> [u64; 7] {
    ["new", "moved", "back", "changed", "unchanged", "in_doubt", "rejected"].map(|name| said[name].as_u64().unwrap_or(99))
}

/// Children of a school of this size, with these parts of each row.
fn many(count: u32, row: impl Fn(u32, &str) -> String) -> Result<String> {
    (0..count).map(|number| Ok(row(number, &iin(number)?))).collect()
}

#[test]
fn everything_that_changes_is_shown() -> Result<()> {
    let place = school()?.speaking("en");
    place.ok(&["student", "leave", "Айгүл", "--on", "2026-10-01", "-q"])?;
    let list = "110214500128,Ахметов,Әлихан,Серікұлы,2011-02-14,10А,\n,Ким,Дана,,2013-05-05,7А,8 701\n\
                ,Өтегенова,Айгүл,Маратқызы,2015-03-03,5Ә,\n,Цой,Ян,,2014-01-01,7А,\n";
    let before = dump(&place)?;
    let path = place.write("list.csv", format!("{HEAD}{list}"))?;
    let said = place.ok(&["import", "students", &path, "--since", "2026-11-20", "-n"])?;
    for line in [
        "new 1 · moved to another class 1 · back again 1 · changed 1 · unchanged 0 · rejected 0",
        "line 2 · Ахметов Әлихан Серікұлы, #1 · Class: 9Б → 10А",
        "line 3 · Ким Дана, #2 · Phone: — → 8 701",
        "line 4 · back at the school: Өтегенова Айгүл Маратқызы, #3 · Class: 5Ә → 5Ә",
        "line 5 · new: Цой Ян, Class: 7А",
    ] {
        ensure!(said.contains(line), "{line}\n{said}");
    }
    ensure!(dump(&place)? == before, "nothing is done");
    let said = import(&place, list, &[])?;
    ensure!(counts(&said) == [1, 1, 1, 3, 0, 0, 0], "{said}");
    ensure!(counts(&import(&place, list, &[])?) == [0, 0, 0, 0, 4, 0, 0]);
    Ok(())
}

#[test]
fn a_plan_is_carried_out_as_it_was_shown() -> Result<()> {
    let list = format!(
        "{HEAD}110214500128,Ахметов,Әлихан,Серікұлы,2011-02-14,10А,8 702\n{},Ким,Дана,Сергеевна,2013-05-05,7А,\n,Цой,Ян,,2014-01-01,7А,\n,,,,,,\n1,а,б,,,1А,\n",
        iin(3)?
    );
    let (planned, direct) = (school()?, school()?);
    for place in [&planned, &direct] {
        place.write("list.csv", &list)?;
    }
    let before = dump(&planned)?;
    let new = ["--new", "3"];
    let make = [&["import", "students", "list.csv", "--since", "2026-11-20", "--plan-out", "plan.json", "-q"], &new[..]].concat();
    planned.exits(1, &make)?;
    ensure!(dump(&planned)? == before, "a plan changes nothing");
    ensure!(!planned.file("list.csv.rejected.csv").exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        ensure!(std::fs::metadata(planned.file("plan.json"))?.permissions().mode() & 0o777 == 0o600, "names are for the user alone");
    }
    ensure!(planned.error_code(2, &["import", "students", "-", "--plan-out", "plan.json"])? == "import_plan_pipe");
    let done = planned.json(&["import", "apply", "plan.json"])?;
    let said = direct.json(&[&["import", "students", "list.csv", "--since", "2026-11-20"], &new[..]].concat())?;
    ensure!(counts(&done) == counts(&said) && counts(&said)[0] == 2, "{done}\n{said}");
    ensure!(dump(&planned)? == dump(&direct)?, "the same rows to the letter");
    let history = ["history", "--format", "csv"];
    ensure!(planned.ok(&history)? == direct.ok(&history)?);
    ensure!(planned.file("list.csv.rejected.csv").exists());
    ensure!(planned.error_code(4, &["import", "apply", "plan.json"])? == "import_plan_stale", "once");
    Ok(())
}

#[test]
fn a_plan_of_another_register_or_list_is_refused() -> Result<()> {
    let place = school()?.speaking("en");
    let list = format!("{HEAD},Цой,Ян,,2014-01-01,7А,\n");
    place.write("list.csv", &list)?;
    let make = ["import", "students", "list.csv", "--since", "2026-11-20", "--plan-out", "plan.json", "-q"];
    place.ok(&make)?;
    place.write("list.csv", list.replace("Цой", "Ким"))?;
    let before = dump(&place)?;
    ensure!(place.error_code(4, &["import", "apply", "plan.json"])? == "import_plan_list");
    place.write("list.csv", &list)?;
    place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-11-10", "-q"])?;
    let said = place.exits(4, &["import", "apply", "plan.json"])?;
    ensure!(said.contains("--since 2026-11-20") && said.contains("--plan-out \"plan.json\""), "what to type: {said}");
    place.ok(&["undo", "-q"])?;
    ensure!(place.error_code(4, &["import", "apply", "plan.json"])? == "import_plan_stale", "an undo is a change too");
    ensure!(dump(&place)? == before);
    // A plan that was changed by hand no longer says what is done.
    place.ok(&make)?;
    let plan = std::fs::read_to_string(place.file("plan.json"))?;
    place.write("plan.json", plan.replace("\"new\": 1", "\"new\": 2"))?;
    ensure!(place.error_code(4, &["import", "apply", "plan.json"])? == "import_plan_other");
    for text in ["", "{}", "[1]", "iin,last_name\n", &plan.replace("\"esep_import_plan\": 1", "\"esep_import_plan\": 9")] {
        place.write("plan.json", text)?;
        ensure!(place.error_code(4, &["import", "apply", "plan.json"])? == "import_plan_unknown", "{text}");
    }
    ensure!(place.error_code(2, &["import", "students", "list.csv", "--plan-out", "list.csv"])? == "import_plan_over");
    ensure!(std::fs::read_to_string(place.file("list.csv"))? == list);
    ensure!(dump(&place)? == before);
    Ok(())
}

#[test]
fn a_near_match_is_a_question() -> Result<()> {
    for row in [
        ",Ким,Дина,,2013-05-05,7А,",
        ",Дана,Ким,,2013-05-05,7А,",
        ",Ким,Дана,Сергеевна,2013-05-05,7А,",
        ",Ким,Дана,,2013-05-06,7А,",
        ",Ким,Дана,,2012-05-05,7А,",
        ",К?м,Дана,,2013-05-05,7А,",
    ] {
        let place = school()?;
        let before = dump(&place)?;
        let said = import(&place, row, &[])?;
        ensure!(counts(&said) == [0, 0, 0, 0, 0, 1, 0], "{row}: {said}");
        ensure!(said["doubts"] == json!([{"line": 2, "code": "near_match", "candidates": [2]}]), "{row}: {said}");
        ensure!(dump(&place)? == before, "{row}: nothing is done");
        place.exits(1, &["import", "students", "list.csv", "-q"])?;
        ensure!(place.error_code(4, &["import", "students", "list.csv", "--all-or-nothing"])? == "import_all_or_nothing");
        // Settled as another child; the same again is no question and adds nobody.
        let new = import(&place, row, &["--new", "2"])?;
        ensure!(counts(&new) == [1, 0, 0, 0, 0, 0, 0], "{row}: {new}");
        ensure!(counts(&import(&place, row, &["--new", "2"])?) == [0, 0, 0, 0, 1, 0, 0], "{row}");
        place.ok(&["undo", "-q"])?;
        // Settled as the child who is known.
        let same = import(&place, row, &["--same", "2=#2"])?;
        ensure!(counts(&same)[0] == 0 && same["in_doubt"] == 0, "{row}: {same}");
        ensure!(rows(&place.ok(&["student", "list", "--all", "--format", "csv"])?)?.len() == 4, "{row}");
    }
    Ok(())
}

#[test]
fn what_is_no_near_match() -> Result<()> {
    let place = school()?;
    let list = format!("{},Ахметов,Әлихан,Серікұлы,2011-02-14,9Б,\n,Ким,Ирина,,2013-05-05,7А,\n,Ким,Дана,,2013-09-21,7А,\n", iin(5)?);
    ensure!(counts(&import(&place, &list, &[])?) == [3, 0, 0, 0, 0, 0, 0], "another IIN, another name, another day");
    // Twins: two rows of one file are two children.
    let twins = ",Ким,Дана,,2013-05-05,7А,\n,Ким,Дина,,2013-05-05,7А,\n";
    ensure!(counts(&import(&place, twins, &[])?) == [1, 0, 0, 0, 1, 0, 0]);
    Ok(())
}

#[test]
fn an_iin_joins_the_child_who_had_none() -> Result<()> {
    let place = school()?;
    let number = iin(7)?;
    let said = import(&place, &format!("{number},КИМ,Дана,,2013-05-05,7А,"), &[])?;
    ensure!(counts(&said) == [0, 0, 0, 1, 0, 0, 0], "{said}");
    ensure!(rows(&place.ok(&["student", "list", "ким", "--format", "csv"])?)?[0]["iin"] == number);
    Ok(())
}

#[test]
fn an_iin_of_a_child_with_another_name_is_a_question() -> Result<()> {
    let place = school()?;
    let row = "110214500128,Цой,Ян,,2011-02-14,9Б,";
    let said = import(&place, row, &[])?;
    ensure!(said["doubts"] == json!([{"line": 2, "code": "other_name", "candidates": [1]}]), "{said}");
    ensure!(import(&place, row, &["--new", "2"])?["in_doubt"] == 1, "one IIN is one child's");
    ensure!(counts(&import(&place, row, &["--same", "2=1"])?) == [0, 0, 0, 1, 0, 0, 0]);
    ensure!(counts(&import(&place, row, &[])?) == [0, 0, 0, 0, 1, 0, 0]);
    Ok(())
}

#[test]
fn what_is_settled_must_be_in_the_list() -> Result<()> {
    let place = school()?;
    let path = place.write("list.csv", format!("{HEAD},Ким,Дина,,2013-05-05,7А,\n"))?;
    let code = |exit, more: &[&str]| place.error_code(exit, &[&["import", "students", path.as_str()], more].concat());
    ensure!(code(2, &["--same", "3=#2"])? == "import_line_unknown" && code(2, &["--new", "1"])? == "import_line_unknown");
    ensure!(code(3, &["--same", "2=#99"])? == "student_unknown");
    ensure!(code(2, &["--same", "2"])? == "bad_same");
    let said = import(&place, &format!("{},Ахметов,Алихан,,2011-02-14,9Б,", iin(1)?), &["--same", "2=#1"])?;
    ensure!(counts(&said) == [0, 0, 0, 0, 0, 0, 1], "two IINs are two children: {said}");
    Ok(())
}

#[test]
fn lost_letters_never_overwrite_good_ones() -> Result<()> {
    let place = school()?;
    place.ok(&["student", "edit", AHMETOV, "--guardian", "Ахметова Гүлнар", "--address", "Қабанбай 5", "-q"])?;
    let before = dump(&place)?;
    place.write(
        "worn.csv",
        "iin,last_name,first_name,patronymic,birth_date,class,since,address,guardian\n\
         110214500128,Ахметов,?лихан,Серік?лы,2011-02-14,9Б,2026-09-01,?абанбай 5,Ахметова Г?лнар\n",
    )?;
    let said = place.json(&["import", "students", "worn.csv"])?;
    ensure!(counts(&said) == [0, 0, 0, 0, 1, 0, 0], "{said}");
    ensure!(said["notes"][0]["code"] == "lost_letters");
    ensure!(dump(&place)? == before);
    Ok(())
}

/// Entries and contacts are shown as children are, field by field.
#[test]
fn entries_and_contacts_are_shown_too() -> Result<()> {
    let place = school()?.speaking("en");
    let kim = iin(7)?;
    place.ok(&["student", "edit", KIM, "--iin", &kim, "-q"])?;
    place_on(&place, KIM, "in_school", "2026-09-10")?;
    place.ok(&["register", "edit", KIM, "--responsible", "#1", "-q"])?;
    place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-10-01", "--outcome", "pending", "-q"])?;
    let before = dump(&place)?;
    let entries = format!(
        "iin,register,grounds,placed_on,responsible,removed_on,removal_ground\n\
         {kim},in_school,charter_violation,2026-09-10,Жаңа Адам,2026-11-01,improved\n\
         {AHMETOV_IIN},risk_group,truancy,2026-11-02,,,\n"
    );
    let contacts = format!("iin,on,kind,outcome,minutes\n{kim},2026-10-01,call,improved,20\n{AHMETOV_IIN},2026-10-02,call,,\n");
    for (kind, rows, wanted) in [
        ("entries", entries, ["→ Жаңа Адам; Removed on: — → 01.11.2026; Removal ground: — → ", "Placed on: 02.11.2026"]),
        ("interventions", contacts, ["Outcome: pending → improved; Minutes spent: — → 20", "call; Date: 02.10.2026"]),
    ] {
        let path = place.write("list.csv", rows)?;
        let said = place.ok(&["import", kind, &path, "-n"])?;
        ensure!(wanted.iter().all(|words| said.contains(words)), "{wanted:?}\n{said}");
    }
    ensure!(dump(&place)? == before, "nothing is done");
    Ok(())
}

/// A journal of another year, or with a column too far.
#[test]
fn too_many_changed_contacts_are_stopped() -> Result<()> {
    let place = school()?;
    let import = |outcome: &str, minutes: &str, more: &[&str]| -> Result<i32> {
        let row = |day: u32| format!("{AHMETOV_IIN},2026-10-{day:02},call,{outcome},{minutes}\n");
        let rows: String = (1..=30).map(row).collect();
        let path = place.write("contacts.csv", format!("iin,on,kind,outcome,minutes\n{rows}"))?;
        Ok(place.run(&[&["import", "interventions", &path, "-q"], more].concat())?.exit)
    };
    ensure!(import("pending", "", &[])? == 0);
    ensure!(import("pending", "20", &[])? == 0, "gaps that are filled are no danger");
    let before = dump(&place)?;
    ensure!(import("improved", "20", &[])? == 4);
    ensure!(dump(&place)? == before);
    ensure!(import("improved", "20", &["--accept-large-change"])? == 0);
    Ok(())
}

#[test]
fn too_much_at_once_is_stopped() -> Result<()> {
    let place = Place::with_register()?;
    let list = |row: &dyn Fn(u32, &str) -> String| many(60, row);
    let school = list(&|number, iin| format!("{iin},Оқушы{number},Бала,,,7А,\n"))?;
    let stops = |rows: &str, more: &[&str]| -> Result<bool> {
        let path = place.write("list.csv", format!("{HEAD}{rows}"))?;
        let before = dump(&place)?;
        let run = place.run(&[&["import", "students", &path, "--since", "2026-11-20", "-q"], more].concat())?;
        ensure!(run.exit != 4 || dump(&place)? == before, "refused, and yet something changed");
        Ok(run.exit == 4)
    };
    ensure!(!stops(&school, &[])?, "a first list is all new");
    ensure!(!stops(&school, &[])?);
    let phones =
        |to: u32, phone: &str| list(&|number, iin| format!("{iin},Оқушы{number},Бала,,,7А,{}\n", if number < to { phone } else { "" }));
    ensure!(!stops(&phones(60, "8 701")?, &[])?, "gaps that are filled are no danger");
    ensure!(!stops(&phones(10, "8 702")?, &[])?, "ten rows can be looked through");
    ensure!(stops(&phones(21, "8 703")?, &[])?);
    ensure!(!stops(&phones(21, "8 703")?, &["-n"])?, "it can be looked at");
    ensure!(!stops(&phones(21, "8 703")?, &["--accept-large-change"])?);
    let classes = |class: &str| list(&|number, iin| format!("{iin},Оқушы{number},Бала,,,{class},\n"));
    ensure!(!stops(&classes("7Б")?, &[])?);
    place.ok(&["undo", "-q"])?;
    ensure!(!stops(&classes("8А")?, &["--since", "2026-11-21"][2..])?, "everybody goes up at the turn of the year");
    place.ok(&["undo", "-q"])?;
    ensure!(stops(&classes("6А")?, &[])?, "last year's list");
    ensure!(stops(&classes("9А")?, &[])?);
    // Rows in doubt count too.
    let others = list(&|number, _| format!(",Оқушы{number},Бала,,2012-01-01,7А,\n"))?;
    ensure!(!stops(&others, &[])?, "nothing to compare them with but the name");
    let doubtful = list(&|number, _| format!(",Оқушы{number},Бола,,2012-01-01,7А,\n"))?;
    ensure!(stops(&doubtful, &[])?);
    // The plan of such a list says so too.
    let path = place.write("list.csv", format!("{HEAD}{}", classes("6А")?))?;
    place.ok(&["import", "students", &path, "--since", "2026-11-20", "--plan-out", "plan.json", "-q"])?;
    ensure!(place.error_code(4, &["import", "apply", "plan.json"])? == "import_large_change");
    place.ok(&["import", "apply", "plan.json", "--accept-large-change", "-q"])?;
    Ok(())
}

#[test]
fn who_is_not_in_the_list_stays_until_a_person_says_so() -> Result<()> {
    let place = school()?.speaking("en");
    place_on(&place, KIM, "in_school", "2026-10-01")?;
    let list = ",Цой,Ян,,2014-01-01,7А,\n110214500128,Ахметов,Әлихан,Серікұлы,2011-02-14,9Б,\n";
    let here = || -> Result<usize> { Ok(rows(&place.ok(&["student", "list", "--on", "2026-11-20", "--format", "csv"])?)?.len()) };
    let said = import(&place, list, &[])?;
    ensure!(said["missing"] == json!([2]) && here()? == 5, "a class of the file without a child: {said}");
    let take = ["import", "students", "list.csv", "--left-on", "2026-11-20"];
    let said = place.ok(&take)?;
    ensure!(said.contains("esep student leave \"#2\" --on 2026-11-20"), "{said}");
    ensure!(said.contains("esep register remove \"#2\" --kind in_school --on 2026-11-20 --ground transferred"), "{said}");
    ensure!(here()? == 5, "listed is not left");
    place.ok(&[&take[..], &["-n", "-y"]].concat())?;
    ensure!(here()? == 5, "a look changes nothing");
    // A row that is not taken may be about the child that seems to be missing.
    place.write("list.csv", format!("{HEAD}{list}5,Ким,Дана,,2013-05-05,7А,\n"))?;
    place.exits(1, &[&take[..], &["-y"]].concat())?;
    ensure!(here()? == 5, "not while rows are rejected");
    place.write("list.csv", format!("{HEAD}{list},Ким,Дина,,2013-05-05,7А,\n"))?;
    let said = place.json(&[&take[..], &["-y"]].concat())?;
    ensure!(said["missing"] == json!([]) && here()? == 5, "nor while it may be the child in doubt");
    place.write("list.csv", format!("{HEAD}{list}"))?;
    place.ok(&[&take[..], &["-y"]].concat())?;
    ensure!(here()? == 4);
    let open = rows(&place.ok(&["register", "list", "--format", "csv"])?)?;
    ensure!(open.iter().any(|row| row["full_name"].contains("Ким")), "an entry is never closed silently");
    place.ok(&["undo", "-q"])?;
    ensure!(here()? == 5);
    ensure!(place.exits(2, &[&take[..], &["--plan-out", "plan.json"]].concat()).is_ok());
    Ok(())
}

#[test]
fn the_answer_of_a_script_keeps_its_form() -> Result<()> {
    let place = school()?;
    let said = import(&place, ",Цой,Ян,,2014-01-01,7А,", &["-n"])?;
    let keys: Vec<&String> = said.as_object().context("an object")?.keys().collect();
    ensure!(keys[..6] == ["file", "rows", "new", "changed", "unchanged", "rejected"], "{keys:?}");
    Ok(())
}

#[test]
fn a_script_sees_no_progress() -> Result<()> {
    let place = Place::with_register()?;
    let list = place.write("many.csv", crate::people::many_students(4_000)?)?;
    let run = place.run(&["import", "students", &list])?;
    ensure!(run.exit == 0 && run.err.is_empty() && !run.out.contains('\r'), "{}{}", run.out, run.err);
    Ok(())
}

/// Parts of the same truth: who they are, with IINs, with telephones, of last year; each list lacks some children.
#[test]
fn lists_and_rows_in_any_order_give_the_same_children() -> Result<()> {
    const NAMES: [&str; 8] = ["Ахметов", "Ким", "Өтегенова", "Шевченко", "Жұмабаева", "Цой", "Искаков", "Досжанова"];
    const LISTS: [(&str, &str); 4] = [
        ("last_name,first_name,birth_date,class,since", "NAME,Бала,BIRTH,7А,2026-09-01"),
        ("iin,last_name,first_name,birth_date,class,since", "IIN,NAME,Бала,BIRTH,7А,2026-09-01"),
        ("last_name,first_name,birth_date,class,since,phone", "NAME,Бала,BIRTH,7А,2026-09-01,8 701"),
        ("iin,last_name,first_name,birth_date,class,since", "IIN,NAME,Бала,BIRTH,6А,2025-09-01"),
    ];
    let children = subsequence((0..NAMES.len()).collect::<Vec<_>>(), 1..=NAMES.len()).prop_shuffle();
    let lists = proptest::collection::vec(children, LISTS.len());
    let orders = (lists, Just((0..LISTS.len()).collect::<Vec<_>>()).prop_shuffle());
    let school = |lists: &[Vec<usize>], order: &[usize], turned: bool| -> Result<Vec<std::collections::BTreeMap<String, String>>> {
        let place = Place::with_register()?;
        for &list in order {
            let (head, row) = LISTS[list];
            let mut text = format!("{head}\n");
            let mut rows = lists[list].clone();
            if turned {
                rows.reverse();
            }
            for child in rows {
                let birth = format!("2013-0{}-1{child}", child + 1);
                let row = row.replace("NAME", NAMES[child]).replace("BIRTH", &birth);
                text.push_str(&format!("{}\n", row.replace("IIN", &iin(u32::try_from(child)?)?)));
            }
            let path = place.write("list.csv", text)?;
            place.ok(&["import", "students", &path, "-q"])?;
        }
        let mut found = Vec::new();
        for day in ["2025-10-01", "2026-10-01"] {
            found.extend(rows(&place.ok(&["student", "list", "--all", "--on", day, "--format", "csv"])?)?);
        }
        found.iter_mut().for_each(|row| drop(row.remove("id")));
        found.sort();
        Ok(found)
    };
    crate::round_trip::holds(6, &orders, |(lists, order)| {
        let straight = school(&lists, &[0, 1, 2, 3], false)?;
        let other = school(&lists, &order, true)?;
        ensure!(straight == other, "{order:?}:\n{straight:#?}\n{other:#?}");
        Ok(())
    })
}
