//! `cargo xtask release`: the tool and the app in one archive, for those who compile neither.

use std::fs::{self, File};
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use flate2::{Compression, GzBuilder};
use sha2::{Digest as _, Sha256};
use tar::{Builder, HeaderMode};

use crate::build;
use crate::machine::Machine;
use crate::run::Run;
use crate::setup::{Needs, setup};

/// What lies in the archive beside the tool and the folder of the app.
const TEXTS: [&str; 4] = ["README.md", "CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Compiles both, packs them, and prints where and with which digest.
///
/// # Errors
/// When setup, a build or the packing fails.
pub(crate) fn release(machine: &Machine) -> Result<ExitCode> {
    setup(machine, Needs::Release)?;
    let paths = &machine.paths;
    let app = build::app(machine)?;
    Run::new(&machine.cargo, &paths.root)
        .args(["build", "--release", "--package", "feuilleton-press"])
        .show()?;
    let name = format!(
        "feuilleton-{}-{}-{}",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::ARCH,
        std::env::consts::OS
    );
    let mut content: Vec<_> = TEXTS.map(|text| (paths.at(text), text.to_owned())).into();
    content.push((paths.at("target/release/feuilleton"), "feuilleton".to_owned()));
    content.push((app, "feuilleton-app".to_owned()));
    let archive = paths.at(format!("target/{name}.tar.gz"));
    pack(&archive, &name, &content)?;
    let digest = digest(&archive)?;
    let line = format!("{digest}  {name}.tar.gz\n");
    let beside = paths.at(format!("target/{name}.tar.gz.sha256"));
    fs::write(&beside, &line).with_context(|| format!("cannot write {}", beside.display()))?;
    print!("{}\n{line}", archive.display());
    Ok(ExitCode::SUCCESS)
}

/// Packs files and folders, each under its name in one folder, so that the same content is the same
/// archive.
fn pack(archive: &Path, folder: &str, content: &[(PathBuf, String)]) -> Result<()> {
    let file =
        File::create(archive).with_context(|| format!("cannot write {}", archive.display()))?;
    let mut tar = Builder::new(GzBuilder::new().write(file, Compression::best()));
    tar.mode(HeaderMode::Deterministic);
    tar.follow_symlinks(false);
    for (from, name) in content {
        add(&mut tar, from, &format!("{folder}/{name}"))
            .with_context(|| format!("cannot pack {}", from.display()))?;
    }
    tar.into_inner()?.finish()?.flush()?;
    Ok(())
}

fn add(tar: &mut Builder<impl std::io::Write>, from: &Path, name: &str) -> Result<()> {
    if !from.is_dir() {
        return Ok(tar.append_path_with_name(from, name)?);
    }
    let mut entries = fs::read_dir(from)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    entries.iter().try_for_each(|entry| {
        add(tar, &entry.path(), &format!("{name}/{}", entry.file_name().to_string_lossy()))
    })
}

/// SHA-256 of a file, in hexadecimal.
fn digest(path: &Path) -> Result<String> {
    let mut content = Vec::new();
    File::open(path)
        .and_then(|mut file| file.read_to_end(&mut content))
        .with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_are_the_same_archive_whenever_they_were_made() {
        let root = std::env::temp_dir().join(format!("feuilleton-release-{}", std::process::id()));
        let make = |name: &str| {
            let from = root.join(name);
            fs::create_dir_all(from.join("app/highlight")).unwrap();
            for file in ["tool", "app/b.js", "app/a.js", "app/highlight/c.wasm"] {
                fs::write(from.join(file), file).unwrap();
            }
            let archive = root.join(format!("{name}.tar.gz"));
            let content = [("tool", "feuilleton"), ("app", "feuilleton-app")]
                .map(|(from_name, to)| (from.join(from_name), to.to_owned()));
            pack(&archive, "feuilleton-1", &content).unwrap();
            archive
        };
        let (one, two) = (make("one"), make("two"));
        assert_eq!(digest(&one).unwrap(), digest(&two).unwrap());
        let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(File::open(one).unwrap()));
        let names: Vec<_> = tar
            .entries()
            .unwrap()
            .map(|entry| entry.unwrap().path().unwrap().to_string_lossy().into_owned())
            .collect();
        let expected = [
            "feuilleton",
            "feuilleton-app/a.js",
            "feuilleton-app/b.js",
            "feuilleton-app/highlight/c.wasm",
        ];
        assert_eq!(names, expected.map(|name| format!("feuilleton-1/{name}")));
        fs::remove_dir_all(root).unwrap();
    }
}
