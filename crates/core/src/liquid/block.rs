//! Which tags belong together: where each block begins, branches and ends.

use super::token::{Kind, Token};

/// Names of the tags that have an end.
const BLOCKS: [&str; 10] = [
    "blockquote",
    "capture",
    "case",
    "codeblock",
    "comment",
    "for",
    "highlight",
    "if",
    "tablerow",
    "unless",
];

/// What a tag is to the others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Role {
    /// It stands alone, or it is no tag.
    #[default]
    Alone,
    /// It begins a block.
    Opens(Block),
    /// It divides or ends the block that another has begun.
    Belongs,
    /// It begins a block that never ends.
    Unclosed,
    /// It divides or ends a block that nothing has begun.
    Orphan,
}

/// A block, by the indices of its tags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// The tags that divide it: `else`, `elsif`, `when`.
    pub(super) branches: Vec<usize>,
    /// The tag that ends it.
    pub(super) end: usize,
    /// Whether it prints nothing of its own: then the white space in it is not printed either.
    pub(super) is_blank: bool,
}

/// The role of each piece.
pub(super) fn roles(tokens: &[Token<'_>]) -> Vec<Role> {
    let mut matcher = Matcher::default();
    matcher.roles.resize(tokens.len(), Role::Alone);
    for (index, token) in tokens.iter().enumerate() {
        matcher.token(index, token);
    }
    matcher.close_down_to(0);
    matcher.roles
}

#[derive(Debug)]
struct Open<'t> {
    name: &'t str,
    index: usize,
    branches: Vec<usize>,
    is_blank: bool,
}

#[derive(Debug, Default)]
struct Matcher<'t> {
    open: Vec<Open<'t>>,
    /// How many blocks of each name are open, by their place in [`BLOCKS`].
    counts: [usize; BLOCKS.len()],
    roles: Vec<Role>,
}

impl<'t> Matcher<'t> {
    fn token(&mut self, index: usize, token: &Token<'t>) {
        let name = token.name();
        if let Some(kind) = kind(name) {
            self.count(kind, true);
            self.open.push(Open { name, index, branches: Vec::new(), is_blank: true });
        } else if let Some(kind) = name.strip_prefix("end").and_then(kind) {
            self.end(kind, index);
        } else if matches!(name, "else" | "elsif" | "when") {
            self.branch(name, index);
        } else if !prints_nothing(token) {
            self.is_printed();
        }
    }

    fn end(&mut self, kind: usize, index: usize) {
        let is_open = self.counts.get(kind).is_some_and(|count| *count > 0);
        if !is_open {
            return self.set(index, Role::Orphan);
        }
        let name = BLOCKS.get(kind).copied().unwrap_or_default();
        let Some(place) = self.open.iter().rposition(|open| open.name == name) else { return };
        self.close_down_to(place + 1);
        let Some(open) = self.open.pop() else { return };
        self.count(kind, false);
        // What is captured or left out is not printed, and what is a listing always is.
        let prints = match name {
            "capture" | "comment" => false,
            "if" | "unless" | "case" => !open.is_blank,
            _ => true,
        };
        if prints {
            self.is_printed();
        }
        self.set(index, Role::Belongs);
        let branches = open.branches;
        let block = Block { branches, end: index, is_blank: open.is_blank };
        self.set(open.index, Role::Opens(block));
    }

    fn branch(&mut self, name: &str, index: usize) {
        let parent = self.open.last_mut().filter(|open| match open.name {
            "if" | "unless" => matches!(name, "else" | "elsif"),
            "case" => matches!(name, "else" | "when"),
            "for" => name == "else",
            _ => false,
        });
        let role = match parent {
            Some(parent) => {
                parent.branches.push(index);
                Role::Belongs
            }
            None => Role::Orphan,
        };
        self.set(index, role);
    }

    /// Gives up the blocks above this place: they never end.
    fn close_down_to(&mut self, place: usize) {
        for open in self.open.split_off(place.min(self.open.len())) {
            if let Some(kind) = kind(open.name) {
                self.count(kind, false);
            }
            for index in open.branches {
                self.set(index, Role::Orphan);
            }
            self.set(open.index, Role::Unclosed);
            self.is_printed();
        }
    }

    fn is_printed(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.is_blank = false;
        }
    }

    fn count(&mut self, kind: usize, opens: bool) {
        if let Some(count) = self.counts.get_mut(kind) {
            *count = if opens { *count + 1 } else { count.saturating_sub(1) };
        }
    }

    fn set(&mut self, index: usize, role: Role) {
        if let Some(place) = self.roles.get_mut(index) {
            *place = role;
        }
    }
}

fn kind(name: &str) -> Option<usize> {
    BLOCKS.iter().position(|block| *block == name)
}

/// Whether a piece is white space or a tag without any output.
fn prints_nothing(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Text => token.source.bytes().all(|b| b.is_ascii_whitespace()),
        Kind::Raw => token.markup.is_empty(),
        Kind::Tag => matches!(token.name(), "assign" | "#"),
        Kind::Output | Kind::Stray => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    /// One letter for each tag: `o` and `b` for one that opens (blank: `o`), `.` for one that belongs,
    /// `u` unclosed, `x` orphan, `-` alone.
    fn shown(text: &str) -> String {
        let tokens = tokens(text);
        let letter = |(token, role): (&Token<'_>, Role)| match role {
            _ if token.kind != Kind::Tag => None,
            Role::Opens(block) => Some(if block.is_blank { 'o' } else { 'b' }),
            Role::Belongs => Some('.'),
            Role::Unclosed => Some('u'),
            Role::Orphan => Some('x'),
            Role::Alone => Some('-'),
        };
        tokens.iter().zip(roles(&tokens)).filter_map(letter).collect()
    }

    #[test]
    fn tags_find_their_partners() {
        for (text, expected) in [
            ("{% if a %}b{% endif %}", "b."),
            ("{% if a %} {% else %}\n{% endif %}", "o.."),
            ("{% if a %}{% if b %}c{% endif %}{% endif %}", "bb.."),
            ("{% if a %}{% capture b %}c{% endcapture %}{% endif %}", "ob.."),
            ("{% if a %}{% unless b %}{% else %}{% endif %}", "bux."),
            ("{% endif %}{% else %}{% if a %}", "xxu"),
            ("{% case a %}{% when b %}{% elsif c %}{% else %}{% endcase %}", "o.x.."),
            ("{% highlight a %}{% endhighlight %}{% youtube b %}", "o.-"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }
}
