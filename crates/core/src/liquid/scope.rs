//! What variables are worth, and whether conditions hold.

use core::cmp::Ordering;
use std::collections::HashMap;

use super::{
    syntax::{Comparison, Expression, Operator, Step},
    value::Value,
};

/// The variables that are known at a place.
#[derive(Debug)]
pub(super) struct Scope<'e> {
    site: &'e Value,
    page: &'e Value,
    /// What `assign` and `capture` have set.
    assigned: HashMap<String, Value>,
    /// Parameters of the snippets that are being filled in, the innermost last.
    pub(super) includes: Vec<Value>,
}

impl<'e> Scope<'e> {
    pub(super) fn new(site: &'e Value, page: &'e Value) -> Self {
        Self { site, page, assigned: HashMap::new(), includes: Vec::new() }
    }

    pub(super) fn assign(&mut self, name: &str, value: Value) {
        self.assigned.insert(name.to_owned(), value);
    }

    /// A text of the site: its `url` or `baseurl`, without a slash at the end.
    pub(super) fn of_site(&self, name: &str) -> String {
        let value = property(self.site, name).unwrap_or(Value::Nil).to_text();
        value.strip_suffix('/').unwrap_or(&value).to_owned()
    }

    fn root(&self, name: &str) -> Option<Value> {
        let include = || self.includes.last().filter(|_| name == "include").cloned();
        include().or_else(|| self.assigned.get(name).cloned()).or_else(|| match name {
            "page" => Some(self.page.clone()),
            "site" => Some(self.site.clone()),
            _ => None,
        })
    }

    /// Whether something is known by the expression's first name.
    pub(super) fn knows(&self, expression: &Expression) -> bool {
        match expression {
            Expression::Variable(name, _) => self.root(name).is_some(),
            _ => true,
        }
    }

    /// What the expression is worth; `None` when it names something that is not defined.
    pub(super) fn value(&self, expression: &Expression) -> Option<Value> {
        let (name, steps) = match expression {
            Expression::Literal(value) => return Some(value.clone()),
            Expression::Blank | Expression::Empty => return Some(Value::text("")),
            Expression::Variable(name, steps) => (name, steps),
        };
        let mut value = self.root(name)?;
        for step in steps {
            value = match step {
                Step::Name(name) => property(&value, name).or_else(|| command(&value, name)),
                Step::Index(index) => element(&value, &self.value(index)?),
            }?;
        }
        Some(value)
    }

    /// Whether a condition holds. As in Liquid, `and` and `or` group from the right.
    pub(super) fn holds(&self, condition: &[Comparison]) -> bool {
        let mut result = false;
        for part in condition {
            result = self.compare(part);
            if result != part.and {
                break;
            }
        }
        result
    }

    fn compare(&self, part: &Comparison) -> bool {
        let left = self.value(&part.left).unwrap_or(Value::Nil);
        let Some((operator, other)) = &part.other else { return left.is_true() };
        let right = self.value(other).unwrap_or(Value::Nil);
        let order = || left.compare(&right);
        let equal = || match (&part.left, other) {
            (_, Expression::Empty) => left.is_empty(),
            (Expression::Empty, _) => right.is_empty(),
            (_, Expression::Blank) | (Expression::Blank, _) => false,
            _ => left.equals(&right),
        };
        match operator {
            Operator::Equal => equal(),
            Operator::Unequal => !equal(),
            Operator::Less => order() == Some(Ordering::Less),
            Operator::LessOrEqual => matches!(order(), Some(Ordering::Less | Ordering::Equal)),
            Operator::Greater => order() == Some(Ordering::Greater),
            Operator::GreaterOrEqual => {
                matches!(order(), Some(Ordering::Greater | Ordering::Equal))
            }
            Operator::Contains => left.contains(&right),
        }
    }
}

fn property(value: &Value, name: &str) -> Option<Value> {
    match value {
        Value::Map(entries) => {
            entries.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
        }
        _ => None,
    }
}

/// `size`, `first` and `last` after a dot.
fn command(value: &Value, name: &str) -> Option<Value> {
    match (name, value) {
        ("size", Value::Text(_) | Value::List(_) | Value::Map(_)) => Some(size(value)),
        ("first", Value::List(items)) => items.first().cloned(),
        ("last", Value::List(items)) => items.last().cloned(),
        _ => None,
    }
}

/// Number of characters, items or entries.
pub(super) fn size(value: &Value) -> Value {
    let size = match value {
        Value::Text(text) => text.chars().count(),
        Value::List(items) => items.len(),
        Value::Map(entries) => entries.len(),
        _ => 0,
    };
    Value::Int(i64::try_from(size).unwrap_or(i64::MAX))
}

/// The item at an index, counted from the end where it is negative; of a map the value by name.
fn element(value: &Value, index: &Value) -> Option<Value> {
    match (value, index) {
        (Value::List(items), Value::Int(index)) => {
            let from_end = usize::try_from(index.unsigned_abs()).ok()?;
            let at = if *index < 0 { items.len().checked_sub(from_end)? } else { from_end };
            items.get(at).cloned()
        }
        _ => property(value, &index.to_text()),
    }
}
