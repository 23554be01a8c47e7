//! What a browser calls itself, in two words that its owner recognises: which browser, on what.
//!
//! Only these words are kept, never the whole line, which tells people apart.

use crate::t;

/// Browsers by a mark in what they send, the first that stands there: most name others as well.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
/// Systems, likewise.
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
];

/// Browser and system, each where it is known: `("Firefox", "Linux")`. Both are names, the same in every language.
#[must_use]
pub fn named(agent: &str) -> (Option<&'static str>, Option<&'static str>) {
    let first =
        |marks: &[(&str, &'static str)]| marks.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    (first(&BROWSERS), first(&SYSTEMS))
}

/// "Firefox on Linux", as far as it is known.
#[must_use]
pub fn in_words(named: (Option<&str>, Option<&str>)) -> String {
    match named {
        (Some(browser), Some(system)) => t!("device", "browser" => browser, "system" => system),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => t!("device-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn names_what_people_use() {
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        for (agent, browser, system) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".to_owned(), "Firefox", "Linux"),
            (format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {webkit} Chrome/140.0.0.0 Safari/537.36"), "Chrome", "Windows"),
            (format!("Mozilla/5.0 (Windows NT 10.0) {webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"), "Edge", "Windows"),
            (format!("Mozilla/5.0 (Linux; Android 10; K) {webkit} Chrome/140.0.0.0 Mobile Safari/537.36"), "Chrome", "Android"),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1".to_owned(), "Safari", "iPhone"),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15".to_owned(), "Safari", "Mac"),
        ] {
            assert_eq!(named(&agent), (Some(browser), Some(system)), "{agent}");
        }
        assert_eq!(named("curl/8.5.0"), (None, None));
        assert_eq!(named(""), (None, None));
    }
}
