//! How wide columns of a sheet are: learned from every row as it passes, so that nothing has to be kept.
//!
//! A width is counted in digits of the usual type, as Excel counts it.

/// Digits that a lying A4 page holds at a size that is still read.
const PAGE: usize = 190;
/// The widest column, and the narrowest that long texts are squeezed to.
const WIDEST: usize = 48;
const SQUEEZED: usize = 14;
/// Lines that a heading may take.
const HEADING_LINES: usize = 3;
/// Points from line to line: the title, other text.
const TITLE_LINE: f64 = 19.0;
const LINE: f64 = 15.0;
/// Letters of the title, which is larger and bold, for a hundred digits.
const TITLE_LETTER: usize = 145;

/// What was seen of a column, in letters.
#[derive(Debug, Default, Clone)]
struct Column {
    heading: usize,
    word: usize,
    line: usize,
}

/// The columns of a sheet.
pub struct Widths {
    columns: Vec<Column>,
    /// What the title needs to stand on few lines.
    least: usize,
}

impl Widths {
    /// Nothing is seen yet but the headings.
    pub fn of(headings: &[String]) -> Self {
        let column = |heading: &String| {
            let letters = heading.chars().count();
            // Bold is a little wider.
            Column { heading: letters.div_ceil(HEADING_LINES), word: longest_word(heading) + 1, line: 0 }
        };
        Self { columns: headings.iter().map(column).collect(), least: 0 }
    }

    /// A cell passes.
    pub fn see(&mut self, column: u16, text: &str) {
        if let Some(column) = self.columns.get_mut(usize::from(column)) {
            let line = text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
            // A word is never longer than its line: nearly all cells need no second look.
            if line > column.word {
                column.word = column.word.max(longest_word(text));
            }
            column.line = column.line.max(line);
        }
    }

    /// The height of a title line; the columns together will be as wide as it needs.
    pub fn title(&mut self, line: &str) -> f64 {
        let needed = line.chars().count() * TITLE_LETTER / 100;
        let lines = needed.div_ceil(PAGE * 2 / 3).max(1);
        self.least = self.least.max(needed.div_ceil(lines) + 4);
        points(lines, TITLE_LINE)
    }

    /// The width of each column: as wide as its text where there is room, long texts on several lines where there is none.
    pub fn fit(&self) -> Vec<f64> {
        let at = |most: usize| -> Vec<usize> { self.columns.iter().map(|column| column.width(most)).collect() };
        let fits = |most: &usize| at(*most).iter().sum::<usize>() <= PAGE;
        let widths = at((SQUEEZED..=WIDEST).rev().find(fits).unwrap_or(SQUEEZED));
        let sum = widths.iter().sum::<usize>().max(1);
        let stretched = if sum < self.least { float(self.least) / float(sum) } else { 1.0 };
        widths.into_iter().map(|width| float(width) * stretched).collect()
    }

    /// The height of a line below the table.
    pub fn note(line: &str, widths: &[f64]) -> f64 {
        let needed = float(line.chars().count()) * 1.1;
        let mut lines = 1;
        while float(lines) * widths.iter().sum::<f64>().max(8.0) < needed {
            lines += 1;
        }
        points(lines, LINE)
    }
}

impl Column {
    fn width(&self, most: usize) -> usize {
        let letters = self.line.min(most).max(self.word.min(WIDEST)).max(self.heading);
        // Kazakh and Russian letters are wider than digits; two for the edges.
        letters + letters / 10 + 2
    }
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0)
}

fn float(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

/// Excel has no rows higher than 409 points.
fn points(lines: usize, line: f64) -> f64 {
    (float(lines) * line).min(409.0)
}

#[cfg(test)]
mod tests {
    use super::{PAGE, WIDEST, Widths};

    fn of(headings: &[&str]) -> Widths {
        Widths::of(&headings.iter().map(|heading| (*heading).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn words_of_headings_are_not_broken() {
        let widths = of(&["№", "Оқыту тілі", "Есептен шығарылған күні"]).fit();
        assert!(widths[0] < 6.0 && widths[1] >= 7.0 && widths[2] >= 12.0, "{widths:?}");
    }

    #[test]
    fn a_long_text_takes_lines_and_not_the_page() {
        let mut widths = of(&["а", "б"]);
        widths.see(0, &"сөз ".repeat(500));
        widths.see(1, "012345678901");
        let fitted = widths.fit();
        assert!(fitted[0] <= (WIDEST * 12 / 10 + 2) as f64 && fitted[1] >= 12.0, "{fitted:?}");
    }

    #[test]
    fn many_columns_share_the_page() {
        let mut widths = of(&["а"; 12]);
        for column in 0..12 {
            widths.see(column, "орташа ұзын мәтін бірнеше сөзден тұрады");
        }
        assert!(widths.fit().iter().sum::<f64>() <= PAGE as f64);
    }

    #[test]
    fn a_title_makes_room_for_itself() {
        let mut widths = of(&["а", "б"]);
        let height = widths.title(&"т".repeat(60));
        assert!(height < 20.0);
        assert!(widths.fit().iter().sum::<f64>() >= 87.0);
        assert!(widths.title(&"т".repeat(100_000)) <= 409.0);
    }

    #[test]
    fn notes_know_their_lines() {
        assert!(Widths::note("қысқа", &[20.0]) < 16.0);
        assert!(Widths::note(&"ұзын ".repeat(20), &[20.0]) > 75.0);
        assert!(Widths::note(&"ұзын ".repeat(2000), &[]) <= 409.0);
    }
}
