//! Where the links and forms of a page lead: to the pages of an account, or to those within a tab.

use domain::rule::Fact;

use crate::t;

/// The address of the document that holds the pages within a tab.
pub const TAB: &str = "/private";

/// Whose pages they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ways {
    /// Of an account, and this review of it.
    Account {
        /// The review's id.
        review: String,
    },
    /// Of a tab: everything behind the `#`, which browsers never send.
    Tab,
}

impl Ways {
    /// The ways of an account where no review is in hand.
    #[must_use]
    pub const fn account() -> Self {
        Self::Account { review: String::new() }
    }

    fn to(&self, account: &str, tab: &str) -> String {
        match self {
            Self::Account { .. } => account.to_owned(),
            Self::Tab => format!("{TAB}#/{tab}"),
        }
    }

    fn within(&self, account: &str, tab: &str) -> String {
        match self {
            Self::Account { review } => format!("/reviews/{review}{account}"),
            Self::Tab => format!("{TAB}#/{tab}"),
        }
    }

    /// Where one is, and what comes next.
    #[must_use]
    pub fn start(&self) -> String {
        self.to("/home", "")
    }

    /// The timeline, with the form for a new stint.
    #[must_use]
    pub fn timeline(&self) -> String {
        self.to("/timeline", "timeline")
    }

    /// One stint of it.
    #[must_use]
    pub fn stint(&self, id: &str) -> String {
        self.to(&format!("/timeline/{id}"), &format!("timeline/{id}"))
    }

    /// What takes that stint away.
    #[must_use]
    pub fn delete_stint(&self, id: &str) -> String {
        format!("{}/delete", self.stint(id))
    }

    /// The goals.
    #[must_use]
    pub fn goals(&self) -> String {
        self.to("/goals", "goals")
    }

    /// The reviews so far; in a tab there is the one.
    #[must_use]
    pub fn reviews(&self) -> String {
        self.to("/reviews", "check")
    }

    /// One item of the review.
    #[must_use]
    pub fn item(&self, id: &str) -> String {
        self.within(&format!("/items/{id}"), &format!("items/{id}"))
    }

    /// The look over everything before it is sent.
    #[must_use]
    pub fn check(&self) -> String {
        self.within("/check", "check")
    }

    /// The result.
    #[must_use]
    pub fn result(&self) -> String {
        self.within("", "result")
    }

    /// What-if, about that result.
    #[must_use]
    pub fn what_if(&self) -> String {
        self.within("/what-if", "what-if")
    }

    /// The answers behind the result.
    #[must_use]
    pub fn answers(&self) -> String {
        self.within("/answers", "answers")
    }

    /// The earlier answers to a question; in a tab there are none.
    #[must_use]
    pub fn earlier(&self, item: &str) -> Option<String> {
        (*self != Self::Tab).then(|| format!("{}/{item}", self.answers()))
    }

    /// Where the answer behind a fact stands, and what that place is called.
    #[must_use]
    pub fn behind(&self, fact: Fact) -> (String, String) {
        let (part, name) = match fact {
            Fact::State(measure) => (measure.id(), "result.link-answers"),
            Fact::Pull(_) | Fact::Offer | Fact::Constraint(_) | Fact::Urgency => ("goals", "result.link-goals"),
            Fact::Tenure(_) | Fact::Track | Fact::Entry => ("timeline", "result.link-timeline"),
        };
        let mark = match self {
            Self::Account { .. } => '#',
            // What stands behind the first `#` names the page: one part more says where on it.
            Self::Tab => '/',
        };
        (format!("{}{mark}{part}", self.answers()), t!(name))
    }
}
