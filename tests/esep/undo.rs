//! Taking back: the exact rows, or a refusal that names what is in the way.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use proptest::prelude::*;

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, dump, iin, lists, place_on, refused, register_file, remove_on, school, text};
use crate::round_trip::{holds, nasty};

/// One command of a random history: what, to whom, with which numbers, with which words.
#[derive(Debug, Clone)]
struct Step {
    what: usize,
    who: u32,
    a: u32,
    b: u32,
    words: String,
}

fn steps(most: usize, children: u32) -> impl Strategy<Value = Vec<Step>> {
    let step = (0..13_usize, 1..=children, 0..1_000_u32, 0..1_000_u32, nasty()).prop_map(|(what, who, a, b, words)| Step {
        what,
        who,
        a,
        b,
        words: words.replace('\0', ""),
    });
    prop::collection::vec(step, 1..most)
}

fn pick<'a>(from: &[&'a str], number: u32) -> &'a str {
    from[number as usize % from.len()]
}

impl Step {
    /// The command as it is typed; files that it needs are written.
    fn args(&self, place: &Place) -> Result<Vec<String>> {
        let Self { what, who, a, b, words } = self;
        let who = format!("#{who}");
        let day = |month: u32| format!("2026-{month:02}-{:02}", 1 + a % 28);
        let kind = pick(&["in_school", "in_school", "risk_group"], *b);
        let class = format!("--class={}{}", 1 + a % 11, pick(&["А", "Ә", "Б"], *b));
        let words = |option: &str| format!("--{option}={words}");
        let own = |args: &[&str]| args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<String>>();
        let mut args = match what {
            0 => own(&[
                "student",
                "add",
                "--last-name",
                pick(&["Ли", "Цой", "Пак"], *a),
                "--first-name",
                "Ян",
                "--birth-date=2012-01-01",
                &class,
            ]),
            1 => own(&["student", "edit", &who, &words("phone"), &class, "--since", &day(10)]),
            2 => {
                own(&["student", "edit", &who, &words("guardian"), "--social-status", pick(&["orphan", "low_income", "large_family"], *b)])
            }
            3 => own(&["student", "leave", &who, "--on", &day(11), &words("reason")]),
            4 => own(&["staff", "add", &words("name")]),
            5 | 6 => own(&["register", "place", &who, "--kind", kind, "--ground", "truancy", "--on", &day(9), &words("note")]),
            7 => own(&["register", "extend", &who, "--kind", kind, "--on", &day(10), "--until", pick(&["2027-01-01", "2027-05-01"], *a)]),
            8 => own(&["register", "remove", &who, "--kind", kind, "--on", &day(11), "--ground", "improved"]),
            9 => own(&["register", "edit", &who, "--kind", kind, "--ground", pick(&["offence", "runaway", "other"], *a), &words("order")]),
            10 => own(&["intervention", "add", &who, "--kind", "call", "--on", &day(10), &words("summary")]),
            11 => own(&["intervention", "edit", pick(&["1", "2", "3"], *a), &words("summary"), "--minutes", pick(&["5", "10"], *b)]),
            _ => return self.import(place),
        };
        args.extend(["--format".to_owned(), "json".to_owned()]);
        Ok(args)
    }

    fn import(&self, place: &Place) -> Result<Vec<String>> {
        let (a, b) = (self.a, self.b);
        let known = "110214500128";
        let (kind, list) = match a % 3 {
            0 => {
                let class = pick(&["9Б", "9А"], b);
                let rows =
                    [format!("{known},Ахметов,Әлихан,{class},2026-10-0{}", 1 + b % 9), format!("{},Пак,Ян,3А,2026-09-01", iin(b % 4)?)];
                ("students", format!("iin,last_name,first_name,class,since\n{}\n{}\n", rows[0], rows[1]))
            }
            1 => {
                let row = format!("{known},in_school,truancy,2026-0{}-01,Жаңа Қызметкер {}", 8 + b % 2, b % 3);
                ("entries", format!("iin,register,grounds,placed_on,responsible\n{row}\n"))
            }
            _ => ("interventions", format!("iin,on,kind,by,minutes\n{known},2026-10-0{},call,Жаңа Қызметкер {},5\n", 1 + b % 9, b % 3)),
        };
        let path = place.write("list.csv", list)?;
        Ok(["import", kind, &path, "--format", "json"].map(str::to_owned).to_vec())
    }

