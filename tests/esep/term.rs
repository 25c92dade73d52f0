//! `report term`: every section is the report that its own command gives.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use calamine::{Data, Reader as _, Xlsx, open_workbook};

use crate::harness::{Place, rows};

const TERM: &str = "2026-2027/1";
const LAST_DAY: &str = "2026-11-01";

/// The sections, each with the command that gives it alone.
const SECTIONS: [(&str, &[&str]); 17] = [
    ("movement", &["movement", "--term", TERM]),
    ("movement_class", &["movement", "--term", TERM, "--by", "class"]),
    ("movement_grade_group", &["movement", "--term", TERM, "--by", "grade-group"]),
    ("movement_sex", &["movement", "--term", TERM, "--by", "sex"]),
    ("movement_ground", &["movement", "--term", TERM, "--by", "ground"]),
    ("interventions", &["interventions", "--term", TERM]),
    ("interventions_staff", &["interventions", "--term", TERM, "--by", "staff"]),
    ("coverage", &["coverage", "--on", LAST_DAY]),
    ("outcomes", &["outcomes", "--term", TERM]),
    ("plans", &["plans", "--term", TERM]),
    ("psychologist", &["psychologist", "--term", TERM]),
    ("indicators", &["indicators", "--term", TERM]),
    ("bullying", &["bullying", "--term", TERM]),
    ("outings", &["outings", "--term", TERM]),
    ("training", &["training", "--year", "2026-2027"]),
    ("passport", &["passport", "--on", LAST_DAY]),
    ("register", &["register", "--term", TERM]),
];

fn demo() -> Result<Place> {
    let place = Place::empty()?;
    place.ok(&["demo", "-q"])?;
    let data = place.file(".local/share/esep");
    std::fs::create_dir_all(&data)?;
    std::fs::copy(place.file("esep-demo/register.esep"), data.join("register.esep"))?;
    Ok(place)
}

#[test]
fn sections_are_the_reports_themselves() -> Result<()> {
    let place = demo()?;
    for more in [&[][..], &["--kind", "in_school"]] {
        let json = place.ok(&[&["report", "term", "--term", TERM, "--format", "json"], more].concat())?;
        let order: Vec<usize> = SECTIONS.iter().filter_map(|(code, _)| json.find(&format!("\"{code}\": ["))).collect();
        ensure!(order.len() == SECTIONS.len() && order.is_sorted(), "{json}");
        let term: serde_json::Value = serde_json::from_str(&json)?;
        for (code, args) in SECTIONS {
            let more =
                if ["passport", "indicators", "psychologist", "bullying", "outings", "training"].contains(&code) { &[][..] } else { more };
            let alone = place.json(&[&["report"], args, more].concat())?;
            ensure!(term[code] == alone, "{code}: {}\nnot {alone}", term[code]);
        }
    }
    Ok(())
}

#[test]
fn a_sheet_for_each_section() -> Result<()> {
    let place = demo()?;
    for lang in ["kk", "ru", "en"] {
        place.ok(&["--lang", lang, "report", "term", "--term", TERM, "-o", "term.xlsx"])?;
        let mut book: Xlsx<_> = open_workbook(place.file("term.xlsx"))?;
        let names = book.sheet_names();
        ensure!(names.len() == SECTIONS.len(), "{names:?}");
        ensure!(names.iter().map(|name| name.to_lowercase()).collect::<BTreeSet<_>>().len() == names.len(), "{names:?}");
        ensure!(!names.iter().any(|name| name.starts_with("rep-")), "{names:?}");
        for (name, (code, args)) in names.iter().zip(SECTIONS) {
            ensure!(
                (1..=31).contains(&name.encode_utf16().count()) && !name.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']),
                "{name}"
            );
            let sheet = book.worksheet_range(name)?;
            ensure!(matches!(&sheet[(0, 0)], Data::String(title) if title.contains("2026-2027")), "{name}: {:?}", sheet[(0, 0)]);
            // What the report's own workbook has below its title, this sheet has below its two; the line of the history ends
            // a workbook, so here it stands on the last sheet only.
            place.ok(&[&["--lang", lang, "report"], args, &["-o", "alone.xlsx"]].concat())?;
            let mut alone: Xlsx<_> = open_workbook(place.file("alone.xlsx"))?;
            let alone = alone.worksheet_range_at(0).context("a sheet")??;
            let below = |range: &calamine::Range<Data>, titles| range.rows().skip(titles).map(<[Data]>::to_vec).collect::<Vec<_>>();
            let mut wanted = below(&alone, 1);
            if names.last() != Some(name) {
                wanted.pop();
                wanted.pop_if(|row| row.iter().all(|cell| *cell == Data::Empty));
            }
            ensure!(below(&sheet, 2) == wanted, "{lang} {code}");
        }
    }
    Ok(())
}

