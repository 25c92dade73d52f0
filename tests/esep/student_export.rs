//! The whole record of a child, for the right to know.

use anyhow::{Context, Result, ensure};

use crate::chain::{by_hand, columns, unlocked};
use crate::goldens::golden;
use crate::harness::{Place, words};
use crate::people::{AHMETOV, KIM, text};

const LIFE: &str = "\
staff add --name 'Литвинова Оксана Петровна' --role psychologist
student edit #1 --address 'Абай көшесі 1' --phone '+7 701' --language kk --sex M
student edit #1 --social-status low_income --since 2026-09-01
student edit #1 --social-status large_family --since 2026-10-01
guardian add #1 --name 'Ахметова Сәуле' --relation анасы --phone '+7 702'
guardian tell #1 --on 2026-09-02 --way in_person
family join #1 #3
family aid add #1 --kind food --on 2026-09-20 --note 'азық-түлік себеті'
signal add #1 --ground truancy --on 2026-09-18 --by қалиева --words 'бес сабаққа келмеді'
signal add #1 --ground low_achievement --on 2026-09-19 --reporter көрші
signal resolve 2 --as watching --on 2026-09-20 --reason 'бір тоқсан бақылаймыз'
signal resolve 1 --as proposal --on 2026-09-21 --kind accompaniment --by қалиева
proposal edit 1 --representation 'үш рет әңгімелестік' --character-reference қабілетті
council plan --on 2026-09-25 --chair қалиева --note 'кезектен тыс'
council agenda 1 --all-open
council attend 1 қалиева
council decide 1 1 --decision place --responsible қалиева --words бірауыздан
council close 1 --protocol 2
council order 1 --order 41 --date 2026-09-26
plan make #1 --kind accompaniment --on 2026-10-01 --goal 'сабаққа келеді' --criteria 'бір ай қалдырмайды'
plan add #1 --kind accompaniment --on 2026-10-01 --measure 'ата-анамен әңгіме' --kind-of-work talk_parent --draft
plan item 1 --responsible қалиева --due 2026-10-10
intervention add #1 --kind talk_parent --on 2026-10-05 --by қалиева --minutes 30 --plan-item 1
plan done 1 --on 2026-10-05 --result келісілді
document add #1 --kind consent --consent psychological --on 2026-09-10 --guardian 1
document scan 2 scan.pdf
consult add #1 --on 2026-10-06 --by литвинова --direction counselling --summary 'мектептегі қорқыныш'
referral send #1 --agency psychological_support_centre --on 2026-10-07 --by литвинова --purpose 'терең тексеру'
referral answer 1 --on 2026-10-20 --accepted --answer 'жұмыс басталды'
import attendance term.csv --term 2026-2027/1
incident add --received '2026-11-17 09:30' --channel parent --by қалиева --times 2 --words 'киімін жасырды' --victim #1 --initiator #2
incident step 1 head --at '2026-11-17 10:15' --by қалиева --number 7 --words 'Дана Ким туралы директорға айтылды'
incident cyber 1 --address example.kz/dana --content insult --evidence 'төрт сурет' --applied 2026-11-18 --application 12
outing add --on 2026-11-07 --kind theatre --place ТЮЗ #1 --pupils 5 --free 2
activity add --name Шахмат --place '102 кабинет' --leader қалиева
activity enrol шахмат #1 --since 2026-10-08
activity leave шахмат #1 --on 2026-11-10
review add #1 --kind accompaniment --on 2026-11-20 --outcome improved --propose continue --by қалиева
";

/// The whole way of one child through a school year, with something in every table that holds children.
pub fn whole_life() -> Result<Place> {
    let place = unlocked()?;
    place.write("scan.pdf", "%PDF-1.4\n1 0 obj << >> endobj\n%%EOF\n")?;
    place.write(
        "term.csv",
        "iin,enrolled_days,excused_days,unexcused_days,unexcused_lessons,failing_subjects\n110214500128,40,2,7,40,3\n",
    )?;
    for line in LIFE.lines() {
        let run = place.run(&words(line).iter().map(String::as_str).collect::<Vec<_>>())?;
        ensure!(run.exit < 2, "{line}: {}", run.err);
    }
    Ok(place)
}

