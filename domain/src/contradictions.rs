//! Answers that pull apart: declared as data, each with the facts that don't go together.
//!
//! None is a fault of the person's: people are of two minds. They are named as worth a second look. All thresholds are our
//! own: an answer counts from a fifth off the middle of its scale on, and in full towards its end.

use crate::{
    goals::Pull,
    id::identified,
    rule::{Evidence, Fact, Facts, When, all, degree, edge, holding, not},
    state::Measure,
    terms::{managing, strongly_drawn_to, wishes_for_change},
    timeline::Entry,
};
use std::sync::LazyLock;

identified! {
    /// Two things said that don't go together, and are worth a second look.
    Contradiction, "contradiction" {
        /// Enjoys the role, and would not choose it again.
        JoyButNotAgain => "joy-but-not-again",
        /// Would choose the role again, and doesn't enjoy it.
        AgainWithoutJoy => "again-without-joy",
        /// Drawn strongly to staying as is and strongly to something else.
        StayAndGo => "stay-and-go",
        /// Drawn strongly to managing people, with little commitment to two years of it.
        WishWithoutCommitment => "wish-without-commitment",
        /// Manages, enjoys it and would choose it again, and is drawn strongly away from managing people.
        LikesWhatRepels => "likes-what-repels",
        /// Technically fluent, and afraid of being too rusty.
        FluentButAfraid => "fluent-but-afraid",
        /// Enjoys the work, and has no energy.
        JoyWithoutEnergy => "joy-without-energy",
        /// Chose the role by the timeline, and not freely by the answers.
        ChosenButUnwilling => "chosen-but-unwilling",
        /// Pushed into the role by the timeline, and freely by the answers.
        PushedButWilling => "pushed-but-willing",
        /// Committed to two more years, without joy.
        CommittedWithoutJoy => "committed-without-joy",
    }
}

/// From this degree on two answers pull apart. [ours]
pub const FROM: f64 = 0.5;

/// A contradiction as declared.
#[derive(Debug)]
pub struct Declared {
    /// Which one.
    pub id: Contradiction,
    /// When it is there.
    pub when: When,
    /// Whether it compares how managing began with an answer about the present role, which only says something for those
    /// whose present role is the one they began with.
    pub one_role: bool,
}

/// Every contradiction.
#[must_use]
pub fn rules() -> &'static [Declared] {
    static RULES: LazyLock<Vec<Declared>> = LazyLock::new(|| {
        Contradiction::ALL
            .iter()
            .map(|&id| Declared {
                id,
                when: when(id),
                one_role: matches!(id, Contradiction::ChosenButUnwilling | Contradiction::PushedButWilling),
            })
            .collect()
    });
    &RULES
}

/// High: from 70 on.
fn high(measure: Measure) -> When {
    edge(measure, 50.0, 90.0)
}

/// Low: up to 30.
fn low(measure: Measure) -> When {
    edge(measure, 50.0, 10.0)
}

fn when(id: Contradiction) -> When {
    use Measure as M;
    match id {
        Contradiction::JoyButNotAgain => all([high(M::Enjoyment), low(M::WouldChooseAgain)]),
        Contradiction::AgainWithoutJoy => all([low(M::Enjoyment), high(M::WouldChooseAgain)]),
        Contradiction::StayAndGo => all([strongly_drawn_to(Pull::Stay), wishes_for_change(strongly_drawn_to)]),
        Contradiction::WishWithoutCommitment => {
            all([not(managing()), strongly_drawn_to(Pull::People), low(M::CommitmentManaging)])
        }
        Contradiction::LikesWhatRepels => {
            all([managing(), edge(Pull::People, -0.5, -2.0), high(M::Enjoyment), high(M::WouldChooseAgain)])
        }
        Contradiction::FluentButAfraid => all([high(M::Fluency), high(M::FearRust)]),
        Contradiction::JoyWithoutEnergy => all([high(M::Enjoyment), low(M::Energy)]),
        Contradiction::ChosenButUnwilling => {
            all([When::Is(Fact::Entry, const { &[Entry::Chosen.id()] }), low(M::Voluntary)])
        }
        Contradiction::PushedButWilling => {
            all([When::Is(Fact::Entry, const { &[Entry::Pushed.id()] }), high(M::Voluntary)])
        }
        Contradiction::CommittedWithoutJoy => all([high(M::CommitmentCurrent), low(M::Enjoyment)]),
    }
}

impl Declared {
    /// Whether it is there for a person.
    #[must_use]
    pub fn holds(&self, facts: &Facts) -> bool {
        let tenure = facts.tenure();
        degree::<f64>(&self.when, facts) >= FROM
            && (!self.one_role || tenure.management_stint_months <= tenure.current_role_months)
    }

    /// The facts that pull apart.
    #[must_use]
    pub fn facts(&self, facts: &Facts) -> Vec<Evidence> {
        holding(&self.when, facts)
    }
}
