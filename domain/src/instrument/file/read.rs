//! From a tree to an instrument, noting on the way all that one value says by itself.

use super::{
    Lines,
    answers::{Scales, scale, scales},
    texts::{LABEL, LINE, PASSAGE, text},
};
use crate::{
    instrument::{
        Condition, FaultKind, Feed, Field, Instrument, Item, MAX_FEEDS, MAX_FIELDS, MAX_ITEMS, Scale, Section, Target,
        When, check,
    },
    state::Measure,
    tree::{Node, Place, Table},
};

pub(super) type Faults = crate::tree::Faults<FaultKind>;

const KEYS: &[&str] =
    &["id", "version", "title", "purpose", "minutes", "source", "result", "audience", "scales", "field", "section"];
const FIELD_KEYS: &[&str] = &["id", "title", "meaning", "low", "middle", "high", "beside"];
const SECTION_KEYS: &[&str] = &["id", "title", "intro", "item"];
const ITEM_KEYS: &[&str] = &["id", "text", "help", "scale", "choices", "words", "feeds", "when"];
const FEED_KEYS: &[&str] = &["measure", "field", "weight", "reversed"];
const AUDIENCE_KEYS: &[&str] = &["on", "not_on"];
const WHEN_KEYS: &[&str] = &["on", "not_on", "answers"];
const CONDITION_KEYS: &[&str] = &["item", "is"];

/// The highest version. [ours]
const MAX_VERSION: i64 = 9_999;
/// The longest that answering may take, in minutes. [ours]
const MAX_MINUTES: i64 = 240;

/// The instrument as far as it can be read; none where it is too large to look at.
pub(super) fn instrument(root: &Node, faults: &mut Faults) -> Option<(Instrument, Lines)> {
    let table = Place::root(root).table(KEYS, faults);
    let mut sections = Vec::new();
    for place in list(&table, "section", faults) {
        let (name, id) = name("section", &place);
        let section = place.named(name).table(SECTION_KEYS, faults);
        let items = list(&section, "item", faults);
        sections.push((id, section, items));
    }
    // First of all: nobody waits for thousands of faults.
    let fields = list(&table, "field", faults);
    let counted: Vec<&Place<'_>> = sections.iter().flat_map(|(_, _, items)| items).collect();
    if let Some(first) = counted.get(MAX_ITEMS) {
        faults.add(first, FaultKind::TooMany { what: "items", most: MAX_ITEMS, found: counted.len() });
    }
    if let Some(first) = fields.get(MAX_FIELDS) {
        faults.add(first, FaultKind::TooMany { what: "fields", most: MAX_FIELDS, found: fields.len() });
    }
    if let Some((_, first, _)) = sections.get(MAX_ITEMS) {
        faults.add(&first.at, FaultKind::TooMany { what: "sections", most: MAX_ITEMS, found: sections.len() });
    }
    if counted.len() > MAX_ITEMS || fields.len() > MAX_FIELDS || sections.len() > MAX_ITEMS {
        return None;
    }

    let scales = scales(&table, faults);
    let mut lines = Lines { id: line(table.find("id")), fields: Vec::new(), sections: Vec::new(), items: Vec::new() };
    let mut one = Instrument {
        id: id(&table, "id", faults),
        version: table.required("version", faults).and_then(|one| one.whole(1, MAX_VERSION, faults)).unwrap_or(0),
        title: text(&table, "title", LABEL, faults),
        purpose: text(&table, "purpose", PASSAGE, faults),
        minutes: table.required("minutes", faults).and_then(|one| one.whole(1, MAX_MINUTES, faults)).unwrap_or(0),
        source: text(&table, "source", PASSAGE, faults),
        result: table.find("result").and_then(|one| one.parsed(faults)).unwrap_or_default(),
        audience: table
            .find("audience")
            .map_or_else(When::default, |one| tracks(&one.table(AUDIENCE_KEYS, faults), faults)),
        fields: Vec::new(),
        sections: Vec::new(),
        items: Vec::new(),
    };
    for place in fields {
        lines.fields.push(line(Some(&place)));
        one.fields.push(field(&place, faults));
    }
    let known: Vec<&str> = one.fields.iter().map(|field| field.id.as_str()).collect();
    for (section_id, section, items) in sections {
        lines.sections.push(line(Some(&section.at)));
        for place in items {
            lines.items.push(line(Some(&place)));
            one.items.push(item(&place, section_id, &scales, &known, faults));
        }
        one.sections.push(Section {
            id: id(&section, "id", faults),
            title: text(&section, "title", LABEL, faults),
            intro: section.find("intro").is_some().then(|| text(&section, "intro", PASSAGE, faults)),
        });
    }
    Some((one, lines))
}

fn line(place: Option<&Place<'_>>) -> usize {
    place.and_then(|place| place.node.line).unwrap_or(1)
}

fn list<'a>(table: &Table<'a>, key: &str, faults: &mut Faults) -> Vec<Place<'a>> {
    table.find(key).map(|list| list.list(faults)).unwrap_or_default()
}

