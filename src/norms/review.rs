//! How often the entries of a register are reviewed.

use chrono::{Datelike, Days, Months};
use serde::Deserialize;

use crate::domain::Date;
use crate::domain::calendar::{Calendar, SchoolYear, Term};

/// When an entry of a register is reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Review {
    /// Once a report term.
    Term,
    /// Once a month.
    Month,
    /// Once a school year.
    Year,
}

impl Review {
    /// The word in files and texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Term => "term",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// The day by which an entry is first reviewed: the last school day of the term or school year, or the last day of the month,
    /// that it was placed in, if so many days are left until then; where there is hardly any work to look at, it is
    /// [reviewed with the next](Self::next).
    pub fn first(self, placed_on: Date, days: u64, calendar: &Calendar) -> Option<Date> {
        let end = match self {
            Self::Term => calendar.last_school_day(calendar.term_on(placed_on)?),
            Self::Year => calendar.last_school_day(Term { year: SchoolYear::of(placed_on), number: 4 }),
            Self::Month => placed_on.checked_add_months(Months::new(1))?.with_day(1)?.pred_opt(),
        };
        let soonest = placed_on.checked_add_days(Days::new(days))?;
        end.filter(|end| *end >= soonest).or_else(|| self.next(placed_on, calendar))
    }

    /// The day by which an entry that was reviewed on a day is reviewed again: the last school day of the next term or school
    /// year, or the last day of the next month. `None` where the calendar does not know the term.
    pub fn next(self, from: Date, calendar: &Calendar) -> Option<Date> {
        match self {
            Self::Term => calendar.last_school_day(Calendar::next(calendar.term_on(from)?)),
            Self::Year => calendar.last_school_day(Term { year: SchoolYear(SchoolYear::of(from).0 + 1), number: 4 }),
            Self::Month => {
                let month_after = from.checked_add_months(Months::new(2))?.with_day(1)?;
                month_after.pred_opt()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Review;
    use crate::domain::Date;
    use crate::error::Result;
    use crate::norms::norms;

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
}
