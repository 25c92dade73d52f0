//! What is owed: by when, for which row, by whom. It is derived from what was done and never stored, so any real work
//! clears it by itself; only a dismissal is kept. Nothing dated after today has happened yet.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, Days};

use super::Date;
use super::calendar::{Calendar, Period};
use super::deadline::Unit;

/// From this age on nobody is a minor.
const OF_AGE: i32 = 18;

/// Something owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Duty {
    /// The child left the school and is still on the register.
    Removal,
    /// The day of the review.
    Review,
    /// The planned end.
    End,
    /// The individual plan is to be made.
    Plan,
    /// The parents are to be told of the placement.
    Notice,
    /// The first contact after the placement.
    FirstContact,
    /// No contact for as long as the norms allow.
    Contact,
    /// A dated contact in each report term.
    TermContact,
    /// Nothing has improved: the papers go to an agency.
    NoImprovement,
    /// The child comes of age.
    OfAge,
    /// An item of a plan.
    PlanItem,
    /// The answer of an agency.
    Answer,
    /// Somebody noticed something, and nobody has answered it.
    Signal,
    /// A proposal that stands on no council's agenda.
    Proposal,
    /// A meeting without minutes.
    Council,
    /// What order 506 asks for after word of bullying.
    Incident,
}

impl Duty {
    /// Every duty.
    pub const ALL: [Self; 16] = [
        Self::Removal,
        Self::Review,
        Self::End,
        Self::Plan,
        Self::Notice,
        Self::FirstContact,
        Self::Contact,
        Self::TermContact,
        Self::NoImprovement,
        Self::OfAge,
        Self::PlanItem,
        Self::Answer,
        Self::Signal,
        Self::Proposal,
        Self::Council,
        Self::Incident,
    ];

    /// The word in files, references (`review:12`) and texts; where the norms have a deadline for it, the deadline's code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Removal => "removal",
            Self::Review => "review",
            Self::End => "end",
            Self::Plan => "plan",
            Self::Notice => "notice",
            Self::FirstContact => "first_contact",
            Self::Contact => "contact",
            Self::TermContact => "term_contact",
            Self::NoImprovement => "no_improvement",
            Self::OfAge => "of_age",
            Self::PlanItem => "plan_item",
            Self::Answer => "answer",
            Self::Signal => "signal",
            Self::Proposal => "proposal",
            Self::Council => "council",
            Self::Incident => "incident",
        }
    }

    /// The duty of a word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|duty| duty.code() == code)
    }
}

/// What tells a duty from every other: a dismissal names it.
pub type Key = (Duty, i64, Date);

/// What the norms ask for.
pub struct Rules<'a> {
    /// The day that is looked at.
    pub today: Date,
    /// Working days.
    pub calendar: &'a Calendar,
    /// Deadlines by code.
    pub deadlines: Vec<(&'a str, u32, Unit)>,
    /// A child without a dated contact for this many days is pointed out.
    pub contact_days: u64,
    /// Registers that a child enters by a decision of the school.
    pub decided: Vec<&'a str>,
    /// Registers that need an individual plan.
    pub planned: Vec<&'a str>,
    /// The last report term that is over, where the calendar knows it.
    pub last_term: Option<Period>,
    /// The report term of today.
    pub term: Option<Period>,
}

impl Rules<'_> {
    fn deadline(&self, duty: Duty, from: Date) -> Option<Date> {
        let (_, amount, unit) = self.deadlines.iter().find(|(code, ..)| *code == duty.code())?;
        Some(unit.after(from, *amount, self.calendar))
    }
}

