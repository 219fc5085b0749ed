//! The checks of `crates/core/tests/fuzz_twins.rs`, from the same files.

#![allow(dead_code, reason = "each target uses one of them")]

#[path = "../crates/core/tests/support/contexts.rs"]
pub mod contexts;
#[path = "../crates/core/tests/support/invariants.rs"]
pub mod invariants;
#[path = "../crates/core/tests/support/oracle.rs"]
pub mod oracle;
