//! What of a movement may leave the school: small figures are hidden, and enough others that nobody works them out.
//!
//! A figure is *small* when it stands above zero and below the threshold. The rule, for one register and one term:
//!
//! 1. **Total row.** `start` and `end` are hidden when they are small themselves; `placed` and `removed` are hidden
//!    together when any of the four is small. (Nobody moves between groups in a total: those two are always 0.)
//! 2. **Breakdown.** Its groups are printed whole or not at all: not at all when any figure of any group is small, or
//!    of any group of the coarser breakdown that it refines (classes stand in grade groups). Then it is not even told
//!    which groups there are.
//!
//! **Promise.** Whoever has the total and every breakdown of a register and a term, and knows this rule, still finds at
//! least two values possible for every small figure. So no sum, row, zero or second breakdown gives it away.
//!
//! *Proof.* For each small figure we name another set of entries that prints the very same and has another figure
//! there. Let `t` ≥ 3 be the threshold.
//!
//! *A small figure of the total.* Some group has a part of it, which is small too: no breakdown is printed. `start` or
//! `end`: any of 1 … t−1 prints the same, for placed and removed are hidden and take up the difference. `placed` or
//! `removed` beside a small `start` or `end`: both may be one more. Otherwise placed − removed = end − start is known,
//! and the lesser of the two may be any of 1 … t−1.
//!
//! *A small figure `v` of group `g`, in column `x` of breakdown `B`.* Let `h` be another group of `B`; for a class, one
//! of the same grade group (a class alone in its grade group has that group's figures, and the proof for the grade
//! group serves it). An entry carries a group for each breakdown. Giving it `h` for `g` on the side that `x` counts
//! (where it came in, or where it went out) changes the figures of `B`, and of the finer breakdown, which is hidden with
//! `B`; nothing else. We do so and keep one figure of `B` small, so that it stays hidden:
//! * `v` ≥ 2: give one of the entries counted there `h`. The figure is `v` − 1 ≥ 1, small.
//! * `v` = 1, and no other entry counts in column `x` of `h`: give our entry `h`. The figure is 0; that of `h` is 1, small.
//! * `v` = 1, and another entry counts there: give it `g`. The figure is 2 < `t`, small.
//!
//! Two fine points. A move between `g` and `h` would be none with the other end: it is turned round instead, which
//! counts the same. An entry with both grounds `g` and `h` only loses one of them. ∎
//!
//! **Limits.** The total rows of consecutive terms are safe together: the first part of the proof holds for all of them
//! at once, as a small `start` or `end` hides the flows on both its sides. Groups are safe one term at a time. Periods
//! that overlap are not safe together, nor is one term before and after the register was corrected; therefore commands
//! give whole terms only. What somebody knows besides, from the class itself, no rule can take away.

use super::movement::{Breakdown, Flow};

/// Figures above zero and below it are small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold(i64);

impl Threshold {
    /// A lower one would leave a small figure only one value.
    const LEAST: i64 = 3;

    /// The threshold of the norms.
    pub fn new(threshold: i64) -> Self {
        Self(threshold.max(Self::LEAST))
    }

    /// The largest small figure.
    pub fn largest_small(self) -> i64 {
        self.0 - 1
    }

    /// Whether a figure is small.
    pub fn hides(self, figure: i64) -> bool {
        (1..self.0).contains(&figure)
    }

    /// The figures of a total row in the order of its columns; `None` where one is hidden.
    pub fn total(self, total: &Flow) -> [Option<i64>; 6] {
        let own = |figure: i64| Some(figure).filter(|figure| !self.hides(*figure));
        let flow = |figure: i64| Some(figure).filter(|_| self.is_clean(total));
        [own(total.start), flow(total.placed), Some(total.moved_in), Some(total.moved_out), flow(total.removed), own(total.end)]
    }

    /// Whether a row has no small figure.
    pub fn is_clean(self, flow: &Flow) -> bool {
        !flow.figures().into_iter().any(|figure| self.hides(figure))
    }
}

/// The groups of a breakdown are printed when all groups of these are clean: it, and the coarser one that it refines.
pub fn clean_first(by: Breakdown) -> &'static [Breakdown] {
    match by {
        Breakdown::Total => &[],
        Breakdown::Class => &[Breakdown::Class, Breakdown::GradeGroup],
        Breakdown::GradeGroup => &[Breakdown::GradeGroup],
        Breakdown::Sex => &[Breakdown::Sex],
        Breakdown::Ground => &[Breakdown::Ground],
        Breakdown::Staff => &[Breakdown::Staff],
    }
}

#[cfg(test)]
#[path = "../../tests/esep/attack.rs"]
mod attack;
#[cfg(test)]
mod tests;
