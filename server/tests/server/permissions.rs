//! Every page, form, server function and file: declared, and called as nobody, as another person and as the owner.
//!
//! The lists come from what builds the router, so a new route without a declared permission fails here.

use app::{
    forms,
    permissions::{DOWNLOADS, FEEDS, FILES, FUNCTIONS, May, PAGES, PROBES, declared},
};
use axum::{
    Router,
    routing::{get, post},
};
use serde_json::json;
use server::router::{function_paths, page_paths};

use crate::{
    people::{ITEM, Owner, PASSWORD, PRIVATE, email, sign_up, stint},
    support::{Answer, Browser, Server},
};

/// One thing that can be called.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Route {
    post: bool,
    path: String,
}

impl Route {
    /// Everything there is, as the router is built from it.
    fn all() -> Vec<Self> {
        let of = |post: bool| move |path: String| Self { post, path };
        let files = FILES.iter().chain(DOWNLOADS).chain(FEEDS).chain(PROBES).map(|(path, _)| (*path).to_owned());
        let forms = forms::all().into_iter().map(|form| form.path.to_owned());
        page_paths()
            .into_iter()
            .chain(files)
            .map(of(false))
            .chain(forms.chain(function_paths()).map(of(true)))
            .collect()
    }

    /// The addresses it stands for, with the owner's ids: both reviews where there is one to name.
    fn addresses(&self, owner: &Owner, file: &str) -> Vec<String> {
        [&owner.open, &owner.sent]
            .into_iter()
            .map(|review| owner.fill(&self.path.replace("{review}", review).replace("/pkg/{*file}", file)))
            .inspect(|address| assert!(!address.contains('{'), "say here how to fill {}", self.path))
            .collect()
    }

