//! The key of a register: where it lies, what it protects, what happens without it.

use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::files::files_ending;
use crate::harness::{Place, Run};
use crate::people::{STUDENTS, register_file, school};

/// Runs with a text on standard input and a passphrase file.
pub fn with_input(place: &Place, args: &[&str], input: &str) -> Result<Run> {
    let mut child = place.command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    child.stdin.take().context("no input")?.write_all(input.as_bytes())?;
    let output = child.wait_with_output()?;
    Ok(Run { exit: output.status.code().unwrap_or(-1), out: String::from_utf8(output.stdout)?, err: String::from_utf8(output.stderr)? })
}

/// Runs with a passphrase.
pub fn with_passphrase(place: &Place, passphrase: &str, args: &[&str]) -> Result<Run> {
    let file = place.write("passphrase.txt", format!("{passphrase}\n"))?;
    let output = place.command(args).env("ESEP_PASSPHRASE_FILE", file).output()?;
    Ok(Run { exit: output.status.code().unwrap_or(-1), out: String::from_utf8(output.stdout)?, err: String::from_utf8(output.stderr)? })
}

pub fn key_file(place: &Place) -> Result<PathBuf> {
    files_ending(place, ".key")?.pop().context("no key file")
}

pub fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_copied_register_says_nothing() -> Result<()> {
    let place = school()?;
    place.ok(&["init", "-f", "plain.esep", "--encrypt", "none", "-q"])?;
    place.ok(&["import", "students", "students.csv", "-f", "plain.esep", "-q"])?;
    let (encrypted, plain) = (std::fs::read(register_file(&place)?)?, std::fs::read(place.file("plain.esep"))?);
    for word in ["Ахметов", "Әлихан", "110214500128", "ахметов", "student", "SQLite format", "import students", "Қалиева"]
    {
        ensure!(!holds(&encrypted, word), "{word} can be read");
    }
    for word in ["Ахметов", "110214500128", "SQLite format"] {
        ensure!(holds(&plain, word), "the test itself would see {word}");
    }
    Ok(())
}

