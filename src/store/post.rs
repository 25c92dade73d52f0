//! Posts that the school has.

use super::{Db, params, rows};
use crate::domain::posts::Posts;
use crate::error::Result;

/// Posts by code of a role.
pub fn all(db: &Db) -> Result<Vec<(String, Posts)>> {
    rows(db, "SELECT role, posts FROM post ORDER BY id", [], |row| Ok((row.get(0)?, Posts(row.get(1)?))))
}

/// Sets the posts of a role.
pub fn set(db: &Db, role: &str, posts: Posts) -> Result<()> {
    let known = all(db)?.into_iter().find(|(known, _)| known == role);
    match known {
        Some((_, known)) if known == posts => {}
        Some(_) => {
            db.execute("UPDATE post SET posts = ?2 WHERE role = ?1", params![role, posts.0])?;
        }
        None => {
            db.execute("INSERT INTO post (role, posts) VALUES (?1, ?2)", params![role, posts.0])?;
        }
    }
    Ok(())
}
