//! Addresses: which schemes may pass, and where relative ones lead.
//!
//! Follows the URL Standard where browsers would surprise: they ignore tabs and line ends, and
//! take `\` for `/`.

use super::policy;
use crate::{
    markdown::{Context, Image},
    route::percent,
};

mod path;
mod set;

pub(super) use set::resolve_set;

/// What an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Link,
    Media,
    Image,
}

/// Turns an address as written (references decoded) into one that works on every page of the
/// site, or into nothing if its scheme may not pass.
///
/// Where the site's base is not known, what is harmless stays as it is written.
pub(super) fn resolve(written: &str, purpose: Purpose, context: Context<'_>) -> Option<String> {
    let clean = without_controls(written);
    let url = clean.trim_matches(' ');
    let resolved = match scheme(url) {
        Some((scheme, rest)) => absolute(&scheme.to_ascii_lowercase(), rest, purpose),
        None => relative(url, purpose, context),
    };
    if context.base.is_empty() { resolved } else { resolved.map(|url| encode(&url)) }
}

/// Whether an address that was resolved leads to another site.
pub(super) fn is_external(url: &str) -> bool {
    ["http://", "https://", "//"].iter().any(|start| url.starts_with(start))
}

/// Width and height of an image in the site's own folder, as far as the site knows them.
pub(super) fn image_size(written: &str, context: Context<'_>) -> Option<(u32, u32)> {
    let clean = without_controls(written);
    let url = clean.trim_matches(' ');
    let (path, _) = split_path(url)?;
    let path = path::forward_slashes(path);
    if path.is_empty() || path.starts_with("//") || scheme(url).is_some() {
        return None;
    }
    image_at(&path::below(&path, context), context)?.size
}

/// What the site knows of an image, a recording or a film; the path is relative to its base.
fn image_at<'a>(below: &str, context: Context<'a>) -> Option<&'a Image> {
    let images = &context.references?.images;
    let name = percent::decode(below)?;
    images.iter().find(|image| image.name == name)
}

fn without_controls(written: &str) -> String {
    written.chars().filter(|c| !c.is_ascii_control()).collect()
}

/// The scheme and what follows its colon; nothing for a relative address.
pub(super) fn scheme(url: &str) -> Option<(&str, &str)> {
    let (head, rest) = url.split_at_checked(url.find([':', '/', '?', '#', '\\'])?)?;
    rest.strip_prefix(':').filter(|_| is_scheme(head)).map(|rest| (head, rest))
}

fn is_scheme(head: &str) -> bool {
    head.starts_with(|c: char| c.is_ascii_alphabetic())
        && head.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
}

fn absolute(scheme: &str, rest: &str, purpose: Purpose) -> Option<String> {
    let allowed = match purpose {
        Purpose::Image if scheme == "data" => return image_data(rest),
        Purpose::Link => policy::LINK_SCHEMES,
        Purpose::Image | Purpose::Media => policy::MEDIA_SCHEMES,
    };
    if !allowed.contains(&scheme) {
        return None;
    }
    if !scheme.starts_with("http") {
        return Some(format!("{scheme}:{rest}"));
    }
    authority(&format!("{scheme}:"), rest)
}

/// `//host/path` with any number of slashes of either kind, as browsers read it.
fn authority(scheme: &str, rest: &str) -> Option<String> {
    let (path, tail) = split_path(rest)?;
    let rest = path::forward_slashes(path).trim_start_matches('/').to_owned() + tail;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // With such a host no browser takes it for an address (URL Standard, § 3.2).
    let has_host = !host.is_empty() && !host.contains(['<', '>', '^', '|']);
    has_host.then(|| format!("{scheme}//{rest}"))
}

/// A bitmap in base64 within the address.
fn image_data(rest: &str) -> Option<String> {
    let (kind, data) = rest.split_once(',')?;
    let kind = kind.to_ascii_lowercase();
    let format = kind.strip_prefix("image/")?.strip_suffix(";base64")?;
    let base64 = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=');
    let data = data.replace(' ', "");
    let passes = policy::IMAGE_DATA.contains(&format) && data.bytes().all(base64);
    passes.then(|| format!("data:{kind},{data}"))
}

fn relative(url: &str, purpose: Purpose, context: Context<'_>) -> Option<String> {
    let (path, tail) = split_path(url)?;
    let slashed = path::forward_slashes(path);
    if slashed.starts_with("//") {
        let scheme = if context.base.is_empty() { "" } else { "https:" };
        return authority(scheme, url);
    }
    let tail = match purpose {
        Purpose::Link => safe_tail(tail),
        _ => tail.to_owned(),
    };
    if path.is_empty() || context.base.is_empty() {
        // Even nothing stays where nothing is known; elsewhere it would lead to the page itself.
        let stays = context.base.is_empty() || !url.is_empty();
        return stays.then(|| format!("{path}{tail}"));
    }
    let mut below = path::below(&slashed, context);
    if purpose == Purpose::Link {
        if let Some(post) = post_at(&below, context) {
            below = post.to_owned();
        }
    } else if let Some(image) = image_at(&below, context)
        && !image.hash.is_empty()
    {
        below = image.path(below.rsplit('/').next()?);
    }
    Some(format!("{}{below}{tail}", context.base))
}

/// The path of the post that becomes of a source file.
fn post_at<'a>(below: &str, context: Context<'a>) -> Option<&'a str> {
    let references = context.references?;
    // Only files have an ending.
    let name = below.rsplit('/').next().filter(|name| name.contains('.')).map(|_| below)?;
    let name = percent::decode(name)?;
    references.post(&name).map(|path| path.trim_start_matches('/'))
}

/// Query and fragment; an anchor that the gate renames is renamed here too.
fn safe_tail(tail: &str) -> String {
    let renamed = tail.split_once('#').and_then(|(query, fragment)| {
        let id = percent::decode(fragment)?;
        let safe = policy::safe_id(&id);
        (*safe != *id).then(|| format!("{query}#{safe}"))
    });
    renamed.unwrap_or_else(|| tail.to_owned())
}

/// The path, or all before it, and the query with the fragment.
fn split_path(url: &str) -> Option<(&str, &str)> {
    url.split_at_checked(url.find(['?', '#']).unwrap_or(url.len()))
}

/// Percent-encodes what would end an address in HTML, Markdown or a `srcset`.
fn encode(url: &str) -> String {
    let mut encoded = String::with_capacity(url.len());
    for character in url.chars() {
        match character {
            ' ' => encoded.push_str("%20"),
            '"' => encoded.push_str("%22"),
            '<' => encoded.push_str("%3C"),
            '>' => encoded.push_str("%3E"),
            '`' => encoded.push_str("%60"),
            _ => encoded.push(character),
        }
    }
    encoded
}

#[cfg(test)]
mod tests;
