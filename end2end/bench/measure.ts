// Runs in the page: renders all texts with each renderer in turn, ours before each of the others.
import { ours, THEIRS, type Renderer } from './renderers';

/** Milliseconds for all texts, one value for each time that they were rendered. */
export interface Times {
  readonly name: string;
  readonly times: number[];
  /** Times relative to our first renderer's, run just before in the same round. */
  readonly ratios: number[];
}

const ROUNDS = 15;
const WARM_UP = 3;

/** Measures with these texts. */
export async function measure(texts: string[]): Promise<Times[]> {
  const own = Object.entries(await ours());
  const others = Object.entries(THEIRS);
  const results = new Map<string, Times>();
  for (const [name] of [...own, ...others]) results.set(name, { name, times: [], ratios: [] });
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const other of others) {
      let first: number | undefined;
      for (const [name, renderer] of [...own, other]) {
        const time = timed(name, renderer, texts);
        first ??= time;
        if (round < 0) continue;
        results.get(name)?.times.push(time);
        results.get(name)?.ratios.push(time / first);
      }
      // Lets the browser tidy up outside of what is measured.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return [...results.values()];
}

function timed(name: string, renderer: Renderer, texts: string[]): number {
  let length = 0;
  const start = performance.now();
  for (const text of texts) length += renderer(text).length;
  const time = performance.now() - start;
  const given = texts.reduce((sum, text) => sum + text.length, 0);
  // Markup is longer than Markdown: less means that a renderer lost texts.
  if (length < given * 0.8) throw new Error(`${name}: ${length} characters from ${given}`);
  return time;
}

Object.assign(globalThis, { measure });
