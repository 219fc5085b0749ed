// A blog's documents: fetched within limits, by the host's own means where it has some, and fitted to the element.
import { BlogError } from "./error.js";

// Bytes. A page of a listing is a few kilobytes, a post rarely more than a hundred.
const LIMIT = 8 << 20;

// The numbers by which the program tells failures apart, see `Failure::code`.
const NUMBERS = { network: 0, "cors-or-network": 0, timeout: 1, truncated: 0 };

export class Documents {
  // When the last document was asked for.
  since = 0;
  // URL of the page that it is the document of.
  page;
  // What came of each page, by its path: what may be known of it, or an error.
  #outcomes = new Map();
  #src;
  #element;
  #options;
  #signal;
  #early = new Map();

  constructor(src, element, options, signal) {
    this.#src = src;
    this.#element = element;
    this.#options = options;
    this.#signal = signal;
  }

  // Begins to fetch what the guest will ask for first.
  expect(path) {
    const early = this.#fetch(path);
    early.catch(() => {});
    this.#early.set(path, early);
  }

  // For the guest: rejects with a number.
  async read(path) {
    const page = path.replace(/[^/]*$/, "");
    const early = this.#early.get(path);
    this.#early.delete(path);
    try {
      const document = fit(await (early ?? this.#fetch(path)), this.#options);
      this.#outcomes.set(page, this.#summary(document));
      this.page = new URL(page, this.#src).href;
      return document;
    } catch (error) {
      this.#outcomes.set(page, { error });
      throw NUMBERS[error.code] ?? (error.code === "not-found" ? 404 : error.code === "http" ? error.status : 2);
    }
  }

  // The path of a post that is named by its address, by its path or by the last part of it.
  async pathOf(post) {
    const url = URL.parse(post);
    const path = url && post.startsWith(this.#src) ? post.slice(this.#src.length) : post;
    if (path.includes("/")) return path.replace(/^\/|[?#].*$/g, "").replace(/\/?$/, "/");
    for (let page = "feed.json"; page; ) {
      const feed = await this.#fetch(page);
      const found = feed.items?.find((item) => slug(item) === path);
      if (found) return String(found._feuilleton.path);
      page = this.#below(feed.next_url, feed.home_page_url);
    }
    return `${path}/`;
  }

  // An address as a path below the blog, which may be a mirror of the one that it says it is; empty for any other.
  #below(url, home) {
    const base = [this.#src, home].find((base) => typeof base === "string" && base && String(url).startsWith(base));
    return base ? url.slice(base.length) : "";
  }

  // What came of a page, if it has been asked for: `{ posts, current }` for the page around, or `{ error }`.
  outcome(path) {
    return this.#outcomes.get(path) ?? { posts: [], current: null };
  }

  #summary(document) {
    if (!document.items) return { current: describe(document, this.#src) };
    return { posts: [].concat(document.items).map((item) => describe(item, this.#src)), current: null };
  }

  async #fetch(path) {
    const url = new URL(path, this.#src);
    // Whatever names a post: nothing but the blog is asked.
    if (!url.href.startsWith(this.#src)) throw new BlogError("config", { url: url.href });
    const { credentials, timeout } = this.#options;
    const late = AbortSignal.timeout(timeout);
    const init = { credentials, signal: AbortSignal.any([this.#signal, late]) };
    this.since = performance.now();
    const fetcher = this.#element.fetcher ?? ((...request) => fetch(...request));
    const facts = (cause, status) => ({ url: url.href, cause, status });
    const fail = (code, cause, status) => new BlogError(late.aborted ? "timeout" : code, facts(cause, status));
    const foreign = url.origin !== location.origin && navigator.onLine;
    const response = await fetcher(url.href, init).catch((cause) => {
      throw fail(foreign ? "cors-or-network" : "network", cause);
    });
    if (response.status === 404 || response.status === 410) throw fail("not-found", undefined, response.status);
    if (!response.ok) throw fail("http", undefined, response.status);
    if (/^text\/html/.test(response.headers.get("content-type"))) throw fail("type");
    if (Number(response.headers.get("content-length")) > LIMIT) throw fail("too-large");
    const bytes = await response.arrayBuffer().catch((cause) => {
      throw fail("truncated", cause);
    });
    if (bytes.byteLength > LIMIT) throw fail("too-large");
    return parse(bytes, fail);
  }
}

function parse(bytes, fail) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fail("encoding", cause);
  }
  try {
    const document = JSON.parse(text);
    if (document && typeof document === "object") return document;
  } catch (cause) {
    throw fail("parse", cause);
  }
  throw fail("parse");
}

// A guest has neither comments nor a way to the author's editor, and one post neither neighbours nor kin.
function fit(document, { limit, post, view, routing }) {
  if (limit && Array.isArray(document.items)) {
    document.items.length = Math.min(limit, document.items.length);
    if (document._feuilleton) document._feuilleton.pages = 1;
  }
  const extension = document._feuilleton;
  if (extension && !document.items) {
    delete extension.comments;
    delete extension.edit_url;
    if (view === "post" || (post !== null && view === "auto") || routing === "none") {
      for (const name of ["previous", "next", "series", "related"]) delete extension[name];
    }
  }
  return document;
}

const slug = (item) => String(item?._feuilleton?.path ?? "").replace(/\/$/, "").split("/").pop();

// Whatever a document says, these are texts.
function describe(given, src) {
  const item = given ?? {};
  const text = (value) => (value === undefined ? undefined : String(value));
  return {
    slug: slug(item),
    title: String(item.title ?? ""),
    date: text(item.date_published),
    updated: text(item.date_modified),
    tags: [].concat(item.tags ?? []).map(String),
    summary: text(item.summary),
    url: URL.parse(String(item._feuilleton?.path ?? ""), src)?.href ?? src,
    image: text(item.image),
  };
}
