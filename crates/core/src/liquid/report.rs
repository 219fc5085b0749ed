//! What an author is told of the Liquid in a text.

/// Something in a text that could not be done as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Line of the text, counted from 1.
    pub line: usize,
    /// The output or tag at fault, its first line.
    pub excerpt: String,
    /// What is wrong, as a sentence without a final full stop.
    pub message: String,
    /// What to write instead, as a sentence without a final full stop.
    pub remedy: String,
}

impl Finding {
    pub(super) fn new(line: usize, excerpt: &str, fault: &Fault) -> Self {
        let (message, remedy) = fault.words();
        let excerpt = excerpt.lines().next().unwrap_or_default().to_owned();
        Self { line, excerpt, message, remedy }
    }
}

/// What goes wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// The markup follows no rule.
    Malformed,
    /// `{{` or `{%` without its end.
    NotClosed,
    /// A variable that nothing defines.
    Undefined,
    /// A filter of this name is not known.
    Filter(String),
    /// The time of day is asked for.
    Clock,
    /// A tag of this name is not known.
    Tag(String),
    /// A loop.
    Loop,
    /// A block without its end tag.
    BlockNotClosed(String),
    /// An end tag, or a branch, without its block.
    Orphan(String),
    /// Blocks or snippets within each other, too many.
    TooDeep,
    /// No file, or no post, of this name.
    NoFile(String),
    /// No snippet of this name.
    NoSnippet(String),
    /// A snippet without what it needs.
    Snippet(String),
    /// The text would become too large.
    TooLarge,
}

const RAW: &str = "to show it as it is, put it between `{% raw %}` and `{% endraw %}`";

impl Fault {
    /// The sentence, and the remedy.
    pub(super) fn words(&self) -> (String, String) {
        let (message, remedy) = match self {
            Self::Malformed => ("this is not valid Liquid; it is shown as it is", RAW),
            Self::NotClosed => ("this never ends; it is shown as it is", RAW),
            Self::Undefined => (
                "this variable is not defined; nothing is shown",
                "define it in the front matter or in the site's configuration, or take it out",
            ),
            Self::Clock => (
                "the time of day is not known here; nothing is shown",
                "write the date itself, or use `page.date`",
            ),
            Self::Loop => (
                "loops are not run; the tag is shown in place of the whole loop",
                "write out what the loop would have made",
            ),
            Self::TooDeep => (
                "this lies too deep in other blocks or snippets; the tag is shown in its place",
                "take some of the blocks or snippets around it away",
            ),
            Self::TooLarge => (
                "what the Liquid here makes is too large; the whole text is shown as it is",
                "include less, or repeat less",
            ),
            Self::Filter(name) => {
                return (
                    format!("there is no filter `{name}`; the value is shown without it"),
                    "use one of the filters in the documentation, or write out the result".into(),
                );
            }
            Self::Tag(name) => {
                return (
                    format!("there is no tag `{name}`; it is shown as it is"),
                    format!("write out what it would have made; {RAW}"),
                );
            }
            Self::BlockNotClosed(name) => {
                return (
                    format!("this `{name}` never ends; the tag is shown as it is"),
                    format!("put `{{% end{name} %}}` where it ends; {RAW}"),
                );
            }
            Self::Orphan(name) => {
                return (
                    format!("this `{name}` belongs to nothing; the tag is shown as it is"),
                    format!("take it out, or write the tag before it that it belongs to; {RAW}"),
                );
            }
            Self::NoFile(name) => {
                return (
                    format!("there is no published file `{name}`; the tag is shown as it is"),
                    "correct the name, or write the address itself".into(),
                );
            }
            Self::NoSnippet(name) => {
                return (
                    format!("there is no snippet `{name}`; the tag is shown as it is"),
                    "put the snippet into the folder `_includes`, or write out what it would have made"
                        .into(),
                );
            }
            Self::Snippet(name) => {
                return (
                    format!("`{name}` does not say what to show; the tag is shown as it is"),
                    "name the film, image or page by its address".into(),
                );
            }
        };
        (message.into(), remedy.into())
    }
}

/// A tag as it is written, for readers: one line of code in Markdown, whatever stands in it.
pub(super) fn note(source: &str) -> String {
    let words: Vec<_> = source.split_whitespace().collect();
    let code = words.join(" ");
    let fence = "`".repeat(longest_run(&code, '`') + 1);
    [&fence, code.as_str(), &fence].concat()
}

/// Length of the longest run of a character.
pub(super) fn longest_run(text: &str, character: char) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == character { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}
