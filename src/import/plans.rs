//! Individual plans from a school's own journals: a row a measure, with the plan's goal on each.

use std::collections::HashMap;

use super::child::reading;
use super::plan::{Applied, Done};
use super::reader::Row;
use super::{Marks, Options, Reading, Rejection, Target, hash};
use crate::domain::Date;
use crate::domain::text::clean;
use crate::error::Result;
use crate::norms::Vocabulary;
use crate::store::plan::{self, End, Item, Plan, Task};
use crate::store::{Db, entry, staff};

pub struct Plans<'a> {
    db: &'a Db,
    options: &'a Options<'a>,
    /// What rows say of the plan of each entry.
    heads: HashMap<i64, Vec<(usize, Head)>>,
    new_staff: Vec<String>,
}

/// A plan without its measures.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Head {
    made_on: Date,
    goal: String,
    criteria: Option<String>,
}

/// A row: a plan and a measure of it.
pub struct Listed {
    student: i64,
    entry: i64,
    head: Head,
    task: Option<Task>,
    responsible: Option<String>,
    end: Option<End>,
}

impl<'a> Plans<'a> {
    pub fn new(db: &'a Db, options: &'a Options<'a>) -> Self {
        Self { db, options, heads: HashMap::new(), new_staff: Vec::new() }
    }

    fn listed(&self, row: &Row<'_>, student: i64) -> Result<Result<Listed, Rejection>> {
        let (register, placed_on, mut listed) = match self.cells(row, student) {
            Ok(read) => read,
            Err(rejection) => return Ok(Err(rejection)),
        };
        let made_on = listed.head.made_on;
        let all = entry::of_student(self.db, student)?.into_iter().filter(|entry| entry.facts.register == register);
        // The entry that is named, or the latest one that the plan can be of.
        let mut entries = all.filter(|entry| match placed_on {
            Some(day) => entry.facts.placed_on == day,
            None => entry.facts.placed_on <= made_on && entry.facts.removal.as_ref().is_none_or(|removal| made_on <= removal.on),
        });
        let Some(entry) = entries.next_back() else { return Ok(Err(("register", "unknown_entry"))) };
        if made_on < entry.facts.placed_on {
            return Ok(Err(("made_on", "rule_broken")));
        }
        listed.entry = entry.id;
        Ok(Ok(listed))
    }

    fn cells(&self, row: &Row<'_>, student: i64) -> Result<(String, Option<Date>, Listed), Rejection> {
        let cell = |column| row.cell(self.options.mapping.at(column));
        let text = |column| cell(column).and_then(clean);
        let needed = |column| text(column).ok_or((column, "missing_field"));
        let day = |column: &'static str| row.day(self.options.mapping.at(column)).map_err(|()| (column, "bad_date"));
        let register = self.options.codes.of_cell(Vocabulary::Register, cell("register"), "register")?;
        let register = register.ok_or(("register", "missing_field"))?;
        let made_on = day("made_on")?.ok_or(("made_on", "missing_field"))?;
        let head = Head { made_on, goal: needed("goal")?, criteria: text("criteria") };
        let (due_on, done_on) = (day("due_on")?, day("done_on")?);
        let task = text("measure").map(|measure| Task { set_on: made_on, kind: None, measure, responsible: None, due_on });
        let said_of_it = ["responsible", "due_on", "done_on", "result"].into_iter().any(|column| cell(column).is_some());
        if task.is_none() && said_of_it {
            return Err(("measure", "missing_field"));
        }
        for (column, day) in [("due_on", due_on), ("done_on", done_on)] {
            if day.is_some_and(|day| day < made_on) {
                return Err((column, "rule_broken"));
            }
        }
        let end = match (done_on, text("result")) {
            (Some(on), result) => Some(End::Done { on, result }),
            (None, Some(_)) => return Err(("done_on", "missing_field")),
            (None, None) => None,
        };
        Ok((register, day("placed_on")?, Listed { student, entry: 0, head, task, responsible: text("responsible"), end }))
    }

