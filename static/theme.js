// Runs before the first paint: what the reader chose of how pages look, so that nothing flashes.
try {
  const { dataset, style } = document.documentElement;
  const theme = localStorage.getItem("feuilleton.theme");
  if (/^(light|dark|sepia|contrast)$/.test(theme)) dataset.theme = theme;
  const width = localStorage.getItem("feuilleton.width");
  if (/^(narrow|wide)$/.test(width)) dataset.width = width;
  const size = Number(localStorage.getItem("feuilleton.size"));
  if (size >= 0.5 && size <= 2) style.setProperty("--size", size);
} catch {
  // Storage may be forbidden: pages look as they do by themselves.
}
