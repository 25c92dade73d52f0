//! A norms pack: registers, grounds, kinds, calendar and forms of one regime, with how sure each item is.

use std::num::NonZeroU32;

use serde::Deserialize;

use super::Review;
use crate::domain::Date;
use crate::domain::calendar::{Holidays, YearPlan};
use crate::domain::deadline::Unit;
use crate::domain::text::plain;
use crate::locale::Lang;

/// A text in three languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The text in one language.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        }
    }
}

/// How sure an item is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Read in an act.
    Act,
    /// Read in a text that quotes an act.
    Quoted,
    /// Common practice, not read in an act.
    #[default]
    Practice,
    /// Our own proposal, or a school's.
    Own,
}

impl Certainty {
    /// The word in files and texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Quoted => "quoted",
            Self::Practice => "practice",
            Self::Own => "own",
        }
    }
}

/// What a pack is founded on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// How sure.
    pub certainty: Certainty,
    kk: String,
    ru: String,
    en: String,
}

impl Basis {
    /// The act, in one language.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        }
    }
}

/// What is known of the caseload of a role.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caseload {
    /// Each of them works for the whole school.
    #[serde(default)]
    pub school: bool,
    /// How many pupils of the school there should be for each, at most.
    pub pupils: Option<NonZeroU32>,
    /// How sure that is.
    #[serde(default)]
    pub certainty: Certainty,
}

/// Who is proposed for which register after recognised bullying.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bullying {
    /// The child's role.
    pub role: String,
    /// The register.
    pub register: String,
}

/// One code and what people call it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// What files and scripts carry.
    pub code: String,
    kk: String,
    ru: String,
    en: String,
    /// How sure it is.
    #[serde(default)]
    pub certainty: Certainty,
    /// The Kazakh label is our own proposal.
    #[serde(default)]
    pub proposed: bool,
    /// A register entered and left by a council's decision.
    #[serde(default)]
    pub decision: bool,
    /// The register of children who are watched.
    #[serde(default)]
    pub watch: bool,
    /// A register that needs an individual plan.
    #[serde(default)]
    pub plan: bool,
    /// A contact or a paper of this kind tells the parents.
    #[serde(default)]
    pub parents: bool,
    /// A contact of this kind brings the child into a club.
    #[serde(default)]
    pub club: bool,
    /// A visit of this kind counts for the one that a class makes each month.
    #[serde(default)]
    pub monthly: bool,
    /// A topic in which those whom it concerns are to have had a course.
    #[serde(default)]
    pub counted: bool,
    /// People of this role are to have courses.
    #[serde(default)]
    pub trained: bool,
    /// A session of the psychologist with a child is a contact of this kind; people of this role hold such sessions.
    #[serde(default)]
    pub consult: bool,
    /// A paper that records somebody's consent.
    #[serde(default)]
    pub consent: bool,
    /// The consent that work of this kind needs.
    pub needs_consent: Option<String>,
    /// The agency to which a child's papers go when nothing has improved in time.
    pub without_improvement: Option<String>,
    /// A child with this role in recognised bullying is proposed for a register on this ground.
    pub bullying: Option<Bullying>,
    /// An outcome that says that the child's behaviour has improved.
    #[serde(default)]
    pub improved: bool,
    /// How long a deadline is: so many units; of an indicator the threshold.
    pub amount: Option<u32>,
    /// What a deadline is counted in.
    pub unit: Option<Unit>,
    /// The ground of the sign that an indicator makes; without one it makes none.
    pub ground: Option<String>,
    /// A family that comes into this status is in hardship.
    #[serde(default)]
    pub hardship: bool,
    /// Planned length of an entry, in months.
    pub months: Option<u32>,
    /// How often an entry is reviewed.
    pub review: Option<Review>,
    /// People of this role have a caseload.
    pub caseload: Option<Caseload>,
    /// Registers that take this ground; all, if none is named.
    #[serde(default)]
    pub registers: Vec<String>,
    /// The code that it stands after, where packs are put together.
    pub after: Option<String>,
    /// Other spellings that an import understands.
    #[serde(default)]
    pub aliases: Vec<String>,
}

