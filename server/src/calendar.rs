//! Calendars, which programs fetch by a secret address: without a session, again and again, and some of them each second.

use app::{account::link, calendar, context::Services};
use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

use app::t;

/// A program keeps what it has for so long, in seconds. [ours]
const KEPT: &str = "private, max-age=3600";
/// When to ask again after asking too often, in seconds: by then as much is allowed as at first.
const LATER: &str = "60";

/// Adds the route.
pub fn add(router: Router<Services>) -> Router<Services> {
    router.route(calendar::PATH, get(hand_out))
}

/// The calendar, or that it hasn't changed. An address that opens nothing, since it was taken away or never was, is gone. Nothing of the
/// address goes into a log.
async fn hand_out(State(services): State<Services>, Path(secret): Path<String>, headers: HeaderMap) -> Response {
    let token_hash = link::hashed(&secret);
    if !services.limits.allow_feed(&token_hash) {
        return (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, LATER)], t!("calendar-too-often"))
            .into_response();
    }
    match calendar::behind(&services.store, &token_hash).await {
        Ok(Some(handed)) => {
            let kept = [(header::CACHE_CONTROL, KEPT.to_owned()), (header::ETAG, handed.tag.clone())];
            if has_it(&headers, &handed.tag) {
                return (StatusCode::NOT_MODIFIED, kept).into_response();
            }
            (kept, [(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], handed.text).into_response()
        }
        Ok(None) => (StatusCode::GONE, t!("calendar-gone")).into_response(),
        Err(error) => {
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, t!("error-unavailable.lead")).into_response()
        }
    }
}

/// Whether what a program has is this one.
fn has_it(headers: &HeaderMap, tag: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let lists = headers.get_all(header::IF_NONE_MATCH).into_iter().filter_map(|list| list.to_str().ok());
    lists.flat_map(|list| list.split(',')).any(|one| one.trim() == "*" || bare(one) == bare(tag))
}
