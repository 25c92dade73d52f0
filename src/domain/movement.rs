//! The flow of a register through a period: who was there, who came, who changed group, who left, who stays.
//!
//! For a period [a, b]: start = active on the day before a; placed and removed = in [a, b]; end = active after b.
//! Every group balances: start + placed + moved in − moved out − removed = end.

use std::collections::BTreeMap;

use super::Date;
use super::calendar::Period;

/// What `report movement` counts by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breakdown {
    /// One row.
    Total,
    /// Class.
    Class,
    /// 0-4, 5-9, 10-12.
    GradeGroup,
    /// F, M.
    Sex,
    /// Ground of the entry.
    Ground,
    /// The person responsible.
    Staff,
}

impl Breakdown {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Total, Self::Class, Self::GradeGroup, Self::Sex, Self::Ground, Self::Staff];

    /// The name in files and arguments.
    pub fn code(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Class => "class",
            Self::GradeGroup => "grade-group",
            Self::Sex => "sex",
            Self::Ground => "ground",
            Self::Staff => "staff",
        }
    }
}

/// One entry seen through a period, with the groups in which the child came into it and went out of it.
#[derive(Debug, Clone)]
pub struct Passage<G> {
    /// Day of the placement.
    pub placed_on: Date,
    /// Day of the removal.
    pub removed_on: Option<Date>,
    /// On the day before the period if active then, else on the day of the placement.
    pub origin: G,
    /// On the last day if active after it, else on the day of the removal.
    pub destination: G,
}

/// The figures of one group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flow {
    /// Active on the day before the period.
    pub start: i64,
    /// Placed in the period.
    pub placed: i64,
    /// Came from another group while on the register.
    pub moved_in: i64,
    /// Went to another group while on the register.
    pub moved_out: i64,
    /// Removed in the period.
    pub removed: i64,
    /// Active after the period.
    pub end: i64,
}

impl Flow {
    /// In the order of the columns.
    pub fn figures(&self) -> [i64; 6] {
        [self.start, self.placed, self.moved_in, self.moved_out, self.removed, self.end]
    }

    /// Whether the figures add up.
    pub fn balances(&self) -> bool {
        self.start + self.placed + self.moved_in - self.moved_out - self.removed == self.end
    }
}

/// A figure of the movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Active on the day before the period.
    Start,
    /// Placed in the period.
    Placed,
    /// Came from another group.
    MovedIn,
    /// Went to another group.
    MovedOut,
    /// Removed in the period.
    Removed,
    /// Active after the period.
    End,
}

impl Figure {
    /// All of them, in the order of the report.
    pub const ALL: [Self; 6] = [Self::Start, Self::Placed, Self::MovedIn, Self::MovedOut, Self::Removed, Self::End];

    /// The column of the report.
    pub fn code(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Placed => "placed",
            Self::MovedIn => "moved_in",
            Self::MovedOut => "moved_out",
            Self::Removed => "removed",
            Self::End => "end",
        }
    }

    /// This figure of a group.
    fn of_flow(self, flow: &mut Flow) -> &mut i64 {
        match self {
            Self::Start => &mut flow.start,
            Self::Placed => &mut flow.placed,
            Self::MovedIn => &mut flow.moved_in,
            Self::MovedOut => &mut flow.moved_out,
            Self::Removed => &mut flow.removed,
            Self::End => &mut flow.end,
        }
    }
}

impl<G: PartialEq> Passage<G> {
    /// The group in whose figure this passage counts, if it counts in that figure at all.
    pub fn counts_in(&self, period: Period, figure: Figure) -> Option<&G> {
        if self.placed_on > period.to || self.removed_on.is_some_and(|removed| removed < period.from) {
            return None;
        }
        let removed = self.removed_on.is_some_and(|removed| period.contains(removed));
        let moved = self.origin != self.destination;
        match figure {
            Figure::Start => (self.placed_on < period.from).then_some(&self.origin),
            Figure::Placed => period.contains(self.placed_on).then_some(&self.origin),
            Figure::MovedOut => moved.then_some(&self.origin),
            Figure::MovedIn => moved.then_some(&self.destination),
            Figure::Removed => removed.then_some(&self.destination),
            Figure::End => (!removed).then_some(&self.destination),
        }
    }
}

