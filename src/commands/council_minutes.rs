//! `esep council show` and `esep council minutes`.

use super::council::get;
use super::form::shaped;
use super::report::school_name;
use crate::app::App;
use crate::domain::calendar::written;
use crate::error::Result;
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::norms::pack::Words;
use crate::report::minutes::{self, COLUMNS, FOR_PROGRAMS};
use crate::store::council::{self, Attendee, Council};
use crate::store::staff;
use crate::table::{Cell, Head, Table, columns};

/// The agenda as it is worked through, with what to type next.
pub fn show(app: &App, id: i64) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let council = get(db, id)?;
    let rows = minutes::rows(db, app.norms()?, &app.locale, &council)?;
    if !app.format()?.is_for_reading() {
        app.print(&for_programs(rows))?;
        return Ok(Exit::Done);
    }
    let attendance = council::attendance(db, id)?;
    let mut title = app.text("council-one", &[("id", id.into()), ("day", council.facts.on.into())]);
    match &council.protocol {
        None => title = format!("{title} · {}", app.text("council-open", &[])),
        Some(protocol) => title = format!("{title} · {}", app.text("council-protocol", &[("protocol", protocol.into())])),
    }
    if let Some(chair) = staff::name(db, council.facts.chair)? {
        title = format!("{title} · {}", app.text("council-chair", &[("name", chair.into())]));
    }
    let mut notes = Vec::new();
    for (text, present) in [("council-present", true), ("council-absent", false)] {
        let names = names(app, &attendance, present)?;
        if !names.is_empty() {
            notes.push(app.text(text, &[("names", names.into())]));
        }
    }
    let decision = COLUMNS.iter().position(|code| *code == "decision").unwrap_or_default();
    let bare: Vec<String> =
        rows.iter().zip(1..).filter(|(row, _)| row[decision] == Cell::Empty).map(|(_, at): (_, i64)| at.to_string()).collect();
    notes.extend(next(app, &council, rows.len(), &bare));
    let shown = ["no", "full_name", "class", "question", "decided"];
    app.print(&picked(rows, &shown, Some(title), notes))?;
    Ok(Exit::Done)
}

/// What to type next.
fn next(app: &App, council: &Council, count: usize, bare: &[String]) -> Option<String> {
    let id = ("id", council.id.into());
    match (&council.protocol, bare) {
        (Some(_), _) => council.order.as_ref().map(|order| {
            let day = council.order_date.map(written).unwrap_or_default();
            app.text("council-order", &[("order", order.into()), ("day", day.into())])
        }),
        (None, _) if count == 0 => Some(app.text("council-next-agenda", &[id])),
        (None, []) => Some(app.text("council-next-close", &[id])),
        (None, [first, ..]) => Some(app.text("council-next-decide", &[id, ("items", bare.join(", ").into()), ("item", first.into())])),
    }
}

/// The columns that programs read, of every item.
fn for_programs(rows: Vec<Vec<Cell>>) -> Table {
    picked(rows, &COLUMNS[..FOR_PROGRAMS], None, Vec::new())
}

/// Some of the columns.
fn picked(rows: Vec<Vec<Cell>>, shown: &[&'static str], title: Option<String>, notes: Vec<String>) -> Table {
    let places: Vec<usize> = shown.iter().filter_map(|code| COLUMNS.iter().position(|known| known == code)).collect();
    let rows = rows.into_iter().map(|row| places.iter().map(|at| row[*at].clone()).collect()).collect();
    Table { head: Head { title, columns: columns(shown) }, rows, notes }
}

/// The document that is printed and signed, as the form `minutes` of the norms describes it; for programs its rows.
pub fn minutes(app: &App, id: i64) -> Result<Exit> {
    let norms = app.norms()?;
    let store = app.reading()?;
    let db = store.db();
    let council = get(db, id)?;
    let rows = minutes::rows(db, norms, &app.locale, &council)?;
    let (Some(form), false) = (norms.form("minutes"), app.format()?.is_for_programs()) else {
        app.print(&for_programs(rows))?;
        return Ok(Exit::Done);
    };
    let attendance = council::attendance(db, id)?;
    let order = match (&council.order, council.order_date) {
        (Some(order), Some(day)) => format!("№ {order}, {}", written(day)),
        _ => String::new(),
    };
    let values = [
        ("{school}", school_name(app, db)?.unwrap_or_default()),
        ("{number}", council.protocol.clone().unwrap_or_else(|| "______".to_owned())),
        ("{day}", written(council.facts.on)),
        ("{chair}", staff::name(db, council.facts.chair)?.unwrap_or_default()),
        ("{present}", names(app, &attendance, true)?),
        ("{absent}", names(app, &attendance, false)?),
        ("{order}", order),
    ];
    let filled =
        |line: &Words| values.iter().fold(line.in_lang(app.locale.lang).to_owned(), |line, (name, value)| line.replace(name, value));
    // Above, a line about nothing is left out; below, a signature line without a name is signed all the same.
    let says = |line: &&Words| !values.iter().any(|(name, value)| value.is_empty() && line.in_lang(app.locale.lang).contains(name));
    let above = std::iter::once(&form.title).chain(form.above.iter().filter(says)).map(filled);
    let title = above.filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n");
    let below = form.below.iter().map(|line| filled(line).trim_end().to_owned()).collect();
    let table = Table { head: Head { title: None, columns: columns(&COLUMNS) }, rows, notes: Vec::new() };
    app.print(&shaped(form, table, title, below))?;
    Ok(Exit::Done)
}

/// `Қалиева Гүлмира Сәкенқызы (әлеуметтік педагог), …`: those who came, or those who did not.
fn names(app: &App, attendance: &[Attendee], present: bool) -> Result<String> {
    let norms = app.norms()?;
    let name = |one: &Attendee| match &one.role {
        Some(role) => format!("{} ({})", one.name, norms.label(Vocabulary::Role, role, app.locale.lang)),
        None => one.name.clone(),
    };
    Ok(attendance.iter().filter(|one| one.present == present).map(name).collect::<Vec<_>>().join("; "))
}
