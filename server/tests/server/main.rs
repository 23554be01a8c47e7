//! The server, driven over a socket as browsers drive it, and the program as people start it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod accounts;
mod answers;
mod backup;
mod caching;
mod calendar;
mod commands;
mod configuration;
mod corrections;
mod data;
mod deleting;
mod doctor;
mod faults;
mod headers;
mod history;
mod instruments;
mod keep;
mod logs;
mod mail;
mod openings;
mod pages;
mod people;
mod permissions;
mod probes;
mod program;
mod questionnaires;
mod restore;
mod rules;
mod sharing;
mod smtp;
mod starting;
mod support;
mod what_if;
