//! The people behind a figure: what can be asked for, and the list that answers.

use std::collections::HashMap;

use crate::domain::Date;
use crate::error::{Error, Result};
use crate::locale::Locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::entry::split_codes;
use crate::store::{Db, each, named_params};
use crate::table::{Cell, Head, Table, columns};

/// A figure as it is asked for: `placed`, `placed:5-9`.
#[derive(Debug, Clone)]
pub struct Pick {
    /// The figure, mostly a column or a row.
    pub what: String,
    /// Where it stands, if that is not all: a group, a period, an outcome.
    pub of: Option<String>,
}

impl Pick {
    /// Reads what was typed.
    pub fn read(text: &str) -> Self {
        let (what, of) = text.split_once(':').map_or((text, None), |(what, of)| (what, Some(of.trim().to_owned())));
        Self { what: what.trim().to_owned(), of }
    }

    /// As it was typed.
    pub fn typed(&self) -> String {
        [Some(&self.what), self.of.as_ref()].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(":")
    }
}

/// Something that can be asked for.
#[derive(Debug, Clone)]
pub struct Choice<T> {
    /// How it is typed.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// What it means.
    pub value: T,
}

impl<T> Choice<T> {
    /// A choice.
    pub fn new(code: impl Into<String>, label: impl Into<String>, value: T) -> Self {
        Self { code: code.into(), label: label.into(), value }
    }
}

/// The codes of a vocabulary, each meaning itself.
pub fn codes(norms: &Norms, locale: &Locale, vocabulary: Vocabulary) -> Vec<Choice<String>> {
    let codes = norms.codes_with(vocabulary, |_| true).into_iter();
    codes.map(|code| Choice::new(code, norms.label(vocabulary, code, locale.lang), code.to_owned())).collect()
}

/// What a text means, by its code or by its label; otherwise an error that lists everything there is.
pub fn choose<T>(text: &str, choices: Vec<Choice<T>>) -> Result<Choice<T>> {
    let refused = Error::usage("bad_figure").with("value", text).listing(lines(&choices));
    let label = text.to_lowercase();
    choices.into_iter().find(|choice| choice.code == text || choice.label.to_lowercase() == label).ok_or(refused)
}

/// What stands after the colon, in a report whose figures have nothing else.
pub fn choose_of<T>(pick: &Pick, choices: Vec<Choice<T>>) -> Result<Choice<T>> {
    match &pick.of {
        Some(typed) => choose(typed, choices),
        None => {
            let example = choices.first().map_or("", |choice| choice.code.as_str());
            Err(Error::usage("figure_of_which").with("value", &pick.what).with("example", example).listing(lines(&choices)))
        }
    }
}

/// `call — қоңырау`, a line each.
fn lines<T>(choices: &[Choice<T>]) -> Vec<String> {
    let line = |choice: &Choice<T>| match choice.label.as_str() {
        label if label == choice.code => label.to_owned(),
        label if choice.code.is_empty() => format!("\"\" — {label}"),
        label => format!("{} — {label}", choice.code),
    };
    choices.iter().map(line).collect()
}

/// Those who have something; those who lack it are asked for with `:no`.
pub fn yes_or_no(locale: &Locale, pick: &Pick) -> Result<Choice<bool>> {
    let no = || vec![Choice::new("no", locale.text("rep-pick-no", &[]), false)];
    pick.of.as_ref().map_or_else(|| Ok(Choice::new("", "", true)), |typed| choose(typed, no()))
}

/// The title of a report with the words of a figure: `… · Осталось: 8Б`.
pub fn title(report: &str, words: &[&str]) -> String {
    let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
    format!("{report} · {}", words.join(": "))
}

/// A line of a list.
#[derive(Debug)]
pub struct Line {
    /// The child.
    pub student: i64,
    /// Lines of one place are ordered by names.
    pub place: usize,
    /// What it says besides who the child is.
    pub cells: Vec<Cell>,
}

/// Who the child of each line is, with the class of a day, and the columns that the lines bring along.
pub fn children(db: &Db, locale: &Locale, title: String, day: Date, more: &[&'static str], mut lines: Vec<Line>) -> Result<Table> {
    let students = serde_json::Value::from(lines.iter().map(|line| line.student).collect::<Vec<_>>()).to_string();
    let mut names: HashMap<i64, (String, Option<String>)> = HashMap::new();
    each(db, include_str!("people.sql"), named_params! {":day": day, ":students": students}, |row| {
        names.insert(row.get(0)?, (row.get(1)?, row.get(2)?));
        Ok(())
    })?;
    let name = |line: &Line| names.get(&line.student).map_or("", |(name, _)| name.as_str());
    lines.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| locale.compare(name(a), name(b))));
    let rows = lines.into_iter().map(|line| {
        let (name, class) = names.get(&line.student).cloned().unwrap_or_default();
        let who = [Cell::Text(format!("#{}", line.student)), Cell::Text(name), class.into()];
        who.into_iter().chain(line.cells).collect()
    });
    let codes: Vec<&'static str> = ["student", "full_name", "class"].iter().chain(more).copied().collect();
    Ok(Table { rows: rows.collect(), head: Head { title: Some(title), columns: columns(&codes) }, notes: Vec::new() })
}

/// A line for each of these entries.
pub fn entries(db: &Db, norms: &Norms, locale: &Locale, title: String, day: Date, ids: &[i64]) -> Result<Table> {
    let ids = serde_json::Value::from(ids).to_string();
    let mut lines = Vec::new();
    each(db, include_str!("people_entries.sql"), named_params! {":entries": ids}, |row| {
        let register: String = row.get(1)?;
        let pack: Option<String> = row.get(5)?;
        lines.push(Line {
            student: row.get(0)?,
            place: norms.place(Vocabulary::Register, &register),
            cells: vec![
                Cell::Code(Vocabulary::Register, register).under(pack.as_ref()),
                Cell::Codes(Vocabulary::Ground, split_codes(row.get(2)?)).under(pack.as_ref()),
                Cell::Day(row.get(3)?),
                row.get::<_, Option<Date>>(4)?.into(),
            ],
        });
        Ok(())
    })?;
    children(db, locale, title, day, &["register", "grounds", "placed_on", "removed_on"], lines)
}

#[cfg(test)]
mod tests {
    use super::{Choice, Pick, choose};

    #[test]
    fn what_is_typed() {
        let read = |text| {
            let pick = Pick::read(text);
            (pick.what.clone(), pick.of.clone(), pick.typed())
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(read("placed"), ("placed".to_owned(), None, "placed".to_owned()));
        assert_eq!(read(" placed : 5-9 "), ("placed".to_owned(), some("5-9"), "placed:5-9".to_owned()));
        assert_eq!(read("orphan:7Б:before"), ("orphan".to_owned(), some("7Б:before"), "orphan:7Б:before".to_owned()));
        assert_eq!(read("end:"), ("end".to_owned(), some(""), "end:".to_owned()));
    }

    #[test]
    fn a_code_a_label_or_all_of_them() {
        let choices = || vec![Choice::new("call", "Қоңырау", 1), Choice::new("7Б", "7Б", 2), Choice::new("", "белгісіз", 3)];
        let chosen = |text: &str| choose(text, choices()).map(|choice| choice.value).map_err(|error| error.list().to_vec());
        assert_eq!((chosen("call"), chosen("қоңырау"), chosen("7Б"), chosen("")), (Ok(1), Ok(1), Ok(2), Ok(3)));
        assert_eq!(chosen("cal"), Err(vec!["call — Қоңырау".to_owned(), "7Б".to_owned(), "\"\" — белгісіз".to_owned()]));
    }
}
