//! What goes out comes in again: every text that a school may keep, in the format for Excel and in the one for programs.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow, ensure};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::harness::{Place, rows};
use crate::people::iin;

/// A list as a file: a row is its cells.
pub type List = Vec<Vec<String>>;

pub const STUDENT_COLUMNS: &str = "iin,last_name,first_name,patronymic,sex,birth_date,class,since,language,address,phone,guardian,\
    guardian_relation,guardian_phone,social_status";
const ENTRY_COLUMNS: &str = "iin,register,grounds,placed_on,protocol,protocol_date,order,responsible,review_on,until,removed_on,\
    removal_ground,removal_protocol,note";
const CONTACT_COLUMNS: &str = "iin,on,kind,by,summary,outcome,minutes";

/// The same cases in every run; `ESEP_CASES` and `ESEP_SEED` look further.
pub fn holds<S: Strategy>(cases: u32, what: &S, property: impl Fn(S::Value) -> Result<()>) -> Result<()> {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u32>().ok());
    let config =
        Config { cases: number("ESEP_CASES").unwrap_or(cases), failure_persistence: None, max_shrink_iters: 300, ..Config::default() };
    let mut seed = [0; 32];
    seed[..4].copy_from_slice(&number("ESEP_SEED").unwrap_or(0).to_le_bytes());
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let run = |value| property(value).map_err(|error| TestCaseError::fail(format!("{error:#}")));
    runner.run(what, run).map_err(|error| anyhow!("{error}"))
}

/// A list as text.
pub fn file(columns: &str, list: &List) -> Result<String> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    writer.write_record(columns.split(','))?;
    for row in list {
        writer.write_record(row)?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// Rows without the numbers that a register gives, sorted.
pub fn without_ids(text: &str) -> Result<Vec<BTreeMap<String, String>>> {
    let mut rows = rows(text)?;
    for row in &mut rows {
        row.retain(|column, _| !["id", "student_id", "no", "proposal", "entry"].contains(&column.as_str()));
    }
    rows.sort();
    Ok(rows)
}

/// What spreadsheets and readers stumble over.
pub fn nasty() -> impl Strategy<Value = String> {
    let known = vec![
        "=HYPERLINK(\"http://x\";\"y\")",
        "=1+1",
        "+7 (700) 000-00-00",
        "-5",
        "@SUM(A1)",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "\t=1",
        "'",
        "''",
        "'=1",
        "''=1",
        "'абв",
        "007",
        "0,5",
        "1E+10",
        "12.03.2026",
        "2026-03-12",
        "a;b,c|d",
        "\"\"",
        "\"",
        "сөз \"тырнақша\" «ішінде»",
        "бірінші\nекінші",
        "a\r\nb\rc",
        "жол\n",
        "Әсел Ғалымқызы Ұлпан Үміт Һәкім Қыз Ңұр Өрік Ілияс",
        "и\u{306}од",
        "NULL",
        "#REF!",
        "\\",
        "\\n",
        "{$x}",
        "%s",
        "\u{200b}x",
        "x\u{a0}y",
        "😀",
        "-",
        "--on",
        ";",
        ",",
        "|",
        "sep=;",
        "қазақ ұлы\tтаб",
    ];
    prop_oneof![
        4 => select(known).prop_map(str::to_owned),
        2 => "[-=+@＝＋－＠'][-a-z0-9=+@';,\"|() ]{0,10}",
        1 => "0{1,4}[0-9]{1,8}",
        1 => "[әғқңөұүһіё ӘҒҚ'\"\n;,|]{1,14}",
        1 => "\\PC{1,20}",
        1 => (1_000..4_000_usize).prop_map(|length| "ұзын, мәтін; ".repeat(length / 12)),
    ]
}

/// Or nothing.
pub fn maybe(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), text]
}

/// A name: nasty too, but a child is found by it.
fn name() -> impl Strategy<Value = String> {
    let said = nasty().prop_filter("a name says something", |name| !name.trim().is_empty());
    prop_oneof![3 => select(vec!["Ахметов", "Өтегенова", "О'Коннор", "Ким-Ли", "Һәкім", "Ахметов "]).prop_map(str::to_owned), 1 => said]
}

/// A day of one year.
pub fn day() -> impl Strategy<Value = String> {
    (1_u32..13, 1_u32..29).prop_map(|(month, day)| format!("2025-{month:02}-{day:02}"))
}

