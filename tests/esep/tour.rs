//! The console blocks of README.md and of the pages in examples, run in order as a reader would type them.
//!
//! A tour starts in an empty folder that holds a copy of `examples`. Its blocks know `esep …`, `export NAME=VALUE`,
//! `echo $?`, `cat FILE` and `cat > FILE <<END`; what a command says on both of its streams must be what the page
//! shows. `…` stands for what differs from run to run, a line of `…` alone for any number of lines.
//!
//! `ESEP_TOUR=write cargo test tour` puts what the program says now into the pages; read them before they are kept.

use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::harness::{Place, words};

/// A terminal in the folder of a tour.
struct Terminal {
    place: Place,
    exports: Vec<(String, String)>,
    exit: i32,
}

impl Terminal {
    fn new() -> Result<Self> {
        let place = Place::empty()?;
        std::fs::create_dir(place.file("examples"))?;
        for file in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"))? {
            let file = file?;
            std::fs::copy(file.path(), place.file("examples").join(file.file_name()))?;
        }
        Ok(Self { place, exports: Vec::new(), exit: 0 })
    }

    /// Runs a line and gives what it says; `typed` are the lines up to the END of a `<<END`.
    fn run(&mut self, line: &str, typed: &str) -> Result<String> {
        let words = words(line);
        match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["esep", args @ ..] => self.esep(args),
            ["export", pairs @ ..] => {
                for pair in pairs {
                    let (name, value) = pair.split_once('=').with_context(|| format!("{pair} has no ="))?;
                    self.exports.push((name.to_owned(), value.to_owned()));
                }
                Ok(String::new())
            }
            ["echo", "$?"] => Ok(self.exit.to_string()),
            ["cat", ">", file, _] => self.place.write(file, typed).map(|_| String::new()),
            ["cat", file] => Ok(std::fs::read_to_string(self.place.file(file))?),
            _ => bail!("a tour does not know this command: {line}"),
        }
    }

    /// Both streams of the program in the order in which it writes them.
    fn esep(&mut self, args: &[&str]) -> Result<String> {
        let (mut reader, writer) = std::io::pipe()?;
        let mut command = self.place.command(args);
        command.envs(self.exports.iter().map(|(name, value)| (name, value)));
        let mut child = command.stdout(writer.try_clone()?).stderr(writer).spawn()?;
        // It holds the pipe open.
        drop(command);
        let mut said = String::new();
        reader.read_to_string(&mut said)?;
        self.exit = child.wait()?.code().unwrap_or(-1);
        Ok(said)
    }
}

/// Runs the console blocks of a page and gives the page as the program would have it.
fn walk(page: &str, terminal: &mut Terminal) -> Result<String> {
    let mut lines = page.lines().peekable();
    let mut fresh: Vec<String> = Vec::new();
    let mut console = false;
    let mut commands = 0;
    while let Some(line) = lines.next() {
        fresh.push(line.to_owned());
        if line.starts_with("```") {
            console = !console && line == "```console";
        }
        let Some(command) = line.strip_prefix("$ ").filter(|_| console) else { continue };
        let mut typed = String::new();
        if let Some((_, end)) = command.split_once("<<") {
            for line in lines.by_ref() {
                fresh.push(line.to_owned());
                if line == end {
                    break;
                }
                typed += &format!("{line}\n");
            }
        }
        // A terminal shows no byte order mark; Windows parts folders by a backslash.
        let said = terminal.run(command, &typed).with_context(|| line.to_owned())?.replace('\u{feff}', "").replace('\\', "/");
        let said: Vec<&str> = said.lines().map(str::trim_end).collect();
        let mut shown = Vec::new();
        while let Some(line) = lines.next_if(|line| !line.starts_with("$ ") && !line.starts_with("```")) {
            shown.push(line);
        }
        if alike(&shown, &said) {
            fresh.extend(shown.into_iter().map(str::to_owned));
        } else {
            // Lines that hold a `…` stay where they still fit.
            let pattern = |line: &str| shown.iter().find(|shown| shown.contains('…') && **shown != "…" && fits(shown, line));
            fresh.extend(said.iter().map(|line| (*pattern(line).unwrap_or(line)).to_owned()));
        }
        commands += 1;
    }
    ensure!(commands > 10, "only {commands} commands were found");
    Ok(fresh.join("\n") + "\n")
}

/// Whether the lines that a page shows are the lines that were said.
fn alike(shown: &[&str], said: &[&str]) -> bool {
    match shown.split_first() {
        None => said.is_empty(),
        Some((&"…", rest)) => (0..=said.len()).any(|skipped| alike(rest, &said[skipped..])),
        Some((line, rest)) => said.split_first().is_some_and(|(first, more)| fits(line, first) && alike(rest, more)),
    }
}

/// Whether a line fits a pattern in which `…` stands for anything.
fn fits(pattern: &str, line: &str) -> bool {
    match pattern.split_once('…') {
        None => pattern == line,
        Some((before, after)) => line.strip_prefix(before).is_some_and(|rest| {
            let ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
            ends.into_iter().any(|at| fits(after, &rest[at..]))
        }),
    }
}

fn tour(name: &str) -> Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let page = std::fs::read_to_string(&path)?.replace("\r\n", "\n");
    let fresh = walk(&page, &mut Terminal::new()?).with_context(|| name.to_owned())?;
    if fresh == page {
        return Ok(());
    }
    if std::env::var_os("ESEP_TOUR").is_some_and(|what| what == "write") {
        return Ok(std::fs::write(path, fresh)?);
    }
    let at = page.lines().zip(fresh.lines()).take_while(|(shown, said)| shown == said).count();
    let excerpt = |text: &str| text.lines().skip(at).take(6).map(|line| format!("  {line}\n")).collect::<String>();
    bail!("{name}, line {}: the page shows\n{}but the program says\n{}", at + 1, excerpt(&page), excerpt(&fresh));
}

#[test]
fn tour_of_the_readme() -> Result<()> {
    tour("README.md")
}

#[test]
fn tour_of_the_first_day() -> Result<()> {
    tour("examples/first-day.md")
}

#[test]
fn tour_of_one_case() -> Result<()> {
    tour("examples/one-case.kk.md")?;
    tour("examples/one-case.ru.md")
}

#[test]
fn tour_of_the_letter() -> Result<()> {
    tour("examples/letter.kk.md")?;
    tour("examples/letter.ru.md")
}

#[test]
fn tour_reads_quotes_and_wildcards() {
    assert_eq!(words(r##"esep add "#3 б" '' x"##), ["esep", "add", "#3 б", "", "x"]);
    assert!(fits("ключ …/esep-keys/….key", "ключ /home/x/esep-keys/1f.key") && !fits("ключ ….key", "ключ 1f.txt"));
    assert!(alike(&["a", "…", "d"], &["a", "b", "c", "d"]) && !alike(&["a"], &["a", "b"]));
}
