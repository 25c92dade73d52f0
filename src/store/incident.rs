//! Word of bullying: the children with their roles, what was done, the authority's decision, awareness work.

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::incident::{At, Audience, Role, State, Step};
use crate::error::Result;

/// An incident.
#[derive(Debug, Clone)]
pub struct Incident {
    /// Number in the register.
    pub id: i64,
    /// How word of it came.
    pub word: Word,
    /// The authority's decision.
    pub decision: Option<Decision>,
    /// When the school closed it, and what came of it.
    pub closed: Option<(Date, Option<String>)>,
}

/// How word came, and of what.
#[derive(Debug, Clone)]
pub struct Word {
    /// The minute.
    pub received: At,
    /// Code of a channel.
    pub channel: String,
    /// From whom, in words.
    pub reporter: Option<String>,
    /// Who took it down.
    pub staff: Option<i64>,
    /// Day of what happened.
    pub happened_on: Option<Date>,
    /// How often it happened.
    pub times: i64,
    /// What happened.
    pub words: String,
}

/// What the education authority decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Whether it was bullying.
    pub recognised: bool,
    /// Day.
    pub on: Date,
    /// Number of its paper.
    pub number: Option<String>,
}

/// A child of an incident.
#[derive(Debug, Clone)]
pub struct Child {
    /// The child.
    pub student: i64,
    /// What the child was in it.
    pub role: Role,
    /// Why the role was changed.
    pub reason: Option<String>,
    /// The child's full name.
    pub name: String,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What.
    pub step: Step,
    /// When.
    pub at: At,
    /// Who did it.
    pub staff: Option<i64>,
    /// Number of the paper.
    pub number: Option<String>,
    /// What came of it.
    pub words: Option<String>,
}

/// Bullying on the internet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cyber {
    /// Where it stands.
    pub address: String,
    /// Code of a kind of content.
    pub content: String,
    /// What shows it.
    pub evidence: Option<String>,
    /// Application to the ministry's expert group.
    pub applied_on: Option<Date>,
    /// Its number.
    pub applied_no: Option<String>,
    /// Day of the answer.
    pub answered_on: Option<Date>,
    /// What was answered.
    pub answer: Option<String>,
    /// Order to remove it.
    pub ordered_on: Option<Date>,
    /// When it was gone.
    pub removed_on: Option<Date>,
}

impl Incident {
    /// When each thing was done, the authority's decision among them.
    pub fn done(&self, steps: &[Done]) -> Vec<(Step, At)> {
        let decided = self.decision.as_ref().map(|decision| (Step::Decision, At { day: decision.on, time: None }));
        steps.iter().map(|done| (done.step, done.at)).chain(decided).collect()
    }

    /// How far it is.
    pub fn state(&self, steps: &[Done]) -> State {
        let recognised = self.decision.as_ref().map(|decision| decision.recognised);
        State::of(&self.done(steps), recognised, self.closed.is_some())
    }
}

const COLUMNS: &str = "n.id, n.received_at, n.channel, n.reporter, n.staff_id, n.happened_on, n.times, n.words, n.decision, n.decided_on,
    n.decision_no, n.closed_on, n.closing";

fn moment(row: &Row<'_>, column: usize) -> rusqlite::Result<At> {
    Ok(At::read(&row.get::<_, String>(column)?).unwrap_or(At { day: Date::default(), time: None }))
}

fn read(row: &Row<'_>) -> rusqlite::Result<Incident> {
    let word = Word {
        received: moment(row, 1)?,
        channel: row.get(2)?,
        reporter: row.get(3)?,
        staff: row.get(4)?,
        happened_on: row.get(5)?,
        times: row.get(6)?,
        words: row.get(7)?,
    };
    let number = row.get(10)?;
    let decided = row.get::<_, Option<String>>(8)?.zip(row.get::<_, Option<Date>>(9)?);
    let decision = decided.map(|(code, on)| Decision { recognised: code == State::Recognised.code(), on, number });
    let closing = row.get(12)?;
    Ok(Incident { id: row.get(0)?, word, decision, closed: row.get::<_, Option<Date>>(11)?.map(|on| (on, closing)) })
}

