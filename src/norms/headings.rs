//! Which column of a list is which: headings of other programs, by field.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::built_in::{once, parse};
use super::{Norms, counts};
use crate::error::Result;

/// Field code → other headings it goes by.
pub type Headings = BTreeMap<String, Vec<String>>;

/// The headings built in.
pub fn headings() -> Result<&'static Headings> {
    static HEADINGS: OnceLock<Headings> = OnceLock::new();
    once(&HEADINGS, || parse("headings.toml", include_str!("headings.toml")))
}

impl Norms {
    /// Headings that a field goes by in lists of other programs: those of packs, the newest first, then those built in.
    pub fn headings<'a>(&'a self, field: &'a str) -> Result<impl Iterator<Item = &'a str>> {
        let counting = self.packs.iter().rev().filter(|pack| counts(pack, &self.packs, self.day));
        let of_packs = counting.filter_map(move |pack| pack.headings.get(field));
        Ok(of_packs.chain(headings()?.get(field)).flatten().map(String::as_str))
    }
}
