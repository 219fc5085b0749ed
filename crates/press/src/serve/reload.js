// Shows the page anew when the site has changed. The browser keeps the place in the text.
const source = new EventSource("/.feuilleton/changes");
let shown;
source.addEventListener("message", ({ data }) => {
  if (shown !== undefined && data !== shown) location.reload();
  shown = data;
});
