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
    if text.chars().all(|c| is_unseen(c) || c.is_control() || c.is_whitespace()) {
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

/// The same on one line, as names and numbers of papers are: a name that breaks off could pretend to be another line.
pub fn clean_line(raw: &str) -> Option<String> {
    let text = clean(raw)?;
    Some(if text.contains(char::is_control) { text.split_whitespace().collect::<Vec<_>>().join(" ") } else { text })
}

/// Lower case, no marks, no blanks: how headings and labels are compared.
pub fn plain(raw: &str) -> String {
    raw.nfc().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Letters that are not seen: they turn the text around them, join or part letters, or have no width.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

/// Text without control codes and letters that are not seen, so that no record can move the cursor or hide another.
pub fn harmless(text: &str) -> String {
    let breaks = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}');
    text.chars().filter(|c| !is_unseen(*c)).map(|c| if breaks(c) { ' ' } else { c }).collect()
}

/// JSON in which what moves the cursor or is not seen is written as `\u…`: the same to whoever reads JSON, and harmless to
/// whoever looks at it.
pub fn harmless_json(json: &str) -> Cow<'_, str> {
    let hidden = |c: char| is_unseen(c) || matches!(c, '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}');
    if !json.contains(hidden) {
        return Cow::Borrowed(json);
    }
    let mut shown = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if hidden(c) {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| shown.push_str(&format!("\\u{unit:04x}")));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// Where the commands begin that a text tells to type.
pub fn commands(text: &str) -> impl Iterator<Item = usize> {
    let typed = |at: &usize| text[..*at].chars().next_back().is_none_or(|before| " \n`«(".contains(before));
    text.match_indices("esep ").map(|(at, _)| at).filter(typed)
}

/// Lines of at most so many letters, broken at blanks. What goes on stands below the beginning, or below what follows the
/// first gap of the line: so do the words of an option. A command that is to be typed stays whole, so that it can be copied.
pub fn wrapped(text: &str, width: usize) -> String {
    let mut shown = String::with_capacity(text.len() + 16);
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let command = commands(line).next().unwrap_or(line.len());
        let gap = line[indent..].trim_end().find("  ").map(|at| line[indent + at..].trim_start_matches(' '));
        let below = gap.map(|rest| line[..line.len() - rest.len()].chars().count()).filter(|below| below * 2 < width).unwrap_or(indent);
        let mut column = indent;
        shown.push_str(&line[..indent]);
        for word in line[indent..command].split_inclusive(' ').chain([&line[command..]]) {
            let letters = word.trim_end().chars().count();
            if letters > 0 && column > below && column + letters > width {
                shown.truncate(shown.trim_end_matches(' ').len());
                shown.push('\n');
                shown.extend(std::iter::repeat_n(' ', below));
                column = below;
            }
            shown.push_str(word);
            column += word.chars().count();
        }
    }
    shown
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

    use super::{FORMULA, clean, clean_line, guard, harmless, harmless_json, is_nfc, is_plain, plain, unguard, wrapped};

    #[test]
    fn what_is_seen_to_be_composed_is() {
        assert!(is_nfc(&('\0'..=char::MAX).filter(|letter| is_plain(*letter)).collect::<String>()));
        assert!("Өтегенова Айгүл, Абай көшесі 12-7; № 7".chars().filter(|letter| !is_plain(*letter)).eq(['№']));
    }

    #[test]
    fn nothing_is_none() {
        assert_eq!(clean(" \t\r\n "), None);
        assert_eq!(clean("\u{200b}\u{feff} \u{202e}\u{1b}"), None, "nothing that is seen");
    }

    #[test]
    fn one_form_for_every_letter() {
        assert_eq!(clean("и\u{306}од").as_deref(), Some("йод"));
        assert_eq!(clean(" a\r\nb\rc ").as_deref(), Some("a\nb\nc"));
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(clean_line("Ким\nДана\t Ли").as_deref(), Some("Ким Дана Ли"));
        assert_eq!(clean_line("Ким  Дана").as_deref(), Some("Ким  Дана"), "as it was written");
    }

    #[test]
    fn no_record_moves_the_cursor() {
        assert_eq!(harmless("a\u{1b}[2Jb\u{202e}c\u{7}\nd"), "a [2Jbc \nd");
        assert_eq!(harmless("a\u{200b}b\u{61c}c\u{2028}d\u{9b}e\u{feff}"), "abc d e");
    }

    #[test]
    fn json_says_the_same_in_other_letters() {
        let text = "a\u{9b}b\u{202e}c\u{e0041}d\u{7f}e\u{1b}ұ";
        let json = serde_json::Value::from(text).to_string();
        let shown = harmless_json(&json);
        assert_eq!(shown, "\"a\\u009bb\\u202ec\\udb40\\udc41d\\u007fe\\u001bұ\"");
        assert_eq!(serde_json::from_str::<String>(&shown).ok().as_deref(), Some(text));
    }

    #[test]
    fn headings_compare_without_marks() {
        assert_eq!(plain("Оқушының Т.А.Ә."), "оқушыныңтаә");
        assert_eq!(plain(" Дата  рождения "), "датарождения");
    }

    #[test]
    fn lines_break_at_blanks_and_commands_do_not() {
        let wrap = |text| wrapped(text, 20);
        assert_eq!(wrap("Оқушы Өтегенова Айгүл есепте"), "Оқушы Өтегенова\nАйгүл есепте");
        assert_eq!(wrap("  екі бос орыннан басталады\nекінші"), "  екі бос орыннан\n  басталады\nекінші");
        assert_eq!(wrap("Жазба жоқ — esep register show #1 --on 2026-11-22"), "Жазба жоқ —\nesep register show #1 --on 2026-11-22");
        assert_eq!(wrap("файл: /үй/register.esep және оның көшірмесі"), "файл:\n/үй/register.esep\nжәне оның көшірмесі");
        assert_eq!(wrap("  --on  Күні: жазба жасалған күн"), "  --on  Күні: жазба\n        жасалған күн");
        assert_eq!(wrap("  --responsible  Кім жауап береді"), "  --responsible  Кім\n  жауап береді", "too far to the right");
        assert_eq!((wrap("қысқа"), wrap(""), wrap("\n\n")), ("қысқа".into(), String::new(), "\n\n".into()));
    }

    proptest! {
        #[test]
        fn wrapping_loses_no_word(text in "([а-ө]{1,9}[ \n]{1,2}){0,12}", width in 1..30_usize) {
            let lines = wrapped(&text, width);
            prop_assert_eq!(lines.split_whitespace().collect::<Vec<_>>(), text.split_whitespace().collect::<Vec<_>>());
            let fits = |line: &str| line.trim_end().chars().count() <= width || line.split_whitespace().count() == 1;
            prop_assert!(text.contains("  ") || lines.lines().all(fits), "{lines}");
        }

        #[test]
        fn a_guard_loses_nothing(text in "['=+@＝a \t-]{0,6}") {
            let guarded = guard(&text);
            prop_assert!(!guarded.starts_with(FORMULA));
            prop_assert_eq!(unguard(&guarded), text.as_str());
        }
    }
}
