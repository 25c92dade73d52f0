//! Lists of a whole district: what is done otherwise for the sake of speed comes to the same.

use anyhow::{Result, ensure};
use rusqlite::Connection;

use crate::harness::Place;

/// Above this the index of names is made at the end.
const LONG: usize = 10_001;

/// Children without an IIN, each with a name of its own.
fn list(count: usize) -> String {
    let letter = |number: usize| char::from_u32(u32::from('а') + number as u32 % 32).unwrap_or('а');
    let row = |number: usize| {
        let name: String = [number, number / 32, number / 1024].map(letter).into_iter().collect();
        format!("Тегі{name},Аты,2014-05-{:02},5А\n", number % 28 + 1)
    };
    (0..count).map(row).collect()
}

/// The two ways of a list into an empty register: written while it is read, and read again because of its last rows.
#[test]
fn a_long_list_in_an_empty_register() -> Result<()> {
    let (place, again) = (Place::empty()?, Place::empty()?);
    let first = list(1);
    let other = first.replace("5А", "6А");
    for (place, last, wanted) in [(&place, "", [LONG as u64, 0, 0]), (&again, first.as_str(), [LONG as u64, 1, 0])] {
        place.ok(&["init", "--encrypt", "none", "-q"])?;
        let path = place.write("list.csv", format!("last_name,first_name,birth_date,class\n{}{last}", list(LONG)))?;
        let contrary = place.write("contrary.csv", format!("last_name,first_name,birth_date,class\n{}{other}", list(LONG)))?;
        let import = |path: &str, more: &[&str]| -> Result<[u64; 3]> {
            let said = place.json(&[&["import", "students", path, "--since", "2026-09-01"], more].concat())?;
            Ok(["new", "unchanged", "rejected"].map(|name| said[name].as_u64().unwrap_or(u64::MAX)))
        };
        ensure!(import(&contrary, &["-n"])? == [LONG as u64 - 1, 0, 2], "one child in two classes");
        ensure!(import(&path, &[])? == wanted, "{last}");
        ensure!(import(&path, &[])? == [0, LONG as u64 + wanted[1], 0], "{last}");
        let db = Connection::open(place.file(".local/share/esep/register.esep"))?;
        let index = "SELECT count(*) FROM student INDEXED BY student_by_name WHERE name_key > ''";
        ensure!(db.query_row(index, [], |row| row.get::<_, i64>(0))? == LONG as i64);
        ensure!(db.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))? == "ok");
        ensure!(place.ok(&["history", "verify"]).is_ok());
    }
    let children = |place: &Place| place.ok(&["student", "list", "--format", "csv"]);
    ensure!(children(&place)? == children(&again)?, "both ways come to the same");
    Ok(())
}
