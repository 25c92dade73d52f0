//! The terminal: the only code that writes to it, asks, or looks at its width.

use std::cell::Cell;
use std::io::{self, BufRead, BufWriter, IsTerminal, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use zeroize::Zeroizing;

use crate::domain::text::{harmless, harmless_json, wrapped};
use crate::error::{Error, Result};
use crate::locale::{Aim, ErrorText};

const RED: Style = AnsiColor::Red.on_default().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default();
const DIM: Style = Style::new().dimmed();

/// A line that tells how far a long work has come; it is gone when the work is over.
pub struct Progress {
    /// When the part that is going on began, and how much of it there is.
    part: Cell<(Instant, Option<usize>)>,
    drawn: Cell<Instant>,
    width: Cell<usize>,
}

impl Progress {
    /// Work that is over sooner than this needs no line; a line needs not be drawn more often.
    const OFTEN: Duration = Duration::from_millis(500);

    /// So much is done, of so much if that is known: `words` gets the seconds that are left.
    pub fn tell(&self, done: usize, total: Option<usize>, words: impl FnOnce(Option<u64>) -> String) {
        let now = Instant::now();
        let (begun, known) = self.part.get();
        let begun = if known == total { begun } else { now };
        self.part.set((begun, total));
        if now - self.drawn.get() < Self::OFTEN {
            return;
        }
        self.drawn.set(now);
        let line = words(total.map(|total| seconds_left(now - begun, done, total)));
        self.draw(&line);
    }

    fn draw(&self, line: &str) {
        let width = line.chars().count();
        let mut out = io::stderr();
        // Blanks wipe out what was longer before; nothing can be done where it cannot be shown.
        let _ = write!(out, "\r{line}{}", " ".repeat(self.width.replace(width).saturating_sub(width))).and_then(|()| out.flush());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.width.get() > 0 {
            self.draw("");
            let _ = write!(io::stderr(), "\r");
        }
    }
}

/// Seconds for what is left, if it goes on as it went.
fn seconds_left(gone: Duration, done: usize, total: usize) -> u64 {
    let left = u128::try_from(total.saturating_sub(done)).unwrap_or_default();
    u64::try_from(gone.as_millis() * left / (done.max(1) as u128) / 1000).unwrap_or(u64::MAX)
}

/// What goes to a terminal line by line, whatever the format: no record moves the cursor there.
struct Harmless<W: Write> {
    out: W,
    line: Vec<u8>,
}

impl<W: Write> Harmless<W> {
    fn lines(&mut self, end: usize) -> io::Result<()> {
        let text: Vec<u8> = self.line.drain(..end).collect();
        self.out.write_all(harmless(&String::from_utf8_lossy(&text).replace("\r\n", "\n")).as_bytes())
    }
}

impl<W: Write> Write for Harmless<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.line.extend_from_slice(bytes);
        if let Some(end) = self.line.iter().rposition(|byte| *byte == b'\n') {
            self.lines(end + 1)?;
        }
        Ok(bytes.len())
    }

    /// The end of a text without a line end.
    fn flush(&mut self) -> io::Result<()> {
        self.lines(self.line.len())?;
        self.out.flush()
    }
}

/// How the program talks.
pub struct Ui {
    /// No talk but warnings and errors.
    pub quiet: bool,
    /// Nobody is asked, though a terminal may be there.
    pub unattended: bool,
    /// Which register the commands are for that it tells to type.
    pub aim: Aim,
    color: ColorChoice,
}

impl Ui {
    /// `always`, `never`, anything else: as the terminal and NO_COLOR say.
    pub fn new(quiet: bool, color: &str) -> Self {
        let color = match color {
            "always" => ColorChoice::Always,
            "never" => ColorChoice::Never,
            _ => ColorChoice::Auto,
        };
        Self { quiet, unattended: false, aim: Aim::default(), color }
    }

    /// Data: standard output, buffered.
    pub fn stdout(&self) -> Box<dyn Write> {
        let out = BufWriter::with_capacity(64 * 1024, io::stdout());
        if io::stdout().is_terminal() { Box::new(Harmless { out, line: Vec::new() }) } else { Box::new(out) }
    }

    /// Words on standard output, in the width of the terminal if they go to one.
    pub fn print_words(&self, text: &str) -> Result<()> {
        let text = self.aim.put_in(text);
        match self.width() {
            Some(width) => self.print(&wrapped(&text, width.into())),
            None => self.print(&text),
        }
    }

    /// A text on standard output; a reader that went away has all it wanted.
    pub fn print(&self, text: &str) -> Result<()> {
        self.print_bytes(text.as_bytes())
    }

