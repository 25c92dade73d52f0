//! Which letters the bytes of a text are.
//!
//! A mark at the beginning decides (UTF-8, UTF-16). Without one: UTF-16 when every other byte is the high half of a Latin,
//! Cyrillic or punctuation letter; UTF-8 when all of it is valid; otherwise a text of one byte a letter. Of those,
//! Windows-1251 keeps most Cyrillic letters at C0–DF and F0–FF, where CP866 has lines of frames, and CP866 keeps them at
//! 80–AF, where Windows-1251 has rare signs: the side with more bytes wins, Windows-1251 when they are even. (Both have letters
//! at E0–EF.) What would be Windows-1251 with letters of Serbian, Macedonian or Belarusian is its Kazakh kin, KZ-1048 (STRK 1048):
//! it has Kazakh letters in their places. Letters of Ukrainian alone may be meant. A text that is UTF-8 but for a few bytes is damaged and is not guessed at.

use encoding_rs::{DecoderResult, Encoding, IBM866, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

use super::bytes::{Origin, Pass};
use super::records::MAX_RECORD;
use crate::error::{Error, Result};

/// Letters of Windows-1251 and those that KZ-1048 has in their places; the first ten of them say that it is meant.
const KAZAKH: [(char, char); 16] = [
    ('Ќ', 'Қ'),
    ('ќ', 'қ'),
    ('Ћ', 'Һ'),
    ('ћ', 'һ'),
    ('Ў', 'Ұ'),
    ('ў', 'ұ'),
    ('Ј', 'Ә'),
    ('ј', 'ә'),
    ('Ѕ', 'Ң'),
    ('ѕ', 'ң'),
    ('Ґ', 'Ө'),
    ('ґ', 'ө'),
    ('Є', 'Ғ'),
    ('є', 'ғ'),
    ('Ї', 'Ү'),
    ('ї', 'ү'),
];
/// Those ten as bytes.
const SURELY_KAZAKH: [u8; 10] = [0x8d, 0x9d, 0x8e, 0x9e, 0xa1, 0xa2, 0xa3, 0xbc, 0xbd, 0xbe];

/// What a first pass over a text found.
#[derive(Debug, Clone, Copy)]
pub struct Survey {
    encoding: &'static Encoding,
    /// What is read as Windows-1251 is KZ-1048.
    kazakh: bool,
    /// Length of the mark at the beginning.
    mark: usize,
    /// What the text was like, to know it again.
    print: u64,
    /// About how many lines it has.
    pub lines: usize,
}

impl Survey {
    /// Reads all of a text once: its encoding, and whether it is a text of lines at all.
    pub fn of(origin: &Origin, io: impl Fn(std::io::Error) -> Error) -> Result<Self> {
        let mut pass = origin.pass().map_err(&io)?;
        let (mut encoding, mark) = from_beginning(pass.next().map_err(&io)?);
        let mut utf8 = Utf8::default();
        let (mut run, mut read, mut lines) = (0, 0, 0);
        let (mut first, mut kazakh) = (true, false);
        loop {
            let piece = if first { pass.piece() } else { pass.next().map_err(&io)? };
            if piece.is_empty() {
                break;
            }
            let wide = encoding.is_some_and(|encoding| encoding == UTF_16LE || encoding == UTF_16BE);
            if !wide && piece.contains(&0) {
                return Err(Error::refused("import_not_text"));
            }
            // A line that does not end is found before anything holds it.
            match piece.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')) {
                Some(at) => run = piece.len() - at - 1,
                None => run += piece.len(),
            }
            if run > MAX_RECORD * 4 {
                let line = line_at(origin, read + piece.len() - run).map_err(&io)?;
                return Err(Error::refused("import_line_too_long")
                    .with("line", line.to_string())
                    .with("limit", (MAX_RECORD >> 20).to_string()));
            }
            if encoding.is_none() && !utf8.goes_on(if first { &piece[mark..] } else { piece }) {
                encoding = Some(if utf8.is_damaged() { UTF_8 } else { one_byte(piece) });
            }
            kazakh |= encoding == Some(WINDOWS_1251) && piece.iter().any(|byte| SURELY_KAZAKH.contains(byte));
            first = false;
            read += piece.len();
            lines += piece.iter().filter(|byte| **byte == b'\n').count();
        }
        Ok(Self { kazakh, encoding: encoding.unwrap_or(UTF_8), mark, lines, print: pass.print() })
    }
}

