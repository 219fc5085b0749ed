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
        site::{self, Purpose},
    },
    bundle::Bundle,
    config,
    output::{Made, Memory},
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
    site: Arc<InMemory>,
}

/// A site that is only looked at.
#[derive(Debug, Default)]
struct InMemory {
    /// Path of the site: begins and ends with `/`.
    base: String,
    made: Made,
}

/// Shows the site until the program is ended.
///
/// # Errors
/// When the site cannot be made at first, or the port is taken.
pub(crate) fn run(options: &Options, reporter: &Reporter) -> Result<()> {
    let source = &options.source.at(&format!("http://127.0.0.1:{}/", options.port));
    let bundle = source.app()?.read(None)?;
    let site = make(source, &bundle, &Made::default(), reporter)?;
    let (show, shown) = watch::channel(Shown { number: 1, site });
    let runtime = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
    let listener = runtime
        .block_on(TcpListener::bind(address))
        .with_context(|| format!("port {} is taken; choose another with `--port`", options.port))?;
    let url = format!("http://{}{}", listener.local_addr()?, shown.borrow().site.base);
    reporter.summary(&format!("{url} shows the blog; Ctrl-C ends"), json!({ "url": url }))?;
    runtime.spawn(http::serve(listener, shown));
    changes::each(&source.posts, || {
        let before = Arc::clone(&show.borrow().site);
        match make(source, &bundle, &before.made, reporter) {
            Ok(site) => show.send_modify(|shown| *shown = Shown { number: shown.number + 1, site }),
            // What was shown stays; the next save may mend it.
            Err(error) => reporter.failure(&error),
        }
    })
}

/// Makes the site; what would be the same as in the one before is taken from there.
fn make(
    source: &Source,
    bundle: &Bundle,
    before: &Made,
    reporter: &Reporter,
) -> Result<Arc<InMemory>> {
    let start = Instant::now();
    let memory = Memory::after(before);
    let folder = source.folder(Path::new(""))?;
    let config = config::read(&source.posts)?;
    let site = site::make(source, config, &folder, bundle, Purpose::Shown, &memory)?;
    bundle.show(&memory)?;
    reporter.findings(&source.posts, &site.diagnostics)?;
    let milliseconds = start.elapsed().as_millis();
    reporter.summary(
        &format!("made in {milliseconds} ms; {}", count(&site.diagnostics)),
        json!({ "milliseconds": milliseconds, "findings": site.diagnostics.len() }),
    )?;
    Ok(Arc::new(InMemory { base: site.base, made: memory.finish() }))
}
