//! `esep family`: the children of one family, its statuses with their days, the help it received.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::app::App;
use crate::cli::{Family as Command, FamilyAid, FamilyAidAdd, FamilyAidList, FamilyList, FamilyPair, FamilyShow};
use crate::domain::calendar::Period;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::norms::Vocabulary;
use crate::report::passport::{self, Member};
use crate::store::family::{self, Aid};
use crate::store::student::{self, Student};
use crate::store::{Db, Summary, guardian};
use crate::table::{Cell, Head, Table, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Show(args) => show(app, &args),
        Command::List(args) => list(app, &args),
        Command::Join(args) => join(app, &args),
        Command::Part(args) => part(app, &args),
        Command::Aid(FamilyAid::Add(args)) => add_aid(app, &args),
        Command::Aid(FamilyAid::List(args)) => list_aid(app, &args),
    }
}

/// Two different children, with how each is called.
fn pair(app: &App, tx: &Db, args: &FamilyPair) -> Result<[(Student, String); 2]> {
    let find = |words: &str| -> Result<(Student, String)> {
        let student = student::resolve(tx, words, app.today())?;
        let label = super::label(tx, &student, app.today())?;
        Ok((student, label))
    };
    let [one, other] = [find(&args.student)?, find(&args.other)?];
    if one.0.id == other.0.id {
        return Err(Error::usage("student_twice").with("student", one.1));
    }
    Ok([one, other])
}

fn of_pair([(one, _), (other, _)]: &[(Student, String); 2]) -> Summary {
    Summary::default().with("student", one.id).with("other", other.id)
}

fn join(app: &App, args: &FamilyPair) -> Result<Exit> {
    let written = app.write("family join", |tx| {
        let pair = pair(app, tx, args)?;
        let [(one, label), (other, other_label)] = &pair;
        let common = family::joined(tx)?;
        if common.get(&one.id).is_some_and(|common_one| common.get(&other.id) == Some(common_one)) {
            return Err(Error::refused("family_joined").with("student", label).with("other", other_label).with("id", one.id));
        }
        family::join(tx, one.id, other.id)?;
        let summary = of_pair(&pair);
        Ok((pair, summary))
    })?;
    let [(one, label), (other, other_label)] = written.value;
    let told = [("student", label.into()), ("other", other_label.into())];
    app.done("family-joined", &told, written.operation, &[("students", vec![one.id, other.id].into())])
}

/// Only what was joined by hand can be parted; what else makes them one family is said.
fn part(app: &App, args: &FamilyPair) -> Result<Exit> {
    let written = app.write("family part", |tx| {
        let pair = pair(app, tx, args)?;
        let [(one, label), (other, other_label)] = &pair;
        if !family::are_joined(tx, one.id, other.id)? {
            let error = Error::refused("family_not_joined").with("student", label).with("other", other_label);
            return Err(error.with("id", one.id));
        }
        family::part(tx, one.id, other.id)?;
        let still = family_of(tx, app, one)?.iter().any(|member| member.student == other.id);
        let summary = of_pair(&pair);
        Ok(((pair, still), summary))
    })?;
    let ([(one, label), (other, other_label)], still) = written.value;
    let told = [("student", label.into()), ("other", other_label.into()), ("id", one.id.into())];
    let text = if still { "family-parted-still" } else { "family-parted" };
    app.done(text, &told, written.operation, &[("students", vec![one.id, other.id].into()), ("still", still.into())])
}

/// A child of a family, and why it is one.
struct Kin {
    student: i64,
    how: &'static str,
}

/// The family of a child today: the child, those with a common representative, those joined by hand though they have left.
fn family_of(db: &Db, app: &App, student: &Student) -> Result<Vec<Kin>> {
    let members = passport::members(db, app.today())?;
    let own = members.iter().find(|member| member.student == student.id).map(|member| member.family);
    let common = family::joined(db)?;
    let by_hand = |id: i64| common.get(&student.id).is_some_and(|own| common.get(&id) == Some(own));
    let here = members.iter().filter(|member| own == Some(member.family)).map(|member| member.student);
    let linked = common.keys().copied().filter(|id| by_hand(*id));
    let all: BTreeSet<i64> = here.chain(linked).chain([student.id]).collect();
    let how = |id: i64| match id {
        id if id == student.id => "self",
        id if by_hand(id) => "joined",
        _ => "representative",
    };
    let mut kin: Vec<Kin> = all.into_iter().map(|student| Kin { student, how: how(student) }).collect();
    kin.sort_by_key(|one| one.student != student.id);
    Ok(kin)
}

