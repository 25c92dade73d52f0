//! Lists of days at school and days missed in a term.

use super::child::reading;
use super::plan::{Applied, Done};
use super::reader::Row;
use super::{Marks, Options, Reading, Rejection, Target, hash};
use crate::domain::calendar::Term;
use crate::error::Result;
use crate::store::Db;
use crate::store::listed::Differences;
use crate::store::term_record::{self, TermRecord};

/// Rows of attendance on their way into the register.
pub struct Attendance<'a> {
    db: &'a Db,
    options: &'a Options<'a>,
    term: Term,
}

/// A child's term as the file gives it.
pub struct Listed {
    student: i64,
    record: TermRecord,
}

impl<'a> Attendance<'a> {
    /// Nothing is read yet.
    pub fn new(db: &'a Db, options: &'a Options<'a>, term: Term) -> Self {
        Self { db, options, term }
    }

    fn listed(&self, row: &Row<'_>, student: i64) -> Result<Listed, Rejection> {
        let figure = |column: &'static str| match row.cell(self.options.mapping.at(column)) {
            None => Ok(None),
            Some(raw) => whole_number(raw).map(Some).ok_or((column, "bad_number")),
        };
        let needed = |column| figure(column)?.ok_or((column, "missing_field"));
        let record = TermRecord {
            enrolled_days: needed("enrolled_days")?,
            excused_days: needed("excused_days")?,
            unexcused_days: needed("unexcused_days")?,
            unexcused_lessons: figure("unexcused_lessons")?,
            failing_subjects: figure("failing_subjects")?,
        };
        if record.enrolled_days > 366 {
            return Err(("enrolled_days", "bad_number"));
        }
        if record.excused_days + record.unexcused_days > record.enrolled_days {
            return Err(("enrolled_days", "missed_more_than_enrolled"));
        }
        Ok(Listed { student, record })
    }
}

/// A count as lists write it; nobody misses a million days.
fn whole_number(raw: &str) -> Option<i64> {
    let digits = raw.bytes().all(|byte| byte.is_ascii_digit());
    raw.parse().ok().filter(|number| digits && *number < 1_000_000)
}

impl Target for Attendance<'_> {
    type Item = Listed;

    fn read(&mut self, row: &Row<'_>) -> Result<Result<Reading<Listed>, Rejection>> {
        reading(self.db, row, self.options.mapping, |student| Ok(self.listed(row, student)))
    }

    fn marks(&self, item: &Listed) -> Result<Result<Marks, Rejection>> {
        Ok(Ok(Marks { subject: hash(item.student), weak: None, content: hash(item.record), known: None, unclear: false }))
    }

    fn apply(&mut self, item: Listed, _known: Option<i64>) -> Result<Done> {
        let student = item.student;
        let Some(known) = term_record::get(self.db, item.student, self.term)? else {
            term_record::insert(self.db, item.student, self.term, &item.record)?;
            let missed = [("excused_days", item.record.excused_days), ("unexcused_days", item.record.unexcused_days)];
            return Ok(Done::added(student, missed.map(|(column, days)| (column, days.to_string()))));
        };
        let new = TermRecord {
            unexcused_lessons: item.record.unexcused_lessons.or(known.unexcused_lessons),
            failing_subjects: item.record.failing_subjects.or(known.failing_subjects),
            ..item.record
        };
        if new == known {
            return Ok(Done::plain(Applied::Unchanged, student));
        }
        term_record::update(self.db, item.student, self.term, &new)?;
        let mut found = Differences::default();
        found.add("enrolled_days", Some(known.enrolled_days), Some(new.enrolled_days));
        found.add("excused_days", Some(known.excused_days), Some(new.excused_days));
        found.add("unexcused_days", Some(known.unexcused_days), Some(new.unexcused_days));
        found.add("unexcused_lessons", known.unexcused_lessons, new.unexcused_lessons);
        found.add("failing_subjects", known.failing_subjects, new.failing_subjects);
        // While a term goes on, its days grow from list to list; days that were there and are gone are of another list.
        let days = |record: &TermRecord| (record.enrolled_days, record.excused_days + record.unexcused_days);
        let ((enrolled, missed), (was_enrolled, was_missed)) = (days(&new), days(&known));
        Ok(Done { weighty: enrolled < was_enrolled || missed < was_missed, ..Done::changed(student, found) })
    }
}

#[cfg(test)]
mod tests {
    use super::whole_number;

    #[test]
    fn counts() {
        assert_eq!(["0", "45", "007"].map(whole_number), [Some(0), Some(45), Some(7)]);
        assert_eq!(["", "-1", "+5", "4.5", "4,5", "1e2", "1000000", "99999999999999999999", "нет"].map(whole_number), [None; 9]);
    }
}
