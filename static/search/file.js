// Fetches the files of the index: compressed with gzip, and marked by Pagefind.

import { decode } from "./cbor.js";

const MARK = "pagefind_dcd";
// Longest wait for a file, in milliseconds.
const PATIENCE = 15_000;

export async function get(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw Object.assign(new Error(`${url}: ${response.status}`), { status: response.status });
  return response;
}

export const array = async (url) => decode(await content(url));

export const object = async (url) => JSON.parse(new TextDecoder().decode(await content(url)));

async function content(url) {
  const response = await get(url);
  const packed = new Uint8Array(await response.arrayBuffer());
  // A host that says `Content-Encoding: gzip` has had the browser unpack it already.
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
  const bytes = isPacked ? await unpack(packed) : packed;
  const mark = String.fromCharCode(...bytes.subarray(0, MARK.length));
  if (mark !== MARK) throw new Error(`${url} is no file of the index`);
  return bytes.subarray(MARK.length);
}

async function unpack(packed) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
