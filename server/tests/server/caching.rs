//! Files of the app: kept for ever under a name of their content, packed as small as the browser takes it.

use reqwest::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, ETAG};

use crate::{
    people::sign_up,
    support::{Answer, Browser, Server},
};

/// The answer's headers and the size of its body, asked for with this `Accept-Encoding`.
async fn packed(browser: &Browser, path: &str, accepted: &str) -> (Answer, usize) {
    let response = browser.page(path).header(ACCEPT_ENCODING, accepted).send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let size = response.bytes().await.unwrap().len();
    (Answer { status, headers, body: String::new(), bytes: Vec::new() }, size)
}

#[tokio::test]
async fn every_built_file_is_there_with_its_kind_and_kept_as_long_as_its_name_allows() {
    let server = Server::start().await;
    let browser = Browser::new(&server.url);
    let files = server::assets::files().unwrap();
    for (name, kind) in [
        ("style.css", "text/css"),
        ("app.js", "text/javascript"),
        ("loader.js", "text/javascript"),
        ("app_bg.wasm", "application/wasm"),
        ("favicon.svg", "image/svg+xml"),
        ("robots.txt", "text/plain"),
    ] {
        let (answer, size) = packed(&browser, &files.path(name), "identity").await;
        assert_eq!((answer.status, answer.header(CONTENT_TYPE)), (200, kind), "{name}");
        assert!(size > 0, "{name}");
        let hashed = files.path(name).starts_with("/pkg/");
        let kept = if hashed { "public, max-age=31536000, immutable" } else { "public, max-age=86400" };
        assert_eq!(answer.header("cache-control"), kept, "{name}");
        assert_eq!(answer.cookie(), None, "{name} is the same for everyone");
        assert_eq!(answer.header(ETAG), "");
    }
    assert_eq!(browser.get("/pkg/../manifest.json").await.status, 404);
    assert_eq!(browser.get("/pkg/%2e%2e/manifest.json").await.status, 404);
}

#[tokio::test]
async fn brotli_before_gzip_before_nothing() {
    let server = Server::start().await;
    let browser = Browser::new(&server.url);
    let style = server::assets::files().unwrap().path("style.css");
    let (_, whole) = packed(&browser, &style, "identity").await;
    for (accepted, expected) in [
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0, gzip", "gzip"),
        ("gzip;q=1.0, br;q=0.000", "gzip"),
        ("GZIP", "gzip"),
        ("gzip", "gzip"),
        ("zstd", ""),
        ("identity", ""),
    ] {
        let (answer, size) = packed(&browser, &style, accepted).await;
        assert_eq!(answer.header(CONTENT_ENCODING), expected, "{accepted}");
        assert_eq!(answer.header("vary"), "accept-encoding");
        assert_eq!(size < whole, !expected.is_empty(), "{accepted}: {size} of {whole} bytes");
    }
}

#[tokio::test]
async fn pages_are_packed_too_and_kept_nowhere() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    for (accepted, expected) in [("gzip, br", "br"), ("gzip", "gzip"), ("identity", "")] {
        let (answer, _) = packed(&ann, "/home", accepted).await;
        assert_eq!(answer.header(CONTENT_ENCODING), expected, "{accepted}");
        assert_eq!(answer.header("cache-control"), "private, no-store");
    }
}
