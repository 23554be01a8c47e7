//! The picture of a timeline: a working life as the way of a pendulum between engineering and managing, with the tour clock around the
//! bob. Where everything stands is worked out in [`crate::picture`].
//!
//! For the server alone: a tab has no room for it.

mod clock;
mod key;

use domain::{
    month::Month,
    timeline::{Stint, Tenure, TourClock, current},
};
use maud::{Markup, html};

use crate::{
    picture::{self, Bar, PIVOT, Picture, Side, WIDTH},
    stint::{month_name, track_name, when},
    t, text,
};

/// What the picture is of.
pub struct Scene<'a> {
    /// The timeline, in any order.
    pub stints: &'a [Stint],
    /// The month that all is counted to.
    pub as_of: Month,
    /// Where it leads.
    pub leads: Leads<'a>,
    /// Whether it says what the tour clock means, besides where it stands.
    pub meaning: bool,
}

/// Where parts of a picture lead.
pub enum Leads<'a> {
    /// Nowhere: it is an image, and its table stands below it, folded away.
    Nowhere,
    /// Each stint to its form, in the order of the stints; and time without a role to a form for it, by its number from 0. The page has
    /// a list of the same stints.
    Forms(&'a [String], &'a dyn Fn(usize) -> String),
}

/// The figure; nothing for a timeline in which nothing has begun.
#[must_use]
pub fn figure(scene: &Scene<'_>) -> Markup {
    let Scene { stints, as_of, leads, meaning } = scene;
    let Some(placed) = picture::draw(stints, *as_of) else { return html! {} };
    let tenure = Tenure::of(stints, *as_of);
    let phase = TourClock::of(stints, *as_of);
    let months = tenure.current_role_months;
    let said = said(scene, &tenure, phase);
    let still = matches!(leads, Leads::Nowhere);
    html! {
        figure.swings data-phase=(phase) {
            div.swings__frame {
                svg.swings__picture viewBox={ "0 0 " (WIDTH) " " (placed.height) } width=(WIDTH) height=(placed.height)
                    role=(if still { "img" } else { "group" }) aria-label=(said) {
                    (ground(&placed))
                    (ways(&placed))
                    (pendulum(&placed, phase, months))
                    @for bar in &placed.bars { (one(scene, bar)) }
                    @if let Leads::Forms(_, of_gap) = leads { (gaps(scene, &placed, of_gap)) }
                    (names(scene, &placed))
                }
            }
            // No figcaption: all of it would become the name of the figure, and be said twice.
            div.swings__caption {
                (key::key(&placed, &tenure))
                p.swings__now {
                    @if let (Some(now), true) = (current(stints, *as_of), phase != TourClock::None) {
                        span.swings__phase { (t!(format!("clock-{phase}.name"))) } " "
                        span.swings__role { (track_name(now.track)) ", " (t!("clock-time", "span" => text::span(months))) }
                    } @else {
                        span.swings__phase { (t!("clock-none.name")) }
                    }
                    @if *meaning { " " span.swings__meaning { (t!(format!("clock-{phase}.meaning"))) } }
                }
            }
            @if still { (key::table(scene)) }
        }
    }
}

/// The whole in a sentence or two, for those who hear it.
fn said(scene: &Scene<'_>, tenure: &Tenure, phase: TourClock) -> String {
    let first = scene.stints.iter().map(|stint| stint.from).min().unwrap_or(scene.as_of);
    let now = match (current(scene.stints, scene.as_of), phase) {
        (Some(now), TourClock::None) => track_name(now.track),
        (Some(now), _) => format!(
            "{}, {}: {}",
            track_name(now.track),
            t!("clock-time", "span" => text::span(tenure.current_role_months)),
            t!(format!("clock-{phase}.name")),
        ),
        (None, _) => t!("clock-none.name"),
    };
    let swings = t!("picture-swings", "count" => tenure.swings);
    format!("{} {swings}. {now}.", t!("picture.since", "from" => month_name(first)))
}

/// What lies behind: years, the bob's way, and what the two sides are called.
fn ground(placed: &Picture) -> Markup {
    html! {
        @for ring in &placed.rings { path.swings__ring d=(ring.path) {} }
        path.swings__way d=(placed.way) {}
        @for (side, x, anchor) in [(Side::Engineering, PIVOT.x - 64.0, "end"), (Side::Managing, PIVOT.x + 64.0, "start")] {
            text.swings__side x=(x) y="40" text-anchor=(anchor) { (side_name(side)) }
        }
    }
}

fn side_name(side: Side) -> String {
    t!(format!("picture-side.{}", side.id()))
}

