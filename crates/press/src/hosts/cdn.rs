//! Hosts that read `_headers` and `_redirects`: Netlify and Cloudflare Pages.

pub(super) mod headers;
pub(super) mod redirects;
