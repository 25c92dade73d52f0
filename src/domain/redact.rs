//! What is said of a child without naming the others: their names, however declined, and IINs are left out of texts.

use std::collections::HashMap;

use super::iin::Iin;
use super::person_name::{PersonName, fold};

/// What stands for a name or an IIN.
pub const LEFT_OUT: &str = "•••";
/// Letters that an ending may have: `Әлихан-ның`, `Марковск-ого`.
const ENDING: usize = 5;
/// A last name alone is left out from so many letters on: `Ли` is the beginning of too many words.
const ALONE: usize = 4;

/// First name and patronymic without their endings.
type Given = (String, Option<String>);

/// Children who are not to be named.
pub struct Others {
    own: HashMap<String, Vec<Given>>,
    own_iin: Option<String>,
    others: HashMap<String, Vec<Given>>,
}

/// A word of a text: from, to, folded.
struct Word(usize, usize, String);

impl Others {
    /// A child who may be named, and those who may not.
    pub fn new(own: &PersonName, own_iin: Option<&str>, others: impl IntoIterator<Item = PersonName>) -> Self {
        let own = HashMap::from([(stem(&fold(&own.last)), vec![given(own)])]);
        Self { own, own_iin: own_iin.map(str::to_owned), ..Self::all(others) }
    }

    /// Nobody may be named.
    pub fn all(children: impl IntoIterator<Item = PersonName>) -> Self {
        let mut others: HashMap<String, Vec<Given>> = HashMap::new();
        for name in children {
            others.entry(stem(&fold(&name.last))).or_default().push(given(&name));
        }
        Self { own: HashMap::new(), own_iin: None, others }
    }

    /// Whether a text names one of them.
    pub fn are_named_in(&self, text: &str) -> bool {
        self.left_out(text) != text
    }

    /// Whether a text names one of them with a first name or an initial: a last name alone is that of others too.
    pub fn are_called_in(&self, text: &str) -> bool {
        let words = words(text);
        (0..words.len()).any(|at| called(&self.others, &together(text, &words[at..])).is_some())
    }

    /// The text without the others.
    pub fn left_out(&self, text: &str) -> String {
        let words = words(text);
        let (mut kept, mut copied, mut at) = (String::with_capacity(text.len()), 0, 0);
        while at < words.len() {
            let (count, keep) = self.names(text, &words[at..]);
            if !keep {
                kept.push_str(&text[copied..words[at].0]);
                kept.push_str(LEFT_OUT);
                copied = words[at + count - 1].1;
            }
            at += count;
        }
        kept.push_str(&text[copied..]);
        kept
    }

    /// How many words at the beginning belong together, and whether they may stay.
    fn names(&self, text: &str, words: &[Word]) -> (usize, bool) {
        let folded = together(text, words);
        if let Some(count) = called(&self.own, &folded) {
            return (count, true);
        }
        if let Some(count) = called(&self.others, &folded) {
            return (count, false);
        }
        let Word(from, to, first) = &words[0];
        let capital = text[*from..*to].starts_with(char::is_uppercase);
        let last_name = |known: &HashMap<String, Vec<Given>>| stems(known, first).any(|(stem, _)| stem.chars().count() >= ALONE);
        let alone = capital && last_name(&self.others) && !last_name(&self.own);
        let iin = Iin::parse(first).is_ok() && self.own_iin.as_ref() != Some(first);
        (1, !alone && !iin)
    }
}

/// The words at the beginning that may be one name, three at most.
fn together<'a>(text: &str, words: &'a [Word]) -> Vec<&'a str> {
    let count = (1..words.len().min(3)).take_while(|at| is_gap(&text[words[at - 1].1..words[*at].0])).count() + 1;
    words[..count].iter().map(|word| word.2.as_str()).collect()
}

/// How many of the words are one of these names: last name first or last, first names in full or as initials.
fn called(known: &HashMap<String, Vec<Given>>, words: &[&str]) -> Option<usize> {
    let initial = |word: &str, name: &str| word.chars().count() == 1 && name.starts_with(word);
    let first = |word: &str, name: &str| initial(word, name) || is_of(word, name);
    let second = |word: &str, name: &Option<String>| name.as_ref().is_some_and(|name| first(word, name));
    let fits = |last: &str, a: &str, b: Option<&str>| {
        stems(known, last).flat_map(|(_, given)| given).any(|(name, patronymic)| {
            first(a, name) && b.is_none_or(|b| second(b, patronymic) || (initial(a, name) && b.chars().count() == 1))
        })
    };
    match words {
        [a, b, c] if fits(a, b, Some(c)) || fits(c, a, Some(b)) => Some(3),
        [a, b, ..] if fits(a, b, None) || fits(b, a, None) => Some(2),
        _ => None,
    }
}

