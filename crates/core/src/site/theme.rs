//! The colours of the blog, where it wants others than those that come with it.

mod colour;

use serde::{Deserialize, Deserializer, Serialize};

pub use colour::Colour;

use crate::post::Value;

/// Colours by day and by night.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Theme {
    /// On light paper.
    pub light: Palette,
    /// On dark paper.
    pub dark: Palette,
}

/// The colours of one page; `None` leaves the one that comes with the blog. A value that is no
/// [`Colour`] is as if it were left out: it must not reach a style sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Palette {
    /// Links, and what draws the eye.
    #[serde(deserialize_with = "sound", skip_serializing_if = "Option::is_none")]
    pub accent: Option<Colour>,
    /// The ground.
    #[serde(deserialize_with = "sound", skip_serializing_if = "Option::is_none")]
    pub paper: Option<Colour>,
    /// The text.
    #[serde(deserialize_with = "sound", skip_serializing_if = "Option::is_none")]
    pub ink: Option<Colour>,
    /// Text that stands back: dates, captions.
    #[serde(deserialize_with = "sound", skip_serializing_if = "Option::is_none")]
    pub quiet: Option<Colour>,
    /// Lines between things.
    #[serde(deserialize_with = "sound", skip_serializing_if = "Option::is_none")]
    pub rule: Option<Colour>,
    /// The ground of code and quotations.
    #[serde(deserialize_with = "sound", skip_serializing_if = "Option::is_none")]
    pub tint: Option<Colour>,
}

impl Palette {
    /// The colours that are set, by the names of the custom properties (without `--`) that the style
    /// sheets read.
    pub fn colours(&self) -> impl Iterator<Item = (&'static str, &Colour)> {
        let all = [
            ("accent", &self.accent),
            ("paper", &self.paper),
            ("ink", &self.ink),
            ("quiet", &self.quiet),
            ("rule", &self.rule),
            ("tint", &self.tint),
        ];
        all.into_iter().filter_map(|(name, colour)| Some((name, colour.as_ref()?)))
    }
}

fn sound<'de, D: Deserializer<'de>>(written: D) -> Result<Option<Colour>, D::Error> {
    let written = Value::deserialize(written)?;
    Ok(written.as_text().and_then(Colour::parse))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_colour_is_as_if_it_were_left_out() {
        let json =
            r##"{"light":{"accent":"#9b2d20","paper":"red;}","ink":5},"dark":{"tint":"black"}}"##;
        let theme: Theme = serde_json::from_str(json).unwrap();
        let light: Vec<_> = theme.light.colours().map(|(name, c)| (name, c.as_str())).collect();
        assert_eq!(light, [("accent", "#9b2d20")]);
        let dark: Vec<_> = theme.dark.colours().map(|(name, c)| (name, c.as_str())).collect();
        assert_eq!(dark, [("tint", "black")]);
    }
}
