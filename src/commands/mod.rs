//! One file for each noun that the user types. Each is thin: arguments → domain and store → a table or a message.

use crate::app::App;
use crate::cli::args::Anew;
use crate::cli::{Command, Later, Span};
use crate::domain::Date;
use crate::domain::calendar::{Period, Term, written};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::locale;
use crate::norms::{Norms, Vocabulary};
use crate::store::Db;
use crate::store::student::{self, Student};

mod activity;
mod attendance;
mod backup;
mod calendar;
mod caseload;
mod check;
mod check_contacts;
mod consult;
mod consult_list;
mod consult_vault;
mod council;
mod council_agenda;
mod council_close;
mod council_minutes;
mod demo;
mod doctor;
mod document;
mod due;
mod erase;
mod family;
mod form;
mod guardian;
mod handed_in;
mod handover;
mod handover_text;
mod history;
mod history_access;
mod history_verify;
mod import;
mod import_left;
mod import_plan;
mod import_said;
mod incident;
mod incident_list;
mod indicators;
mod init;
mod intervention;
mod key;
mod key_change;
mod key_status;
mod leave;
mod nightly;
mod norms;
mod outing;
mod overview;
mod paper;
mod plan;
mod plan_list;
mod promote;
mod proposal;
mod referral;
mod register;
mod register_list;
mod report;
mod restore;
mod review;
mod scan;
mod school;
mod settings;
mod signal;
mod staff;
mod student_card;
mod student_export;
mod student_merge;
mod students;
mod term;
mod training;

/// Runs a command, and keeps who looked at whom.
pub fn run(mut app: App, command: Command) -> Result<Exit> {
    // The sample school has nobody in it.
    if let Command::Demo(args) = &command {
        return demo::run(app, args);
    }
    let done = dispatch(&mut app, command).map_err(|error| app.of_register(error));
    // What was refused showed nobody; a reader that went away saw the beginning.
    if done.as_ref().map_or_else(Error::exit, |exit| *exit) <= Exit::Attention {
        app.keep_look();
    }
    done
}

fn dispatch(app: &mut App, command: Command) -> Result<Exit> {
    match command {
        Command::Init(args) => init::run(app, args),
        Command::Demo(_) => Ok(Exit::Done),
        Command::Student(Later(command)) => students::run(app, command),
        Command::Staff(Later(command)) => staff::run(app, command),
        Command::Guardian(Later(command)) => guardian::run(app, command),
        Command::Family(Later(command)) => family::run(app, command),
        Command::Document(Later(command)) => document::run(app, command),
        Command::Referral(Later(command)) => referral::run(app, command),
        Command::Incident(Later(command)) => incident::run(app, command),
        Command::Indicators(args) => indicators::run(app, &args),
        Command::Consult(Later(command)) => consult::run(app, command),
        Command::Signal(Later(command)) => signal::run(app, command),
        Command::Proposal(Later(command)) => proposal::run(app, command),
        Command::Council(Later(command)) => council::run(app, command),
        Command::Register(Later(command)) => register::run(app, command),
        Command::Intervention(Later(command)) => intervention::run(app, command),
        Command::Plan(Later(command)) => plan::run(app, command),
        Command::Review(Later(command)) => review::run(app, command),
        Command::Activity(Later(command)) => activity::run(app, command),
        Command::Outing(Later(command)) => outing::run(app, command),
        Command::Training(Later(command)) => training::run(app, command),
        Command::Caseload(args) => caseload::run(app, &args),
        Command::School(Later(command)) => school::run(app, command),
        Command::Import(Later(command)) => import::run(app, command),
        Command::Report(args) => report::run(app, args),
        Command::Check => check::run(app),
        Command::Due(args) => due::run(app, &args),
        Command::Backup(args) => backup::run(app, &args),
        Command::Restore(args) => restore::run(app, &args),
        Command::Doctor(args) => doctor::run(app, &args),
        Command::Nightly(args) => nightly::run(app, &args),
        Command::History(args) => history::run(app, &args),
        Command::Settings(args) => settings::run(app, &args),
        Command::Erase(args) => erase::run(app, &args),
        Command::Handover(args) => handover::run(app, &args),
        Command::Undo(args) => history::undo(app, &args),
        Command::Calendar(args) => calendar::run(app, &args),
        Command::Norms(Later(command)) => norms::run(app, &command),
        Command::Key(Later(command)) => key::run(app, &command),
    }
}

/// The child whose records are read, which is kept.
fn looked_up(app: &App, db: &Db, words: &str) -> Result<Student> {
    let student = student::resolve(db, words, app.today())?;
    app.looked_at(student.id);
    Ok(student)
}

/// The child whose records are read, if one was named.
fn looked_up_if(app: &App, db: &Db, words: &[String]) -> Result<Option<Student>> {
    if words.is_empty() { Ok(None) } else { looked_up(app, db, &words.join(" ")).map(Some) }
}

