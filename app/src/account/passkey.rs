//! Passkeys: what is asked of a browser, and whether its answer is good. What a browser was asked stands in its session meanwhile,
//! and is good for one answer.

use std::{fmt, sync::Arc};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use store::{Account, AccountId, Instant, Passkey, PasskeyId, Store};
use tower_sessions::Session;
use webauthn_rs::prelude::{
    CreationChallengeResponse, DiscoverableAuthentication, Passkey as Key, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, RequestChallengeResponse, Url, Webauthn, WebauthnBuilder,
};
use webauthn_rs_proto::ResidentKeyRequirement;

use crate::error::AppError;

/// The most passkeys of one account: every device of a household, and room.
pub const MOST: usize = 20;
/// The longest name of one, in characters.
pub const LONGEST_NAME: usize = 60;
/// How long a browser may take to answer, in milliseconds: what WebAuthn recommends at most, and what browsers are told.
const PATIENCE: i64 = 5 * 60 * 1000;
/// The session's keys for what was asked.
const ADDING: &str = "passkey-adding";
const ASKED: &str = "passkey-asked";

/// What checks passkeys for this server's address.
#[derive(Clone)]
pub struct Passkeys(Arc<Webauthn>);

impl fmt::Debug for Passkeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passkeys")
    }
}

impl Passkeys {
    /// For a server that people reach at `address`, such as `https://pendulum.example.org`. Nothing where it has no name: a passkey
    /// belongs to a domain, so an address made of figures can have none.
    #[must_use]
    pub fn at(address: &str) -> Option<Self> {
        let url = Url::parse(address).ok()?;
        let domain = url.domain()?.to_owned();
        // On one's own machine any port will do: it changes, and nobody else answers there.
        let local = domain == "localhost";
        let builder = WebauthnBuilder::new(&domain, &url).ok()?.rp_name("Pendulum").allow_any_port(local);
        Some(Self(Arc::new(builder.build().ok()?)))
    }

    /// What to ask the browser for, so that it makes a new passkey; as JSON.
    ///
    /// # Errors
    /// When the session can't be written.
    pub async fn begin_adding(
        &self,
        session: &Session,
        account: &Account,
        known: &[Passkey],
        now: Instant,
    ) -> Result<String, AppError> {
        let known = known.iter().map(|passkey| passkey.credential_id.clone()).collect();
        let (mut asked, state): (CreationChallengeResponse, PasskeyRegistration) = self
            .0
            .start_passkey_registration(account.id.0, &account.email, &account.email, Some(known))
            .map_err(|_| AppError::Internal)?;
        // One that the device can find by itself: signing in asks for no address.
        let wanted = asked.public_key.authenticator_selection.get_or_insert_default();
        (wanted.resident_key, wanted.require_resident_key) = (Some(ResidentKeyRequirement::Required), true);
        remember(session, ADDING, &state, now).await?;
        json(&asked.public_key)
    }

    /// The passkey that the browser made; nothing where its answer isn't good or came too late.
    ///
    /// # Errors
    /// When the session can't be read.
    pub async fn finish_adding(
        &self,
        session: &Session,
        answer: &str,
        name: String,
        now: Instant,
    ) -> Result<Option<Passkey>, AppError> {
        let state = recall::<PasskeyRegistration>(session, ADDING, now).await?;
        let (Some(state), Ok(answer)) = (state, serde_json::from_str::<RegisterPublicKeyCredential>(answer)) else {
            return Ok(None);
        };
        let Ok(key) = self.0.finish_passkey_registration(&answer, &state) else {
            return Ok(None);
        };
        let data = serde_json::to_value(&key).map_err(|_| AppError::Internal)?;
        let credential_id = key.cred_id().to_vec();
        Ok(Some(Passkey { id: PasskeyId::new(), credential_id, name, data, created_at: now, used_at: None }))
    }

    /// What to ask the browser for, so that somebody shows a passkey, whoever it is; as JSON.
    ///
    /// # Errors
    /// When the session can't be written.
    pub async fn ask(&self, session: &Session, now: Instant) -> Result<String, AppError> {
        let (asked, state): (RequestChallengeResponse, DiscoverableAuthentication) =
            self.0.start_discoverable_authentication().map_err(|_| AppError::Internal)?;
        remember(session, ASKED, &state, now).await?;
        json(&asked.public_key)
    }

    /// Whose passkey the browser showed; nothing where its answer isn't good or came too late. Notes the use.
    ///
    /// # Errors
    /// When session or database can't be asked.
    pub async fn answered(
        &self,
        session: &Session,
        store: &Store,
        answer: &str,
        now: Instant,
    ) -> Result<Option<Account>, AppError> {
        let state = recall::<DiscoverableAuthentication>(session, ASKED, now).await?;
        let (Some(state), Ok(answer)) = (state, serde_json::from_str::<PublicKeyCredential>(answer)) else {
            return Ok(None);
        };
        let Ok((account, credential)) = self.0.identify_discoverable_authentication(&answer) else {
            return Ok(None);
        };
        let account = AccountId(account);
        let passkeys = store.list_passkeys(account).await?;
        let Some(passkey) = passkeys.into_iter().find(|passkey| passkey.credential_id == credential) else {
            return Ok(None);
        };
        let mut key: Key = serde_json::from_value(passkey.data).map_err(|_| AppError::Internal)?;
        let Ok(shown) = self.0.finish_discoverable_authentication_v2(&answer, state, &key) else {
            return Ok(None);
        };
        key.update_credential(&shown);
        let data: Value = serde_json::to_value(&key).map_err(|_| AppError::Internal)?;
        // One that was taken away this very moment opens nothing any more.
        if !store.update_passkey(account, passkey.id, &data, now).await? {
            return Ok(None);
        }
        Ok(store.find_account(account).await?)
    }
}

async fn remember(session: &Session, key: &str, state: &impl Serialize, now: Instant) -> Result<(), AppError> {
    let state = serde_json::to_value(state).map_err(|_| AppError::Internal)?;
    session.insert(key, (now, state)).await.map_err(|_| AppError::Unavailable)?;
    session.save().await.map_err(|_| AppError::Unavailable)
}

/// What was asked, taken out of the session: one question, one answer.
async fn recall<T: DeserializeOwned>(session: &Session, key: &str, now: Instant) -> Result<Option<T>, AppError> {
    let asked = session.remove::<(Instant, Value)>(key).await.map_err(|_| AppError::Unavailable)?;
    let in_time = asked.filter(|(at, _)| (0..PATIENCE).contains(&(now.0 - at.0)));
    Ok(in_time.and_then(|(_, state)| serde_json::from_value(state).ok()))
}

fn json(asked: &impl Serialize) -> Result<String, AppError> {
    serde_json::to_string(asked).map_err(|_| AppError::Internal)
}

#[cfg(test)]
mod tests {
    use super::Passkeys;

    #[test]
    fn belong_to_a_name() {
        for named in ["https://pendulum.example.org", "https://pendulum.example.org:8443/", "http://localhost:3000"] {
            assert!(Passkeys::at(named).is_some(), "{named}");
        }
        for nameless in ["http://127.0.0.1:3000", "https://[::1]", "pendulum.example.org", "", "mailto:a@b.example"] {
            assert!(Passkeys::at(nameless).is_none(), "{nameless}");
        }
    }
}
