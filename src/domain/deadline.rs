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
