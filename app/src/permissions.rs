//! Who may reach what. The gate in the server refuses whatever is not declared here or beside a form.

use crate::{calendar, data, forms};

/// Who may call a page, a form or a server function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// Everyone, signed in or not.
    Anyone,
    /// Whoever is signed in; they see and change their own things.
    SignedIn,
    /// The signed-in owner of what the path or the arguments name; for everyone else it does not exist. The gate sees to the
    /// session; that it is the owner's, every query sees to by naming the account.
    Owner,
    /// Either of the two signed-in people whose pair the path names, or a talk of theirs, for as long as it lasts; for everyone else it
    /// does not exist. Of a pair that has ended the report still reads the talks.
    /// What one side says of a pair is that side's: for the other one such a form does not exist.
    /// That it is theirs, every query sees to by naming the account.
    Paired,
    /// Whoever is signed in and has the secret in the path, which works once. A secret that opens nothing looks like one that never did.
    Invited,
    /// Whoever has the secret in the path, signed in or not, for as long as its owner lets it. A secret that opens nothing looks like
    /// one that never did.
    Holder,
}

/// The page that shows how everything looks: in debug builds alone. Elsewhere there is no such page.
pub const IN_DEVELOPMENT: &str = "/style";

/// Pages, as the router writes their paths.
pub const PAGES: &[(&str, May)] = &[
    ("/", May::Anyone),
    ("/sign-up", May::Anyone),
    ("/sign-up/code", May::Anyone),
    ("/sign-in", May::Anyone),
    ("/reset", May::Anyone),
    ("/reset/{token}", May::Anyone),
    ("/privacy", May::Anyone),
    ("/accessibility", May::Anyone),
    #[cfg(debug_assertions)]
    (IN_DEVELOPMENT, May::Anyone),
    ("/private", May::Anyone),
    ("/keep", May::Anyone),
    ("/rules", May::Anyone),
    ("/sign-in/passkey", May::Anyone),
    ("/recover", May::Anyone),
    ("/resume", May::SignedIn),
    ("/home", May::SignedIn),
    ("/account", May::SignedIn),
    ("/account/email", May::SignedIn),
    ("/account/email/code", May::SignedIn),
    ("/account/password", May::SignedIn),
    ("/account/no-password", May::SignedIn),
    ("/account/confirm", May::SignedIn),
    ("/account/passkeys", May::SignedIn),
    ("/account/passkeys/{passkey}", May::Owner),
    ("/account/recovery", May::SignedIn),
    ("/account/sessions", May::SignedIn),
    ("/account/check-ins", May::SignedIn),
    ("/account/calendar", May::SignedIn),
    ("/account/data", May::SignedIn),
    ("/account/delete", May::SignedIn),
    ("/account/deleted", May::Anyone),
    ("/timeline", May::SignedIn),
    ("/timeline/{stint}", May::Owner),
    ("/goals", May::SignedIn),
    ("/questionnaires", May::SignedIn),
    ("/reviews", May::SignedIn),
    ("/reviews/{review}", May::Owner),
    ("/reviews/{review}/answers", May::Owner),
    ("/reviews/{review}/what-if", May::Owner),
    ("/reviews/{review}/items/{item}", May::Owner),
    ("/reviews/{review}/check", May::Owner),
    ("/reviews/{review}/delete", May::Owner),
    ("/reviews/{review}/moves/{move}", May::Owner),
    ("/reviews/{review}/note", May::Owner),
    ("/reviews/{review}/answers/{item}", May::Owner),
    ("/decisions", May::SignedIn),
    ("/decisions/{decision}", May::Owner),
    ("/history", May::SignedIn),
    ("/history/compare", May::SignedIn),
    ("/chats", May::SignedIn),
    ("/chats/{pair}", May::Paired),
    ("/reports", May::SignedIn),
    ("/openings", May::SignedIn),
    ("/openings/{opening}", May::Owner),
    ("/invitations/{secret}", May::Invited),
    ("/share", May::SignedIn),
    ("/shares/{share}", May::Owner),
    ("/shared/{link}", May::Holder),
    ("/guide", May::Anyone),
    ("/talks", May::SignedIn),
    ("/talks/{talk}", May::Paired),
    ("/talks/{talk}/together", May::Paired),
];

/// Files of an account, made when they are asked for.
pub const DOWNLOADS: &[(&str, May)] = &[
    (data::Form::Json.path(), May::SignedIn),
    (data::Form::Csv.path(), May::SignedIn),
    (data::Form::Markdown.path(), May::SignedIn),
];

/// What programs fetch by a secret in the address: whoever has it may.
pub const FEEDS: &[(&str, May)] = &[(calendar::PATH, May::Holder)];

/// Server functions, called by islands.
pub const FUNCTIONS: &[(&str, May)] = &[("/api/save_response", May::Owner)];

/// Files of the app itself, the same for everyone.
pub const FILES: &[(&str, May)] =
    &[("/pkg/{*file}", May::Anyone), ("/favicon.svg", May::Anyone), ("/robots.txt", May::Anyone)];

/// What service managers and balancers ask; they have no session, and pass no gate.
pub const PROBES: &[(&str, May)] = &[("/healthz", May::Anyone), ("/readyz", May::Anyone)];

/// What is declared for a path of the router, as the router writes it.
pub fn declared(post: bool, path: &str) -> Option<May> {
    let within = |table: &[(&str, May)]| table.iter().find(|(known, _)| *known == path).map(|(_, may)| *may);
    if post {
        forms::all().iter().find(|form| form.path == path).map(|form| form.may).or_else(|| within(FUNCTIONS))
    } else {
        [PAGES, DOWNLOADS, FEEDS, FILES, PROBES].into_iter().find_map(within)
    }
}
