//! What the register is about, and nothing else: no SQL, no files, no clock, no language.

pub mod calendar;
pub mod case_work;
pub mod check;
pub mod class_name;
pub mod deadline;
pub mod due;
pub mod family;
pub mod follow_up;
pub mod handover;
pub mod iin;
pub mod incident;
pub mod indicators;
pub mod likeness;
pub mod listed_day;
pub mod movement;
pub mod person_name;
pub mod plan;
pub mod posts;
pub mod promotion;
pub mod redact;
pub mod retention;
pub mod review;
pub mod scan;
mod short_name;
pub mod suppression;
pub mod text;

/// A calendar day; the register knows no finer unit for what happens to a child.
pub type Date = chrono::NaiveDate;
