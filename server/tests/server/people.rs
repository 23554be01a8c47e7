//! People with an account, and one who has something of everything.

use app::{
    account::link,
    context::{later, now},
};
use domain::{
    sharing::{Consent, Moment, Part},
    together::{Level, Topic},
};
use store::{
    Accepting, Account, AccountId, Answering, Created, Giving, InvitationId, NewInvitation, NewReset, NewShare,
    Passkey, PasskeyId, Review, ReviewId, ShareId, Side, Store, StoredStint, TalkId, To,
};

use crate::support::{Answer, Browser, Server};

/// Where signing up leads.
pub const WELCOME: &str = "/account/recovery?new=yes";
/// A password that passes the strength check.
pub const PASSWORD: &str = "seven quiet herons at dusk";
/// Words that only [`Owner`]s write: a stranger must never meet them.
pub const PRIVATE: [&str; 4] =
    ["Keeper of the lighthouse", "Skerry & Daughters", "grow old by the sea", "moored for good"];
/// An item that everybody is asked first, whatever they do.
pub const ITEM: &str = "looked-forward";

/// A decision as it is posted by whoever has seen none yet.
pub const DECLINED: [(&str, &str); 4] =
    [("choice", "decline"), ("expect", "moored for good"), ("sure", "75"), ("seen", "0")];

/// Signs up and stays signed in.
pub async fn sign_up(server: &Server, name: &str) -> Browser {
    let browser = Browser::new(&server.url);
    let mut answer = browser.post("/sign-up", &[("email", &email(name)), ("password", PASSWORD)]).await;
    if server.smtp.is_some() {
        assert_eq!(answer.location(), "/sign-up/code", "{answer:?}");
        let mail = server.mail().await;
        assert_eq!(mail.to, email(name));
        answer = browser.post("/sign-up/code", &[("code", &mail.code())]).await;
    }
    assert_eq!((answer.status, answer.location()), (303, WELCOME), "{answer:?}");
    browser
}

/// Signs in with an account made by [`sign_up`].
pub async fn sign_in(browser: &Browser, name: &str) -> Answer {
    browser.post("/sign-in", &[("email", &email(name)), ("password", PASSWORD)]).await
}

/// The address of a person.
pub fn email(name: &str) -> String {
    format!("{name}@lighthouse.example")
}

/// The account behind a person's address.
pub async fn account(store: &Store, name: &str) -> Account {
    store.find_account_by_email(&email(name)).await.unwrap().unwrap()
}

/// A complete stint, as its form is posted.
pub fn stint() -> Vec<(&'static str, &'static str)> {
    vec![
        ("track", "manager"),
        ("entry", "pushed"),
        ("from", "2020-01"),
        ("title", PRIVATE[0]),
        ("organisation", PRIVATE[1]),
    ]
}

/// A passkey that nobody can show.
pub fn passkey(name: &str) -> Passkey {
    Passkey {
        id: PasskeyId::new(),
        credential_id: name.as_bytes().to_vec(),
        name: "Blue key".to_owned(),
        data: serde_json::json!({}),
        created_at: app::context::now(),
        used_at: None,
    }
}

/// A person with a stint, goals, a sent review and an open one with an answer.
pub struct Owner {
    pub browser: Browser,
    pub name: String,
    pub stint: String,
    pub sent: String,
    pub open: String,
    /// The session of another browser, as it stands in addresses.
    pub session: String,
    pub passkey: String,
    /// The token of a link that sets a new password.
    pub link: String,
    /// The key of an archetype that the sent review's result names.
    pub fits: String,
    /// A move of the sent review's result, and the decision on it.
    pub about: String,
    pub decision: String,
    /// A team for which they look for somebody.
    pub opening: String,
    /// The secret in the address of their calendar.
    pub secret: String,
    /// What is between them and somebody else; what leads nowhere for those made by [`Owner::new`].
    pub between: Between,
}

/// A pair, what is shared within it and by a link, and invitations.
#[derive(Clone, Debug)]
pub struct Between {
    pub pair: String,
    /// Another pair, in which somebody reports to them.
    pub led: String,
    pub share: String,
    /// An invitation of theirs that waits.
    pub invitation: String,
    /// The secret of one that the other one of the pair made, to be accepted by whoever has it.
    pub secret: String,
    /// The secret of the link by which something is shared.
    pub shared: String,
    pub talk: String,
    /// What they noted of it for themselves.
    pub note: String,
}