/// One of the codes.
pub fn code(codes: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(codes).prop_map(str::to_owned)
}

/// Some of the codes.
pub fn codes(codes: &'static [&'static str], least: usize) -> impl Strategy<Value = String> {
    subsequence(codes, least..=codes.len()).prop_map(|codes| codes.join("|"))
}

fn students() -> impl Strategy<Value = List> {
    let who = (name(), name(), maybe(name()), maybe(code(&["F", "M"])), maybe(day()));
    let class = code(&["0", "1А", "5Ә", "7Б", "11Ң", "12"]);
    let more = (maybe(code(&["kk", "ru", "ug"])), maybe(nasty()), maybe(nasty()), maybe(nasty()), maybe(nasty()), maybe(nasty()));
    let statuses = codes(&["large_family", "low_income", "orphan"], 0);
    let row = (who, class, day(), more, statuses).prop_map(|(who, class, since, more, statuses)| {
        let (last, first, patronymic, sex, birth) = who;
        let (language, address, phone, guardian, relation, guardian_phone) = more;
        vec![last, first, patronymic, sex, birth, class, since, language, address, phone, guardian, relation, guardian_phone, statuses]
    });
    prop::collection::vec(row, 1..8).prop_map(|rows| {
        let with_iin = |(number, mut row): (u32, Vec<String>)| {
            // Every third child has none, but a birth date.
            let iin = if number % 3 == 2 { String::new() } else { iin(number).unwrap_or_default() };
            if iin.is_empty() && row[4].is_empty() {
                row[4] = "2012-02-29".to_owned();
            }
            row.insert(0, iin);
            row
        };
        (0..).zip(rows).map(with_iin).collect()
    })
}

/// The IIN of one of the children who have one.
pub fn child() -> impl Strategy<Value = String> {
    select(vec![0_u32, 1, 3, 4]).prop_map(|number| iin(number).unwrap_or_default())
}

fn entries() -> impl Strategy<Value = List> {
    let what = (child(), code(&["in_school", "risk_group", "kdn"]), codes(&["truancy", "offence", "other"], 1), day());
    let decision = (maybe(nasty()), maybe(day()), maybe(nasty()), maybe(nasty()), maybe(day()));
    let end = (any::<bool>(), 0_u32..28, code(&["improved", "other"]), maybe(nasty()));
    let row = (what, decision, any::<bool>(), end, maybe(nasty())).prop_map(|(what, decision, until, end, note)| {
        let (iin, register, grounds, placed_on) = what;
        let (protocol, protocol_date, order, responsible, review_on) = decision;
        let until = if until { placed_on.replace("2025", "2026") } else { String::new() };
        let (removed_on, ground, removal_protocol) = match end {
            (true, days, ground, protocol) => (format!("2026-01-{:02}", days + 1), ground, protocol),
            _ => Default::default(),
        };
        let known = [iin, register, grounds, placed_on, protocol, protocol_date, order, responsible, review_on, until];
        known.into_iter().chain([removed_on, ground, removal_protocol, note]).collect()
    });
    prop::collection::vec(row, 0..6)
}

fn contacts() -> impl Strategy<Value = List> {
    let minutes = maybe((0_u32..=1440).prop_map(|minutes| minutes.to_string()));
    let kind = code(&["call", "home_visit"]);
    let row = (child(), day(), kind, maybe(nasty()), maybe(nasty()), maybe(code(&["improved", "pending"])), minutes)
        .prop_map(|(iin, on, kind, by, summary, outcome, minutes)| vec![iin, on, kind, by, summary, outcome, minutes]);
    prop::collection::vec(row, 0..8)
}

/// The three lists of a register and what each is imported as.
const LISTS: [(&str, &[&str]); 3] = [
    ("students", &["student", "list", "--all"]),
    ("entries", &["register", "list", "--all"]),
    ("interventions", &["intervention", "list"]),
];

/// A list as programs read it.
pub fn exported(place: &Place, list: &[&str]) -> Result<String> {
    place.ok(&[list, &["--format", "csv"]].concat())
}

/// A list of one register as a file for another.
pub fn exported_for(other: &Place, place: &Place, list: &[&str], format: &[&str]) -> Result<String> {
    let path = other.file("list.csv").to_string_lossy().into_owned();
    place.ok(&[list, &["-q", "--out", &path, "--format"], format].concat())?;
    Ok(path)
}

