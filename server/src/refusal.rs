//! What is refused before any page or function could answer gets a sentence for people.

use app::t;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

/// Puts words to an answer that has none of ours.
pub async fn in_words(response: Response) -> Response {
    let key = match response.status() {
        StatusCode::FORBIDDEN => "refused-cross-site",
        StatusCode::METHOD_NOT_ALLOWED => "refused-method",
        StatusCode::PAYLOAD_TOO_LARGE => "refused-too-large",
        StatusCode::GATEWAY_TIMEOUT => "error-unavailable.lead",
        StatusCode::INTERNAL_SERVER_ERROR => "error-internal.lead",
        _ => return response,
    };
    // Pages and functions speak for themselves; what the layers around them write is plain text, or nothing.
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("text/html") || kind.starts_with("application/json") {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.remove(header::CONTENT_ENCODING);
    parts.headers.remove(header::CONTENT_TYPE);
    (parts, t!(key) + "\n").into_response()
}
