//! The part of the page that changes while a dial is moved: the sentence, and the lists of moves and archetypes.

use maud::{Markup, html};

use super::shift::{Fit, Row, Shift};
use crate::t;

/// What shifts: the sentence, and the two lists.
#[must_use]
pub fn comparison(shift: &Shift) -> Markup {
    let marked = shift.fits.iter().any(|one| one.was.is_some());
    html! {
        div.shift__bar {
            p.shift__said { (shift.said) }
            @if !shift.little { a.shift__all href="#shift-moves" { (t!("what-if.all")) } }
        }
        @if !shift.little {
            div.shift__lists {
                section aria-labelledby="shift-moves" {
                    h3.shift__title id="shift-moves" { (t!("what-if-moves.title")) }
                    @if shift.moves.is_empty() { p.muted { (t!("what-if-moves.none")) } }
                    ol.shift__moves {
                        @for (at, row) in shift.moves.iter().enumerate() {
                            (line(row, if at == 0 { &shift.why } else { "" }))
                        }
                    }
                    @if !shift.held.is_empty() {
                        h4.shift__part { (t!("moves.blocked")) }
                        ul.shift__moves { @for row in &shift.held { (line(row, "")) } }
                    }
                    @if !shift.gone.is_empty() {
                        ul.shift__moves.shift__moves--gone { @for row in &shift.gone { (line(row, "")) } }
                    }
                }
                section aria-labelledby="shift-fits" {
                    h3.shift__title id="shift-fits" { (t!("what-if-fits.title")) }
                    @if shift.fits.is_empty() { p.muted { (t!("what-if-fits.none")) } }
                    ul.shift__fits { @for one in &shift.fits { (bar(one)) } }
                    @if marked { p.small.muted { (t!("what-if-fits.mark")) } }
                }
            }
        }
    }
}

fn line(row: &Row, why: &str) -> Markup {
    html! {
        li.shift__move {
            span.shift__name { (row.name) }
            @if let Some(held) = &row.held { " " span.tag.tag--warning { (held) } }
            (marked(&row.mark))
            @if !why.is_empty() { p.shift__why { (why) } }
        }
    }
}

/// What moved, in words.
fn marked(mark: &str) -> Markup {
    html! { @if !mark.is_empty() { " " span.shift__mark { (mark) } } }
}

fn bar(one: &Fit) -> Markup {
    let at = |score: u32| format!("{score}%");
    // Half of a mark at the very end would be cut off.
    let mark = |was: u32| at(was.clamp(1, 99));
    html! {
        li.shift__fit {
            span.shift__name { (one.name) }
            svg.meter width="100%" height="10" aria-hidden="true" focusable="false" {
                rect.meter__track width="100%" height="10" rx="5" {}
                rect.meter__fill width=(at(one.score.unwrap_or(0))) height="10" rx="5" {}
                @if let Some(was) = one.was { line.meter__mark x1=(mark(was)) x2=(mark(was)) y1="0" y2="10" {} }
            }
            span.shift__words { (one.words) (marked(&one.mark)) }
        }
    }
}