/// The incident with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Incident>> {
    row(db, &format!("SELECT {COLUMNS} FROM incident n WHERE n.id = ?1"), [id], read)
}

/// Incidents of which word came in a span of days, oldest first.
pub fn between(db: &Db, period: Period) -> Result<Vec<Incident>> {
    let sql = format!("SELECT {COLUMNS} FROM incident n WHERE substr(n.received_at, 1, 10) BETWEEN ?1 AND ?2 ORDER BY n.received_at, n.id");
    rows(db, &sql, params![period.from, period.to], read)
}

/// Incidents of a child with the child's own role, oldest first.
pub fn of_student(db: &Db, student: i64) -> Result<Vec<(Incident, Role)>> {
    let sql = format!(
        "SELECT {COLUMNS}, c.role FROM incident_child c JOIN incident n ON n.id = c.incident_id WHERE c.student_id = ?1
         ORDER BY n.received_at, n.id"
    );
    rows(db, &sql, [student], |row| Ok((read(row)?, role(row, 13)?)))
}

/// The number of the same word: minute, channel, what happened.
pub fn same(db: &Db, word: &Word) -> Result<Option<i64>> {
    row(
        db,
        "SELECT id FROM incident WHERE received_at = ?1 AND channel = ?2 AND words = ?3 LIMIT 1",
        params![word.received.to_string(), word.channel, word.words],
        |row| row.get(0),
    )
}

/// Adds an incident.
pub fn insert(db: &Db, word: &Word) -> Result<i64> {
    db.execute(
        "INSERT INTO incident (received_at, channel, reporter, staff_id, happened_on, times, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![word.received.to_string(), word.channel, word.reporter, word.staff, word.happened_on, word.times, word.words],
    )?;
    Ok(db.last_insert_rowid())
}

/// Writes the authority's decision.
pub fn decide(db: &Db, id: i64, decision: &Decision) -> Result<()> {
    let code = if decision.recognised { State::Recognised } else { State::NotRecognised }.code();
    db.execute(
        "UPDATE incident SET decision = ?2, decided_on = ?3, decision_no = ?4 WHERE id = ?1",
        params![id, code, decision.on, decision.number],
    )?;
    Ok(())
}

/// Closes an incident.
pub fn close(db: &Db, id: i64, on: Date, words: &str) -> Result<()> {
    db.execute("UPDATE incident SET closed_on = ?2, closing = ?3 WHERE id = ?1", params![id, on, words])?;
    Ok(())
}

fn role(row: &Row<'_>, column: usize) -> rusqlite::Result<Role> {
    // The table holds no other word.
    Ok(Role::of(&row.get::<_, String>(column)?).unwrap_or(Role::Witness))
}

/// The children of an incident: victims first, each role in the order they were named.
pub fn children(db: &Db, id: i64) -> Result<Vec<Child>> {
    let mut children = rows(
        db,
        "SELECT c.student_id, c.role, c.reason, s.last_name || ' ' || s.first_name || coalesce(' ' || s.patronymic, '')
         FROM incident_child c JOIN student s ON s.id = c.student_id WHERE c.incident_id = ?1 ORDER BY c.id",
        [id],
        |row| Ok(Child { student: row.get(0)?, role: role(row, 1)?, reason: row.get(2)?, name: row.get(3)? }),
    )?;
    children.sort_by_key(|child| child.role);
    Ok(children)
}

/// Adds a child, or gives it another role.
pub fn set_role(db: &Db, id: i64, student: i64, role: Role, reason: Option<&str>) -> Result<()> {
    let changed = db.execute(
        "UPDATE incident_child SET role = ?3, reason = ?4 WHERE incident_id = ?1 AND student_id = ?2",
        params![id, student, role.code(), reason],
    )?;
    if changed == 0 {
        db.execute(
            "INSERT INTO incident_child (incident_id, student_id, role, reason) VALUES (?1, ?2, ?3, ?4)",
            params![id, student, role.code(), reason],
        )?;
    }
    Ok(())
}

