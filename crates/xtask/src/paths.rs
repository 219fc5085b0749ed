//! Where things are in the workspace.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The folders that the tasks read and write. All are absolute.
#[derive(Clone, Debug)]
pub(crate) struct Paths {
    /// The root of the workspace.
    pub(crate) root: PathBuf,
}

impl Paths {
    /// The workspace that this program was compiled in.
    ///
    /// # Errors
    /// When the sources have moved since.
    pub(crate) fn find() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.join("../..").canonicalize().with_context(|| {
            format!("{} has moved: run this through `cargo xtask`", package.display())
        })?;
        Ok(Self { root })
    }

    /// A path below the root.
    pub(crate) fn at(&self, path: impl AsRef<Path>) -> PathBuf {
        self.root.join(path)
    }

    /// Everything that setup installs: deleting it is a way back to the start.
    pub(crate) fn tools(&self) -> PathBuf {
        self.at("target/tools")
    }

    /// The compiled app, as `feuilleton build` takes it.
    pub(crate) fn app(&self) -> PathBuf {
        self.at("target/app")
    }

    /// The package for npm, as a folder; its archive lies beside it.
    pub(crate) fn package(&self) -> PathBuf {
        self.at("target/package/feuilleton-blog")
    }

    /// What readers get: this project's own blog as a site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.at("dist")
    }

    /// The same site for `/blog/`, which the browser tests need as well.
    pub(crate) fn dist_blog(&self) -> PathBuf {
        self.at("target/dist-blog")
    }

    /// What `serve` shows. Apart from `dist`, so that serving never leaves a slow build there.
    pub(crate) fn dist_serve(&self) -> PathBuf {
        self.at("target/dist-serve")
    }

    /// The browser tests.
    pub(crate) fn end2end(&self) -> PathBuf {
        self.at("end2end")
    }
}
