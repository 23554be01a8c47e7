//! Before a move is accepted or declined: what in this person's own history is worth a second thought.
//!
//! Nothing is asked that no data raised, and each prompt carries those data, so that it can be shown why it is asked. A prompt is a
//! question, never a verdict: it blocks nothing. The kinds are those of the essay on deploys and cognitive biases; where each
//! begins is ours.

use crate::{
    decision::{Choice, Felt},
    goals::{Goals, Pull},
    id::identified,
    month::Month,
    moves::Move,
    state::{Measure, State},
    timeline::Tenure,
    trend,
};

identified! {
    /// A way in which judgement may slip.
    Bias, "bias" {
        /// Staying, again and again, while it gets worse.
        StatusQuo => "status-quo",
        /// Going on with a plan since there is one.
        PlanContinuation => "plan-continuation",
        /// Years already invested as the reason for more.
        Escalation => "escalation",
        /// Dread that outweighs delight.
        Dread => "dread",
        /// Not looking since it may hurt.
        Ostrich => "ostrich",
        /// The title taken for the goal.
        Surrogation => "surrogation",
        /// What is near outweighs what is far.
        Discounting => "discounting",
        /// One bad outcome rules out what was sound.
        Avoidance => "avoidance",
    }
}

/// A look at oneself: a review or a check-in that was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// The month it was taken in.
    pub month: Month,
    /// What was scored then.
    pub state: State,
}

/// A decision made before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Past {
    /// About which move.
    pub id: Move,
    /// At which look: its place in [`History::looks`].
    pub look: usize,
    /// What was decided.
    pub choice: Choice,
    /// How it turned out, where that was told.
    pub felt: Option<Felt>,
}

/// All of a person that a prompt may rest on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// Every look, the earliest first.
    pub looks: Vec<Look>,
    /// Every decision on another result, the earliest first.
    pub past: Vec<Past>,
    /// What they want, as kept with the result in question.
    pub goals: Goals,
    /// What their timeline comes to there.
    pub tenure: Tenure,
    /// What was scored there.
    pub state: State,
}

/// One thing that raised a prompt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Datum {
    /// A score at a look: its place in [`History::looks`].
    Scored(usize, Measure, f64),
    /// What was decided on this move at a look.
    Decided(usize, Move, Choice),
    /// How a decision at a look turned out.
    TurnedOut(usize, Move, Felt),
    /// A score on which the result in question rests.
    Now(Measure, f64),
    /// A pull there.
    Pull(Pull, i8),
    /// Months of managing in all.
    Managing(u32),
    /// So many months between a look and the next one.
    Unseen(usize, i32),
}

/// A question, with what raised it.
#[derive(Debug, Clone, PartialEq)]
pub struct Prompt {
    /// Which.
    pub bias: Bias,
    /// The data; never empty.
    pub data: Vec<Datum>,
}

/// Decisions of one kind on one move, before this one, that make a habit: with this one it is the third time. [ours]
const HABIT: usize = 2;
/// A score below this is low, and from the second on high. [ours]
const LOW: f64 = 40.0;
const HIGH: f64 = 60.0;
/// Months of managing that weigh as an investment: from here on going back gets steadily harder. [anxieties]
const INVESTED: u32 = 60;
/// Months without a look that are long after one that was low: two quarters. [ours]
const UNSEEN: i32 = 6;

/// What is worth asking before this choice on this move; nothing for a choice that settles nothing.
#[must_use]
pub fn prompts(history: &History, id: Move, choice: Choice) -> Vec<Prompt> {
    if !choice.settles() {
        return Vec::new();
    }
    let ask = |bias: &Bias| {
        let data = match bias {
            Bias::StatusQuo => history.status_quo(id, choice),
            Bias::PlanContinuation => history.plan_continuation(id, choice),
            Bias::Escalation => history.escalation(id, choice),
            Bias::Dread => history.dread(id, choice),
            Bias::Ostrich => history.ostrich(),
            Bias::Surrogation => history.surrogation(id, choice),
            Bias::Discounting => history.discounting(id, choice),
            Bias::Avoidance => history.avoidance(id, choice),
        };
        (!data.is_empty()).then_some(Prompt { bias: *bias, data })
    };
    Bias::ALL.iter().filter_map(ask).collect()
}

impl History {
    fn scored(&self, look: usize, measure: Measure) -> Option<f64> {
        self.looks.get(look)?.state.get(measure)
    }

    /// The latest score of a measure, with its look.
    fn latest(&self, measure: Measure) -> Option<(usize, f64)> {
        (0..self.looks.len()).rev().find_map(|look| Some((look, self.scored(look, measure)?)))
    }

    /// How a measure stood at a look and how it stands at the latest one, where it fell by so many points at the least.
    fn fell(&self, measure: Measure, since: usize, least: f64) -> Option<[Datum; 2]> {
        let (before, (look, now)) = (self.scored(since, measure)?, self.latest(measure)?);
        (look > since && before - now >= least)
            .then_some([Datum::Scored(since, measure, before), Datum::Scored(look, measure, now)])
    }

    fn of(&self, id: Move, choice: Choice) -> Vec<&Past> {
        self.past.iter().filter(|one| one.id == id && one.choice == choice).collect()
    }

    /// Declined time after time, while enjoyment fell.
    fn status_quo(&self, id: Move, choice: Choice) -> Vec<Datum> {
        let declined = self.of(id, Choice::Decline);
        let (Choice::Decline, Some(first), true) = (choice, declined.first(), declined.len() >= HABIT) else {
            return Vec::new();
        };
        let Some(fell) = self.fell(Measure::Enjoyment, first.look, f64::MIN_POSITIVE) else { return Vec::new() };
        let decided = declined.iter().map(|one| Datum::Decided(one.look, id, one.choice));
        decided.chain(fell).collect()
    }

