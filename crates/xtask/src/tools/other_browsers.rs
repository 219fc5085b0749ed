//! Firefox, and the engine of Safari: where Debian has them to give, the browser tests try the blog in them too.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::{Tool, debian};
use crate::machine::{Machine, is_executable};

/// The browsers, what drives the second one, and a screen for it, with what draws where there is no graphics card.
const PACKAGES: &[&str] = &["firefox-esr", "webkit2gtk-driver", "xvfb", "libgl1-mesa-dri"];
/// The browser that comes with WebKit's GTK port, below a folder of libraries.
const MINI_BROWSER: &str = "webkit2gtk-4.1/MiniBrowser";

/// Both of them.
pub(crate) struct OtherBrowsers;

impl OtherBrowsers {
    /// The variables by which the tests are told of the programs: what they say already, or where Debian puts them.
    /// (Elsewhere, what is called `firefox` may be a script that only offers one.) A test that is told of none leaves
    /// the browser out.
    pub(crate) fn variables(machine: &Machine) -> Vec<(&'static str, PathBuf)> {
        let libraries = format!("/usr/lib/{}-linux-gnu", env::consts::ARCH);
        let browser = Path::new(&libraries).join(MINI_BROWSER);
        let here = [
            ("FEUILLETON_FIREFOX", machine.which("firefox-esr")),
            ("FEUILLETON_WEBKIT", Some(browser)),
            ("FEUILLETON_WEBKIT_DRIVER", machine.which("WebKitWebDriver")),
            ("FEUILLETON_SCREEN", machine.which("Xvfb")),
        ];
        let chosen = |name, here| env::var_os(name).map(PathBuf::from).or(here);
        let found = here.into_iter().filter_map(|(name, here)| Some((name, chosen(name, here)?)));
        found.filter(|(_, path)| is_executable(path)).collect()
    }
}

impl Tool for OtherBrowsers {
    fn name(&self) -> String {
        "Firefox and WebKit".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "to read the blog in other browsers than Chromium"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        let found = Self::variables(machine);
        let paths: Vec<_> = found.iter().map(|(_, path)| path.display().to_string()).collect();
        (found.len() == 4).then(|| paths.join(", "))
    }

    fn debian_packages(&self) -> &'static [&'static str] {
        PACKAGES
    }

    fn is_needed(&self) -> bool {
        false
    }

    fn effort(&self) -> &'static str {
        "about a minute"
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        bail!("no Firefox or no WebKit\n  remedy: {}", self.remedy(machine))
    }

    fn remedy(&self, machine: &Machine) -> String {
        let get = debian::remedy(machine, PACKAGES);
        get.unwrap_or_else(|| "install Firefox; Debian alone has the other one".to_owned())
    }
}
