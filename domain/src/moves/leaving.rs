//! Moves from managing towards engineering.

use crate::{
    archetype::Archetype,
    goals::Pull,
    rule::{Rule, Source, TenureFact, When, all, any, edge, not, over, quiet},
    state::Measure,
    terms::*,
};

/// For a pull to hands-on work, for rust, or for a clock that is overdue while little is learnt. A first tour that can be
/// finished comes first and rules it out, but for a strong pull past the first year, which outweighs half of that rule of
/// thumb (source: archetypes; how much, and the year, are ours). Someone drawn to stay, or away from hands-on work, is left in peace.
pub(super) fn swing_to_engineering() -> Rule {
    let drifting = all([overdue(), edge(Measure::Learning, 65.0, 25.0), not(quiet(strongly_drawn_elsewhere()))]);
    // Far up, rust counts where little is learnt there; a pull to the work itself has a move of its own.
    let idle_far_up = all([
        upper(),
        edge(Measure::Learning, 65.0, 25.0),
        not(strongly_drawn_elsewhere()),
        not(edge(Pull::HandsOn, 0.0, 1.5)),
    ]);
    let long_pulled = all([strongly_drawn_to(Pull::HandsOn), edge(TenureFact::ManagementStint, 9.0, 21.0)]);
    Rule::new(&[Source::Archetypes], 0.0, [managing()])
        .ruled_out_by([all([tour_to_finish(), not(quiet(over(long_pulled, 0.0, 2.0)))])])
        .supported_by([
            (0.6, edge(Pull::HandsOn, 0.0, 2.0)),
            (0.5, all([rusty(), any([line_manager(), quiet(idle_far_up)])])),
            (0.2, wants_out()),
            (0.4, drifting),
            (0.3, When::Matches(Archetype::EarlyManager, None)),
        ])
        .pushed_down_by([
            (0.5, drawn_from(Pull::HandsOn)),
            (0.3, edge(Pull::Stay, 0.0, 2.0)),
            (0.2, quiet(all([dislikes_managing(), managing_for_long()]))),
            (0.25, quiet(upper())),
        ])
        .at_most(0.85)
}

/// For someone who wants both.
pub(super) fn fixed_stint_and_return() -> Rule {
    Rule::new(
        &[Source::Archetypes, Source::Anxieties],
        0.65,
        [managing(), edge(Pull::HandsOn, 0.0, 2.0), likes_managing(), edge(TenureFact::Management, 6.0, 24.0)],
    )
    .ruled_out_by([dislikes_managing(), drawn_from(Pull::People)])
    .supported_by([(0.25, edge(Measure::FearNoReturn, 30.0, 70.0)), (0.15, edge(Pull::People, 0.0, 2.0))])
    .pushed_down_by([(0.15, edge(Pull::Stay, 0.0, 2.0))])
    .at_most(0.92)
}

/// For a rusty line manager who likes managing.
pub(super) fn swap_seats() -> Rule {
    Rule::new(
        &[Source::Archetypes],
        0.9,
        [line_manager(), rusty(), edge(TenureFact::Management, 18.0, 36.0), likes_managing()],
    )
    .ruled_out_by([dislikes_managing()])
    .pushed_down_by([(0.4, drawn_from(Pull::HandsOn)), (0.2, edge(Pull::Stay, 0.0, 2.0))])
    .at_most(0.85)
}

/// For a role disliked for long, with no wish to come back. What holds someone there shows with the archetype: as a
/// reason to go it would read as one to stay.
pub(super) fn leave_management() -> Rule {
    Rule::new(&[Source::Archetypes], 0.7, [managing(), dislikes_managing(), managing_for_long()])
        .ruled_out_by([likes_managing(), edge(Pull::People, 0.0, 2.0)])
        .supported_by([(0.2, quiet(held())), (0.1, began_reluctantly()), (0.1, drawn_from(Pull::People))])
        .pushed_down_by([(0.3, quiet(all([upper(), edge(Pull::HandsOn, 0.0, 1.5)])))])
        .at_most(0.97)
}

/// For a role begun not long ago that one truly can't go on with. From 24 months on leaving is no handover any more (source:
/// archetypes); fading over the four months before. [ours]
pub(super) fn clean_handover() -> Rule {
    let not_for_long = edge(TenureFact::ManagementStint, 24.0, 20.0);
    Rule::new(&[Source::Archetypes, Source::Ours], 0.95, [managing(), not_for_long, cannot_commit(), wants_out()])
        .ruled_out_by([strongly_drawn_to(Pull::Stay)])
}

/// For managers of managers and executives drawn back to the work.
pub(super) fn return_from_executive() -> Rule {
    Rule::new(
        &[Source::CtoBack, Source::Archetypes],
        0.8,
        [upper(), edge(Pull::HandsOn, 0.0, 1.5), restless(), not(happy_there())],
    )
    .supported_by([(0.2, long_since_hands_on())])
    .at_most(0.97)
}
