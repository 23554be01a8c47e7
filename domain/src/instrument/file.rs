//! Reads an instrument file (TOML, described in `instruments/README.md`) and says everything that is wrong with it.
//!
//! Nothing else in the domain reads these files, so that a browser which only asks items carries no reader.

use std::{collections::BTreeMap, ops::Range};

use serde::Deserialize;
use toml::Spanned;

use super::{Choice, Fault, FaultKind, Feed, Field, Gives, Instrument, Item, Scale, Section, When, check};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawInstrument {
    id: Spanned<String>,
    version: u16,
    title: String,
    purpose: String,
    minutes: u8,
    source: String,
    #[serde(default)]
    result: Gives,
    #[serde(default)]
    audience: When,
    #[serde(default)]
    field: Vec<Field>,
    #[serde(default)]
    scales: BTreeMap<String, RawScale>,
    #[serde(default)]
    section: Vec<RawSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawScale {
    labels: Spanned<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSection {
    id: Spanned<String>,
    title: String,
    intro: Option<String>,
    #[serde(default)]
    item: Vec<RawItem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawItem {
    id: Spanned<String>,
    text: String,
    help: Option<String>,
    scale: Option<String>,
    choices: Option<Vec<Choice>>,
    #[serde(default)]
    words: bool,
    #[serde(default)]
    feeds: Vec<Feed>,
    #[serde(default)]
    when: When,
}

/// Where the parts of an instrument stand in its file, each in the instrument's order.
pub(super) struct Lines {
    /// The line of the instrument's own id.
    pub id: usize,
    /// The line of each section's id.
    pub sections: Vec<usize>,
    /// The line of each item's id.
    pub items: Vec<usize>,
}

/// The instrument that the file describes, or everything that is wrong with it, in the file's order as far as that is
/// known. A text that isn't TOML, or has an unknown or missing key, stops the reading at its first fault.
pub fn parse(text: &str) -> Result<Instrument, Vec<Fault>> {
    let raw: RawInstrument = toml::from_str(text).map_err(|error| {
        let line = error.span().map(|span| line_of(text, &span));
        vec![Fault { line, place: None, kind: FaultKind::Unreadable(error.message().to_owned()) }]
    })?;
    let mut faults = Vec::new();
    let (instrument, lines) = build(text, raw, &mut faults);
    check::check(&instrument, &lines, &mut faults);
    if faults.is_empty() {
        return Ok(instrument);
    }
    faults.sort_by_key(|fault| fault.line);
    Err(faults)
}

/// The line on which a span begins, counted from 1.
fn line_of(text: &str, span: &Range<usize>) -> usize {
    text.bytes().take(span.start).filter(|byte| *byte == b'\n').count() + 1
}

/// Lays the file's parts out as an instrument, each scale's labels copied to where they are used.
fn build(text: &str, raw: RawInstrument, faults: &mut Vec<Fault>) -> (Instrument, Lines) {
    let RawInstrument { id, version, title, purpose, minutes, source, result, audience, field, scales, section } = raw;
    let line = |span: Range<usize>| line_of(text, &span);
    let mut lines = Lines { id: line(id.span()), sections: Vec::new(), items: Vec::new() };
    for (name, scale) in &scales {
        if let Some(kind) = check::labels(scale.labels.as_ref()) {
            let place = Some(format!("scale `{name}`"));
            faults.push(Fault { line: Some(line(scale.labels.span())), place, kind });
        }
    }
    let (mut sections, mut items) = (Vec::new(), Vec::new());
    for RawSection { id, title, intro, item: raw_items } in section {
        lines.sections.push(line(id.span()));
        let id = id.into_inner();
        for raw in raw_items {
            let at = line(raw.id.span());
            lines.items.push(at);
            let item_id = raw.id.into_inner();
            let scale = scale(&scales, raw.scale, raw.choices, raw.words).unwrap_or_else(|kind| {
                faults.push(Fault { line: Some(at), place: Some(check::place(&item_id)), kind });
                // The fault is told; an empty scale lets the checks that follow go on.
                Scale::Points { name: String::new(), labels: Vec::new() }
            });
            items.push(Item {
                id: item_id,
                section: id.clone(),
                text: raw.text,
                help: raw.help,
                scale,
                feeds: raw.feeds,
                when: raw.when,
            });
        }
        sections.push(Section { id, title, intro });
    }
    let instrument = Instrument {
        id: id.into_inner(),
        version,
        title,
        purpose,
        minutes,
        source,
        result,
        audience,
        fields: field,
        sections,
        items,
    };
    (instrument, lines)
}

/// The scale of an item, from the name or the choices it states.
fn scale(
    scales: &BTreeMap<String, RawScale>,
    name: Option<String>,
    choices: Option<Vec<Choice>>,
    words: bool,
) -> Result<Scale, FaultKind> {
    match (name, choices, words) {
        (Some(name), None, false) => match scales.get(&name) {
            Some(scale) => Ok(Scale::Points { labels: scale.labels.as_ref().clone(), name }),
            None => Err(FaultKind::UnknownScale(name)),
        },
        (None, Some(choices), false) => Ok(Scale::Choices(choices)),
        (None, None, true) => Ok(Scale::Words),
        _ => Err(FaultKind::ScaleOrChoices),
    }
}
