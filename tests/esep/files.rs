//! A register that does not open: missing, locked, protected by another key, newer, cut, damaged, no register at all.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::harness::Place;
use crate::people::{KIM, many_students, register_file, school};

/// Commands that open the register to read and to write.
const READS: [&str; 2] = ["student", "list"];
const WRITES: [&str; 8] = ["student", "add", "--last-name", "Ли", "--first-name", "Ян", "--class=8А", "--birth-date=2012-01-01"];

/// Both kinds of commands end in the same error.
fn does_not_open(place: &Place, exit: i32, code: &str, file: &str) -> Result<()> {
    for command in [&READS[..], &WRITES, &["import", "students", "students.csv"], &["undo"], &["check"]] {
        let said = place.exits(exit, &[command, &["-f", file, "--format", "json"]].concat())?;
        let error: serde_json::Value = serde_json::from_str(&said).with_context(|| format!("more than an error is said: {said}"))?;
        ensure!(error["error"]["code"] == code, "esep {command:?}: not {code}: {said}");
    }
    Ok(())
}

/// A register that is not encrypted, with children in it.
fn plain(place: &Place) -> Result<Vec<u8>> {
    place.ok(&["init", "-f", "plain.esep", "--encrypt", "none", "-q"])?;
    place.ok(&["import", "students", "students.csv", "-f", "plain.esep", "-q"])?;
    Ok(std::fs::read(place.file("plain.esep"))?)
}

/// The files below a folder whose names end so.
pub fn files_ending(place: &Place, ending: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![place.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    Ok(found)
}

#[test]
fn a_missing_register() -> Result<()> {
    let place = school()?;
    does_not_open(&place, 5, "register_missing", "elsewhere.esep")?;
    does_not_open(&place, 5, "register_missing", "no/such/folder/register.esep")?;
    ensure!(!place.file("elsewhere.esep").exists(), "reading makes no file");
    let new = Place::empty()?;
    ensure!(new.error_code(5, &["register", "list"])? == "register_missing");
    Ok(())
}

#[test]
fn a_folder() -> Result<()> {
    let place = school()?;
    std::fs::create_dir(place.file("folder.esep"))?;
    does_not_open(&place, 5, "register_folder", "folder.esep")?;
    ensure!(place.error_code(4, &["init", "-f", "folder.esep"])? == "register_exists");
    ensure!(place.error_code(7, &["import", "students", "folder.esep"])? == "import_folder");
    ensure!(place.error_code(7, &["import", "students", "missing.csv"])? == "io_not_found");
    Ok(())
}

#[test]
fn a_register_is_never_made_over_another() -> Result<()> {
    let place = school()?;
    let before = std::fs::read(register_file(&place)?)?;
    ensure!(place.error_code(4, &["init"])? == "register_exists");
    place.write("notes.txt", "маңызды")?;
    ensure!(place.error_code(4, &["init", "-f", "notes.txt"])? == "register_exists");
    ensure!(std::fs::read(place.file("notes.txt"))? == "маңызды".as_bytes());
    ensure!(std::fs::read(register_file(&place)?)? == before);
    ensure!(files_ending(&place, ".key")?.len() == 1, "no key is left behind");
    Ok(())
}

#[test]
fn no_register_at_all() -> Result<()> {
    let place = school()?;
    place.write("text.esep", "Мұнда есеп жоқ, бұл жай ғана хат.\n")?;
    place.write("zeros.esep", [0; 8192])?;
    place.write("list.esep", std::fs::read(place.file("students.csv"))?)?;
    let mut other = plain(&place)?;
    other[68..72].fill(0);
    place.write("other.esep", other)?;
    for file in ["text.esep", "zeros.esep", "list.esep", "other.esep"] {
        let before = std::fs::read(place.file(file))?;
        does_not_open(&place, 5, "register_unknown", file).context(file)?;
        ensure!(std::fs::read(place.file(file))? == before, "{file} is left as it was");
    }
    Ok(())
}

#[test]
fn a_newer_register() -> Result<()> {
    let place = school()?;
    let mut newer = plain(&place)?;
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    place.write("newer.esep", &newer)?;
    does_not_open(&place, 5, "register_newer", "newer.esep")?;
    ensure!(std::fs::read(place.file("newer.esep"))? == newer);
    let said = place.exits(5, &["check", "-f", "newer.esep"])?;
    ensure!(said.contains("99"), "{said}");
    Ok(())
}

#[test]
fn a_register_that_was_cut() -> Result<()> {
    let place = school()?;
    let whole = std::fs::read(register_file(&place)?)?;
    let open = plain(&place)?;
    for (name, bytes) in [("key.esep", whole), ("open.esep", open)] {
        for length in [0, 10, 2000, bytes.len() / 2, bytes.len() / 2 + 100, bytes.len() - 4096] {
            place.write(name, &bytes[..length])?;
            let code = if length < 16 { "register_truncated" } else { "register_damaged" };
            does_not_open(&place, 6, code, name).with_context(|| format!("{name} cut to {length}"))?;
            ensure!(std::fs::read(place.file(name))? == bytes[..length], "{name} cut to {length} is left as it was");
        }
    }
    Ok(())
}

/// Why it does not open is said in the reader's language, and not in that of the database.
#[test]
fn what_is_damaged_is_told_in_words() -> Result<()> {
    let place = school()?;
    let whole = std::fs::read(register_file(&place)?)?;
    let said = |bytes: &[u8], lang| -> Result<String> {
        place.write("hurt.esep", bytes)?;
        place.exits(6, &["register", "list", "-f", "hurt.esep", "--lang", lang])
    };
    let mut head = whole.clone();
    head[1000] ^= 1;
    for (bytes, kk, ru) in [(&head[..], "Файлдың басы", "Начало файла"), (&whole[..whole.len() / 2], "ішіндегі деректер", "внутри файла")]
    {
        let (kazakh, russian) = (said(bytes, "kk")?, said(bytes, "ru")?);
        ensure!(kazakh.contains(kk) && russian.contains(ru), "{kazakh}{russian}");
        ensure!(!kazakh.contains("database") && !russian.contains("database"), "{kazakh}{russian}");
    }
    Ok(())
}

/// A byte of every page in turn: a reader gets the right rows or an error, and a file to write to stays whole.
#[test]
fn a_damaged_page() -> Result<()> {
    let place = school()?;
    place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-11-10", "-q"])?;
    let file = register_file(&place)?;
    let whole = std::fs::read(&file)?;
    let wanted = place.ok(&["student", "list", "--all", "--format", "csv"])?;
    let mut caught = 0;
    let step = if std::env::var_os("ESEP_ALL_PAGES").is_some() { 1 } else { 3 };
    for page in (0..whole.len() / 4096).step_by(step) {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 1000] ^= 1;
        std::fs::write(&file, &bytes)?;
        place.write("list.csv", "бұрынғы")?;
        let run = place.run(&["student", "list", "--all", "--out", "list.csv"])?;
        let written = std::fs::read_to_string(place.file("list.csv"))?;
        match run.exit {
            0 => ensure!(written == wanted, "page {page}: other rows"),
            6 => ensure!(written == "бұрынғы", "page {page}: half a list"),
            other => anyhow::bail!("page {page}: exit {other}: {}", run.err),
        }
        caught += usize::from(run.exit == 6);
        let added = place.run(&WRITES)?;
        ensure!([0, 6].contains(&added.exit), "page {page}: exit {}: {}", added.exit, added.err);
        if added.exit == 6 {
            // The register is named, not the list that was read.
            let import = place.run(&["import", "students", "students.csv", "-q"])?;
            for run in [run, added, import].iter().filter(|run| run.exit == 6) {
                ensure!(run.err.contains("register.esep есеп файлы бүлінген"), "page {page}: {}", run.err);
            }
        }
    }
    ensure!(caught > 2, "the rows themselves lie on more pages than {caught}");
    ensure!(files_ending(&place, "register.esep-journal")?.is_empty() && files_ending(&place, ".tmp")?.is_empty());
    Ok(())
}

