//! Made-up people, and everything that a register says of them.

use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};

use crate::harness::{Place, TODAY, rows};

/// A few children and staff whose names are easily taken for one another.
pub const STUDENTS: &str = "\
iin,last_name,first_name,patronymic,sex,birth_date,class,since
110214500128,Ахметов,Әлихан,Серікұлы,M,2011-02-14,9Б,2026-09-01
,Ким,Дана,,F,2013-05-05,7А,2026-09-01
,Өтегенова,Айгүл,Маратқызы,F,2015-03-03,5Ә,2026-09-01
,Ахметова,Әлия,,F,2011-08-09,9В,2026-09-01
";

/// The number that is given to each of them.
pub const AHMETOV: &str = "#1";
pub const KIM: &str = "#2";
pub const OTEGENOVA: &str = "#3";

/// A register with these children and two of the staff in it.
pub fn school() -> Result<Place> {
    school_on(TODAY)
}

/// The same, begun on another day.
pub fn school_on(day: &'static str) -> Result<Place> {
    let mut place = Place::empty()?;
    place.today = day;
    place.ok(&["init", "-q"])?;
    let file = place.write("students.csv", STUDENTS)?;
    place.ok(&["import", "students", &file, "-q"])?;
    place.ok(&["staff", "add", "--name", "Қалиева Гүлмира Сәкенқызы", "--role", "social_pedagogue", "-q"])?;
    place.ok(&["staff", "add", "--name", "Қалиева Айнұр Болатқызы", "-q"])?;
    Ok(place)
}

/// Places a child on a day, with a protocol.
pub fn place_on(place: &Place, student: &str, kind: &str, day: &str) -> Result<()> {
    place.ok(&["register", "place", student, "--kind", kind, "--ground", "truancy", "--on", day, "--protocol", "1", "-q"])?;
    Ok(())
}

/// Removes a child on a day.
pub fn remove_on(place: &Place, student: &str, day: &str) -> Result<()> {
    place.ok(&["register", "remove", student, "--on", day, "--ground", "improved", "--protocol", "2", "-q"])?;
    Ok(())
}

/// Everything that lists say, the numbers of rows included.
pub fn lists(place: &Place) -> Result<String> {
    let mut all = String::new();
    for list in [
        &["student", "list", "--all"][..],
        &["staff", "list"],
        &["register", "list", "--all"],
        &["intervention", "list"],
        &["document", "list"],
        &["referral", "list"],
    ] {
        let mut args = list.to_vec();
        args.extend(["--format", "csv"]);
        all.push_str(&format!("-- {}\n{}", list.join(" "), place.ok(&args)?));
    }
    Ok(all)
}

/// Everything a register says: its lists, and each child's card and chronology.
pub fn dump(place: &Place) -> Result<String> {
    let mut all = lists(place)?;
    for row in rows(&place.ok(&["student", "list", "--all", "--format", "csv"])?)? {
        let student = format!("#{}", row["id"]);
        for noun in ["student", "register"] {
            all.push_str(&format!("-- {noun} {student}\n{}", place.ok(&[noun, "show", &student, "--format", "csv"])?));
        }
    }
    Ok(all)
}

/// The register's file, wherever this system keeps data.
pub fn register_file(place: &Place) -> Result<PathBuf> {
    let mut folders = vec![place.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.ends_with("register.esep") {
                return Ok(path);
            }
            folders.extend(path.is_dir().then_some(path));
        }
    }
    bail!("no register")
}

/// A command is refused with its exit code and its stable code, and no byte of the register changes. Gives the error
/// as a program reads it.
pub fn refused(place: &Place, exit: i32, code: &str, args: &[&str]) -> Result<serde_json::Value> {
    let register = register_file(place)?;
    let before = std::fs::read(&register)?;
    let run = place.run(&[args, &["--format", "json"]].concat())?;
    ensure!(run.exit == exit, "esep {args:?} exited {}, not {exit}: {}{}", run.exit, run.out, run.err);
    ensure!(run.out.is_empty(), "esep {args:?} prints data: {}", run.out);
    let error: serde_json::Value = serde_json::from_str(run.err.lines().last().unwrap_or_default()).context(run.err)?;
    let error = error["error"].clone();
    ensure!(error["code"] == code, "esep {args:?}: not {code} but {error}");
    let (message, hint) = (text(&error["message"])?, text(&error["hint"])?);
    ensure!(!message.is_empty() && !hint.is_empty(), "esep {args:?}: no sentence or no next step: {error}");
    ensure!(!format!("{message}{hint}").contains(['{', '$', '\u{2068}']), "esep {args:?}: a gap in the text: {error}");
    ensure!(std::fs::read(&register)? == before, "esep {args:?} changed the register");
    Ok(error)
}

/// A text of a JSON answer.
pub fn text(value: &serde_json::Value) -> Result<&str> {
    value.as_str().with_context(|| format!("no text: {value}"))
}

/// The commands that a hint names, as a shell would part them: quotes are taken off, `#` begins a comment.
pub fn typed(hint: &str) -> Vec<Vec<String>> {
    let command = |line: &str| -> Option<Vec<String>> {
        let mut words = Vec::new();
        for word in line[line.find("esep ")?..].split_whitespace().skip(1) {
            match word.strip_prefix('"').and_then(|word| word.strip_suffix('"')) {
                Some(quoted) => words.push(quoted.to_owned()),
                None if word.starts_with('#') => break,
                None => words.push(word.to_owned()),
            }
        }
        Some(words)
    };
    hint.lines().filter_map(command).collect()
}

/// An IIN with a right check digit: each number its own.
pub fn iin(number: u32) -> Result<String> {
    // One number in eleven cannot be issued: the place of the eleventh digit is tried through.
    for last in 0..10 {
        let stem = format!(
            "{:02}{:02}{:02}5{:03}{last}",
            8 + number / 12 / 28 / 1000 % 12,
            1 + number / 28 / 1000 % 12,
            1 + number / 1000 % 28,
            number % 1000
        );
        let digits: Vec<u32> = stem.bytes().map(|byte| u32::from(byte - b'0')).collect();
        let sum = |shift: u32| (0u32..).zip(&digits).map(|(at, digit)| digit * ((at + shift) % 11 + 1)).sum::<u32>() % 11;
        let check = if sum(0) == 10 { sum(2) } else { sum(0) };
        if check < 10 {
            return Ok(format!("{stem}{check}"));
        }
    }
    bail!("no IIN for {number}")
}

/// A list of so many children.
pub fn many_students(count: u32) -> Result<String> {
    let mut list = "iin,last_name,first_name,patronymic,sex,class,since,address\n".to_owned();
    for number in 0..count {
        let class = format!("{}{}", number % 11 + 1, ["А", "Ә", "Б"][number as usize % 3]);
        list.push_str(&format!("{},Ахметов{number},Әлихан,Серікұлы,M,{class},2026-09-01,Абай көшесі {number}\n", iin(number)?));
    }
    Ok(list)
}

/// Numbers that look random and are the same in every run (xorshift).
pub struct Dice(pub u64);

impl Dice {
    /// From 0 up to, not including, `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end.max(1)
    }
}
