//! What a register lacks, and what in it cannot be so.

use std::collections::BTreeMap;

use super::Date;

/// Something that wants mending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A placement that needs a decision has no minutes.
    PlacementWithoutProtocol,
    /// A removal that needs a decision has no minutes.
    RemovalWithoutProtocol,
    /// The day of the review has passed.
    ReviewOverdue,
    /// The planned end has passed, and the child is still on the register.
    EndOverdue,
    /// The child has left the school.
    LeftButActive,
    /// Nobody has written down any work for too long.
    NoContact,
    /// A whole term went by without a dated contact.
    NoContactInTerm,
    /// The parents were not told of the placement in time.
    NoticeMissing,
    /// No plan was made in time.
    PlanMissing,
    /// Two entries of one child and register share days.
    EntriesOverlap,
    /// The child was placed before birth.
    PlacedBeforeBirth,
    /// The minutes are of a later day than the placement that they decide.
    ProtocolAfterPlacement,
    /// A review, or the day set for one, is before the placement.
    ReviewBeforePlacement,
    /// A decision to keep the child longer is before the placement.
    ExtensionBeforePlacement,
    /// A decision to keep the child longer is after the removal.
    ExtensionAfterRemoval,
    /// The plan is of a day before the placement.
    PlanBeforePlacement,
    /// An item of a plan that nobody is to carry out.
    PlanItemWithoutExecutor,
    /// An item of a plan without a day.
    PlanItemWithoutDate,
    /// A contact before birth.
    ContactBeforeBirth,
    /// A contact on a day that has not come.
    ContactInFuture,
    /// Work that needs a consent, and there never was one.
    ConsentMissing,
    /// Work that needs a consent, and it had ended.
    ConsentExpired,
    /// A code that no pack knows.
    UnknownCode,
    /// Two records that may be of one child.
    PossibleDuplicate,
}

impl Finding {
    /// Every finding.
    #[cfg(test)]
    pub const ALL: [Self; 24] = [
        Self::PlacementWithoutProtocol,
        Self::RemovalWithoutProtocol,
        Self::ReviewOverdue,
        Self::EndOverdue,
        Self::LeftButActive,
        Self::NoContact,
        Self::NoContactInTerm,
        Self::NoticeMissing,
        Self::PlanMissing,
        Self::EntriesOverlap,
        Self::PlacedBeforeBirth,
        Self::ProtocolAfterPlacement,
        Self::ReviewBeforePlacement,
        Self::ExtensionBeforePlacement,
        Self::ExtensionAfterRemoval,
        Self::PlanBeforePlacement,
        Self::PlanItemWithoutExecutor,
        Self::PlanItemWithoutDate,
        Self::ContactBeforeBirth,
        Self::ContactInFuture,
        Self::ConsentMissing,
        Self::ConsentExpired,
        Self::UnknownCode,
        Self::PossibleDuplicate,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::PlacementWithoutProtocol => "placement_without_protocol",
            Self::RemovalWithoutProtocol => "removal_without_protocol",
            Self::ReviewOverdue => "review_overdue",
            Self::EndOverdue => "end_overdue",
            Self::LeftButActive => "left_but_active",
            Self::NoContact => "no_contact",
            Self::NoContactInTerm => "no_contact_in_term",
            Self::NoticeMissing => "notice_missing",
            Self::PlanMissing => "plan_missing",
            Self::EntriesOverlap => "entries_overlap",
            Self::PlacedBeforeBirth => "placed_before_birth",
            Self::ProtocolAfterPlacement => "protocol_after_placement",
            Self::ReviewBeforePlacement => "review_before_placement",
            Self::ExtensionBeforePlacement => "extension_before_placement",
            Self::ExtensionAfterRemoval => "extension_after_removal",
            Self::PlanBeforePlacement => "plan_before_placement",
            Self::PlanItemWithoutExecutor => "plan_item_without_executor",
            Self::PlanItemWithoutDate => "plan_item_without_date",
            Self::ContactBeforeBirth => "contact_before_birth",
            Self::ContactInFuture => "contact_in_future",
            Self::ConsentMissing => "consent_missing",
            Self::ConsentExpired => "consent_expired",
            Self::UnknownCode => "unknown_code",
            Self::PossibleDuplicate => "possible_duplicate",
        }
    }
}

