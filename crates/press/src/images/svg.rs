//! The size of a drawing (SVG 2, § 8 and CSS Images 3, § 5): what its first tag says.

/// Pixels of each unit (CSS Values 4, § 6.2); an `em` is that of a page without styles.
const UNITS: [(&str, f64); 10] = [
    ("px", 1.0),
    ("in", 96.0),
    ("cm", 96.0 / 2.54),
    ("mm", 96.0 / 25.4),
    ("q", 96.0 / 101.6),
    ("pt", 96.0 / 72.0),
    ("pc", 16.0),
    ("rem", 16.0),
    ("em", 16.0),
    ("", 1.0),
];

/// Width that is given to a drawing that has proportions but no size: browsers make it as wide as the
/// column that it stands in, so it is wider than any column, and the style sheet makes it fit.
const WIDE: f64 = 1600.0;

/// Larger lengths are mistakes.
const LONGEST: f64 = 100_000.0;

/// Width and height in pixels of a file that begins so; `None` where it is no drawing, or does not say.
pub(super) fn size(head: &str) -> Option<(u32, u32)> {
    let attributes = root(head)?;
    let value =
        |name: &str| attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| *value);
    let keeps_proportions = value("preserveAspectRatio").map(str::trim) != Some("none");
    let ratio = value("viewBox").and_then(ratio).filter(|_| keeps_proportions);
    let length = |name| value(name).and_then(length);
    let (width, height) = match (length("width"), length("height")) {
        (Some(width), Some(height)) => (width, height),
        (Some(width), None) => (width, width / ratio?),
        (None, Some(height)) => (height * ratio?, height),
        (None, None) => (WIDE, WIDE / ratio?),
    };
    Some((pixels(width)?, pixels(height)?))
}

fn pixels(length: f64) -> Option<u32> {
    // At most 100,000, and not negative.
    (length > 0.0 && length <= LONGEST).then(|| length.round().max(1.0) as u32)
}

/// A length in pixels; `None` for a share of what surrounds the drawing, and for `auto`.
fn length(written: &str) -> Option<f64> {
    let written = written.trim().to_ascii_lowercase();
    let (unit, pixels) = UNITS.iter().find(|(unit, _)| written.ends_with(unit))?;
    let number: f64 = written.strip_suffix(unit)?.trim_end().parse().ok()?;
    (number > 0.0 && number.is_finite()).then_some(number * pixels)
}

/// Width by height of a `viewBox`.
fn ratio(written: &str) -> Option<f64> {
    let numbers = written.split(|c: char| c == ',' || c.is_ascii_whitespace());
    let numbers: Vec<f64> =
        numbers.filter(|number| !number.is_empty()).map_while(|n| n.parse().ok()).collect();
    match numbers[..] {
        [_, _, width, height] if width > 0.0 && height > 0.0 => Some(width / height),
        _ => None,
    }
}

/// The attributes of the first element, if it is `svg`.
fn root(head: &str) -> Option<Vec<(&str, &str)>> {
    let mut rest = head.trim_start_matches('\u{feff}');
    loop {
        rest = rest.trim_start();
        rest = if let Some(comment) = rest.strip_prefix("<!--") {
            comment.split_once("-->")?.1
        } else if let Some(instruction) = rest.strip_prefix("<?") {
            instruction.split_once("?>")?.1
        } else if let Some(declaration) = rest.strip_prefix("<!") {
            let (before, after) = declaration.split_once('>')?;
            // A document type may have declarations of its own.
            if before.contains('[') {
                declaration.split_once("]")?.1.split_once('>')?.1
            } else {
                after
            }
        } else {
            break;
        };
    }
    let tag = rest.strip_prefix('<')?;
    let end = tag.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/'))?;
    let (name, rest) = tag.split_at_checked(end)?;
    (name.rsplit(':').next() == Some("svg")).then(|| attributes(rest))
}

fn attributes(mut rest: &str) -> Vec<(&str, &str)> {
    let mut attributes = Vec::new();
    while let Some((name, value, after)) = attribute(rest) {
        attributes.push((name, value));
        rest = after;
    }
    attributes
}

fn attribute(rest: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = rest.split_once('=')?;
    let name = name.trim();
    let is_name = !name.is_empty() && !name.contains(['<', '>', '/', '"', '\'']);
    let rest = rest.trim_start();
    let quote = rest.chars().next().filter(|c| is_name && matches!(c, '"' | '\''))?;
    let (value, rest) = rest.strip_prefix(quote)?.split_once(quote)?;
    Some((name, value, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_as_large_as_its_first_tag_says() {
        for (svg, expected) in [
            (r#"<svg width="900" height="480" viewBox="0 0 9 9"><g/></svg>"#, Some((900, 480))),
            ("<svg\n width='1in'\theight = '2.54cm'/>", Some((96, 96))),
            (r#"<svg width="100.4px" height="0.2"/>"#, Some((100, 1))),
            (r#"<svg width="12 pt" height="2em"/>"#, Some((16, 32))),
            (r#"<svg width="200" viewBox="0,0 4, 3"/>"#, Some((200, 150))),
            (r#"<svg height="150" width="auto" viewBox="-1 -1 4e0 3"/>"#, Some((200, 150))),
            (r#"<svg viewBox="0 0 16 9"/>"#, Some((1600, 900))),
            (r#"<svg width="100%" height="100%" viewBox="0 0 16 9"/>"#, Some((1600, 900))),
            (r#"<svg viewBox="0 0 16 9" preserveAspectRatio="none"/>"#, None),
            (r#"<svg width="9" height="9" style="width: 5cm"/>"#, Some((9, 9))),
            (r#"<svg width="9"/>"#, None),
            (r#"<svg width="-9" height="9"/>"#, None),
            (r#"<svg width="1e300" height="9"/>"#, None),
            (r#"<svg viewBox="0 0 0 9"/>"#, None),
            (r#"<svg viewBox="0 0 inf NaN"/>"#, None),
            ("<svg>", None),
            ("<svg/", None),
            ("<html><svg width='9' height='9'/></html>", None),
            ("", None),
        ] {
            assert_eq!(size(svg), expected, "{svg}");
            let before = "\u{feff}<?xml version='1.0'?>\n<!-- <svg width='1' height='1'> -->\
                <!DOCTYPE svg [ <!ENTITY a 'b>'> ]><!DOCTYPE svg PUBLIC \"a\" \"b\">";
            assert_eq!(size(&format!("{before}{svg}")), expected, "{svg}");
            let prefixed = svg.replace("<svg", "<s:svg xmlns:s='http://www.w3.org/2000/svg'");
            assert_eq!(size(&prefixed), expected, "{prefixed}");
        }
    }
}
