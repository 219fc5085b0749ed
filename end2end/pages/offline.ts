// What a browser has kept of a blog, and what readers see of it.
import { expect, type Locator, type Page } from '@playwright/test';

export class Offline {
  /** What can be read, on the page that stands in for another one. */
  readonly list: Locator;
  readonly retry: Locator;
  /** The offer of a new edition. */
  readonly offer: Locator;
  readonly reload: Locator;
  readonly later: Locator;

  constructor(private readonly page: Page) {
    const place = page.locator('.prose');
    this.list = place.getByRole('listitem');
    this.retry = place.getByRole('button');
    this.offer = page.locator('.feuilleton-edition');
    this.reload = this.offer.getByRole('button', { name: /^(Reload|Recharger)$/ });
    this.later = this.offer.getByRole('button', { name: /^(Later|Plus tard)$/ });
  }

  /** Waits until the page that is open, and all that the worker brings, can be read without a network. */
  async ready() {
    const isReady = () =>
      this.page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.endsWith(' pages'));
        const found = names.map(async (name) => (await caches.open(name)).match(location.href, { ignoreSearch: true }));
        return navigator.serviceWorker.controller !== null && (await Promise.all(found)).some(Boolean);
      });
    await expect.poll(isReady).toBe(true);
  }

  /** Paths of everything that is kept, by what the cache is called. */
  async kept(): Promise<Record<string, string[]>> {
    return this.page.evaluate(async () => {
      const names = await caches.keys();
      const paths = async (name: string) =>
        (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname).sort();
      return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await paths(name)] as const)));
    });
  }

  /** Addresses of the workers that there are. */
  async workers(): Promise<string[]> {
    return this.page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
  }

  /** Whether a new worker waits. */
  async isWaiting(): Promise<boolean> {
    return this.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  }
}
