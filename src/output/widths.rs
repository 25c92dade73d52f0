//! How wide the columns of a sheet are and how many lines a text takes in them.
//!
//! Excel fits rows to their text when it opens a file; LibreOffice does not. So both are reckoned here, from the widths
//! of letters in Calibri, rather too wide than too narrow. The unit is a tenth of a digit.

/// What a lying A4 page holds at a size that is still read.
const PAGE: usize = 1900;
/// The widest column, and the narrowest that long texts are squeezed to.
const WIDEST: usize = 480;
const SQUEEZED: usize = 140;
/// Lines that a heading may take.
const HEADING_LINES: usize = 3;
/// Edges of a cell.
const EDGES: usize = 15;
/// Bold letters, and those of the title, for ten usual ones.
const BOLD: usize = 11;
const TITLE: usize = 14;
/// Points from line to line; Excel has no rows higher than [`HIGHEST`].
pub const LINE: f64 = 15.0;
/// The same of the title.
pub const TITLE_LINE: f64 = 21.0;
const HIGHEST: f64 = 409.0;

/// What was seen of a column.
#[derive(Debug)]
struct Column {
    heading: usize,
    word: usize,
    line: usize,
}

/// Columns while their rows pass.
#[derive(Debug)]
pub struct Seen {
    columns: Vec<Column>,
    /// What the title needs to stand on few lines.
    title: usize,
}

/// Columns whose widths stand.
#[derive(Debug, Default)]
pub struct Widths(Vec<usize>);

impl Seen {
    /// Nothing but the headings and the title.
    pub fn new(headings: &[String], title: &str) -> Self {
        let column = |heading: &String| Column {
            heading: (width(heading) * BOLD / 10).div_ceil(HEADING_LINES),
            word: longest_word(heading) * BOLD / 10,
            line: 0,
        };
        let needed = |line: &str| {
            let letters = width(line) * TITLE / 10;
            letters.div_ceil(letters.div_ceil(PAGE * 2 / 3).max(1)) + 10 * EDGES
        };
        Self { columns: headings.iter().map(column).collect(), title: title.lines().map(needed).max().unwrap_or(0) }
    }

    /// A cell passes.
    pub fn see(&mut self, column: usize, text: &str) {
        if let Some(column) = self.columns.get_mut(column) {
            let line = text.lines().map(width).max().unwrap_or(0);
            // A word is never longer than its line: nearly all cells need no second look.
            if line > column.word {
                column.word = column.word.max(longest_word(text));
            }
            column.line = column.line.max(line);
        }
    }

    /// As wide as the text where there is room, long texts on several lines where there is none.
    pub fn fit(&self) -> Widths {
        let at = |most: usize| -> Vec<usize> { self.columns.iter().map(|column| column.width(most)).collect() };
        let fits = |most: &usize| at(*most).iter().sum::<usize>() <= PAGE;
        let mut widths = at((SQUEEZED..=WIDEST).rev().step_by(10).find(fits).unwrap_or(SQUEEZED));
        let sum = widths.iter().sum::<usize>().max(1);
        if sum < self.title {
            widths.iter_mut().for_each(|width| *width = *width * self.title / sum);
        }
        Widths(widths)
    }
}

impl Column {
    fn width(&self, most: usize) -> usize {
        self.line.min(most).max(self.word.min(WIDEST)).max(self.heading) + EDGES
    }
}

impl Widths {
    /// In the unit of the format.
    pub fn digits(&self) -> impl Iterator<Item = f64> {
        self.0.iter().map(|width| float(*width) / 10.0)
    }

    /// Lines of a text in a column.
    pub fn lines(&self, column: usize, text: &str) -> usize {
        self.0.get(column).map_or(1, |width| lines(text, *width, 10))
    }

    /// Lines of a heading in its column.
    pub fn heading(&self, column: usize, text: &str) -> usize {
        self.0.get(column).map_or(1, |width| lines(text, *width, BOLD))
    }

    /// Lines of a title over all columns.
    pub fn title(&self, text: &str) -> usize {
        lines(text, self.0.iter().sum(), TITLE)
    }

    /// Lines of a note over all columns.
    pub fn note(&self, text: &str) -> usize {
        lines(text, self.0.iter().sum(), 10)
    }
}

