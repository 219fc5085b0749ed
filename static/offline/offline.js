// Keeps the blog readable without a network: brings the worker, and what shows readers what comes of it.

const shown = () => import(new URL("shown.js", import.meta.url));

// `worker` is the URL of the worker, which lies at the base of the blog.
export async function start(worker) {
  watch(new URL(".", worker).pathname);
  const registration = await navigator.serviceWorker.register(worker);
  expectEditions(registration);
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage("here");
}

// Places for a list of what can be read, and failures of the app.
function watch(base) {
  const seen = new WeakSet();
  const look = () => {
    for (const place of document.querySelectorAll(".prose .kept:empty, main > .notice[role=alert]")) {
      if (seen.has(place)) continue;
      seen.add(place);
      shown().then(({ rescue, showKept }) => (place.matches(".kept") ? showKept : rescue)(place, base), fail);
    }
  };
  new MutationObserver(look).observe(document.querySelector("#feuilleton"), { childList: true, subtree: true });
  look();
}

function expectEditions(registration) {
  // A worker that brings no other app takes its place by itself, and is not spoken of.
  const ask = () => registration.waiting?.postMessage("offer");
  const follow = () => registration.installing?.addEventListener("statechange", ask);
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    // The first worker of a reader is no new edition.
    if (data === "offer" && registration.active) shown().then(({ offer }) => offer(registration), fail);
  });
  registration.addEventListener("updatefound", follow);
  follow();
  ask();
}

function fail(error) {
  console.warn("feuilleton: a part of reading offline did not arrive:", error);
}
