//! What a report or a list gives and a renderer shows: columns, typed cells, words around them.

use crate::domain::Date;
use crate::norms::Vocabulary;
use crate::norms::pack::Words;

/// A value that every format writes in its own way.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// Words, and numbers that are names (IIN, class, minutes).
    Text(String),
    /// A figure.
    Int(i64),
    /// ISO for machines, DD.MM.YYYY for people.
    Day(Date),
    /// A code for machines, its label for people.
    Code(Vocabulary, String),
    /// A word of ours: its code for machines, the text `PREFIX-CODE` for people.
    Word(&'static str, &'static str),
    /// Nothing for machines; the text with this id for people.
    Said(&'static str),
    /// Codes of an entry, with the labels of the pack it was made under (`kz-2023/1`).
    Under(String, Box<Cell>),
    /// Several codes, joined by `|` in files.
    Codes(Vocabulary, Vec<String>),
    /// Not told outside the school: `*` for everybody.
    Suppressed,
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Option<Date>> for Cell {
    fn from(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<Option<i64>> for Cell {
    fn from(number: Option<i64>) -> Self {
        number.map_or(Self::Empty, Self::Int)
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Self::Int(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl Cell {
    /// The same cell with the labels of a pack.
    pub fn under(self, pack: Option<&String>) -> Self {
        match (pack, &self) {
            (Some(pack), Self::Code(..) | Self::Codes(..)) => Self::Under(pack.clone(), Box::new(self)),
            _ => self,
        }
    }

    /// What stands for a figure that is not told.
    pub const SUPPRESSED: &'static str = "*";

    /// A figure, where it may be told.
    pub fn told(figure: Option<i64>) -> Self {
        figure.map_or(Self::Suppressed, Self::Int)
    }

    /// A code, where there is one.
    pub fn code(vocabulary: Vocabulary, code: Option<String>) -> Self {
        code.map_or(Self::Empty, |code| Self::Code(vocabulary, code))
    }
}

/// A column: its code names it in files; its heading in words is the text `col-CODE`.
#[derive(Debug, Clone)]
pub struct Column {
    /// Heading in files.
    pub code: &'static str,
    /// Left out on the terminal, where width is dear.
    pub files_only: bool,
    /// Commands to copy: on a terminal they stay whole, below their rows where there is no room beside them.
    pub typed: bool,
    /// The heading that a form gives it.
    pub heading: Option<Words>,
}

/// Columns by their codes; those marked `+` are left out on the terminal, one marked `>` holds commands to copy.
pub fn columns(codes: &[&'static str]) -> Vec<Column> {
    let column = |code: &&'static str| Column {
        code: code.trim_start_matches(['+', '>']),
        files_only: code.starts_with('+'),
        typed: code.starts_with('>'),
        heading: None,
    };
    codes.iter().map(column).collect()
}

/// What stands above the rows.
#[derive(Debug, Clone)]
pub struct Head {
    /// What this is, of which day, how many: a line for people, or several.
    pub title: Option<String>,
    /// The columns.
    pub columns: Vec<Column>,
}

/// A whole small table.
#[derive(Debug, Clone)]
pub struct Table {
    /// What stands above.
    pub head: Head,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// Lines for people below.
    pub notes: Vec<String>,
}

/// Tables that belong together, each under its code.
#[derive(Debug, Clone)]
pub struct Composite {
    /// The line above all of them.
    pub title: String,
    /// The tables.
    pub sections: Vec<(&'static str, Table)>,
}
