//! Blocks: conditions, captured text, comments; and what becomes of loops.

use core::ops::Range;

use super::{DEPTH, Document, Expander};
use crate::liquid::{
    block::Block,
    report::Fault,
    syntax::{self, Comparison, Expression},
    token::Token,
    value::Value,
};

/// A part of a block: the tag that begins it and the pieces in it.
#[derive(Debug, Clone)]
struct Branch<'t> {
    tag: Token<'t>,
    pieces: Range<usize>,
}

/// When a branch is taken.
#[derive(Debug, Clone, PartialEq)]
enum When {
    /// The condition holds, or for `unless` does not.
    Holds(Vec<Comparison>, bool),
    /// The subject is one of these.
    Is(Vec<Expression>),
    Else,
}

impl Expander<'_> {
    /// Prints a block that begins at the index.
    pub(super) fn block(
        &mut self,
        document: &Document<'_>,
        index: usize,
        token: Token<'_>,
        block: &Block,
    ) {
        if self.depth >= DEPTH {
            return self.refuse(document, token, Fault::TooDeep);
        }
        let outer = (self.in_listing, self.is_silent);
        self.depth += 1;
        self.is_silent = false;
        let is_code = self.is_code(document, token);
        let inside = index + 1..block.end;
        match token.name() {
            "comment" => {}
            "if" | "unless" | "case" => self.choose(document, index, token, block),
            "capture" => self.capture(document, token, inside),
            _ if is_code => self.as_written(document, index, block),
            "highlight" | "codeblock" => self.listing(document, token, inside),
            "blockquote" => self.quotation(document, token, inside),
            _ => self.refuse(document, token, Fault::Loop),
        }
        self.depth -= 1;
        (self.in_listing, self.is_silent) = outer;
    }

    /// Prints the branch whose condition holds.
    fn choose(&mut self, document: &Document<'_>, index: usize, token: Token<'_>, block: &Block) {
        let is_code = self.is_code(document, token);
        let branches = branches(document, index, block);
        let (subject, conditions) = read(&branches);
        let Some(conditions) = conditions else {
            if is_code {
                return self.as_written(document, index, block);
            }
            self.refuse(document, token, Fault::Malformed);
            return branches.into_iter().for_each(|branch| self.pieces(document, branch.pieces));
        };
        if is_code && !self.knows_all(subject.as_ref(), &conditions) {
            return self.as_written(document, index, block);
        }
        let value = subject.map(|subject| self.scope.value(&subject).unwrap_or(Value::Nil));
        let mut is_decided = false;
        self.is_silent = block.is_blank;
        for (branch, when) in branches.into_iter().zip(&conditions) {
            // Of a `case` Liquid shows every branch that fits.
            let is_open = !is_decided || matches!(when, When::Is(_));
            if is_open && self.is_taken(when, value.as_ref()) {
                is_decided = true;
                self.pieces(document, branch.pieces);
            }
        }
    }

    fn is_taken(&self, when: &When, subject: Option<&Value>) -> bool {
        match when {
            When::Else => true,
            When::Holds(condition, wanted) => self.scope.holds(condition) == *wanted,
            When::Is(values) => {
                let value = |value| self.scope.value(value).unwrap_or(Value::Nil);
                subject.is_some_and(|subject| values.iter().any(|v| subject.equals(&value(v))))
            }
        }
    }

    fn knows_all(&self, subject: Option<&Expression>, conditions: &[When]) -> bool {
        let knows = |expression: &Expression| self.scope.knows(expression);
        subject.is_none_or(knows)
            && conditions.iter().all(|when| match when {
                When::Else => true,
                When::Is(values) => values.iter().all(knows),
                When::Holds(condition, _) => condition.iter().all(|part| {
                    knows(&part.left) && part.other.as_ref().is_none_or(|(_, other)| knows(other))
                }),
            })
    }

    fn capture(&mut self, document: &Document<'_>, token: Token<'_>, inside: Range<usize>) {
        let Some(name) = syntax::variable_name(token.arguments()) else {
            self.refuse(document, token, Fault::Malformed);
            return self.pieces(document, inside);
        };
        let text = self.aside(|expander| expander.pieces(document, inside));
        self.scope.assign(name, Value::text(text));
    }

    /// Prints the tags of a block as they are written, and what is between them as usual.
    fn as_written(&mut self, document: &Document<'_>, index: usize, block: &Block) {
        for branch in branches(document, index, block) {
            self.print(branch.tag.source);
            self.pieces(document, branch.pieces);
        }
        if let Some(end) = document.token(block.end) {
            self.print(end.source);
        }
    }
}

fn branches<'t>(document: &Document<'t>, index: usize, block: &Block) -> Vec<Branch<'t>> {
    let starts = core::iter::once(&index).chain(&block.branches);
    let ends = block.branches.iter().chain(core::iter::once(&block.end));
    let branch = |(start, end): (&usize, &usize)| {
        Some(Branch { tag: document.token(*start)?, pieces: start + 1..*end })
    };
    starts.zip(ends).filter_map(branch).collect()
}

/// The subject of a `case`, and when each branch is taken; no conditions where one is malformed.
fn read(branches: &[Branch<'_>]) -> (Option<Expression>, Option<Vec<When>>) {
    let mut subject = None;
    let mut conditions = Vec::new();
    for branch in branches {
        let arguments = branch.tag.arguments();
        let when = match branch.tag.name() {
            "if" | "elsif" => syntax::condition(arguments).map(|c| When::Holds(c, true)),
            "unless" => syntax::condition(arguments).map(|c| When::Holds(c, false)),
            "when" => syntax::values(arguments).map(When::Is),
            "case" => syntax::values(arguments).map(|values| {
                subject = values.into_iter().next();
                // What stands before the first `when` is never shown.
                When::Is(Vec::new())
            }),
            _ => Ok(When::Else),
        };
        match when {
            Ok(when) => conditions.push(when),
            Err(_) => return (subject, None),
        }
    }
    (subject, Some(conditions))
}
