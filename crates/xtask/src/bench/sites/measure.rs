//! What a program used, and what a folder holds.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use wait4::Wait4 as _;

/// What a program used.
pub(super) struct Usage {
    /// Time on the wall.
    pub(super) wall: Duration,
    /// Time of all cores, in the program and in the kernel for it.
    pub(super) cpu: Duration,
    /// The most memory that it had at once, in bytes.
    pub(super) peak: u64,
}

/// Files below a folder.
#[derive(Default)]
pub(super) struct Extent {
    pub(super) files: u64,
    pub(super) bytes: u64,
}

/// Runs a program to its end, in silence.
///
/// # Errors
/// When it cannot be started or fails.
pub(super) fn run(command: &mut Command) -> Result<Usage> {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let used = child.wait4()?;
    ensure!(used.status.success(), "{command:?} failed: {}", used.status);
    Ok(Usage {
        wall: start.elapsed(),
        cpu: used.rusage.utime + used.rusage.stime,
        peak: used.rusage.maxrss,
    })
}

/// What lies below a folder.
///
/// # Errors
/// When it cannot be read.
pub(super) fn extent(folder: &Path) -> Result<Extent> {
    let mut extent = Extent::default();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            match entry.file_type()?.is_dir() {
                true => folders.push(entry.path()),
                false => {
                    extent.files += 1;
                    extent.bytes += entry.metadata()?.len();
                }
            }
        }
    }
    Ok(extent)
}
