//! Somebody outside the school who has collected every public table of one register and one term, and works out what
//! the hidden figures can be.
//!
//! He knows what any reader knows: figures are whole and not negative, every row adds up, groups add up to the total,
//! classes to grade groups, a child has at least one ground and counts once under each. He does not know by which rule
//! figures were hidden. He tries values one by one, and bounds every figure by what the others leave: slow and plain,
//! and nothing of the program is in it.

use std::collections::BTreeMap;

/// start, placed, moved in, moved out, removed, end; `None` where a star stands.
pub type Figures = [Option<i64>; 6];
/// Breakdown, group, column.
pub type Place = (String, String, usize);

const COLUMNS: usize = 6;
const MOVED_IN: usize = 2;
const MOVED_OUT: usize = 3;
/// start + placed + moved in − moved out − removed − end = 0.
const ROW: [i64; COLUMNS] = [1, 1, 1, -1, -1, -1];
/// More than any figure of a test.
const MANY: i64 = 400;
/// After so many guesses he gives up.
const PATIENCE: usize = 20_000;

/// What he has before him.
#[derive(Default)]
pub struct Tables {
    /// Groups that there may be: breakdown, group, and for a class its grade group.
    pub groups: Vec<(String, String, Option<String>)>,
    /// What is printed. A breakdown of which nothing is printed is hidden; a group missing from one that is printed is 0.
    pub printed: BTreeMap<(String, String), Figures>,
}

/// Sum of figures times coefficients = 0.
type Equation = Vec<(usize, i64)>;
type Bounds = Vec<(i64, i64)>;

/// The attack.
pub struct Attack {
    places: BTreeMap<Place, usize>,
    bounds: Bounds,
    equations: Vec<Equation>,
    /// Equations in which a figure stands.
    uses: Vec<Vec<usize>>,
}

impl Attack {
    /// Writes down all that is known.
    pub fn new(tables: &Tables) -> Self {
        let mut attack = Self { places: BTreeMap::new(), bounds: Vec::new(), equations: Vec::new(), uses: Vec::new() };
        let total = ("total".to_owned(), String::new());
        let groups = tables.groups.iter().map(|(by, group, _)| (by.clone(), group.clone()));
        for row in groups.chain([total]) {
            let is_printed = tables.printed.keys().any(|(by, _)| *by == row.0);
            let figures = tables.printed.get(&row).copied().unwrap_or(if is_printed { [Some(0); COLUMNS] } else { [None; COLUMNS] });
            for (column, figure) in figures.into_iter().enumerate() {
                let stays = [MOVED_IN, MOVED_OUT].contains(&column) && ["total", "sex", "ground"].contains(&row.0.as_str());
                let at = attack.figure(figure.or(stays.then_some(0)));
                attack.places.insert((row.0.clone(), row.1.clone(), column), at);
            }
            attack.equations.push((0..COLUMNS).map(|column| (attack.at(&row.0, &row.1, column), ROW[column])).collect());
        }
        for column in 0..COLUMNS {
            attack.column(tables, column);
        }
        attack.uses = vec![Vec::new(); attack.bounds.len()];
        for (number, equation) in attack.equations.iter().enumerate() {
            equation.iter().for_each(|(at, _)| attack.uses[*at].push(number));
        }
        attack
    }

    /// The first of these figures that he makes out: no table fits in which it is another. A figure that wears out his
    /// patience counts as made out.
    pub fn makes_out(&self, mut figures: Vec<(Place, i64)>) -> Option<(Place, i64)> {
        let mut bounds = self.bounds.clone();
        if !self.narrow(&mut bounds, (0..self.equations.len()).collect()) {
            return figures.pop();
        }
        while let Some((place, figure)) = figures.pop() {
            let Some(other) = self.another(&bounds, self.places[&place], figure) else { return Some((place, figure)) };
            // One table that fits may answer for many figures.
            figures.retain(|(place, figure)| other[self.places[place]] == *figure);
        }
        None
    }

    /// A table that fits, with another value of one figure.
    fn another(&self, bounds: &Bounds, at: usize, figure: i64) -> Option<Vec<i64>> {
        let mut values: Vec<i64> = (bounds[at].0..=bounds[at].1).filter(|value| *value != figure).collect();
        values.sort_by_key(|value| value.abs_diff(figure));
        let mut patience = PATIENCE;
        values.into_iter().find_map(|value| {
            let mut tried = bounds.clone();
            tried[at] = (value, value);
            self.solve(tried, self.uses[at].clone(), &mut patience)
        })
    }