/// `Ахметов Әлихан Серікұлы (9Б)`.
fn label(db: &Db, student: &Student, day: Date) -> Result<String> {
    let class = student::class_on(db, student.id, day)?;
    let name = student.name.full();
    Ok(class.map_or_else(|| name.clone(), |class| format!("{name} ({class})")))
}

/// The child that a row is about, and how the child is called.
fn child(db: &Db, id: i64, day: Date) -> Result<(Student, String)> {
    let student = student::get(db, id)?.ok_or_else(|| Error::damaged("own_fault"))?;
    let label = label(db, &student, day)?;
    Ok((student, label))
}

/// The children that were named; nobody is named twice.
fn each_once(app: &App, db: &Db, named: &[String]) -> Result<Vec<Student>> {
    let mut found: Vec<Student> = Vec::new();
    for words in named {
        let student = student::resolve(db, words, app.today())?;
        if found.iter().any(|known| known.id == student.id) {
            return Err(Error::usage("student_twice").with("student", label(db, &student, app.today())?));
        }
        found.push(student);
    }
    Ok(found)
}

/// The number of one of the staff who may be left out.
fn staff_id(db: &Db, words: Option<&String>) -> Result<Option<i64>> {
    Ok(words.map(|words| crate::store::staff::resolve(db, words)).transpose()?.map(|one| one.id))
}

/// Refuses options that do not go with what was chosen; each with whether it was typed.
fn none_typed(options: &[(&str, bool)], chosen: &str) -> Result<()> {
    match options.iter().find(|(_, typed)| *typed) {
        None => Ok(()),
        Some((option, _)) => Err(Error::usage("cli_conflict").with("argument", *option).with("other", chosen)),
    }
}

/// The set of a name.
fn vocabulary(name: &str) -> Option<Vocabulary> {
    Vocabulary::ALL.into_iter().find(|vocabulary| vocabulary.name() == name)
}

/// Codes as they are typed: several arguments, or one with `,` or `|` between them; each once.
fn codes(norms: &Norms, vocabulary: Vocabulary, typed: &[String]) -> Result<Vec<String>> {
    let mut codes: Vec<String> = Vec::new();
    // A label may have a comma of its own: the whole text is tried before its parts.
    for text in typed {
        let parts: Vec<&str> = match norms.read(vocabulary, text) {
            Some(_) => vec![text.as_str()],
            None => text.split(['|', ',']).map(str::trim).filter(|part| !part.is_empty()).collect(),
        };
        for part in parts {
            let code = norms.require(vocabulary, part)?.code.clone();
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
    }
    Ok(codes)
}

/// Whether the person at the terminal agrees; no answer is no.
fn agreed(app: &App, question: &str) -> Result<bool> {
    app.ui.ask(question, &locale::YES).map_err(|error| Error::io(std::path::Path::new("-"), error))
}

/// A code that may be left out.
fn code(norms: &Norms, vocabulary: Vocabulary, typed: Option<&String>) -> Result<Option<String>> {
    typed.map(|typed| norms.require(vocabulary, typed).map(|item| item.code.clone())).transpose()
}

/// A code that an edit gives anew.
fn code_anew(norms: &Norms, vocabulary: Vocabulary, given: Option<&Anew<String>>) -> Result<Option<Anew<String>>> {
    given.map(|typed| code(norms, vocabulary, typed.as_ref())).transpose()
}

/// One of the staff that an edit gives anew.
fn staff_anew(db: &Db, given: Option<&Anew<String>>) -> Result<Option<Anew<i64>>> {
    given.map(|words| staff_id(db, words.as_ref())).transpose()
}

/// The days that `--term` or `--from` and `--to` mean, and the term if one was meant.
fn span(app: &App, span: &Span) -> Result<Option<(Option<Term>, Period)>> {
    if let Some(term) = span.term {
        return app.term(term).map(|(term, period)| Some((Some(term), period)));
    }
    match (span.from, span.to) {
        (Some(from), Some(to)) => {
            let period = Period::new(from, to).ok_or_else(|| Error::usage("period_backwards").with("from", from).with("to", to))?;
            Ok(Some((None, period)))
        }
        _ => Ok(None),
    }
}

/// `2026-2027/2 (02.11.2026 – 10.01.2027)`, or the days alone.
fn span_words(app: &App, term: Option<Term>, period: Period) -> String {
    let (from, to) = (written(period.from), written(period.to));
    match term {
        Some(term) => app.text(
            "rep-term",
            &[("year", term.year.to_string().into()), ("number", i64::from(term.number).into()), ("from", from.into()), ("to", to.into())],
        ),
        None => format!("{from} – {to}"),
    }
}

/// The title of a list with the child and the days that it is of: `Жұмыс · Ахметов Әлихан Серікұлы (9Б) · 2026-2027/2 …`.
fn list_title(app: &App, db: &Db, title: String, student: Option<&Student>, span: Option<(Option<Term>, Period)>) -> Result<String> {
    let student = student.map(|student| label(db, student, app.today())).transpose()?;
    let days = span.map(|(term, period)| span_words(app, term, period));
    Ok([Some(title), student, days].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}
