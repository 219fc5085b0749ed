//! The reader's stemmers are those that the index is made with: on all words of this blog, and on words made
//! of every ending that a rule is about.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use std::{collections::BTreeSet, fs, path::Path};

use pagefind_stem::{Algorithm, Stemmer};

#[path = "support/node.rs"]
mod node;

/// Beginnings after which the rules differ: by where vowels stand, and the exceptions of both languages.
const BEGINNINGS: &str = "- a e y b au ay auy aei par col tap nia ni yog quel bal mauv past gener commun inter \
    succ proc exc even inn cann outr traver beaut craqu noy joy appel uiy sying di ly zoo agg odd";
const MIDDLES: &str = "- b at ic iv eus abl iqu tt ell y u al log ant i e st rr";
const ENDINGS: &str = "- ique ances ables isme iste eux atrices ation ateurs logie usion ution ence ements ive \
    ifs eaux aux oux euses issement amment emment ments ira ies isses issantes it iraient a erait aises asse \
    ante ai erions assions ez iez ions ier ion s sses ied ss us eedly edly ingly enci abli entli izer ational \
    ator alism aliti fulness ousli iveness iviti biliti ogist lessli ogi li icate ative iciti ical ful ness \
    ible ous ize e ll y eed ing ed";
const LAST: &str = "- s e ly ment ing";

#[test]
fn french_words_have_the_stems_of_the_index() {
    compare("french", Algorithm::French);
}

#[test]
fn english_words_have_the_stems_of_the_index() {
    compare("english", Algorithm::English);
}

fn compare(language: &str, algorithm: Algorithm) {
    let words: Vec<_> = of_posts().union(&made()).cloned().collect();
    assert!(words.len() > 100_000);
    let Some(stems) = node::run("stems.mjs", &[language], &words.join("\n")) else { return };
    let stemmer = Stemmer::create(algorithm);
    let wrong: Vec<_> = words
        .iter()
        .zip(stems.split('\n'))
        .filter_map(|(word, stem)| {
            let expected = stemmer.stem(word);
            (expected != stem).then(|| format!("{word}: {stem}, not {expected}"))
        })
        .collect();
    assert_eq!(stems.split('\n').count(), words.len());
    assert!(wrong.is_empty(), "{} of {}: {wrong:?}", wrong.len(), words.len());
}

/// Words of the blog in `posts/`, without accents, as the index stems them.
fn of_posts() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../posts");
    let mut words = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "md") {
            let text = fs::read_to_string(path).unwrap().to_lowercase();
            let plain: String = text.chars().map(without_accent).collect();
            let found = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            words.extend(found.map(str::to_owned));
        }
    }
    words
}

fn without_accent(letter: char) -> char {
    let pairs = "àaâaäaçcéeèeêeëeîiïiôoöoùuûuüuÿy";
    let letters: Vec<char> = pairs.chars().collect();
    letters.chunks(2).find(|pair| pair[0] == letter).map_or(letter, |pair| pair[1])
}

fn made() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let parts = |list: &'static str| list.split_whitespace();
    for beginning in parts(BEGINNINGS) {
        for middle in parts(MIDDLES) {
            for ending in parts(ENDINGS) {
                words.extend(
                    parts(LAST)
                        .map(|last| [beginning, middle, ending, last].concat().replace('-', "")),
                );
            }
        }
    }
    words.remove("");
    words
}