/// An entry with its papers and days.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// Its number.
    pub id: i64,
    /// The child.
    pub student: i64,
    /// Code of the register.
    pub register: String,
    /// Day of the placement.
    pub placed_on: Date,
    /// Whether the minutes that placed the child have a number.
    pub protocol: bool,
    /// Day of those minutes.
    pub protocol_date: Option<Date>,
    /// Day of the next review.
    pub review_on: Option<Date>,
    /// Day of the removal.
    pub removed_on: Option<Date>,
    /// Whether the minutes that removed the child have a number.
    pub removal_protocol: bool,
    /// Who accompanies the child.
    pub responsible: Option<i64>,
    /// As papers give it.
    pub birth_date: Option<Date>,
    /// The first decision to keep the child longer.
    pub extended_on: Option<Date>,
    /// The last such decision.
    pub last_extended_on: Option<Date>,
    /// The first review.
    pub reviewed_on: Option<Date>,
    /// Day of the plan.
    pub plan_made_on: Option<Date>,
}

/// What the papers of an entry lack, and which of its days contradict each other. `decided` says whether the register is
/// entered and left by a decision of the council.
pub fn of_entry(entry: &Entry, decided: bool) -> Vec<Finding> {
    let before_placement = |day: Option<Date>| day.is_some_and(|day| day < entry.placed_on);
    let all = [
        (decided && !entry.protocol, Finding::PlacementWithoutProtocol),
        (decided && entry.removed_on.is_some() && !entry.removal_protocol, Finding::RemovalWithoutProtocol),
        (entry.birth_date.is_some_and(|birth| entry.placed_on < birth), Finding::PlacedBeforeBirth),
        (entry.protocol_date.is_some_and(|day| day > entry.placed_on), Finding::ProtocolAfterPlacement),
        (before_placement(entry.review_on) || before_placement(entry.reviewed_on), Finding::ReviewBeforePlacement),
        (before_placement(entry.extended_on), Finding::ExtensionBeforePlacement),
        (entry.removed_on.is_some_and(|removed| entry.last_extended_on > Some(removed)), Finding::ExtensionAfterRemoval),
        (before_placement(entry.plan_made_on), Finding::PlanBeforePlacement),
    ];
    all.into_iter().filter(|(wanting, _)| *wanting).map(|(_, finding)| finding).collect()
}

/// Entries that begin while an earlier one of the same child and register lasts. `entries` stand in the order of their
/// placement.
pub fn overlapping(entries: &[Entry]) -> Vec<&Entry> {
    let mut ends: BTreeMap<(i64, &str), Date> = BTreeMap::new();
    let mut found = Vec::new();
    for entry in entries {
        let end = entry.removed_on.unwrap_or(Date::MAX);
        let last = ends.entry((entry.student, &entry.register)).or_insert(Date::MIN);
        if entry.placed_on < *last {
            found.push(entry);
        }
        *last = end.max(*last);
    }
    found
}

/// A paper that allows work.
#[derive(Debug, Clone)]
pub struct Consent {
    /// What for.
    pub purpose: String,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Option<Date>,
    /// The first day on which it no longer holds.
    pub withdrawn_on: Option<Date>,
}

/// What is wrong with work of a day that needs a consent, if anything is.
pub fn lapse<'a>(consents: impl Iterator<Item = &'a Consent>, held_on: Date) -> Option<Finding> {
    let mut ended = false;
    for consent in consents.filter(|consent| consent.from <= held_on) {
        if consent.until.is_none_or(|until| held_on <= until) && consent.withdrawn_on.is_none_or(|day| held_on < day) {
            return None;
        }
        ended = true;
    }
    Some(if ended { Finding::ConsentExpired } else { Finding::ConsentMissing })
}

/// A child, as far as records are compared. Days stay the text that they are kept as: there are many.
#[derive(Debug, Clone)]
pub struct Record {
    /// Its number.
    pub id: i64,
    /// Folded full name.
    pub name_key: String,
    /// As papers give it.
    pub birth_date: String,
}

