// `<feuilleton-blog>`: when its guest comes and goes, and what the page around is told.
import { ATTRIBUTES, property, read, write } from "./attributes.js";
import { BlogError } from "./error.js";
import { furnish } from "./face.js";
import { guests } from "feuilleton-guests";

// What a change of needs no other guest.
const STYLED = ["theme", "dir"];

export class FeuilletonBlogElement extends (globalThis.HTMLElement ?? class {}) {
  static version = VERSION;
  static observedAttributes = Object.keys(ATTRIBUTES);

  #root = this.attachShadow({ mode: "open" });
  #internals = this.attachInternals?.();
  #face = furnish(this, this.#root, () => this.reload());
  #state = "idle";
  #error = null;
  #guest;
  #fetcher = null;
  #options = "";
  #planned = false;
  // Ends the guest's stay; none while there is no guest, nor one on its way.
  #stay;
  #near;
  #arrived = false;
  #ready = Promise.withResolvers();

  constructor() {
    super();
    this.#ready.promise.catch(() => {});
    this.#face.show("idle");
  }

  get state() {
    return this.#state;
  }
  get error() {
    return this.#error;
  }
  get posts() {
    return this.#guest?.posts ?? [];
  }
  get current() {
    return this.#guest?.current ?? null;
  }
  get ready() {
    return this.#ready.promise;
  }
  get fetcher() {
    return this.#fetcher;
  }
  set fetcher(fetcher) {
    this.#fetcher = fetcher;
    if (this.#stay) this.reload();
  }

  connectedCallback() {
    // What a page set before the element was defined.
    for (const name of [...Object.keys(ATTRIBUTES).map(property), "fetcher"]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#plan();
  }
  // A move is two steps for some pages and one for others: neither ends the guest's stay.
  disconnectedCallback() {
    this.#plan();
  }
  connectedMoveCallback() {}
  attributeChangedCallback() {
    this.#plan();
  }

  async navigate(post) {
    if (!this.#stay) this.#open();
    await this.ready;
    return this.#guest?.navigate(post);
  }
  back() {
    return this.#guest?.back() ?? false;
  }
  reload() {
    this.#open();
    return this.ready;
  }
  dispose() {
    this.#close();
    this.#face.show("idle");
  }

  // Several changes in one turn are one.
  #plan() {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      if (this.isConnected) this.#follow();
      else this.#close();
    });
  }

  #follow() {
    const names = Object.keys(ATTRIBUTES).filter((name) => !STYLED.includes(name));
    const options = JSON.stringify(names.map((name) => read(this, name)));
    if (options === this.#options && (this.#stay || this.#near)) return;
    this.#options = options;
    if (this.#stay || this.loading === "eager") return void this.#open();
    this.#near?.disconnect();
    this.#near = new IntersectionObserver(
      (seen) => seen.some((one) => one.isIntersecting) && this.#open(),
      { rootMargin: "200px" },
    );
    this.#near.observe(this);
  }

  async #open() {
    this.#close();
    const stay = (this.#stay = new AbortController());
    const { signal } = stay;
    this.#turn("loading");
    try {
      check(this);
      const { open } = await guests();
      if (signal.aborted) return;
      const options = Object.fromEntries(Object.keys(ATTRIBUTES).map((name) => [property(name), read(this, name)]));
      this.#guest = open({
        element: this,
        root: this.#root,
        place: this.#face.place,
        options,
        signal,
        emit: (...event) => this.#emit(...event),
        arrive: (posts, empty) => this.#arrive(posts, empty),
        fail: (error, ended) => this.#fail(error, signal, ended),
      });
    } catch (error) {
      this.#fail(error, signal);
    }
  }

  #close() {
    this.#near?.disconnect();
    this.#near = undefined;
    this.#stay?.abort();
    this.#stay = this.#guest = undefined;
    if (this.#state === "idle") return;
    this.#arrived = false;
    this.#ready.reject(new DOMException("the guest has left", "AbortError"));
    this.#ready = Promise.withResolvers();
    this.#ready.promise.catch(() => {});
    this.#turn("idle");
  }

  #arrive(posts, empty) {
    this.#turn("ready", { filled: true, empty });
    if (this.#arrived) return;
    this.#arrived = true;
    this.#ready.resolve();
    this.#emit("blog-ready", { version: VERSION, posts });
  }

  // A further page that fails says so itself, where the guest stands.
  #fail(cause, signal, ended = false) {
    if (signal.aborted) return;
    const filled = this.#arrived && !ended;
    const error = told(cause, this.src);
    this.#turn(error.code === "network" && !navigator.onLine ? "offline" : "error", { error, filled });
    this.#ready.reject(error);
    this.#emit("blog-error", error);
  }

  #turn(state, shown = {}) {
    this.#state = state;
    this.#error = shown.error ?? null;
    const states = this.#internals?.states;
    for (const name of ["loading", "ready", "error", "offline"]) states?.delete(name);
    if (state !== "idle") states?.add(state);
    if (this.#internals) this.#internals.ariaBusy = String(state === "loading");
    this.#face.show(state === "offline" ? "error" : state, shown);
  }

  #emit(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
  }
}

for (const name of Object.keys(ATTRIBUTES)) {
  // The browser has these two.
  if (name === "lang" || name === "dir") continue;
  Object.defineProperty(FeuilletonBlogElement.prototype, property(name), {
    configurable: true,
    enumerable: true,
    get() {
      return read(this, name);
    },
    set(value) {
      write(this, name, value);
    },
  });
}

// What makes any further step useless.
function check(element) {
  if (!element.src || !URL.canParse(element.src, document.baseURI)) throw new BlogError("config");
  if (!globalThis.WebAssembly) throw new BlogError("wasm");
  try {
    // The smallest program there is: a page may forbid them all.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (cause) {
    throw new BlogError("csp", { cause });
  }
}

// The error as the page knows it. Those of the guest's script, which is bundled apart, are of a class of its own.
function told(cause, src) {
  const error = cause?.name === "BlogError" ? new BlogError(cause.code, cause) : new BlogError("network", { cause });
  // What a policy keeps out looks like what does not answer.
  const unanswered = ["network", "cors-or-network", "wasm"].includes(error.code);
  return unanswered && forbidden(src) ? new BlogError("csp", error) : error;
}

// Whether the page's policy has kept something of ours out: browsers say so to observers only.
function forbidden(src) {
  if (!globalThis.ReportingObserver) return false;
  const observer = new ReportingObserver(() => {}, { types: ["csp-violation"], buffered: true });
  observer.observe();
  const reports = observer.takeRecords();
  observer.disconnect();
  const { origin } = new URL(src, document.baseURI);
  const ours = (url) => url.startsWith(origin) || /feuilleton-/.test(url);
  return reports.some(({ body }) => /^(script|connect)/.test(body.effectiveDirective) && ours(body.blockedURL));
}

// Makes the tag known, unless this or another copy of the script has done so.
export function define(tag = "feuilleton-blog") {
  if (!globalThis.customElements || customElements.get(tag)) return;
  // A class can have one tag only.
  const Known = customElements.getName?.(FeuilletonBlogElement) ? class extends FeuilletonBlogElement {} : FeuilletonBlogElement;
  customElements.define(tag, Known);
}

// Puts an element with these properties into a target.
export function mount(target, options = {}) {
  define();
  const element = document.createElement("feuilleton-blog");
  Object.assign(element, options);
  target.append(element);
  return {
    element,
    navigate: (post) => element.navigate(post),
    back: () => element.back(),
    reload: () => element.reload(),
    dispose() {
      element.remove();
      element.dispose();
    },
  };
}
