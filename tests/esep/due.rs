//! What is owed, and what is amiss: on random registers beside a second, slower computation; by hand where it matters.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use rusqlite::{Connection, params};

use crate::harness::{Place, rows};
use crate::people::Dice;

mod naive;
mod random;

use random::Facts;

/// A plain register with two of the staff, to be filled by hand.
fn plain(today: &'static str) -> Result<Place> {
    let mut place = Place::empty()?;
    place.today = today;
    place.ok(&["-f", "due.esep", "init", "--encrypt", "none", "-q"])?;
    for name in ["Қалиева Гүлмира", "Досанов Ербол", "Мельник Ирина"] {
        place.ok(&["-f", "due.esep", "staff", "add", "--name", name, "-q"])?;
    }
    Ok(place)
}

fn open(place: &Place) -> Result<Connection> {
    let db = Connection::open(place.file("due.esep"))?;
    db.pragma_update(None, "foreign_keys", true)?;
    Ok(db)
}

/// Lines of `esep due`: reference, day, who.
fn listed(place: &Place, args: &[&str]) -> Result<BTreeSet<(String, String, String)>> {
    let run = place.run(&[&["-f", "due.esep", "due", "--format", "csv"], args].concat())?;
    ensure!([0, 1].contains(&run.exit), "exit {}: {}", run.exit, run.err);
    let lines = rows(&run.out)?;
    let overdue = lines.iter().any(|line| line["days"].starts_with('-'));
    ensure!(run.exit == i32::from(overdue), "exit {}: {}", run.exit, run.out);
    ensure!(lines.is_sorted_by_key(|line| line["due_on"].clone()), "not in the order of days");
    let set: BTreeSet<_> = lines.iter().map(|line| (line["ref"].clone(), line["due_on"].clone(), line["responsible"].clone())).collect();
    ensure!(set.len() == lines.len(), "a line stands twice");
    Ok(set)
}

/// Lines of `esep check`: child, code, register, placement.
fn found(place: &Place) -> Result<BTreeSet<(String, String, String, String)>> {
    let run = place.run(&["-f", "due.esep", "check", "--format", "csv"])?;
    let lines = rows(&run.out)?;
    ensure!(run.exit == i32::from(!lines.is_empty()), "exit {}: {}", run.exit, run.err);
    let line = |line: &std::collections::BTreeMap<String, String>| {
        (line["student"].clone(), line["code"].clone(), line["register"].clone(), line["placed_on"].clone())
    };
    Ok(lines.iter().map(line).collect())
}

/// Names what only one of two sets has.
fn same<T: Ord + std::fmt::Debug>(program: &BTreeSet<T>, naive: &BTreeSet<T>, what: &str) -> Result<()> {
    let false_alarms: Vec<_> = program.difference(naive).take(5).collect();
    let missed: Vec<_> = naive.difference(program).take(5).collect();
    ensure!(false_alarms.is_empty() && missed.is_empty(), "{what}: false alarms {false_alarms:#?}, missed {missed:#?}");
    Ok(())
}

#[test]
fn random_registers() -> Result<()> {
    let days = ["2026-11-22", "2026-09-05", "2027-01-12", "2026-03-30", "2026-10-31", "2026-06-15", "2026-12-17", "2027-03-28"];
    let (mut owed, mut amiss) = (BTreeSet::new(), BTreeSet::new());
    for (seed, today) in (1u64..).zip(days) {
        let place = plain(today)?;
        let mut facts = Facts::random(&mut Dice(seed * 0x9e37_79b9), today)?;
        facts.write(&mut open(&place)?)?;
        let naive = facts.owed()?;
        same(&listed(&place, &["--within", "3660"])?, &naive, &format!("due, seed {seed}"))?;
        same(&found(&place)?, &facts.found()?, &format!("check, seed {seed}"))?;

        // Every third of what is named is dismissed.
        let mut dice = Dice(seed);
        let away: Vec<_> = naive.into_iter().filter(|_| dice.below(3) == 0).collect();
        facts.dismiss(&mut open(&place)?, &away)?;
        let naive = facts.owed()?;
        same(&listed(&place, &["--within", "3660"])?, &naive, &format!("due after dismissals, seed {seed}"))?;
        let naive_found = facts.found()?;
        same(&found(&place)?, &naive_found, &format!("check after dismissals, seed {seed}"))?;

        let near = |(_, due_on, _): &&(String, String, String)| facts.days_left(due_on).is_ok_and(|days| days <= 14);
        same(&listed(&place, &[])?, &naive.iter().filter(near).cloned().collect(), "due within 14 days")?;
        let hers = |(_, _, who): &&(String, String, String)| who == "Досанов Ербол";
        same(&listed(&place, &["--within", "3660", "--for", "досанов"])?, &naive.iter().filter(hers).cloned().collect(), "due of one")?;
        owed.extend(naive.into_iter().map(|(reference, ..)| reference.split(':').next().unwrap_or_default().to_owned()));
        amiss.extend(naive_found.into_iter().map(|(_, code, ..)| code));
    }
    // What never came up was never compared.
    ensure!(owed.len() == 15, "{owed:?}");
    ensure!(amiss.len() == 24, "{amiss:?}");
    Ok(())
}

