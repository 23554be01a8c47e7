//! Mail: what belongs together is set, and the mail server takes name and password. Nothing is sent.

use super::Report;
use crate::{commands::block_on, config::ServeArgs};

/// Looks at it.
///
/// # Errors
/// When the system gives this process no timers.
pub fn look(args: &ServeArgs, report: &mut Report) -> anyhow::Result<()> {
    let outgoing = match args.mail.outgoing(args.public_url.as_deref()) {
        Ok(None) => {
            report.well("No mail is sent: no mail server is set");
            return Ok(());
        }
        Ok(Some(outgoing)) => outgoing,
        Err(error) => {
            report.mend(
                format!("Mail can't be sent: {error:#}"),
                "The server does not start",
                "set what is missing, or leave all of mail out",
            );
            return Ok(());
        }
    };
    match block_on(outgoing.relay.check())? {
        Ok(()) => report.well("The mail server can be reached and takes our mail"),
        Err(reason) => report.mend(
            format!("Mail can't be sent: {reason}"),
            "Codes and links to set a new password arrive late or never",
            "see that --smtp-url names the right mail server, name and password, and that it can be reached from here",
        ),
    }
    Ok(())
}