/// How a part is called in faults, and its id: by the id if it has one that can be read, else by its place.
fn name<'a>(kind: &str, place: &Place<'a>) -> (String, &'a str) {
    let id = place.peek("id").unwrap_or_default();
    let name = if check::is_id(id) { format!("{kind} `{id}`") } else { place.path.clone() };
    (name, id)
}

fn id(table: &Table<'_>, key: &str, faults: &mut Faults) -> String {
    let Some(place) = table.required(key, faults) else {
        return String::new();
    };
    let id = place.text(faults).unwrap_or_default();
    if !id.is_empty() && !check::is_id(id) {
        faults.add(place, FaultKind::BadId(check::shown(id)));
    } else if id.is_empty() && place.is_text() {
        faults.add(place, FaultKind::Empty);
    }
    id.to_owned()
}

fn field(place: &Place<'_>, faults: &mut Faults) -> Field {
    let table = place.named(name("field", place).0).table(FIELD_KEYS, faults);
    Field {
        id: id(&table, "id", faults),
        title: text(&table, "title", LABEL, faults),
        meaning: text(&table, "meaning", PASSAGE, faults),
        low: text(&table, "low", PASSAGE, faults),
        middle: text(&table, "middle", PASSAGE, faults),
        high: text(&table, "high", PASSAGE, faults),
        beside: table.find("beside").and_then(|one| one.text(faults)).map(str::to_owned),
    }
}

fn item(place: &Place<'_>, section: &str, scales: &Scales, fields: &[&str], faults: &mut Faults) -> Item {
    let table = place.named(name("item", place).0).table(ITEM_KEYS, faults);
    let stated = list(&table, "feeds", faults);
    if let Some(first) = stated.get(MAX_FEEDS) {
        faults.add(first, FaultKind::TooMany { what: "feeds", most: MAX_FEEDS, found: stated.len() });
    }
    let feeds = stated.iter().take(MAX_FEEDS).filter_map(|place| feed(place, fields, faults)).collect();
    let scale = scale(&table, scales, !stated.is_empty(), faults);
    if let (Scale::Words, Some(first)) = (&scale, stated.first()) {
        faults.add(first, FaultKind::WordsFeed);
    }
    Item {
        id: id(&table, "id", faults),
        section: section.to_owned(),
        text: text(&table, "text", LINE, faults),
        help: table.find("help").is_some().then(|| text(&table, "help", LINE, faults)),
        scale,
        feeds,
        when: table.find("when").map_or_else(When::default, |one| when(one, faults)),
    }
}

fn feed(place: &Place<'_>, fields: &[&str], faults: &mut Faults) -> Option<Feed> {
    let table = place.table(FEED_KEYS, faults);
    let target = match (table.find("measure"), table.find("field")) {
        (Some(measure), None) => measure.parsed::<Measure, _>(faults).map(Target::Measure),
        (None, Some(field)) => {
            let id = field.text(faults);
            if let Some(id) = id.filter(|id| !fields.contains(id)) {
                faults.add(field, FaultKind::UnknownField(check::shown(id)));
            }
            id.map(|id| Target::Field(id.to_owned()))
        }
        _ => {
            faults.add(place, FaultKind::MeasureOrField);
            None
        }
    };
    let weight = table.required("weight", faults).and_then(|one| one.whole(1, 100, faults));
    let reversed = table.find("reversed").and_then(|one| one.flag(faults)).unwrap_or(false);
    // With a weight that can't be read, it still says that the target is fed.
    Some(Feed { target: target?, weight: weight.unwrap_or(0), reversed })
}

fn when(place: &Place<'_>, faults: &mut Faults) -> When {
    let table = place.table(WHEN_KEYS, faults);
    let conditions = table.find("answers").map(|one| full_list(one, faults)).unwrap_or_default();
    let answers = conditions.iter().filter_map(|one| condition(one, faults)).collect();
    When { answers, ..tracks(&table, faults) }
}

fn tracks(table: &Table<'_>, faults: &mut Faults) -> When {
    let mut read = |key: &str| {
        let places = table.find(key).map(|one| full_list(one, faults)).unwrap_or_default();
        places.iter().filter_map(|one| one.parsed(faults)).collect()
    };
    When { on: read("on"), not_on: read("not_on"), answers: Vec::new() }
}

fn condition(place: &Place<'_>, faults: &mut Faults) -> Option<Condition> {
    let table = place.table(CONDITION_KEYS, faults);
    let item = table.required("item", faults).and_then(|one| one.text(faults));
    let is = table.required("is", faults).map(|one| full_list(one, faults));
    Some(Condition { item: item?.to_owned(), is: is?.iter().filter_map(|one| one.written(faults)).collect() })
}

/// A list with something in it.
fn full_list<'a>(place: &Place<'a>, faults: &mut Faults) -> Vec<Place<'a>> {
    let list = place.list(faults);
    if list.is_empty() && place.is_list() {
        faults.add(place, FaultKind::Nothing);
    }
    list
}
