// Medians as a table in Markdown.
import type { Times } from './measure';

/** One line for each renderer. `bytes` is the length of all texts. */
export function table(results: Times[], bytes: number): string {
  const lines = results.map(({ name, times, ratios }) => {
    const time = median(times);
    const speed = bytes / 1000 / time;
    return `| ${name} | ${time.toFixed(1)} | ${speed.toFixed(2)} | ${median(ratios).toFixed(2)} |`;
  });
  return ['| renderer | ms | MB/s | time, ours = 1 |', '| --- | --: | --: | --: |', ...lines].join('\n');
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
