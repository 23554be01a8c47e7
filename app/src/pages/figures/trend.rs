//! The check-in over time: how each figure moved over the last twelve, and a word where one sank.

use domain::{
    instrument::{Instrument, Target},
    state::Measure,
    trend::{self, Sinking},
};
use leptos::prelude::*;
use store::Taken;

use crate::{
    components::{
        date::{Day, in_words},
        review::{StartReview, WHERE_AM_I},
    },
    t,
    words::target::title,
};

/// Whose fall is worth a word: what does one good. A pull elsewhere may come and go.
fn watched() -> [Target; 4] {
    let break_days = Target::Field("break-days".to_owned());
    [Measure::Enjoyment.into(), Measure::Energy.into(), Measure::Learning.into(), break_days]
}

/// The scores of a target, from the earliest to the latest; times without one left out.
fn scores(series: &[Taken], target: &Target) -> Vec<f64> {
    series.iter().rev().filter_map(|taken| score(taken, target)).collect()
}

fn score(taken: &Taken, target: &Target) -> Option<f64> {
    taken.result.figures()?.figures.get(target)?.score
}

/// A kind word where something sank, and what to do; nothing where nothing did.
pub fn sinking(instrument: &Instrument, series: &[Taken]) -> Option<impl IntoView + use<>> {
    let sunk: Vec<String> = watched()
        .into_iter()
        // Only what was asked this time.
        .filter(|target| series.first().is_some_and(|now| score(now, target).is_some()))
        .filter_map(|target| {
            let name = title(instrument, &target);
            Some(match trend::sinking(&scores(series, &target))? {
                Sinking::SinceLast(points) => t!("sinking.since-last", "title" => name, "points" => points.round()),
                Sinking::InARow(_) => t!("sinking.in-a-row", "title" => name, "count" => trend::FALLS_IN_A_ROW),
            })
        })
        .collect();
    (!sunk.is_empty()).then(|| {
        view! {
            <div class="notice notice--care">
                <p class="notice__title">{t!("sinking.title")}</p>
                {sunk.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                <p>{t!("sinking.text")}</p>
                <StartReview instrument=WHERE_AM_I label=t!("sinking.look") secondary=true/>
            </div>
        }
    })
}

/// The picture's width and height, and the room around the line.
const WIDTH: f64 = 240.0;
const HEIGHT: f64 = 72.0;
const ROOM: f64 = 8.0;

/// One small picture for each figure, all on the same scale, and the table behind them; nothing for the first time.
pub fn trend(instrument: &Instrument, series: &[Taken]) -> Option<impl IntoView + use<>> {
    if series.len() < 2 {
        return None;
    }
    let mut targets: Vec<Target> = Vec::new();
    for taken in series {
        for (target, figure) in taken.result.figures().into_iter().flat_map(|scored| &scored.figures) {
            if figure.score.is_some() && !targets.contains(target) {
                targets.push(target.clone());
            }
        }
    }
    targets.sort();
    let pictures = targets.iter().map(|target| picture(&title(instrument, target), series, target)).collect_view();
    let table = table(instrument, series, &targets);
    let mixed = series.iter().any(|taken| taken.version != series[0].version);
    let first = series.last().map(|taken| in_words(taken.sent_at)).unwrap_or_default();
    Some(view! {
        <section class="section" aria-labelledby="trend">
            <h2 class="section__title" id="trend">{t!("trend.title")}</h2>
            <p class="section__lead">
                {t!("trend.lead", "count" => series.len(), "day" => first)}
                {mixed.then(|| view! { " " {t!("trend.mixed")} })}
            </p>
            <ul class="trends">{pictures}</ul>
            <details class="details">
                <summary class="details__summary">{t!("trend.table")}</summary>
                <div class="details__body"><div class="table-frame" tabindex="0" role="group" aria-label=t!("trend.table")>{table}</div></div>
            </details>
        </section>
    })
}

fn picture(name: &str, series: &[Taken], target: &Target) -> impl IntoView + use<> {
    let steps = (series.len() - 1) as f64;
    let points: Vec<(f64, f64)> = series
        .iter()
        .rev()
        .enumerate()
        .filter_map(|(index, taken)| {
            let score = score(taken, target)?;
            let x = ROOM + index as f64 / steps * (WIDTH - 2.0 * ROOM);
            Some((x, HEIGHT - ROOM - score / 100.0 * (HEIGHT - 2.0 * ROOM)))
        })
        .collect();
    let line: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let last = points.last().copied();
    let scores = scores(series, target);
    let (least, most) =
        scores.iter().fold((f64::MAX, f64::MIN), |(least, most), one| (least.min(*one), most.max(*one)));
    let now = series.first().and_then(|taken| score(taken, target));
    view! {
        <li class="trend">
            <h3 class="trend__title">{name.to_owned()}</h3>
            <svg class="trend__picture" viewBox=format!("0 0 {WIDTH} {HEIGHT}") aria-hidden="true" focusable="false">
                <line class="trend__ground" x1="0" x2=WIDTH y1=HEIGHT - ROOM y2=HEIGHT - ROOM/>
                <line class="trend__ground" x1="0" x2=WIDTH y1=ROOM y2=ROOM/>
                <polyline class="trend__line" points=line.join(" ")/>
                {points.iter().map(|(x, y)| view! { <circle class="trend__point" cx=format!("{x:.1}") cy=format!("{y:.1}") r="2.5"/> }).collect_view()}
                {last.map(|(x, y)| view! { <circle class="trend__last" cx=format!("{x:.1}") cy=format!("{y:.1}") r="4.5"/> })}
            </svg>
            <p class="trend__figures">
                {match now {
                    Some(now) => t!("trend.now", "score" => now.round(), "least" => least.round(), "most" => most.round()),
                    None => t!("trend.not-now", "least" => least.round(), "most" => most.round()),
                }}
            </p>
        </li>
    }
}

/// Every figure of every time, each row leading to its review.
fn table(instrument: &Instrument, series: &[Taken], targets: &[Target]) -> impl IntoView + use<> {
    let heads = targets.iter().map(|target| view! { <th scope="col">{title(instrument, target)}</th> }).collect_view();
    let rows = series.iter().map(|taken| {
        let cells = targets.iter().map(|target| {
            let shown = score(taken, target).map_or_else(|| t!("trend.none"), |score| score.round().to_string());
            view! { <td>{shown}</td> }
        });
        let cells = cells.collect_view();
        view! {
            <tr><th scope="row"><a href=format!("/reviews/{}", taken.id)><Day at=taken.sent_at/></a></th>{cells}</tr>
        }
    });
    let rows = rows.collect_view();
    view! { <table class="table"><thead><tr><th scope="col">{t!("trend.day")}</th>{heads}</tr></thead><tbody>{rows}</tbody></table> }
}
