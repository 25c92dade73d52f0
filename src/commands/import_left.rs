//! Children whom a list of their class lacks: never removed by it. `--left-on DAY` proposes to note that they left, as a step
//! of its own.

use crate::app::App;
use crate::domain::Date;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::import::{Missing, Outcome};
use crate::norms::Vocabulary;
use crate::store::{Db, Store, Summary, entry, student};

/// Lists them with what to type; where the user agrees, notes that they left.
pub fn offer(app: &App, store: &mut Store, left_on: Option<Date>, outcome: &Outcome, exit: Exit) -> Result<Exit> {
    let Some(day) = left_on.filter(|_| !outcome.missing.is_empty()) else { return Ok(exit) };
    // A row that is not taken may be about one of them.
    let is_sure = outcome.rejected == 0 && outcome.doubts.is_empty();
    if !app.is_json() {
        app.keep_look_in(store);
        app.named(outcome.missing.iter().map(|child| child.student));
        app.print_line(&app.text("import-left-head", &[("count", outcome.missing.len().into()), ("day", day.into())]))?;
        for child in &outcome.missing {
            for line in lines(app, store.db(), child, day)? {
                app.print_line(&crate::domain::text::harmless(&line))?;
            }
        }
    }
    if !is_sure {
        app.ui.warn(&app.text("import-left-unsure", &[]));
        return Ok(exit);
    }
    if app.global.dry_run {
        return Ok(exit);
    }
    let agreed = app.global.yes || {
        let question = app.text("import-left-ask", &[("count", outcome.missing.len().into()), ("day", day.into())]);
        app.ui.can_ask() && !app.is_json() && super::agreed(app, &question)?
    };
    if !agreed {
        return Ok(exit);
    }
    let written = store.write(&app.stamp(), "import left", |tx| {
        for child in &outcome.missing {
            let last = student::memberships(tx, child.student)?.pop();
            if last.is_none_or(|last| last.id != child.stay || last.left_on.is_some()) {
                return Err(Error::refused("import_plan_other"));
            }
            student::leave(tx, child.stay, day, None)?;
        }
        Ok(((), Summary::default().with("on", day.to_string()).with("count", outcome.missing.len())))
    })?;
    if let Some(operation) = written.operation {
        let told = [("count", outcome.missing.len().into()), ("day", day.into()), ("operation", operation.to_string().into())];
        app.ui.say(&app.text("import-left-done", &told));
    }
    Ok(exit)
}

/// A child with the command that notes it, and with those that end what is still open.
fn lines(app: &App, db: &Db, child: &Missing, day: Date) -> Result<Vec<String>> {
    let (id, on) = (child.student.to_string(), day.to_string());
    let told = [("student", format!("{} ({})", child.name, child.class).into()), ("id", id.as_str().into()), ("on", on.as_str().into())];
    let mut lines = vec![app.text("import-left-child", &told)];
    for entry in entry::open_of(db, child.student)? {
        let register = app.norms()?.label(Vocabulary::Register, &entry.facts.register, app.locale.lang).to_owned();
        let kind = entry.facts.register.as_str();
        let told = [("register", register.into()), ("id", id.as_str().into()), ("kind", kind.into()), ("on", on.as_str().into())];
        lines.push(app.text("import-left-entry", &told));
    }
    Ok(lines)
}