/// The line that a byte lies on.
fn line_at(origin: &Origin, mut at: usize) -> std::io::Result<usize> {
    let mut pass = origin.pass()?;
    let (mut feeds, mut returns) = (0, 0);
    while at > 0 {
        let piece = pass.next()?;
        let piece = &piece[..piece.len().min(at)];
        let count = |end| piece.iter().filter(|byte| **byte == end).count();
        (feeds, returns) = (feeds + count(b'\n'), returns + count(b'\r'));
        at = if piece.is_empty() { 0 } else { at - piece.len() };
    }
    Ok(feeds.max(returns) + 1)
}

/// What the beginning of a text says of its encoding, and the length of its mark.
fn from_beginning(piece: &[u8]) -> (Option<&'static Encoding>, usize) {
    if let Some((encoding, mark)) = Encoding::for_bom(piece) {
        return (Some(encoding), mark);
    }
    // High bytes of Latin, Cyrillic, general punctuation and signs such as №.
    let high = |byte: &&u8| matches!(byte, 0 | 4 | 0x20 | 0x21);
    let is_wide = |first: usize| {
        let bytes = || piece.iter().skip(first).step_by(2);
        bytes().any(|byte| *byte == 0) && bytes().filter(high).count() * 10 >= bytes().count() * 9
    };
    let wide = if is_wide(1) { Some(UTF_16LE) } else { is_wide(0).then_some(UTF_16BE) };
    (wide, 0)
}

/// Whether bytes are UTF-8, piece after piece.
#[derive(Default)]
struct Utf8 {
    /// The beginning of a letter that the next piece ends.
    begun: Vec<u8>,
    letters: usize,
    faults: usize,
}

impl Utf8 {
    /// Takes the next piece; false when it is no UTF-8.
    fn goes_on(&mut self, piece: &[u8]) -> bool {
        let joined;
        let mut bytes = piece;
        if !self.begun.is_empty() {
            joined = [&self.begun, piece].concat();
            bytes = &joined;
        }
        let mut rest = Vec::new();
        while let Err(error) = std::str::from_utf8(bytes) {
            let (good, bad) = bytes.split_at(error.valid_up_to());
            self.letters += good.iter().filter(|byte| **byte >= 0xc0).count();
            let Some(length) = error.error_len() else {
                rest = bad.to_vec();
                break;
            };
            self.faults += 1;
            bytes = &bad[length..];
        }
        if self.faults > 0 {
            self.letters += bytes.iter().filter(|byte| **byte >= 0xc0).count();
        }
        self.begun = rest;
        self.faults == 0
    }

    fn is_damaged(&self) -> bool {
        self.letters > self.faults
    }
}

/// The encoding of one byte a letter that a piece is written in.
fn one_byte(piece: &[u8]) -> &'static Encoding {
    let count = |is: fn(u8) -> bool| piece.iter().filter(|byte| is(**byte)).count();
    let of_866 = count(|byte| matches!(byte, 0x80..=0xaf));
    let of_1251 = count(|byte| matches!(byte, 0xc0..=0xdf | 0xf0..=0xff));
    if of_866 > of_1251 { IBM866 } else { WINDOWS_1251 }
}

/// One pass over a text as UTF-8.
pub struct Text<'a> {
    pass: Pass<'a>,
    survey: Survey,
    decoder: Option<encoding_rs::Decoder>,
    decoded: Vec<u8>,
    at: usize,
    begun: bool,
    ended: bool,
}

