// What is loaded beside the main program: parts of the app, and posts ahead. Each part once: started twice at
// the same time, one would get two memories and mix them up.

// Longest wait for a part, in milliseconds.
const PATIENCE = 30_000;

// A fast connection, in megabits a second and milliseconds to and fro.
const FAST = 5;
const NEAR = 100;
// Links that readers are likely to follow.
const LIKELY = "main :is(h2 > a, .sequels > a)";

const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 1000));
const sight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    sight.unobserve(target);
    idle(() => target.dispatchEvent(new Event("pointerover", { bubbles: true })));
  }
});
const parts = new Map();
// How often each was given up. A browser may remember that a module did not arrive, and a program
// that has ended never runs again: the next try has a URL of its own.
const tries = new Map();

export function load(url, priority = "auto") {
  if (!parts.has(url)) {
    const part = start(url, priority);
    parts.set(url, part);
    part.catch(() => forget(url));
  }
  return parts.get(url);
}

// Begins to load what will be needed in a moment. Whether it arrived learns who then asks for it.
export function begin(url) {
  load(url).catch(() => {});
}

// Likewise what is likely to be needed, once the page is at rest; not on a connection where each
// byte counts.
export function beginWhenIdle(url) {
  if (!isSparing()) idle(() => load(url, "low").catch(() => {}));
}

// Resolves when the browser has a picture of the page: what is put there at once then follows softly.
export async function photograph() {
  if (!document.startViewTransition || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  await new Promise((ready) => {
    const passage = document.startViewTransition(() => {
      ready();
      // A task later the new page is there.
      return new Promise((done) => setTimeout(done));
    });
    // The next one cuts it short: the page changes all the same.
    passage.ready.catch(() => {});
  });
}

// Whether the reader asked for as few bytes as can be.
export function isSparing() {
  return navigator.connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}

// On a fast connection, what readers see links to comes ahead, as if they pointed at it.
export function foresee() {
  const { downlink, rtt } = navigator.connection ?? {};
  if (isSparing() || !(downlink >= FAST && rtt <= NEAR)) return;
  sight.disconnect();
  for (const link of document.querySelectorAll(LIKELY)) sight.observe(link);
}

// Puts the comments of a page into an element, or leads to where they are kept.
export function converse(place, script, frame, home) {
  import(script)
    .then(({ show }) => show(place, frame))
    .catch((error) => {
      console.warn("feuilleton: the comments did not arrive:", error);
      location.assign(home);
    });
}

// A program that has ended is given up.
export function giveUp(url, reason) {
  console.error("feuilleton: a part of the app broke off:", url, reason);
  forget(url);
}

// What was given up may be asked for again.
function forget(url) {
  parts.delete(url);
  tries.set(url, (tries.get(url) ?? 0) + 1);
}

async function start(url, priority) {
  const number = tries.get(url);
  const signal = AbortSignal.timeout(PATIENCE);
  const late = new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  // The program is fetched beside its script, not after it.
  const program = fetch(url.replace(/\.js$/, "_bg.wasm"), { priority, signal });
  const arrival = Promise.all([import(number ? `${url}?${number}` : url), program]);
  const [module, response] = await Promise.race([arrival, late]);
  await module.default({ module_or_path: response });
  return module;
}
