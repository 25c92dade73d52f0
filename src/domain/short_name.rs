//! Last names of two or three letters, as Ким, Ли, Цой are: they begin many words, so they are known by their endings, letter
//! for letter (Кім is «who», not Ким), and the words that look like them.

use super::person_name::fold;

/// Endings after a consonant: Ким, Кима …
const HARD: [&str; 11] = ["а", "у", "ом", "ем", "е", "ы", "и", "ов", "ам", "ами", "ах"];
/// Instead of й or ь: Цой, Цоя …
const SOFT: [&str; 9] = ["я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях"];
/// Instead of ый, ий or ой.
const ADJECTIVE: [&str; 10] = ["ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ая", "ую"];
/// Instead of а or я.
const FEMININE: [&str; 7] = ["ы", "и", "е", "у", "ю", "ой", "ей"];
/// Kazakh cases, folded, after front vowels and after back ones; those of the plural too.
const FRONT: [&str; 22] = [
    "нин", "дин", "тин", "ге", "ке", "ни", "ди", "ти", "де", "те", "ден", "тен", "нен", "мен", "бен", "пен", "ники", "дики", "тики",
    "деги", "теги", "сиз",
];
const BACK: [&str; 22] = [
    "нын", "дын", "тын", "га", "ка", "ны", "ды", "ты", "да", "та", "дан", "тан", "нан", "мен", "бен", "пен", "ники", "дики", "тики",
    "дагы", "тагы", "сыз",
];
const PLURAL: [[&str; 3]; 2] = [["лер", "дер", "тер"], ["лар", "дар", "тар"]];

/// Words that begin sentences and may be names or their forms: Но, Ан, Нам …
const ORDINARY: [&str; 42] = [
    "а", "ал", "ан", "ана", "ата", "бен", "вам", "да", "де", "до", "ем", "за", "из", "им", "их", "ко", "мен", "мы", "на", "нам", "не",
    "ни", "но", "об", "ол", "он", "она", "они", "от", "пен", "по", "сам", "сен", "со", "сол", "та", "так", "там", "те", "тем", "то", "ту",
];

/// Whether a word is a short last name in any case, both in small letters. Whoever has no Kazakh letters writes Али for Әли.
pub fn is_form(word: &str, name: &str) -> bool {
    word == name || (name.chars().count() > 1 && (is_declined(word, name) || is_declined(word, &fold(name))))
}

fn is_declined(word: &str, name: &str) -> bool {
    let without = |letters: usize| name.char_indices().rev().nth(letters - 1).map_or("", |(at, _)| &name[..at]);
    let ends = |base: &str, endings: &[&str]| word.strip_prefix(base).is_some_and(|ending| endings.contains(&ending));
    let russian = match name.chars().next_back() {
        Some('й') => ends(without(1), &SOFT) || (name.ends_with(['ы', 'и', 'о']) && ends(without(2), &ADJECTIVE)),
        Some('ь') => ends(without(1), &SOFT),
        Some('а' | 'я') => ends(without(1), &FEMININE),
        Some(last) if !is_vowel(last) => ends(name, &HARD),
        _ => false,
    };
    word == name || russian || word.strip_prefix(name).is_some_and(|ending| is_kazakh(ending, name))
}

/// Whether a Kazakh ending follows a name; a hyphen parts it where the name is foreign, or joins another name.
fn is_kazakh(ending: &str, name: &str) -> bool {
    let front = name.chars().rev().find(|letter| is_vowel(*letter)).is_none_or(|vowel| "еэиіөүә".contains(vowel));
    let (cases, [plural, _]) = if front { (FRONT, PLURAL) } else { (BACK, [PLURAL[1], PLURAL[0]]) };
    let folded = fold(ending);
    let case = plural.iter().find_map(|plural| folded.strip_prefix(plural)).unwrap_or(&folded);
    ending.starts_with('-') || case.is_empty() || cases.contains(&case)
}

fn is_vowel(letter: char) -> bool {
    "аәеёиіоөуұүыэюя".contains(letter)
}

/// Whether a word is one that also begins sentences.
pub fn is_ordinary(word: &str) -> bool {
    ORDINARY.contains(&word.to_lowercase().as_str())
}

/// Whether a sentence begins after this text.
pub fn begins_sentence(before: &str) -> bool {
    let end = before.trim_end_matches(|letter: char| !letter.is_alphanumeric() && !".!?…:;\n".contains(letter));
    end.is_empty() || end.ends_with(['.', '!', '?', '…', ':', ';', '\n'])
}