/// The height of a row of so many lines.
pub fn height(lines: usize, line: f64) -> f64 {
    (float(lines) * line).min(HIGHEST)
}

/// Lines of a text, broken between words and, where a word is too long, inside it.
fn lines(text: &str, room: usize, letters: usize) -> usize {
    let room = room.saturating_sub(EDGES).max(10);
    let of_line = |line: &str| {
        let (mut lines, mut used) = (1, 0);
        for word in line.split(' ') {
            let word = width(word) * letters / 10;
            let with_blank = used + width(" ") + word;
            used = match used {
                0 => word,
                _ if with_blank <= room => with_blank,
                _ => {
                    lines += 1;
                    word
                }
            };
            lines += used.saturating_sub(1) / room;
            used = if used > room { used % room } else { used };
        }
        lines
    };
    text.split('\n').map(of_line).sum()
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(width).max().unwrap_or(0)
}

fn width(text: &str) -> usize {
    text.chars().map(letter).sum()
}

fn letter(letter: char) -> usize {
    match letter {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '·' | 'i' | 'j' | 'l' | 'I' | 'і' | 'І' => 5,
        '!' | '(' | ')' | '-' | '[' | ']' | 'f' | 'r' | 't' | 'J' | 'г' | 'ғ' => 7,
        'a' | 'c' | 'g' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'L' | 'F' | 'S' | '/' | '|' => 9,
        'а' | 'в' | 'з' | 'к' | 'с' | 'т' | 'у' | 'х' | 'ч' | 'ь' | 'э' | 'я' | 'ұ' | 'ү' | 'һ' | 'Г' | 'Ғ' | 'З' => 9,
        'ы' | 'м' | 'ф' => 13,
        'ж' | 'ш' | 'щ' | 'ю' | 'w' | '%' | '…' | 'Ф' | 'Ы' => 15,
        'm' | 'M' | 'W' | 'Ж' | 'М' | 'Ш' | 'Щ' | 'Ю' | '@' | '—' | '№' => 19,
        _ if letter.is_uppercase() => 12,
        // Other scripts are wide.
        '\u{2e80}'.. => 20,
        _ => 10,
    }
}

fn float(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::{LINE, PAGE, Seen, WIDEST, height, lines};

    fn of(headings: &[&str]) -> Seen {
        Seen::new(&headings.iter().map(|heading| (*heading).to_owned()).collect::<Vec<_>>(), "")
    }

    #[test]
    fn words_of_headings_are_not_broken() {
        let headings = ["№", "Оқыту тілі", "Есептен шығарылған күні"];
        let widths = of(&headings).fit();
        let found: Vec<usize> = (0..).zip(headings).map(|(column, heading)| widths.heading(column, heading)).collect();
        assert_eq!(found, [1, 2, 3]);
        assert!(widths.digits().next() < Some(6.0));
    }

    #[test]
    fn a_long_text_takes_lines_and_not_the_page() {
        let mut seen = of(&["а", "б"]);
        seen.see(0, &"сөз ".repeat(500));
        seen.see(1, "012345678901");
        let widths = seen.fit();
        assert!(widths.0[0] <= WIDEST + 15 && widths.0[1] >= 120, "{widths:?}");
        assert!(widths.lines(0, &"сөз ".repeat(500)) > 30);
        assert_eq!(widths.lines(1, "012345678901"), 1);
    }

    #[test]
    fn many_columns_share_the_page() {
        let mut seen = of(&["а"; 12]);
        for column in 0..12 {
            seen.see(column, "орташа ұзын мәтін бірнеше сөзден тұрады");
        }
        assert!(seen.fit().0.iter().sum::<usize>() <= PAGE);
    }

    #[test]
    fn a_title_makes_room_for_itself() {
        let title = "т".repeat(60);
        let widths = Seen::new(&["а".to_owned(), "б".to_owned()], &title).fit();
        assert_eq!(widths.title(&title), 1);
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(lines("", 100, 10), 1);
        assert_eq!(lines("0000 0000", 115, 10), 1);
        assert_eq!(lines("0000 00000 0", 115, 10), 2);
        assert_eq!(lines("a\n\nb", 115, 10), 3);
        assert_eq!(lines(&"0".repeat(25), 115, 10), 3);
        assert_eq!(lines("00 0000000000", 115, 10), 2);
        assert!(height(1000, LINE) < 410.0);
    }
}
