// Loads what helps in long texts, where there is a text: on this page, or when a journey brings one.

// `folder` is where the app lies.
export function awaitText(folder) {
  const main = document.getElementById("content");
  if (!main) return;
  const watch = new MutationObserver(look);
  function look() {
    if (!main.querySelector(".prose")) return;
    watch.disconnect();
    import(new URL("reading/reading.js", folder))
      .then(({ accompany }) => accompany(main))
      .catch((error) => console.warn("feuilleton: the text stays without its helpers:", error));
  }
  watch.observe(main, { childList: true });
  look();
}
