//! Which column is which: by code, by the headings that `esep` writes, by headings of other programs, by what the user says.

use std::collections::HashMap;

use super::cells::Cells;
use super::child;
use super::names::{By, Given, Names};
use super::reader::{Row, Source};
use super::workbook::numbered;
use crate::domain::calendar::Term;
use crate::error::{Error, Result};
use crate::norms::{Norms, Vocabulary};

/// A heading is looked for in this many lines: lists have titles above it.
const HEADING_WITHIN: usize = 20;
const DELIMITERS: [u8; 4] = *b",;\t|";

/// Columns that say which child a row of a journal is about.
const WHO: &[&str] = &["iin", "full_name", "last_name"];

/// A kind of list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Children and their classes.
    Students,
    /// Entries of the registers.
    Entries,
    /// Contacts and measures.
    Interventions,
    /// Individual plans.
    Plans,
    /// Decisions of the council.
    Council,
    /// Papers.
    Documents,
    /// Days at school and days missed in a term.
    Attendance(Term),
}

impl Kind {
    /// Columns of a list of attendance.
    pub const ATTENDANCE: [&'static str; 6] =
        ["iin", "enrolled_days", "excused_days", "unexcused_days", "unexcused_lessons", "failing_subjects"];

    /// The word after `esep import`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Students => "students",
            Self::Entries => "entries",
            Self::Interventions => "interventions",
            Self::Plans => "plans",
            Self::Council => "council",
            Self::Documents => "documents",
            Self::Attendance(_) => "attendance",
        }
    }

    /// Columns of the file, in the order in which `esep` writes them.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Students => &[
                "iin",
                "last_name",
                "first_name",
                "patronymic",
                "sex",
                "birth_date",
                "class",
                "since",
                "language",
                "address",
                "phone",
                "guardian",
                "guardian_relation",
                "guardian_phone",
                "social_status",
            ],
            Self::Entries => &[
                "iin",
                "register",
                "grounds",
                "placed_on",
                "protocol",
                "protocol_date",
                "order",
                "responsible",
                "review_on",
                "until",
                "removed_on",
                "removal_ground",
                "removal_protocol",
                "note",
            ],
            Self::Interventions => &["iin", "on", "kind", "by", "summary", "outcome", "minutes"],
            Self::Plans => &[
                "iin",
                "register",
                "placed_on",
                "goal",
                "criteria",
                "made_on",
                "measure",
                "kind",
                "set_on",
                "responsible",
                "due_on",
                "done_on",
                "result",
                "dropped_on",
                "reason",
            ],
            Self::Council => &[
                "held_on",
                "protocol",
                "iin",
                "register",
                "decision",
                "grounds",
                "until",
                "review_on",
                "responsible",
                "outcome",
                "removal_ground",
                "agency",
                "words",
            ],
            Self::Documents => &[
                "iin",
                "kind",
                "dated",
                "number",
                "register",
                "placed_on",
                "guardian",
                "note",
                "way",
                "consent",
                "valid_until",
                "withdrawn_on",
            ],
            Self::Attendance(_) => &Self::ATTENDANCE,
        }
    }

    /// Columns that other programs write instead of these.
    pub fn other_columns(self) -> &'static [&'static str] {
        match self {
            Self::Students => &["full_name", "grade", "letter"],
            _ => child::COLUMNS,
        }
    }

    /// The sets that codes of its columns are of.
    pub fn vocabularies(self) -> &'static [Vocabulary] {
        match self {
            Self::Students => &[Vocabulary::Sex, Vocabulary::Language, Vocabulary::SocialStatus],
            Self::Entries => &[Vocabulary::Register, Vocabulary::Ground, Vocabulary::RemovalGround],
            Self::Interventions => &[Vocabulary::Intervention, Vocabulary::Outcome],
            Self::Plans => &[Vocabulary::Register, Vocabulary::Intervention],
            Self::Council => {
                &[Vocabulary::Register, Vocabulary::Ground, Vocabulary::Outcome, Vocabulary::RemovalGround, Vocabulary::Agency]
            }
            Self::Documents => &[Vocabulary::Document, Vocabulary::Register, Vocabulary::Way, Vocabulary::Consent],
            Self::Attendance(_) => &[],
        }
    }

    /// Columns of which one must say something in a row that is about somebody.
    fn telling_columns(self) -> &'static [&'static str] {
        match self {
            Self::Students => &["iin", "birth_date"],
            _ => WHO,
        }
    }

    /// Each line names columns of which one must be there.
    fn required(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Students => &[&["last_name", "full_name"], &["first_name", "full_name"], &["class", "grade"], &["iin", "birth_date"]],
            Self::Entries => &[WHO, &["register"], &["grounds"], &["placed_on"]],
            Self::Interventions => &[WHO, &["on"], &["kind"]],
            Self::Plans => &[WHO, &["register"], &["goal"], &["made_on"]],
            Self::Council => &[&["held_on"], &["protocol"], WHO, &["register"], &["decision"]],
            Self::Documents => &[WHO, &["kind"], &["dated"]],
            Self::Attendance(_) => &[WHO, &["enrolled_days"], &["excused_days"], &["unexcused_days"]],
        }
    }
}

