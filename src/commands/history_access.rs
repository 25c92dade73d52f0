//! `esep history access`: who looked at whom.

use crate::app::App;
use crate::cli::HistoryAccess;
use crate::domain::Date;
use crate::domain::calendar::Period;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::store::access;
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, args: &HistoryAccess) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let student = super::looked_up_if(app, db, &args.student)?;
    let title = super::list_title(app, db, app.text("history-access", &[]), student.as_ref(), None)?;
    let days = match (args.from, args.to) {
        (None, None) => None,
        (from, to) => {
            let (from, to) = (from.unwrap_or(Date::MIN), to.unwrap_or_else(|| app.today()));
            Some(Period::new(from, to).ok_or_else(|| Error::usage("period_backwards").with("from", from).with("to", to))?)
        }
    };
    let people = app.format()?.is_for_reading();
    let rows = access::all(db, student.as_ref().map(|student| student.id), days)?.into_iter().map(|look| {
        vec![
            Cell::Text(super::history::moment(&look.at, people)),
            Cell::Text(look.actor),
            Cell::Text(look.command),
            look.children.into(),
            look.student.into(),
            look.name.into(),
        ]
    });
    let rows: Vec<_> = rows.collect();
    let head = Head { title: Some(title), columns: columns(&["at", "actor", "command", "children", "student_id", "full_name"]) };
    // Lists say how many children they named, not whom.
    let notes = if student.is_some() { vec![app.text("history-access-lists", &[])] } else { Vec::new() };
    app.print(&Table { head, rows, notes })?;
    Ok(Exit::Done)
}
