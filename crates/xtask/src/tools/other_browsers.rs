//! Firefox, and the engine of Safari: where Debian has them to give, the browser tests try the blog in them too.

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
    /// The variables by which the tests are told of the programs. A test that is told of none leaves the browser
    /// out.
    pub(crate) fn variables(machine: &Machine) -> Vec<(&'static str, PathBuf)> {
        let firefox = machine.which("firefox-esr").or_else(|| machine.which("firefox"));
        let firefox = firefox.map(|firefox| vec![("FEUILLETON_FIREFOX", firefox)]);
        [firefox, Self::webkit(machine)].into_iter().flatten().flatten().collect()
    }

    fn webkit(machine: &Machine) -> Option<Vec<(&'static str, PathBuf)>> {
        let triplet = format!("/usr/lib/{}-linux-gnu", std::env::consts::ARCH);
        let browser = Path::new(&triplet).join(MINI_BROWSER);
        Some(vec![
            ("FEUILLETON_WEBKIT", Some(browser).filter(|browser| is_executable(browser))?),
            ("FEUILLETON_WEBKIT_DRIVER", machine.which("WebKitWebDriver")?),
            ("FEUILLETON_SCREEN", machine.which("Xvfb")?),
        ])
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
