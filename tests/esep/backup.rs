//! Copies of the register: what is in them, when they are refused, and a register put back from one.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::harness::{Place, TODAY};
use crate::people::{AHMETOV, KIM, dump, place_on, refused, register_file, school, text};
use crate::round_trip::holds;
use crate::steps::{lively, newest, steps};

/// The copies of a register in its default folder, the oldest first.
pub fn copies(place: &Place) -> Result<Vec<PathBuf>> {
    let folder = register_file(place)?.with_file_name("backups");
    let mut found: Vec<PathBuf> = match std::fs::read_dir(&folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?,
        Err(_) => Vec::new(),
    };
    found.sort();
    Ok(found)
}

/// Makes a copy and gives its path.
pub fn back_up(place: &Place) -> Result<String> {
    Ok(text(&place.json(&["backup"])?["path"])?.to_owned())
}

fn name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

#[test]
fn a_copy_holds_what_the_register_held() -> Result<()> {
    let place = school()?;
    place_on(&place, AHMETOV, "in_school", "2026-11-10")?;
    // Looking leaves a row of its own.
    let before = dump(&place)?;
    let register = std::fs::read(register_file(&place)?)?;
    let made = place.json(&["backup"])?;
    let copy = text(&made["path"])?;
    ensure!(name(copy) == "register-2026-11-22T000000.esep", "{copy}");
    ensure!(made["operation"] == 5 && made["bytes"] == register.len(), "{made}");
    ensure!(std::fs::read(copy)? == register);
    #[cfg(unix)]
    ensure!(std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(copy)?.permissions()) & 0o777 == 0o600);
    ensure!(name(&back_up(&place)?) == "register-2026-11-22T000000-2.esep", "a copy is never written over");

    place_on(&place, KIM, "in_school", "2026-11-11")?;
    place.ok(&["intervention", "add", KIM, "--kind", "call", "--on", "2026-11-12", "-q"])?;
    let after = dump(&place)?;
    let looked = place.run(&["restore", copy, "-n", "--lang", "en"])?;
    ensure!(looked.exit == 0 && looked.err.contains("6 to 7") && looked.err.contains("Children: 4, entries: 1"), "{}", looked.err);
    ensure!(dump(&place)? == after, "a look changes nothing");
    let restored = place.json(&["restore", copy, "-y"])?;
    ensure!(restored["lost"] == 2 && restored["operation"] == 5, "{restored}");
    ensure!(dump(&place)? == before);
    let kept = text(&restored["kept"])?;
    ensure!(name(kept) == "register.esep.replaced-2026-11-22T000000", "{kept}");
    // The replaced register has everything, and comes back the same way; then nothing is left to lose.
    let back = place.json(&["restore", kept, "-y"])?;
    ensure!(back["lost"] == 0, "{back}");
    ensure!(dump(&place)? == after);
    ensure!(text(&back["kept"])?.ends_with("-2"), "{back}");
    Ok(())
}

#[test]
fn histories_that_went_different_ways() -> Result<()> {
    let place = school()?;
    let copy = back_up(&place)?;
    place_on(&place, AHMETOV, "in_school", "2026-11-10")?;
    let with_ahmetov = back_up(&place)?;
    place.ok(&["restore", &copy, "-y", "-q"])?;
    place_on(&place, KIM, "in_school", "2026-11-11")?;
    // Both have an operation 5, but not the same.
    ensure!(place.json(&["restore", &with_ahmetov, "-y"])?["lost"] == 1);
    Ok(())
}

#[test]
fn old_copies_are_thinned_by_the_rule_and_nothing_else_is() -> Result<()> {
    let mut place = school()?;
    for day in ["2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21"] {
        place.today = day;
        back_up(&place)?;
    }
    let folder = register_file(&place)?.with_file_name("backups");
    for other in ["register-2026-01-01T000000.esep", "notes.txt", "register-2026-11-01.esep"] {
        std::fs::write(folder.join(other), "менің хатым")?;
    }
    place.today = "2026-11-22";
    let made = place.json(&["backup", "--keep", "daily=2"])?;
    ensure!(made["removed"] == 3, "{made}");
    let left: Vec<String> = copies(&place)?.iter().map(|path| name(&path.to_string_lossy()).to_owned()).collect();
    ensure!(
        left == [
            "notes.txt",
            "register-2026-01-01T000000.esep",
            "register-2026-11-01.esep",
            "register-2026-11-21T000000.esep",
            "register-2026-11-22T000000.esep"
        ],
        "{left:?}"
    );
    ensure!(place.error_code(2, &["backup", "--keep", "hourly=2"])? == "bad_keep");
    Ok(())
}

