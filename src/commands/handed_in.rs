//! `esep report hand-in` and `handed-in`: what was given out of the school, and what has changed in it since.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::report::{Answer, Asked};
use crate::app::App;
use crate::domain::Date;
use crate::domain::calendar::written;
use crate::error::Result;
use crate::exit::Exit;
use crate::norms::{Norms, Vocabulary};
use crate::store::{Store, Summary, handed_in, history, key};
use crate::table::{Cell, Head, Table, columns};

/// The operations behind a difference are looked for among this many.
const LOOKED_AT: i64 = 500;

fn digest(figures: &str) -> String {
    key::to_hex(&Sha256::digest(figures.as_bytes()))
}

/// Keeps a report as it is now.
pub fn hand_in(app: &App, asked: &Asked<'_, impl Answer>) -> Result<Exit> {
    let written = app.write("report hand-in", |tx| {
        let figures = (asked.table)(tx)?.figures(app)?;
        let digest = digest(&figures);
        handed_in::insert(tx, asked.name, &asked.arguments, &figures, &digest)?;
        let summary = Summary::default().with("report", asked.name).with("digest", digest.as_str());
        Ok((digest, summary))
    })?;
    let told = [("report", app.text(&format!("report-{}", asked.name), &[]).into()), ("digest", (&written.value[..16]).into())];
    app.done("handed-in-kept", &told, written.operation, &[("digest", written.value.clone().into())])
}

/// What was handed in, when and by whom.
pub fn list(app: &App) -> Result<Exit> {
    let store = app.reading()?;
    let people = app.format()?.is_for_reading();
    let norms = app.norms()?;
    let rows = handed_in::all(store.db())?.into_iter().map(|kept| {
        vec![
            Cell::Int(kept.operation),
            Cell::Text(super::history::moment(&kept.at, people)),
            Cell::Text(kept.actor),
            Cell::Text(app.text(&format!("report-{}", kept.report), &[])),
            Cell::Text(if people { in_words(app, norms, &kept.arguments) } else { kept.arguments }),
            Cell::Text(kept.digest),
        ]
    });
    let head = Head {
        title: Some(app.text("rep-handed-in", &[])),
        columns: columns(&["operation", "at", "actor", "report", "arguments", "digest"]),
    };
    app.print(&Table { head, rows: rows.collect(), notes: Vec::new() })?;
    Ok(Exit::Done)
}

/// `01.09.2026 – 01.11.2026 · внутришкольный учёт · по классам`: what a report was asked for, as it was kept, for people.
fn in_words(app: &App, norms: &Norms, arguments: &str) -> String {
    let (mut days, mut rest) = (Vec::new(), Vec::new());
    for word in arguments.split(' ').filter(|word| !matches!(*word, "-" | "total")) {
        match word.parse::<Date>().map(written) {
            Ok(day) if days.contains(&day) => {}
            Ok(day) => days.push(day),
            Err(_) => rest.push(match norms.find(Vocabulary::Register, word) {
                Some(register) => register.label(app.locale.lang).to_owned(),
                None => app.locale.plain(&format!("rep-by-{word}")).unwrap_or_else(|| word.to_owned()),
            }),
        }
    }
    let days = Some(days.join(" – ")).filter(|days| !days.is_empty());
    days.into_iter().chain(rest).collect::<Vec<_>>().join(" · ")
}

/// Says whether a report still is what was handed in: which rows differ, and which operations made the difference.
pub fn compare<T: Answer>(app: &App, store: &Store, asked: &Asked<'_, T>, answer: &T) -> Result<()> {
    let Some(kept) = handed_in::last(store.db(), asked.name, &asked.arguments)? else { return Ok(()) };
    let figures = answer.figures(app)?;
    if digest(&figures) == kept.digest {
        return Ok(());
    }
    let (gone, new) = difference(&kept.figures, &figures);
    let day = kept.at.get(..10).and_then(|day| day.parse().ok());
    let when = day.map_or_else(|| kept.at.clone(), written);
    app.ui.warn(
        &app.text("handed-in-differs", &[("day", when.into()), ("actor", kept.actor.into()), ("rows", gone.len().max(new.len()).into())]),
    );
    gone.iter().for_each(|row| app.ui.warn(&format!("  - {row}")));
    new.iter().for_each(|row| app.ui.warn(&format!("  + {row}")));
    let operations = history::all(store.db())?;
    let newest = operations.first().map_or(0, |operation| operation.id);
    if newest - kept.operation > LOOKED_AT {
        return Ok(());
    }
    let mut made = Vec::new();
    let mut before = figures;
    app.walk_back(store, kept.operation, |db, operation| {
        let then = (asked.table)(db)?.figures(app)?;
        if then != before {
            made.push(operation);
            before = then;
        }
        Ok(())
    })?;
    // What was erased does not come back on the way.
    if before != kept.figures {
        made.extend(operations.iter().filter(|one| one.id > kept.operation && one.command == "erase").map(|one| one.id));
    }
    made.sort_unstable();
    let made: Vec<String> = made.iter().map(ToString::to_string).collect();
    if !made.is_empty() {
        app.ui.warn(&app.text("handed-in-operations", &[("operations", made.join(", ").into())]));
    }
    Ok(())
}

/// Rows that were there and are not, and rows that are there and were not.
fn difference(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let mut count: HashMap<&str, i64> = HashMap::new();
    before.lines().for_each(|row| *count.entry(row).or_default() -= 1);
    after.lines().for_each(|row| *count.entry(row).or_default() += 1);
    let mut only = |text: &str, sign: i64| -> Vec<String> {
        let mut found = Vec::new();
        for row in text.lines() {
            if let Some(left) = count.get_mut(row).filter(|left| **left * sign > 0) {
                *left -= sign;
                found.push(row.to_owned());
            }
        }
        found
    };
    (only(before, -1), only(after, 1))
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn rows_that_differ() {
        let (gone, new) = difference("h\na\nb\nb\n", "h\nb\nc\n");
        assert_eq!((gone, new), (vec!["a".to_owned(), "b".to_owned()], vec!["c".to_owned()]));
    }
}