/// Why a text cannot be read on.
pub enum Fault {
    Io(std::io::Error),
    /// Bytes that are no letters.
    BadLetters,
    /// The file is not what it was when it was opened.
    Changed,
}

impl<'a> Text<'a> {
    /// Begins a pass.
    pub fn new(origin: &'a Origin, survey: Survey) -> std::io::Result<Self> {
        let decoder = (survey.encoding != UTF_8).then(|| survey.encoding.new_decoder_without_bom_handling());
        Ok(Self { pass: origin.pass()?, survey, decoder, decoded: Vec::new(), at: 0, begun: false, ended: false })
    }

    /// What was read and not yet used; empty at the end.
    pub fn fill(&mut self) -> Result<&[u8], Fault> {
        while self.at >= self.held().len() && !self.ended {
            self.at = 0;
            let piece = self.pass.next().map_err(Fault::Io)?;
            self.ended = piece.is_empty();
            let mark = if self.begun { 0 } else { self.survey.mark };
            self.begun = true;
            match &mut self.decoder {
                None => self.at = mark.min(piece.len()),
                Some(decoder) => {
                    let piece = piece.get(mark..).unwrap_or_default();
                    self.decoded.resize(decoder.max_utf8_buffer_length_without_replacement(piece.len()).unwrap_or(piece.len() * 4), 0);
                    let (result, _, written) = decoder.decode_to_utf8_without_replacement(piece, &mut self.decoded, self.ended);
                    self.decoded.truncate(written);
                    if !matches!(result, DecoderResult::InputEmpty) {
                        return Err(Fault::BadLetters);
                    }
                    if self.survey.kazakh {
                        let letter = |letter| KAZAKH.iter().find(|(read, _)| *read == letter).map_or(letter, |(_, meant)| *meant);
                        self.decoded = String::from_utf8_lossy(&self.decoded).chars().map(letter).collect::<String>().into_bytes();
                    }
                }
            }
            if self.ended && self.pass.print() != self.survey.print {
                return Err(Fault::Changed);
            }
        }
        let at = self.at;
        Ok(self.held().get(at..).unwrap_or_default())
    }

    /// Says how much of [`Text::fill`] was used.
    pub fn used(&mut self, count: usize) {
        self.at += count;
    }

    fn held(&self) -> &[u8] {
        if self.decoder.is_some() { &self.decoded } else { self.pass.piece() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Origin, Survey, Text};
    use crate::error::Error;

    fn read(bytes: &[u8]) -> Result<String, &'static str> {
        let origin = Origin::Memory(bytes.to_vec());
        let survey = Survey::of(&origin, |error| Error::io(std::path::Path::new(""), error)).map_err(|error| error.code())?;
        let mut text = Text::new(&origin, survey).map_err(|_| "io")?;
        let mut read = Vec::new();
        loop {
            let piece = text.fill().map_err(|_| "letters")?.to_vec();
            text.used(piece.len());
            if piece.is_empty() {
                return String::from_utf8(read).map_err(|_| "utf8");
            }
            read.extend(piece);
        }
    }

    fn utf16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    const LIST: &str = "Фамилия;Имя;Сынып\r\nӨтегенова;Айгүл;7Ә\r\n";
    const RUSSIAN: &str = "ФАМИЛИЯ;Имя;Класс\r\nЯковлев;Артём;7 «Б»\r\nЦой;Юлия;№ 2\r\n";

