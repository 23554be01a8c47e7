//! `/share`: chooses what to show and to whom; then what they will read, and only below that the button that gives it.

use domain::sharing::{Consent, DAYS, MOST_DAYS};
use engine::html::{
    Sheet, Width,
    field::{self, Field, Kind, check},
    form::{error_summary, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::{Instant, ShareId};

use super::{chats::handed_over, query};
use crate::{
    api::share::create_share::{ADDRESS, digest, preview},
    components::{date::in_words, html::framed, page::load},
    context::{self, now},
    error::AppError,
    forms::Posted,
    sharing::{
        LONGEST_NAME, Offer, offers,
        read::{LINK, With, consent, with},
    },
    t,
};

/// The page.
#[component]
pub fn ChooseShare() -> impl IntoView {
    let posted = use_context::<Posted>();
    let asked = query("with");
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let store = &services.store;
        let fine = posted.as_ref().filter(|posted| posted.faults.0.is_empty());
        if let Some(made) = fine.and_then(|posted| posted.fields.text("made").parse::<ShareId>().ok()) {
            let share = store.find_share(account.id, made).await?.ok_or(AppError::NotFound)?;
            let link = fine.map_or("", |posted| posted.fields.text(ADDRESS));
            let day = in_words(Instant(share.consent.ends.0));
            let body = html! {
                (page_head(&t!("share.title"), None))
                (handed_over(&t!("share.link-made", "day" => day), link))
                p { a href={ "/shares/" (made) } { (t!("shared.now")) } }
            };
            return Ok(framed(Sheet { title: t!("share.title"), width: Width::Reading, body }));
        }
        let to = posted.as_ref().map(|posted| posted.fields.text("with").to_owned()).or(asked).unwrap_or_default();
        let Some(to) = with(&to) else {
            let mut pairs = store.list_pairs(account.id).await?;
            pairs.retain(|pair| pair.ended_at.is_none());
            return Ok(framed(whom(&pairs)));
        };
        let (lead, to_field) = match to {
            With::Link => (t!("share.lead-link"), LINK.to_owned()),
            With::Pair(id) => {
                let pair = store.find_pair(account.id, id).await?.ok_or(AppError::NotFound)?;
                (t!("share.lead", "other" => &*pair.other), id.to_string())
            }
        };
        let groups = offers(&services, account.id).await?;
        let chosen = posted.as_ref().and_then(|posted| consent(&posted.fields, &groups, now()).ok());
        let reading = match &chosen {
            Some(chosen) => Some(preview(&services, &account, to, chosen).await?),
            None => None,
        };
        let body = html! {
            (page_head(&t!("share.title"), Some(&lead)))
            @match (&chosen, &reading) {
                (Some(chosen), Some(reading)) => (give(&to_field, to, chosen, reading, posted.as_ref())),
                _ => (choose(&to_field, &groups, posted.as_ref())),
            }
        };
        Ok(framed(Sheet { title: t!("share.title"), width: Width::Reading, body }))
    })
}

fn whom(pairs: &[store::Pair]) -> Sheet {
    let body = html! {
        (page_head(&t!("share.whom"), None))
        @if pairs.is_empty() { p { (t!("share.nobody")) } }
        ul.history {
            @for pair in pairs { li.history__item { a.history__link href={ "/share?with=" (pair.id) } { span.history__what { (pair.other) } } } }
            li.history__item { a.history__link href="/share?with=link" { span.history__what { (t!("chats.share-link")) } } }
        }
    };
    Sheet { title: t!("share.title"), width: Width::Reading, body }
}

