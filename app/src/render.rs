//! Turns a request into a document.
//!
//! Every page is rendered whole before the first byte is sent: pages are small, and status and title depend on what they find.

use axum::{
    body::{Body, to_bytes},
    http::{HeaderValue, Request, Response, StatusCode, header},
};
use leptos::prelude::{provide_context, use_context};
use leptos_axum::ResponseOptions;

use crate::{
    context::{Services, Visitor},
    error::AppError,
    forms::{Carried, Posted},
    shell,
};

/// What a page may know of its request.
#[derive(Clone)]
pub struct PageContext {
    /// Database and the rest.
    pub services: Services,
    /// Who looks.
    pub visitor: Visitor,
    /// The page's own form, when it came back with faults.
    pub posted: Option<Posted>,
    /// What failed before a page could be chosen: its own page is shown, whatever the address.
    pub failed: Option<AppError>,
    /// A form on its way through signing in.
    pub carried: Option<Carried>,
}

/// Renders the page at the request's path.
pub async fn page(context: PageContext, request: Request<Body>) -> Response<Body> {
    let provide = move || {
        provide_context(context.services.clone());
        provide_context(context.visitor.clone());
        if let Some(posted) = &context.posted {
            provide_context(posted.clone());
        }
        if let Some(error) = context.failed {
            provide_context(error);
        }
        if let Some(carried) = &context.carried {
            provide_context(carried.clone());
        }
    };
    let response = leptos_axum::render_app_async_with_context(provide, shell)(request).await;
    let (mut parts, body) = response.into_parts();
    // What the renderer writes is a page of ours and in memory already: there is no size to guard against.
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        let mut failed = Response::new(Body::empty());
        *failed.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        return failed;
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(document(&bytes).to_vec()))
}

/// The document alone: Leptos appends inline scripts for resources, which no page here has and the content security policy
/// would refuse.
fn document(bytes: &[u8]) -> &[u8] {
    const END: &[u8] = b"</html>";
    match bytes.windows(END.len()).rposition(|window| window == END) {
        Some(at) => &bytes[..at + END.len()],
        None => bytes,
    }
}

/// Sets the HTTP status of the page being rendered.
pub fn set_status(status: u16) {
    if let (Some(options), Ok(status)) = (use_context::<ResponseOptions>(), StatusCode::from_u16(status)) {
        options.set_status(status);
    }
}

/// Sends the browser on from a page that has nothing to show at this address, whatever kind of answer was asked for.
pub fn redirect(path: &str) {
    if let (Some(options), Ok(path)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(path)) {
        options.insert_header(header::LOCATION, path);
        options.set_status(StatusCode::SEE_OTHER);
    }
}

#[cfg(test)]
mod tests {
    use super::document;

    #[test]
    fn ends_with_the_document() {
        assert_eq!(document(b"<html></html><script>x</script>"), b"<html></html>");
        assert_eq!(document(b"plain"), b"plain");
    }
}
