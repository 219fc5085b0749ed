//! How findings look in a terminal: as rustc's do. Where nobody sees colours, the stream leaves them
//! out again.

use anstyle::{AnsiColor, Style};

use super::{
    Level,
    excerpt::{self, harmless_text},
    group::Group,
    lines::Lines,
    plural,
};

const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const ERROR: Style = AnsiColor::Red.on_default().bold();
const NOTE: Style = AnsiColor::Green.on_default().bold();
const FRAME: Style = AnsiColor::Blue.on_default().bold();
const STRONG: Style = Style::new().bold();

/// A finding with its place, its line and its remedy, and a blank line behind it.
pub(super) fn finding(level: Level, group: &Group<'_>, lines: &mut Lines<'_>) -> String {
    let told = group.first;
    let colour = colour(level);
    let width = told.line.map_or(1, |number| number.to_string().len());
    let mut out = format!(
        "{colour}{}{colour:#}{STRONG}: {}{STRONG:#}\n",
        level.name(),
        harmless_text(&told.message)
    );
    let place = told.line.map(|number| format!(":{number}")).unwrap_or_default();
    let file = harmless_text(&told.file);
    out.push_str(&format!("{:width$}{FRAME}-->{FRAME:#} {file}{place}\n", ""));
    let line = told.line.and_then(|number| Some((number, lines.get(&told.file, number)?)));
    if let Some((number, line)) = line.filter(|(_, line)| !line.trim().is_empty()) {
        out.push_str(&marked(colour, number, width, line, &told.excerpt));
    } else if !told.excerpt.is_empty() {
        let excerpt = harmless_text(&told.excerpt.replace('\n', " "));
        out.push_str(&format!("{:width$} {FRAME}|{FRAME:#} {excerpt}\n", ""));
    }
    if group.others > 0 {
        let others = plural(group.others, "other file", "other files");
        out.push_str(&format!("{:width$} {FRAME}={FRAME:#} the same in {others}\n", ""));
    }
    let remedy = harmless_text(&told.remedy);
    out + &format!("{:width$} {FRAME}={FRAME:#} {STRONG}help{STRONG:#}: {remedy}\n\n", "")
}

fn colour(level: Level) -> Style {
    match level {
        Level::Warning => WARNING,
        Level::Note => NOTE,
    }
}

/// The line with its number, and a mark below it.
fn marked(colour: Style, number: usize, width: usize, line: &str, part: &str) -> String {
    let excerpt::Excerpt { text, before, carets } = excerpt::of(line, part);
    let bar = format!("{FRAME}|{FRAME:#}");
    format!(
        "{:width$} {bar}\n{FRAME}{number:width$}{FRAME:#} {bar} {text}\n{:width$} {bar} {before}{colour}{carets}{colour:#}\n",
        "", ""
    )
}

/// Why the command failed.
pub(super) fn failure(message: &str) -> String {
    format!("{ERROR}error{ERROR:#}: {message}\n")
}
