//! One file for each route. Pages read and show; what changes something is in [`crate::api`].

pub mod accessibility;
pub mod account;
pub mod answering;
pub mod answers;
pub mod chats;
pub mod check;
pub mod compare;
pub mod decide;
pub mod decision;
pub mod decisions;
pub mod delete_review;
pub mod earlier_answers;
pub mod figures;
pub mod goals;
pub mod guide;
pub mod history;
pub mod home;
pub mod invitation;
pub mod keep;
pub mod landing;
pub mod note;
pub mod opening;
pub mod openings;
pub mod pair;
pub mod privacy;
pub mod private;
pub mod questionnaires;
pub mod recover;
pub mod reports;
pub mod reset;
pub mod resume;
pub mod review;
pub mod reviews;
pub mod rules;
pub mod share;
pub mod shared;
pub mod shared_link;
pub mod sign_in;
pub mod sign_in_by_passkey;
pub mod sign_up;
pub mod stint;
pub mod style;
pub mod talk;
pub mod talks;
pub mod timeline;
pub mod together;
pub mod what_if;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::error::AppError;

/// A value of the path, parsed; anything that does not parse is not found.
fn param<T: std::str::FromStr>(name: &str) -> Result<T, AppError> {
    use_params_map().get_untracked().get(name).and_then(|value| value.parse().ok()).ok_or(AppError::NotFound)
}

/// A value of the query.
fn query(name: &str) -> Option<String> {
    use_query_map().get_untracked().get(name)
}
