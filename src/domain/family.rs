//! Which children are of one family, as far as a register can tell.
//!
//! Two children are of one family when they share a legal representative. A representative is the same person when the
//! folded names are the same and
//!
//! * both telephones are known and are the same number, or
//! * a telephone is missing on either side, and both children live at the same known address.
//!
//! Two children whom somebody joined by hand are of one family too. A representative without a name joins nobody. Families
//! grow by every child who shares one: where a first child is of one family with a second and the second with a third, all
//! three are. Whatever cannot be told apart from a namesake stays apart: a child without a representative is a family of its
//! own.

use std::collections::HashMap;

use super::person_name::fold;

/// A legal representative, as written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Representative {
    /// Full name.
    pub name: Option<String>,
    /// In any form.
    pub phone: Option<String>,
}

/// What tells a child's family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Where the child lives.
    pub address: Option<String>,
    /// The child's representatives.
    pub representatives: Vec<Representative>,
    /// What children who were joined by hand have in common.
    pub joined: Option<i64>,
}

/// The family of every child: children of one family get one number, the place of the first of them in the list.
pub fn families(homes: &[Home]) -> Vec<usize> {
    let mut parents: Vec<usize> = (0..homes.len()).collect();
    let mut by_phone: HashMap<(String, String), usize> = HashMap::new();
    let mut by_address: HashMap<(String, String), SameName> = HashMap::new();
    let mut by_hand: HashMap<i64, usize> = HashMap::new();
    for (child, home) in homes.iter().enumerate() {
        if let Some(joined) = home.joined {
            let first = *by_hand.entry(joined).or_insert(child);
            join(&mut parents, first, child);
        }
        let address = home.address.as_deref().map(fold).filter(|address| !address.is_empty());
        for one in &home.representatives {
            let Some(name) = one.name.as_deref().map(fold).filter(|name| !name.is_empty()) else { continue };
            let phone = one.phone.as_deref().and_then(digits);
            if let Some(address) = &address {
                let same = by_address.entry((name.clone(), address.clone())).or_default();
                same.children.push(child);
                same.without_phone |= phone.is_none();
            }
            if let Some(phone) = phone {
                let first = *by_phone.entry((name, phone)).or_insert(child);
                join(&mut parents, first, child);
            }
        }
    }
    // One of them without a telephone is the same person as each of the others.
    for same in by_address.into_values().filter(|same| same.without_phone) {
        for pair in same.children.windows(2) {
            join(&mut parents, pair[0], pair[1]);
        }
    }
    (0..homes.len()).map(|child| root(&mut parents, child)).collect()
}

/// Children at one address whose representatives have one name.
#[derive(Default)]
struct SameName {
    children: Vec<usize>,
    without_phone: bool,
}

/// A telephone as it is compared: `8 701 …` and `+7 701 …` are one number.
fn digits(phone: &str) -> Option<String> {
    const COMPARED: usize = 10;
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let from = digits.len().saturating_sub(COMPARED);
    (!digits.is_empty()).then(|| digits[from..].to_owned())
}

fn root(parents: &mut [usize], mut child: usize) -> usize {
    while parents[child] != child {
        parents[child] = parents[parents[child]];
        child = parents[child];
    }
    child
}

