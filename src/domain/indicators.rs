//! Early-warning indicators: reasons to look at a child, in figures that a sentence can name. There is no score: reasons
//! are not weighed, not added up and put nobody in an order.

use super::incident::Role;

/// A kind of reason; the norms say from which threshold it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Indicator {
    /// Days missed, in percent of the days at school: this share or more.
    Absence,
    /// Lessons missed without a reason: more than so many.
    Unexcused,
    /// Subjects with an unsatisfactory mark: so many or more.
    Failing,
    /// The share of days missed is so many points higher than in the child's own earlier terms.
    TurnAbsence,
    /// So many failing subjects more than in the child's own earlier terms.
    TurnFailing,
    /// The child suffered in incidents.
    Victim,
    /// The child began incidents.
    Initiator,
    /// The child took part in incidents that another began.
    Participant,
    /// People noticed something: so many signs or more.
    Signals,
    /// The family came into hardship.
    Family,
}

impl Indicator {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Absence,
        Self::Unexcused,
        Self::Failing,
        Self::TurnAbsence,
        Self::TurnFailing,
        Self::Victim,
        Self::Initiator,
        Self::Participant,
        Self::Signals,
        Self::Family,
    ];

    /// The word in files and norms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Absence => "absence",
            Self::Unexcused => "unexcused",
            Self::Failing => "failing",
            Self::TurnAbsence => "turn_absence",
            Self::TurnFailing => "turn_failing",
            Self::Victim => "incident_victim",
            Self::Initiator => "incident_initiator",
            Self::Participant => "incident_participant",
            Self::Signals => "signals",
            Self::Family => "family",
        }
    }

    /// The kind of a word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|indicator| indicator.code() == code)
    }
}

/// What is known of a child's term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// School days the child was enrolled.
    pub enrolled: i64,
    /// Days missed, with a reason or without.
    pub missed: i64,
    /// Lessons missed without a reason, where they are counted.
    pub unexcused_lessons: Option<i64>,
    /// Subjects with an unsatisfactory mark, where they are known.
    pub failing: Option<i64>,
}

/// Everything that is looked at of a child in a term.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The term, where its figures are known.
    pub now: Option<Figures>,
    /// The child's own earlier terms.
    pub past: Vec<Figures>,
    /// What the child was in each incident of the school year up to the end of the term, and whether that was in the term.
    pub incidents: Vec<(Role, bool)>,
    /// Signs that people noticed in the term.
    pub signals: i64,
    /// Hardships of the family that began in the term.
    pub hardships: Vec<String>,
}

/// A reason with the figures that it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// So many of so many days were missed.
    Absence { missed: i64, enrolled: i64 },
    /// So many lessons were missed without a reason.
    Unexcused { lessons: i64 },
    /// So many subjects fail.
    Failing { subjects: i64 },
    /// Days missed of days at school, now and in the earlier terms.
    TurnAbsence { now: (i64, i64), past: (i64, i64) },
    /// Failing subjects now, and all of the earlier terms with how many terms these are.
    TurnFailing { now: i64, past: (i64, i64) },
    /// The child was this in so many of all its incidents.
    Incidents { role: Role, times: i64, all: i64 },
    /// So many signs.
    Signals { count: i64 },
    /// These hardships.
    Family { hardships: Vec<String> },
}

impl Reason {
    /// Its kind.
    pub fn indicator(&self) -> Indicator {
        match self {
            Self::Absence { .. } => Indicator::Absence,
            Self::Unexcused { .. } => Indicator::Unexcused,
            Self::Failing { .. } => Indicator::Failing,
            Self::TurnAbsence { .. } => Indicator::TurnAbsence,
            Self::TurnFailing { .. } => Indicator::TurnFailing,
            Self::Incidents { role: Role::Victim, .. } => Indicator::Victim,
            Self::Incidents { role: Role::Initiator, .. } => Indicator::Initiator,
            Self::Incidents { .. } => Indicator::Participant,
            Self::Signals { .. } => Indicator::Signals,
            Self::Family { .. } => Indicator::Family,
        }
    }
}

/// A share in whole percent, not rounded up: what is said never reaches a threshold that the child did not.
pub fn percent((part, whole): (i64, i64)) -> i64 {
    if whole == 0 { 0 } else { part * 100 / whole }
}

