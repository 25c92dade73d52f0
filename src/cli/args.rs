//! How arguments are read. The text of an error here is a code; `localize` makes the sentence.

use std::any::TypeId;
use std::fmt;

use crate::domain::Date;
use crate::domain::calendar::{self, Period, SchoolYear, Term};
use crate::domain::case_work::{Decision, Resolution};
use crate::domain::class_name::ClassName;
use crate::domain::due::Duty;
use crate::domain::iin::{Iin, IinError, is_bin};
use crate::domain::incident::{At, Audience, Role, State, Step};
use crate::domain::movement::Breakdown;
use crate::domain::posts::Posts;
use crate::domain::retention::Keep;
use crate::domain::review::Proposes;
use crate::domain::text::{clean, clean_line};
use crate::locale::Lang;
use crate::output::{Format, Headings};
use crate::report::people::Pick;

/// Why an argument cannot be read.
#[derive(Debug)]
pub struct Code(pub &'static str);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Code {}

type Read<T> = Result<T, Code>;

/// What an edit gives anew: nothing, typed as `--note=`, takes away what stands.
pub type Anew<T> = Option<T>;

/// Reads what is given anew.
pub fn anew<T>(read: fn(&str) -> Read<T>) -> impl Fn(&str) -> Read<Anew<T>> + Clone {
    move |raw| clean(raw).map(|_| read(raw)).transpose()
}

/// Whether an empty value takes away what stands there.
pub fn empties(arg: &clap::Arg) -> bool {
    let read = arg.get_value_parser().type_id();
    read == TypeId::of::<Anew<String>>()
        || read == TypeId::of::<Anew<Date>>()
        || read == TypeId::of::<Anew<i64>>()
        || read == TypeId::of::<Anew<Iin>>()
}

/// The number of a record.
pub fn number(raw: &str) -> Read<i64> {
    raw.trim().parse().ok().filter(|number| *number > 0).ok_or(Code("bad_number"))
}

/// `--term`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermArg {
    /// The term of today.
    Current,
    /// The one before it.
    Previous,
    /// A certain one.
    Of(Term),
}

/// `--by` of the dynamics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// A row for each term.
    Term,
    /// A row for each school year.
    Year,
}

impl Pace {
    /// The name in arguments.
    pub fn code(self) -> &'static str {
        match self {
            Self::Term => "term",
            Self::Year => "year",
        }
    }
}

/// Protection of a new register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encrypt {
    /// A random key in a file of its own.
    KeyFile,
    /// A passphrase.
    Passphrase,
    /// A passphrase, and the key made from it in a file on this computer: either opens it.
    Both,
    /// None.
    None,
}

impl Encrypt {
    /// The name in arguments.
    pub fn code(self) -> &'static str {
        match self {
            Self::KeyFile => "key-file",
            Self::Passphrase => "passphrase",
            Self::Both => "both",
            Self::None => "none",
        }
    }
}

pub fn day(raw: &str) -> Read<Date> {
    calendar::read_day(raw).ok_or(Code("bad_date"))
}

pub fn class(raw: &str) -> Read<ClassName> {
    ClassName::parse(raw).ok_or(Code("bad_class"))
}

pub fn iin(raw: &str) -> Read<Iin> {
    Iin::parse(raw).map_err(|error| match error {
        IinError::Scientific => Code("iin_scientific"),
        IinError::NotDigits => Code("iin_not_digits"),
        IinError::Length => Code("iin_length"),
        IinError::CheckDigit => Code("iin_check_digit"),
    })
}

pub fn bin(raw: &str) -> Read<String> {
    let text = raw.trim();
    if is_bin(text) { Ok(text.to_owned()) } else { Err(Code("bad_bin")) }
}

pub fn term(raw: &str) -> Read<TermArg> {
    match raw {
        "current" => Ok(TermArg::Current),
        "previous" => Ok(TermArg::Previous),
        name => name.parse().map(TermArg::Of).map_err(|()| Code("bad_term")),
    }
}

pub fn year(raw: &str) -> Read<SchoolYear> {
    raw.parse().map_err(|()| Code("bad_year"))
}

/// `112=#45`: the row on that line is about that child.
pub fn same(raw: &str) -> Read<(u64, i64)> {
    let read = || {
        let (line, student) = raw.split_once('=')?;
        let student = student.trim();
        Some((line.trim().parse().ok()?, student.strip_prefix('#').unwrap_or(student).parse().ok()?))
    };
    read().ok_or(Code("bad_same"))
}

/// Minutes of a contact: shorter than a day.
pub fn minutes(raw: &str) -> Read<i64> {
    raw.trim().parse().ok().filter(|minutes| (0..=1440).contains(minutes)).ok_or(Code("bad_minutes"))
}

/// A minute: word of something came then.
pub fn moment(raw: &str) -> Read<At> {
    At::read(raw).filter(|at| at.time.is_some()).ok_or(Code("bad_moment"))
}

/// A day, or a minute of it.
pub fn day_or_moment(raw: &str) -> Read<At> {
    At::read(raw).ok_or(Code("bad_day_or_moment"))
}

/// How often, how many: at least one.
pub fn count(raw: &str) -> Read<i64> {
    raw.trim().parse().ok().filter(|count| (1..=100_000).contains(count)).ok_or(Code("bad_count"))
}

/// How many, none included.
pub fn count_or_none(raw: &str) -> Read<i64> {
    raw.trim().parse().ok().filter(|count| (0..=100_000).contains(count)).ok_or(Code("bad_count_or_none"))
}

