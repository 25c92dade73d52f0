//! Journals go out and come in again: plans, decisions of the council, papers, attendance.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use proptest::prelude::*;
use proptest::sample::select;

use crate::harness::{Place, rows};
use crate::people::iin;
use crate::round_trip::{List, child, code, codes, day, exported, exported_for, file, holds, maybe, nasty, without_ids};

/// The registers that every child of the journals is on, and since when.
const PLACED: [(&str, &str); 2] = [("in_school", "2025-06-01"), ("risk_group", "2025-09-01")];

fn said() -> impl Strategy<Value = String> {
    nasty().prop_filter("it says something", |text| text.chars().any(char::is_alphanumeric))
}

fn register() -> impl Strategy<Value = String> {
    select(PLACED.map(|(register, _)| register).to_vec()).prop_map(str::to_owned)
}

/// A plan of some children, each with some measures or none: to be done, done, given up.
fn plans() -> impl Strategy<Value = List> {
    let end = prop_oneof![
        Just(<[String; 4]>::default()),
        maybe(nasty()).prop_map(|result| ["2025-12-20".to_owned(), result, String::new(), String::new()]),
        said().prop_map(|reason| [String::new(), String::new(), "2025-12-21".to_owned(), reason]),
    ];
    let due = maybe(select(vec!["2025-12-05", "2026-02-01"]).prop_map(str::to_owned));
    let measure = (said(), maybe(code(&["call", "home_visit"])), maybe(Just("2025-12-03".to_owned())), maybe(nasty()), due, end);
    let head = (said(), maybe(nasty()), prop::collection::vec(measure, 0..4));
    prop::collection::btree_map((child(), register()), head, 0..5).prop_map(|plans| {
        let rows = plans.into_iter().flat_map(|((iin, register), (goal, criteria, measures))| {
            let head = [iin, register, "2025-12-01".to_owned(), goal, criteria];
            let of_none = measures.is_empty().then(|| head.iter().cloned().chain(vec![String::new(); 9]).collect());
            let of_measures = measures.into_iter().map(move |(measure, kind, set_on, responsible, due_on, end)| {
                head.iter().cloned().chain([measure, kind, set_on, responsible, due_on]).chain(end).collect()
            });
            of_none.into_iter().chain(of_measures)
        });
        rows.collect()
    })
}

fn decisions() -> impl Strategy<Value = List> {
    let none = String::new;
    let kind = prop_oneof![
        register().prop_map(move |register| {
            let day = PLACED.iter().find(|(known, _)| *known == register).map_or("", |(_, day)| day);
            [register, "place".to_owned(), day.to_owned(), none(), none()]
        }),
        (register(), 10_u32..13).prop_map(move |(register, month)| {
            [register, "extend".to_owned(), format!("2025-{month}-15"), format!("2026-{month}-15"), none()]
        }),
        (register(), code(&["continue", "postpone"])).prop_map(move |(register, decision)| [
            register,
            decision,
            "2025-10-03".to_owned(),
            none(),
            none()
        ]),
        (register(), day().prop_map(|day| day.replace("2025", "2024"))).prop_map(move |(register, day)| [
            register,
            "refuse".to_owned(),
            day,
            none(),
            none()
        ]),
        register().prop_map(move |register| [register, "refer".to_owned(), "2025-11-04".to_owned(), none(), "medical".to_owned()]),
    ];
    let more = (maybe(code(&["improved", "pending"])), maybe(nasty()), maybe(day()), maybe(nasty()));
    let row = (child(), said(), kind, codes(&["truancy", "offence"], 1), more).prop_map(|(iin, protocol, kind, grounds, more)| {
        let [register, decision, held_on, until, agency] = kind;
        let (outcome, words, review_on, responsible) = more;
        vec![iin, held_on, protocol, register, decision, grounds, until, agency, outcome, words, review_on, responsible]
    });
    prop::collection::vec(row, 0..6)
}

fn papers() -> impl Strategy<Value = List> {
    let none = String::new;
    let kind = prop_oneof![
        code(&["representation", "minutes", "order"]).prop_map(move |kind| [kind, none(), none(), none(), none()]),
        maybe(code(&["in_person", "letter"])).prop_map(move |way| ["notice".to_owned(), way, none(), none(), none()]),
        (code(&["psychological", "referral"]), any::<bool>(), any::<bool>()).prop_map(move |(consent, ends, withdrawn)| {
            let day = |is: bool, day: &str| if is { day.to_owned() } else { none() };
            ["consent".to_owned(), none(), consent, day(ends, "2026-05-31"), day(withdrawn, "2026-01-10")]
        }),
    ];
    let row = (child(), kind, day(), maybe(said()), maybe(register()), maybe(nasty()))
        .prop_map(|(iin, kind, dated, number, register, note)| [iin, dated, number, register, note].into_iter().chain(kind).collect());
    prop::collection::vec(row, 0..8)
}

