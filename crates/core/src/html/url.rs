//! Addresses: which schemes may pass, and where relative ones lead.

use super::policy;
use crate::markdown::Context;

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
/// Follows the URL Standard where browsers would surprise: they ignore tabs and line ends, and
/// take `\` for `/`.
pub(super) fn resolve(written: &str, purpose: Purpose, context: Context<'_>) -> Option<String> {
    let clean: String = written.chars().filter(|c| !c.is_ascii_control()).collect();
    let url = clean.trim_matches(' ');
    let end = url.find([':', '/', '?', '#', '\\']).unwrap_or(url.len());
    let (head, rest) = url.split_at_checked(end)?;
    match rest.strip_prefix(':') {
        Some(rest) if is_scheme(head) => absolute(&head.to_ascii_lowercase(), rest, purpose),
        _ => relative(url, context),
    }
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
        return Some(encode(&format!("{scheme}:{rest}")));
    }
    authority(scheme, rest)
}

/// `//host/path` with any number of slashes of either kind, as browsers read it.
fn authority(scheme: &str, rest: &str) -> Option<String> {
    let rest = forward_slashes(rest);
    let rest = rest.trim_start_matches('/');
    let has_host = !rest.is_empty() && !rest.starts_with(['?', '#']);
    has_host.then(|| encode(&format!("{scheme}://{rest}")))
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

fn relative(url: &str, context: Context<'_>) -> Option<String> {
    if url.is_empty() {
        return None;
    }
    if context.base.is_empty() {
        return Some(url.to_owned());
    }
    if url.starts_with(['#', '?']) {
        return Some(encode(url));
    }
    let (path, tail) = url.split_at_checked(url.find(['?', '#']).unwrap_or(url.len()))?;
    let path = forward_slashes(path);
    if path.starts_with("//") {
        return authority("https", &format!("{path}{tail}"));
    }
    let folder = folder_path(context.folder);
    let below = match path.strip_prefix('/') {
        None => normalize(&format!("{folder}{path}")),
        // Jekyll's authors write the base themselves.
        Some(rooted) => normalize(path.strip_prefix(context.base).unwrap_or(rooted)),
    };
    Some(encode(&format!("{}{below}{tail}", context.base)))
}

/// The folder as part of an address: there `?`, `#` and `%` are only characters.
fn folder_path(folder: &str) -> String {
    folder.replace('%', "%25").replace('?', "%3F").replace('#', "%23")
}

/// Browsers take `\` for `/` before a query.
fn forward_slashes(url: &str) -> String {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let (path, tail) = url.split_at_checked(end).unwrap_or((url, ""));
    format!("{}{tail}", path.replace('\\', "/"))
}

/// Takes `.` and `..` out of a path, encoded ones too; never leaves the root. A leading slash
/// goes as well, so that what is joined to the base cannot name a host.
fn normalize(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut ends_in_folder = false;
    for segment in path.split('/') {
        let dots = segment.replace("%2e", ".").replace("%2E", ".");
        ends_in_folder = matches!(dots.as_str(), "" | "." | "..");
        match dots.as_str() {
            "." => {}
            // Empty segments in the middle mean something to some servers.
            "" if kept.is_empty() => {}
            "" => kept.push(""),
            ".." => {
                kept.pop();
            }
            _ => kept.push(segment),
        }
    }
    // The last empty segment is the slash at the end.
    if kept.last() == Some(&"") {
        kept.pop();
    }
    let mut joined = kept.join("/");
    if ends_in_folder && !kept.is_empty() {
        joined.push('/');
    }
    joined
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

/// Resolves each candidate of a `srcset`; those that may not pass are left out.
pub(super) fn resolve_set(written: &str, context: Context<'_>) -> Option<String> {
    let mut set = String::new();
    let mut rest = written;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return (!set.is_empty()).then_some(set);
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (url, after) = rest.split_at_checked(end)?;
        let (descriptor, after) = if url.ends_with(',') {
            ("", after)
        } else {
            after.split_at_checked(after.find(',').unwrap_or(after.len()))?
        };
        rest = after;
        let descriptor = descriptor.trim();
        let plain = descriptor.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.');
        // Data with its own commas is not worth a parser here.
        if let (Some(url), true) =
            (resolve(url.trim_end_matches(','), Purpose::Media, context), plain)
        {
            if !set.is_empty() {
                set.push_str(", ");
            }
            set.push_str(&url);
            if !descriptor.is_empty() {
                set.push(' ');
                set.push_str(descriptor);
            }
        }
    }
}

#[cfg(test)]
mod tests;