/// Where the heading stands and which column is which.
#[derive(Debug)]
pub struct Mapping {
    /// The kind of list.
    pub kind: Kind,
    /// What parts the cells.
    pub delimiter: u8,
    /// Which of the sheets that were read, from 0.
    pub sheet: usize,
    /// Name of the sheet, where there are sheets.
    pub sheet_name: Option<String>,
    /// Line of the heading, from 1.
    pub line: u64,
    /// The headings as they were.
    pub headings: Vec<String>,
    /// Headings of columns that are not read, each with the columns that it may have meant.
    pub unread: Vec<(String, Vec<&'static str>)>,
    places: HashMap<&'static str, usize>,
    telling: Vec<usize>,
    first: usize,
    totals: Vec<String>,
}

/// A line that may be the heading.
struct Found {
    line: u64,
    delimiter: u8,
    cells: Cells,
    places: HashMap<&'static str, usize>,
}

impl Mapping {
    /// Finds the heading of a list; a file without one is refused whole.
    pub fn find(source: &Source, kind: Kind, norms: &Norms, given: &Given) -> Result<Self> {
        let names = Names::new(kind, norms, given)?;
        let Some(sheets) = source.sheets() else {
            let mut fault = None;
            let looked = DELIMITERS.map(|delimiter| look(source, 0, delimiter, &names, &mut fault));
            // Of two that read as many headings the first delimiter counts.
            let found =
                looked.into_iter().flatten().reduce(|best, other| if other.places.len() > best.places.len() { other } else { best });
            return Self::of(kind, found.ok_or_else(|| fault.unwrap_or_else(|| no_heading(kind)))?, 0, None, &names);
        };
        let looked = |sheet| look(source, sheet, b';', &names, &mut None).map(|found| (sheet, found));
        let mut found: Vec<(usize, Found)> = (0..sheets.len()).filter_map(looked).collect();
        if found.iter().any(|(_, found)| missing(kind, &found.places).is_empty()) {
            found.retain(|(_, found)| missing(kind, &found.places).is_empty());
        }
        if found.len() > 1 {
            return Err(Error::refused("import_sheets_several")
                .with("sheet", sheets[found[0].0])
                .listing(numbered(found.iter().map(|(sheet, _)| sheets[*sheet]))));
        }
        let (sheet, found) = found.pop().ok_or_else(|| no_heading(kind))?;
        Self::of(kind, found, sheet, Some(sheets[sheet].to_owned()), &names)
    }

