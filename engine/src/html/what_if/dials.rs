//! The form: what weighs most with this person first, the rest folded away by what it is about.

use domain::{
    assess::{Assessment, Person},
    goals::{Constraint, Offer, Pull},
    rule::Fact,
    state::Measure,
    what_if::{Changes, months_now, most_months},
};
use maud::{Markup, html};

use super::weighing::{telling, weighing};
use crate::{
    form::Posted,
    html::{field, goals::scale},
    t,
    what_if::{CONSTRAINT, MONTHS, OFFER, SUPPOSED, dial, dial::Said, pull_field, shown, state_field},
    words::fact_key,
};

/// Where the dial of an answer that nobody gave stands until it is moved.
const MIDDLE: u8 = 50;

/// How it goes.
const GOING: [Measure; 8] = [
    Measure::Enjoyment,
    Measure::Energy,
    Measure::Learning,
    Measure::WouldChooseAgain,
    Measure::Complaining,
    Measure::CommitmentCurrent,
    Measure::CommitmentManaging,
    Measure::Voluntary,
];
/// What one can do, and what is around.
const AROUND: [Measure; 7] = [
    Measure::Fluency,
    Measure::CraftConfidence,
    Measure::Opportunity,
    Measure::SaidAloud,
    Measure::TeamReception,
    Measure::PowerAwareness,
    Measure::Support,
];
/// What may hold someone.
const HOLDING: [Measure; 6] = [
    Measure::Control,
    Measure::Status,
    Measure::Pay,
    Measure::FearRust,
    Measure::FearNoReturn,
    Measure::PressureToStay,
];

/// What the dials show.
pub(super) struct Dials<'a> {
    pub(super) person: &'a Person,
    pub(super) changes: &'a Changes,
    pub(super) posted: Option<&'a Posted>,
}

/// A range to drag.
struct Range<'a> {
    name: String,
    label: String,
    meaning: String,
    most: u32,
    /// Where it stands in fact.
    real: u32,
    /// What its two ends mean.
    ends: Option<[String; 2]>,
    said: Said,
    /// The measure that nobody answered.
    unknown: Option<&'a str>,
}

