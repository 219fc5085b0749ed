// The style sheet of a part, which lies beside its script and comes with it.

const arrivals = new Map();

// Once it is there; a part without its style can be used all the same.
export const sheet = (name) => {
  if (!arrivals.has(name)) arrivals.set(name, load(new URL(name, import.meta.url)));
  return arrivals.get(name);
};

function load(url) {
  const map = document.querySelector("script[type=importmap]");
  const table = map ? JSON.parse(map.textContent).integrity : {};
  const link = document.createElement("link");
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    Object.assign(link, { rel: "stylesheet", href: url.href, integrity: table[url.pathname] ?? "" });
    document.head.append(link);
  });
}
