// Keeps what a program throws at its end from the page around: no exception of it reaches the host.

// What a program answers that does nothing any more: no error, and no object.
const NOTHING = [0, 0, 0, 0];

// Wraps the functions of a program. After it has broken off, which `end` hears once, they do nothing.
export function guard(exports, end) {
  let depth = 0;
  let over = false;
  const wrap =
    (run) =>
    (...values) => {
      if (over) return NOTHING;
      depth += 1;
      try {
        return run(...values);
      } catch (cause) {
        // The program waits further up for this very call.
        if (depth > 1) throw cause;
        over = true;
        end(cause);
        return NOTHING;
      } finally {
        depth -= 1;
      }
    };
  const wrapped = Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? wrap(it) : it]);
  return Object.fromEntries(wrapped);
}
