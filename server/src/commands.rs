//! What `pendulum` does besides serving.

pub mod assess;
pub mod instruments;
pub mod rules;
