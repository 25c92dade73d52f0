//! What waits to be done, and what somebody has dismissed. Nothing dated after today has happened yet.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{Db, named_params, params, row, rows};
use crate::domain::Date;
use crate::domain::due::{Case, Duty, Key, Waiting};
use crate::error::Result;

/// What the norms say of codes, for the questions to the register.
pub struct Codes {
    /// Kinds of contact and papers that tell the parents.
    pub contacts_that_tell: Vec<String>,
    /// Papers that tell the parents.
    pub papers_that_tell: Vec<String>,
    /// Outcomes that say that something has improved.
    pub improved: Vec<String>,
    /// Ground → the agency to which the papers go when nothing has.
    pub agencies: Vec<(String, String)>,
}

/// The entries that are active today. `term_end` is the last day of the last term.
pub fn cases(db: &Db, today: Date, term_end: Date, codes: &Codes) -> Result<Vec<Case>> {
    let list = |codes: &[String]| Value::from(codes).to_string();
    let agencies: Map<String, Value> = codes.agencies.iter().map(|(ground, agency)| (ground.clone(), agency.as_str().into())).collect();
    let mut cases = rows(
        db,
        "SELECT e.id, e.student_id, e.register, e.placed_on, e.review_on, e.until, e.responsible_id, s.birth_date,
             (SELECT m.left_on FROM membership m WHERE m.student_id = e.student_id AND m.since <= :today ORDER BY m.since DESC LIMIT 1),
             max(coalesce((SELECT max(r.held_on) FROM review r WHERE r.entry_id = e.id AND r.held_on <= :today), ''),
                 coalesce((SELECT max(x.decided_on) FROM extension x WHERE x.entry_id = e.id AND x.decided_on <= :today), '')),
             (SELECT min(i.held_on) FROM intervention i WHERE i.student_id = e.student_id AND i.held_on BETWEEN e.placed_on AND :today),
             (SELECT max(i.held_on) FROM intervention i WHERE i.student_id = e.student_id AND i.held_on <= :today),
             (SELECT max(i.held_on) FROM intervention i WHERE i.student_id = e.student_id AND i.held_on <= :term_end),
             coalesce(
                 (SELECT min(d.dated) FROM document d
                  WHERE d.student_id = e.student_id AND (d.entry_id IS NULL OR d.entry_id = e.id)
                    AND d.dated BETWEEN e.placed_on AND :today AND d.kind IN (SELECT value FROM json_each(:papers))),
                 (SELECT i.held_on FROM intervention i
                  WHERE i.student_id = e.student_id AND i.held_on BETWEEN e.placed_on AND :today
                    AND i.kind IN (SELECT value FROM json_each(:contacts)) ORDER BY i.held_on LIMIT 1)),
             (SELECT p.made_on FROM plan p WHERE p.entry_id = e.id AND p.made_on <= :today),
             (SELECT w.value FROM entry_ground g JOIN json_each(:agencies) w ON w.key = g.ground WHERE g.entry_id = e.id ORDER BY g.id LIMIT 1)
         FROM entry e JOIN student s ON s.id = e.student_id
         WHERE e.placed_on <= :today AND (e.removed_on IS NULL OR e.removed_on > :today)
         ORDER BY e.placed_on, e.id",
        named_params! {
            ":today": today,
            ":term_end": term_end,
            ":contacts": list(&codes.contacts_that_tell),
            ":papers": list(&codes.papers_that_tell),
            ":agencies": Value::from(agencies).to_string(),
        },
        |row| {
            let left_on: Option<Date> = row.get(8)?;
            let reviewed_on: String = row.get(9)?;
            Ok(Case {
                entry: row.get(0)?,
                student: row.get(1)?,
                register: row.get(2)?,
                placed_on: row.get(3)?,
                review_on: row.get(4)?,
                until: row.get(5)?,
                responsible: row.get(6)?,
                birth_date: row.get(7)?,
                left_on: left_on.filter(|left| *left <= today),
                reviewed_on: reviewed_on.parse().ok(),
                first_contact_on: row.get(10)?,
                last_contact_on: row.get(11)?,
                term_contact_on: row.get(12)?,
                told_on: row.get(13)?,
                plan_made_on: row.get(14)?,
                agency: row.get(15)?,
                relieved_on: None,
            })
        },
    )?;
    for case in cases.iter_mut().filter(|case| case.agency.is_some()) {
        case.relieved_on = relieved_on(db, case, today, &list(&codes.improved))?;
    }
    Ok(cases)
}