    /// Runs it; whether anything was written. What is refused changes no byte.
    fn run(&self, place: &Place) -> Result<bool> {
        let file = register_file(place)?;
        let before = std::fs::read(&file)?;
        let args = self.args(place)?;
        let run = place.run(&args.iter().map(String::as_str).collect::<Vec<_>>())?;
        let same = std::fs::read(&file)? == before;
        match run.exit {
            0 | 1 => {}
            2..=4 => ensure!(same, "{args:?} was refused and changed something: {}", run.err),
            other => bail!("{args:?}: exit {other}: {}", run.err),
        }
        Ok(!same)
    }
}

/// A school where there is something to change: entries, contacts.
fn lively() -> Result<Place> {
    let place = school()?;
    for student in ["#1", "#2", "#3"] {
        place_on(&place, student, "in_school", "2026-09-01")?;
    }
    place.ok(&["intervention", "add", "#1", "#2", "#3", "--kind", "home_visit", "--on", "2026-09-10", "-q"])?;
    Ok(place)
}

/// The newest operation.
fn newest(place: &Place) -> Result<i64> {
    Ok(operations(place)?.keys().max().copied().unwrap_or(0))
}

/// Numbers of operations, and the undo of those that are taken back.
fn operations(place: &Place) -> Result<BTreeMap<i64, String>> {
    let all = rows(&place.ok(&["history", "--format", "csv"])?)?;
    all.iter().map(|row| Ok((row["operation"].parse()?, row["undone_by"].clone()))).collect()
}

/// Lines of cards and chronologies, each with the child it is of, and how often it stands there.
fn facts(dump: &str) -> BTreeMap<String, i64> {
    let mut facts = BTreeMap::new();
    let mut section = "";
    for line in dump.lines() {
        if line.starts_with("-- ") {
            section = line;
        }
        if section.contains('#') {
            *facts.entry(format!("{section}: {line}")).or_default() += 1;
        }
    }
    facts
}

/// What the second has more than the first, and less: counted.
fn difference(from: &BTreeMap<String, i64>, to: &BTreeMap<String, i64>) -> BTreeMap<String, i64> {
    let mut difference = to.clone();
    for (fact, count) in from {
        *difference.entry(fact.clone()).or_default() -= count;
    }
    difference.retain(|_, count| *count != 0);
    difference
}

/// Takes an operation back as the hints say: whatever is in the way first.
fn undo_as_told(place: &Place, operation: i64) -> Result<()> {
    let mut wanted = vec![operation];
    for _ in 0..200 {
        let Some(next) = wanted.last().copied() else { return Ok(()) };
        let file = register_file(place)?;
        let before = std::fs::read(&file)?;
        let run = place.run(&["undo", &next.to_string(), "--format", "json"])?;
        if run.exit == 0 {
            wanted.pop();
            continue;
        }
        ensure!(run.exit == 4 && std::fs::read(&file)? == before, "undo {next}: exit {}: {}", run.exit, run.err);
        let error: serde_json::Value = serde_json::from_str(&run.err)?;
        let error = &error["error"];
        ensure!(error["code"] == "undo_blocked", "undo {next}: {error}");
        let named = text(&error["hint"])?.rsplit("esep undo ").next().context("no hint")?;
        let blocker: i64 = named.trim().parse().with_context(|| named.to_owned())?;
        let live = operations(place)?;
        ensure!(blocker > next && live.get(&blocker).is_some_and(String::is_empty), "{blocker} is not in the way of {next}: {live:?}");
        wanted.push(blocker);
    }
    bail!("the hints lead nowhere: {wanted:?}")
}

