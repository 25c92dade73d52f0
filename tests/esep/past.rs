//! `report --as-known-on`: what was known then, whatever was written since.

use anyhow::{Result, ensure};

use crate::harness::Place;

/// Runs a command on another day than today.
fn on(place: &Place, day: &str, args: &[&str]) -> Result<String> {
    let mut args = args.to_vec();
    args.extend(["--today", day]);
    place.ok(&args)
}

fn reports(place: &Place, more: &[&str]) -> Result<String> {
    let mut all = String::new();
    for report in [
        &["report", "register", "--term", "2026-2027/1"][..],
        &["report", "movement", "--term", "2026-2027/1", "--by", "class"],
        &["report", "interventions", "--term", "2026-2027/1"],
    ] {
        let args: Vec<&str> = report.iter().chain(more).chain(&["--format", "csv"]).copied().collect();
        all += &place.ok(&args)?;
    }
    Ok(all)
}

/// A report taken at each moment, and again after everything: edits, backdating, an import, undo.
#[test]
fn a_report_really_taken_then() -> Result<()> {
    let place = Place::with_register()?;
    let list = place.write("students.csv", "iin,last_name,first_name,class\n110214500128,Ахметов,Әлихан,9Б\n120315500000,Ким,Дана,7А\n")?;
    let contacts =
        place.write("contacts.csv", "iin,on,kind,minutes\n110214500128,2026-09-20,call,10\n120315500000,2026-09-21,home_visit,60\n")?;
    let steps: [(&str, &[&str]); 9] = [
        ("2026-09-05", &["import", "students", &list, "--since", "2026-09-01"]),
        ("2026-09-10", &["register", "place", "ахметов", "--kind", "in_school", "--ground", "truancy", "--on", "2026-09-10"]),
        ("2026-09-22", &["import", "interventions", &contacts]),
        ("2026-10-01", &["register", "place", "ким", "--kind", "in_school", "--ground", "other", "--on", "2026-09-15", "-q"]),
        ("2026-10-05", &["student", "edit", "ким", "--class", "8А", "--since", "2026-10-05"]),
        ("2026-10-20", &["register", "remove", "ахметов", "--on", "2026-10-19", "--ground", "improved"]),
        ("2026-10-25", &["undo", "-y"]),
        ("2026-10-28", &["intervention", "edit", "1", "--kind", "talk_student"]),
        ("2026-10-30", &["undo", "5", "-y"]),
    ];
    let mut taken = Vec::new();
    for (day, args) in steps {
        on(&place, day, args)?;
        taken.push((day, reports(&place, &[])?));
    }
    for (day, then) in taken {
        let known = reports(&place, &["--as-known-on", day])?;
        ensure!(known == then, "as known on {day}:\n{known}\nreally:\n{then}");
    }
    ensure!(reports(&place, &["--as-known-on", "2026-09-01"])?.lines().count() == 3, "before there was anything");
    Ok(())
}

#[test]
fn looking_back_changes_nothing_and_leaves_nothing() -> Result<()> {
    let place = Place::with_register()?;
    place.ok(&["student", "add", "--iin", "110214500128", "--last-name", "Ахметов", "--first-name", "Әлихан", "--class", "9Б", "-q"])?;
    let before = place.ok(&["history", "--format", "csv"])?;
    let scratch = place.file("scratch");
    std::fs::create_dir(&scratch)?;
    let output =
        place.command(&["report", "movement", "--as-known-on", "2026-11-01"]).env("TMPDIR", &scratch).env("TMP", &scratch).output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    ensure!(std::fs::read_dir(&scratch)?.next().is_none(), "the copy is gone");
    ensure!(place.ok(&["history", "--format", "csv"])? == before);
    Ok(())
}

/// What was handed in, and what was written after it that changes its figures.
#[test]
fn a_report_that_was_handed_in() -> Result<()> {
    let place = Place::with_register()?;
    for (iin, last) in [("110214500128", "Ахметов"), ("120315500000", "Ким")] {
        let args =
            ["student", "add", "--iin", iin, "--last-name", last, "--first-name", "Дана", "--class", "7А", "--since", "2026-09-01", "-q"];
        place.ok(&args)?;
    }
    place.ok(&["register", "place", "ким", "--kind", "in_school", "--ground", "other", "--on", "2026-09-15", "-q"])?;
    let movement = ["report", "movement", "--term", "2026-2027/1"];
    let kept = place.json(&["report", "hand-in", "movement", "--term", "2026-2027/1"])?;
    ensure!(kept["digest"].as_str().is_some_and(|digest| digest.len() == 64), "{kept}");
    ensure!(place.run(&movement)?.err.is_empty(), "nothing differs");
    // An operation that changes nothing of the report, one that does, and one more that does not.
    place.ok(&["intervention", "add", "ким", "--kind", "call", "--on", "2026-09-16", "-q"])?;
    place.ok(&["register", "place", "ахметов", "--kind", "in_school", "--ground", "truancy", "--on", "2026-10-01", "-q"])?;
    place.ok(&["student", "edit", "ким", "--phone", "1", "-q"])?;
    let said = place.run(&movement)?.err;
    ensure!(said.contains("- in_school,total,,0,1,0,0,0,1") && said.contains("+ in_school,total,,0,2,0,0,0,2"), "{said}");
    let history = place.json(&["history"])?;
    let placed = history.as_array().into_iter().flatten().find(|operation| operation["command"] == "register place");
    let placed = placed.map(|operation| operation["operation"].to_string()).unwrap_or_default();
    ensure!(said.contains(&format!(": {placed} —")), "the operation {placed} is named: {said}");
    ensure!(place.run(&["report", "movement", "--term", "2026-2027/1", "--by", "class"])?.err.is_empty(), "another report");
    ensure!(place.json(&["report", "handed-in"])?[0]["actor"] == "Қалиева");
    Ok(())
}
