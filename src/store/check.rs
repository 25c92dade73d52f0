//! What `esep check` looks at.

use std::collections::HashMap;

use serde_json::Value;

use super::{Db, Row, each, rows};
use crate::domain::Date;
use crate::domain::check::{Consent, Entry, Record};
use crate::error::Result;

/// Every entry, in the order of placement.
pub fn entries(db: &Db) -> Result<Vec<Entry>> {
    rows(
        db,
        "SELECT e.id, e.student_id, e.register, e.placed_on, e.protocol IS NOT NULL, e.protocol_date, e.review_on, e.removed_on,
             e.removal_protocol IS NOT NULL, e.responsible_id, s.birth_date,
             (SELECT min(decided_on) FROM extension x WHERE x.entry_id = e.id),
             (SELECT min(held_on) FROM review r WHERE r.entry_id = e.id),
             (SELECT made_on FROM plan p WHERE p.entry_id = e.id)
         FROM entry e JOIN student s ON s.id = e.student_id
         ORDER BY e.placed_on, e.id",
        [],
        |row| {
            Ok(Entry {
                id: row.get(0)?,
                student: row.get(1)?,
                register: row.get(2)?,
                placed_on: row.get(3)?,
                protocol: row.get(4)?,
                protocol_date: row.get(5)?,
                review_on: row.get(6)?,
                removed_on: row.get(7)?,
                removal_protocol: row.get(8)?,
                responsible: row.get(9)?,
                birth_date: row.get(10)?,
                extended_on: row.get(11)?,
                reviewed_on: row.get(12)?,
                plan_made_on: row.get(13)?,
            })
        },
    )
}

/// An item of a plan that lacks something.
pub struct Draft {
    /// The item.
    pub id: i64,
    /// The entry of the plan.
    pub entry: i64,
    /// What is to be done.
    pub measure: String,
    /// Nobody is to carry it out.
    pub no_executor: bool,
    /// No day is set.
    pub no_date: bool,
}

/// Open items without an executor or a day, of plans of active entries; not of children who have left.
pub fn drafts(db: &Db, today: Date) -> Result<Vec<Draft>> {
    rows(
        db,
        "SELECT i.id, e.id, i.measure, i.responsible_id IS NULL, i.due_on IS NULL
         FROM plan_item i JOIN plan p ON p.id = i.plan_id JOIN entry e ON e.id = p.entry_id
         WHERE (i.responsible_id IS NULL OR i.due_on IS NULL) AND (i.done_on IS NULL OR i.done_on > ?1) AND (i.dropped_on IS NULL OR i.dropped_on > ?1)
           AND e.placed_on <= ?1 AND (e.removed_on IS NULL OR e.removed_on > ?1)
           AND coalesce((SELECT m.left_on FROM membership m WHERE m.student_id = e.student_id AND m.since <= ?1
                         ORDER BY m.since DESC LIMIT 1) > ?1, 1)
         ORDER BY i.id",
        [today],
        |row| Ok(Draft { id: row.get(0)?, entry: row.get(1)?, measure: row.get(2)?, no_executor: row.get(3)?, no_date: row.get(4)? }),
    )
}

/// A contact, as far as it is checked.
pub struct Contact {
    /// Its number.
    pub id: i64,
    /// The child.
    pub student: i64,
    /// Day.
    pub held_on: Date,
    /// Code of its kind.
    pub kind: String,
    /// Code of its outcome.
    pub outcome: Option<String>,
    /// Who held it.
    pub staff: Option<i64>,
}

const CONTACT: &str = "i.id, i.student_id, i.held_on, i.kind, i.outcome, i.staff_id";

fn read_contact(row: &Row<'_>) -> rusqlite::Result<Contact> {
    Ok(Contact { id: row.get(0)?, student: row.get(1)?, held_on: row.get(2)?, kind: row.get(3)?, outcome: row.get(4)?, staff: row.get(5)? })
}

/// Contacts whose kind or outcome is none of these.
pub fn contacts_without(db: &Db, kinds: &[&str], outcomes: &[&str]) -> Result<Vec<Contact>> {
    let codes = |codes: &[&str]| Value::from(codes).to_string();
    rows(
        db,
        &format!(
            "SELECT {CONTACT} FROM intervention i
             WHERE i.kind NOT IN (SELECT value FROM json_each(?1)) OR i.outcome NOT IN (SELECT value FROM json_each(?2))"
        ),
        [codes(kinds), codes(outcomes)],
        read_contact,
    )
}

/// Contacts after a day.
pub fn contacts_after(db: &Db, day: Date) -> Result<Vec<Contact>> {
    rows(db, &format!("SELECT {CONTACT} FROM intervention i WHERE i.held_on > ?1 ORDER BY i.held_on, i.id"), [day], read_contact)
}

