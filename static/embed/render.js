// Markdown to safe HTML, by the blog's own renderers: they load at the first call.

// By dialect: the script and the program.
const FILES = {
  commonmark: [
    new URL("./feuilleton-commonmark.js", import.meta.url),
    new URL("./feuilleton-commonmark_bg.wasm", import.meta.url),
  ],
  jekyll: [new URL("./feuilleton-jekyll.js", import.meta.url), new URL("./feuilleton-jekyll_bg.wasm", import.meta.url)],
};
const started = new Map();

// `{ html, contents, excerpt, words }`. `options`: `dialect`, and those of the renderer, see docs/embedding.md.
export async function render(markdown, { dialect = "commonmark", ...options } = {}) {
  if (!Object.hasOwn(FILES, dialect)) throw new TypeError(`feuilleton-blog: no dialect ${dialect}`);
  if (!started.has(dialect)) {
    const [script, program] = FILES[dialect];
    const starting = import(/* @vite-ignore */ /* webpackIgnore: true */ script.href).then(async (module) => {
      await module.default({ module_or_path: program });
      return module;
    });
    starting.catch(() => started.delete(dialect));
    started.set(dialect, starting);
  }
  const module = await started.get(dialect);
  return module.render(String(markdown), options);
}
