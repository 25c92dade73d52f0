//! Random histories: one command after another, as people type them and as files bring them.

use std::collections::BTreeMap;

use anyhow::{Result, bail, ensure};
use proptest::prelude::*;

use crate::harness::{Place, rows};
use crate::people::{iin, place_on, register_file, school_on};
use crate::round_trip::nasty;

/// One command of a random history: what, to whom, with which numbers, with which words.
#[derive(Debug, Clone)]
pub struct Step {
    what: usize,
    who: u32,
    a: u32,
    b: u32,
    words: String,
}

/// Any command, to one of so many children.
pub fn step(children: u32) -> impl Strategy<Value = Step> {
    (0..30_usize, 1..=children, 0..1_000_u32, 0..1_000_u32, nasty()).prop_map(|(what, who, a, b, words)| Step {
        what,
        who,
        a,
        b,
        words: words.replace('\0', ""),
    })
}

/// Some commands, fewer than `most`.
pub fn steps(most: usize, children: u32) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(children), 1..most)
}

fn pick<'a>(from: &[&'a str], number: u32) -> &'a str {
    from[number as usize % from.len()]
}

impl Step {
    /// The command as it is typed; files that it needs are written.
    fn args(&self, place: &Place) -> Result<Vec<String>> {
        let Self { what, who, a, b, words } = self;
        let who = format!("#{who}");
        let day = |month: u32| format!("2026-{month:02}-{:02}", 1 + a % 28);
        let kind = pick(&["in_school", "in_school", "risk_group"], *b);
        let class = format!("--class={}{}", 1 + a % 11, pick(&["А", "Ә", "Б"], *b));
        let words = |option: &str| format!("--{option}={words}");
        let own = |args: &[&str]| args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<String>>();
        let mut args = match what {
            0 => own(&[
                "student",
                "add",
                "--last-name",
                pick(&["Ли", "Цой", "Пак"], *a),
                "--first-name",
                "Ян",
                "--birth-date=2012-01-01",
                &class,
            ]),
            1 => own(&["student", "edit", &who, &words("phone"), &class, "--since", &day(10)]),
            2 => {
                own(&["student", "edit", &who, &words("guardian"), "--social-status", pick(&["orphan", "low_income", "large_family"], *b)])
            }
            3 => own(&["student", "leave", &who, "--on", &day(11), &words("reason")]),
            4 => own(&["staff", "add", &words("name")]),
            5 | 6 => own(&["register", "place", &who, "--kind", kind, "--ground", "truancy", "--on", &day(9), &words("note")]),
            7 => own(&["register", "extend", &who, "--kind", kind, "--on", &day(10), "--until", pick(&["2027-01-01", "2027-05-01"], *a)]),
            8 => own(&["register", "remove", &who, "--kind", kind, "--on", &day(11), "--ground", "improved"]),
            9 => own(&["register", "edit", &who, "--kind", kind, "--ground", pick(&["offence", "runaway", "other"], *a), &words("order")]),
            10 => own(&["intervention", "add", &who, "--kind", "call", "--on", &day(10), &words("summary")]),
            11 => own(&["intervention", "edit", pick(&["1", "2", "3"], *a), &words("summary"), "--minutes", pick(&["5", "10"], *b)]),
            12 => {
                let keep = "--keep=iin,last_name,first_name,patronymic,sex,birth_date,address,phone";
                own(&["student", "merge", &who, pick(&["#1", "#2", "#3", "#5"], *a), keep])
            }
            13 => own(&["guardian", "add", &who, &words("name"), &words("phone")]),
            14 => own(&["guardian", "remove", pick(&["1", "2", "3"], *a)]),
            15 => own(&["guardian", "tell", &who, "--on", &day(10), "--way", pick(&["call", "letter"], *b), "--kind", kind]),
            16 => {
                let until = pick(&["--valid-until=2026-12-01", "--note=x"], *b);
                own(&["document", "add", &who, "--kind", "consent", "--consent", "referral", "--on", &day(9), until])
            }
            17 => match b % 4 {
                0 => own(&["document", "remove", pick(&["1", "2", "3"], *a)]),
                1 => own(&["document", "withdraw", pick(&["1", "2", "3"], *a), "--on", &day(11)]),
                2 => own(&["document", "edit", pick(&["1", "2", "3"], *a), &words("note")]),
                _ => {
                    let scan = place.write("scan.pdf", format!("%PDF-1.4\n{words:?}\n%%EOF\n", words = self.words))?;
                    own(&["document", "scan", pick(&["1", "2", "3"], *a), &scan])
                }
            },
            18 => {
                let consent = pick(&["--consent=1", "--consent=2", "--purpose=x"], *b);
                own(&["referral", "send", &who, "--agency", "police", "--on", &day(10), consent])
            }
            19 => own(&[
                "referral",
                "answer",
                pick(&["1", "2"], *a),
                "--on",
                &day(11),
                pick(&["--accepted", "--refused"], *b),
                &words("answer"),
            ]),
            20..=26 => self.case_work(),
            27 | 28 => self.around(),
            _ => return self.import(place),
        };
        args.extend(["--format".to_owned(), "json".to_owned()]);
        Ok(args)
    }

