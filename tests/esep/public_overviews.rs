//! The passport, the coverage, the dynamics and the outcomes for outside the school: what they leave out and still say.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};

use crate::harness::{Place, rows};
use crate::people::iin;
use crate::public::{large, names, sample};
use crate::reports::School;

type Row = BTreeMap<String, String>;

/// A figure that is told; `None` where a star stands.
fn told(row: &Row, column: &str) -> Result<Option<i64>> {
    if row[column] == "*" { Ok(None) } else { row[column].parse().map(Some).with_context(|| format!("{column}: {row:?}")) }
}

fn small(figure: i64) -> bool {
    (1..5).contains(&figure)
}

/// A share that may not be told.
fn few(n: i64, m: i64) -> bool {
    small(n) || small(m - n) || small(m)
}

fn report(place: &Place, args: &[&str], public: bool) -> Result<Vec<Row>> {
    let public = if public { &["--public"][..] } else { &[] };
    rows(&place.ok(&[&["report"], args, &["--format", "csv"], public].concat())?)
}

/// Both prints of a report, row by row: what is told is right.
fn both(place: &Place, args: &[&str], keys: &[&str]) -> Result<Vec<(Row, Row)>> {
    let key = |row: &Row| keys.iter().map(|key| row[*key].clone()).collect::<Vec<_>>();
    let whole: BTreeMap<_, Row> = report(place, args, false)?.into_iter().map(|row| (key(&row), row)).collect();
    let mut pairs = Vec::new();
    for row in report(place, args, true)? {
        // A row that is of nothing stands in public print only where nothing of it is told.
        let Some(whole) = whole.get(&key(&row)) else {
            ensure!(row.values().any(|cell| cell == "*"), "{row:?}");
            continue;
        };
        ensure!(row.iter().all(|(column, cell)| cell == "*" || cell == &whole[column]), "{row:?} is not {whole:?}");
        pairs.push((row, whole.clone()));
    }
    Ok(pairs)
}

/// What the public movement says of each register.
fn movement(place: &Place, term: &str) -> Result<BTreeMap<String, Row>> {
    let rows = report(place, &["movement", "--term", term], true)?.into_iter();
    Ok(rows.map(|row| (row["register"].clone(), row)).collect())
}

fn coverage(place: &Place, term: &str) -> Result<usize> {
    let movement = movement(place, term)?;
    let mut set = BTreeMap::new();
    let mut open = 0;
    for (row, whole) in both(place, &["coverage", "--term", term], &["register", "indicator"])? {
        let (n, m): (i64, i64) = (whole["n"].parse()?, whole["m"].parse()?);
        let (n_told, m_told) = (told(&row, "n")?.is_some(), told(&row, "m")?.is_some());
        if row["indicator"] == "review_in_time" {
            let outer: bool = set[&row["register"]];
            ensure!(n_told == (outer && !few(n, m)) && m_told == (outer && !small(m)), "{row:?} {whole:?}");
        } else {
            ensure!(n_told != few(n, m) && m_told != small(m), "{row:?} {whole:?}");
            // The coverage of a term that is not over is of today.
            let over = term != "2026-2027/2";
            ensure!(!over || row["m"] == movement[&row["register"]]["end"], "the movement says another: {row:?}");
        }
        if row["indicator"] == "review_set" {
            set.insert(row["register"].clone(), n_told);
        }
        open += usize::from(n_told);
    }
    Ok(open)
}

fn passport(place: &Place, term: &str) -> Result<usize> {
    let columns = ["pupils", "families", "pupils_before", "families_before"];
    let pairs = both(place, &["passport", "--term", term], &["status"])?;
    let all = pairs.first().context("all pupils")?.1.clone();
    let mut open = 0;
    for (row, whole) in &pairs {
        ensure!(row["status"] != "unrecorded", "{row:?}");
        let mut hidden = false;
        for column in columns {
            hidden |= few(whole[column].parse()?, all[column].parse()?);
        }
        ensure!(columns.iter().all(|column| (row[*column] == "*") == hidden), "{row:?} {whole:?}");
        open += usize::from(!hidden);
    }
    Ok(open)
}

