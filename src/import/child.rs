//! The child that a row of a journal is about: by IIN; where it has none, by name with birth date or class, when exactly one
//! child fits.

use super::reader::Row;
use super::{Mapping, Reading, Rejection};
use crate::domain::class_name::ClassName;
use crate::domain::iin::{Iin, IinError};
use crate::domain::person_name::{PersonName, fold};
use crate::domain::text::clean;
use crate::error::Result;
use crate::store::Db;
use crate::store::student::{self, Student};

/// Columns that name a child who has no IIN in the row.
pub const COLUMNS: &[&str] = &["full_name", "last_name", "first_name", "patronymic", "birth_date", "class"];

/// A row of a journal, read for its child.
pub fn reading<T>(
    db: &Db,
    row: &Row<'_>,
    mapping: &Mapping,
    read: impl FnOnce(i64) -> Result<Result<T, Rejection>>,
) -> Result<Result<Reading<T>, Rejection>> {
    match student_of(db, row, mapping)? {
        Ok(student) => Ok(read(student)?.map(|item| Reading { item, remark: None })),
        Err(rejection) => Ok(Err(rejection)),
    }
}

/// The number of the child.
fn student_of(db: &Db, row: &Row<'_>, mapping: &Mapping) -> Result<Result<i64, Rejection>> {
    let Some(raw) = row.cell(mapping.at("iin")) else { return named(db, row, mapping) };
    let known = |iin: &str| student::by_iin(db, iin).map(|known| known.map(|student| student.id));
    let code = match Iin::parse(raw) {
        Ok(iin) => return Ok(known(iin.as_str())?.ok_or(("iin", "unknown_student"))),
        Err(IinError::Length) => {
            // Zeros that a spreadsheet ate: a child of the register is the second witness.
            if let Some(iin) = Iin::padded(raw)
                && let Some(student) = known(iin.as_str())?
            {
                return Ok(Ok(student));
            }
            "iin_length"
        }
        Err(IinError::Scientific) => "iin_scientific",
        Err(IinError::NotDigits) => "iin_not_digits",
        Err(IinError::CheckDigit) => "iin_check_digit",
    };
    Ok(Err(("iin", code)))
}

fn named(db: &Db, row: &Row<'_>, mapping: &Mapping) -> Result<Result<i64, Rejection>> {
    let text = |column| row.cell(mapping.at(column)).and_then(clean);
    let parts = text("last_name").zip(text("first_name"));
    let parts = parts.map(|(last, first)| PersonName { last, first, patronymic: text("patronymic") });
    let Some(name) = parts.or_else(|| text("full_name").and_then(|full| PersonName::from_full(&full))) else {
        return Ok(Err(("iin", "missing_field")));
    };
    let Ok(birth_date) = row.day(mapping.at("birth_date")) else { return Ok(Err(("birth_date", "bad_date"))) };
    let class = match row.cell(mapping.at("class")).map(ClassName::parse) {
        Some(None) => return Ok(Err(("class", "bad_class"))),
        class => class.flatten(),
    };
    if birth_date.is_none() && class.is_none() {
        return Ok(Err(("birth_date", "missing_field")));
    }
    let born = |known: &Student| {
        let day = known.birth_date.or_else(|| known.iin.as_deref().and_then(|iin| Iin::parse(iin).ok()).and_then(|iin| iin.birth_date()));
        birth_date.is_none_or(|birth| day == Some(birth))
    };
    let patronymic = |known: &Student| match (&name.patronymic, &known.name.patronymic) {
        (Some(mine), Some(its)) => fold(mine) == fold(its),
        _ => true,
    };
    let mut found = Vec::new();
    for known in student::called(db, &fold(&format!("{} {}", name.last, name.first)))? {
        let in_class = |class: &ClassName| student::memberships(db, known.id).map(|stays| stays.iter().any(|stay| stay.class == *class));
        if born(&known) && patronymic(&known) && class.as_ref().map(in_class).transpose()?.unwrap_or(true) {
            found.push(known.id);
        }
    }
    Ok(match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(("full_name", "unknown_student")),
        _ => Err(("full_name", "ambiguous_student")),
    })
}
