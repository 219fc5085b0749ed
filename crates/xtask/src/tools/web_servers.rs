//! nginx and Caddy, which the native tests start with the configuration that the tool writes.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::{Tool, debian};
use crate::machine::{Machine, is_executable};
use crate::run::Run;

/// They are unpacked and not installed: an installed server would start with the machine.
const PACKAGES: &[&str] = &["nginx", "libnginx-mod-http-brotli-static", "caddy"];
/// nginx's module for `.br` files, from the folder that has nginx's `sbin`.
const MODULE: &str = "lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Two servers of files.
pub(crate) struct WebServers;

/// Where they are.
#[derive(Debug)]
pub(crate) struct Programs {
    /// nginx.
    pub(crate) nginx: PathBuf,
    /// Caddy.
    pub(crate) caddy: PathBuf,
}

impl WebServers {
    /// The variables by which the tests are told of the programs. A test that is told of none leaves the
    /// server out.
    pub(crate) fn variables(machine: &Machine) -> Vec<(&'static str, PathBuf)> {
        Self::look(machine).map_or_else(Vec::new, |Programs { nginx, caddy }| {
            vec![("FEUILLETON_NGINX", nginx), ("FEUILLETON_CADDY", caddy)]
        })
    }

    /// The programs that are here.
    fn look(machine: &Machine) -> Option<Programs> {
        let own = |name: &str| Some(folder(machine).join("usr").join(name));
        let nginx = [own("sbin/nginx"), machine.which("nginx"), Some("/usr/sbin/nginx".into())];
        let caddy = [own("bin/caddy"), machine.which("caddy")];
        let here = |path: &PathBuf| is_executable(path);
        Some(Programs {
            nginx: nginx
                .into_iter()
                .flatten()
                .find(|nginx| here(nginx) && is_whole(machine, nginx))?,
            caddy: caddy.into_iter().flatten().find(here)?,
        })
    }
}

/// Whether nginx has its module; only Debian has it to give.
fn is_whole(machine: &Machine, nginx: &Path) -> bool {
    let module = |prefix: &Path| prefix.join(MODULE).is_file();
    !machine.debian || nginx.parent().and_then(Path::parent).is_some_and(module)
}

fn folder(machine: &Machine) -> PathBuf {
    machine.paths.tools().join("web-servers")
}

impl Tool for WebServers {
    fn name(&self) -> String {
        "nginx and Caddy".to_owned()
    }

    fn purpose(&self) -> &'static str {
        "to try the configuration that the tool writes for them"
    }

    fn find(&self, machine: &Machine) -> Option<String> {
        Self::look(machine)
            .map(|Programs { nginx, caddy }| format!("{}, {}", nginx.display(), caddy.display()))
    }

    fn install(&self, machine: &Machine) -> Result<()> {
        if !machine.debian {
            bail!("no nginx or no Caddy\n  remedy: {}", self.remedy(machine));
        }
        let folder = folder(machine);
        debian::unpack(machine, PACKAGES, &folder)?;
        // They were built against Debian's libraries, which nearly every installation has.
        for (program, asked) in [("usr/sbin/nginx", "-v"), ("usr/bin/caddy", "version")] {
            Run::new(folder.join(program), &folder)
                .arg(asked)
                .remedy(self.remedy(machine))
                .text()?;
        }
        Ok(())
    }

    fn remedy(&self, machine: &Machine) -> String {
        let apt = debian::remedy(machine, PACKAGES);
        let apt = apt.unwrap_or_else(|| "install nginx and Caddy".to_owned());
        format!("{apt}; `cargo xtask test --native` does without")
    }
}
