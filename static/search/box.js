// The search itself: a field, filters, and what was found. The same in the dialog and on its page.

import { make } from "../dom/element.js";
import { filters } from "./filters.js";
import { recentSearches } from "./recent_list.js";
import { followKeys } from "./keys.js";
import { remember } from "./recent.js";
import { items } from "./results.js";
import { addressOf, engine } from "./site.js";
import { wording } from "./wording.js";

// Milliseconds after the last key, and until a wait is told; how many are shown at first, and then more.
const [PAUSE, PATIENCE, FIRST, MORE] = [120, 500, 5, 10];

export class Box {
  words = wording();
  number = 0;

  // `wish` is what to look for at first: text, tag, year. `changed` hears of it whenever it changes.
  constructor(wish, changed = () => {}) {
    this.wish = wish;
    this.changed = changed;
    const { words } = this;
    this.field = make("input", {
      type: "search",
      "aria-label": words.question,
      "aria-describedby": "search-hint",
      placeholder: words.prompt,
      autocomplete: "off",
      autocapitalize: "off",
      enterkeyhint: "search",
      spellcheck: "false",
      input: () => this.typed(),
    });
    this.field.value = wish.text;
    this.form = make("form", { role: "search", submit: (event) => this.submitted(event) }, this.field);
    this.filters = filters(words, (name, value) => this.search({ ...this.wish, [name]: value }));
    this.status = make("p", { role: "status" });
    this.list = make("ol", { click: () => remember(this.wish.text) });
    this.after = make("div", { class: "search-after" });
    this.recent = make("section", { class: "search-recent" });
    this.element = make(
      "div",
      { class: "search-box" },
      this.form,
      make("p", { class: "unseen", id: "search-hint" }, words.hint),
      this.filters.element,
      this.status,
      this.list,
      this.after,
      this.recent,
    );
    followKeys(this.element, this.field);
    this.search(wish);
  }

  typed() {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.search({ ...this.wish, text: this.field.value }), PAUSE);
  }

  async submitted(event) {
    event.preventDefault();
    clearTimeout(this.pause);
    remember(this.field.value);
    await this.search({ ...this.wish, text: this.field.value });
    this.list.querySelector(".search-step")?.focus();
  }

  // An answer that comes after the next question is dropped.
  async search(wish) {
    const number = ++this.number;
    this.wish = wish;
    this.changed(wish);
    clearTimeout(this.patience);
    if (!wish.text.trim() && !wish.tag && !wish.year) return this.rest();
    this.recent.replaceChildren();
    this.list.setAttribute("aria-busy", "true");
    this.patience = setTimeout(() => this.status.replaceChildren(this.words.loading), PATIENCE);
    try {
      const searcher = await engine();
      const { hits, counts } = await searcher.search(wish.text, wish);
      const articles = await load(hits, 0, FIRST);
      if (number === this.number) this.show(searcher, hits, counts, articles);
    } catch (error) {
      if (number === this.number) this.fail(error);
    }
  }

  // Nothing is looked for.
  rest() {
    this.clear();
    const choose = (text) => {
      this.field.value = text;
      this.field.focus();
      this.search({ ...this.wish, text });
    };
    this.recent.replaceChildren(...recentSearches(this.words, choose, () => this.rest()));
  }

  show(searcher, hits, counts, articles) {
    this.clear();
    const { words, wish } = this;
    const count = words.count(hits.length, wish.text.trim());
    const said = [count, !hits.length && words.none, searcher.isPartial && words.partial];
    this.status.replaceChildren(said.filter(Boolean).join(" "));
    this.filters.show(counts, wish);
    this.list.replaceChildren(...items(articles, words));
    this.offerMore(hits, articles.length);
  }

  offerMore(hits, shown) {
    const { words } = this;
    const more = make(
      "button",
      { class: "search-step button", type: "button", click: () => this.more(hits, shown) },
      words.more,
    );
    const link = make("a", { class: "search-link", href: addressOf(this.wish) }, words.link);
    this.after.replaceChildren(...(hits.length > shown ? [more] : []), link);
  }

  async more(hits, shown) {
    const { number } = this;
    try {
      const articles = await load(hits, shown, shown + MORE);
      if (number !== this.number) return;
      const added = items(articles, this.words);
      this.list.append(...added);
      this.offerMore(hits, shown + added.length);
      added[0]?.querySelector(".search-step").focus();
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error) {
    console.warn("feuilleton: the search broke off:", error);
    this.clear();
    const { words } = this;
    const retry = () => {
      this.field.focus();
      this.search(this.wish);
    };
    this.status.replaceChildren(navigator.onLine ? words.failed : words.offline);
    this.after.replaceChildren(
      make("button", { class: "search-step button", type: "button", click: retry }, words.retry),
    );
  }

  clear() {
    clearTimeout(this.patience);
    this.list.removeAttribute("aria-busy");
    this.filters.show([new Map(), new Map()], { tag: "", year: "" });
    for (const part of [this.status, this.list, this.after, this.recent]) part.replaceChildren();
  }
}

const load = (hits, from, to) => Promise.all(hits.slice(from, to).map((hit) => hit.load()));
