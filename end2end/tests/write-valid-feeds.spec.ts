// Every listing is a JSON Feed, and every post an item of one: any reader of feeds can take them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { FEED, ITEM } from '../fixtures/json-feed';
import { DIST, files } from '../fixtures/sites';
import { expect, test } from '../fixtures/test';

interface Feed {
  feed_url?: string;
  next_url?: string;
  items: { id: string; url: string }[];
}

const ajv = addFormats(new Ajv({ allErrors: true }));

/** Names of the site's documents of one kind. */
const named = (name: string) => files(DIST).filter((file) => file === name || file.endsWith(`/${name}`));

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(DIST, file), 'utf8'));

/** What is wrong with these documents. */
function faults(documents: string[], schema: object): string[] {
  const validate = ajv.compile(schema);
  return documents.flatMap((file) => {
    validate(read(file));
    const told = validate.errors ?? [];
    return told.map((it) => `${file}${it.instancePath}: ${it.message} ${JSON.stringify(it.params)}`);
  });
}

test('every listing is a JSON Feed @desktop', () => {
  const feeds = named('feed.json');
  for (const kind of [/^feed/, /^page\/2\//, /^tag\/feed/, /^tag\/./, /^author\/./, /^\d{4}\//]) {
    expect(feeds.filter((file) => kind.test(file)), String(kind)).not.toEqual([]);
  }
  expect(faults(feeds, FEED)).toEqual([]);
});

test('every post and page is an item of a JSON Feed @desktop', () => {
  const items = named('index.json');
  expect(items.length).toBeGreaterThan(15);
  expect(faults(items, ITEM)).toEqual([]);
});

test('a reader of feeds that follows them page by page gets every post once @desktop', () => {
  const own = (url: string) => decodeURI(new URL(url).pathname.slice(1));
  for (const start of named('feed.json').filter((file) => !/(^|\/)page\/\d+\//.test(file))) {
    const seen = new Set<string>();
    const ids: string[] = [];
    for (let next: string | undefined = start; next; ) {
      expect(seen.has(next), `${next} leads back to itself`).toBe(false);
      seen.add(next);
      const feed = read(next) as Feed;
      expect(own(feed.feed_url ?? '')).toBe(next);
      ids.push(...feed.items.map(({ id }) => id));
      next = feed.next_url && own(feed.next_url);
    }
    expect(new Set(ids).size, start).toBe(ids.length);
  }
});

test('what is no JSON Feed is found to be none @desktop', () => {
  const valid = ajv.compile(FEED);
  const item = { id: '1', content_text: '' };
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [item] };
  expect(valid(feed)).toBe(true);
  for (const broken of [
    { ...feed, version: 'https://jsonfeed.org/version/2' },
    { ...feed, titel: 'A' },
    { ...feed, _more: 'no object' },
    { ...feed, items: [{ id: '1' }] },
    { ...feed, items: [{ ...item, id: 1 }] },
    { ...feed, items: [{ ...item, image: 'images/a.png' }] },
    { ...feed, items: [{ ...item, date_published: '2016-03-12' }] },
    { ...feed, items: [{ ...item, authors: [{}] }] },
  ]) {
    expect(valid(broken), JSON.stringify(broken)).toBe(false);
  }
});
