//! Individual plans from a school's own journals: a row a measure, with the plan's goal on each.

use std::collections::{HashMap, HashSet};

use super::child::reading;
use super::plan::{Applied, Done};
use super::reader::Row;
use super::{Marks, Options, Reading, Rejection, Target, hash};
use crate::domain::Date;
use crate::domain::text::clean;
use crate::error::Result;
use crate::norms::Vocabulary;
use crate::store::listed::Differences;
use crate::store::plan::{self, End, Item, Plan, Task};
use crate::store::{Db, entry, staff};

/// Plans on their way into the register.
pub struct Plans<'a> {
    db: &'a Db,
    options: &'a Options<'a>,
    /// What rows say of the plan of each entry.
    heads: HashMap<i64, Vec<(usize, Head)>>,
    /// The days by which rows of an entry want a measure.
    due: HashMap<(i64, String), HashSet<Option<Date>>>,
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
    /// The day that the row itself gives.
    set_on: Option<Date>,
    responsible: Option<String>,
    end: Option<End>,
}

impl<'a> Plans<'a> {
    /// Nothing is read yet.
    pub fn new(db: &'a Db, options: &'a Options<'a>) -> Self {
        Self { db, options, heads: HashMap::new(), due: HashMap::new(), new_staff: Vec::new() }
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
        let (set_on, due_on, done_on, dropped_on) = (day("set_on")?, day("due_on")?, day("done_on")?, day("dropped_on")?);
        let set = set_on.unwrap_or(made_on);
        let kind = self.options.codes.of_cell(Vocabulary::Intervention, cell("kind"), "kind")?;
        let task = text("measure").map(|measure| Task { set_on: set, kind, measure, responsible: None, due_on });
        let of_task = ["set_on", "kind", "responsible", "due_on", "done_on", "result", "dropped_on", "reason"];
        if task.is_none() && of_task.into_iter().any(|column| cell(column).is_some()) {
            return Err(("measure", "missing_field"));
        }
        let early = |day: Option<Date>, first| day.is_some_and(|day| day < first);
        if early(set_on, made_on) {
            return Err(("set_on", "rule_broken"));
        }
        for (column, day) in [("due_on", due_on), ("done_on", done_on), ("dropped_on", dropped_on)] {
            if early(day, set) {
                return Err((column, "rule_broken"));
            }
        }
        let end = match (done_on, text("result"), dropped_on, text("reason")) {
            (None, None, None, None) => None,
            (Some(on), result, None, None) => Some(End::Done { on, result }),
            (None, None, Some(on), Some(reason)) => Some(End::Dropped { on, reason }),
            (Some(_), _, Some(_), _) => return Err(("dropped_on", "rule_broken")),
            (None, None, Some(_), None) => return Err(("reason", "missing_field")),
            (_, _, None, Some(_)) => return Err(("dropped_on", "missing_field")),
            (None, Some(_), ..) => return Err(("done_on", "missing_field")),
        };
        Ok((register, day("placed_on")?, Listed { student, entry: 0, head, task, set_on, responsible: text("responsible"), end }))
    }

    /// The plan of the entry, made or brought up to what the row says.
    fn plan(&self, item: &Listed) -> Result<(i64, Done)> {
        let (student, head) = (item.student, &item.head);
        let Some(known) = plan::of_entry(self.db, item.entry)? else {
            let id = plan::insert(self.db, item.entry, head.made_on, &head.goal, head.criteria.as_deref())?;
            return Ok((id, Done::added(student, [("made_on", head.made_on.to_string()), ("goal", head.goal.clone())])));
        };
        let new = Plan {
            goal: head.goal.clone(),
            criteria: head.criteria.clone().or_else(|| known.criteria.clone()),
            // Its measures may be older than the day that a list gives.
            made_on: known.made_on.min(head.made_on),
            ..known
        };
        if new == known {
            return Ok((known.id, Done::plain(Applied::Unchanged, student)));
        }
        plan::update(self.db, &new)?;
        let mut found = Differences::default();
        found.add("made_on", Some(known.made_on), Some(new.made_on));
        found.add("goal", Some(known.goal), Some(new.goal));
        found.add("criteria", known.criteria, new.criteria);
        Ok((known.id, Done::changed(student, found)))
    }

    /// The item of a plan that a row is about: the measure by its day, or, where file and register have the measure once, by
    /// another day, unless it was ended and the row is of another time.
    fn known(&self, plan: i64, entry: i64, task: &Task, end: Option<&End>) -> Result<Option<Item>> {
        let mut known = plan::items(self.db, plan)?;
        known.retain(|known| known.task.measure == task.measure);
        if let Some(at) = known.iter().position(|known| known.task.due_on == task.due_on) {
            return Ok(Some(known.swap_remove(at)));
        }
        let is_alone = known.len() == 1 && self.due.get(&(entry, task.measure.clone())).is_none_or(|days| days.len() == 1);
        let is_same_time = |known: &Item| known.end.as_ref().is_none_or(|ended| end.is_some_and(|end| end.on() == ended.on()));
        Ok(known.pop().filter(|known| is_alone && is_same_time(known)))
    }

