//! The headers of every kind of answer.

use reqwest::header::ORIGIN;
use serde_json::json;

use crate::{
    people::{Owner, PASSWORD},
    support::{Answer, Browser, Server},
};

/// What nothing of ours goes without.
const ALWAYS: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
];

/// One answer of each kind: page, redirect, file, not found, form with and without faults, function, refusals.
async fn of_every_kind(server: &Server) -> Vec<(&'static str, u16, Answer)> {
    let ann = Owner::new(server, "ann").await.browser;
    let nobody = Browser::new(&server.url);
    let style = server::assets::files().unwrap().path("style.css");
    let foreign = nobody.form("/sign-in", &[]).header(ORIGIN, "https://evil.example");
    let large = nobody.form("/sign-in", &[("email", &"x".repeat(700_000))]);
    vec![
        ("page", 200, nobody.get("/").await),
        ("private page", 200, ann.get("/home").await),
        ("redirect", 303, nobody.get("/home").await),
        ("file", 200, nobody.get(&style).await),
        ("missing file", 404, nobody.get("/pkg/none.js").await),
        ("missing page", 404, nobody.get("/none").await),
        ("form", 303, ann.post("/goals", &[]).await),
        ("form with faults", 422, nobody.post("/sign-in", &[("password", PASSWORD)]).await),
        ("form without a session", 401, nobody.post("/goals", &[]).await),
        ("function", 401, nobody.call("/api/save_response", &json!({})).await),
        ("wrong method", 405, nobody.post("/", &[]).await),
        ("cross-site form", 403, Answer::of(foreign).await),
        ("too large", 413, Answer::of(large).await),
    ]
}

#[tokio::test]
async fn every_answer_is_protected() {
    let server = Server::start().await;
    for (kind, status, answer) in of_every_kind(&server).await {
        assert_eq!(answer.status, status, "{kind}: {answer:?}");
        for (name, value) in ALWAYS {
            assert_eq!(answer.header(name), value, "{kind}: {name}");
        }
        let policy = answer.header("content-security-policy");
        for part in ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"] {
            assert!(policy.split("; ").any(|found| found == part), "{kind}: {part} is not in {policy}");
        }
        // wasm-unsafe-eval is for WebAssembly alone.
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{kind}: {policy}");
        assert!(!policy.contains('*') && !policy.contains("http"), "{kind}: nothing but our own: {policy}");
        assert_eq!(answer.headers.get_all("cache-control").iter().count(), 1, "{kind}");
        let kept = if kind == "file" { "public, max-age=31536000, immutable" } else { "private, no-store" };
        assert_eq!(answer.header("cache-control"), kept, "{kind}");
        assert_eq!(answer.header("server"), "", "{kind}");
    }
}

#[tokio::test]
async fn a_refusal_is_readable() {
    let server = Server::start().await;
    for (kind, _, answer) in of_every_kind(&server).await {
        if answer.status >= 400 && !["missing file", "function"].contains(&kind) {
            assert!(answer.body.len() > 20, "{kind} says nothing: {answer:?}");
        }
    }
}
