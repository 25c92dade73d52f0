//! Lists of children, entries, contacts and attendance from files: read, mapped, checked as a whole, applied in one operation.
//!
//! Every row gets a verdict of its own. Rows of one file that say different things of one child are all rejected, so
//! that the order of rows never matters; rows that are the same are one. Nobody is removed because a file lacks them.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;

use serde::Serialize;

use crate::domain::Date;
use crate::error::{Error, Result};
use crate::locale::Locale;
use crate::norms::Norms;
use crate::store::{Db, student};
use compare::compare;
use plan::Done;

mod attendance;
mod bytes;
mod cells;
mod child;
mod codes;
mod compare;
mod council;
mod documents;
mod encoding;
mod entries;
mod interventions;
mod mapping;
mod names;
mod near;
mod plan;
mod plans;
mod reader;
mod records;
mod rejected;
mod students;
mod workbook;

pub use codes::{Codes, Unknown};
pub use mapping::{Kind, Mapping};
pub use names::Given;
pub use plan::{Absent, Applied, Doubt, Missing, Settled, Step};
pub use reader::Source;
pub use rejected::write as write_rejected;
pub use workbook::SheetChoice;

/// What is said of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Note {
    /// Line of the file, the heading line counted, from 1.
    pub line: u64,
    /// Code of the column.
    pub column: &'static str,
    /// Stable code.
    pub code: &'static str,
    /// The row is not taken.
    pub rejected: bool,
}

impl Note {
    /// The code in words; which rule was broken follows from the column.
    pub fn told(&self, locale: &Locale) -> String {
        locale.text(&format!("note-{}", self.code.replace('_', "-")), &[("column", self.column.into())])
    }
}

/// What an import came to.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Rows of data.
    pub rows: usize,
    /// Rows that added something.
    pub new: usize,
    /// Rows that changed something, those of the next two numbers too.
    pub changed: usize,
    /// Rows that put a child in another class.
    pub moved: usize,
    /// Rows of children who had left and are here again.
    pub back: usize,
    /// Rows that were known already.
    pub unchanged: usize,
    /// Rows that are not taken.
    pub rejected: usize,
    /// Rows that are not taken before a person says who is meant.
    pub doubts: Vec<Doubt>,
    /// Rows by which something that stood in the register is gone.
    pub weighty: usize,
    /// What is done, row by row, if it was asked for; rows that change nothing are left out.
    pub steps: Vec<Step>,
    /// Children of the classes in the file who are not in it.
    pub missing: Vec<Missing>,
    /// What is said of rows, in the order of lines.
    pub notes: Vec<Note>,
    /// Names of staff that were not known.
    pub new_staff: Vec<String>,
    /// Lines below the heading that are about nobody: blank ones, totals, the heading again.
    pub passed_over: usize,
    /// Labels that nobody knows.
    pub unknown: Vec<Unknown>,
}

impl Outcome {
    /// So many changed and doubtful rows are no correction of a list any more, if they are also a tenth of it.
    const MANY: usize = 10;

    /// Whether so much would change that somebody should look at it first: another school's list, a column too far.
    pub fn is_large_change(&self) -> bool {
        let large = self.weighty + self.doubts.len();
        large > Self::MANY && large * 10 > self.rows
    }

    fn count(&mut self, done: &Done) {
        match done.what {
            Applied::New => self.new += 1,
            Applied::Unchanged => self.unchanged += 1,
            Applied::Back | Applied::Moved | Applied::Changed => self.changed += 1,
        }
        self.moved += usize::from(done.what == Applied::Moved);
        self.back += usize::from(done.what == Applied::Back);
        self.weighty += usize::from(done.weighty);
    }
}

/// Why a row is not taken: the column, the code.
type Rejection = (&'static str, &'static str);

/// A row that can be taken.
struct Reading<T> {
    item: T,
    /// Said of the row, though it is taken.
    remark: Option<Rejection>,
}

/// Identity of what a row is about, and of what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Marks {
    /// The same for rows about the same thing.
    subject: u64,
    /// A weaker identity for rows that lack the strong one: a child without an IIN.
    weak: Option<Weak>,
    /// The same for rows that say the same.
    content: u64,
    /// The row of the register that it is about, as the register stood before the import.
    known: Option<i64>,
    /// The register does not tell which child is meant: the row is not taken, but still contradicts others.
    unclear: bool,
}

/// The identity of a child by name and birth date; `anonymous` rows have no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Weak {
    subject: u64,
    anonymous: bool,
}

