//! Which of many copies are worth keeping: the newest of each of the last days, weeks and months.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDateTime};

/// How many days, weeks and months keep one copy each. Days without a copy do not count.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    /// Copies kept whatever their day.
    pub newest: usize,
    /// Days.
    pub daily: usize,
    /// Weeks, from Monday.
    pub weekly: usize,
    /// Months.
    pub monthly: usize,
}

impl Keep {
    /// Reads `daily=7,weekly=4,monthly=12`; at least one of them, none twice.
    pub fn parse(text: &str) -> Option<Self> {
        let mut keep = Self::default();
        for part in text.split(',') {
            let (name, count) = part.split_once('=')?;
            let place = match name.trim() {
                "newest" => &mut keep.newest,
                "daily" => &mut keep.daily,
                "weekly" => &mut keep.weekly,
                "monthly" => &mut keep.monthly,
                _ => return None,
            };
            let count = count.trim().parse().ok().filter(|count| (1..=10_000).contains(count))?;
            if std::mem::replace(place, count) != 0 {
                return None;
            }
        }
        Some(keep)
    }

    /// For every copy, in the order given, the newest first: whether it is kept. The newest always is.
    pub fn keeps(&self, newest_first: &[NaiveDateTime]) -> Vec<bool> {
        let mut days = BTreeSet::new();
        let mut weeks = BTreeSet::new();
        let mut months = BTreeSet::new();
        let decide = |(place, at): (usize, &NaiveDateTime)| {
            let (day, week) = (at.date(), at.iso_week());
            // Every set is asked: a copy may stand for its day, its week and its month at once.
            let daily = days.len() < self.daily && days.insert(day);
            let weekly = weeks.len() < self.weekly && weeks.insert((week.year(), week.week()));
            let monthly = months.len() < self.monthly && months.insert((day.year(), day.month()));
            place == 0 || place < self.newest || daily || weekly || monthly
        };
        newest_first.iter().enumerate().map(decide).collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate, NaiveDateTime};
    use proptest::prelude::*;

    use super::Keep;

    fn at(day: &str, hour: u32) -> NaiveDateTime {
        day.parse::<NaiveDate>().unwrap_or_default().and_hms_opt(hour, 0, 0).unwrap_or_default()
    }

    #[test]
    fn rules_are_read() {
        let keep = Keep { newest: 0, daily: 7, weekly: 4, monthly: 12 };
        assert_eq!(Keep::parse("daily=7, weekly=4,monthly=12"), Some(keep));
        for wrong in ["", "daily", "daily=0", "daily=-1", "hourly=3", "daily=1,daily=2", "daily=7,", "daily=99999"] {
            assert_eq!(Keep::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_newest_of_each_day_week_and_month() {
        let copies = [
            at("2026-11-22", 18),
            at("2026-11-22", 9),
            at("2026-11-21", 9),
            at("2026-11-20", 9),
            at("2026-11-13", 9),
            at("2026-10-30", 9),
            at("2026-10-01", 9),
        ];
        let keep = Keep { daily: 2, weekly: 2, monthly: 2, ..Keep::default() };
        // The day of the 22nd and of the 21st, the week of the 13th, the month of October.
        assert_eq!(keep.keeps(&copies), [true, false, true, false, true, true, false]);
        assert_eq!(Keep { newest: 3, ..Keep::default() }.keeps(&copies), [true, true, true, false, false, false, false]);
        assert_eq!(Keep::default().keeps(&copies[..2]), [true, false]);
    }

    proptest! {
        /// Thinning every day comes to the same days as thinning once at the end: a copy that a later thinning
        /// would keep is never removed earlier.
        #[test]
        fn thinning_daily_keeps_what_is_kept_at_the_end(days in 1_u64..200, daily in 1_usize..9, monthly in 0_usize..5) {
            let keep = Keep { daily, monthly, ..Keep::default() };
            let first = at("2026-01-01", 9);
            let thin = |copies: &mut Vec<NaiveDateTime>| {
                let mut kept = keep.keeps(copies).into_iter();
                copies.retain(|_| kept.next().unwrap_or(true));
            };
            let (mut walked, mut all) = (Vec::new(), Vec::new());
            for day in 0..days {
                let copy = first + Days::new(day);
                walked.insert(0, copy);
                all.insert(0, copy);
                thin(&mut walked);
            }
            let days_of = |copies: &[NaiveDateTime]| copies.iter().take(daily).copied().collect::<Vec<_>>();
            thin(&mut all);
            prop_assert_eq!(days_of(&walked), days_of(&all));
            prop_assert_eq!(walked[0], all[0]);
            prop_assert!(walked.len() >= (daily).min(usize::try_from(days).unwrap_or(0)));
        }
    }
}
