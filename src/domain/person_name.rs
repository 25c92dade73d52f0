//! Names: the folded key that finds a child however the keyboard wrote the name.
//!
//! Folding drops case and the differences that Kazakh, Russian and worn-out keyboards make: ә/а, ғ/г, қ/к, ң/н, ө/о,
//! ұ ү/у, һ/х, і/и, ё/е. A key is the folded words of a name with single blanks between them; hyphens part words.

use unicode_normalization::UnicodeNormalization;

use super::text::is_composed;

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
    if is_composed(text) { fold_letters(text.chars(), text.len()) } else { fold_letters(text.nfc(), text.len()) }
}

fn fold_letters(letters: impl Iterator<Item = char>, room: usize) -> String {
    let mut key = String::with_capacity(room);
    for letter in letters {
        match letter {
            // Most letters need no tables.
            'а'..='я' | 'a'..='z' | '0'..='9' | '?' => key.push(letter),
            'А'..='Я' => key.extend(char::from_u32(u32::from(letter) + 0x20)),
            _ if fold_letter(letter) != letter => key.push(fold_letter(letter)),
            _ => letter.to_lowercase().for_each(|letter| match letter {
                _ if letter.is_alphanumeric() => key.push(fold_letter(letter)),
                _ if !key.is_empty() && !key.ends_with(' ') => key.push(' '),
                _ => {}
            }),
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
    use super::{Fit, PersonName, fit, fold};

    #[test]
    fn folding() {
        assert_eq!(fold("Өтегенова Айгүл"), "отегенова айгул");
        assert_eq!(fold("ҒАЛЫМЖАН  Һәкім"), "галымжан хаким");
        assert_eq!(fold("Әбдіқадыр-Оспанова"), "абдикадыр оспанова");
        assert_eq!(fold("Артём Ҳ"), "артем ҳ");
        assert_eq!(fold("и\u{306}"), "й", "letters made of two signs");
        assert_eq!(fold(" - "), "");
        let small: String = ('А'..='Я').map(|letter| fold(&letter.to_string())).collect();
        assert_eq!(small, ('а'..='я').collect::<String>());
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
