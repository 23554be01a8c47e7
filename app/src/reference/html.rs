//! The reference as a part of a page.

use leptos::prelude::*;

use super::{Block, Entry, Group, Line, Node, Part, Reference, Span};
use crate::t;

/// The list of contents, and everything in it. Rendered once for a catalogue: see [`crate::context::Services::rules`].
#[must_use]
pub fn html(reference: &Reference) -> String {
    let contents = reference.parts.iter().map(listed).collect_view();
    let parts = reference.parts.iter().map(part).collect_view();
    let lead = reference.lead.iter().map(|text| view! { <p class="page-head__lead">{line(text)}</p> }).collect_view();
    view! {
        <header class="page-head rules__head">
            <h1 class="page-head__title">{reference.title.clone()}</h1>
            {lead}
        </header>
        <nav class="rules__contents" id="contents" aria-labelledby="contents-title">
            <h2 class="rules__contents-title" id="contents-title">{t!("rules.contents")}</h2>
            <ol class="rules__parts">{contents}</ol>
        </nav>
        <div class="rules__body">{parts}</div>
    }
    .to_html()
}

/// A part in the contents, its entries folded.
fn listed(part: &Part) -> impl IntoView + use<> {
    let entries: Vec<_> = part.entries().map(|one| link(&one.name, &one.id)).collect();
    let count = entries.len();
    let folded = (count > 0).then(|| {
        let entries = entries.into_iter().map(|entry| view! { <li>{entry}</li> }).collect_view();
        view! {
            <details class="rules__fold">
                <summary class="details__summary">
                    {t!("rules.entries", "count" => count)} <span class="visually-hidden">": " {part.title.clone()}</span>
                </summary>
                <ol class="rules__entries">{entries}</ol>
            </details>
        }
    });
    view! { <li>{link(&part.title, part.id)} {folded}</li> }
}

fn part(part: &Part) -> impl IntoView + use<> {
    let blocks = part.blocks.iter().map(block).collect_view();
    let groups = part.groups.iter().map(group).collect_view();
    let heading = format!("{}-title", part.id);
    view! {
        <section class="rules__part" id=part.id aria-labelledby=heading.clone()>
            <h2 class="rules__title" id=heading.clone()>{part.title.clone()}</h2>
            {blocks}
            {groups}
            <p class="rules__back"><a href="#contents">{t!("rules.back")}</a></p>
        </section>
    }
}

fn group(group: &Group) -> AnyView {
    let entries = group.entries.iter().map(|one| entry(one, group.title.is_some())).collect_view();
    match group.title.clone() {
        Some(title) => view! { <h3 class="rules__group">{title}</h3> {entries} }.into_any(),
        None => entries.into_any(),
    }
}

fn entry(one: &Entry, within_group: bool) -> impl IntoView + use<> {
    let name = one.name.clone();
    let head = if within_group {
        view! { <h4 class="rule__name">{name}</h4> }.into_any()
    } else {
        view! { <h3 class="rule__name">{name}</h3> }.into_any()
    };
    view! {
        <article class="rule" id=one.id.clone()>
            {head}
            {(!one.lead.is_empty()).then(|| view! { <p class="rule__lead">{line(&one.lead)}</p> })}
            {one.blocks.iter().map(block).collect_view()}
        </article>
    }
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Text(text) => view! { <p class="rules__text">{line(text)}</p> }.into_any(),
        Block::Labelled { label, line: beside, list } => {
            let beside = (!beside.is_empty()).then(|| view! { <p>{line(beside)}</p> });
            view! {
                <div class="rule__block">
                    <p class="rule__label">{label.clone()}</p>
                    <div class="rule__value">{beside} {nodes(list)}</div>
                </div>
            }
            .into_any()
        }
        Block::Folded { label, list } => view! {
            <details class="details rule__fold">
                <summary class="details__summary">{label.clone()}</summary>
                <div class="details__body">{nodes(list)}</div>
            </details>
        }
        .into_any(),
        Block::Table { head, rows } => table(head, rows),
    }
}

/// Where there is little room each row is a block, and each cell carries its heading.
fn table(head: &[String], rows: &[(String, Vec<Line>)]) -> AnyView {
    let columns = head.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view();
    let rows = rows.iter().map(|(id, cells)| {
        let cells = cells.iter().zip(head).map(|(cell, name)| view! { <td data-label=name.clone()>{line(cell)}</td> });
        view! { <tr id=id.clone()>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="rules__frame">
            <table class="rules__table">
                <thead><tr>{columns}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn nodes(list: &[Node]) -> Option<AnyView> {
    let item = |node: &Node| view! { <li>{line(&node.line)} {nodes(&node.below)}</li> };
    (!list.is_empty()).then(|| view! { <ul class="conditions">{list.iter().map(item).collect_view()}</ul> }.into_any())
}

fn line(line: &Line) -> Vec<AnyView> {
    let span = |span: &Span| match span {
        Span::Text(text) => text.clone().into_any(),
        Span::Link { text, to } => link(text, to).into_any(),
        Span::Aside(text) => view! { <span class="rules__aside">" (" {text.clone()} ")"</span> }.into_any(),
    };
    line.0.iter().map(span).collect()
}

fn link(text: &str, to: &str) -> impl IntoView + use<> {
    let (text, href) = (text.to_owned(), format!("#{to}"));
    view! { <a href=href>{text}</a> }
}
