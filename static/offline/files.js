// Files whose address changes with their content: once here, they are not asked for again.

import { makeRoom, trim } from "./room.js";
import { files } from "./site.js";

// Pictures, and parts of the index that the search has used.
const MOST = 100;

export async function lasting(event) {
  const { url } = event.request;
  const kept = await heldFile(url);
  if (kept) return kept;
  const response = await fetch(event.request);
  event.waitUntil(hold(url, response.clone()).catch(makeRoom(files)));
  return response;
}

// Keeps a file. A host that does not have it may answer with a page, which it is not.
export async function hold(url, response) {
  const isPage = (response.headers.get("content-type") ?? "").startsWith("text/html");
  if (response.status !== 200 || response.type !== "basic" || isPage) return;
  const cache = await files();
  await cache.put(url, response);
  await trim(cache, MOST);
}

export async function heldFile(url) {
  return (await files()).match(url, { ignoreVary: true });
}
