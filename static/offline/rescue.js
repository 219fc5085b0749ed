// A journey of the app that failed because there is no network: leads to what can be read.

import { make } from "../dom/element.js";
import { ANY, pagesOf } from "./names.js";
import { words } from "./wording.js";

// `notice` is what the app says of the failure.
export async function rescue(notice, base) {
  // The worker lets this pass: an answer, whatever it says, means that there is a network.
  const isLost = await fetch(location.pathname, { method: "HEAD" }).then(
    () => false,
    () => true,
  );
  if (!isLost) return;
  const cache = await caches.open(pagesOf(base));
  // The app asked for the document; what was kept of an earlier visit may be the page.
  const { controller } = navigator.serviceWorker;
  if (controller && (await cache.match(location.pathname, ANY))) return location.reload();
  notice.append(make("p", {}, make("a", { href: `${base}offline/` }, words().readable)));
}
