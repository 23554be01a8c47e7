//! The addresses where an account's data are fetched as files.

use app::{
    context::{Services, Visitor},
    data::{self, Form},
    error::AppError,
};
use axum::{
    Extension, Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};
use futures_util::{StreamExt, stream};

use crate::router::show_error;

/// Adds a route for each form.
pub fn add(router: Router<Services>) -> Router<Services> {
    Form::ALL.into_iter().fold(router, |router, form| {
        let handler = move |State(services): State<Services>,
                            Extension(visitor): Extension<Visitor>,
                            request: Request| { download(form, services, visitor, request) };
        router.route(form.path(), get(handler))
    })
}

/// Sends the file as it is read; a page that says so where nothing of it can be read.
async fn download(form: Form, services: Services, visitor: Visitor, request: Request) -> Response {
    let Some(account) = visitor.account.clone() else {
        return show_error(AppError::SignedOut, services, visitor, request).await;
    };
    let mut pieces = Box::pin(data::export(services.clone(), account, form));
    let first = match pieces.next().await {
        Some(Ok(first)) => first,
        Some(Err(error)) => return show_error(error, services, visitor, request).await,
        None => return show_error(AppError::Internal, services, visitor, request).await,
    };
    let disposition = format!("attachment; filename=\"{}\"", form.file_name());
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(form.media_type())),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&disposition).unwrap_or(HeaderValue::from_static("attachment")),
        ),
    ];
    // Should the rest fail, the connection breaks off: a browser says that the file isn't whole.
    let body = Body::from_stream(stream::iter([Ok(first)]).chain(pieces));
    (headers, body).into_response()
}
