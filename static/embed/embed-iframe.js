// For pages that show the blog in a frame: gives each frame the height of what it holds.
// `<iframe src="https://blog.example/embed/?post=…" data-feuilleton></iframe>` and this script, once.

// Beyond this somebody plays a trick on the page.
const HIGHEST = 20_000;

const frames = () => [...document.querySelectorAll("iframe[data-feuilleton]")];

addEventListener("message", ({ source, origin, data }) => {
  if (data?.["feuilleton-blog"] !== 1) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || new URL(frame.src, document.baseURI).origin !== origin) return;
  if (data.type === "resize" && Number.isFinite(data.height)) {
    frame.style.height = `${Math.min(HIGHEST, Math.max(0, data.height))}px`;
  }
  frame.dispatchEvent(new CustomEvent(`blog-${data.type}`, { bubbles: true, detail: { url: data.url, code: data.code } }));
});
