//! The files as hosts get them, and real servers that are started with theirs.

mod client;
mod example;
mod programs;
mod server;
mod servers;
mod snapshots;
