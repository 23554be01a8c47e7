//! The search for the smallest change of one or two facts that would put another move first.
//!
//! Every single fact is tried at every value it can have; pairs are tried on a coarser grid, and what is found there is drawn
//! in towards the present as far as it goes. Nothing is scripted: facts are turned and the moves ranked again by the same
//! rules. To be quick, only what asks about a turned fact is evaluated again.

mod dial;
mod ranker;
mod sense;

use super::{Change, Person, rounded};
use crate::{moves::Move, sorted::sort_by};
use dial::{Dial, Reach};
use ranker::{Ranker, Turned};

/// Two facts that have to be otherwise count for this much beside their sizes: one is preferred. [ours]
const SECOND_FACT: f64 = 0.2;

/// One value of one dial: which reach, and the place in it, counted away from the present.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place {
    reach: usize,
    at: usize,
}

/// The smallest found so far for each move.
type Best = [Option<(f64, Vec<Place>)>; Move::ALL.len()];

/// For each move that one or two facts would put first, the smallest such change; smallest first.
pub(super) fn smallest(person: &Person) -> Vec<Change> {
    let ranker = Ranker::new(person);
    let mut search = Search { reaches: dial::reaches(&ranker), ranker, single: Vec::new() };
    let mut best = Best::default();
    search.singles(&mut best);
    search.pairs(&mut best);
    let found = Move::ALL.iter().zip(best).filter_map(|(first, found)| Some((*first, found?)));
    let mut changes: Vec<Change> = found
        .map(|(first, (size, places))| Change {
            first,
            facts: places
                .into_iter()
                .map(|place| search.ranker.changed(search.dial(place), search.value(place)))
                .collect(),
            size: rounded(size),
        })
        .collect();
    sort_by(&mut changes, |a, b| a.size.total_cmp(&b.size).then(a.first.cmp(&b.first)));
    changes
}

struct Search {
    ranker: Ranker,
    /// The ways in which a fact can be turned: each dial up to two, down and up.
    reaches: Vec<Reach>,
    /// What comes first where one fact alone is turned, by reach and place.
    single: Vec<Vec<Option<Move>>>,
}

impl Search {
    fn dial(&self, place: Place) -> Dial {
        self.reaches[place.reach].dial
    }

    fn value(&self, place: Place) -> i32 {
        self.reaches[place.reach].values[place.at]
    }

    fn size(&self, place: Place) -> f64 {
        let reach = &self.reaches[place.reach];
        reach.dial.size(reach.from, self.value(place))
    }

    fn turned(&self, places: &[Place]) -> Turned {
        let mut settings = [(Dial::Time, 0); 2];
        for (setting, place) in settings.iter_mut().zip(places) {
            *setting = (self.dial(*place), self.value(*place));
        }
        self.ranker.turned(&settings[..places.len()])
    }

    /// Keeps what puts `first` first if it is smaller than what is known, and doesn't have the person contradict themselves.
    fn offer(&self, first: Move, size: f64, places: &[Place], best: &mut Best) {
        let known = &mut best[first as usize];
        if known.as_ref().is_none_or(|(least, _)| size < *least) && !self.ranker.tears(&self.turned(places).facts) {
            *known = Some((size, places.to_vec()));
        }
    }

    /// Every fact by itself, at every value: of each the nearest that puts a move first.
    fn singles(&mut self, best: &mut Best) {
        for reach in 0..self.reaches.len() {
            let mut seen = [false; Move::ALL.len()];
            let mut firsts = Vec::with_capacity(self.reaches[reach].values.len());
            for at in 0..self.reaches[reach].values.len() {
                let place = Place { reach, at };
                let first = self.turned(&[place]).first;
                firsts.push(first);
                if let Some(first) = first.filter(|one| Some(*one) != self.ranker.present.first)
                    && !std::mem::replace(&mut seen[first as usize], true)
                {
                    self.offer(first, self.size(place), &[place], best);
                }
            }
            self.single.push(firsts);
        }
    }

    /// Pairs of facts: coarsely, then drawn in.
    fn pairs(&self, best: &mut Best) {
        let coarse: Vec<(Place, Turned)> = (0..self.reaches.len())
            .flat_map(|reach| self.reaches[reach].coarse().map(move |at| Place { reach, at }))
            .map(|place| (place, self.turned(&[place])))
            .collect();
        let mut found: [Vec<(f64, [Place; 2])>; Move::ALL.len()] = std::array::from_fn(|_| Vec::new());
        for (index, (a, at_a)) in coarse.iter().enumerate() {
            for (b, at_b) in &coarse[index + 1..] {
                if self.dial(*a) == self.dial(*b) {
                    continue;
                }
                let Some(first) = self.ranker.both(at_a, at_b, [self.dial(*a), self.dial(*b)], self.value(*b)) else {
                    continue;
                };
                // What one fact does alone is no matter of two.
                if [self.ranker.present.first, at_a.first, at_b.first].contains(&Some(first)) {
                    continue;
                }
                found[first as usize].push((self.size(*a) + self.size(*b) + SECOND_FACT, [*a, *b]));
            }
        }
        for (first, mut found) in Move::ALL.iter().zip(found) {
            sort_by(&mut found, |a, b| a.0.total_cmp(&b.0));
            for (size, places) in found {
                let slack: f64 = places.iter().map(|place| self.reaches[place.reach].slack()).sum();
                if best[*first as usize].as_ref().is_some_and(|(least, _)| size - slack >= *least) {
                    continue;
                }
                for order in [[0, 1], [1, 0]] {
                    let places = self.drawn_in(*first, places, order);
                    let alone = places.iter().any(|place| self.single[place.reach][place.at] == Some(*first));
                    if !alone {
                        let size = self.size(places[0]) + self.size(places[1]) + SECOND_FACT;
                        self.offer(*first, size, &places, best);
                    }
                }
            }
        }
    }

    /// Both values moved towards the present as far as the move stays first: one step nearer on either and it does not.
    fn drawn_in(&self, first: Move, mut places: [Place; 2], order: [usize; 2]) -> [Place; 2] {
        loop {
            let before = places;
            for one in order {
                // Bisected: there the move is first, here it is not.
                let (mut here, mut there) = (0, places[one].at + 1);
                while there - here > 1 {
                    let between = usize::midpoint(here, there);
                    places[one].at = between - 1;
                    if self.turned(&places).first == Some(first) {
                        there = between;
                    } else {
                        here = between;
                    }
                }
                places[one].at = there - 1;
            }
            if places == before {
                return places;
            }
        }
    }
}
