//! What an edit may give anew it may take away: `--note=`.

use anyhow::{Result, ensure};

use crate::chain::by_hand;
use crate::harness::{Place, words};
use crate::people::{AHMETOV, refused};
use crate::student_export::whole_life;

/// A command that edits, options with values, and where these are kept.
const EDITS: [(&str, &str, &str); 20] = [
    ("activity edit шахмат", "--place спортзал --leader қалиева", "activity 1 place staff_id"),
    (
        "consult edit 1",
        "--requested-by анасы --minutes 40 --summary сөз --crisis қауіп --refer medical",
        "consult 1 requested_by minutes words crisis referred_to",
    ),
    ("consult edit 1", "--outcome improved", "intervention 5 outcome"),
    ("council edit 2", "--chair қалиева --note сөз", "council 2 chair_id note"),
    (
        "document edit 1",
        "--number 5 --note сөз --register in_school --guardian 1 --way letter",
        "document 1 number note entry_id guardian_id way",
    ),
    ("document edit 2", "--valid-until 2027-01-01", "document 2 valid_until"),
    ("guardian edit 1", "--name 'Ахметова Сәуле' --relation анасы", "guardian 1 name relation"),
    ("guardian edit 1 --name 'Ахметова Сәуле'", "--phone '+7 702'", "guardian 1 phone"),
    ("intervention edit 4", "--by қалиева --summary сөз --outcome worse --minutes 30", "intervention 4 staff_id summary outcome minutes"),
    ("staff edit литвинова", "--role psychologist", "staff 2 role"),
    ("outing edit 1", "--place ТЮЗ --by қалиева", "outing 1 place staff_id"),
    ("plan edit #1 --kind accompaniment", "--criteria сөз", "plan 1 criteria"),
    ("plan item 1", "--kind-of-work talk_parent", "plan_item 1 kind"),
    (
        "proposal edit 2",
        "--by қалиева --representation сөз --character-reference сөз",
        "proposal 2 staff_id representation character_reference",
    ),
    (
        "referral edit 1",
        "--number 7 --purpose сөз --consent 3 --answer-due 2026-12-01 --by қалиева --answer сөз",
        "referral 1 number purpose consent_id answer_due staff_id answer",
    ),
    (
        "register edit #1 --kind in_school",
        "--protocol 1 --protocol-date 2026-09-01 --order 4 --responsible қалиева --review-on 2026-12-20 --until 2027-01-01 --note сөз",
        "entry 1 protocol protocol_date order_no responsible_id review_on until note",
    ),
    ("register edit #3", "--removal-protocol 9", "entry 3 removal_protocol"),
    ("review edit 1", "--by қалиева --words сөз", "review 1 staff_id words"),
    ("training edit 1", "--hours 36 --certificate 12", "training 1 hours certificate"),
    ("school set", "--school-kk 'Бірінші мектеп' --school-ru 'Первая школа'", "school 1 name_kk name_ru"),
];

/// How many of the fields of a row hold something.
fn filled(place: &Place, kept: &str) -> Result<i64> {
    let (table, rest) = kept.split_once(' ').unwrap_or_default();
    let (id, columns) = rest.split_once(' ').unwrap_or_default();
    let sum: Vec<String> = columns.split(' ').map(|column| format!("({column} IS NOT NULL)")).collect();
    let sql = format!("SELECT {} FROM {table} WHERE id = {id}", sum.join(" + "));
    Ok(by_hand(place)?.query_row(&sql, [], |row| row.get(0))?)
}

fn ok(place: &Place, line: &str) -> Result<String> {
    place.ok(&words(line).iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn every_option_of_an_edit_takes_away() -> Result<()> {
    let place = whole_life()?;
    for line in [
        "council plan --on 2026-12-25 -q",
        "document add #1 --kind consent --consent referral --on 2026-09-10 -q",
        "proposal add #2 --kind accompaniment --ground truancy --on 2026-11-20 -q",
        "register remove #3 --on 2026-11-20 --ground improved --protocol 9 -q",
        "training add қалиева --topic bullying --course сөз --on 2026-10-01 -q",
        "school set --bin 210440038887 -q",
    ] {
        ok(&place, line)?;
    }
    for (command, options, kept) in EDITS {
        ok(&place, &format!("{command} {options} -q"))?;
        let many = kept.split(' ').count() - 2;
        ensure!(usize::try_from(filled(&place, kept)?)? == many, "{command}: {kept}");
        let empty: Vec<String> = words(options).iter().filter(|word| word.starts_with("--")).map(|option| format!("{option}=")).collect();
        ok(&place, &format!("{command} {} -q", empty.join(" ")))?;
        ensure!(filled(&place, kept)? == 0, "{command} {empty:?}: {kept}");
        let help = ok(&place, &format!("{} --help", command.split(' ').take(2).collect::<Vec<_>>().join(" ")))?;
        for option in empty {
            ensure!(
                help.contains(&format!("{option} ")) || help.contains(&format!("{option}\n")),
                "{command}: {option} is not told\n{help}"
            );
        }
    }
    Ok(())
}

#[test]
fn a_child_stays_known() -> Result<()> {
    let place = whole_life()?;
    ok(&place, "student edit #1 --patronymic= --sex= --birth-date= --language= --address= --phone= -q")?;
    ensure!(filled(&place, "student 1 patronymic sex birth_date language address phone")? == 0);
    refused(&place, 2, "iin_or_birth_date", &["student", "edit", AHMETOV, "--iin="])?;
    ok(&place, "student edit #1 --birth-date 2011-02-14 --iin= -q")?;
    ensure!(filled(&place, "student 1 iin")? == 0);
    refused(&place, 2, "iin_or_birth_date", &["student", "edit", AHMETOV, "--birth-date="])?;
    refused(&place, 2, "empty_text", &["student", "edit", AHMETOV, "--last-name="])?;
    Ok(())
}
