//! Codes of the norms as lists write them: codes, labels in any language, other spellings, labels that the user settled.

use std::cell::RefCell;
use std::collections::HashMap;

use super::Rejection;
use super::names::Given;
use crate::domain::text::plain;
use crate::norms::{Item, Norms, Vocabulary};

/// A list has not more different labels; what it has beyond them is looked up every time.
const REMEMBERED: usize = 10_000;
/// So many labels that nobody knows are kept to be told.
const TOLD: usize = 100;

/// A label that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Unknown {
    /// The column it stands in.
    pub column: &'static str,
    /// The label as it is.
    pub label: String,
    /// Codes that it may mean; none where nothing is like it, because a wrong guess is soon typed.
    pub near: Vec<String>,
    /// All codes of the set.
    pub known: Vec<String>,
}

/// Reads codes, each label once.
pub struct Codes<'a> {
    norms: &'a Norms,
    given: HashMap<String, &'a str>,
    remembered: RefCell<[HashMap<String, Option<String>>; Vocabulary::ALL.len()]>,
    unknown: RefCell<Vec<Unknown>>,
}

impl<'a> Codes<'a> {
    /// Nothing is read yet.
    pub fn new(norms: &'a Norms, given: &'a Given) -> Self {
        let given = given.codes.iter().map(|(label, code)| (plain(label), code.as_str())).collect();
        Self { norms, given, remembered: RefCell::default(), unknown: RefCell::default() }
    }

    fn read(&self, vocabulary: Vocabulary, label: &str, column: &'static str) -> Option<String> {
        // Most lists have codes, and a look at each code is the quickest.
        if let Some(item) = self.norms.items(vocabulary).find(|item| item.code == label) {
            return Some(item.code.clone());
        }
        if let Some(known) = self.remembered.borrow()[vocabulary as usize].get(label) {
            return known.clone();
        }
        let given = self.given.get(&plain(label)).and_then(|code| self.norms.read(vocabulary, code));
        let code = given.or_else(|| self.norms.read(vocabulary, label)).map(|item| item.code.clone());
        let mut unknown = self.unknown.borrow_mut();
        if code.is_none() && unknown.len() < TOLD && !unknown.iter().any(|known| known.column == column && known.label == label) {
            let known = self.norms.items(vocabulary).map(|item| item.code.clone()).collect();
            unknown.push(Unknown { column, label: label.to_owned(), near: self.near(vocabulary, label), known });
        }
        let remembered = &mut self.remembered.borrow_mut()[vocabulary as usize];
        if remembered.len() < REMEMBERED {
            remembered.insert(label.to_owned(), code.clone());
        }
        code
    }

    /// The code that a cell means, where it says anything.
    pub fn of_cell(&self, vocabulary: Vocabulary, cell: Option<&str>, column: &'static str) -> Result<Option<String>, Rejection> {
        cell.map(|label| self.read(vocabulary, label, column).ok_or((column, "unknown_code"))).transpose()
    }

    /// The codes that a cell means, where it says anything: one label, or several with `|` between them, or with `;` `,` or line ends.
    pub fn of_list(&self, vocabulary: Vocabulary, cell: Option<&str>, column: &'static str) -> Result<Option<Vec<String>>, Rejection> {
        cell.map(|cell| self.read_several(vocabulary, cell, column).ok_or((column, "unknown_code"))).transpose()
    }

    fn read_several(&self, vocabulary: Vocabulary, cell: &str, column: &'static str) -> Option<Vec<String>> {
        let mut codes: Vec<String> = Vec::new();
        let mut add = |code: String| {
            if !codes.contains(&code) {
                codes.push(code);
            }
        };
        for part in cell.split('|').map(str::trim) {
            const MARKS: [char; 3] = [';', ',', '\n'];
            // A label may itself have a comma.
            if !part.contains(MARKS) || self.knows(vocabulary, part) {
                add(self.read(vocabulary, part, column)?);
            } else {
                for part in part.split(MARKS).map(str::trim).filter(|part| !part.is_empty()) {
                    add(self.read(vocabulary, part, column)?);
                }
            }
        }
        Some(codes)
    }

    fn near(&self, vocabulary: Vocabulary, label: &str) -> Vec<String> {
        const LIKE: f64 = 0.85;
        let wanted = plain(label);
        let is_like = |code: &&str| {
            let names = self.norms.find(vocabulary, code).map(Item::names).into_iter().flatten();
            names.map(|name| strsim::jaro_winkler(&wanted, &plain(name))).any(|like| like >= LIKE)
        };
        self.norms.nearest(vocabulary, label).into_iter().filter(is_like).map(str::to_owned).collect()
    }

    fn knows(&self, vocabulary: Vocabulary, label: &str) -> bool {
        self.given.contains_key(&plain(label)) || self.norms.read(vocabulary, label).is_some()
    }

    /// Labels that nobody knew, each once, in the order of the list.
    pub fn unknown(&self) -> Vec<Unknown> {
        self.unknown.borrow().clone()
    }
}

#[cfg(test)]
mod tests {
    use super::super::mapping::Kind;
    use super::{Codes, Given};
    use crate::error::Result;
    use crate::norms::{Vocabulary, norms};

    #[test]
    fn labels_and_what_the_user_settled() -> Result<()> {
        let mut given = Given::default();
        given.code("драка=antisocial_behaviour", Kind::Entries, norms()?)?;
        let codes = Codes::new(norms()?, &given);
        let read = |label| codes.read(Vocabulary::Ground, label, "grounds");
        assert_eq!(read("truancy").as_deref(), Some("truancy"));
        assert_eq!(read(" ДРАКА ").as_deref(), Some("antisocial_behaviour"));
        assert_eq!((read("мордобой"), read("мордобой")), (None, None));
        let several = |cell| codes.read_several(Vocabulary::Ground, cell, "grounds");
        assert_eq!(several("драка; truancy|драка"), Some(vec!["antisocial_behaviour".into(), "truancy".into()]));
        assert_eq!(several("truancy, что-то"), None);
        assert_eq!(read("truency"), None);
        let unknown: Vec<(String, Vec<String>)> = codes.unknown().into_iter().map(|unknown| (unknown.label, unknown.near)).collect();
        let wanted: [(&str, &[&str]); 3] = [("мордобой", &[]), ("что-то", &[]), ("truency", &["truancy"])];
        assert_eq!(unknown, wanted.map(|(label, near)| (label.to_owned(), near.iter().map(|code| (*code).to_owned()).collect())));
        Ok(())
    }
}