impl Default for Between {
    fn default() -> Self {
        let nowhere = store::PairId::new().to_string();
        let guess = || "a-guess".to_owned();
        Self {
            pair: nowhere.clone(),
            led: nowhere.clone(),
            share: nowhere.clone(),
            invitation: nowhere.clone(),
            secret: guess(),
            shared: guess(),
            talk: nowhere.clone(),
            note: nowhere,
        }
    }
}

impl Owner {
    /// Makes one through the forms.
    pub async fn new(server: &Server, name: &str) -> Self {
        let browser = sign_up(server, name).await;
        done(&browser.post("/timeline", &stint()).await);
        done(&browser.post("/goals", &[("near", PRIVATE[2]), ("pull-people", "-1")]).await);
        let sent = begin(&browser, "where-am-i").await;
        done(&browser.post(&format!("{sent}/items/{ITEM}"), &[("value", "1")]).await);
        done(&browser.post(&format!("{sent}/check"), &[]).await);
        let open = begin(&browser, "where-am-i").await;
        done(&browser.post(&format!("{open}/items/{ITEM}"), &[("value", "2")]).await);
        let store = server.store().await;
        let account_id = account(&store, name).await.id;
        let review = store.find_review(account_id, id(&sent).parse().unwrap()).await.unwrap().unwrap();
        let result = review.sent.unwrap().result.advice().unwrap().clone();
        let (about, fits) = (result.moves[0].id.to_string(), result.archetypes.first());
        let fits = fits.map(|one| app::words::key_of(one.id, one.guise)).unwrap_or_default();
        done(&browser.post(&format!("{sent}/moves/{about}"), &DECLINED).await);
        done(&browser.post("/account/check-ins", &[("cadence", "monthly")]).await);
        done(&browser.post("/history/views", &[("asks", "by=role")]).await);
        let opening = browser.post("/openings", &[("team", PRIVATE[3])]).await;
        done(&opening);
        let decision = store.list_decisions(account_id).await.unwrap()[0].id.to_string();
        let stints = store.list_stints(account(&store, name).await.id).await.unwrap();
        sign_in(&Browser::new(&server.url), name).await;
        let sessions = store.list_sessions(account(&store, name).await.id, app::context::now()).await.unwrap();
        let passkey = passkey(name);
        assert!(store.create_passkey(account(&store, name).await.id, &passkey).await.unwrap());
        Self {
            browser,
            passkey: passkey.id.to_string(),
            name: name.to_owned(),
            stint: stints[0].id.to_string(),
            sent: id(&sent),
            open: id(&open),
            session: app::account::session::written(&sessions[0].token_hash),
            about,
            fits,
            decision,
            opening: id(opening.location()),
            secret: feed(&store, name).await,
            between: Between::default(),
            link: operator_link(&store, name, 60 * 60 * 1000).await,
        }
    }

    /// The same, who reports to somebody and is reported to, shares goals and timeline with them and by a link, and has invitations on both sides.
    pub async fn among_others(server: &Server, name: &str) -> Self {
        let mut owner = Self::new(server, name).await;
        let (store, at) = (server.store().await, now());
        let me = account(&store, name).await.id;
        let other = bare_account(&store, &format!("boss-of-{name}")).await;
        let invite = async |account: AccountId, side: Side| {
            let (secret, id) = (link::fresh().unwrap(), InvitationId::new());
            let (token_hash, expires_at) = (link::hashed(&secret), later(at, 60 * 60 * 1000));
            let name = "Robin".to_owned();
            let new = NewInvitation { id, account, token_hash, side, name, made_at: at, expires_at };
            assert!(store.create_invitation(&new, 9, None).await.unwrap());
            (secret, id.to_string())
        };
        let (secret, _) = invite(other, Side::Manager).await;
        let Accepting::Paired(pair) = store.accept_invitation(&link::hashed(&secret), me, "Ann", at).await.unwrap()
        else {
            panic!("a pair")
        };
        let report = bare_account(&store, &format!("report-of-{name}")).await;
        let (secret, _) = invite(report, Side::Report).await;
        let Accepting::Paired(led) = store.accept_invitation(&link::hashed(&secret), me, "Ann", at).await.unwrap()
        else {
            panic!("a pair")
        };
        let shared = link::fresh().unwrap();
        let token_hash = link::hashed(&shared);
        let by_link = To::Link { token_hash, passphrase_hash: None, label: "A mentor".to_owned() };
        let mut share = String::new();
        for to in [by_link, To::Pair(pair)] {
            let consent = Consent {
                parts: [Part::Goals, Part::Timeline].into(),
                given: Moment(at.0),
                ends: Moment(at.0 + 24 * 60 * 60 * 1000),
                follows: true,
                withdrawn: None,
            };
            let new = NewShare { id: ShareId::new(), account: me, to, consent, kept: None };
            assert_eq!(store.create_share(&new, 9).await.unwrap(), Giving::Given);
            share = new.id.to_string();
        }
        let (invitation, secret) = (invite(me, Side::Manager).await.1, invite(other, Side::Manager).await.0);
        let talk = TalkId::new();
        assert!(store.create_talk(me, pair, talk, "2026-06-12", at).await.unwrap());
        assert!(store.save_talk(me, talk, "", PRIVATE[1], at).await.unwrap().is_some());
        assert!(store.save_talk_note(me, talk, PRIVATE[3], at).await.unwrap());
        let answers = [(Topic::Load, Level::ALL[3])].into();
        assert_eq!(store.save_together(me, talk, &answers, at).await.unwrap(), Answering::Saved);
        let note = store.list_talk_notes(me).await.unwrap()[0].id.to_string();
        let (pair, led, talk) = (pair.to_string(), led.to_string(), talk.to_string());
        owner.between = Between { pair, led, share, invitation, secret, shared, talk, note };
        owner
    }

