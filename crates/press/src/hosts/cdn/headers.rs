//! `_headers`, which Netlify and Cloudflare Pages read.
//!
//! Both add up the fields of all rules that match a path; of one field given twice they make a list
//! (Cloudflare) or take the last (Netlify). So no field but the policy stands in two rules that
//! can meet, and the policy is taken back before it is given anew: Cloudflare knows `! Name`,
//! Netlify passes over it. What neither needs to be told is the caching of pages: both ask anew.

use feuilleton_core::diagnostic::Diagnostic;

use crate::hosts::{
    EMBED, Hosting, WORKER,
    headers::{self, FOR_EVER, Field, POLICY, REVALIDATE},
    policy::Ancestors,
    types,
};

/// Characters of a line of `_headers` that Cloudflare Pages reads.
const LONGEST_HEADER: usize = 2000;

/// The one ending whose type hosts do not agree on.
const MARKDOWN: (&str, &str) = (".md", "text/markdown; charset=utf-8");

/// The text of the file.
pub(in crate::hosts) fn text(hosting: &Hosting) -> (String, Vec<Diagnostic>) {
    let base = hosting.place.path();
    let policy = |ancestors| (POLICY, hosting.policy.header(ancestors));
    let mut out =
        "# For Netlify and Cloudflare Pages. Written by feuilleton: changes are lost.\n".to_owned();
    if !hosting.place.is_root() {
        out.push_str("# Both look for this file in the folder that they publish, of which the blog is a part.\n");
    }
    let everything = headers::common(hosting).into_iter().chain(headers::shared());
    rule(&mut out, &format!("{base}*"), everything.chain([policy(Ancestors::Own)]));
    for folder in &hosting.lasting {
        rule(&mut out, &format!("{base}{folder}*"), [("Cache-Control", FOR_EVER.to_owned())]);
    }
    // Said all the same: a worker that a cache kept would keep the blog as it was.
    let anew = [("Cache-Control", REVALIDATE.to_owned())];
    rule(&mut out, &format!("{base}{WORKER}"), anew);
    for (name, media) in [MARKDOWN].into_iter().chain(types::NAMED) {
        rule(&mut out, &format!("{base}*{name}"), [("Content-Type", media.to_owned())]);
    }
    rule(&mut out, &format!("{base}{EMBED}*"), [("!", POLICY.to_owned()), policy(Ancestors::Any)]);
    let long = out.lines().any(|line| line.len() > LONGEST_HEADER);
    (out, if long { vec![long_policy()] } else { Vec::new() })
}

fn rule(out: &mut String, path: &str, fields: impl IntoIterator<Item = Field>) {
    out.push_str(&format!("\n{path}\n"));
    for (name, value) in fields {
        let colon = if name == "!" { "" } else { ":" };
        out.push_str(&format!("  {name}{colon} {value}\n"));
    }
}

fn long_policy() -> Diagnostic {
    Diagnostic {
        file: "_headers".into(),
        line: None,
        excerpt: String::new(),
        message: format!(
            "the policy is longer than the {LONGEST_HEADER} characters that Cloudflare Pages reads, and would not be sent there"
        ),
        remedy: "trust fewer hosts under `embeds`".into(),
    }
}

#[cfg(test)]
mod tests;