/// What there is, nothing of it ticked.
fn choose(to: &str, groups: &[Offer], posted: Option<&Posted>) -> Markup {
    let fault = field::fault("parts", posted);
    let (days, hint) = (t!("share.days"), t!("share.days-hint"));
    let usual = DAYS.to_string();
    let chosen = |id: &str| posted.is_some_and(|posted| posted.fields.all("part").any(|part| part == id));
    html! {
        @if groups.is_empty() { p.notice.notice--info { (t!("share.nothing")) } } @else {
            form.form method="post" action="/share" novalidate {
                (error_summary(posted))
                input type="hidden" name="with" value=(to);
                div.share-parts id="parts" tabindex="-1" {
                    @if let Some(fault) = fault { p.field__error id="parts-error" { (fault) } }
                    @for group in groups {
                        @let boxes = html! {
                            @if let Some(hint) = &group.hint { p.fieldset__hint { (hint) } }
                            div.checks {
                                @for (part, label, hint) in &group.parts { (check("part", &part.to_string(), label, hint.as_deref(), false, posted)) }
                            }
                        };
                        @if group.folded {
                            @let open = group.parts.iter().any(|(part, ..)| chosen(&part.to_string()));
                            details.details open[open] {
                                summary.details__summary { (group.title) }
                                div.details__body { fieldset.fieldset { legend.visually-hidden { (group.title) } (boxes) } }
                            }
                        } @else {
                            fieldset.fieldset { legend.fieldset__legend { (group.title) } (boxes) }
                        }
                    }
                }
                (field::field(Field { name: "days", label: &days, kind: Kind::Number(MOST_DAYS), hint: Some(&hint), saved: &usual, ..Field::default() }, posted))
                (later(posted))
                div.form__actions {
                    button.button name="go" value="look" { (t!("share.look")) }
                    a.button.button--quiet href="/chats" { (t!("cancel")) }
                }
            }
        }
    }
}

fn later(posted: Option<&Posted>) -> Markup {
    let typed = field::typed("follows", "no", posted);
    html! {
        fieldset.fieldset id="follows" {
            legend.fieldset__legend { (t!("share.later")) }
            div.checks {
                @for (value, key) in [("no", "stays"), ("yes", "follows")] {
                    label.check {
                        input.check__input type="radio" name="follows" value=(value) checked[typed == value];
                        span.check__text {
                            span.check__label { (t!(format!("share.{key}"))) }
                            span.check__hint { (t!(format!("share.{key}-hint"))) }
                        }
                    }
                }
            }
        }
    }
}

/// The choice as it was made, in hidden fields.
fn carried(to: &str, chosen: &Consent, posted: Option<&Posted>) -> Markup {
    html! {
        input type="hidden" name="with" value=(to);
        @for part in &chosen.parts { input type="hidden" name="part" value=(part); }
        input type="hidden" name="days" value=(field::typed("days", "", posted));
        input type="hidden" name="follows" value=(if chosen.follows { "yes" } else { "no" });
    }
}

/// What they will read, and the button that gives it.
fn give(to: &str, with: With, chosen: &Consent, reading: &Markup, posted: Option<&Posted>) -> Markup {
    let (label, label_hint) = (t!("share.label"), t!("share.label-hint"));
    let (secret, secret_hint) = (t!("share.passphrase"), t!("share.passphrase-hint"));
    html! {
        section.section aria-labelledby="preview" {
            h2.section__title id="preview" { (t!("share.preview")) }
            p.section__lead { (t!("share.preview-lead")) }
            (reading)
        }
        form.form method="post" action="/share" novalidate {
            (error_summary(posted))
            (carried(to, chosen, posted))
            input type="hidden" name="seen" value=(digest(reading));
            @if with == With::Link {
                (field::field(Field { name: "label", label: &label, hint: Some(&label_hint), optional: true, longest: Some(LONGEST_NAME), ..Field::default() }, posted))
                (field::field(Field { name: "passphrase", label: &secret, kind: Kind::Password, hint: Some(&secret_hint), optional: true, autocomplete: Some("new-password"), ..Field::default() }, posted))
            }
            div.form__actions {
                button.button name="go" value="give" { (t!("share.give")) }
                a.button.button--quiet href={ "/share?with=" (to) } { (t!("share.again")) }
            }
        }
    }
}
