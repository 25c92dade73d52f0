//! The real program, run as a user or a script runs it: in a home of its own, with a fixed clock and language.

mod arguments;
mod attack;
mod attendance;
mod cases;
mod figures;
mod files;
mod goldens;
mod guardian;
mod harness;
mod keys;
mod kill;
mod layers;
mod merge;
mod norms;
mod output;
mod past;
mod people;
mod public;
mod reports;
mod round_trip;
mod rules;
mod sheets;
mod steps;
mod term;
mod tour;
mod undo;
