//! Bullying (order 506): what is to be done after word of it came, by when, and how far it is.

use std::fmt;

use chrono::{NaiveDateTime, NaiveTime};

use super::Date;
use super::calendar::{Calendar, read_day, written};
use super::deadline::Unit;

/// A day, or a minute of it where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The day.
    pub day: Date,
    /// The minute.
    pub time: Option<NaiveTime>,
}

impl At {
    /// Reads `2026-11-22 09:30`, `22.11.2026 09:30`, or a day alone.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let (day, time) = match text.split_once([' ', 'T']) {
            Some((day, time)) => (day, Some(NaiveTime::parse_from_str(time.trim(), "%H:%M").ok()?)),
            None => (text, None),
        };
        read_day(day).map(|day| Self { day, time })
    }

    /// `22.11.2026 09:30`: how people read it.
    pub fn written(self) -> String {
        self.time.map_or_else(|| written(self.day), |time| format!("{} {}", written(self.day), time.format("%H:%M")))
    }

    /// Whether it is certainly before something else: of days alone nobody knows the minute.
    pub fn is_before(self, other: Self) -> bool {
        match (self.time, other.time) {
            (Some(time), Some(others)) => (self.day, time) < (other.day, others),
            _ => self.day < other.day,
        }
    }

    fn moment(self) -> NaiveDateTime {
        self.day.and_time(self.time.unwrap_or_default())
    }
}

/// As the register and files have it: `2026-11-22T09:30` or `2026-11-22`.
impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some(time) => write!(f, "{}T{}", self.day, time.format("%H:%M")),
            None => write!(f, "{}", self.day),
        }
    }
}

/// What is done about an incident, each thing within a deadline of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The head is told.
    Head,
    /// Talks with both sides and the parents.
    Talks,
    /// What came of the talks goes to the head.
    Result,
    /// The education authority is told in writing.
    Authority,
    /// The child's own school is told in writing.
    School,
    /// The police are told in writing.
    Police,
    /// The authority decides.
    Decision,
    /// The authority sends its decision.
    DecisionSent,
}

impl Step {
    /// Every step, in their order.
    pub const ALL: [Self; 8] =
        [Self::Head, Self::Talks, Self::Result, Self::Authority, Self::School, Self::Police, Self::Decision, Self::DecisionSent];

    /// The code in the register, which is that of its deadline in the norms.
    pub fn deadline(self) -> &'static str {
        match self {
            Self::Head => "incident_head",
            Self::Talks => "incident_talks",
            Self::Result => "incident_result",
            Self::Authority => "incident_authority",
            Self::School => "incident_school",
            Self::Police => "incident_police",
            Self::Decision => "incident_decision",
            Self::DecisionSent => "incident_decision_sent",
        }
    }

    /// What the user types: `head`.
    pub fn code(self) -> &'static str {
        self.deadline().trim_start_matches("incident_")
    }

    /// The step of a code, with or without the beginning.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code || step.deadline() == code)
    }

    /// The step that has to be done before this one begins.
    pub fn after(self) -> Option<Self> {
        match self {
            Self::Result => Some(Self::Talks),
            Self::Decision => Some(Self::Authority),
            Self::DecisionSent => Some(Self::Decision),
            _ => None,
        }
    }
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Done by its deadline.
    InTime,
    /// Done after it.
    Late,
    /// To be done, and there is time.
    Open,
    /// To be done, and the time is over.
    Overdue,
    /// What it follows is not done yet.
    Waits,
    /// The norms give it no deadline.
    Free,
}

impl Standing {
    /// The word in files and texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::InTime => "in_time",
            Self::Late => "late",
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Waits => "waits",
            Self::Free => "free",
        }
    }
}

/// What a step of an incident comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// The step.
    pub step: Step,
    /// The last moment, or the last day, on which it is in time.
    pub due: Option<At>,
    /// When it was done.
    pub done: Option<At>,
    /// Where it stands.
    pub standing: Standing,
}

