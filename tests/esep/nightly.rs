//! A night: a copy, and every file of a package as its description says.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::backup::copies;
use crate::harness::Place;
use crate::kill::{duration, killed};
use crate::kill_copies::kills;
use crate::people::{AHMETOV, Dice, KIM, place_on, refused, school};

const NIGHT: [&str; 3] = ["nightly", "--out", "night"];

fn busy_school() -> Result<Place> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-11-10")?;
    place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-11-12", "--minutes", "20", "-q"])?;
    let word = ["incident", "add", "--received", "2026-11-17 09:30", "--channel", "parent", "--words", "мазақтайды", "--victim", KIM, "-q"];
    place.ok(&word)?;
    for (step, at) in [("head", "2026-11-17 10:00"), ("talks", "2026-11-18"), ("authority", "2026-11-18")] {
        place.ok(&["incident", "step", "1", step, "--at", at, "-q"])?;
    }
    place.ok(&["outing", "add", KIM, AHMETOV, "--kind", "museum", "--on", "2026-11-14", "--free", "1", "-q"])?;
    place.ok(&["activity", "add", "--name", "Шахмат", "--leader", "#1", "-q"])?;
    place.ok(&["activity", "enrol", "шахмат", KIM, "--since", "2026-11-12", "-q"])?;
    place.ok(&["training", "add", "#1", "--topic", "bullying", "--course", "Курс", "--on", "2026-10-20", "--hours", "36", "-q"])?;
    place.ok(&["family", "aid", "add", KIM, "--kind", "meals", "--on", "2026-11-01", "-q"])?;
    place.ok(&["school", "set", "--post", "psychologist=1,5", "-q"])?;
    Ok(place)
}

/// Runs a night, whatever the check finds.
fn night(place: &Place) -> Result<Value> {
    let run = place.run(&[&NIGHT[..], &["--format", "json"]].concat())?;
    ensure!([0, 1].contains(&run.exit), "{}: {}{}", run.exit, run.out, run.err);
    serde_json::from_str(&run.out).context(run.err)
}

/// The files of a package, each as its description says: digest, length, types of cells.
fn package(place: &Place) -> Result<BTreeMap<String, Vec<u8>>> {
    let folder = place.file("night");
    let package: Value = serde_json::from_slice(&std::fs::read(folder.join("datapackage.json"))?)?;
    let mut files = BTreeMap::from([("datapackage.json".to_owned(), std::fs::read(folder.join("datapackage.json"))?)]);
    for resource in package["resources"].as_array().context("no resources")? {
        let name = resource["path"].as_str().context("no path")?;
        let bytes = std::fs::read(folder.join(name))?;
        let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        ensure!(resource["hash"] == format!("sha256:{digest}") && resource["bytes"] == bytes.len(), "{name}");
        let fields = resource["schema"]["fields"].as_array().context("no fields")?;
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let names: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
        ensure!(reader.headers()? == names, "{name}");
        for field in fields {
            let title = field["title"].as_str().unwrap_or_default();
            ensure!(!title.is_empty() && !title.starts_with("col-") && field["title@ru"].is_string(), "{name}: {field}");
        }
        for row in reader.records() {
            for (field, cell) in fields.iter().zip(row?.iter()).filter(|(_, cell)| !cell.is_empty()) {
                let fits = match field["type"].as_str() {
                    Some("integer") => cell.parse::<i64>().is_ok(),
                    Some("date") => cell.len() == 10 && cell.parse::<chrono::NaiveDate>().is_ok(),
                    _ => cell.parse::<chrono::NaiveDate>().is_err(),
                };
                ensure!(fits, "{name}: {cell} in {field}");
            }
        }
        files.insert(name.to_owned(), bytes);
    }
    ensure!(std::fs::read_dir(&folder)?.count() == files.len(), "files that the description does not name");
    Ok(files)
}

#[test]
fn a_package_is_what_its_description_says() -> Result<()> {
    let place = busy_school()?;
    let told = night(&place)?;
    ensure!(told["operation"] == 16 && told["skipped"] == serde_json::json!([]), "{told}");
    let first = package(&place)?;
    ensure!(first["students.csv"] == place.ok(&["student", "list", "--all", "--format", "csv"])?.as_bytes());
    ensure!(copies(&place)?.len() == 1);
    night(&place)?;
    ensure!(package(&place)? == first, "the same register, arguments and clock give the same bytes");
    #[cfg(unix)]
    ensure!(std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(place.file("night"))?.permissions()) & 0o777 == 0o700);
    Ok(())
}

#[test]
fn a_night_replaces_nothing_but_an_earlier_night() -> Result<()> {
    let place = busy_school()?;
    std::fs::create_dir(place.file("night"))?;
    place.write("night/letter.txt", "маңызды хат")?;
    refused(&place, 4, "nightly_not_ours", &NIGHT)?;
    std::fs::remove_file(place.file("night/letter.txt"))?;
    night(&place)?;
    place.write("night/letter.txt", "маңызды хат")?;
    refused(&place, 4, "nightly_not_ours", &NIGHT)?;
    refused(&place, 2, "cli_missing", &["nightly"])?;
    Ok(())
}

#[test]
fn a_second_night_at_once_is_refused() -> Result<()> {
    let place = busy_school()?;
    let lock = std::fs::File::create(place.file(".night.lock"))?;
    lock.lock()?;
    refused(&place, 4, "nightly_running", &NIGHT)?;
    drop(lock);
    night(&place)?;
    Ok(())
}

#[test]
fn a_night_killed_at_any_moment() -> Result<()> {
    let place = busy_school()?;
    night(&place)?;
    let before = package(&place)?;
    let whole = match duration(&place, &NIGHT) {
        Ok(whole) => whole,
        Err(_) => std::time::Duration::from_millis(800),
    };
    let mut dice = Dice(0x5eed_0013);
    for _ in 0..kills().div_ceil(2) {
        let moment = killed(&place, &NIGHT, whole, &mut dice)?;
        if !place.file("night").exists() {
            ensure!(place.file(".night.previous").exists(), "killed after {moment:?}: the night is gone");
            continue;
        }
        ensure!(package(&place).with_context(|| format!("killed after {moment:?}"))? == before);
    }
    night(&place)?;
    ensure!(package(&place)? == before);
    ensure!(!place.file(".night.draft").exists() && !place.file(".night.previous").exists(), "names are left behind");
    Ok(())
}

#[test]
fn what_was_left_out_wants_attention() -> Result<()> {
    let mut place = Place::with_register()?;
    ensure!(place.run(&NIGHT)?.exit == 0);
    // The calendar does not know the terms of that year.
    place.today = "2045-10-10";
    let run = place.run(&[&NIGHT[..], &["--format", "json"]].concat())?;
    let told: Value = serde_json::from_str(&run.out).context(run.err)?;
    ensure!(run.exit == 1 && told["findings"] == 0 && told["skipped"] != serde_json::json!([]), "{} {told}", run.exit);
    Ok(())
}