/// One kind of list.
trait Target {
    /// What a row says.
    type Item;
    /// Reads a row. It is called twice for every row, the second time while rows before it are written, and must say
    /// the same both times.
    fn read(&mut self, row: &reader::Row<'_>) -> Result<Result<Reading<Self::Item>, Rejection>>;
    /// What the row is about and what it says; called before anything is written.
    fn marks(&self, item: &Self::Item) -> Result<Result<Marks, Rejection>>;
    /// Keeps what [`Target::broken_rows`] and [`Target::doubts`] need of the row with this number.
    fn remember(&mut self, _row: usize, _item: &Self::Item, _marks: &Marks) -> Result<()> {
        Ok(())
    }
    /// Rows that break a rule together with other rows or with the register.
    fn broken_rows(&mut self) -> Result<Vec<(usize, &'static str)>> {
        Ok(Vec::new())
    }
    /// Rows of which a person has to say who is meant, by number; `claimed` are children that other rows are about.
    fn doubts(&mut self, _claimed: &dyn Fn(i64) -> bool) -> Vec<(usize, Doubt)> {
        Vec::new()
    }
    /// The register knows nothing yet that a row could be about, so rows may be written while they are read, as long as no two
    /// are about one subject.
    fn begins_anew(&self) -> bool {
        false
    }
    /// Called before the first of so many rows is written.
    fn begin_writing(&mut self, _rows: usize) -> Result<()> {
        Ok(())
    }
    /// Called when the last one is.
    fn end_writing(&mut self) -> Result<()> {
        Ok(())
    }
    /// Writes a row about something that the register knew, or did not know, before the import.
    fn apply(&mut self, item: Self::Item, known: Option<i64>) -> Result<Done>;
    /// Children of the classes in the file who are not in it.
    fn missing(&mut self) -> Result<Vec<Missing>> {
        Ok(Vec::new())
    }
    /// Names of staff that were added.
    fn new_staff(&mut self) -> Vec<String> {
        Vec::new()
    }
}

/// Settings of an import.
pub struct Options<'a> {
    /// The rules.
    pub norms: &'a Norms,
    /// Today.
    pub today: Date,
    /// First day in the class where a row does not say.
    pub since: Date,
    /// Where the columns are.
    pub mapping: &'a Mapping,
    /// What labels mean.
    pub codes: Codes<'a>,
    /// What a person said of rows in doubt.
    pub settled: &'a Settled,
    /// Who is missing in a list of children.
    pub absent: Absent,
    /// Whether [`Outcome::steps`] are wanted.
    pub steps: bool,
    /// Told now and then how many rows are done, and of how many once that is known.
    pub progress: &'a dyn Fn(usize, Option<usize>),
}

/// So many rows go by between two words of progress.
const EVERY: usize = 1024;

/// Reads a file into the register.
pub fn run(db: &Db, source: &Source, options: &Options<'_>) -> Result<Outcome> {
    match options.mapping.kind {
        Kind::Students => pass(db, source, options, students::Students::new(db, options)?),
        Kind::Entries => pass(db, source, options, entries::Entries::new(db, options)),
        Kind::Interventions => pass(db, source, options, interventions::Interventions::new(db, options)),
        Kind::Plans => pass(db, source, options, plans::Plans::new(db, options)),
        Kind::Council => pass(db, source, options, council::Council::new(db, options)),
        Kind::Documents => pass(db, source, options, documents::Documents::new(db, options)),
        Kind::Attendance(term) => pass(db, source, options, attendance::Attendance::new(db, options, term)),
    }
}

/// What the first pass keeps of a row.
enum Seen {
    Rejected,
    InDoubt,
    Same,
    Taken(Marks),
}

fn pass<T: Target>(db: &Db, source: &Source, options: &Options<'_>, mut target: T) -> Result<Outcome> {
    if target.begins_anew() && options.settled.lines().next().is_none() {
        let at_once = db.attempt(|| in_one_pass(db, source, options, &mut target));
        if let Some(outcome) = at_once? {
            return Ok(outcome);
        }
    }
    in_two_passes(db, source, options, target)
}

/// Writes rows as they are read. Where that shows that some are about one subject, nothing comes of it.
fn in_one_pass<T: Target>(db: &Db, source: &Source, options: &Options<'_>, target: &mut T) -> Result<Option<Outcome>> {
    let about = source.about(options.mapping);
    target.begin_writing(about)?;
    let looked = look(source, options, target, Some(about), |target, outcome, line, item| {
        let done = target.apply(item, None)?;
        take(db, options, outcome, line, done)
    });
    let (mut outcome, seen) = match looked {
        Err(error) if error.code() == "constraint" => return Ok(None),
        looked => looked?,
    };
    let (conflicting, same) = compare(&seen);
    if !conflicting.is_empty() || !same.is_empty() {
        return Ok(None);
    }
    drop(seen);
    outcome.notes.sort_by_key(|note| note.line);
    target.end_writing()?;
    outcome.missing = target.missing()?;
    outcome.new_staff = target.new_staff();
    Ok(Some(outcome))
}

