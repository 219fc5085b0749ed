// What is said when there is nothing to read: no such page, no answer, no start.
import type { Locator, Page } from '@playwright/test';

export class Notice {
  /** The notice of a page that did not arrive. */
  readonly failure: Locator;
  readonly retry: Locator;
  /** The notice of the app in any case. */
  readonly root: Locator;
  readonly heading: Locator;
  readonly links: Locator;
  /** What the page itself says when the app does not start. */
  readonly noStart: Locator;
  /** What the page itself says without JavaScript. */
  readonly noScript: Locator;

  constructor(page: Page) {
    this.root = page.locator('main .notice');
    this.failure = page.getByRole('main').getByRole('alert');
    this.retry = this.failure.getByRole('button');
    this.heading = this.root.getByRole('heading', { level: 1 });
    this.links = this.root.getByRole('link');
    this.noStart = page.locator('#failed');
    // By element: Playwright's roles and texts leave out whatever stands in a `noscript`.
    this.noScript = page.locator('noscript .notice');
  }
}
