//! `esep caseload`: what falls to each of the staff.

use super::overview::last_day;
use super::report::{span, title};
use crate::app::App;
use crate::cli::Caseload;
use crate::error::Result;
use crate::exit::Exit;
use crate::report::caseload::{self, Wanted};

/// Contacts are of the term; children, entries and measures of its last day, or of today.
pub fn run(app: &App, args: &Caseload) -> Result<Exit> {
    let (term, period) = span(app, &args.span)?;
    let store = app.reading()?;
    let db = store.db();
    app.counted();
    let title = title(app, db, "caseload-title", None, &super::span_words(app, term, period))?;
    let wanted = Wanted { day: last_day(app, period), period, title };
    app.print(&caseload::run(db, app.norms()?, &app.locale, wanted)?)?;
    Ok(Exit::Done)
}
