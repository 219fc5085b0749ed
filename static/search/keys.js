// The keyboard: arrows, Home and End go through what can be opened; letters go back to the field.

// Listens within an element; what can be opened has the class `search-step`.
export function followKeys(element, field) {
  element.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = [...element.querySelectorAll(".search-step")];
    const at = steps.indexOf(event.target);
    const goal = at < 0 && event.target !== field ? undefined : next(event.key, at, steps, field);
    if (goal) {
      event.preventDefault();
      goal.focus();
    } else if (at >= 0 && (/^[^ ]$/u.test(event.key) || event.key === "Backspace")) {
      // The key then does in the field what it does there.
      field.focus();
    }
  });
}

function next(key, at, steps, field) {
  const isOnStep = at >= 0;
  switch (key) {
    case "ArrowDown":
      return steps[at + 1];
    case "ArrowUp":
      return isOnStep ? (steps[at - 1] ?? field) : undefined;
    case "Home":
      return isOnStep ? steps[0] : undefined;
    case "End":
      return isOnStep ? steps.at(-1) : undefined;
    default:
      return undefined;
  }
}
