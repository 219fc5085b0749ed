//! What readers find, by the blog's own reader in Node.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use std::{fs, path::Path};

use feuilleton_core::markdown::{Context, Options, render};
use feuilleton_search::{Index, Record};
use serde_json::{Value, json};

#[path = "support/node.rs"]
mod node;

/// Path, language, title, tag and Markdown of some posts.
const POSTS: [[&str; 5]; 6] = [
    [
        "/2016/03/12/camargue/",
        "fr",
        "Un été en Camargue",
        "voyage",
        "Rien que l’eau.\n\n## Les chevaux\n\nIls courent. Un cheval blanc.\n\n## Le soir\n\n\
         Des flamants & <b>moustiques</b>.[^1]\n\n[^1]: Une note.\n",
    ],
    [
        "/2017/01/02/hiver/",
        "fr-FR",
        "L’hiver",
        "saison",
        "Un cheval dans la neige, `git rebase`, un porte-bagages.",
    ],
    [
        "/2018/05/05/quotes/",
        "en",
        "Say \"cheese\" & <smile>",
        "R&D",
        "Running horses ran.\n\n$x^{omegaword}$",
    ],
    [
        "/2019/06/07/horse/",
        "en",
        "A horse",
        "travel",
        "![A mare](mare.webp)\n\nOne word—twice, isn’t it.",
    ],
    ["/mentions/", "", "Mentions", "", "Sans langue, avec un cheval et l’œuf."],
    ["/2020/02/02/pferd/", "de", "Das Pferd", "", "Viele Häuser, ein Haus."],
];

fn write_index(folder: &Path, limit: usize) {
    let mut index = Index::in_parts("fr", limit).unwrap();
    for [path, language, title, tag, markdown] in POSTS {
        let options = Options { dollar_math: true, ..Options::NONE };
        let content = render(markdown, Context { language, options, ..Context::PLAIN }).html;
        let tags: Vec<String> =
            Some(tag.to_owned()).filter(|tag| !tag.is_empty()).into_iter().collect();
        let date =
            path.get(1..11).filter(|date| date.starts_with('2')).map(|date| date.replace('/', "-"));
        index
            .add(&Record {
                path,
                language: Some(language),
                title,
                content: &content,
                date: date.as_deref(),
                tags: &tags,
                categories: &[],
                authors: &["Ada".to_owned()],
            })
            .unwrap();
    }
    for file in index.finish().unwrap() {
        let path = folder.join(file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.content).unwrap();
    }
}

/// What is found for each question; `None` where there is no Node.
fn ask(questions: &Value) -> Option<Vec<Value>> {
    ask_in_parts(questions, usize::MAX)
}

/// The same, in an index with parts of so many bytes.
fn ask_in_parts(questions: &Value, limit: usize) -> Option<Vec<Value>> {
    let folder = tempfile::tempdir().unwrap();
    write_index(folder.path(), limit);
    let index = folder.path().to_str().unwrap();
    let said = node::run("reader.mjs", &[index, &questions.to_string()], "")?;
    Some(serde_json::from_str(&said).unwrap())
}

fn paths(answer: &Value) -> Vec<&str> {
    answer["found"].as_array().unwrap().iter().map(|post| post["path"].as_str().unwrap()).collect()
}

/// A text in runs, with what was found in brackets.
fn shown(runs: &Value) -> String {
    let run = |run: &Value| {
        let text = run["text"].as_str().unwrap();
        if run["isFound"] == true { format!("[{text}]") } else { text.to_owned() }
    };
    runs.as_array().unwrap().iter().map(run).collect()
}

