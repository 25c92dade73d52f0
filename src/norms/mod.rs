//! What the ministry may change, as data: codes with their labels, the calendar, headings of lists.
//!
//! Everything is parsed on first use, so that a command which needs no labels pays nothing.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::domain::calendar::{Calendar, Holidays, YearPlan};
use crate::domain::text::plain;
use crate::error::{Error, Result};
use crate::locale::Lang;

pub mod headings;

/// A set of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vocabulary {
    /// Registers kept apart: in-school, accompaniment, …
    Register,
    /// Why a child is placed.
    Ground,
    /// Why a child is removed.
    RemovalGround,
    /// What is done with a child.
    Intervention,
    /// What came of it.
    Outcome,
    /// Roles of staff.
    Role,
    /// Social passport.
    SocialStatus,
    /// Language of instruction.
    Language,
    /// `F`, `M`.
    Sex,
}

impl Vocabulary {
    /// Every set, for checks.
    #[cfg(test)]
    pub const ALL: [Self; 9] = [
        Self::Register,
        Self::Ground,
        Self::RemovalGround,
        Self::Intervention,
        Self::Outcome,
        Self::Role,
        Self::SocialStatus,
        Self::Language,
        Self::Sex,
    ];

    /// The name of the set in texts and errors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Ground => "ground",
            Self::RemovalGround => "removal-ground",
            Self::Intervention => "intervention",
            Self::Outcome => "outcome",
            Self::Role => "role",
            Self::SocialStatus => "social-status",
            Self::Language => "language",
            Self::Sex => "sex",
        }
    }
}

/// One code and what people call it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// What files and scripts carry.
    pub code: String,
    kk: String,
    ru: String,
    en: String,
    /// The Kazakh label is our own proposal.
    #[serde(default, rename = "proposed")]
    _proposed: bool,
    /// A register entered and left by a council's decision.
    #[serde(default)]
    pub decision: bool,
    /// Other spellings that an import understands.
    #[serde(default)]
    aliases: Vec<String>,
}

impl Item {
    /// What people call it.
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        }
    }

    fn is_called(&self, wanted: &str) -> bool {
        let labels = [&self.code, &self.kk, &self.ru, &self.en];
        labels.into_iter().chain(&self.aliases).any(|name| plain(name) == wanted)
    }
}

/// The rules in force.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norms {
    /// A child without a dated contact for this many days is pointed out.
    pub contact_days: u64,
    register: Vec<Item>,
    ground: Vec<Item>,
    removal_ground: Vec<Item>,
    intervention: Vec<Item>,
    outcome: Vec<Item>,
    #[serde(rename = "agency")]
    _agency: Vec<Item>,
    role: Vec<Item>,
    social_status: Vec<Item>,
    language: Vec<Item>,
    sex: Vec<Item>,
}

impl Norms {
    /// The codes of a set, in the order people read them.
    pub fn items(&self, vocabulary: Vocabulary) -> &[Item] {
        match vocabulary {
            Vocabulary::Register => &self.register,
            Vocabulary::Ground => &self.ground,
            Vocabulary::RemovalGround => &self.removal_ground,
            Vocabulary::Intervention => &self.intervention,
            Vocabulary::Outcome => &self.outcome,
            Vocabulary::Role => &self.role,
            Vocabulary::SocialStatus => &self.social_status,
            Vocabulary::Language => &self.language,
            Vocabulary::Sex => &self.sex,
        }
    }

    /// The item of a code; `None` for one that the norms do not know.
    pub fn find(&self, vocabulary: Vocabulary, code: &str) -> Option<&Item> {
        self.items(vocabulary).iter().find(|item| item.code == code)
    }

    /// What people call a code; a code that the norms dropped stays readable as it is.
    pub fn label<'a>(&'a self, vocabulary: Vocabulary, code: &'a str, lang: Lang) -> &'a str {
        self.find(vocabulary, code).map_or(code, |item| item.label(lang))
    }

    /// Where a code stands in its set; unknown ones stand last.
    pub fn place(&self, vocabulary: Vocabulary, code: &str) -> usize {
        let items = self.items(vocabulary);
        items.iter().position(|item| item.code == code).unwrap_or(items.len())
    }

