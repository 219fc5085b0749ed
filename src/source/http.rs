//! Fetching text from below the site's base.

use gloo_net::http::Request;
use web_sys::AbortSignal;

use super::Failure;

/// Longest wait for one answer, in milliseconds.
const TIMEOUT: u32 = 10_000;

/// Largest document that is read, in bytes: a page of a listing is a few kilobytes, a post rarely
/// more than a hundred.
const LIMIT: usize = 8 << 20;

/// A client for one site.
#[derive(Debug, Clone)]
pub struct Http {
    base: String,
}

impl Http {
    /// A client for the site under this path of the page's own origin; `base` ends in `/`.
    pub fn new(base: &str) -> Self {
        Self { base: base.to_owned() }
    }

    /// Path of the site: begins and ends with `/`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Fetches the text at a path that a route or an encoded file name spelled.
    ///
    /// # Errors
    /// A broken connection is tried once more; see [`Failure`] for the rest.
    pub async fn text(&self, path: &str) -> Result<String, Failure> {
        let url = format!("{}{path}", self.base);
        match fetch(&url).await {
            Err(Failure::Network) => fetch(&url).await,
            answer => answer,
        }
    }
}

async fn fetch(url: &str) -> Result<String, Failure> {
    let signal = AbortSignal::timeout_with_u32(TIMEOUT);
    let failure = || if signal.aborted() { Failure::Timeout } else { Failure::Network };
    let response =
        Request::get(url).abort_signal(Some(&signal)).send().await.map_err(|_| failure())?;
    if let Some(failure) = Failure::of_status(response.status()) {
        return Err(failure);
    }
    let header = |name| response.headers().get(name).unwrap_or_default();
    if header("content-length").parse::<usize>().is_ok_and(|length| length > LIMIT) {
        return Err(Failure::Malformed);
    }
    let is_page = header("content-type").starts_with("text/html");
    let text = response.text().await.map_err(|_| failure())?;
    // Hosts for single-page apps answer every unknown path with their start page.
    if is_page || begins_like_a_page(&text) {
        return Err(Failure::NotFound);
    }
    Ok(text)
}

fn begins_like_a_page(text: &str) -> bool {
    let start = text.trim_start();
    ["<!doctype", "<html"]
        .iter()
        .any(|tag| start.get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_page_is_told_from_a_document() {
        for (text, page) in [
            ("<!DOCTYPE html><title>x", true),
            ("\n <html>", true),
            ("{\"version\":1}", false),
            ("---\ntitle: a\n---\n<html>", false),
            ("", false),
            ("é", false),
        ] {
            assert_eq!(begins_like_a_page(text), page, "{text}");
        }
    }
}
