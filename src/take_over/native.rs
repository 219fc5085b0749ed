//! Where pages are printed there are none to take over.

use web_sys::HtmlElement;

use crate::{blog::Opening, settings::Settings};

/// Nothing happens.
pub(crate) fn take_over(_place: HtmlElement, _settings: Settings, _opening: Opening) {}
