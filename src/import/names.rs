//! Names that columns and codes go by: those that are known, and those that the user gave.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;

use super::mapping::Kind;
use super::rejected;
use crate::domain::text::plain;
use crate::error::{Error, Result};
use crate::locale::{Lang, Locale};
use crate::norms::{Norms, Vocabulary};

/// What `--map` and `--map-code` said, and what was saved of it earlier.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Given {
    /// Heading as it was typed → column; `None` for a column that is not read.
    pub columns: Vec<(String, Option<&'static str>)>,
    /// Label as it was typed → code.
    pub codes: Vec<(String, String)>,
    /// So many of the columns were saved earlier; a list need not have them all.
    saved: usize,
}

impl Given {
    /// Takes `HEADING=COLUMN`, or `HEADING=-` for a column that is not to be read.
    pub fn column(&mut self, said: &str, kind: Kind, norms: &Norms) -> Result<()> {
        let (heading, column) = parted(said)?;
        let column = if column == "-" {
            None
        } else {
            let names = Names::new(kind, norms, &Self::default())?;
            let unknown =
                || Error::usage("import_map_column").with("column", column).with("known", names.near_or_all(column, kind).join(", "));
            Some(names.field(column).ok_or_else(unknown)?.0)
        };
        let stands_against =
            |(known, other): &(String, Option<&'static str>)| plain(known) == plain(heading) || (other.is_some() && *other == column);
        let saved = self.columns[..self.saved].iter().filter(|pair| !stands_against(pair)).count();
        self.columns.retain(|pair| !stands_against(pair));
        self.saved = saved;
        self.columns.push((heading.to_owned(), column));
        Ok(())
    }

    /// Takes `LABEL=CODE`.
    pub fn code(&mut self, said: &str, kind: Kind, norms: &Norms) -> Result<()> {
        let (label, code) = parted(said)?;
        let read = |vocabulary: &Vocabulary| norms.read(*vocabulary, code);
        let Some(item) = kind.vocabularies().iter().find_map(read) else {
            let near = |vocabulary: &Vocabulary| norms.nearest(*vocabulary, code);
            let near: Vec<&str> = kind.vocabularies().iter().flat_map(near).collect();
            return Err(Error::usage("import_map_code").with("code", code).with("known", near.join(", ")));
        };
        self.codes.retain(|(known, _)| plain(known) != plain(label));
        self.codes.push((label.to_owned(), item.code.clone()));
        Ok(())
    }

    /// What was saved earlier; words given from here on come before it.
    pub fn from_saved(columns: &str, codes: &str, kind: Kind, norms: &Norms) -> Self {
        let pairs = |text: &str| serde_json::from_str::<BTreeMap<String, String>>(text).unwrap_or_default();
        let mut given = Self::default();
        // A column or code that this list cannot have does not stand in the way of the others.
        for (heading, column) in pairs(columns) {
            let _ = given.column(&format!("{heading}={column}"), kind, norms);
        }
        for (label, code) in pairs(codes) {
            let _ = given.code(&format!("{label}={code}"), kind, norms);
        }
        given.saved = given.columns.len();
        given
    }

    /// To be saved: heading → column and label → code, as JSON objects.
    pub fn to_saved(&self) -> (String, String) {
        let columns: BTreeMap<&str, &str> =
            self.columns.iter().map(|(heading, column)| (heading.as_str(), column.unwrap_or("-"))).collect();
        let codes: BTreeMap<&str, &str> = self.codes.iter().map(|(label, code)| (label.as_str(), code.as_str())).collect();
        (json!(columns).to_string(), json!(codes).to_string())
    }
}

fn parted(said: &str) -> Result<(&str, &str)> {
    let (name, meant) = said.rsplit_once('=').unwrap_or_default();
    let (name, meant) = (name.trim(), meant.trim());
    if plain(name).is_empty() || meant.is_empty() { Err(Error::usage("import_map_form").with("said", said)) } else { Ok((name, meant)) }
}

/// Whose word it is that a heading means a column; of two headings that mean one column the later of these counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// Programs write it so.
    Others,
    /// It is the heading that we write for people.
    Us,
    /// The user says so.
    User,
}

/// Names of the columns of one kind of list.
pub struct Names {
    known: HashMap<String, (&'static str, By)>,
    given: HashMap<String, Option<&'static str>>,
    must: Vec<String>,
    /// Words that a total begins with, in lower case.
    pub totals: Vec<String>,
}

impl Names {
    /// Puts together what is known and what is given.
    pub fn new(kind: Kind, norms: &Norms, given: &Given) -> Result<Self> {
        let locales = Lang::ALL.map(Locale::new);
        let mut known = HashMap::new();
        let fields = || kind.columns().iter().chain(kind.other_columns()).copied();
        for field in fields() {
            known.insert(plain(field), (field, By::Others));
            for locale in &locales {
                let heading = locale.plain(&format!("col-{}", field.replace('_', "-")));
                known.extend(heading.map(|heading| (plain(&heading), (field, By::Us))));
            }
        }
        for field in fields() {
            for heading in norms.headings(field)? {
                known.entry(plain(heading)).or_insert((field, By::Others));
            }
        }
        let totals = norms.headings("totals")?.map(str::to_lowercase).collect();
        let must = given.columns.iter().skip(given.saved.min(given.columns.len())).map(|(heading, _)| heading.clone()).collect();
        let given = given.columns.iter().map(|(heading, column)| (plain(heading), *column)).collect();
        Ok(Self { known, given, must, totals })
    }

