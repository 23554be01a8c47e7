//! What a choice of parts comes to: read as it was at the moment that the consent is about, and nothing beside it.

use std::collections::BTreeMap;

use domain::{
    assess::{Advice, Match},
    decision::{Choice, Journal},
    goals::Goals,
    instrument::{Instrument, Item, Value},
    moves::Move,
    sharing::{Part, Visible, is_sensitive},
    state::Measure,
    timeline::Stint,
};
use store::{AccountId, Instant, Kept, Point, Review};

use crate::{context::Services, error::AppError};

/// It, part by part; what isn't chosen, or isn't there, is empty.
#[derive(Default)]
pub struct Content {
    /// The archetypes, best first, and when that was.
    pub archetypes: Option<(Instant, Vec<Match>)>,
    /// Chosen moves of the same result.
    pub moves: Vec<Advice>,
    /// Plans, with what was written down and the day to look back.
    pub plans: Vec<(Move, Journal, Option<String>)>,
    /// Where a measure stands, and since when.
    pub measures: Vec<(Measure, f64, Instant)>,
    /// How a measure went, the earliest first.
    pub trends: Vec<(Measure, Vec<(Instant, f64)>)>,
    /// Figures of a questionnaire's own: what each is called, and what it says.
    pub fields: Vec<(String, f64, String, Instant)>,
    /// The goals.
    pub goals: Option<Goals>,
    /// The timeline.
    pub timeline: Option<Vec<Stint>>,
    /// Answers, by questionnaire.
    pub answers: Vec<Answered>,
}

/// Answers of one review.
pub struct Answered {
    /// What the questionnaire is called.
    pub title: String,
    /// When it was sent.
    pub at: Instant,
    /// Questions and answers, in the order asked.
    pub lines: Vec<(&'static Item, Value)>,
}

/// A review that stands for its questionnaire.
pub(super) struct Last {
    pub point: Point,
    pub review: Review,
    pub instrument: Option<&'static Instrument>,
}

/// The last review by each questionnaire among these points, the latest first.
pub(super) async fn last_of_each(
    services: &Services,
    account: AccountId,
    points: &[Point],
) -> Result<Vec<Last>, AppError> {
    let mut latest = BTreeMap::<&str, &Point>::new();
    for point in points {
        latest.insert(&point.instrument, point);
    }
    let mut all = Vec::new();
    for point in latest.into_values() {
        // It may be deleted since it was listed.
        if let Some(review) = services.store.find_review(account, point.id).await? {
            let instrument = services.instruments.find(&point.instrument, point.version);
            all.push(Last { point: point.clone(), review, instrument });
        }
    }
    all.sort_by_key(|last| std::cmp::Reverse(last.point.sent_at));
    Ok(all)
}

impl Content {
    /// What there is to see of these parts; `follows`: goals and timeline as they are now, not as they were kept.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub async fn of(
        services: &Services,
        account: AccountId,
        shows: &Visible<'_>,
        kept: Option<&Kept>,
        follows: bool,
    ) -> Result<Self, AppError> {
        let (store, has) = (&services.store, |part: Part| shows.parts.contains(&part));
        let mut content = Self::default();
        let points = store.list_points_as_of(account, Instant(shows.as_of.0)).await?;
        content.figures(shows, &points);
        content.reviews(services, account, shows, &points).await?;
        if shows.parts.iter().any(|part| matches!(part, Part::Plan(_))) {
            let by_then = |at: Instant| at.0 <= shows.as_of.0;
            for one in store.list_decisions(account).await? {
                // Decided anew since, it is another plan than the one that was given.
                if has(Part::Plan(one.about)) && one.choice == Choice::Accept && by_then(one.decided_at) {
                    content.plans.retain(|(about, ..)| *about != one.about);
                    content.plans.push((one.about, one.journal, one.review_on));
                }
            }
        }
        if follows {
            content.goals = if has(Part::Goals) { store.find_goals(account).await? } else { None };
            if has(Part::Timeline) {
                content.timeline = Some(store.list_stints(account).await?.into_iter().map(|one| one.stint).collect());
            }
        } else if let Some(kept) = kept.cloned() {
            content.goals = kept.goals.filter(|_| has(Part::Goals));
            content.timeline = kept.timeline.filter(|_| has(Part::Timeline));
        }
        Ok(content)
    }