    /// The plan of the entry, made or brought up to what the row says.
    fn plan(&self, item: &Listed) -> Result<(i64, Applied)> {
        let head = &item.head;
        let Some(known) = plan::of_entry(self.db, item.entry)? else {
            return Ok((plan::insert(self.db, item.entry, head.made_on, &head.goal, head.criteria.as_deref())?, Applied::New));
        };
        let new = Plan {
            goal: head.goal.clone(),
            criteria: head.criteria.clone().or_else(|| known.criteria.clone()),
            // Its measures may be older than the day that a list gives.
            made_on: known.made_on.min(head.made_on),
            ..known
        };
        if new == known {
            return Ok((known.id, Applied::Unchanged));
        }
        plan::update(self.db, &new)?;
        Ok((known.id, Applied::Changed))
    }
}

impl Target for Plans<'_> {
    type Item = Listed;

    fn read(&mut self, row: &Row<'_>) -> Result<Result<Reading<Listed>, Rejection>> {
        reading(self.db, row, self.options.mapping, |student| self.listed(row, student))
    }

    fn marks(&self, item: &Listed) -> Result<Result<Marks, Rejection>> {
        let measure = item.task.as_ref().map(|task| (&task.measure, task.due_on));
        let end = item.end.as_ref().map(|end| match end {
            End::Done { on, result } => (*on, result.as_ref()),
            End::Dropped { on, reason } => (*on, Some(reason)),
        });
        let content = hash((&item.head, &item.responsible, end));
        Ok(Ok(Marks { subject: hash((item.entry, measure)), weak: None, content, known: None, unclear: false }))
    }

    fn remember(&mut self, row: usize, item: &Listed, _marks: &Marks) -> Result<()> {
        self.heads.entry(item.entry).or_default().push((row, item.head.clone()));
        Ok(())
    }

    /// Rows that say different things of one plan.
    fn broken_rows(&mut self) -> Result<Vec<(usize, &'static str)>> {
        let disagree = |rows: &&Vec<(usize, Head)>| rows.iter().any(|(_, head)| *head != rows[0].1);
        Ok(self.heads.values().filter(disagree).flatten().map(|(row, _)| (*row, "conflicting_row")).collect())
    }

    fn apply(&mut self, item: Listed, _known: Option<i64>) -> Result<Done> {
        let (plan, of_plan) = self.plan(&item)?;
        let Some(task) = item.task else { return Ok(Done::plain(of_plan, item.student)) };
        let responsible = item.responsible.map(|name| staff::find_or_add(self.db, &name, &mut self.new_staff)).transpose()?;
        let same = |known: &Item| known.task.measure == task.measure && known.task.due_on == task.due_on;
        let Some(known) = plan::items(self.db, plan)?.into_iter().find(same) else {
            let id = plan::insert_item(self.db, plan, &Task { responsible, ..task.clone() })?;
            if item.end.is_some() {
                plan::update_item(self.db, &Item { id, plan, task: Task { responsible, ..task }, end: item.end })?;
            }
            return Ok(Done::plain(Applied::New, item.student));
        };
        let mut new = known.clone();
        new.task.responsible = responsible.or(known.task.responsible);
        new.end = match (item.end, known.end.clone()) {
            // What was given up here is not done because an old list says so.
            (_, Some(End::Dropped { on, reason })) => Some(End::Dropped { on, reason }),
            (Some(End::Done { on, result: None }), Some(End::Done { result, .. })) => Some(End::Done { on, result }),
            (end, known) => end.or(known),
        };
        if new == known {
            return Ok(Done::plain(if of_plan == Applied::Unchanged { of_plan } else { Applied::Changed }, item.student));
        }
        plan::update_item(self.db, &new)?;
        Ok(Done::plain(Applied::Changed, item.student))
    }

    fn new_staff(&mut self) -> Vec<String> {
        std::mem::take(&mut self.new_staff)
    }
}
