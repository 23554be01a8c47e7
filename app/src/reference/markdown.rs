//! The reference as Markdown.

use super::{Block, Entry, Line, Node, Part, Reference, Span};
use crate::t;

/// How the document is made anew; it says so itself.
pub const COMMAND: &str = "cargo run -q -p server -- rules > docs/RULES.md";

/// The whole document.
#[must_use]
pub fn markdown(reference: &Reference) -> String {
    let mut blocks = vec![
        format!(
            "<!-- Generated from the rules by `pendulum rules`; change nothing here. To make it anew: {COMMAND} -->"
        ),
        format!("# {}", escaped(&reference.title)),
    ];
    blocks.extend(reference.lead.iter().map(inline));
    blocks.push(contents(reference));
    for part in &reference.parts {
        blocks.push(heading(2, part.id, &part.title));
        blocks.extend(part.blocks.iter().flat_map(block));
        for group in &part.groups {
            blocks.extend(group.title.iter().map(|title| format!("### {}", escaped(title))));
            let level = if group.title.is_some() { 4 } else { 3 };
            blocks.extend(group.entries.iter().flat_map(|one| entry(level, one)));
        }
    }
    blocks.join("\n\n") + "\n"
}

/// The list of contents, every entry in it.
fn contents(reference: &Reference) -> String {
    let mut lines = vec![format!("## {}", t!("rules.contents")), String::new()];
    let link = |name: &str, id: &str| format!("[{}](#{id})", escaped(name));
    let entries = |part: &Part| part.entries().map(|one| link(&one.name, &one.id)).collect::<Vec<_>>();
    for part in &reference.parts {
        lines.push(format!("- {}", link(&part.title, part.id)));
        lines.extend(entries(part).into_iter().map(|entry| format!("  - {entry}")));
    }
    lines.join("\n")
}

fn heading(level: usize, id: &str, title: &str) -> String {
    format!("<a id=\"{id}\"></a>\n\n{} {}", "#".repeat(level), escaped(title))
}

fn entry(level: usize, one: &Entry) -> Vec<String> {
    let mut blocks = vec![heading(level, &one.id, &one.name)];
    blocks.extend((!one.lead.is_empty()).then(|| inline(&one.lead)));
    blocks.extend(one.blocks.iter().flat_map(block));
    blocks
}

fn block(block: &Block) -> Vec<String> {
    match block {
        Block::Text(line) => vec![inline(line)],
        Block::Labelled { label, line, list } => {
            let line = if line.is_empty() { String::new() } else { format!(" {}", inline(line)) };
            let head = format!("**{}:**{line}", escaped(label));
            std::iter::once(head).chain((!list.is_empty()).then(|| nodes(list, 0))).collect()
        }
        Block::Folded { label, list } => vec![format!("**{}:**", escaped(label)), nodes(list, 0)],
        Block::Table { head, rows } => {
            let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
            let mut lines =
                vec![row(head.iter().map(|cell| escaped(cell)).collect()), row(vec!["---".to_owned(); head.len()])];
            lines.extend(rows.iter().map(|(id, cells)| {
                let mut cells: Vec<String> = cells.iter().map(inline).collect();
                if let Some(first) = cells.first_mut() {
                    *first = format!("<a id=\"{id}\"></a>{first}");
                }
                row(cells)
            }));
            vec![lines.join("\n")]
        }
    }
}

fn nodes(list: &[Node], depth: usize) -> String {
    let mut lines = Vec::new();
    for node in list {
        lines.push(format!("{}- {}", "  ".repeat(depth), inline(&node.line)));
        if !node.below.is_empty() {
            lines.push(nodes(&node.below, depth + 1));
        }
    }
    lines.join("\n")
}

fn inline(line: &Line) -> String {
    let span = |span: &Span| match span {
        Span::Text(text) => escaped(text),
        Span::Link { text, to } => format!("[{}](#{to})", escaped(text)),
        Span::Aside(text) => format!(" *({})*", escaped(text)),
    };
    line.0.iter().map(span).collect()
}

/// What Markdown would read as its own, kept as text.
fn escaped(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for one in text.chars() {
        if matches!(one, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#') {
            whole.push('\\');
        }
        whole.push(if one == '\n' { ' ' } else { one });
    }
    whole
}
