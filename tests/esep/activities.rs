//! Clubs and sections: who is in them, since when; a part of the coverage and of the plan.

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, OTEGENOVA, place_on, refused, school};

/// A school with two clubs.
fn clubs() -> Result<Place> {
    let place = school()?;
    place.ok(&["activity", "add", "--name", "Шахмат", "--leader", "#1", "--place", "12-каб.", "-q"])?;
    place.ok(&["activity", "add", "--name", "Шахмат, бастаушылар", "-q"])?;
    Ok(place)
}

fn enrol(place: &Place, student: &str, since: &str) -> Result<()> {
    place.ok(&["activity", "enrol", "шахмат", student, "--since", since, "-q"])?;
    Ok(())
}

/// `children/on_register` of the first club on a day.
fn attended(place: &Place, day: &str) -> Result<String> {
    let all = rows(&place.ok(&["activity", "list", "--on", day, "--format", "csv"])?)?;
    Ok(format!("{}/{}", all[0]["children"], all[0]["on_register"]))
}

#[test]
fn what_a_club_needs() -> Result<()> {
    let place = clubs()?;
    refused(&place, 4, "activity_known", &["activity", "add", "--name", "ШАХМАТ"])?;
    refused(&place, 4, "activity_known", &["activity", "edit", "#2", "--name", "шахмат"])?;
    refused(&place, 3, "activity_unknown", &["activity", "enrol", "домбыра", KIM, "--since", "2026-11-01"])?;
    refused(&place, 3, "activity_unknown", &["activity", "show", "#9"])?;
    refused(&place, 3, "activity_ambiguous", &["activity", "show", "шах"])?;
    refused(&place, 2, "student_twice", &["activity", "enrol", "шахмат", KIM, KIM, "--since", "2026-11-01"])?;
    refused(&place, 3, "student_unknown", &["activity", "enrol", "шахмат", KIM, "#99", "--since", "2026-11-01"])?;
    refused(&place, 4, "activity_not_enrolled", &["activity", "leave", "шахмат", KIM, "--on", "2026-11-01"])?;
    enrol(&place, KIM, "2026-11-01")?;
    refused(&place, 4, "activity_enrolled", &["activity", "enrol", "шахмат", AHMETOV, KIM, "--since", "2026-11-10"])?;
    refused(&place, 4, "activity_left_early", &["activity", "leave", "шахмат", KIM, "--on", "2026-10-31"])?;
    place.ok(&["activity", "leave", "шахмат", KIM, "--on", "2026-11-10"])?;
    refused(&place, 4, "activity_not_enrolled", &["activity", "leave", "шахмат", KIM, "--on", "2026-11-12"])?;
    refused(&place, 4, "activity_was_enrolled", &["activity", "enrol", "шахмат", KIM, "--since", "2026-11-09"])?;
    // Back on the day of leaving, and out and back on one day.
    enrol(&place, KIM, "2026-11-10")?;
    place.ok(&["activity", "leave", "шахмат", KIM, "--on", "2026-11-10", "-q"])?;
    enrol(&place, KIM, "2026-11-10")?;
    let stays = rows(&place.ok(&["activity", "list", KIM, "--format", "csv"])?)?;
    ensure!(stays.len() == 2 && stays[1]["ended_on"].is_empty(), "{stays:?}");
    let same = place.json(&["activity", "edit", "шахмат", "--place", "12-каб."])?;
    ensure!(same["operation"].is_null(), "{same}");
    Ok(())
}

#[test]
fn who_attends_on_a_day() -> Result<()> {
    let place = clubs()?;
    place_on(&place, AHMETOV, "in_school", "2026-11-05")?;
    place_on(&place, KIM, "risk_group", "2026-11-05")?;
    enrol(&place, AHMETOV, "2026-11-02")?;
    enrol(&place, KIM, "2026-11-03")?;
    place.ok(&["activity", "leave", "шахмат", KIM, "--on", "2026-11-20", "-q"])?;
    for (day, wanted) in [("2026-11-01", "0/0"), ("2026-11-02", "1/0"), ("2026-11-05", "2/1"), ("2026-11-19", "2/1"), ("2026-11-20", "1/1")]
    {
        ensure!(attended(&place, day)? == wanted, "{day}: {}", attended(&place, day)?);
    }
    let members = rows(&place.ok(&["activity", "show", "шахмат", "--on", "2026-11-19", "--format", "csv"])?)?;
    let members: Vec<_> = members.iter().map(|row| (row["student_id"].as_str(), row["class"].as_str())).collect();
    ensure!(members == [("1", "9Б"), ("2", "7А")], "{members:?}");
    // Who has left the school attends nothing there.
    place.ok(&["register", "remove", AHMETOV, "--on", "2026-11-20", "--ground", "improved", "-q"])?;
    place.ok(&["student", "leave", AHMETOV, "--on", "2026-11-21", "-q"])?;
    ensure!(attended(&place, "2026-11-21")? == "0/0");
    let listed = |day| place.ok(&["activity", "list", "--on", day, "--lang", "ru"]);
    place_on(&place, OTEGENOVA, "in_school", "2026-11-05")?;
    ensure!(listed("2026-11-20")?.contains("0 из 1"), "{}", listed("2026-11-20")?);
    place.exits(1, &["student", "leave", OTEGENOVA, "--on", "2026-11-21", "-q"])?;
    ensure!(listed("2026-11-21")?.contains("0 из 0"), "who has left is on no list of clubs: {}", listed("2026-11-21")?);
    let of_kim = rows(&place.ok(&["activity", "list", KIM, "--format", "csv"])?)?;
    ensure!(of_kim.len() == 1 && of_kim[0]["enrolled_on"] == "2026-11-03" && of_kim[0]["ended_on"] == "2026-11-20", "{of_kim:?}");
    let chronology = place.ok(&["register", "show", KIM, "--format", "csv"])?;
    ensure!(chronology.contains("2026-11-03,enrolled") && chronology.contains("2026-11-20,unenrolled"), "{chronology}");
    let card = place.ok(&["student", "show", KIM, "--format", "csv"])?;
    ensure!(!card.contains("Шахмат"), "no longer: {card}");
    Ok(())
}

