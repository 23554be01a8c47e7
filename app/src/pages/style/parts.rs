//! Tokens and pieces, one after the other. Its words are for developers, and so not in the catalogue.

use engine::html::{Sheet, Width, field, form, meter::meter};
use maud::{Markup, html};

use super::pictures;

/// Where the tokens stand: what is shown is what is there.
const TOKENS: &str = include_str!("../../../../style/tokens.css");

/// The page.
pub(super) fn page() -> Sheet {
    let body = html! {
        (form::page_head("Style", Some("Every token and piece, in the scheme that your system asks for. How to write them: style/README.md.")))
        (section("colour", "Colour", &swatches()))
        (section("type", "Type", &kinds()))
        (section("space", "Space", &spaces()))
        (section("elevation", "Elevation", &elevation()))
        (section("motion", "Motion", &motion()))
        (section("picture", "The picture", &pictures::all()))
        (section("pieces", "Pieces", &pieces()))
    };
    Sheet { title: "Style".to_owned(), width: Width::Wide, body }
}

fn section(id: &str, title: &str, body: &Markup) -> Markup {
    html! { section.section aria-labelledby=(id) { h2.section__title id=(id) { (title) } (body) } }
}

/// Tokens by how their value begins, or their name.
fn tokens(wanted: impl Fn(&str, &str) -> bool) -> Vec<(&'static str, &'static str)> {
    let lines = TOKENS.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
    lines.filter(|(name, value)| name.starts_with("--") && wanted(name, value)).collect()
}

/// Colours come as attributes of SVG, since a page may have no style of its own.
fn swatches() -> Markup {
    html! {
        ul.swatches {
            @for (name, _) in tokens(|_, value| value.starts_with("light-dark(") ) {
                li { svg.swatch width="100%" height="56" aria-hidden="true" focusable="false" { rect width="100%" height="56" rx="10" fill={ "var(" (name) ")" } {} } code { (name) } }
            }
        }
    }
}

fn kinds() -> Markup {
    html! {
        div.stack {
            h3 { "A heading of the third size" }
            p.lead { "The lead: one or two sentences, a little larger, a little quieter." }
            p { "The text. Two or three years can be seen clearly, five only roughly. " a href="#type" { "A link" } ", and " strong { "a strong word" } "." }
            p.small.muted { "Small and muted, for what stands beside." }
            dl.facts {
                @for (name, value) in tokens(|name, _| name.starts_with("--size-") || name.starts_with("--font-") || name.starts_with("--leading-")) {
                    div.facts__row { dt.facts__name { code { (name) } } dd.facts__value { (value) } }
                }
            }
        }
    }
}

fn spaces() -> Markup {
    html! {
        ul.stack {
            @for (name, value) in tokens(|name, _| name.starts_with("--space-") || name.starts_with("--radius") || name == "--target") {
                li.cluster { svg width="80" height="16" aria-hidden="true" focusable="false" { rect width={ "var(" (name) ")" } height="16" fill="var(--accent-soft)" {} } code { (name) } span.muted { (value) } }
            }
        }
    }
}

fn elevation() -> Markup {
    html! {
        div.cards {
            div.card.card--quiet { h3.card__title { "Quiet" } p { "Lies in the page." } }
            div.card { h3.card__title { "Card" } p { "Lies on the page." } }
            div.card.card--accent { h3.card__title { "Accent" } p { "The one that matters most here." } }
        }
    }
}

fn motion() -> Markup {
    html! {
        dl.facts {
            @for (name, value) in tokens(|name, _| ["--quick", "--calm", "--swing", "--ease"].contains(&name)) {
                div.facts__row { dt.facts__name { code { (name) } } dd.facts__value { (value) } }
            }
        }
        p.muted { "All of it is off where less motion is asked for." }
    }
}

fn pieces() -> Markup {
    let tracks = [("a", "One".to_owned()), ("b", "Another".to_owned())];
    html! {
        div.cluster {
            button.button type="button" { "Main" }
            button.button.button--secondary type="button" { "Secondary" }
            button.button.button--quiet type="button" { "Quiet" }
            button.button.button--danger type="button" { "Danger" }
            button.button type="button" disabled { "Disabled" }
            button.button type="button" aria-busy="true" { "Busy" }
        }
        div.cluster { span.tag { "Tag" } span.tag.tag--accent { "Accent" } span.tag.tag--warning { "Warning" } }
        @for kind in ["info", "success", "warning", "error"] { (form::notice(kind, &format!("A notice of the kind {kind}."))) }
        div.form {
            (field::field(field::Field { name: "sample", label: "A field", hint: Some("With a hint"), optional: true, ..Default::default() }, None))
            (field::select(field::Select { name: "choice", label: "A list", saved: "", options: &tracks, optional: false }, None))
        }
        @for figure in [12.0, 48.0, 92.0] { (meter(Some(figure), figure < 20.0)) }
        div.empty { p.empty__title { "Nothing here yet" } p { "What this place is for, and one thing to do." } }
    }
}
