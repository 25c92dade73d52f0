//! Classes: a grade and a letter, in the order a school reads them.

use std::cmp::Ordering;
use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// Letters of a class in the order of the Kazakh alphabet.
const ALPHABET: &str = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";

/// Latin letters that a keyboard puts where Cyrillic is meant, and what is meant.
const LOOK_ALIKES: [(char, char); 13] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
];

/// `7Б`: grade 0 (preschool) to 12 and a letter; the letter is empty where a grade has one class.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ClassName {
    /// 0 to 12.
    pub grade: u8,
    /// One upper-case letter, or nothing.
    pub letter: String,
}

impl ClassName {
    /// Reads `7Б`, `1 «Ә»`, `11-ә`, `5A`; `None` when it is no class.
    pub fn parse(raw: &str) -> Option<Self> {
        let text: String =
            raw.nfc().filter(|c| !c.is_whitespace() && !"\"'«»“”„‘’`-–—".contains(*c)).flat_map(char::to_uppercase).collect();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let grade: u8 = text[..digits].parse().ok().filter(|grade| *grade <= 12)?;
        if digits > 1 && text.starts_with('0') {
            return None;
        }
        let mut letters = text[digits..].chars();
        let letter = match (letters.next(), letters.next()) {
            (None, _) => String::new(),
            (Some(letter), None) => class_letter(letter)?.to_string(),
            _ => return None,
        };
        Some(Self { grade, letter })
    }

    /// The band that reports count by, after its place among them: `0-4`, `5-9`, `10-12`.
    pub fn grade_group(&self) -> (usize, &'static str) {
        match self.grade {
            0..=4 => (0, "0-4"),
            5..=9 => (1, "5-9"),
            _ => (2, "10-12"),
        }
    }
}

fn class_letter(letter: char) -> Option<char> {
    let look_alike = LOOK_ALIKES.iter().find(|(latin, _)| *latin == letter);
    let letter = look_alike.map_or(letter, |(_, cyrillic)| *cyrillic);
    (ALPHABET.contains(letter) || letter.is_ascii_uppercase()).then_some(letter)
}

impl fmt::Display for ClassName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.grade, self.letter)
    }
}

impl Ord for ClassName {
    fn cmp(&self, other: &Self) -> Ordering {
        let place =
            |class: &Self| class.letter.chars().next().map(|c| (ALPHABET.chars().position(|known| known == c).unwrap_or(usize::MAX), c));
        self.grade.cmp(&other.grade).then_with(|| place(self).cmp(&place(other)))
    }
}

impl PartialOrd for ClassName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::ClassName;

    #[test]
    fn as_schools_write_them() {
        for (raw, read) in [
            ("7Б", "7Б"),
            ("1 «Ә»", "1Ә"),
            ("11-ә", "11Ә"),
            ("5A", "5А"),
            ("10 \"Г\"", "10Г"),
            (" 2B ", "2В"),
            ("7", "7"),
            ("7d", "7D"),
            ("0А", "0А"),
        ] {
            assert_eq!(ClassName::parse(raw).map(|class| class.to_string()).as_deref(), Some(read));
        }
        for raw in ["", "Б", "13Б", "07Б", "7АБ", "7.5", "99999999999", "-", "7№"] {
            assert_eq!(ClassName::parse(raw), None, "{raw}");
        }
    }

    #[test]
    fn kazakh_order() {
        let mut classes: Vec<ClassName> =
            ["10А", "2Ә", "2Б", "2А", "7D", "7Я", "7", "7Қ", "7К", "7Л"].into_iter().filter_map(ClassName::parse).collect();
        classes.sort();
        let sorted: Vec<String> = classes.iter().map(ToString::to_string).collect();
        assert_eq!(sorted, ["2А", "2Ә", "2Б", "7", "7К", "7Қ", "7Л", "7Я", "7D", "10А"]);
    }
}