/// Counts passages by group. Entries that the period does not touch do not count.
pub fn tally<G: Ord + Clone>(period: Period, passages: impl IntoIterator<Item = Passage<G>>) -> BTreeMap<G, Flow> {
    let mut flows: BTreeMap<G, Flow> = BTreeMap::new();
    for passage in passages {
        for figure in Figure::ALL {
            if let Some(group) = passage.counts_in(period, figure) {
                *figure.of_flow(flows.entry(group.clone()).or_default()) += 1;
            }
        }
    }
    flows
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::{Flow, Passage, tally};
    use crate::domain::Date;
    use crate::domain::calendar::Period;

    fn day(number: u64) -> Date {
        Date::default() + Days::new(number)
    }

    #[test]
    fn a_child_who_moves_while_on_the_register() {
        let period = Period { from: day(10), to: day(20) };
        let passage = Passage { placed_on: day(5), removed_on: None, origin: "7А", destination: "7Б" };
        let flows = tally(period, [passage]);
        assert_eq!(flows["7А"], Flow { start: 1, moved_out: 1, ..Flow::default() });
        assert_eq!(flows["7Б"], Flow { moved_in: 1, end: 1, ..Flow::default() });
    }

    #[test]
    fn edges_of_the_period() {
        let period = Period { from: day(10), to: day(20) };
        let flow = |placed, removed: Option<u64>| {
            let passage = Passage { placed_on: day(placed), removed_on: removed.map(day), origin: (), destination: () };
            tally(period, [passage]).get(&()).copied()
        };
        let flow_of = |start, placed, removed, end| Some(Flow { start, placed, removed, end, ..Flow::default() });
        assert_eq!(flow(9, None), flow_of(1, 0, 0, 1), "placed on the day before");
        assert_eq!(flow(10, None), flow_of(0, 1, 0, 1), "placed on the first day");
        assert_eq!(flow(20, None), flow_of(0, 1, 0, 1), "placed on the last day");
        assert_eq!(flow(21, None), None, "placed after");
        assert_eq!(flow(1, Some(9)), None, "removed before");
        assert_eq!(flow(1, Some(10)), flow_of(1, 0, 1, 0), "removed on the first day");
        assert_eq!(flow(1, Some(20)), flow_of(1, 0, 1, 0), "removed on the last day");
        assert_eq!(flow(1, Some(21)), flow_of(1, 0, 0, 1), "removed after");
        assert_eq!(flow(15, Some(15)), flow_of(0, 1, 1, 0), "placed and removed on one day");
    }

    proptest! {
        #[test]
        fn every_group_and_the_sum_balance(
            entries in prop::collection::vec((0u64..60, prop::option::of(0u64..40), 0u8..4, 0u8..4), 0..80),
            from in 0u64..50,
            length in 0u64..30,
        ) {
            let period = Period { from: day(from), to: day(from + length) };
            let passages = entries.iter().map(|(placed, stay, origin, destination)| Passage {
                placed_on: day(*placed),
                removed_on: stay.map(|stay| day(placed + stay)),
                origin: *origin,
                destination: *destination,
            });
            let flows = tally(period, passages);
            let mut sum = Flow::default();
            for flow in flows.values() {
                prop_assert!(flow.balances());
                sum.start += flow.start;
                sum.placed += flow.placed;
                sum.moved_in += flow.moved_in;
                sum.moved_out += flow.moved_out;
                sum.removed += flow.removed;
                sum.end += flow.end;
            }
            prop_assert_eq!(sum.moved_in, sum.moved_out);
            // A second, naive count of the two ends, straight from their definitions.
            let active_on = |number: u64| entries.iter().filter(|(placed, stay, ..)| {
                *placed <= number && stay.is_none_or(|stay| placed + stay > number)
            }).count() as i64;
            prop_assert_eq!(sum.start, if from == 0 { 0 } else { active_on(from - 1) });
            prop_assert_eq!(sum.end, active_on(from + length));
        }
    }
}
