//! Entries: a child on a register, from placement to removal.

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::error::{Error, Result};

/// A child on a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Number in the register.
    pub id: i64,
    /// The child.
    pub student: i64,
    /// What is known of it.
    pub facts: Facts,
}

/// What a file or a command says of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Facts {
    /// Code of a register.
    pub register: String,
    /// Codes of grounds, in the order given.
    pub grounds: Vec<String>,
    /// First day on the register.
    pub placed_on: Date,
    /// Number of the council's minutes.
    pub protocol: Option<String>,
    /// Day of the council.
    pub protocol_date: Option<Date>,
    /// Number of the director's order.
    pub order: Option<String>,
    /// Who accompanies the child.
    pub responsible: Option<i64>,
    /// Day of the next review.
    pub review_on: Option<Date>,
    /// Planned end.
    pub until: Option<Date>,
    /// The removal.
    pub removal: Option<Removal>,
    /// Anything else.
    pub note: Option<String>,
    /// Pack and version it was made under.
    pub norms: Option<String>,
}

/// How an entry ended.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Removal {
    /// First day the child is no longer on the register.
    pub on: Date,
    /// Code of a removal ground.
    pub ground: String,
    /// Number of the minutes.
    pub protocol: Option<String>,
}

/// A decision to keep a child on a register longer.
#[derive(Debug, Clone)]
pub struct Extension {
    /// Day of the decision.
    pub decided_on: Date,
    /// The new planned end.
    pub until: Date,
    /// Number of the minutes.
    pub protocol: Option<String>,
    /// Code of an outcome.
    pub outcome: Option<String>,
}

impl Facts {
    /// An entry of which no more is known than where and when.
    pub fn new(register: &str, placed_on: Date) -> Self {
        Self {
            register: register.to_owned(),
            grounds: Vec::new(),
            placed_on,
            protocol: None,
            protocol_date: None,
            order: None,
            responsible: None,
            review_on: None,
            until: None,
            removal: None,
            note: None,
            norms: None,
        }
    }

    /// Whether two entries of one child and register are active on a common day.
    pub fn overlaps(&self, other: &Self) -> bool {
        let ends = |facts: &Self| facts.removal.as_ref().map_or(Date::MAX, |removal| removal.on);
        self.placed_on < ends(other) && other.placed_on < ends(self)
    }
}

const COLUMNS: &str = "e.id, e.student_id, e.register, e.placed_on, e.protocol, e.protocol_date, e.order_no, e.responsible_id,
    e.review_on, e.until, e.removed_on, e.removal_ground, e.removal_protocol, e.note,
    (SELECT group_concat(ground, '|') FROM (SELECT ground FROM entry_ground g WHERE g.entry_id = e.id ORDER BY g.id)), e.norms";

/// Splits the grounds of a row, which are joined by `|`.
pub fn split_codes(joined: Option<String>) -> Vec<String> {
    joined.map(|codes| codes.split('|').map(str::to_owned).collect()).unwrap_or_default()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let removal = match (row.get(10)?, row.get(11)?) {
        (Some(on), Some(ground)) => Some(Removal { on, ground, protocol: row.get(12)? }),
        _ => None,
    };
    let facts = Facts {
        register: row.get(2)?,
        placed_on: row.get(3)?,
        protocol: row.get(4)?,
        protocol_date: row.get(5)?,
        order: row.get(6)?,
        responsible: row.get(7)?,
        review_on: row.get(8)?,
        until: row.get(9)?,
        removal,
        note: row.get(13)?,
        grounds: split_codes(row.get(14)?),
        norms: row.get(15)?,
    };
    Ok(Entry { id: row.get(0)?, student: row.get(1)?, facts })
}

/// The entry with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Entry>> {
    row(db, &format!("SELECT {COLUMNS} FROM entry e WHERE e.id = ?1"), [id], read)
}

/// All entries of a child, oldest first.
pub fn of_student(db: &Db, student: i64) -> Result<Vec<Entry>> {
    rows(db, &format!("SELECT {COLUMNS} FROM entry e WHERE e.student_id = ?1 ORDER BY e.placed_on, e.id"), [student], read)
}

/// The entries of a child that are not removed, oldest first.
pub fn open_of(db: &Db, student: i64) -> Result<Vec<Entry>> {
    Ok(of_student(db, student)?.into_iter().filter(|entry| entry.facts.removal.is_none()).collect())
}

/// The extensions of an entry, oldest first.
pub fn extensions(db: &Db, entry: i64) -> Result<Vec<Extension>> {
    rows(db, "SELECT decided_on, until, protocol, outcome FROM extension WHERE entry_id = ?1 ORDER BY decided_on, id", [entry], |row| {
        Ok(Extension { decided_on: row.get(0)?, until: row.get(1)?, protocol: row.get(2)?, outcome: row.get(3)? })
    })
}

