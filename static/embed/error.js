// What goes wrong, by a code that a host page can act on.

// Each code, and whether another try may have another end.
export const CODES = {
  config: false,
  network: true,
  "cors-or-network": true,
  timeout: true,
  http: true,
  "not-found": false,
  type: false,
  "too-large": false,
  truncated: true,
  encoding: false,
  parse: false,
  wasm: true,
  skew: true,
  csp: false,
  panic: true,
};

export class BlogError extends Error {
  constructor(code, facts = {}) {
    super(`feuilleton-blog: ${code}${facts.url ? ` (${facts.url})` : ""}`, { cause: facts.cause });
    this.name = "BlogError";
    this.code = code;
    this.url = facts.url;
    this.status = facts.status;
    this.retryable = CODES[code];
  }
}
