//! Courses of the staff: who took one, who did not.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{refused, school};

/// A school with four people of the staff: #1 social pedagogue, #2 without a role, #3 psychologist, #4 nurse.
fn staffed() -> Result<Place> {
    let place = school()?;
    place.ok(&["staff", "add", "--name", "Мельник Ирина Юрьевна", "--role", "psychologist", "-q"])?;
    place.ok(&["staff", "add", "--name", "Ли Вера", "--role", "nurse", "-q"])?;
    Ok(place)
}

fn add(place: &Place, staff: &[&str], topic: &str, on: &str, hours: &str) -> Result<()> {
    let course = format!("Курс {topic}");
    let args = ["--topic", topic, "--course", &course, "--on", on, "--hours", hours, "-q"];
    place.ok(&[&["training", "add"], staff, &args].concat())?;
    Ok(())
}

/// `trained/ever/staff hours` by role and topic.
fn report(place: &Place, year: &str) -> Result<Vec<String>> {
    let all = rows(&place.ok(&["report", "training", "--year", year, "--format", "csv"])?)?;
    let line = |row: &std::collections::BTreeMap<String, String>| {
        let [role, topic] = [&row["role"], &row["topic"]];
        format!("{role} {topic} {}/{}/{} {}", row["trained"], row["trained_ever"], row["staff_count"], row["hours"])
    };
    Ok(all.iter().map(line).collect())
}

#[test]
fn what_a_course_needs() -> Result<()> {
    let place = staffed()?;
    let course = ["--topic", "bullying", "--course", "Курс", "--on", "2026-10-20"];
    let with = |staff: &[&'static str], more: &[&'static str]| [&["training", "add"], staff, &course, more].concat();
    refused(&place, 2, "cli_missing", &with(&[], &[]))?;
    refused(&place, 3, "staff_unknown", &with(&["#1", "жоқ"], &[]))?;
    refused(&place, 3, "staff_ambiguous", &with(&["қалиева"], &[]))?;
    refused(&place, 2, "training_twice", &with(&["#3", "мельник"], &[]))?;
    refused(&place, 2, "training_certificate", &with(&["#1", "#3"], &["--certificate", "7"]))?;
    for hours in ["0", "2001", "көп"] {
        refused(&place, 2, "bad_hours", &with(&["#1"], &["--hours", hours]))?;
    }
    let topic = ["training", "add", "#1", "--topic", "first_aid", "--course", "Курс", "--on", "2026-10-20"];
    refused(&place, 2, "code_unknown", &topic)?;
    place.ok(&with(&["#1", "#3"], &["--hours", "36"]))?;
    refused(&place, 4, "training_known", &with(&["#2", "#3"], &[]))?;
    place.ok(&with(&["#2"], &["--certificate", "01-7"]))?;
    place.ok(&["training", "add", "#2", "--topic", "bullying", "--course", "Басқа", "--on", "2026-10-20", "-q"])?;
    refused(&place, 4, "training_known", &["training", "edit", "4", "--course", "Курс"])?;
    refused(&place, 3, "training_unknown", &["training", "edit", "9", "--hours", "8"])?;
    let same = place.json(&["training", "edit", "1", "--hours", "36"])?;
    ensure!(same["operation"].is_null(), "{same}");
    place.ok(&["training", "edit", "3", "--certificate", "", "--topic", "violence"])?;
    let of_one = rows(&place.ok(&["training", "list", "#2", "--format", "csv"])?)?;
    ensure!(of_one.len() == 2 && of_one[0]["certificate"].is_empty() && of_one[0]["topic"] == "violence", "{of_one:?}");
    Ok(())
}

#[test]
fn who_is_covered_and_who_is_not() -> Result<()> {
    let place = staffed()?;
    let none = report(&place, "2026-2027")?;
    let roles: Vec<String> = ["psychologist", "social_pedagogue", ""]
        .iter()
        .flat_map(|role| ["violence", "bullying", "suicide_prevention"].map(|topic| format!("{role} {topic}")))
        .collect();
    let said: Vec<String> = none.iter().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    let mut wanted = roles.clone();
    wanted.sort_by_key(|line| (line.starts_with(' '), line.starts_with("psy")));
    ensure!(said == wanted, "{said:?} {wanted:?}");
    ensure!(none.iter().all(|line| line.contains(" 0/0/1 0") || line.contains(" 0/0/2 0")), "{none:?}");
    // Twice in one topic is one person; the last day of August is the year before.
    add(&place, &["#3"], "bullying", "2026-08-31", "36")?;
    add(&place, &["#3"], "bullying", "2026-09-01", "8")?;
    add(&place, &["#3"], "bullying", "2026-10-01", "4")?;
    // Who is not asked for a course counts with those who are, once there is one.
    add(&place, &["#4"], "other", "2026-10-01", "2")?;
    let now = report(&place, "2026-2027")?;
    for wanted in ["psychologist bullying 1/1/1 12", "social_pedagogue bullying 0/0/1 0", "nurse other 1/1/1 2", " bullying 1/1/3 12"] {
        ensure!(now.iter().any(|line| line == wanted), "{wanted}: {now:?}");
    }
    let before = report(&place, "2025-2026")?;
    ensure!(before.iter().any(|line| line == "psychologist bullying 1/1/1 36") && !before.join(" ").contains("nurse"), "{before:?}");
    let next = report(&place, "2027-2028")?;
    ensure!(next.iter().any(|line| line == "psychologist bullying 0/1/1 0"), "{next:?}");
    let list = |pick: &str| -> Result<Vec<String>> {
        let all = rows(&place.ok(&["report", "training", "--year", "2026-2027", "--list", pick, "--format", "csv"])?)?;
        Ok(all.iter().map(|row| format!("{} {}", row["staff"], row["on"])).collect())
    };
    ensure!(list("bullying")? == ["Мельник Ирина Юрьевна 2026-09-01", "Мельник Ирина Юрьевна 2026-10-01"], "{:?}", list("bullying")?);
    ensure!(list("bullying:no")? == ["Қалиева Гүлмира Сәкенқызы ", "Ли Вера "], "{:?}", list("bullying:no")?);
    ensure!(list("bullying:social_pedagogue:no")? == ["Қалиева Гүлмира Сәкенқызы "]);
    ensure!(list("bullying:psychologist:no")?.is_empty());
    refused(&place, 2, "bad_figure", &["report", "training", "--list", "first_aid"])?;
    refused(&place, 2, "bad_figure", &["report", "training", "--list", "bullying:cook"])?;
    let said = place.ok(&["report", "training"])?;
    ensure!(said.contains("Қалиева Гүлмира") && !said.contains("Қалиева Айнұр"), "who has no role is not asked: {said}");
    Ok(())
}
