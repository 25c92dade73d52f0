//! Names: the folded key that finds a child however the keyboard wrote the name.
//!
//! Folding drops case and the differences that Kazakh, Russian and worn-out keyboards make: ә/а, ғ/г, қ/к, ң/н, ө/о,
//! ұ ү/у, һ/х, і/и, ё/е. A key is the folded words of a name with single blanks between them; hyphens part words.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Last name, first name and, where there is one, patronymic.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonName {
    /// Фамилия, тегі.
    pub last: String,
    /// Имя, аты.
    pub first: String,
    /// Отчество, әкесінің аты.
    pub patronymic: Option<String>,
}

impl PersonName {
    /// `Ахметов Әлихан Серікұлы`.
    pub fn full(&self) -> String {
        match &self.patronymic {
            Some(patronymic) => format!("{} {} {patronymic}", self.last, self.first),
            None => format!("{} {}", self.last, self.first),
        }
    }

    /// The folded key of the full name.
    pub fn key(&self) -> String {
        fold(&self.full())
    }

    /// A name written in one cell, in the order of official papers: last, first, the rest is the patronymic.
    pub fn from_full(full: &str) -> Option<Self> {
        let mut words = full.split_whitespace();
        let last = words.next()?.to_owned();
        let first = words.next()?.to_owned();
        let rest: Vec<&str> = words.collect();
        Some(Self { last, first, patronymic: (!rest.is_empty()).then(|| rest.join(" ")) })
    }

    /// Whether a `?` stands where a letter was lost (cp1251 cannot hold ә ғ қ ң ө ұ ү һ і).
    pub fn has_lost_letters(&self) -> bool {
        [Some(&self.last), Some(&self.first), self.patronymic.as_ref()].into_iter().flatten().any(|part| part.contains('?'))
    }
}

/// The folded key of any text with names in it.
pub fn fold(text: &str) -> String {
    // Nearly every text is in NFC already, and most can be seen to be: composing it again, or asking the tables about
    // every letter, would be the dearest step of an import.
    if text.chars().all(composed) || is_nfc(text) { fold_letters(text.chars(), text.len()) } else { fold_letters(text.nfc(), text.len()) }
}

/// Latin and Cyrillic letters that NFC leaves as they are, whatever stands beside them.
fn composed(letter: char) -> bool {
    matches!(letter, '\0'..='\u{2ff}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}')
}

fn fold_letters(letters: impl Iterator<Item = char>, room: usize) -> String {
    let mut key = String::with_capacity(room);
    for letter in letters.flat_map(char::to_lowercase) {
        let common = matches!(letter, 'а'..='я' | 'a'..='z' | '0'..='9' | '?');
        if common || letter.is_alphanumeric() {
            key.push(fold_letter(letter));
        } else if !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    if key.ends_with(' ') {
        key.pop();
    }
    key
}

fn fold_letter(letter: char) -> char {
    match letter {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        'ё' => 'е',
        other => other,
    }
}

/// How well the words of a query fit a name key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Some word begins no word of the name.
    No,
    /// Every word begins a word of the name: `ахм` fits Ахметов.
    Beginnings,
    /// Every word is a word of the name: `ким` fits Ким, not Кимова.
    Words,
}

/// Compares a folded query with a name key; each word of the name serves one word of the query.
pub fn fit(query_key: &str, name_key: &str) -> Fit {
    if serves(query_key, name_key, |word, asked| word == asked) {
        Fit::Words
    } else if serves(query_key, name_key, |word, asked| word.starts_with(asked)) {
        Fit::Beginnings
    } else {
        Fit::No
    }
}

fn serves(query_key: &str, name_key: &str, matches: impl Fn(&str, &str) -> bool) -> bool {
    let mut words: Vec<&str> = name_key.split(' ').collect();
    // The longest words of the query choose first, so that a short one does not take the only word a long one needs.
    let mut asked: Vec<&str> = query_key.split(' ').collect();
    asked.sort_by_key(|word| std::cmp::Reverse(word.len()));
    !query_key.is_empty()
        && asked.into_iter().all(|asked| {
            let found = words.iter().position(|word| matches(word, asked));
            found.map(|at| words.swap_remove(at)).is_some()
        })
}

#[cfg(test)]
mod tests {
    use unicode_normalization::is_nfc;

    use super::{Fit, PersonName, composed, fit, fold};

    #[test]
    fn folding() {
        assert_eq!(fold("Өтегенова Айгүл"), "отегенова айгул");
        assert_eq!(fold("ҒАЛЫМЖАН  Һәкім"), "галымжан хаким");
        assert_eq!(fold("Әбдіқадыр-Оспанова"), "абдикадыр оспанова");
        assert_eq!(fold("Артём Ҳ"), "артем ҳ");
        assert_eq!(fold("и\u{306}"), "й", "letters made of two signs");
        assert_eq!(fold(" - "), "");
    }

    #[test]
    fn what_is_seen_to_be_composed_is() {
        assert!(is_nfc(&('\0'..=char::MAX).filter(|letter| composed(*letter)).collect::<String>()));
        assert!("Өтегенова Айгүл, Абай көшесі 12-7; № 7".chars().filter(|letter| !composed(*letter)).eq(['№']));
    }

    #[test]
    fn words_before_beginnings() {
        assert_eq!(fit("ким", "ким дана"), Fit::Words);
        assert_eq!(fit("ким", "кимова дана"), Fit::Beginnings);
        assert_eq!(fit("дана ким", "ким дана"), Fit::Words);
        assert_eq!(fit("ким ким", "ким дана"), Fit::No);
        assert_eq!(fit("а айдарова", "айдарова анна"), Fit::Beginnings);
        assert_eq!(fit("", "ким"), Fit::No);
    }

    #[test]
    fn one_cell() {
        let name = PersonName::from_full("Қалиева Мария  Анна Болатқызы");
        assert_eq!(
            name.map(|name| (name.last, name.first, name.patronymic)),
            Some(("Қалиева".into(), "Мария".into(), Some("Анна Болатқызы".into())))
        );
        assert_eq!(PersonName::from_full("Ким"), None);
    }
}
