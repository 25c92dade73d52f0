//! Posts of a school and how many it needs.

use std::fmt;

/// A number of posts, in hundredths: 150 is a post and a half.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posts(pub i64);

impl Posts {
    /// As many whole posts.
    pub fn whole(count: i64) -> Self {
        Self(count.saturating_mul(100))
    }

    /// Reads `2`, `1.5` and `0,25`: at most two places, at most 100 posts.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(part) || part.len() > 2 {
            return None;
        }
        let part: i64 = format!("{part:0<2}").parse().ok()?;
        let whole: i64 = whole.parse().ok().filter(|whole| *whole <= 100)?;
        Some(Self(whole * 100 + part)).filter(|posts| *posts <= Self::whole(100))
    }

    /// How many a school needs of whom there should be one for so many pupils: a part begun is a post.
    pub fn needed(pupils: i64, norm: i64) -> Self {
        Self::whole(shares(pupils, norm))
    }

    /// How many are missing; none where there are enough.
    pub fn missing(self, needed: Self) -> Self {
        Self((needed.0 - self.0).max(0))
    }
}

/// `1.5`, `2`.
impl fmt::Display for Posts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{}.{:02}", self.0 / 100, self.0 % 100);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

/// So many parts of a size make up the whole; a part begun is a part.
pub fn shares(whole: i64, size: i64) -> i64 {
    (whole + size - 1).div_euclid(size)
}

#[cfg(test)]
mod tests {
    use super::{Posts, shares};

    #[test]
    fn a_part_begun_is_a_part() {
        for (whole, size, parts) in [(0, 500, 0), (1, 500, 1), (500, 500, 1), (501, 500, 2), (612, 2, 306), (613, 2, 307)] {
            assert_eq!(shares(whole, size), parts, "{whole} {size}");
        }
    }

    #[test]
    fn as_posts_are_written() {
        for (text, posts, shown) in
            [("2", 200, "2"), ("1.5", 150, "1.5"), ("0,25", 25, "0.25"), ("0", 0, "0"), ("10.00", 1000, "10"), ("100", 10000, "100")]
        {
            assert_eq!(Posts::parse(text), Some(Posts(posts)), "{text}");
            assert_eq!(Posts(posts).to_string(), shown);
        }
        for text in ["", ".", "1.", ".5", "-1", "1.255", "101", "100.5", "1,5,0", "бір"] {
            assert_eq!(Posts::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_missing() {
        for (pupils, has, missing) in [(0, 0, 0), (501, 150, 50), (1000, 200, 0), (1000, 300, 0), (1001, 225, 75)] {
            assert_eq!(Posts(has).missing(Posts::needed(pupils, 500)), Posts(missing), "{pupils} {has}");
        }
    }
}