    #[test]
    fn every_encoding() {
        assert_eq!(read(LIST.as_bytes()), Ok(LIST.into()));
        assert_eq!(read(format!("\u{feff}{LIST}").as_bytes()), Ok(LIST.into()));
        for little in [true, false] {
            assert_eq!(read(&utf16(&format!("\u{feff}{LIST}"), little)), Ok(LIST.into()));
            assert_eq!(read(&utf16(LIST, little)), Ok(LIST.into()), "without a mark");
        }
        assert_eq!(read(&encoding_rs::WINDOWS_1251.encode(RUSSIAN).0), Ok(RUSSIAN.into()));
        assert_eq!(read(&encoding_rs::WINDOWS_1251.encode("Класс").0), Ok("Класс".into()));
        // CP866 has no «», but №.
        let russian = RUSSIAN.replace(['«', '»'], "\"");
        let in_866: Vec<u8> = russian.chars().map(in_866).collect();
        assert_eq!(read(&in_866), Ok(russian));
        assert_eq!(read(b""), Ok(String::new()));
        assert_eq!(read(b"iin,class\n"), Ok("iin,class\n".into()));
    }

    /// The encoder of the library writes every encoding but this one.
    fn in_866(letter: char) -> u8 {
        let from = |base: u32, first: char| u8::try_from(u32::from(letter) - u32::from(first) + base).unwrap_or(b'?');
        match letter {
            'А'..='Я' => from(0x80, 'А'),
            'а'..='п' => from(0xa0, 'а'),
            'р'..='я' => from(0xe0, 'р'),
            'ё' => 0xf1,
            '№' => 0xfc,
            other => u8::try_from(u32::from(other)).unwrap_or(b'?'),
        }
    }

    /// The Kazakh kin of Windows-1251, told from it by its letters, wherever in the list they come first.
    #[test]
    fn kazakh_of_one_byte() {
        let in_1048 = |text: &str| -> Vec<u8> {
            let as_1251: String = text
                .chars()
                .map(|letter| super::KAZAKH.iter().find(|(_, kazakh)| *kazakh == letter).map_or(letter, |(read, _)| *read))
                .collect();
            encoding_rs::WINDOWS_1251.encode(&as_1251).0.into_owned()
        };
        assert_eq!(in_1048("ҚқҺһҰұӘәҢңӨөҒғҮүІі"), b"\x8d\x9d\x8e\x9e\xa1\xa2\xa3\xbc\xbd\xbe\xa5\xb4\xaa\xba\xaf\xbf\xb2\xb3");
        assert_eq!(read(&in_1048(LIST)), Ok(LIST.into()));
        let late = format!("{}Қалиева;Үміт;7Ғ\r\n", RUSSIAN.repeat(3000));
        assert_eq!(read(&in_1048(&late)), Ok(late));
        // No school has Serbian letters, some may have Ukrainian ones.
        let ukrainian = "Фамилия;Имя;Класс\r\nҐалаґан;Євген;7Б\r\nКиїв;Іван;7є\r\n";
        assert_eq!(read(&encoding_rs::WINDOWS_1251.encode(ukrainian).0), Ok(ukrainian.into()));
    }

    #[test]
    fn letters_on_the_seam_of_pieces() {
        for filling in super::super::bytes::PIECE - 4..super::super::bytes::PIECE + 1 {
            let mut text = "a,".repeat(filling / 2);
            text.truncate(filling - 200);
            text.push('\n');
            text.push_str(&"x".repeat(199));
            text.push_str("ӘӘ\n");
            assert_eq!(read(text.as_bytes()).as_deref(), Ok(text.as_str()));
            assert_eq!(read(&utf16(&format!("\u{feff}{text}"), true)).as_deref(), Ok(text.as_str()));
        }
    }

    #[test]
    fn what_is_damaged_is_not_guessed_at() {
        let mut bytes = LIST.repeat(20).into_bytes();
        bytes[9] = 0xff;
        assert_eq!(read(&bytes), Err("utf8"), "the records say where");
        assert_eq!(read(&[0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x41, 0x00]), Err("letters"));
        assert_eq!(read(b"iin,class\n\0\0\0\n"), Err("import_not_text"));
        assert_eq!(read(&vec![b'x'; 5 << 20]), Err("import_line_too_long"));
    }
}