/// The first day since the placement on which something had improved, or the papers went to the agency.
fn relieved_on(db: &Db, case: &Case, today: Date, improved: &str) -> Result<Option<Date>> {
    let found = row(
        db,
        "SELECT min(day) FROM (
             SELECT held_on AS day FROM review WHERE entry_id = :entry AND outcome IN (SELECT value FROM json_each(:improved))
             UNION ALL SELECT decided_on FROM extension WHERE entry_id = :entry AND outcome IN (SELECT value FROM json_each(:improved))
             UNION ALL SELECT sent_on FROM referral WHERE student_id = :student AND agency = :agency)
         WHERE day BETWEEN :placed_on AND :today",
        named_params! {
            ":entry": case.entry,
            ":student": case.student,
            ":agency": case.agency,
            ":improved": improved,
            ":placed_on": case.placed_on,
            ":today": today,
        },
        |row| row.get(0),
    )?;
    Ok(found.flatten())
}

/// Each row that waits for somebody, with the day on which it is due or from which its deadline runs. Of a child who is on
/// a register, the person who accompanies the child owes what nobody else is named for.
const WAITING: [(Duty, &str); 5] = [
    (
        Duty::PlanItem,
        "SELECT i.id, e.student_id, i.due_on, coalesce(i.responsible_id, e.responsible_id), i.measure
         FROM plan_item i JOIN plan p ON p.id = i.plan_id JOIN entry e ON e.id = p.entry_id
         WHERE i.due_on IS NOT NULL AND i.set_on <= ?1
           AND (i.done_on IS NULL OR i.done_on > ?1) AND (i.dropped_on IS NULL OR i.dropped_on > ?1)
           AND e.placed_on <= ?1 AND (e.removed_on IS NULL OR e.removed_on > ?1)",
    ),
    (
        Duty::Answer,
        "SELECT r.id, r.student_id, r.answer_due, coalesce(r.staff_id, (SELECT e.responsible_id FROM entry e
             WHERE e.student_id = r.student_id AND e.placed_on <= ?1 AND (e.removed_on IS NULL OR e.removed_on > ?1)
               AND e.responsible_id IS NOT NULL ORDER BY e.placed_on, e.id LIMIT 1)), r.agency
         FROM referral r
         WHERE r.answer_due IS NOT NULL AND r.sent_on <= ?1 AND (r.answered_on IS NULL OR r.answered_on > ?1)",
    ),
    (
        Duty::Signal,
        "SELECT g.id, g.student_id, g.noticed_on, (SELECT e.responsible_id FROM entry e
             WHERE e.student_id = g.student_id AND e.placed_on <= ?1 AND (e.removed_on IS NULL OR e.removed_on > ?1)
               AND e.responsible_id IS NOT NULL ORDER BY e.placed_on, e.id LIMIT 1), g.ground
         FROM signal g WHERE g.noticed_on <= ?1 AND (g.resolved_on IS NULL OR g.resolved_on > ?1)",
    ),
    // A proposal that the last meeting postponed waits from that day on.
    (
        Duty::Proposal,
        "SELECT p.id, p.student_id, max(p.proposed_on, coalesce((SELECT max(c.held_on) FROM agenda_item a JOIN council c ON c.id = a.council_id
             WHERE a.proposal_id = p.id AND c.protocol IS NOT NULL), '')), p.staff_id, p.register
         FROM proposal p WHERE p.proposed_on <= ?1 AND (p.withdrawn_on IS NULL OR p.withdrawn_on > ?1)
           AND NOT EXISTS (SELECT 1 FROM agenda_item a JOIN council c ON c.id = a.council_id
             WHERE a.proposal_id = p.id AND (c.protocol IS NULL OR coalesce(a.decision, 'postpone') <> 'postpone'))",
    ),
    (Duty::Council, "SELECT c.id, NULL, c.held_on, c.chair_id, NULL FROM council c WHERE c.protocol IS NULL AND ?1 IS NOT NULL"),
];

