//! Every route of the server, in one place, and the layers around them.

use app::{
    App,
    context::{Services, Visitor},
    error::AppError,
    forms::LARGEST,
    permissions::{FILES, IN_DEVELOPMENT},
    render::{self, PageContext},
};
use axum::{
    Extension, Router,
    body::{Body, to_bytes},
    extract::{MatchedPath, Request, State},
    http::StatusCode,
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use leptos::{prelude::provide_context, server_fn::error::SERVER_FN_ERROR_HEADER};
use std::time::{Duration, Instant};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::CsrfLayer,
    limit::RequestBodyLimitLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, RequestId, SetRequestIdLayer},
    timeout::TimeoutLayer,
};
use tower_sessions::{Expiry, SessionManagerLayer, cookie::SameSite};

use crate::{
    assets, calendar,
    config::ServeArgs,
    downloads, forms, gate, headers,
    probes::{self, Stopping},
    refusal,
    session_store::Sessions,
};

/// How long a session lives without use.
const SESSION_DAYS: i64 = 30;
/// No request of ours takes longer.
pub const TIMEOUT: Duration = Duration::from_secs(30);

/// The router of the whole server.
pub fn build(services: Services, args: &ServeArgs, stopping: &Stopping) -> Router {
    guarded(routes(), services, args, stopping)
}

/// These routes, the files and the probes, with everything that stands around them.
pub fn guarded(routes: Router<Services>, services: Services, args: &ServeArgs, stopping: &Stopping) -> Router {
    let sessions = SessionManagerLayer::new(Sessions(services.store.clone()))
        // Browsers keep a __Host- cookie to this host alone, but accept it over TLS only.
        .with_name(if args.behind_tls() { "__Host-session" } else { "session" })
        .with_secure(args.behind_tls())
        .with_http_only(true)
        // Lax, so that a link in a mail or a chat finds its reader signed in; cross-site posts are refused below.
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(time::Duration::days(SESSION_DAYS)));

    let asked = routes
        .fallback(get(page))
        .layer(
            ServiceBuilder::new()
                .layer(CsrfLayer::new())
                .layer(args.client_ip.clone().into_extension())
                .layer(sessions)
                .layer(middleware::from_fn_with_state(services.clone(), gate::gate)),
        )
        .layer(CompressionLayer::new());
    let files = FILES.iter().fold(Router::new(), |router, (path, _)| router.route(path, get(assets::file)));

    let all = asked
        .merge(files)
        .merge(probes::routes(stopping))
        .with_state(services)
        .layer(
            ServiceBuilder::new()
                .layer(CatchPanicLayer::new())
                .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, TIMEOUT)),
        )
        .layer(middleware::map_response(refusal::in_words))
        .layer(
            ServiceBuilder::new()
                .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
                .layer(PropagateRequestIdLayer::x_request_id())
                .layer(middleware::from_fn(log)),
        );
    headers::add(all, args.behind_tls())
}

/// Pages, forms, server functions, downloads and calendars. What takes a body has a limit of its own.
fn routes() -> Router<Services> {
    let router = page_paths().iter().fold(Router::new(), |router, path| router.route(path, get(page)));
    let router = calendar::add(downloads::add(forms::add(router)));
    let limited = || post(function).layer(RequestBodyLimitLayer::new(LARGEST));
    function_paths().iter().fold(router, |router, path| router.route(path, limited()))
}

/// The paths of every page, as the router writes them; of those for development only where one develops.
pub fn page_paths() -> Vec<String> {
    let listings = leptos_axum::generate_route_list(App);
    let paths = listings.iter().map(|listing| listing.path().to_owned());
    paths.filter(|path| cfg!(debug_assertions) || path != IN_DEVELOPMENT).collect()
}

/// The paths of every server function.
pub fn function_paths() -> Vec<String> {
    leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path.to_owned()).collect()
}

/// Renders the page at this address, or the one that says there is none.
async fn page(State(services): State<Services>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    let context = PageContext { services, visitor, posted: None, failed: None, carried: None };
    render::page(context, request).await
}

/// Renders the page for an error at an address that has no page.
pub async fn show_error(error: AppError, services: Services, visitor: Visitor, request: Request) -> Response {
    let context = PageContext { services, visitor, posted: None, failed: Some(error), carried: None };
    let mut response = render::page(context, request).await;
    *response.status_mut() = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response
}

/// Runs the server function at this address; an error answers with the status that says the same.
async fn function(
    State(services): State<Services>,
    Extension(visitor): Extension<Visitor>,
    request: Request,
) -> Response {
    let provide = move || {
        provide_context(services.clone());
        provide_context(visitor.clone());
    };
    let mut response = leptos_axum::handle_server_fns_with_context(provide, request).await.into_response();
    if response.headers().contains_key(SERVER_FN_ERROR_HEADER) {
        let (mut parts, body) = response.into_parts();
        let bytes = to_bytes(body, LARGEST).await.unwrap_or_default();
        let error: AppError = serde_json::from_slice(&bytes).unwrap_or(AppError::Internal);
        parts.status = StatusCode::from_u16(error.status()).unwrap_or(parts.status);
        response = Response::from_parts(parts, Body::from(bytes));
    }
    response
}

/// One event for each request. The route, not the address: ids say who read what.
async fn log(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let id = request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok()).map(str::to_owned);
    let response = next.run(request).await;
    // The level of an event is fixed where it stands, so that there are two of them.
    macro_rules! event {
        ($level:ident) => {
            tracing::$level!(
                http.method = %method,
                http.route = route.as_deref().unwrap_or("-"),
                request.id = id.as_deref().unwrap_or("-"),
                http.status = response.status().as_u16(),
                duration_us = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX),
                "request"
            )
        };
    }
    if route.as_deref().is_some_and(probes::is_probe) {
        event!(debug);
    } else {
        event!(info);
    }
    response
}