/// The reasons to look at a child, in the order of the thresholds.
pub fn reasons(facts: &Facts, thresholds: &[(Indicator, i64)]) -> Vec<Reason> {
    thresholds.iter().filter_map(|(indicator, threshold)| reason(facts, *indicator, *threshold)).collect()
}

fn reason(facts: &Facts, indicator: Indicator, threshold: i64) -> Option<Reason> {
    match indicator {
        Indicator::Absence => {
            let Figures { missed, enrolled, .. } = facts.now?;
            (enrolled > 0 && missed * 100 >= threshold * enrolled).then_some(Reason::Absence { missed, enrolled })
        }
        Indicator::Unexcused => {
            let lessons = facts.now?.unexcused_lessons?;
            (lessons > threshold).then_some(Reason::Unexcused { lessons })
        }
        Indicator::Failing => {
            let subjects = facts.now?.failing?;
            (subjects >= threshold).then_some(Reason::Failing { subjects })
        }
        Indicator::TurnAbsence => {
            let now = facts.now.map(|now| (now.missed, now.enrolled))?;
            let past = facts.past.iter().fold((0, 0), |(missed, enrolled), term| (missed + term.missed, enrolled + term.enrolled));
            let known = now.1 > 0 && past.1 > 0;
            let turned = (now.0 * past.1 - past.0 * now.1) * 100 >= threshold * now.1 * past.1;
            (known && turned).then_some(Reason::TurnAbsence { now, past })
        }
        Indicator::TurnFailing => {
            let now = facts.now?.failing?;
            let past = facts.past.iter().filter_map(|term| term.failing).fold((0, 0), |(sum, terms), failing| (sum + failing, terms + 1));
            (past.1 > 0 && now * past.1 - past.0 >= threshold * past.1).then_some(Reason::TurnFailing { now, past })
        }
        Indicator::Victim => incidents(facts, Role::Victim, threshold),
        Indicator::Initiator => incidents(facts, Role::Initiator, threshold),
        Indicator::Participant => incidents(facts, Role::Participant, threshold),
        Indicator::Signals => (facts.signals >= threshold).then_some(Reason::Signals { count: facts.signals }),
        Indicator::Family => {
            let many = i64::try_from(facts.hardships.len()).unwrap_or(i64::MAX) >= threshold;
            (many && !facts.hardships.is_empty()).then(|| Reason::Family { hardships: facts.hardships.clone() })
        }
    }
}

/// Enough incidents that the child had more to do with than to see them, one of them in the term; each role for itself.
fn incidents(facts: &Facts, role: Role, threshold: i64) -> Option<Reason> {
    let involved = || facts.incidents.iter().filter(|(role, _)| *role != Role::Witness);
    let count = |roles: usize| i64::try_from(roles).unwrap_or(i64::MAX);
    let (times, all) = (count(involved().filter(|(known, _)| *known == role).count()), count(involved().count()));
    (times > 0 && all >= threshold && involved().any(|(_, in_term)| *in_term)).then_some(Reason::Incidents { role, times, all })
}