/// What was done about an incident.
pub fn steps(db: &Db, id: i64) -> Result<Vec<Done>> {
    let found =
        rows(db, "SELECT step, done_at, staff_id, number, words FROM incident_step WHERE incident_id = ?1 ORDER BY id", [id], |row| {
            let step = Step::of(&row.get::<_, String>(0)?);
            let at = moment(row, 1)?;
            let (staff, number, words) = (row.get(2)?, row.get(3)?, row.get(4)?);
            Ok(step.map(|step| Done { step, at, staff, number, words }))
        })?;
    Ok(found.into_iter().flatten().collect())
}

/// Records what was done, or writes it anew. `known` says that it was recorded before.
pub fn set_step(db: &Db, id: i64, done: &Done, known: bool) -> Result<()> {
    let sql = if known {
        "UPDATE incident_step SET done_at = ?3, staff_id = ?4, number = ?5, words = ?6 WHERE incident_id = ?1 AND step = ?2"
    } else {
        "INSERT INTO incident_step (incident_id, step, done_at, staff_id, number, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
    };
    db.execute(sql, params![id, done.step.deadline(), done.at.to_string(), done.staff, done.number, done.words])?;
    Ok(())
}

/// What there is of an incident on the internet.
pub fn cyber(db: &Db, id: i64) -> Result<Vec<Cyber>> {
    rows(
        db,
        "SELECT address, content, evidence, applied_on, applied_no, answered_on, answer, ordered_on, removed_on
         FROM cyber WHERE incident_id = ?1 ORDER BY id",
        [id],
        |row| {
            Ok(Cyber {
                address: row.get(0)?,
                content: row.get(1)?,
                evidence: row.get(2)?,
                applied_on: row.get(3)?,
                applied_no: row.get(4)?,
                answered_on: row.get(5)?,
                answer: row.get(6)?,
                ordered_on: row.get(7)?,
                removed_on: row.get(8)?,
            })
        },
    )
}

/// Records an address, or writes what is known of it anew.
pub fn set_cyber(db: &Db, id: i64, cyber: &Cyber, known: bool) -> Result<()> {
    let sql = if known {
        "UPDATE cyber SET content = ?3, evidence = ?4, applied_on = ?5, applied_no = ?6, answered_on = ?7, answer = ?8, ordered_on = ?9,
             removed_on = ?10 WHERE incident_id = ?1 AND address = ?2"
    } else {
        "INSERT INTO cyber (incident_id, address, content, evidence, applied_on, applied_no, answered_on, answer, ordered_on, removed_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
    };
    let one = cyber;
    let dates = (one.applied_on, one.answered_on, one.ordered_on, one.removed_on);
    db.execute(sql, params![id, one.address, one.content, one.evidence, dates.0, one.applied_no, dates.1, one.answer, dates.2, dates.3])?;
    Ok(())
}

/// Awareness work.
#[derive(Debug, Clone)]
pub struct Awareness {
    /// Day.
    pub on: Date,
    /// With whom.
    pub audience: Audience,
    /// How many took part.
    pub people: i64,
    /// Who held it.
    pub staff: Option<i64>,
    /// What it was.
    pub words: String,
}

/// Adds awareness work.
pub fn insert_awareness(db: &Db, held: &Awareness) -> Result<i64> {
    db.execute(
        "INSERT INTO awareness (held_on, audience, pupils, staff_id, words) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![held.on, held.audience.code(), held.people, held.staff, held.words],
    )?;
    Ok(db.last_insert_rowid())
}

/// Awareness work of a span of days, oldest first.
pub fn awareness(db: &Db, period: Period) -> Result<Vec<Awareness>> {
    rows(
        db,
        "SELECT held_on, audience, pupils, staff_id, words FROM awareness WHERE held_on BETWEEN ?1 AND ?2 ORDER BY held_on, id",
        params![period.from, period.to],
        |row| {
            let audience = Audience::of(&row.get::<_, String>(1)?).unwrap_or(Audience::Pupils);
            Ok(Awareness { on: row.get(0)?, audience, people: row.get(2)?, staff: row.get(3)?, words: row.get(4)? })
        },
    )
}
