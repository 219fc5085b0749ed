//! Reads the examples out of a JavaScript module that holds a list of objects.

/// Markdown and the HTML that it stands for.
pub(super) struct Example {
    pub(super) markdown: String,
    pub(super) html: String,
}

/// The examples of the module, in the order of the specification.
pub(super) fn read(source: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut rest = source.split_once("export const").expect("a list is exported").1;
    while let Some((_, after)) = rest.split_once("markdown:") {
        let (markdown, after) = string(after);
        let after = after.trim_start_matches([',', '\n', ' ']);
        let (html, after) = string(after.strip_prefix("html:").expect("`html` comes second"));
        examples.push(Example { markdown, html });
        rest = after;
    }
    examples
}

/// A string literal at the beginning, and what follows it.
fn string(source: &str) -> (String, &str) {
    let source = source.trim_start();
    let quote = source.chars().next().filter(|c| "'\"`".contains(*c)).expect("a string");
    let mut text = String::new();
    let mut rest = source[1..].chars();
    loop {
        match rest.next().expect("the string ends") {
            '\\' => text.push(match rest.next().expect("an escape") {
                'n' => '\n',
                't' => '\t',
                'u' => {
                    let digits: String = rest.by_ref().take(4).collect();
                    let code = u32::from_str_radix(&digits, 16).expect("four digits");
                    char::from_u32(code).expect("a character")
                }
                other => other,
            }),
            c if c == quote => return (text, rest.as_str()),
            c => text.push(c),
        }
    }
}
