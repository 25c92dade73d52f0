//! Lists that meet a register: the order of rows never matters, and one bad row never stops the good ones.

use anyhow::{Result, ensure};
use proptest::prelude::*;
use proptest::sample::select;

use crate::harness::{Place, rows};
use crate::people::{iin, school};
use crate::round_trip::{List, file, holds, without_ids};

const COLUMNS: &str = "iin,last_name,first_name,birth_date,class,since,phone";

/// Rows of a few children who are easily taken for one another.
fn rows_of_namesakes(most: usize) -> impl Strategy<Value = List> {
    let text = |texts: &[&str]| select(texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
    let number = prop_oneof![Just(String::new()), (0_u32..3).prop_map(|number| iin(number).unwrap_or_default())];
    let birth = text(&["", "2012-01-01", "2012-01-01", "2012-02-02"]);
    let since = text(&["", "2026-09-01", "2026-10-01"]);
    let row = (number, text(&["Ким", "Ли"]), text(&["Дана", "Дина"]), birth, text(&["7А", "7Б"]), since, text(&["", "1"]))
        .prop_map(|(iin, last, first, birth, class, since, phone)| vec![iin, last, first, birth, class, since, phone]);
    prop::collection::vec(row, 1..most)
}

fn import(place: &Place, name: &str, list: &List) -> Result<serde_json::Value> {
    let path = place.write(name, file(COLUMNS, list)?)?;
    let run = place.run(&["import", "students", &path, "--format", "json"])?;
    ensure!([0, 1].contains(&run.exit), "exit {}: {}{}\n{}", run.exit, run.out, run.err, file(COLUMNS, list)?);
    Ok(serde_json::from_str(&run.out)?)
}

fn all(place: &Place) -> Result<String> {
    place.ok(&["student", "list", "--all", "--format", "csv"])
}

#[test]
fn rows_in_any_order_say_the_same() -> Result<()> {
    let lists = rows_of_namesakes(7).prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle()));
    holds(60, &(rows_of_namesakes(4), lists), |(known, (list, shuffled))| {
        let (one, two) = (Place::with_register()?, Place::with_register()?);
        for (place, list) in [(&one, &list), (&two, &shuffled)] {
            import(place, "known.csv", &known)?;
            import(place, "list.csv", list)?;
        }
        let show =
            || Ok::<_, anyhow::Error>(format!("{}\n{}\n{}", file(COLUMNS, &known)?, file(COLUMNS, &list)?, file(COLUMNS, &shuffled)?));
        ensure!(without_ids(&all(&one)?)? == without_ids(&all(&two)?)?, "{}\n{}\n{}", show()?, all(&one)?, all(&two)?);
        Ok(())
    })
}

#[test]
fn twice_is_once() -> Result<()> {
    holds(40, &(rows_of_namesakes(4), rows_of_namesakes(7)), |(known, list)| {
        let place = Place::with_register()?;
        import(&place, "known.csv", &known)?;
        let first = import(&place, "list.csv", &list)?;
        let (before, history) = (all(&place)?, place.ok(&["history", "--format", "csv"])?);
        let again = import(&place, "list.csv", &list)?;
        ensure!(again["new"] == 0 && again["changed"] == 0, "{first} {again}\n{}\n{}", file(COLUMNS, &known)?, file(COLUMNS, &list)?);
        ensure!(all(&place)? == before && place.ok(&["history", "--format", "csv"])? == history);
        Ok(())
    })
}

fn list(rows: &[&str]) -> List {
    rows.iter().map(|row| row.split(',').map(str::to_owned).collect()).collect()
}

/// Two children of one name and birth date, one of whom is known without an IIN: nobody can say which.
#[test]
fn namesakes_and_one_known_without_iin() -> Result<()> {
    let known = list(&[",Ким,Дана,2012-01-01,7А,2026-09-01,1"]);
    let (first, second) = (iin(0)?, iin(1)?);
    let twins = [format!("{first},Ким,Дана,2012-01-01,7А,2026-09-01,"), format!("{second},Ким,Дана,2012-01-01,7Б,2026-09-01,")];
    let (one, two) = (Place::with_register()?, Place::with_register()?);
    import(&one, "known.csv", &known)?;
    import(&two, "known.csv", &known)?;
    import(&one, "list.csv", &list(&[&twins[0], &twins[1]]))?;
    import(&two, "list.csv", &list(&[&twins[1], &twins[0]]))?;
    ensure!(without_ids(&all(&one)?)? == without_ids(&all(&two)?)?, "{}\n{}", all(&one)?, all(&two)?);
    Ok(())
}

