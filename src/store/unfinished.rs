//! What is still open of a child who leaves: items of plans, answers awaited, proposals and signs that nobody has settled.

use super::{Db, rows};
use crate::domain::Date;
use crate::error::Result;

/// Something that waits for somebody.
#[derive(Debug)]
pub enum Unfinished {
    /// An item of the plan of an open entry: number, what is to be done, the day it was set.
    PlanItem(i64, String, Date),
    /// The answer of an agency: number of the referral, code of the agency, the day it was sent.
    Answer(i64, String, Date),
    /// A proposal that no meeting has decided: number, code of the register, day.
    Proposal(i64, String, Date),
    /// A sign that nobody has answered: number, code of the ground, day.
    Signal(i64, String, Date),
}

/// Everything of a child that waits, oldest first within each kind.
pub fn of_student(db: &Db, student: i64) -> Result<Vec<Unfinished>> {
    type Made = fn(i64, String, Date) -> Unfinished;
    let queries: [(&str, Made); 4] = [
        (
            "SELECT i.id, i.measure, i.set_on FROM plan_item i JOIN plan p ON p.id = i.plan_id JOIN entry e ON e.id = p.entry_id
             WHERE e.student_id = ?1 AND e.removed_on IS NULL AND i.done_on IS NULL AND i.dropped_on IS NULL ORDER BY i.set_on, i.id",
            Unfinished::PlanItem,
        ),
        ("SELECT id, agency, sent_on FROM referral WHERE student_id = ?1 AND answered_on IS NULL ORDER BY sent_on, id", Unfinished::Answer),
        (
            "SELECT id, register, proposed_on FROM proposal p WHERE student_id = ?1 AND withdrawn_on IS NULL AND NOT EXISTS
                 (SELECT 1 FROM agenda_item a JOIN council c ON c.id = a.council_id
                  WHERE a.proposal_id = p.id AND c.protocol IS NOT NULL AND a.decision <> 'postpone')
             ORDER BY proposed_on, id",
            Unfinished::Proposal,
        ),
        (
            "SELECT id, ground, noticed_on FROM signal WHERE student_id = ?1 AND resolution IS NULL ORDER BY noticed_on, id",
            Unfinished::Signal,
        ),
    ];
    let mut all = Vec::new();
    for (sql, made) in queries {
        all.extend(rows(db, sql, [student], |row| Ok(made(row.get(0)?, row.get(1)?, row.get(2)?)))?);
    }
    Ok(all)
}