/// A child on a register, written straight into the file.
fn placed(db: &Connection, register: &str, placed_on: &str) -> Result<i64> {
    db.execute("INSERT INTO student (last_name, first_name, name_key) VALUES ('Ким', 'Дана', 'ким дана')", [])?;
    let student = db.last_insert_rowid();
    db.execute("INSERT INTO membership (student_id, since, grade, letter) VALUES (?1, '2025-09-01', 7, 'А')", [student])?;
    db.execute(
        "INSERT INTO entry (student_id, register, placed_on, protocol, responsible_id) VALUES (?1, ?2, ?3, '1', 1)",
        params![student, register, placed_on],
    )?;
    let entry = db.last_insert_rowid();
    db.execute("INSERT INTO entry_ground (entry_id, ground) VALUES (?1, 'truancy')", [entry])?;
    Ok(entry)
}

#[test]
fn deadlines_across_the_holidays() -> Result<()> {
    // Placed on, the third working day after it (the parents), the tenth (the plan).
    for (placed_on, notice, plan) in [
        ("2025-08-29", "2025-09-04", "2025-09-15"), // 30 August, a Saturday, moved to 1 September
        ("2025-10-23", "2025-10-29", "2025-11-07"), // 25 October, a Saturday, moved to Monday the 27th
        ("2025-12-31", "2026-01-08", "2026-01-19"), // 1, 2 and 7 January
        ("2026-03-06", "2026-03-12", "2026-03-26"), // 8 March moved to the 9th; Nauryz took the 23rd to the 25th
        ("2026-03-20", "2026-03-30", "2026-04-08"),
        ("2026-04-30", "2026-05-06", "2026-05-19"), // 1, 7 May; 9 May, a Saturday, moved to the 11th
        ("2026-05-26", "2026-06-01", "2026-06-10"), // Kurban Ait
        ("2026-10-23", "2026-10-29", "2026-11-09"), // 25 October, a Sunday, moved to the 26th
        ("2026-12-14", "2026-12-18", "2026-12-29"), // 16 December
        ("2026-12-31", "2027-01-08", "2027-01-19"), // 2 January, a Saturday, moved to the 4th
    ] {
        let place = plain("2027-01-20")?;
        let entry = placed(&open(&place)?, "in_school", placed_on)?;
        let lines = listed(&place, &[])?;
        for (duty, day) in [("notice", notice), ("plan", plan)] {
            let line = (format!("{duty}:{entry}"), day.to_owned(), "Қалиева Гүлмира".to_owned());
            ensure!(lines.contains(&line), "placed on {placed_on}: {line:?} in {lines:?}");
        }
    }
    Ok(())
}

#[test]
fn a_register_without_decisions_owes_only_contacts() -> Result<()> {
    for register in ["risk_group", "police", "kdn", "family"] {
        let place = plain("2026-11-22")?;
        let entry = placed(&open(&place)?, register, "2026-10-23")?;
        let lines = listed(&place, &["--within", "60"])?;
        ensure!(
            lines == BTreeSet::from([(format!("contact:{entry}"), "2026-11-22".to_owned(), "Қалиева Гүлмира".to_owned())]),
            "{lines:?}"
        );
        ensure!(found(&place)?.is_empty());
    }
    Ok(())
}

