//! One measure over time, as inline SVG: the roles as a strip below, a line that breaks where nobody looked, and every mark a link.

use domain::{state::Measure, timeline::Stint};
use maud::{Markup, html};
use time::{Date, Month, macros::date};

use super::{
    Seen, Spread,
    group::{Mark, gap},
    midnight,
    view::View,
};
use crate::{components::date::in_words, t, words::fact_name};

/// The picture's width and height, the room at its sides, and the height of the strip of roles.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 140.0;
const ROOM: f64 = 10.0;
const STRIP: f64 = 8.0;

/// The days that a picture spans.
#[derive(Clone, Copy)]
pub struct Stretch {
    from: Date,
    to: Date,
}

impl Stretch {
    /// A whole year, or from the first look until today.
    pub fn of(view: &View, seen: &[Seen], today: Date) -> Self {
        if let Some(year) = view.year {
            let day = |month, day| Date::from_calendar_date(year, month, day).unwrap_or(date!(2026 - 01 - 01));
            return Self { from: day(Month::January, 1), to: day(Month::December, 31) };
        }
        let from = seen.first().map_or(today, |one| one.day);
        // Clocks that were set back make no picture end before what it shows.
        let to = seen.last().map_or(today, |one| one.day.max(today));
        Self { from, to }
    }

    fn x(self, day: Date) -> f64 {
        let whole = (self.to - self.from).whole_days().max(1) as f64;
        let at = (day.clamp(self.from, self.to) - self.from).whole_days() as f64;
        ROOM + at / whole * (WIDTH - 2.0 * ROOM)
    }

    /// Where a role stands on it, if it does.
    fn span(self, stint: &Stint) -> Option<(f64, f64)> {
        let day = |month: domain::month::Month| {
            let number = Month::try_from(u8::try_from(month.month()).ok()?).ok()?;
            Date::from_calendar_date(month.year(), number, 1).ok()
        };
        let (from, to) = (day(stint.from)?, stint.to.map_or(Some(self.to), day)?);
        (from <= self.to && to >= self.from).then(|| (self.x(from), self.x(to)))
    }

    /// Both ends in words.
    pub fn ends(self) -> [String; 2] {
        [in_words(midnight(self.from)), in_words(midnight(self.to))]
    }

    /// The stints that it touches.
    pub fn stints(self, stints: &[Stint]) -> Vec<&Stint> {
        stints.iter().filter(|stint| self.span(stint).is_some()).collect()
    }
}

fn y(score: f64) -> f64 {
    let bottom = HEIGHT - STRIP - 2.0 * ROOM;
    bottom - score / 100.0 * (bottom - ROOM)
}

/// What a mark says and where it leads.
pub fn told(mark: &Mark, seen: &[Seen], view: &View) -> (String, String) {
    match mark.one.and_then(|at| seen.get(at)) {
        Some(one) => {
            let text = t!("history.point", "day" => in_words(one.point.sent_at), "score" => mark.spread.average.round(), "title" => one.title.clone());
            (format!("/reviews/{}", one.point.id), text)
        }
        None => {
            let Spread { count, average, least, most } = mark.spread;
            let text = t!("history.several", "name" => stretch(mark), "count" => count, "score" => average.round(), "least" => least.round(), "most" => most.round());
            let href = if view.year.is_some() { "#figures".to_owned() } else { view.in_year(Some(mark.year)).href() };
            (href, text)
        }
    }
}

/// A year, or a quarter of it.
pub fn stretch(mark: &Mark) -> String {
    match mark.quarter {
        Some(quarter) => t!("history.quarter", "n" => quarter, "year" => mark.year.to_string()),
        None => mark.year.to_string(),
    }
}

/// The picture, with the average, the lowest and the highest beside it.
pub fn picture(
    measure: Measure,
    marks: &[Mark],
    seen: &[Seen],
    stints: &[Stint],
    stretch: Stretch,
    view: &View,
) -> Markup {
    let name = fact_name(measure.into());
    let spread = Spread::of(seen.iter().filter_map(|one| one.score(measure)));
    let ends = stretch.ends();
    let strip = HEIGHT - STRIP;
    // The pieces of the line between gaps.
    let pieces: Vec<String> = marks
        .chunk_by(|before, after| !gap(before, after))
        .map(|piece| {
            let at = |mark: &Mark| format!("{:.1},{:.1}", stretch.x(middle(mark)), y(mark.spread.average));
            piece.iter().map(at).collect::<Vec<_>>().join(" ")
        })
        .collect();
    html! {
        figure.over-time id={ "measure-" (measure) } {
            figcaption.over-time__head {
                h3.over-time__title { (name) }
                p.over-time__figures {
                    @match spread {
                        Some(Spread { count, average, least, most }) => {
                            (t!("history.spread", "score" => average.round(), "least" => least.round(), "most" => most.round(), "count" => count))
                        }
                        None => (t!("history.none")),
                    }
                }
            }
            svg.over-time__picture viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="group" aria-label=(t!("history.picture", "name" => name)) {
                @for score in [0.0, 50.0, 100.0] {
                    line.over-time__ground x1="0" x2=(WIDTH) y1={ (format!("{:.1}", y(score))) } y2={ (format!("{:.1}", y(score))) } {}
                }
                @for stint in stints {
                    @if let Some((from, to)) = stretch.span(stint) {
                        rect.over-time__role data-track=(stint.track) x={ (format!("{from:.1}")) } width={ (format!("{:.1}", (to - from).max(1.0))) } y=(strip) height=(STRIP) rx="2" {}
                        line.over-time__turn x1={ (format!("{from:.1}")) } x2={ (format!("{from:.1}")) } y1=(ROOM) y2=(HEIGHT) {}
                    }
                }
                @for points in &pieces { polyline.over-time__line points=(points) {} }
                @for mark in marks {
                    @let (href, text) = told(mark, seen, view);
                    @let x = format!("{:.1}", stretch.x(middle(mark)));
                    @let at = format!("{:.1}", y(mark.spread.average));
                    a.over-time__mark href=(href) aria-label=(text) {
                        @if mark.spread.count > 1 {
                            line.over-time__range x1=(x) x2=(x) y1={ (format!("{:.1}", y(mark.spread.least))) } y2={ (format!("{:.1}", y(mark.spread.most))) } {}
                        }
                        circle.over-time__reach cx=(x) cy=(at) r="9" {}
                        circle.over-time__point.over-time__point--noted[noted(mark, seen)] cx=(x) cy=(at) r="4" {}
                    }
                }
            }
            p.over-time__ends aria-hidden="true" { @for end in &ends { span { (end) } } }
        }
    }
}

fn noted(mark: &Mark, seen: &[Seen]) -> bool {
    mark.one.and_then(|at| seen.get(at)).is_some_and(|one| one.note.is_some())
}

/// The day in the middle of a mark.
fn middle(mark: &Mark) -> Date {
    let (from, to) = mark.days;
    from + (to - from) / 2
}
