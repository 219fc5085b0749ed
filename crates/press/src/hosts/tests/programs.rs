//! The servers' programs, where they are installed.

use std::{
    env,
    path::{Path, PathBuf},
};

/// nginx, as `cargo xtask test` names it or as it is found.
pub(super) fn nginx() -> Option<PathBuf> {
    find("nginx", "FEUILLETON_NGINX")
}

/// Caddy, as `cargo xtask test` names it or as it is found.
pub(super) fn caddy() -> Option<PathBuf> {
    find("caddy", "FEUILLETON_CADDY")
}

/// nginx's module that sends `.br` files, in the place where Debian has it beside the program.
pub(super) fn brotli_module(nginx: &Path) -> Option<PathBuf> {
    let module = "lib/nginx/modules/ngx_http_brotli_static_module.so";
    Some(nginx.parent()?.parent()?.join(module)).filter(|path| path.is_file())
}

/// A program that was named must be there; one that was not may be missing.
fn find(name: &str, variable: &str) -> Option<PathBuf> {
    if let Some(named) = env::var_os(variable) {
        let named = PathBuf::from(named);
        assert!(named.is_file(), "{variable} is {}, which is no file", named.display());
        return Some(named);
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]);
    folders.map(|folder| folder.join(name)).find(|program| program.is_file())
}