#[test]
fn a_page_and_a_terminal_show_every_section() -> Result<()> {
    let place = demo()?;
    let page = place.ok(&["report", "term", "--term", TERM, "--format", "html"])?;
    ensure!(page.ends_with("</html>\n") && page.matches("<h1").count() == 1 && page.matches("<main>").count() == 1);
    for (code, args) in SECTIONS {
        let (_, section) = page.split_once(&format!("<h2 id=\"{code}\">")).with_context(|| code.to_owned())?;
        let (section, _) = section.split_once("</section>").context("an end")?;
        let alone = rows(&place.ok(&[&["report"], args, &["--format", "csv"]].concat())?)?;
        ensure!(section.matches("<tr>").count() == alone.len() + 1, "{code}: {section}");
        ensure!(section.contains(&format!("aria-labelledby=\"{code}\"")));
    }
    let said = place.ok(&["report", "term", "--term", TERM])?;
    ensure!(said.matches("\n\n").count() == SECTIONS.len() && !said.contains("rep-") && !page.contains("rep-"), "{said}");
    Ok(())
}

#[test]
fn one_table_is_not_enough() -> Result<()> {
    let place = demo()?;
    for format in ["csv", "excel", "jsonl"] {
        let said = place.exits(2, &["report", "term", "--format", format, "-o", "term.out"])?;
        ensure!(said.contains("--out тоқсан.xlsx"), "{said}");
        ensure!(!place.file("term.out").exists());
    }
    ensure!(place.exits(2, &["report", "term", "--format", "xlsx"])?.contains("--out ФАЙЛ.xlsx"));
    Ok(())
}

#[test]
fn the_term_as_it_was_and_as_it_was_handed_in() -> Result<()> {
    let place = demo()?;
    let report = ["report", "term", "--term", TERM];
    let then = place.ok(&[&report[..], &["--format", "json"]].concat())?;
    let now = place.json(&["report", "term"])?;
    place.ok(&["report", "hand-in", "term", "--term", TERM, "-q"])?;
    ensure!(place.run(&report)?.err.is_empty());
    let tomorrow = ["--today", "2026-11-23"];
    place.ok(&[
        &["register", "place", "бекенова софия", "--kind", "in_school", "--ground", "other", "--on", "2026-10-01", "-q"][..],
        &tomorrow,
    ]
    .concat())?;
    let said = place.run(&[&report[..], &tomorrow].concat())?;
    ensure!(said.exit == 0 && said.err.contains("+ in_school,total,,1,4,0,0,0,5"), "{}", said.err);
    let known = place.ok(&[&report[..], &["--as-known-on", "2026-11-22", "--format", "json"], &tomorrow].concat())?;
    ensure!(known == then, "{known}");
    // In a term that is not over, the day is the one that was gone back to.
    let current = place.json(&[&["report", "term", "--as-known-on", "2026-11-22"][..], &["--today", "2026-12-20"]].concat())?;
    ensure!(current == now, "{current}");
    Ok(())
}