fn terms() -> impl Strategy<Value = List> {
    let figures = (0..180_u32, 0..90_u32, 0..90_u32, maybe((0..500_u32).prop_map(|n| n.to_string())), maybe(Just("2".to_owned())));
    prop::collection::btree_map(child(), figures, 0..4).prop_map(|terms| {
        let row = |(iin, (more, excused, unexcused, lessons, failing)): (String, (u32, u32, u32, String, String))| {
            let days = [more + excused + unexcused, excused, unexcused].map(|days| days.to_string());
            std::iter::once(iin).chain(days).chain([lessons, failing]).collect()
        };
        terms.into_iter().map(row).collect()
    })
}

const TERM: [&str; 2] = ["--term", "2025-2026/2"];

/// A journal: what it is imported as, its columns, what exports it.
const JOURNALS: [(&str, &str, &[&str]); 4] = [
    (
        "plans",
        "iin,register,made_on,goal,criteria,measure,kind,set_on,responsible,due_on,done_on,result,dropped_on,reason",
        &["plan", "list"],
    ),
    ("council", "iin,held_on,protocol,register,decision,grounds,until,agency,outcome,words,review_on,responsible", &["council", "show"]),
    ("documents", "iin,dated,number,register,note,kind,way,consent,valid_until,withdrawn_on", &["document", "list"]),
    (
        "attendance",
        "iin,enrolled_days,excused_days,unexcused_days,unexcused_lessons,failing_subjects",
        &["student", "attendance", TERM[0], TERM[1]],
    ),
];

/// The exports of a journal: the council has one of each meeting.
fn exports(place: &Place, journal: &[&'static str]) -> Result<Vec<Vec<String>>> {
    let own = |args: &[&str]| args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>();
    if journal[0] != "council" {
        return Ok(vec![own(journal)]);
    }
    let held = rows(&place.ok(&["council", "list", "--format", "csv"])?)?;
    Ok(held.iter().map(|meeting| own(&[journal, &[meeting["council"].as_str()]].concat())).collect())
}

/// Journals too, in whichever order they come.
#[test]
fn journals_out_and_in_again() -> Result<()> {
    let formats =
        ["excel --lang=kk", "excel --lang=ru", "excel --lang=en", "csv", "csv --headings=ru", "xlsx --lang=kk", "xlsx --headings=kk-ru"];
    let order = Just([0, 1, 2, 3]).prop_shuffle();
    holds(7, &(plans(), decisions(), papers(), terms(), order, select(formats.to_vec())), |given| {
        let (plans, decisions, papers, terms, order, format) = given;
        let (one, two) = (Place::with_register()?, Place::with_register()?);
        let children: Vec<String> = [0, 1, 3, 4].map(iin).into_iter().collect::<Result<_>>()?;
        let students = children.iter().map(|iin| format!("{iin},Бала,Бала,7А,2024-09-01\n")).collect::<String>();
        let entry = |iin: &String| PLACED.map(|(register, day)| format!("{iin},{register},truancy,{day}\n")).concat();
        for place in [&one, &two] {
            let path = place.write("list.csv", format!("iin,last_name,first_name,class,since\n{students}"))?;
            place.ok(&["import", "students", &path, "-q"])?;
            let path =
                place.write("list.csv", format!("iin,register,grounds,placed_on\n{}", children.iter().map(entry).collect::<String>()))?;
            place.ok(&["import", "entries", &path, "-q"])?;
        }
        let import = |place: &Place, name: &str, path: &str| {
            let term: &[&str] = if name == "attendance" { &TERM } else { &[] };
            place.json(&[&["import", name, path], term].concat())
        };
        for ((name, columns, _), list) in JOURNALS.into_iter().zip([plans, decisions, papers, terms]) {
            let path = one.write("list.csv", file(columns, &list)?)?;
            let first = import(&one, name, &path)?;
            let again = import(&one, name, &path)?;
            ensure!(again["new"] == 0 && again["changed"] == 0 && again["rejected"] == first["rejected"], "{name} again: {first} {again}");
        }
        let format: Vec<&str> = format.split(' ').collect();
        for (name, _, journal) in order.map(|at| JOURNALS[at]) {
            for export in exports(&one, journal)? {
                let export: Vec<&str> = export.iter().map(String::as_str).collect();
                let path = exported_for(&two, &one, &export, &format)?;
                for place in [&two, &one] {
                    let said = import(place, name, &path)?;
                    let csv = || exported(&one, &export).unwrap_or_default();
                    ensure!(said["rejected"] == 0, "{name} as {format:?}: {said}\n{}", csv());
                    let known = said["new"] == 0 && said["changed"] == 0;
                    ensure!(
                        std::ptr::eq(place, &two) || known,
                        "what the same register writes, it knows: {name} as {format:?}: {said}\n{}",
                        csv()
                    );
                }
            }
        }
        for (name, _, journal) in JOURNALS {
            let all = |place: &Place| -> Result<Vec<BTreeMap<String, String>>> {
                let mut all = Vec::new();
                for export in exports(place, journal)? {
                    all.extend(without_ids(&exported(place, &export.iter().map(String::as_str).collect::<Vec<_>>())?)?);
                }
                all.sort();
                Ok(all)
            };
            let (before, after) = (all(&one)?, all(&two)?);
            ensure!(before == after, "{name} as {format:?}:\n{before:#?}\n{after:#?}");
        }
        Ok(())
    })
}
