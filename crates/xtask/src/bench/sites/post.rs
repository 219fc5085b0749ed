//! A post as people write them, of 3 to 15 kB: the same text for the same number in every run.

use super::words::{Chance, ENGLISH, FRENCH, TAGS};

const AUTHORS: &[&str] = &["Ada", "Eugène Sue", "Émile", "Mary Ann"];

/// Days in a year of the blog: each month has 28.
const DAYS: usize = 12 * 28;

/// Posts on one day.
const A_DAY: usize = 3;

/// Years until the blog begins again with the first one.
const YEARS: usize = 25;

/// Path of a post's file.
pub(super) fn file(number: usize) -> String {
    let day = number / A_DAY % (DAYS * YEARS);
    let (year, month, day) = (2000 + day / DAYS, day % DAYS / 28 + 1, day % 28 + 1);
    let mut chance = Chance::new(number);
    let (one, two) = (chance.of(ENGLISH), chance.of(ENGLISH));
    format!(
        "{year}-{month:02}-{day:02}-{}-{}-{number}.md",
        one.replace('’', ""),
        two.replace('’', "")
    )
}

/// A post's front matter and text.
pub(super) fn text(number: usize) -> String {
    let mut chance = Chance::new(number ^ 0xB106);
    let is_french = number.is_multiple_of(2);
    let (words, language) = if is_french { (FRENCH, "fr") } else { (ENGLISH, "en") };
    let title = phrase(&mut chance, words, 5);
    let (first, second) = (chance.of(TAGS), chance.of(TAGS));
    let author = chance.of(AUTHORS);
    let mut text = format!(
        "---\ntitle: \"{title} ({number})\"\nlang: {language}\nauthor: {author}\ntags: [{first}, {second}]\n---\n\n"
    );
    let length = 3_000 + chance.below(12_000);
    text.push_str(&paragraph(&mut chance, words, number));
    while text.len() < length {
        text.push_str(&block(&mut chance, words, number));
    }
    text
}

/// Images that some posts show.
pub(super) fn images() -> Vec<(String, String)> {
    let image = |number: usize| {
        let (width, height) = (300 + 20 * number, 200 + 10 * number);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"><rect width=\"100%\" height=\"100%\" fill=\"#48{number:02}a4\"/></svg>\n"
        )
    };
    (0..IMAGES).map(|number| (format!("images/{number}.svg"), image(number))).collect()
}

const IMAGES: usize = 20;

fn block(chance: &mut Chance, words: &[&str], number: usize) -> String {
    match chance.below(20) {
        0 | 1 => format!("## {}\n\n", phrase(chance, words, 4)),
        2 => format!("> {}", paragraph(chance, words, number)),
        3 => {
            let item = |_| format!("- {}\n", phrase(chance, words, 9));
            format!("{}\n", (0..4).map(item).collect::<String>())
        }
        4 if chance.once_in(2) => code(chance),
        5 if chance.once_in(6) => {
            format!("![{}](images/{}.svg)\n\n", phrase(chance, words, 3), chance.below(IMAGES))
        }
        6 if chance.once_in(3) => {
            let row = |_| format!("| {} | {} |\n", chance.of(words), chance.below(1_000));
            format!("| name | number |\n| --- | --: |\n{}\n", (0..5).map(row).collect::<String>())
        }
        _ => paragraph(chance, words, number),
    }
}

/// Some sentences, with emphasis, code and links among the words, and a blank line.
fn paragraph(chance: &mut Chance, words: &[&str], number: usize) -> String {
    let mut text = String::new();
    for _ in 0..3 + chance.below(4) {
        let start = phrase(chance, words, 6);
        let special = match chance.below(8) {
            0 => format!("*{}*", phrase(chance, words, 2)),
            1 => format!("**{}**", chance.of(words)),
            2 => format!("`{}()`", chance.of(ENGLISH)),
            3 if number > 0 && chance.once_in(2) => {
                format!("[{}]({})", phrase(chance, words, 2), file(chance.below(number)))
            }
            4 if chance.once_in(2) => {
                format!("[{}](https://example.org/{})", chance.of(words), chance.below(99))
            }
            _ => chance.of(words).to_owned(),
        };
        let length = 3 + chance.below(9);
        text.push_str(&format!(
            "{start} {special} {}. ",
            phrase(chance, words, length).to_lowercase()
        ));
    }
    format!("{}\n\n", text.trim_end())
}

fn phrase(chance: &mut Chance, words: &[&str], length: usize) -> String {
    let chosen: Vec<_> = (0..length).map(|_| chance.of(words)).collect();
    let mut letters = chosen.join(" ");
    if let Some(first) = letters.chars().next() {
        letters.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
    letters
}

fn code(chance: &mut Chance) -> String {
    let (name, number) = (chance.of(ENGLISH).replace('’', "_"), chance.below(1_000));
    match chance.below(3) {
        0 => format!(
            "```rust\n/// Says how many.\nfn {name}(count: usize) -> Option<String> {{\n    let limit = {number};\n    (count < limit).then(|| format!(\"{{count}} of {{limit}}\"))\n}}\n```\n\n"
        ),
        1 => format!(
            "```python\ndef {name}(items):\n    \"\"\"Counts what is there.\"\"\"\n    return sum(1 for item in items if item > {number})\n```\n\n"
        ),
        _ => format!(
            "```sh\nfind . -name '*.md' -size +{number}k | while read -r {name}; do\n  wc -w \"${name}\"\ndone\n```\n\n"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_have_the_promised_length_and_a_file_of_their_own() {
        let mut files = std::collections::HashSet::new();
        for number in 0..2_000 {
            assert!((3_000..16_500).contains(&text(number).len()), "{number}");
            assert!(files.insert(file(number)), "{number}");
        }
        assert_eq!(text(77), text(77));
    }
}
