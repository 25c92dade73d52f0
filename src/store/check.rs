//! What `esep check` looks at.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;

use super::{Db, Row, coded, each, rows};
use crate::domain::Date;
use crate::domain::check::{Consent, Entry, Record};
use crate::error::Result;

/// Every entry, in the order of placement. `births` are those of all children: to look each up costs more than to know all.
pub fn entries(db: &Db, births: &HashMap<i64, &str>) -> Result<Vec<Entry>> {
    rows(
        db,
        "SELECT e.id, e.student_id, e.register, e.placed_on, e.protocol IS NOT NULL, e.protocol_date, e.review_on, e.removed_on,
             e.removal_protocol IS NOT NULL, e.responsible_id,
             (SELECT min(decided_on) FROM extension x WHERE x.entry_id = e.id),
             (SELECT min(held_on) FROM review r WHERE r.entry_id = e.id),
             (SELECT made_on FROM plan p WHERE p.entry_id = e.id),
             (SELECT max(decided_on) FROM extension x WHERE x.entry_id = e.id)
         FROM entry e
         ORDER BY e.placed_on, e.id",
        [],
        |row| {
            let student = row.get(1)?;
            Ok(Entry {
                id: row.get(0)?,
                student,
                register: row.get(2)?,
                placed_on: row.get(3)?,
                protocol: row.get(4)?,
                protocol_date: row.get(5)?,
                review_on: row.get(6)?,
                removed_on: row.get(7)?,
                removal_protocol: row.get(8)?,
                responsible: row.get(9)?,
                birth_date: births.get(&student).and_then(|birth| birth.parse().ok()),
                extended_on: row.get(10)?,
                reviewed_on: row.get(11)?,
                plan_made_on: row.get(12)?,
                last_extended_on: row.get(13)?,
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

/// A contact, as far as it is checked. There are many: what is not asked for is not read, and days and codes stay the text
/// that they are kept as.
pub struct Contact<'a>(&'a Row<'a>);

impl Contact<'_> {
    /// Its number.
    pub fn id(&self) -> Result<i64> {
        Ok(self.0.get(0)?)
    }

    /// The child.
    pub fn student(&self) -> Result<i64> {
        Ok(self.0.get(1)?)
    }

    /// Day.
    pub fn held_on(&self) -> Result<&str> {
        Ok(text(self.0, 2)?.unwrap_or_default())
    }

    /// Code of its kind.
    pub fn kind(&self) -> Result<&str> {
        Ok(text(self.0, 3)?.unwrap_or_default())
    }

    /// Code of its outcome.
    pub fn outcome(&self) -> Result<Option<&str>> {
        text(self.0, 4)
    }

    /// Who held it.
    pub fn staff(&self) -> Result<Option<i64>> {
        Ok(self.0.get(5)?)
    }
}

/// Hands every contact on, in the order of children and days. All that is asked for stands in one index.
pub fn contacts(db: &Db, mut take: impl FnMut(&Contact<'_>) -> Result<()>) -> Result<()> {
    let sql = "SELECT id, student_id, held_on, kind, outcome, staff_id FROM intervention ORDER BY student_id, held_on";
    each(db, sql, [], |row| take(&Contact(row)))
}

/// Numbers of the contacts that need no consent: the psychologist's sessions in a crisis, with the parents or with the staff.
pub fn excused_contacts(db: &Db) -> Result<HashSet<i64>> {
    let sql = "SELECT i.id FROM intervention i JOIN consult c ON c.id = i.consult_id
               WHERE i.consult_id IS NOT NULL AND (c.crisis IS NOT NULL OR c.audience <> 'pupils')";
    Ok(rows(db, sql, [], |row| row.get(0))?.into_iter().collect())
}

fn text<'a>(row: &'a Row<'_>, column: usize) -> Result<Option<&'a str>> {
    Ok(row.get_ref(column)?.as_str_or_null().map_err(|_| rusqlite::Error::InvalidQuery)?)
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

/// Codes that no pack knows, each with the name of its set: how often they stand there, and the first child of whom one
/// is said.
#[derive(Default)]
pub struct UnknownCodes(pub BTreeMap<(&'static str, String), (i64, Option<i64>)>);

impl UnknownCodes {
    /// One more.
    pub fn add(&mut self, set: &'static str, code: &str, student: Option<i64>) {
        let (count, first) = self.0.entry((set, code.to_owned())).or_default();
        *count += 1;
        *first = first.iter().copied().chain(student).min();
    }
}

/// Adds the codes that stand in the register, but for its contacts, and are none of the known ones.
pub fn unknown_codes<'a>(db: &Db, known: impl Fn(&str) -> Vec<&'a str>, unknown: &mut UnknownCodes) -> Result<()> {
    // Contacts are looked through with what else is checked of them, and the schema lets no other sex in.
    let others = coded::COLUMNS.into_iter().filter(|(table, _, set)| *table != "intervention" && *set != "sex");
    for (table, column, set) in others {
        let known = known(set);
        each(db, &format!("SELECT t.{column}, {} FROM {table} t", coded::owner(table)), [], |row| {
            if let Some(code) = text(row, 0)?.filter(|code| !known.contains(code)) {
                unknown.add(set, code, row.get(1)?);
            }
            Ok(())
        })?;
    }
    Ok(())
}
