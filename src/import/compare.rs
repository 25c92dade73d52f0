//! Rows of one list that are about one child or thing.

use std::collections::hash_map::Entry as Slot;
use std::collections::{HashMap, HashSet};

use super::{Marks, Seen, Weak};

/// Rows about one subject.
struct Group {
    first: usize,
    anonymous: bool,
    content: u64,
    agree: bool,
}

/// Rows that contradict another row about the same subject, and later rows that say the same again. A list may have a million
/// rows and hardly two about one subject: what is kept of each is little.
pub fn compare(seen: &[(u64, Seen)]) -> (Vec<usize>, Vec<usize>) {
    let taken =
        || seen.iter().enumerate().filter_map(|(at, (_, state))| if let Seen::Taken(marks) = state { Some((at, marks)) } else { None });
    let is_anonymous = |marks: &Marks| marks.weak.is_some_and(|weak| weak.anonymous);
    // A child without an IIN in one row is the one who has that name, that birth date and an IIN in another.
    let mut named: HashMap<u64, Option<u64>> = HashMap::new();
    let anonymous: HashSet<u64> =
        taken().filter(|(_, marks)| is_anonymous(marks)).filter_map(|(_, marks)| Some(marks.weak?.subject)).collect();
    for (_, marks) in taken() {
        if let Some(Weak { subject, anonymous: false }) = marks.weak
            && anonymous.contains(&subject)
        {
            let name = named.entry(subject).or_insert(Some(marks.subject));
            *name = name.filter(|name| *name == marks.subject);
        }
    }
    // Whom a row is about; nobody, where that could be two.
    let subject = |marks: &Marks| match marks.weak {
        Some(Weak { subject, anonymous: true }) => *named.get(&subject).unwrap_or(&Some(marks.subject)),
        _ => Some(marks.subject),
    };
    let mut subjects: Vec<u64> = taken().filter_map(|(_, marks)| subject(marks)).collect();
    subjects.sort_unstable();
    let repeated: HashSet<u64> = subjects.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    drop(subjects);
    // Two different children of the file cannot both be the one that the register knows.
    let mut claimed: HashMap<i64, Option<u64>> = HashMap::new();
    let mut groups: HashMap<u64, Group> = HashMap::new();
    let mut conflicting = Vec::new();
    let mut same = Vec::new();
    for (at, marks) in taken() {
        let Some(subject) = subject(marks) else {
            conflicting.push(at);
            continue;
        };
        if marks.unclear {
            conflicting.push(at);
        }
        if let Some(known) = marks.known {
            let claim = claimed.entry(known).or_insert(Some(subject));
            *claim = claim.filter(|claim| *claim == subject);
        }
        if !repeated.contains(&subject) {
            continue;
        }
        match groups.entry(subject) {
            Slot::Vacant(slot) => {
                slot.insert(Group { first: at, anonymous: is_anonymous(marks), content: marks.content, agree: true });
            }
            Slot::Occupied(mut slot) => {
                let group = slot.get_mut();
                group.agree &= group.content == marks.content;
                if group.anonymous && !is_anonymous(marks) {
                    // The row that brings the IIN is the one to take.
                    same.push(group.first);
                    (group.first, group.anonymous) = (at, false);
                } else {
                    same.push(at);
                }
            }
        }
    }
    let contested = |known: Option<i64>| known.is_some_and(|known| claimed.get(&known) == Some(&None));
    let disagrees = |subject: u64| groups.get(&subject).is_some_and(|group| !group.agree);
    let contradicts = |marks: &Marks| subject(marks).is_some_and(|subject| disagrees(subject) || contested(marks.known));
    conflicting.extend(taken().filter(|(_, marks)| contradicts(marks)).map(|(at, _)| at));
    (conflicting, same)
}
