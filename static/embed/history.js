// Where the guest has been: in its own memory, or in the address of the page around where that asks for it.

export class History {
  #mode;
  #key;
  #base;
  #signal;
  #visited = [undefined];
  #moved;

  constructor({ routing, routeKey, base }, element, signal) {
    this.#mode = routing;
    this.#key = routeKey ?? (element.id || "blog");
    this.#base = new URL(base ?? ".", document.baseURI).pathname.replace(/\/?$/, "/");
    this.#signal = signal;
  }

  // The path that the address names; undefined where it names none.
  here() {
    const { hash, search, pathname } = location;
    if (this.#mode === "hash") return new URLSearchParams(hash.slice(1)).get(this.#key) ?? undefined;
    if (this.#mode === "query") return new URLSearchParams(search).get(this.#key) ?? undefined;
    const below = this.#mode === "history" && pathname.startsWith(this.#base);
    return (below && pathname.slice(this.#base.length)) || undefined;
  }

  push(path) {
    this.#visited.push(path);
    const url = this.#url(path);
    if (url) history.pushState(history.state, "", url);
  }

  // Whether there was a place to go back to.
  back() {
    if (this.#visited.length < 2) return false;
    this.#visited.pop();
    if (this.#inMemory) this.#moved?.(this.#visited.at(-1));
    else history.back();
    return true;
  }

  // `moved` hears where the reader went back or forth to, undefined for where the guest began. Only a guest that stands
  // in the address listens to the page around.
  listen(moved) {
    this.#moved = moved;
    if (!this.#inMemory) addEventListener("popstate", () => moved(this.here()), { signal: this.#signal });
  }

  get #inMemory() {
    return this.#mode === "memory" || this.#mode === "none";
  }

  #url(path) {
    const url = new URL(location.href);
    if (this.#mode === "history") return new URL(this.#base + path, url);
    if (this.#mode !== "hash" && this.#mode !== "query") return undefined;
    const given = new URLSearchParams(this.#mode === "hash" ? url.hash.slice(1) : url.search);
    given.set(this.#key, path);
    // Slashes need no escape there, and are easier to read without.
    const text = given.toString().replaceAll("%2F", "/");
    if (this.#mode === "hash") url.hash = text;
    else url.search = text;
    return url;
  }
}
