// The style sheet of the search, which comes with it.

const url = new URL("search.css", import.meta.url);
let arrival;

// Once it is there; a search without style can be used all the same.
export const style = () => (arrival ??= load());

function load() {
  const map = document.querySelector("script[type=importmap]");
  const table = map ? JSON.parse(map.textContent).integrity : {};
  const link = document.createElement("link");
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    Object.assign(link, { rel: "stylesheet", href: url.href, integrity: table[url.pathname] ?? "" });
    document.head.append(link);
  });
}
