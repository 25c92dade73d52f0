//! The year's rollover: who goes up, who leaves the school, who stays for another year.

use chrono::Days;

use super::Date;
use super::class_name::ClassName;

/// The last grade of a school, unless it has a higher one.
pub const LAST_GRADE: u8 = 11;

/// From this grade on a child may leave with a certificate: basic education ends with it.
pub const LEAVING_GRADE: u8 = 9;

/// What is asked for a child by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To leave the school with a certificate.
    Graduate,
    /// To stay in the grade.
    Stay,
}

/// Where a child is when the new year begins.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// In this class: the next one, or the same one again.
    Class(ClassName),
    /// No longer at the school.
    Graduated,
}

/// Why a wish cannot be fulfilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody graduates from such a grade.
    TooEarly,
}

/// What becomes of a child of this class; `highest` is the last grade of the school.
pub fn fate(class: &ClassName, wish: Option<Wish>, highest: u8) -> Result<Fate, Refusal> {
    match wish {
        Some(Wish::Stay) => Ok(Fate::Class(class.clone())),
        Some(Wish::Graduate) if class.grade < LEAVING_GRADE => Err(Refusal::TooEarly),
        Some(Wish::Graduate) => Ok(Fate::Graduated),
        None if class.grade >= highest => Ok(Fate::Graduated),
        None => Ok(Fate::Class(ClassName { grade: class.grade + 1, letter: class.letter.clone() })),
    }
}

/// The last grade of a school whose children are in these grades.
pub fn highest(grades: impl Iterator<Item = u8>) -> u8 {
    grades.fold(LAST_GRADE, u8::max)
}

/// The first day after the last lessons of a year, on which its graduates are no longer pupils.
pub fn left_on(last_lessons: Date) -> Date {
    last_lessons.checked_add_days(Days::new(1)).unwrap_or(last_lessons)
}

#[cfg(test)]
mod tests {
    use super::{Fate, Refusal, Wish, fate, highest};
    use crate::domain::class_name::ClassName;

    fn class(name: &str) -> ClassName {
        ClassName::parse(name).unwrap_or_else(|| unreachable!("{name}"))
    }

    #[test]
    fn fates() {
        let up = |name| Ok(Fate::Class(class(name)));
        for (name, wish, highest, wanted) in [
            ("0А", None, 11, up("1А")),
            ("9Ә", None, 11, up("10Ә")),
            ("10", None, 11, up("11")),
            ("11Б", None, 11, Ok(Fate::Graduated)),
            ("11Б", None, 12, up("12Б")),
            ("12Б", None, 12, Ok(Fate::Graduated)),
            ("9Б", Some(Wish::Graduate), 11, Ok(Fate::Graduated)),
            ("8Б", Some(Wish::Graduate), 11, Err(Refusal::TooEarly)),
            ("11Б", Some(Wish::Stay), 11, up("11Б")),
            ("1Б", Some(Wish::Stay), 11, up("1Б")),
        ] {
            assert_eq!(fate(&class(name), wish, highest), wanted, "{name} {wish:?}");
        }
    }

    #[test]
    fn the_last_grade() {
        assert_eq!([highest([].into_iter()), highest([9, 4].into_iter()), highest([1, 12, 3].into_iter())], [11, 11, 12]);
    }
}
