//! Papers sent to agencies outside the school, and their answers.

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::error::{Error, Result};

/// What is known of a referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Code of an agency.
    pub agency: String,
    /// Day.
    pub on: Date,
    /// Number of the paper.
    pub number: Option<String>,
    /// What for.
    pub purpose: Option<String>,
    /// The consent that allows it.
    pub consent: Option<i64>,
    /// Who sent it.
    pub staff: Option<i64>,
    /// By when an answer is awaited.
    pub answer_due: Option<Date>,
    /// The answer.
    pub answer: Option<Answer>,
}

/// What an agency answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Day.
    pub on: Date,
    /// Accepted, or refused.
    pub accepted: bool,
    /// In words; of a refusal the reason.
    pub words: Option<String>,
}

/// A referral as the register keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Number in the register.
    pub id: i64,
    /// The child.
    pub student: i64,
    /// What is known of it.
    pub sent: Sent,
}

impl Sent {
    /// The rule that it breaks, if it breaks one: nobody answers, or is to answer, before it was sent; a refusal has
    /// its reason.
    pub fn broken_rule(&self) -> Option<Error> {
        if let Some(due) = self.answer_due.filter(|due| *due < self.on) {
            return Some(Error::refused("answer_due_early").with("due", due).with("sent", self.on));
        }
        let answer = self.answer.as_ref()?;
        if answer.on < self.on {
            return Some(Error::refused("answered_before_sent").with("answered", answer.on).with("sent", self.on));
        }
        (!answer.accepted && answer.words.is_none()).then(|| Error::refused("refusal_without_reason").with("on", answer.on.to_string()))
    }
}

const COLUMNS: &str = "r.id, r.student_id, r.agency, r.sent_on, r.number, r.purpose, r.consent_id, r.staff_id, r.answer_due, r.answered_on, r.accepted, r.answer";

fn read(row: &Row<'_>) -> rusqlite::Result<Referral> {
    let answer = match (row.get(9)?, row.get(10)?) {
        (Some(on), Some(accepted)) => Some(Answer { on, accepted, words: row.get(11)? }),
        _ => None,
    };
    let sent = Sent {
        agency: row.get(2)?,
        on: row.get(3)?,
        number: row.get(4)?,
        purpose: row.get(5)?,
        consent: row.get(6)?,
        staff: row.get(7)?,
        answer_due: row.get(8)?,
        answer,
    };
    Ok(Referral { id: row.get(0)?, student: row.get(1)?, sent })
}

/// The referral with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Referral>> {
    row(db, &format!("SELECT {COLUMNS} FROM referral r WHERE r.id = ?1"), [id], read)
}

/// The same referral of a child: agency, day, number and purpose.
pub fn same(db: &Db, student: i64, sent: &Sent) -> Result<Option<Referral>> {
    row(
        db,
        &format!(
            "SELECT {COLUMNS} FROM referral r WHERE r.student_id = ?1 AND r.agency = ?2 AND r.sent_on = ?3 AND r.number IS ?4
                 AND r.purpose IS ?5 LIMIT 1"
        ),
        params![student, sent.agency, sent.on, sent.number, sent.purpose],
        read,
    )
}

/// Numbers of the referrals that were sent under a consent from a day on.
pub fn sent_under(db: &Db, consent: i64, from: Date) -> Result<Vec<i64>> {
    rows(db, "SELECT id FROM referral WHERE consent_id = ?1 AND sent_on >= ?2 ORDER BY id", params![consent, from], |row| row.get(0))
}

/// Adds a referral that breaks no rule.
pub fn insert(db: &Db, student: i64, sent: &Sent) -> Result<i64> {
    db.prepare_cached(
        "INSERT INTO referral (student_id, agency, sent_on, number, purpose, consent_id, staff_id, answer_due)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![student, sent.agency, sent.on, sent.number, sent.purpose, sent.consent, sent.staff, sent.answer_due])?;
    Ok(db.last_insert_rowid())
}

/// Writes a referral anew.
pub fn update(db: &Db, id: i64, sent: &Sent) -> Result<()> {
    let answer = sent.answer.as_ref();
    db.execute(
        "UPDATE referral SET agency = ?2, sent_on = ?3, number = ?4, purpose = ?5, consent_id = ?6, staff_id = ?7, answer_due = ?8,
             answered_on = ?9, accepted = ?10, answer = ?11 WHERE id = ?1",
        params![
            id,
            sent.agency,
            sent.on,
            sent.number,
            sent.purpose,
            sent.consent,
            sent.staff,
            sent.answer_due,
            answer.map(|answer| answer.on),
            answer.map(|answer| answer.accepted),
            answer.and_then(|answer| answer.words.as_ref())
        ],
    )?;
    Ok(())
}

/// One line of `referral list`.
pub struct Listed {
    /// The referral.
    pub referral: Referral,
    /// The child's full name.
    pub name: String,
    /// IIN.
    pub iin: Option<String>,
    /// Who sent it.
    pub staff: Option<String>,
}

/// Hands on the referrals of a child or of all, oldest first.
pub fn each(db: &Db, student: Option<i64>, mut take: impl FnMut(Listed) -> Result<()>) -> Result<()> {
    let condition = if student.is_some() { "r.student_id = ?1" } else { "?1 IS NULL" };
    super::each(
        db,
        &format!(
            "SELECT {COLUMNS}, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, ''), s.iin, p.name
             FROM referral r JOIN student s ON s.id = r.student_id LEFT JOIN staff p ON p.id = r.staff_id
             WHERE {condition} ORDER BY r.sent_on, r.id"
        ),
        [student],
        |row| take(Listed { referral: read(row)?, name: row.get(12)?, iin: row.get(13)?, staff: row.get(14)? }),
    )
}
