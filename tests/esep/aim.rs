//! A run that was told which register to use tells commands that use the same one: `#12` is another child in another.

use anyhow::{Result, ensure};

use crate::harness::Place;

/// A folder with a blank in its name, as a school has it.
const OTHER: &str = "my school/x.esep";
const NAMED: &str = "esep -f \"my school/x.esep\" ";

/// A register elsewhere with a child whose placement has no protocol and is owed a plan and more.
fn elsewhere() -> Result<Place> {
    let place = Place::empty()?.speaking("ru");
    for line in [
        "init -q --encrypt none",
        "student add --last-name Ким --first-name Дана --birth-date 2013-05-06 --class 7А --since 2026-09-01 -q",
        "register place ким --kind in_school --ground truancy --on 2026-09-14 -q",
    ] {
        place.types(&format!("-f \"{OTHER}\" {line}"))?;
    }
    Ok(place)
}

/// How often a text names the register in its commands, and how often it does not.
fn commands(text: &str) -> (usize, usize) {
    let bare = ["register", "student", "plan", "intervention", "guardian", "check", "due", "history", "undo", "restore", "init", "staff"];
    (text.matches(NAMED).count(), bare.iter().map(|word| text.matches(&format!("esep {word}")).count()).sum())
}

#[test]
fn hints_name_the_register_that_was_typed() -> Result<()> {
    let place = elsewhere()?;
    let run = |args: &[&str]| place.run(args).map(|run| format!("{}{}", run.out, run.err));
    for args in [
        // Errors of commands and of arguments, the option before, behind, in one word.
        &["-f", OTHER, "register", "place", "ким", "--kind", "in_school", "--ground", "truancy", "--on", "2026-09-15"][..],
        &["undo", "99", "--file", OTHER],
        &["undo", "99", &format!("--file={OTHER}")],
        &["undo", "99", &format!("-qyf{OTHER}")],
        &["-f", OTHER, "student", "shwo"],
        &["student", "show", "--nothing", "-f", OTHER],
        // Notes, answers and tables.
        &["-f", OTHER, "student", "show", "ким"],
        &["-f", OTHER, "check"],
        &["-f", OTHER, "due"],
        &["-f", OTHER, "intervention", "edit", "7", "--minutes", "5"],
    ] {
        let said = run(args)?;
        let (named, bare) = commands(&said);
        ensure!(named > 0 && bare == 0, "{args:?}: {said}");
        let error = run(&[args, &["--format", "json"]].concat())?;
        ensure!(!error.starts_with("{\"error\"") || commands(&error.replace("\\\"", "\"")) == (named, 0), "{args:?}: {error}");
    }
    // What is told can be typed.
    let said = run(&["-f", OTHER, "student", "show", "ким"])?;
    let hint = said.lines().filter_map(|line| line.split_once("esep ")).next_back().map(|(_, hint)| hint.to_owned()).unwrap_or_default();
    ensure!(place.types(&hint)?.contains("Ким Дана"), "{hint}");
    Ok(())
}

#[test]
fn a_register_of_the_environment_or_the_usual_one_is_not_named() -> Result<()> {
    let place = elsewhere()?;
    for args in [["check"], ["due"]] {
        let output = place.command(&args).env("ESEP_FILE", OTHER).output()?;
        let said = String::from_utf8(output.stdout)?;
        ensure!(commands(&said).0 == 0 && commands(&said).1 > 0, "{said}");
    }
    ensure!(place.exits(5, &["check"])?.contains("esep init. "));
    Ok(())
}

#[test]
fn files_are_the_same_wherever_the_register_lies() -> Result<()> {
    let place = elsewhere()?;
    std::fs::copy(place.file(OTHER), place.file("y.esep"))?;
    for command in ["check", "due"] {
        for format in ["csv", "excel", "json", "jsonl", "html"] {
            let of = |file| place.run(&["-f", file, command, "--format", format]).map(|run| run.out);
            let said = of(OTHER)?;
            ensure!(said == of("y.esep")? && !said.contains("x.esep"), "{command} {format}: {said}");
        }
        for file in ["list.txt", "list.html", "list.xlsx"] {
            place.run(&["-f", OTHER, command, "-o", file, "-q"])?;
            ensure!(!String::from_utf8_lossy(&std::fs::read(place.file(file))?).contains("x.esep"), "{command} {file}");
        }
    }
    place.exits(1, &["-f", OTHER, "nightly", "--out", "night", "-q"])?;
    for file in std::fs::read_dir(place.file("night"))? {
        ensure!(!std::fs::read_to_string(file?.path())?.contains("x.esep"));
    }
    Ok(())
}

#[test]
fn a_command_about_another_register_names_that_one() -> Result<()> {
    let place = elsewhere()?;
    place.types(&format!("-f \"{OTHER}\" backup copies -q"))?;
    let copy = crate::files::files_ending(&place, ".esep")?.into_iter().find(|path| path.to_string_lossy().contains("copies"));
    let copy = copy.map(|path| path.display().to_string()).unwrap_or_default();
    // The register that is replaced is the one that --to names, not that of -f.
    let said = place.exits(4, &["-f", "y.esep", "restore", &copy, "--to", OTHER])?;
    ensure!(commands(&said) == (2, 0), "{said}");
    let shown = place.run(&["demo", "мои примеры"])?;
    let said = shown.out + &shown.err;
    ensure!(said.contains("esep init") && !said.contains("esep check"), "{said}");
    let said = place.run(&["-f", OTHER, "history", "verify", "--against", "0000-0000-0000-0000"])?.err;
    ensure!(said.contains("esep -f КОПИЯ history verify"), "{said}");
    Ok(())
}
