//! Registers made up at random: whatever the tables allow, the sensible and the absurd.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, params};

use crate::people::Dice;

pub type Day = NaiveDate;

/// How many children a register has.
const CHILDREN: u64 = 400;

pub const REGISTERS: [&str; 7] = ["in_school", "in_school", "accompaniment", "risk_group", "police", "kdn", "mystery"];
const GROUNDS: [&str; 4] = ["truancy", "bullying_initiator", "bullying_initiator", "offence"];
const KINDS: [&str; 5] = ["talk_student", "talk_parent", "psychologist_session", "lesson_visit", "seance"];
const OUTCOMES: [&str; 3] = ["improved", "no_change", "worse"];
const AGENCIES: [&str; 2] = ["kdn", "medical"];

pub struct Child {
    pub id: i64,
    pub key: String,
    pub iin: Option<String>,
    pub sex: Option<&'static str>,
    pub birth: Option<Day>,
    /// Since, left on.
    pub stays: Vec<(Day, Option<Day>)>,
}

pub struct Entry {
    pub id: i64,
    pub child: i64,
    pub register: &'static str,
    pub grounds: Vec<&'static str>,
    pub placed: Day,
    pub protocol: bool,
    pub protocol_date: Option<Day>,
    pub responsible: Option<i64>,
    pub review: Option<Day>,
    pub until: Option<Day>,
    pub removed: Option<Day>,
    pub removal_protocol: bool,
}

pub struct Contact {
    pub child: i64,
    pub on: Day,
    pub kind: &'static str,
}

pub struct Paper {
    pub child: i64,
    pub entry: Option<i64>,
    pub kind: &'static str,
    pub dated: Day,
    pub consent: Option<&'static str>,
    pub until: Option<Day>,
    pub withdrawn: Option<Day>,
}

/// A review or an extension.
pub struct Held {
    pub entry: i64,
    pub on: Day,
    pub outcome: &'static str,
    pub review: bool,
}

pub struct Item {
    pub id: i64,
    pub entry: i64,
    pub staff: Option<i64>,
    pub due: Option<Day>,
    pub set: Day,
    pub done: Option<Day>,
    pub dropped: Option<Day>,
}

pub struct Referral {
    pub id: i64,
    pub child: i64,
    pub agency: &'static str,
    pub sent: Day,
    pub staff: Option<i64>,
    pub due: Option<Day>,
    pub answered: Option<Day>,
}

pub struct Signal {
    pub id: i64,
    pub child: i64,
    pub noticed: Day,
    pub resolved: Option<Day>,
}

pub struct Council {
    pub id: i64,
    pub held: Day,
    pub closed: bool,
    pub chair: Option<i64>,
}

pub struct Proposal {
    pub id: i64,
    pub child: i64,
    pub on: Day,
    pub staff: Option<i64>,
    pub withdrawn: Option<Day>,
    /// Council, decision.
    pub agenda: Vec<(i64, Option<&'static str>)>,
}

/// Everything that a register says.
pub struct Facts {
    pub today: Day,
    pub children: Vec<Child>,
    pub entries: Vec<Entry>,
    pub contacts: Vec<Contact>,
    pub papers: Vec<Paper>,
    pub held: Vec<Held>,
    /// Entry, day.
    pub plans: Vec<(i64, Day)>,
    pub items: Vec<Item>,
    pub referrals: Vec<Referral>,
    pub signals: Vec<Signal>,
    pub councils: Vec<Council>,
    pub proposals: Vec<Proposal>,
    /// Reference, day.
    pub dismissed: BTreeSet<(String, String)>,
}

pub fn shifted(day: Day, days: i64) -> Day {
    let span = Days::new(days.unsigned_abs());
    let moved = if days < 0 { day.checked_sub_days(span) } else { day.checked_add_days(span) };
    moved.unwrap_or(day)
}

/// Throws of the dice.
struct Thrown<'a> {
    dice: &'a mut Dice,
    today: Day,
}

impl Thrown<'_> {
    /// Once in so many times.
    fn rarely(&mut self, times: u64) -> bool {
        self.dice.below(times) == 0
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.dice.below(all.len() as u64) as usize]
    }

    /// A day from so many days before another to so many after it.
    fn near(&mut self, day: Day, before: u64, after: u64) -> Day {
        shifted(day, self.dice.below(before + after + 1) as i64 - before as i64)
    }

    fn staff(&mut self) -> Option<i64> {
        (!self.rarely(4)).then(|| self.dice.below(3) as i64 + 1)
    }

    /// Not before a day, often about today.
    fn not_before(&mut self, day: Day) -> Day {
        self.near(self.today, 60, 60).max(day)
    }
}

