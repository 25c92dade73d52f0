//! A hermetic place to run the program in.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

/// The day that is today in nearly every test.
pub const TODAY: &str = "2026-11-22";

/// A home of its own with a register in it.
pub struct Place {
    folder: TempDir,
    lang: &'static str,
    /// The day that is today here.
    pub today: &'static str,
}

/// How a run ended.
pub struct Run {
    /// The exit code; -1 if the process was killed.
    pub exit: i32,
    /// Data.
    pub out: String,
    /// Talk.
    pub err: String,
}

impl Place {
    /// An empty home; people speak Kazakh in it.
    pub fn empty() -> Result<Self> {
        Ok(Self { folder: tempfile::tempdir()?, lang: "kk", today: TODAY })
    }

    /// A home with a new encrypted register.
    pub fn with_register() -> Result<Self> {
        let place = Self::empty()?;
        place.ok(&["init", "-q"])?;
        Ok(place)
    }

    /// The same home, in another language.
    pub fn speaking(mut self, lang: &'static str) -> Self {
        self.lang = lang;
        self
    }

    /// The home.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A file in the home.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and gives its path as text.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<String> {
        let path = self.file(name);
        std::fs::write(&path, content)?;
        Ok(path.to_string_lossy().into_owned())
    }

    /// The program, ready to run here and nowhere else.
    pub fn command(&self, args: &[&str]) -> Command {
        let home = self.folder.path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_esep"));
        command.args(args).current_dir(home).env_clear().stdin(std::process::Stdio::null());
        // Windows programs do not start without it.
        if let Some(root) = std::env::var_os("SystemRoot") {
            command.env("SystemRoot", root);
        }
        for name in ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"] {
            command.env(name, home);
        }
        command.env("ESEP_TODAY", self.today).env("ESEP_LANG", self.lang).env("ESEP_ACTOR", "Қалиева");
        command
    }

    /// Runs it.
    pub fn run(&self, args: &[&str]) -> Result<Run> {
        let Output { status, stdout, stderr } = self.command(args).output()?;
        Ok(Run { exit: status.code().unwrap_or(-1), out: String::from_utf8(stdout)?, err: String::from_utf8(stderr)? })
    }

    /// Runs it and wants it to succeed.
    pub fn ok(&self, args: &[&str]) -> Result<String> {
        let run = self.run(args)?;
        ensure!(run.exit == 0, "esep {args:?} exited {}: {}{}", run.exit, run.out, run.err);
        Ok(run.out)
    }

    /// The same for a line as it is typed in a terminal: `student list --class "7 А"`.
    pub fn types(&self, line: &str) -> Result<String> {
        let args = words(line);
        self.ok(&args.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Runs it and wants a certain exit code; gives what was said.
    pub fn exits(&self, exit: i32, args: &[&str]) -> Result<String> {
        let run = self.run(args)?;
        ensure!(run.exit == exit, "esep {args:?} exited {}, not {exit}: {}{}", run.exit, run.out, run.err);
        Ok(run.err)
    }

    /// Runs it with `--format json` and reads what it prints.
    pub fn json(&self, args: &[&str]) -> Result<serde_json::Value> {
        let mut args = args.to_vec();
        args.extend(["--format", "json"]);
        let run = self.run(&args)?;
        serde_json::from_str(&run.out).with_context(|| format!("esep {args:?}: {}{}", run.out, run.err))
    }

    /// The stable code of the error that a command ends in.
    pub fn error_code(&self, exit: i32, args: &[&str]) -> Result<String> {
        let mut args = args.to_vec();
        args.extend(["--format", "json"]);
        let said = self.exits(exit, &args)?;
        let line = said.lines().last().unwrap_or_default();
        let error: serde_json::Value = serde_json::from_str(line).with_context(|| said.clone())?;
        Ok(error["error"]["code"].as_str().unwrap_or_default().to_owned())
    }
}

/// Words of a line; quotes of either kind keep blanks together.
pub fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut quote) = (None::<String>, None);
    for letter in line.chars() {
        match (letter, quote) {
            ('"' | '\'', None) => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (_, Some(open)) if open == letter => quote = None,
            (' ', None) => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

/// Cases with known answers, where this checkout has them.
pub fn cases() -> Option<PathBuf> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases");
    cases.is_dir().then_some(cases)
}

/// Rows of a CSV file as maps from heading to cell.
pub fn rows(text: &str) -> Result<Vec<std::collections::BTreeMap<String, String>>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}
