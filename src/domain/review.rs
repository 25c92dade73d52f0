//! Reviews of an entry, and who is to leave a register: nobody stays on it because nobody asked.

use super::Date;

/// What a review proposes to the council.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposes {
    /// All goes on as planned.
    Continue,
    /// A later planned end.
    Extend,
    /// The removal.
    Remove,
}

impl Proposes {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Continue, Self::Extend, Self::Remove];

    /// The word in arguments and files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Continue => "continue",
            Self::Extend => "extend",
            Self::Remove => "remove",
        }
    }

    /// Reads the word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What is known of an entry when it is asked who is to leave.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    /// The last review: its day, whether the criteria were met, what it proposed.
    pub review: Option<(Date, bool, Proposes)>,
    /// Day of the last decision to keep the child longer.
    pub extended_on: Option<Date>,
    /// Planned end.
    pub until: Option<Date>,
}

/// Why a child is to leave, or is to be decided on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// The last review found the plan's criteria met.
    CriteriaMet,
    /// The last review proposes the removal.
    Proposed,
    /// The planned end has passed.
    EndPassed,
    /// The planned end is in sight.
    EndNear,
}

impl Exit {
    /// The word in files and texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::CriteriaMet => "criteria_met",
            Self::Proposed => "proposed",
            Self::EndPassed => "end_passed",
            Self::EndNear => "end_near",
        }
    }
}

impl Case {
    /// Why the child is to leave, looking no further than `in_sight`; the first reason that holds. A decision to keep the
    /// child longer, on the day of the review or after it, is the answer to that review.
    pub fn exit(self, today: Date, in_sight: Date) -> Option<Exit> {
        let unanswered = self.review.filter(|(held_on, ..)| self.extended_on.is_none_or(|decided_on| decided_on < *held_on));
        match (unanswered, self.until) {
            (Some((_, true, _)), _) => Some(Exit::CriteriaMet),
            (Some((.., Proposes::Remove)), _) => Some(Exit::Proposed),
            (_, Some(until)) if until < today => Some(Exit::EndPassed),
            (_, Some(until)) if until <= in_sight => Some(Exit::EndNear),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, Exit, Proposes};
    use crate::domain::Date;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn who_is_to_leave() {
        let review = |on, met, proposes| Some((day(on), met, proposes));
        let none = Case { review: None, extended_on: None, until: None };
        let met = Case { review: review("2026-10-20", true, Proposes::Continue), ..none };
        for (case, exit) in [
            (none, None),
            (met, Some(Exit::CriteriaMet)),
            (Case { review: review("2026-10-20", true, Proposes::Remove), ..none }, Some(Exit::CriteriaMet)),
            (Case { review: review("2026-10-20", false, Proposes::Remove), ..none }, Some(Exit::Proposed)),
            (Case { review: review("2026-10-20", false, Proposes::Extend), ..none }, None),
            (Case { extended_on: Some(day("2026-10-19")), ..met }, Some(Exit::CriteriaMet)),
            (Case { extended_on: Some(day("2026-10-20")), ..met }, None),
            (Case { extended_on: Some(day("2026-10-20")), until: Some(day("2026-12-01")), ..met }, Some(Exit::EndNear)),
            (Case { until: Some(day("2026-11-21")), ..none }, Some(Exit::EndPassed)),
            (Case { until: Some(day("2026-11-22")), ..none }, Some(Exit::EndNear)),
            (Case { until: Some(day("2026-12-22")), ..none }, Some(Exit::EndNear)),
            (Case { until: Some(day("2026-12-23")), ..none }, None),
        ] {
            assert_eq!(case.exit(day("2026-11-22"), day("2026-12-22")), exit, "{case:?}");
        }
    }

    #[test]
    fn words_are_read_back() {
        for one in Proposes::ALL {
            assert_eq!(Proposes::of(one.code()), Some(one));
        }
        assert_eq!(Proposes::of("keep"), None);
    }
}
