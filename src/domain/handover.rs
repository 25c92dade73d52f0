//! What one school hands over to the next: a child and what is needed to go on, nothing else.

use serde::{Deserialize, Serialize};

use super::Date;
use super::iin::Iin;
use super::person_name::PersonName;

/// The newest form that this program reads.
pub const FORM: u32 = 1;

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// The form that it was written in.
    pub form: u32,
    /// The school that hands over, as it is called in Kazakh and in Russian.
    pub school: [Option<String>; 2],
    /// Its BIN.
    pub bin: Option<String>,
    /// Day on which it was made.
    pub made_on: Date,
    /// The child.
    pub child: Child,
    /// Legal representatives.
    pub guardians: Vec<Guardian>,
    /// Social statuses, past ones too.
    pub statuses: Vec<Status>,
    /// Entries, oldest first, past ones too.
    pub entries: Vec<Entry>,
    /// Contacts, counted.
    pub contacts: Vec<Contacts>,
    /// Papers to agencies that wait for an answer.
    pub referrals: Vec<Referral>,
}

/// The child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Child {
    /// IIN, if there is one.
    pub iin: Option<String>,
    /// Фамилия, тегі.
    pub last_name: String,
    /// Имя, аты.
    pub first_name: String,
    /// Отчество, әкесінің аты.
    pub patronymic: Option<String>,
    /// `F` or `M`.
    pub sex: Option<String>,
    /// As papers give it.
    pub birth_date: Option<Date>,
    /// Code of the language of instruction.
    pub language: Option<String>,
    /// Where the child lives.
    pub address: Option<String>,
    /// In any form.
    pub phone: Option<String>,
    /// The last class.
    pub class: Option<String>,
}

/// A legal representative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardian {
    /// Full name.
    pub name: Option<String>,
    /// In words.
    pub relation: Option<String>,
    /// In any form.
    pub phone: Option<String>,
}

/// A social status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// Its code.
    pub status: String,
    /// First day.
    pub since: Date,
    /// First day no longer.
    pub until: Option<Date>,
}

/// The child on a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Code of the register.
    pub register: String,
    /// Codes of the grounds.
    pub grounds: Vec<String>,
    /// First day.
    pub placed_on: Date,
    /// Number of the minutes.
    pub protocol: Option<String>,
    /// Planned end.
    pub until: Option<Date>,
    /// First day no longer.
    pub removed_on: Option<Date>,
    /// Code of the removal ground.
    pub removal_ground: Option<String>,
    /// In words.
    pub note: Option<String>,
    /// The plan in force.
    pub plan: Option<Plan>,
}

/// An individual plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Day.
    pub made_on: Date,
    /// What it is to bring.
    pub goal: String,
    /// When the child leaves the register.
    pub criteria: Option<String>,
    /// What it asks for.
    pub measures: Vec<Measure>,
}

/// A measure of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// What is to be done.
    pub measure: String,
    /// By when.
    pub due_on: Option<Date>,
    /// When it was done.
    pub done_on: Option<Date>,
    /// What came of it.
    pub result: Option<String>,
}

/// Contacts of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacts {
    /// Code of the kind.
    pub kind: String,
    /// How many.
    pub count: i64,
    /// The last of them.
    pub last_on: Date,
}

/// A paper that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Code of the agency.
    pub agency: String,
    /// Day.
    pub sent_on: Date,
    /// Its number.
    pub number: Option<String>,
    /// What for.
    pub purpose: Option<String>,
}

impl Handover {
    /// Passes every text in words of others than the child through a function.
    pub fn with_words(mut self, said: impl Fn(&str) -> String) -> Self {
        let each = |text: &mut Option<String>| *text = text.as_deref().map(&said);
        for entry in &mut self.entries {
            each(&mut entry.note);
            if let Some(plan) = &mut entry.plan {
                plan.goal = said(&plan.goal);
                each(&mut plan.criteria);
                for measure in &mut plan.measures {
                    measure.measure = said(&measure.measure);
                    each(&mut measure.result);
                }
            }
        }
        self.referrals.iter_mut().for_each(|referral| each(&mut referral.purpose));
        self
    }

    /// Whether it can be kept as it is: whoever wrote it past the program is not believed.
    pub fn is_sound(&self) -> bool {
        let child = &self.child;
        let named = |text: &str| !text.trim().is_empty();
        named(&child.last_name)
            && named(&child.first_name)
            && child.iin.as_deref().is_none_or(|iin| Iin::parse(iin).is_ok_and(|read| read.as_str() == iin))
            && child.sex.as_deref().is_none_or(|sex| ["F", "M"].contains(&sex))
            && self.statuses.iter().all(|status| named(&status.status) && status.until.is_none_or(|until| until >= status.since))
    }
}

impl Child {
    /// The name.
    pub fn name(&self) -> PersonName {
        PersonName { last: self.last_name.clone(), first: self.first_name.clone(), patronymic: self.patronymic.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Child, FORM, Handover};
    use crate::domain::Date;

    #[test]
    fn what_cannot_be_kept() {
        let child = Child {
            iin: Some("110214500128".to_owned()),
            last_name: "Ким".to_owned(),
            first_name: "Дана".to_owned(),
            patronymic: None,
            sex: Some("F".to_owned()),
            birth_date: None,
            language: None,
            address: None,
            phone: None,
            class: None,
        };
        let whole = Handover {
            form: FORM,
            school: [None, None],
            bin: None,
            made_on: Date::MIN,
            child,
            guardians: Vec::new(),
            statuses: Vec::new(),
            entries: Vec::new(),
            contacts: Vec::new(),
            referrals: Vec::new(),
        };
        assert!(whole.is_sound());
        let with = |change: fn(&mut Child)| {
            let mut other = whole.clone();
            change(&mut other.child);
            other.is_sound()
        };
        assert!(!with(|child| child.iin = Some("110214500129".to_owned())));
        assert!(!with(|child| child.sex = Some("x".to_owned())));
        assert!(!with(|child| child.first_name = " ".to_owned()));
        let lasting = |until| {
            let status = super::Status { status: "orphan".to_owned(), since: Date::MIN.succ_opt().unwrap_or_default(), until: Some(until) };
            Handover { statuses: vec![status], ..whole.clone() }.is_sound()
        };
        assert!(lasting(Date::MIN.succ_opt().unwrap_or_default()) && !lasting(Date::MIN));
    }
}
