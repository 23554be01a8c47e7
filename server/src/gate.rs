//! Who is asking, and whether they may: in front of every route but the files, from the one table of permissions.
//!
//! It settles whether somebody is signed in. Whether a thing is theirs, or whether a secret in the address opens one, is settled in the store.

use app::{
    account::session,
    context::{Services, Visitor, now},
    error::AppError,
    permissions::{May, declared},
    render::{self, PageContext},
};
use axum::{
    body::Body,
    extract::{MatchedPath, Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use tower_sessions::Session;

/// Finds the visitor, and lets the request through only where the table of permissions allows it.
pub async fn gate(State(services): State<Services>, session: Session, mut request: Request, next: Next) -> Response {
    let visitor = match session::visitor(&session, &services.store, now()).await {
        Ok(visitor) => visitor,
        Err(error) => return failed(error, services, Visitor::default(), request).await,
    };
    request.extensions_mut().insert(visitor.clone());
    // Without a matched path it is the page that says "not found".
    let Some(path) = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned()) else {
        return next.run(request).await;
    };
    let posting = request.method() == Method::POST;
    match declared(posting, &path) {
        // A secret in the path is its own proof: whoever is asked for it looks it up.
        Some(May::Anyone | May::Holder) => next.run(request).await,
        Some(May::SignedIn | May::Owner | May::Paired | May::Invited) if visitor.account.is_some() => {
            next.run(request).await
        }
        Some(May::SignedIn | May::Owner | May::Paired | May::Invited) => turned_away(services, request).await,
        // The address is there, but not for this: a form's own that was reloaded, or a page that takes no form.
        None if declared(!posting, &path).is_some() && posting => StatusCode::METHOD_NOT_ALLOWED.into_response(),
        None if declared(!posting, &path).is_some() => failed(AppError::NotFound, services, visitor, request).await,
        // A path of ours asked for in a way it does not have: the router says so itself.
        None if declared(!posting, &path).is_some() => next.run(request).await,
        None => {
            tracing::error!(http.route = path, "a route without a declared permission was refused");
            StatusCode::FORBIDDEN.into_response()
        }
    }
}

/// What someone without a session gets: pages send them to sign in and back, everything else says that the session is gone.
async fn turned_away(services: Services, request: Request) -> Response {
    if request.uri().path().starts_with("/api/") {
        let body = serde_json::to_vec(&AppError::SignedOut).unwrap_or_default();
        let json =
            [(header::CONTENT_TYPE, "application/json"), (header::HeaderName::from_static("serverfnerror"), "/")];
        return (StatusCode::UNAUTHORIZED, json, body).into_response();
    }
    if request.method() == Method::POST {
        return crate::forms::carry(services, request).await;
    }
    let here = request.uri().path_and_query().map_or("/home", |path| path.as_str());
    Redirect::to(&session::sign_in_address(here)).into_response()
}

/// The page for a failure before any page could be chosen.
async fn failed(error: AppError, services: Services, visitor: Visitor, request: Request) -> Response {
    let mut response =
        StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response();
    if !request.uri().path().starts_with("/api/") {
        let mut blank = axum::http::Request::new(Body::empty());
        *blank.uri_mut() = axum::http::Uri::from_static("/-");
        let context = PageContext { services, visitor, posted: None, failed: Some(error), carried: None };
        let status = response.status();
        response = render::page(context, blank).await;
        *response.status_mut() = status;
    }
    response
}
