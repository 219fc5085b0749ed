//! `feuilleton build`: folder in, folder out.

#![expect(clippy::panic, clippy::unwrap_used, reason = "helpers of tests fail the test")]

#[path = "support/app.rs"]
mod app;
#[path = "build/guard.rs"]
mod guard;
#[path = "build/images.rs"]
mod images;
#[path = "build/incremental.rs"]
mod incremental;
#[path = "build/offline.rs"]
mod offline;
#[path = "build/output.rs"]
mod output;
#[path = "build/pages.rs"]
mod pages;
#[path = "build/parsed.rs"]
mod parsed;
#[path = "build/seen.rs"]
mod seen;
#[path = "build/single.rs"]
mod single;
#[path = "build/workbench.rs"]
mod workbench;