    /// The way of a case: sign, proposal, council, plan, review; word of bullying.
    fn case_work(&self) -> Vec<String> {
        let Self { what, who, a, b, words } = self;
        let (who, number, meeting) = (format!("#{who}"), pick(&["1", "1", "2"], *a), pick(&["1", "1", "1", "2"], *a));
        let day = |month: u32| format!("2026-{month:02}-{:02}", 1 + a % 28);
        let words = |option: &str| format!("--{option}={words}");
        let kind = ["--kind", pick(&["in_school", "accompaniment"], *b)];
        let how = |names: &[&'static str]| pick(names, *b).to_owned();
        let args: Vec<String> = match what {
            20 => ["signal", "add", &who, "--ground", "truancy", "--on", &day(9), &words("words")].map(str::to_owned).to_vec(),
            21 => {
                let answer = how(&["watching", "no_ground", "proposal"]);
                let (on, reason) = (day(10), words("reason"));
                let by_kind = if answer == "proposal" { &kind[..] } else { &[] };
                [&["signal", "resolve", number, "--as", &answer, "--on", &on, &reason], by_kind]
                    .concat()
                    .into_iter()
                    .map(str::to_owned)
                    .collect()
            }
            22 => ["proposal", "add", &who, kind[0], kind[1], "--ground", "offence", "--on", &day(9), &words("representation")]
                .map(str::to_owned)
                .to_vec(),
            23 => match b % 6 {
                0 => ["council", "plan", "--on", &day(10)].map(str::to_owned).to_vec(),
                1 => ["council", "agenda", meeting, "--all-open"].map(str::to_owned).to_vec(),
                2 => {
                    let about = how(&["--review", "--removal"]);
                    ["council", "agenda", meeting, &about, &who, kind[0], kind[1]].map(str::to_owned).to_vec()
                }
                3 => {
                    let decision = pick(&["place", "extend", "continue", "remove", "refuse", "postpone"], a / 3).to_owned();
                    let more = match decision.as_str() {
                        "remove" => &["--ground", "improved"][..],
                        "extend" => &["--until", "2027-05-20"],
                        _ => &[],
                    };
                    let said = words("words");
                    let args = [&["council", "decide", meeting, number, "--decision", &decision, &said], more].concat();
                    args.into_iter().map(str::to_owned).collect()
                }
                4 => ["council", "close", meeting, "--protocol", number].map(str::to_owned).to_vec(),
                _ => ["council", "order", meeting, "--order", number, "--date", &day(11)].map(str::to_owned).to_vec(),
            },
            24 => match b % 4 {
                0 => ["plan", "make", &who, "--kind", "in_school", "--on", &day(10), &words("goal")].map(str::to_owned).to_vec(),
                1 => ["plan", "add", &who, "--kind", "in_school", &words("measure"), "--draft"].map(str::to_owned).to_vec(),
                2 => ["plan", "done", number, "--on", &day(11), &words("result")].map(str::to_owned).to_vec(),
                _ => ["plan", "item", number, &words("measure"), "--due", &day(12)].map(str::to_owned).to_vec(),
            },
            25 => {
                let propose = how(&["continue", "remove"]);
                ["review", "add", &who, "--kind", "in_school", "--on", &day(11), "--outcome", "no_change", "--propose", &propose]
                    .map(str::to_owned)
                    .to_vec()
            }
            _ => match b % 3 {
                0 => {
                    let received = format!("{} 09:30", day(10));
                    ["incident", "add", "--received", &received, "--channel", "child", &words("words"), "--victim", &who]
                        .map(str::to_owned)
                        .to_vec()
                }
                1 => {
                    let role = how(&["victim", "initiator", "witness"]);
                    ["incident", "role", number, &who, "--role", &role, &words("reason")].map(str::to_owned).to_vec()
                }
                _ => ["incident", "step", number, "authority", "--at", &day(11), &words("words")].map(str::to_owned).to_vec(),
            },
        };
        args
    }

    /// Around the case: visits, clubs, courses, families.
    fn around(&self) -> Vec<String> {
        let Self { what, who, a, b, words } = self;
        let (who, other, number) = (format!("#{who}"), pick(&["#1", "#2", "#3"], *a), pick(&["1", "1", "2"], *a));
        let day = |month: u32| format!("2026-{month:02}-{:02}", 1 + a % 28);
        let words = |option: &str| format!("--{option}={words}");
        let club = pick(&["Шахмат", "Футбол"], *b);
        let (on, said) = (day(10), words(if b % 9 == 8 { "note" } else { "place" }));
        let args: &[&str] = match (what, b % 9) {
            (27, 0) => &["outing", "add", &who, "--kind", "museum", "--on", &on, "--free", "1", &said],
            (27, 1) => &["outing", "add", &who, "--class", "9Б", "7А", "--pupils", "20", "--kind", "theatre", "--on", &on, "--free", "0"],
            (27, 2) => &["outing", "edit", number, "--student", &who, "--pupils", "9", &said],
            (27, 3) => &["outing", "edit", number, "--class", "9В", "--on", &on],
            (27, 4) => &["activity", "edit", club, &said],
            (27, _) => &["training", "add", "#1", "--topic", "bullying", "--course", club, "--on", &on],
            (_, 0 | 1) => &["activity", "add", "--name", club, &said],
            (_, 2 | 3) => &["activity", "enrol", club, &who, "--since", &on],
            (_, 4) => &["activity", "leave", club, &who, "--on", &on],
            (_, 5 | 6) => &["family", "join", &who, other],
            (_, 7) => &["family", "part", &who, other],
            _ => &["family", "aid", "add", &who, "--kind", "meals", "--on", &on, &said],
        };
        args.iter().map(|arg| (*arg).to_owned()).collect()
    }

    fn import(&self, place: &Place) -> Result<Vec<String>> {
        let (a, b) = (self.a, self.b);
        let known = "110214500128";
        let (kind, list) = match a % 3 {
            0 => {
                let class = pick(&["9Б", "9А"], b);
                let rows =
                    [format!("{known},Ахметов,Әлихан,{class},2026-10-0{}", 1 + b % 9), format!("{},Пак,Ян,3А,2026-09-01", iin(b % 4)?)];
                ("students", format!("iin,last_name,first_name,class,since\n{}\n{}\n", rows[0], rows[1]))
            }
            1 => {
                let row = format!("{known},in_school,truancy,2026-0{}-01,Жаңа Қызметкер {}", 8 + b % 2, b % 3);
                ("entries", format!("iin,register,grounds,placed_on,responsible\n{row}\n"))
            }
            _ => ("interventions", format!("iin,on,kind,by,minutes\n{known},2026-10-0{},call,Жаңа Қызметкер {},5\n", 1 + b % 9, b % 3)),
        };
        let path = place.write("list.csv", list)?;
        Ok(["import", kind, &path, "--format", "json"].map(str::to_owned).to_vec())
    }

    /// Runs it; whether anything was written. What is refused changes no byte.
    pub fn run(&self, place: &Place) -> Result<bool> {
        let file = register_file(place)?;
        let before = std::fs::read(&file)?;
        let args = self.args(place)?;
        let run = place.run(&args.iter().map(String::as_str).collect::<Vec<_>>())?;
        let same = std::fs::read(&file)? == before;
        match run.exit {
            0 | 1 => {}
            2..=4 => ensure!(same, "{args:?} was refused and changed something: {}", run.err),
            other => bail!("{args:?}: exit {other}: {}", run.err),
        }
        Ok(!same)
    }
}

/// A school where there is something to change: entries, contacts, and cases on their way.
pub fn lively(day: &'static str) -> Result<Place> {
    let place = school_on(day)?;
    for student in ["#1", "#2", "#3"] {
        place_on(&place, student, "in_school", "2026-09-01")?;
    }
    place.ok(&["intervention", "add", "#1", "#2", "#3", "--kind", "home_visit", "--on", "2026-09-10", "-q"])?;
    for words in [
        "signal add #1 --ground truancy --on 2026-09-02 --words сабақ",
        "proposal add #1 --kind accompaniment --ground offence --on 2026-09-03",
        "council plan --on 2026-10-05",
        "council agenda 1 --all-open",
        "plan make #1 --kind in_school --on 2026-09-05 --goal мақсат",
        "plan add #1 --kind in_school --measure іс --draft",
        "incident add --received 2026-09-07T09:30 --channel child --words мазақ --victim #1",
    ] {
        place.ok(&[&words.split(' ').collect::<Vec<_>>()[..], &["-q"]].concat())?;
    }
    Ok(place)
}

/// The newest operation.
pub fn newest(place: &Place) -> Result<i64> {
    Ok(operations(place)?.keys().max().copied().unwrap_or(0))
}

/// Numbers of operations, and the undo of those that are taken back.
pub fn operations(place: &Place) -> Result<BTreeMap<i64, String>> {
    let all = rows(&place.ok(&["history", "--format", "csv"])?)?;
    all.iter().map(|row| Ok((row["operation"].parse()?, row["undone_by"].clone()))).collect()
}
