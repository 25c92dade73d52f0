//! `esep student attendance`: what lists from other systems told of a term.

use crate::app::App;
use crate::cli::StudentAttendance;
use crate::cli::args::TermArg;
use crate::error::Result;
use crate::exit::Exit;
use crate::import::Kind;
use crate::store::{student, term_record};
use crate::table::{Cell, Head, Table, columns};

/// A child's terms, or every child's figures of a term; the file has the columns that `import attendance` reads.
pub fn run(app: &App, args: &StudentAttendance) -> Result<Exit> {
    let store = app.reading()?;
    let db = store.db();
    let (one, label) = match args.student.is_empty() {
        true => (None, None),
        false => {
            let student = super::looked_up(app, db, &args.student.join(" "))?;
            let label = super::label(db, &student, app.today())?;
            (Some(student.id), Some(label))
        }
    };
    // Of one child every term is wanted, of all children the one that is running.
    let asked = args.term.or(one.is_none().then_some(TermArg::Current));
    let term = asked.map(|asked| app.term(asked)).transpose()?;
    let day = term.map_or_else(|| app.today(), |(_, period)| period.to.min(app.today()));
    let mut lines = Vec::new();
    for line in term_record::all(db, one, term.map(|(term, _)| term))? {
        let class = student::class_on(db, line.student, day)?;
        lines.push((class, line));
    }
    if term.is_some() {
        lines.sort_by(|(class, line), (other_class, other)| {
            (class.is_none(), class).cmp(&(other_class.is_none(), other_class)).then_with(|| app.locale.compare(&line.name, &other.name))
        });
    }
    let of = label.into_iter().chain(term.map(|(term, period)| super::span_words(app, Some(term), period)));
    let count = app.text("rep-attendance", &[("count", lines.len().into())]);
    let title = of.chain([count]).collect::<Vec<_>>().join(" · ");
    let people = app.format()?.is_for_reading();
    let figures = Kind::ATTENDANCE.iter().filter(|column| **column != "iin").copied();
    let codes: Vec<&'static str> = match people {
        true => ["student", "full_name", "class", "term"].into_iter().chain(figures).collect(),
        false => Kind::ATTENDANCE.iter().copied().chain(["term", "full_name", "class", "student_id"]).collect(),
    };
    let rows = lines.into_iter().map(|(class, line)| {
        let record = line.record;
        let figures = [
            Cell::Int(record.enrolled_days),
            Cell::Int(record.excused_days),
            Cell::Int(record.unexcused_days),
            record.unexcused_lessons.into(),
            record.failing_subjects.into(),
        ];
        let class: Cell = class.map(|class| class.to_string()).into();
        let (before, after) = match people {
            true => (vec![Cell::Text(format!("#{}", line.student)), line.name.into(), class, line.term.into()], vec![]),
            false => (vec![line.iin.into()], vec![line.term.into(), line.name.into(), class, Cell::Int(line.student)]),
        };
        before.into_iter().chain(figures).chain(after).collect()
    });
    app.print(&Table { head: Head { title: Some(title), columns: columns(&codes) }, rows: rows.collect(), notes: Vec::new() })?;
    Ok(Exit::Done)
}