    fn differences(&self, old: &Item, new: &Item) -> Result<Differences> {
        let mut found = Differences::default();
        let (done_on, result, dropped_on, reason) = old.ended();
        let (is_done_on, has_result, is_dropped_on, has_reason) = new.ended();
        found.add("set_on", Some(old.task.set_on), Some(new.task.set_on));
        found.add("kind", old.task.kind.as_ref(), new.task.kind.as_ref());
        found.add_staff(self.db, "responsible", old.task.responsible, new.task.responsible)?;
        found.add("due_on", old.task.due_on, new.task.due_on);
        found.add("done_on", done_on, is_done_on);
        found.add("result", result, has_result);
        found.add("dropped_on", dropped_on, is_dropped_on);
        found.add("reason", reason, has_reason);
        Ok(found)
    }
}

impl Target for Plans<'_> {
    type Item = Listed;

    fn read(&mut self, row: &Row<'_>) -> Result<Result<Reading<Listed>, Rejection>> {
        reading(self.db, row, self.options.mapping, |student| self.listed(row, student))
    }

    fn marks(&self, item: &Listed) -> Result<Result<Marks, Rejection>> {
        let measure = item.task.as_ref().map(|task| (&task.measure, task.due_on));
        let content = hash((&item.head, &item.task, item.set_on, &item.responsible, &item.end));
        Ok(Ok(Marks { subject: hash((item.entry, measure)), weak: None, content, known: None, unclear: false }))
    }

    fn remember(&mut self, row: usize, item: &Listed, _marks: &Marks) -> Result<()> {
        self.heads.entry(item.entry).or_default().push((row, item.head.clone()));
        if let Some(task) = &item.task {
            self.due.entry((item.entry, task.measure.clone())).or_default().insert(task.due_on);
        }
        Ok(())
    }

    /// Rows that say different things of one plan.
    fn broken_rows(&mut self) -> Result<Vec<(usize, &'static str)>> {
        let disagree = |rows: &&Vec<(usize, Head)>| rows.iter().any(|(_, head)| *head != rows[0].1);
        Ok(self.heads.values().filter(disagree).flatten().map(|(row, _)| (*row, "conflicting_row")).collect())
    }

    fn apply(&mut self, item: Listed, _known: Option<i64>) -> Result<Done> {
        let (plan, of_plan) = self.plan(&item)?;
        let Some(task) = item.task else { return Ok(of_plan) };
        let responsible = item.responsible.map(|name| staff::find_or_add(self.db, &name, &mut self.new_staff)).transpose()?;
        let Some(known) = self.known(plan, item.entry, &task, item.end.as_ref())? else {
            let told = std::iter::once(("measure", task.measure.clone())).chain(task.due_on.map(|day| ("due_on", day.to_string())));
            let mut done = Done::added(item.student, told);
            let task = Task { responsible, ..task };
            let id = plan::insert_item(self.db, plan, &task)?;
            if item.end.is_some() {
                plan::update_item(self.db, &Item { id, plan, task, end: item.end })?;
            }
            done.differences.splice(..0, of_plan.differences);
            return Ok(Done { weighty: of_plan.weighty, ..done });
        };
        let mut new = known.clone();
        new.task.kind = task.kind.or(new.task.kind);
        new.task.responsible = responsible.or(new.task.responsible);
        new.task.due_on = task.due_on.or(new.task.due_on);
        new.end = match (item.end, new.end) {
            // What was given up here is not done because an old list says so.
            (Some(End::Done { .. }), Some(End::Dropped { on, reason })) => Some(End::Dropped { on, reason }),
            (Some(End::Done { on, result: None }), Some(End::Done { result, .. })) => Some(End::Done { on, result }),
            (end, known) => end.or(known),
        };
        // What is due or done by a day was set by then.
        let latest = new.task.due_on.into_iter().chain(new.end.as_ref().map(End::on)).min();
        let set_on = item.set_on.unwrap_or(new.task.set_on);
        new.task.set_on = latest.map_or(set_on, |latest| set_on.min(latest));
        if new == known {
            return Ok(of_plan);
        }
        plan::update_item(self.db, &new)?;
        let mut found = Differences(of_plan.differences);
        found.0.extend(self.differences(&known, &new)?.0);
        Ok(Done::changed(item.student, found))
    }

    fn new_staff(&mut self) -> Vec<String> {
        std::mem::take(&mut self.new_staff)
    }
}
