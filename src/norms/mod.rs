//! What the ministry may change, as data: packs of codes with their labels, calendars and forms.
//!
//! Packs that are built in stand beside those that a school or district adds to its register. Of each pack the highest
//! version counts; codes of older ones stay readable but are no longer offered.

use std::sync::OnceLock;

use chrono::Months;

use crate::domain::Date;
use crate::domain::calendar::{Calendar, YearPlan};
use crate::domain::text::plain;
use crate::error::{Error, Result};
use crate::locale::Lang;

mod built_in;
pub mod check;
pub mod headings;
pub mod pack;
mod review;
mod vocabulary;

#[cfg(test)]
pub use built_in::calendar;
pub use built_in::{built_in, built_in_text, norms, parse_pack};
pub use pack::{Form, Item, Pack};
pub use review::Review;
pub use vocabulary::Vocabulary;

/// An item of the packs put together: which pack has it, and where.
#[derive(Debug, Clone, Copy)]
struct Known {
    pack: usize,
    at: usize,
    /// A pack that counts today has it, so it may be chosen.
    current: bool,
}

/// The packs put together.
#[derive(Debug)]
pub struct Norms {
    packs: Vec<Pack>,
    known: [Vec<Known>; Vocabulary::ALL.len()],
    /// A child without a dated contact for this many days is pointed out.
    pub contact_days: u64,
    /// Figures from 1 to one less than this are not printed in what leaves the school.
    pub small_cell: i64,
    /// A scan that is larger is not kept, in MiB.
    pub scan_limit_mib: u32,
    day: Date,
    calendar: OnceLock<Calendar>,
}

impl Norms {
    /// Puts packs together as they count on a day.
    pub fn new(mut packs: Vec<Pack>, day: Date) -> Self {
        packs.sort_by_key(|pack| (pack.from, pack.id.clone(), pack.version));
        let current: Vec<bool> = packs.iter().map(|pack| counts(pack, &packs, day)).collect();
        let known = Vocabulary::ALL.map(|vocabulary| put_together(&packs, &current, vocabulary));
        let counting = || packs.iter().zip(&current).filter(|(_, current)| **current).map(|(pack, _)| pack);
        let contact_days = counting().filter_map(|pack| pack.contact_days).next_back().unwrap_or(30);
        let small_cell = counting().filter_map(|pack| pack.small_cell).next_back().unwrap_or(5);
        let scan_limit_mib = counting().filter_map(|pack| pack.scan_limit_mib).next_back().unwrap_or(10);
        Self { packs, known, contact_days, small_cell, scan_limit_mib, day, calendar: OnceLock::new() }
    }

    /// All packs, by the day they came into force.
    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    /// Terms and working days: the years built in, and those of packs, of which the newest counts.
    pub fn calendar(&self) -> Result<&Calendar> {
        if let Some(made) = self.calendar.get() {
            return Ok(made);
        }
        let counting = || self.packs.iter().filter(|pack| counts(pack, &self.packs, self.day));
        let mut years: Vec<YearPlan> = built_in::years()?;
        for plan in counting().flat_map(|pack| &pack.year) {
            years.retain(|known| known.year != plan.year);
            years.push(plan.clone());
        }
        let holidays = counting().filter_map(|pack| pack.holidays.clone()).next_back().map_or_else(built_in::holidays, Ok)?;
        let broken = |year: String| Error::damaged("norms_broken").with("file", "calendar").with("reason", year);
        let made = Calendar::new(years, holidays).map_err(broken)?;
        Ok(self.calendar.get_or_init(|| made))
    }

    /// The items of a set, and whether they may be chosen.
    fn known(&self, vocabulary: Vocabulary) -> impl Iterator<Item = (&Item, bool)> {
        self.known[vocabulary as usize].iter().map(move |known| (&self.packs[known.pack].items(vocabulary)[known.at], known.current))
    }

    /// The codes of a set that may be chosen, in the order people read them.
    pub fn items(&self, vocabulary: Vocabulary) -> impl Iterator<Item = &Item> {
        self.known(vocabulary).filter(|(_, current)| *current).map(|(item, _)| item)
    }

    /// The item of a code, also of one that is no longer offered.
    pub fn find(&self, vocabulary: Vocabulary, code: &str) -> Option<&Item> {
        self.known(vocabulary).map(|(item, _)| item).find(|item| item.code == code)
    }

    /// Codes of the items that have something, also of those that are no longer offered.
    pub fn codes_with(&self, vocabulary: Vocabulary, has: impl Fn(&Item) -> bool) -> Vec<&str> {
        self.known(vocabulary).filter(|(item, _)| has(item)).map(|(item, _)| item.code.as_str()).collect()
    }

