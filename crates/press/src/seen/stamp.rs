//! How a file looks from outside: while it looks the same, it says the same.

use std::{
    fs::{self, Metadata},
    path::Path,
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};

#[cfg_attr(unix, path = "stamp/unix.rs")]
#[cfg_attr(not(unix), path = "stamp/elsewhere.rs")]
mod system;

/// The coarsest clock of a file system (FAT's): a file that was written twice within such a time may look the
/// same after it.
const TICK: Duration = Duration::from_secs(2);

/// A file's length, the moments at which it was changed, and what tells it from another one put in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    length: u64,
    modified: SystemTime,
    /// Moves with every change, also where a program sets `modified` back.
    changed: SystemTime,
    number: u64,
}

impl Stamp {
    /// How a file looks; none where it was changed so shortly before `now` that it may be changed again without
    /// looking otherwise, or where it cannot be looked at.
    pub(super) fn of(path: &Path, now: SystemTime) -> Option<Self> {
        let found = fs::symlink_metadata(path).ok().filter(Metadata::is_file)?;
        let (changed, number) = system::identity(&found)?;
        let stamp = Self { length: found.len(), modified: found.modified().ok()?, changed, number };
        let is_old = |moment| now.duration_since(moment).is_ok_and(|age| age > TICK);
        (is_old(stamp.modified) && is_old(stamp.changed)).then_some(stamp)
    }
}

/// The moment against which the age of files is measured: not that of [`crate::clock`], which a build that is to be
/// repeated sets.
pub(super) fn now() -> SystemTime {
    SystemTime::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_just_written_is_not_believed_to_stay_as_it_looks() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        fs::write(&path, "one").unwrap();
        let now = now();
        for (later, is_believed) in [(0, false), (1, false), (3, true)] {
            let stamp = Stamp::of(&path, now + Duration::from_secs(later));
            assert_eq!(stamp.is_some(), is_believed, "{later}");
        }
        // Whose clock is ahead.
        assert_eq!(Stamp::of(&path, now - Duration::from_secs(9)), None);
    }

    #[test]
    fn another_length_another_time_and_another_file_look_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        let stamp = || Stamp::of(&path, SystemTime::now() + Duration::from_secs(9)).unwrap();
        fs::write(&path, "one").unwrap();
        let first = stamp();
        assert_eq!(stamp(), first);
        fs::write(&path, "three").unwrap();
        let longer = stamp();
        assert_ne!(longer, first);
        fs::write(folder.path().join("b.md"), "three").unwrap();
        fs::rename(folder.path().join("b.md"), &path).unwrap();
        assert_ne!(stamp(), longer);
        assert_eq!(Stamp::of(folder.path(), SystemTime::now() + Duration::from_secs(9)), None);
    }
}
