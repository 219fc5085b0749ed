//! `feuilleton workflow`: what GitHub must be told to build the blog at every push and to publish it on
//! GitHub Pages.

use std::{
    io::Write,
    path::{Component, Path},
};

use anyhow::{Context, Result, ensure};
use clap::Args;

/// Options of `workflow`.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  feuilleton workflow posts --archive https://downloads.example/feuilleton.tar.gz --sha256 9f86d0… \\
    > .github/workflows/pages.yml")]
pub(crate) struct Options {
    /// Folder of the posts within the repository.
    #[arg(default_value = "posts")]
    posts: String,
    /// Where a release of this program can be downloaded, as `cargo xtask release` makes it for Linux.
    #[arg(long, value_name = "URL")]
    archive: String,
    /// Its SHA-256, in hexadecimal: nothing else will be run.
    #[arg(long, value_name = "HEX")]
    sha256: String,
    /// Branch that is published.
    #[arg(long, default_value = "main")]
    branch: String,
}

/// Prints the workflow.
///
/// # Errors
/// When a value cannot be that of its option, or when the output cannot be written.
pub(crate) fn run(options: &Options) -> Result<()> {
    options.check()?;
    std::io::stdout()
        .lock()
        .write_all(text(options).as_bytes())
        .context("cannot write the workflow")
}

impl Options {
    fn check(&self) -> Result<()> {
        let Self { posts, archive, sha256, branch } = self;
        let inside = Path::new(posts)
            .components()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        ensure!(inside, "`{posts}` must be a folder within the repository, such as `posts`");
        ensure!(archive.starts_with("https://"), "`{archive}` must begin with `https://`");
        ensure!(
            sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit()),
            "`{sha256}` is no SHA-256: 64 digits, as `sha256sum` prints them"
        );
        for value in [posts, archive, branch] {
            // GitHub fills in `${{ … }}` wherever it stands.
            ensure!(
                !value.contains("${{") && !value.contains(char::is_control),
                "`{}` cannot stand in a workflow",
                value.escape_debug()
            );
        }
        Ok(())
    }
}

fn text(options: &Options) -> String {
    let [posts, archive, sha256, branch] =
        [&options.posts, &options.archive, &options.sha256, &options.branch]
            .map(|text| quoted(text));
    format!(
        r#"# Publishes the blog on GitHub Pages at every push. In the repository's settings, under Pages,
# choose "GitHub Actions" as the source.
name: Publish the blog
on:
  push:
    branches: [{branch}]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: ${{{{ steps.deployment.outputs.page_url }}}}
    env:
      POSTS: {posts}
      ARCHIVE: {archive}
      SHA256: {sha256}
    steps:
      - uses: actions/checkout@v4
      - id: pages
        uses: actions/configure-pages@v5
      - name: Get feuilleton
        run: |
          curl --fail --location --silent --show-error --output "$RUNNER_TEMP/feuilleton.tar.gz" "$ARCHIVE"
          echo "$SHA256  $RUNNER_TEMP/feuilleton.tar.gz" | sha256sum --check
          mkdir "$RUNNER_TEMP/feuilleton"
          tar --extract --gzip --strip-components 1 --file "$RUNNER_TEMP/feuilleton.tar.gz" --directory "$RUNNER_TEMP/feuilleton"
      - name: Build
        env:
          BASE_URL: ${{{{ steps.pages.outputs.base_url }}}}
        run: |
          "$RUNNER_TEMP/feuilleton/feuilleton" build "$POSTS" --out "$RUNNER_TEMP/site" --base-url "$BASE_URL/"
          rm --recursive "$RUNNER_TEMP/site/.feuilleton"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: ${{{{ runner.temp }}}}/site
      - id: deployment
        uses: actions/deploy-pages@v4
"#
    )
}

/// A text as YAML (1.2, 7.3.2): within single quotes only they themselves must be written otherwise.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options() -> Options {
        Options {
            posts: "l'été".into(),
            archive: "https://downloads.example/feuilleton.tar.gz".into(),
            sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".into(),
            branch: "main".into(),
        }
    }

    #[test]
    fn the_workflow_runs_what_it_checked_and_publishes_what_that_built() {
        options().check().unwrap();
        insta::assert_snapshot!(text(&options()));
    }

    #[test]
    fn what_cannot_stand_in_a_workflow_is_refused_with_a_reason() {
        let with = |change: fn(&mut Options)| {
            let mut options = options();
            change(&mut options);
            options.check().unwrap_err().to_string()
        };
        for (told, reason) in [
            (with(|to| to.posts = "../posts".into()), "within the repository"),
            (with(|to| to.posts = "/posts".into()), "within the repository"),
            (with(|to| to.posts = "a${{ secrets.X }}".into()), "cannot stand"),
            (with(|to| to.branch = "a\nb".into()), "cannot stand"),
            (with(|to| to.archive = "http://a.example/".into()), "https://"),
            (with(|to| to.sha256 = "12".into()), "64 digits"),
        ] {
            assert!(told.contains(reason), "{told}");
        }
    }
}