    fn of(kind: Kind, found: Found, sheet: usize, sheet_name: Option<String>, names: &Names) -> Result<Self> {
        let headings: Vec<String> = found.cells.iter().map(|heading| heading.trim().to_owned()).collect();
        let unplaced = |at: &usize| !found.places.values().any(|place| place == at);
        let unread = headings.iter().enumerate().filter(|(at, heading)| unplaced(at) && !heading.is_empty() && !names.is_ignored(heading));
        let unread: Vec<(String, Vec<&'static str>)> = unread
            .map(|(_, heading)| {
                let near = names.near(heading).into_iter().filter(|field| !found.places.contains_key(field));
                (heading.clone(), near.collect())
            })
            .collect();
        names.all_found(&headings)?;
        let missing = missing(kind, &found.places);
        if !missing.is_empty() {
            let likely = || unread.iter().filter_map(|(heading, near)| Some((heading.as_str(), *near.first()?)));
            let first = unread.first().map_or("…", |(heading, _)| heading);
            let (first, column) = likely().next().unwrap_or((first, missing[0]));
            return Err(Error::refused("import_columns_missing")
                .with("line", found.line.to_string())
                .with("headings", headings.join(", "))
                .with("first", first)
                .with("column", column)
                .with("columns", missing)
                .listing(likely().skip(1).map(|(heading, field)| format!("--map \"{heading}={field}\"")).collect()));
        }
        let telling = kind.telling_columns().iter().filter_map(|column| found.places.get(column).copied()).collect();
        let first = found.places.values().copied().min().unwrap_or_default();
        let totals = names.totals.clone();
        let Found { line, delimiter, places, .. } = found;
        Ok(Self { kind, delimiter, sheet, sheet_name, line, headings, unread, places, telling, first, totals })
    }

    /// The place of a column, if the file has it.
    pub fn at(&self, column: &str) -> Option<usize> {
        self.places.get(column).copied()
    }

    /// Whether this is a file for Excel, in which formulas are guarded.
    pub fn is_excel(&self) -> bool {
        self.delimiter == b';'
    }

    /// Whether a row below the heading is about nobody: blank, the heading again on a new page, a total, a note.
    pub fn passes_over(&self, row: &Row<'_>) -> bool {
        let heading = |at: usize| self.headings.get(at).map(String::as_str);
        let is_heading = |at: usize| row.cells.get(at).map(str::trim) == heading(at);
        if is_heading(self.first) && self.places.values().all(|at| is_heading(*at)) {
            return true;
        }
        // A total counts in whichever column it likes; no IIN and no date is so short.
        let is_count = |cell: &str| cell.len() <= 4 && cell.bytes().all(|byte| byte.is_ascii_digit());
        let is_word = |cell: &str| cell.starts_with(char::is_alphabetic) && self.is_total(cell);
        let tells = |cell: &str| !is_count(cell) && !is_word(cell);
        if self.telling.iter().any(|at| row.cell(Some(*at)).is_some_and(tells)) {
            return false;
        }
        // A note below the table says nothing in a column that is read.
        self.places.values().all(|at| row.cell(Some(*at)).is_none()) || row.cells.iter().any(|cell| self.is_total(cell))
    }

    fn is_total(&self, cell: &str) -> bool {
        let cell = cell.trim().to_lowercase();
        let begins = |word: &String| cell.strip_prefix(word.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphabetic));
        self.totals.iter().any(begins)
    }
}

/// The line among the first ones that reads most like a heading.
fn look(source: &Source, sheet: usize, delimiter: u8, names: &Names, fault: &mut Option<Error>) -> Option<Found> {
    let (rows, found_fault) = source.first_rows(sheet, delimiter, HEADING_WITHIN);
    *fault = found_fault.or(fault.take());
    let found = rows.into_iter().map(|(line, cells)| {
        let mut found: HashMap<&str, (By, usize)> = HashMap::new();
        for (at, heading) in cells.iter().enumerate() {
            if let Some((field, by)) = names.field(heading)
                && found.get(field).is_none_or(|(known, _)| by > *known || by == By::User)
            {
                found.insert(field, (by, at));
            }
        }
        let places = found.into_iter().map(|(field, (_, at))| (field, at)).collect::<HashMap<_, _>>();
        Found { line, delimiter, cells, places }
    });
    let found = found.filter(|found| found.places.len() >= 2);
    found.reduce(|best, other| if other.places.len() > best.places.len() { other } else { best })
}

fn no_heading(kind: Kind) -> Error {
    Error::refused("import_no_heading").with("columns", missing(kind, &HashMap::new()))
}

fn missing(kind: Kind, places: &HashMap<&'static str, usize>) -> Vec<&'static str> {
    let lacks = |any: &&&[&'static str]| !any.iter().any(|field| places.contains_key(field));
    kind.required().iter().filter(lacks).map(|any| any[0]).collect()
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::{Given, Kind, Mapping};
    use crate::domain::calendar::{SchoolYear, Term};
    use crate::error::Result;
    use crate::import::Source;
    use crate::norms::norms;

    #[test]
    fn the_readme_names_every_column() {
        let readme = include_str!("../../README.md");
        let attendance = Kind::Attendance(Term { year: SchoolYear(2026), number: 1 });
        for kind in [Kind::Students, Kind::Entries, Kind::Interventions, Kind::Plans, Kind::Council, Kind::Documents, attendance] {
            let columns = kind.columns().join(",");
            assert!(readme.lines().any(|line| line == columns), "{}: {columns}", kind.name());
        }
    }

    fn find(text: &str) -> Result<(Source, Mapping)> {
        let source = Source::from_text(text)?;
        let mapping = Mapping::find(&source, Kind::Students, norms()?, &Given::default())?;
        Ok((source, mapping))
    }

    #[test]
    fn a_title_above_and_both_languages_in_one_cell() -> Result<()> {
        let (_, mapping) = find("№ 15 мектеп\n\n№;Тегі / Фамилия;Аты / Имя;ЖСН / ИИН;Сыныбы\n1;Ким;Дана;;7Б\n")?;
        assert_eq!((mapping.line, mapping.delimiter, mapping.at("class")), (3, b';', Some(4)));
        Ok(())
    }

    #[test]
    fn our_own_heading_comes_before_another_of_its_kind() -> Result<()> {
        let (_, mapping) = find("ИИН;Фамилия;Имя;Класс;Телефон ученика;Телефон;Телефон ученика\n")?;
        assert_eq!(mapping.at("phone"), Some(5));
        Ok(())
    }

    #[test]
    fn what_is_missing_is_named() {
        let code = |text| find(text).err().map(|error| error.code());
        assert_eq!(code(""), Some("import_no_heading"));
        assert_eq!(code("1,2,3\n4,5,6\n"), Some("import_no_heading"));
        assert_eq!(code("iin,last_name,first_name\n"), Some("import_columns_missing"));
    }

    #[test]
    fn rows_about_nobody_are_passed_over() -> Result<()> {
        let (source, mapping) = find(
            "ИИН;Фамилия;Имя;Класс\n1;Ким;Дана;7Б\n;;;\n\nИИН;Фамилия;Имя;Класс\n;Ли;Ян;7Б\nИтого: 2;;;\n;Барлығы;;2\n25;Всего;;\n;Итоговская;Ольга;7Б\n110214500128;Всего;Ян;1А\n",
        )?;
        let mut taken = Vec::new();
        let passed_over = source.each_row(&mapping, |row| {
            taken.push(row.line);
            Ok(ControlFlow::Continue(()))
        })?;
        assert_eq!((taken, passed_over), (vec![2, 6, 10, 11], 6));
        Ok(())
    }

    #[test]
    fn the_user_says_which_column_is_which() -> Result<()> {
        let source = Source::from_text("ИИН,Фамилья,Имя,Параллель,Буква,Телефон\n")?;
        let unsaid = Mapping::find(&source, Kind::Students, norms()?, &Given::default());
        assert_eq!(
            unsaid.err().map(|error| (error.code(), error.args().contains(&("column", "last_name".into())))),
            Some(("import_columns_missing", true))
        );
        let mut given = Given::default();
        given.column("Фамилья=last_name", Kind::Students, norms()?)?;
        given.column("Телефон=-", Kind::Students, norms()?)?;
        let mapping = Mapping::find(&source, Kind::Students, norms()?, &given)?;
        assert_eq!(
            (mapping.at("last_name"), mapping.at("grade"), mapping.at("letter"), mapping.at("phone")),
            (Some(1), Some(3), Some(4), None)
        );
        assert_eq!(given.column("Фамилья=zzz", Kind::Students, norms()?).err().map(|error| error.code()), Some("import_map_column"));
        given.column("Жоқ=class", Kind::Students, norms()?)?;
        let error = Mapping::find(&source, Kind::Students, norms()?, &given).err();
        assert_eq!(error.map(|error| error.code()), Some("import_map_heading"));
        Ok(())
    }
}