#[test]
fn readers_find_posts_by_any_form_of_a_word_with_or_without_accents() {
    let (camargue, hiver, mentions) = ("2016/03/12/camargue/", "2017/01/02/hiver/", "mentions/");
    let (quotes, horse, pferd) = ("2018/05/05/quotes/", "2019/06/07/horse/", "2020/02/02/pferd/");
    let table: [(&str, &str, &str, &[&str]); 35] = [
        ("chevaux", "", "", &[camargue, hiver, mentions]),
        ("cheval", "", "", &[camargue, hiver, mentions]),
        ("Cheval  BLANC", "", "", &[camargue]),
        ("chev", "", "", &[camargue, hiver, mentions]),
        ("été", "", "", &[camargue]),
        ("ete", "", "", &[camargue]),
        ("l’été", "", "", &[camargue]),
        ("moustique", "", "", &[camargue]),
        ("eau", "", "", &[camargue]),
        ("d'eau", "", "", &[camargue]),
        ("hiver", "", "", &[hiver]),
        ("rebase", "", "", &[hiver]),
        ("porte-bagage", "", "", &[hiver]),
        ("bagages", "", "", &[hiver]),
        ("œuf", "", "", &[mentions]),
        ("oeufs", "", "", &[mentions]),
        ("note", "", "", &[camargue]),
        ("cheval", "voyage", "", &[camargue]),
        ("cheval", "", "2017", &[hiver]),
        ("cheval", "voyage", "2017", &[]),
        ("", "voyage", "", &[camargue]),
        ("voyages", "", "", &[camargue]),
        ("ada neige", "", "", &[hiver]),
        ("horse", "", "", &[horse, quotes]),
        ("run", "", "", &[quotes]),
        ("smiling", "", "", &[quotes]),
        ("horse", "R&D", "", &[quotes]),
        ("twice", "", "", &[horse]),
        ("isn't", "", "", &[horse]),
        ("häuser", "", "", &[pferd]),
        ("omegaword", "", "", &[]),
        ("webp", "", "", &[]),
        ("chevalxyz", "", "", &[]),
        ("   ", "", "", &[]),
        ("<img src=x onerror=alert(1)>", "", "", &[]),
    ];
    let questions =
        table.iter().map(|(text, tag, year, _)| json!({ "text": text, "tag": tag, "year": year }));
    let Some(answers) = ask(&questions.collect()) else { return };
    for ((text, tag, year, expected), answer) in table.iter().zip(answers) {
        let (mut found, mut expected) = (paths(&answer), expected.to_vec());
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{text} {tag} {year}");
    }
}

#[test]
fn a_result_leads_to_the_heading_below_which_the_word_stands() {
    let Some(answers) = ask(&json!([{ "text": "cheval" }])) else { return };
    let found = answers[0]["found"].as_array().unwrap();
    let post = found.iter().find(|post| post["path"] == "2016/03/12/camargue/").unwrap();
    assert_eq!(post["excerpt"], json!([]));
    let sections = post["sections"].as_array().unwrap();
    assert_eq!(sections.len(), 1, "{sections:?}");
    assert_eq!(sections[0]["id"], "les-chevaux");
    assert_eq!(shown(&sections[0]["title"]), "Les [chevaux]");
    assert_eq!(shown(&sections[0]["excerpt"]), "Ils courent. Un [cheval] blanc.");
}

#[test]
fn a_result_is_shown_as_the_author_wrote_it() {
    let Some(answers) = ask(&json!([{ "text": "ran" }, { "text": "cheese" }, { "text": "eau" }]))
    else {
        return;
    };
    let post = &answers[0]["found"][0];
    assert_eq!(shown(&post["title"]), "Say \"cheese\" & <smile>");
    assert_eq!(shown(&post["excerpt"]), "Running horses [ran].");
    assert_eq!(post["day"], "2018-05-05");
    assert_eq!(post["tags"], json!(["R&D"]));
    assert_eq!(post["language"], "en");
    assert_eq!(shown(&answers[1]["found"][0]["title"]), "Say \"[cheese]\" & <smile>");
    assert_eq!(shown(&answers[2]["found"][0]["excerpt"]), "Rien que [l’eau].");
}

#[test]
fn a_title_counts_more_than_a_text_and_the_filters_tell_what_they_would_leave() {
    let Some(answers) = ask(&json!([{ "text": "horse" }, { "text": "cheval", "year": "2017" }]))
    else {
        return;
    };
    assert_eq!(paths(&answers[0]), ["2019/06/07/horse/", "2018/05/05/quotes/"]);
    assert_eq!(answers[0]["tags"], json!({ "R&D": 1, "travel": 1 }));
    assert_eq!(answers[0]["years"], json!({ "2018": 1, "2019": 1 }));
    assert_eq!(answers[1]["tags"], json!({ "saison": 1 }));
    assert_eq!(answers[1]["years"], json!({ "2016": 1, "2017": 1 }));
}

#[test]
fn posts_of_every_part_of_a_large_index_are_found() {
    let questions = json!([{ "text": "chevaux" }, { "text": "horse" }]);
    let (Some(whole), Some(parts)) = (ask(&questions), ask_in_parts(&questions, 1)) else { return };
    for (whole, parts) in whole.iter().zip(&parts) {
        let sorted = |answer| {
            let mut paths: Vec<_> = paths(answer);
            paths.sort_unstable();
            paths.join(" ")
        };
        assert_eq!(sorted(whole), sorted(parts));
        assert!(!paths(whole).is_empty());
    }
}
