//! pulldown-latex, and its errors.

use pulldown_latex::{Event, Parser, RenderConfig, Storage, config::DisplayMode, push_mathml};

/// Parts of one formula. More is an attack on memory.
const MAX_EVENTS: usize = 20_000;

/// A formula that cannot be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The LaTeX as written.
    pub source: String,
    /// What is wrong with it.
    pub message: String,
}

/// MathML as pulldown-latex writes it, the source kept as an annotation.
pub(crate) fn to_mathml(source: &str, display: bool) -> Result<String, Fault> {
    let fault = |message: String| Fault { source: source.to_owned(), message };
    let storage = Storage::new();
    let mut events: Vec<Event<'_>> = Vec::new();
    for event in Parser::new(source, &storage) {
        events.push(event.map_err(|error| fault(first_line(&error.to_string())))?);
        if events.len() > MAX_EVENTS {
            return Err(fault("it is too large".to_owned()));
        }
    }
    let display_mode = if display { DisplayMode::Block } else { DisplayMode::Inline };
    let config = RenderConfig { display_mode, annotation: Some(source), ..RenderConfig::default() };
    let mut markup = String::new();
    let events = events.into_iter().map(Ok::<_, std::convert::Infallible>);
    push_mathml(&mut markup, events, config).map_err(|error| fault(error.to_string()))?;
    Ok(markup)
}

/// The message without the excerpt of the source that follows it.
fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().trim_end_matches(':').to_owned()
}
