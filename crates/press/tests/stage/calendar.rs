//! When posts appear, and on which day.

use crate::workbench::Workbench;

/// 2014-01-01T12:00:00Z.
const NOON: &str = "1388577600";

#[test]
fn a_post_of_the_future_is_left_out_and_told_until_its_moment_has_come() {
    for (date, config, published) in [
        ("2014-01-01 12:00:00", "", true),
        ("2014-01-01 12:00:01", "", false),
        ("2014-01-01 12:30:00 +0100", "", true),
        ("2014-01-02", "", false),
        ("2014-01-02", "future = true\n", true),
        ("2014-01-01 13:30", "timezone = \"Europe/Paris\"\n", false),
        ("2014-01-01 13:00", "timezone = \"Europe/Paris\"\n", true),
    ] {
        let text = format!("---\ntitle: Un\ndate: {date}\n---\nUn.\n");
        let bench = Workbench::new(&[("feuilleton.toml", config), ("2014-01-01-un.md", &text)]);
        let told = bench.stage_at(NOON);
        assert_eq!(told.code, Some(0), "{}", told.stderr);
        let total = &bench.json("feed.json")["_feuilleton"]["total"];
        assert_eq!(total, &usize::from(published), "{date} {config}");
        assert_eq!(told.stderr.contains("still to come"), !published, "{}", told.stderr);
        assert_eq!(told.stderr.contains("  --> 2014-01-01-un.md\n"), !published);
    }
}

#[test]
fn a_moment_that_is_no_number_ends_the_run() {
    let told = Workbench::new(&[("about.md", "Us.\n")]).stage_at("noon");
    assert_eq!(told.code, Some(1));
    assert!(told.stderr.contains("SOURCE_DATE_EPOCH is `noon`"), "{}", told.stderr);
}

/// Each row as Jekyll 4.3.1 builds it.
#[test]
fn a_jekyll_site_keeps_the_day_that_its_time_zone_gives_a_post() {
    let config = "timezone: Europe/Paris\npermalink: pretty\n";
    for (date, day, shown) in [
        ("2014-01-02 00:30:00 +0900", "2014/01/01", "2014-01-01T16:30:00+01:00"),
        ("2014-01-01 00:30:00", "2014/01/01", "2014-01-01T01:30:00+01:00"),
        ("2014-01-01 23:30:00", "2014/01/02", "2014-01-02T00:30:00+01:00"),
        ("2014-01-01 23:30", "2014/01/01", "2014-01-01T23:30:00+01:00"),
        ("\"2014-07-01 23:30:00\"", "2014/07/01", "2014-07-01T23:30:00+02:00"),
        ("2014-07-01 22:30:00", "2014/07/02", "2014-07-02T00:30:00+02:00"),
        ("2014-07-01", "2014/07/01", "2014-07-01T00:00:00+02:00"),
        ("", "2013/06/01", "2013-06-01T00:00:00+02:00"),
    ] {
        let text = format!("---\ntitle: Un\ndate: {date}\n---\nUn.\n");
        let bench = Workbench::new(&[("_config.yml", config), ("_posts/2013-06-01-un.md", &text)]);
        bench.stage_in_silence();
        let post = bench.json(&format!("{day}/un/index.json"));
        assert_eq!(post["date_published"], shown, "{date}");
    }
}

#[test]
fn an_unknown_time_zone_is_told_and_counts_as_utc() {
    let config = "title: Un\ntimezone: Europe/Lutece\n";
    let bench = Workbench::new(&[("_config.yml", config), ("_posts/2013-06-01-un.md", "Un.\n")]);
    let told = bench.stage();
    assert_eq!(told.code, Some(0));
    assert!(
        told.stderr.contains("  --> _config.yml:2\n   | timezone: Europe/Lutece\n"),
        "{}",
        told.stderr
    );
    let post = bench.json("2013/06/01/un/index.json");
    assert_eq!(post["date_published"], "2013-06-01T00:00:00Z");
}

#[test]
fn posts_are_listed_by_the_moment_whatever_their_offset() {
    let bench = Workbench::new(&[
        ("2014-01-01-a.md", "---\ndate: 2014-01-01 08:00:00 +0900\n---\nA.\n"),
        ("2014-01-01-b.md", "---\ndate: 2014-01-01 00:30:00\n---\nB.\n"),
        ("2013-12-31-c.md", "---\ndate: 2013-12-31 22:00:00 -0500\n---\nC.\n"),
    ]);
    bench.stage_in_silence();
    let feed = bench.json("feed.json");
    let titles: Vec<_> = (0..3).map(|at| feed["items"][at]["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["C", "B", "A"]);
    assert_eq!(bench.json("2014/feed.json")["_feuilleton"]["total"], 2);
    assert_eq!(bench.json("2013/feed.json")["_feuilleton"]["total"], 1);
}

#[test]
fn drafts_appear_where_the_site_shows_them() {
    for (config, total) in [("title: Un\n", 1), ("title: Un\nshow_drafts: true\n", 2)] {
        let bench = Workbench::new(&[
            ("_config.yml", config),
            ("_posts/2013-06-01-un.md", "Un.\n"),
            ("_drafts/deux.md", "---\ndate: 2013-06-02\n---\nDeux.\n"),
        ]);
        bench.stage_in_silence();
        assert_eq!(bench.json("feed.json")["_feuilleton"]["total"], total, "{config}");
    }
}
