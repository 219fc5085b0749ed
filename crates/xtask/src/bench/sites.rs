//! `cargo xtask bench build`: how long `feuilleton build` takes for blogs of many posts, and what it needs.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};
use clap::Args;

use crate::build;
use crate::machine::Machine;
use crate::run::Run;
use crate::setup::{Needs, setup};

mod measure;
mod post;
mod words;

use measure::{Extent, Usage};

/// Options of `bench build`.
#[derive(Args)]
pub(crate) struct Options {
    /// Numbers of posts, separated by commas
    #[arg(long, value_name = "N", value_delimiter = ',', default_values_t = [1_000, 10_000, 100_000])]
    posts: Vec<usize>,
    /// Folder of a compiled app (default: target/app, compiled when it is not there)
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,
    /// Make the search index too, in a row of its own
    #[arg(long)]
    search: bool,
    /// Do not compile the tool first: measure the one in target/release
    #[arg(long)]
    no_build: bool,
}

/// As old as people's posts are when a blog is built: what was written within the last two seconds is read again by
/// the next build.
const REST: Duration = Duration::from_secs(3);

/// A blog made for the measurement.
struct Site {
    tool: PathBuf,
    app: PathBuf,
    posts: PathBuf,
    out: PathBuf,
    count: usize,
}

/// Makes the posts, builds them and prints what that took.
///
/// # Errors
/// When the tool cannot be compiled or a build fails.
pub(crate) fn bench(machine: &Machine, options: &Options) -> Result<ExitCode> {
    if !options.no_build {
        Run::new(&machine.cargo, &machine.paths.root)
            .args(["build", "--release", "--package", "feuilleton-press"])
            .show()?;
    }
    let app = app(machine, options)?;
    println!("| posts | build | seconds | CPU seconds | peak MB | files | MB of files |");
    println!("| --: | --- | --: | --: | --: | --: | --: |");
    for count in &options.posts {
        let folder = machine.paths.at(format!("target/bench/{count}"));
        let site = Site {
            tool: machine.paths.at("target/release/feuilleton"),
            app: app.clone(),
            posts: folder.join("posts"),
            // A new one each time: where many files have just been removed, some file systems (ext4) take
            // three times as long to make others.
            out: folder.join(format!("site-{}", std::process::id())),
            count: *count,
        };
        site.write_posts()?;
        thread::sleep(REST);
        site.measure(options)?;
        remove(&folder)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The app's folder: the one that was named, or one that is compiled where there is none.
fn app(machine: &Machine, options: &Options) -> Result<PathBuf> {
    let app = options.app.clone().unwrap_or_else(|| machine.paths.app());
    if options.app.is_some() || app.join("index.html").is_file() {
        return Ok(app);
    }
    setup(machine, Needs::Release)?;
    build::app(machine)
}

impl Site {
    /// Writes the posts anew, so that an edit of an earlier run leaves no trace.
    fn write_posts(&self) -> Result<()> {
        remove(&self.posts)?;
        fs::create_dir_all(self.posts.join("images"))?;
        let settings = "title = \"Bench\"\nbase_url = \"https://bench.example/\"\n";
        write(&self.posts.join("feuilleton.toml"), settings)?;
        for (name, image) in post::images() {
            write(&self.posts.join(name), &image)?;
        }
        (0..self.count)
            .try_for_each(|number| write(&self.posts.join(post::file(number)), &post::text(number)))
    }

    /// The builds of one blog, a row of the table each.
    fn measure(&self, options: &Options) -> Result<()> {
        self.build("full", &self.out, &["--no-search"])?;
        self.build("nothing changed", &self.out, &["--no-search"])?;
        let edited = self.posts.join(post::file(self.count / 2));
        let text = format!("{}\nA last word.\n", post::text(self.count / 2));
        write(&edited, &text)?;
        self.build("one edit", &self.out, &["--no-search"])?;
        write(&edited, &format!("{text}\nAnother one.\n"))?;
        self.build("another edit", &self.out, &["--no-search"])?;
        if options.search {
            self.build("full, with search", &self.out.with_extension("searched"), &[])?;
        }
        Ok(())
    }

    fn build(&self, name: &str, out: &Path, arguments: &[&str]) -> Result<()> {
        let Usage { wall, cpu, peak } = measure::run(
            std::process::Command::new(&self.tool)
                .arg("build")
                .arg(&self.posts)
                .arg("--app")
                .arg(&self.app)
                .arg("--out")
                .arg(out)
                .args(arguments),
        )?;
        let Extent { files, bytes } = measure::extent(out)?;
        let (wall, cpu) = (wall.as_secs_f64(), cpu.as_secs_f64());
        let (peak, size) = (peak / 1_000_000, bytes / 1_000_000);
        println!("| {} | {name} | {wall:.2} | {cpu:.2} | {peak} | {files} | {size} |", self.count);
        Ok(())
    }
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}
