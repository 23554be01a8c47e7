//! Moves that keep or grow what a manager can do.

use crate::{
    archetype::Archetype,
    goals::Pull,
    rule::{Rule, Source, TenureFact, When, all, any, edge, not, over, quiet, sum},
    state::Measure,
    terms::*,
};

/// For early managers, and for fluency that sinks in a role one keeps.
pub(super) fn guard_credibility() -> Rule {
    let fluent_and_hands_on = all([edge(Measure::Fluency, 40.0, 95.0), edge(TenureFact::SinceHandsOn, 6.0, 0.0)]);
    let sinking = all([edge(Measure::Fluency, 80.0, 20.0), not(quiet(wants_out()))]);
    Rule::new(&[Source::Archetypes, Source::Hiring], 0.0, [managing()])
        .ruled_out_by([fluent_and_hands_on])
        .supported_by([
            (0.95, When::Matches(Archetype::EarlyManager, None)),
            (0.42, all([line_manager(), sinking.clone()])),
            (0.1, sinking),
        ])
        .pushed_down_by([
            (0.1, drawn_from(Pull::HandsOn)),
            (0.8, quiet(all([dislikes_managing(), managing_for_long()]))),
            // Where going back is both wished for and open, guarding from afar is the second best. [ours]
            (0.25, quiet(all([strongly_drawn_to(Pull::HandsOn), managing_for_long()]))),
        ])
        .at_most(0.92)
}

/// For line managers who want to learn the craft faster than their company teaches it.
pub(super) fn big_company_tour() -> Rule {
    Rule::new(
        &[Source::Development],
        0.6,
        [
            line_manager(),
            likes_managing(),
            edge(Measure::CraftConfidence, 85.0, 45.0),
            edge(Measure::Learning, 65.0, 25.0),
            edge(TenureFact::ManagementStint, 6.0, 24.0),
        ],
    )
    .ruled_out_by([rusty(), wants_out(), edge(Pull::Stay, 0.5, 2.0)])
    .supported_by([(0.3, edge(Measure::Opportunity, 60.0, 20.0)), (0.1, edge(Pull::People, 0.0, 2.0))])
    .at_most(0.88)
}

/// For managers who want to stay.
pub(super) fn deepen_the_craft() -> Rule {
    let wants_to_stay = over(
        sum([
            (0.5, edge(Measure::CommitmentCurrent, 20.0, 60.0)),
            (0.5, edge(Measure::Enjoyment, 30.0, 70.0)),
            (0.25, edge(Pull::People, 0.0, 2.0)),
            (0.25, edge(Pull::Stay, 0.0, 2.0)),
        ]),
        0.3,
        0.9,
    );
    Rule::new(&[Source::Development], 0.5, [managing(), wants_to_stay, not(wants_out())])
        .supported_by([
            (0.25, edge(Measure::CraftConfidence, 85.0, 45.0)),
            (0.15, all([first_tour(), under_two_years()])),
            (0.1, edge(Measure::Support, 50.0, 10.0)),
            (0.1, any([edge(Measure::PowerAwareness, 50.0, 10.0), edge(Measure::TeamReception, 50.0, 10.0)])),
            (0.1, edge(Pull::Stay, 0.0, 2.0)),
        ])
        .pushed_down_by([(0.15, edge(Measure::Learning, 50.0, 10.0))])
        .at_most(0.88)
}
