//! What holds for the document of every page.

use app::permissions::PAGES;

use crate::{
    people::{Owner, PASSWORD, done, email},
    support::{Answer, Browser, Server},
};

/// Every page with something on it, pages of faults included; and the name of each.
async fn all(server: &Server) -> Vec<(String, Answer)> {
    let owner = Owner::among_others(server, "ann").await;
    let nobody = Browser::new(&server.url);
    // Both in the middle of confirming an address.
    done(&nobody.post("/sign-up", &[("email", &email("new")), ("password", PASSWORD)]).await);
    let moving = [("email", &*email("moving")), ("current-password", PASSWORD)];
    done(&owner.browser.post("/account/email", &moving).await);
    let mut pages = Vec::new();
    for (path, _) in PAGES {
        for review in [&owner.open, &owner.sent] {
            let address = owner.fill(&path.replace("{review}", review));
            for browser in [&nobody, &owner.browser] {
                let answer = browser.get(&address).await;
                if answer.status == 200 {
                    pages.push((format!("{path} ({address})"), answer));
                }
            }
        }
    }
    for (path, _) in PAGES.iter().filter(|(path, _)| *path != "/resume") {
        assert!(pages.iter().any(|(name, _)| name.starts_with(&format!("{path} ("))), "{path} was not seen");
    }
    let broken = [("track", ""), ("from", "soon"), ("to", "1999-13"), ("reports", "many")];
    pages.push(("not found".to_owned(), owner.browser.get("/none").await));
    pages.push(("faults in a stint".to_owned(), owner.browser.post("/timeline", &broken).await));
    pages.push(("faults in goals".to_owned(), owner.browser.post("/goals", &[("near", &"x".repeat(5_001))]).await));
    pages.push(("faults in signing in".to_owned(), nobody.post("/sign-in", &[]).await));
    pages.push(("signed out".to_owned(), nobody.post("/goals", &[("near", "a quiet year")]).await));
    pages
}

/// The tags of a document as a browser reads them: a `>` between quotes ends none.
fn tags(html: &str) -> Vec<String> {
    let (mut tags, mut tag, mut quoted) = (Vec::new(), None::<String>, false);
    for one in html.chars() {
        match (&mut tag, one) {
            (None, '<') => tag = Some(String::new()),
            (Some(_), '>') if !quoted => tags.extend(tag.take()),
            (Some(text), _) => {
                quoted ^= one == '"';
                text.push(one);
            }
            _ => {}
        }
    }
    tags
}

#[tokio::test]
async fn nothing_is_inline() {
    let server = Server::with_mail().await;
    for (name, page) in all(&server).await {
        let html = page.body;
        assert!(html.starts_with("<!DOCTYPE html>") && html.ends_with("</html>"), "{name}: {html}");
        assert!(!html.contains("<style") && !html.contains(" style="), "{name} has inline styles: {html}");
        for script in html.split("<script").skip(1) {
            let (tag, rest) = script.split_once('>').unwrap();
            assert!(tag.contains(" src=\"/pkg/"), "{name}: a script without a file: {tag}");
            assert!(rest.starts_with("</script>"), "{name}: a script with a text: {rest}");
        }
        for tag in tags(&html) {
            assert!(!tag.split(' ').any(|part| part.starts_with("on") && part.contains("=\"")), "{name}: {tag}");
            assert!(!tag.contains("javascript:") && !tag.starts_with("style"), "{name}: {tag}");
        }
    }
}

#[tokio::test]
async fn each_page_loads_the_modules_it_needs_and_no_other() {
    let server = Server::with_mail().await;
    for (name, page) in all(&server).await {
        let path = name.split(" (").next().unwrap();
        let needed: &[&str] = match path {
            "/reviews/{review}/items/{item}" => &["app"],
            "/reviews/{review}/what-if" => &["adviser", "desk"],
            "/private" => &["adviser", "desk"],
            _ => &[],
        };
        for (module, file) in [("app", "app_bg"), ("adviser", "adviser"), ("desk", "desk_bg")] {
            let loads = page.body.contains(&format!("/pkg/{file}-"));
            assert_eq!(loads, needed.contains(&module), "{name}: {module}");
        }
    }
}

