// Style sheets that come with what needs them.

const arrivals = new Map();

// Once it is there; what it is for can be used without it all the same.
export function sheet(url) {
  if (!arrivals.has(url.href)) arrivals.set(url.href, load(url));
  return arrivals.get(url.href);
}

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