/// Term by term it says what the movement of that term says.
fn dynamics(place: &Place) -> Result<usize> {
    let mut open = 0;
    for (row, _) in both(place, &["dynamics"], &["register", "period"])? {
        let movement = movement(place, &row["period"])?;
        for column in ["start", "placed", "removed", "end"] {
            let figure = movement.get(&row["register"]).map_or("0", |movement| &movement[column]);
            ensure!(row[column] == figure, "{row:?} {movement:?}");
            open += usize::from(figure != "*");
        }
    }
    Ok(open)
}

const OUTCOMES: [&str; 6] = ["improved", "no_change", "worse", "pending", "other_outcome", "unrecorded"];

fn outcomes(place: &Place, term: &str) -> Result<usize> {
    let args = ["outcomes", "--term", term];
    let (movement, work) = (movement(place, term)?, report(place, &["interventions", "--term", term], true)?);
    let work: BTreeMap<&str, &str> = work.iter().map(|row| (row["kind"].as_str(), row["count"].as_str())).collect();
    let pairs = both(place, &args, &["section", "register", "indicator"])?;
    let (mut open, mut every) = (0, [true; 2]);
    for (row, whole) in pairs.iter().filter(|(row, _)| row["section"] == "contacts" && !row["indicator"].is_empty()) {
        let kind = row["indicator"].as_str();
        ensure!(row["count"] == work[kind], "the work says another: {row:?}");
        let mut hidden = row["count"] == "*";
        for outcome in OUTCOMES {
            let contacts = report(place, &[&args[..], &["--list", &format!("{kind}:{outcome}")]].concat(), false)?;
            ensure!(contacts.len().to_string() == whole[outcome], "{kind}:{outcome}");
            hidden |= small(contacts.iter().map(|contact| &contact["student"]).collect::<BTreeSet<_>>().len() as i64);
        }
        ensure!(OUTCOMES.iter().all(|outcome| (row[*outcome] == "*") == hidden), "{row:?} {whole:?}");
        every = [every[0] && row["count"] != "*", every[1] && !hidden];
        open += usize::from(!hidden);
    }
    for (row, _) in pairs.iter().filter(|(row, _)| row["section"] == "contacts" && row["indicator"].is_empty()) {
        ensure!((row["count"] != "*") == every[0] && OUTCOMES.iter().all(|outcome| (row[*outcome] != "*") == every[1]), "{row:?}");
    }
    for row in report(place, &args, true)?.iter().filter(|row| row["section"] == "entries") {
        let of = if row["indicator"] == "stay" { "removed" } else { "placed" };
        ensure!(row["of"] == movement[&row["register"]][of], "the movement says another: {row:?}");
        if let (Some(n), Some(m)) = (told(row, "count")?, told(row, "of")?) {
            ensure!(!few(n, m), "{row:?}");
            open += 1;
        } else {
            ensure!(row["indicator"] == "returned" || row["median_days"] == "*", "{row:?}");
        }
    }
    // Where the movement hides a flow, it is not told of how many nothing followed either.
    for (register, row) in movement.iter().filter(|(_, row)| row["placed"] == "*") {
        let rows = report(place, &args, true)?.into_iter().filter(|row| row["register"] == *register).count();
        ensure!(rows == 3, "{register}: {rows} {row:?}");
    }
    Ok(open)
}

/// How many figures of each report are told.
fn withstands(place: &Place, term: &str) -> Result<[usize; 4]> {
    Ok([coverage(place, term)?, passport(place, term)?, dynamics(place)?, outcomes(place, term)?])
}