/// An import whose every row is taken.
fn taken(place: &Place, kind: &str, path: &str) -> Result<serde_json::Value> {
    let said = place.json(&["import", kind, path])?;
    let file = || std::fs::read_to_string(path).unwrap_or_default();
    ensure!(said["rejected"] == 0, "{kind}: {said}\n{}", file());
    Ok(said)
}

#[test]
fn out_and_in_again() -> Result<()> {
    let texts = ["excel --lang=kk", "excel --lang=ru", "excel --lang=en", "excel --headings=kk-ru", "csv", "csv --headings=ru"];
    let workbooks = ["xlsx --lang=kk", "xlsx --lang=ru --headings=code", "xlsx --headings=kk-ru"];
    let formats = [&texts[..], &workbooks].concat();
    holds(27, &(students(), entries(), contacts(), select(formats)), |(students, entries, contacts, format)| {
        let (one, two) = (Place::with_register()?, Place::with_register()?);
        for (name, columns, list) in
            [("students", STUDENT_COLUMNS, students), ("entries", ENTRY_COLUMNS, entries), ("interventions", CONTACT_COLUMNS, contacts)]
        {
            let path = one.write(name, file(columns, &list)?)?;
            let first = one.json(&["import", name, &path])?;
            let again = one.json(&["import", name, &path])?;
            ensure!(again["new"] == 0 && again["changed"] == 0 && again["rejected"] == first["rejected"], "{name} again: {first} {again}");
        }
        let format: Vec<&str> = format.split(' ').collect();
        for (name, list) in LISTS {
            let path = exported_for(&two, &one, list, &format)?;
            taken(&two, name, &path)?;
        }
        for (name, list) in LISTS {
            let (before, after) = (exported(&one, list)?, exported(&two, list)?);
            ensure!(without_ids(&before)? == without_ids(&after)?, "{name} as {format:?}:\n{before}\n{after}");
            // What the same register writes, it knows.
            let path = exported_for(&one, &one, list, &format)?;
            let said = taken(&one, name, &path)?;
            ensure!(said["new"] == 0 && said["changed"] == 0, "{name} as {format:?}: {said}");
        }
        Ok(())
    })
}

#[test]
fn the_excel_profile_to_the_letter() -> Result<()> {
    let place = Place::with_register()?;
    let row =
        ["", "=Ким", "Дана", "", "F", "2013-05-05", "7А", "2026-09-01", "", "a;b", "+7 700", "'x", "бір\nекі", "007", "orphan|low_income"];
    let list = vec![row.map(str::to_owned).to_vec()];
    let path = place.write("list.csv", file(STUDENT_COLUMNS, &list)?)?;
    place.ok(&["import", "students", &path, "-q"])?;
    let excel = place.ok(&["student", "list", "--format", "excel", "--lang", "ru"])?;
    let wanted = "\u{feff}\"ИИН\";\"Фамилия\";\"Имя\";\"Отчество\";\"Пол\";\"Дата рождения\";\"Класс\";\"В классе с\";\"Язык обучения\";\"Адрес\";\
        \"Телефон\";\"Законный представитель\";\"Кем приходится\";\"Телефон представителя\";\"Социальный статус\";";
    ensure!(excel.starts_with(wanted), "{excel}");
    let cells = "\r\n\"\";\"'=Ким\";\"Дана\";\"\";\"женский\";\"05.05.2013\";\"7А\";\"01.09.2026\";\"\";\"a;b\";\"'+7 700\";\"''x\";\"бір\nекі\";\"007\";";
    ensure!(excel.contains(cells) && excel.ends_with("\r\n"), "{excel}");
    Ok(())
}

/// A class that begins after today is still the class.
#[test]
fn a_child_who_comes_later_goes_out_and_in() -> Result<()> {
    let (one, two) = (Place::with_register()?, Place::with_register()?);
    let add = ["student", "add", "--last-name", "Ли", "--first-name", "Ян", "--class", "8А", "--birth-date", "2012-01-01"];
    one.ok(&[&add[..], &["--since", "2027-01-11", "-q"]].concat())?;
    let path = two.write("list.csv", one.ok(&["student", "list", "--all", "--format", "csv"])?)?;
    let said = two.json(&["import", "students", &path])?;
    ensure!(said["new"] == 1, "{said}");
    Ok(())
}