    /// What people call a code; a code that nobody knows stays readable as it is.
    pub fn label<'a>(&'a self, vocabulary: Vocabulary, code: &'a str, lang: Lang) -> &'a str {
        self.find(vocabulary, code).map_or(code, |item| item.label(lang))
    }

    /// What a code was called in the pack that an entry was made under, `kz-2023/1` say.
    pub fn label_under<'a>(&'a self, reference: Option<&str>, vocabulary: Vocabulary, code: &'a str, lang: Lang) -> &'a str {
        let pack = reference.and_then(|reference| self.packs.iter().find(|pack| pack.reference() == reference));
        let item = pack.and_then(|pack| pack.items(vocabulary).iter().find(|item| item.code == code));
        item.map_or_else(|| self.label(vocabulary, code, lang), |item| item.label(lang))
    }

    /// The planned end of an entry that begins on a day, where the register has one.
    pub fn planned_end(&self, register: &str, from: Date) -> Option<Date> {
        let months = self.find(Vocabulary::Register, register)?.months?;
        from.checked_add_months(Months::new(months))
    }

    /// The last day of a deadline that begins on a day; `None` where no pack sets it.
    pub fn due(&self, deadline: &str, from: Date) -> Result<Option<Date>> {
        let span = self.find(Vocabulary::Deadline, deadline).and_then(|item| Some((item.amount?, item.unit?)));
        span.map(|(amount, unit)| Ok(unit.after(from, amount, self.calendar()?))).transpose()
    }

    /// Where a code stands in its set; unknown ones stand last.
    pub fn place(&self, vocabulary: Vocabulary, code: &str) -> usize {
        self.known(vocabulary).position(|(item, _)| item.code == code).unwrap_or(self.known[vocabulary as usize].len())
    }

    /// The code that a person or a file means: the code itself, a label in any language, or another known spelling.
    pub fn read(&self, vocabulary: Vocabulary, text: &str) -> Option<&Item> {
        self.items(vocabulary).find(|item| item.code == text).or_else(|| {
            let wanted = plain(text);
            // A file may carry the label that a code had in an older pack.
            let older = || self.packs.iter().flat_map(|pack| pack.items(vocabulary)).find(|item| item.is_called(&wanted));
            let called = self.items(vocabulary).find(|item| item.is_called(&wanted));
            called.or_else(|| older().and_then(|item| self.items(vocabulary).find(|current| current.code == item.code)))
        })
    }

    /// Reads a code that was typed, or says which are near.
    pub fn require(&self, vocabulary: Vocabulary, text: &str) -> Result<&Item> {
        self.read(vocabulary, text).ok_or_else(|| {
            Error::usage("code_unknown")
                .with("code", text)
                .with("vocabulary", vocabulary.name())
                .with("near", self.nearest(vocabulary, text).len().min(1))
                .with("nearest", self.nearest(vocabulary, text).join(", "))
        })
    }

    /// Whether a register takes a ground.
    pub fn takes(&self, register: &str, ground: &str) -> bool {
        let registers = self.find(Vocabulary::Ground, ground).map(|item| item.registers.as_slice()).unwrap_or_default();
        registers.is_empty() || registers.iter().any(|taken| taken == register)
    }

    /// The pack that an entry of a register placed on a day is made under: the newest in force by then that knows the
    /// register, or the first that ever does.
    pub fn pack_of(&self, register: &str, placed_on: Date) -> Option<&Pack> {
        let knows = |pack: &&Pack| pack.register.iter().any(|item| item.code == register);
        let in_force = self.packs.iter().filter(knows).rfind(|pack| pack.from <= placed_on);
        in_force.or_else(|| self.packs.iter().find(knows))
    }

    /// A form by name; of two with one name the newer pack's.
    pub fn form(&self, name: &str) -> Option<&Form> {
        self.forms().find(|form| form.name == name)
    }

    /// Every form that counts, the newest packs' first; a name stands once.
    pub fn forms(&self) -> impl Iterator<Item = &Form> {
        let mut seen = Vec::new();
        self.packs.iter().rev().flat_map(|pack| &pack.form).filter(move |form| {
            let new = !seen.contains(&form.name);
            seen.push(form.name.clone());
            new
        })
    }

    /// Codes of the names that are most like a text.
    pub fn nearest(&self, vocabulary: Vocabulary, text: &str) -> Vec<&str> {
        const SHOWN: usize = 3;
        const LIKE: f64 = 0.7;
        let wanted = text.to_lowercase();
        let likeness = |item: &Item| {
            let each = item.names().into_iter().map(|name| strsim::jaro_winkler(&wanted, &name.to_lowercase()));
            each.fold(0.0, f64::max)
        };
        let mut near: Vec<(f64, &str)> = self.items(vocabulary).map(|item| (likeness(item), item.code.as_str())).collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0));
        // What is much further than the nearest is no help, nor is the nearest of words that are all unlike.
        let least = near.first().map_or(LIKE, |(likeness, _)| LIKE.max(likeness - 0.15));
        near.into_iter().filter(|(likeness, _)| *likeness >= least).take(SHOWN).map(|(_, code)| code).collect()
    }
}