    /// The same of any bytes.
    pub fn print_bytes(&self, bytes: &[u8]) -> Result<()> {
        let mut out = self.stdout();
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => other.map_err(|error| Error::io(Path::new("-"), error)),
        }
    }

    /// The width of the terminal that data go to, if they go to one.
    pub fn width(&self) -> Option<u16> {
        if !io::stdout().is_terminal() {
            return None;
        }
        terminal_size::terminal_size().map(|(width, _)| width.0)
    }

    /// Whether a person is there to answer.
    pub fn can_ask(&self) -> bool {
        !self.unattended && io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Talk that `--quiet` silences.
    pub fn say(&self, text: &str) {
        if !self.quiet {
            self.line(Style::new(), text);
        }
    }

    /// A line of progress, where a person looks on.
    pub fn progress(&self) -> Option<Progress> {
        let now = Instant::now();
        let shown = !self.quiet && io::stderr().is_terminal();
        shown.then(|| Progress { part: Cell::new((now, None)), drawn: Cell::new(now), width: Cell::new(0) })
    }

    /// Something to look at; `--quiet` does not silence it.
    pub fn warn(&self, text: &str) {
        self.line(YELLOW, text);
    }

    /// An error: what happened, why, candidates, what to type next.
    pub fn error(&self, label: &str, error: &ErrorText) {
        let mut out = AutoStream::new(io::stderr(), self.color).lock();
        let lines = error.why.iter().chain(&error.list);
        let label = format!("{label}:");
        let message = self.fitted(&format!("{label} {}", error.message));
        let message = message.strip_prefix(&label).unwrap_or(&message);
        // Nothing can be done about an error that cannot be shown.
        let _ = writeln!(out, "{RED}{label}{RED:#}{message}");
        for line in lines {
            let _ = writeln!(out, "{}", self.fitted(&format!("  {line}")));
        }
        if let Some(hint) = &error.hint {
            let hint = self.fitted(&format!("  {}", hint.replace('\n', "\n  ")));
            let _ = writeln!(out, "{DIM}→{DIM:#} {}", hint.trim_start());
        }
    }

    /// Talk as it is shown: lines of the width of the terminal, if it goes to one.
    fn fitted(&self, text: &str) -> String {
        let text = harmless(&self.aim.put_in(text));
        let size = terminal_size::terminal_size().filter(|_| io::stderr().is_terminal());
        size.map_or_else(|| text.clone(), |(width, _)| wrapped(&text, width.0.into()))
    }

    /// A line of JSON where talk would be.
    pub fn raw_error(&self, json: &str) {
        let _ = writeln!(io::stderr(), "{}", harmless_json(json));
    }

    fn line(&self, style: Style, text: &str) {
        let mut out = AutoStream::new(io::stderr(), self.color).lock();
        let _ = writeln!(out, "{style}{}{style:#}", self.fitted(text));
    }

    /// Asks a question that `yes` answers; no answer is no.
    pub fn ask(&self, question: &str, yes: &[&str]) -> io::Result<bool> {
        let mut out = io::stderr();
        write!(out, "{} ", self.fitted(question))?;
        out.flush()?;
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer)?;
        let answer = answer.trim().to_lowercase();
        Ok(yes.contains(&answer.as_str()))
    }

    /// Lines that are typed, up to an empty one.
    pub fn paragraph(&self, prompt: &str) -> io::Result<Zeroizing<String>> {
        let mut out = io::stderr();
        writeln!(out, "{}", self.fitted(prompt))?;
        out.flush()?;
        let mut text = Zeroizing::new(String::new());
        loop {
            let before = text.len();
            io::stdin().lock().read_line(&mut text)?;
            if text[before..].trim().is_empty() {
                return Ok(text);
            }
        }
    }

    /// Reads a passphrase without showing it.
    pub fn secret(&self, prompt: &str) -> io::Result<Zeroizing<String>> {
        let mut out = io::stderr();
        write!(out, "{} ", self.fitted(prompt))?;
        out.flush()?;
        Ok(Zeroizing::new(rpassword::read_password()?))
    }

    /// One line of standard input: a secret that a person types or a script pipes in.
    pub fn piped_line(&self) -> io::Result<Zeroizing<String>> {
        let mut line = Zeroizing::new(String::new());
        io::stdin().lock().read_line(&mut line)?;
        Ok(line)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use std::io::Write;

    use super::{Harmless, seconds_left};

    #[test]
    fn a_terminal_gets_no_control_codes() {
        let mut shown = Harmless { out: Vec::new(), line: Vec::new() };
        // Letters of several bytes may come in pieces.
        let written = "id,name\r\n1,қ\u{9b}31m\u{202e}ұ\u{1b}[2J\n2,".as_bytes().chunks(3).try_for_each(|piece| shown.write_all(piece));
        assert!(written.and_then(|()| shown.flush()).is_ok());
        assert_eq!(String::from_utf8_lossy(&shown.out), "id,name\n1,қ 31mұ [2J\n2,");
    }

    #[test]
    fn the_time_that_is_left() {
        let left = |seconds, done, total| seconds_left(Duration::from_secs(seconds), done, total);
        assert_eq!((left(10, 500, 1000), left(10, 1000, 1000), left(3, 100, 1000)), (10, 0, 27));
        assert_eq!((left(5, 0, 10), left(5, 20, 10)), (50, 0), "nothing done, or more than was thought");
    }
}
