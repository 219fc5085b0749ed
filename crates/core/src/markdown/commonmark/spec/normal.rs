//! HTML in a form in which only what means something differs: the order of attributes, character
//! references, the slash of empty elements and white space between blocks do not.

/// Elements between which white space means nothing.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "body",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "html",
    "iframe",
    "li",
    "link",
    "ol",
    "p",
    "pre",
    "script",
    "section",
    "style",
    "table",
    "tbody",
    "td",
    "textarea",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// What the gate adds of its own accord.
const ADDED: &[&str] = &["decoding", "loading", "rel"];

/// The form of some HTML.
pub(super) fn form(html: &str) -> String {
    let mut form = Form::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        form.text(&rest[..at]);
        let length = tag_length(&rest[at..]);
        form.tag(&rest[at..at + length]);
        rest = &rest[at + length..];
    }
    form.text(rest);
    form.out.trim().to_owned()
}

#[derive(Default)]
struct Form {
    out: String,
    in_pre: bool,
}

impl Form {
    fn text(&mut self, text: &str) {
        let text = decode(text);
        if self.in_pre {
            self.out.push_str(&text);
            return;
        }
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\n' => {
                    if !self.out.is_empty() && !self.out.ends_with([' ', '\n']) {
                        self.out.push(' ');
                    }
                }
                c => self.out.push(c),
            }
        }
    }

    fn tag(&mut self, tag: &str) {
        let inside = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        let name = inside.split(|c: char| c.is_whitespace()).next().unwrap().to_ascii_lowercase();
        let element = name.trim_start_matches('/');
        if !element.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return self.out.push_str(tag);
        }
        let is_block = BLOCKS.contains(&element);
        if is_block {
            self.out.truncate(self.out.trim_end().len());
            self.out.push('\n');
        }
        self.out.push('<');
        self.out.push_str(&name);
        let mut attributes = attributes(&inside[name.len()..]);
        attributes.sort();
        attributes.into_iter().for_each(|attribute| self.out.push_str(&attribute));
        self.out.push('>');
        if is_block {
            self.out.push('\n');
        }
        if element == "pre" {
            self.in_pre = !name.starts_with('/');
        }
    }
}

/// Bytes up to the end of a tag, a comment, a declaration or an instruction.
fn tag_length(rest: &str) -> usize {
    let end = if rest.starts_with("<!--") {
        "-->"
    } else if rest.starts_with("<![CDATA[") {
        "]]>"
    } else if rest.starts_with("<?") {
        "?>"
    } else {
        return quoted_length(rest);
    };
    rest.find(end).map_or(rest.len(), |at| at + end.len())
}

fn quoted_length(rest: &str) -> usize {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Attributes as ` name="value"`, each value decoded.
fn attributes(mut rest: &str) -> Vec<String> {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start();
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        if name.is_empty() {
            return found;
        }
        let (value, after) = match after.trim_start().strip_prefix('=') {
            None => ("", after),
            Some(after) => value(after.trim_start()),
        };
        let name = name.to_ascii_lowercase();
        if !ADDED.contains(&name.as_str()) {
            let root = if is_relative(&name, value) { "/" } else { "" };
            found.push(format!(" {name}=\"{root}{}\"", decode(value)));
        }
        rest = after;
    }
}

/// Whether the gate would take the value for an address below the root of the site.
fn is_relative(name: &str, value: &str) -> bool {
    let scheme = |head: &str| head.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let absolute = value.starts_with(['/', '#', '?'])
        || value.split_once(':').is_some_and(|(head, _)| scheme(head));
    matches!(name, "href" | "src") && !value.is_empty() && !absolute
}

fn value(rest: &str) -> (&str, &str) {
    match rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        Some(quote) => rest[1..].split_once(quote).unwrap_or((&rest[1..], "")),
        None => rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len())),
    }
}

fn decode(text: &str) -> String {
    let quoted = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    quoted.replace("&amp;", "&")
}