/// The first contact of each child with whom it was held before birth. From child to child through the index: many have
/// none, and those who have some have many.
pub fn contacts_before_birth(db: &Db) -> Result<Vec<Contact>> {
    rows(
        db,
        &format!(
            "WITH RECURSIVE child (id) AS (
                 SELECT min(student_id) FROM intervention
                 UNION ALL
                 SELECT (SELECT min(student_id) FROM intervention WHERE student_id > child.id) FROM child WHERE child.id IS NOT NULL
             )
             SELECT {CONTACT} FROM child JOIN student s ON s.id = child.id
             JOIN intervention i ON i.id =
                 (SELECT f.id FROM intervention f WHERE f.student_id = s.id AND f.held_on < s.birth_date ORDER BY f.held_on, f.id LIMIT 1)"
        ),
        [],
        read_contact,
    )
}

/// The consents of each child, `kinds` being the papers that record one.
pub fn consents(db: &Db, kinds: &[&str]) -> Result<HashMap<i64, Vec<Consent>>> {
    let mut all: HashMap<i64, Vec<Consent>> = HashMap::new();
    each(
        db,
        "SELECT student_id, consent, dated, valid_until, withdrawn_on FROM document
         WHERE consent IS NOT NULL AND kind IN (SELECT value FROM json_each(?1))",
        [Value::from(kinds).to_string()],
        |row| {
            let consent = Consent { purpose: row.get(1)?, from: row.get(2)?, until: row.get(3)?, withdrawn_on: row.get(4)? };
            all.entry(row.get(0)?).or_default().push(consent);
            Ok(())
        },
    )?;
    Ok(all)
}

/// Every child with a birth date: what the index of names holds.
pub fn records(db: &Db) -> Result<Vec<Record>> {
    rows(db, "SELECT id, name_key, birth_date FROM student WHERE birth_date IS NOT NULL", [], |row| {
        Ok(Record { id: row.get(0)?, name_key: row.get(1)?, birth_date: row.get(2)? })
    })
}

/// A code of a column: how often it stands there, and the first child with it.
pub struct Used {
    /// The code.
    pub code: String,
    /// How often.
    pub count: i64,
    /// The first child, where it is said of one.
    pub student: Option<i64>,
}

/// Columns with codes, without those of contacts: the name of the set, as `norms` has it, and the rows.
const CODES: [(&str, &str); 21] = [
    ("register", "SELECT register AS code, student_id AS student FROM entry"),
    ("ground", "SELECT g.ground AS code, e.student_id AS student FROM entry_ground g JOIN entry e ON e.id = g.entry_id"),
    ("removal-ground", "SELECT removal_ground AS code, student_id AS student FROM entry"),
    ("outcome", "SELECT x.outcome AS code, e.student_id AS student FROM extension x JOIN entry e ON e.id = x.entry_id"),
    ("ground", "SELECT ground AS code, student_id AS student FROM signal"),
    ("register", "SELECT register AS code, student_id AS student FROM proposal"),
    ("ground", "SELECT g.ground AS code, p.student_id AS student FROM proposal_ground g JOIN proposal p ON p.id = g.proposal_id"),
    ("outcome", "SELECT outcome AS code, NULL AS student FROM agenda_item"),
    ("removal-ground", "SELECT ground AS code, NULL AS student FROM agenda_item"),
    ("agency", "SELECT agency AS code, NULL AS student FROM agenda_item"),
    ("intervention", "SELECT kind AS code, NULL AS student FROM plan_item"),
    ("outcome", "SELECT r.outcome AS code, e.student_id AS student FROM review r JOIN entry e ON e.id = r.entry_id"),
    ("agency", "SELECT agency AS code, student_id AS student FROM referral"),
    ("document", "SELECT kind AS code, student_id AS student FROM document"),
    ("way", "SELECT way AS code, student_id AS student FROM document"),
    ("consent", "SELECT consent AS code, student_id AS student FROM document"),
    ("channel", "SELECT channel AS code, NULL AS student FROM incident"),
    ("content", "SELECT content AS code, NULL AS student FROM cyber"),
    ("role", "SELECT role AS code, NULL AS student FROM staff"),
    ("social-status", "SELECT status AS code, student_id AS student FROM social_status"),
    ("language", "SELECT language AS code, id AS student FROM student"),
];

/// The codes that stand in the register and are none of the known ones, each with the name of its set.
pub fn unknown_codes<'a>(db: &Db, known: impl Fn(&str) -> Vec<&'a str>) -> Result<Vec<(&'static str, Used)>> {
    let mut all = Vec::new();
    for (set, source) in CODES {
        let sql = format!(
            "SELECT code, count(*), min(student) FROM ({source})
             WHERE code NOT IN (SELECT value FROM json_each(?1)) GROUP BY code ORDER BY code"
        );
        let known = Value::from(known(set)).to_string();
        let used = rows(db, &sql, [known], |row| Ok(Used { code: row.get(0)?, count: row.get(1)?, student: row.get(2)? }))?;
        all.extend(used.into_iter().map(|used| (set, used)));
    }
    Ok(all)
}