    fn at(&self, by: &str, group: &str, column: usize) -> usize {
        self.places[&(by.to_owned(), group.to_owned(), column)]
    }

    fn figure(&mut self, known: Option<i64>) -> usize {
        self.bounds.push(known.map_or((0, MANY), |figure| (figure, figure)));
        self.bounds.len() - 1
    }

    /// How the figures of a column hang together over the breakdowns.
    fn column(&mut self, tables: &Tables, column: usize) {
        let of = |by: &str| -> Vec<(String, Option<String>)> {
            let groups = tables.groups.iter().filter(|(of, ..)| of == by);
            groups.map(|(_, group, band)| (group.clone(), band.clone())).collect()
        };
        let sum = |attack: &Self, by: &str, sign: i64| -> Equation {
            of(by).iter().map(|(group, _)| (attack.at(by, group, column), sign)).collect()
        };
        let moves = [MOVED_IN, MOVED_OUT].contains(&column);
        let total = self.at("total", "", column);
        for by in ["class", "grade-group", "sex"] {
            let mut equation = sum(self, by, 1);
            if moves {
                // Whoever comes in has gone out elsewhere.
                let other = MOVED_IN + MOVED_OUT - column;
                equation.extend(of(by).iter().map(|(group, _)| (self.at(by, group, other), -1)));
            } else {
                equation.push((total, -1));
            }
            self.equations.push(equation);
        }
        for (band, _) in of("grade-group") {
            // What moves inside a grade group is seen by class only, and then on both sides.
            let classes = of("class").into_iter().filter(|(_, of)| of.as_ref() == Some(&band));
            let mut equation: Equation = classes.map(|(class, _)| (self.at("class", &class, column), 1)).collect();
            equation.push((self.at("grade-group", &band, column), -1));
            if moves {
                let inside = self.figure(None);
                equation.push((inside, -1));
            }
            self.equations.push(equation);
        }
        for (ground, _) in of("ground") {
            let others = self.figure(None);
            self.equations.push(vec![(self.at("ground", &ground, column), 1), (others, 1), (total, -1)]);
        }
        if !of("ground").is_empty() {
            let more = self.figure(None);
            let mut equation = sum(self, "ground", 1);
            equation.extend([(more, -1), (total, -1)]);
            self.equations.push(equation);
        }
    }

    /// Bounds every figure by what the others of its equation leave. `false` when nothing is left.
    fn narrow(&self, bounds: &mut Bounds, mut wanted: Vec<usize>) -> bool {
        let scaled = |(low, high): (i64, i64), by: i64| if by > 0 { (low * by, high * by) } else { (high * by, low * by) };
        while let Some(number) = wanted.pop() {
            let equation = &self.equations[number];
            let (low, high) = equation.iter().fold((0, 0), |(low, high), (at, by)| {
                let own = scaled(bounds[*at], *by);
                (low + own.0, high + own.1)
            });
            for (at, by) in equation {
                let own = scaled(bounds[*at], *by);
                // by · figure lies between −(the rest at most) and −(the rest at least).
                let left = scaled((own.1 - high, own.0 - low), *by);
                let narrowed = (bounds[*at].0.max(left.0), bounds[*at].1.min(left.1));
                if narrowed.0 > narrowed.1 {
                    return false;
                }
                if narrowed != bounds[*at] {
                    bounds[*at] = narrowed;
                    // This equation stands among them and goes on with the new bounds.
                    wanted.extend(self.uses[*at].iter().copied());
                    break;
                }
            }
        }
        true
    }

    /// A table within the bounds.
    fn solve(&self, mut bounds: Bounds, changed: Vec<usize>, patience: &mut usize) -> Option<Vec<i64>> {
        *patience = patience.checked_sub(1)?;
        if !self.narrow(&mut bounds, changed) {
            return None;
        }
        let open = (0..bounds.len()).filter(|at| bounds[*at].0 < bounds[*at].1);
        let Some(at) = open.min_by_key(|at| bounds[*at].1 - bounds[*at].0) else {
            let table: Vec<i64> = bounds.into_iter().map(|(value, _)| value).collect();
            assert!(self.equations.iter().all(|equation| equation.iter().map(|(at, by)| table[*at] * by).sum::<i64>() == 0));
            return Some(table);
        };
        (bounds[at].0..=bounds[at].1).find_map(|value| {
            let mut guess = bounds.clone();
            guess[at] = (value, value);
            self.solve(guess, self.uses[at].clone(), patience)
        })
    }
}