/// `n/m` of the clubs in the coverage of the in-school register.
fn covered(place: &Place, day: &str) -> Result<String> {
    let all = rows(&place.ok(&["report", "coverage", "--kind", "in_school", "--on", day, "--format", "csv"])?)?;
    let club = all.iter().find(|row| row["indicator"] == "club").ok_or_else(|| anyhow::anyhow!("no club: {all:?}"))?;
    Ok(format!("{}/{}", club["n"], club["m"]))
}

#[test]
fn a_club_is_part_of_the_coverage() -> Result<()> {
    let place = clubs()?;
    for child in [AHMETOV, KIM, OTEGENOVA] {
        place_on(&place, child, "in_school", "2026-11-05")?;
    }
    ensure!(covered(&place, "2026-11-22")? == "0/3");
    // Before the placement, and still: a club.
    enrol(&place, AHMETOV, "2026-10-01")?;
    ensure!(covered(&place, "2026-11-22")? == "1/3");
    // A contact and two clubs: the child counts once.
    place.ok(&["intervention", "add", AHMETOV, "--kind", "club_enrolment", "--on", "2026-11-06", "-q"])?;
    place.ok(&["activity", "enrol", "#2", AHMETOV, "--since", "2026-11-06", "-q"])?;
    place.ok(&["intervention", "add", KIM, "--kind", "club_enrolment", "--on", "2026-11-06", "-q"])?;
    ensure!(covered(&place, "2026-11-22")? == "2/3");
    enrol(&place, OTEGENOVA, "2026-11-10")?;
    place.ok(&["activity", "leave", "шахмат", OTEGENOVA, "--on", "2026-11-15", "-q"])?;
    for (day, wanted) in [("2026-11-05", "1/3"), ("2026-11-09", "2/3"), ("2026-11-10", "3/3"), ("2026-11-14", "3/3"), ("2026-11-15", "2/3")]
    {
        ensure!(covered(&place, day)? == wanted, "{day}: {}", covered(&place, day)?);
    }
    Ok(())
}

#[test]
fn a_club_carries_out_an_item_of_the_plan() -> Result<()> {
    let place = clubs()?;
    for child in [AHMETOV, KIM] {
        place_on(&place, child, "in_school", "2026-11-05")?;
    }
    place.ok(&["plan", "make", AHMETOV, "--goal", "сабаққа қатысу", "--on", "2026-11-05", "-q"])?;
    place.ok(&["plan", "add", AHMETOV, "--measure", "Үйірме", "--responsible", "#1", "--due", "2026-12-01", "-q"])?;
    let with = |student, item| ["activity", "enrol", "шахмат", student, "--since", "2026-11-10", "--plan-item", item];
    refused(&place, 4, "plan_item_other", &with(KIM, "1"))?;
    refused(&place, 3, "plan_item_unknown", &with(AHMETOV, "9"))?;
    place.ok(&with(AHMETOV, "1"))?;
    let work = rows(&place.ok(&["intervention", "list", AHMETOV, "--format", "csv"])?)?;
    ensure!(work.len() == 1 && work[0]["kind"] == "club_enrolment" && work[0]["plan_item"] == "1", "{work:?}");
    ensure!(work[0]["summary"] == "Шахмат" && work[0]["on"] == "2026-11-10", "{work:?}");
    // One operation: the club and the contact go together.
    place.ok(&["undo", "-q"])?;
    ensure!(rows(&place.ok(&["intervention", "list", AHMETOV, "--format", "csv"])?)?.is_empty());
    ensure!(attended(&place, "2026-11-22")? == "0/0");
    Ok(())
}
