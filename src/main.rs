//! The browser's entry: puts the app into the page that Trunk filled.

fn main() {
    feuilleton::start();
}