/// Reads every row, and hands on those that can be taken.
fn look<T: Target>(
    source: &Source,
    options: &Options<'_>,
    target: &mut T,
    about: Option<usize>,
    mut hand_on: impl FnMut(&mut T, &mut Outcome, u64, T::Item) -> Result<()>,
) -> Result<(Outcome, Vec<(u64, Seen)>)> {
    let mut outcome = Outcome::default();
    let mut seen: Vec<(u64, Seen)> = Vec::new();
    outcome.passed_over = source.each_row(options.mapping, |row| {
        if seen.len().is_multiple_of(EVERY) {
            (options.progress)(seen.len(), about.map(|about| about.max(seen.len())));
        }
        let marked = match target.read(row)? {
            Err(rejection) => Err(rejection),
            Ok(reading) => target.marks(&reading.item)?.map(|marks| (reading, marks)),
        };
        let (state, said) = match marked {
            Err(rejection) => (Seen::Rejected, Some(rejection)),
            Ok((reading, marks)) => {
                target.remember(seen.len(), &reading.item, &marks)?;
                hand_on(target, &mut outcome, row.line, reading.item)?;
                (Seen::Taken(marks), reading.remark)
            }
        };
        let rejected = matches!(state, Seen::Rejected);
        outcome.notes.extend(said.map(|(column, code)| Note { line: row.line, column, code, rejected }));
        outcome.rejected += usize::from(rejected);
        seen.push((row.line, state));
        Ok(ControlFlow::Continue(()))
    })?;
    outcome.rows = seen.len();
    outcome.unknown = options.codes.unknown();
    Ok((outcome, seen))
}

/// Counts what was done with a row, and keeps it where that is asked for.
fn take(db: &Db, options: &Options<'_>, outcome: &mut Outcome, line: u64, done: Done) -> Result<()> {
    outcome.count(&done);
    if options.steps && done.what != Applied::Unchanged {
        let name = student::get(db, done.student)?.map(|student| student.name.full()).unwrap_or_default();
        let Done { what, student, differences, .. } = done;
        outcome.steps.push(Step { line, what, student, name, differences });
    }
    Ok(())
}

fn in_two_passes<T: Target>(db: &Db, source: &Source, options: &Options<'_>, mut target: T) -> Result<Outcome> {
    let (mut outcome, mut seen) = look(source, options, &mut target, None, |_, _, _, _| Ok(()))?;
    if let Some(line) = options.settled.lines().find(|line| seen.binary_search_by_key(line, |(line, _)| *line).is_err()) {
        return Err(Error::usage("import_line_unknown").with("line", line.to_string()));
    }
    let mut reject = |seen: &mut Vec<(u64, Seen)>, at: usize, code| {
        let (line, state) = &mut seen[at];
        if !matches!(state, Seen::Rejected) {
            outcome.notes.retain(|note| note.line != *line);
            outcome.notes.push(Note { line: *line, column: "iin", code, rejected: true });
            *state = Seen::Rejected;
        }
    };
    let (conflicting, same) = compare(&seen);
    conflicting.into_iter().for_each(|at| reject(&mut seen, at, "conflicting_row"));
    for (at, code) in target.broken_rows()? {
        reject(&mut seen, at, code);
    }
    let claimed: HashSet<i64> =
        seen.iter().filter_map(|(_, state)| if let Seen::Taken(marks) = state { marks.known } else { None }).collect();
    for (at, doubt) in target.doubts(&|student| claimed.contains(&student)) {
        if matches!(seen[at].1, Seen::Taken(_)) {
            outcome.doubts.push(doubt);
            seen[at].1 = Seen::InDoubt;
        }
    }
    for at in same {
        if matches!(seen[at].1, Seen::Taken(_)) {
            outcome.notes.push(Note { line: seen[at].0, column: "iin", code: "duplicate_row", rejected: false });
            seen[at].1 = Seen::Same;
        }
    }
    outcome.notes.sort_by_key(|note| note.line);
    outcome.rejected = seen.iter().filter(|(_, state)| matches!(state, Seen::Rejected)).count();
    target.begin_writing(outcome.rows)?;
    let mut states = seen.into_iter();
    source.each_row(options.mapping, |row| {
        if states.len().is_multiple_of(EVERY) {
            (options.progress)(outcome.rows - states.len(), Some(outcome.rows));
        }
        match states.next() {
            Some((_, Seen::Taken(marks))) => {
                // A row that was good a moment ago must not disappear without a word.
                let reading = target.read(row)?.map_err(|(column, _)| Error::damaged("own_fault").with("column", column))?;
                let done = target.apply(reading.item, marks.known)?;
                take(db, options, &mut outcome, row.line, done)?;
            }
            Some((_, Seen::Same)) => outcome.unchanged += 1,
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    })?;
    drop(states);
    target.end_writing()?;
    outcome.missing = target.missing()?;
    outcome.new_staff = target.new_staff();
    Ok(outcome)
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod fuzz;
