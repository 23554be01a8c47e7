//! What there is to choose from, in groups; each part is a box of its own, and none is ticked before its owner ticks it.

use domain::{
    decision::Choice,
    sharing::{Part, is_sensitive},
    state::Measure,
};
use store::{AccountId, Instant};

use super::content::{in_the_lot, last_of_each};
use crate::{
    context::{Services, now},
    error::AppError,
    review::label,
    t,
    words::fact_name,
};

/// One group.
pub struct Offer {
    /// What the group is called.
    pub title: String,
    /// What is good to know before choosing.
    pub hint: Option<String>,
    /// Whether it is folded: there is much in it, and little of it is for sharing.
    pub folded: bool,
    /// Parts, what each is called, and what is good to know of it.
    pub parts: Vec<(Part, String, Option<String>)>,
}

/// Everything of an account that could be shown now; groups without anything are left out.
///
/// # Errors
/// When the database can't be asked.
pub async fn offers(services: &Services, account: AccountId) -> Result<Vec<Offer>, AppError> {
    let store = &services.store;
    let points = store.list_points_as_of(account, now()).await?;
    let last = last_of_each(services, account, &points).await?;
    let open = |title: &str, hint: Option<&str>, parts| Offer {
        title: t!(title),
        hint: hint.map(|key| t!(key)),
        folded: false,
        parts,
    };
    let mut groups = Vec::new();

    let mut parts = Vec::new();
    if store.find_goals(account).await?.is_some() {
        parts.push((Part::Goals, t!("goals.title"), Some(t!("share-part.goals-hint"))));
    }
    if !store.list_stints(account).await?.is_empty() {
        parts.push((Part::Timeline, t!("timeline.title"), Some(t!("share-part.timeline-hint"))));
    }
    groups.push(open("share-group.you", None, parts));

    let mut parts = Vec::new();
    if let Some(result) = last.iter().find_map(|last| last.review.sent.as_ref()?.result.advice()) {
        if !result.archetypes.is_empty() {
            parts.push((Part::Archetypes, t!("share-part.archetypes"), Some(t!("share-part.archetypes-hint"))));
        }
        for one in &result.moves {
            let name = t!(format!("move-{}.name", one.id));
            parts.push((Part::Move(one.id), t!("share-part.move", "move" => name), None));
        }
    }
    let mut plans = std::collections::BTreeSet::new();
    for one in store.list_decisions(account).await? {
        if one.choice == Choice::Accept && plans.insert(one.about) {
            let name = t!(format!("move-{}.name", one.about));
            parts.push((Part::Plan(one.about), t!("share-part.plan", "move" => name), None));
        }
    }
    groups.push(open("share-group.result", Some("share-group.result-hint"), parts));

    let scored = |measure: Measure| points.iter().filter(|point| point.state.get(measure).is_some()).count();
    let mut parts = Vec::new();
    for &measure in Measure::ALL {
        let name = fact_name(measure.into());
        if scored(measure) > 0 {
            parts.push((Part::Measure(measure), name.clone(), None));
        }
        if scored(measure) > 1 {
            parts.push((Part::Trend(measure), t!("share-part.trend", "name" => name), None));
        }
    }
    groups.push(Offer { folded: true, ..open("share-group.measures", None, parts) });

    for one in &last {
        let (Some(instrument), Some(sent)) = (one.instrument, &one.review.sent) else { continue };
        let id = &instrument.id;
        if let Some(scored) = sent.result.figures() {
            let fields = crate::pages::figures::model::fields(instrument, scored);
            let parts = fields
                .into_iter()
                .filter(|(_, figure)| figure.score.is_some())
                .map(|(field, figure)| (Part::Field { instrument: id.clone(), field }, figure.title, None))
                .collect();
            let title = t!("share-group.figures", "name" => &*instrument.title);
            groups.push(Offer { title, hint: None, folded: true, parts });
        }
        groups.push(answers(services, account, one.review.id, instrument, one.point.track, sent.at).await?);
    }
    groups.retain(|group| !group.parts.is_empty());
    Ok(groups)
}

async fn answers(
    services: &Services,
    account: AccountId,
    review: store::ReviewId,
    instrument: &'static domain::instrument::Instrument,
    track: Option<domain::timeline::Track>,
    at: Instant,
) -> Result<Offer, AppError> {
    let id = &instrument.id;
    let ours = !services.instruments.is_own(id);
    let given = store::answers(&services.store.list_responses(account, review).await?);
    let path = instrument.path(track, &given);
    let mut parts = Vec::new();
    for item in path {
        let Some(value) = given.get(&item.id) else { continue };
        let hint = if is_sensitive(id, &item.id, ours) {
            t!("share-part.sensitive", "answer" => label(item, value))
        } else {
            label(item, value)
        };
        parts.push((Part::Answer { instrument: id.clone(), item: item.id.clone() }, item.text.clone(), Some(hint)));
    }
    let lot = |(part, ..): &(Part, String, Option<String>)| match part {
        Part::Answer { item, .. } => instrument.item(item).is_some_and(|item| in_the_lot(id, item, ours)),
        _ => false,
    };
    if parts.iter().any(lot) {
        parts.insert(0, (Part::Answers(id.clone()), t!("share-part.lot"), Some(t!("share-part.lot-hint"))));
    }
    let day = crate::components::date::in_words(at);
    Ok(Offer {
        title: t!("share-group.answers", "name" => &*instrument.title, "day" => day),
        hint: Some(t!("share-group.answers-hint")),
        folded: true,
        parts,
    })
}
