//! Moves for people who don't manage and think of it.

use crate::{
    goals::{Constraint, Pull},
    rule::{Rule, Source, TenureFact, When, all, any, edge, not, over, quiet, sum},
    state::Measure,
    terms::*,
};

/// Five years of engineering at the least, seven are better (sources: archetypes, hiring); a pull, commitment, and an
/// opening or an offer. A team that would not have it, or power unseen, says: practise first.
pub(super) fn manager_tour() -> Rule {
    // A mild pull alone does not make it; with commitment it does. Commitment alone, without any pull, does not.
    let committed = all([edge(Measure::CommitmentManaging, 50.0, 90.0), quiet(drawn_to(Pull::People))]);
    let wish = over(sum([(0.8, edge(Pull::People, 0.0, 2.0)), (0.4, committed)]), 0.2, 1.0);
    // Five at the least; a strong pull outweighs most of what is missing of seven.
    let years = any([
        edge(TenureFact::Engineering, 54.0, 78.0),
        over(all([edge(TenureFact::Engineering, 54.0, 66.0), quiet(strongly_drawn_to(Pull::People))]), 0.0, 1.2),
    ]);
    Rule::new(
        &[Source::Archetypes, Source::Hiring],
        0.7,
        [
            not(managing()),
            wish,
            years,
            any([offered(), edge(Measure::Opportunity, 35.0, 75.0)]),
            not(edge(Measure::CommitmentManaging, 60.0, 10.0)),
        ],
    )
    .ruled_out_by([not_ready_for_people(), drawn_from(Pull::People)])
    .supported_by([(0.25, edge(Measure::CommitmentManaging, 40.0, 80.0)), (0.1, offered())])
    .pushed_down_by([(0.3, edge(Pull::Stay, 0.0, 2.0))])
    .at_most(0.95)
}

/// For anyone who would like to manage and never has; more so where the role itself has to wait. It takes a team to
/// practise in, so not on a break.
pub(super) fn practise_without_title() -> Rule {
    Rule::new(
        &[Source::Archetypes, Source::Hiring],
        0.8,
        [not(managing()), not(on_a_break()), never_managed(), drawn_to(Pull::People)],
    )
    .supported_by([(0.2, not_ready_for_people()), (0.1, edge(Measure::Opportunity, 50.0, 10.0))])
    .pushed_down_by([(0.25, door_open())])
    .at_most(0.9)
}

/// The role itself is within reach, with the years for it.
fn door_open() -> When {
    all([
        any([offered(), edge(Measure::Opportunity, 45.0, 85.0)]),
        quiet(edge(TenureFact::Engineering, LEAST_ENGINEERING, GOOD_ENGINEERING)),
        not(quiet(not_ready_for_people())),
        not(bound_by(Constraint::CompanyFreeze)),
    ])
}

/// For an offer or a pull that comes before five to seven years of engineering.
pub(super) fn wait_and_deepen() -> Rule {
    Rule::new(
        &[Source::Archetypes, Source::Hiring],
        0.9,
        [
            not(managing()),
            any([offered(), drawn_to(Pull::People)]),
            edge(TenureFact::Engineering, GOOD_ENGINEERING, LEAST_ENGINEERING),
        ],
    )
    .pushed_down_by([(0.6, drawn_from(Pull::People))])
    .at_most(0.9)
}
