//! Reports: one file each, its SQL beside it. Each gives a [`Table`](crate::table::Table).

pub mod bullying;
pub mod caseload;
pub mod chronology;
pub mod coverage;
pub mod dynamics;
pub mod exits;
pub mod indicators;
pub mod interventions;
pub mod minutes;
pub mod movement;
pub mod outcomes;
pub mod outings;
pub mod passport;
pub mod people;
pub mod plans;
pub mod posts;
pub mod psychologist;
pub mod register;
pub mod training;

/// Columns of a report by its name, for the forms that are made of them. Two forms are made of the passport: of the
/// school, and of its classes.
pub fn columns_of(report: &str) -> Option<Vec<&'static str>> {
    let columns: &[&'static str] = match report {
        "register" => &register::COLUMNS,
        "movement" => &movement::COLUMNS,
        "interventions" => &interventions::COLUMNS,
        "passport" | "passport-by-class" => &passport::COLUMNS,
        "coverage" => &coverage::COLUMNS,
        "dynamics" => &dynamics::COLUMNS,
        "outcomes" => &outcomes::COLUMNS,
        "minutes" => &minutes::COLUMNS,
        "plans" => &plans::COLUMNS,
        "indicators" => &indicators::COLUMNS,
        "psychologist" => &psychologist::COLUMNS,
        "bullying" => &bullying::COLUMNS,
        "training" => &training::COLUMNS,
        "outings" => &outings::COLUMNS,
        "bullying-log" => &bullying::LOG,
        _ => return None,
    };
    Some(columns.iter().map(|code| code.trim_start_matches('+')).collect())
}