    /// The column that a heading means, and by whose word.
    pub fn field(&self, heading: &str) -> Option<(&'static str, By)> {
        if let Some(given) = self.given.get(&plain(heading)) {
            return given.map(|field| (field, By::User));
        }
        // A bilingual heading («Тегі / Фамилия») is known by either half.
        let (field, by) = [heading].into_iter().chain(heading.split('/')).find_map(|name| self.known.get(&plain(name)))?;
        // The column that the user found elsewhere is not this one.
        (!self.given.values().any(|given| given.as_ref() == Some(field))).then_some((*field, *by))
    }

    /// A column that nobody misses: the user said that it is not read, it numbers the rows, or we put it there ourselves.
    pub fn is_ignored(&self, heading: &str) -> bool {
        self.given.get(&plain(heading)) == Some(&None) || heading.contains('№') || rejected::COLUMNS.contains(&heading)
    }

    /// Every heading that the user named now is in the list.
    pub fn all_found(&self, headings: &[String]) -> Result<()> {
        let lacks = |wanted: &&String| !headings.iter().any(|heading| plain(heading) == plain(wanted));
        match self.must.iter().find(lacks) {
            None => Ok(()),
            Some(wanted) => Err(Error::usage("import_map_heading").with("heading", wanted).with("headings", headings.join(", "))),
        }
    }

    /// Columns whose names are like a heading, the likest first.
    pub fn near(&self, heading: &str) -> Vec<&'static str> {
        const LIKE: f64 = 0.88;
        let wanted = plain(heading);
        let mut near: Vec<(f64, &'static str)> = self
            .known
            .iter()
            .map(|(name, (field, _))| (strsim::jaro_winkler(name, &wanted), *field))
            .filter(|(like, _)| *like >= LIKE)
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        let mut fields: Vec<&'static str> = Vec::new();
        for (_, field) in near {
            if !fields.contains(&field) && fields.len() < 3 {
                fields.push(field);
            }
        }
        fields
    }

    fn near_or_all(&self, column: &str, kind: Kind) -> Vec<&'static str> {
        let near = self.near(column);
        if near.is_empty() { kind.columns().iter().chain(kind.other_columns()).copied().collect() } else { near }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{By, Given, Kind, Names};
    use crate::domain::calendar::{SchoolYear, Term};
    use crate::domain::text::plain;
    use crate::error::Result;
    use crate::locale::{Lang, Locale};
    use crate::norms::norms;

    const KINDS: [Kind; 7] = [
        Kind::Students,
        Kind::Entries,
        Kind::Interventions,
        Kind::Plans,
        Kind::Council,
        Kind::Documents,
        Kind::Attendance(Term { year: SchoolYear(2026), number: 1 }),
    ];

    #[test]
    fn headings_that_are_written_are_read() -> Result<()> {
        for kind in KINDS {
            let names = Names::new(kind, norms()?, &Given::default())?;
            for locale in Lang::ALL.map(Locale::new) {
                for column in kind.columns() {
                    let heading = locale.text(&format!("col-{}", column.replace('_', "-")), &[]);
                    assert_eq!(names.field(&heading), Some((*column, By::Us)), "{:?}: {heading}", locale.lang);
                }
            }
        }
        Ok(())
    }

    #[test]
    fn no_heading_means_two_columns() -> Result<()> {
        for kind in KINDS {
            let mut seen: HashMap<String, &str> = HashMap::new();
            for field in kind.columns().iter().chain(kind.other_columns()).copied() {
                for heading in norms()?.headings(field)? {
                    let other = seen.insert(plain(heading), field);
                    assert!(other.is_none_or(|other| other == field), "{heading}: {other:?} and {field}");
                }
            }
        }
        Ok(())
    }

    #[test]
    fn labels_of_a_school() -> Result<()> {
        let mut given = Given::default();
        given.code("драка = antisocial_behaviour", Kind::Entries, norms()?)?;
        given.code("Драка=truancy", Kind::Entries, norms()?)?;
        assert_eq!(given.codes, [("Драка".to_owned(), "truancy".to_owned())], "the later word counts");
        let code = |said, kind| norms().and_then(|norms| Given::default().code(said, kind, norms)).err().map(|error| error.code());
        assert_eq!(code("драка=truansy", Kind::Entries), Some("import_map_code"));
        assert_eq!(code("драка=truancy", Kind::Students), Some("import_map_code"));
        assert_eq!(code("драка", Kind::Entries), Some("import_map_form"));
        assert_eq!(code("=truancy", Kind::Entries), Some("import_map_form"));
        Ok(())
    }
}
