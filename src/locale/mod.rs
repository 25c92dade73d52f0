//! Every text that a person sees, in Kazakh, Russian and English: the only place that reads the `.ftl` files.
//!
//! A text is found by its id; the part before the first `-` tells the file, and a file is parsed when its first text
//! is asked for.

use std::cell::OnceCell;
use std::cmp::Ordering;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use unic_langid::LanguageIdentifier;

use crate::domain::calendar::written;
use crate::error::{Arg, Error};

mod aim;

pub use aim::{Aim, quoted};

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// All three, the state language first.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// Reads `kk`, `ru`, `en`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "kk" => Some(Self::Kk),
            "ru" => Some(Self::Ru),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The language of the system, where it is one of ours; otherwise Kazakh.
    pub fn of_system() -> Self {
        let of_tag = |tag: String| Self::parse(tag.split(['-', '_', '.']).next().unwrap_or_default());
        sys_locale::get_locales().find_map(of_tag).unwrap_or(Self::Kk)
    }

    fn id(self) -> LanguageIdentifier {
        let tag = match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        };
        tag.parse().unwrap_or_default()
    }
}

/// What a person types to agree, in any of the languages.
pub const YES: [&str; 6] = ["д", "да", "и", "иә", "y", "yes"];

/// A text file in the three languages.
macro_rules! file {
    ($name:literal) => {
        [
            include_str!(concat!("kk/", $name, ".ftl")),
            include_str!(concat!("ru/", $name, ".ftl")),
            include_str!(concat!("en/", $name, ".ftl")),
        ]
    };
}

/// Files named after a noun that the user types: its messages begin with the noun; its help, its errors, its columns and
/// what the history says of its operations (`op-NOUN-…`) stand there too.
#[rustfmt::skip]
const NOUNS: &[(&str, [&str; 3])] = &[
    ("activity", file!("activity")),
    ("caseload", file!("caseload")),
    ("consult", file!("consult")),
    ("council", file!("council")),
    ("backup", file!("backup")),
    ("doctor", file!("doctor")),
    ("document", file!("document")),
    ("check", file!("check")),
    ("due", file!("due")),
    ("erase", file!("erase")),
    ("family", file!("family")),
    ("handover", file!("handover")),
    ("guardian", file!("guardian")),
    ("history", file!("history")),
    ("import", file!("import")),
    ("nightly", file!("nightly")),
    ("incident", file!("incident")),
    ("key", file!("key")),
    ("outing", file!("outing")),
    ("indicators", file!("indicators")),
    ("plan", file!("plan")),
    ("proposal", file!("proposal")),
    ("record", file!("record")),
    ("referral", file!("referral")),
    ("review", file!("review")),
    ("restore", file!("restore")),
    ("school", file!("school")),
    ("signal", file!("signal")),
    ("sealed", file!("sealed")),
    ("settings", file!("settings")),
    ("student", file!("student")),
    ("training", file!("training")),
];

/// Texts that are read together, when the first of them is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum File {
    Cli,
    Errors,
    Messages,
    Reports,
    Noun(usize),
}

const FILES: usize = 4 + NOUNS.len();

impl File {
    fn of(id: &str) -> Self {
        let mut words = id.split('-');
        let first = words.next().unwrap_or_default();
        let noun = if first == "op" { words.next().unwrap_or_default() } else { first };
        match first {
            "cmd" | "arg" | "cli" => Self::Cli,
            "err" => Self::Errors,
            "col" | "rep" => Self::Reports,
            _ => NOUNS.iter().position(|(known, _)| *known == noun).map_or(Self::Messages, Self::Noun),
        }
    }

    fn place(self) -> usize {
        match self {
            Self::Cli => 0,
            Self::Errors => 1,
            Self::Messages => 2,
            Self::Reports => 3,
            Self::Noun(noun) => 4 + noun,
        }
    }

