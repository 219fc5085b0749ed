// What goes wrong, by a code that a host page can act on.

// What may be different at the next try.
const PASSING = ["network", "timeout", "http", "cors-or-network", "truncated", "wasm", "skew", "panic"];

export class BlogError extends Error {
  constructor(code, facts = {}) {
    super(`feuilleton-blog: ${code}${facts.url ? ` (${facts.url})` : ""}`, { cause: facts.cause });
    this.name = "BlogError";
    this.code = code;
    this.url = facts.url;
    this.status = facts.status;
    this.retryable = PASSING.includes(code);
  }
}