/// Pairs that may be one child: born on one day, and the names the same, a letter apart, or one without the patronymic.
/// Two IINs or two sexes are [two children](told_apart); twins without an IIN may be named, and told apart by giving them
/// theirs.
pub fn duplicates(mut records: Vec<Record>) -> Vec<(i64, i64)> {
    records.sort_unstable_by(|a, b| a.birth_date.cmp(&b.birth_date).then(a.id.cmp(&b.id)));
    let mut found = Vec::new();
    for born in records.chunk_by(|a, b| a.birth_date == b.birth_date) {
        for (at, a) in born.iter().enumerate() {
            found.extend(born[at + 1..].iter().filter(|b| alike(&a.name_key, &b.name_key)).map(|b| (a.id, b.id)));
        }
    }
    found.sort_unstable();
    found
}

/// Whether something that both are known by differs.
pub fn told_apart(a: [&Option<String>; 2], b: [&Option<String>; 2]) -> bool {
    a.into_iter().zip(b).any(|(a, b)| a.is_some() && b.is_some() && a != b)
}

/// The same, a letter apart, or one with a word more at its end.
fn alike(a: &str, b: &str) -> bool {
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')) || a_letter_apart(a, b)
}

/// One letter changed, left out or put in: without what both begin and end with, at most a letter is left of each.
fn a_letter_apart(a: &str, b: &str) -> bool {
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(|(a, b)| a == b).map(|(letter, _)| letter.len_utf8()).sum()
    };
    let begin = same(&mut a.chars().zip(b.chars()));
    let (a, b) = (&a[begin..], &b[begin..]);
    let end = same(&mut a.chars().rev().zip(b.chars().rev()));
    [a, b].into_iter().all(|rest| rest[..rest.len() - end].chars().nth(1).is_none())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Consent, Entry, Finding, Record, a_letter_apart, duplicates, lapse, of_entry, overlapping, told_apart};
    use crate::domain::Date;

    fn day(text: &str) -> Option<Date> {
        text.parse().ok()
    }

    fn entry() -> Entry {
        Entry {
            register: "in_school".into(),
            placed_on: day("2026-09-10").unwrap_or_default(),
            protocol: true,
            protocol_date: day("2026-09-10"),
            review_on: day("2026-09-10"),
            birth_date: day("2012-01-15"),
            extended_on: day("2026-09-10"),
            reviewed_on: day("2026-09-10"),
            plan_made_on: day("2026-09-10"),
            ..Entry::default()
        }
    }

    #[test]
    fn papers_and_days_of_an_entry() {
        let of = |entry: Entry| of_entry(&entry, true);
        let (before, after) = (day("2026-09-09"), day("2026-09-11"));
        assert_eq!(of(entry()), []);
        assert_eq!(of(Entry { protocol: false, ..entry() }), [Finding::PlacementWithoutProtocol]);
        assert_eq!(of_entry(&Entry { protocol: false, removed_on: after, ..entry() }, false), []);
        assert_eq!(of(Entry { removed_on: after, ..entry() }), [Finding::RemovalWithoutProtocol]);
        assert_eq!(of(Entry { removed_on: after, removal_protocol: true, ..entry() }), []);
        assert_eq!(of(Entry { birth_date: after, ..entry() }), [Finding::PlacedBeforeBirth]);
        assert_eq!(of(Entry { birth_date: day("2026-09-10"), ..entry() }), []);
        assert_eq!(of(Entry { protocol_date: after, ..entry() }), [Finding::ProtocolAfterPlacement]);
        assert_eq!(of(Entry { protocol_date: before, ..entry() }), []);
        assert_eq!(of(Entry { review_on: before, ..entry() }), [Finding::ReviewBeforePlacement]);
        assert_eq!(of(Entry { reviewed_on: before, ..entry() }), [Finding::ReviewBeforePlacement]);
        assert_eq!(of(Entry { extended_on: before, ..entry() }), [Finding::ExtensionBeforePlacement]);
        let removed = || Entry { removed_on: day("2026-09-10"), removal_protocol: true, ..entry() };
        assert_eq!(of(Entry { last_extended_on: after, ..removed() }), [Finding::ExtensionAfterRemoval]);
        assert_eq!(of(Entry { last_extended_on: day("2026-09-10"), ..removed() }), []);
        assert_eq!(of(Entry { plan_made_on: before, ..entry() }), [Finding::PlanBeforePlacement]);
    }

    #[test]
    fn entries_that_share_days() {
        let of = |id, register: &str, placed: &str, removed: &str| Entry {
            id,
            register: register.into(),
            placed_on: day(placed).unwrap_or_default(),
            removed_on: day(removed),
            ..Entry::default()
        };
        let ids = |entries: &[Entry]| overlapping(entries).iter().map(|entry| entry.id).collect::<Vec<_>>();
        let first = of(1, "in_school", "2026-01-01", "2026-03-01");
        assert_eq!(ids(&[first.clone(), of(2, "in_school", "2026-03-01", "")]), [0; 0]);
        assert_eq!(ids(&[first.clone(), of(2, "in_school", "2026-02-28", "")]), [2]);
        assert_eq!(ids(&[first.clone(), of(2, "police", "2026-02-01", "")]), [0; 0]);
        let inside = of(2, "in_school", "2026-01-10", "2026-01-11");
        assert_eq!(ids(&[first.clone(), inside, of(3, "in_school", "2026-02-01", "2026-02-01")]), [2, 3]);
        assert_eq!(ids(&[of(1, "in_school", "2026-01-01", "2026-01-01"), of(2, "in_school", "2026-01-01", "")]), [0; 0]);
    }

    #[test]
    fn work_with_and_without_consent() {
        let of = |from: &str, until: &str, withdrawn: &str| Consent {
            purpose: "psychological".into(),
            from: day(from).unwrap_or_default(),
            until: day(until),
            withdrawn_on: day(withdrawn),
        };
        let on = |consents: &[Consent], held: &str| lapse(consents.iter(), day(held).unwrap_or_default());
        let one = [of("2026-09-01", "2026-12-31", "")];
        assert_eq!(on(&[], "2026-09-01"), Some(Finding::ConsentMissing));
        assert_eq!(on(&one, "2026-08-31"), Some(Finding::ConsentMissing));
        assert_eq!(on(&one, "2026-09-01"), None);
        assert_eq!(on(&one, "2026-12-31"), None);
        assert_eq!(on(&one, "2027-01-01"), Some(Finding::ConsentExpired));
        let withdrawn = [of("2026-09-01", "", "2026-10-01")];
        assert_eq!(on(&withdrawn, "2026-09-30"), None);
        assert_eq!(on(&withdrawn, "2026-10-01"), Some(Finding::ConsentExpired));
        assert_eq!(on(&[withdrawn[0].clone(), of("2026-10-01", "", "")], "2026-10-01"), None);
    }

    fn record(id: i64, name_key: &str) -> Record {
        Record { id, name_key: name_key.into(), birth_date: "2014-05-05".into() }
    }

    #[test]
    fn records_that_may_be_one_child() {
        let pair = |a: Record, b: Record| !duplicates(vec![a, b]).is_empty();
        let (alia, alya) = (record(1, "ахметова алия"), record(2, "ахметова аля"));
        assert!(pair(alia.clone(), record(2, "ахметова алия")));
        assert!(pair(alia.clone(), alya.clone()));
        assert!(pair(alia.clone(), record(2, "ахметова алия сериккызы")));
        assert!(!pair(alia.clone(), record(2, "ахметова алиябану сериккызы")));
        assert!(!pair(alia.clone(), record(2, "ахметова асия б")));
        assert!(!pair(alia, Record { birth_date: "2014-05-06".into(), ..alya }));
        assert_eq!(duplicates(vec![record(3, "ким"), record(1, "ким"), record(2, "ли")]), [(1, 3)]);
    }

    #[test]
    fn what_tells_two_children_apart() {
        let some = |text: &str| Some(text.to_owned());
        assert!(told_apart([&some("1"), &None], [&some("2"), &None]));
        assert!(told_apart([&None, &some("F")], [&some("2"), &some("M")]));
        assert!(!told_apart([&some("1"), &None], [&None, &some("M")]));
        assert!(!told_apart([&some("1"), &some("F")], [&some("1"), &some("F")]));
    }

    proptest! {
        #[test]
        fn a_letter_apart_is_what_the_distance_says(a in "[а-в ]{0,5}", b in "[а-в ]{0,5}") {
            prop_assert_eq!(a_letter_apart(&a, &b), strsim::levenshtein(&a, &b) <= 1);
        }
    }
}
