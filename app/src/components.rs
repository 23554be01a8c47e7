//! Inert pieces that pages share. They render on the server and carry no behaviour.

pub mod care;
pub mod carried;
pub mod code;
pub mod confirm;
pub mod date;
pub mod day_field;
pub mod decided;
pub mod editions;
pub mod field;
pub mod form;
pub mod html;
pub mod islands;
pub mod kept;
pub mod operator_links;
pub mod page;
pub mod passkey;
pub mod review;