/// An entry that is active today, and what was done for it by today.
#[derive(Debug, Clone, Default)]
pub struct Case {
    /// The entry.
    pub entry: i64,
    /// The child.
    pub student: i64,
    /// Code of the register.
    pub register: String,
    /// Day of the placement.
    pub placed_on: Date,
    /// Day of the next review.
    pub review_on: Option<Date>,
    /// Planned end.
    pub until: Option<Date>,
    /// Who accompanies the child.
    pub responsible: Option<i64>,
    /// As papers give it.
    pub birth_date: Option<Date>,
    /// Day on which the child left the school.
    pub left_on: Option<Date>,
    /// The last review, or the last decision to keep the child longer.
    pub reviewed_on: Option<Date>,
    /// The first contact since the placement.
    pub first_contact_on: Option<Date>,
    /// The last contact.
    pub last_contact_on: Option<Date>,
    /// The last contact by the end of the last term.
    pub term_contact_on: Option<Date>,
    /// When the parents were first told, since the placement.
    pub told_on: Option<Date>,
    /// Day of the plan.
    pub plan_made_on: Option<Date>,
    /// The agency to which the papers go if nothing improves, where a ground asks for it.
    pub agency: Option<String>,
    /// Since the placement: an improvement, or the papers sent to that agency.
    pub relieved_on: Option<Date>,
}

/// A row that waits for somebody: an open signal, proposal, item of a plan, question to an agency, meeting.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// What is owed.
    pub duty: Duty,
    /// The row.
    pub subject: i64,
    /// The child.
    pub student: Option<i64>,
    /// The day it is due, or from which its deadline runs.
    pub day: Date,
    /// Who owes it.
    pub staff: Option<i64>,
    /// What it is about: a measure, the code of an agency, a ground or a register.
    pub about: Option<String>,
}

/// Something that somebody owes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// What.
    pub duty: Duty,
    /// The row that it is owed for: of an entry's duties the entry.
    pub subject: i64,
    /// The child.
    pub student: Option<i64>,
    /// Of an entry's duties the register, else as [`Waiting::about`].
    pub about: Option<String>,
    /// The last day on which it is in time.
    pub due_on: Date,
    /// Who owes it.
    pub staff: Option<i64>,
}

impl Owed {
    /// What tells it from every other.
    pub fn key(&self) -> Key {
        (self.duty, self.subject, self.due_on)
    }

    /// `review:12`
    pub fn reference(&self) -> String {
        format!("{}:{}", self.duty.code(), self.subject)
    }
}

/// Everything that is owed and not dismissed, however far ahead.
pub fn owed(rules: &Rules<'_>, cases: &[Case], waiting: &[Waiting], dismissed: &HashSet<Key>) -> Vec<Owed> {
    let gone: HashSet<i64> = cases.iter().filter(|case| case.left_on.is_some()).map(|case| case.student).collect();
    let here = |row: &&Waiting| row.duty != Duty::PlanItem || row.student.is_none_or(|student| !gone.contains(&student));
    let of_cases = cases.iter().flat_map(|case| of_case(rules, case));
    let of_rows = waiting.iter().filter(here).filter_map(|row| of_row(rules, row));
    of_cases.chain(of_rows).filter(|owed| !dismissed.contains(&owed.key())).collect()
}

/// Of the contacts that an entry is owed only the next: it clears the others too. What a term that is over lacks stays
/// beside it, because no contact of today clears that.
pub fn without_repeats(all: Vec<Owed>, today: Date) -> Vec<Owed> {
    let over = |owed: &Owed| owed.duty == Duty::TermContact && owed.due_on < today;
    let lapsed: HashSet<i64> = all.iter().filter(|owed| over(owed)).map(|owed| owed.subject).collect();
    let waits = |owed: &Owed| match owed.duty {
        Duty::FirstContact | Duty::Contact => true,
        Duty::TermContact => !over(owed) && !lapsed.contains(&owed.subject),
        _ => false,
    };
    let mut next: HashMap<i64, Key> = HashMap::new();
    for owed in all.iter().filter(|owed| waits(owed)) {
        let first = next.entry(owed.subject).or_insert_with(|| owed.key());
        if owed.due_on < first.2 {
            *first = owed.key();
        }
    }
    let kept = |owed: &Owed| match owed.duty {
        Duty::FirstContact | Duty::Contact | Duty::TermContact => over(owed) || next.get(&owed.subject) == Some(&owed.key()),
        _ => true,
    };
    all.into_iter().filter(kept).collect()
}

