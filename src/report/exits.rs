//! Who is to leave a register: criteria met, removal proposed, planned end in sight.

use crate::domain::Date;
use crate::domain::class_name::ClassName;
use crate::domain::review::{Case, Proposes};
use crate::error::Result;
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::{Db, each, named_params};
use crate::table::{Cell, Column, columns};

/// The columns of the list.
pub fn head() -> Vec<Column> {
    columns(&[
        "no",
        "full_name",
        "class",
        "register",
        "placed_on",
        "until",
        "reviewed_on",
        "outcome",
        "why",
        "+criteria_met",
        "+proposes",
        "+responsible",
        "+student_id",
    ])
}

/// Rows of the list of a day, no planned end later than `in_sight`; ordered by register, class and name.
pub fn rows(db: &Db, norms: &Norms, locale: &Locale, today: Date, in_sight: Date) -> Result<Vec<Vec<Cell>>> {
    let mut lines = Vec::new();
    each(db, include_str!("exits.sql"), named_params! { ":day": today }, |row| {
        let until: Option<Date> = row.get(6)?;
        let reviewed_on: Option<Date> = row.get(7)?;
        let criteria_met: Option<bool> = row.get(9)?;
        let proposes = row.get::<_, Option<String>>(10)?.and_then(|code| Proposes::of(&code));
        let review = reviewed_on.zip(criteria_met).zip(proposes).map(|((on, met), proposes)| (on, met, proposes));
        let Some(why) = (Case { review, extended_on: row.get(11)?, until }).exit(today, in_sight) else { return Ok(()) };
        let name: String = row.get(1)?;
        let class: Option<String> = row.get(2)?;
        let register: String = row.get(3)?;
        let pack: Option<String> = row.get(4)?;
        let yes_or_no = |met| Cell::Word("review-criteria", if met { "yes" } else { "no" });
        let cells = vec![
            Cell::Empty,
            Cell::Text(name.clone()),
            class.clone().into(),
            Cell::Code(Vocabulary::Register, register.clone()).under(pack.as_ref()),
            Cell::Day(row.get(5)?),
            until.into(),
            reviewed_on.into(),
            Cell::code(Vocabulary::Outcome, row.get(8)?),
            Cell::Word("review-why", why.code()),
            criteria_met.map_or(Cell::Empty, yes_or_no),
            proposes.map_or(Cell::Empty, |proposes| Cell::Word("review-proposes", proposes.code())),
            row.get::<_, Option<String>>(12)?.into(),
            Cell::Int(row.get(0)?),
        ];
        let class = class.and_then(|class| ClassName::parse(&class));
        lines.push(((norms.place(Vocabulary::Register, &register), class.is_none(), class), name, cells));
        Ok(())
    })?;
    lines.sort_by(|(a, x, _), (b, y, _)| a.cmp(b).then_with(|| locale.compare(x, y)));
    let number = |(mut cells, number): (Vec<Cell>, i64)| {
        cells[0] = Cell::Int(number);
        cells
    };
    Ok(lines.into_iter().map(|(.., cells)| cells).zip(1..).map(number).collect())
}
