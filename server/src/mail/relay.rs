//! The mail server that takes our mail, and one conversation with it.

use std::time::Duration;

use anyhow::{Context as _, bail};
use lettre::{
    Address,
    transport::smtp::{
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, TlsParameters},
        commands::{Data, Mail, Rcpt},
        extension::{ClientId, Extension, MailBodyParameter, MailParameter},
    },
};
use percent_encoding::percent_decode_str;
use tokio::time::timeout;
use url::{Host, Url};

use super::{Failure, Reason, message::Letter};

/// The port for mail that is encrypted from the first byte on (RFC 8314, 3.3).
const SUBMISSIONS: u16 = 465;
/// The port for mail that begins in plain text (RFC 6409, 3.1).
const SUBMISSION: u16 = 587;
/// How long saying goodbye may take: nothing depends on it.
const GOODBYE: Duration = Duration::from_secs(5);

/// The mail server that takes our mail.
#[derive(Clone)]
pub struct Relay {
    host: String,
    port: u16,
    tls: Tls,
    credentials: Option<Credentials>,
    us: ClientId,
    timeout: Duration,
}

/// How the way there is encrypted.
#[derive(Clone)]
enum Tls {
    /// From the first byte on.
    Always(TlsParameters),
    /// By STARTTLS, without which nothing is said.
    Begun(TlsParameters),
    /// Not at all.
    None,
}

impl Relay {
    /// The one at this URL. `us` is what we are called, and `timeout` is how long it has for each mail.
    ///
    /// # Errors
    /// When the URL makes no sense; the message shows nothing of it.
    pub fn at(url: &Url, us: Option<Host<&str>>, timeout: Duration) -> anyhow::Result<Self> {
        let host = url.host_str().filter(|host| !host.is_empty()).context("it names no host")?.to_owned();
        let parameters = || TlsParameters::new(host.clone()).ok().context("TLS can't be set up");
        let asked: Vec<_> = url.query_pairs().into_owned().collect();
        let plain = asked == [("tls".to_owned(), "none".to_owned())];
        if !plain && !asked.is_empty() {
            bail!("after the ? there may be tls=none, and nothing else");
        }
        let (tls, port) = match url.scheme() {
            "smtps" if !plain => (Tls::Always(parameters()?), SUBMISSIONS),
            "smtp" if !plain => (Tls::Begun(parameters()?), SUBMISSION),
            "smtp" => (Tls::None, SUBMISSION),
            _ => bail!("it has to begin with smtps:// or smtp://, and ?tls=none goes with smtp:// alone"),
        };
        let decoded = |text: &str| Some(percent_decode_str(text).decode_utf8().ok()?.into_owned());
        let credentials = match (url.username(), url.password()) {
            ("", None) => None,
            (name, Some(password)) => {
                let both = decoded(name).zip(decoded(password)).context("name and password are no text")?;
                Some(Credentials::new(both.0, both.1))
            }
            (_, None) => bail!("it names a user and no password"),
        };
        if plain && credentials.is_some() && !is_here(&host) {
            bail!("with ?tls=none the password would cross the network for anyone to read: leave ?tls=none away");
        }
        let us = match us {
            Some(Host::Domain(name)) => ClientId::Domain(name.to_owned()),
            Some(Host::Ipv4(address)) => ClientId::Ipv4(address),
            Some(Host::Ipv6(address)) => ClientId::Ipv6(address),
            None => ClientId::default(),
        };
        Ok(Self { host, port: url.port().unwrap_or(port), tls, credentials, us, timeout })
    }

    /// How long it has for each mail.
    pub fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Whether it can be reached, over TLS where that is asked for, and takes name and password.
    ///
    /// # Errors
    /// Why not.
    pub async fn check(&self) -> Result<(), Reason> {
        let connection = timeout(self.timeout, self.connect()).await.map_err(|_| Reason::Silent)??;
        leave(connection);
        Ok(())
    }