#[test]
fn all_of_one_child_and_nothing_of_another() -> Result<()> {
    let place = unlocked()?;
    place.ok(&["guardian", "add", AHMETOV, "--name", "Ахметова Сәуле", "--phone", "+7 700", "-q"])?;
    let said = "Ким Данамен төбелесті, ЖСН 120315500000. Кім айтты? Кимнің өзі";
    place.ok(&["intervention", "add", AHMETOV, "--kind", "call", "--on", "2026-09-15", "--by", "қалиева", "--summary", said, "-q"])?;
    let incident = ["incident", "add", "--received", "2026-11-17 09:30", "--channel", "parent", "--from", "көрші", "-q"];
    place.ok(&[&incident[..], &["--words", "Дана Кимді мазақтады", "--victim", KIM, "--initiator", AHMETOV]].concat())?;
    place.ok(&["student", "show", AHMETOV])?;
    let record = place.json(&["student", "export", AHMETOV])?;
    let parts: Vec<&str> = record.as_object().context("no object")?.keys().map(String::as_str).collect();
    for part in ["student", "membership", "guardian", "entry", "entry_ground", "intervention", "access"] {
        ensure!(parts.contains(&part), "{part}: {parts:?}");
    }
    let contacts = record["intervention"].as_array().context("no contacts")?;
    ensure!(contacts.len() == 2 && contacts[1]["by"] == "Қалиева Гүлмира Сәкенқызы", "{contacts:?}");
    ensure!(text(&contacts[1]["summary"])? == "••• төбелесті, ЖСН •••. Кім айтты? ••• өзі");
    ensure!(text(&record["incident"][0]["happened"])? == "••• мазақтады" && record["incident_child"][0]["incident_role"] == "initiator");
    let all = record.to_string();
    ensure!(!all.contains("көрші"), "who told the school is not said: {all}");
    ensure!(all.contains("110214500128") && !all.contains("Ким") && !all.contains("Өтегенова"), "{all}");
    let page = place.ok(&["student", "export", AHMETOV, "--format", "html"])?;
    for shown in ["15.09.2026", "сабақтарды себепсіз", "Ахметова Сәуле", "Заңды өкілдері"] {
        ensure!(page.contains(shown), "{shown}: {page}");
    }
    ensure!(!page.contains("col-") && !page.contains("record-") && !page.contains("Ким"), "{page}");
    let look = place.ok(&["history", "access", AHMETOV, "--format", "csv"])?;
    ensure!(look.matches("student export").count() == 2, "{look}");
    let run = place.run(&["student", "export", KIM, "--format", "csv"])?;
    ensure!(run.exit == 2 && run.out.is_empty() && run.err.contains(".html"), "{}", run.err);
    Ok(())
}

/// Every table that holds children is in the record, and each word of it is one that a parent knows.
#[test]
fn a_whole_life_in_words() -> Result<()> {
    let place = whole_life()?;
    let record = place.json(&["student", "export", AHMETOV])?;
    let parts: Vec<&str> = record.as_object().context("no object")?.keys().map(String::as_str).collect();
    let db = by_hand(&place)?;
    for (table, column) in columns(&db)?.iter().filter(|(_, column)| column == "student_id") {
        ensure!(parts.contains(&table.as_str()) || table == "access", "{table}.{column}: {parts:?}");
    }
    let step = &record["incident_step"][0];
    ensure!(step["done_on"] == "2026-11-17 10:15" && step["result"] == "••• туралы директорға айтылды", "{step}");
    let page = &record["cyber"][0];
    ensure!(page["evidence"] == "төрт сурет" && page["application"] == "12" && !record.to_string().contains("example.kz"), "{page}");
    ensure!(record["review"][0]["criteria_met"] == "no" && record["referral"][0]["verdict"] == "accepted", "{record}");
    golden("student-export", whole_life)
}

#[test]
fn a_teacher_called_as_some_child_is_named() -> Result<()> {
    let place = unlocked()?;
    place.ok(&["staff", "add", "--name", "Ким Светлана Юрьевна", "--role", "class_teacher", "-q"])?;
    let talk = ["intervention", "add", AHMETOV, "--kind", "call", "--on", "2026-09-15", "--by", "ким", "--summary", "Ким Дана келді", "-q"];
    place.ok(&talk)?;
    let record = place.json(&["student", "export", AHMETOV])?;
    let talk = &record["intervention"].as_array().and_then(|all| all.last()).context("no contact")?;
    ensure!(talk["by"] == "Ким Светлана Юрьевна" && talk["summary"] == "••• келді", "{talk}");
    Ok(())
}
