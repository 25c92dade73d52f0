//! What the program tells the script that called it.

use std::process::ExitCode;

/// Exit codes; scripts rely on the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Done, but something wants attention: rejected rows, overdue items, failed checks.
    Attention = 1,
    /// The command was not understood.
    Usage = 2,
    /// Not found, or more than one fits.
    NotFound = 3,
    /// Refused by a rule; nothing changed.
    Refused = 4,
    /// The register cannot be opened: missing, locked, wrong key, newer version.
    CannotOpen = 5,
    /// The register is damaged, or a figure does not add up.
    Damaged = 6,
    /// Input or output failed: disk full, no permission.
    InputOutput = 7,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
