use std::collections::HashSet;

use crate::domain::Date;
use crate::domain::deadline::Unit;

use super::pack::Review;
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

#[test]
fn nearest_codes_are_offered() -> Result<()> {
    assert_eq!(norms()?.nearest(Vocabulary::Ground, "truency")[0], "truancy");
    assert_eq!(norms()?.nearest(Vocabulary::Ground, "truansy"), ["truancy"]);
    Ok(())
}

#[test]
fn reviews_come_round() -> Result<()> {
    let calendar = norms()?.calendar()?;
    for (rhythm, from, next) in [
        (Review::Term, "2026-09-10", "2026-12-25"),
        (Review::Term, "2026-11-01", "2026-12-25"),
        (Review::Term, "2026-11-02", "2027-03-19"),
        (Review::Term, "2026-06-10", "2026-10-23"),
        (Review::Month, "2026-11-22", "2026-12-31"),
        (Review::Month, "2026-12-31", "2027-01-31"),
        (Review::Month, "2027-01-31", "2027-02-28"),
        (Review::Year, "2026-05-20", "2027-05-25"),
    ] {
        let day = |text: &str| text.parse::<Date>().unwrap_or_default();
        assert_eq!(rhythm.next(day(from), calendar), Some(day(next)), "{rhythm:?} {from}");
    }
    assert_eq!(Review::Term.next("2027-04-01".parse().unwrap_or_default(), calendar), None);
    assert_eq!(Review::Year.next("2026-09-01".parse().unwrap_or_default(), calendar), None);
    Ok(())
}

/// At the end of the term of the placement, unless hardly a month is left of it.
#[test]
fn first_reviews() -> Result<()> {
    let norms = norms()?;
    for (rhythm, placed_on, first) in [
        (Review::Term, "2026-09-10", "2026-10-23"),
        (Review::Term, "2026-09-23", "2026-10-23"),
        (Review::Term, "2026-09-24", "2026-12-25"),
        (Review::Term, "2026-11-20", "2026-12-25"),
        (Review::Term, "2026-12-20", "2027-03-19"),
        (Review::Term, "2026-06-10", "2026-10-23"),
        (Review::Month, "2026-10-01", "2026-10-31"),
        (Review::Month, "2026-10-02", "2026-11-30"),
        (Review::Month, "2026-12-01", "2026-12-31"),
        (Review::Year, "2026-09-10", "2027-05-25"),
        (Review::Year, "2026-05-20", "2027-05-25"),
    ] {
        let day = |text: &str| text.parse::<Date>().unwrap_or_default();
        assert_eq!(rhythm.first(day(placed_on), 30, norms.calendar()?), Some(day(first)), "{rhythm:?} {placed_on}");
    }
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
fn deadlines_across_weekends_holidays_and_years() -> Result<()> {
    let calendar = norms()?.calendar()?;
    let day = |text: &str| text.parse::<Date>().unwrap_or_default();
    for (from, amount, unit, due) in [
        ("2026-11-20", 0, Unit::WorkingDay, "2026-11-20"),
        ("2026-11-20", 1, Unit::WorkingDay, "2026-11-23"),
        ("2026-11-21", 1, Unit::WorkingDay, "2026-11-23"),
        ("2026-11-18", 3, Unit::WorkingDay, "2026-11-23"),
        // 25 October 2026 is a Sunday, so Monday the 26th is free.
        ("2026-10-23", 1, Unit::WorkingDay, "2026-10-27"),
        ("2026-12-15", 1, Unit::WorkingDay, "2026-12-17"),
        // 1 and 2 January 2027 are a Friday and a Saturday: Monday the 4th is free; the 7th is a holiday.
        ("2026-12-31", 1, Unit::WorkingDay, "2027-01-05"),
        ("2027-01-06", 1, Unit::WorkingDay, "2027-01-08"),
        // Nauryz 2026: Saturday to Monday, moved to Tuesday and Wednesday.
        ("2026-03-20", 1, Unit::WorkingDay, "2026-03-26"),
        ("2026-05-26", 1, Unit::WorkingDay, "2026-05-28"),
        ("2026-12-30", 3, Unit::Day, "2027-01-02"),
        ("2026-08-31", 6, Unit::Month, "2027-02-28"),
        ("2027-08-31", 6, Unit::Month, "2028-02-29"),
        ("2026-09-10", 6, Unit::Month, "2027-03-10"),
    ] {
        assert_eq!(unit.after(day(from), amount, calendar), day(due), "{from} + {amount} {}", unit.code());
    }
    Ok(())
}