/// Names that a word may be a form of.
fn stems<'a>(known: &'a HashMap<String, Vec<Given>>, word: &'a str) -> impl Iterator<Item = (&'a str, &'a Vec<Given>)> {
    let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let ends: Vec<usize> = ends.collect();
    let from = ends.len().saturating_sub(ENDING + 1);
    ends.into_iter().skip(from).filter_map(|end| known.get_key_value(&word[..end]).map(|(stem, given)| (stem.as_str(), given)))
}

fn given(name: &PersonName) -> Given {
    (stem(&fold(&name.first)), name.patronymic.as_ref().map(|patronymic| stem(&fold(patronymic))))
}

/// Whether a word is a form of a name.
fn is_of(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|ending| ending.chars().count() <= ENDING)
}

/// A name without what changes when it is declined.
fn stem(name: &str) -> String {
    let count = name.chars().count();
    let endings = ["ий", "ый", "ой", "ая", "а", "я", "е", "и", "й", "о", "у", "ь"];
    let ending = endings.into_iter().find(|ending| name.ends_with(ending) && count >= 3 + ending.chars().count());
    ending.and_then(|ending| name.strip_suffix(ending)).unwrap_or(name).to_owned()
}

/// What may stand between the parts of one name.
fn is_gap(between: &str) -> bool {
    between.chars().count() <= 3 && between.chars().all(|letter| letter.is_whitespace() || letter == '.')
}

fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut begun: Option<usize> = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric() || (letter == '-' && begun.is_some()), begun) {
            (true, None) => begun = Some(at),
            (false, Some(from)) => {
                found.push(Word(from, at, fold(&text[from..at])));
                begun = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Others;
    use crate::domain::person_name::PersonName;

    fn others() -> Option<Others> {
        let own = PersonName::from_full("Ахметов Әлихан Серікұлы")?;
        let names = ["Ким Дана", "Ахметова Әлия", "Крамской Юрий Павлович", "Өтегенова Айгүл Маратқызы", "Ли Ян", "Абай-Қызы Мөлдір"];
        Some(Others::new(&own, Some("110214500128"), names.into_iter().filter_map(PersonName::from_full)))
    }

    #[test]
    fn others_are_left_out() {
        let cases = [
            ("Ким Данамен төбелесті, Дана Ким көрді", "••• төбелесті, ••• көрді"),
            ("ударил Крамского Юрия Павловича", "ударил •••"),
            ("Өтегенова Айгүл Маратқызының анасы", "••• анасы"),
            ("Өтегеновамен сөйлесті; Ю. П. Крамской, Крамской Ю.П. және Ким Д.", "••• сөйлесті; •••, •••. және •••."),
            ("Ли Янға; лицейде, Лицей", "•••; лицейде, Лицей"),
            ("Абай-Қызы Мөлдірдің досы", "••• досы"),
            ("ИИН 120315500000, 110214500128, 123", "ИИН •••, 110214500128, 123"),
            ("ОТЕГЕНОВА АЙГУЛ", "•••"),
        ];
        for (text, wanted) in cases {
            assert_eq!(others().map(|others| others.left_out(text)).as_deref(), Some(wanted));
        }
    }

    #[test]
    fn a_last_name_alone_calls_nobody() {
        for (text, called) in [
            ("ударил Крамского Юрия", true),
            ("Ю. Крамской, 7А", true),
            ("Крамской", false),
            ("Крамской, Юрий", false),
            ("Ахметов Ерлан", false),
        ] {
            assert_eq!(others().map(|others| others.are_called_in(text)), Some(called), "{text}");
        }
    }

    #[test]
    fn the_child_itself_stays() {
        for text in ["Ахметов Әлихан келді", "Ахметовтың анасы", "Ә. Ахметов", "Әлихан Ахметовке", "дана", "қырық жеті кітап", ""]
        {
            assert_eq!(others().map(|others| others.left_out(text)).as_deref(), Some(text));
        }
    }
}
