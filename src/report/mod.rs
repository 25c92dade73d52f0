//! Reports: one file each, its SQL beside it. Each gives a [`Table`](crate::table::Table).

pub mod interventions;
pub mod movement;
pub mod register;
