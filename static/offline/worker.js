// The worker that stands between the blog and the network: `sw.js`, with what the press writes in front of it.

import { answer } from "./answers.js";
import { activate, install, propose } from "./editions.js";
import { welcome } from "./visitors.js";

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", answer);
addEventListener("message", (event) => {
  // Never of its own accord: a reader may be in the middle of a page.
  if (event.data === "skip-waiting") skipWaiting();
  if (event.data === "offer") event.waitUntil(propose(event.source));
  if (event.data === "here") event.waitUntil(welcome(event.source.url));
});
