//! Rules as data: soft conditions over the facts of a person, and what they weigh. Declares nothing about careers
//! itself; the archetypes and the moves are declared in these terms and [`engine`](crate::rule) evaluates them.
//!
//! Nothing here switches. A condition holds to a degree between 0 and 1, and since an answer may be missing it holds
//! three degrees at once: the least and the most it could be, and the one shown, for which what is unknown has not
//! happened. So a missing answer supports nothing, rules nothing out, and widens what is possible.

mod degree;
mod engine;
mod fact;
mod facts;
mod missing;
mod trace;

pub(crate) use degree::Degree;
pub use degree::Reading;
pub(crate) use engine::{degree, scored};
pub use engine::{reading, score, slope};
pub use fact::{Fact, FactValue, TenureFact};
pub use facts::Facts;
pub use missing::missing;
pub(crate) use trace::holding;
pub use trace::{Evidence, evidence};

use crate::{
    archetype::{self, Archetype, Guise},
    id::identified,
};

identified! {
    /// Where a rule comes from.
    Source, "source" {
        /// Essay on manager archetypes and career paths.
        Archetypes => "archetypes",
        /// Essay on career development for managers.
        Development => "development",
        /// Essay on hiring an engineering manager.
        Hiring => "hiring",
        /// The two fears of going back and forth.
        Anxieties => "anxieties",
        /// From CTO to engineer.
        CtoBack => "cto-back",
        /// Our own judgement.
        Ours => "ours",
    }
}

/// A soft condition.
#[derive(Debug, Clone, PartialEq)]
pub enum When {
    /// Rises from 0 where the fact is `from` to 1 where it is `to`, in a straight line; falls where `to` is the lower.
    Edge {
        /// The fact.
        fact: Fact,
        /// Where it begins to count.
        from: f64,
        /// Where it counts in full.
        to: f64,
    },
    /// 1 where the fact is one of these, otherwise 0. Only for facts that nobody answers by degrees.
    Is(Fact, &'static [&'static str]),
    /// As true as the least true of these.
    All(Vec<When>),
    /// As true as the truest of these.
    Any(Vec<When>),
    /// As true as this is false.
    Not(Box<When>),
    /// Weights added up, held between 0 and 1: many small signs make one.
    Sum(Vec<(f64, When)>),
    /// Another condition, stretched: 0 up to `from`, 1 from `to` on.
    Over {
        /// The condition.
        when: Box<When>,
        /// Where it begins to count.
        from: f64,
        /// Where it counts in full.
        to: f64,
    },
    /// Another condition, as true as that, which gives a reader no reason: what goes without saying, or what only puts
    /// one move before another.
    Quiet(Box<When>),
    /// How well an archetype matches.
    Matches(Archetype, Option<Guise>),
}

impl When {
    /// Whether it asks about a fact, itself or by an archetype it rests on.
    pub(crate) fn asks(&self, about: &impl Fn(Fact) -> bool) -> bool {
        match self {
            Self::Edge { fact, .. } | Self::Is(fact, _) => about(*fact),
            Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.asks(about)),
            Self::Not(part) | Self::Quiet(part) | Self::Over { when: part, .. } => part.asks(about),
            Self::Sum(parts) => parts.iter().any(|(_, part)| part.asks(about)),
            Self::Matches(archetype, guise) => {
                archetype::declared(*archetype, *guise).is_some_and(|declared| declared.rule.asks(about))
            }
        }
    }
}

/// What a rule asks for and what it weighs. Its score is what its gate lets through of its worth, see [`score`].
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// All of these have to hold; the rule is open as far as the least true of them.
    pub needs: Vec<When>,
    /// None of these may be known to hold.
    pub rules_out: Vec<When>,
    /// What it is worth where it is open and nothing else is known.
    pub base: f64,
    /// What adds to its worth, with how much.
    pub supports: Vec<(f64, When)>,
    /// What takes from its worth, with how much.
    pub against: Vec<(f64, When)>,
    /// The most it can score: where two rules hold in full, the one that says more precisely what to do goes first. [ours]
    pub top: f64,
    /// Where it comes from.
    pub sources: &'static [Source],
}

impl Rule {
    /// A rule worth `base` where `needs` hold.
    #[must_use]
    pub fn new(sources: &'static [Source], base: f64, needs: impl Into<Vec<When>>) -> Self {
        Self {
            needs: needs.into(),
            rules_out: Vec::new(),
            base,
            supports: Vec::new(),
            against: Vec::new(),
            top: 1.0,
            sources,
        }
    }

    /// With what rules it out.
    #[must_use]
    pub fn ruled_out_by(mut self, conditions: impl Into<Vec<When>>) -> Self {
        self.rules_out = conditions.into();
        self
    }

    /// With what adds to its worth.
    #[must_use]
    pub fn supported_by(mut self, weighted: impl Into<Vec<(f64, When)>>) -> Self {
        self.supports = weighted.into();
        self
    }

    /// With what takes from its worth.
    #[must_use]
    pub fn pushed_down_by(mut self, weighted: impl Into<Vec<(f64, When)>>) -> Self {
        self.against = weighted.into();
        self
    }

    /// Whether it asks about a fact, itself or by an archetype it rests on.
    pub(crate) fn asks(&self, about: &impl Fn(Fact) -> bool) -> bool {
        let weighed = self.supports.iter().chain(&self.against).map(|(_, when)| when);
        self.needs.iter().chain(&self.rules_out).chain(weighed).any(|when| when.asks(about))
    }

    /// With the most it can score.
    #[must_use]
    pub fn at_most(mut self, top: f64) -> Self {
        self.top = top;
        self
    }
}

/// An edge on any fact that is a number; see [`When::Edge`].
#[inline(never)] // Rules call it hundreds of times, and calls are smaller in browsers.
pub fn edge(fact: impl Into<Fact>, from: f64, to: f64) -> When {
    When::Edge { fact: fact.into(), from, to }
}

/// All of these; see [`When::All`].
pub fn all(conditions: impl Into<Vec<When>>) -> When {
    When::All(conditions.into())
}

/// Any of these; see [`When::Any`].
pub fn any(conditions: impl Into<Vec<When>>) -> When {
    When::Any(conditions.into())
}

/// Not this; see [`When::Not`].
#[must_use]
pub fn not(when: When) -> When {
    When::Not(Box::new(when))
}

/// This, without a word about it; see [`When::Quiet`].
#[must_use]
pub fn quiet(when: When) -> When {
    When::Quiet(Box::new(when))
}

/// Signs added up; see [`When::Sum`].
pub fn sum(weighted: impl Into<Vec<(f64, When)>>) -> When {
    When::Sum(weighted.into())
}

/// A condition stretched; see [`When::Over`].
#[must_use]
pub fn over(when: When, from: f64, to: f64) -> When {
    When::Over { when: Box::new(when), from, to }
}
