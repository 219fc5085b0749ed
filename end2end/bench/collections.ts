// The texts that every renderer is given.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Texts that are measured together. */
export interface Collection {
  readonly name: string;
  readonly texts: string[];
  /** Of all texts, in UTF-8. */
  readonly bytes: number;
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** The posts of this repository, and those of Jekyll blogs where they are present. */
export function collections(root: string): Collection[] {
  const posts = path.join(root, 'posts');
  const files = readdirSync(posts).filter((name) => name.endsWith('.md'));
  const own = files.map((name) => readFileSync(path.join(posts, name), 'utf8').replace(FRONT_MATTER, ''));
  const found = [collection('own posts', own)];
  const jekyll = path.join(root, '..', 'shared', 'corpora', 'jekyll-posts.json');
  if (existsSync(jekyll)) {
    const bodies = JSON.parse(readFileSync(jekyll, 'utf8')) as { markdown: string }[];
    found.push(collection('posts of Jekyll blogs', bodies.map(({ markdown }) => markdown)));
  } else {
    console.log(`skipped: posts of Jekyll blogs, for ${jekyll} is not there`);
  }
  return found;
}

function collection(name: string, texts: string[]): Collection {
  return { name, texts, bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) };
}
