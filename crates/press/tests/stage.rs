//! `feuilleton stage`, run as authors and Trunk run it: folders in, folders and messages out.

#![expect(clippy::panic, clippy::unwrap_used, reason = "helpers of tests fail the test")]

#[path = "stage/calendar.rs"]
mod calendar;
#[path = "stage/documents.rs"]
mod documents;
#[path = "stage/faults.rs"]
mod faults;
#[path = "stage/guard.rs"]
mod guard;
#[path = "stage/images.rs"]
mod images;
#[path = "stage/jekyll.rs"]
mod jekyll;
#[path = "stage/json_feed.rs"]
mod json_feed;
#[path = "stage/liquid.rs"]
mod liquid;
#[path = "stage/old_addresses.rs"]
mod old_addresses;
#[path = "stage/settings.rs"]
mod settings;
#[path = "stage/workbench.rs"]
mod workbench;