/// Takes everything back, the newest first.
fn walk_back(place: &Place) -> Result<()> {
    for _ in 0..200 {
        let run = place.run(&["undo", "--format", "json"])?;
        if run.exit != 0 {
            ensure!(run.err.contains("\"nothing_to_undo\""), "{}", run.err);
            for line in lists(place)?.lines() {
                ensure!(line.starts_with("-- ") || line.contains("iin,") || line.starts_with("id,"), "left behind: {line}");
            }
            return Ok(());
        }
    }
    bail!("undo has no end")
}

#[test]
fn the_newest_operation() -> Result<()> {
    holds(16, &steps(10, 3), |steps| {
        let place = lively()?;
        let (last, first) = steps.split_last().context("no steps")?;
        for step in first {
            step.run(&place)?;
        }
        let before = dump(&place)?;
        if last.run(&place)? {
            let after = dump(&place)?;
            place.ok(&["undo", "-q"])?;
            ensure!(dump(&place)? == before, "{last:?}: not what stood before");
            let undo = newest(&place)?.to_string();
            place.ok(&["undo", &undo, "-q"])?;
            ensure!(dump(&place)? == after, "{last:?}: not brought back");
        }
        Ok(())
    })
}

#[test]
fn any_operation() -> Result<()> {
    holds(20, &(steps(4, 2), steps(2, 1), steps(9, 2)), |(before, step, later)| {
        let place = lively()?;
        for step in &before {
            step.run(&place)?;
        }
        let stood = facts(&dump(&place)?);
        if !step[0].run(&place)? {
            return Ok(());
        }
        let did = difference(&stood, &facts(&dump(&place)?));
        let operation = newest(&place)?;
        for step in &later {
            step.run(&place)?;
        }
        let current = dump(&place)?;
        let run = place.run(&["undo", &operation.to_string(), "--format", "json"])?;
        if run.exit != 0 {
            ensure!(dump(&place)? == current, "a refused undo changed something");
            return if run.err.contains("undo_conflict") { Ok(()) } else { undo_as_told(&place, operation) };
        }
        let standing = facts(&current);
        let undid = difference(&standing, &facts(&dump(&place)?));
        // Where a later operation stands on none of its rows but changed a line that shows them too, lines say nothing.
        if did.iter().all(|(fact, count)| *count < 0 || standing.get(fact).is_some_and(|there| there >= count)) {
            let wanted: BTreeMap<_, _> = did.into_iter().map(|(fact, count)| (fact, -count)).collect();
            ensure!(undid == wanted, "{:?}\nundo did {undid:#?}\nnot {wanted:#?}", step[0]);
        }
        place.ok(&["undo", &newest(&place)?.to_string(), "-q"])?;
        ensure!(dump(&place)? == current, "{:?}: not brought back", step[0]);
        Ok(())
    })
}

#[test]
fn all_the_way_back() -> Result<()> {
    holds(12, &(steps(10, 3), prop::collection::vec(2..20_i64, 0..4)), |(steps, undone)| {
        let place = lively()?;
        for step in &steps {
            step.run(&place)?;
        }
        let last = newest(&place)?;
        for operation in undone.into_iter().filter(|operation| *operation <= last) {
            let run = place.run(&["undo", &operation.to_string(), "-q"])?;
            ensure!([0, 4].contains(&run.exit), "undo {operation}: exit {}: {}", run.exit, run.err);
        }
        walk_back(&place)
    })
}

#[test]
fn what_is_in_the_way_is_named() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    let placed = newest(&place)?;
    place.ok(&["register", "extend", AHMETOV, "--on", "2026-10-01", "--until", "2027-03-01", "-q"])?;
    place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-10-01", "-q"])?;
    remove_on(&place, AHMETOV, "2026-11-01")?;
    let error = refused(&place, 4, "undo_blocked", &["undo", &placed.to_string()])?;
    let named = format!("({}, {})", placed + 3, placed + 1);
    ensure!(text(&error["message"])?.contains(&named), "{named}: {error}");
    undo_as_told(&place, placed)?;
    ensure!(rows(&place.ok(&["register", "list", "--all", "--format", "csv"])?)?.is_empty());
    ensure!(rows(&place.ok(&["intervention", "list", "--format", "csv"])?)?.len() == 1, "what was not in the way stays");
    Ok(())
}