impl Item {
    /// What people call it.
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        }
    }

    /// Code and labels: every name by which it is read.
    pub fn names(&self) -> [&str; 4] {
        [&self.code, &self.kk, &self.ru, &self.en]
    }

    pub(super) fn is_called(&self, wanted: &str) -> bool {
        self.names().into_iter().chain(self.aliases.iter().map(String::as_str)).any(|name| plain(name) == wanted)
    }
}

/// A column of a form.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormColumn {
    /// The column of the report.
    pub code: String,
    /// Heading.
    pub kk: String,
    /// Heading.
    pub ru: String,
    /// Heading.
    pub en: String,
}

/// What a school prints and signs: a report's columns, their order and headings, lines above and below.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// What the user types.
    pub name: String,
    /// The report that gives the rows.
    pub report: String,
    /// The register it is of.
    pub register: Option<String>,
    /// How sure it is that the ministry wants it so.
    pub certainty: Certainty,
    /// The title.
    pub title: Words,
    /// Lines above the table; `{school}` and `{period}` are filled in.
    #[serde(default)]
    pub above: Vec<Words>,
    /// Lines below: signatures.
    #[serde(default)]
    pub below: Vec<Words>,
    /// The columns, in order.
    pub column: Vec<FormColumn>,
}

/// A pack as its file gives it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// `kz-2026`.
    pub id: String,
    /// A higher version takes the place of a lower one.
    pub version: u32,
    /// First day in force.
    pub from: Date,
    /// First day no longer in force.
    pub until: Option<Date>,
    /// What it is.
    pub title: Words,
    /// What it is founded on.
    #[serde(default)]
    pub basis: Vec<Basis>,
    /// A child without a dated contact for this many days is pointed out.
    pub contact_days: Option<u64>,
    /// Figures from 1 to one less than this are not printed in what leaves the school.
    pub small_cell: Option<i64>,
    /// A scan that is larger is not kept.
    pub scan_limit_mib: Option<u32>,
    #[serde(default)]
    pub(super) register: Vec<Item>,
    #[serde(default)]
    pub(super) ground: Vec<Item>,
    #[serde(default)]
    pub(super) removal_ground: Vec<Item>,
    #[serde(default)]
    pub(super) intervention: Vec<Item>,
    #[serde(default)]
    pub(super) outcome: Vec<Item>,
    #[serde(default)]
    pub(super) agency: Vec<Item>,
    #[serde(default)]
    pub(super) document: Vec<Item>,
    #[serde(default)]
    pub(super) way: Vec<Item>,
    #[serde(default)]
    pub(super) consent: Vec<Item>,
    #[serde(default)]
    pub(super) channel: Vec<Item>,
    #[serde(default)]
    pub(super) content: Vec<Item>,
    #[serde(default)]
    pub(super) direction: Vec<Item>,
    #[serde(default)]
    pub(super) indicator: Vec<Item>,
    #[serde(default)]
    pub(super) deadline: Vec<Item>,
    #[serde(default)]
    pub(super) role: Vec<Item>,
    #[serde(default)]
    pub(super) social_status: Vec<Item>,
    #[serde(default)]
    pub(super) outing: Vec<Item>,
    #[serde(default)]
    pub(super) topic: Vec<Item>,
    #[serde(default)]
    pub(super) aid: Vec<Item>,
    #[serde(default)]
    pub(super) language: Vec<Item>,
    #[serde(default)]
    pub(super) sex: Vec<Item>,
    /// School years; one that another pack gives too is the newer pack's.
    #[serde(default)]
    pub year: Vec<YearPlan>,
    /// Public holidays; a newer pack's take the place of an older one's.
    pub holidays: Option<Holidays>,
    /// Headings of lists that other programs write, by column of an import.
    #[serde(default)]
    pub headings: super::headings::Headings,
    /// Forms.
    #[serde(default)]
    pub form: Vec<Form>,
}

impl Pack {
    /// `kz-2026/1`: how an entry names the pack it was made under.
    pub fn reference(&self) -> String {
        format!("{}/{}", self.id, self.version)
    }

    /// Whether it still counts on a day.
    pub fn lasts_on(&self, day: Date) -> bool {
        self.until.is_none_or(|until| until > day)
    }
}