    /// A path with the owner's ids in the places that are left for them; the review is the open one.
    pub fn fill(&self, path: &str) -> String {
        let places = [
            ("{stint}", &*self.stint),
            ("{review}", &self.open),
            ("{item}", ITEM),
            ("{session}", &self.session),
            ("{passkey}", &self.passkey),
            ("{token}", &self.link),
            ("{move}", &self.about),
            ("{decision}", &self.decision),
            ("{opening}", &self.opening),
            ("{feed}", &self.secret),
            // What a manager says in a pair is theirs to say.
            ("{pair}/rhythm", &format!("{}/rhythm", self.between.led)),
            ("{pair}", &self.between.pair),
            ("{share}", &self.between.share),
            ("{invitation}", &self.between.invitation),
            ("{secret}", &self.between.secret),
            ("{link}", &self.between.shared),
            ("{talk}", &self.between.talk),
            ("{note}", &self.between.note),
        ];
        places.into_iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value))
    }

    /// Everything the database has of this person that others might want to change.
    pub async fn kept(&self, store: &Store) -> (Vec<StoredStint>, Option<domain::goals::Goals>, Vec<Review>, String) {
        let account = account(store, &self.name).await.id;
        let (mut reviews, mut responses) = (Vec::new(), String::new());
        for id in [&self.open, &self.sent] {
            let id: ReviewId = id.parse().unwrap();
            reviews.extend(store.find_review(account, id).await.unwrap());
            responses += &format!("{:?}", store.list_responses(account, id).await.unwrap());
        }
        (store.list_stints(account).await.unwrap(), store.find_goals(account).await.unwrap(), reviews, responses)
    }
}

/// An account that nobody signs in to.
pub async fn bare_account(store: &Store, name: &str) -> AccountId {
    let address = email(name);
    let id = AccountId::new();
    let new = Account {
        id,
        email: address.clone(),
        email_key: address,
        password_hash: None,
        created_at: now(),
        verified_at: None,
    };
    assert_eq!(store.create_account(&new).await.unwrap(), Created::Yes);
    id
}

/// Makes a link that sets a person's new password, for so many milliseconds; gives its token.
pub async fn operator_link(store: &Store, name: &str, lasts: i64) -> String {
    let (token, at) = (link::fresh().unwrap(), now());
    let new = NewReset { token_hash: link::hashed(&token), made_at: at, expires_at: later(at, lasts) };
    store.create_operator_reset(account(store, name).await.id, &new).await.unwrap();
    token
}

/// Makes the address of a person's calendar; gives the secret in it.
pub async fn feed(store: &Store, name: &str) -> String {
    let secret = link::fresh().unwrap();
    store.replace_feed(account(store, name).await.id, &link::hashed(&secret), now()).await.unwrap();
    secret
}

/// Starts a review, or finds the open one: its path.
pub async fn begin(browser: &Browser, instrument: &str) -> String {
    let answer = browser.post("/reviews", &[("instrument", instrument)]).await;
    done(&answer);
    answer.location().to_owned()
}

fn id(path: &str) -> String {
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

/// A form that did what it is for.
pub fn done(answer: &Answer) {
    assert_eq!(answer.status, 303, "{answer:?}");
    assert!(!answer.turns_away(), "{answer:?}");
}
