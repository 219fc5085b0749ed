// A router that takes every link for its own, as those of single-page apps do.
window.grabbed = [];
window.addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link) return;
  event.preventDefault();
  window.grabbed.push(link.href);
  history.pushState({}, '', '#grabbed');
});
