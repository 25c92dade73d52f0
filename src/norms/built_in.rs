//! What the program brings: packs, the years and the holidays of the school calendar.

use std::sync::OnceLock;

use serde::Deserialize;

use super::{Norms, Pack};
use crate::domain::Date;
#[cfg(test)]
use crate::domain::calendar::Calendar;
use crate::domain::calendar::{Holidays, YearPlan};
use crate::error::{Error, Result};

/// The packs that the program brings.
pub fn built_in() -> Result<Vec<Pack>> {
    // As `build.rs` wrote them.
    let texts = [include_str!(concat!(env!("OUT_DIR"), "/kz-2023.json")), include_str!(concat!(env!("OUT_DIR"), "/kz-2026.json"))];
    let broken = |error: serde_json::Error| Error::damaged("norms_broken").with("file", "norms").with("reason", error.to_string());
    texts.into_iter().map(|text| serde_json::from_str(text).map_err(broken)).collect()
}

/// A pack that a register was given; it was checked when it was added.
pub fn parse_pack(text: &str) -> Result<Pack> {
    parse("norms", text)
}

/// The texts of the packs that the program brings, by id.
pub fn built_in_text(id: &str) -> Option<&'static str> {
    match id {
        "kz-2023" => Some(include_str!("kz-2023.toml")),
        "kz-2026" => Some(include_str!("kz-2026.toml")),
        _ => None,
    }
}

/// The norms built in, without a register.
pub fn norms() -> Result<&'static Norms> {
    static NORMS: OnceLock<Norms> = OnceLock::new();
    once(&NORMS, || Ok(Norms::new(built_in()?, Date::MAX)))
}

/// The school calendar built in.
#[cfg(test)]
pub fn calendar() -> Result<&'static Calendar> {
    norms().and_then(Norms::calendar)
}

pub(super) fn years() -> Result<Vec<YearPlan>> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Years {
        year: Vec<YearPlan>,
    }
    parse("calendar.toml", include_str!("calendar.toml")).map(|years: Years| years.year)
}

pub(super) fn holidays() -> Result<Holidays> {
    parse("holidays.toml", include_str!("holidays.toml"))
}

pub(super) fn parse<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<T> {
    toml::from_str(text).map_err(|error| Error::damaged("norms_broken").with("file", file).with("reason", error.message()))
}

pub(super) fn once<T>(cell: &'static OnceLock<T>, make: impl FnOnce() -> Result<T>) -> Result<&'static T> {
    if let Some(made) = cell.get() {
        return Ok(made);
    }
    let made = make()?;
    Ok(cell.get_or_init(|| made))
}

#[cfg(test)]
mod tests {
    use super::{Pack, built_in, built_in_text, parse_pack};
    use crate::error::Result;

    /// What the program reads is what people read.
    #[test]
    fn packs_are_those_of_their_files() -> Result<()> {
        let packs = built_in()?;
        for pack in &packs {
            let text = built_in_text(&pack.id).unwrap_or_default();
            assert_eq!(format!("{pack:?}"), format!("{:?}", parse_pack(text)?), "{}", pack.id);
        }
        assert_eq!(packs.iter().map(Pack::reference).collect::<Vec<_>>(), ["kz-2023/1", "kz-2026/1"]);
        Ok(())
    }
}