    /// Hands a mail over. Once this is well, the mail server is answerable for it.
    ///
    /// # Errors
    /// Why not, and whether it makes sense to try again.
    pub async fn send(&self, letter: &Letter) -> Result<(), Failure> {
        let sending = async {
            let mut connection = self.connect().await.map_err(Failure::Later)?;
            let sent = hand_over(&mut connection, letter).await;
            leave(connection);
            sent
        };
        timeout(self.timeout, sending).await.unwrap_or(Err(Failure::Later(Reason::Silent)))
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Reason> {
        let at_once = if let Tls::Always(parameters) = &self.tls { Some(parameters.clone()) } else { None };
        let encrypting = at_once.is_some();
        let address = (self.host.trim_matches(['[', ']']), self.port);
        let mut connection = AsyncSmtpConnection::connect_tokio1(address, None, &self.us, at_once, None)
            .await
            .map_err(|error| Reason::of(&error, encrypting))?;
        if let Tls::Begun(parameters) = &self.tls {
            connection.starttls(parameters.clone(), &self.us).await.map_err(|error| Reason::of(&error, true))?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await.map_err(|error| {
                match Reason::of(&error, false) {
                    Reason::Refused(code) => Reason::SignIn(Some(code)),
                    Reason::Unreached if error.is_client() => Reason::SignIn(None),
                    other => other,
                }
            })?;
        }
        Ok(connection)
    }
}

/// Sender, recipient and text, in this order. Only what the mail server says of the recipient or the text is about this mail; all else
/// is about us or itself, and may be mended.
async fn hand_over(connection: &mut AsyncSmtpConnection, letter: &Letter) -> Result<(), Failure> {
    let mut parameters = Vec::new();
    if !is_ascii(&letter.to) || !is_ascii(&letter.from) {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Failure::Never(Reason::Letters));
        }
        parameters.extend([MailParameter::SmtpUtfEight, MailParameter::Body(MailBodyParameter::EightBitMime)]);
    }
    let later = |error| Failure::Later(Reason::of(&error, false));
    let about_it = |error: lettre::transport::smtp::Error| {
        let reason = Reason::of(&error, false);
        if error.is_permanent() { Failure::Never(reason) } else { Failure::Later(reason) }
    };
    connection.command(Mail::new(Some(letter.from.clone()), parameters)).await.map_err(later)?;
    connection.command(Rcpt::new(letter.to.clone(), Vec::new())).await.map_err(about_it)?;
    connection.command(Data).await.map_err(about_it)?;
    connection.message(&letter.text).await.map_err(about_it)?;
    Ok(())
}

/// Says goodbye without anybody waiting for the answer: whether a mail was taken is settled before.
fn leave(mut connection: AsyncSmtpConnection) {
    tokio::spawn(async move {
        let _ = timeout(GOODBYE, connection.quit()).await;
    });
}

fn is_ascii(address: &Address) -> bool {
    AsRef::<str>::as_ref(address).is_ascii()
}

/// Whether a host is this machine.
fn is_here(host: &str) -> bool {
    let address = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(url: &str) -> Result<(u16, bool, bool), String> {
        let relay =
            Relay::at(&url.parse().map_err(|_| "no URL")?, None, Duration::ZERO).map_err(|error| error.to_string())?;
        Ok((relay.port, !matches!(relay.tls, Tls::None), relay.credentials.is_some()))
    }

    #[test]
    fn is_encrypted_unless_told_otherwise() {
        assert_eq!(at("smtps://a:b@mail.example.org"), Ok((465, true, true)));
        assert_eq!(at("smtp://mail.example.org"), Ok((587, true, false)));
        assert_eq!(at("smtp://mail.example.org:25?tls=none"), Ok((25, false, false)));
        assert_eq!(at("smtp://a:b@localhost:25?tls=none"), Ok((25, false, true)));
        assert_eq!(at("smtp://a:b@[::1]:25?tls=none"), Ok((25, false, true)));
    }

    #[test]
    fn says_what_is_wrong_and_shows_nothing_of_it() {
        for url in [
            "http://mail.example.org",
            "smtp://",
            "smtp://secret@mail.example.org",
            "smtp://a:secret@mail.example.org?tls=none",
            "smtps://a:secret@mail.example.org?tls=none",
            "smtps://a:secret@mail.example.org?tls=required",
            "smtps://a:secret%FF@mail.example.org",
        ] {
            let error = at(url).expect_err(url);
            assert!(!error.contains("secret") && !error.contains("mail.example.org"), "{url}: {error}");
        }
    }
}