impl Dials<'_> {
    /// All of them.
    pub(super) fn all(&self, real: &Assessment) -> Markup {
        let weighing = weighing(real);
        let known = !weighing.is_empty();
        let first = if known { weighing } else { telling(real) };
        let pulls: Vec<Fact> = Pull::ALL.iter().map(|&one| Fact::from(one)).collect();
        let others = |list: &[Fact]| list.iter().copied().filter(|one| !first.contains(one)).collect::<Vec<_>>();
        let states = |list: &[Measure]| others(&list.iter().map(|&one| Fact::from(one)).collect::<Vec<_>>());
        let rest = others(&pulls);
        let more = if rest.len() == pulls.len() { "what-if-form.pulls" } else { "what-if-form.pulls-more" };
        html! {
            fieldset.fieldset.dials__group {
                legend.dials__legend { (t!("what-if-form.time")) }
                @if !self.person.stints.is_empty() { (self.months()) }
                (self.offer())
            }
            @if !first.is_empty() {
                fieldset.fieldset.dials__group {
                    legend.dials__legend { (t!("what-if-form.most")) }
                    p.fieldset__hint { (t!(if known { "what-if-form.most-lead" } else { "what-if-form.most-missing" })) }
                    @for &fact in &first { (self.fact(fact)) }
                }
            }
            (self.folded(more, &rest))
            (self.constraints())
            (self.folded("what-if-form.going", &states(&GOING)))
            (self.folded("what-if-form.around", &states(&AROUND)))
            (self.folded("what-if-form.holding", &states(&HOLDING)))
        }
    }

    /// Dials behind a title; open where something in there was changed, or is wrong.
    fn folded(&self, title: &str, facts: &[Fact]) -> Markup {
        let open = facts.iter().any(|&fact| self.stirred(fact));
        html! { @if !facts.is_empty() { (fold(title, open, html! { @for &fact in facts { (self.fact(fact)) } })) } }
    }

    fn stirred(&self, fact: Fact) -> bool {
        let (name, said) = match fact {
            Fact::State(measure) => (state_field(measure), dial::state(self.person, self.changes, measure)),
            Fact::Pull(pull) => (pull_field(pull), dial::pull(self.person, self.changes, pull)),
            _ => return false,
        };
        !said.was.is_empty() || self.fault(&name).is_some()
    }

    fn fault(&self, name: &str) -> Option<&str> {
        field::fault(name, self.posted)
    }

    fn fact(&self, fact: Fact) -> Markup {
        match fact {
            Fact::State(measure) => self.state(measure),
            Fact::Pull(pull) => self.pull(pull),
            _ => html! {},
        }
    }

    fn months(&self) -> Markup {
        self.range(&Range {
            name: MONTHS.to_owned(),
            label: dial::time_name(self.person),
            meaning: String::new(),
            most: most_months(self.person),
            real: months_now(self.person),
            ends: None,
            said: dial::months(self.person, self.changes),
            unknown: None,
        })
    }

    fn state(&self, measure: Measure) -> Markup {
        let (key, real) = (fact_key(measure.into()), self.person.state.get(measure));
        self.range(&Range {
            name: state_field(measure),
            label: t!(format!("{key}.name")),
            meaning: t!(format!("{key}.meaning")),
            most: 100,
            real: real.map_or(MIDDLE, shown).into(),
            ends: Some([t!(format!("{key}.low")), t!(format!("{key}.high"))]),
            said: dial::state(self.person, self.changes, measure),
            unknown: real.is_none().then(|| measure.id()),
        })
    }

    fn range(&self, range: &Range<'_>) -> Markup {
        let Range { name, label, meaning, most, real, ends, said, unknown } = range;
        let fault = self.fault(name);
        let real = real.to_string();
        let ids = [(!meaning.is_empty()).then_some("hint"), fault.map(|_| "error")].into_iter().flatten();
        let described = ids.map(|part| format!("{name}-{part}")).collect::<Vec<_>>().join(" ");
        html! {
            div.dial data-dial=(name) data-real=(real) data-changed[!said.was.is_empty()] {
                div.dial__head {
                    label.dial__name for=(name) { (label) }
                    span.dial__value data-value { (said.value) }
                }
                @if !meaning.is_empty() { p.dial__meaning id={ (name) "-hint" } { (meaning) } }
                @if let Some(fault) = fault { p.field__error id={ (name) "-error" } { (fault) } }
                @if let Some(id) = unknown {
                    (field::check(SUPPOSED, id, &t!("what-if-form.suppose", "name" => label.as_str()), None, false, self.posted))
                }
                div.dial__range {
                    input type="range" id=(name) name=(name) min="0" max=(most) step="1"
                        value=(field::typed(name, &real, self.posted))
                        aria-invalid=[fault.map(|_| "true")]
                        aria-describedby=[Some(&described).filter(|ids| !ids.is_empty())];
                    @if let Some([low, high]) = ends {
                        div.dial__ends aria-hidden="true" { span { (low) } span { (high) } }
                    }
                }
                // Below the range, so that it stays where it is while what is said of it grows. What an answer means, its ends say.
                (words(said, ends.is_none()))
            }
        }
    }

    fn pull(&self, pull: Pull) -> Markup {
        let real = self.person.goals.pulls.get(pull);
        let said = dial::pull(self.person, self.changes, pull);
        html! {
            div.dial data-dial=(pull_field(pull)) data-real=(real) data-changed[!said.was.is_empty()] {
                (scale(pull, Some(real), self.posted))
                (words(&said, false))
            }
        }
    }

    fn offer(&self) -> Markup {
        let (real, said) = (self.person.goals.offer.is_some(), dial::offer(self.person, self.changes));
        let (label, fault) = (t!("offer-manager"), self.fault(OFFER));
        html! {
            @if let Some(fault) = fault { p.field__error id=(OFFER) { (fault) } }
            (self.ticked(OFFER, (OFFER, Offer::Manager.id()), &label, None, real, &said))
        }
    }

    fn constraints(&self) -> Markup {
        let fault = self.fault(CONSTRAINT);
        let rows: Vec<(Constraint, Said)> =
            Constraint::ALL.iter().map(|&one| (one, dial::constraint(self.person, self.changes, one))).collect();
        let open = fault.is_some() || rows.iter().any(|(_, said)| !said.was.is_empty());
        let list = html! {
            @if let Some(fault) = fault { p.field__error id=(CONSTRAINT) { (fault) } }
            @for (one, said) in &rows {
                @let text = |part: &str| t!(format!("constraint-{}.{part}", one.id()));
                @let real = self.person.goals.constraints.contains(one);
                (self.ticked(&dial::constraint_key(*one), (CONSTRAINT, one.id()), &text("name"), Some(&text("meaning")), real, said))
            }
        };
        fold("what-if-form.constraints", open, list)
    }

    /// A box to tick; `key` is what the page knows it by, `field` its name and value.
    fn ticked(
        &self,
        key: &str,
        (name, value): (&str, &str),
        label: &str,
        hint: Option<&str>,
        real: bool,
        said: &Said,
    ) -> Markup {
        html! {
            div.dial data-dial=(key) data-real=(if real { "on" } else { "off" }) data-changed[!said.was.is_empty()] {
                (field::check(name, value, label, hint, real, self.posted))
                (words(said, false))
            }
        }
    }
}

/// What is said of a dial; `meaning`: also what its figure means.
fn words(said: &Said, meaning: bool) -> Markup {
    html! {
        p.dial__said {
            @if meaning { span.dial__words data-words { (said.words) } }
            span.dial__was data-was { (said.was) }
        }
    }
}

fn fold(title: &str, open: bool, body: Markup) -> Markup {
    html! {
        details.details.dials__fold open[open] {
            summary.details__summary { (t!(title)) }
            fieldset.fieldset.details__body {
                legend.visually-hidden { (t!(title)) }
                (body)
            }
        }
    }
}
