//! Where answers go: files whole or not at all, pipes that are closed, disks that are full.

use std::process::Stdio;

use anyhow::{Result, ensure};

use crate::harness::{Place, rows};
use crate::people::{AHMETOV, KIM, many_students, place_on, school};

fn large() -> Result<Place> {
    let place = school()?;
    let file = place.write("many.csv", many_students(3_000)?)?;
    place.ok(&["import", "students", &file, "-q"])?;
    Ok(place)
}

/// `esep … | head -0`
fn into_a_closed_pipe(place: &Place, args: &[&str]) -> Result<()> {
    let mut child = place.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    drop(child.stdout.take());
    let output = child.wait_with_output()?;
    let said = String::from_utf8(output.stderr)?;
    ensure!(output.status.code() == Some(0) && said.is_empty(), "esep {args:?}: {:?} {said}", output.status.code());
    Ok(())
}

#[test]
fn a_closed_pipe_is_success() -> Result<()> {
    let place = large()?;
    for format in ["table", "csv", "excel", "json", "jsonl"] {
        into_a_closed_pipe(&place, &["student", "list", "--all", "--format", format])?;
    }
    for args in [&["--help"][..], &["register", "place", "--help"], &["history"], &["report", "movement"], &["calendar"]] {
        into_a_closed_pipe(&place, args)?;
    }
    Ok(())
}

#[test]
fn an_import_into_a_closed_pipe_is_written() -> Result<()> {
    let place = school()?;
    let file = place.write("many.csv", many_students(100)?)?;
    into_a_closed_pipe(&place, &["import", "students", &file])?;
    ensure!(rows(&place.ok(&["student", "list", "--format", "csv"])?)?.len() == 104);
    Ok(())
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() -> Result<()> {
    let place = large()?;
    for args in [&["student", "list", "--format", "csv"][..], &["student", "list"], &["history", "--format", "json"]] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full")?;
        let output = place.command(args).stdout(full).output()?;
        let said = String::from_utf8(output.stderr)?;
        ensure!(output.status.code() == Some(7) && said.contains("Дискіде орын жоқ"), "esep {args:?}: {:?} {said}", output.status.code());
    }
    Ok(())
}

#[test]
fn places_that_cannot_be_written_to() -> Result<()> {
    let place = school()?;
    std::fs::create_dir(place.file("folder.csv"))?;
    let list = |out| place.error_code(7, &["student", "list", "--out", out]);
    ensure!(list("folder.csv")? == "io_folder", "{}", list("folder.csv")?);
    ensure!(list("no/such/list.csv")? == "io_not_found");
    ensure!(std::fs::read_dir(place.file("folder.csv"))?.next().is_none(), "nothing is left in the folder");
    ensure!(
        std::fs::read_dir(place.path())?.all(|entry| entry.is_ok_and(|entry| !entry.file_name().to_string_lossy().starts_with(".esep-")))
    );
    Ok(())
}

/// Skipped where the user may write everywhere.
#[cfg(unix)]
#[test]
fn folders_without_permission() -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let place = school()?;
    let folder = place.file("closed");
    std::fs::create_dir(&folder)?;
    std::fs::write(folder.join("list.csv"), "бұрынғы")?;
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o555))?;
    if std::fs::write(folder.join("probe"), "").is_ok() {
        return Ok(());
    }
    ensure!(place.error_code(7, &["student", "list", "--out", "closed/list.csv"])? == "io_permission");
    ensure!(place.error_code(7, &["init", "-f", "closed/new.esep"])? == "io_permission");
    ensure!(std::fs::read_to_string(folder.join("list.csv"))? == "бұрынғы");
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o755))?;
    Ok(())
}