#[test]
fn work_clears_what_is_owed_and_a_dismissal_is_kept_and_undone() -> Result<()> {
    let place = plain("2026-11-22")?;
    let entry = placed(&open(&place)?, "in_school", "2026-11-10")?;
    let has = |duty: &str| -> Result<bool> {
        Ok(listed(&place, &["--within", "60"])?.iter().any(|(line, ..)| *line == format!("{duty}:{entry}")))
    };
    let esep = |args: &[&str]| place.ok(&[&["-f", "due.esep"], args].concat());
    ensure!(has("notice")? && has("first_contact")? && has("plan")? && !has("contact")?);
    esep(&["intervention", "add", "#1", "--kind", "talk_student", "--on", "2026-11-21", "-q"])?;
    ensure!(has("notice")? && !has("first_contact")? && has("contact")?);
    esep(&["intervention", "add", "#1", "--kind", "talk_parent", "--on", "2026-11-21", "-q"])?;
    ensure!(!has("notice")?);

    let reference = format!("plan:{entry}");
    let dismiss = ["due", "dismiss", &reference, "--reason", "ашық сабақтан кейін"];
    ensure!(place.error_code(2, &["-f", "due.esep", "due", "dismiss", &reference])? == "cli_missing");
    ensure!(place.error_code(2, &["-f", "due.esep", "due", "dismiss", "plan", "--reason", "x"])? == "bad_duty");
    ensure!(place.error_code(3, &["-f", "due.esep", "due", "dismiss", "plan:99", "--reason", "x"])? == "duty_unknown");
    esep(&dismiss)?;
    ensure!(!has("plan")?);
    ensure!(place.error_code(3, &[&["-f", "due.esep"], &dismiss[..]].concat())? == "duty_unknown");
    let kept = rows(&esep(&["due", "list-dismissed", "--format", "csv"])?)?;
    let kept = kept.first().context("nothing kept")?;
    let told = ["ref", "full_name", "due_on", "dismissed_on", "reason"].map(|column| kept[column].as_str());
    ensure!(told == [reference.as_str(), "Ким Дана", "2026-11-24", "2026-11-22", "ашық сабақтан кейін"], "{told:?}");
    esep(&["undo", "-y", "-q"])?;
    ensure!(has("plan")?);
    Ok(())
}

#[test]
fn a_calendar_of_what_is_owed() -> Result<()> {
    let place = plain("2026-11-22")?;
    let entry = placed(&open(&place)?, "in_school", "2026-11-10")?;
    let calendar = ["-f", "due.esep", "due", "--format", "ics"];
    let once = place.run(&calendar)?;
    ensure!(once.exit == 1 && once.out == place.run(&calendar)?.out, "{}", once.out);
    ensure!(once.out.lines().all(|line| line.len() <= 75) && once.out.ends_with("END:VCALENDAR\r\n"));
    let unfolded = once.out.replace("\r\n ", "");
    for line in [
        "DTSTAMP:20261122T000000Z",
        "DTSTART;VALUE=DATE:20261113",
        "DTEND;VALUE=DATE:20261114",
        "SUMMARY:ата-анаға хабарлау: Ким Дана (7А)",
    ] {
        ensure!(unfolded.lines().any(|written| written == line), "{line}: {unfolded}");
    }
    ensure!(unfolded.contains(&format!("UID:notice-{entry}@")), "{unfolded}");
    let bare = place.run(&[&calendar[..], &["--no-names"]].concat())?.out;
    ensure!(!bare.contains("Ким") && bare.contains("#1"), "{bare}");
    place.exits(1, &["-f", "due.esep", "due", "-o", "due.ics", "-q"])?;
    ensure!(std::fs::read_to_string(place.file("due.ics"))? == once.out);
    ensure!(place.error_code(2, &["-f", "due.esep", "due", "dismiss"])? == "cli_missing");
    place.exits(2, &["-f", "due.esep", "staff", "list", "--format", "ics"])?;
    Ok(())
}