fn of_row(rules: &Rules<'_>, row: &Waiting) -> Option<Owed> {
    let due_on = match row.duty {
        Duty::Signal | Duty::Proposal => rules.deadline(row.duty, row.day)?,
        _ => row.day,
    };
    Some(Owed { duty: row.duty, subject: row.subject, student: row.student, about: row.about.clone(), due_on, staff: row.staff })
}

fn of_case(rules: &Rules<'_>, case: &Case) -> Vec<Owed> {
    let owed = |(duty, due_on): (Duty, Date)| Owed {
        duty,
        subject: case.entry,
        student: Some(case.student),
        about: Some(case.register.clone()),
        due_on,
        staff: case.responsible,
    };
    if let Some(left_on) = case.left_on {
        return vec![owed((Duty::Removal, left_on))];
    }
    let register = case.register.as_str();
    let decided = rules.decided.contains(&register);
    let missing = |done: Option<Date>, duty| done.is_none().then(|| rules.deadline(duty, case.placed_on)).flatten().map(|day| (duty, day));
    let on = |duty, day: Option<Date>| day.map(|day| (duty, day));

    let review = case.review_on.filter(|review| case.reviewed_on.is_none_or(|held| held < *review));
    let quiet_from = case.last_contact_on.map_or(case.placed_on, |last| last.max(case.placed_on));
    let mut all = vec![
        on(Duty::Review, review),
        on(Duty::End, case.until),
        on(Duty::OfAge, case.birth_date.and_then(of_age)),
        on(Duty::Contact, quiet_from.checked_add_days(Days::new(rules.contact_days))),
    ];
    if rules.planned.contains(&register) {
        all.push(missing(case.plan_made_on, Duty::Plan));
    }
    if decided {
        all.push(missing(case.told_on, Duty::Notice));
        all.push(missing(case.first_contact_on, Duty::FirstContact));
        all.push(on(Duty::TermContact, term_without(rules, case, rules.last_term, case.term_contact_on)));
        all.push(on(Duty::TermContact, term_without(rules, case, rules.term, case.last_contact_on)));
        if case.agency.is_some() {
            all.push(missing(case.relieved_on, Duty::NoImprovement));
        }
    }
    all.into_iter().flatten().map(owed).collect()
}

/// The last day of a term in which the entry should have had a contact, and has none. Somebody who came late in the term is
/// left to the next one.
fn term_without(rules: &Rules<'_>, case: &Case, term: Option<Period>, last_contact_on: Option<Date>) -> Option<Date> {
    let term = term?;
    let long_enough = case.placed_on.checked_add_days(Days::new(rules.contact_days)).is_some_and(|day| day <= term.to);
    let none = last_contact_on.is_none_or(|last| last < term.from.max(case.placed_on));
    (long_enough && none).then_some(term.to)
}

