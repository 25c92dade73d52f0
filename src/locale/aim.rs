//! Commands that a text tells to type, made to act on the register that this run was told to use: `#12` is another child in
//! another register.

use std::borrow::Cow;
use std::path::Path;

use crate::domain::text::commands;

/// Which register the commands in texts are for.
#[derive(Debug, Clone, Default)]
pub struct Aim {
    /// ` -f "D:\my school\x.esep"`; nothing for the register that every command takes by itself.
    option: String,
    /// First words of commands: in a sentence the name of the program is followed by others.
    known: Vec<String>,
}

impl Aim {
    /// At a register that was typed.
    pub fn at(register: &Path, known: Vec<String>) -> Self {
        Self { option: format!(" -f {}", quoted(register)), known }
    }

    /// The text, its commands with the register.
    pub fn put_in<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.option.is_empty() {
            return Cow::Borrowed(text);
        }
        let (mut aimed, mut told) = (String::with_capacity(text.len() + 64), 0);
        for end in commands(text).map(|at| at + "esep".len()) {
            let rest = &text[end + 1..];
            let word = rest.split(|letter: char| !letter.is_ascii_lowercase()).next().unwrap_or_default();
            if self.known.iter().any(|known| known == word) {
                aimed.push_str(&text[told..end]);
                aimed.push_str(&self.option);
                told = end;
            }
        }
        aimed.push_str(&text[told..]);
        Cow::Owned(aimed)
    }
}

/// A path as it is typed: whole, whatever stands in it.
pub fn quoted(path: &Path) -> String {
    let bare = path.display().to_string();
    let plain = bare.chars().all(|letter| letter.is_alphanumeric() || "-_./\\:".contains(letter));
    if plain { bare } else { format!("\"{bare}\"") }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Aim, quoted};

    fn aimed(text: &str) -> String {
        let known = ["check", "due", "intervention"].map(str::to_owned).to_vec();
        Aim::at(Path::new("D:\\my school\\x.esep"), known).put_in(text).into_owned()
    }

    #[test]
    fn commands_get_the_register_and_sentences_do_not() {
        let option = "-f \"D:\\my school\\x.esep\"";
        assert_eq!(aimed("esep due"), format!("esep {option} due"));
        assert_eq!(aimed("Көріңіз (esep check); «esep due» — `esep due`.\nesep intervention add \"#3\"").matches(option).count(), 4);
        for sentence in
            ["esep keeps a register", "esep-ті жаңартыңыз", "Set it up: esep -f COPY check", "esep checks", "x.esep due", "esep"]
        {
            assert_eq!(aimed(sentence), sentence);
        }
        assert_eq!(Aim::default().put_in("esep due"), "esep due");
    }

    #[test]
    fn a_path_is_one_word() {
        assert_eq!(quoted(Path::new("есеп/2026_27.esep")), "есеп/2026_27.esep");
        for path in ["my school/x.esep", "a&b.esep", "a;b", "(1).esep"] {
            assert_eq!(quoted(Path::new(path)), format!("\"{path}\""));
        }
    }
}
