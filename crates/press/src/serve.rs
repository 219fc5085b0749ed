//! `feuilleton serve`: the site in memory, made anew after each change and shown at once.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    sync::Arc,
    time::Instant,
};

use anyhow::{Context, Result};
use clap::Args;
use serde_json::json;
use tokio::{net::TcpListener, runtime, sync::watch};

use crate::{
    build::{
        Source,
        site::{self, Search},
    },
    bundle::Bundle,
    output::{Files, Memory},
    report::{Reporter, count},
};

mod changes;
mod http;

/// Options of `serve`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  feuilleton serve posts --app feuilleton-app --drafts")]
pub(crate) struct Options {
    #[command(flatten)]
    source: Source,
    /// Port on this machine; nobody else can see the site.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// A site as it is shown, with a number that grows with each change.
#[derive(Debug, Clone, Default)]
struct Shown {
    number: u64,
    files: Arc<Files>,
}

/// Shows the site until the program is ended.
///
/// # Errors
/// When the site cannot be made at first, or the port is taken.
pub(crate) fn run(options: &Options, reporter: &Reporter) -> Result<()> {
    let source = &options.source.at(&format!("http://127.0.0.1:{}/", options.port));
    let bundle = source.bundle()?;
    let (show, shown) =
        watch::channel(Shown { number: 1, files: make(source, &bundle, reporter)? });
    let runtime = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
    let listener = runtime
        .block_on(TcpListener::bind(address))
        .with_context(|| format!("port {} is taken; choose another with `--port`", options.port))?;
    let address = listener.local_addr()?;
    reporter.summary(
        &format!("http://{address}/ shows the blog; Ctrl-C ends"),
        json!({ "url": format!("http://{address}/") }),
    )?;
    runtime.spawn(http::serve(listener, shown));
    changes::each(&source.posts, || match make(source, &bundle, reporter) {
        Ok(files) => show.send_modify(|shown| *shown = Shown { number: shown.number + 1, files }),
        // What was shown stays; the next save may mend it.
        Err(error) => reporter.failure(&error),
    })
}

fn make(source: &Source, bundle: &Bundle, reporter: &Reporter) -> Result<Arc<Files>> {
    let start = Instant::now();
    let (memory, made) =
        site::make(source, Path::new(""), bundle, Search::None, |_| Ok(Memory::default()))?;
    let mut files = memory.into_files();
    for (name, content) in &bundle.files {
        files.insert(format!("{}{name}", bundle.folder()), content.as_slice().into());
    }
    reporter.findings(&source.posts, &made.diagnostics)?;
    let milliseconds = start.elapsed().as_millis();
    reporter.summary(
        &format!("made in {milliseconds} ms; {}", count(&made.diagnostics)),
        json!({ "milliseconds": milliseconds, "findings": made.diagnostics.len() }),
    )?;
    Ok(Arc::new(files))
}