/// The birthday on which a child comes of age; 29 February becomes 1 March where there is none.
pub fn of_age(birth_date: Date) -> Option<Date> {
    let year = birth_date.year() + OF_AGE;
    Date::from_ymd_opt(year, birth_date.month(), birth_date.day()).or_else(|| Date::from_ymd_opt(year, 3, 1))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use chrono::Days;
    use proptest::prelude::*;

    use super::{Case, Duty, Owed, Rules, of_age, owed, without_repeats};
    use crate::domain::Date;
    use crate::domain::calendar::{Calendar, Period};
    use crate::domain::deadline::Unit;
    use crate::norms;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_default()
    }

    fn calendar() -> &'static Calendar {
        norms::calendar().unwrap_or_else(|error| unreachable!("{error:?}"))
    }

    fn rules() -> Rules<'static> {
        Rules {
            today: day("2026-11-22"),
            calendar: calendar(),
            deadlines: vec![("notice", 3, Unit::WorkingDay), ("first_contact", 10, Unit::Day), ("plan", 10, Unit::WorkingDay)],
            contact_days: 30,
            decided: vec!["in_school"],
            planned: vec!["in_school"],
            last_term: Period::new(day("2026-09-01"), day("2026-11-01")),
            term: Period::new(day("2026-11-02"), day("2027-01-10")),
        }
    }

    fn case() -> Case {
        Case { entry: 7, student: 1, register: "in_school".into(), placed_on: day("2026-09-10"), ..Case::default() }
    }

    fn of(case: Case) -> Vec<(Duty, String)> {
        let all = without_repeats(owed(&rules(), &[case], &[], &HashSet::new()), day("2026-11-22"));
        all.into_iter().map(|owed| (owed.duty, owed.due_on.to_string())).collect()
    }

    #[test]
    fn one_contact_is_owed_at_a_time() {
        let contacts = |case| of(case).into_iter().filter(|(duty, _)| !matches!(duty, Duty::Notice | Duty::Plan)).collect::<Vec<_>>();
        let lapsed = (Duty::TermContact, "2026-11-01".to_owned());
        assert_eq!(contacts(case()), [(Duty::FirstContact, "2026-09-20".to_owned()), lapsed.clone()]);
        let met = |first: &str, last: &str, term: &str| Case {
            first_contact_on: Some(day(first)),
            last_contact_on: Some(day(last)),
            term_contact_on: Some(day(term)),
            ..case()
        };
        assert_eq!(contacts(met("2026-09-12", "2026-10-30", "2026-10-30")), [(Duty::Contact, "2026-11-29".to_owned())]);
        let once = Case { first_contact_on: Some(day("2026-11-20")), last_contact_on: Some(day("2026-11-20")), ..case() };
        assert_eq!(contacts(once), [(Duty::Contact, "2026-12-20".to_owned()), lapsed]);
    }

    #[test]
    fn of_who_left_only_the_removal_is_owed() {
        let left = Case { left_on: Some(day("2026-11-15")), review_on: Some(day("2026-11-01")), ..case() };
        assert_eq!(of(left), [(Duty::Removal, "2026-11-15".to_owned())]);
    }

    #[test]
    fn coming_of_age() {
        assert_eq!(of_age(day("2008-11-22")), Some(day("2026-11-22")));
        assert_eq!(of_age(day("2008-02-29")), Some(day("2026-03-01")));
    }

    proptest! {
        #[test]
        fn what_is_dismissed_is_not_owed_and_nothing_else_changes(
            placed in 0u64..400,
            first in prop::option::of(0u64..400),
            left in prop::option::of(0u64..400),
            until in prop::option::of(0u64..400),
            away in any::<prop::sample::Index>(),
        ) {
            let on = |days: u64| day("2025-12-01").checked_add_days(Days::new(days)).unwrap_or_default();
            let contact = first.map(|days| on(days.max(placed)));
            let case = Case {
                placed_on: on(placed),
                first_contact_on: contact,
                last_contact_on: contact,
                left_on: left.map(on),
                until: until.map(on),
                ..case()
            };
            let rules = rules();
            let all = owed(&rules, std::slice::from_ref(&case), &[], &HashSet::new());
            let gone: HashSet<_> = [away.get(&all).key()].into();
            let left: Vec<Owed> = all.iter().filter(|owed| !gone.contains(&owed.key())).cloned().collect();
            prop_assert_eq!(owed(&rules, &[case], &[], &gone), left);
            let short = without_repeats(all.clone(), rules.today);
            prop_assert!(short.iter().all(|owed| all.contains(owed)));
            let contact = |owed: &&Owed| matches!(owed.duty, Duty::FirstContact | Duty::Contact | Duty::TermContact);
            prop_assert_eq!(short.iter().any(|owed| contact(&owed)), all.iter().any(|owed| contact(&owed)));
        }
    }
}
