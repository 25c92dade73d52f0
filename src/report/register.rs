//! The register itself: everyone on it on a day, or at any time in a period, with the contacts up to then.

use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::domain::class_name::ClassName;
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::entry::split_codes;
use crate::store::{Db, each, named_params};
use crate::table::{Cell, Head, Table, columns};

/// Those marked `+` do not fit a terminal.
pub const COLUMNS: [&str; 17] = [
    "no",
    "+iin",
    "full_name",
    "class",
    "+birth_date",
    "register",
    "grounds",
    "placed_on",
    "protocol",
    "+order",
    "+responsible",
    "contacts",
    "last_contact_on",
    "review_on",
    "+until",
    "removed_on",
    "+removal_ground",
];

/// Which days.
#[derive(Debug, Clone, Copy)]
pub enum When {
    /// Active on this day; contacts up to it.
    On(Date),
    /// Active at any time in the period; contacts in it.
    During(Period),
}

/// A row, with what it is ordered by.
struct Line {
    register: usize,
    class: Option<ClassName>,
    name: String,
    cells: Vec<Cell>,
}

/// Everyone on the registers, ordered by register, class and name.
pub fn run(
    db: &Db,
    norms: &Norms,
    locale: &Locale,
    when: When,
    register: Option<&str>,
    title: impl FnOnce(usize) -> String,
) -> Result<Table> {
    let (not_removed_before, contacts_from, to) = match when {
        When::On(day) => (day.succ_opt().unwrap_or(day), None, day),
        When::During(period) => (period.from, Some(period.from), period.to),
    };
    let params = named_params! {
        ":not_removed_before": not_removed_before,
        ":contacts_from": contacts_from.map_or_else(String::new, |day| day.to_string()),
        ":to": to,
        ":register": register,
    };
    let mut lines = Vec::new();
    each(db, include_str!("register.sql"), params, |row| {
        let text = |at| row.get::<_, Option<String>>(at).map(Cell::from);
        let day = |at| row.get::<_, Option<Date>>(at).map(Cell::from);
        let class = row.get::<_, Option<String>>(16)?;
        let name: String = row.get(1)?;
        let register: String = row.get(3)?;
        let pack: Option<String> = row.get(15)?;
        let cells = vec![
            Cell::Empty,
            text(0)?,
            Cell::Text(name.clone()),
            class.clone().into(),
            day(2)?,
            Cell::Code(Vocabulary::Register, register.clone()).under(pack.as_ref()),
            Cell::Codes(Vocabulary::Ground, split_codes(row.get(4)?)).under(pack.as_ref()),
            day(5)?,
            text(6)?,
            text(7)?,
            text(8)?,
            Cell::Int(row.get::<_, Option<i64>>(9)?.unwrap_or(0)),
            day(10)?,
            day(11)?,
            day(12)?,
            day(13)?,
            Cell::code(Vocabulary::RemovalGround, row.get(14)?).under(pack.as_ref()),
        ];
        let class = class.and_then(|class| ClassName::parse(&class));
        lines.push(Line { register: norms.place(Vocabulary::Register, &register), class, name, cells });
        Ok(())
    })?;
    // Without a class comes last, not first.
    lines.sort_by(|a, b| {
        (a.register, a.class.is_none(), &a.class)
            .cmp(&(b.register, b.class.is_none(), &b.class))
            .then_with(|| locale.compare(&a.name, &b.name))
    });
    let rows: Vec<Vec<Cell>> = lines
        .into_iter()
        .zip(1..)
        .map(|(mut line, number)| {
            line.cells[0] = Cell::Int(number);
            line.cells
        })
        .collect();
    Ok(Table { head: Head { title: Some(title(rows.len())), columns: columns(&COLUMNS) }, rows, notes: Vec::new() })
}
