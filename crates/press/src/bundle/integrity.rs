//! Subresource Integrity (<https://www.w3.org/TR/SRI/>): what a file must be for a browser to use it.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// The `integrity` of a file; in quotes it is a source of a Content Security Policy too.
pub(crate) fn of(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_the_integrity_that_browsers_compute() {
        // The digest of nothing, a well-known one.
        assert_eq!(of(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
