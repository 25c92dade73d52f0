//! `esep student`: the children of the school.

use crate::app::App;
use crate::cli::{Student as Command, StudentAdd, StudentEdit, StudentList, StudentMore};
use crate::domain::Date;
use crate::domain::class_name::ClassName;
use crate::domain::iin::Iin;
use crate::domain::person_name::PersonName;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::import::Kind;
use crate::norms::{Norms, Vocabulary};
use crate::output::Format;
use crate::store::family;
use crate::store::guardian::{self, Guardian};
use crate::store::student::{self, Match, Record, Student};
use crate::store::{Db, Summary};
use crate::table::{Cell, Head, columns};

pub fn run(app: &App, command: Command) -> Result<Exit> {
    match command {
        Command::Add(args) => add(app, args),
        Command::Edit(args) => edit(app, args),
        Command::Show(args) => super::student_card::show(app, &args),
        Command::Export(args) => super::student_export::run(app, &args),
        Command::List(args) => list(app, &args),
        Command::Leave(args) => super::leave::run(app, &args),
        Command::Merge(args) => super::student_merge::run(app, &args),
        Command::Promote(args) => super::promote::run(app, &args),
        Command::Attendance(args) => super::attendance::run(app, &args),
    }
}

fn add(app: &App, args: StudentAdd) -> Result<Exit> {
    if args.iin.is_none() && args.birth_date.is_none() {
        return Err(Error::usage("iin_or_birth_date"));
    }
    let norms = app.norms()?;
    let sex = super::code(norms, Vocabulary::Sex, args.sex.as_ref())?;
    not_born_tomorrow(app, args.birth_date)?;
    warn_of_mismatch(app, args.iin.as_ref(), args.birth_date, sex.as_deref());
    let since = args.since.unwrap_or_else(|| app.today());
    app.warn_of_future(since);
    let record = Record {
        iin: args.iin,
        name: PersonName { last: args.last_name, first: args.first_name, patronymic: args.patronymic },
        sex,
        birth_date: args.birth_date,
        class: args.class,
        since,
        language: super::code(norms, Vocabulary::Language, args.more.language.as_ref().and_then(Option::as_ref))?,
        address: args.more.address.clone().flatten(),
        phone: args.more.phone.clone().flatten(),
        guardian: given_guardian(&args.more),
        social_status: social_status(norms, &args.more)?,
    };
    let name_key = record.name.key();
    let written = app.write("student add", |tx| {
        refuse_known(tx, app, &record, &name_key)?;
        let id = student::insert(tx, &record, &name_key)?;
        Ok((id, Summary::default().with("student", id)))
    })?;
    let id = written.value;
    let args = [("student", format!("{} ({})", record.name.full(), record.class).into()), ("id", id.into())];
    app.done("student-added", &args, written.operation, &[("student", id.into())])
}

/// A child is kept once.
fn refuse_known(db: &Db, app: &App, record: &Record, name_key: &str) -> Result<()> {
    let known = match student::matching(db, record, name_key)? {
        Match::None => return Ok(()),
        Match::One(known) => known,
        Match::Several => return Err(Error::refused("student_known_several").with("words", record.name.full())),
    };
    Err(Error::refused("student_known").with("student", super::label(db, &known, app.today())?).with("id", known.id))
}

fn given_guardian(more: &StudentMore) -> Guardian {
    Guardian { name: more.guardian.clone(), relation: more.guardian_relation.clone(), phone: more.guardian_phone.clone() }
}

fn social_status(norms: &Norms, more: &StudentMore) -> Result<Option<Vec<String>>> {
    more.social_status.as_ref().map(|typed| super::codes(norms, Vocabulary::SocialStatus, typed)).transpose()
}

fn not_born_tomorrow(app: &App, birth_date: Option<Date>) -> Result<()> {
    match birth_date.filter(|birth| *birth > app.today()) {
        Some(birth) => Err(Error::usage("born_in_future").with("day", birth)),
        None => Ok(()),
    }
}

/// By decree 853 of 26.08.2013 an IIN may tell another birth date or sex than papers do: a reason to look twice, no error.
fn warn_of_mismatch(app: &App, iin: Option<&Iin>, birth_date: Option<Date>, sex: Option<&str>) {
    let Some(iin) = iin else { return };
    if birth_date.is_some() && iin.birth_date() != birth_date {
        app.ui.warn(&app.text("note-iin-birth-date-mismatch", &[]));
    }
    if sex.is_some() && iin.sex().map(crate::domain::iin::Sex::code) != sex {
        app.ui.warn(&app.text("note-iin-sex-mismatch", &[]));
    }
}

