//! What readers find, by Pagefind's own reader in Node.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use std::{fs, path::Path, process::Command};

use feuilleton_core::markdown::{Context, Options, render};
use feuilleton_search::{Index, Record};
use serde_json::{Value, json};

/// Path, language, title, tag and Markdown of some posts.
const POSTS: [[&str; 5]; 5] = [
    [
        "/2016/03/12/camargue/",
        "fr",
        "Un été en Camargue",
        "voyage",
        "Rien que l'eau.\n\n## Les chevaux\n\nIls courent. Un cheval blanc.\n\n## Le soir\n\n\
         Des flamants & <b>moustiques</b>.[^1]\n\n[^1]: Une note.\n",
    ],
    ["/2017/01/02/hiver/", "fr-FR", "L’hiver", "saison", "Un cheval dans la neige, `git rebase`."],
    [
        "/2018/05/05/quotes/",
        "en",
        "Say \"cheese\" & <smile>",
        "R&D",
        "Running horses ran.\n\n$x^{omegaword}$",
    ],
    ["/2019/06/07/horse/", "en", "A horse", "travel", "![A mare](mare.webp)\n\nOne word twice."],
    ["/mentions/", "", "Mentions", "", "Sans langue, avec un cheval."],
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
    fs::write(folder.join("package.json"), r#"{"type":"module"}"#).unwrap();
}

/// What is found for each question; `None` where there is no Node.
fn ask(questions: &Value) -> Option<Vec<Vec<Value>>> {
    ask_in_parts(questions, usize::MAX)
}

/// The same, in an index with parts of so many bytes.
fn ask_in_parts(questions: &Value, limit: usize) -> Option<Vec<Vec<Value>>> {
    let folder = tempfile::tempdir().unwrap();
    write_index(folder.path(), limit);
    let reader = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reader.mjs");
    let asked =
        Command::new("node").arg(reader).arg(folder.path()).arg(questions.to_string()).output();
    let Ok(output) = asked else {
        eprintln!("not tried: Pagefind's reader needs Node, see `cargo xtask doctor`");
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

#[test]
fn readers_find_posts_by_any_form_of_a_word_with_or_without_accents() {
    let (camargue, hiver, mentions) = ("/2016/03/12/camargue/", "/2017/01/02/hiver/", "/mentions/");
    let (quotes, horse) = ("/2018/05/05/quotes/", "/2019/06/07/horse/");
    let none = json!({});
    let table: [(&str, &str, Value, &[&str]); 18] = [
        ("fr", "chevaux", none.clone(), &[camargue, hiver, mentions]),
        ("fr", "cheval", none.clone(), &[camargue, hiver, mentions]),
        ("fr-CA", "cheval", none.clone(), &[camargue, hiver, mentions]),
        ("fr", "été", none.clone(), &[camargue]),
        ("fr", "ete", none.clone(), &[camargue]),
        ("fr", "moustique", none.clone(), &[camargue]),
        ("fr", "rebase", none.clone(), &[hiver]),
        ("fr", "note", none.clone(), &[camargue]),
        ("fr", "cheval", json!({ "filters": { "tag": "voyage" } }), &[camargue]),
        ("fr", "cheval", json!({ "filters": { "year": "2017" } }), &[hiver]),
        ("fr", "cheval", json!({ "filters": { "author": "Grace" } }), &[]),
        ("fr", "cheval", json!({ "sort": { "date": "desc" } }), &[hiver, camargue]),
        ("en", "horse", none.clone(), &[horse, quotes]),
        ("en", "run", none.clone(), &[quotes]),
        ("en", "smiling", none.clone(), &[quotes]),
        ("en", "horse", json!({ "filters": { "tag": "R&D" } }), &[quotes]),
        ("en", "omegaword", none.clone(), &[]),
        ("en", "webp", none, &[]),
    ];
    let questions = table.iter().map(|(language, term, options, _)| {
        json!({ "language": language, "term": term, "options": options })
    });
    let Some(answers) = ask(&questions.collect()) else { return };
    for ((language, term, options, expected), found) in table.iter().zip(answers) {
        let mut found: Vec<_> =
            found.iter().map(|result| result["url"].as_str().unwrap()).collect();
        let mut expected = expected.to_vec();
        if options.get("sort").is_none() {
            found.sort_unstable();
            expected.sort_unstable();
        }
        assert_eq!(found, expected, "{term} ({language}) {options}");
    }
}

#[test]
fn a_result_leads_to_the_heading_below_which_the_word_stands() {
    let questions = json!([{ "language": "fr", "term": "cheval", "options": {} }]);
    let Some(answers) = ask(&questions) else { return };
    let post = answers[0].iter().find(|result| result["url"] == "/2016/03/12/camargue/").unwrap();
    let sections: Vec<_> = post["sub_results"].as_array().unwrap().iter().collect();
    assert_eq!(sections.len(), 1, "{sections:?}");
    assert_eq!(sections[0]["title"], "Les chevaux");
    assert_eq!(sections[0]["url"], "/2016/03/12/camargue/#les-chevaux");
    assert_eq!(
        sections[0]["excerpt"],
        "Les <mark>chevaux.</mark> Ils courent. Un <mark>cheval</mark> blanc."
    );
}

#[test]
fn a_result_is_shown_as_the_author_wrote_it() {
    let questions = json!([{ "language": "en", "term": "ran", "options": {} }]);
    let Some(answers) = ask(&questions) else { return };
    let post = &answers[0][0];
    assert_eq!(post["meta"]["title"], "Say \"cheese\" & <smile>");
    assert_eq!(post["meta"]["date"], "2018-05-05");
    let filters =
        json!({ "author": ["Ada"], "language": ["en"], "tag": ["R&D"], "year": ["2018"] });
    assert_eq!(post["filters"], filters);
    assert_eq!(post["excerpt"], "Say \"cheese\" & &lt;smile&gt; Running horses <mark>ran.</mark>");
}

#[test]
fn posts_of_every_part_of_a_large_index_are_found() {
    let questions = json!([
        { "language": "fr", "term": "chevaux", "options": {} },
        { "language": "en", "term": "horse", "options": {} },
    ]);
    let (Some(whole), Some(parts)) = (ask(&questions), ask_in_parts(&questions, 1)) else { return };
    for (whole, parts) in whole.iter().zip(&parts) {
        let urls = |results: &[Value]| {
            let mut urls: Vec<_> = results.iter().map(|result| result["url"].to_string()).collect();
            urls.sort_unstable();
            urls
        };
        assert_eq!(urls(whole), urls(parts));
    }
}