    /// The code that a person or a file means: the code itself, a label in any language, or another known spelling.
    pub fn read(&self, vocabulary: Vocabulary, text: &str) -> Option<&Item> {
        self.find(vocabulary, text).or_else(|| {
            let wanted = plain(text);
            self.items(vocabulary).iter().find(|item| item.is_called(&wanted))
        })
    }

    /// Reads a code that was typed, or says which are near.
    pub fn require(&self, vocabulary: Vocabulary, text: &str) -> Result<&Item> {
        self.read(vocabulary, text).ok_or_else(|| {
            Error::usage("code_unknown")
                .with("code", text)
                .with("vocabulary", vocabulary.name())
                .with("nearest", self.nearest(vocabulary, text).join(", "))
        })
    }

    fn nearest(&self, vocabulary: Vocabulary, text: &str) -> Vec<&str> {
        const SHOWN: usize = 3;
        let wanted = text.to_lowercase();
        let mut near: Vec<(f64, &str)> = self
            .items(vocabulary)
            .iter()
            .map(|item| {
                let names = [item.code.as_str(), &item.kk, &item.ru, &item.en];
                let likeness = names.into_iter().map(|name| strsim::jaro_winkler(&wanted, &name.to_lowercase()));
                (likeness.fold(0.0, f64::max), item.code.as_str())
            })
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0));
        near.into_iter().take(SHOWN).map(|(_, code)| code).collect()
    }
}

/// The norms built in.
pub fn norms() -> Result<&'static Norms> {
    static NORMS: OnceLock<Norms> = OnceLock::new();
    once(&NORMS, || parse("kz.toml", include_str!("kz.toml")))
}

/// The school calendar built in.
pub fn calendar() -> Result<&'static Calendar> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Years {
        year: Vec<YearPlan>,
    }
    static CALENDAR: OnceLock<Calendar> = OnceLock::new();
    once(&CALENDAR, || {
        let years: Years = parse("calendar.toml", include_str!("calendar.toml"))?;
        let holidays: Holidays = parse("holidays.toml", include_str!("holidays.toml"))?;
        Calendar::new(years.year, holidays)
            .map_err(|year| Error::damaged("norms_broken").with("file", "calendar.toml").with("reason", year))
    })
}

fn parse<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<T> {
    toml::from_str(text).map_err(|error| Error::damaged("norms_broken").with("file", file).with("reason", error.message()))
}

fn once<T>(cell: &'static OnceLock<T>, make: impl FnOnce() -> Result<T>) -> Result<&'static T> {
    if let Some(made) = cell.get() {
        return Ok(made);
    }
    let made = make()?;
    Ok(cell.get_or_init(|| made))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Vocabulary, norms};
    use crate::domain::text::plain;
    use crate::error::Result;
    use crate::locale::Lang;

    #[test]
    fn every_name_means_one_code() -> Result<()> {
        for vocabulary in Vocabulary::ALL {
            let mut names = HashSet::new();
            for item in norms()?.items(vocabulary) {
                let labels = [&item.code, &item.kk, &item.ru, &item.en].into_iter().chain(&item.aliases);
                let own: HashSet<String> = labels.map(|name| plain(name)).collect();
                for name in own {
                    assert!(!name.is_empty());
                    assert!(names.insert(name.clone()), "{vocabulary:?}: {name} means two codes");
                }
            }
        }
        Ok(())
    }

    #[test]
    fn codes_and_labels_are_read() -> Result<()> {
        let read = |text| norms().map(|norms| norms.read(Vocabulary::Sex, text).map(|item| item.code.as_str()));
        for text in ["F", "f", "Ж", "женский", "Қыз", "қ"] {
            assert_eq!(read(text)?, Some("F"), "{text}");
        }
        assert_eq!(read("Q")?, None);
        assert_eq!(norms()?.label(Vocabulary::Ground, "dropped_code", Lang::Kk), "dropped_code");
        Ok(())
    }

    #[test]
    fn nearest_codes_are_offered() -> Result<()> {
        assert_eq!(norms()?.nearest(Vocabulary::Ground, "truency")[0], "truancy");
        assert_eq!(norms()?.nearest(Vocabulary::Ground, "буллинг бастамашысы").len(), 3);
        Ok(())
    }
}
