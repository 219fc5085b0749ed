// What this device has of the blog, as a list of links: read from the worker's caches.

import { make } from "../dom/element.js";
import { pagesOf } from "./names.js";
import { words } from "./wording.js";

// Puts the list in place of an element that waits for it.
export async function showKept(place, base) {
  const { kept, none, retry } = words();
  const entries = await entriesOf(base);
  // No paragraphs: the one before them would get an initial, and move what stands below it.
  const head = make("div", { class: "feuilleton-kept" }, entries.length ? kept : none);
  const list = entries.length ? [head, make("ul", {}, ...entries.map(line))] : [head];
  // Where the page stands in for another one.
  if (location.pathname !== `${base}offline/`) {
    const click = () => location.reload();
    list.unshift(make("div", {}, make("button", { class: "button", type: "button", click }, retry)));
  }
  place.replaceWith(...list);
}

// Posts, newest first, then pages.
async function entriesOf(base) {
  const cache = await caches.open(pagesOf(base));
  const entries = new Map();
  for (const key of await cache.keys()) {
    const entry = read(await (await cache.match(key, { ignoreVary: true })).text(), key.url);
    const path = entry?._feuilleton?.path;
    if (path && path !== "offline/") entries.set(path, { ...entry, href: base + path });
  }
  const day = ({ date_published }) => date_published ?? "";
  return [...entries.values()].sort((a, b) => day(b).localeCompare(day(a)) || a.title.localeCompare(b.title));
}

// What a page or document says of itself.
function read(text, url) {
  const data = /id="feuilleton-page">([^]*?)<\/script>/;
  const isDocument = new URL(url).pathname.endsWith(".json");
  const json = isDocument ? text : data.exec(text)?.[1];
  const said = json && JSON.parse(json);
  return isDocument ? said : said?.entry;
}

function line({ date_published, href, language, title }) {
  const link = make("a", { href, lang: language }, title);
  if (!date_published) return make("li", {}, link);
  const day = date_published.slice(0, 10);
  const spoken = document.documentElement.lang;
  const date = new Intl.DateTimeFormat(spoken, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
  return make("li", {}, link, " · ", make("time", { datetime: day, lang: spoken }, date));
}