#[test]
fn an_import_makes_a_copy_first() -> Result<()> {
    let place = school()?;
    ensure!(copies(&place)?.is_empty(), "there was nothing to lose");
    let before = dump(&place)?;
    let list = place.write("more.csv", "last_name,first_name,class,birth_date\nЛи,Ян,8А,2012-01-01\n")?;
    place.ok(&["import", "students", &list, "-n", "-q"])?;
    ensure!(copies(&place)?.is_empty(), "a look makes none");
    place.ok(&["import", "students", &list, "-q"])?;
    let made = copies(&place)?;
    ensure!(made.len() == 1 && made[0].ends_with("register-2026-11-22T000000-auto.esep"), "{made:?}");
    let copy = made[0].to_string_lossy().into_owned();
    place.ok(&["restore", &copy, "-y", "-q"])?;
    ensure!(dump(&place)? == before);
    for (number, name) in ["Абаев", "Беков", "Войнов", "Гасанов", "Дюсенов", "Ермеков", "Жуков", "Зиманов"].iter().enumerate()
    {
        let list = place.write("more.csv", format!("last_name,first_name,class,birth_date\n{name},Олжас,8А,2012-0{}-02\n", number + 1))?;
        place.ok(&["import", "students", &list, "-q"])?;
    }
    ensure!(copies(&place)?.len() == 5, "the newest five stay");
    Ok(())
}

/// An import can be undone, so it goes on where no copy can be made, and says so.
#[test]
fn an_import_without_a_copy_says_so() -> Result<()> {
    let place = school()?;
    std::fs::write(register_file(&place)?.with_file_name("backups"), "бұл файл")?;
    let list = place.write("more.csv", "last_name,first_name,class,birth_date\nЛи,Ян,8А,2012-01-01\n")?;
    let run = place.run(&["import", "students", &list, "-q", "--lang", "ru"])?;
    ensure!(run.exit == 0 && run.err.contains("esep undo"), "{}{}", run.out, run.err);
    Ok(())
}

#[test]
fn places_that_take_no_copy() -> Result<()> {
    let place = school()?;
    let register = register_file(&place)?;
    let own = register.parent().context("a folder")?.to_string_lossy().into_owned();
    refused(&place, 4, "backup_over_register", &["backup", &register.to_string_lossy()])?;
    refused(&place, 4, "backup_beside_register", &["backup", &own])?;
    let file = place.write("file.txt", "")?;
    refused(&place, 7, "io_exists", &["backup", &file])?;
    Ok(())
}

/// A disk that is full: here, a limit on the length of files.
#[cfg(unix)]
#[test]
fn a_full_disk() -> Result<()> {
    let place = school()?;
    let copy = back_up(&place)?;
    place_on(&place, KIM, "in_school", "2026-11-11")?;
    let register = register_file(&place)?;
    let before = std::fs::read(&register)?;
    for command in ["backup elsewhere", &format!("restore '{copy}' -y")] {
        let script = format!("trap '' XFSZ; ulimit -f 64; exec '{}' {command} --format json", env!("CARGO_BIN_EXE_esep"));
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &script]).current_dir(place.path());
        for (name, value) in place.command(&[]).get_envs() {
            shell.env(name, value.unwrap_or_default());
        }
        let output = shell.output()?;
        let said = String::from_utf8(output.stderr)?;
        ensure!(output.status.code() == Some(7), "{command}: {:?} {said}", output.status);
        ensure!(std::fs::read(&register)? == before, "{command}");
    }
    let left = std::fs::read_dir(place.file("elsewhere"))?.count();
    ensure!(left == 0, "half a copy is left");
    ensure!(crate::files::files_ending(&place, ".replaced-2026-11-22T000000")?.is_empty());
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to() -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let place = school()?;
    let folder = place.file("closed");
    std::fs::create_dir(&folder)?;
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o500))?;
    // The administrator of a system may write everywhere.
    if std::fs::write(folder.join("try"), "").is_err() {
        refused(&place, 7, "io_permission", &["backup", "closed"])?;
    }
    Ok(std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700))?)
}

#[test]
fn what_is_no_copy_of_this_register() -> Result<()> {
    let place = school()?;
    let copy = back_up(&place)?;
    let whole = std::fs::read(&copy)?;
    refused(&place, 5, "backup_missing", &["restore", "nowhere.esep", "-y"])?;
    refused(&place, 4, "restore_not_asked", &["restore", &copy])?;
    refused(&place, 4, "restore_itself", &["restore", &register_file(&place)?.to_string_lossy(), "-y"])?;
    let text = place.write("text.esep", "бұл есеп емес, жай ғана ұзын хат")?;
    refused(&place, 5, "register_unknown", &["restore", &text, "-y"])?;
    place.ok(&["init", "-f", "other.esep", "-q"])?;
    refused(&place, 4, "restore_other_key", &["restore", "other.esep", "-y"])?;
    for length in [10, 2000, whole.len() / 2, whole.len() - 4096, whole.len() - 1] {
        let cut = place.write("cut.esep", &whole[..length])?;
        let run = place.run(&["restore", &cut, "-y"])?;
        ensure!(run.exit == 6, "cut to {length}: {} {}", run.exit, run.err);
    }
    let longer = place.write("longer.esep", [&whole[..], &[0; 4096]].concat())?;
    refused(&place, 6, "backup_damaged", &["restore", &longer, "-y"])?;
    Ok(())
}

