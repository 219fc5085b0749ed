//! The module that sets formulas in the browser, started by `static/math.js` when a page has some.

use feuilleton_core::html::MathPiece;
use wasm_bindgen::prelude::*;

fn main() {}

/// The steps through a formula's MathML, each with a letter before it: `o` an element's name, `a`
/// an attribute's name, a space and its value, `t` text, `c`. None when it cannot be set.
#[wasm_bindgen]
pub fn steps(latex: &str, display: bool) -> Vec<String> {
    let Ok(formula) = feuilleton_math::render(latex, display) else { return Vec::new() };
    let mut steps = Vec::new();
    for piece in formula.pieces() {
        match piece {
            MathPiece::Open(name, attributes) => {
                steps.push(["o", *name].concat());
                let attribute = |(name, value): &(&str, String)| ["a", *name, " ", value].concat();
                steps.extend(attributes.iter().map(attribute));
            }
            MathPiece::Text(text) => steps.push(["t", text].concat()),
            MathPiece::Close => steps.push("c".to_owned()),
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_becomes_steps_and_a_fault_none() {
        let set = steps("x", true);
        assert_eq!(
            set.get(..3),
            Some(&["omath", "adisplay block", "osemantics"].map(String::from)[..])
        );
        assert!(steps("\\frac{1}", false).is_empty());
    }
}