    /// On the way with something else, which hasn't gone well since.
    fn plan_continuation(&self, id: Move, choice: Choice) -> Vec<Datum> {
        if choice != Choice::Decline {
            return Vec::new();
        }
        let mut plans = self.past.iter().rev();
        let Some(plan) = plans.find(|one| one.choice == Choice::Accept && one.id != id && one.felt.is_none()) else {
            return Vec::new();
        };
        let fell = [Measure::Enjoyment, Measure::Energy].map(|one| self.fell(one, plan.look, trend::FALL));
        let fell: Vec<Datum> = fell.into_iter().flatten().flatten().collect();
        if fell.is_empty() {
            return fell;
        }
        std::iter::once(Datum::Decided(plan.look, plan.id, plan.choice)).chain(fell).collect()
    }

    /// Many years of managing, no joy in it, and the way out declined.
    fn escalation(&self, id: Move, choice: Choice) -> Vec<Datum> {
        let (Choice::Decline, true) = (choice, leaves_managing(id)) else { return Vec::new() };
        let low =
            |measure| self.state.get(measure).filter(|score| *score < LOW).map(|score| Datum::Now(measure, score));
        match (low(Measure::Enjoyment), low(Measure::WouldChooseAgain)) {
            (Some(enjoyment), Some(again)) if self.tenure.management_months >= INVESTED => {
                vec![Datum::Managing(self.tenure.management_months), enjoyment, again]
            }
            _ => Vec::new(),
        }
    }

    /// Drawn to it and afraid of it, and declined.
    fn dread(&self, id: Move, choice: Choice) -> Vec<Datum> {
        let Some((pull, fears)) = delight_and_dread(id) else { return Vec::new() };
        let drawn = self.goals.pulls.given(pull).filter(|strength| *strength > 0);
        let (Choice::Decline, Some(drawn)) = (choice, drawn) else { return Vec::new() };
        let high = |measure: &Measure| self.state.get(*measure).filter(|score| *score >= HIGH);
        let fears: Vec<Datum> = fears.iter().filter_map(|one| Some(Datum::Now(*one, high(one)?))).collect();
        if fears.is_empty() { fears } else { std::iter::once(Datum::Pull(pull, drawn)).chain(fears).collect() }
    }

    /// After a look that was low there was none for long.
    fn ostrich(&self) -> Vec<Datum> {
        let low = |look: usize| {
            let scores = [Measure::Enjoyment, Measure::Energy].map(|measure| (measure, self.scored(look, measure)));
            scores.into_iter().find_map(|(measure, score)| Some((measure, score.filter(|score| *score < LOW)?)))
        };
        for look in (1..self.looks.len()).rev() {
            let months = self.looks[look].month.months_since(self.looks[look - 1].month);
            if let (true, Some((measure, score))) = (months >= UNSEEN, low(look - 1)) {
                return vec![Datum::Scored(look - 1, measure, score), Datum::Unseen(look - 1, months)];
            }
        }
        Vec::new()
    }

    /// A title is what draws, and the work that comes with it isn't.
    fn surrogation(&self, id: Move, choice: Choice) -> Vec<Datum> {
        let pull = match id {
            Move::ManagerTour => Pull::People,
            Move::ManageManagers => Pull::ManagingManagers,
            _ => return Vec::new(),
        };
        let drawn = self.goals.pulls.given(pull).filter(|strength| *strength <= 0);
        let status = self.state.get(Measure::Status).filter(|score| *score >= HIGH);
        match (choice, drawn, status) {
            (Choice::Accept, Some(drawn), Some(status)) => {
                vec![Datum::Now(Measure::Status, status), Datum::Pull(pull, drawn)]
            }
            _ => Vec::new(),
        }
    }

    /// Put off time after time, and now declined.
    fn discounting(&self, id: Move, choice: Choice) -> Vec<Datum> {
        let later = self.of(id, Choice::Later);
        if choice != Choice::Decline || later.len() < HABIT {
            return Vec::new();
        }
        later.iter().map(|one| Datum::Decided(one.look, id, one.choice)).collect()
    }

    /// It went badly once, and never well; the facts speak for it again.
    fn avoidance(&self, id: Move, choice: Choice) -> Vec<Datum> {
        let outcomes: Vec<(&Past, Felt)> =
            self.past.iter().filter(|one| one.id == id).filter_map(|one| Some((one, one.felt?))).collect();
        match (choice, outcomes.as_slice()) {
            (Choice::Decline, [(one, Felt::Bad)]) => vec![Datum::TurnedOut(one.look, id, Felt::Bad)],
            _ => Vec::new(),
        }
    }
}

/// Whether a move leads out of managing, for a while or for good.
fn leaves_managing(id: Move) -> bool {
    use Move::{
        CleanHandover, FixedStintAndReturn, LeaveManagement, ReturnFromExecutive, SwapSeats, SwingToEngineering,
    };
    matches!(
        id,
        SwingToEngineering | FixedStintAndReturn | SwapSeats | LeaveManagement | CleanHandover | ReturnFromExecutive
    )
}

/// What draws to a move, and what one may dread about it.
fn delight_and_dread(id: Move) -> Option<(Pull, &'static [Measure])> {
    match id {
        Move::ManagerTour => Some((Pull::People, &[Measure::FearRust])),
        _ if leaves_managing(id) => Some((Pull::HandsOn, &[Measure::FearRust, Measure::FearNoReturn])),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
