// Runs before the first paint: the remembered colours, so that nothing flashes.
try {
  const theme = localStorage.getItem("feuilleton.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden: the system's colours stay.
}