/// Everything that waits for somebody.
pub fn waiting(db: &Db, today: Date) -> Result<Vec<Waiting>> {
    let mut all = Vec::new();
    for (duty, sql) in WAITING {
        all.extend(rows(db, sql, [today], |row| {
            Ok(Waiting { duty, subject: row.get(0)?, student: row.get(1)?, day: row.get(2)?, staff: row.get(3)?, about: row.get(4)? })
        })?);
    }
    Ok(all)
}

/// The table of the rows that a duty is owed for.
pub fn table_of(duty: Duty) -> &'static str {
    match duty {
        Duty::Removal | Duty::Review | Duty::End | Duty::Plan | Duty::Notice | Duty::FirstContact => "entry",
        Duty::Contact | Duty::TermContact | Duty::NoImprovement | Duty::OfAge => "entry",
        Duty::PlanItem => "plan_item",
        Duty::Answer => "referral",
        Duty::Signal => "signal",
        Duty::Proposal => "proposal",
        Duty::Council => "council",
        Duty::Incident => "incident",
    }
}

/// A dismissal.
pub struct Dismissal {
    /// The duty, as its code gives it.
    pub duty: String,
    /// The row.
    pub subject: i64,
    /// The day that was dismissed.
    pub due_on: Date,
    /// The child's full name, where it concerns one.
    pub name: Option<String>,
    /// When.
    pub dismissed_on: Date,
    /// Why.
    pub reason: String,
}

/// Every dismissal, the newest last.
pub fn dismissals(db: &Db) -> Result<Vec<Dismissal>> {
    rows(
        db,
        "SELECT d.duty, d.subject, d.due_on, d.dismissed_on, d.reason, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, '')
         FROM dismissal d LEFT JOIN student s ON s.id = CASE d.duty
             WHEN 'plan_item' THEN (SELECT e.student_id FROM plan_item i JOIN plan p ON p.id = i.plan_id JOIN entry e ON e.id = p.entry_id
                                    WHERE i.id = d.subject)
             WHEN 'answer' THEN (SELECT student_id FROM referral WHERE id = d.subject)
             WHEN 'signal' THEN (SELECT student_id FROM signal WHERE id = d.subject)
             WHEN 'proposal' THEN (SELECT student_id FROM proposal WHERE id = d.subject)
             WHEN 'council' THEN NULL
             WHEN 'incident' THEN NULL
             ELSE (SELECT student_id FROM entry WHERE id = d.subject) END
         ORDER BY d.id",
        [],
        |row| {
            Ok(Dismissal {
                duty: row.get(0)?,
                subject: row.get(1)?,
                due_on: row.get(2)?,
                dismissed_on: row.get(3)?,
                reason: row.get(4)?,
                name: row.get(5)?,
            })
        },
    )
}

/// What is no longer owed, though nobody has done it.
pub fn dismissed(db: &Db) -> Result<HashSet<Key>> {
    let all: Vec<(String, i64, Date)> =
        rows(db, "SELECT duty, subject, due_on FROM dismissal", [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(all.into_iter().filter_map(|(duty, subject, due_on)| Some((Duty::of(&duty)?, subject, due_on))).collect())
}

/// Dismisses what is owed.
pub fn dismiss(db: &Db, (duty, subject, due_on): Key, on: Date, reason: &str) -> Result<()> {
    db.prepare_cached("INSERT INTO dismissal (duty, subject, due_on, dismissed_on, reason) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![duty.code(), subject, due_on, on, reason])?;
    Ok(())
}
