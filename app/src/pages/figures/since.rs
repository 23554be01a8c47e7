//! What became of the figures since the last time the questionnaire was sent, from what was answered both times.

use domain::{
    comparison::{Compared, Comparison, compare},
    instrument::{Instrument, Target},
    scoring::Scored,
};
use leptos::prelude::*;
use store::{ReviewId, Taken};

use crate::{
    components::date::in_words,
    t,
    words::target::{anchor, title},
};

/// From so many points on a figure counts as moved. [ours]: wording only.
const MOVED: f64 = 5.0;

/// What changed since the review before this one; nothing for the first.
pub fn since(
    instrument: &Instrument,
    id: ReviewId,
    scored: &Scored,
    series: &[Taken],
) -> Option<impl IntoView + use<>> {
    let mut earlier = series.iter().skip_while(|taken| taken.id != id).skip(1);
    let (before, older) = earlier.find_map(|taken| Some((taken, taken.result.figures()?)))?;
    let Comparison { both, older_alone, newer_alone } = compare(older, scored);
    let mut both: Vec<(f64, Compared)> = both.into_iter().filter_map(|one| Some((one.moved()?, one))).collect();
    // The largest first; of equals in the order of the questionnaire.
    both.sort_by(|(a, _), (b, _)| b.abs().total_cmp(&a.abs()));
    let parted = both.iter().any(|(_, one)| !one.is_whole());
    let none = both.is_empty();
    let (moved, still): (Vec<_>, Vec<_>) = both.into_iter().partition(|(by, _)| by.abs() >= MOVED);
    let rows = |list: Vec<(f64, Compared)>| list.into_iter().map(|(by, one)| row(instrument, by, &one)).collect_view();
    let (count, nothing_moved) = (still.len(), moved.is_empty() && !none);
    let (moved, still) = (rows(moved), rows(still));
    let versions = (before.version != instrument.version)
        .then(|| t!("since.versions", "from" => i32::from(before.version), "to" => i32::from(instrument.version)));
    let alone = [("since.only-then", older_alone), ("since.only-now", newer_alone)];
    let alone = alone.into_iter().filter(|(_, targets)| !targets.is_empty()).map(|(key, targets)| {
        let names: Vec<String> = targets.iter().map(|target: &Target| title(instrument, target)).collect();
        view! { <p class="small muted">{t!(key, "list" => names.join(", "))}</p> }
    });
    let alone = alone.collect_view();
    Some(view! {
        <section class="section" aria-labelledby="since">
            <h2 class="section__title" id="since">{t!("since.title")}</h2>
            <p class="section__lead">
                {t!("since.lead")} " " <a href=format!("/reviews/{}", before.id)>{in_words(before.sent_at)}</a> "."
                {versions.map(|text| view! { " " {text} })}
                {parted.then(|| view! { " " {t!("since.parted")} })}
            </p>
            {none.then(|| view! { <p>{t!("since.nothing-common")}</p> })}
            {nothing_moved.then(|| view! { <p>{t!("since.still-all")}</p> })}
            <ul class="moved">{moved}</ul>
            {(count > 0).then(|| view! {
                <details class="details">
                    <summary class="details__summary">{t!("since.still", "count" => count)}</summary>
                    <div class="details__body"><ul class="moved">{still}</ul></div>
                </details>
            })}
            {alone}
        </section>
    })
}

/// One figure then and now; the mark on the bar is where it stood.
fn row(instrument: &Instrument, by: f64, one: &Compared) -> impl IntoView + use<> {
    let (older, newer) = (one.older.unwrap_or_default(), one.newer.unwrap_or_default());
    let (from, to) = (older.round(), newer.round());
    let key = if to > from {
        "since.higher"
    } else if to < from {
        "since.lower"
    } else {
        "since.same"
    };
    let points = (to - from).abs();
    let part = (!one.is_whole()).then(|| t!("since.part", "count" => one.common, "total" => one.of));
    let share = |score: f64| format!("{score:.0}%");
    view! {
        <li class="moved__item" data-moved=if by.abs() < MOVED { "little" } else { "much" }>
            <div class="figure__head">
                <a class="moved__title" href=format!("#{}", anchor(&one.target))>{title(instrument, &one.target)}</a>
                <span class="figure__value">{t!(key, "from" => from, "to" => to, "points" => points)}</span>
            </div>
            <svg class="meter" width="100%" height="10" aria-hidden="true" focusable="false">
                <rect class="meter__track" width="100%" height="10" rx="5"/>
                <rect class="meter__fill" width=share(newer) height="10" rx="5"/>
                <line class="meter__mark" x1=share(older) x2=share(older) y1="0" y2="10"/>
            </svg>
            {part.map(|text| view! { <p class="small muted">{text}</p> })}
        </li>
    }
}