#[test]
fn a_register_of_another_school() -> Result<()> {
    let place = Place::empty()?;
    place.ok(&["init", "-q", "--encrypt", "none", "--school-kk", "№ 15 мектеп"])?;
    place.ok(&["init", "-q", "--encrypt", "none", "--school-kk", "№ 16 мектеп", "-f", "other.esep"])?;
    let error = refused(&place, 4, "restore_other_school", &["restore", "other.esep", "-y"])?;
    ensure!(text(&error["message"])?.contains("№ 16 мектеп"), "{error}");
    place.ok(&["init", "-q", "--encrypt", "none", "--actor", "Басқа", "-f", "third.esep"])?;
    refused(&place, 4, "restore_other_register", &["restore", "third.esep", "-y"])?;
    let mut newer = std::fs::read(place.file("other.esep"))?;
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    place.write("newer.esep", &newer)?;
    refused(&place, 5, "register_newer", &["restore", "newer.esep", "-y"])?;
    // In a place of its own, it is welcome.
    ensure!(place.json(&["restore", "other.esep", "--to", "new/place.esep", "-y"])?["kept"].is_null());
    place.ok(&["register", "list", "-f", "new/place.esep"])?;
    Ok(())
}

#[test]
fn a_register_that_does_not_open_is_replaced_and_kept() -> Result<()> {
    let place = school()?;
    let before = dump(&place)?;
    let copy = back_up(&place)?;
    let register = register_file(&place)?;
    let whole = std::fs::read(&register)?;
    let mut broken = whole.clone();
    broken[500] ^= 1;
    for bytes in [&broken[..], &whole[..5000], &[], "шифрланды, төлеңіз, бірақ бұл есеп емес".as_bytes()] {
        std::fs::write(&register, bytes)?;
        // Half of a write that was killed: it belongs to the broken file, and must not touch the new one.
        std::fs::write(register.with_extension("esep-journal"), &whole)?;
        let done = place.json(&["restore", &copy, "-y"])?;
        ensure!(done["lost"].is_null(), "{done}");
        ensure!(std::fs::read(text(&done["kept"])?)? == bytes);
        ensure!(dump(&place)? == before);
    }
    Ok(())
}

/// Every page of a copy carries a seal: one changed bit anywhere is found, and nearly always its page is named. `ESEP_ALL_PAGES=1`
/// tries every page, otherwise some.
#[test]
fn one_bit_anywhere_is_found() -> Result<()> {
    let place = school()?;
    let copy = back_up(&place)?;
    let whole = std::fs::read(&copy)?;
    let (pages, step) = (whole.len() / 4096, if std::env::var_os("ESEP_ALL_PAGES").is_some() { 1 } else { 9 });
    let (mut tried, mut named) = (0, 0);
    for page in (1..=pages).filter(|page| page % step == 0 || [1, 2, pages].contains(page)) {
        // The first bytes are the salt, which says whose file it is.
        for at in [if page == 1 { 16 } else { 0 }, 2000, 4095] {
            let mut bytes = whole.clone();
            bytes[(page - 1) * 4096 + at] ^= 1 << (page % 8);
            let flipped = place.write("flipped.esep", bytes)?;
            let before = std::fs::read(register_file(&place)?)?;
            let run = place.run(&["restore", &flipped, "-y", "--lang", "en"])?;
            ensure!(run.exit == 6 && run.err.contains("flipped.esep"), "page {page}: {} {}", run.exit, run.err);
            ensure!(std::fs::read(register_file(&place)?)? == before);
            tried += 1;
            named += usize::from(run.err.contains(&format!("Damaged: {page} ")));
        }
    }
    // The pages without which nothing can be opened at all are found even sooner.
    ensure!(named * 2 > tried, "{named} of {tried} pages were named");
    Ok(())
}

/// Whatever was done before and after: a restore gives back what the copy held, and its history is whole.
#[test]
fn after_any_history_a_restore_brings_back() -> Result<()> {
    holds(2, &(steps(10, 4), steps(10, 4)), |(before, after)| {
        let place = lively(TODAY)?;
        for step in &before {
            step.run(&place)?;
        }
        let (held, operations) = (dump(&place)?, newest(&place)?);
        let copy = back_up(&place)?;
        for step in &after {
            step.run(&place)?;
        }
        place.ok(&["restore", &copy, "-y", "-q"])?;
        ensure!(dump(&place)? == held && newest(&place)? == operations, "the restore gave back something else");
        place.ok(&["history", "verify", "-q"])?;
        Ok(())
    })
}

#[test]
fn a_register_that_was_just_copied_is_not_copied_again() -> Result<()> {
    let place = school()?;
    let list = |name: &str| place.write("more.csv", format!("last_name,first_name,birth_date,class\nЛи,{name},2012-01-01,7А\n"));
    back_up(&place)?;
    let before = copies(&place)?;
    place.ok(&["import", "students", &list("Ян")?, "-q"])?;
    ensure!(copies(&place)? == before);
    place.ok(&["import", "students", &list("Вера")?, "-q"])?;
    ensure!(copies(&place)?.len() == before.len() + 1);
    Ok(())
}
