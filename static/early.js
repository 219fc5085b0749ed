// Runs before the first paint: the remembered colours and language, so that nothing flashes; and the
// watch over the app's files, which cannot report their own absence.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("feuilleton.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    const known = /^(fr|en)\b/;
    const chosen = localStorage.getItem("feuilleton.language");
    const language = [chosen, ...navigator.languages].find((tag) => known.test(tag ?? ""));
    if (language) root.lang = language.slice(0, 2);
  } catch {
    // Storage may be forbidden: the system's colours and the page's language stay.
  }

  const fail = () => {
    document.querySelector(".skeleton")?.remove();
    document.getElementById("failed")?.removeAttribute("hidden");
  };
  addEventListener("feuilleton-failed", fail);
  // A script that does not arrive tells only those who listen on the way down.
  addEventListener("error", (event) => event.target instanceof HTMLScriptElement && fail(), true);
})();