/// Deadlines by their codes.
pub type Deadlines<'a> = [(&'a str, u32, Unit)];

/// Where every step stands on a day. `done` are the steps that were done.
pub fn courses(received: At, done: &[(Step, At)], today: Date, deadlines: &Deadlines<'_>, calendar: &Calendar) -> Vec<Course> {
    let done_at = |step: Step| done.iter().find(|(known, _)| *known == step).map(|(_, at)| *at);
    let course = |step: Step| {
        let begins = step.after().map_or(Some(received), done_at);
        let span = deadlines.iter().find(|(code, ..)| *code == step.deadline());
        let due = begins.zip(span).map(|(begins, (_, amount, unit))| due(begins, *amount, *unit, calendar));
        let standing = match (done_at(step), due) {
            (Some(at), Some(due)) if due.is_before(at) => Standing::Late,
            (Some(_), Some(_)) => Standing::InTime,
            (None, Some(due)) if due.day < today => Standing::Overdue,
            (None, Some(_)) => Standing::Open,
            (_, None) if span.is_none() => Standing::Free,
            (Some(_), None) => Standing::InTime,
            (None, None) => Standing::Waits,
        };
        Course { step, due, done: done_at(step), standing }
    };
    Step::ALL.into_iter().map(course).collect()
}

/// The end of a deadline: to the minute where it is counted in hours from a known minute, else to the day.
pub fn due(begins: At, amount: u32, unit: Unit, calendar: &Calendar) -> At {
    match (unit, begins.time) {
        (Unit::Hour, Some(_)) => {
            let due = begins.moment() + chrono::TimeDelta::hours(amount.into());
            At { day: due.date(), time: Some(due.time()) }
        }
        _ => At { day: unit.after(begins.day, amount, calendar), time: None },
    }
}

/// How far an incident is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Word came.
    Received,
    /// The talks were held.
    Talked,
    /// The education authority was told.
    Sent,
    /// The authority: it was bullying.
    Recognised,
    /// The authority: it was not.
    NotRecognised,
    /// The school closed it.
    Closed,
}

impl State {
    /// Every state, in their order.
    pub const ALL: [Self; 6] = [Self::Received, Self::Talked, Self::Sent, Self::Recognised, Self::NotRecognised, Self::Closed];

    /// How far, by what is known.
    pub fn of(done: &[(Step, At)], recognised: Option<bool>, closed: bool) -> Self {
        let is_done = |step: Step| done.iter().any(|(known, _)| *known == step);
        match recognised {
            _ if closed => Self::Closed,
            Some(true) => Self::Recognised,
            Some(false) => Self::NotRecognised,
            None if is_done(Step::Authority) => Self::Sent,
            None if is_done(Step::Talks) => Self::Talked,
            None => Self::Received,
        }
    }

    /// The word in files and texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Talked => "talked",
            Self::Sent => "sent",
            Self::Recognised => "recognised",
            Self::NotRecognised => "not_recognised",
            Self::Closed => "closed",
        }
    }
}

/// What a child was in an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// It was done to the child.
    Victim,
    /// The child began it.
    Initiator,
    /// The child took part.
    Participant,
    /// The child saw it.
    Witness,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Victim, Self::Initiator, Self::Participant, Self::Witness];

    /// The word in files and texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Victim => "victim",
            Self::Initiator => "initiator",
            Self::Participant => "participant",
            Self::Witness => "witness",
        }
    }

    /// The role of a word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// With whom awareness work was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Pupils.
    Pupils,
    /// Parents.
    Parents,
    /// The school's own people.
    Staff,
}

impl Audience {
    /// Every audience.
    pub const ALL: [Self; 3] = [Self::Pupils, Self::Parents, Self::Staff];

    /// The word in files and texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pupils => "pupils",
            Self::Parents => "parents",
            Self::Staff => "staff",
        }
    }

    /// The audience of a word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.code() == code)
    }
}

#[cfg(test)]
mod tests;