impl Facts {
    pub fn random(dice: &mut Dice, today: &str) -> Result<Self> {
        let today: Day = today.parse()?;
        let mut facts = Self {
            today,
            children: Vec::new(),
            entries: Vec::new(),
            contacts: Vec::new(),
            papers: Vec::new(),
            held: Vec::new(),
            plans: Vec::new(),
            items: Vec::new(),
            referrals: Vec::new(),
            signals: Vec::new(),
            councils: Vec::new(),
            proposals: Vec::new(),
            dismissed: BTreeSet::new(),
        };
        let mut thrown = Thrown { dice, today };
        for id in 1..=8 {
            let council = Council { id, held: thrown.near(today, 60, 60), closed: id % 2 == 0, chair: thrown.staff() };
            facts.councils.push(council);
        }
        for id in 1..=CHILDREN {
            facts.child(&mut thrown, id as i64)?;
        }
        Ok(facts)
    }

    fn child(&mut self, thrown: &mut Thrown<'_>, id: i64) -> Result<()> {
        let born = shifted(self.today, -18 * 365 - 5);
        let birth = match thrown.dice.below(12) {
            0 => None,
            1 => Some("2008-02-29".parse()?),
            2 => Some(shifted(self.today, -20)),
            // Some share a birthday, so that their records may be taken for one.
            3..8 => Some(thrown.near("2013-05-05".parse()?, 0, 3)),
            _ => Some(thrown.near(born, 40, 400)),
        };
        let name = thrown.dice.below(40);
        let patronymic = if thrown.rarely(2) { " сериккызы" } else { "" };
        let first = shifted(self.today, -300);
        let mut stays = vec![(first, None)];
        if thrown.rarely(6) {
            let left = thrown.near(self.today, 20, 20);
            stays = vec![(first, Some(left))];
            if thrown.rarely(3) {
                stays.push((thrown.near(left, 0, 20).max(shifted(first, 1)), None));
            }
        }
        let iin = thrown.rarely(2).then(|| format!("{id:012}"));
        let sex = [None, Some("F"), Some("M")][thrown.dice.below(3) as usize];
        self.children.push(Child { id, key: format!("ким дана{name}{patronymic}"), iin, sex, birth, stays });

        for _ in 0..thrown.dice.below(4) {
            self.entry(thrown, id);
        }
        for _ in 0..thrown.dice.below(5) {
            let on = if thrown.rarely(40) { thrown.near(self.today, 0, 30) } else { thrown.near(self.today, 150, 0) };
            let kind = if thrown.rarely(60) { "seance" } else { thrown.of(&KINDS[..4]) };
            self.contacts.push(Contact { child: id, on, kind });
        }
        for _ in 0..thrown.dice.below(3) {
            let dated = thrown.near(self.today, 200, 10);
            let ends = |thrown: &mut Thrown<'_>| thrown.rarely(3).then(|| thrown.not_before(dated));
            let (until, withdrawn) = (ends(thrown), ends(thrown));
            let (kind, consent) = thrown.of(&[("notice", None), ("consent", Some("psychological")), ("consent", Some("referral"))]);
            let own: Vec<i64> = self.entries.iter().filter(|entry| entry.child == id).map(|entry| entry.id).collect();
            let entry = (!own.is_empty() && thrown.rarely(2)).then(|| thrown.of(&own));
            self.papers.push(Paper { child: id, entry, kind, dated, consent, until, withdrawn });
        }
        self.waiting(thrown, id);
        Ok(())
    }

