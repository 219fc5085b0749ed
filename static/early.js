// Runs before the first paint: what the reader chose, as in `theme.js`, and the language, so that nothing flashes; and the
// watch over the app's files, which cannot report their own absence.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("feuilleton.theme");
    if (/^(light|dark|sepia|contrast)$/.test(theme)) root.dataset.theme = theme;
    const width = localStorage.getItem("feuilleton.width");
    if (/^(narrow|wide)$/.test(width)) root.dataset.width = width;
    const size = Number(localStorage.getItem("feuilleton.size"));
    if (size >= 0.5 && size <= 2) root.style.setProperty("--size", size);
    const known = /^(fr|en)\b/;
    const chosen = localStorage.getItem("feuilleton.language");
    const language = [chosen, ...navigator.languages].find((tag) => known.test(tag ?? ""));
    if (language) root.lang = language.slice(0, 2);
  } catch {
    // Storage may be forbidden: pages look as they do by themselves, in their own language.
  }

  // What the page shows before the app is kept, for the notice in it serves afterwards too.
  // The page has been read, and no module has run yet, when the document becomes interactive.
  let before;
  const keep = () => {
    before ??= document.getElementById("feuilleton")?.firstElementChild;
  };
  document.addEventListener("readystatechange", keep, { once: true });
  const fail = () => {
    keep();
    before.querySelector(".skeleton")?.remove();
    before.querySelector("#failed").hidden = false;
    document.getElementById("feuilleton").replaceChildren(before);
  };
  addEventListener("feuilleton-failed", fail);
  addEventListener(
    "error",
    ({ target, error }) => {
      // A script that does not arrive tells only those who listen on the way down.
      const missing = target instanceof HTMLScriptElement;
      // A trap: the program has ended, and whatever it shows would not answer.
      const ended = error instanceof WebAssembly.RuntimeError;
      if (missing || ended) fail();
    },
    true,
  );
})();
