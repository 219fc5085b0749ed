//! The workflow that publishes a repository of posts on GitHub Pages.
//!
//! It belongs into the author's repository, as `.github/workflows/pages.yml`, and so is no file of the
//! output. GitHub Pages sends no headers of ours: pages carry [`Policy::meta`](super::Policy::meta),
//! and old addresses have pages that lead on.

/// What the workflow must know.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Workflow<'a> {
    /// Folder of the posts, relative to the repository.
    pub(crate) posts: &'a str,
    /// URL of a `.tar.gz` with the tool `feuilleton` and the compiled app `app/`.
    pub(crate) archive: &'a str,
    /// SHA-256 of the archive, in hexadecimal digits.
    pub(crate) sha256: &'a str,
}

/// The text of the workflow.
pub(crate) fn workflow(workflow: Workflow<'_>) -> String {
    let (posts, archive) = (quote(workflow.posts), quote(workflow.archive));
    let sha256 = quote(workflow.sha256);
    format!(
        r#"# Publishes the blog on GitHub Pages at every push. In the repository's settings, under Pages,
# choose "GitHub Actions" as the source.
name: Publish the blog
on:
  push:
    branches: [main]
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
          tar --extract --gzip --file "$RUNNER_TEMP/feuilleton.tar.gz" --directory "$RUNNER_TEMP"
      - name: Build
        env:
          BASE_URL: ${{{{ steps.pages.outputs.base_url }}}}
        run: |
          "$RUNNER_TEMP/feuilleton" build "$POSTS" --app "$RUNNER_TEMP/app" --out public --base-url "$BASE_URL"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: public
      - id: deployment
        uses: actions/deploy-pages@v4
"#
    )
}

/// A string of YAML that stands for itself.
fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
