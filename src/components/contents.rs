//! The sections of a long article.

use feuilleton_core::markdown::Heading;
use leptos::prelude::*;

use crate::blog::Blog;

/// Fewer sections than this are seen at a glance.
const ENOUGH: usize = 4;

/// Links to the sections, folded; nothing for a short article.
#[component]
pub fn Contents(
    /// The blog to show.
    blog: Blog,
    /// The article's headings in order.
    headings: Vec<Heading>,
) -> impl IntoView {
    let word = blog.word(|w| w.contents);
    let sections = sections(headings);
    let lines = |headings: Vec<Heading>| {
        let lines = headings.into_iter().map(line);
        (lines.len() > 0).then(|| view! { <ol>{lines.collect_view()}</ol> })
    };
    (sections.len() >= ENOUGH).then(|| {
        let sections = sections.into_iter().map(|(heading, below)| {
            view! { <li>{link(heading)} {lines(below)}</li> }
        });
        view! {
            <details class="contents">
                <summary lang=move || blog.language.get().tag()>{word}</summary>
                <nav aria-label=word>
                    <ol>{sections.collect_view()}</ol>
                </nav>
            </details>
        }
    })
}

fn line(heading: Heading) -> impl IntoView {
    view! { <li>{link(heading)}</li> }
}

fn link(heading: Heading) -> impl IntoView {
    view! { <a href=format!("#{}", heading.id)>{heading.text}</a> }
}

/// Sections of the article's highest level, each with those one level below; deeper ones are left
/// out.
fn sections(headings: Vec<Heading>) -> Vec<(Heading, Vec<Heading>)> {
    let top = headings.iter().map(|heading| heading.level).min().unwrap_or(1);
    let mut sections: Vec<(Heading, Vec<Heading>)> = Vec::new();
    for heading in headings {
        match sections.last_mut() {
            Some((_, below)) if heading.level == top + 1 => below.push(heading),
            _ if heading.level == top => sections.push((heading, Vec::new())),
            _ => {}
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_hold_the_sections_one_level_below() {
        let heading = |level, text: &str| Heading { level, id: text.into(), text: text.into() };
        let headings = [(3, "early"), (2, "a"), (3, "b"), (4, "deep"), (2, "c"), (3, "d")];
        let found = sections(headings.map(|(level, text)| heading(level, text)).into());
        let names: Vec<_> = found
            .iter()
            .map(|(h, below)| (h.text.as_str(), below.iter().map(|h| h.text.as_str()).collect()))
            .collect();
        let expected: Vec<(&str, Vec<&str>)> = vec![("a", vec!["b"]), ("c", vec!["d"])];
        assert_eq!(names, expected);
    }
}