#[tokio::test]
async fn titles_say_nothing_of_careers() {
    const TELLING: [&str; 14] = [
        "career",
        "manag",
        "engineer",
        "job",
        "burn",
        "archetype",
        "trapped",
        "reluctant",
        "offer",
        "leave",
        "boss",
        "review of",
        "lighthouse",
        "tour",
    ];
    let server = Server::with_mail().await;
    for (name, page) in all(&server).await {
        let (_, rest) = page.body.split_once("<title>").unwrap_or_else(|| panic!("{name} has no title: {page:?}"));
        let title = rest.split("</title>").next().unwrap().to_lowercase();
        assert!(title.ends_with("pendulum") && title.len() > "pendulum".len(), "{name}: {title}");
        assert!(TELLING.iter().all(|word| !title.contains(word)), "{name}: {title}");
        // Within the page, parts of a picture have titles of their own.
        let head = page.body.split("</head>").next().unwrap();
        assert_eq!(head.matches("<title>").count(), 1, "{name}");
        // What a script may come to say in place of the page stands at its end, hidden.
        let shown = page.body.split(" data-part=").next().unwrap();
        assert_eq!(shown.matches("<h1").count(), 1, "{name}");
    }
}

#[tokio::test]
async fn what_is_written_stays_text() {
    let server = Server::start().await;
    let ann = crate::people::sign_up(&server, "ann").await;
    let nasty = r#""><script>alert(1)</script><img src=x onerror=alert(1)>"#;
    let stint = [("track", "manager"), ("entry", "pushed"), ("from", "2020-01"), ("title", nasty)];
    crate::people::done(&ann.post("/timeline", &stint).await);
    crate::people::done(&ann.post("/goals", &[("near", &format!("</textarea>{nasty}"))]).await);
    let fault = ann.post("/timeline", &[("title", nasty), ("from", nasty)]).await;
    for page in [ann.get("/timeline").await, ann.get("/goals").await, fault] {
        assert!(page.body.contains("alert(1)"), "{page:?}");
        let elements = tags(&page.body);
        assert!(elements.iter().all(|tag| !tag.starts_with("script") && !tag.starts_with("img")), "{elements:#?}");
        let open = elements.iter().filter(|tag| tag.starts_with("textarea")).count();
        assert_eq!(elements.iter().filter(|tag| *tag == "/textarea").count(), open, "{elements:#?}");
    }
}

#[tokio::test]
async fn what_was_typed_comes_back_with_what_is_wrong() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let typed =
        [("track", "engineer"), ("from", "2031-13"), ("to", "someday"), ("hands_on", "130"), ("title", "Scribe & co")];
    for path in ["/timeline".to_owned(), format!("/timeline/{}", owner.stint)] {
        let page = owner.browser.post(&path, &typed).await;
        assert_eq!(page.status, 422, "{path}");
        for value in ["2031-13", "someday", "130", "Scribe &amp; co"] {
            assert!(page.body.contains(&format!(r#"value="{value}""#)), "{path} lost {value:?}: {}", page.body);
        }
        assert!(page.body.contains(r#"value="engineer" selected"#), "{path}: {}", page.body);
        assert!(page.says("month-malformed"), "{path}");
    }
    let long = "wide & far ".repeat(500);
    let page = owner.browser.post("/goals", &[("near", &long), ("pull-people", "9"), ("constraint", "visa")]).await;
    assert_eq!(page.status, 422);
    let wish = format!(">\n{}</textarea>", long.replace('&', "&amp;"));
    assert!(page.body.contains(&wish), "the wish is gone: {}", page.body);
    assert!(page.says("choice-unknown"), "{}", page.body);
    let goals = owner.browser.get("/goals").await;
    assert!(goals.body.contains(crate::people::PRIVATE[2]), "what was saved is gone: {goals:?}");
}
