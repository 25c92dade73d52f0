//! What is said of a child without naming the others: their names, however declined, and IINs are left out of texts.

use std::collections::HashMap;

use super::iin::Iin;
use super::person_name::{PersonName, fold};
use super::short_name;

/// What stands for a name or an IIN.
pub const LEFT_OUT: &str = "•••";
/// Letters that an ending may have: `Әлихан-ның`, `Марковск-ого`.
const ENDING: usize = 5;
/// A last name with fewer letters is the beginning of too many words: it takes the usual endings only.
const SHORT: usize = 4;
/// So many letters of a short last name stay in every case.
const KEY: usize = 2;

/// A name that is looked for.
struct Name {
    /// The last name, in small letters, where it is short.
    short: Option<String>,
    /// First name and patronymic without their endings.
    first: String,
    patronymic: Option<String>,
}

/// Names by their last name without its ending; short ones by their first two letters.
type Names = HashMap<String, Vec<Name>>;

/// Children who are not to be named.
pub struct Others {
    own: Names,
    own_iin: Option<String>,
    others: Names,
}

/// A word of a text.
struct Word<'a> {
    from: usize,
    to: usize,
    raw: &'a str,
    folded: String,
    /// A full stop comes after it.
    stopped: bool,
}

impl Others {
    /// A child who may be named, and those who may not.
    pub fn new(own: &PersonName, own_iin: Option<&str>, others: impl IntoIterator<Item = PersonName>) -> Self {
        let own = HashMap::from([Name::of(own)].map(|(key, name)| (key, vec![name])));
        Self { own, own_iin: own_iin.map(str::to_owned), ..Self::all(others) }
    }

    /// Nobody may be named.
    pub fn all(children: impl IntoIterator<Item = PersonName>) -> Self {
        let mut others: Names = HashMap::new();
        for name in children {
            let (key, name) = Name::of(&name);
            others.entry(key).or_default().push(name);
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
        (0..words.len()).any(|at| called(&self.others, together(text, &words[at..])).is_some())
    }

    /// The text without the others.
    pub fn left_out(&self, text: &str) -> String {
        let words = words(text);
        let (mut kept, mut copied, mut at) = (String::with_capacity(text.len()), 0, 0);
        while at < words.len() {
            let (count, keep) = self.names(text, &words[at..]);
            if !keep {
                kept.push_str(&text[copied..words[at].from]);
                kept.push_str(LEFT_OUT);
                copied = words[at + count - 1].to;
            }
            at += count;
        }
        kept.push_str(&text[copied..]);
        kept
    }

    /// How many words at the beginning belong together, and whether they may stay.
    fn names(&self, text: &str, words: &[Word<'_>]) -> (usize, bool) {
        let together = together(text, words);
        if let Some(count) = called(&self.own, together) {
            return (count, true);
        }
        if let Some(count) = called(&self.others, together) {
            return (count, false);
        }
        let word = &words[0];
        let last_name = |known: &Names| named(known, word).next().is_some();
        let alone =
            word.is_capital() && !word.is_letter() && last_name(&self.others) && !last_name(&self.own) && !self.may_be_no_name(text, word);
        let iin = Iin::parse(&word.folded).is_ok() && self.own_iin.as_ref() != Some(&word.folded);
        (1, !alone && !iin)
    }

    /// Whether what looks like a short last name is the child's own first name, or a word that begins a sentence.
    fn may_be_no_name(&self, text: &str, word: &Word<'_>) -> bool {
        named(&self.others, word).all(|name| name.short.is_some())
            && (self.own.values().flatten().any(|own| is_of(&word.folded, &own.first))
                || (short_name::is_ordinary(word.raw) && short_name::begins_sentence(&text[..word.from])))
    }
}

impl Name {
    fn of(name: &PersonName) -> (String, Self) {
        let last = stem(&fold(&name.last));
        let short = last.chars().count() < SHORT;
        let known = Self {
            short: short.then(|| name.last.to_lowercase()),
            first: stem(&fold(&name.first)),
            patronymic: name.patronymic.as_ref().map(|patronymic| stem(&fold(patronymic))),
        };
        (if short { last.chars().take(KEY).collect() } else { last }, known)
    }
}

impl Word<'_> {
    fn is_capital(&self) -> bool {
        self.raw.starts_with(char::is_uppercase)
    }

    fn is_letter(&self) -> bool {
        self.folded.chars().count() == 1
    }

    /// Whether it is an initial; `с` and `в` are words.
    fn is_initial(&self) -> bool {
        self.is_letter() && (self.stopped || self.is_capital())
    }

    fn is_initial_of(&self, name: &str) -> bool {
        self.is_initial() && name.starts_with(&self.folded)
    }
}

/// The words at the beginning that may be one name, three at most.
fn together<'w, 't>(text: &str, words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let count = (1..words.len().min(3)).take_while(|at| is_gap(&text[words[at - 1].to..words[*at].from])).count() + 1;
    &words[..count]
}

/// How many of the words are one of these names: last name first or last, first names in full or as initials.
fn called(known: &Names, words: &[Word<'_>]) -> Option<usize> {
    let first = |word: &Word<'_>, name: &str| word.is_initial_of(name) || is_of(&word.folded, name);
    let second = |word: &Word<'_>, name: &Option<String>| name.as_ref().is_some_and(|name| first(word, name));
    let fits = |last: &Word<'_>, a: &Word<'_>, b: Option<&Word<'_>>| {
        named(known, last).filter(|name| name.short.is_none() || last.is_capital() || !(a.is_initial() || last.is_letter())).any(|name| {
            first(a, &name.first) && b.is_none_or(|b| second(b, &name.patronymic) || (a.is_initial_of(&name.first) && b.is_initial()))
        })
    };
    match words {
        [a, b, c] if fits(a, b, Some(c)) || fits(c, a, Some(b)) => Some(3),
        [a, b, ..] if fits(a, b, None) || fits(b, a, None) => Some(2),
        _ => None,
    }
}

/// Names whose last name a word may be a form of.
fn named<'a>(known: &'a Names, word: &'a Word<'_>) -> impl Iterator<Item = &'a Name> {
    let ends: Vec<usize> = word.folded.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect();
    let from = ends.len().saturating_sub(ENDING + 1).max(SHORT - 1);
    let short = ends.get(KEY - 1).or(ends.last()).copied();
    let found = short.into_iter().chain(ends.into_iter().skip(from)).filter_map(|end| known.get(&word.folded[..end])).flatten();
    found.filter(|name| name.short.as_ref().is_none_or(|short| short_name::is_form(&word.raw.to_lowercase(), short)))
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

fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut begun: Option<usize> = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric() || (letter == '-' && begun.is_some()), begun) {
            (true, None) => begun = Some(at),
            (false, Some(from)) => {
                let raw = &text[from..at];
                found.push(Word { from, to: at, raw, folded: fold(raw), stopped: letter == '.' });
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

    /// A short name is a beginning of many words, and some words are one.
    #[test]
    fn short_names_and_words_like_them() {
        let own = PersonName::from_full("Ахметова Лида Серікқызы");
        let names = ["Ли Сергей", "Ким Дана", "Цой Виктор", "Югай Анна", "Пак Роман", "Но Яков", "Әли Дос", "Ұн Ая", "О Ким"];
        let others = own.map(|own| Others::new(&own, None, names.into_iter().filter_map(PersonName::from_full)));
        for (text, wanted) in [
            ("Ли ударил его", "••• ударил его"),
            ("конфликт с Ли, Кимом и Цоем", "конфликт с •••, ••• и •••"),
            ("Кима видели; сказали Киму, о Киме. Кимы и Цои", "••• видели; сказали •••, о •••. ••• и •••"),
            ("Цоя нет, Цою сказали, у Цоев", "••• нет, ••• сказали, у •••"),
            ("Кимге айтылды, Кимнің анасы, Киммен, Кимдер, Ким-нен", "••• айтылды, ••• анасы, •••, •••, •••"),
            ("Цойдың әкесі, Цойға; Лиге, Линің, Лимен", "••• әкесі, •••; •••, •••, •••"),
            ("Югай келді, Югаем, Югайдың", "••• келді, •••, •••"),
            ("Пакқа, Паком; ПАК", "•••, •••; •••"),
            ("Али, Әлиге, Алимен", "•••, •••, •••"),
            ("ким дана, дана кимге; Ли С. и ли с.", "•••, •••; •••. и ли с."),
            ("и Но тоже", "и ••• тоже"),
        ] {
            assert_eq!(others.as_ref().map(|others| others.left_out(text)).as_deref(), Some(wanted));
        }
        for text in [
            "Пришёл ли он? пришёл ли с мамой; лишь с ней; лист с заданием; лицо в слезах",
            "Кім келді? Кімге айтылды, кімнің, Кимоно, Кимран, Лина, Лифт, Лига, Алина, Алия",
            "Но он не пришёл. Но потом",
            "Лидаға, Лида, Лиде, Лиды",
            "цойкай, Пакет, пакет, Пакистан, югом, Он, О нём, Ол",
        ] {
            assert_eq!(others.as_ref().map(|others| others.left_out(text)).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_word_of_one_letter_is_no_initial() {
        let own = PersonName::from_full("Ким Дана");
        let others = own.map(|own| Others::new(&own, None, PersonName::from_full("Марков Сергей")));
        for (text, wanted) in [("Марков с мамой", "••• с мамой"), ("Марков С. и с. марков", "•••. и •••")]
        {
            assert_eq!(others.as_ref().map(|others| others.left_out(text)).as_deref(), Some(wanted));
        }
    }
}
