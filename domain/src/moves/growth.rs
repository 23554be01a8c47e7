//! Moves towards more, here or elsewhere.

use crate::{
    archetype::Archetype,
    goals::{Constraint, Pull},
    rule::{Rule, Source, TenureFact, When, all, any, edge, not, quiet},
    state::Measure,
    terms::*,
};

/// For experienced managers who are curious, where there is something to widen into.
pub(super) fn widen_scope() -> Rule {
    Rule::new(
        &[Source::Archetypes],
        0.6,
        [
            line_or_managers(),
            experienced_manager(),
            edge(Measure::Opportunity, 15.0, 60.0),
            any([
                edge(Measure::Learning, 65.0, 25.0),
                all([line_manager(), drawn_to(Pull::ManagingManagers)]),
                drawn_to(Pull::Executive),
                drawn_to(Pull::Hybrid),
            ]),
            not(wants_out()),
        ],
    )
    .ruled_out_by([doubts_the_craft()])
    .supported_by([
        (0.3, edge(Pull::Hybrid, 0.0, 2.0)),
        (0.15, all([line_manager(), edge(Pull::ManagingManagers, 0.0, 2.0)])),
        (0.15, edge(Pull::Executive, 0.0, 2.0)),
        (0.1, edge(Measure::CraftConfidence, 40.0, 80.0)),
    ])
    .pushed_down_by([(0.3, edge(Pull::Stay, 0.0, 2.0))])
    .at_most(0.9)
}

/// Skill or joy as a line manager predicts neither there, so neither opens it: a pull and an opening do. Doubts about the
/// craft come first all the same.
pub(super) fn manage_managers() -> Rule {
    Rule::new(
        &[Source::Archetypes],
        0.75,
        [
            line_manager(),
            experienced_manager(),
            drawn_to(Pull::ManagingManagers),
            edge(Measure::Opportunity, 35.0, 75.0),
        ],
    )
    .ruled_out_by([wants_out(), doubts_the_craft()])
    .supported_by([(0.2, quiet(When::Matches(Archetype::SeasonedManager, None)))])
    .at_most(0.88)
}

/// More scope is for the seasoned, and a seasoned manager trusts the craft.
fn doubts_the_craft() -> When {
    edge(Measure::CraftConfidence, 60.0, 10.0)
}

/// For a wish that this company can't serve.
pub(super) fn change_company() -> Rule {
    Rule::new(&[Source::Archetypes], 0.85, [wish_for_elsewhere(), no_chance_here()])
        .ruled_out_by([
            all([managing(), first_tour(), under_two_years()]),
            all([not(managing()), edge(TenureFact::CurrentRole, 9.0, 3.0)]),
        ])
        .supported_by([(0.1, overdue())])
        .pushed_down_by([(0.4, edge(Pull::Stay, 0.0, 2.0))])
        .at_most(0.9)
}

/// Little opportunity; or a freeze, as far as no great opportunity is known of.
fn no_chance_here() -> When {
    any([
        edge(Measure::Opportunity, 55.0, 15.0),
        all([bound_by(Constraint::CompanyFreeze), not(quiet(edge(Measure::Opportunity, 40.0, 80.0)))]),
    ])
}

/// Wishes that depend on the company one keeps.
fn wish_for_elsewhere() -> When {
    any([
        all([
            not(managing()),
            eager_to_manage(),
            edge(TenureFact::Engineering, 48.0, 66.0),
            not(quiet(not_ready_for_people())),
        ]),
        all([managing(), experienced_manager(), drawn_to(Pull::ManagingManagers)]),
        all([managing(), experienced_manager(), strongly_drawn_to(Pull::Executive)]),
        strongly_drawn_to(Pull::Hybrid),
        strongly_drawn_to(Pull::Founding),
        stuck_here(),
        all([quiet(When::Matches(Archetype::SeasonedManager, None)), edge(Measure::Learning, 50.0, 10.0)]),
    ])
}

/// For a wish known to be unsaid, or no more than hinted at; wanting to learn again, or to be elsewhere, is one. Someone who dislikes managing
/// has something to do before, or while, saying so.
pub(super) fn say_it_aloud() -> Rule {
    let wish = any([wishes_for_change(drawn_to), stuck_here()]);
    Rule::new(&[Source::Archetypes], 0.75, [wish, edge(Measure::SaidAloud, 75.0, 20.0)])
        .supported_by([
            (0.15, quiet(When::Matches(Archetype::SeasonedManager, None))),
            (0.1, edge(Pull::ManagingManagers, 0.0, 2.0)),
        ])
        .pushed_down_by([(0.3, quiet(all([managing(), dislikes_managing()])))])
        .at_most(0.9)
}
