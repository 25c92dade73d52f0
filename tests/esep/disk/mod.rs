//! A disk that loses power, fills up or goes away, at every moment of a write.
//!
//! `disk.c` stands between the program and the system: it tells what was written and synced in which order, and lets calls
//! fail from a given one on. A cut of the power is played from that: what was synced is there; of the rest any part may be.
//! A name in a folder is kept by a sync of the folder alone.

mod fails;
mod power;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::harness::{Place, Run};
use crate::people::{Dice, KIM, many_students, register_file, school};

/// Writes of different kinds; each changes something, and the undo takes back the one before it.
fn writes(place: &Place) -> Result<Vec<Vec<String>>> {
    let list = place.write("many.csv", many_students(60)?)?;
    let changed = place.write("changed.csv", many_students(60)?.replace("Абай көшесі", "Абай даңғылы"))?;
    let scan = place.write("scan.pdf", [b"%PDF-1.4\n".as_slice(), &[7; 20_000], b"\n%%EOF\n"].concat())?;
    let commands: [&[&str]; 9] = [
        &["intervention", "add", KIM, "--kind", "home_visit", "--on", "2026-11-12", "--summary", "анасымен сөйлесті"],
        &["register", "place", KIM, "--kind", "in_school", "--ground", "truancy", "--on", "2026-11-10", "--protocol", "1"],
        &["import", "students", &list],
        &["import", "students", &changed, "--accept-large-change"],
        &["document", "add", KIM, "--kind", "representation", "--number", "7", "--on", "2026-11-09", "--scan", &scan],
        &["undo"],
        &["signal", "add", KIM, "--ground", "truancy", "--on", "2026-11-11", "--words", "үш күн келмеді"],
        &["register", "remove", KIM, "--on", "2026-11-20", "--ground", "improved", "--protocol", "2"],
        &["student", "edit", KIM, "--address", "Абай көшесі 1"],
    ];
    Ok(commands
        .iter()
        .map(|command| [command, &["-y", "-q", "--format", "json"][..]].concat().into_iter().map(str::to_owned).collect())
        .collect())
}

/// A register on a disk that can fail.
struct Disk {
    place: Place,
    library: PathBuf,
    register: PathBuf,
    log: PathBuf,
}

impl Disk {
    fn new() -> Result<Self> {
        let place = school()?;
        let library = place.file("disk.so");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/esep/disk/disk.c");
        let built = Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).status()?;
        ensure!(built.success(), "a C compiler is needed");
        let (register, log) = (register_file(&place)?, place.file("disk.log"));
        Ok(Self { place, library, register, log })
    }

    fn folder(&self) -> &Path {
        self.register.parent().unwrap_or(Path::new("/"))
    }

    /// Runs the program on this disk, with one of its variables set.
    fn run(&self, args: &[String], variable: &str, value: impl AsRef<std::ffi::OsStr>) -> Result<Run> {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let mut command = self.place.command(&args);
        command.env("LD_PRELOAD", &self.library).env("ESEP_DISK_ROOT", self.folder()).env(variable, value);
        let output = command.output()?;
        let exit = output.status.code().unwrap_or(-1);
        Ok(Run { exit, out: String::from_utf8(output.stdout)?, err: String::from_utf8(output.stderr)? })
    }

    /// What the folder holds.
    fn files(&self) -> Result<Files> {
        let mut files = Files::new();
        for entry in std::fs::read_dir(self.folder())? {
            let path = entry?.path();
            if path.is_file() {
                files.insert(path.clone(), std::fs::read(path)?);
            }
        }
        Ok(files)
    }

    /// Makes the folder hold this and nothing else.
    fn set(&self, files: &Files) -> Result<()> {
        for path in self.files()?.keys().filter(|path| !files.contains_key(*path)) {
            std::fs::remove_file(path)?;
        }
        for (path, content) in files {
            std::fs::write(path, content)?;
        }
        Ok(())
    }

    /// All operations; the chain of their digests, which the rows are a part of, is whole.
    fn history(&self) -> Result<String> {
        let history = self.place.ok(&["history", "--format", "csv"])?;
        self.place.ok(&["history", "verify", "-q"])?;
        Ok(history)
    }
}

/// Files with their content.
type Files = BTreeMap<PathBuf, Vec<u8>>;