#[test]
fn a_file_is_there_whole_or_as_it_was() -> Result<()> {
    let place = school()?;
    place.write("list.csv", "бұрынғы")?;
    for (exit, args) in [
        (2, &["student", "list", "--on", "x"][..]),
        (2, &["register", "list", "--kind", "x"]),
        (3, &["student", "show", "жоқ"]),
        (5, &["student", "list", "-f", "elsewhere.esep"]),
    ] {
        place.exits(exit, &[args, &["--out", "list.csv"]].concat())?;
        ensure!(std::fs::read_to_string(place.file("list.csv"))? == "бұрынғы", "esep {args:?}");
    }
    let said = place.run(&["student", "list", "--out", "list.csv"])?;
    ensure!(said.exit == 0 && said.out.is_empty() && said.err.contains("list.csv"), "{}{}", said.out, said.err);
    ensure!(std::fs::read_to_string(place.file("list.csv"))? == place.ok(&["student", "list", "--format", "csv"])?);
    Ok(())
}

/// What is no file stays what it is: nobody's /dev/null becomes a list of children.
#[cfg(unix)]
#[test]
fn into_a_device_or_a_link() -> Result<()> {
    use std::os::unix::fs::FileTypeExt;

    let place = school()?;
    let listed = place.ok(&["student", "list", "--format", "csv"])?;
    let pipe = place.file("pipe");
    ensure!(std::process::Command::new("mkfifo").arg(&pipe).status()?.success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe)
    });
    place.ok(&["student", "list", "--format", "csv", "-o", "pipe"])?;
    ensure!(std::fs::metadata(&pipe)?.file_type().is_fifo());
    ensure!(reader.join().ok().transpose()?.as_deref() == Some(listed.as_str()));
    let kept = place.write("kept.csv", "old")?;
    std::os::unix::fs::symlink(&kept, place.file("link.csv"))?;
    place.ok(&["student", "list", "-o", "link.csv"])?;
    ensure!(place.file("link.csv").is_symlink() && std::fs::read_to_string(&kept)? == listed);
    Ok(())
}

#[test]
fn the_ending_chooses_the_format() -> Result<()> {
    let place = school()?;
    for (ending, format) in [("csv", "csv"), ("json", "json"), ("jsonl", "jsonl"), ("txt", "table")] {
        let name = format!("list.{ending}");
        place.ok(&["student", "list", "--out", &name, "-q"])?;
        let wanted = place.ok(&["student", "list", "--format", format])?;
        ensure!(std::fs::read_to_string(place.file(&name))? == wanted, "{name}");
    }
    place.ok(&["student", "list", "--out", "excel.csv", "--format", "excel", "-q"])?;
    ensure!(std::fs::read(place.file("excel.csv"))?.starts_with("\u{feff}\"".as_bytes()));
    ensure!(place.ok(&["student", "list", "--out", "-"])? == place.ok(&["student", "list"])?);
    Ok(())
}

#[test]
fn the_same_again_gives_the_same_bytes() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-09-10")?;
    place_on(&place, KIM, "risk_group", "2026-11-10")?;
    for format in ["table", "csv", "excel", "json", "jsonl"] {
        for list in [&["student", "list"][..], &["register", "list"], &["report", "movement"], &["history"], &["report", "register"]] {
            let args = [list, &["--format", format]].concat();
            ensure!(place.ok(&args)? == place.ok(&args)?, "esep {args:?}");
        }
    }
    Ok(())
}

#[test]
fn data_and_talk_go_apart() -> Result<()> {
    let place = school()?;
    let placed = place.run(&["register", "place", AHMETOV, "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-10"])?;
    ensure!(placed.exit == 0 && placed.out.is_empty() && !placed.err.is_empty(), "{}{}", placed.out, placed.err);
    let json = place.run(&["register", "extend", AHMETOV, "--on", "2026-11-20", "--until", "2027-05-20", "--format", "json"])?;
    let said: serde_json::Value = serde_json::from_str(&json.out)?;
    ensure!(json.exit == 0 && said["student"] == 1 && said["operation"].is_i64(), "{}{}", json.out, json.err);
    let quiet = place.run(&["intervention", "add", AHMETOV, "--kind", "call", "--on", "2026-11-20", "-q"])?;
    ensure!((quiet.exit, quiet.out.as_str(), quiet.err.as_str()) == (0, "", ""), "{}{}", quiet.out, quiet.err);
    Ok(())
}
