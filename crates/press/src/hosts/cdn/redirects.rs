//! `_redirects`, which Netlify and Cloudflare Pages read.
//!
//! Cloudflare follows a rule before it looks for a file, Netlify only where there is none: there the
//! page that stands at an old address leads on. Netlify's way to insist, `301!`, is an error for
//! Cloudflare, and patterns within a segment mean different things to the two; so rules are plain
//! and few. Both find the folder of an address without its last slash by themselves.

use std::collections::HashSet;

use feuilleton_core::diagnostic::Diagnostic;

use crate::hosts::{Hosting, redirect};

/// Rules without a pattern that Cloudflare Pages follows.
const MOST: usize = 2000;
/// Characters of a rule that Cloudflare Pages reads.
const LONGEST: usize = 1000;
/// Pages of the home listing whose address in Jekyll's first spelling leads on: people link to the
/// first few, and the rules are counted.
const MOST_PAGES: u32 = 50;

/// The text of the file, and what there was no room for.
pub(in crate::hosts) fn text(hosting: &Hosting) -> (String, Vec<Diagnostic>) {
    let mut seen = HashSet::new();
    let (mut rules, mut left) = (Vec::new(), 0);
    for (from, to) in pages(hosting).into_iter().chain(endings(hosting)).chain(old(hosting)) {
        let rule = format!("{from} {to} 301\n");
        if !seen.insert(from) {
            continue;
        }
        if rules.len() < MOST && rule.len() <= LONGEST {
            rules.push(rule);
        } else {
            left += 1;
        }
    }
    let head = "# For Netlify and Cloudflare Pages. Written by feuilleton: changes are lost.\n";
    (head.to_owned() + &rules.concat(), if left > 0 { vec![no_room(left)] } else { Vec::new() })
}

/// `/page2/`, as Jekyll's first paginator spelled it.
fn pages(hosting: &Hosting) -> Vec<(String, String)> {
    let base = hosting.place.path();
    let numbers = 2..=hosting.home_pages.min(MOST_PAGES);
    let both = |n| ["", "/"].map(|end| (format!("{base}page{n}{end}"), format!("{base}page/{n}/")));
    numbers.flat_map(both).collect()
}

/// `/title.html` for `/title/`.
fn endings(hosting: &Hosting) -> impl Iterator<Item = (String, String)> {
    let base = hosting.place.path();
    hosting.ended_in_html.iter().map(redirect::encode).map(move |key| {
        let target = key.replace('$', "%24");
        (format!("{base}{key}.html"), format!("{base}{target}/"))
    })
}

/// The addresses that posts once had.
fn old(hosting: &Hosting) -> impl Iterator<Item = (String, String)> {
    let base = hosting.place.path();
    hosting.old_addresses().flat_map(move |redirect| {
        let to = redirect.target(hosting);
        ["/", ".html"].map(|ending| (redirect.encoded(&base, ending), to.clone()))
    })
}

fn no_room(left: usize) -> Diagnostic {
    Diagnostic {
        file: "_redirects".into(),
        line: None,
        excerpt: String::new(),
        message: format!(
            "Cloudflare Pages follows {MOST} redirects of up to {LONGEST} characters: {left} are left out, and old addresses among them are served by the pages that lead on"
        ),
        remedy: "nothing, or a host without this limit, such as nginx or Caddy".into(),
    }
}

#[cfg(test)]
mod tests;
