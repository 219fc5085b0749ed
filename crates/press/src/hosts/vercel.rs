//! `vercel.json`.
//!
//! Of several rules for one field Vercel keeps the last, so the policy stands in rules that cannot
//! meet. Its `cleanUrls` and `trailingSlash` lead `/x`, `/x.html` and `/x/index.html` to `/x/`.

use feuilleton_core::diagnostic::Diagnostic;
use serde_json::{Value, json};

use super::{
    EMBED, Hosting,
    headers::{self, FOR_EVER, Field, POLICY, REVALIDATE},
    policy::Ancestors,
    types,
};

/// Redirects that Vercel accepts in this file; with more the whole deployment fails.
const MOST_REDIRECTS: usize = 1024;

/// The text of the file, and what there was no room for.
pub(super) fn config(hosting: &Hosting) -> (String, Option<Diagnostic>) {
    let mut redirects = redirects(hosting);
    let left = redirects.len().saturating_sub(MOST_REDIRECTS);
    redirects.truncate(MOST_REDIRECTS);
    let config = json!({
        "$schema": "https://openapi.vercel.sh/vercel.json",
        "cleanUrls": true,
        "trailingSlash": true,
        "redirects": redirects,
        "headers": fields(hosting),
    });
    let text = format!("{config:#}\n");
    (text, (left > 0).then(|| no_room(left)))
}

fn redirects(hosting: &Hosting) -> Vec<Value> {
    let base = hosting.place.path();
    let rule = |source: String, destination: String| json!({ "source": source, "destination": destination, "statusCode": 301 });
    let pages =
        rule(format!("{}page:number(\\d+)/", literal(&base)), format!("{base}page/:number/"));
    let old = hosting
        .old_addresses()
        .map(|redirect| rule(literal(&redirect.encoded(&base, "/")), redirect.target(hosting)));
    [pages].into_iter().chain(old).collect()
}

fn fields(hosting: &Hosting) -> Vec<Value> {
    let base = literal(&hosting.place.path());
    let policy = |ancestors| (POLICY, hosting.policy.header(ancestors));
    let lasting = |value: &str| ("Cache-Control", value.to_owned());
    let media = |media: &str| vec![("Content-Type", media.to_owned())];
    let with = |more: [Field; 2]| {
        headers::common(hosting).into_iter().chain(headers::shared()).chain(more).collect()
    };
    let lasting_folders: String =
        hosting.lasting.iter().map(|folder| format!("{folder}|")).collect();
    let elsewhere = format!("{base}((?!{lasting_folders}{EMBED}).*)");
    let mut rules: Vec<(String, Vec<Field>)> = vec![
        (elsewhere, with([policy(Ancestors::Own), lasting(REVALIDATE)])),
        (format!("{base}{EMBED}(.*)"), with([policy(Ancestors::Any), lasting(REVALIDATE)])),
        (format!("{base}(.*)\\.md"), media("text/markdown; charset=utf-8")),
    ];
    rules.extend(hosting.lasting.iter().map(|folder| {
        let fields = with([policy(Ancestors::Own), lasting(FOR_EVER)]);
        (format!("{base}{folder}(.*)"), fields)
    }));
    rules.extend(
        types::NAMED
            .iter()
            .map(|(name, kind)| (format!("{base}(.*/)?{}", name.replace('.', "\\.")), media(kind))),
    );
    let header = |(key, value): Field| json!({ "key": key, "value": value });
    let of_rule = |(source, fields): (String, Vec<Field>)| {
        let headers: Vec<Value> = fields.into_iter().map(header).collect();
        json!({ "source": source, "headers": headers })
    };
    rules.into_iter().map(of_rule).collect()
}

/// A path in which no character is part of a pattern (the syntax of path-to-regexp).
fn literal(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        if "\\.+*?()[]{}|^$:!".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn no_room(left: usize) -> Diagnostic {
    Diagnostic {
        file: "vercel.json".into(),
        line: None,
        excerpt: String::new(),
        message: format!(
            "Vercel follows {MOST_REDIRECTS} redirects: {left} old addresses are left to the pages that lead on"
        ),
        remedy: "nothing, or a host without this limit, such as nginx or Caddy".into(),
    }
}
