// The filters: which tag, which year, and how many pages each would leave.

import { make } from "../dom/element.js";

// `choose` hears of the filter and its new value.
export function filters(words, choose) {
  const tag = filter(words.tag, words.anyTag, (value) => choose("tag", value));
  const year = filter(words.year, words.anyYear, (value) => choose("year", value));
  const element = make("div", { class: "search-filters", hidden: true }, tag.element, year.element);
  const byName = new Intl.Collator(words.language).compare;
  const show = ([tags, years], wish) => {
    tag.show(
      [...tags].sort(([a], [b]) => byName(a, b)),
      wish.tag,
    );
    year.show(
      [...years].sort(([a], [b]) => Number(b) - Number(a)),
      wish.year,
    );
    element.hidden = tag.element.hidden && year.element.hidden;
  };
  return { element, show };
}

function filter(name, any, choose) {
  const select = make("select", { "aria-label": name, change: () => choose(select.value) });
  const element = make("label", { hidden: true }, select);
  const show = (counts, chosen) => {
    // What was chosen stays to be taken back, though it may leave nothing.
    const left = counts.filter(([value, count]) => count || value === chosen);
    const known = left.some(([value]) => value === chosen) || !chosen ? left : [[chosen, 0], ...left];
    const options = known.map(([value, count]) => make("option", { value }, `${value} (${count})`));
    select.replaceChildren(make("option", { value: "" }, any), ...options);
    select.value = chosen;
    element.hidden = !known.length;
  };
  return { element, show };
}
