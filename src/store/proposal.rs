//! Proposals: a child is proposed for a register, and the prevention council decides.

use super::entry::split_codes;
use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::domain::case_work::Decision;
use crate::error::Result;

/// A proposal.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Number in the register.
    pub id: i64,
    /// The child.
    pub student: i64,
    /// What is known of it.
    pub facts: Facts,
    /// How far it has come.
    pub state: State,
}

/// What a command says of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Code of a register.
    pub register: String,
    /// Codes of grounds, in the order given.
    pub grounds: Vec<String>,
    /// Day.
    pub on: Date,
    /// Who proposes.
    pub staff: Option<i64>,
    /// Why, in words.
    pub representation: Option<String>,
    /// The child's character reference.
    pub reference: Option<String>,
}

/// How far a proposal has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It waits for a meeting.
    Open,
    /// It is on the agenda of a meeting that is open.
    Planned(i64),
    /// A closed meeting has decided it.
    Decided(i64, Decision),
    /// It was taken back.
    Withdrawn {
        /// Day.
        on: Date,
        /// Why.
        reason: String,
    },
}

impl State {
    /// The word in files and texts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Planned(_) => "planned",
            Self::Decided(..) => "decided",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// Whether a council may still decide it.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open | Self::Planned(_))
    }

    /// The meeting that it is planned for, or that decided it.
    pub fn council(&self) -> Option<i64> {
        match self {
            Self::Planned(council) | Self::Decided(council, _) => Some(*council),
            _ => None,
        }
    }
}

/// A closed meeting decides a proposal unless it postpones it.
const DECIDED: &str = "FROM agenda_item a JOIN council c ON c.id = a.council_id
    WHERE a.proposal_id = p.id AND c.protocol IS NOT NULL AND a.decision <> 'postpone' ORDER BY a.id DESC LIMIT 1";

fn columns() -> String {
    format!(
        "p.id, p.student_id, p.register, p.proposed_on, p.staff_id, p.representation, p.character_reference, p.withdrawn_on, p.reason,
         (SELECT group_concat(ground, '|') FROM (SELECT ground FROM proposal_ground g WHERE g.proposal_id = p.id ORDER BY g.id)),
         (SELECT a.council_id FROM agenda_item a JOIN council c ON c.id = a.council_id
          WHERE a.proposal_id = p.id AND c.protocol IS NULL LIMIT 1),
         (SELECT a.council_id {DECIDED}), (SELECT a.decision {DECIDED})"
    )
}

fn read(row: &Row<'_>) -> rusqlite::Result<Proposal> {
    let facts = Facts {
        register: row.get(2)?,
        grounds: split_codes(row.get(9)?),
        on: row.get(3)?,
        staff: row.get(4)?,
        representation: row.get(5)?,
        reference: row.get(6)?,
    };
    let decision: Option<String> = row.get(12)?;
    let decided = row.get::<_, Option<i64>>(11)?.zip(decision.as_deref().and_then(Decision::of));
    let withdrawn = row.get::<_, Option<Date>>(7)?.zip(row.get::<_, Option<String>>(8)?);
    let state = match (withdrawn, decided, row.get(10)?) {
        (Some((on, reason)), ..) => State::Withdrawn { on, reason },
        (None, Some((council, decision)), _) => State::Decided(council, decision),
        (None, None, Some(council)) => State::Planned(council),
        (None, None, None) => State::Open,
    };
    Ok(Proposal { id: row.get(0)?, student: row.get(1)?, facts, state })
}

/// The proposal with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Proposal>> {
    row(db, &format!("SELECT {} FROM proposal p WHERE p.id = ?1", columns()), [id], read)
}

/// The proposals of a child, oldest first.
pub fn of_student(db: &Db, student: i64) -> Result<Vec<Proposal>> {
    rows(db, &format!("SELECT {} FROM proposal p WHERE p.student_id = ?1 ORDER BY p.proposed_on, p.id", columns()), [student], read)
}

/// One line of `proposal list`.
pub struct Listed {
    /// The proposal.
    pub proposal: Proposal,
    /// The child's full name.
    pub name: String,
    /// Who proposes.
    pub by: Option<String>,
}

/// Every proposal, oldest first.
pub fn all(db: &Db) -> Result<Vec<Listed>> {
    rows(
        db,
        &format!(
            "SELECT {}, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, ''), w.name
             FROM proposal p JOIN student s ON s.id = p.student_id LEFT JOIN staff w ON w.id = p.staff_id
             ORDER BY p.proposed_on, p.id",
            columns()
        ),
        [],
        |row| Ok(Listed { proposal: read(row)?, name: row.get(13)?, by: row.get(14)? }),
    )
}

/// Adds a proposal.
pub fn insert(db: &Db, student: i64, facts: &Facts) -> Result<i64> {
    db.execute(
        "INSERT INTO proposal (student_id, register, proposed_on, staff_id, representation, character_reference)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![student, facts.register, facts.on, facts.staff, facts.representation, facts.reference],
    )?;
    let id = db.last_insert_rowid();
    insert_grounds(db, id, &facts.grounds)?;
    Ok(id)
}

/// Writes what differs from a known proposal.
pub fn update(db: &Db, known: &Proposal, new: &Facts) -> Result<()> {
    db.execute(
        "UPDATE proposal SET register = ?2, proposed_on = ?3, staff_id = ?4, representation = ?5, character_reference = ?6 WHERE id = ?1",
        params![known.id, new.register, new.on, new.staff, new.representation, new.reference],
    )?;
    if new.grounds != known.facts.grounds {
        db.execute("DELETE FROM proposal_ground WHERE proposal_id = ?1", [known.id])?;
        insert_grounds(db, known.id, &new.grounds)?;
    }
    Ok(())
}

fn insert_grounds(db: &Db, proposal: i64, grounds: &[String]) -> Result<()> {
    let mut statement = db.prepare_cached("INSERT INTO proposal_ground (proposal_id, ground) VALUES (?1, ?2)")?;
    for ground in grounds {
        statement.execute(params![proposal, ground])?;
    }
    Ok(())
}

/// Takes a proposal back.
pub fn withdraw(db: &Db, id: i64, on: Date, reason: &str) -> Result<()> {
    db.execute("UPDATE proposal SET withdrawn_on = ?2, reason = ?3 WHERE id = ?1", params![id, on, reason])?;
    Ok(())
}