/// What no keyboard types, a list from another program brings.
#[test]
fn signs_that_no_keyboard_has() -> Result<()> {
    let place = school()?;
    let strange = "a\0b\u{1}c\u{7f}\u{85}\u{2028}\u{feff}d\\u0000\\\"\u{10ffff}";
    let row = format!("110214500128,Ахметов,Әлихан,9Б,2026-09-01,\"{}\"\n", strange.replace('"', "\"\""));
    let path = place.write("strange.csv", format!("iin,last_name,first_name,class,since,address\n{row}"))?;
    place.ok(&["import", "students", &path, "-q"])?;
    let before = dump(&place)?;
    ensure!(before.contains("a\0b"), "{before}");
    place.ok(&["student", "edit", AHMETOV, "--address", "Абай көшесі 1", "-q"])?;
    place.ok(&["undo", "-q"])?;
    ensure!(dump(&place)? == before, "{}", dump(&place)?);
    Ok(())
}

#[test]
fn a_child_with_an_entry_is_not_taken_back() -> Result<()> {
    let place = school()?;
    place_on(&place, KIM, "in_school", "2026-09-10")?;
    refused(&place, 4, "undo_blocked", &["undo", "2"])?;
    refused(&place, 4, "undo_blocked", &["undo", "2", "-n"])?;
    Ok(())
}

#[test]
fn numbers_that_cannot_be_taken_back() -> Result<()> {
    let place = school()?;
    refused(&place, 3, "operation_unknown", &["undo", "99"])?;
    place_on(&place, KIM, "in_school", "2026-09-10")?;
    place.ok(&["undo", "5", "-q"])?;
    let error = refused(&place, 4, "operation_undone", &["undo", "5"])?;
    ensure!(text(&error["hint"])?.contains("esep undo 6"), "{error}");
    Ok(())
}

#[test]
fn an_id_is_never_given_twice() -> Result<()> {
    let place = school()?;
    let add = ["intervention", "add", KIM, "--kind", "call", "--on", "2026-10-01"];
    ensure!(place.json(&add)?["interventions"][0] == 1);
    place.ok(&["undo", "-q"])?;
    ensure!(place.json(&add)?["interventions"][0] == 2);
    Ok(())
}

/// The two entries would be active on the same days.
#[test]
fn an_undo_never_makes_entries_overlap() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    remove_on(&place, AHMETOV, "2026-10-01")?;
    let removal = newest(&place)?.to_string();
    place_on(&place, AHMETOV, "in_school", "2026-10-10")?;
    let run = place.run(&["undo", &removal])?;
    ensure!(run.exit == 4, "two open entries: {}", run.err);
    remove_on(&place, AHMETOV, "2026-11-01")?;
    let run = place.run(&["undo", &removal])?;
    let list = place.ok(&["register", "list", "--all", "--format", "csv"])?;
    ensure!(run.exit == 4, "an open entry over a past one: {}\n{list}", run.err);
    Ok(())
}

/// What was taken back, written again and brought back would be there twice.
#[test]
fn an_undo_never_doubles() -> Result<()> {
    let place = school()?;
    let child = ["student", "add", "--last-name", "Ли", "--first-name", "Ян", "--birth-date", "2012-01-01", "--class", "8А", "-q"];
    let contact = ["intervention", "add", KIM, "--kind", "call", "--on", "2026-10-01", "-q"];
    for command in [&child[..], &contact] {
        place.ok(command)?;
        place.ok(&["undo", "-q"])?;
        let undo = newest(&place)?.to_string();
        place.ok(command)?;
        let run = place.run(&["undo", &undo])?;
        ensure!(run.exit == 4, "{command:?} is there twice: {}\n{}", run.err, lists(&place)?);
    }
    Ok(())
}
