//! Text as it is kept: one form for every letter, no stray blanks, nothing instead of empty.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Signs that begin a formula, in their full-width forms too, and white space that hides one.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Text ready to be kept: NFC, `\n` for every line end, no blanks around it; `None` when nothing is left.
///
/// The same text given twice is kept as the same bytes, so that importing a file twice changes nothing.
pub fn clean(raw: &str) -> Option<String> {
    let text = raw.trim();
    if text.is_empty() {
        return None;
    }
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() };
    Some(if is_composed(&text) { text } else { text.nfc().collect() })
}

/// Whether a text is in NFC. Nearly every one is, and most can be seen to be: asking the tables about every letter would be
/// the dearest step of an import.
pub fn is_composed(text: &str) -> bool {
    text.chars().all(is_plain) || is_nfc(text)
}

/// Latin and Cyrillic letters that NFC leaves as they are, whatever stands beside them.
fn is_plain(letter: char) -> bool {
    matches!(letter, '\0'..='\u{2ff}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}')
}

/// Lower case, no marks, no blanks: how headings and labels are compared.
pub fn plain(raw: &str) -> String {
    raw.nfc().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Text without control codes and direction marks, so that no record can move the cursor or hide another.
pub fn harmless(text: &str) -> String {
    let moves = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).filter(|c| !moves(*c)).collect()
}

/// Text that no spreadsheet runs. An apostrophe of the text's own is doubled, so that [`unguard`] loses nothing.
pub fn guard(text: &str) -> Cow<'_, str> {
    if text.starts_with(FORMULA) || text.starts_with('\'') { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that was guarded.
pub fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) || rest.starts_with('\'') => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{FORMULA, clean, guard, harmless, is_nfc, is_plain, plain, unguard};

    #[test]
    fn what_is_seen_to_be_composed_is() {
        assert!(is_nfc(&('\0'..=char::MAX).filter(|letter| is_plain(*letter)).collect::<String>()));
        assert!("Өтегенова Айгүл, Абай көшесі 12-7; № 7".chars().filter(|letter| !is_plain(*letter)).eq(['№']));
    }

    #[test]
    fn nothing_is_none() {
        assert_eq!(clean(" \t\r\n "), None);
    }

    #[test]
    fn one_form_for_every_letter() {
        assert_eq!(clean("и\u{306}од").as_deref(), Some("йод"));
        assert_eq!(clean(" a\r\nb\rc ").as_deref(), Some("a\nb\nc"));
    }

    #[test]
    fn no_record_moves_the_cursor() {
        assert_eq!(harmless("a\u{1b}[2Jb\u{202e}c\u{7}\nd"), "a [2Jbc \nd");
    }

    #[test]
    fn headings_compare_without_marks() {
        assert_eq!(plain("Оқушының Т.А.Ә."), "оқушыныңтаә");
        assert_eq!(plain(" Дата  рождения "), "датарождения");
    }

    proptest! {
        #[test]
        fn a_guard_loses_nothing(text in "['=+@＝a \t-]{0,6}") {
            let guarded = guard(&text);
            prop_assert!(!guarded.starts_with(FORMULA));
            prop_assert_eq!(unguard(&guarded), text.as_str());
        }
    }
}
