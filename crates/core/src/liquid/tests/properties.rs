//! What holds for any text.

use std::{
    borrow::Cow,
    time::{Duration, Instant},
};

use proptest::prelude::*;

use super::{super::*, world};

/// What posts with Liquid are made of, in any order.
fn soup() -> impl Strategy<Value = String> {
    let tags = prop_oneof![
        "\\{%-? ?(if|unless|elsif|case|when) (page\\.(t|n|none|tags)|true|\"a\") ?(==|contains|and|or)? ?(5|blank)? ?-?%\\}",
        "\\{% (else|endif|endunless|endcase|raw|endraw|comment|endcomment|endcapture|endhighlight|endblockquote|endfor|endtab) %\\}",
        "\\{% (capture x|highlight c|highlight c linenos|codeblock|endcodeblock|blockquote a, b|for a in b|tab|#) %\\}",
        "\\{% assign x = (x|page\\.text|\"a\") \\| (append: x|split: \",\"|replace: \"a\", x|size) %\\}",
        "\\{% (post_url 2016-03-12-a|link about\\.md|include (t|twice|loop|youtube|gist|figure)(\\.html)?( (id|src|x)=(\"[a\"'<]{1,3}\"|x|1))?|youtube a|img /a 1 b) %\\}",
        "\\{\\{-? ?(page\\.[a-z]{1,4}|x|site\\.baseurl|\"a\"|1)(\\[0\\]|\\.size)? ?(\\| (date: \"%[-_0-9a-zA-Z]{1,3}\"|truncate: 2|slugify|jsonify|relative_url|times: 9223372036854775807|divided_by: 0|modulo: 0))? ?-?\\}\\}",
    ];
    let other = prop_oneof![
        "[ \t>-]{0,4}",
        "(\n|\r\n|\n\n|\n    |```|~~~|`|<pre>|</pre>|<div>|</div>|1\\. )",
        "[-{}%|:.\"'\\[\\]a-zé0-9]{1,4}",
        "\\PC",
    ];
    let piece = prop_oneof![3 => tags, 2 => other];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let world = world("/blog");
    let expanded = world.expand(text);
    prop_assert!(expanded.text.len() <= text.len() * GROWTH + ALLOWANCE);
    let lines = text.matches('\n').count() + 1;
    for found in &expanded.found {
        prop_assert!((1..=lines).contains(&found.line));
        prop_assert!(text.contains(&found.excerpt));
        prop_assert!(!found.message.is_empty() && !found.remedy.is_empty());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_text_makes_expanding_panic(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn no_liquid_makes_expanding_panic_or_grow_without_end(text in soup()) {
        check(&text)?;
    }

    #[test]
    fn a_text_without_liquid_is_not_even_copied(text in "[^{]{0,60}") {
        let world = world("");
        prop_assert!(matches!(world.expand(&text).text, Cow::Borrowed(same) if same == text));
    }

    #[test]
    fn what_is_raw_comes_back(text in "[^%]{0,60}") {
        let raw = format!("{{% raw %}}{text}{{% endraw %}}");
        prop_assert_eq!(world("").expand(&raw).text, text);
    }
}

fn time(text: &str) -> Duration {
    let world = world("/blog");
    let once = || {
        let start = Instant::now();
        let expanded = world.expand(text);
        assert!(expanded.text.len() <= text.len() * GROWTH + ALLOWANCE);
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap()
}

/// Each shape of text that could make a reader look at the same text again and again. A reader with
/// quadratic cost needs 16 times as long for four times the text; the bound leaves room for noise.
#[test]
fn expanding_takes_time_in_proportion_to_the_text() {
    let shapes: [fn(usize) -> String; 26] = [
        |n| "{{".repeat(n),
        |n| "{%".repeat(n),
        |n| "{{".repeat(n) + "}x",
        |n| "{{ a }".repeat(n),
        |n| "{% a {".repeat(n) + "%}",
        |n| "{% raw %}".repeat(n),
        |n| "{% raw %}".repeat(n) + &"endraw ".repeat(n),
        |n| "{% raw %}{% endraw %}".repeat(n),
        |n| "{% if a %}".repeat(n),
        |n| "{% endif %}".repeat(n),
        |n| "{% if true %}".repeat(n) + &"{% endif %}".repeat(n),
        |n| "{% if true %}{% unless true %}{% endif %}".repeat(n),
        |n| "{% comment %}".repeat(n) + &"{% endcomment %}".repeat(n),
        |n| "{% if a %}{% else %}{% endif %}{% else %}".repeat(n),
        |n| "{% highlight a %}b{% endhighlight %}".repeat(n),
        |n| "- {% highlight a %}\nb\n{% endhighlight %}\n".repeat(n),
        |n| "{% assign a = a | append: \"b\" %}".repeat(n),
        |n| format!("{{{{ a{} }}}}", "[a".repeat(n)),
        |n| format!("{{{{ a{} }}}}", " | size".repeat(n)),
        |n| format!("{{% if a{} %}}{{% endif %}}", " or a".repeat(n)),
        |n| format!("{{% include t.html{} %}}", " a=\"b\"".repeat(n)),
        |n| "{% include t.html x=\"a\" %}".repeat(n),
        |n| "{% include twice.html %}".repeat(n),
        |n| format!("{{{{ \"{}\" | strip_html }}}}", "<script".repeat(n)),
        |n| "`{{ a }}` <pre>{% b %} <div>\n".repeat(n),
        |n| "{% tab %}{% endtab %}{{ nobody.knows }}".repeat(n),
    ];
    for (at, shape) in shapes.iter().enumerate() {
        // A machine with other work to do may spoil a measurement, but not each of them.
        let is_linear = (0..5).any(|_| {
            let [small, large] = [1_000, 4_000].map(|n| time(&shape(n)));
            large < small * 9 + Duration::from_millis(20)
        });
        assert!(is_linear, "shape {at} takes more than nine times as long for four parts");
    }
}
