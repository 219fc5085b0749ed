//! What readers and authors see of formulas.

use feuilleton_core::{html::clean, markdown::Context};
use proptest::prelude::*;

use super::*;

fn set(html: &str) -> (String, Vec<Fault>) {
    let (html, faults) = article_with_faults(&clean(html, Context::PLAIN));
    (html.into_string(), faults)
}

#[test]
fn a_formula_becomes_mathml_that_keeps_its_source() {
    let (html, faults) = set("<p><span class=\"math math-inline\">a^2 &lt; b</span></p>");
    assert_eq!(
        html,
        "<p><span class=\"math math-inline\"><math display=\"inline\"><semantics><mrow><msup><mi>a</mi><mn>2</mn></msup><mo>&lt;</mo><mi>b</mi></mrow><annotation encoding=\"application/x-tex\">a^2 &lt; b</annotation></semantics></math></span></p>"
    );
    assert_eq!(faults, []);
}

#[test]
fn what_mathematicians_write_is_set() {
    for source in [
        "\\frac{1}{2} + \\sqrt[3]{x}",
        "\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}",
        "\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}",
        "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
        "\\begin{aligned} x &= 1 \\\\ y &= 2 \\end{aligned}",
        "\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
        "\\left( \\frac{a}{b} \\right]",
        "\\mathbb{R} \\subset \\mathcal{C}, \\mathbf{v}, \\mathrm{d}x",
        "\\lim_{x \\to 0} \\frac{\\sin x}{x}",
        "\\color{red}{x} \\overline{AB} \\underbrace{a+b}_{c} \\hat{x} \\vec{v}",
        "\\binom{n}{k} \\pmod{7} \\operatorname{rank} A \\cancel{x}",
        "\\Bigl( x \\Bigr) a \\quad b \\not= c \\xrightarrow{f}",
    ] {
        for display in [false, true] {
            if let Err(fault) = render(source, display) {
                panic!("{fault:?}");
            }
        }
    }
}

#[test]
fn a_formula_that_cannot_be_set_stays_readable_and_is_reported() {
    for source in ["\\frac{1}", "\\nonsense", "x}", "\\left( x", "\\def\\a{\\a\\a}\\a"] {
        let article = format!("<div class=\"math math-display\" tabindex=\"0\">{source}</div>");
        let (html, faults) = set(&article);
        assert_eq!(html, article);
        let message = faults.first().expect("a fault").diagnostic("a.md").to_string();
        assert!(message.contains(source) && message.contains("a.md"), "{message}");
    }
}

#[test]
fn nothing_a_formula_says_becomes_markup() {
    for source in [
        "\\text{<img src=x onerror=alert(1)>}",
        "\\mathrm{</annotation><script>alert(1)</script>}",
        "<script>alert(1)</script>",
        "\\href{javascript:alert(1)}{x}",
        "\\text{\\u003cscript>}",
        "\\style{x}{y} \\class{x}{y} \\htmlData{a=b}{c}",
    ] {
        let escaped = source.replace('<', "&lt;").replace('>', "&gt;");
        let (html, _) = set(&format!("<span class=\"math math-inline\">{escaped}</span>"));
        for forbidden in ["<img", "<script", "href=", "style=", "<a"] {
            let annotation = html.replace("<annotation", "");
            assert!(!annotation.contains(forbidden), "{source}: {html}");
        }
    }
}

#[test]
fn long_and_deep_formulas_end_soon() {
    for part in [
        "\\relax ",
        "{",
        "{}",
        "^",
        "_{",
        "x^{",
        "\\frac",
        "\\sqrt[",
        "\\left(",
        "\\text{",
        "&",
        "\\\\",
        "\\begin{matrix}",
        "\\begin{array}{c",
        "$",
        "\\middle|",
        "'",
        "\\color{red}",
        "  ",
        "\\overset",
        "\\not",
        "\\rm ",
        "\\mathbf",
        "\\hline",
        "\\big",
        "\\over ",
        "\\hat",
    ] {
        let source = part.repeat(8_000 / part.len());
        let start = std::time::Instant::now();
        let _ = render(&source, true);
        assert!(start.elapsed().as_secs() < 5, "{part}");
    }
}

proptest! {
    #[test]
    fn any_source_gives_a_formula_or_a_fault(source in ".{0,60}", display: bool) {
        let _ = render(&source, display);
    }

    #[test]
    fn any_commands_give_a_formula_or_a_fault(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "\\frac", "{", "}", "x", "^", "_", "\\left", "(", "\\right", ")", "\\begin{matrix}",
                "\\end{matrix}", "&", "\\\\", "\\sqrt", "[", "]", "\\text{a}", "'", "\\not", "1em",
                "\\kern", "\\color", "\\hline", "\\begin{array}{c|c}", "\\end{array}", "\\mathbf",
                "\\limits", "\\sum", "\\middle", "|", "\\over", "\\displaystyle", "#1", "%", "~",
            ]),
            0..24,
        ),
    ) {
        let _ = render(&parts.concat(), true);
    }
}
