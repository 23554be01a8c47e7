//! The words that rules are written in: soft conditions used by several archetypes and moves, each declared once.
//!
//! Every number here is an edge. Those without a source are our own judgement of where a sign begins to count and where
//! it counts in full; edges on answers are at least 40 points wide, so that no single point decides anything.

mod shared;

pub use shared::{Shared, shared};

use crate::{
    goals::{Constraint, Offer, Pull},
    rule::{Fact, TenureFact, When, all, any, edge, not, over, quiet, sum},
    state::Measure,
    timeline::Track,
};

/// Months of engineering before managing, at the least. Sources: archetypes, hiring.
pub const LEAST_ENGINEERING: f64 = 60.0;
/// Months of engineering before managing that are better. Sources: archetypes, hiring.
pub const GOOD_ENGINEERING: f64 = 84.0;

/// On a management track. Like most tracks it goes without saying: a reader knows it, and it is no reason.
pub(crate) fn managing() -> When {
    quiet(When::Is(Fact::Track, const { &[Track::Manager.id(), Track::ManagerOfManagers.id(), Track::Executive.id()] }))
}

/// Managing engineers directly.
pub(crate) fn line_manager() -> When {
    quiet(When::Is(Fact::Track, const { &[Track::Manager.id()] }))
}

/// On a break from work.
pub(crate) fn on_a_break() -> When {
    quiet(When::Is(Fact::Track, const { &[Track::Break.id()] }))
}

/// In work that is neither engineering nor management.
pub(crate) fn other_work() -> When {
    When::Is(Fact::Track, const { &[Track::Other.id()] })
}

/// Managing managers, or an executive. Not quiet: how far someone is from the work is a reason to come back to it.
pub(crate) fn upper() -> When {
    When::Is(Fact::Track, const { &[Track::ManagerOfManagers.id(), Track::Executive.id()] })
}

/// An executive.
pub(crate) fn executive() -> When {
    quiet(When::Is(Fact::Track, const { &[Track::Executive.id()] }))
}

/// Managing engineers or managers.
pub(crate) fn line_or_managers() -> When {
    quiet(When::Is(Fact::Track, const { &[Track::Manager.id(), Track::ManagerOfManagers.id()] }))
}

/// A role managing people is on the table.
pub(crate) fn offered() -> When {
    When::Is(Fact::Offer, const { &[Offer::Manager.id()] })
}

/// Bound by this.
pub(crate) fn bound_by(constraint: Constraint) -> When {
    match constraint {
        Constraint::Visa => When::Is(Fact::Constraint(constraint), const { &[Constraint::Visa.id()] }),
        Constraint::Family => When::Is(Fact::Constraint(constraint), const { &[Constraint::Family.id()] }),
        Constraint::Health => When::Is(Fact::Constraint(constraint), const { &[Constraint::Health.id()] }),
        Constraint::Place => When::Is(Fact::Constraint(constraint), const { &[Constraint::Place.id()] }),
        Constraint::Money => When::Is(Fact::Constraint(constraint), const { &[Constraint::Money.id()] }),
        Constraint::CompanyFreeze => {
            When::Is(Fact::Constraint(constraint), const { &[Constraint::CompanyFreeze.id()] })
        }
    }
}

/// Drawn to something: three quarters for a mild pull, in full for a strong one.
pub(crate) fn drawn_to(pull: Pull) -> When {
    over(edge(pull, 0.0, 2.0), 0.0, 2.0 / 3.0)
}

/// Drawn to something strongly: a third for a mild pull, in full for a strong one.
pub(crate) fn strongly_drawn_to(pull: Pull) -> When {
    edge(pull, 0.5, 2.0)
}

/// Drawn away from something: half for a mild pull, in full for a strong one.
pub(crate) fn drawn_from(pull: Pull) -> When {
    edge(pull, 0.0, -2.0)
}

/// In a first time of managing; earlier management up to two years away still leaves something new. [ours]
pub(crate) fn first_tour() -> When {
    edge(TenureFact::EarlierManagement, 24.0, 0.0)
}

/// Under 24 months in the current management stint. Source: archetypes (a tour is two to three years).
pub(crate) fn under_two_years() -> When {
    edge(TenureFact::ManagementStint, 28.0, 22.0)
}

/// Managing for long: fading in from 18 months, full at 30. [ours]
pub(crate) fn managing_for_long() -> When {
    edge(TenureFact::ManagementStint, 18.0, 30.0)
}

/// Managed for some years, whatever came between. [ours]
pub(crate) fn experienced_manager() -> When {
    edge(TenureFact::Management, 36.0, 60.0)
}

/// The tour clock is overdue: past 36 months in one role. It stands still on a break. Source: archetypes.
pub(crate) fn overdue() -> When {
    all([not(on_a_break()), edge(TenureFact::CurrentRole, 30.0, 42.0)])
}

/// Likes managing: enjoys it and would choose it again; being in two minds about both is not liking it.
pub(crate) fn likes_managing() -> When {
    over(
        sum([
            (0.5, edge(Measure::Enjoyment, 30.0, 70.0)),
            (0.5, edge(Measure::WouldChooseAgain, 30.0, 70.0)),
            (0.25, edge(Pull::People, 0.0, 2.0)),
        ]),
        0.35,
        0.95,
    )
}

/// Dislikes managing: neither enjoys it nor would choose it again. One of the two alone says little.
pub(crate) fn dislikes_managing() -> When {
    over(
        sum([
            (0.5, edge(Measure::Enjoyment, 60.0, 10.0)),
            (0.45, edge(Measure::WouldChooseAgain, 60.0, 10.0)),
            (0.2, drawn_from(Pull::People)),
        ]),
        0.4,
        0.95,
    )
}

