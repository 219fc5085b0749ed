// Where the guest comes from: beside this script, wherever that was loaded from.

// A classic script knows its own address, a module that is written to work as either must look at its own trace.
const HERE =
  globalThis.document?.currentScript?.src ?? new Error().stack.match(/(?:https?|file):\/\/[^\s)]+?(?=:\d+:\d+)/)?.[0];

// The tool that publishes a blog writes the folder of the app in place of the mark.
const FOLDER = "./#feuilleton";

let tries = 0;
let guest;

export function guests() {
  const name = `feuilleton-guest.js${tries ? `?${tries}` : ""}`;
  guest ??= import(new URL(name, new URL(FOLDER, HERE))).catch((error) => {
    // A browser may remember that a module did not arrive.
    tries += 1;
    guest = undefined;
    throw error;
  });
  return guest;
}
