//! How fast whole posts become safe HTML, in both dialects, the gate included: one measurement goes
//! once through all texts of a collection.

use std::{error::Error, fs, hint::black_box, path::Path, time::Duration};

use criterion::{Criterion, Throughput};
use feuilleton_core::markdown::{Context, Dialect, Options, render};

/// Texts that are measured together.
struct Collection {
    name: &'static str,
    texts: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut collections = vec![own(&root.join("posts"))?];
    let jekyll = root.join("../shared/corpora/jekyll-posts.json");
    if jekyll.is_file() {
        collections.push(of_jekyll(&jekyll)?);
    } else {
        println!("skipped: posts of Jekyll blogs, for {} is not there", jekyll.display());
    }
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3))
        .configure_from_args();
    for collection in &collections {
        measure(&mut criterion, collection);
    }
    criterion.final_summary();
    Ok(())
}

fn measure(criterion: &mut Criterion, Collection { name, texts }: &Collection) {
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{name}: {} texts, {bytes} bytes", texts.len());
    let mut group = criterion.benchmark_group(*name);
    group.throughput(Throughput::Bytes(bytes as u64));
    for (dialect, label) in [(Dialect::CommonMark, "commonmark"), (Dialect::Jekyll, "jekyll")] {
        let options = Options { bare_links: true, ..Options::default() };
        let context = Context { dialect, options, ..Context::PLAIN };
        group.bench_function(label, |bencher| {
            bencher.iter(|| {
                for text in texts {
                    black_box(render(black_box(text), context));
                }
            });
        });
    }
    group.finish();
}

/// The bodies of the posts and pages of a folder.
fn own(folder: &Path) -> Result<Collection, Box<dyn Error>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            texts.push(body(&fs::read_to_string(path)?).to_owned());
        }
    }
    Ok(Collection { name: "own posts", texts })
}

/// What follows the front matter.
fn body(file: &str) -> &str {
    let rest = file.strip_prefix("---\n").and_then(|front| front.split_once("\n---\n"));
    rest.map_or(file, |(_, body)| body)
}

fn of_jekyll(file: &Path) -> Result<Collection, Box<dyn Error>> {
    let posts: Vec<serde_json::Value> = serde_json::from_str(&fs::read_to_string(file)?)?;
    let text = |post: &serde_json::Value| post["markdown"].as_str().map(str::to_owned);
    let texts = posts.iter().map(text).collect::<Option<_>>().ok_or("a post without Markdown")?;
    Ok(Collection { name: "posts of Jekyll blogs", texts })
}
