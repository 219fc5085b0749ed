// Pages and documents that can be read without a network: of each address the latest copy that came.

import { ANY } from "./names.js";
import { bare, trim } from "./room.js";
import { base, pages } from "./site.js";

// Besides those that the press named.
const MOST = 150;

// The copy of an address.
export async function find(url) {
  return (await pages()).match(bare(url), ANY);
}

// The folder of the app that a page belongs to; nothing for a page that is none of this blog's, which may share
// its host with others.
export function folderOf(html) {
  const [, folder] = /<link rel="stylesheet" href="([^"]+)style\.css"/.exec(html) ?? [];
  return folder?.startsWith(`${base}assets/`) ? folder : undefined;
}

// Keeps an answer in place of the copy before it, and says whether it did. `mark` tells this text from others.
export async function keep(url, response, mark) {
  const key = bare(url);
  const cache = await pages();
  const { headers, status, type } = response;
  if (status === 404 || status === 410) await forget(cache, key);
  if (status !== 200 || type !== "basic") return false;
  const text = await response.text();
  const isPage = (headers.get("content-type") ?? "").startsWith("text/html");
  // Some hosts answer every address with a page.
  const isDocument = key.endsWith(".json");
  if (isDocument ? isPage : !isPage || !folderOf(text)) return false;
  // What is no document throws.
  if (isDocument) JSON.parse(text);
  // Made anew: a copy that remembers a redirect could not be shown, and its text is no longer compressed.
  const kept = new Headers(headers);
  ["content-encoding", "content-length"].forEach((name) => kept.delete(name));
  const request = new Request(mark ? `${key}?${mark}` : key);
  // The copies before it go when it is there: a reader may ask at any moment.
  const earlier = (await cache.keys(key, ANY)).filter(({ url }) => url !== request.url);
  await cache.put(request, new Response(text, { headers: kept }));
  for (const copy of earlier) await cache.delete(copy, { ignoreVary: true });
  await trim(cache, MOST);
  return true;
}

// What is gone is gone in both forms: as a page, and as the document that the app makes one of.
async function forget(cache, key) {
  const folder = key.replace(/index\.json$/, "");
  await Promise.all([folder, `${folder}index.json`].map((form) => cache.delete(form, ANY)));
}
