// Runs before the first paint: what the reader chose of how pages look, so that nothing flashes.
try {
  const { dataset, style } = document.documentElement;
  const theme = localStorage.getItem("feuilleton.theme");
  if (/^(light|dark|sepia|contrast)$/.test(theme)) dataset.theme = theme;
  for (const name of ["size", "width"]) {
    const factor = Number(localStorage.getItem(`feuilleton.${name}`));
    if (factor >= 0.5 && factor <= 2) style.setProperty(`--${name}`, factor);
  }
} catch {
  // Storage may be forbidden: pages look as they do by themselves.
}