/// A large school with something to tell in every report.
fn busy() -> Result<Place> {
    let place = large()?;
    let mut students = "iin,last_name,first_name,class,social_status\n".to_owned();
    let mut contacts = "iin,on,kind,outcome\n".to_owned();
    for number in 0..60 {
        let status = ["low_income", "large_family|low_income", "single_parent"][number as usize % 3];
        let status = if number == 7 { "orphan" } else { status };
        writeln!(students, "{},Ахметов{number},Әлихан,7А,{status}", iin(number)?)?;
        let outcome = if number % 2 == 0 { "improved" } else { "no_change" };
        writeln!(contacts, "{},2026-10-2{},talk_student,{outcome}", iin(number)?, number % 9)?;
        if number < 40 {
            writeln!(contacts, "{},2026-09-2{},call,{}", iin(number)?, number % 9, if number < 3 { "worse" } else { "pending" })?;
        }
        if number < 3 {
            writeln!(contacts, "{},2026-09-25,home_visit,improved", iin(number)?)?;
        }
    }
    place.ok(&["import", "students", &place.write("statuses.csv", students)?, "--since", "2026-09-01", "--accept-large-change", "-q"])?;
    place.ok(&["import", "interventions", &place.write("work.csv", contacts)?, "-q"])?;
    Ok(place)
}

#[test]
fn overviews_of_a_busy_school_are_read() -> Result<()> {
    let place = busy()?;
    let open = withstands(&place, "2026-2027/1")?;
    ensure!(open.iter().all(|open| *open > 2), "something is told in every report: {open:?}");
    let said = place.ok(&["report", "outcomes", "--public", "--term", "2026-2027/1", "--format", "csv"])?;
    for line in [
        "contacts,,talk_student,60,,30,30,0,0,0,0,",
        "contacts,,call,40,,*,*,*,*,*,*,",
        "contacts,,home_visit,*,,*,*,*,*,*,*,",
        "contacts,,,*,,*,*,*,*,*,*,",
    ] {
        ensure!(said.contains(&format!("{line}\n")), "{line}: {said}");
    }
    Ok(())
}

#[test]
fn overviews_of_a_random_school_give_nothing_away() -> Result<()> {
    let school = School::new(201)?;
    for term in ["2025-2026/4", "2026-2027/1", "2026-2027/2"] {
        withstands(&school.place, term).with_context(|| term.to_owned())?;
    }
    Ok(())
}

#[test]
fn the_sample_school_has_no_names_in_public() -> Result<()> {
    let place = sample()?;
    let names = names(&place)?;
    for report in ["passport", "coverage", "dynamics", "outcomes"] {
        for format in ["table", "csv", "excel", "json", "jsonl", "html"] {
            let said = place.ok(&["report", report, "--public", "--format", format])?;
            ensure!(said.contains('*') && !names.iter().any(|name| said.contains(name)), "{report} {format}: {said}");
        }
        let said = place.ok(&["report", report, "--public"])?;
        ensure!(said.contains("1–4"), "it says what the stars are: {said}");
        place.exits(2, &["report", report, "--public", "--list", "all"])?;
    }
    withstands(&place, "2026-2027/1")?;
    Ok(())
}

#[test]
fn overviews_that_must_not_leave_the_school() -> Result<()> {
    let place = sample()?;
    for (code, args) in [
        ("public_period", &["passport", "--on", "2026-11-01"][..]),
        ("public_period", &["passport", "--from", "2026-09-01", "--to", "2026-11-01"]),
        ("public_class", &["passport", "--by", "class"]),
        ("public_period", &["coverage", "--on", "2026-11-01"]),
        ("public_year", &["dynamics", "--by", "year"]),
        ("public_period", &["outcomes", "--from", "2026-09-01", "--to", "2026-11-01"]),
        ("public_kind", &["outcomes", "--kind", "in_school"]),
    ] {
        let args = [&["report"], args, &["--public"]].concat();
        ensure!(place.error_code(2, &args)? == code, "{args:?}: {}", place.error_code(2, &args)?);
        ensure!(place.exits(2, &args)?.contains("→ "));
    }
    place.ok(&["report", "passport", "--public", "--year", "2025-2026"])?;
    place.ok(&["report", "hand-in", "coverage", "--public", "-q"])?;
    ensure!(place.run(&["report", "coverage"])?.err.is_empty(), "the whole report is another");
    Ok(())
}
