//! Tags that stand alone.

use super::{Document, Expander};
use crate::liquid::{
    Reference, address,
    report::Fault,
    snippets::{self, Snippet},
    syntax,
    token::{self, Kind, Token},
};

impl Expander<'_> {
    /// Prints what a tag makes.
    pub(super) fn tag(&mut self, document: &Document<'_>, token: Token<'_>) {
        let arguments = token.arguments();
        match token.name() {
            "#" => {}
            "assign" => self.assign(document, token),
            "echo" => self.output(document, token, arguments),
            "include" | "include_cached" => self.include(document, token),
            "post_url" => {
                let name = self.filled_in(arguments);
                self.reference(document, token, Reference::Post(&name));
            }
            "link" => {
                let path = self.filled_in(arguments);
                self.reference(document, token, Reference::File(&path));
            }
            _ if self.is_code(document, token) => self.print(token.source),
            name => match snippets::tag(name, arguments) {
                Snippet::Markup(markup) => self.print(&markup),
                Snippet::Incomplete => {
                    self.refuse(document, token, Fault::Snippet(name.to_owned()));
                }
                Snippet::Unknown => self.unknown(document, token, name),
            },
        }
    }

    fn assign(&mut self, document: &Document<'_>, token: Token<'_>) {
        let Ok((name, filtered)) = syntax::assignment(token.arguments()) else {
            return self.refuse(document, token, Fault::Malformed);
        };
        let (value, fault) = self.evaluate(&filtered);
        match fault {
            Some(_) if self.is_code(document, token) => return self.print(token.source),
            // Authors try whether something is there and go on with nothing.
            None | Some(Fault::Undefined) => {}
            Some(fault) => self.find(document, token, &fault),
        }
        self.scope.assign(&name, value);
    }

    /// Prints the address of a post or file. Authors wrote `site.baseurl` before it while Jekyll did
    /// not, and still do: it is not printed twice.
    fn reference(&mut self, document: &Document<'_>, token: Token<'_>, wanted: Reference<'_>) {
        let Some(path) = (self.environment.files)(wanted) else {
            return self.refuse(document, token, Fault::NoFile(wanted.name().to_owned()));
        };
        let rooted = ["/", path.trim_start_matches('/')].concat();
        let base = &self.surroundings.base;
        let before = self.out.strip_suffix('/').unwrap_or(&self.out);
        let address = if !base.path.is_empty() && before.ends_with(base.path.as_str()) {
            address::escape(&rooted)
        } else {
            base.relative(&rooted)
        };
        let slash = usize::from(self.out.ends_with('/'));
        self.print(address.get(slash..).unwrap_or_default());
    }

    /// A tag that nobody knows, or the end of one.
    fn unknown(&mut self, document: &Document<'_>, token: Token<'_>, name: &str) {
        let begun = name.strip_prefix("end").is_some_and(|name| self.unknown.contains(name));
        if begun {
            return;
        }
        self.unknown.insert(name.to_owned());
        let malformed = name.is_empty();
        let fault = if malformed { Fault::Malformed } else { Fault::Tag(name.to_owned()) };
        self.refuse(document, token, fault);
    }

    /// Arguments with the values of the outputs in them.
    pub(super) fn filled_in(&mut self, arguments: &str) -> String {
        if !arguments.contains("{{") {
            return arguments.to_owned();
        }
        let mut filled = String::new();
        for token in token::tokens(arguments) {
            match (token.kind, syntax::filtered(token.markup)) {
                (Kind::Output, Ok(Some(value))) => {
                    filled.push_str(&self.evaluate(&value).0.to_text());
                }
                _ => filled.push_str(token.source),
            }
        }
        filled
    }
}
