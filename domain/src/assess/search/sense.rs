//! What it makes sense to turn for a person: nothing that is past, nothing that they are never asked where they are, nothing that
//! contradicts what they do.

use super::dial::Dial;
use crate::{
    goals::{Constraint, Pull},
    rule::Facts,
    state::Measure,
    timeline::Track,
};

impl Dial {
    /// Whether turning it says something a person in this place could mean: nothing that is past, nothing that the
    /// questionnaire never asks where they are, no offer to manage for those who do. [ours]
    pub(super) fn is_sensible(self, facts: &Facts) -> bool {
        let track = facts.track();
        let managing = track.is_some_and(Track::is_management);
        let at_work = track != Some(Track::Break);
        let considering = !managing
            && (facts.offer().is_some() || facts.number(Pull::People.into()).is_some_and(|strength| strength > 0.0));
        match self {
            Self::Measure(measure) => match measure {
                Measure::Voluntary => false,
                Measure::Energy
                | Measure::Fluency
                | Measure::FearRust
                | Measure::Opportunity
                | Measure::PowerAwareness
                | Measure::SaidAloud
                | Measure::Support => true,
                Measure::CraftConfidence => managing,
                Measure::FearNoReturn => managing || considering && facts.tenure().management_months > 0,
                Measure::CommitmentManaging => considering,
                Measure::TeamReception => managing || considering && at_work,
                Measure::Enjoyment
                | Measure::Learning
                | Measure::WouldChooseAgain
                | Measure::Complaining
                | Measure::Control
                | Measure::Status
                | Measure::Pay
                | Measure::PressureToStay
                | Measure::CommitmentCurrent => at_work,
            },
            Self::Pull(Pull::ManagingManagers | Pull::Executive) => managing,
            Self::Pull(Pull::Stay) => at_work,
            Self::Pull(_) => true,
            Self::Constraint(one @ (Constraint::Visa | Constraint::CompanyFreeze)) => {
                facts.bound_by(one) || at_work && track.is_some()
            }
            Self::Constraint(_) => true,
            Self::Offer => facts.offer().is_some() || !managing,
            Self::Time => at_work && track.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        assess::Person,
        goals::Goals,
        instrument::{Catalogue, Instrument, Item},
        month::Month,
        state::State,
        timeline::Stint,
    };
    use std::collections::BTreeSet;

    fn questionnaire() -> &'static Instrument {
        Catalogue::shipped().latest("where-am-i").expect("it ships")
    }

    /// Whether someone on a track may be asked an item, whatever they answer on the way.
    fn may_be_asked(item: &Item, track: Track) -> bool {
        item.when.admits(Some(track))
            && item.when.answers.iter().all(|condition| {
                questionnaire().item(&condition.item).is_some_and(|earlier| may_be_asked(earlier, track))
            })
    }

    fn asked(track: Track) -> BTreeSet<Measure> {
        let items = questionnaire().items.iter().filter(|item| may_be_asked(item, track));
        items.flat_map(|item| &item.feeds).filter_map(|feed| feed.target.measure()).collect()
    }

    /// Someone on a track who has managed before and would like to again.
    fn facts(track: Track) -> Facts {
        let month = Month::FIRST.plus(24_000);
        let before = Stint { to: Some(month), ..Stint::new(Track::Manager, month.plus(-48)) };
        let mut goals = Goals::default();
        goals.pulls.set(Pull::People, 2).expect("in range");
        let stints = vec![before, Stint::new(track, month)];
        Facts::of(&Person { as_of: month.plus(30), stints, goals, state: State::default() })
    }

    #[test]
    fn a_measure_makes_sense_where_the_questionnaire_asks_for_it() {
        for track in Track::ALL {
            let facts = facts(*track);
            let sensible = Measure::ALL.iter().copied().filter(|one| Dial::Measure(*one).is_sensible(&facts));
            // How one came to the role is past.
            let asked: BTreeSet<Measure> = asked(*track).into_iter().filter(|one| *one != Measure::Voluntary).collect();
            assert_eq!(sensible.collect::<BTreeSet<_>>(), asked, "{track}");
        }
    }

    #[test]
    fn nobody_who_manages_is_offered_to() {
        assert!(!Dial::Offer.is_sensible(&facts(Track::Manager)));
        assert!(Dial::Offer.is_sensible(&facts(Track::Engineer)));
    }
}
