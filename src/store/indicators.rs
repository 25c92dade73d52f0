//! What early-warning indicators look at: for a term everything that the register knows of each child at the school.

use std::collections::HashMap;

use super::{Db, each, params, student};
use crate::domain::Date;
use crate::domain::calendar::{Period, Term};
use crate::domain::class_name::ClassName;
use crate::domain::incident::Role;
use crate::domain::indicators::{Facts, Figures};
use crate::error::Result;

/// A child of the school with what is looked at.
#[derive(Debug)]
pub struct Child {
    /// Number in the register.
    pub id: i64,
    /// IIN.
    pub iin: Option<String>,
    /// Full name.
    pub name: String,
    /// The class.
    pub class: ClassName,
    /// What is looked at.
    pub facts: Facts,
    /// Registers that the child is on.
    pub registers: Vec<String>,
    /// Signs that indicators made of this term: code of the indicator, number of the sign.
    pub signals: Vec<(String, i64)>,
}

/// Which term is looked at, and when.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The term.
    pub term: Term,
    /// Its days.
    pub period: Period,
    /// The day: the term's last, or today. Who is at the school then, and on which registers.
    pub day: Date,
    /// Social statuses that are a hardship when they begin.
    pub hardships: &'a [&'a str],
}

/// The children who are at the school on the day, in no order.
pub fn children(db: &Db, wanted: Wanted<'_>) -> Result<Vec<Child>> {
    let mut all = HashMap::new();
    student::each_on(db, wanted.day, "", |student, stay| {
        let stay = stay.filter(|stay| stay.since <= wanted.day && stay.left_on.is_none_or(|left| left > wanted.day));
        if let Some(stay) = stay {
            let (id, name) = (student.id, student.name.full());
            let (facts, registers, signals) = Default::default();
            all.insert(id, Child { id, iin: student.iin, name, class: stay.class, facts, registers, signals });
        }
        Ok(())
    })?;
    let term = wanted.term.to_string();
    figures(db, &term, &mut all)?;
    incidents(db, wanted, &mut all)?;
    each(
        db,
        "SELECT student_id, count(*) FROM signal
         WHERE noticed_on BETWEEN ?1 AND ?2 AND indicator IS NULL AND resolution IS NOT 'no_ground'
         GROUP BY student_id",
        params![wanted.period.from, wanted.day],
        |row| {
            if let Some(child) = all.get_mut(&row.get(0)?) {
                child.facts.signals = row.get(1)?;
            }
            Ok(())
        },
    )?;
    // A status that stood when the child came, or that goes on from an earlier one, is no change.
    each(
        db,
        "SELECT s.student_id, s.status FROM social_status s
         WHERE s.since BETWEEN ?1 AND ?2
           AND s.since > (SELECT min(m.since) FROM membership m WHERE m.student_id = s.student_id)
           AND NOT EXISTS (SELECT 1 FROM social_status e WHERE e.student_id = s.student_id AND e.status = s.status AND e.until >= s.since
                           AND e.since < s.since)
         ORDER BY s.since, s.id",
        params![wanted.period.from, wanted.day],
        |row| {
            let status: String = row.get(1)?;
            if let Some(child) = all.get_mut(&row.get(0)?)
                && wanted.hardships.contains(&status.as_str())
                && !child.facts.hardships.contains(&status)
            {
                child.facts.hardships.push(status);
            }
            Ok(())
        },
    )?;
    each(
        db,
        "SELECT student_id, register FROM entry WHERE placed_on <= ?1 AND (removed_on IS NULL OR removed_on > ?1) ORDER BY placed_on, id",
        [wanted.day],
        |row| {
            if let Some(child) = all.get_mut(&row.get(0)?) {
                child.registers.push(row.get(1)?);
            }
            Ok(())
        },
    )?;
    each(db, "SELECT student_id, indicator, id FROM signal WHERE term = ?1 AND indicator IS NOT NULL ORDER BY id", [&term], |row| {
        if let Some(child) = all.get_mut(&row.get(0)?) {
            child.signals.push((row.get(1)?, row.get(2)?));
        }
        Ok(())
    })?;
    Ok(all.into_values().collect())
}

/// The figures of the term and of those before it.
fn figures(db: &Db, term: &str, all: &mut HashMap<i64, Child>) -> Result<()> {
    each(
        db,
        "SELECT student_id, term, enrolled_days, excused_days + unexcused_days, unexcused_lessons, failing_subjects
         FROM term_record WHERE term <= ?1 ORDER BY student_id, term",
        [term],
        |row| {
            let figures = Figures { enrolled: row.get(2)?, missed: row.get(3)?, unexcused_lessons: row.get(4)?, failing: row.get(5)? };
            let now = row.get::<_, String>(1)? == term;
            match all.get_mut(&row.get(0)?) {
                Some(child) if now => child.facts.now = Some(figures),
                Some(child) => child.facts.past.push(figures),
                None => {}
            }
            Ok(())
        },
    )
}

/// Incidents of the school year up to the day that the education authority did not find to be none.
fn incidents(db: &Db, wanted: Wanted<'_>, all: &mut HashMap<i64, Child>) -> Result<()> {
    let year = wanted.term.year.period().from;
    each(
        db,
        "SELECT c.student_id, c.role, substr(i.received_at, 1, 10) >= ?3
         FROM incident i JOIN incident_child c ON c.incident_id = i.id
         WHERE substr(i.received_at, 1, 10) BETWEEN ?1 AND ?2 AND i.decision IS NOT 'not_recognised'
         ORDER BY i.received_at, i.id",
        params![year, wanted.day, wanted.period.from],
        |row| {
            let role = Role::of(&row.get::<_, String>(1)?);
            if let Some((child, role)) = all.get_mut(&row.get(0)?).zip(role) {
                child.facts.incidents.push((role, row.get(2)?));
            }
            Ok(())
        },
    )
}
