//! What the second gate lets through, and what an article looks like afterwards.

use super::*;
use crate::{html::clean, markdown::Context};

fn written(markup: &str) -> Result<String, &'static str> {
    let mut out = String::new();
    read::write(&mut out, MathMl::read(markup)?.pieces());
    Ok(out)
}

#[test]
fn a_formula_passes_unchanged() {
    let formula = "<math display=\"block\"><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup><mo stretchy=\"true\">&lt;</mo></mrow><annotation encoding=\"application/x-tex\">x^2 &lt;</annotation></semantics></math>";
    assert_eq!(written(formula).as_deref(), Ok(formula));
}

#[test]
fn what_does_not_draw_is_refused_whole() {
    for markup in [
        "",
        "x",
        "<mi>x</mi>",
        "<math>",
        "<math></mi></math>",
        "<math></math>x",
        "<math></math><math></math>",
        "<math><math></math></math>",
        "<math><script>alert(1)</script></math>",
        "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
        "<math><mi><style><!--</style></mi></math>",
        "<math><annotation-xml encoding=\"text/html\"><p>x</p></annotation-xml></math>",
        "<math><maction actiontype=\"statusline\">x</maction></math>",
        "<math><mglyph></mglyph></math>",
        "<math><MI>x</MI></math>",
        "<math><mi>&bigstar;</mi></math>",
        "<svg></svg>",
    ] {
        assert!(written(markup).is_err(), "{markup}");
    }
    let deep = format!("<math>{}{}</math>", "<mrow>".repeat(400), "</mrow>".repeat(400));
    assert!(written(&deep).is_err());
}

#[test]
fn only_attributes_that_draw_remain() {
    for (written_as, kept) in [
        ("href=\"javascript:alert(1)\"", ""),
        ("xlink:href=\"x\" onclick=\"x\" id=\"a\" actiontype=\"x\"", ""),
        ("style=\"color: rgb(178 34 34); border: 1px\"", " mathcolor=\"#b22222\""),
        ("style=\"background-color: rgb(0 1 255)\"", " mathbackground=\"#0001ff\""),
        ("style=\"background: url(x)\"", ""),
        ("mathcolor=\"url(x)\"", ""),
        ("width=\"1em\" width=\"2em\"", " width=\"1em\""),
        ("class=\"menv-alignlike\"", " class=\"menv-alignlike\""),
        ("class=\"&quot;>\"", ""),
    ] {
        let markup = format!("<math><mi {written_as}>x</mi></math>");
        assert_eq!(written(&markup), Ok(format!("<math><mi{kept}>x</mi></math>")), "{written_as}");
    }
}

#[test]
fn formulas_of_an_article_are_set_and_the_rest_stays() {
    let html = "<p>a <span class=\"math math-inline\">x&lt;1</span> b</p><div class=\"math math-display\" tabindex=\"0\">y</div><span class=\"math math-inline\">bad</span><span class=\"math math-inline\">c<b>d</b></span>";
    let mut told = Vec::new();
    let set = splice_math(&clean(html, Context::PLAIN), |latex, display| {
        told.push((latex.to_owned(), display));
        (latex != "bad").then(|| MathMl::read("<math><mi>f</mi></math>").expect("a formula"))
    });
    assert_eq!(
        set.as_str(),
        "<p>a <span class=\"math math-inline\"><math><mi>f</mi></math></span> b</p><div class=\"math math-display\" tabindex=\"0\"><math><mi>f</mi></math></div><span class=\"math math-inline\">bad</span><span class=\"math math-inline\">c<b>d</b></span>"
    );
    let expected = [("x<1", false), ("y", true), ("bad", false)];
    assert_eq!(told, expected.map(|(latex, display)| (latex.to_owned(), display)));
}