/// The rule that an entry breaks, if it breaks one: a ground is required; nobody leaves before coming; a planned end
/// is not before the beginning; one active entry for each child and register.
pub fn broken_rule(facts: &Facts, others: &[Entry]) -> Option<Error> {
    if facts.grounds.is_empty() {
        return Some(Error::refused("ground_required"));
    }
    if let Some(removal) = facts.removal.as_ref().filter(|removal| removal.on < facts.placed_on) {
        return Some(Error::refused("removed_before_placed").with("removed", removal.on).with("placed", facts.placed_on));
    }
    if let Some(until) = facts.until.filter(|until| *until < facts.placed_on) {
        return Some(Error::refused("until_before_placed").with("until", until).with("placed", facts.placed_on));
    }
    let same_register = |other: &&Entry| other.facts.register == facts.register;
    let other =
        others.iter().filter(same_register).find(|other| other.facts.overlaps(facts) || other.facts.placed_on == facts.placed_on)?;
    let (code, ended) = match &other.facts.removal {
        None => ("entry_active", None),
        Some(removal) => ("entry_overlaps", Some(removal.on)),
    };
    let error = Error::refused(code).with("register", facts.register.as_str()).with("placed", other.facts.placed_on);
    let known = if other.facts.protocol.is_some() { "yes" } else { "no" };
    let error = error.with("protocol", other.facts.protocol.clone().unwrap_or_default()).with("known", known);
    Some(match ended {
        None => error,
        Some(on) => error.with("removed", on),
    })
}

/// Adds an entry that breaks no rule.
pub fn insert(db: &Db, student: i64, facts: &Facts) -> Result<i64> {
    let removal = facts.removal.as_ref();
    db.prepare_cached(
        "INSERT INTO entry (student_id, register, placed_on, protocol, protocol_date, order_no, responsible_id, review_on, until,
             removed_on, removal_ground, removal_protocol, note, norms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        student,
        facts.register,
        facts.placed_on,
        facts.protocol,
        facts.protocol_date,
        facts.order,
        facts.responsible,
        facts.review_on,
        facts.until,
        removal.map(|removal| removal.on),
        removal.map(|removal| &removal.ground),
        removal.and_then(|removal| removal.protocol.as_ref()),
        facts.note,
        facts.norms,
    ])?;
    let entry = db.last_insert_rowid();
    insert_grounds(db, entry, &facts.grounds)?;
    Ok(entry)
}

fn insert_grounds(db: &Db, entry: i64, grounds: &[String]) -> Result<()> {
    let mut statement = db.prepare_cached("INSERT INTO entry_ground (entry_id, ground) VALUES (?1, ?2)")?;
    for ground in grounds {
        statement.execute(params![entry, ground])?;
    }
    Ok(())
}

/// Writes what differs from a known entry.
pub fn update(db: &Db, known: &Entry, new: &Facts) -> Result<()> {
    let removal = new.removal.as_ref();
    db.prepare_cached(
        "UPDATE entry SET protocol = ?2, protocol_date = ?3, order_no = ?4, responsible_id = ?5, review_on = ?6, until = ?7,
             removed_on = ?8, removal_ground = ?9, removal_protocol = ?10, note = ?11 WHERE id = ?1",
    )?
    .execute(params![
        known.id,
        new.protocol,
        new.protocol_date,
        new.order,
        new.responsible,
        new.review_on,
        new.until,
        removal.map(|removal| removal.on),
        removal.map(|removal| &removal.ground),
        removal.and_then(|removal| removal.protocol.as_ref()),
        new.note,
    ])?;
    if new.grounds != known.facts.grounds {
        db.execute("DELETE FROM entry_ground WHERE entry_id = ?1", [known.id])?;
        insert_grounds(db, known.id, &new.grounds)?;
    }
    Ok(())
}

/// Records a decision of the past; a planned end that is later already stays.
pub fn record_extension(db: &Db, entry: &Entry, extension: &Extension) -> Result<()> {
    let stands = entry.facts.until.filter(|until| *until > extension.until);
    let earlier = Entry { facts: Facts { until: None, ..entry.facts.clone() }, ..entry.clone() };
    extend(db, if stands.is_some() { &earlier } else { entry }, extension)?;
    match stands {
        Some(_) => update(db, &earlier, &entry.facts),
        None => Ok(()),
    }
}

/// Corrects what the time until an extension has brought.
pub fn set_outcome(db: &Db, entry: i64, decided_on: Date, outcome: Option<&str>) -> Result<()> {
    db.execute("UPDATE extension SET outcome = ?3 WHERE entry_id = ?1 AND decided_on = ?2", params![entry, decided_on, outcome])?;
    Ok(())
}

/// Records a decision to keep a child longer and moves the planned end.
pub fn extend(db: &Db, entry: &Entry, extension: &Extension) -> Result<()> {
    db.execute(
        "INSERT INTO extension (entry_id, decided_on, until, previous_until, protocol, outcome) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![entry.id, extension.decided_on, extension.until, entry.facts.until, extension.protocol, extension.outcome],
    )?;
    let facts = Facts { until: Some(extension.until), ..entry.facts.clone() };
    update(db, entry, &facts)
}

/// One line of `register list`.
pub struct Listed {
    /// The entry.
    pub entry: Entry,
    /// The child's full name.
    pub name: String,
    /// IIN.
    pub iin: Option<String>,
    /// The day of the last contact up to the day asked for.
    pub last_contact_on: Option<Date>,
}

/// The entries placed by `to` that are not removed before `from`.
pub fn active_between(db: &Db, from: Date, to: Date) -> Result<Vec<Listed>> {
    rows(
        db,
        &format!(
            "SELECT {COLUMNS}, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, ''), s.iin,
                 (SELECT max(held_on) FROM intervention i WHERE i.student_id = e.student_id AND i.held_on <= ?2)
             FROM entry e JOIN student s ON s.id = e.student_id
             WHERE e.placed_on <= ?2 AND (e.removed_on IS NULL OR e.removed_on >= ?1)"
        ),
        params![from, to],
        |row| Ok(Listed { entry: read(row)?, name: row.get(16)?, iin: row.get(17)?, last_contact_on: row.get(18)? }),
    )
}
