//! Posts beside the norm, for `esep school` and for the caseload: one way of counting for both.

use std::collections::BTreeMap;

use crate::domain::posts::Posts;
use crate::error::Result;
use crate::norms::pack::Certainty;
use crate::norms::{Norms, Vocabulary};
use crate::store::{Db, post, staff};

/// The posts of a role.
#[derive(Debug)]
pub struct Post {
    /// Code of the role.
    pub role: String,
    /// People of the role.
    pub people: i64,
    /// Posts, where they were set.
    pub posts: Option<Posts>,
    /// How many pupils there should be for each at most, and how sure that is.
    pub norm: Option<(i64, Certainty)>,
    /// Posts that the norm asks for.
    pub needed: Option<Posts>,
    /// How many of them are missing.
    pub missing: Option<Posts>,
}

impl Post {
    /// What there is: the posts that were set, or one for each of the people.
    pub fn filled(&self) -> Posts {
        self.posts.unwrap_or(Posts::whole(self.people))
    }
}

/// Roles that work for the whole school or have posts, in the order of the norms.
pub fn of_school(db: &Db, norms: &Norms, pupils: i64) -> Result<Vec<Post>> {
    let set: BTreeMap<String, Posts> = post::all(db)?.into_iter().collect();
    let staff = staff::all(db)?;
    let mut found = Vec::new();
    for role in norms.items(Vocabulary::Role) {
        let load = role.caseload.as_ref();
        let posts = set.get(&role.code).copied();
        if !load.is_some_and(|load| load.school) && posts.is_none() {
            continue;
        }
        let norm = load.and_then(|load| Some((i64::from(load.pupils?.get()), load.certainty)));
        let people = staff.iter().filter(|one| one.role.as_ref() == Some(&role.code)).count();
        let people = i64::try_from(people).unwrap_or(i64::MAX);
        let mut post = Post { role: role.code.clone(), people, posts, norm, needed: None, missing: None };
        post.needed = norm.map(|(norm, _)| Posts::needed(pupils, norm));
        post.missing = post.needed.map(|needed| post.filled().missing(needed));
        found.push(post);
    }
    Ok(found)
}
