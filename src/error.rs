//! What went wrong, as data: a stable code, particulars by name, an exit code. The sentence is made at the edge, in the
//! user's language, from the text `err-CODE` with its attributes `.why` and `.hint`.

use std::path::Path;

use crate::domain::Date;
use crate::exit::Exit;

/// The result of anything that can go wrong for a user.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A particular that a text shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// Chooses the plural form.
    Number(i64),
    /// Shown in the way of the language.
    Day(Date),
    /// Codes of columns, shown by their headings too.
    Columns(Vec<&'static str>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Date> for Arg {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<Vec<&'static str>> for Arg {
    fn from(columns: Vec<&'static str>) -> Self {
        Self::Columns(columns)
    }
}

impl From<&Path> for Arg {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

/// Particulars by name.
pub type Args = Vec<(&'static str, Arg)>;

/// An error that a person reads.
#[derive(Debug)]
pub struct Error(Box<Parts>);

#[derive(Debug)]
struct Parts {
    code: &'static str,
    exit: Exit,
    args: Args,
    list: Vec<String>,
    cause: Option<anyhow::Error>,
}

impl Error {
    fn new(exit: Exit, code: &'static str) -> Self {
        Self(Box::new(Parts { code, exit, args: Vec::new(), list: Vec::new(), cause: None }))
    }

    /// The command was not understood.
    pub fn usage(code: &'static str) -> Self {
        Self::new(Exit::Usage, code)
    }

    /// Nothing fits, or too much.
    pub fn not_found(code: &'static str) -> Self {
        Self::new(Exit::NotFound, code)
    }

    /// A rule forbids it; nothing changed.
    pub fn refused(code: &'static str) -> Self {
        Self::new(Exit::Refused, code)
    }

    /// The register cannot be opened.
    pub fn cannot_open(code: &'static str) -> Self {
        Self::new(Exit::CannotOpen, code)
    }

    /// The register is damaged, or figures do not add up.
    pub fn damaged(code: &'static str) -> Self {
        Self::new(Exit::Damaged, code)
    }

    /// The disk, the network share or a permission failed.
    pub fn io(path: &Path, error: std::io::Error) -> Self {
        let code = match error.kind() {
            std::io::ErrorKind::NotFound => "io_not_found",
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => "io_permission",
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "io_full",
            std::io::ErrorKind::AlreadyExists => "io_exists",
            std::io::ErrorKind::IsADirectory => "io_folder",
            _ => "io_other",
        };
        Self::new(Exit::InputOutput, code).with("path", path).caused_by(error)
    }

    /// Adds a particular.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.0.args.push((name, value.into()));
        self
    }

    /// Adds lines that stand between the sentence and the hint: candidates, operations in the way.
    #[must_use]
    pub fn listing(mut self, lines: Vec<String>) -> Self {
        self.0.list = lines;
        self
    }

    /// Keeps the cause for those who look for the fault.
    #[must_use]
    pub fn caused_by(mut self, cause: impl Into<anyhow::Error>) -> Self {
        self.0.cause = Some(cause.into());
        self
    }

    /// The same error with another exit code.
    #[must_use]
    pub fn exiting(mut self, exit: Exit) -> Self {
        self.0.exit = exit;
        self
    }

    /// The same error under another code.
    #[must_use]
    pub fn recoded(mut self, code: &'static str) -> Self {
        self.0.code = code;
        self
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// What the calling script gets.
    pub fn exit(&self) -> Exit {
        self.0.exit
    }

    /// Particulars by name.
    pub fn args(&self) -> &Args {
        &self.0.args
    }

    /// Lines between the sentence and the hint.
    pub fn list(&self) -> &[String] {
        &self.0.list
    }

    /// The chain of causes on one line, outermost first, in the words of the system.
    pub fn reason(&self) -> Option<String> {
        self.0.cause.as_ref().map(|cause| format!("{cause:#}"))
    }
}
