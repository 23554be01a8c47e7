//! Ranks the moves again after a fact was turned, evaluating only what asks about it.

use super::dial::Dial;
use crate::{
    archetype,
    assess::{Changed, Person},
    contradictions,
    goals::Offer,
    moves::{self, Move},
    rule::{Fact, Facts, Rule, degree, scored},
    timeline::{self, Tenure},
    what_if::{self, Changes, MONTHS_AHEAD},
};
use std::sync::LazyLock;

/// The facts with some of them turned, and what comes of it.
#[derive(Clone)]
pub(super) struct Turned {
    pub(super) facts: Facts,
    scores: [f64; Move::ALL.len()],
    /// What comes first of what is not blocked.
    pub(super) first: Option<Move>,
}

/// One person, ready to be asked “and if?”.
pub(super) struct Ranker {
    pub(super) present: Turned,
    /// What the timeline adds up to in the months to come.
    ahead: Vec<Tenure>,
    /// The contradictions there are.
    torn: Vec<bool>,
    asked: Asked,
}

/// By rule, in their order: the dials it asks about, a bit each.
#[derive(Clone)]
struct Asked {
    archetypes: [u64; archetype::RULES],
    moves: [u64; Move::ALL.len()],
}

/// For people on any track.
static ASKED: LazyLock<Asked> = LazyLock::new(|| {
    let bits = |rule: &Rule| {
        Dial::all().filter(|dial| rule.asks(&|fact| dial.turns(fact))).fold(0, |bits, dial| bits | dial.bit())
    };
    Asked {
        archetypes: std::array::from_fn(|index| bits(&archetype::rules()[index].rule)),
        moves: std::array::from_fn(|index| bits(&moves::rules()[index].rule)),
    }
});

/// For a person on one track: what their track closes stays closed, whatever is turned.
fn asked(facts: &Facts) -> Asked {
    let closed = |rule: &Rule| {
        let mut of_the_track = rule.needs.iter().filter(|need| !need.asks(&|fact| fact != Fact::Track));
        of_the_track.any(|need| degree::<f64>(need, facts) <= 0.0)
    };
    let mut asked = ASKED.clone();
    for (bits, declared) in asked.archetypes.iter_mut().zip(archetype::rules()) {
        *bits = if closed(&declared.rule) { 0 } else { *bits };
    }
    for (bits, declared) in asked.moves.iter_mut().zip(moves::rules()) {
        *bits = if closed(&declared.rule) { 0 } else { *bits };
    }
    asked
}

impl Ranker {
    pub(super) fn new(person: &Person) -> Self {
        let facts = Facts::of(person);
        let torn = contradictions::rules().iter().map(|one| one.holds(&facts)).collect();
        let mut present = Turned { facts, scores: [0.0; Move::ALL.len()], first: None };
        for (score, declared) in present.scores.iter_mut().zip(moves::rules()) {
            *score = scored(&declared.rule, &present.facts, moves::FLOOR);
        }
        present.first = moves::first(&present.scores, &present.facts);
        let ahead = if Dial::Time.is_sensible(&present.facts) { ahead(person, &present.facts) } else { Vec::new() };
        Self { asked: asked(&present.facts), present, ahead, torn }
    }

    /// Whether turning a fact can change the order of the moves, by itself or with another.
    pub(super) fn matters(&self, dial: Dial) -> bool {
        let asked = self.asked.moves.iter().fold(0, |all, bits| all | bits);
        matches!(dial, Dial::Constraint(_)) || asked & dial.bit() != 0
    }

