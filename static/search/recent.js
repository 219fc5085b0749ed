// What this reader looked for before: kept on the device, and nowhere else.

const KEY = "feuilleton.searches";
const MOST = 6;

// Newest first. Storage may be forbidden: then nothing is remembered.
export function searches() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((text) => typeof text === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function remember(text) {
  const wanted = text.trim();
  if (wanted) keep([wanted, ...searches().filter((other) => other !== wanted)].slice(0, MOST));
}

export const forget = () => keep([]);

function keep(all) {
  try {
    if (all.length) localStorage.setItem(KEY, JSON.stringify(all));
    else localStorage.removeItem(KEY);
  } catch {
    // Nothing is remembered.
  }
}
