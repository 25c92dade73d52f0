//! Handing a child over to another school, and taking one in.

use super::family::{self, Held};
use super::guardian::{self, Guardian};
use super::school::School;
use super::student::{self, Student};
use super::{Db, entry, params, plan, referral, rows, school};
use crate::domain::Date;
use crate::domain::handover::{Child, Contacts, Entry, FORM, Handover, Measure, Plan, Referral, Status};
use crate::domain::person_name::fold;
use crate::domain::redact::Others;
use crate::error::Result;

/// What the next school needs of a child; nobody else is named.
pub fn of(db: &Db, child: &Student, day: Date) -> Result<Handover> {
    let School { name_kk, name_ru, bin } = school::get(db)?;
    let Student { id, iin, name, sex, birth_date, language, address, phone } = child.clone();
    let class = student::memberships(db, id)?.pop().map(|stay| stay.class.to_string());
    let others = Others::new(&name, iin.as_deref(), super::record::others(db, Some(id))?);
    let guardians = guardian::of_student(db, id)?.into_iter().map(|known| {
        let Guardian { name, relation, phone } = known.guardian;
        crate::domain::handover::Guardian { name, relation, phone }
    });
    let mut referrals = Vec::new();
    referral::each(db, Some(id), |listed| {
        let sent = listed.referral.sent;
        if sent.answer.is_none() {
            referrals.push(Referral { agency: sent.agency, sent_on: sent.on, number: sent.number, purpose: sent.purpose });
        }
        Ok(())
    })?;
    let whole = Handover {
        form: FORM,
        school: [name_kk, name_ru],
        bin,
        made_on: day,
        child: Child {
            iin,
            last_name: name.last,
            first_name: name.first,
            patronymic: name.patronymic,
            sex,
            birth_date,
            language,
            address,
            phone,
            class,
        },
        guardians: guardians.collect(),
        statuses: family::statuses(db, id)?.into_iter().map(|Held { status, since, until }| Status { status, since, until }).collect(),
        entries: entry::of_student(db, id)?.into_iter().map(|entry| handed(db, entry)).collect::<Result<_>>()?,
        contacts: rows(
            db,
            "SELECT kind, count(*), max(held_on) FROM intervention WHERE student_id = ?1 GROUP BY kind ORDER BY count(*) DESC, kind",
            [id],
            |row| Ok(Contacts { kind: row.get(0)?, count: row.get(1)?, last_on: row.get(2)? }),
        )?,
        referrals,
    };
    Ok(whole.with_words(|text| others.left_out(text)))
}

/// An entry; its plan goes along while it is in force.
fn handed(db: &Db, known: entry::Entry) -> Result<Entry> {
    let open = known.facts.removal.is_none();
    let plan = match plan::of_entry(db, known.id)?.filter(|_| open) {
        None => None,
        Some(found) => {
            let mut measures = Vec::new();
            for item in plan::items(db, found.id)? {
                let (done_on, result) = match item.end {
                    None => (None, None),
                    Some(plan::End::Done { on, result }) => (Some(on), result),
                    Some(plan::End::Dropped { .. }) => continue,
                };
                measures.push(Measure { measure: item.task.measure, due_on: item.task.due_on, done_on, result });
            }
            Some(Plan { made_on: found.made_on, goal: found.goal, criteria: found.criteria, measures })
        }
    };
    let facts = known.facts;
    let (removed_on, removal_ground) = facts.removal.map(|removal| (removal.on, removal.ground)).unzip();
    Ok(Entry {
        register: facts.register,
        grounds: facts.grounds,
        placed_on: facts.placed_on,
        protocol: facts.protocol,
        until: facts.until,
        removed_on,
        removal_ground,
        note: facts.note,
        plan,
    })
}

/// Adds to a child what the register does not know yet of its own facts, its representatives and its social statuses. What
/// stands is never changed.
pub fn fill(db: &Db, known: &Student, handed: &Handover) -> Result<()> {
    let child = &handed.child;
    let iin = child.iin.clone().filter(|_| known.iin.is_none());
    let new = Student {
        iin: known.iin.clone().or(iin),
        sex: known.sex.clone().or_else(|| child.sex.clone()),
        birth_date: known.birth_date.or(child.birth_date),
        language: known.language.clone().or_else(|| child.language.clone()),
        address: known.address.clone().or_else(|| child.address.clone()),
        phone: known.phone.clone().or_else(|| child.phone.clone()),
        ..known.clone()
    };
    student::update(db, known, &new)?;
    let key = |name: &Option<String>| name.as_deref().map(fold);
    let stands: Vec<Guardian> = guardian::of_student(db, known.id)?.into_iter().map(|known| known.guardian).collect();
    for crate::domain::handover::Guardian { name, relation, phone } in handed.guardians.clone() {
        let one = Guardian { name, relation, phone };
        let same = |stands: &Guardian| key(&stands.name) == key(&one.name) && (one.name.is_some() || *stands == one);
        if !one.is_empty() && !stands.iter().any(same) {
            guardian::insert(db, known.id, &one)?;
        }
    }
    for Status { status, since, until } in &handed.statuses {
        db.execute(
            "INSERT INTO social_status (student_id, status, since, until) SELECT ?1, ?2, ?3, ?4
             WHERE NOT EXISTS (SELECT 1 FROM social_status WHERE student_id = ?1 AND status = ?2
                 AND since < coalesce(?4, '9999-12-31') AND ?3 < coalesce(until, '9999-12-31'))",
            params![known.id, status, since, until],
        )?;
    }
    Ok(())
}
