//! Which column of a list is which: headings of other programs, by field.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::error::Result;

/// Field code → other headings it goes by.
pub type Headings = BTreeMap<String, Vec<String>>;

/// The headings built in.
pub fn headings() -> Result<&'static Headings> {
    static HEADINGS: OnceLock<Headings> = OnceLock::new();
    super::once(&HEADINGS, || super::parse("headings.toml", include_str!("headings.toml")))
}
