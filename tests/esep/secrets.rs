//! Nothing of a child, and no key, can be read in anything that the program leaves or keeps for a while, but in what was asked for.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, ensure};

use crate::harness::Place;
use crate::keys::{key_file, with_input};
use crate::people::{STUDENTS, many_students};

/// Names, an IIN and words of the records below.
const KNOWN: [&str; 7] = ["Ахметов", "ахметов", "Әлихан", "110214500128", "Қалиева", "ақшасын тартып алған", "+7 701 555"];

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// What of these stands in a file, byte by byte.
fn found(bytes: &[u8], secrets: &[Vec<u8>]) -> Option<String> {
    let holds = |secret: &&Vec<u8>| bytes.windows(secret.len()).any(|window| window == &secret[..]);
    secrets.iter().find(holds).map(|secret| String::from_utf8_lossy(secret).into_owned())
}

/// Runs commands while somebody looks at every file that there is, however shortly; gives what was seen by name.
fn watched(place: &Place, secrets: &[Vec<u8>], commands: &[&[&str]]) -> Result<BTreeMap<String, usize>> {
    let over = AtomicBool::new(false);
    let look = |seen: &mut BTreeMap<String, usize>| -> Result<()> {
        for path in files(place.path()) {
            let name = path.strip_prefix(place.path())?.to_string_lossy().into_owned();
            if name.starts_with("asked") || name.ends_with(".key") {
                continue;
            }
            let Ok(bytes) = std::fs::read(&path) else { continue };
            if let Some(secret) = found(&bytes, secrets) {
                anyhow::bail!("{secret} can be read in {name}");
            }
            #[cfg(unix)]
            if let Ok(data) = std::fs::metadata(&path) {
                use std::os::unix::fs::PermissionsExt;
                let mode = data.permissions().mode();
                ensure!(mode & 0o077 == 0, "others may read {name}: {mode:o}");
            }
            *seen.entry(name).or_default() += 1;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let watcher = scope.spawn(|| {
            let mut seen = BTreeMap::new();
            while !over.load(Ordering::Relaxed) {
                look(&mut seen)?;
            }
            look(&mut seen).map(|()| seen)
        });
        let mut ran = Ok(());
        for command in commands {
            let output = place.command(command).env("TMPDIR", place.file("tmp")).output()?;
            if !output.status.success() && output.status.code() != Some(1) {
                ran = Err(anyhow::anyhow!("esep {command:?}: {}", String::from_utf8_lossy(&output.stderr)));
                break;
            }
        }
        over.store(true, Ordering::Relaxed);
        let seen = watcher.join().ok().context("the watcher fell")?;
        ran.and(seen)
    })
}

#[test]
fn nothing_can_be_read_of_what_is_kept() -> Result<()> {
    let place = Place::empty()?;
    std::fs::create_dir(place.file("asked"))?;
    std::fs::create_dir(place.file("tmp"))?;
    place.write("asked/students.csv", STUDENTS)?;
    place.write("asked/many.csv", many_students(3_000)?)?;
    place.write("asked/note.pdf", b"%PDF-1.4\n\xd0\x90\xd1\x85\xd0\xbc\xd0\xb5\xd1\x82\xd0\xbe\xd0\xb2\n%%EOF\n")?;
    let code = place.ok(&["init", "-q"])?;
    ensure!(with_input(&place, &["key", "confirm"], &code)?.exit == 0);
    let mut secrets: Vec<Vec<u8>> = KNOWN.iter().map(|text| text.as_bytes().to_vec()).collect();
    let key = std::fs::read_to_string(key_file(&place)?)?;
    let hex = key.lines().nth(1).context("a key")?;
    let raw: Result<Vec<u8>, _> = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16)).collect();
    secrets.extend([hex.as_bytes().to_vec(), raw?, code.trim().as_bytes().to_vec()]);
    // UTF-16 is what other programs would leave.
    secrets.push("Ахметов".encode_utf16().flat_map(u16::to_le_bytes).collect());
    let seen = watched(
        &place,
        &secrets,
        &[
            &["import", "students", "asked/students.csv"],
            &["import", "students", "asked/many.csv"],
            &["staff", "add", "--name", "Қалиева Гүлмира"],
            &["student", "edit", "#1", "--phone", "+7 701 555 01 01"],
            &["register", "place", "#1", "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-10"],
            &["intervention", "add", "#1", "--kind", "talk_student", "--on", "2026-11-12", "--summary", "ақшасын тартып алған"],
            &["document", "add", "#1", "--kind", "other", "--on", "2026-11-12", "--scan", "asked/note.pdf"],
            &["report", "register", "--as-known-on", "2026-11-22"],
            &["report", "hand-in", "register"],
            &["report", "handed-in"],
            &["student", "list", "--all", "-o", "asked/list.xlsx"],
            &["student", "list", "--all", "--format", "html"],
            &["backup", "copies"],
            &["student", "edit", "#1", "--address", "Ахметов көшесі"],
            &["restore", "-y", "copies/register-2026-11-22T000000.esep"],
            &["undo", "-y"],
            &["doctor"],
            &["nightly", "-o", "asked/night"],
            &["key", "change"],
            &["history", "verify"],
        ],
    )?;
    let some = |word: &str| seen.keys().any(|name| name.contains(word));
    // A journal is there too shortly to be counted on here: `keys` waits for one.
    for kept in ["register.esep", "copies/register-", ".replaced-", "backups/"] {
        ensure!(some(kept), "{kept} was not looked at: {:?}", seen.keys().collect::<Vec<_>>());
    }
    ensure!(files(&place.file("tmp")).is_empty(), "something is left: {:?}", files(&place.file("tmp")));
    // A test that could not find them would be none.
    let asked = std::fs::read(place.file("asked/students.csv"))?;
    ensure!(found(&asked, &secrets).is_some() && found(key.as_bytes(), &secrets).is_some());
    Ok(())
}

/// A crash leaves no picture of the memory, though the one who started the program wants one.
#[cfg(unix)]
#[test]
fn a_crash_leaves_no_picture_of_the_memory() -> Result<()> {
    use std::os::unix::process::ExitStatusExt;
    use std::process::{Command, Stdio};
    let place = Place::with_register()?;
    let ready = place.command(&["key", "confirm"]);
    let mut wanting = Command::new("sh");
    wanting.args(["-c", "ulimit -c $(ulimit -H -c); exec \"$0\" key confirm", env!("CARGO_BIN_EXE_esep")]);
    for (name, value) in ready.get_envs() {
        wanting.env(name, value.unwrap_or_default());
    }
    let mut waiting = wanting.current_dir(place.path()).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    // It waits for the code once it has the register open: the limit stands by then.
    let limits = PathBuf::from(format!("/proc/{}/limits", waiting.id()));
    let begun = std::time::Instant::now();
    while limits.exists() && begun.elapsed().as_secs() < 30 {
        let text = std::fs::read_to_string(&limits).unwrap_or_default();
        let zero = text.lines().any(|line| line.starts_with("Max core file size") && line.split_whitespace().nth(4) == Some("0"));
        if zero && std::fs::read_link(format!("/proc/{}/exe", waiting.id())).is_ok_and(|exe| exe.ends_with("esep")) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    ensure!(begun.elapsed().as_secs() < 30, "the limit is not set");
    Command::new("kill").args(["-ABRT", &waiting.id().to_string()]).status()?;
    let ended = waiting.wait()?;
    ensure!(ended.signal() == Some(6) && !ended.core_dumped(), "{ended:?}");
    ensure!(!files(place.path()).iter().any(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("core"))));
    Ok(())
}
