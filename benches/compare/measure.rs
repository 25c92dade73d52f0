//! Whole processes, side by side: time and memory, as a user would have them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Output, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

/// GNU time, for the most memory that a process held.
const TIME: &str = "/usr/bin/time";

/// A command line.
#[derive(Clone)]
pub struct Side {
    pub program: PathBuf,
    pub args: Vec<OsString>,
    /// No settings of the user's own.
    pub home: PathBuf,
    /// What lies ready before every run: copied from, to.
    pub fresh: Option<(PathBuf, PathBuf)>,
    /// Whether 1, something wants attention, is a good end too.
    pub attention: bool,
}

/// Two command lines that come to the same.
pub struct Pair {
    pub what: String,
    pub ours: Side,
    pub theirs: Side,
    /// The ratio that we want, at most; none where the other does something else, and the memory is to be seen.
    pub wanted: Option<f64>,
    pub warm_up: usize,
    pub runs: usize,
}

/// What a pair came to.
pub struct Measured {
    pub what: String,
    pub wanted: Option<f64>,
    /// Medians in milliseconds.
    pub ours: f64,
    pub theirs: f64,
    /// The median of the ratios of neighbouring runs: what slows the machine for a while slows both of a pair.
    pub pairwise: f64,
    /// Most memory held at a time, KiB.
    pub our_memory: Option<u64>,
    pub their_memory: Option<u64>,
}

impl Side {
    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        // Neither reads the user's settings or speaks the user's language.
        command.env_clear().env("HOME", &self.home).stdin(Stdio::null());
        command
    }

    fn make_ready(&self) -> Result<()> {
        let Some((from, to)) = &self.fresh else { return Ok(()) };
        std::fs::copy(from, to)?;
        // On the disk before the clock runs, so that no run pays for it.
        Ok(std::fs::File::open(to)?.sync_all()?)
    }

    fn is_good(&self, status: ExitStatus) -> bool {
        status.success() || (self.attention && status.code() == Some(1))
    }

    /// One run with its output.
    pub fn output(&self) -> Result<Output> {
        self.make_ready()?;
        let output = self.command(&self.program).args(&self.args).output().with_context(|| self.program.display().to_string())?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(self.is_good(output.status), "{} {:?}: {}\n{said}", self.program.display(), self.args, output.status);
        Ok(output)
    }

    /// Lines on standard output.
    pub fn lines(&self) -> Result<usize> {
        Ok(self.output()?.stdout.iter().filter(|byte| **byte == b'\n').count())
    }

    /// Milliseconds from the start of the process to its end.
    fn time(&self) -> Result<f64> {
        self.make_ready()?;
        let mut command = self.command(&self.program);
        command.args(&self.args).stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        let status = command.status()?;
        let elapsed = start.elapsed();
        ensure!(self.is_good(status), "{} {:?}: {status}", self.program.display(), self.args);
        Ok(elapsed.as_secs_f64() * 1000.0)
    }

    /// A run of its own, because the helper that looks takes time itself.
    fn memory(&self) -> Option<u64> {
        let report = self.home.join("memory");
        self.make_ready().ok()?;
        let mut command = self.command(Path::new(TIME));
        command.args(["-f", "%M", "-o"]).arg(&report).arg(&self.program).args(&self.args);
        command.stdout(Stdio::null()).stderr(Stdio::null()).status().ok().filter(|status| self.is_good(*status))?;
        // Above the figure it may say with what the command ended.
        std::fs::read_to_string(report).ok()?.lines().last()?.trim().parse().ok()
    }
}

impl Pair {
    /// Runs both in turn: A B A B …
    pub fn measure(self) -> Result<Measured> {
        for _ in 0..self.warm_up {
            self.ours.time()?;
            self.theirs.time()?;
        }
        let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..self.runs {
            let (a, b) = (self.ours.time()?, self.theirs.time()?);
            ours.push(a);
            theirs.push(b);
            ratios.push(a / b);
        }
        Ok(Measured {
            our_memory: self.ours.memory(),
            their_memory: self.theirs.memory(),
            what: self.what,
            wanted: self.wanted,
            ours: median(ours),
            theirs: median(theirs),
            pairwise: median(ratios),
        })
    }
}

/// The middle one; of an even number the mean of both in the middle.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let upper = numbers.len() / 2;
    if numbers.len() % 2 == 1 { numbers[upper] } else { (numbers[upper - 1] + numbers[upper]) / 2.0 }
}

/// The heading of the table.
pub fn heading() -> String {
    format!(
        "{:<46} {:>10} {:>10} {:>7} {:>9} {:>7}    {:>9} {:>11}",
        "what", "esep ms", "other ms", "ratio", "pairwise", "wanted", "esep MiB", "other MiB"
    )
}

impl Measured {
    /// A line of the table.
    pub fn line(&self) -> String {
        let ratio = self.ours / self.theirs;
        let verdict = if self.wanted.is_none_or(|wanted| ratio <= wanted) { "  " } else { " !" };
        let wanted = self.wanted.map_or_else(|| "-".to_owned(), |wanted| format!("{wanted:.1}"));
        let memory = |peak: Option<u64>| peak.map_or_else(|| "-".to_owned(), |kib| format!("{:.1}", kib as f64 / 1024.0));
        format!(
            "{:<46} {:>10.2} {:>10.2} {:>7.2} {:>9.2} {wanted:>7}{verdict}  {:>9} {:>11}",
            self.what,
            self.ours,
            self.theirs,
            ratio,
            self.pairwise,
            memory(self.our_memory),
            memory(self.their_memory)
        )
    }
}
