//! Children with the stay in a class that counts for the year's rollover.

use super::{Db, rows};
use crate::domain::Date;
use crate::domain::class_name::ClassName;
use crate::error::Result;

/// A child and the latest stay in a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pupil {
    /// The child.
    pub student: i64,
    /// The child's full name.
    pub name: String,
    /// Number of the stay.
    pub stay: i64,
    /// First day in the class.
    pub since: Date,
    /// The class.
    pub class: ClassName,
    /// First day the child is no longer at the school.
    pub left_on: Option<Date>,
}

/// Every child that was ever in a class.
pub fn pupils(db: &Db) -> Result<Vec<Pupil>> {
    rows(
        db,
        "SELECT s.id, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, ''), m.id, m.since, m.grade, m.letter, m.left_on
         FROM student s JOIN membership m ON m.student_id = s.id
         WHERE m.since = (SELECT max(since) FROM membership l WHERE l.student_id = s.id)
         ORDER BY s.id",
        [],
        |row| {
            Ok(Pupil {
                student: row.get(0)?,
                name: row.get(1)?,
                stay: row.get(2)?,
                since: row.get(3)?,
                class: ClassName { grade: row.get(4)?, letter: row.get(5)? },
                left_on: row.get(6)?,
            })
        },
    )
}