/// The middle of some numbers of days; between two middles a half is rounded up.
pub fn median(mut days: Vec<i64>) -> Option<i64> {
    days.sort_unstable();
    let middle = days.len() / 2;
    let upper = *days.get(middle)?;
    Some(if days.len() % 2 == 1 { upper } else { (days[middle - 1] + upper + 1).div_euclid(2) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const THRESHOLDS: [(Indicator, i64); 10] = [
        (Indicator::Absence, 10),
        (Indicator::Unexcused, 10),
        (Indicator::Failing, 2),
        (Indicator::TurnAbsence, 10),
        (Indicator::TurnFailing, 2),
        (Indicator::Victim, 2),
        (Indicator::Initiator, 2),
        (Indicator::Participant, 2),
        (Indicator::Signals, 2),
        (Indicator::Family, 1),
    ];

    fn term(enrolled: i64, missed: i64, unexcused_lessons: Option<i64>, failing: Option<i64>) -> Figures {
        Figures { enrolled, missed, unexcused_lessons, failing }
    }

    fn found(facts: &Facts) -> Vec<Indicator> {
        reasons(facts, &THRESHOLDS).iter().map(Reason::indicator).collect()
    }

    fn of_now(now: Figures) -> Vec<Indicator> {
        found(&Facts { now: Some(now), ..Facts::default() })
    }

    #[test]
    fn the_borders_of_a_term() {
        assert_eq!(of_now(term(40, 3, None, None)), []);
        assert_eq!(of_now(term(40, 4, None, None)), [Indicator::Absence]);
        assert_eq!(of_now(term(41, 4, None, None)), [], "4 of 41 days are 9.8 percent");
        assert_eq!(of_now(term(0, 0, None, None)), [], "a child who was not there misses nothing");
        assert_eq!(of_now(term(40, 0, Some(10), None)), []);
        assert_eq!(of_now(term(40, 0, Some(11), None)), [Indicator::Unexcused]);
        assert_eq!(of_now(term(40, 0, None, Some(1))), []);
        assert_eq!(of_now(term(40, 0, None, Some(2))), [Indicator::Failing]);
        assert_eq!(found(&Facts::default()), []);
    }

    #[test]
    fn a_turn_is_against_the_childs_own_past() {
        let turn = |now, past: &[Figures]| found(&Facts { now: Some(now), past: past.to_vec(), ..Facts::default() });
        let missed = |days| term(100, days, None, None);
        assert_eq!(turn(missed(9), &[]), [], "without a past there is no turn");
        assert_eq!(turn(missed(9), &[missed(0)]), []);
        assert_eq!(turn(missed(10), &[missed(0)]), [Indicator::Absence, Indicator::TurnAbsence]);
        assert_eq!(turn(missed(30), &[missed(15), missed(25)]), [Indicator::Absence, Indicator::TurnAbsence]);
        assert_eq!(turn(missed(30), &[missed(15), missed(26)]), [Indicator::Absence], "a child who always missed many days has not turned");
        assert_eq!(turn(missed(10), &[term(0, 0, None, None)]), [Indicator::Absence]);
        let failing = |subjects| term(100, 0, None, Some(subjects));
        assert_eq!(turn(failing(2), &[failing(0), failing(0)]), [Indicator::Failing, Indicator::TurnFailing]);
        assert_eq!(turn(failing(2), &[failing(0), failing(1)]), [Indicator::Failing]);
        assert_eq!(turn(failing(2), &[missed(0)]), [Indicator::Failing], "marks that nobody told are not none");
        assert_eq!(turn(failing(0), &[failing(4)]), [], "a turn to the better is no warning");
    }

    #[test]
    fn each_role_has_its_own_reason() {
        let of = |incidents: &[(Role, bool)]| reasons(&Facts { incidents: incidents.to_vec(), ..Facts::default() }, &THRESHOLDS);
        assert_eq!(of(&[(Role::Victim, true)]), []);
        assert_eq!(of(&[(Role::Witness, true), (Role::Witness, true), (Role::Victim, true)]), [], "who saw it was not in it");
        let twice = Reason::Incidents { role: Role::Victim, times: 2, all: 2 };
        assert_eq!(of(&[(Role::Victim, false), (Role::Victim, true)]), [twice]);
        assert_eq!(of(&[(Role::Victim, false), (Role::Victim, false)]), [], "nothing new in this term");
        let both =
            [Reason::Incidents { role: Role::Victim, times: 1, all: 2 }, Reason::Incidents { role: Role::Initiator, times: 1, all: 2 }];
        assert_eq!(of(&[(Role::Initiator, true), (Role::Victim, false)]), both);
        assert_eq!(of(&[(Role::Participant, true), (Role::Participant, true)])[0].indicator(), Indicator::Participant);
    }

    #[test]
    fn signs_and_the_family() {
        let of = |signals, hardships: &[&str]| {
            found(&Facts { signals, hardships: hardships.iter().map(|&code| code.to_owned()).collect(), ..Facts::default() })
        };
        assert_eq!(of(1, &[]), []);
        assert_eq!(of(2, &[]), [Indicator::Signals]);
        assert_eq!(of(0, &["orphan"]), [Indicator::Family]);
    }

    #[test]
    fn the_middle_of_days() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![4]), Some(4));
        assert_eq!(median(vec![9, 1, 4]), Some(4));
        assert_eq!(median(vec![1, 4]), Some(3));
        assert_eq!(median(vec![2, 4, 0, 9]), Some(3));
    }

    #[test]
    fn a_share_is_never_rounded_up() {
        assert_eq!(percent((4, 41)), 9);
        assert_eq!(percent((0, 0)), 0);
    }

    fn figures() -> impl Strategy<Value = Figures> {
        let counted = || prop::option::of(0_i64..30);
        (0_i64..90, 0_i64..100, counted(), prop::option::of(0_i64..6)).prop_map(|(enrolled, missed, unexcused_lessons, failing)| Figures {
            enrolled,
            missed: enrolled * missed / 100,
            unexcused_lessons,
            failing,
        })
    }

    fn facts() -> impl Strategy<Value = Facts> {
        let role = prop::sample::select(Role::ALL.to_vec());
        let hardship = prop::sample::select(vec!["orphan".to_owned(), "low_income".to_owned()]);
        (
            prop::option::of(figures()),
            prop::collection::vec(figures(), 0..5),
            prop::collection::vec((role, any::<bool>()), 0..5),
            0_i64..4,
            prop::collection::vec(hardship, 0..3),
        )
            .prop_map(|(now, past, incidents, signals, hardships)| Facts { now, past, incidents, signals, hardships })
    }

    /// The same, reckoned with fractions and lists as one would by hand.
    fn by_hand(facts: &Facts) -> Vec<Indicator> {
        let mut found = Vec::new();
        // Fractions of small whole numbers: what is nearer than this is the same.
        let reaches = |value: f64, border: f64| value > border - 1e-9;
        let share = |missed: i64, enrolled: i64| missed as f64 / enrolled as f64 * 100.0;
        if let Some(now) = facts.now {
            if now.enrolled > 0 && reaches(share(now.missed, now.enrolled), 10.0) {
                found.push(Indicator::Absence);
            }
            if now.unexcused_lessons.unwrap_or(0) > 10 {
                found.push(Indicator::Unexcused);
            }
            if now.failing.unwrap_or(0) >= 2 {
                found.push(Indicator::Failing);
            }
            let (missed, enrolled): (i64, i64) =
                (facts.past.iter().map(|term| term.missed).sum(), facts.past.iter().map(|term| term.enrolled).sum());
            if now.enrolled > 0 && enrolled > 0 && reaches(share(now.missed, now.enrolled) - share(missed, enrolled), 10.0) {
                found.push(Indicator::TurnAbsence);
            }
            let marks: Vec<i64> = facts.past.iter().filter_map(|term| term.failing).collect();
            if let (Some(failing), false) = (now.failing, marks.is_empty()) {
                let mean = marks.iter().sum::<i64>() as f64 / marks.len() as f64;
                if reaches(failing as f64 - mean, 2.0) {
                    found.push(Indicator::TurnFailing);
                }
            }
        }
        let mut own = facts.incidents.clone();
        own.retain(|(role, _)| matches!(role, Role::Victim | Role::Initiator | Role::Participant));
        if own.len() >= 2 && own.iter().any(|(_, in_term)| *in_term) {
            for (role, indicator) in
                [(Role::Victim, Indicator::Victim), (Role::Initiator, Indicator::Initiator), (Role::Participant, Indicator::Participant)]
            {
                if own.iter().any(|(known, _)| *known == role) {
                    found.push(indicator);
                }
            }
        }
        if facts.signals >= 2 {
            found.push(Indicator::Signals);
        }
        if !facts.hardships.is_empty() {
            found.push(Indicator::Family);
        }
        found
    }

    proptest! {
        #[test]
        fn it_is_what_one_would_reckon_by_hand(facts in facts()) {
            prop_assert_eq!(found(&facts), by_hand(&facts));
        }

        #[test]
        fn a_higher_threshold_never_finds_more(facts in facts(), more in 1_i64..5) {
            let higher = THRESHOLDS.map(|(indicator, threshold)| (indicator, threshold + more));
            let few: Vec<Indicator> = reasons(&facts, &higher).iter().map(Reason::indicator).collect();
            prop_assert!(few.iter().all(|indicator| found(&facts).contains(indicator)));
        }
    }
}
