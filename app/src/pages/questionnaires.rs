//! `/questionnaires`: every questionnaire there is, those for one's present work first, and where one stands with each.

use domain::{
    instrument::{Answers, Catalogue, Instrument},
    timeline::{self, Track},
};
use leptos::prelude::*;
use store::{Instant, Listed, ReviewId};

use crate::{
    components::{
        date::in_words,
        page::{Page, PageHead, load},
        review::{StartReview, WHERE_AM_I},
    },
    context::{self, month_of, now},
    t,
};

/// One questionnaire as it stands for this person.
struct Entry {
    instrument: &'static Instrument,
    /// How many questions they are asked at the least, and whether answers may open more.
    questions: (usize, bool),
    /// The latest sent review, and when.
    last: Option<(ReviewId, Instant)>,
    /// The one that waits to be gone on with.
    open: Option<ReviewId>,
    /// Whether the one that is open is of a version that this server doesn't have: it can only be left for a new one.
    stranded: bool,
}

impl Entry {
    fn new(instrument: &'static Instrument, track: Option<Track>, latest: &[Listed], catalogue: &Catalogue) -> Self {
        let mut own = latest.iter().filter(|one| one.instrument == instrument.id);
        let (mut last, mut open, mut stranded) = (None, None, false);
        for one in &mut own {
            match one.sent_at {
                Some(at) => last = Some((one.id, at)),
                // It is found at what it corrects.
                None if one.edition > 1 => {}
                None => (open, stranded) = (Some(one.id), catalogue.find(&one.instrument, one.version).is_none()),
            }
        }
        let opens = |item: &domain::instrument::Item| item.when.admits(track) && !item.when.answers.is_empty();
        let questions = (instrument.path(track, &Answers::new()).len(), instrument.items.iter().any(opens));
        Self { instrument, questions, last, open, stranded }
    }
}

/// The page.
#[component]
pub fn Questionnaires() -> impl IntoView {
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let stints: Vec<_> =
            services.store.list_stints(account.id).await?.into_iter().map(|stored| stored.stint).collect();
        let latest = services.store.list_latest(account.id).await?;
        let track = timeline::current(&stints, month_of(now())).map(|stint| stint.track);
        let catalogue = &services.instruments;
        let (own, shipped): (Vec<_>, Vec<_>) =
            catalogue.newest().into_iter().partition(|one| catalogue.is_own(&one.id));
        let (meant, others): (Vec<_>, Vec<_>) = shipped.into_iter().partition(|one| one.audience.admits(track));
        let entries = |list: Vec<&'static Instrument>| {
            list.into_iter().map(|one| Entry::new(one, track, &latest, catalogue)).collect::<Vec<_>>()
        };
        let groups = [("meant", entries(meant)), ("others", entries(others)), ("own", entries(own))];
        Ok(show(groups, stints.is_empty(), latest.is_empty()))
    })
}

fn show(groups: [(&'static str, Vec<Entry>); 3], no_timeline: bool, none_yet: bool) -> impl IntoView {
    let groups = groups.into_iter().filter(|(_, entries)| !entries.is_empty()).map(|(name, entries)| {
        let own = name == "own";
        let rows = entries.into_iter().map(|entry| view! { <Row entry own no_timeline/> }).collect_view();
        view! {
            <section class="section" aria-labelledby=name>
                <h2 class="section__title" id=name>{t!(format!("questionnaires-{name}"))}</h2>
                <p class="section__lead">{t!(format!("questionnaires-{name}.lead"))}</p>
                <ul class="questionnaires">{rows}</ul>
            </section>
        }
    });
    let groups = groups.collect_view();
    view! {
        <Page title=t!("questionnaires.title")>
            <PageHead title=t!("questionnaires.title") lead=t!("questionnaires.lead")/>
            {if no_timeline {
                view! {
                    <div class="empty">
                        <p class="empty__title">{t!("questionnaires.no-timeline")}</p>
                        <p>{t!("questionnaires.no-timeline-lead")}</p>
                        <a class="button" href="/timeline">{t!("home-step-timeline.go")}</a>
                    </div>
                }.into_any()
            } else if none_yet {
                view! { <p class="notice notice--info">{t!("questionnaires.none-yet")}</p> }.into_any()
            } else {
                ().into_any()
            }}
            {groups}
        </Page>
    }
}

/// One questionnaire of the list.
#[component]
fn Row(entry: Entry, own: bool, no_timeline: bool) -> impl IntoView {
    let Entry { instrument, questions: (count, more), last, open, stranded } = entry;
    let title = instrument.title.clone();
    let asks = t!(if more { "questionnaires.questions-more" } else { "questionnaires.questions" }, "count" => count);
    let minutes = t!("questionnaires.minutes", "count" => i32::from(instrument.minutes));
    let start = if last.is_some() { "questionnaires.again" } else { "questionnaires.start" };
    view! {
        <li class="questionnaire" id=instrument.id.clone()>
            <div class="questionnaire__head">
                <h3 class="questionnaire__title">{title.clone()}</h3>
                {own.then(|| view! { <span class="tag">{t!("questionnaires.own")}</span> })}
                {open.map(|_| view! { <span class="tag tag--accent">{t!("reviews.unfinished")}</span> })}
            </div>
            <p class="questionnaire__purpose">{instrument.purpose.clone()}</p>
            <p class="questionnaire__about">{minutes} " · " {asks}</p>
            {stranded.then(|| view! { <p class="questionnaire__about">{t!("questionnaires.stranded")}</p> })}
            <div class="questionnaire__ways">
                {match open {
                    Some(_) if stranded => view! {
                        <StartReview instrument=instrument.id.clone() label=t!("questionnaires.anew") which=title.clone() secondary=true anew=true/>
                    }.into_any(),
                    Some(id) => view! {
                        <a class="button" href=format!("/reviews/{id}")>
                            {t!("questionnaires.go-on")}
                            <span class="visually-hidden">{t!("questionnaires.which", "title" => title.clone())}</span>
                        </a>
                    }.into_any(),
                    None if no_timeline => ().into_any(),
                    None => view! {
                        <StartReview instrument=instrument.id.clone() label=t!(start) which=title.clone() secondary=instrument.id != WHERE_AM_I/>
                    }.into_any(),
                }}
                {last.map(|(id, at)| view! {
                    <a class="questionnaire__last" href=format!("/reviews/{id}")>
                        {t!("questionnaires.last", "day" => in_words(at))}
                        <span class="visually-hidden">{t!("questionnaires.which", "title" => title)}</span>
                    </a>
                })}
            </div>
        </li>
    }
}
