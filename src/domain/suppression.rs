//! What of a report may leave the school: small figures are hidden, and enough others that nobody works them out.
//!
//! A figure is *small* when it stands above zero and below the threshold.
//!
//! # Movement
//!
//! The rule, for one register and one term:
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
//! that overlap are not safe together, nor is one term before and after the register was corrected, nor a term that is not
//! over on two days; therefore commands give whole terms only. What somebody knows besides, from the class itself, no rule can take away. The dynamics are
//! total rows of consecutive terms and nothing else; a row for a year would give a hidden term away.
//!
//! # Shares: n of m
//!
//! A share is told unless n, m − n or m is small; m is told unless it is small. Where m is the n of another share (of the
//! reviews that are set, those not overdue; of the plans, those with nothing overdue), both are hidden with that one.
//!
//! *Proof.* Let m be told. A hidden n lies in one of two bands, 1 … t−1 and m−t+1 … m−1, and prints the same anywhere in
//! them; each has at least two values. Shares of one m have no sum. One may imply another (work of late implies work), so
//! that a told share bounds a hidden one; but what is told is 0, m, or lies between the bands, so that it cuts off one band
//! at most. A share within another is printed only where that one is, and is then a share like others. Where m is small
//! nothing is told, and an entry more or less (one with a twin) prints the same. ∎
//!
//! **Passport.** Statuses are shares of all pupils and of all families, this year and the last, and a row is told when all
//! of its four are. Pupils may have several statuses or none: rows have no sum, as long as it is not told how many have
//! none; that row is left out. Classes are not given: they add up to the school, and nearly all of their figures are small.
//!
//! # Work and what came of it
//!
//! Small is what concerns few children, however many contacts. The figures of a kind of work are told when it did not
//! reach few; its outcomes when besides none of them concerns few. The sums of all kinds are told only where every kind is.
//!
//! *Proof.* Of a kind that reached few nothing is told. Otherwise let an outcome concern v children, 0 < v < t. If v ≥ 2, the
//! contacts of one of them may have ended otherwise: v − 1, still small. If v = 1, one of the others, of whom there are at
//! least t − 1, may have had this outcome once: 2 < t. Neither changes the number of contacts or of children. ∎
//!
//! # Visits
//!
//! A visit is told of by so many pupils, so many of them free of charge; those who paid are the rest. It is not known who they
//! were, so that as many as at the largest visit are sure to be different children. Of a kind of visit in a term the pupils are
//! told unless the largest visit had few; those free of charge when besides there is no visit with at most few of these, or
//! at most few who paid. A year is told of a kind where every term is, and all kinds where every kind is.
//!
//! *Proof.* Then nothing told is the sum of something hidden and of what is told elsewhere. Of a kind and a term, where the
//! largest visit had few, all visits may have had one pupil more or, where it had t−1, one less. Otherwise let the most that went
//! free be v, 0 < v < t. If v ≥ 2, one of them may have paid at each such visit: v − 1. If v = 1, two may have gone free at the
//! largest visit: 2 < t. The pupils stay the same. Those who paid are told of by the same figures, turned round. ∎
//!
//! What followed placements and removals are shares of `placed` and `removed`, told where the total row tells these.

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

    /// Whether `n` of `m` may be told: neither those who have something, nor those who lack it, nor all of them are few.
    pub fn tells(self, n: i64, m: i64) -> bool {
        ![n, m - n, m].into_iter().any(|figure| self.hides(figure))
    }

    /// Each n and m of the shares of one register, `None` where it is hidden.
    pub fn shares(self, shares: &[Share]) -> Vec<[Option<i64>; 2]> {
        let tells = |share: &Share| self.tells(share.n, share.m);
        let open = |share: &Share| share.within.and_then(|at| shares.get(at)).is_none_or(tells);
        let told = |share: &Share| {
            let m = Some(share.m).filter(|m| open(share) && !self.hides(*m));
            [Some(share.n).filter(|_| m.is_some() && tells(share)), m]
        };
        shares.iter().map(told).collect()
    }

    /// Whether every figure of a row is a share that may be told.
    pub fn tells_row(self, figures: [i64; 4], of: [i64; 4]) -> bool {
        figures.into_iter().zip(of).all(|(n, m)| self.tells(n, m))
    }

    /// Whether the figures of a kind of work may be told, and whether its outcomes may: by the children whom it reached, and
    /// whom each outcome concerns.
    pub fn tells_work(self, children: i64, by_outcome: impl IntoIterator<Item = i64>) -> [bool; 2] {
        let figures = !self.hides(children);
        [figures, figures && !by_outcome.into_iter().any(|children| self.hides(children))]
    }

    /// Whether of the visits of one kind in a term the pupils may be told, and those free of charge: by both at each visit.
    pub fn tells_visits(self, visits: &[[i64; 2]]) -> [bool; 2] {
        let few = |count: fn(&[i64; 2]) -> i64| visits.iter().map(count).max().is_some_and(|most| self.hides(most));
        let pupils = !few(|visit| visit[0]);
        [pupils, pupils && !few(|visit| visit[1]) && !few(|visit| visit[0] - visit[1])]
    }

    /// Whether a row has no small figure.
    pub fn is_clean(self, flow: &Flow) -> bool {
        !flow.figures().into_iter().any(|figure| self.hides(figure))
    }
}

/// How many of how many.
#[derive(Debug, Clone, Copy, Default)]
pub struct Share {
    /// Who have it.
    pub n: i64,
    /// Who should.
    pub m: i64,
    /// The share whose n this m is, by its place.
    pub within: Option<usize>,
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
mod shares;
#[cfg(test)]
mod tests;
