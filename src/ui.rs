//! The terminal: the only code that writes to it, asks, or looks at its width.

use std::io::{self, BufRead, BufWriter, IsTerminal, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use zeroize::Zeroizing;

use crate::domain::text::harmless;
use crate::error::{Error, Result};
use crate::locale::ErrorText;

const RED: Style = AnsiColor::Red.on_default().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default();
const DIM: Style = Style::new().dimmed();

/// How the program talks.
pub struct Ui {
    /// No talk but warnings and errors.
    pub quiet: bool,
    /// Nobody is asked, though a terminal may be there.
    pub unattended: bool,
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
        Self { quiet, unattended: false, color }
    }

    /// Data: standard output, buffered.
    pub fn stdout(&self) -> Box<dyn Write> {
        Box::new(BufWriter::with_capacity(64 * 1024, io::stdout()))
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

    /// Something to look at; `--quiet` does not silence it.
    pub fn warn(&self, text: &str) {
        self.line(YELLOW, text);
    }

    /// An error: what happened, why, candidates, what to type next.
    pub fn error(&self, label: &str, error: &ErrorText) {
        let mut out = AutoStream::new(io::stderr(), self.color).lock();
        let lines = error.why.iter().chain(&error.list);
        // Nothing can be done about an error that cannot be shown.
        let _ = writeln!(out, "{RED}{label}:{RED:#} {}", harmless(&error.message));
        for line in lines {
            let _ = writeln!(out, "  {}", harmless(line));
        }
        if let Some(hint) = &error.hint {
            let _ = writeln!(out, "{DIM}→{DIM:#} {}", harmless(hint).replace('\n', "\n  "));
        }
    }

    /// A line of JSON where talk would be.
    pub fn raw_error(&self, json: &str) {
        let _ = writeln!(io::stderr(), "{json}");
    }

    fn line(&self, style: Style, text: &str) {
        let mut out = AutoStream::new(io::stderr(), self.color).lock();
        let _ = writeln!(out, "{style}{}{style:#}", harmless(text));
    }

    /// Asks a question that `yes` answers; no answer is no.
    pub fn ask(&self, question: &str, yes: &[&str]) -> io::Result<bool> {
        let mut out = io::stderr();
        write!(out, "{} ", harmless(question))?;
        out.flush()?;
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer)?;
        let answer = answer.trim().to_lowercase();
        Ok(yes.contains(&answer.as_str()))
    }

    /// Reads a passphrase without showing it.
    pub fn secret(&self, prompt: &str) -> io::Result<Zeroizing<String>> {
        let mut out = io::stderr();
        write!(out, "{} ", harmless(prompt))?;
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
