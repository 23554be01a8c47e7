//! Pendulum's core: what is known about a person, and what a good mentor would make of it.
//!
//! Owns the timeline, the goals, the state, the questionnaires, the scoring and the rules. Does no input or
//! output, has no clock (every figure is as of a stated month) and compiles to wasm, where it gives the same results.
//!
//! Read in this order: [`month`], [`timeline`], [`goals`] and [`state`] hold what a person tells; [`instrument`] and
//! [`scoring`] turn answers into a state; [`archetype`] and [`moves`] hold the rules, which [`rule`] evaluates; [`assess`]
//! puts it together, [`what_if`] tries it with other facts; [`case`] reads a person from a file.

mod id;
mod tree;

pub mod archetype;
pub mod assess;
pub mod bias;
pub mod cadence;
pub mod case;
pub mod coach;
pub mod comparison;
pub mod contradictions;
pub mod decision;
pub mod falling;
pub mod goals;
pub mod instrument;
pub mod merge;
pub mod month;
pub mod moves;
pub mod notes;
pub mod opening;
pub mod outcome;
pub mod rule;
pub mod scoring;
pub mod sharing;
pub mod sorted;
pub mod state;
pub mod terms;
pub mod timeline;
pub mod together;
pub mod trend;
pub mod what_if;

pub use id::UnknownId;