    /// Calls it; a form with fields that its owner would succeed with.
    async fn call(&self, browser: &Browser, address: &str, review: &str) -> Answer {
        let moved = format!("moved-{review}@lighthouse.example");
        let fields = match self.path.as_str() {
            "/timeline" | "/timeline/{stint}" => {
                let mut fields = stint();
                // Another one, which overlaps the first.
                fields.retain(|(name, _)| !["title", "organisation"].contains(name));
                fields.push(("overlap", "yes"));
                fields
            }
            "/goals" => vec![("pull-people", "2")],
            // Another address each time; it is nobody's.
            "/account/email" => vec![("current-password", PASSWORD), ("email", &*moved)],
            "/account/password" => vec![("current-password", PASSWORD), ("password", PASSWORD)],
            "/account/no-password"
            | "/account/passkeys"
            | "/account/passkeys/{passkey}"
            | "/account/delete"
            | "/reviews/{review}/delete" => vec![("current-password", PASSWORD)],
            "/reset/{token}" => vec![("password", PASSWORD)],
            "/account/recovery" => vec![("current-password", PASSWORD)],
            "/reviews" => vec![("instrument", "where-am-i")],
            "/keep" => vec![("draft", r#"{"pendulum":1,"goals":{"near":"rest"}}"#)],
            "/reviews/{review}/items/{item}" => vec![("value", "5")],
            "/reviews/{review}/moves/{move}" => vec![("choice", "consider"), ("seen", "1")],
            "/reviews/{review}/note" => vec![("words", "a windy month")],
            "/account/check-ins" => vec![("cadence", "quarterly")],
            "/history/views" | "/history/views/open" | "/history/views/delete" => vec![("asks", "by=track")],
            "/decisions/{decision}" => vec![("came", "yes"), ("felt", "good")],
            "/chats/{pair}" => vec![("held_on", "2026-07-12")],
            "/chats/{pair}/rhythm" => vec![("rhythm", "once")],
            "/openings" | "/openings/{opening}" => vec![("team", "Payments"), ("seen", "1")],
            "/talks/{talk}" => vec![("save", "own"), ("own", "a windy month")],
            "/talks/{talk}/together" => vec![("hands-on", "3")],
            "/chats" => vec![("side", "report"), ("name", "Ann")],
            "/invitations/{secret}" => vec![("name", "Ann")],
            "/share" => vec![("with", "link"), ("part", "goals"), ("days", "9"), ("follows", "yes")],
            _ => Vec::new(),
        };
        if address.starts_with("/api/") {
            let arguments = json!({ "review": review, "item": ITEM, "value": "4", "place": ITEM });
            browser.call(address, &arguments).await
        } else if self.post && forms::takes_file(&self.path).is_some() {
            let mut form = browser.multipart(address);
            form.file("file", "taken.json", br#"{"format": "pendulum-account", "version": 1}"#);
            form.post().await
        } else if self.post {
            browser.post(address, &fields).await
        } else {
            browser.get(address).await
        }
    }

    /// Whether there is nobody left to call anything afterwards.
    fn ends_the_account(&self) -> bool {
        self.post && self.path == "/account/delete"
    }

    /// Calls it for the open review and for the sent one.
    async fn call_both(&self, browser: &Browser, owner: &Owner, file: &str) -> Vec<Answer> {
        let mut answers = Vec::new();
        let times = if self.ends_the_account() { 1 } else { 2 };
        for (address, review) in self.addresses(owner, file).into_iter().zip([&owner.open, &owner.sent]).take(times) {
            answers.push(self.call(browser, &address, review).await);
        }
        answers
    }
}

#[tokio::test]
async fn whatever_exists_is_declared_and_whatever_is_declared_exists() {
    let routes = Route::all();
    for route in &routes {
        assert!(declared(route.post, &route.path).is_some(), "who may call {route:?}? See app/src/permissions.rs");
    }
    let named = PAGES.iter().map(|(path, _)| (false, path)).chain(FUNCTIONS.iter().map(|(path, _)| (true, path)));
    for (post, path) in named {
        assert!(routes.contains(&Route { post, path: (*path).to_owned() }), "there is no {path} (any more)");
    }
    assert!(declared(false, "/nowhere").is_none() && declared(true, "/home").is_none());
}

#[tokio::test]
async fn a_route_that_nobody_declared_is_closed_to_all() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "owner").await;
    let routes = Router::new().route("/undeclared", get(|| async { "secret" }).post(|| async { "secret" }));
    // On a path that is declared for reading alone, writing is not.
    let routes = routes.route("/home", post(|| async { "secret" })).route("/goals", get(|| async { "declared" }));
    let url = server.with_routes(routes).await;
    for browser in [Browser::new(&url), owner.browser.at(&url)] {
        for answer in [browser.get("/undeclared").await, browser.post("/undeclared", &[]).await] {
            assert_eq!(answer.status, 403, "{answer:?}");
            assert!(!answer.body.contains("secret"), "{answer:?}");
        }
        let answer = browser.post("/home", &[]).await;
        assert_eq!(answer.status, 405, "{answer:?}");
        assert!(!answer.body.contains("secret"), "{answer:?}");
    }
    assert_eq!(owner.browser.at(&url).get("/goals").await.body, "declared");
}

#[tokio::test]
async fn each_is_open_to_whom_it_is_declared_for_and_to_nobody_else() {
    let server = Server::start().await;
    let mut owner = Owner::among_others(&server, "owner").await;
    // Whoever holds a link may use it: strangers have another.
    let link = std::mem::replace(&mut owner.link, "a-guess".to_owned());
    let secret = std::mem::replace(&mut owner.secret, "a-guess".to_owned());
    let between = owner.between.clone();
    owner.between.secret = "a-guess".to_owned();
    owner.between.shared = "a-guess".to_owned();
    let file = server::assets::files().unwrap().path("style.css");
    let (nobody, other) = (Browser::new(&server.url), sign_up(&server, "other").await);
    let store = server.store().await;
    let before = owner.kept(&store).await;

    for route in Route::all() {
        let may = declared(route.post, &route.path);
        for answer in route.call_both(&nobody, &owner, &file).await {
            let expected = match may {
                Some(May::Anyone) => [200, 303, 410, 422].contains(&answer.status),
                Some(May::Holder) => answer.status == 410,
                _ => true,
            };
            assert!(expected, "nobody at {route:?}: {answer:?}");
            let open = matches!(may, Some(May::Anyone | May::Holder));
            assert_eq!(answer.turns_away(), !open, "nobody at {route:?}: {answer:?}");
            shows_nothing(&answer, &route);
        }
        // What anyone may call was called; signing out would end the session.
        if may != Some(May::Anyone) {
            let leaving = if route.ends_the_account() { Some(sign_up(&server, "leaving").await) } else { None };
            for answer in route.call_both(leaving.as_ref().unwrap_or(&other), &owner, &file).await {
                let expected = match may {
                    Some(May::Owner | May::Paired) => answer.status == 404,
                    Some(May::Invited | May::Holder) => answer.status == 410,
                    // For people with a passkey: the others are told so.
                    _ if route.path == "/account/no-password" => [200, 422].contains(&answer.status),
                    _ => answer.status < 400,
                };
                assert!(expected, "another person at {route:?}: {answer:?}");
                shows_nothing(&answer, &route);
            }
        }
    }
    assert_eq!(owner.kept(&store).await, before, "somebody else changed something of the owner's");
    (owner.link, owner.secret) = (link, secret);
    owner.between = between;

    for (number, route) in Route::all().into_iter().enumerate() {
        // A form may end the session or use up what it is about: each gets an owner of its own.
        let fresh =
            if route.post { Some(Owner::among_others(&server, &format!("owner-{number}")).await) } else { None };
        let owner = fresh.as_ref().unwrap_or(&owner);
        let answers = route.call_both(&owner.browser, owner, &file).await;
        assert!(answers.iter().all(|answer| !answer.turns_away() && answer.status < 500), "{route:?}: {answers:?}");
        assert!(
            answers.iter().any(|answer| answer.status < 400 || (answer.status == 422 && may_be_empty_handed(&route))),
            "the owner at {route:?}: {answers:?}"
        );
    }
}

/// Whether a form is for people who are not signed in: the owner has nothing to fill it in with.
fn may_be_empty_handed(route: &Route) -> bool {
    route.path.starts_with("/sign") || route.path == "/recover"
}

/// Nothing that the owner wrote, and not the address.
fn shows_nothing(answer: &Answer, route: &Route) {
    let text = answer.body.replace("&amp;", "&");
    for private in PRIVATE.into_iter().chain([&*email("owner")]) {
        assert!(!text.contains(private), "{route:?} shows {private:?}: {answer:?}");
    }
}

#[tokio::test]
async fn somebody_elses_and_no_ones_look_alike() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "owner").await;
    let other = sign_up(&server, "other").await;
    let nowhere = store::ReviewId::new().to_string();
    for address in ["/reviews/ID", "/reviews/ID/check", "/reviews/ID/answers", "/reviews/ID/items/looked-forward"] {
        let theirs = other.get(&address.replace("ID", &owner.open)).await;
        let none = other.get(&address.replace("ID", &nowhere)).await;
        assert_eq!((theirs.status, theirs.body), (none.status, none.body), "{address}");
    }
}

#[tokio::test]
async fn other_spellings_of_an_address_lead_past_no_check() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "owner").await;
    let nobody = Browser::new(&server.url);
    for page in ["/home/", "//home", "/%68ome", "/HOME", "/home/.", "/timeline//", "/reviews/../home"] {
        let answer = nobody.get(page).await;
        assert!(answer.turns_away() || answer.status == 404, "{page}: {answer:?}");
    }
    let review = format!("/reviews/{}/", owner.sent);
    assert_eq!(sign_up(&server, "other").await.get(&review).await.status, 404);
}

#[tokio::test]
async fn an_address_asked_in_a_way_it_has_not_gets_a_readable_answer() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    // Reloading the answer to a form that has no page of its own leads here.
    for address in ["/sign-out", "/timeline/0199a0e0-0000-7000-8000-000000000000/delete"] {
        let answer = browser.get(address).await;
        assert_eq!(answer.status, 404, "{address}: {answer:?}");
        assert!(answer.says("error-not-found.title"), "{address}: {answer:?}");
    }
    assert_eq!(browser.post("/home", &[]).await.status, 405);
    assert_eq!(browser.post("/no-such-page", &[]).await.status, 405);
    assert_eq!(browser.get("/api/save_response").await.status, 404);
}
