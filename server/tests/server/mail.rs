//! Mail: how it is sent, and what is done where that fails.

mod failing;
mod killed;
mod sending;
