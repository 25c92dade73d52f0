//! Families: joined by hand or by a representative; what the passport counts; the help they received.

use anyhow::{Context, Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, OTEGENOVA, refused, school};

const AHMETOVA: &str = "#4";

/// `pupils/families` of the school on a day.
fn passport(place: &Place) -> Result<String> {
    let all = rows(&place.ok(&["report", "passport", "--format", "csv"])?)?;
    let row = all.iter().find(|row| row["status"] == "all").context("no row of all pupils")?;
    Ok(format!("{}/{}", row["pupils"], row["families"]))
}

/// The children of a child's family and why each is one, in the order shown.
fn children(place: &Place, student: &str) -> Result<Vec<String>> {
    let all = rows(&place.ok(&["family", "show", student, "--format", "csv"])?)?;
    Ok(all.iter().filter(|row| row["what_of_family"] == "child").map(|row| format!("{} {}", row["student_id"], row["subject"])).collect())
}

#[test]
fn a_link_by_hand_makes_one_family() -> Result<()> {
    let place = school()?;
    ensure!(passport(&place)? == "4/4", "{}", passport(&place)?);
    place.ok(&["family", "join", KIM, AHMETOV])?;
    ensure!(passport(&place)? == "4/3");
    ensure!(children(&place, AHMETOV)? == ["1 self", "2 joined"], "{:?}", children(&place, AHMETOV)?);
    // Through another child, and through a child who has left the school.
    place.ok(&["family", "join", OTEGENOVA, KIM])?;
    ensure!(passport(&place)? == "4/2");
    place.ok(&["student", "leave", KIM, "--on", "2026-11-20", "-q"])?;
    ensure!(passport(&place)? == "3/2", "the link of the two others stays: {}", passport(&place)?);
    ensure!(children(&place, OTEGENOVA)? == ["3 self", "1 joined", "2 joined"], "{:?}", children(&place, OTEGENOVA)?);
    refused(&place, 4, "family_joined", &["family", "join", AHMETOV, OTEGENOVA])?;
    refused(&place, 4, "family_joined", &["family", "join", AHMETOV, KIM])?;
    refused(&place, 4, "family_not_joined", &["family", "part", AHMETOV, OTEGENOVA])?;
    place.ok(&["family", "part", AHMETOV, KIM])?;
    ensure!(passport(&place)? == "3/3");
    // Of both children, though only the history still holds the pair.
    for child in [AHMETOV, KIM] {
        let history = place.ok(&["history", child, "--format", "csv"])?;
        ensure!(history.contains("family join") && history.contains("family part"), "{child}: {history}");
    }
    place.ok(&["undo", "-q"])?;
    ensure!(passport(&place)? == "3/2");
    refused(&place, 2, "student_twice", &["family", "join", AHMETOV, "110214500128"])?;
    refused(&place, 3, "student_unknown", &["family", "join", AHMETOV, "#99"])?;
    refused(&place, 2, "cli_missing", &["family", "join", AHMETOV])?;
    Ok(())
}

#[test]
fn a_representative_and_a_link_work_together() -> Result<()> {
    let place = school()?;
    for child in [AHMETOV, AHMETOVA] {
        place.ok(&["guardian", "add", child, "--name", "Ахметов Серік", "--phone", "+7 701 1", "--relation", "әкесі", "-q"])?;
    }
    ensure!(children(&place, AHMETOV)? == ["1 self", "4 representative"], "{:?}", children(&place, AHMETOV)?);
    place.ok(&["family", "join", AHMETOVA, KIM, "-q"])?;
    ensure!(children(&place, AHMETOV)? == ["1 self", "2 representative", "4 representative"], "{:?}", children(&place, AHMETOV)?);
    ensure!(passport(&place)? == "4/2");
    let list = rows(&place.ok(&["family", "list", "--format", "csv"])?)?;
    ensure!(list.len() == 1 && list[0]["children"] == "3" && list[0]["named"] == "1|2|4", "{list:?}");
    ensure!(rows(&place.ok(&["family", "list", "--all", "--format", "csv"])?)?.len() == 2);
    // Parted by hand, they are one family still.
    place.ok(&["family", "part", KIM, AHMETOVA, "-q"])?;
    place.ok(&["family", "join", AHMETOV, AHMETOVA, "-q"])?;
    let parted = place.json(&["family", "part", AHMETOVA, AHMETOV])?;
    ensure!(parted["still"] == true && children(&place, AHMETOV)?.len() == 2, "{parted}");
    Ok(())
}

