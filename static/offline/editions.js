// From one edition of the blog to the next: what a worker brings with it, and what it leaves behind.

import { hold, heldFile } from "./files.js";
import { folderOf, keep } from "./pages.js";
import { isOfApp } from "./room.js";
import { app, base, files, least, more, pages, posts } from "./site.js";

// Editions of the app that pages may be kept of.
const MOST = 3;

// Where a worker notes its edition when it begins to answer.
const NOTE = `${base}?edition`;

// Without the first of these the worker does not come; the posts are here as far as they arrive.
export async function install() {
  const isSparing = navigator.connection?.saveData;
  await Promise.all([...least, ...(isSparing ? [] : more)].map(bring));
  // One after the other, so that the page has the network to itself when it wants it. One that fails is kept when it is
  // read, or by the next worker.
  for (const post of isSparing ? [] : posts) await bring(post).catch(() => {});
  // There is nothing to be offered: only other posts are kept.
  if (!(await isNew())) skipWaiting();
}

// Whether this worker brings another app than the one that answers now.
async function isNew() {
  const note = await heldFile(NOTE);
  return (await note?.text()) !== app;
}

// Answers a page that asks whether it has something to offer to its reader.
export async function propose(page) {
  if (await isNew()) page.postMessage("offer");
}

// Fetches what is not here.
async function bring([path, mark]) {
  const url = base + path;
  if (path.startsWith(app)) {
    if (await heldFile(url)) return;
    await hold(url, await fetch(url, { integrity: mark, priority: "low" }));
    if (!(await heldFile(url))) throw new Error(`${url} did not arrive`);
  } else if (!(await (await pages()).match(`${url}?${mark}`, { ignoreVary: true }))) {
    const response = await fetch(url, { cache: "no-cache", priority: "low" });
    if (!(await keep(url, response, mark))) throw new Error(`${url} did not arrive`);
  }
}

export async function activate() {
  await registration.navigationPreload?.enable();
  await (await files()).put(NOTE, new Response(app));
  await sweep();
  await clients.claim();
}

// Leaves the files of this edition, and of those to which the pages belong that were read last.
async function sweep() {
  const folders = new Set([base + app]);
  const copies = await pages();
  for (const key of (await copies.keys()).reverse()) {
    const folder = folderOf(await (await copies.match(key, { ignoreVary: true })).text());
    if (!folder || folders.has(folder)) continue;
    if (folders.size < MOST) folders.add(folder);
    else await copies.delete(key);
  }
  const held = await files();
  for (const key of await held.keys()) {
    const { pathname } = new URL(key.url);
    if (isOfApp(pathname) && ![...folders].some((folder) => pathname.startsWith(folder))) await held.delete(key);
  }
}