    /// How long the present role can have lasted in the months to come.
    pub(super) fn months_ahead(&self) -> impl Iterator<Item = i32> + use<'_> {
        self.ahead.iter().map(|tenure| tenure.current_role_months.cast_signed())
    }

    /// The facts with up to two of them turned.
    pub(super) fn turned(&self, settings: &[(Dial, i32)]) -> Turned {
        let mut turned = self.present.clone();
        let mut bits = 0;
        for (dial, value) in settings {
            self.set(&mut turned.facts, *dial, *value);
            bits |= dial.bit();
        }
        for (index, declared) in archetype::rules().iter().enumerate() {
            if self.asked.archetypes[index] & bits != 0 {
                let shown = scored(&declared.rule, &turned.facts, archetype::FLOOR);
                turned.facts.set_match(index, shown);
            }
        }
        for (index, declared) in moves::rules().iter().enumerate() {
            if self.asked.moves[index] & bits != 0 {
                turned.scores[index] = scored(&declared.rule, &turned.facts, moves::FLOOR);
            }
        }
        turned.first = moves::first(&turned.scores, &turned.facts);
        turned
    }

    /// What comes first with both of two facts turned, of which each was turned by itself: only rules that ask about both
    /// are new.
    pub(super) fn both(&self, a: &Turned, b: &Turned, dials: [Dial; 2], value_b: i32) -> Option<Move> {
        let (bit_a, bit_b) = (dials[0].bit(), dials[1].bit());
        let mut facts = a.facts.clone();
        self.set(&mut facts, dials[1], value_b);
        for (index, asked) in self.asked.archetypes.iter().enumerate() {
            if asked & bit_a != 0 && asked & bit_b != 0 {
                let shown = scored(&archetype::rules()[index].rule, &facts, archetype::FLOOR);
                facts.set_match(index, shown);
            } else if asked & bit_b != 0 {
                facts.set_match(index, b.facts.matches()[index].shown);
            }
        }
        let mut scores = a.scores;
        for (index, asked) in self.asked.moves.iter().enumerate() {
            if asked & bit_a != 0 && asked & bit_b != 0 {
                scores[index] = scored(&moves::rules()[index].rule, &facts, moves::FLOOR);
            } else if asked & bit_b != 0 {
                scores[index] = b.scores[index];
            }
        }
        moves::first(&scores, &facts)
    }

    /// Whether these facts contradict each other where the present ones don't.
    pub(super) fn tears(&self, facts: &Facts) -> bool {
        contradictions::rules().iter().zip(&self.torn).any(|(one, torn)| !torn && one.holds(facts))
    }

    /// A turned fact as it is shown.
    pub(super) fn changed(&self, dial: Dial, value: i32) -> Changed {
        let from = match dial {
            Dial::Constraint(one) => Some(dial.shown(self.present.facts.bound_by(one).into())),
            _ => self.present.facts.value(dial.fact()),
        };
        Changed { fact: dial.fact(), from, to: dial.shown(value) }
    }

    fn set(&self, facts: &mut Facts, dial: Dial, value: i32) {
        match dial {
            Dial::Measure(measure) => facts.set_score(measure, f64::from(value)),
            #[expect(clippy::cast_possible_truncation, reason = "from -2 to 2")]
            Dial::Pull(pull) => facts.set_pull(pull, value as i8),
            Dial::Constraint(constraint) => facts.set_constraint(constraint, value != 0),
            Dial::Offer => facts.set_offer((value != 0).then_some(Offer::Manager)),
            Dial::Time => {
                let then = self.ahead.iter().find(|tenure| tenure.current_role_months.cast_signed() == value);
                if let Some(tenure) = then {
                    facts.set_tenure(*tenure);
                }
            }
        }
    }
}

/// What the timeline adds up to in each of the months to come, as far as nothing but time has passed by then.
fn ahead(person: &Person, facts: &Facts) -> Vec<Tenure> {
    let now = facts.tenure().current_role_months;
    let then = |months: u32| {
        let later = what_if::with(person, &Changes { months: Some(months), ..Changes::default() });
        let tenure = Tenure::of(&later.stints, later.as_of);
        let track = timeline::current(&later.stints, later.as_of).map(|stint| stint.track);
        let entry = timeline::management_entry(&later.stints, later.as_of);
        (tenure.current_role_months == months && track == facts.track() && entry == facts.entry()).then_some(tenure)
    };
    (now + 1..=now + MONTHS_AHEAD).map_while(then).collect()
}
