//! At a glance: which practices are strong and go along to another employer, and which serve this one alone.

use leptos::prelude::*;

use super::model::Figured;
use crate::{
    t,
    words::{self, target::anchor},
};

/// The three groups; nothing for a questionnaire whose figures stand alone.
pub fn glance(known: &[Figured]) -> Option<impl IntoView + use<>> {
    let pairs: Vec<(&Figured, f64, Option<f64>)> =
        known.iter().filter_map(|one| Some((one, one.score?, one.beside.as_ref()?.score))).collect();
    if pairs.is_empty() {
        return None;
    }
    let among = |fits: fn(&str, Option<&str>) -> bool| -> Vec<(String, String)> {
        let fitting = pairs.iter().filter(|(_, score, beside)| fits(words::height(*score), beside.map(words::height)));
        fitting.map(|(one, ..)| (one.title.clone(), anchor(&one.target))).collect()
    };
    // What is neither strong nor weak, or goes along in part, is in its row below.
    let groups = [
        ("goes-along", among(|score, beside| score == "high" && beside == Some("high"))),
        ("stays", among(|_, beside| beside == Some("low"))),
        ("little-yet", little(known)),
    ];
    let groups = groups.map(|(name, list)| {
        let none = list.is_empty();
        let rows = list.into_iter().map(|(title, anchor)| view! { <li><a href=format!("#{anchor}")>{title}</a></li> });
        let rows = rows.collect_view();
        view! {
            <div class="glance__group" data-group=name>
                <h3 class="glance__title">{t!(format!("glance-{name}"))}</h3>
                <p class="small muted">{t!(format!("glance-{name}.lead"))}</p>
                {if none {
                    view! { <p class="glance__none">{t!("figures.glance-none")}</p> }.into_any()
                } else {
                    view! { <ul class="glance__list">{rows}</ul> }.into_any()
                }}
            </div>
        }
    });
    Some(view! {
        <section class="section" aria-labelledby="glance">
            <h2 class="section__title" id="glance">{t!("figures.glance")}</h2>
            <div class="glance">{groups.collect_view()}</div>
        </section>
    })
}

/// What had little of one's time, whether it could go along or not.
fn little(known: &[Figured]) -> Vec<(String, String)> {
    let low = known.iter().filter(|one| one.score.is_some_and(|score| words::height(score) == "low"));
    low.map(|one| (one.title.clone(), anchor(&one.target))).collect()
}
