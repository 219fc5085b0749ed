// Readers whose page came before the worker.

import { find, keep } from "./pages.js";
import { makeRoom } from "./room.js";
import { pages } from "./site.js";

// Keeps the page that somebody is reading.
export async function welcome(url) {
  if (await find(url)) return;
  try {
    await keep(url, await fetch(url));
  } catch (error) {
    // Without a network it stays as it is, open in its tab.
    await makeRoom(pages)(error);
  }
}
