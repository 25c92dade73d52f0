//! The whole record of a child, for the right to know.

use anyhow::{Context, Result, ensure};

use crate::chain::unlocked;
use crate::people::{AHMETOV, KIM, text};

#[test]
fn all_of_one_child_and_nothing_of_another() -> Result<()> {
    let place = unlocked()?;
    place.ok(&["guardian", "add", AHMETOV, "--name", "Ахметова Сәуле", "--phone", "+7 700", "-q"])?;
    let words = "Ким Данамен төбелесті, ЖСН 120315500000";
    place.ok(&["intervention", "add", AHMETOV, "--kind", "call", "--on", "2026-09-15", "--by", "қалиева", "--summary", words, "-q"])?;
    let incident = ["incident", "add", "--received", "2026-11-17 09:30", "--channel", "parent", "--from", "көрші", "-q"];
    place.ok(&[&incident[..], &["--words", "Дана Кимді мазақтады", "--victim", KIM, "--initiator", AHMETOV]].concat())?;
    place.ok(&["student", "show", AHMETOV])?;
    let record = place.json(&["student", "export", AHMETOV])?;
    let parts: Vec<&str> = record.as_object().context("no object")?.keys().map(String::as_str).collect();
    for part in ["student", "membership", "guardian", "entry", "entry_ground", "intervention", "access"] {
        ensure!(parts.contains(&part), "{part}: {parts:?}");
    }
    let contacts = record["intervention"].as_array().context("no contacts")?;
    ensure!(contacts.len() == 2 && contacts[1]["staff_id"] == "Қалиева Гүлмира Сәкенқызы", "{contacts:?}");
    ensure!(text(&contacts[1]["summary"])? == "••• төбелесті, ЖСН •••");
    ensure!(text(&record["incident"][0]["words"])? == "••• мазақтады" && record["incident_child"][0]["role"] == "initiator");
    let all = record.to_string();
    ensure!(!all.contains("көрші"), "who told the school is not said: {all}");
    ensure!(all.contains("110214500128") && !all.contains("Ким") && !all.contains("Өтегенова"), "{all}");
    let page = place.ok(&["student", "export", AHMETOV, "--format", "html"])?;
    for shown in ["15.09.2026", "сабақтарды себепсіз", "Ахметова Сәуле", "заңды өкілдері"] {
        ensure!(page.contains(shown), "{shown}: {page}");
    }
    ensure!(!page.contains("col-") && !page.contains("record-") && !page.contains("Ким"), "{page}");
    let look = place.ok(&["history", "access", AHMETOV, "--format", "csv"])?;
    ensure!(look.matches("student export").count() == 2, "{look}");
    let run = place.run(&["student", "export", KIM, "--format", "csv"])?;
    ensure!(run.exit == 2 && run.out.is_empty() && run.err.contains(".html"), "{}", run.err);
    Ok(())
}
