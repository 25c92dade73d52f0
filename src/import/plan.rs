//! What a list is going to change, row by row, and what a person has to say first.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::domain::Date;
use crate::store::listed::{Difference, Differences};

/// What taking a row came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Applied {
    /// Something that was not known.
    New,
    /// A child who had left the school is here again.
    Back,
    /// A child is in another class.
    Moved,
    /// Something else differs now.
    Changed,
    /// Nothing was new.
    Unchanged,
}

/// What taking a row came to, with its particulars.
#[derive(Debug)]
pub struct Done {
    /// In a word.
    pub what: Applied,
    /// The child.
    pub student: i64,
    /// What stands otherwise now.
    pub differences: Vec<Difference>,
    /// Something that stood there is gone, or a class is one that nobody goes to from the one before.
    pub weighty: bool,
}

impl Done {
    /// Of a row whose particulars nobody asks for.
    pub fn plain(what: Applied, student: i64) -> Self {
        Self { what, student, differences: Vec::new(), weighty: false }
    }

    /// Of a row about something that was not known, told by these columns.
    pub fn added(student: i64, columns: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let differs = |(column, after)| Difference { column, before: None, after: Some(after) };
        Self { differences: columns.into_iter().map(differs).collect(), ..Self::plain(Applied::New, student) }
    }

    /// Of a row about something known; gaps that were filled weigh nothing.
    pub fn changed(student: i64, differences: Differences) -> Self {
        let weighty = differences.0.iter().any(|differs| differs.before.is_some());
        Self { what: Applied::Changed, student, differences: differences.0, weighty }
    }
}

/// One row of a plan.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Line of the file.
    pub line: u64,
    /// What is done.
    pub what: Applied,
    /// The child; of a new one the number that it is going to have.
    pub student: i64,
    /// The child's full name.
    pub name: String,
    /// What stands otherwise then.
    pub differences: Vec<Difference>,
}

/// A row that is not taken before a person says who is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Doubt {
    /// Line of the file.
    pub line: u64,
    /// `near_match`: nearly the same child is known. `other_name`: the IIN is that of a child with another name.
    pub code: &'static str,
    /// The name in the file.
    pub name: String,
    /// Numbers of the children that may be meant.
    pub candidates: Vec<i64>,
}

/// A child of a class in the file who is not in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// The child.
    pub student: i64,
    /// Full name.
    pub name: String,
    /// The class.
    pub class: String,
    /// Number of the stay in it.
    pub stay: i64,
}

/// What a person said of rows in doubt, by line.
#[derive(Debug, Default)]
pub struct Settled {
    /// It is this child.
    pub same: HashMap<u64, i64>,
    /// It is a child that is not known yet.
    pub new: HashSet<u64>,
}

impl Settled {
    /// The lines that were spoken of.
    pub fn lines(&self) -> impl Iterator<Item = u64> {
        self.same.keys().chain(&self.new).copied()
    }
}

/// Who is looked for among those that a list of children lacks.
#[derive(Debug, Clone, Copy)]
pub enum Absent {
    /// Those who are at the school on a day.
    On(Date),
    /// Those who can be noted as having left on a day.
    LeftOn(Date),
}

impl Absent {
    /// The day.
    pub fn day(self) -> Date {
        match self {
            Self::On(day) | Self::LeftOn(day) => day,
        }
    }
}
