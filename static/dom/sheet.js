// Style sheets that come with their scripts.

const arrivals = new Map();

// Once the sheet is there; what has none can be used all the same.
export function sheet(url) {
  const known = arrivals.get(url.href) ?? load(url);
  arrivals.set(url.href, known);
  return known;
}

function load({ href }) {
  const link = document.createElement("link");
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    Object.assign(link, { rel: "stylesheet", href });
    document.head.append(link);
  });
}
