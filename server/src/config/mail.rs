//! How a server is told to send mail: through which mail server, and from whom.

use std::{convert::Infallible, fmt, num::NonZeroU32, str::FromStr, time::Duration};

use anyhow::{Context as _, bail};
use clap::Args;
use lettre::message::Mailbox;
use url::{Host, Url};

use crate::mail::{Pace, Relay};

/// What `pendulum serve` takes about mail. Without a mail server nothing is mailed, and everything works that needs none.
#[derive(Args, Clone, Debug)]
pub struct MailArgs {
    /// The mail server that takes our mail, with name and password: smtps://NAME:PASSWORD@HOST, or smtp://… for STARTTLS.
    /// With ?tls=none nothing is encrypted: for a mail server on the same machine.
    #[arg(long, env = "PENDULUM_SMTP_URL", value_name = "URL", hide_env_values = true)]
    pub smtp_url: Option<SmtpUrl>,

    /// Whom mail comes from, such as "Pendulum <no-reply@example.org>".
    #[arg(long, env = "PENDULUM_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,

    /// How many seconds the mail server has for each mail.
    #[arg(long, env = "PENDULUM_SMTP_TIMEOUT", default_value_t = TIMEOUT, value_name = "SECONDS")]
    pub smtp_timeout: NonZeroU32,

    /// Between two tries.
    #[arg(skip)]
    pub pace: Pace,
}

/// The address of a mail server. It may hold a password, so it is never shown.
#[derive(Clone)]
pub struct SmtpUrl(String);

impl FromStr for SmtpUrl {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        // Judged later: a fault found here would be shown together with the password.
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmtpUrl(..)")
    }
}

/// How mail leaves this server.
pub struct Outgoing {
    /// Through which mail server.
    pub relay: Relay,
    /// From whom.
    pub from: Mailbox,
    /// Where links lead: the address people use, without a slash at the end.
    pub origin: String,
}

/// How many seconds the mail server has for each mail, where nothing else is said. Longer than a healthy one takes with all its
/// checks, and shorter than a person waits for a code.
const TIMEOUT: NonZeroU32 = NonZeroU32::new(60).expect("not zero");

impl Default for MailArgs {
    fn default() -> Self {
        Self { smtp_url: None, mail_from: None, smtp_timeout: TIMEOUT, pace: Pace::default() }
    }
}

impl MailArgs {
    /// How mail leaves this server; none where no mail server was named.
    ///
    /// # Errors
    /// When something that belongs to it is missing or makes no sense; the message says what to set, and shows no password.
    pub fn outgoing(&self, public_url: Option<&str>) -> anyhow::Result<Option<Outgoing>> {
        let (url, from) = match (&self.smtp_url, &self.mail_from) {
            (None, None) => return Ok(None),
            (Some(url), Some(from)) => (url, from),
            (Some(_), None) => bail!(
                "a mail server is set, but not whom mail comes from: set --mail-from (PENDULUM_MAIL_FROM), such as \"Pendulum <no-reply@example.org>\""
            ),
            (None, Some(_)) => bail!(
                "--mail-from is set, but no mail server: set --smtp-url (PENDULUM_SMTP_URL), such as smtps://NAME:PASSWORD@mail.example.org"
            ),
        };
        let Some(public_url) = public_url else {
            bail!(
                "a mail server is set, but not where links in mail lead: set --public-url (PENDULUM_PUBLIC_URL) to the address people use, such as https://pendulum.example.org"
            )
        };
        let public = Url::parse(public_url).ok().filter(|url| ["http", "https"].contains(&url.scheme()));
        let public = public.filter(|url| url.path() == "/" && url.query().is_none() && url.fragment().is_none());
        let Some(public) = public else {
            bail!(
                "--public-url is no address that links can begin with: it should be like https://pendulum.example.org"
            )
        };
        let from: Mailbox = from.parse().ok().context(
            "--mail-from is no address of mail: it should be like no-reply@example.org, or \"Pendulum <no-reply@example.org>\"",
        )?;
        let timeout = Duration::from_secs(u64::from(self.smtp_timeout.get()));
        let relay = relay(&url.0, public.host(), timeout).context("--smtp-url can't be used")?;
        Ok(Some(Outgoing { relay, from, origin: public.as_str().trim_end_matches('/').to_owned() }))
    }
}

fn relay(url: &str, us: Option<Host<&str>>, timeout: Duration) -> anyhow::Result<Relay> {
    let Ok(url) = Url::parse(url) else {
        bail!(
            "it should be like smtps://NAME:PASSWORD@mail.example.org, special characters in name and password written as %40 and the like"
        )
    };
    Relay::at(&url, us, timeout)
}
