//! Names and birth dates that may be one child's though they are written differently: what an import asks about and never
//! decides by itself.

use chrono::Datelike;

use super::Date;
use super::person_name::{PersonName, fold};

/// Whether a text with `?` in it is another one in which Kazakh letters were lost (no old code page holds all of them).
pub fn is_worn_copy(worn: &str, whole: &str) -> bool {
    let lost = |letter: char| "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(letter);
    worn.contains('?')
        && worn.chars().count() == whole.chars().count()
        && worn.chars().zip(whole.chars()).all(|(worn, whole)| worn == whole || (worn == '?' && lost(whole)))
}

/// Whether two names may be one person's: a letter of a part differs, parts are swapped, the patronymic is missing or of the
/// other language.
pub fn near_names(one: &PersonName, other: &PersonName) -> bool {
    let (key, other_key) = (one.key(), other.key());
    let words = |key: &str| {
        let mut words: Vec<String> = key.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let pairs = |first: &str, last: &str| near_words(&one.last, last) && near_words(&one.first, first);
    near_words(&key, &other_key) || words(&key) == words(&other_key) || pairs(&other.first, &other.last) || pairs(&other.last, &other.first)
}

/// Whether last names, first names or both agree, in any order: enough for one IIN to be one child's.
pub fn share_a_name(one: &PersonName, other: &PersonName) -> bool {
    near_names(one, other)
        || [&one.last, &one.first].into_iter().any(|mine| [&other.last, &other.first].into_iter().any(|its| near_words(mine, its)))
}

/// Whether two words are at most a letter apart. Signs that Kazakh and Russian spelling add or drop do not count, and a `?`
/// stands for any letter.
fn near_words(one: &str, other: &str) -> bool {
    let (one, other) = (bare(one), bare(other));
    let same = |(mine, its): (char, char)| mine == its || mine == '?' || its == '?';
    (one.chars().count() == other.chars().count() && one.chars().zip(other.chars()).all(same)) || strsim::levenshtein(&one, &other) <= 1
}

fn bare(word: &str) -> String {
    fold(word).chars().filter(|letter| !matches!(letter, 'ь' | 'ъ')).collect()
}

/// Whether one digit of two days differs, or day and month are swapped.
pub fn near_days(one: Date, other: Date) -> bool {
    let digits = |day: Date| day.to_string().into_bytes();
    let differing = digits(one).into_iter().zip(digits(other)).filter(|(mine, its)| mine != its).count();
    differing == 1 || (one != other && one.year() == other.year() && one.day() == other.month() && one.month() == other.day())
}

#[cfg(test)]
mod tests {
    use super::{Date, PersonName, is_worn_copy, near_days, near_names, share_a_name};

    fn near(one: &str, other: &str) -> bool {
        let names = PersonName::from_full(one).zip(PersonName::from_full(other));
        names.is_some_and(|(one, other)| near_names(&one, &other) && near_names(&other, &one))
    }

    #[test]
    fn names_that_may_be_one() {
        for (one, other) in [
            ("Ахметова Әсел Серікқызы", "Ахметова Асель Сериковна"),
            ("Ким Дана", "Ким Дана Сергеевна"),
            ("Ким Дана", "Дана Ким"),
            ("Ким Дана", "Кин Дана"),
            ("Қалиева Мария Анна", "Калиева Мария-Анна"),
            ("Досжанова Айг?л", "Досжанова Айгүл"),
            ("Нұрсұлтан Ерлан Асқарұлы", "Ерлан Нурсултан"),
        ] {
            assert!(near(one, other), "{one} | {other}");
        }
    }

    #[test]
    fn names_that_are_two() {
        for (one, other) in [
            ("Ахметов Асан", "Ахметов Үсен"),
            ("Ким Дана Сергеевна", "Цой Дана Сергеевна"),
            ("Ким Дана", "Ким Ирина"),
            ("Нұрланов Данияр", "Нұрланова Диана"),
        ] {
            assert!(!near(one, other), "{one} | {other}");
        }
    }

    #[test]
    fn one_child_keeps_a_part_of_the_name() {
        let share = |one, other| {
            PersonName::from_full(one).zip(PersonName::from_full(other)).is_some_and(|(one, other)| share_a_name(&one, &other))
        };
        assert!(share("Ким Дана", "Цой Дана"));
        assert!(share("Ким Дана", "Ким Диана Сергеевна"));
        assert!(!share("Ким Дана Серікқызы", "Ахметов Ерлан Серікұлы"));
    }

    #[test]
    fn letters_that_can_be_lost() {
        assert!(is_worn_copy("Айг?л", "Айгүл"));
        assert!(!is_worn_copy("А?гүл", "Айгүл"), "й is in every code page");
        assert!(!is_worn_copy("Айгүл", "Айгүл"));
        assert!(!is_worn_copy("Айг?", "Айгүл"));
    }

    #[test]
    fn days_a_slip_apart() {
        let near = |one: &str, other: &str| {
            one.parse::<Date>().ok().zip(other.parse::<Date>().ok()).is_some_and(|(one, other)| near_days(one, other))
        };
        assert!(near("2013-05-05", "2013-05-06") && near("2013-05-05", "2012-05-05") && near("2013-03-12", "2013-12-03"));
        assert!(!near("2013-05-05", "2013-05-05") && !near("2013-05-09", "2013-05-10") && !near("2013-05-05", "2012-05-06"));
    }
}
