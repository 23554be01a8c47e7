//! When each archetype matches.

use super::{Archetype, Declared, Guise};
use crate::{
    goals::Pull,
    rule::{Rule, Source, TenureFact, When, any, edge, not},
    state::Measure,
    terms::*,
};

pub(super) fn declare() -> Vec<Declared> {
    use Archetype as A;
    let plain = |archetype, rule| Declared { archetype, guise: None, rule };
    vec![
        plain(A::EarlyManager, early_manager()),
        plain(A::NoviceSecondThoughts, novice_second_thoughts()),
        plain(A::TemporaryReturn, temporary_return()),
        Declared { archetype: A::ReluctantManager, guise: Some(Guise::Converted), rule: converted() },
        Declared { archetype: A::ReluctantManager, guise: Some(Guise::Trapped), rule: trapped() },
        plain(A::SeasonedManager, seasoned_manager()),
        plain(A::AspiringManager, aspiring_manager()),
        plain(A::ExecutiveDaydreamer, executive_daydreamer()),
    ]
}

/// Under five years of engineering in full, fading out at seven; later engineering counts. Ten years of managing are
/// another story, fading out over the years after [ours].
fn early_manager() -> Rule {
    Rule::new(
        &[Source::Archetypes, Source::Hiring, Source::Ours],
        0.9,
        [any([managing(), offered()]), edge(TenureFact::Engineering, GOOD_ENGINEERING, LEAST_ENGINEERING)],
    )
    .ruled_out_by([edge(TenureFact::Management, 120.0, 150.0)])
}

/// Full to 12 months, fading to 24 [ours].
fn novice_second_thoughts() -> Rule {
    Rule::new(
        &[Source::Archetypes, Source::Ours],
        0.95,
        [managing(), first_tour(), edge(TenureFact::ManagementStint, 24.0, 12.0), wants_out()],
    )
}

/// The fear is the larger half of it; wanting both alone is the smaller [ours].
fn temporary_return() -> Rule {
    Rule::new(
        &[Source::Archetypes, Source::Anxieties],
        0.4,
        [managing(), strongly_drawn_to(Pull::HandsOn), likes_managing(), edge(TenureFact::Management, 6.0, 24.0)],
    )
    .ruled_out_by([dislikes_managing()])
    .supported_by([(0.6, edge(Measure::FearNoReturn, 30.0, 70.0))])
}

/// Complaining by habit is more than complaining at times, and someone known not to want the role again is not converted.
fn converted() -> Rule {
    Rule::new(&[Source::Archetypes], 0.7, [managing(), likes_managing(), edge(Measure::Complaining, 33.0, 78.0)])
        .ruled_out_by([dislikes_managing(), edge(Measure::WouldChooseAgain, 65.0, 20.0)])
        .supported_by([(0.3, began_reluctantly())])
}

/// A strong wish to manage is no trap, however the days are now.
fn trapped() -> Rule {
    Rule::new(&[Source::Archetypes, Source::Ours], 0.35, [managing(), dislikes_managing(), managing_for_long()])
        .ruled_out_by([strongly_drawn_to(Pull::People)])
        .supported_by([(0.45, held()), (0.2, began_reluctantly())])
}

/// About five years, fading in from four.
fn seasoned_manager() -> Rule {
    Rule::new(
        &[Source::Archetypes],
        0.95,
        [
            line_manager(),
            edge(TenureFact::Management, 48.0, 60.0),
            edge(Measure::CraftConfidence, 40.0, 80.0),
            asking_what_next(),
        ],
    )
    .ruled_out_by([wants_out()])
}

fn asking_what_next() -> When {
    any([
        edge(Measure::Learning, 70.0, 30.0),
        rusty(),
        drawn_to(Pull::ManagingManagers),
        drawn_to(Pull::Executive),
        drawn_to(Pull::Hybrid),
        drawn_to(Pull::HandsOn),
        drawn_to(Pull::Founding),
    ])
}

fn aspiring_manager() -> Rule {
    Rule::new(&[Source::Archetypes], 0.97, [not(managing()), never_managed(), eager_to_manage()])
}

fn executive_daydreamer() -> Rule {
    Rule::new(
        &[Source::Archetypes, Source::CtoBack],
        0.95,
        [upper(), edge(Pull::HandsOn, 0.0, 1.5), long_since_hands_on(), restless()],
    )
    .ruled_out_by([happy_there()])
}
