// Attack strings go through the gate, and a real browser reads what is left: nothing forbidden, nothing that runs.
import { expect, test as base, type Page } from '@playwright/test';
import { corpora, missing } from '../fixtures/attacks';
import { provoke, type Specimen } from '../fixtures/execution';
import { gate } from '../fixtures/gate';
import { ALLOWED, inspect, sanitize, type Document } from '../fixtures/inspection';

/** A page of a site of its own. What its content asks for does not arrive. */
const test = base.extend({
  page: async ({ page }, use) => {
    await page.route('http://blog.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
    );
    await page.goto('http://blog.test/');
    await page.context().setOffline(true);
    await use(page);
  },
});

test.describe.configure({ timeout: 300_000 });

const TEXTS = corpora().flatMap(({ strings }) => strings);
const WAYS = ['HTML', 'CommonMark', 'Jekyll'];

/** Everything that readers could get of the attacks, each piece once. */
function documents(): Document[] {
  const made = gate(TEXTS).documents;
  const all = TEXTS.flatMap((text, at) =>
    (made[at] ?? []).map((html, way) => ({ source: `${WAYS[way]}: ${text}`, html })),
  );
  return [...new Map(all.map((document) => [document.html, document])).values()];
}

/** In pieces that a page takes in one go. */
function chunks<T>(items: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, at) =>
    items.slice(at * length, (at + 1) * length),
  );
}

/** The specimens that run a script, shown so many to a frame and so many frames at a time. */
async function executions(
  page: Page,
  specimens: Specimen[],
  together: number,
  frames: number,
): Promise<string[]> {
  const found: string[] = [];
  for (const batch of chunks(chunks(specimens, together), frames)) {
    found.push(...(await Promise.all(batch.map((some) => page.evaluate(provoke, some)))).flat());
  }
  return found;
}

test('what the gate lets through is by the policy when Chromium parses it @desktop', async ({ page }) => {
  const all = documents();
  expect(all.length).toBeGreaterThan(50);
  for (const some of chunks(all, 2000)) {
    expect(await page.evaluate(inspect, { documents: some, allowed: ALLOWED })).toEqual([]);
  }
  const raw = corpora()[0]?.strings.map((source) => ({ source, html: source })) ?? [];
  const seen = await page.evaluate(inspect, { documents: raw, allowed: ALLOWED });
  expect(seen.length, 'the inspection sees what is wrong without the gate').toBeGreaterThan(200);
});

test("Chromium's own sanitiser finds nothing to remove @desktop", async ({ page }) => {
  test.skip(!(await page.evaluate(() => 'setHTML' in Element.prototype)), 'this Chromium has no setHTML');
  const policy = gate([]).sanitizer;
  for (const some of chunks(documents(), 2000)) {
    expect(await page.evaluate(sanitize, { documents: some, policy })).toEqual([]);
  }
  const raw = [{ source: 'handler', html: '<p onclick=alert(1)>x</p><nav>y</nav>' }];
  expect(await page.evaluate(sanitize, { documents: raw, policy })).toHaveLength(1);
});

test('nothing runs in a living page, where without the gate hundreds of scripts do @desktop', async ({
  page,
}, info) => {
  for (const file of missing()) info.annotations.push({ type: 'skipped', description: `no ${file}` });
  let control = 0;
  // The malformed HTML of the tokenizer's tests is no attack.
  for (const { name, strings } of corpora().filter((corpus) => !corpus.name.startsWith('html-tokens'))) {
    const raw = strings.map((html) => ({ name: html, html }));
    const ran = await executions(page, raw, 1, 20);
    info.annotations.push({
      type: 'control',
      description: `${name}: ${ran.length} of ${strings.length} run`,
    });
    control += ran.length;
  }
  expect(control, 'scripts that run without the gate').toBeGreaterThanOrEqual(200);

  const cleaned = documents().map(({ source, html }) => ({ name: source, html }));
  expect(await executions(page, cleaned, 200, 2)).toEqual([]);
  info.annotations.push({ type: 'gate', description: `0 of ${cleaned.length} run` });
});