/// Nor do the files that stand beside it while it is written.
#[cfg(unix)]
#[test]
fn a_journal_says_nothing() -> Result<()> {
    let place = school()?;
    let list = STUDENTS.replace("9Б", "10Б").replace("Ким", "Кимова");
    let list =
        format!("{list}{}", crate::people::many_students(20_000)?.lines().skip(1).map(|line| format!("{line}\n")).collect::<String>());
    let list = place.write("many.csv", list)?;
    let journal = register_file(&place)?.with_extension("esep-journal");
    let mut import = place.command(&["import", "students", &list, "-q"]).stdout(Stdio::null()).spawn()?;
    let mut seen = 0;
    while import.try_wait()?.is_none() {
        if let Ok(bytes) = std::fs::read(&journal) {
            seen += usize::from(bytes.len() > 4096);
            ensure!(!holds(&bytes, "Ахметов") && !holds(&bytes, "110214500128"), "the journal can be read");
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    ensure!(seen > 0, "no journal was seen");
    Ok(())
}

#[test]
fn the_key_lies_apart_and_is_its_owners() -> Result<()> {
    let place = school()?;
    let (register, key) = (register_file(&place)?, key_file(&place)?);
    ensure!(register.parent() != key.parent(), "{} {}", register.display(), key.display());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &PathBuf| std::fs::metadata(path).map(|data| data.permissions().mode() & 0o777);
        ensure!(mode(&key)? == 0o600, "{:o}", mode(&key)?);
        ensure!(mode(&register)? & 0o077 == 0, "others may read the register: {:o}", mode(&register)?);
    }
    Ok(())
}

#[test]
fn a_missing_key() -> Result<()> {
    let place = school()?;
    std::fs::remove_file(key_file(&place)?)?;
    ensure!(place.error_code(5, &["register", "list"])? == "key_missing");
    ensure!(place.exits(5, &["register", "list"])?.contains("esep key recover"));
    ensure!(place.error_code(5, &["register", "list", "--key-file", "no.key"])? == "key_missing");
    Ok(())
}

#[test]
fn the_key_of_another_register() -> Result<()> {
    let place = school()?;
    let own = key_file(&place)?;
    place.ok(&["init", "-f", "other.esep", "--key-file", "other.txt", "-q"])?;
    ensure!(place.error_code(5, &["register", "list", "--key-file", "other.txt"])? == "key_wrong");
    std::fs::copy(place.file("other.txt"), &own)?;
    ensure!(place.error_code(5, &["register", "list"])? == "key_wrong");
    place.ok(&["register", "list", "-f", "other.esep", "--key-file", "other.txt"])?;
    for broken in ["", "esep-key 1\n", "esep-key 1\n12ab\n", "сөз", "esep-key 2\n"] {
        place.write("broken.txt", broken)?;
        ensure!(place.error_code(5, &["register", "list", "--key-file", "broken.txt"])? == "key_broken", "{broken}");
    }
    place.write("latin.txt", [0xff, 0xfe, 0x00])?;
    ensure!(place.error_code(5, &["register", "list", "--key-file", "latin.txt"])? == "key_broken");
    Ok(())
}

#[test]
fn one_key_for_two_registers() -> Result<()> {
    let place = Place::empty()?;
    let code = place.ok(&["init", "-f", "a.esep", "--key-file", "key.txt", "-q"])?;
    let same = place.ok(&["init", "-f", "b.esep", "--key-file", "key.txt", "-q"])?;
    ensure!(code == same);
    place.ok(&["register", "list", "-f", "b.esep", "--key-file", "key.txt"])?;
    Ok(())
}

#[test]
fn a_lost_key_comes_back_from_paper() -> Result<()> {
    let place = Place::empty()?;
    let code = place.ok(&["init", "-q"])?;
    place.write("students.csv", STUDENTS)?;
    place.ok(&["import", "students", "students.csv", "-q"])?;
    let list = place.ok(&["student", "list", "--format", "csv"])?;
    let key = key_file(&place)?;
    let before = std::fs::read(&key)?;
    ensure!(place.error_code(4, &["key", "recover"])? == "key_exists");
    std::fs::remove_file(&key)?;
    // Read aloud and typed by hand.
    let typed = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    let run = with_input(&place, &["key", "recover"], &typed)?;
    ensure!(run.exit == 0, "{}{}", run.out, run.err);
    ensure!(std::fs::read(&key)? == before);
    ensure!(place.ok(&["student", "list", "--format", "csv"])? == list);
    Ok(())
}

#[test]
fn a_wrong_code_is_told_where() -> Result<()> {
    let place = Place::empty()?;
    let code = place.ok(&["init", "-q"])?.trim().to_owned();
    std::fs::remove_file(key_file(&place)?)?;
    let mut groups: Vec<String> = code.split('-').map(str::to_owned).collect();
    ensure!(groups.len() == 13, "{code}");
    let fourth = groups[3].clone();
    groups[3] = format!("{}{}", if fourth.starts_with('7') { '8' } else { '7' }, &fourth[1..]);
    for (typed, code, told) in [
        (groups.join("-"), "recovery_check", "4"),
        (code.replacen('-', "-U", 1), "recovery_letter", "2"),
        (code[..70].to_owned(), "recovery_length", "59"),
        (String::new(), "recovery_length", "0"),
    ] {
        let run = with_input(&place, &["key", "recover", "--format", "json"], &typed)?;
        let error: serde_json::Value = serde_json::from_str(run.err.trim())?;
        let message = error["error"]["message"].as_str().unwrap_or_default();
        ensure!(run.exit == 2 && error["error"]["code"] == code && message.contains(told), "{typed}: {error}");
    }
    let other = Place::empty()?.ok(&["init", "-q"])?;
    let run = with_input(&place, &["key", "recover"], &other)?;
    ensure!(run.exit == 4 && files_ending(&place, ".key")?.is_empty(), "{}", run.err);
    Ok(())
}

#[test]
fn the_key_is_never_said() -> Result<()> {
    let place = Place::empty()?;
    let run = place.run(&["init", "-o", "code.csv"])?;
    let code = run.out.trim().to_owned();
    ensure!(code.len() == 77 && !run.err.contains(&code), "the code is data: {}", run.err);
    let hex = std::fs::read_to_string(key_file(&place)?)?;
    let hex = hex.lines().nth(1).context("no key")?;
    for help in [&["init", "--help"][..], &["key", "recover", "--help"], &["--help"]] {
        let help = place.ok(help)?;
        ensure!(!help.contains("--key ") && !help.contains("--passphrase "), "{help}");
    }
    ensure!(place.run(&["register", "list", "--key", hex])?.exit == 2);
    ensure!(place.run(&["key", "recover", &code])?.exit == 2);
    for said in [place.run(&["history", "--format", "json"])?, place.run(&["init"])?, place.run(&["key", "recover"])?] {
        ensure!(!format!("{}{}", said.out, said.err).contains(hex) && !said.err.contains(&code));
    }
    Ok(())
}

#[test]
fn a_passphrase() -> Result<()> {
    let place = Place::empty()?;
    place.write("students.csv", STUDENTS)?;
    let right = "төрт тұлпар таң атқанша";
    let short = with_passphrase(&place, "он бір әріп", &["init", "--encrypt", "passphrase", "--format", "json"])?;
    ensure!(short.exit == 4 && short.err.contains("passphrase_short"), "{}", short.err);
    ensure!(place.error_code(5, &["init", "--encrypt", "passphrase"])? == "passphrase_missing");
    ensure!(register_file(&place).is_err(), "no register without a passphrase");
    let twelve = with_passphrase(&place, "он екі әріп.", &["init", "--encrypt", "passphrase", "-f", "twelve.esep"])?;
    ensure!(twelve.exit == 0, "{}", twelve.err);
    let made = with_passphrase(&place, right, &["init", "--encrypt", "passphrase"])?;
    ensure!(made.exit == 0 && made.out.len() == 78, "nothing but the recovery code: {}{}", made.out, made.err);
    ensure!(files_ending(&place, ".key")?.is_empty(), "no key file");
    ensure!(with_passphrase(&place, right, &["import", "students", "students.csv", "-q"])?.exit == 0);
    ensure!(!holds(&std::fs::read(register_file(&place)?)?, "Ахметов"));
    let list = with_passphrase(&place, right, &["student", "list", "--format", "csv"])?;
    ensure!(list.exit == 0 && list.out.contains("Ахметов"), "{}", list.err);
    for wrong in ["төрт тұлпар таң атқанша ", "Төрт тұлпар таң атқанша", ""] {
        let run = with_passphrase(&place, wrong, &["student", "list", "--format", "json"])?;
        ensure!(run.exit == 5 && run.err.starts_with("{\"error\":{\"code\":\"passphrase_wrong\""), "{wrong}: {} {}", run.exit, run.err);
    }
    ensure!(place.error_code(5, &["register", "list"])? == "passphrase_missing");
    let gone = place.command(&["register", "list", "--format", "json"]).env("ESEP_PASSPHRASE_FILE", "gone.txt").output()?;
    ensure!(gone.status.code() == Some(5) && String::from_utf8(gone.stderr)?.contains("\"passphrase_file\""));
    // Forgotten: the code on paper makes a key file of it.
    let other = Place::empty()?.ok(&["init", "-q"])?;
    let run = with_input(&place, &["key", "recover", "--format", "json"], &other)?;
    ensure!(run.exit == 4 && run.err.contains("\"recovery_other\""), "{}", run.err);
    let run = with_input(&place, &["key", "recover"], &made.out)?;
    ensure!(run.exit == 0, "{}", run.err);
    ensure!(place.ok(&["student", "list", "--format", "csv"])? == list.out);
    Ok(())
}
