//! Walks through the pieces of a text and prints what they make.

mod control;
mod include;
mod listing;
mod quote;
mod tag;

use core::ops::Range;
use std::collections::HashSet;

use super::{
    Environment, Finding,
    address::Base,
    block::{self, Role},
    code::Places,
    filters::{self, Refusal, Surroundings},
    report::{Fault, note},
    scope::Scope,
    syntax::{self, Expression, Filtered},
    token::{self, Kind, Token},
    value::Value,
};

/// Blocks and snippets within each other, beyond which they are not filled in.
const DEPTH: usize = 64;

/// A text with all that is known of it before the first piece is printed.
#[derive(Debug)]
struct Document<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    roles: Vec<Role>,
    places: Places,
    /// Where each line begins.
    lines: Vec<usize>,
}

impl<'t> Document<'t> {
    fn new(text: &'t str, is_code: bool) -> Self {
        let tokens = token::tokens(text);
        let roles = block::roles(&tokens);
        let places = if is_code { Places::all_code(text) } else { Places::of(text, &tokens) };
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        let lines = core::iter::once(0).chain(starts).collect();
        Self { text, tokens, roles, places, lines }
    }

    fn token(&self, index: usize) -> Option<Token<'t>> {
        self.tokens.get(index).copied()
    }

    /// Line of a piece, counted from 1.
    fn line(&self, token: Token<'_>) -> usize {
        self.lines.partition_point(|start| *start <= token.at)
    }

    /// What stands before a piece in its line.
    fn line_before(&self, token: Token<'_>) -> &'t str {
        let start = self.line(token).checked_sub(1).and_then(|index| self.lines.get(index));
        self.text.get(start.copied().unwrap_or(0)..token.at).unwrap_or_default()
    }
}

/// The state of the walk.
#[derive(Debug)]
pub(super) struct Expander<'e> {
    environment: &'e Environment<'e>,
    scope: Scope<'e>,
    surroundings: Surroundings,
    out: String,
    /// Bytes that may still be printed or made on the way.
    left: usize,
    is_exhausted: bool,
    depth: usize,
    /// Whether all that is printed is code.
    in_listing: bool,
    /// Whether white space is left out, because the block prints nothing else.
    is_silent: bool,
    /// Names of unknown tags that were shown; their ends need not be.
    unknown: HashSet<String>,
    found: Vec<Finding>,
    /// The tag that asked for the snippet which is being filled in.
    origin: Option<(usize, String)>,
}

impl<'e> Expander<'e> {
    /// Prints at most `limit` bytes; `None` in place of the text when that is not enough.
    pub(super) fn run(
        body: &str,
        environment: &'e Environment<'e>,
        limit: usize,
    ) -> (Option<String>, Vec<Finding>) {
        let scope = Scope::new(environment.site, environment.page);
        let base = Base { url: scope.of_site("url"), path: scope.of_site("baseurl") };
        let mut expander = Self {
            environment,
            scope,
            surroundings: Surroundings { base, limit },
            out: String::with_capacity(body.len()),
            left: limit,
            is_exhausted: false,
            depth: 0,
            in_listing: false,
            is_silent: false,
            unknown: HashSet::new(),
            found: Vec::new(),
            origin: None,
        };
        let document = Document::new(body, false);
        expander.pieces(&document, 0..document.tokens.len());
        (Some(expander.out).filter(|_| !expander.is_exhausted), expander.found)
    }

    /// Prints the pieces with these indices.
    fn pieces(&mut self, document: &Document<'_>, range: Range<usize>) {
        let mut index = range.start;
        while index < range.end && !self.is_exhausted {
            let (Some(token), Some(role)) = (document.token(index), document.roles.get(index))
            else {
                return;
            };
            match role {
                Role::Opens(block) => {
                    self.block(document, index, token, block);
                    index = block.end;
                }
                Role::Unclosed => {
                    self.refuse(document, token, Fault::BlockNotClosed(token.name().to_owned()));
                }
                Role::Orphan => {
                    self.refuse(document, token, Fault::Orphan(token.name().to_owned()));
                }
                Role::Alone | Role::Belongs => self.piece(document, token),
            }
            index += 1;
        }
    }