/// The children of a family, their representatives, every status with its days, all help.
fn show(app: &App, args: &FamilyShow) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let student = super::looked_up(app, db, &args.student.words())?;
    let title = app.text("family-of", &[("student", super::label(db, &student, app.today())?.into())]);
    let kin = family_of(db, app, &student)?;
    let (mut children, mut grown, mut held, mut help) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for one in &kin {
        let known = student::get(db, one.student)?.ok_or_else(|| Error::damaged("own_fault"))?;
        let class = student::class_on(db, known.id, app.today())?.map(|class| class.to_string());
        let who = || [Cell::Int(known.id), Cell::Text(known.name.full()), class.clone().into()];
        let line = |what: &'static str, subject: Cell, from: Cell, to: Cell, text: Option<String>| -> Vec<Cell> {
            [Cell::Word("family-what", what)].into_iter().chain(who()).chain([subject, from, to, text.into()]).collect()
        };
        children.push(line("child", Cell::Word("family-how", one.how), Cell::Empty, Cell::Empty, None));
        for representative in guardian::of_student(db, known.id)? {
            let guardian = representative.guardian;
            grown.push(line("guardian", guardian.name.into(), Cell::Empty, Cell::Empty, guardian.relation));
        }
        for status in family::statuses(db, known.id)? {
            let code = Cell::Code(Vocabulary::SocialStatus, status.status);
            held.push(line("status", code, Cell::Day(status.since), status.until.into(), None));
        }
        for aid in family::aid(db, Some(known.id), Period::EVER)? {
            help.push((aid.on, line("aid", Cell::Code(Vocabulary::Aid, aid.kind), Cell::Day(aid.on), Cell::Empty, aid.words)));
        }
    }
    help.sort_by_key(|(on, _)| *on);
    let rows = children.into_iter().chain(grown).chain(held).chain(help.into_iter().map(|(_, line)| line)).collect();
    let shown = ["what_of_family", "student_id", "full_name", "class", "subject", "from", "to", "text"];
    app.print(&Table { head: Head { title: Some(title), columns: columns(&shown) }, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}

/// Families of a day: those with several children, or with a status, or all.
fn list(app: &App, args: &FamilyList) -> Result<Exit> {
    let norms = app.norms()?;
    let status = super::code(norms, Vocabulary::SocialStatus, args.status.as_ref())?;
    let day = args.on.unwrap_or_else(|| app.today());
    let store = app.reading()?;
    let db = store.db();
    let mut families: BTreeMap<usize, Vec<Member>> = BTreeMap::new();
    for member in passport::members(db, day)? {
        families.entry(member.family).or_default().push(member);
    }
    let has = |members: &[Member], code: &String| members.iter().any(|member| member.statuses.contains(code));
    families.retain(|_, members| match &status {
        Some(code) => has(members, code),
        None => args.all || members.len() > 1,
    });
    let mut help: HashMap<i64, Vec<Aid>> = HashMap::new();
    for aid in family::aid(db, None, Period { from: Period::EVER.from, to: day })? {
        help.entry(aid.student).or_default().push(aid);
    }
    let people = !app.format()?.is_for_programs();
    let mut rows = Vec::new();
    for (number, members) in (1..).zip(families.into_values()) {
        let ids = || members.iter().map(|member| member.student);
        app.named(ids());
        let named: Vec<String> = match people {
            true => ids().map(|id| super::child(db, id, day).map(|(_, label)| label)).collect::<Result<_>>()?,
            false => ids().map(|id| id.to_string()).collect(),
        };
        let statuses: BTreeSet<(usize, &String)> =
            members.iter().flat_map(|member| &member.statuses).map(|code| (norms.place(Vocabulary::SocialStatus, code), code)).collect();
        let aid: Vec<&Aid> = ids().filter_map(|id| help.get(&id)).flatten().collect();
        rows.push(vec![
            Cell::Int(number),
            members.len().into(),
            Cell::Text(named.join(if people { ", " } else { "|" })),
            Cell::Codes(Vocabulary::SocialStatus, statuses.into_iter().map(|(_, code)| code.clone()).collect()),
            aid.len().into(),
            aid.iter().map(|aid| aid.on).max().into(),
        ]);
    }
    let title = app.text("family-list", &[("count", rows.len().into()), ("day", day.into())]);
    let title = match &status {
        Some(code) => format!("{title} · {}", norms.label(Vocabulary::SocialStatus, code, app.locale.lang)),
        None => title,
    };
    let head = Head { title: Some(title), columns: columns(&["no", "children", "named", "social_status", "aid_count", "last_aid_on"]) };
    app.print(&Table { head, rows, notes: vec![app.text("rep-note-families", &[])] })?;
    Ok(Exit::Done)
}

fn add_aid(app: &App, args: &FamilyAidAdd) -> Result<Exit> {
    let kind = app.norms()?.require(Vocabulary::Aid, &args.kind)?;
    app.warn_of_future(args.on);
    let written = app.write("family aid", |tx| {
        let student = student::resolve(tx, &args.student.words(), app.today())?;
        let label = super::label(tx, &student, args.on)?;
        let aid = Aid { id: 0, student: student.id, kind: kind.code.clone(), on: args.on, words: args.note.clone() };
        if let Some(known) = family::same_aid(tx, &aid)? {
            return Err(Error::refused("family_aid_known").with("student", label).with("day", args.on).with("id", known));
        }
        let id = family::insert_aid(tx, &aid)?;
        let summary = Summary::default().with("student", student.id).with("kind", kind.code.as_str()).with("on", args.on.to_string());
        Ok(((id, student.id, label), summary))
    })?;
    let (id, student, label) = written.value;
    let told = [("id", id.into()), ("student", label.into()), ("kind", kind.label(app.locale.lang).into()), ("day", args.on.into())];
    app.done("family-aid-added", &told, written.operation, &[("student", student.into()), ("aid", id.into())])
}

/// Help of a period or of all time; how often, and to how many families.
fn list_aid(app: &App, args: &FamilyAidList) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let student = super::looked_up_if(app, db, &args.student)?;
    let span = super::span(app, &args.span)?;
    let period = span.map_or(Period::EVER, |(_, period)| period);
    let all = family::aid(db, student.as_ref().map(|student| student.id), period)?;
    let of: HashMap<i64, usize> = passport::members(db, app.today())?.into_iter().map(|member| (member.student, member.family)).collect();
    // A child who has left is a family of its own.
    let families: BTreeSet<(Option<usize>, i64)> =
        all.iter().map(|aid| of.get(&aid.student).map_or((None, aid.student), |family| (Some(*family), 0))).collect();
    let title = app.text("family-aid-list", &[("count", all.len().into()), ("families", families.len().into())]);
    let title = super::list_title(app, db, title, None, span)?;
    let mut rows = Vec::new();
    for aid in all {
        let known = student::get(db, aid.student)?.ok_or_else(|| Error::damaged("own_fault"))?;
        let class = student::class_on(db, known.id, aid.on)?.map(|class| class.to_string());
        rows.push(vec![
            Cell::Int(aid.id),
            Cell::Day(aid.on),
            Cell::Int(aid.student),
            Cell::Text(known.name.full()),
            class.into(),
            Cell::Code(Vocabulary::Aid, aid.kind),
            aid.words.into(),
        ]);
    }
    let head = Head { title: Some(title), columns: columns(&["id", "on", "student_id", "full_name", "class", "aid_kind", "note"]) };
    app.print(&Table { head, rows, notes: Vec::new() })?;
    Ok(Exit::Done)
}