    fn entry(&mut self, thrown: &mut Thrown<'_>, child: i64) {
        let id = self.entries.len() as i64 + 1;
        let register = if thrown.rarely(100) { "mystery" } else { thrown.of(&REGISTERS[..6]) };
        let placed = thrown.near(self.today, 250, 10);
        let removed = thrown.rarely(3).then(|| thrown.near(placed, 0, 250));
        let clash = |known: &&Entry| {
            known.child == child && known.register == register && (known.placed == placed || (known.removed.is_none() && removed.is_none()))
        };
        if self.entries.iter().any(|known| clash(&known)) {
            return;
        }
        let mut grounds: Vec<&str> = (0..2).map(|_| thrown.of(&GROUNDS)).collect();
        grounds.dedup();
        self.entries.push(Entry {
            id,
            child,
            register,
            grounds,
            placed,
            protocol: !thrown.rarely(5),
            protocol_date: thrown.rarely(2).then(|| thrown.near(placed, 4, 1)),
            responsible: thrown.staff(),
            review: thrown.rarely(2).then(|| if thrown.rarely(9) { thrown.near(placed, 3, 0) } else { thrown.near(self.today, 30, 30) }),
            until: thrown.rarely(2).then(|| thrown.not_before(placed)),
            removed,
            removal_protocol: removed.is_some() && !thrown.rarely(4),
        });
        for _ in 0..thrown.dice.below(3) {
            let on = if thrown.rarely(9) { thrown.near(placed, 5, 5) } else { thrown.near(self.today, 40, 10) };
            let review = thrown.rarely(2);
            if !self.held.iter().any(|held| held.entry == id && held.on == on) {
                self.held.push(Held { entry: id, on, outcome: thrown.of(&OUTCOMES), review });
            }
        }
        if thrown.rarely(2) {
            let early = if thrown.rarely(9) { 2 } else { 0 };
            self.plans.push((id, thrown.near(placed, early, 30)));
            for _ in 0..thrown.dice.below(3) {
                let set = thrown.near(self.today, 60, 2);
                let done = thrown.rarely(3).then(|| thrown.not_before(set));
                let dropped = (done.is_none() && thrown.rarely(5)).then(|| thrown.not_before(set));
                let due = (!thrown.rarely(5)).then(|| thrown.not_before(set));
                let id = self.items.len() as i64 + 1;
                self.items.push(Item { id, entry: self.entries.len() as i64, staff: thrown.staff(), due, set, done, dropped });
            }
        }
    }

    fn waiting(&mut self, thrown: &mut Thrown<'_>, child: i64) {
        if thrown.rarely(3) {
            let sent = thrown.near(self.today, 150, 5);
            let due = thrown.rarely(2).then(|| thrown.not_before(sent));
            let answered = thrown.rarely(3).then(|| thrown.not_before(sent));
            let (id, agency, staff) = (self.referrals.len() as i64 + 1, thrown.of(&AGENCIES), thrown.staff());
            self.referrals.push(Referral { id, child, agency, sent, staff, due, answered });
        }
        if thrown.rarely(4) {
            let noticed = thrown.near(self.today, 60, 5);
            let resolved = thrown.rarely(3).then(|| thrown.not_before(noticed));
            self.signals.push(Signal { id: self.signals.len() as i64 + 1, child, noticed, resolved });
        }
        if thrown.rarely(4) {
            let on = thrown.near(self.today, 60, 5);
            let withdrawn = thrown.rarely(5).then(|| thrown.not_before(on));
            let mut agenda: Vec<(i64, Option<&str>)> = Vec::new();
            for _ in 0..thrown.dice.below(3) {
                let council = thrown.dice.below(8) as i64 + 1;
                if !agenda.iter().any(|(known, _)| *known == council) {
                    agenda.push((council, thrown.of(&[None, Some("postpone"), Some("postpone"), Some("place"), Some("refuse")])));
                }
            }
            let id = self.proposals.len() as i64 + 1;
            self.proposals.push(Proposal { id, child, on, staff: thrown.staff(), withdrawn, agenda });
        }
    }

