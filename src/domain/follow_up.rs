//! What followed a placement: how soon the work began, how long the child stayed, whether the child came back.

use chrono::Months;

use super::Date;

/// The middle of some numbers of days; between two middle ones half-way, a half day counted as a whole.
pub fn median(mut days: Vec<i64>) -> Option<i64> {
    days.sort_unstable();
    let upper = *days.get(days.len() / 2)?;
    let lower = *days.get((days.len() - 1) / 2)?;
    Some(lower + (upper - lower + 1) / 2)
}

/// Days from one day to another.
pub fn days_between(from: Date, to: Date) -> i64 {
    (to - from).num_days()
}

/// Whether a placement comes within a year of an earlier removal; the same day of the next year is still within it.
pub fn is_return(placed_on: Date, removed_before: Date) -> bool {
    let year_later = removed_before.checked_add_months(Months::new(12)).unwrap_or(Date::MAX);
    removed_before <= placed_on && placed_on <= year_later
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{days_between, is_return, median};
    use crate::domain::Date;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn the_middle() {
        for (days, middle) in [
            (vec![], None),
            (vec![7], Some(7)),
            (vec![9, 1, 5], Some(5)),
            (vec![1, 2], Some(2)),
            (vec![4, 1, 9, 6], Some(5)),
            (vec![0, 0, 0, 100], Some(0)),
        ] {
            assert_eq!(median(days.clone()), middle, "{days:?}");
        }
    }

    #[test]
    fn within_a_year() {
        for (removed, placed, returned) in [
            ("2026-03-05", "2026-03-05", true),
            ("2026-03-05", "2027-03-05", true),
            ("2026-03-05", "2027-03-06", false),
            ("2026-03-05", "2026-03-04", false),
            ("2024-02-29", "2025-02-28", true),
            ("2024-02-29", "2025-03-01", false),
        ] {
            assert_eq!(is_return(day(placed), day(removed)), returned, "{removed} {placed}");
        }
        assert_eq!(days_between(day("2026-02-28"), day("2026-03-01")), 1);
    }

    proptest! {
        #[test]
        fn half_are_on_either_side(days in prop::collection::vec(0i64..50, 1..30)) {
            let middle = median(days.clone()).unwrap_or(-1);
            let half = days.len().div_ceil(2);
            // A half day is rounded up, so the number itself may lie above the lower half only.
            prop_assert!(days.iter().filter(|day| **day <= middle).count() >= half);
            prop_assert!(days.iter().filter(|day| **day >= middle - 1).count() >= half);
        }
    }
}
