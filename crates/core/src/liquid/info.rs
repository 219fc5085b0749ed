//! The info string of fenced code, made of what a tag says: first the language, then with spaces
//! between them `title="…"`, `linenos` or `linenos=START`, and the marked lines as `{1,3-5}`.

/// Language of a listing that says something else but no language.
const PLAIN: &str = "text";

/// Of Jekyll's `highlight ruby linenos mark_lines="1 2"`.
pub(super) fn of_highlight(arguments: &str) -> String {
    let (language, options) = arguments.split_once(char::is_whitespace).unwrap_or((arguments, ""));
    let marked = ["mark_lines=", "hl_lines="].iter().find_map(|name| {
        let (_, value) = options.split_once(name)?;
        match value.strip_prefix('"') {
            Some(value) => value.split('"').next(),
            None => value.split_whitespace().next(),
        }
    });
    let has_numbers = options.split_whitespace().any(|option| {
        option == "linenos" || (option.starts_with("linenos=") && option != "linenos=false")
    });
    let mut info = Info { language: word(language), ..Info::default() };
    info.numbers = has_numbers.then(String::new);
    info.marked = marked.map(lines).unwrap_or_default();
    info.written()
}

/// Of Octopress's `codeblock Title lang:ruby https://… Link text start:5 mark:1,3-5`. The link is
/// left out.
pub(super) fn of_codeblock(arguments: &str) -> String {
    let mut info = Info::default();
    let mut title = Vec::new();
    let mut in_link = false;
    for argument in arguments.split_whitespace() {
        match argument.split_once(':') {
            Some(("lang", language)) => info.language = word(language),
            Some(("start", number)) => info.numbers = Some(digits(number)),
            Some(("mark", marked)) => info.marked = lines(marked),
            Some(("linenos", "false")) => {}
            Some(("linenos", _)) => info.numbers = info.numbers.or_else(|| Some(String::new())),
            Some(("http" | "https", _)) => in_link = true,
            _ if in_link => {}
            _ => title.push(argument),
        }
    }
    info.title = title.join(" ").replace(['"', '`'], "'");
    info.written()
}

#[derive(Debug, Default)]
struct Info {
    language: String,
    title: String,
    /// Number of the first line; empty where none is given.
    numbers: Option<String>,
    marked: String,
}

impl Info {
    fn written(&self) -> String {
        let mut info = self.language.clone();
        if !self.title.is_empty() {
            info.push_str(" title=\"");
            info.push_str(&self.title);
            info.push('"');
        }
        if let Some(start) = &self.numbers {
            info.push_str(if start.is_empty() { " linenos" } else { " linenos=" });
            info.push_str(start);
        }
        if !self.marked.is_empty() {
            info.push_str(" {");
            info.push_str(&self.marked);
            info.push('}');
        }
        if info.starts_with(' ') { [PLAIN, &info].concat() } else { info }
    }
}

/// The name of a language, as Jekyll reads one: in small letters.
fn word(text: &str) -> String {
    let sound = |c: &char| c.is_ascii_alphanumeric() || ".+#_-".contains(*c);
    text.chars().take_while(sound).collect::<String>().to_ascii_lowercase()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Numbers and ranges, with commas between them.
fn lines(text: &str) -> String {
    let parts = text.split([' ', ',']);
    let sound = |part: &&str| {
        part.starts_with(|c: char| c.is_ascii_digit())
            && part.bytes().all(|b| b.is_ascii_digit() || b == b'-')
    };
    parts.filter(sound).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_listing_says_stands_behind_its_fence() {
        for (arguments, info) in [
            ("ruby", "ruby"),
            ("Ruby linenos", "ruby linenos"),
            ("c++ linenos=table", "c++ linenos"),
            ("js linenos=false", "js"),
            ("js mark_lines=\"1 2\" linenos", "js linenos {1,2}"),
            ("js mark_lines=3", "js {3}"),
            ("", ""),
            ("`x`", ""),
        ] {
            assert_eq!(of_highlight(arguments), info, "{arguments}");
        }
        for (arguments, info) in [
            ("lang:ruby", "ruby"),
            ("Fast \"sort\" lang:ruby http://a.example the source", "ruby title=\"Fast 'sort'\""),
            ("start:5 mark:1,3-5 lang:c", "c linenos=5 {1,3-5}"),
            ("Only a title", "text title=\"Only a title\""),
            ("", ""),
        ] {
            assert_eq!(of_codeblock(arguments), info, "{arguments}");
        }
    }
}