/// Whether a pack counts on a day: it lasts, and no higher version of it is in force.
fn counts(pack: &Pack, packs: &[Pack], day: Date) -> bool {
    let newer = |other: &Pack| other.id == pack.id && other.version > pack.version && other.from <= day;
    pack.lasts_on(day) && !packs.iter().any(newer)
}

/// The items of a set: a newer pack's takes the place of an older one's; a new code stands where it says, or last.
fn put_together(packs: &[Pack], current: &[bool], vocabulary: Vocabulary) -> Vec<Known> {
    let item = |known: &Known| &packs[known.pack].items(vocabulary)[known.at];
    let mut all: Vec<Known> = Vec::new();
    for (pack, current) in current.iter().enumerate() {
        for (at, new) in packs[pack].items(vocabulary).iter().enumerate() {
            let place = |code: &str| all.iter().position(|known| item(known).code == code);
            match place(&new.code) {
                Some(old) => all[old] = Known { pack, at, current: *current || all[old].current },
                None => {
                    let behind = new.after.as_deref().and_then(place).map_or(all.len(), |before| before + 1);
                    all.insert(behind, Known { pack, at, current: *current });
                }
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::domain::Date;

    use super::{Vocabulary, norms};
    use crate::domain::text::plain;
    use crate::error::Result;
    use crate::locale::Lang;

    #[test]
    fn every_name_means_one_code() -> Result<()> {
        for vocabulary in Vocabulary::ALL {
            let mut names = HashSet::new();
            for item in norms()?.items(vocabulary) {
                let labels = item.names().into_iter().chain(item.aliases.iter().map(String::as_str));
                let own: HashSet<String> = labels.map(plain).collect();
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

    /// The headings of a class passport, as lists of schools have them.
    #[test]
    fn statuses_are_read_as_the_passport_of_a_class_names_them() -> Result<()> {
        for (heading, code) in [
            ("полная", "complete_family"),
            ("неполная", "single_parent"),
            ("толық емес", "single_parent"),
            ("многодетная", "large_family"),
            ("көпбалалы", "large_family"),
            ("малообеспеченная", "low_income"),
            ("төмен табысты", "low_income"),
            ("қамқорлықтағы", "guardianship"),
            ("ООП", "special_needs"),
        ] {
            assert_eq!(norms()?.read(Vocabulary::SocialStatus, heading).map(|item| item.code.as_str()), Some(code), "{heading}");
        }
        Ok(())
    }

    #[test]
    fn nearest_codes_are_offered() -> Result<()> {
        assert_eq!(norms()?.nearest(Vocabulary::Ground, "truency")[0], "truancy");
        assert_eq!(norms()?.nearest(Vocabulary::Ground, "truansy"), ["truancy"]);
        assert!(norms()?.nearest(Vocabulary::Outcome, "CODE").is_empty(), "nothing is like it");
        Ok(())
    }

    #[test]
    fn planned_ends_of_the_registers() -> Result<()> {
        let day = |text: &str| text.parse::<Date>().ok();
        for (register, from, end) in [
            ("in_school", "2026-11-20", day("2027-05-20")),
            ("accompaniment", "2026-08-31", day("2027-02-28")),
            ("risk_group", "2026-11-20", None),
        ] {
            assert_eq!(norms()?.planned_end(register, day(from).unwrap_or_default()), end, "{register} {from}");
        }
        Ok(())
    }
    #[test]
    fn a_pack_counts_from_its_first_day_until_its_end() -> Result<()> {
        let day = |text: &str| text.parse::<Date>().unwrap_or_default();
        let text = super::built_in_text("kz-2023").unwrap_or_default();
        let dated = "version = 2\nfrom = \"2026-01-01\"\nuntil = \"2026-09-01\"";
        let newer = super::parse_pack(&text.replacen("version = 1\nfrom = \"2022-09-01\"", dated, 1))?;
        assert!(newer.lasts_on(day("2026-08-31")) && !newer.lasts_on(day("2026-09-01")));
        let packs = super::built_in()?.into_iter().chain([newer]).collect();
        let norms = super::Norms::new(packs, day("2026-05-01"));
        let version = |placed_on| norms.pack_of("in_school", day(placed_on)).map(|pack| pack.version);
        assert_eq!((version("2025-12-31"), version("2026-01-01")), (Some(1), Some(2)));
        Ok(())
    }
}