    fn figures(&mut self, shows: &Visible<'_>, points: &[Point]) {
        let of = |measure: Measure| -> Vec<(Instant, f64)> {
            points.iter().filter_map(|point| Some((point.sent_at, point.state.get(measure)?))).collect()
        };
        for part in shows.parts {
            match part {
                Part::Measure(measure) => {
                    self.measures.extend(of(*measure).last().map(|(at, score)| (*measure, *score, *at)));
                }
                Part::Trend(measure) => self.trends.push((*measure, of(*measure))),
                _ => {}
            }
        }
        self.trends.retain(|(_, points)| !points.is_empty());
    }

    async fn reviews(
        &mut self,
        services: &Services,
        account: AccountId,
        shows: &Visible<'_>,
        points: &[Point],
    ) -> Result<(), AppError> {
        let mut advised = false;
        for last in last_of_each(services, account, points).await? {
            let Some(sent) = &last.review.sent else { continue };
            if let (Some(result), false) = (sent.result.advice(), advised) {
                advised = true;
                if shows.parts.contains(&Part::Archetypes) {
                    self.archetypes = Some((sent.at, result.archetypes.clone()));
                }
                let chosen = result.moves.iter().filter(|one| shows.parts.contains(&Part::Move(one.id)));
                self.moves = chosen.cloned().collect();
            }
            if let (Some(scored), Some(instrument)) = (sent.result.figures(), last.instrument) {
                for figure in crate::pages::figures::model::fields(instrument, scored) {
                    let part = Part::Field { instrument: instrument.id.clone(), field: figure.0 };
                    if let (true, Some(score)) = (shows.parts.contains(&part), figure.1.score) {
                        self.fields.push((figure.1.title, score, figure.1.said, sent.at));
                    }
                }
            }
            self.answers(services, account, shows, &last).await?;
        }
        Ok(())
    }

    async fn answers(
        &mut self,
        services: &Services,
        account: AccountId,
        shows: &Visible<'_>,
        last: &Last,
    ) -> Result<(), AppError> {
        let (id, Some(instrument)) = (&last.point.instrument, last.instrument) else { return Ok(()) };
        let all = shows.parts.contains(&Part::Answers(id.clone()));
        let ours = !services.instruments.is_own(id);
        let chosen = |item: &Item| {
            let alone = Part::Answer { instrument: id.clone(), item: item.id.clone() };
            (all && in_the_lot(id, item, ours)) || shows.parts.contains(&alone)
        };
        if !all && !shows.parts.iter().any(|part| matches!(part, Part::Answer { instrument, .. } if instrument == id)) {
            return Ok(());
        }
        let answers = store::answers(&services.store.list_responses(account, last.review.id).await?);
        let path = instrument.path(last.point.track, &answers);
        let asked = instrument.items.iter().filter(|item| path.iter().any(|one| one.id == item.id));
        let lines: Vec<_> =
            asked.filter(|item| chosen(item)).filter_map(|item| Some((item, answers.get(&item.id)?.clone()))).collect();
        if !lines.is_empty() {
            self.answers.push(Answered { title: instrument.title.clone(), at: last.point.sent_at, lines });
        }
        Ok(())
    }
}

/// Whether an answer goes with all of its questionnaire: not if it is sensitive, nor if it is in one's own words.
pub fn in_the_lot(instrument: &str, item: &Item, ours: bool) -> bool {
    !is_sensitive(instrument, &item.id, ours) && !matches!(item.scale, domain::instrument::Scale::Words)
}
