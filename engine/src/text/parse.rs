//! Reads the catalogue's files (Fluent, <https://projectfluent.org>): on the server, and where a browser's data are made.
//!
//! Of Fluent's language the catalogue uses what [`super::pattern`] can put together; anything else is a fault.

use std::collections::{BTreeMap, HashMap};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern as Parsed, PatternElement, Variant, VariantKey},
    parser,
};

use super::pattern::{Pattern, Pick, Piece, Texts};

/// What Fluent also calls plurals. In English no number picks them, but for `other`, which is the default.
const NO_PLURALS: [&str; 5] = ["zero", "two", "few", "many", "other"];

/// A text as the file has it, by key.
type Sources<'a> = HashMap<String, &'a Parsed<&'a str>>;

/// The texts of these files, each with its name.
///
/// # Errors
/// Everything that isn't understood: where, and what.
pub(super) fn parse(files: &[(&str, &str)]) -> Result<Texts, Vec<String>> {
    let mut faults = Vec::new();
    let parsed: Vec<_> = files
        .iter()
        .map(|(name, text)| {
            let (resource, wrong) = match parser::parse(*text) {
                Ok(resource) => (resource, Vec::new()),
                Err(found) => found,
            };
            faults.extend(wrong.iter().map(|fault| format!("{name}: {fault}")));
            resource
        })
        .collect();
    let mut sources = Sources::new();
    for entry in parsed.iter().flat_map(|resource| &resource.body) {
        let Entry::Message(message) = entry else {
            faults.extend(matches!(entry, Entry::Term(_)).then(|| format!("a term: {entry:?}")));
            continue;
        };
        let id = message.id.name;
        let attributes = message.attributes.iter().map(|one| (format!("{id}.{}", one.id.name), &one.value));
        for (key, pattern) in message.value.iter().map(|value| (id.to_owned(), value)).chain(attributes) {
            if sources.insert(key.clone(), pattern).is_some() {
                faults.push(format!("{key}: there are two of it"));
            }
        }
    }
    let texts: BTreeMap<String, Pattern> = sources
        .keys()
        .filter_map(|key| {
            let reader = Reader { sources: &sources, within: vec![key] };
            reader.text(key).map_err(|fault| faults.push(format!("{key}: {fault}"))).ok().map(|one| (key.clone(), one))
        })
        .collect();
    if faults.is_empty() { Ok(Texts(texts.into_iter().collect())) } else { Err(faults) }
}

/// Reads one text.
struct Reader<'a> {
    sources: &'a Sources<'a>,
    /// The keys of the texts around this one, so that none stands within itself.
    within: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn text(&self, key: &str) -> Result<Pattern, String> {
        self.pattern(self.sources.get(key).ok_or_else(|| format!("there is no {key}"))?)
    }

    fn pattern(&self, parsed: &'a Parsed<&'a str>) -> Result<Pattern, String> {
        let mut pattern = Pattern::new();
        for element in &parsed.elements {
            let pieces = match element {
                PatternElement::TextElement { value } => vec![Piece::Text((*value).to_owned())],
                PatternElement::Placeable { expression } => self.expression(expression)?,
            };
            for piece in pieces {
                match (pattern.last_mut(), piece) {
                    (Some(Piece::Text(before)), Piece::Text(words)) => before.push_str(&words),
                    (_, piece) => pattern.push(piece),
                }
            }
        }
        Ok(pattern)
    }

    fn expression(&self, expression: &'a Expression<&'a str>) -> Result<Pattern, String> {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                Ok(vec![Piece::Value { name: id.name.to_owned() }])
            }
            // What stands within a text is put in here, so that no look-up has to.
            Expression::Inline(InlineExpression::MessageReference { id, attribute }) => {
                let key =
                    attribute.as_ref().map_or_else(|| id.name.to_owned(), |one| format!("{}.{}", id.name, one.name));
                let (key, _) = self.sources.get_key_value(&key).ok_or_else(|| format!("there is no {key}"))?;
                if self.within.contains(&key.as_str()) {
                    return Err(format!("{key} stands within itself"));
                }
                let within = self.within.iter().copied().chain([key.as_str()]).collect();
                Reader { sources: self.sources, within }.text(key)
            }
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                Ok(vec![Piece::Pick(self.pick(id.name, variants)?)])
            }
            other => Err(format!("not understood: {other:?}")),
        }
    }

    fn pick(&self, value: &str, variants: &'a [Variant<&'a str>]) -> Result<Pick, String> {
        let mut pick = Pick { value: value.to_owned(), cases: Vec::new(), other: Pattern::new() };
        for variant in variants {
            let wording = self.pattern(&variant.value)?;
            let (case, known) = match variant.key {
                VariantKey::Identifier { name } => (name, !NO_PLURALS.contains(&name)),
                VariantKey::NumberLiteral { value } => (value, value.bytes().all(|one| one.is_ascii_digit())),
            };
            if variant.default {
                pick.other = wording;
            } else if known {
                pick.cases.push((case.to_owned(), wording));
            } else {
                return Err(format!("nothing picks [{case}]"));
            }
        }
        Ok(pick)
    }
}