fn edit(app: &App, args: StudentEdit) -> Result<Exit> {
    let norms = app.norms()?;
    not_born_tomorrow(app, args.birth_date.flatten())?;
    let sex = super::code_anew(norms, Vocabulary::Sex, args.sex.as_ref())?;
    let language = super::code_anew(norms, Vocabulary::Language, args.more.language.as_ref())?;
    let statuses = social_status(norms, &args.more)?;
    let since = args.since.unwrap_or_else(|| app.today());
    let written = app.write("student edit", |tx| {
        let known = student::resolve(tx, &args.student.words(), app.today())?;
        if let Some(Some(iin)) = &args.iin
            && let Some(other) = student::by_iin(tx, iin.as_str())?.filter(|other| other.id != known.id)
        {
            return Err(Error::refused("student_known").with("student", super::label(tx, &other, app.today())?).with("id", other.id));
        }
        let old = known.clone();
        let new = Student {
            id: known.id,
            iin: args.iin.as_ref().map_or(old.iin, |iin| iin.as_ref().map(|iin| iin.as_str().to_owned())),
            name: PersonName {
                last: args.last_name.clone().unwrap_or(old.name.last),
                first: args.first_name.clone().unwrap_or(old.name.first),
                patronymic: args.patronymic.clone().unwrap_or(old.name.patronymic),
            },
            sex: sex.clone().unwrap_or(old.sex),
            birth_date: args.birth_date.unwrap_or(old.birth_date),
            language: language.clone().unwrap_or(old.language),
            address: args.more.address.clone().unwrap_or(old.address),
            phone: args.more.phone.clone().unwrap_or(old.phone),
        };
        let named = |child: &Student| child.iin.is_some() || child.birth_date.is_some();
        if named(&known) && !named(&new) {
            return Err(Error::usage("iin_or_birth_date"));
        }
        student::update(tx, &known, &new)?;
        if let Some(class) = &args.class {
            student::join_class(tx, known.id, class, since)?;
        }
        guardian::set(tx, known.id, &given_guardian(&args.more))?;
        if let Some(statuses) = &statuses {
            family::set_social_statuses(tx, known.id, statuses, since)?;
        }
        Ok((new, Summary::default().with("student", known.id)))
    })?;
    let new = &written.value;
    let iin = new.iin.as_deref().and_then(|iin| Iin::parse(iin).ok());
    warn_of_mismatch(app, iin.as_ref().filter(|_| args.iin.is_some() || args.birth_date.is_some()), new.birth_date, new.sex.as_deref());
    let text = if app.changed_nothing(written.operation) { "student-same" } else { "student-edited" };
    app.done(text, &[("student", new.name.full().into()), ("id", new.id.into())], written.operation, &[("student", new.id.into())])
}

/// One child of the list.
struct Line {
    student: Student,
    class: Option<ClassName>,
    since: Option<Date>,
    left_on: Option<Date>,
    reason: Option<String>,
}

/// Children who are at the school on a day; with `--all` those who left too. People get them by class and name;
/// programs get the columns of students.csv by folded name, one at a time.
fn list(app: &App, args: &StudentList) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let day = args.on.unwrap_or_else(|| app.today());
    let words = args.words.join(" ");
    let wanted = |line: &Line| {
        let here = args.all || (line.since.is_some_and(|since| since <= day) && line.left_on.is_none_or(|left| left > day));
        here && args.class.as_ref().is_none_or(|class| line.class.as_ref() == Some(class))
    };
    let each = |take: &mut dyn FnMut(Line) -> Result<()>| {
        student::each_on(db, day, &words, |student, stay| {
            let line = match stay {
                Some(stay) => {
                    Line { student, class: Some(stay.class), since: Some(stay.since), left_on: stay.left_on, reason: stay.reason }
                }
                None => Line { student, class: None, since: None, left_on: None, reason: None },
            };
            if wanted(&line) { take(line) } else { Ok(()) }
        })
    };
    match app.format()? {
        Format::Csv | Format::Json | Format::Jsonl => {
            let head = Head { title: None, columns: columns(&file_columns()) };
            app.stream(&head, |row| {
                each(&mut |line| row(&file_cells(db, line, day)?))?;
                Ok(Vec::new())
            })?;
        }
        format => {
            let mut lines = Vec::new();
            each(&mut |line| {
                lines.push(line);
                Ok(())
            })?;
            lines.sort_by(|a, b| {
                let name = |line: &Line| line.student.name.full();
                (a.class.is_none(), &a.class)
                    .cmp(&(b.class.is_none(), &b.class))
                    .then_with(|| app.locale.compare(&name(a), &name(b)))
                    .then(a.student.id.cmp(&b.student.id))
            });
            let title = app.text("rep-students", &[("count", lines.len().into()), ("day", day.into())]);
            let excel = matches!(format, Format::Excel | Format::Xlsx);
            let shown = if excel { file_columns() } else { vec!["id", "full_name", "class", "sex", "birth_date", "iin_masked"] };
            let head = Head { title: Some(title), columns: columns(&shown) };
            app.stream(&head, |row| {
                for line in lines {
                    row(&if excel { file_cells(db, line, day)? } else { people_cells(line) })?;
                }
                Ok(Vec::new())
            })?;
        }
    }
    Ok(Exit::Done)
}

/// Columns of students.csv, and what else a program may want.
fn file_columns() -> Vec<&'static str> {
    Kind::Students.columns().iter().copied().chain(["left_on", "reason", "id"]).collect()
}

fn people_cells(line: Line) -> Vec<Cell> {
    let student = line.student;
    vec![
        Cell::Int(student.id),
        Cell::Text(student.name.full()),
        line.class.map(|class| class.to_string()).into(),
        Cell::code(Vocabulary::Sex, student.sex),
        student.birth_date.into(),
        student.iin.map(|iin| crate::domain::iin::mask(&iin)).into(),
    ]
}

fn file_cells(db: &Db, line: Line, day: Date) -> Result<Vec<Cell>> {
    let student = line.student;
    let guardian = guardian::of_student(db, student.id)?.into_iter().next().map(|first| first.guardian).unwrap_or_default();
    let statuses = family::social_statuses(db, student.id, day)?;
    Ok(vec![
        student.iin.into(),
        Cell::Text(student.name.last),
        Cell::Text(student.name.first),
        student.name.patronymic.into(),
        Cell::code(Vocabulary::Sex, student.sex),
        student.birth_date.into(),
        line.class.map(|class| class.to_string()).into(),
        line.since.into(),
        Cell::code(Vocabulary::Language, student.language),
        student.address.into(),
        student.phone.into(),
        guardian.name.into(),
        guardian.relation.into(),
        guardian.phone.into(),
        if statuses.is_empty() { Cell::Empty } else { Cell::Codes(Vocabulary::SocialStatus, statuses) },
        line.left_on.into(),
        line.reason.into(),
        Cell::Int(student.id),
    ])
}