/// A process that is stopped in the middle of its import holds the register.
#[cfg(unix)]
#[test]
fn a_locked_register() -> Result<()> {
    let place = school()?;
    let rows = 30_000;
    let list = place.write("many.csv", many_students(rows)?)?;
    let journal = register_file(&place)?.with_extension("esep-journal");
    let signal = |name: &str, id: u32| std::process::Command::new("kill").args([name, &id.to_string()]).status();
    let mut import = place.command(&["import", "students", &list, "-q"]);
    let import = import.env("USER", "gulmira").env("COMPUTERNAME", "PC-12").stdout(std::process::Stdio::null());
    let mut import = import.spawn()?;
    let begun = std::time::Instant::now();
    while !journal.exists() && begun.elapsed().as_secs() < 30 {
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    ensure!(signal("-STOP", import.id())?.success());
    let held = journal.exists();
    let waited = std::time::Instant::now();
    let locked = place.exits(5, &[&WRITES[..], &["--lang", "en", "--format", "json"]].concat());
    let waited = waited.elapsed().as_secs_f32();
    ensure!(signal("-CONT", import.id())?.success());
    ensure!(held, "the import was over too soon");
    let locked = locked?;
    ensure!(locked.contains("\"register_locked\"") && locked.contains("gulmira on PC-12 has been writing since"), "{locked}");
    ensure!(waited >= 4.0, "it waits: {waited} s");
    ensure!(import.wait()?.success());
    place.ok(&WRITES)?;
    let children = place.ok(&["student", "list", "--all", "--format", "csv"])?.lines().count() - 1;
    ensure!(children == 4 + rows as usize + 1, "{children}");
    Ok(())
}

/// Who comes a moment too early waits.
#[test]
fn two_who_write_at_once() -> Result<()> {
    let place = school()?;
    let list = place.write("many.csv", many_students(4_000)?)?;
    let mut import = place.command(&["import", "students", &list, "-q"]).stdout(std::process::Stdio::null()).spawn()?;
    let contacts: Vec<_> = (1..=8)
        .map(|day| {
            let day = format!("2026-11-0{day}");
            place.command(&["intervention", "add", KIM, "--kind", "call", "--on", &day, "-q"]).spawn()
        })
        .collect::<std::io::Result<_>>()?;
    for mut contact in contacts {
        ensure!(contact.wait()?.success());
    }
    ensure!(import.wait()?.success());
    ensure!(place.ok(&["intervention", "list", "--format", "csv"])?.lines().count() == 9);
    ensure!(place.ok(&["student", "list", "--all", "--format", "csv"])?.lines().count() == 4_005);
    Ok(())
}
