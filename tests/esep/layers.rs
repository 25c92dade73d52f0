//! The directions of `src/architecture.md`, read from the sources.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

/// Every Rust source of a folder, its path below that folder.
fn files(folder: &str) -> Result<Vec<(String, String)>> {
    fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                collect(&path, found)?;
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
        Ok(())
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths = Vec::new();
    collect(&folder, &mut paths)?;
    let below = |path: &Path| Ok((path.strip_prefix(&folder)?.to_string_lossy().replace('\\', "/"), std::fs::read_to_string(path)?));
    paths.iter().map(|path| below(path)).collect()
}

/// Every source of the program, its tests cut off.
fn sources() -> Result<Vec<(String, String)>> {
    let mut sources = files("src")?;
    sources.retain(|(path, _)| !path.ends_with("tests.rs"));
    for (_, code) in &mut sources {
        let end = code.find("#[cfg(test)]\nmod tests {").unwrap_or(code.len());
        code.truncate(end);
    }
    ensure!(sources.len() > 30);
    Ok(sources)
}

/// Whether a line of code, not of comment, holds a word.
fn says(code: &str, word: &str) -> bool {
    code.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(word))
}

#[test]
fn each_thing_is_named_in_one_place() -> Result<()> {
    let rules: [(&str, &[&str]); 13] = [
        ("rusqlite", &["store/"]),
        ("SELECT ", &["store/"]),
        ("INSERT INTO ", &["store/"]),
        ("DELETE FROM ", &["store/"]),
        ("PRAGMA ", &["store/"]),
        ("clap", &["cli/"]),
        (".ftl", &["locale/"]),
        ("io::stdout", &["ui.rs"]),
        ("io::stderr", &["ui.rs"]),
        ("anstream", &["ui.rs"]),
        ("rpassword", &["ui.rs"]),
        ("terminal_size", &["ui.rs"]),
        ("process::exit", &["main.rs"]),
    ];
    for (path, code) in sources()? {
        for (word, places) in rules {
            ensure!(places.iter().any(|place| path.starts_with(place)) || !says(&code, word), "{path} names {word}");
        }
    }
    Ok(())
}

#[test]
fn directions_are_kept() -> Result<()> {
    let forbidden: [(&str, &[&str]); 5] = [
        (
            "store/",
            &[
                "crate::norms",
                "crate::locale",
                "crate::app",
                "crate::ui",
                "crate::output",
                "crate::cli",
                "crate::commands",
                "crate::import",
            ],
        ),
        ("import/", &["crate::app", "crate::ui", "crate::output", "crate::cli", "crate::commands", "crate::report"]),
        ("report/", &["crate::app", "crate::ui", "crate::output", "crate::cli", "crate::commands", "crate::import"]),
        ("norms/", &["crate::store", "crate::app", "crate::ui", "crate::cli", "crate::commands", "crate::import", "crate::report"]),
        ("output/", &["crate::store", "crate::app", "crate::ui", "crate::cli", "crate::commands", "crate::import", "crate::report"]),
    ];
    for (path, code) in sources()? {
        for (layer, others) in forbidden.iter().filter(|(layer, _)| path.starts_with(layer)) {
            for other in *others {
                ensure!(!says(&code, other), "{path} of {layer} uses {other}");
            }
        }
        ensure!(!path.starts_with("domain/") || !says(&code.replace("crate::domain", ""), "crate::"), "{path} uses more than the domain");
    }
    Ok(())
}

/// Tests too.
/// What is to be filled in of a command stands as `…`: an English word for it would be one in Kazakh too.
#[test]
fn commands_made_outside_the_texts_have_no_english_words() -> Result<()> {
    let blank = |word: &&str| word.chars().take_while(char::is_ascii_uppercase).count() > 1;
    for (path, code) in sources()?.iter().filter(|(path, _)| path.starts_with("commands/") || path.starts_with("domain/")) {
        for line in code.lines().filter(|line| line.contains("\"esep ") || line.contains("\"--") || line.contains("} --")) {
            let texts = line.split('"').skip(1).step_by(2);
            let found: Vec<&str> = texts.flat_map(str::split_whitespace).filter(blank).collect();
            ensure!(found.is_empty(), "{path}: {found:?}");
        }
    }
    Ok(())
}

#[test]
fn files_are_of_a_size_that_is_read() -> Result<()> {
    for folder in ["src", "tests", "benches"] {
        for (path, text) in files(folder)? {
            ensure!(text.lines().count() <= 450, "{folder}/{path} has {} lines", text.lines().count());
        }
    }
    Ok(())
}