    /// Writes them into an empty register.
    pub fn write(&self, db: &mut Connection) -> Result<()> {
        let tx = db.transaction()?;
        for Child { id, key, iin, sex, birth, stays } in &self.children {
            tx.execute(
                "INSERT INTO student (id, iin, last_name, first_name, name_key, sex, birth_date) VALUES (?1, ?2, 'Ким', ?3, ?4, ?5, ?6)",
                params![id, iin, format!("Дана{id}"), key, sex, birth],
            )?;
            for (since, left) in stays {
                tx.execute(
                    "INSERT INTO membership (student_id, since, grade, letter, left_on) VALUES (?1, ?2, 7, 'А', ?3)",
                    params![id, since, left],
                )?;
            }
        }
        for entry in &self.entries {
            tx.execute(
                "INSERT INTO entry (id, student_id, register, placed_on, protocol, protocol_date, responsible_id, review_on, until, removed_on,
                     removal_ground, removal_protocol)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                params![
                    entry.id,
                    entry.child,
                    entry.register,
                    entry.placed,
                    entry.protocol.then_some("1"),
                    entry.protocol_date,
                    entry.responsible,
                    entry.review,
                    entry.until,
                    entry.removed,
                    entry.removed.map(|_| "improved"),
                    entry.removal_protocol.then_some("2"),
                ],
            )?;
            for ground in &entry.grounds {
                tx.execute("INSERT INTO entry_ground (entry_id, ground) VALUES (?1, ?2)", params![entry.id, ground])?;
            }
        }
        for Contact { child, on, kind } in &self.contacts {
            tx.execute("INSERT INTO intervention (student_id, held_on, kind) VALUES (?1, ?2, ?3)", params![child, on, kind])?;
        }
        for paper in &self.papers {
            tx.execute(
                "INSERT INTO document (student_id, entry_id, kind, dated, consent, valid_until, withdrawn_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![paper.child, paper.entry, paper.kind, paper.dated, paper.consent, paper.until, paper.withdrawn],
            )?;
        }
        for Held { entry, on, outcome, review } in &self.held {
            let sql = if *review {
                "INSERT INTO review (entry_id, held_on, outcome, criteria_met, proposes) VALUES (?1, ?2, ?3, 0, 'continue')"
            } else {
                "INSERT INTO extension (entry_id, decided_on, outcome, until) VALUES (?1, ?2, ?3, ?2)"
            };
            tx.execute(sql, params![entry, on, outcome])?;
        }
        for (entry, on) in &self.plans {
            tx.execute("INSERT INTO plan (id, entry_id, made_on, goal) VALUES (?1, ?1, ?2, 'мақсат')", params![entry, on])?;
        }
        for item in &self.items {
            tx.execute(
                "INSERT INTO plan_item (id, plan_id, set_on, measure, responsible_id, due_on, done_on, dropped_on, reason)
                 VALUES (?1, ?2, ?3, 'әңгіме', ?4, ?5, ?6, ?7, ?8)",
                params![item.id, item.entry, item.set, item.staff, item.due, item.done, item.dropped, item.dropped.map(|_| "себеп")],
            )?;
        }
        self.write_waiting(&tx)?;
        tx.commit().context("commit")
    }

    fn write_waiting(&self, tx: &Connection) -> Result<()> {
        for one in &self.referrals {
            tx.execute(
                "INSERT INTO referral (id, student_id, agency, sent_on, staff_id, answer_due, answered_on, accepted)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![one.id, one.child, one.agency, one.sent, one.staff, one.due, one.answered, one.answered.map(|_| 1)],
            )?;
        }
        for Signal { id, child, noticed, resolved } in &self.signals {
            tx.execute(
                "INSERT INTO signal (id, student_id, noticed_on, ground, resolution, resolved_on) VALUES (?1, ?2, ?3, 'truancy', ?4, ?5)",
                params![id, child, noticed, resolved.map(|_| "watching"), resolved],
            )?;
        }
        for Council { id, held, closed, chair } in &self.councils {
            tx.execute(
                "INSERT INTO council (id, held_on, protocol, chair_id) VALUES (?1, ?2, ?3, ?4)",
                params![id, held, closed.then(|| id.to_string()), chair],
            )?;
        }
        for one in &self.proposals {
            tx.execute(
                "INSERT INTO proposal (id, student_id, register, proposed_on, staff_id, withdrawn_on, reason)
                 VALUES (?1, ?2, 'in_school', ?3, ?4, ?5, ?6)",
                params![one.id, one.child, one.on, one.staff, one.withdrawn, one.withdrawn.map(|_| "себеп")],
            )?;
            for (council, decision) in &one.agenda {
                tx.execute(
                    "INSERT INTO agenda_item (council_id, purpose, proposal_id, decision) VALUES (?1, 'placement', ?2, ?3)",
                    params![council, one.id, decision],
                )?;
            }
        }
        Ok(())
    }

    /// Dismisses lines, in the register and here.
    pub fn dismiss(&mut self, db: &mut Connection, lines: &[(String, String, String)]) -> Result<()> {
        let tx = db.transaction()?;
        for (reference, due_on, _) in lines {
            let (duty, subject) = reference.split_once(':').context("no reference")?;
            tx.execute(
                "INSERT INTO dismissal (duty, subject, due_on, dismissed_on, reason) VALUES (?1, ?2, ?3, ?4, 'себеп')",
                params![duty, subject, due_on, self.today],
            )?;
            self.dismissed.insert((reference.clone(), due_on.clone()));
        }
        tx.commit().context("commit")
    }
}
