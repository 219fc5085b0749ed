// Opens the reading settings when the reader asks for them. They load then and not before.

const BUTTON = ".controls > .switch";

// `folder` is where the app lies.
export function awaitSettings(folder) {
  const press = async (event) => {
    const button = event.target.closest?.(BUTTON);
    if (!button) return;
    // It is not for the app, which may not be there yet.
    event.stopImmediatePropagation();
    try {
      const { open } = await import(new URL("settings/settings.js", folder));
      await open();
    } catch (error) {
      console.warn("feuilleton: the settings did not arrive:", error);
      turn(document.documentElement);
    }
  };
  addEventListener("click", press, true);
}

// What can be had without them: day becomes night and night becomes day, on this page.
function turn(root) {
  const isDark = getComputedStyle(root).colorScheme === "dark" || isNight(root);
  root.dataset.theme = isDark ? "light" : "dark";
}

const isNight = ({ dataset }) => !dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches;
