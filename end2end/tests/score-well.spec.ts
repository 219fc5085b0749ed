// Lighthouse (https://developer.chrome.com/docs/lighthouse) has nothing to say against a page on a phone.
import { caddy, serveByCaddy } from '../fixtures/caddy';
import { CATEGORIES, measure, type Scores } from '../fixtures/lighthouse';
import { DIST } from '../fixtures/sites';
import { expect, test } from '../fixtures/test';
import type { Server } from '../server';

/** A machine that does something else besides measures worse: the best of these counts. */
const MEASUREMENTS = 5;

let server: Server;

test.beforeAll(async () => {
  const program = caddy();
  test.skip(!program, 'Caddy is not installed: `cargo xtask setup` gets it');
  server = await serveByCaddy(program ?? '', DIST);
});

test.afterAll(() => server?.close());

for (const [name, address] of [
  ['the front page', ''],
  ['an article', '2016/07/01/le-rez-de-chaussee-du-journal/'],
  ['a listing', 'tag/lecture/'],
  ['the search', 'search/'],
] as const) {
  test(`${name} has all points on a phone`, async ({ launchOptions }) => {
    test.setTimeout(240_000);
    let best: Scores = { points: {}, complaints: [] };
    const speed = () => best.points.performance ?? 0;
    for (let tries = 0; tries < MEASUREMENTS && speed() < 100; tries++) {
      const measured = await measure(server.url + address, launchOptions);
      if ((measured.points.performance ?? 0) > speed()) best = measured;
    }
    const all = Object.fromEntries(CATEGORIES.map((category) => [category, 100]));
    expect(best.points, best.complaints.join('\n')).toEqual(all);
  });
}
