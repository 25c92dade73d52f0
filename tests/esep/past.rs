//! `report --as-known-on`: what was known then, whatever was written since.

use anyhow::{Result, ensure};
use proptest::prelude::*;

use crate::harness::{Place, TODAY};
use crate::people::refused;
use crate::round_trip::holds;
use crate::steps::{Step, lively, newest, step};

/// Days on which people write, in two terms; the last is today.
const DAYS: [&str; 4] = ["2026-09-14", "2026-10-12", "2026-10-13", TODAY];

/// One thing that somebody does.
#[derive(Debug, Clone)]
enum Deed {
    /// A command.
    Write(Step),
    /// Takes back the newest operation that stands.
    Undo,
    /// Takes back so many operations before the newest: an undo is one, too.
    UndoOf(i64),
}

impl Deed {
    fn any() -> impl Strategy<Value = Self> {
        prop_oneof![5 => step(3).prop_map(Self::Write), 1 => Just(Self::Undo), 2 => (0..4_i64).prop_map(Self::UndoOf)]
    }

    fn run(&self, place: &Place) -> Result<()> {
        let run = match self {
            Self::Write(step) => return step.run(place).map(drop),
            Self::Undo => place.run(&["undo", "-q"])?,
            Self::UndoOf(before) => place.run(&["undo", &(newest(place)? - before).to_string(), "-q"])?,
        };
        ensure!([0, 4].contains(&run.exit), "{self:?}: exit {}: {}", run.exit, run.err);
        Ok(())
    }
}

/// Reports of the day itself and of days that go beyond it.
fn reports(place: &Place, more: &[&str]) -> Result<String> {
    let mut all = String::new();
    for report in [
        &["register", "--from", "2026-08-01", "--to", "2026-12-31"][..],
        &["movement", "--by", "class"],
        &["interventions", "--from", "2026-08-01", "--to", "2026-12-31", "--by", "staff"],
        &["passport", "--term", "2026-2027/1", "--by", "class"],
        &["coverage"],
        &["dynamics"],
        &["outcomes", "--term", "2026-2027/1"],
    ] {
        let args = [&["report"], report, more, &["--format", "csv"]].concat();
        all += &format!("{report:?}\n{}", place.ok(&args)?);
    }
    Ok(all)
}

#[test]
fn random_histories() -> Result<()> {
    let days = prop::collection::vec((prop::collection::vec(Deed::any(), 0..5), any::<bool>()), DAYS.len());
    holds(4, &days, |days| {
        let mut place = lively(DAYS[0])?;
        let mut taken = Vec::new();
        for (day, (deeds, evening)) in DAYS.into_iter().zip(days) {
            place.today = day;
            deeds.iter().try_for_each(|deed| deed.run(&place))?;
            if evening && day != TODAY {
                taken.push((day, reports(&place, &[])?));
            }
        }
        for (day, then) in taken {
            let known = reports(&place, &["--as-known-on", day])?;
            ensure!(known == then, "as known on {day}:\n{known}\nreally:\n{then}");
        }
        Ok(())
    })
}

/// A report taken at each moment, and again after everything: edits, backdating, an import, undo.
#[test]
fn a_report_really_taken_then() -> Result<()> {
    let mut place = Place::with_register()?;
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
        place.today = day;
        place.ok(args)?;
        taken.push((day, reports(&place, &[])?));
    }
    place.today = TODAY;
    for (day, then) in taken {
        let known = reports(&place, &["--as-known-on", day])?;
        ensure!(known == then, "as known on {day}:\n{known}\nreally:\n{then}");
    }
    let before = reports(&place, &["--as-known-on", "2026-09-01"])?;
    ensure!(!before.contains("in_school") && !before.contains("call"), "before there was anything:\n{before}");
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
    place.ok(&["report", "hand-in", "movement", "--term", "2026-2027/1", "--kind", "in_school", "--by", "class", "-q"])?;
    let shown = place.ok(&["report", "handed-in", "--lang", "ru"])?;
    for words in ["22.11.2026 ", "01.09.2026 – 01.11.2026 · внутришкольный учёт · по классам", "01.09.2026 – 01.11.2026  "]
    {
        ensure!(shown.contains(words), "{words}: {shown}");
    }
    Ok(())
}

#[test]
fn the_past_is_not_handed_in() -> Result<()> {
    let place = Place::with_register()?;
    refused(&place, 2, "hand_in_past", &["report", "hand-in", "movement", "--as-known-on", "2026-11-01"])?;
    Ok(())
}

/// A day that the report takes from the clock is the day that is looked back to.
#[test]
fn the_clock_goes_back_too() -> Result<()> {
    let mut place = Place::with_register()?;
    place.today = "2027-02-01";
    for (report, words) in [("movement", "1-тоқсан"), ("coverage", "· 18.10.2026 ·"), ("passport", "· 18.10.2026 күнгі 2026-2027")]
    {
        let said = place.ok(&["report", report, "--as-known-on", "2026-10-18"])?;
        ensure!(said.contains(words), "{report}: {said}");
    }
    Ok(())
}
