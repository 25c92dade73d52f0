//! The sets of codes, and what a pack has of each.

use super::{Item, Pack};

/// A set of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vocabulary {
    /// Registers kept apart: in-school, accompaniment, …
    Register,
    /// Why a child is placed.
    Ground,
    /// Why a child is removed.
    RemovalGround,
    /// What is done with a child.
    Intervention,
    /// What came of it.
    Outcome,
    /// Agencies outside the school.
    Agency,
    /// Papers of an entry.
    Document,
    /// How parents are told.
    Way,
    /// What a consent is for.
    Consent,
    /// How word of bullying came.
    Channel,
    /// What bullies on the internet.
    Content,
    /// What a psychologist does.
    Direction,
    /// Reasons to look at a child.
    Indicator,
    /// By when something is owed.
    Deadline,
    /// Roles of staff.
    Role,
    /// Social passport.
    SocialStatus,
    /// Visits outside the school.
    Outing,
    /// What courses of the staff are about.
    Topic,
    /// Help that families receive.
    Aid,
    /// Language of instruction.
    Language,
    /// `F`, `M`.
    Sex,
}

impl Vocabulary {
    /// Every set.
    pub const ALL: [Self; 21] = [
        Self::Register,
        Self::Ground,
        Self::RemovalGround,
        Self::Intervention,
        Self::Outcome,
        Self::Agency,
        Self::Document,
        Self::Way,
        Self::Consent,
        Self::Channel,
        Self::Content,
        Self::Direction,
        Self::Indicator,
        Self::Deadline,
        Self::Role,
        Self::SocialStatus,
        Self::Outing,
        Self::Topic,
        Self::Aid,
        Self::Language,
        Self::Sex,
    ];

    /// The name of the set in texts and errors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Ground => "ground",
            Self::RemovalGround => "removal-ground",
            Self::Intervention => "intervention",
            Self::Outcome => "outcome",
            Self::Agency => "agency",
            Self::Document => "document",
            Self::Way => "way",
            Self::Consent => "consent",
            Self::Channel => "channel",
            Self::Content => "content",
            Self::Direction => "direction",
            Self::Indicator => "indicator",
            Self::Deadline => "deadline",
            Self::Role => "role",
            Self::SocialStatus => "social-status",
            Self::Outing => "outing",
            Self::Topic => "topic",
            Self::Aid => "aid",
            Self::Language => "language",
            Self::Sex => "sex",
        }
    }
}

impl Pack {
    /// The pack's own items of a set.
    pub fn items(&self, vocabulary: Vocabulary) -> &[Item] {
        match vocabulary {
            Vocabulary::Register => &self.register,
            Vocabulary::Ground => &self.ground,
            Vocabulary::RemovalGround => &self.removal_ground,
            Vocabulary::Intervention => &self.intervention,
            Vocabulary::Outcome => &self.outcome,
            Vocabulary::Agency => &self.agency,
            Vocabulary::Document => &self.document,
            Vocabulary::Way => &self.way,
            Vocabulary::Consent => &self.consent,
            Vocabulary::Channel => &self.channel,
            Vocabulary::Content => &self.content,
            Vocabulary::Direction => &self.direction,
            Vocabulary::Indicator => &self.indicator,
            Vocabulary::Deadline => &self.deadline,
            Vocabulary::Role => &self.role,
            Vocabulary::SocialStatus => &self.social_status,
            Vocabulary::Outing => &self.outing,
            Vocabulary::Topic => &self.topic,
            Vocabulary::Aid => &self.aid,
            Vocabulary::Language => &self.language,
            Vocabulary::Sex => &self.sex,
        }
    }
}