/// Academic hours of a course.
pub fn hours(raw: &str) -> Read<i64> {
    raw.trim().parse().ok().filter(|hours| (1..=2000).contains(hours)).ok_or(Code("bad_hours"))
}

/// `psychologist=1.5`: a role and its posts.
pub fn post(raw: &str) -> Read<(String, Posts)> {
    let read = || {
        let (role, posts) = raw.split_once('=')?;
        Some((clean(role)?, Posts::parse(posts.trim())?))
    };
    read().ok_or(Code("bad_post"))
}

/// `2026-11` or `11.2026`: the days of a month.
pub fn month(raw: &str) -> Read<Period> {
    Period::of_month(raw).ok_or(Code("bad_month"))
}

/// What a child was in an incident.
pub fn incident_role(raw: &str) -> Read<Role> {
    Role::of(raw).ok_or(Code("bad_incident_role"))
}

/// What was done about an incident.
pub fn incident_step(raw: &str) -> Read<Step> {
    Step::of(raw).ok_or(Code("bad_incident_step"))
}

/// The authority's decision.
pub fn recognised(raw: &str) -> Read<State> {
    [State::Recognised, State::NotRecognised].into_iter().find(|state| state.code() == raw).ok_or(Code("bad_recognised"))
}

/// With whom awareness work was done.
pub fn audience(raw: &str) -> Read<Audience> {
    Audience::of(raw).ok_or(Code("bad_audience"))
}

/// How many days ahead: at most some years.
pub fn days(raw: &str) -> Read<u64> {
    raw.trim().parse().ok().filter(|days| *days <= 3660).ok_or(Code("bad_days"))
}

/// What a review proposes.
pub fn proposes(raw: &str) -> Read<Proposes> {
    Proposes::of(raw).ok_or(Code("bad_propose"))
}

/// `review:12`: something owed, as `esep due` names it.
pub fn duty(raw: &str) -> Read<(Duty, i64)> {
    let (code, number) = raw.trim().split_once(':').ok_or(Code("bad_duty"))?;
    let number = number.parse().ok().filter(|number| *number > 0);
    Duty::of(code).zip(number).ok_or(Code("bad_duty"))
}

/// `on` or `off`.
pub fn switch(raw: &str) -> Read<bool> {
    match raw {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(Code("bad_switch")),
    }
}

/// Years that something is kept; 0 is no setting.
pub fn years(raw: &str) -> Read<u8> {
    raw.trim().parse().ok().filter(|years| *years <= 100).ok_or(Code("bad_years"))
}

/// The beginning of a digest as a paper shows it, hyphens and blanks left out.
pub fn digest(raw: &str) -> Read<String> {
    let digits: String = raw.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect();
    let fits = (12..=64).contains(&digits.len()) && digits.chars().all(|digit| digit.is_ascii_hexdigit());
    if fits { Ok(digits.to_lowercase()) } else { Err(Code("bad_digest")) }
}

/// Text that must say something.
pub fn text(raw: &str) -> Read<String> {
    clean(raw).ok_or(Code("empty_text"))
}

/// Text of one line: a name, the number of a paper.
pub fn line(raw: &str) -> Read<String> {
    clean_line(raw).ok_or(Code("empty_text"))
}

/// Which copies are kept.
pub fn keep(raw: &str) -> Read<Keep> {
    Keep::parse(raw).ok_or(Code("bad_keep"))
}

pub fn lang(raw: &str) -> Read<Lang> {
    Lang::parse(raw).ok_or(Code("bad_lang"))
}

pub fn format(raw: &str) -> Read<Format> {
    match raw {
        "table" => Ok(Format::Table),
        "csv" => Ok(Format::Csv),
        "excel" => Ok(Format::Excel),
        "json" => Ok(Format::Json),
        "jsonl" => Ok(Format::Jsonl),
        "xlsx" => Ok(Format::Xlsx),
        "html" => Ok(Format::Html),
        "ics" => Ok(Format::Ics),
        _ => Err(Code("bad_format")),
    }
}

pub fn headings(raw: &str) -> Read<Headings> {
    match raw {
        "code" => Ok(Headings::Code),
        "kk-ru" => Ok(Headings::KkRu),
        lang => Lang::parse(lang).map(Headings::In).ok_or(Code("bad_headings")),
    }
}

pub fn color(raw: &str) -> Read<String> {
    if ["auto", "always", "never"].contains(&raw) { Ok(raw.to_owned()) } else { Err(Code("bad_color")) }
}

pub fn encrypt(raw: &str) -> Read<Encrypt> {
    let known = [Encrypt::KeyFile, Encrypt::Passphrase, Encrypt::Both, Encrypt::None];
    known.into_iter().find(|encrypt| encrypt.code() == raw).ok_or(Code("bad_encrypt"))
}

pub fn decision(raw: &str) -> Read<Decision> {
    Decision::of(raw).ok_or(Code("bad_decision"))
}

pub fn resolution(raw: &str) -> Read<Resolution> {
    Resolution::of(raw).ok_or(Code("bad_resolution"))
}

pub fn pace(raw: &str) -> Read<Pace> {
    match raw {
        "term" => Ok(Pace::Term),
        "year" => Ok(Pace::Year),
        _ => Err(Code("bad_pace")),
    }
}

/// A figure whose people are asked for.
pub fn pick(raw: &str) -> Read<Pick> {
    text(raw).map(|text| Pick::read(&text))
}

pub fn by(raw: &str) -> Read<Breakdown> {
    Breakdown::ALL.into_iter().find(|by| by.code() == raw).ok_or(Code("bad_by"))
}
