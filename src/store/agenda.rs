//! What a meeting of the council speaks of: one child each, with one decision.

use super::entry::split_codes;
use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::domain::case_work::{Decision, Purpose};
use crate::error::Result;

/// An item of an agenda.
#[derive(Debug, Clone)]
pub struct Item {
    /// Number in the register; people see the place on the agenda instead.
    pub id: i64,
    /// The meeting.
    pub council: i64,
    /// What is asked.
    pub purpose: Purpose,
    /// The proposal that is decided on.
    pub proposal: Option<i64>,
    /// The entry that is reviewed or ended, or that the decision made.
    pub entry: Option<i64>,
    /// The child.
    pub student: i64,
    /// Code of the register.
    pub register: String,
    /// Codes of the grounds of the proposal or the entry.
    pub grounds: Vec<String>,
    /// Pack that the entry was made under.
    pub norms: Option<String>,
    /// The decision, where there is one.
    pub decided: Option<Decided>,
}

/// A decision with its particulars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What was decided.
    pub decision: Decision,
    /// The planned end.
    pub until: Option<Date>,
    /// Day of the next review.
    pub review_on: Option<Date>,
    /// Who accompanies the child.
    pub responsible: Option<i64>,
    /// Code of an outcome.
    pub outcome: Option<String>,
    /// Code of a removal ground.
    pub ground: Option<String>,
    /// Code of an agency.
    pub agency: Option<String>,
    /// What was said.
    pub words: Option<String>,
}

const SELECT: &str = "SELECT a.id, a.council_id, a.purpose, a.proposal_id, a.entry_id, coalesce(p.student_id, e.student_id),
        coalesce(p.register, e.register),
        (SELECT group_concat(ground, '|') FROM (
             SELECT ground FROM proposal_ground g WHERE g.proposal_id = a.proposal_id
             UNION ALL SELECT ground FROM entry_ground g WHERE a.proposal_id IS NULL AND g.entry_id = a.entry_id)),
        e.norms, a.decision, a.until, a.review_on, a.responsible_id, a.outcome, a.ground, a.agency, a.words
    FROM agenda_item a LEFT JOIN proposal p ON p.id = a.proposal_id LEFT JOIN entry e ON e.id = a.entry_id";

fn read(row: &Row<'_>) -> rusqlite::Result<Item> {
    let decision: Option<String> = row.get(9)?;
    let decided = match decision.as_deref().and_then(Decision::of) {
        None => None,
        Some(decision) => Some(Decided {
            decision,
            until: row.get(10)?,
            review_on: row.get(11)?,
            responsible: row.get(12)?,
            outcome: row.get(13)?,
            ground: row.get(14)?,
            agency: row.get(15)?,
            words: row.get(16)?,
        }),
    };
    Ok(Item {
        id: row.get(0)?,
        council: row.get(1)?,
        purpose: Purpose::of(&row.get::<_, String>(2)?).unwrap_or(Purpose::Review),
        proposal: row.get(3)?,
        entry: row.get(4)?,
        student: row.get(5)?,
        register: row.get(6)?,
        grounds: split_codes(row.get(7)?),
        norms: row.get(8)?,
        decided,
    })
}

/// The agenda of a meeting, in order: the first is item 1.
pub fn items(db: &Db, council: i64) -> Result<Vec<Item>> {
    rows(db, &format!("{SELECT} WHERE a.council_id = ?1 ORDER BY a.id"), [council], read)
}

/// What councils spoke of a child, each with its meeting.
pub fn of_student(db: &Db, student: i64) -> Result<Vec<Item>> {
    rows(db, &format!("{SELECT} WHERE coalesce(p.student_id, e.student_id) = ?1 ORDER BY a.id"), [student], read)
}

/// The open meeting whose agenda has an entry.
pub fn open_with_entry(db: &Db, entry: i64) -> Result<Option<i64>> {
    row(
        db,
        "SELECT c.id FROM agenda_item a JOIN council c ON c.id = a.council_id WHERE a.entry_id = ?1 AND c.protocol IS NULL LIMIT 1",
        [entry],
        |row| row.get(0),
    )
}

/// Puts a proposal or an entry on an agenda.
pub fn insert(db: &Db, council: i64, purpose: Purpose, proposal: Option<i64>, entry: Option<i64>) -> Result<()> {
    db.execute(
        "INSERT INTO agenda_item (council_id, purpose, proposal_id, entry_id) VALUES (?1, ?2, ?3, ?4)",
        params![council, purpose.code(), proposal, entry],
    )?;
    Ok(())
}

/// Takes an item off its agenda.
pub fn delete(db: &Db, id: i64) -> Result<()> {
    db.execute("DELETE FROM agenda_item WHERE id = ?1", [id])?;
    Ok(())
}

/// Writes the decision on an item.
pub fn decide(db: &Db, id: i64, decided: &Decided) -> Result<()> {
    db.execute(
        "UPDATE agenda_item SET decision = ?2, until = ?3, review_on = ?4, responsible_id = ?5, outcome = ?6, ground = ?7, agency = ?8,
             words = ?9 WHERE id = ?1",
        params![
            id,
            decided.decision.code(),
            decided.until,
            decided.review_on,
            decided.responsible,
            decided.outcome,
            decided.ground,
            decided.agency,
            decided.words,
        ],
    )?;
    Ok(())
}

/// The entry that a decision made.
pub fn set_entry(db: &Db, id: i64, entry: i64) -> Result<()> {
    db.execute("UPDATE agenda_item SET entry_id = ?2 WHERE id = ?1", [id, entry])?;
    Ok(())
}
