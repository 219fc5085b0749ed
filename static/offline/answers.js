// Which requests the worker answers, and how: what never changes from the caches, what is read from the network
// as long as it is there.

import { lasting, hold, heldFile } from "./files.js";
import { find, keep } from "./pages.js";
import { makeRoom } from "./room.js";
import { app, base, files, pages } from "./site.js";

// Milliseconds after which a copy is better than the answer of a network that is as good as dead.
const PATIENCE = 4000;

const LASTING = /^assets\/([0-9a-f]{16}|by-hash)\//;
const DOCUMENT = /(^|\/)(index|feed|site)\.json$/;

export function answer(event) {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOurs = origin === location.origin && pathname.startsWith(base);
  // A part of a file is no file.
  if (!isOurs || request.method !== "GET" || request.headers.has("range")) return;
  const path = pathname.slice(base.length);
  if (LASTING.test(path)) event.respondWith(lasting(event));
  else if (request.destination === "document") event.respondWith(page(event, pathname));
  else if (DOCUMENT.test(path)) event.respondWith(latest(event, find, keep, pages));
  else if (path.startsWith("pagefind/")) event.respondWith(latest(event, heldFile, hold, files));
}

// What the network says, and if it says nothing, the copy; of both none is an error of the network.
async function latest(event, find, keep, cacheOf) {
  const { url } = event.request;
  const arrival = fetched(event);
  const kept = arrival.then((response) => keep(url, response.clone()));
  event.waitUntil(kept.catch(makeRoom(cacheOf)));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const lost = () => undefined;
  const first = await Promise.race([arrival, late]).catch(lost);
  return first ?? (await find(url)) ?? (await arrival.catch(Response.error));
}

// The browser asks for a page while the worker wakes.
async function fetched(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}

async function page(event, pathname) {
  const response = await latest(event, find, keep, pages);
  if (response.type !== "error") return response;
  // Hosts lead `x`, `x.html` and `x/index.html` to `x/`.
  const path = pathname.replace(/(\/index\.html|\.html|\/)?$/, "/");
  const document = (await find(`${path}index.json`)) ?? (await find(`${path}feed.json`));
  if (path !== pathname && (document ?? (await find(path)))) {
    return Response.redirect(path + new URL(event.request.url).search);
  }
  const offline = await find(`${base}offline/`);
  if (!offline) return response;
  const isMade = document && (await heldFile(`${base}${app}feuilleton-app_bg.wasm`));
  return isMade ? unprinted(offline) : offline;
}

// A page that the app fills with a document, for it says nothing of itself that could be taken over.
async function unprinted(offline) {
  const html = await offline.text();
  const data = /<script type="application\/json" id="feuilleton-page">[^]*?<\/script>/;
  return new Response(html.replace(data, ""), { headers: offline.headers });
}
