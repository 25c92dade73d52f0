//! Whom one run shows: counted while the answer goes out, so that no list has to say it itself.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::table::{Cell, Head};

/// A list that names more children is said to name so many: memory does not grow with an export.
const MOST: usize = 100_000;

/// Columns of which each names a child by itself, then those that do so together.
const ALONE: [&str; 2] = ["student_id", "iin"];
const TOGETHER: [&str; 5] = ["full_name", "last_name", "first_name", "patronymic", "birth_date"];

/// Whom one run shows.
#[derive(Debug, Default)]
pub struct Looked {
    /// Those of the table that goes out.
    children: HashSet<u64>,
    /// The most that a table before it named: tables that belong together are of the same children.
    most: usize,
    /// The child whose card it is.
    pub child: Option<i64>,
    /// It is a report, even if of figures alone.
    pub figures: bool,
}

/// Where the cells of a row that name a child stand.
pub struct Naming {
    alone: Vec<usize>,
    together: Vec<usize>,
}

impl Naming {
    /// The columns of a table that name children.
    pub fn of(head: &Head) -> Self {
        let places = |codes: &[&str]| codes.iter().filter_map(|code| head.columns.iter().position(|column| column.code == *code)).collect();
        Self { alone: places(&ALONE), together: places(&TOGETHER) }
    }

    /// The child of a row, as a number that is the same for the same child.
    fn child(&self, cells: &[Cell]) -> Option<u64> {
        let known = |at: &&usize| cells[**at] != Cell::Empty;
        let alone = self.alone.iter().find(known);
        let together = self.together.iter().filter(|at| alone.is_none() && known(at));
        let mut naming = alone.into_iter().chain(together).map(|at| &cells[*at]).peekable();
        naming.peek()?;
        let mut hash = DefaultHasher::new();
        naming.for_each(|cell| cell.hash(&mut hash));
        Some(hash.finish())
    }
}

impl Looked {
    /// A table begins.
    pub fn begin(&mut self) {
        self.most = self.most.max(self.children.len());
        self.children.clear();
    }

    /// A row went out.
    pub fn row(&mut self, naming: &Naming, cells: &[Cell]) {
        if let Some(child) = naming.child(cells).filter(|_| self.children.len() < MOST) {
            self.children.insert(child);
        }
    }

    /// Children were named in words.
    pub fn named(&mut self, ids: impl IntoIterator<Item = i64>) {
        self.children.extend(ids.into_iter().map(i64::cast_unsigned));
    }

    /// The children of another run: of both, those of the one that named more.
    pub fn like(&mut self, other: &Self) {
        self.most = self.most.max(other.most).max(other.children.len());
        self.figures |= other.figures;
    }

    /// How many children were named; `None` where there were figures alone. Nothing at all where nobody was looked at.
    pub fn count(&self) -> Option<Option<i64>> {
        let named = self.children.len().max(self.most).max(usize::from(self.child.is_some()));
        match (named, self.figures) {
            (0, false) => None,
            (0, true) => Some(None),
            (named, _) => Some(i64::try_from(named).ok()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Looked, Naming};
    use crate::table::{Cell, Head, columns};

    #[test]
    fn a_child_counts_once() {
        let naming = Naming::of(&Head { title: None, columns: columns(&["iin", "full_name", "class"]) });
        let row = |iin: Option<&str>, name: &str| vec![iin.map(str::to_owned).into(), Cell::Text(name.to_owned()), Cell::Empty];
        let mut looked = Looked::default();
        assert_eq!(looked.count(), None);
        for cells in [row(Some("1"), "A"), row(Some("1"), "A"), row(None, "A"), row(None, "B"), row(None, "B")] {
            looked.row(&naming, &cells);
        }
        assert_eq!(looked.count(), Some(Some(3)));
        // Of several tables the one that names most counts.
        looked.begin();
        looked.row(&naming, &row(None, "C"));
        assert_eq!(looked.count(), Some(Some(3)));
        looked.begin();
        assert_eq!(looked.count(), Some(Some(3)));
        let figures = Naming::of(&Head { title: None, columns: columns(&["register", "count"]) });
        let mut looked = Looked { figures: true, ..Looked::default() };
        looked.row(&figures, &[Cell::Empty, Cell::Int(1)]);
        assert_eq!(looked.count(), Some(None));
    }
}
