//! The routes that forms post to, built from the app's one table.

use std::{collections::HashMap, net::IpAddr};

use app::{
    account::session,
    context::{Services, Visitor},
    error::AppError,
    forms::{self, Call, Carried, Fields, Form, LARGEST, Posted, Reply, Upload, takes_file},
    permissions,
    render::{self, PageContext},
    t,
};
use axum::{
    Extension, Router,
    body::{Body, to_bytes},
    extract::{RawPathParams, Request, State},
    http::{Extensions, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use axum_client_ip::ClientIp;
use tokio::sync::Semaphore;
use tower_http::limit::RequestBodyLimitLayer;
use tower_sessions::Session;

use crate::upload;

/// Files that are read at once, as each is in memory meanwhile.
static UPLOADS: Semaphore = Semaphore::const_new(4);

/// Adds a route for every form.
pub fn add(router: Router<Services>) -> Router<Services> {
    forms::all().into_iter().fold(router, |router, form| {
        let handler = move |State(services): State<Services>,
                            Extension(visitor): Extension<Visitor>,
                            ClientIp(ip): ClientIp,
                            session: Session,
                            params: RawPathParams,
                            request: Request| {
            let params = params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            let origin = origin(&services, &request);
            let agent = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok());
            let agent = agent.unwrap_or_default().to_owned();
            answer(form, Asked { services, visitor, ip, origin, agent, session, params }, request)
        };
        match takes_file(form.path) {
            Some(most) => router.route(form.path, post(handler).layer(upload::limit(most))),
            None => router.route(form.path, post(handler).layer(RequestBodyLimitLayer::new(LARGEST))),
        }
    })
}

/// The address that people use; where nobody said which, what the request was sent to. That goes back to whoever sent it and nowhere else.
fn origin(services: &Services, request: &Request) -> String {
    if let Some(origin) = &services.origin {
        return origin.to_string();
    }
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let host = host.or_else(|| request.uri().authority().map(|authority| authority.as_str()));
    host.map(|host| format!("http://{host}")).unwrap_or_default()
}

/// What a posting brings besides its body.
struct Asked {
    services: Services,
    visitor: Visitor,
    ip: IpAddr,
    origin: String,
    agent: String,
    session: Session,
    params: HashMap<String, String>,
}

/// Runs one form: on to the next page, or the same page with what is wrong and what was typed.
async fn answer(form: Form, asked: Asked, request: Request) -> Response {
    // The page that is shown may want to know of the session as well.
    let (uri, extensions) = (request.uri().clone(), request.extensions().clone());
    let Some(most) = takes_file(form.path) else {
        return match fields(request).await {
            Some(fields) => run(form, asked, (uri, extensions), fields, Upload::None).await,
            None => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        };
    };
    let Ok(_place) = UPLOADS.try_acquire() else {
        let faults = forms::Faults::one("file", t!("data-fault.busy"));
        let posted = Some(Posted { fields: Fields::default(), faults });
        let Asked { services, visitor, .. } = asked;
        let context = PageContext { services, visitor, posted, failed: None, carried: None };
        return show(context, uri, Some(StatusCode::TOO_MANY_REQUESTS), extensions).await;
    };
    let (fields, file) = upload::read(request, most).await;
    run(form, asked, (uri, extensions), fields, file).await
}

/// Runs it with what it brought.
async fn run(form: Form, asked: Asked, from: (Uri, Extensions), fields: Fields, file: Upload) -> Response {
    let (uri, extensions) = from;
    let Asked { services, visitor, ip, origin, agent, session, params } = asked;
    let call = Call {
        services: services.clone(),
        visitor: visitor.account.clone(),
        session,
        ip,
        origin,
        agent,
        params,
        fields: fields.clone(),
        file,
    };
    let mut context = PageContext { services, visitor, posted: None, failed: None, carried: None };
    match (form.run)(call).await {
        Ok(Reply::Go(path)) => Redirect::to(&path).into_response(),
        Ok(Reply::Show(fields)) => {
            context.posted = Some(Posted { fields, faults: forms::Faults::default() });
            show(context, uri, None, extensions).await
        }
        Ok(Reply::Again(faults)) => {
            context.posted = Some(Posted { fields, faults });
            show(context, uri, Some(StatusCode::UNPROCESSABLE_ENTITY), extensions).await
        }
        Ok(Reply::Later(faults)) => {
            context.posted = Some(Posted { fields, faults });
            show(context, uri, Some(StatusCode::TOO_MANY_REQUESTS), extensions).await
        }
        Ok(Reply::On(page, carried)) => {
            context.carried = Some(carried);
            show(context, Uri::from_static(page), None, extensions).await
        }
        Ok(Reply::Resume(account, carried)) => {
            context.visitor = Visitor { account: Some(account), ..Visitor::default() };
            context.carried = Some(carried);
            show(context, Uri::from_static("/resume"), None, extensions).await
        }
        // Forms at an address without a page of its own have nowhere to come back to, and nothing typed to keep.
        Err(error @ (AppError::Unavailable | AppError::Internal | AppError::Network)) if has_page(form) => {
            let faults = forms::Faults::one("", t!("error-not-saved"));
            context.posted = Some(Posted { fields, faults });
            show(context, uri, status(error), extensions).await
        }
        Err(error) => {
            context.failed = Some(error);
            show(context, uri, status(error), extensions).await
        }
    }
}

/// A form posted without a session: the page to sign in, which carries what was typed along. A file is not carried.
pub async fn carry(services: Services, request: Request) -> Response {
    let to = request.uri().path().to_owned();
    if takes_file(&to).is_some() {
        return Redirect::to(&session::sign_in_address(&to)).into_response();
    }
    let Some(fields) = fields(request).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let carried = Some(Carried { to, fields });
    let context = PageContext { services, visitor: Visitor::default(), posted: None, failed: None, carried };
    show(context, Uri::from_static("/sign-in"), Some(StatusCode::UNAUTHORIZED), Extensions::default()).await
}

/// Renders the page at `uri`; `status` where the page does not know better itself.
async fn show(context: PageContext, uri: Uri, status: Option<StatusCode>, extensions: Extensions) -> Response {
    let mut request = axum::http::Request::new(Body::empty());
    *request.uri_mut() = uri;
    *request.extensions_mut() = extensions;
    let mut response = render::page(context, request).await;
    if let (StatusCode::OK, Some(status)) = (response.status(), status) {
        *response.status_mut() = status;
    }
    response
}

fn has_page(form: Form) -> bool {
    permissions::declared(false, form.path).is_some()
}

fn status(error: AppError) -> Option<StatusCode> {
    StatusCode::from_u16(error.status()).ok()
}

/// The fields of a posted form; `None` where the body is too large or breaks off.
async fn fields(request: Request) -> Option<Fields> {
    let bytes = to_bytes(request.into_body(), LARGEST).await.ok()?;
    // Nobody types a NUL; PostgreSQL could not keep one.
    let clean = |text: String| text.replace('\0', "");
    Some(Fields(form_urlencoded::parse(&bytes).into_owned().map(|(name, value)| (name, clean(value))).collect()))
}