/// The arcs from side to side. Their colour is a gradient, which only an attribute can name: a sheet's address would stand before it.
fn ways(placed: &Picture) -> Markup {
    html! {
        defs {
            linearGradient id="swings-hue" gradientUnits="userSpaceOnUse" x1="150" x2=(WIDTH - 150.0) y1="0" y2="0" {
                stop.swings__hue data-side="engineering" offset="0" {}
                stop.swings__hue data-side="neither" offset="0.5" {}
                stop.swings__hue data-side="managing" offset="1" {}
            }
        }
        @for one in &placed.swings { path.swings__change.swings__change--open[one.open] d=(one.path) stroke="url(#swings-hue)" {} }
        @for gap in &placed.gaps {
            line.swings__open x1=(short(gap.from.x)) y1=(short(gap.from.y)) x2=(short(gap.to.x)) y2=(short(gap.to.y)) {}
        }
    }
}

/// The rod and the bob, with the tour clock around it.
fn pendulum(placed: &Picture, phase: TourClock, months: u32) -> Markup {
    let bob = &placed.bob;
    html! {
        g.swings__pendulum {
            line.swings__rod x1=(PIVOT.x) y1=(PIVOT.y) x2=(short(bob.at.x)) y2=(short(bob.at.y)) {}
            g transform={ "translate(" (bob.at) ")" } { (clock::bob(bob.side, phase, months)) }
        }
        circle.swings__pivot cx=(PIVOT.x) cy=(PIVOT.y) r="5" {}
    }
}

/// A stint; on a page where it can be changed, a link to its form.
fn one(scene: &Scene<'_>, bar: &Bar) -> Markup {
    let stint = &scene.stints[bar.stint];
    let name = format!("{}, {}", track_name(stint.track), when(stint));
    let line = |class: &str| {
        html! { line class=(class) x1=(short(bar.from.x)) y1=(short(bar.from.y)) x2=(short(bar.to.x)) y2=(short(bar.to.y)) {} }
    };
    let shown = html! {
        title { (name) }
        (line(if bar.round { "swings__bar swings__bar--round" } else { "swings__bar" }))
    };
    match &scene.leads {
        Leads::Forms(addresses, _) => html! {
            a.swings__stint href=(addresses[bar.stint]) data-side=(bar.side.id()) data-track=(stint.track) aria-label=(t!("picture.change", "name" => name)) {
                (line("swings__touch")) (shown)
            }
        },
        Leads::Nowhere => html! { g.swings__stint data-side=(bar.side.id()) data-track=(stint.track) { (shown) } },
    }
}

/// Time without a role: a way to fill it in.
fn gaps(scene: &Scene<'_>, placed: &Picture, address: &dyn Fn(usize) -> String) -> Markup {
    html! {
        @for (at, (gap, open)) in placed.gaps.iter().zip(picture::gaps(scene.stints, scene.as_of)).enumerate() {
            @let name = t!("picture.fill", "from" => month_name(open.from), "to" => month_name(open.to));
            a.swings__fill href=(address(at)) aria-label=(name) {
                title { (name) }
                circle.swings__fill-face cx=(short(gap.middle.x)) cy=(short(gap.middle.y)) r="13" {}
                path.swings__fill-plus d={ "M" (gap.middle) "m-5 0h10m-5-5v10" } {}
            }
        }
    }
}

/// Names of stints and years, over everything: seen where there is room, and said by the rest of the figure anyhow.
fn names(scene: &Scene<'_>, placed: &Picture) -> Markup {
    html! {
        g aria-hidden="true" {
            @for (year, at) in placed.rings.iter().filter_map(|ring| ring.year) {
                text.swings__year x=(short(at.x)) y=(short(at.y)) text-anchor="middle" dominant-baseline="central" { (year) }
            }
            @for (bar, at) in placed.bars.iter().filter_map(|bar| Some((bar, bar.label?))) {
                @let stint = &scene.stints[bar.stint];
                text.swings__name text-anchor=(if bar.side == Side::Engineering { "end" } else { "start" }) {
                    tspan x=(short(at.x)) y=(short(at.y - 6.0)) { (track_name(stint.track)) }
                    tspan.swings__years x=(short(at.x)) y=(short(at.y + 10.0)) { (years(stint)) }
                }
            }
        }
    }
}

/// "2016–2021".
fn years(stint: &Stint) -> String {
    let from = stint.from.year();
    // The end is the month after the last one.
    match stint.to.map(|to| to.plus(-1).year()) {
        Some(to) if to > from => format!("{from}–{to}"),
        Some(_) => from.to_string(),
        None => t!("picture.years-since", "year" => from.to_string()),
    }
}

/// One decimal is finer than any screen.
fn short(figure: f64) -> String {
    format!("{figure:.1}")
}

#[cfg(test)]
mod tests;
