//! One stint of a timeline: as it stands in the list, and the form that makes or changes it.

use domain::{
    month::Month,
    timeline::{Entry, Stint, Track},
};
use leptos::prelude::*;
use store::StoredStint;

use super::{
    field::{Check, Field, Select, fault},
    form::ErrorSummary,
};
use engine::stint::{LONGEST_NAME, MOST_REPORTS, about, track_name, when};

use crate::t;

/// A stint in the list, with its bar on the span from `first` to `as_of`.
#[component]
pub fn StintView(stored: StoredStint, first: Month, as_of: Month) -> impl IntoView {
    let StoredStint { id, stint, .. } = stored;
    let name = track_name(stint.track);
    let whole = f64::from(as_of.months_since(first).max(1));
    let share = |months: i32| format!("{:.1}%", 100.0 * f64::from(months.max(0)) / whole);
    let end = stint.to.unwrap_or(as_of).min(as_of);
    view! {
        <div class="stint__head">
            <h3 class="stint__title">{name.clone()}</h3>
            <p class="stint__when">{when(&stint)}</p>
        </div>
        <p class="stint__meta">{about(&stint, as_of)}</p>
        <svg class="stint__bar" width="100%" height="12" aria-hidden="true" focusable="false">
            <rect class="stint__bar-track" width="100%" height="12" rx="6"/>
            <rect class="stint__bar-fill" x=share(stint.from.months_since(first)) width=share(end.months_since(stint.from)) height="12" rx="6"/>
        </svg>
        <div class="stint__actions cluster">
            <a class="button button--quiet button--small" href=format!("/timeline/{id}")>
                {t!("stint-change")}<span class="visually-hidden">{format!(": {name}, {}", when(&stint))}</span>
            </a>
        </div>
    }
}

/// The form for a new stint, or for a saved one.
#[component]
pub fn StintForm(action: String, saved: Option<Stint>) -> impl IntoView {
    let tracks = Track::ALL.iter().copied().map(|track| (track.id().to_owned(), track_name(track))).collect();
    let entries = Entry::ALL.iter().map(|entry| (entry.id().to_owned(), t!(format!("entry-{}", entry.id())))).collect();
    let of = |pick: fn(&Stint) -> Option<String>| saved.as_ref().and_then(pick);
    let submit = t!(if saved.is_some() { "stint-save" } else { "stint-add" });
    view! {
        <form class="form stint-form" method="post" action=action novalidate>
            <ErrorSummary/>
            <Select name="track" label=t!("stint-track.label") options=tracks saved=of(|stint| Some(stint.track.id().to_owned())) hint=None/>
            <Field name="from" kind="month" label=t!("stint-from.label") hint=Some(t!("stint-from.hint")) saved=of(|stint| Some(stint.from.to_string()))/>
            <Field name="to" kind="month" label=t!("stint-to.label") hint=Some(t!("stint-to.hint")) optional=true saved=of(|stint| Some(stint.to?.to_string()))/>
            <Select name="entry" label=t!("stint-entry.label") hint=None options=entries optional=true saved=of(|stint| Some(stint.entry?.id().to_owned()))/>
            <Field name="hands_on" kind="number" label=t!("stint-hands-on-field.label") hint=Some(t!("stint-hands-on-field.hint")) optional=true range=(0, 100) saved=of(|stint| Some(stint.hands_on?.to_string()))/>
            <Field name="reports" kind="number" label=t!("stint-reports-field.label") hint=Some(t!("stint-reports-field.hint")) optional=true range=(0, MOST_REPORTS.into()) saved=of(|stint| Some(stint.reports?.to_string()))/>
            <Field name="title" label=t!("stint-title.label") hint=Some(t!("stint-title.hint")) optional=true longest=LONGEST_NAME saved=of(|stint| stint.title.clone())/>
            <Field name="organisation" label=t!("stint-organisation.label") hint=Some(t!("stint-organisation.hint")) optional=true longest=LONGEST_NAME saved=of(|stint| stint.organisation.clone())/>
            <Overlap/>
            <div class="form__actions field--full">
                <button class="button">{submit}</button>
                {saved.is_some().then(|| view! { <a class="button button--quiet" href="/timeline">{t!("cancel")}</a> })}
            </div>
        </form>
    }
}

/// Asked only when the stint overlaps another: two jobs at once do happen.
#[component]
fn Overlap() -> impl IntoView {
    let fault = fault("overlap");
    fault.map(|text| {
        view! {
            <div class="field field--full" id="overlap">
                <p class="field__error" id="overlap-error">{text}</p>
                <Check name="overlap" value="yes" label=t!("stint-overlap.confirm") hint=Some(t!("stint-overlap.hint")) saved=false/>
            </div>
        }
    })
}
