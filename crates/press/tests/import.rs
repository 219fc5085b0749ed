//! `feuilleton import` on a small Jekyll site with one of everything.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

#[path = "support/bench.rs"]
mod bench;
#[path = "support/fixture.rs"]
mod fixture;

use bench::Bench;
use fixture::copy_of;
use serde_json::Value;

/// The folder of the site, which [`copy_of`] puts into `site`.
const SITE: &str = "import/site";

#[test]
fn what_will_look_different_is_told_file_by_file_and_counted() {
    let bench = copy_of(SITE);
    let told = bench.run(&["import", "site"]);
    assert_eq!(told.code, Some(0));
    insta::with_settings!({ snapshot_path => "import", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("report", told.stderr);
        insta::assert_snapshot!("configuration", told.stdout);
    });
}

#[test]
fn the_configuration_that_is_printed_says_what_jekylls_says() {
    let bench = copy_of(SITE);
    let toml = bench.run(&["import", "site"]).stdout;
    let json = bench.run(&["import", "site", "--json"]).stdout;
    std::fs::write(bench.root().join("site/feuilleton.toml"), &toml).unwrap();
    assert_eq!(bench.run(&["import", "site"]).stdout, toml);
    let objects: Vec<Value> =
        json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let [findings @ .., summary, configuration] = objects.as_slice() else { panic!("{json}") };
    assert_eq!(
        (&summary["kind"], &configuration["kind"]),
        (&"summary".into(), &"configuration".into())
    );
    assert_eq!(configuration["text"].as_str().unwrap().trim_end(), toml.trim_end());
    assert_eq!(summary["findings"], findings.len());
    for finding in findings {
        assert_eq!(finding["kind"], "diagnostic");
        for field in ["file", "message", "remedy"] {
            assert!(!finding[field].as_str().unwrap().is_empty(), "{finding}");
        }
    }
}

#[test]
fn the_site_is_left_as_it_is() {
    let bench = copy_of(SITE);
    let before = bench.files();
    bench.run(&["import", "site"]);
    assert!(before == bench.files() && before.len() > 20);
}

#[test]
fn a_site_with_nothing_of_its_own_has_nothing_to_look_at() {
    let bench = Bench::new(&[
        ("site/_config.yml", "title: Un\npermalink: pretty\nplugins: [jekyll-feed]\n"),
        ("site/_posts/2013-05-21-un.md", "---\nlayout: post\ntitle: Un\n---\nUn.\n"),
    ]);
    let told = bench.run(&["import", "site"]);
    assert!(
        told.stderr.contains("\n1 post or page: 1 as they are, 0 to look at\n"),
        "{}",
        told.stderr
    );
    assert_eq!(told.stderr.matches("note: ").count(), 1, "{}", told.stderr);
    assert!(told.stderr.contains("`jekyll-feed` is not needed"), "{}", told.stderr);
    assert_eq!(told.stdout, "dialect = \"jekyll\"\ntitle = \"Un\"\n");
}

#[test]
fn a_folder_that_is_no_jekyll_site_is_told() {
    let bench = Bench::new(&[("posts/2013-05-21-un.md", "Un.\n")]);
    for folder in ["posts", "nowhere"] {
        let told = bench.run(&["import", folder]);
        assert_eq!((told.code, told.stdout.as_str()), (Some(1), ""));
        assert!(
            told.stderr.starts_with(&format!("error: `{folder}` is no Jekyll site")),
            "{told:?}"
        );
    }
}
