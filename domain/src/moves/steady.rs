//! Moves that stay where one is, and support, which stands beside any other.

use crate::{
    archetype::{Archetype, Guise},
    goals::{Constraint, Pull},
    rule::{Rule, Source, When, all, any, edge, not, quiet, sum},
    state::Measure,
    terms::*,
};

/// For a first tour under 24 months with second thoughts, where nothing keeps one from seeing it through.
pub(super) fn finish_the_tour() -> Rule {
    let second_thoughts = sum([(1.0, wants_out()), (0.5, edge(Pull::HandsOn, 0.0, 2.0))]);
    Rule::new(&[Source::Archetypes], 0.75, [managing(), first_tour(), under_two_years(), quiet(second_thoughts)])
        .ruled_out_by([cannot_commit()])
        .supported_by([(0.2, edge(Measure::CommitmentCurrent, 20.0, 70.0))])
        .at_most(0.95)
}

/// For those who were reluctant and like it by now.
pub(super) fn own_the_role() -> Rule {
    Rule::new(&[Source::Archetypes], 0.9, [When::Matches(Archetype::ReluctantManager, Some(Guise::Converted))])
        .ruled_out_by([quiet(When::Matches(Archetype::ReluctantManager, Some(Guise::Trapped)))])
}

/// Joy and learning both. Comfort without learning is no rest; a clock overdue asks for a look around, unless a strong
/// pull says stay. Source: archetypes.
pub(super) fn stay_and_enjoy() -> Rule {
    Rule::new(
        &[Source::Archetypes, Source::Ours],
        0.9,
        [edge(Measure::Enjoyment, 40.0, 80.0), edge(Measure::Learning, 40.0, 80.0)],
    )
    .supported_by([(0.1, edge(Pull::Stay, 0.0, 2.0))])
    .pushed_down_by([
        (0.45, all([overdue(), not(quiet(edge(Pull::Stay, 0.0, 2.0)))])),
        (0.35, wishes_for_change(strongly_drawn_to)),
        (0.4, edge(Measure::Energy, 50.0, 10.0)),
        (0.3, edge(Measure::WouldChooseAgain, 45.0, 5.0)),
    ])
    .at_most(0.96)
}

/// For low energy or little support. Where an archetype explains the low energy its own advice goes first, unless
/// health binds.
pub(super) fn seek_support() -> Rule {
    let explained = all([
        any([
            When::Matches(Archetype::NoviceSecondThoughts, None),
            When::Matches(Archetype::ReluctantManager, Some(Guise::Trapped)),
            When::Matches(Archetype::ExecutiveDaydreamer, None),
        ]),
        not(bound_by(Constraint::Health)),
    ]);
    let worn = sum([
        (0.8, edge(Measure::Energy, 60.0, 10.0)),
        (0.5, edge(Measure::Support, 60.0, 15.0)),
        (0.4, bound_by(Constraint::Health)),
    ]);
    Rule::new(&[Source::Development, Source::Ours], 0.0, [])
        .supported_by([(1.0, worn)])
        .pushed_down_by([(0.4, quiet(explained))])
        .at_most(0.8)
}
