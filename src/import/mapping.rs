//! Which column is which: by code, by the headings that `esep` writes, by headings of other programs.

use std::collections::HashMap;

use super::reader::Source;
use crate::domain::calendar::Term;
use crate::domain::text::plain;
use crate::error::{Error, Result};
use crate::locale::{Lang, Locale};
use crate::norms::headings::headings;

/// A heading is looked for in this many lines: lists have titles above it.
const HEADING_WITHIN: usize = 20;
const DELIMITERS: [u8; 4] = *b",;\t|";

/// A kind of list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Children and their classes.
    Students,
    /// Entries of the registers.
    Entries,
    /// Contacts and measures.
    Interventions,
    /// Days at school and days missed in a term.
    Attendance(Term),
}

impl Kind {
    /// Columns of a list of attendance.
    pub const ATTENDANCE: [&'static str; 6] =
        ["iin", "enrolled_days", "excused_days", "unexcused_days", "unexcused_lessons", "failing_subjects"];

    /// Columns of the file, in the order in which `esep` writes them.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Students => &[
                "iin",
                "last_name",
                "first_name",
                "patronymic",
                "sex",
                "birth_date",
                "class",
                "since",
                "language",
                "address",
                "phone",
                "guardian",
                "guardian_relation",
                "guardian_phone",
                "social_status",
            ],
            Self::Entries => &[
                "iin",
                "register",
                "grounds",
                "placed_on",
                "protocol",
                "protocol_date",
                "order",
                "responsible",
                "review_on",
                "until",
                "removed_on",
                "removal_ground",
                "removal_protocol",
                "note",
            ],
            Self::Interventions => &["iin", "on", "kind", "by", "summary", "outcome", "minutes"],
            Self::Attendance(_) => &Self::ATTENDANCE,
        }
    }

    /// Each line names columns of which one must be there.
    fn required(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Students => &[&["last_name", "full_name"], &["first_name", "full_name"], &["class"], &["iin", "birth_date"]],
            Self::Entries => &[&["iin"], &["register"], &["grounds"], &["placed_on"]],
            Self::Interventions => &[&["iin"], &["on"], &["kind"]],
            Self::Attendance(_) => &[&["iin"], &["enrolled_days"], &["excused_days"], &["unexcused_days"]],
        }
    }

    /// The column that says what a row is about.
    pub fn subject_column(self) -> &'static str {
        "iin"
    }
}

/// Where the heading stands and which column is which.
#[derive(Debug)]
pub struct Mapping {
    /// The kind of list.
    pub kind: Kind,
    /// What parts the cells.
    pub delimiter: u8,
    /// Line of the heading, from 1.
    pub line: u64,
    /// The headings as they were.
    pub headings: Vec<String>,
    places: HashMap<&'static str, usize>,
}

impl Mapping {
    /// Finds the heading of a list; a file without one is refused whole.
    pub fn find(source: &Source, kind: Kind) -> Result<Self> {
        let names = known_names(kind)?;
        let mut best: Option<Self> = None;
        for delimiter in DELIMITERS {
            for (line, record) in source.first_records(delimiter, HEADING_WITHIN) {
                let mut places = HashMap::new();
                for (at, heading) in record.iter().enumerate() {
                    // A bilingual heading («Тегі / Фамилия») is known by either half.
                    let field = [heading].into_iter().chain(heading.split('/')).find_map(|name| names.get(&plain(name)));
                    if let Some(field) = field {
                        places.entry(*field).or_insert(at);
                    }
                }
                if places.len() >= 2 && best.as_ref().is_none_or(|best| best.places.len() < places.len()) {
                    let headings = record.iter().map(|heading| heading.trim().to_owned()).collect();
                    best = Some(Self { kind, delimiter, line, headings, places });
                }
            }
        }
        let found = best.ok_or_else(|| Error::refused("import_no_heading").with("columns", kind.columns().join(", ")))?;
        let missing: Vec<&str> =
            kind.required().iter().filter(|any| !any.iter().any(|field| found.places.contains_key(field))).map(|any| any[0]).collect();
        if missing.is_empty() {
            Ok(found)
        } else {
            Err(Error::refused("import_columns_missing")
                .with("columns", missing.join(", "))
                .with("line", found.line.to_string())
                .with("headings", found.headings.join(", ")))
        }
    }

    /// The place of a column, if the file has it.
    pub fn at(&self, column: &str) -> Option<usize> {
        self.places.get(column).copied()
    }

    /// Whether this is a file for Excel, in which formulas are guarded.
    pub fn is_excel(&self) -> bool {
        self.delimiter == b';'
    }
}

fn known_names(kind: Kind) -> Result<HashMap<String, &'static str>> {
    let other = headings()?;
    let locales = Lang::ALL.map(Locale::new);
    let mut names = HashMap::new();
    let full_name: &[&'static str] = if kind == Kind::Students { &["full_name"] } else { &[] };
    for field in kind.columns().iter().chain(full_name).copied() {
        names.insert(plain(field), field);
        for locale in &locales {
            names.insert(plain(&locale.text(&format!("col-{}", field.replace('_', "-")), &[])), field);
        }
        for heading in other.get(field).into_iter().flatten() {
            names.entry(plain(heading)).or_insert(field);
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{Kind, Mapping, known_names};
    use crate::domain::calendar::{SchoolYear, Term};
    use crate::domain::text::plain;
    use crate::error::Result;
    use crate::import::Source;
    use crate::locale::{Lang, Locale};
    use crate::norms::headings::headings;

    const KINDS: [Kind; 4] =
        [Kind::Students, Kind::Entries, Kind::Interventions, Kind::Attendance(Term { year: SchoolYear(2026), number: 1 })];

    #[test]
    fn headings_that_are_written_are_read() -> Result<()> {
        for kind in KINDS {
            let names = known_names(kind)?;
            for locale in Lang::ALL.map(Locale::new) {
                for column in kind.columns() {
                    let heading = locale.text(&format!("col-{}", column.replace('_', "-")), &[]);
                    assert_eq!(names.get(&plain(&heading)), Some(column), "{:?}: {heading}", locale.lang);
                }
            }
        }
        Ok(())
    }

    #[test]
    fn no_heading_means_two_columns() -> Result<()> {
        for kind in KINDS {
            let mut seen: HashMap<String, &str> = HashMap::new();
            for field in kind.columns().iter().chain(if kind == Kind::Students { &["full_name"][..] } else { &[] }) {
                for heading in headings()?.get(*field).into_iter().flatten() {
                    let other = seen.insert(plain(heading), field);
                    assert!(other.is_none_or(|other| other == *field), "{heading}: {other:?} and {field}");
                }
            }
        }
        Ok(())
    }

    #[test]
    fn a_title_above_and_both_languages_in_one_cell() -> Result<()> {
        let source = Source::from_text("№ 15 мектеп\n\n№;Тегі / Фамилия;Аты / Имя;ЖСН / ИИН;Сыныбы\n1;Ким;Дана;;7Б\n");
        let mapping = Mapping::find(&source, Kind::Students)?;
        assert_eq!((mapping.line, mapping.delimiter, mapping.at("class")), (3, b';', Some(4)));
        Ok(())
    }

    #[test]
    fn what_is_missing_is_named() {
        let code = |text| Mapping::find(&Source::from_text(text), Kind::Students).err().map(|error| error.code());
        assert_eq!(code(""), Some("import_no_heading"));
        assert_eq!(code("1,2,3\n4,5,6\n"), Some("import_no_heading"));
        assert_eq!(code("iin,last_name,first_name\n"), Some("import_columns_missing"));
    }
}
