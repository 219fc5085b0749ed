//! How long an index of many posts takes, and how much memory: `many_posts 10000`.
//!
//! The posts have 3 to 15 kB, of words that are as frequent as those of a language: the second half as
//! frequent as the first, and so on.

use std::{env, fs, time::Instant};

use anyhow::{Context, Result};
use feuilleton_core::markdown::{self, render};
use feuilleton_search::{Index, Record};

fn main() -> Result<()> {
    let count: u64 = env::args().nth(1).unwrap_or_else(|| "10000".into()).parse()?;
    let mut random = Random(1);
    let (mut rendering, mut adding, mut read) = (0.0, 0.0, 0);
    let mut index = Index::new("en")?;
    for number in 0..count {
        let text = post(&mut random);
        let start = Instant::now();
        let content = render(&text, markdown::Context::PLAIN).html;
        rendering += start.elapsed().as_secs_f64();
        read += content.as_str().len();
        let start = Instant::now();
        let date = format!("{}-06-{:02}", 2000 + number % 25, 1 + number % 28);
        index.add(&Record {
            path: &format!("/post-{number}/"),
            language: None,
            title: &format!("Post {number}"),
            content: &content,
            date: Some(&date),
            tags: &[format!("tag-{}", number % 40)],
            categories: &[],
            authors: &[],
        })?;
        adding += start.elapsed().as_secs_f64();
    }
    let start = Instant::now();
    let files = index.finish()?;
    let written: usize = files.iter().map(|file| file.content.len()).sum();
    let list = files.iter().find(|file| file.path == "index.pf_meta");
    let first = list.map_or(0, |file| file.content.len());
    println!(
        "{count} posts, {} kB of HTML, rendered in {rendering:.1} s: added in {adding:.1} s, finished in \
         {:.1} s; {} files, {} kB, of which a reader loads {first} bytes first; {}",
        read / 1000,
        start.elapsed().as_secs_f64(),
        files.len(),
        written / 1000,
        peak()?
    );
    Ok(())
}

/// The most memory that this program has had, where Linux tells it.
fn peak() -> Result<String> {
    let status = fs::read_to_string("/proc/self/status").context("memory is only told by Linux")?;
    Ok(status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default().to_owned())
}

fn post(random: &mut Random) -> String {
    let length = 3000 + usize::try_from(random.below(12_000)).unwrap_or_default();
    let mut text = String::new();
    while text.len() < length {
        if random.below(4) == 0 {
            text.push_str("## ");
            words(&mut text, random, 4);
        }
        words(&mut text, random, 60);
    }
    text
}

fn words(text: &mut String, random: &mut Random, count: u64) {
    for _ in 0..count {
        let halvings = random.below(17);
        let mut word = random.below(1 << halvings) + (1 << halvings);
        while word > 0 {
            text.push_str(["ba", "ko", "ri", "lu", "me", "sta", "ne", "fo"][(word % 8) as usize]);
            word /= 8;
        }
        text.push(' ');
    }
    text.push_str("\n\n");
}

/// A generator of numbers, the same at every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}
