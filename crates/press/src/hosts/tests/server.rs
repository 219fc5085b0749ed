//! A server on a free port of this machine, with a blog's folder and the configuration from there.

use std::{
    fs::{self, File},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{self, Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::Duration,
};

use tempfile::TempDir;

use super::{
    client::{self, Answer},
    example, programs,
};
use crate::hosts::{Hosting, nginx};

/// A file by which a server is known from others.
const NAME: &str = "name.txt";

/// Which server, and how it is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Nginx,
    /// As most distributions have it.
    NginxWithoutBrotli,
    Caddy,
}

/// A running server; it ends when this is dropped.
pub(super) struct Server {
    pub(super) kind: Kind,
    pub(super) hosting: Hosting,
    /// Path of the blog, between slashes.
    pub(super) base: &'static str,
    pub(super) address: SocketAddr,
    child: Child,
    folder: TempDir,
}

/// Runs a check against each server at the root and below a path. A server that is not installed is
/// told and left out.
pub(super) fn on_every_server(check: impl Fn(&Server)) {
    for kind in [Kind::Nginx, Kind::NginxWithoutBrotli, Kind::Caddy] {
        for base in ["/", "/blog/"] {
            match Server::start(kind, base) {
                Some(server) => check(&server),
                None => {
                    eprintln!("skipped: {kind:?} is not installed (`cargo xtask setup` gets it)")
                }
            }
        }
    }
}

impl Server {
    /// Starts a server; `None` when it is not installed. Somebody else may take its port first: then
    /// it gets another.
    fn start(kind: Kind, base: &'static str) -> Option<Self> {
        for _ in 0..5 {
            let mut server = Self::launch(kind, base)?;
            if server.listens() {
                return Some(server);
            }
            eprintln!("{kind:?} did not start at {}: {}", server.address, server.log());
        }
        panic!("{kind:?} cannot be started");
    }

    fn launch(kind: Kind, base: &'static str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let hosting = example::hosting(base);
        example::site(&hosting, &folder.path().join("out"));
        fs::write(folder.path().join("secret.txt"), example::SECRET).unwrap();
        let name = folder.path().to_str().unwrap();
        fs::write(folder.path().join("out").join(NAME), name).unwrap();
        let address = free_address();
        let mut command = match kind {
            Kind::Nginx | Kind::NginxWithoutBrotli => {
                nginx_command(kind, &hosting, address, folder.path())?
            }
            Kind::Caddy => caddy_command(address, folder.path())?,
        };
        let log = File::create(folder.path().join("log")).unwrap();
        command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log);
        let child = command.spawn().unwrap();
        Some(Self { kind, hosting, base, address, child, folder })
    }

    /// Waits until this server, and no other, answers: ten seconds at most.
    fn listens(&mut self) -> bool {
        for _ in 0..200 {
            if self.child.try_wait().unwrap().is_some() {
                return false;
            }
            if TcpStream::connect(self.address).is_ok() {
                let name = self.folder.path().to_str().unwrap();
                return self.get(NAME).text() == name;
            }
            thread::sleep(Duration::from_millis(50));
        }
        false
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// Asks for a path below the blog's.
    pub(super) fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    /// The same with more header fields.
    pub(super) fn get_with(&self, path: &str, fields: &[&str]) -> Answer {
        client::ask(self.address, "GET", &format!("{}{path}", self.base), fields)
    }

    /// Whether it sends `.br` files.
    pub(super) fn has_brotli(&self) -> bool {
        self.kind != Kind::NginxWithoutBrotli
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself, which the test has told by then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that nobody listens on, below those that systems give to clients.
fn free_address() -> SocketAddr {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let first = process::id().wrapping_mul(97);
    let next =
        || 10_000 + (first.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed)) % 20_000) as u16;
    let mut addresses = (0..1000).map(|_| SocketAddr::from((Ipv4Addr::LOCALHOST, next())));
    addresses.find(|address| TcpListener::bind(address).is_ok()).unwrap()
}

/// nginx as one process, so that ending it leaves nothing behind.
fn nginx_command(
    kind: Kind,
    hosting: &Hosting,
    address: SocketAddr,
    folder: &Path,
) -> Option<Command> {
    let program = programs::nginx()?;
    let (module, brotli) = if kind == Kind::Nginx {
        let module = programs::brotli_module(&program)?;
        (format!("load_module {};\n", module.display()), "brotli_static on;")
    } else {
        (String::new(), "")
    };
    let own = folder.display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {own}/temporary;\n"))
        .concat();
    let server = nginx::server(hosting, &address.to_string(), &format!("{own}/out"), brotli);
    let config = format!(
        "{module}daemon off;\nmaster_process off;\npid {own}/pid;\nerror_log stderr;\n\
         events {{ }}\nhttp {{\naccess_log off;\n{temporary}{server}}}\n"
    );
    fs::write(folder.join("nginx.conf"), config).unwrap();
    let mut command = Command::new(program);
    command.arg("-p").arg(folder).arg("-e").arg("stderr").arg("-c").arg(folder.join("nginx.conf"));
    Some(command)
}

/// Caddy without its door for administrators, which all of them would share.
fn caddy_command(address: SocketAddr, folder: &Path) -> Option<Command> {
    let config = "{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\nimport out/Caddyfile\n";
    fs::write(folder.join("Caddyfile"), config).unwrap();
    let mut command = Command::new(programs::caddy()?);
    command
        .args(["run", "--config", "Caddyfile", "--adapter", "caddyfile"])
        .current_dir(folder)
        .env("SITE_ADDRESS", format!("http://:{}", address.port()))
        .env("SITE_ROOT", folder.join("out"))
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder)
        .env("XDG_CONFIG_HOME", folder);
    Some(command)
}
