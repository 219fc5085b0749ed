// What readers have in Firefox and in Safari's engine: the same as in Chromium, or as good without what they lack.
import { setTimeout } from 'node:timers/promises';
import type { Browser } from '../fixtures/browser';
import { Host } from '../fixtures/host';
import { Hosts } from '../fixtures/hosts';
import { BROWSERS, expect, test } from '../fixtures/other-browsers';

const LONG = '2016/07/01/le-rez-de-chaussee-du-journal/';

const isAwake = () => 'awake' in document.documentElement.dataset;
/** Whether a text, if there is one, has its helpers. */
const isAtRest = () =>
  !document.querySelector('.article > .prose:not(:has(.feuilleton-kept, .kept:empty))') || document.querySelector('.feuilleton-share') !== null;
const place = () => [location.pathname, Math.round(scrollY)];

/** Opens a page, and waits for the app. */
async function visit(browser: Browser, url: string) {
  await browser.open(url);
  await expect.poll(() => browser.ask(isAwake)).toBe(true);
}

for (const name of BROWSERS) {
  test.describe(name, { tag: '@desktop' }, () => {
    test('the app takes the page over, and the way back leads to the same line', async ({ others, sites }) => {
      const browser = await others.get(name);
      await visit(browser, `${await sites.url('root')}archive/`);
      await browser.ask(() => {
        document.body.dataset.same = '';
        scrollTo(0, 300);
      });
      // Where a reader stands is kept when the page has come to rest.
      await setTimeout(500);
      await browser.press('main a[href*="petit-vocabulaire"]');
      await expect.poll(() => browser.ask(place)).toEqual(['/2024/10/08/petit-vocabulaire-du-bas-de-page/', 0]);
      await expect.poll(() => browser.ask(() => document.querySelector('h1')?.innerText)).toBe('Petit vocabulaire du bas de page');
      await browser.back();
      await expect.poll(() => browser.ask(place)).toEqual(['/archive/', 300]);
      expect(await browser.ask(() => 'same' in document.body.dataset)).toBe(true);
      expect(browser.complaints()).toEqual([]);
    });

    test('nothing is blocked and nothing fails, whatever page is opened', async ({ others, sites }) => {
      const browser = await others.get(name);
      const site = await sites.url('root');
      for (const path of ['', LONG, 'tag/', 'essays/2018/06/14/counting-lines-and-squares/', 'search/', 'offline/']) {
        await visit(browser, site + path);
        // To leave before all has come would be complained of.
        await expect.poll(() => browser.ask(isAtRest), path).toBe(true);
        expect(await browser.ask(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      }
      expect(browser.complaints()).toEqual([]);
    });

    test('a search leads to the section, by keys alone', async ({ others, sites }) => {
      const browser = await others.get(name);
      await visit(browser, `${await sites.url('root')}about/`);
      await browser.type('/');
      await expect.poll(() => browser.ask(() => document.activeElement?.matches('dialog input'))).toBe(true);
      await browser.type('girardin');
      await expect.poll(() => browser.ask(() => document.querySelectorAll('dialog .search-sections a').length)).toBeGreaterThan(0);
      await browser.enter();
      await browser.enter();
      await expect.poll(() => browser.ask(() => location.pathname)).toBe(`/${LONG}`);
      expect(await browser.ask(() => document.querySelectorAll('dialog[open]').length)).toBe(0);
      expect(browser.complaints()).toEqual([]);
    });

    test('a long text has its contents, its notes and its button to share', async ({ others, sites }) => {
      const browser = await others.get(name);
      await visit(browser, (await sites.url('root')) + LONG);
      await expect.poll(() => browser.ask(() => document.querySelectorAll('.feuilleton-share button').length)).toBe(1);
      await browser.ask(() => document.querySelector('#le-calcul-de-girardin')?.scrollIntoView());
      await expect
        .poll(() => browser.ask(() => document.querySelector('.contents [aria-current]')?.textContent))
        .toBe('Le calcul de Girardin');
      await browser.press('.prose sup a');
      await expect
        .poll(() => browser.ask(() => document.querySelector<HTMLElement>(':popover-open')?.innerText))
        .toContain('On aurait tort de voir en Girardin');
      expect(browser.complaints()).toEqual([]);
    });

    test('colours are as the reader has chosen, at the next visit too', async ({ others }) => {
      const browser = await others.get(name);
      // A host of its own: what is chosen stays with it.
      const host = await Host.start({ '2024-01-01-a.md': '---\ntitle: A\n---\nText.\n' });
      await visit(browser, host.url);
      await browser.press('.masthead button');
      await expect.poll(() => browser.ask(() => document.querySelectorAll('dialog[open] [value=dark]').length)).toBe(1);
      await browser.press('dialog[open] label:has([value=dark])');
      await visit(browser, `${host.url}archive/`);
      const look = () => [document.documentElement.dataset.theme, getComputedStyle(document.documentElement).backgroundColor];
      expect(await browser.ask(look)).toEqual(['dark', 'rgb(26, 24, 22)']);
      expect(browser.complaints()).toEqual([]);
      await host.close();
    });

    test('what was read is there when the host has stopped', async ({ others }) => {
      const browser = await others.get(name);
      const host = await Host.start({ '2024-01-01-a.md': '---\ntitle: A\n---\nWords.\n', 'about.md': '# About\n\nUs.\n' });
      await visit(browser, `${host.url}2024/01/01/a/`);
      const kept = () =>
        caches.keys().then(async (names) => {
          const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
          const paths = keys.flat().map(({ url }) => new URL(url).pathname);
          const hasApp = paths.some((path) => path.endsWith('/feuilleton-app_bg.wasm'));
          return navigator.serviceWorker.controller !== null && hasApp && paths.includes(location.pathname);
        });
      await expect.poll(() => browser.ask(kept)).toBe(true);
      await host.stop();
      await visit(browser, `${host.url}2024/01/01/a/`);
      await expect.poll(() => browser.ask(() => document.querySelector('main')?.innerText)).toContain('Words.');
      await visit(browser, `${host.url}nowhere/`);
      expect(await browser.ask(() => document.querySelector('h1')?.textContent)).toBe('Offline');
      await host.close();
    });

    test('another site shows a post', async ({ others }) => {
      const browser = await others.get(name);
      const hosts = await Hosts.start();
      const text = `<!doctype html><title>Host</title><script src="https://blog.example/embed.js" async></script>
        <feuilleton-blog src="https://blog.example/" post="2022/07/14/lire-dehors/">Waiting</feuilleton-blog>`;
      await browser.open(hosts.put('other.html', text));
      await expect
        .poll(() => browser.ask(() => document.querySelector('feuilleton-blog')?.shadowRoot?.querySelector('h1, h2')?.textContent))
        .toBe('Lire dehors');
      expect(browser.complaints()).toEqual([]);
      await hosts.close();
    });

    test('a folder of Markdown needs no build', async ({ others, sites }) => {
      const browser = await others.get(name);
      await browser.open(`${await sites.url('markdown')}2022/07/14/lire-dehors/`);
      await expect.poll(() => browser.ask(() => document.querySelector('h1')?.textContent)).toBe('Lire dehors');
      expect(await browser.ask(() => document.querySelectorAll('.prose p').length)).toBeGreaterThan(3);
    });
  });
}

test('WebKit: brackets of formulas do not hang over what stands before them @desktop', async ({ others, sites }) => {
  const browser = await others.get('WebKit');
  await visit(browser, `${await sites.url('root')}essays/2018/06/14/counting-lines-and-squares/`);
  const hanging = () =>
    ['.prose', 'math'].map((selector) =>
      getComputedStyle(document.querySelector(selector)!).getPropertyValue('hanging-punctuation'),
    );
  expect(await browser.ask(hanging)).toEqual(['first allow-end last', 'none']);
});
