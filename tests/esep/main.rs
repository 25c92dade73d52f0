//! The real program, run as a user or a script runs it: in a home of its own, with a fixed clock and language.

mod cases;
mod harness;
mod layers;
