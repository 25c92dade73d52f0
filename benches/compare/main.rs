//! `cargo bench --bench compare`: `esep` beside the shell of SQLite, whole processes.
//!
//! Arguments after `--` choose: `list`, `import`, `report`, `past`, `workbook`, `owed`, `case`, `keeping` (all if none is named), and
//! `--students N` for the import.
//! The release binary is measured. Files lie in the target folder, on a real disk, where syncing costs what it costs.

#![allow(clippy::print_stdout, missing_docs, reason = "a benchmark prints its table, and nobody links it")]

mod bare;
mod comparisons;
mod generate;
mod keeping;
mod measure;
mod names;
mod random;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use comparisons::Bench;

const NAMES: [&str; 8] = ["list", "import", "report", "past", "workbook", "owed", "case", "keeping"];

/// What the command line asks for.
struct Asked {
    names: Vec<String>,
    students: usize,
}

fn main() -> Result<()> {
    if std::env::args().nth(1).is_some_and(|first| first == bare::NAME) {
        return bare::run(std::env::args().skip(2));
    }
    let Some(asked) = asked(std::env::args().skip(1))? else {
        println!("not measured: cargo bench --bench compare");
        return Ok(());
    };
    let Some(sqlite3) = find("sqlite3") else {
        println!("not measured: there is no sqlite3 in PATH to compare with");
        return Ok(());
    };
    let esep = PathBuf::from(env!("CARGO_BIN_EXE_esep"));
    let folder = tempfile::Builder::new().prefix("compare-").tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    println!("esep     {:>6.2} MiB  encrypted registers, key file", size(&esep)?);
    println!("sqlite3  {:>6.2} MiB  plain copies, {}", size(&sqlite3)?, version(&sqlite3)?);
    println!("the other is sqlite3; of a report as known on a past day, the report and a copy of the file; of a workbook, CSV;");
    println!("of what is owed and of plans, the list of the registers; of what keeps a register, as it says");
    println!("medians of runs in turn; most memory held; ! where the ratio is above what is wanted\n\n{}", measure::heading());
    let bench = Bench { folder: folder.path().to_owned(), esep, sqlite3 };
    for name in asked.names {
        let pairs = match name.as_str() {
            "list" => bench.list(),
            "import" => bench.import(asked.students),
            "past" => bench.past(),
            "workbook" => bench.workbook(),
            "owed" => bench.owed(),
            "case" => bench.case(),
            "keeping" => bench.keeping(),
            _ => bench.report(),
        };
        for pair in pairs? {
            println!("{}", pair.measure()?.line());
        }
    }
    Ok(())
}

/// `None` when cargo only tries whether everything runs (`cargo test --all-targets`): it says `--bench` when it means it.
fn asked(mut args: impl Iterator<Item = String>) -> Result<Option<Asked>> {
    let mut asked = Asked { names: Vec::new(), students: 100_000 };
    let mut meant = false;
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--bench" => meant = true,
            "--students" => asked.students = args.next().context("--students N")?.parse().context("--students N")?,
            name if NAMES.contains(&name) => asked.names.push(arg),
            _ => bail!("{arg}: one of {}, or --students N", NAMES.join(", ")),
        }
    }
    if asked.names.is_empty() {
        asked.names = NAMES.map(str::to_owned).to_vec();
    }
    Ok(meant.then_some(asked))
}

fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

fn size(file: &Path) -> Result<f64> {
    Ok(std::fs::metadata(file)?.len() as f64 / 1024.0 / 1024.0)
}

fn version(sqlite3: &Path) -> Result<String> {
    let output = Command::new(sqlite3).arg("--version").output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.split_whitespace().next().unwrap_or_default().to_owned())
}