/// Wants out of the present management role.
pub(crate) fn wants_out() -> When {
    over(
        sum([
            (0.6, edge(Measure::Enjoyment, 65.0, 20.0)),
            (0.4, edge(Measure::WouldChooseAgain, 65.0, 20.0)),
            (0.25, edge(Measure::CommitmentCurrent, 60.0, 20.0)),
            (0.15, edge(Pull::HandsOn, 0.0, 2.0)),
            (0.15, drawn_from(Pull::People)),
        ]),
        0.25,
        0.8,
    )
}

/// Can't give the role the rest of its tour: says so, is bound by health, or dreads it with a firm no.
pub(crate) fn cannot_commit() -> When {
    any([
        edge(Measure::CommitmentCurrent, 50.0, 5.0),
        bound_by(Constraint::Health),
        all([
            edge(Measure::Enjoyment, 50.0, 0.0),
            edge(Measure::WouldChooseAgain, 50.0, 0.0),
            not(edge(Measure::CommitmentCurrent, 10.0, 55.0)),
        ]),
    ])
}

/// In the first two years of a first time of managing, with nothing known that keeps one from seeing it through.
/// Turning back to engineering waits for it, so it lets go sooner than the tour itself does. [ours]
pub(crate) fn tour_to_finish() -> When {
    let first_two_years = edge(TenureFact::ManagementStint, 26.0, 20.0);
    all([managing(), first_tour(), first_two_years, not(quiet(cannot_commit()))])
}

/// Technically rusty. Fear of rust is no sign of it.
pub(crate) fn rusty() -> When {
    sum([(0.9, edge(Measure::Fluency, 60.0, 20.0)), (0.15, edge(TenureFact::SinceHandsOn, 24.0, 84.0))])
}

/// The role began with reluctance.
pub(crate) fn began_reluctantly() -> When {
    any([When::Is(Fact::Entry, const { &[crate::timeline::Entry::Pushed.id()] }), edge(Measure::Voluntary, 55.0, 15.0)])
}

/// Something other than joy holds them in the role: a boss, pay, control, status, fear of rust. Source: archetypes.
pub(crate) fn held() -> When {
    any([
        edge(Measure::PressureToStay, 30.0, 75.0),
        edge(Measure::Pay, 30.0, 75.0),
        edge(Measure::Control, 30.0, 75.0),
        edge(Measure::Status, 30.0, 75.0),
        edge(Measure::FearRust, 30.0, 75.0),
    ])
}

/// Restless in the role: no joy, nothing learnt, or would not choose it again.
pub(crate) fn restless() -> When {
    any([
        edge(Measure::Enjoyment, 70.0, 30.0),
        edge(Measure::Learning, 60.0, 20.0),
        edge(Measure::WouldChooseAgain, 60.0, 20.0),
    ])
}

/// Happy where they are: joy and learning both.
pub(crate) fn happy_there() -> When {
    all([edge(Measure::Enjoyment, 50.0, 90.0), edge(Measure::Learning, 40.0, 80.0)])
}

/// Long since hands-on: months ago, or out of practice; never for someone hands-on now, as far as that is known.
pub(crate) fn long_since_hands_on() -> When {
    all([
        any([edge(TenureFact::SinceHandsOn, 12.0, 48.0), edge(Measure::Fluency, 55.0, 15.0)]),
        not(quiet(edge(TenureFact::SinceHandsOn, 12.0, 0.0))),
    ])
}

/// The team would not have it, or power goes unseen: learn first. Source: hiring.
pub(crate) fn not_ready_for_people() -> When {
    any([edge(Measure::TeamReception, 50.0, 10.0), edge(Measure::PowerAwareness, 50.0, 10.0)])
}

/// No management past to speak of.
pub(crate) fn never_managed() -> When {
    edge(TenureFact::Management, 12.0, 0.0)
}

/// Drawn to managing people: a strong pull makes it, a mild one only together with commitment. [ours]
pub(crate) fn eager_to_manage() -> When {
    let signs = sum([
        (0.35, edge(Pull::People, 0.0, 1.0)),
        (0.45, edge(Pull::People, 1.0, 2.0)),
        (0.25, edge(Measure::CommitmentManaging, 50.0, 90.0)),
    ]);
    over(signs, 0.4, 1.0)
}

/// A wish to do something other than now, each as strong as `drawn` says of its pull.
pub(crate) fn wishes_for_change(drawn: fn(Pull) -> When) -> When {
    any([
        all([not(managing()), drawn(Pull::People)]),
        all([not(quiet(upper())), drawn(Pull::ManagingManagers)]),
        all([not(executive()), drawn(Pull::Executive)]),
        drawn(Pull::Hybrid),
        drawn(Pull::Founding),
        all([any([managing(), other_work()]), drawn(Pull::HandsOn)]),
    ])
}

/// A strong wish for something other than line management or engineering.
pub(crate) fn strongly_drawn_elsewhere() -> When {
    any([Pull::ManagingManagers, Pull::Executive, Pull::Hybrid, Pull::Founding].map(strongly_drawn_to))
}

/// Not managing, and no longer well where they are: the work has nothing left to teach, though they like such work or
/// have been there for long (source: archetypes, comfort is a warning, and two or three years are time to look around); or
/// there is neither joy nor any wish to go on [ours].
pub(crate) fn stuck_here() -> When {
    let nothing_to_learn = edge(Measure::Learning, 55.0, 10.0);
    let no_wish_to_go_on = all([edge(Measure::Enjoyment, 65.0, 10.0), edge(Measure::CommitmentCurrent, 55.0, 10.0)]);
    all([
        not(managing()),
        not(on_a_break()),
        any([all([any([drawn_to(Pull::HandsOn), overdue()]), nothing_to_learn]), no_wish_to_go_on]),
    ])
}
