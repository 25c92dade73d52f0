//! The psychologist's sessions. A child that is named has a contact, which belongs to the session.

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::incident::Audience;
use crate::error::{Error, Result};

/// What is known of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Day.
    pub on: Date,
    /// The psychologist.
    pub staff: i64,
    /// Code of a direction of work.
    pub direction: String,
    /// How many were there: one is individual, more are a group.
    pub participants: i64,
    /// With whom.
    pub audience: Audience,
    /// At whose request.
    pub requested_by: Option<String>,
    /// How long.
    pub minutes: Option<i64>,
    /// Why it was held without a consent.
    pub crisis: Option<String>,
    /// Code of the agency that the child was sent on to.
    pub referred_to: Option<String>,
    /// What it was about.
    pub words: Option<String>,
}

/// A session as the register keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consult {
    /// Number in the register.
    pub id: i64,
    /// What is known of it.
    pub session: Session,
    /// Children that are named, by their numbers, in order.
    pub children: Vec<i64>,
    /// Whether the psychologist keeps a text of it that nobody else opens.
    pub confidential: bool,
}

impl Session {
    /// The rule that it breaks with so many children named: nobody is named who was not there.
    pub fn broken_rule(&self, children: usize) -> Option<Error> {
        let named = i64::try_from(children).unwrap_or(i64::MAX);
        (self.participants < named)
            .then(|| Error::refused("consult_more_named").with("participants", self.participants).with("named", named))
    }
}

const COLUMNS: &str = "c.id, c.held_on, c.staff_id, c.direction, c.participants, c.audience, c.requested_by, c.minutes, c.crisis,
    c.referred_to, c.words, EXISTS (SELECT 1 FROM confidential t WHERE t.consult_id = c.id)";

fn read(row: &Row<'_>) -> rusqlite::Result<Consult> {
    let session = Session {
        on: row.get(1)?,
        staff: row.get(2)?,
        direction: row.get(3)?,
        participants: row.get(4)?,
        audience: Audience::of(&row.get::<_, String>(5)?).unwrap_or(Audience::Pupils),
        requested_by: row.get(6)?,
        minutes: row.get(7)?,
        crisis: row.get(8)?,
        referred_to: row.get(9)?,
        words: row.get(10)?,
    };
    Ok(Consult { id: row.get(0)?, session, children: Vec::new(), confidential: row.get(11)? })
}

fn whole(db: &Db, mut consult: Consult) -> Result<Consult> {
    let sql = "SELECT DISTINCT student_id FROM intervention WHERE consult_id = ?1 ORDER BY student_id";
    consult.children = rows(db, sql, [consult.id], |row| row.get(0))?;
    Ok(consult)
}

/// The session with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Consult>> {
    row(db, &format!("SELECT {COLUMNS} FROM consult c WHERE c.id = ?1"), [id], read)?.map(|consult| whole(db, consult)).transpose()
}

/// Sessions of a span of days, oldest first.
pub fn between(db: &Db, period: Period) -> Result<Vec<Consult>> {
    let sql = format!("SELECT {COLUMNS} FROM consult c WHERE c.held_on BETWEEN ?1 AND ?2 ORDER BY c.held_on, c.id");
    rows(db, &sql, params![period.from, period.to], read)?.into_iter().map(|consult| whole(db, consult)).collect()
}

/// Another session that is the same: of one day and psychologist, with the same children, of the same direction and content.
pub fn same(db: &Db, session: &Session, children: &[i64]) -> Result<Option<i64>> {
    let alike = |known: &Consult| {
        let other = &known.session;
        known.children == children
            && (other.staff, &other.direction, other.audience) == (session.staff, &session.direction, session.audience)
            && (other.participants, &other.words) == (session.participants, &session.words)
    };
    Ok(between(db, Period { from: session.on, to: session.on })?.into_iter().find(alike).map(|known| known.id))
}

/// Adds a session that breaks no rule.
pub fn insert(db: &Db, session: &Session) -> Result<i64> {
    let sql =
        "INSERT INTO consult (id, held_on, staff_id, direction, participants, audience, requested_by, minutes, crisis, referred_to, words)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    write(db, sql, None, session)?;
    Ok(db.last_insert_rowid())
}

/// Writes a session anew.
pub fn update(db: &Db, id: i64, session: &Session) -> Result<()> {
    let sql = "UPDATE consult SET held_on = ?2, staff_id = ?3, direction = ?4, participants = ?5, audience = ?6, requested_by = ?7,
             minutes = ?8, crisis = ?9, referred_to = ?10, words = ?11 WHERE id = ?1";
    write(db, sql, Some(id), session)
}

fn write(db: &Db, sql: &str, id: Option<i64>, session: &Session) -> Result<()> {
    let Session { on, staff, direction, participants, audience, requested_by, minutes, crisis, referred_to, words } = session;
    let audience = audience.code();
    db.execute(sql, params![id, on, staff, direction, participants, audience, requested_by, minutes, crisis, referred_to, words])?;
    Ok(())
}
