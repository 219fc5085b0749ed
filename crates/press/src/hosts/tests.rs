//! The files as hosts get them, and two servers that are started with theirs.

mod example;
mod snapshots;
