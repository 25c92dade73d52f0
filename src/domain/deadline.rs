//! Deadlines: so many hours, days, working days or months after a day.

use chrono::{Days, Months};
use serde::Deserialize;

use super::Date;
use super::calendar::Calendar;

/// What a deadline is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Hours, to the minute where the minute is known; else the days that they fill.
    Hour,
    /// Calendar days.
    Day,
    /// Monday to Friday less public holidays.
    WorkingDay,
    /// Calendar months; the last day of a shorter month stands for a day that it has not.
    Month,
}

impl Unit {
    /// The word in files and texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::WorkingDay => "working-day",
            Self::Month => "month",
        }
    }

    /// The last day of a deadline that begins on `from`: the day itself is not counted.
    pub fn after(self, from: Date, amount: u32, calendar: &Calendar) -> Date {
        match self {
            Self::Hour => from.checked_add_days(Days::new(amount.div_ceil(24).into())).unwrap_or(Date::MAX),
            Self::Day => from.checked_add_days(Days::new(amount.into())).unwrap_or(Date::MAX),
            Self::Month => from.checked_add_months(Months::new(amount)).unwrap_or(Date::MAX),
            Self::WorkingDay => {
                let mut days = from.iter_days().skip(1).filter(|day| calendar.is_working_day(*day));
                let last = (amount as usize).checked_sub(1).map_or(Some(from), |before| days.nth(before));
                last.unwrap_or(Date::MAX)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Unit;
    use crate::domain::Date;
    use crate::error::Result;
    use crate::norms::norms;

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
}
