//! One of a few that words name: of the staff, of the activities.

use crate::domain::person_name::{Fit, fit, fold};
use crate::error::{Error, Result};

/// The one that the words fit best, or `#id`; `codes` are those of the errors for none and for several.
pub fn resolve<T>(mut all: Vec<T>, words: &str, named: impl Fn(&T) -> (i64, &str), codes: [&'static str; 2]) -> Result<T> {
    match words.strip_prefix('#').and_then(|id| id.parse::<i64>().ok()) {
        Some(id) => all.retain(|one| named(one).0 == id),
        None => {
            let key = fold(words);
            let rank = |one: &T| {
                let name = fold(named(one).1);
                (name == key, fit(&key, &name))
            };
            let best = all.iter().map(rank).max().filter(|(_, fit)| *fit > Fit::No);
            all.retain(|one| Some(rank(one)) == best);
        }
    }
    match all.len() {
        0 => Err(Error::not_found(codes[0]).with("words", words)),
        1 => Ok(all.swap_remove(0)),
        several => {
            let lines = all.iter().map(&named).map(|(id, name)| format!("#{id}  {name}")).collect();
            Err(Error::not_found(codes[1]).with("words", words).with("count", several).listing(lines))
        }
    }
}
