// Where links within a page lead.

export function targetOf(link) {
  const name = link.hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(name));
  } catch {
    // No encoding of anything: it is the name.
    return document.getElementById(name);
  }
}