    /// The texts: of help, errors and columns also those that stand in the files of nouns.
    fn sources(self, lang: Lang) -> Vec<&'static str> {
        let (own, nouns) = match self {
            Self::Cli => (file!("cli"), true),
            Self::Errors => (file!("errors"), true),
            Self::Messages => (file!("messages"), false),
            Self::Reports => (file!("reports"), true),
            Self::Noun(noun) => (NOUNS[noun].1, false),
        };
        let nouns = NOUNS.iter().filter(|_| nouns).map(|(_, texts)| texts[lang as usize]);
        [own[lang as usize]].into_iter().chain(nouns).collect()
    }
}

/// The texts of one language, its dates and its order of names.
pub struct Locale {
    /// The language.
    pub lang: Lang,
    bundles: [OnceCell<FluentBundle<FluentResource>>; FILES],
    collator: OnceCell<Option<CollatorBorrowed<'static>>>,
}

impl Locale {
    /// Nothing is read yet.
    pub fn new(lang: Lang) -> Self {
        Self { lang, bundles: [const { OnceCell::new() }; FILES], collator: OnceCell::new() }
    }

    /// A text with its particulars filled in. An id without a text shows itself; a test makes sure there is none.
    pub fn text(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.find(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// An attribute of a text (`.why`, `.hint`), where it has one.
    pub fn attribute(&self, id: &str, attribute: &str, args: &[(&str, Arg)]) -> Option<String> {
        self.find(id, Some(attribute), args)
    }

    /// A text without particulars, where there is one.
    pub fn plain(&self, id: &str) -> Option<String> {
        self.find(id, None, &[])
    }

    /// A number with its decimal mark: Kazakh and Russian write 1,5, and their Excel takes 1.5 for the first of May.
    pub fn decimal(&self, number: &str) -> String {
        if self.lang == Lang::En { number.to_owned() } else { number.replace('.', ",") }
    }

    /// Orders names as readers of this language do.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let collator = self.collator.get_or_init(|| {
            let locale = match self.lang {
                Lang::Kk => locale!("kk"),
                Lang::Ru => locale!("ru"),
                Lang::En => locale!("en"),
            };
            Collator::try_new(locale.into(), CollatorOptions::default()).ok()
        });
        match collator {
            Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
            None => a.cmp(b),
        }
    }

    /// The sentence of an error, why, and what to type next.
    pub fn error(&self, error: &Error) -> ErrorText {
        let id = format!("err-{}", error.code().replace('_', "-"));
        let mut args: Vec<(&str, Arg)> = error.args().clone();
        args.extend(error.reason().map(|reason| ("reason", Arg::Text(reason))));
        ErrorText {
            message: self.text(&id, &args),
            why: self.attribute(&id, "why", &args),
            list: error.list().to_vec(),
            hint: self.attribute(&id, "hint", &args),
        }
    }

    fn find(&self, id: &str, attribute: Option<&str>, args: &[(&str, Arg)]) -> Option<String> {
        let bundle = self.bundle(File::of(id));
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            fluent.set(*name, self.value(value));
        }
        let mut faults = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&fluent), &mut faults).into_owned())
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Day(day) => FluentValue::from(written(*day)),
            Arg::Columns(codes) => {
                let named = |code: &&str| format!("{} ({code})", self.text(&format!("col-{}", code.replace('_', "-")), &[]));
                FluentValue::from(codes.iter().map(named).collect::<Vec<_>>().join(", "))
            }
        }
    }

    fn bundle(&self, file: File) -> &FluentBundle<FluentResource> {
        self.bundles[file.place()].get_or_init(|| {
            let mut bundle = FluentBundle::new(vec![self.lang.id()]);
            bundle.set_use_isolating(false);
            for source in file.sources(self.lang) {
                // A file with a fault gives the texts before it; the tests read every file to the end.
                let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
                bundle.add_resource_overriding(resource);
            }
            bundle
        })
    }
}

/// What a person reads of an error.
#[derive(Debug)]
pub struct ErrorText {
    /// What happened.
    pub message: String,
    /// Why.
    pub why: Option<String>,
    /// Candidates, or what stands in the way.
    pub list: Vec<String>,
    /// What to type next.
    pub hint: Option<String>,
}

#[cfg(test)]
mod tests;
