// The host's side of a guest: the program, the style, and one guest in its place.
import { BlogError } from "./error.js";
import { Documents } from "./documents.js";
import { follow } from "./clicks.js";
import { mark } from "./parts.js";
import { program, sheet } from "./program.js";
import { strict } from "./strict.js";
import { History } from "./history.js";

export { render } from "./render.js";

// Opens a guest. It says itself when it has arrived, and when it fails.
export function open(host) {
  const { element, place, options, signal } = host;
  const src = new URL(options.src.replace(/[^/]*$/, ""), document.baseURI).href;
  const site = options.site ? new URL(options.site, document.baseURI).href : src;
  const documents = new Documents(src, element, options, signal);
  const history = new History(options, element, signal);
  let handle;
  let path;
  let first;
  // Where the address is the guest's, the title may be as well; for what is no post it is the page's own.
  const { title } = document;
  const entitle = (name) => {
    if (options.manageDocument && options.routing === "history") document.title = name;
  };

  const allowed = (to) => host.emit("blog-before-navigate", { from: path ?? null, to }, true);
  const show = (to, fragment, followed) => handle?.show(to, fragment, followed);
  const guest = {
    posts: [],
    current: null,
    async navigate(post) {
      const to = post === null ? "" : await documents.pathOf(post);
      if (signal.aborted || !allowed(to)) return;
      history.push(to);
      show(to, "", true);
    },
    back: () => history.back(),
  };

  const services = {
    document: (at) => documents.read(at),
    parse: (html) => strict(html, { ...options, src, site, page: documents.page }),
    push(href) {
      const [to, fragment = ""] = href.slice(site.length).split("#");
      if (to !== path && !allowed(to)) return false;
      if (to !== path) history.push(to);
      path = to;
      return true;
    },
    shown: (view, at, fragment, opened, failure) => {
      path = at;
      first ??= at;
      // Its elements stand in the page at the end of this turn.
      setTimeout(() => signal.aborted || shown(view, fragment, opened, failure));
    },
  };

  function shown(view, fragment, opened, failure) {
    const { error, posts, current = null } = documents.outcome(path);
    const wrong = ["failed", "missing", "unrendered"].includes(view);
    if (wrong) return host.fail(error ?? new BlogError(failure === 404 ? "not-found" : "parse"));
    // A list of terms is none of posts.
    if (posts) guest.posts = view === "listing" ? posts : [];
    guest.current = current;
    entitle(current?.title || title);
    mark(place, options);
    host.arrive(guest.posts.length, view === "listing" && !guest.posts.length);
    if (!opened) host.emit("blog-navigate", { post: current, url: new URL(path, site).href });
    host.emit("blog-rendered", { post: current, ms: performance.now() - documents.since });
    settle(place, fragment, opened, options);
    if (options.embeds === "eager") place.querySelectorAll(".embed > a[href]").forEach((link) => link.click());
  }

  async function arrive() {
    const [at, { mount, join }, style] = await Promise.all([
      start(documents, options, history),
      program(options.wasmSrc),
      options.noStyles ? undefined : sheet(),
    ]);
    if (signal.aborted) return;
    host.root.adoptedStyleSheets = style ? [style] : [];
    const stop = join((error) => {
      handle = undefined;
      place.replaceChildren();
      host.fail(error, true);
    });
    const seat = place.appendChild(document.createElement("div"));
    seat.dir = options.dir ?? "auto";
    follow(seat, host);
    const watch = new MutationObserver(() => mark(place, options));
    watch.observe(seat, { childList: true, subtree: true });
    signal.addEventListener("abort", () => {
      stop();
      entitle(title);
      watch.disconnect();
      handle?.free();
      handle = undefined;
      seat.remove();
    });
    const made = mount(seat, services, { base: site, language: language(element, options), ...at });
    if (signal.aborted) made?.free();
    else handle = made;
    history.listen((to = first) => to !== path && show(to, "", false));
  }
  arrive().catch((error) => host.fail(error));
  return guest;
}

// The place at which the guest begins.
async function start(documents, options, history) {
  const { post, tag, author, view } = options;
  const known = history.here();
  if (known !== undefined) return { path: known, whole: view !== "post" };
  if (post !== null && view !== "index") {
    const path = await documents.pathOf(post);
    documents.expect(`${path}index.json`);
    return { path };
  }
  if (tag ?? author) return { tag: tag ?? undefined, author: author ?? undefined };
  documents.expect("feed.json");
  return { path: "", whole: !options.limit };
}

// The language of the guest's own words: that of the text around.
function language(element, options) {
  return options.lang || element.closest("[lang]")?.lang || document.documentElement.lang || navigator.language;
}

// Brings the part that was asked for into view, and the focus to what is new; a page that opens keeps its own.
function settle(place, fragment, opened, { routing }) {
  const id = decodeURIComponent(fragment);
  const target = id && place.getRootNode().getElementById(id);
  if (opened && !(target && routing !== "memory")) return;
  const goal = target || place.querySelector("h1, h2") || place;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const { top } = (target || place).getBoundingClientRect();
  // Only as far as it takes: what is above the guest is not its own.
  if (target || top < 0) (target || place).scrollIntoView({ behavior: calm || !target ? "instant" : "auto", block: "start" });
  if (goal.tabIndex < 0) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
}
