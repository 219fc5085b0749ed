//! From lines with paths to entries with tables inside.

use std::collections::{HashMap, HashSet};

use super::{Entry, Report, Value};

/// One step from a table to what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// A key of the table.
    Key(String),
    /// A table of a list, by its number.
    Item(usize),
}

/// A line that says something.
pub(super) struct Leaf<'a> {
    pub(super) path: Vec<Step>,
    /// `None` for the head of a table, which may stay empty.
    pub(super) value: Option<Value>,
    pub(super) number: usize,
    pub(super) raw: &'a str,
}

/// Gathers the leaves under the keys of the top. A key that occurs again counts the last time.
pub(super) fn grow<'a>(leaves: Vec<Leaf<'a>>, report: &mut Report<'_>) -> Vec<Entry<'a>> {
    let leaves = last_wins(leaves, report);
    let groups = group(leaves, 0);
    let entries = groups.into_iter().filter_map(|(step, leaves)| {
        let (number, raw) = leaves.first().map(|leaf| (leaf.number, leaf.raw))?;
        let Step::Key(key) = step else { return None };
        Some(Entry { key, value: value(leaves, 1), line: number, text: raw })
    });
    entries.collect()
}

fn last_wins<'a>(mut leaves: Vec<Leaf<'a>>, report: &mut Report<'_>) -> Vec<Leaf<'a>> {
    let mut seen = HashSet::new();
    let is_last: Vec<_> = leaves
        .iter()
        .rev()
        .map(|leaf| leaf.value.is_none() || seen.insert(leaf.path.clone()))
        .collect();
    let mut is_last = is_last.into_iter().rev();
    leaves.retain(|leaf| {
        let keep = is_last.next().unwrap_or(true);
        if !keep {
            let message = "this key stands here and again further down, which counts";
            report.line(leaf.number, leaf.raw, message, "delete one of the two lines");
        }
        keep
    });
    leaves
}

/// The leaves by their step at this depth, in the order in which each step first occurs.
fn group(leaves: Vec<Leaf<'_>>, depth: usize) -> Vec<(Step, Vec<Leaf<'_>>)> {
    let mut places = HashMap::new();
    let mut groups: Vec<(Step, Vec<Leaf<'_>>)> = Vec::new();
    for leaf in leaves {
        let Some(step) = leaf.path.get(depth) else { continue };
        let place = *places.entry(step.clone()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, members)) => members.push(leaf),
            None => groups.push((step.clone(), vec![leaf])),
        }
    }
    groups
}

/// The value of leaves that have the first `depth` steps in common. Where a key is a value and a table
/// at once, the table counts.
fn value(mut leaves: Vec<Leaf<'_>>, depth: usize) -> Value {
    if leaves.iter().all(|leaf| leaf.path.len() == depth) {
        let own = leaves.iter_mut().rev().find_map(|leaf| leaf.value.take());
        return own.unwrap_or(Value::Map(Vec::new()));
    }
    let (mut items, mut entries) = (Vec::new(), Vec::new());
    for (step, leaves) in group(leaves, depth) {
        let value = value(leaves, depth + 1);
        match step {
            Step::Key(key) => entries.push((key, value)),
            Step::Item(_) => items.push(value),
        }
    }
    if items.is_empty() { Value::Map(entries) } else { Value::List(items) }
}