/// The earlier child stands for the family, whatever the order of joining.
fn join(parents: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(parents, a), root(parents, b));
    parents[a.max(b)] = a.min(b);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Home, Representative, digits, families};
    use crate::domain::person_name::fold;

    fn home(address: &str, representatives: &[(&str, &str)]) -> Home {
        let known = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let representatives = representatives.iter().map(|(name, phone)| Representative { name: known(name), phone: known(phone) });
        Home { address: known(address), representatives: representatives.collect(), joined: None }
    }

    #[test]
    fn a_shared_representative_makes_a_family() {
        for (a, b, one, why) in [
            (home("", &[("Ахметова Әсел", "8 701 111 22 33")]), home("", &[("АХМЕТОВА АСЕЛ", "+7 (701) 111-22-33")]), true, "phone"),
            (home("Абай 1", &[("Ахметова Әсел", "1")]), home("Абай 1", &[("Ахметова Әсел", "2")]), false, "two telephones"),
            (home("Абай 1", &[("Ахметова Әсел", "")]), home("абай, 1", &[("Ахметова Әсел", "2")]), true, "address, one telephone"),
            (home("Абай 1", &[("Ахметова Әсел", "")]), home("Абай 1", &[("Ахметова Әсел", "")]), true, "address, no telephone"),
            (home("Абай 1", &[("Ахметова Әсел", "")]), home("Абай 2", &[("Ахметова Әсел", "")]), false, "two addresses"),
            (home("", &[("Ахметова Әсел", "")]), home("", &[("Ахметова Әсел", "")]), false, "nothing but a name"),
            (home("-", &[("Ахметова Әсел", "")]), home("-", &[("Ахметова Әсел", "")]), false, "an address that says nothing"),
            (home("Абай 1", &[("Ахметова Әсел", "1")]), home("Абай 1", &[("Ким Дана", "1")]), false, "another name"),
            (home("Абай 1", &[("", "1")]), home("Абай 1", &[("", "1")]), false, "no name"),
            (home("Абай 1", &[]), home("Абай 1", &[]), false, "no representative"),
            (home("", &[("Ким", "1"), ("Пак", "2")]), home("", &[("Ли", "3"), ("Пак", "2")]), true, "the second of two"),
        ] {
            assert_eq!(families(&[a, b]), if one { [0, 0] } else { [0, 1] }, "{why}");
        }
    }

    #[test]
    fn families_grow_through_others() {
        let homes = [
            home("", &[("Ли", "9")]),
            home("", &[("Ким", "1")]),
            home("", &[("Пак", "2")]),
            home("", &[("Ким", "1"), ("Пак", "2")]),
            home("", &[]),
        ];
        assert_eq!(families(&homes), [0, 1, 1, 1, 4]);
    }

    #[test]
    fn who_was_joined_by_hand() {
        let joined = |home: Home, by: i64| Home { joined: Some(by), ..home };
        let homes = [
            home("", &[("Ким", "1")]),
            joined(home("Абай 1", &[]), 7),
            joined(home("Абай 2", &[]), 8),
            joined(home("", &[("Ким", "1")]), 7),
            home("Абай 1", &[]),
        ];
        assert_eq!(families(&homes), [0, 0, 2, 0, 4], "by hand, and through whom by a representative");
    }

    #[test]
    fn telephones_as_they_are_compared() {
        assert_eq!(digits("8 (701) 111-22-33"), digits("+77011112233"));
        assert_eq!(digits("5-12"), Some("512".to_owned()));
        assert_eq!(digits("жоқ"), None);
    }

    /// The rule once more, pair by pair.
    fn share(a: &Home, b: &Home) -> bool {
        let folded = |text: &Option<String>| text.as_deref().map(fold).unwrap_or_default();
        a.representatives.iter().any(|one| {
            b.representatives.iter().any(|other| {
                let phone = |one: &Representative| one.phone.as_deref().and_then(digits);
                let same = match (phone(one), phone(other)) {
                    (Some(one), Some(other)) => one == other,
                    _ => !folded(&a.address).is_empty() && folded(&a.address) == folded(&b.address),
                };
                same && !folded(&one.name).is_empty() && folded(&one.name) == folded(&other.name)
            })
        })
    }

    proptest! {
        #[test]
        fn as_pairs_would_join(drawn in prop::collection::vec(("[АӘ1-]?", prop::collection::vec(("[КқПп]?", "[12]?"), 0..3)), 0..12)) {
            let homes: Vec<Home> = drawn
                .iter()
                .map(|(address, representatives)| {
                    let representatives: Vec<(&str, &str)> =
                        representatives.iter().map(|(name, phone)| (name.as_str(), phone.as_str())).collect();
                    home(address, &representatives)
                })
                .collect();
            // Numbers spread from pair to pair until nothing changes.
            let mut naive: Vec<usize> = (0..homes.len()).collect();
            let mut changed = true;
            while changed {
                changed = false;
                for a in 0..homes.len() {
                    for b in 0..homes.len() {
                        if naive[b] < naive[a] && share(&homes[a], &homes[b]) {
                            naive[a] = naive[b];
                            changed = true;
                        }
                    }
                }
            }
            prop_assert_eq!(families(&homes), naive);
        }
    }
}
