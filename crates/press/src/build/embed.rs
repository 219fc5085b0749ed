//! What other sites load to show the blog: scripts at addresses that stay, and the page for a frame.

use anyhow::Result;

use super::pages::Printed;
use crate::{
    bundle::{Bundle, EMBED, EMBED_IFRAME},
    output::Output,
};

/// Address of the page for a frame.
const PAGE: &str = "embed/index.html";

/// What the script has in place of the folder of the app, see `static/embed/guests.js`.
const FOLDER: &str = "./#feuilleton";

/// Writes them, where the app has them and the author brings no others.
///
/// # Errors
/// When one cannot be written.
pub(super) fn write(bundle: &Bundle, pages: &Printed<'_>, output: &impl Output) -> Result<()> {
    let (Some(script), Some(helper)) = (bundle.file(EMBED), bundle.file(EMBED_IFRAME)) else {
        return Ok(());
    };
    let script = String::from_utf8_lossy(script).replace(FOLDER, &bundle.folder());
    output.offer(EMBED, script.as_bytes())?;
    output.offer(EMBED_IFRAME, helper)?;
    output.offer(PAGE, pages.framed(bundle).as_bytes())
}
