//! What the flags say of addresses, the proxy and TLS, and whether it fits together.

use axum::http::Uri;
use axum_client_ip::ClientIpSource;

use super::Finding;
use crate::config::ServeArgs;

/// Everything about them that is to be mended.
pub fn findings(args: &ServeArgs) -> Vec<Finding> {
    let (url, by_connection) = (args.public_url.as_deref(), matches!(args.client_ip, ClientIpSource::ConnectInfo));
    let mut found = Vec::new();
    let mut mend = |what: String, why, todo: &str| found.push(Finding { what, why, todo: todo.to_owned() });

    let shape = url.and_then(not_an_origin);
    if let (Some(url), Some(shape)) = (url, shape) {
        mend(
            format!("The public address {url} {shape}"),
            "Links to it would lead nowhere: Pendulum answers at the top of a host",
            "set --public-url to https:// and the host alone, such as https://pendulum.example.org",
        );
    } else if let Some(url) = url.filter(|_| !args.behind_tls()) {
        mend(
            format!("The public address {url} is not https"),
            "Passwords and answers can be read on the way, and the cookie is sent without TLS",
            "put a proxy with TLS before Pendulum and set --public-url to its https:// address",
        );
    }
    if !args.addr.ip().is_loopback() && !args.behind_tls() {
        mend(
            format!("It listens on {}, for other machines, and speaks plain HTTP", args.addr),
            "Passwords and answers can be read on the way",
            "listen on 127.0.0.1 behind a proxy with TLS, and set --public-url to the proxy's https:// address",
        );
    }
    if args.behind_tls() && by_connection {
        mend(
            "Visitors come through a proxy, but their network address is read from the connection".to_owned(),
            "All of them look like one, so that a few wrong passwords keep everyone out for a minute",
            "set --client-ip to the header that the proxy sets, such as RightmostXForwardedFor",
        );
    }
    if url.is_none() && !by_connection {
        mend(
            "A proxy sets the visitor's address, but there is no public address".to_owned(),
            "Cookies are sent without TLS, and browsers are not told to come back by TLS alone",
            "set --public-url to the https:// address that people use",
        );
    }
    found
}

/// What is wrong with an address that is to be scheme and host alone.
fn not_an_origin(url: &str) -> Option<&'static str> {
    let Ok(uri) = url.parse::<Uri>() else {
        return Some("is no address");
    };
    match (uri.scheme_str(), uri.authority()) {
        (Some("http" | "https"), Some(authority)) if authority.as_str().contains('@') => Some("holds a user name"),
        (Some("http" | "https"), Some(_)) if uri.path() != "/" || uri.query().is_some() || url.contains('#') => {
            Some("has a path")
        }
        (Some("http" | "https"), Some(_)) => None,
        _ => Some("does not begin with https://"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found with these settings: the beginning of each.
    fn found(change: impl FnOnce(&mut ServeArgs)) -> Vec<String> {
        let mut args = ServeArgs::for_testing(&store::Location::Sqlite("data/pendulum.sqlite".into()));
        change(&mut args);
        findings(&args).into_iter().map(|one| one.what).collect()
    }

    #[test]
    fn at_home_and_behind_a_proxy_all_is_well() {
        assert_eq!(found(|_| ()), [""; 0]);
        for url in ["https://pendulum.example.org", "https://pendulum.example.org/", "https://[::1]:8443"] {
            let behind_a_proxy = |args: &mut ServeArgs| {
                args.public_url = Some(url.to_owned());
                args.client_ip = ClientIpSource::RightmostXForwardedFor;
                // As in a container, where only the proxy reaches it.
                args.addr = "0.0.0.0:3000".parse().unwrap_or(args.addr);
            };
            assert_eq!(found(behind_a_proxy), [""; 0], "{url}");
        }
    }

    #[test]
    fn each_thing_that_does_not_fit_is_found() {
        let with_url = |url: &str| {
            found(|args| {
                args.public_url = Some(url.to_owned());
                args.client_ip = ClientIpSource::XRealIp;
            })
        };
        for (url, expected) in [
            ("http://pendulum.example.org", "is not https"),
            ("https://example.org/pendulum", "has a path"),
            ("https://example.org/?a=b", "has a path"),
            ("https://example.org/#top", "has a path"),
            ("https://ann@example.org", "holds a user name"),
            ("pendulum.example.org", "does not begin with https://"),
            ("ftp://example.org", "does not begin with https://"),
            ("what you like", "is no address"),
        ] {
            let found = with_url(url);
            assert_eq!(found.len(), 1, "{url}: {found:?}");
            assert_eq!(found[0], format!("The public address {url} {expected}"));
        }
        let open = found(|args| args.addr = "0.0.0.0:3000".parse().unwrap_or(args.addr));
        assert!(matches!(&*open, [one] if one.starts_with("It listens on 0.0.0.0:3000")), "{open:?}");
        let one_for_all = found(|args| args.public_url = Some("https://pendulum.example.org".to_owned()));
        assert!(matches!(&*one_for_all, [one] if one.starts_with("Visitors come through a proxy")), "{one_for_all:?}");
        let nameless = found(|args| args.client_ip = ClientIpSource::XRealIp);
        assert!(matches!(&*nameless, [one] if one.contains("there is no public address")), "{nameless:?}");
    }
}
