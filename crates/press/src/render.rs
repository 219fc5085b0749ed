//! `feuilleton render`: one article's HTML, as readers get it.

use std::{
    fs,
    io::{self, Read, Write},
    path::Path,
};

use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};
use feuilleton_core::{
    markdown::{Context, Dialect, render},
    post::Post,
    site::Site,
};

/// Options of `render`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  feuilleton render --dialect jekyll _posts/2016-03-12-title.md
  echo '*a* $b$' | feuilleton render --math -")]
pub(crate) struct Options {
    /// Markdown file, with or without front matter; `-` is standard input.
    #[arg(default_value = "-")]
    file: String,
    /// Rules by which the Markdown is read.
    #[arg(long, value_enum, default_value_t = DialectName::Commonmark)]
    dialect: DialectName,
    /// Language of the text as a BCP 47 tag [default: that of the front matter, else `en`].
    #[arg(long)]
    language: Option<String>,
    /// Path under which the site is served, such as `/blog/`; without it, relative addresses stay as
    /// they are written.
    #[arg(long, default_value = "")]
    base: String,
    /// Colour the code.
    #[arg(long)]
    highlight: bool,
    /// Set the formulas as MathML.
    #[arg(long)]
    math: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum DialectName {
    /// kramdown as Jekyll configures it.
    Jekyll,
    /// CommonMark with GitHub's extensions.
    Commonmark,
}

impl From<DialectName> for Dialect {
    fn from(name: DialectName) -> Self {
        match name {
            DialectName::Jekyll => Self::Jekyll,
            DialectName::Commonmark => Self::CommonMark,
        }
    }
}

/// Prints the article.
///
/// # Errors
/// When the file cannot be read or the output not be written.
pub(crate) fn run(options: &Options) -> Result<()> {
    let text = read(&options.file)?;
    let file = if options.file == "-" { "standard-input.md" } else { &options.file };
    let (post, found) = Post::read(file, &text, &Site::default());
    for diagnostic in found {
        eprintln!("{diagnostic}\n");
    }
    let context = Context {
        base: &options.base,
        language: options.language.as_deref().unwrap_or(&post.language),
        dialect: options.dialect.into(),
        ..Context::PLAIN
    };
    let mut html = render(&post.body, context).html;
    if options.highlight {
        html = feuilleton_highlight::article(&html);
    }
    if options.math {
        let (set, faults) = feuilleton_math::article_with_faults(&html);
        html = set;
        for fault in faults {
            eprintln!("{}\n", fault.diagnostic(file));
        }
    }
    io::stdout().lock().write_all(html.as_str().as_bytes()).context("cannot write the article")
}

fn read(file: &str) -> Result<String> {
    let bytes = if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).context("cannot read standard input")?;
        bytes
    } else {
        fs::read(Path::new(file)).with_context(|| format!("cannot read {file}"))?
    };
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