/// A row renames a child, so that another row fits two children.
#[test]
fn a_row_that_makes_namesakes() -> Result<()> {
    let place = Place::with_register()?;
    let (first, second) = (iin(0)?, iin(1)?);
    import(&place, "known.csv", &list(&[&format!("{first},Ким,Дина,2012-01-01,7А,,"), &format!("{second},Ким,Дана,2012-01-01,7А,,")]))?;
    import(&place, "list.csv", &list(&[&format!("{first},Ким,Дана,,7А,,"), ",Ким,Дана,2012-01-01,7А,,5"]))?;
    Ok(())
}

/// A row that fits two children says nothing of either, but what it says against another row counts, the second time too.
#[test]
fn an_unclear_row_still_contradicts() -> Result<()> {
    let place = Place::with_register()?;
    let (first, second) = (iin(0)?, iin(1)?);
    import(&place, "known.csv", &list(&[",Ким,Дина,2012-01-01,7А,,", &format!("{second},Ли,Дана,2012-01-01,7А,,")]))?;
    let rows = [format!("{first},Ким,Дина,2012-01-01,7А,,"), format!("{second},Ким,Дина,,7А,,"), ",Ким,Дина,2012-01-01,7А,,1".to_owned()];
    let rows = list(&[&rows[0], &rows[1], &rows[2]]);
    import(&place, "list.csv", &rows)?;
    let again = import(&place, "list.csv", &rows)?;
    ensure!(again["new"] == 0 && again["changed"] == 0, "{again}");
    Ok(())
}

/// A child left on the first day in the class; a list still names that class.
#[test]
fn a_row_that_cannot_be_written_is_rejected_alone() -> Result<()> {
    let place = school()?;
    place.ok(&["student", "leave", "#1", "--on", "2026-09-01", "-q"])?;
    let iin = "110214500128";
    let said = import(&place, "list.csv", &list(&[&format!("{iin},Ахметов,Әлихан,,9А,2026-09-01,"), ",Ли,Ян,2012-01-01,8А,2026-09-01,"]))?;
    ensure!(said["new"] == 1, "the good row is written: {said}");
    Ok(())
}

#[test]
fn rejected_rows_can_be_put_right() -> Result<()> {
    let place = school()?;
    let path = place
        .write("list.csv", file(COLUMNS, &list(&[",Ли,Ян,2012-02-30,8А,,", ",Пак,Ян,2012-01-01,8А,,", ",Цой,Ян,2012-01-01,99,,"]))?)?;
    place.exits(1, &["import", "students", &path])?;
    let rejected = std::fs::read_to_string(place.file("list.csv.rejected.csv"))?;
    let named: Vec<(String, String)> = rows(&rejected)?.into_iter().map(|row| (row["line"].clone(), row["column"].clone())).collect();
    ensure!(named == [("2".to_owned(), "birth_date".to_owned()), ("4".to_owned(), "class".to_owned())], "{rejected}");
    let mended = place.write("mended.csv", rejected.replace("2012-02-30", "2012-02-29").replace(",99,", ",9А,"))?;
    let said = place.json(&["import", "students", &mended])?;
    ensure!(said["new"] == 2 && said["rejected"] == 0, "{said}");
    Ok(())
}

#[test]
fn all_or_nothing() -> Result<()> {
    let place = school()?;
    let path = place.write("list.csv", file(COLUMNS, &list(&[",Ли,Ян,2012-02-30,8А,,", ",Пак,Ян,2012-01-01,8А,,"]))?)?;
    crate::people::refused(&place, 4, "import_all_or_nothing", &["import", "students", &path, "--all-or-nothing"])?;
    let dry = place.json(&["import", "students", &path, "-n"])?;
    ensure!(dry["new"] == 1 && dry["rejected"] == 1, "{dry}");
    ensure!(!place.file("list.csv.rejected.csv").exists(), "nothing is set aside");
    Ok(())
}
