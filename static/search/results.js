// What was found, as a list: a post, and below it the sections in which the words stand.

import { make } from "../dom/element.js";
import { address } from "./site.js";

// The items of these articles.
export const items = (articles, { language }) => articles.map((article) => item(article, dates(language)));

// Dates of posts are those of their authors' clocks.
function dates(language) {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}

function item({ path, language, title, day, tags, excerpt, sections }, say) {
  const link = make("a", { class: "search-step", href: address(path), lang: language }, ...marked(title));
  const facts = [day && make("time", { datetime: day }, say(day)), ...tags].filter(Boolean);
  return make(
    "li",
    {},
    make("h2", {}, link),
    facts.length
      ? make("p", { class: "search-facts" }, ...facts.flatMap((fact, at) => (at ? [" · ", fact] : [fact])))
      : "",
    excerpt.length ? make("p", { lang: language }, ...marked(excerpt)) : "",
    sections.length
      ? make("ul", { class: "search-sections", lang: language }, ...sections.map((one) => section(path, one)))
      : "",
  );
}

const section = (path, { id, title, excerpt }) =>
  make(
    "li",
    {},
    make("a", { class: "search-step", href: address(path, id) }, ...marked(title)),
    excerpt.length ? make("p", {}, ...marked(excerpt)) : "",
  );

// Runs of text, with what was found marked.
const marked = (runs) => runs.map(({ text, isFound }) => (isFound ? make("mark", {}, text) : text));
