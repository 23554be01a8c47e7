//! The built files, embedded in the program: the browser's module, styles and pictures.
//!
//! Each is named by its content, so browsers may keep it for ever; brotli and gzip were made when it was built. Under
//! `cargo leptos watch` a debug build serves the folder filled there instead, under plain names and never kept.

use std::{collections::HashMap, path::PathBuf, sync::Arc};

use app::context::Files;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use rust_embed::{Embed, EmbeddedFile};
use tower::ServiceExt;
use tower_http::services::ServeDir;

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
// Lints and documentation need no files; a server without them says so when it starts.
#[allow_missing = true]
struct Site;

/// For files that carry their content's hash in the name: they never change.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// For the few that don't.
const FOR_A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");
/// Where hashed files live.
const HASHED: &str = "pkg/";

/// Addresses of the files by logical name, from the manifest that the build wrote.
///
/// # Errors
/// When the program was built without them: the message says how to build.
pub fn files() -> anyhow::Result<Files> {
    if watched().is_some() {
        let names =
            [("app.js", "app.js"), ("app_bg.wasm", "app.wasm"), ("loader.js", "loader.js"), ("style.css", "app.css")];
        let names = names.map(|(plain, watched)| (plain.to_owned(), format!("/{HASHED}{watched}")));
        return Ok(Files(Arc::new(names.into())));
    }
    let manifest =
        Site::get("manifest.json").ok_or_else(|| anyhow::anyhow!("built without its files: run script/build first"))?;
    let names: HashMap<String, String> = serde_json::from_slice(&manifest.data)?;
    Ok(Files(Arc::new(names)))
}

/// The folder that `cargo leptos watch` fills anew at every change; only a debug build looks there.
fn watched() -> Option<PathBuf> {
    cfg!(debug_assertions).then(|| std::env::var_os("LEPTOS_SITE_ROOT").map(PathBuf::from)).flatten()
}

/// Serves a file from the watched folder: what is built lies in its `pkg`, what is copied at its top
/// or in `root`.
async fn fresh(folder: PathBuf, name: &str) -> Response {
    for path in [name.to_owned(), name.trim_start_matches(HASHED).to_owned(), format!("root/{name}")] {
        let request = Request::get(format!("/{path}")).body(Body::empty()).unwrap_or_default();
        let Ok(response) = ServeDir::new(&folder).oneshot(request).await;
        if response.status() != StatusCode::NOT_FOUND {
            return response.into_response();
        }
    }
    StatusCode::NOT_FOUND.into_response()
}

/// Serves one file, packed as small as the browser takes it.
pub async fn file(uri: Uri, headers: HeaderMap) -> Response {
    let name = uri.path().trim_start_matches('/');
    if let Some(folder) = watched() {
        return fresh(folder, name).await;
    }
    let Some(plain) = Site::get(name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = HeaderValue::from_str(plain.metadata.mimetype())
        .unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let (packed, encoding) = packed(name, &headers).map_or((plain, None), |(file, encoding)| (file, Some(encoding)));
    let keep = if name.starts_with(HASHED) { FOR_EVER } else { FOR_A_DAY };
    let mut response = packed.data.into_response();
    let answer = response.headers_mut();
    answer.insert(header::CONTENT_TYPE, kind);
    answer.insert(header::CACHE_CONTROL, keep);
    answer.insert(header::VARY, HeaderValue::from_name(HeaderName::from_static("accept-encoding")));
    if let Some(encoding) = encoding {
        answer.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// The packed copy that the browser says it takes, the smallest first.
fn packed(name: &str, headers: &HeaderMap) -> Option<(EmbeddedFile, &'static str)> {
    let accepted = headers.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    let takes = |encoding: &str| {
        accepted.split(',').any(|entry| {
            let mut parts = entry.split(';').map(str::trim);
            parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding))
                && parts.all(|part| part.strip_prefix("q=").is_none_or(|weight| weight.parse() != Ok(0.0)))
        })
    };
    [("br", "br"), ("gz", "gzip")]
        .into_iter()
        .filter(|(_, encoding)| takes(encoding))
        .find_map(|(ending, encoding)| Some((Site::get(&format!("{name}.{ending}"))?, encoding)))
}