    fn piece(&mut self, document: &Document<'_>, token: Token<'_>) {
        match token.kind {
            Kind::Text if self.is_silent => {}
            Kind::Text => self.print(token.source),
            Kind::Raw => self.print(token.markup),
            Kind::Output => self.output(document, token, token.markup),
            Kind::Tag => self.tag(document, token),
            Kind::Stray => {
                self.print(token.source);
                if !self.is_code(document, token) {
                    self.find(document, token, &Fault::NotClosed);
                }
            }
        }
    }

    /// Prints a value. In code, what is not known stays as it is written.
    fn output(&mut self, document: &Document<'_>, token: Token<'_>, markup: &str) {
        let is_code = self.is_code(document, token);
        match syntax::filtered(markup) {
            Err(_) => self.refuse(document, token, Fault::Malformed),
            Ok(None) if is_code => self.print(token.source),
            Ok(None) => {}
            Ok(Some(filtered)) => match self.evaluate(&filtered) {
                (_, Some(_)) if is_code => self.print(token.source),
                (value, fault) => {
                    if let Some(fault) = fault {
                        self.find(document, token, &fault);
                    }
                    self.print(&value.to_text());
                }
            },
        }
    }

    /// The value after all filters, and what is wrong with it.
    fn evaluate(&mut self, filtered: &Filtered) -> (Value, Option<Fault>) {
        let has_default = filtered.filters.iter().any(|filter| filter.name == "default");
        let mut fault = None;
        let mut value = self.scope.value(&filtered.subject).unwrap_or_else(|| {
            fault = (!has_default).then_some(Fault::Undefined);
            Value::Nil
        });
        for filter in &filtered.filters {
            let mut argument = |expression: &Expression| {
                self.scope.value(expression).unwrap_or_else(|| {
                    fault.get_or_insert(Fault::Undefined);
                    Value::Nil
                })
            };
            let arguments: Vec<_> = filter.arguments.iter().map(&mut argument).collect();
            match filters::apply(&filter.name, &value, &arguments, &self.surroundings) {
                Ok(result) => {
                    self.spend(result.weight());
                    value = result;
                }
                Err(Refusal::TooLarge) => self.is_exhausted = true,
                Err(Refusal::Unknown) => {
                    fault.get_or_insert_with(|| Fault::Filter(filter.name.clone()));
                }
                Err(Refusal::Clock) => return (Value::Nil, Some(Fault::Clock)),
            }
            if self.is_exhausted {
                return (Value::Nil, None);
            }
        }
        (value, fault)
    }

    /// Whether the piece is code to those who read the text.
    fn is_code(&self, document: &Document<'_>, token: Token<'_>) -> bool {
        self.in_listing || document.places.is_code(token.at)
    }

    /// Shows a tag as it is written; outside code with a word to the author.
    fn refuse(&mut self, document: &Document<'_>, token: Token<'_>, fault: Fault) {
        if self.is_code(document, token) {
            return self.print(token.source);
        }
        self.print(&note(token.source));
        self.find(document, token, &fault);
    }

    fn find(&mut self, document: &Document<'_>, token: Token<'_>, fault: &Fault) {
        let here = || (document.line(token), token.source.to_owned());
        let (line, excerpt) = self.origin.clone().unwrap_or_else(here);
        self.found.push(Finding::new(line, &excerpt, fault));
    }

    fn print(&mut self, text: &str) {
        self.spend(text.len());
        if !self.is_exhausted {
            self.out.push_str(text);
        }
    }

    fn spend(&mut self, bytes: usize) {
        match self.left.checked_sub(bytes) {
            Some(left) => self.left = left,
            None => self.is_exhausted = true,
        }
    }

    /// What is printed while `work` is done, in place of printing it.
    fn aside(&mut self, work: impl FnOnce(&mut Self)) -> String {
        let outer = core::mem::take(&mut self.out);
        work(self);
        core::mem::replace(&mut self.out, outer)
    }
}
