//! Individual plans and their items.

use super::{Db, Row, params, row, rows};
use crate::domain::Date;
use crate::error::Result;

/// The plan of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Number in the register.
    pub id: i64,
    /// The entry.
    pub entry: i64,
    /// Day it was made.
    pub made_on: Date,
    /// What it is to bring.
    pub goal: String,
    /// When the child leaves the register.
    pub criteria: Option<String>,
}

/// A measure of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Number in the register.
    pub id: i64,
    /// The plan.
    pub plan: i64,
    /// What it is.
    pub task: Task,
    /// How it ended.
    pub end: Option<End>,
}

/// What is to be done, by whom and by when.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Task {
    /// Day it was set.
    pub set_on: Date,
    /// Code of an intervention kind.
    pub kind: Option<String>,
    /// What is to be done.
    pub measure: String,
    /// Who carries it out.
    pub responsible: Option<i64>,
    /// By when.
    pub due_on: Option<Date>,
}

/// How an item ended.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum End {
    /// It was done.
    Done {
        /// The day.
        on: Date,
        /// What came of it.
        result: Option<String>,
    },
    /// It was given up.
    Dropped {
        /// The day.
        on: Date,
        /// Why.
        reason: String,
    },
}

impl End {
    /// The day.
    pub fn on(&self) -> Date {
        match self {
            Self::Done { on, .. } | Self::Dropped { on, .. } => *on,
        }
    }
}

impl Item {
    /// The day it was done and what came of it; the day it was given up and why.
    pub fn ended(&self) -> (Option<Date>, Option<&String>, Option<Date>, Option<&String>) {
        match &self.end {
            Some(End::Done { on, result }) => (Some(*on), result.as_ref(), None, None),
            Some(End::Dropped { on, reason }) => (None, None, Some(*on), Some(reason)),
            None => (None, None, None, None),
        }
    }
}

const PLAN: &str = "p.id, p.entry_id, p.made_on, p.goal, p.criteria";
const ITEM: &str = "i.id, i.plan_id, i.set_on, i.kind, i.measure, i.responsible_id, i.due_on, i.done_on, i.result, i.dropped_on, i.reason";

fn read_plan(row: &Row<'_>) -> rusqlite::Result<Plan> {
    Ok(Plan { id: row.get(0)?, entry: row.get(1)?, made_on: row.get(2)?, goal: row.get(3)?, criteria: row.get(4)? })
}

fn read_item(row: &Row<'_>) -> rusqlite::Result<Item> {
    let task = Task { set_on: row.get(2)?, kind: row.get(3)?, measure: row.get(4)?, responsible: row.get(5)?, due_on: row.get(6)? };
    let end = match (row.get(7)?, row.get(9)?, row.get(10)?) {
        (Some(on), ..) => Some(End::Done { on, result: row.get(8)? }),
        (None, Some(on), Some(reason)) => Some(End::Dropped { on, reason }),
        _ => None,
    };
    Ok(Item { id: row.get(0)?, plan: row.get(1)?, task, end })
}

/// The plan with this number.
pub fn get(db: &Db, id: i64) -> Result<Option<Plan>> {
    row(db, &format!("SELECT {PLAN} FROM plan p WHERE p.id = ?1"), [id], read_plan)
}

/// The plan of an entry.
pub fn of_entry(db: &Db, entry: i64) -> Result<Option<Plan>> {
    row(db, &format!("SELECT {PLAN} FROM plan p WHERE p.entry_id = ?1"), [entry], read_plan)
}

/// Adds a plan.
pub fn insert(db: &Db, entry: i64, made_on: Date, goal: &str, criteria: Option<&str>) -> Result<i64> {
    db.prepare_cached("INSERT INTO plan (entry_id, made_on, goal, criteria) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![entry, made_on, goal, criteria])?;
    Ok(db.last_insert_rowid())
}

/// Writes a plan anew.
pub fn update(db: &Db, plan: &Plan) -> Result<()> {
    db.execute(
        "UPDATE plan SET made_on = ?2, goal = ?3, criteria = ?4 WHERE id = ?1",
        params![plan.id, plan.made_on, plan.goal, plan.criteria],
    )?;
    Ok(())
}

/// The item with this number.
pub fn item(db: &Db, id: i64) -> Result<Option<Item>> {
    row(db, &format!("SELECT {ITEM} FROM plan_item i WHERE i.id = ?1"), [id], read_item)
}

/// The items of a plan, in the order they were written down.
pub fn items(db: &Db, plan: i64) -> Result<Vec<Item>> {
    rows(db, &format!("SELECT {ITEM} FROM plan_item i WHERE i.plan_id = ?1 ORDER BY i.id"), [plan], read_item)
}

/// Adds an item.
pub fn insert_item(db: &Db, plan: i64, task: &Task) -> Result<i64> {
    db.prepare_cached("INSERT INTO plan_item (plan_id, set_on, kind, measure, responsible_id, due_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute(params![plan, task.set_on, task.kind, task.measure, task.responsible, task.due_on])?;
    Ok(db.last_insert_rowid())
}

/// Writes an item anew.
pub fn update_item(db: &Db, item: &Item) -> Result<()> {
    let (done_on, result, dropped_on, reason) = item.ended();
    let task = &item.task;
    db.execute(
        "UPDATE plan_item SET set_on = ?2, kind = ?3, measure = ?4, responsible_id = ?5, due_on = ?6, done_on = ?7, result = ?8,
             dropped_on = ?9, reason = ?10 WHERE id = ?1",
        params![item.id, task.set_on, task.kind, task.measure, task.responsible, task.due_on, done_on, result, dropped_on, reason],
    )?;
    Ok(())
}
