//! Mail: how it is sent, what is done where that fails, and what people do by it.

mod changing;
mod failing;
mod killed;
mod operator;
mod resetting;
mod sending;
mod signing_up;

use crate::support::Answer;

/// Status, way on, names of headers, and body.
type Told = (u16, String, Vec<String>, String);

/// All of an answer that could tell one asker from another; the name that they typed, and nothing else of theirs, may differ.
fn told(answer: &Answer, name: &str) -> Told {
    let mut headers: Vec<_> = answer.headers.keys().map(ToString::to_string).collect();
    headers.sort_unstable();
    (answer.status, answer.location().to_owned(), headers, answer.body.replace(name, "NAME"))
}
