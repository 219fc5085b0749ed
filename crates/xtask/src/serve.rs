//! `cargo xtask serve`: the app in the browser of whoever writes it, up to date with every change.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use crate::bundle;
use crate::machine::Machine;
use crate::setup::{Needs, setup};

/// Options of `serve`.
#[derive(Args)]
pub(crate) struct Options {
    /// Port on 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// As small and fast as for readers, but slow to build
    #[arg(long)]
    release: bool,
    /// Where the site seems to be, such as /blog/
    #[arg(long, value_name = "PATH", default_value = "/")]
    public_url: String,
    /// Where to keep what is served
    #[arg(long, value_name = "DIR")]
    dist: Option<PathBuf>,
}

/// Sets up and becomes `trunk serve`, which ends with Ctrl-C.
///
/// # Errors
/// When setup fails or Trunk cannot start.
pub(crate) fn serve(machine: &Machine, options: &Options) -> Result<ExitCode> {
    setup(machine, if options.release { Needs::Release } else { Needs::Development })?;
    let dist = options.dist.clone().unwrap_or_else(|| machine.paths.dist_serve());
    let port = options.port.to_string();
    let trunk = bundle::trunk(machine)?
        .args(["serve", "--port", &port, "--public-url", &options.public_url])
        .args(options.release.then_some("--release"))
        .arg("--dist")
        .arg(dist);
    eprintln!(
        "serve: http://127.0.0.1:{port}{} as soon as it is built; Ctrl-C ends",
        options.public_url
    );
    Err(trunk.replace_this_process())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_that_trunk_watches_exists() {
        let machine = Machine::look().expect("a workspace");
        let text = std::fs::read_to_string(machine.paths.at("Trunk.toml")).expect("Trunk.toml");
        let trunk: toml::Table = text.parse().expect("TOML");
        let watched = trunk["watch"]["watch"].as_array().expect("a list");
        assert!(!watched.is_empty());
        for path in watched {
            let path = path.as_str().expect("a path");
            assert!(machine.paths.at(path).exists(), "Trunk will not start: {path} is missing");
        }
    }
}
