// The page around is as it was: before, while and after the blog is its guest.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/hosts';

const POST = '2022/07/14/lire-dehors/';

/** Counts the listeners on what belongs to the page, from before its first script. */
async function count(page: Page) {
  await page.addInitScript(() => {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const kept = new Set<string>();
    const name = (target: unknown, type: string) => {
      const owner = [window, document, document.documentElement, document.body].indexOf(target as never);
      return owner < 0 ? undefined : `${['window', 'document', 'html', 'body'][owner]} ${type}`;
    };
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      const known = name(this ?? window, type);
      if (known) kept.add(known);
      return addEventListener.call(this ?? window, type, ...rest);
    };
    EventTarget.prototype.removeEventListener = function (type, ...rest) {
      const known = name(this ?? window, type);
      if (known) kept.delete(known);
      return removeEventListener.call(this ?? window, type, ...rest);
    };
    Object.assign(window, { listeners: () => [...kept].filter((it) => !it.endsWith('blog-ready')) });
  });
}

/** What belongs to the page and not to its guest. */
function census(page: Page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')].filter((it) => !it.closest('feuilleton-blog'));
    const style = (it: Element) => {
      const computed = getComputedStyle(it);
      return [...computed].filter((name) => !/block-size|height|perspective-origin|transform-origin/.test(name))
        .map((name) => computed.getPropertyValue(name)).join(';');
    };
    return {
      title: document.title,
      history: history.length,
      state: history.state as unknown,
      url: location.href,
      storage: [localStorage.length, sessionStorage.length, document.cookie],
      globals: Object.getOwnPropertyNames(window).sort(),
      attributes: [...document.documentElement.attributes, ...document.body.attributes].map(({ name }) => name),
      elements: all.map((it) => it.localName),
      styles: all.map(style),
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      listeners: (window as unknown as { listeners(): string[] }).listeners(),
      scroll: [scrollX, scrollY],
      prototype: [Element.prototype, Node.prototype, History.prototype].map((it) =>
        Object.entries(Object.getOwnPropertyDescriptors(it)).map(([name, { value, get }]) => [name, String(value ?? get)]),
      ),
    };
  });
}

test.describe('@desktop', () => {
  test('nothing of the page changes when the blog comes, is read and goes', async ({ guest, page }) => {
    await count(page);
    await guest.show('<p id="place"></p><a href="#there">There</a>');
    await page.waitForFunction(() => customElements.get('feuilleton-blog'));
    const before = await census(page);
    await page.evaluate((src) => {
      const blog = document.createElement('feuilleton-blog');
      blog.setAttribute('src', src);
      document.querySelector('#place')?.append(blog);
    }, guest.hosts.blog);
    await guest.ready();
    const element = guest.element();
    expect(await census(page), 'with the blog').toEqual(before);
    await element.locator('.entry h2 a').first().click();
    await expect(element.locator('article.article')).toBeVisible();
    await page.evaluate(() => scrollTo(0, 0));
    expect(await census(page), 'with a post').toEqual(before);
    await element.evaluate((it) => it.remove());
    await page.waitForTimeout(300);
    expect(await census(page), 'without the blog').toEqual(before);
  });

  test('the page keeps its own links, keys and clicks', async ({ guest, page }) => {
    await guest.show(`<a href="#there">There</a><feuilleton-blog src="https://blog.example/" post="${POST}" loading="eager"></feuilleton-blog>`);
    await guest.ready();
    await page.getByRole('link', { name: 'There' }).click();
    expect(new URL(page.url()).hash).toBe('#there');
  });

  test('the keyboard goes in, through and out, and nothing bars the way', async ({ guest, page }) => {
    await guest.show(
      '<a id="before" href="#b">Before</a><feuilleton-blog src="https://blog.example/" limit="2" loading="eager"></feuilleton-blog><a id="after" href="#a">After</a>',
    );
    await guest.ready();
    const element = guest.element();
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    await expect(element.locator('.entry h2 a').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(element.locator('article.article h1')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('feuilleton-blog');
    await page.locator('#after').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('feuilleton-blog');
    for (const [scheme, theme] of [['light', 'auto'], ['dark', 'dark']] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await element.evaluate((it, theme) => it.setAttribute('theme', theme), theme);
      await page.addStyleTag({ content: `:root { color-scheme: ${scheme}; background: Canvas; color: CanvasText }` });
      const { violations } = await new AxeBuilder({ page }).include('feuilleton-blog').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
    }
  });
});
