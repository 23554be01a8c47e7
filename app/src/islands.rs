//! The parts that move in the browser. Each is rendered on the server too, as a plain form or list that works without script.

pub mod answering;
