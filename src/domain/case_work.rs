//! The words of case work that no ministry changes: how a sign is answered, what a council is asked, what it decides.

/// How a sign was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolution {
    /// The child is proposed for a register.
    Proposal,
    /// The child is watched, on the register for that.
    Watching,
    /// There was nothing in it.
    NoGround,
}

impl Resolution {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Proposal, Self::Watching, Self::NoGround];

    /// The name in arguments and in the register.
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposal => "proposal",
            Self::Watching => "watching",
            Self::NoGround => "no_ground",
        }
    }

    /// The answer with this name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What a council is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To place a child that is proposed.
    Placement,
    /// To hear how it goes.
    Review,
    /// To end an entry.
    Removal,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 3] = [Self::Placement, Self::Review, Self::Removal];

    /// The name in the register.
    pub fn code(self) -> &'static str {
        match self {
            Self::Placement => "placement",
            Self::Review => "review",
            Self::Removal => "removal",
        }
    }

    /// The purpose with this name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// The decisions that answer it.
    pub fn decisions(self) -> &'static [Decision] {
        use Decision::{Continue, Extend, Place, Postpone, Refer, Refuse, Remove};
        match self {
            Self::Placement => &[Place, Refer, Refuse, Postpone],
            Self::Review => &[Continue, Extend, Remove, Refer, Postpone],
            Self::Removal => &[Remove, Extend, Refer, Refuse, Postpone],
        }
    }
}

/// What a council decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The child is placed on the register.
    Place,
    /// The child stays longer.
    Extend,
    /// The work goes on as it is.
    Continue,
    /// The child leaves the register.
    Remove,
    /// The papers go to an agency.
    Refer,
    /// What was asked for is not done.
    Refuse,
    /// Another meeting decides.
    Postpone,
}

impl Decision {
    /// Every decision.
    pub const ALL: [Self; 7] = [Self::Place, Self::Extend, Self::Continue, Self::Remove, Self::Refer, Self::Refuse, Self::Postpone];

    /// The name in arguments and in the register.
    pub fn code(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Extend => "extend",
            Self::Continue => "continue",
            Self::Remove => "remove",
            Self::Refer => "refer",
            Self::Refuse => "refuse",
            Self::Postpone => "postpone",
        }
    }

    /// The decision with this name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::{Decision, Purpose, Resolution};

    #[test]
    fn names_are_read_back() {
        assert!(Resolution::ALL.iter().all(|one| Resolution::of(one.code()) == Some(*one)));
        assert!(Purpose::ALL.iter().all(|one| Purpose::of(one.code()) == Some(*one)));
        assert!(Decision::ALL.iter().all(|one| Decision::of(one.code()) == Some(*one)));
        assert_eq!(Decision::of("Place"), None);
    }

    #[test]
    fn every_decision_answers_something_and_any_may_wait() {
        for decision in Decision::ALL {
            assert!(Purpose::ALL.iter().any(|purpose| purpose.decisions().contains(&decision)), "{decision:?}");
        }
        assert!(Purpose::ALL.iter().all(|purpose| purpose.decisions().contains(&Decision::Postpone)));
        assert!(!Purpose::Placement.decisions().contains(&Decision::Remove));
        assert!(!Purpose::Removal.decisions().contains(&Decision::Place));
    }
}
