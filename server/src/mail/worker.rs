//! The task that sends what is queued: one mail after the other, as each falls due.

use std::{future::Future, pin::pin, time::Duration};

use app::{context::now, mail::Post};
use lettre::message::Mailbox;
use store::{Instant, Mail, Store, StoreError};
use tokio::{
    select,
    time::{sleep, timeout},
};

use super::{Failure, Reason, Relay, message::Letter};

/// How long to wait between two tries, before looking again, and at the end.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// After the first try; after each further one twice as long.
    pub first: Duration,
    /// Never longer than this.
    pub longest: Duration,
    /// How often to look for what other processes left behind.
    pub look: Duration,
    /// How long a mail that is on its way gets to arrive once the server is to stop.
    pub last: Duration,
}

impl Default for Pace {
    /// From a minute, after which most passing troubles are over, to two hours, the least that RFC 5321 (4.5.4.1) asks for after the first.
    fn default() -> Self {
        const MINUTE: Duration = Duration::from_secs(60);
        Self { first: MINUTE, longest: 120 * MINUTE, look: MINUTE, last: Duration::from_secs(10) }
    }
}

impl Pace {
    /// How long to wait after so many tries.
    fn after(self, attempts: i32) -> Duration {
        let doubled = attempts.saturating_sub(1).try_into().ok().and_then(|times| 2_u32.checked_pow(times));
        doubled.and_then(|factor| self.first.checked_mul(factor)).unwrap_or(self.longest).min(self.longest)
    }
}

/// Sends what is queued.
pub struct Worker {
    /// The queue.
    pub store: Store,
    /// Through which mail server.
    pub relay: Relay,
    /// From whom.
    pub from: Mailbox,
    /// Who says when something was queued here.
    pub post: Post,
    /// How long to wait.
    pub pace: Pace,
}

impl Worker {
    /// Works until `stop` is done. A mail that is on its way then has a moment to arrive; else it is due again at once.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let mut stop = pin!(stop);
        let mut given_up = 0_u64;
        loop {
            let wait = match self.take().await {
                Ok(Some(mail)) => {
                    let mut sending = pin!(self.send(&mail));
                    let (sent, last) = select! {
                        sent = &mut sending => (Some(sent), false),
                        () = &mut stop => (timeout(self.pace.last, sending).await.ok(), true),
                    };
                    self.settle(&mail, sent, &mut given_up).await;
                    if last {
                        return;
                    }
                    continue;
                }
                Ok(None) => self.until_next().await,
                Err(error) => {
                    tracing::warn!(error = &error as &dyn std::error::Error, "the queue of mail could not be read");
                    self.pace.look
                }
            };
            select! {
                () = sleep(wait) => {}
                () = self.post.waits() => {}
                () = &mut stop => return,
            }
        }
    }

    /// Takes what is due, for longer than the mail server may take.
    async fn take(&self) -> Result<Option<Mail>, StoreError> {
        let at = now();
        self.store.take_mail(at, later(at, 2 * self.relay.timeout())).await
    }

    async fn send(&self, mail: &Mail) -> Result<(), Failure> {
        if now() >= mail.give_up_at {
            return Err(Failure::Never(Reason::Expired));
        }
        let letter = Letter::of(mail, &self.from).map_err(Failure::Never)?;
        self.relay.send(&letter).await
    }

    /// Removes what was sent, puts off what wasn't, or gives it up. `None`: it was broken off.
    async fn settle(&self, mail: &Mail, sent: Option<Result<(), Failure>>, given_up: &mut u64) {
        let pause = later(now(), self.pace.after(mail.attempts));
        let settled = match sent {
            Some(Ok(())) => self.store.delete_mail(mail).await,
            Some(Err(Failure::Later(reason))) if pause < mail.give_up_at => {
                tracing::warn!(mail.attempts, %reason, "a mail could not be sent; it will be tried again");
                self.store.postpone_mail(mail, pause).await
            }
            Some(Err(Failure::Later(reason) | Failure::Never(reason))) => {
                *given_up += 1;
                tracing::warn!(mail.attempts, mail.given_up = *given_up, %reason, "a mail was given up");
                self.store.delete_mail(mail).await
            }
            None => self.store.postpone_mail(mail, now()).await,
        };
        if let Err(error) = settled {
            // It will be due again when the time it was taken for is over, and arrive twice under one Message-ID.
            tracing::warn!(error = &error as &dyn std::error::Error, "what became of a mail could not be noted");
        }
    }

    /// How long nothing is due.
    async fn until_next(&self) -> Duration {
        let Ok(Some(next)) = self.store.find_next_mail().await else { return self.pace.look };
        let milliseconds = u64::try_from(next.0 - now().0).unwrap_or_default();
        Duration::from_millis(milliseconds).min(self.pace.look)
    }
}

fn later(at: Instant, by: Duration) -> Instant {
    Instant(at.0.saturating_add(i64::try_from(by.as_millis()).unwrap_or(i64::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_the_longest() {
        let hours = |pace: Pace, attempts| pace.after(attempts).as_secs_f64() / 3600.0;
        let pace = Pace::default();
        assert_eq!([1, 2, 3].map(|attempts| pace.after(attempts).as_secs()), [60, 120, 240]);
        assert_eq!([8, 9, 10, 100, i32::MAX].map(|attempts| hours(pace, attempts)), [2.0; 5]);
    }
}
