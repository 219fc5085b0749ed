//! What Unix knows of a file: the moment of its last change of any kind, and its number in the file system.

use std::{
    fs::Metadata,
    os::unix::fs::MetadataExt,
    time::{Duration, SystemTime},
};

/// When something of the file was last changed, and its number; none for a moment before 1970.
pub(super) fn identity(file: &Metadata) -> Option<(SystemTime, u64)> {
    let seconds = Duration::from_secs(u64::try_from(file.ctime()).ok()?);
    let nanoseconds = Duration::from_nanos(u64::try_from(file.ctime_nsec()).ok()?);
    Some((SystemTime::UNIX_EPOCH.checked_add(seconds + nanoseconds)?, file.ino()))
}
