//! A review that never leaves the browser: timeline, goals, answers and result of one person, in one tab.

pub mod draft;
