//! Individual plans: where an item stands on a day.

use super::Date;

/// The days of an item, and whether anybody is to carry it out.
#[derive(Debug, Clone, Copy)]
pub struct Course {
    /// Somebody is named.
    pub assigned: bool,
    /// By when.
    pub due_on: Option<Date>,
    /// Day it was done.
    pub done_on: Option<Date>,
    /// Day it was given up.
    pub dropped_on: Option<Date>,
    /// First day the child is no longer on the register.
    pub removed_on: Option<Date>,
}

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It lacks an executor or a day.
    Draft,
    /// It is to be done.
    Open,
    /// The day has passed.
    Overdue,
    /// It was done.
    Done,
    /// It was given up.
    Dropped,
    /// The child left the register before it was done.
    Ended,
}

impl State {
    /// The word in files and texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Done => "done",
            Self::Dropped => "dropped",
            Self::Ended => "ended",
        }
    }

    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Open | Self::Overdue)
    }
}

impl Course {
    /// Where the item stands on a day; the due day itself is still in time.
    pub fn on(self, day: Date) -> State {
        let came = |on: Option<Date>| on.is_some_and(|on| on <= day);
        match self.due_on.filter(|_| self.assigned) {
            _ if came(self.done_on) => State::Done,
            _ if came(self.dropped_on) => State::Dropped,
            _ if came(self.removed_on) => State::Ended,
            None => State::Draft,
            Some(due_on) if due_on < day => State::Overdue,
            Some(_) => State::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Course, State};
    use crate::domain::Date;

    fn day(text: &str) -> Option<Date> {
        text.parse().ok()
    }

    #[test]
    fn where_an_item_stands() {
        let plain = Course { assigned: true, due_on: day("2026-11-20"), done_on: None, dropped_on: None, removed_on: None };
        for (course, on, state) in [
            (plain, "2026-11-20", State::Open),
            (plain, "2026-11-21", State::Overdue),
            (Course { assigned: false, ..plain }, "2026-11-21", State::Draft),
            (Course { due_on: None, ..plain }, "2026-11-21", State::Draft),
            (Course { done_on: day("2026-11-22"), ..plain }, "2026-11-21", State::Overdue),
            (Course { done_on: day("2026-11-22"), ..plain }, "2026-11-22", State::Done),
            (Course { due_on: None, done_on: day("2026-11-01"), ..plain }, "2026-11-22", State::Done),
            (Course { dropped_on: day("2026-11-19"), ..plain }, "2026-11-22", State::Dropped),
            (Course { removed_on: day("2026-11-22"), ..plain }, "2026-11-22", State::Ended),
            (Course { removed_on: day("2026-11-23"), ..plain }, "2026-11-22", State::Overdue),
            (Course { removed_on: day("2026-11-21"), done_on: day("2026-11-20"), ..plain }, "2026-11-22", State::Done),
        ] {
            assert_eq!(course.on(day(on).unwrap_or_default()), state, "{course:?} {on}");
        }
        for state in [State::Draft, State::Open, State::Overdue] {
            assert!(state.is_open(), "{state:?}");
        }
        for state in [State::Done, State::Dropped, State::Ended] {
            assert!(!state.is_open(), "{state:?}");
        }
    }
}
