// Where the blog lies, and how its addresses are spelled: as the page says it in a few `<meta>` tags.

import { Engine } from "./engine.js";
import * as file from "./file.js";
import { Listing } from "./listing.js";

const meta = (name) => document.querySelector(`meta[name="feuilleton:${name}"]`)?.content;

// This script lies in a folder of its own beside the app.
const app = new URL("../", import.meta.url);
const base = new URL(meta("base") ?? "./", app);
const isBehindHash = meta("routing") === "hash";

// The address of a page, and of a section of it.
export function address(path, id) {
  const page = isBehindHash ? `${base.pathname}#/${path}` : base.pathname + path;
  return id ? `${page}#${encodeURIComponent(id)}` : page;
}

// The address of the page that shows the same search.
export function addressOf({ text, tag, year }) {
  const wish = Object.entries({ q: text, tag, year }).filter(([, value]) => value);
  const query = wish.length ? `?${new URLSearchParams(wish)}` : "";
  return isBehindHash ? `${base.pathname}${query}#/search/` : `${base.pathname}search/${query}`;
}

// The search that an address is about.
export function wishOf({ search }) {
  const query = new URLSearchParams(search);
  return { text: query.get("q") ?? "", tag: query.get("tag") ?? "", year: query.get("year") ?? "" };
}

let opening;

// What searches the blog: its index, or where there is none, its listings. Opened once; again when it failed.
export function engine() {
  opening ??= open();
  opening.catch(() => (opening = undefined));
  return opening;
}

async function open() {
  if (meta("content") === "markdown") return Listing.open(await folder());
  const missing = ({ status }) => status === 404;
  const indexes = await Engine.open(new URL("pagefind/", base)).catch((error) => {
    if (!missing(error)) throw error;
  });
  return indexes ?? Listing.open(async (path) => (await file.get(new URL(path, base))).json());
}

// Without a build, the app's own module makes listings of a folder of Markdown.
async function folder() {
  const module = await import(new URL("feuilleton-folder.js", app).href);
  await module.default();
  return (path) => module.document(base.pathname, path);
}