#[test]
fn a_status_that_is_known_to_end_can_end_earlier() -> Result<()> {
    let place = school()?;
    let set = |status, since| place.ok(&["student", "edit", KIM, "--social-status", status, "--since", since, "-q"]);
    set("low_income", "2026-09-01")?;
    set("orphan", "2026-12-01")?;
    set("low_income", "2026-12-10")?;
    set("orphan", "2026-11-20")?;
    let held = rows(&place.ok(&["family", "show", KIM, "--format", "csv"])?)?;
    let held: Vec<_> = held
        .iter()
        .filter(|row| row["what_of_family"] == "status")
        .map(|row| format!("{} {} {}", row["subject"], row["from"], row["to"]))
        .collect();
    ensure!(held.first().is_some_and(|first| first == "low_income 2026-09-01 2026-11-20"), "{held:?}");
    // The stay that lies within the new one is a part of it, not a second one.
    let orphan: Vec<_> = held.iter().filter(|held| held.starts_with("orphan")).collect();
    ensure!(orphan == ["orphan 2026-11-20 "], "{held:?}");
    Ok(())
}

#[test]
fn statuses_and_help_with_their_days() -> Result<()> {
    let place = school()?;
    place.ok(&["student", "edit", KIM, "--social-status", "low_income", "--since", "2026-09-01", "-q"])?;
    place.ok(&["student", "edit", KIM, "--social-status", "large_family", "--since", "2026-11-01", "-q"])?;
    place.ok(&["family", "join", KIM, OTEGENOVA, "-q"])?;
    let help = ["family", "aid", "add", OTEGENOVA, "--kind", "clothes", "--on", "2026-11-12"];
    place.ok(&[&help[..], &["--note", "қысқы аяқкиім"]].concat())?;
    refused(&place, 4, "family_aid_known", &[&help[..], &["--note", "қысқы аяқкиім"]].concat())?;
    place.ok(&help)?;
    place.ok(&["family", "aid", "add", KIM, "--kind", "meals", "--on", "2026-10-01", "-q"])?;
    place.ok(&["family", "aid", "add", AHMETOV, "--kind", "meals", "--on", "2026-10-01", "-q"])?;
    refused(&place, 2, "code_unknown", &["family", "aid", "add", KIM, "--kind", "car", "--on", "2026-10-01"])?;
    refused(&place, 3, "student_unknown", &["family", "aid", "add", "#99", "--kind", "meals", "--on", "2026-10-01"])?;
    let shown = rows(&place.ok(&["family", "show", KIM, "--format", "csv"])?)?;
    let told: Vec<String> = shown
        .iter()
        .filter(|row| ["status", "aid"].contains(&row["what_of_family"].as_str()))
        .map(|row| format!("{} {} {}–{}", row["student_id"], row["subject"], row["from"], row["to"]))
        .collect();
    let wanted = [
        "2 low_income 2026-09-01–2026-11-01",
        "2 large_family 2026-11-01–",
        "2 meals 2026-10-01–",
        "3 clothes 2026-11-12–",
        "3 clothes 2026-11-12–",
    ];
    ensure!(told == wanted, "{told:?}");
    let term = rows(&place.ok(&["family", "aid", "list", "--from", "2026-10-01", "--to", "2026-10-31", "--format", "csv"])?)?;
    ensure!(term.len() == 2, "{term:?}");
    let said = place.ok(&["family", "aid", "list"])?;
    ensure!(said.contains("Отбасыларға көмек: 4, отбасы саны: 2"), "{said}");
    let with = rows(&place.ok(&["family", "list", "--status", "large_family", "--format", "csv"])?)?;
    ensure!(with.len() == 1 && with[0]["aid_count"] == "3" && with[0]["last_aid_on"] == "2026-11-12", "{with:?}");
    ensure!(rows(&place.ok(&["family", "list", "--status", "low_income", "--format", "csv"])?)?.is_empty());
    let chronology = place.ok(&["register", "show", OTEGENOVA, "--format", "csv"])?;
    ensure!(chronology.contains("aid") && chronology.contains("қысқы аяқкиім"), "{chronology}");
    Ok(())
}
