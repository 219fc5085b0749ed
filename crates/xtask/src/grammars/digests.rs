//! What each program must be for the script to run it (<https://www.w3.org/TR/SRI/>).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};

/// The `integrity` of each WebAssembly file of a folder by its name, as JSON.
///
/// # Errors
/// When a file cannot be read: the message names it.
pub(super) fn of_programs(folder: &Path) -> Result<String> {
    let mut digests = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "wasm") {
            let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
            let digest = BASE64_STANDARD.encode(Sha256::digest(bytes));
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            digests.insert(name, format!("sha256-{digest}"));
        }
    }
    Ok(serde_json::to_string(&digests)?)
}
