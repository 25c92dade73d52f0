//! Entries with all that `esep check` looks at.

use super::{Db, rows};
use crate::domain::Date;
use crate::error::Result;

/// One entry, its papers and days.
#[derive(Debug)]
pub struct Checked {
    /// The child.
    pub student: i64,
    /// The child's full name.
    pub name: String,
    /// Code of the register.
    pub register: String,
    /// Day of the placement.
    pub placed_on: Date,
    /// Number of the minutes that placed the child.
    pub protocol: Option<String>,
    /// Day of the next review.
    pub review_on: Option<Date>,
    /// Planned end.
    pub until: Option<Date>,
    /// Day of the removal.
    pub removed_on: Option<Date>,
    /// Number of the minutes that removed the child.
    pub removal_protocol: Option<String>,
    /// Day on which the child left the school, if no later class follows.
    pub left_on: Option<Date>,
    /// Day of the last contact.
    pub last_contact_on: Option<Date>,
}

/// Every entry, oldest first.
pub fn entries(db: &Db) -> Result<Vec<Checked>> {
    rows(
        db,
        "SELECT s.id, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, ''), e.register, e.placed_on, e.protocol,
             e.review_on, e.until, e.removed_on, e.removal_protocol,
             (SELECT left_on FROM membership m WHERE m.student_id = s.id ORDER BY since DESC LIMIT 1),
             CASE WHEN e.removed_on IS NULL THEN (SELECT max(held_on) FROM intervention i WHERE i.student_id = s.id) END
         FROM entry e JOIN student s ON s.id = e.student_id
         ORDER BY e.placed_on, e.id",
        [],
        |row| {
            Ok(Checked {
                student: row.get(0)?,
                name: row.get(1)?,
                register: row.get(2)?,
                placed_on: row.get(3)?,
                protocol: row.get(4)?,
                review_on: row.get(5)?,
                until: row.get(6)?,
                removed_on: row.get(7)?,
                removal_protocol: row.get(8)?,
                left_on: row.get(9)?,
                last_contact_on: row.get(10)?,
            })
        },
    )
}
