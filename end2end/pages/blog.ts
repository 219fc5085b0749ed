// What is the same on every page: masthead, switches, colophon; and the ways to get about.
import type { Locator, Page } from '@playwright/test';

export class Blog {
  readonly html: Locator;
  readonly heading: Locator;
  readonly main: Locator;
  readonly navigation: Locator;
  readonly skip: Locator;
  readonly name: Locator;
  readonly settingsButton: Locator;
  readonly languageSwitch: Locator;
  readonly feed: Locator;
  private readonly frame: Locator;

  constructor(
    readonly page: Page,
    private readonly hasTouch: boolean,
  ) {
    this.html = page.locator('html');
    this.heading = page.getByRole('heading', { level: 1 });
    this.main = page.getByRole('main');
    this.navigation = page.getByRole('banner').getByRole('navigation');
    this.skip = page.locator('a.skip');
    this.name = page.getByRole('banner').locator('.title');
    this.settingsButton = page.locator('button.switch');
    this.languageSwitch = page.getByRole('banner').locator('button:not(.switch)');
    this.feed = page.getByRole('contentinfo').locator('a[type="application/feed+json"]');
    this.frame = page.locator('.feuilleton[aria-busy]');
  }

  /** Opens a path of the site, as typed into the address bar, and waits for the app to have settled there. */
  async open(path: string) {
    const response = await this.page.goto(`./${path}`);
    await this.settled();
    return response;
  }

  /** Waits until the app has started and nothing is on its way. */
  async settled() {
    // A printed page has everything but the app, until it wakes.
    await this.page.locator('html[data-awake], body:not(:has(#feuilleton-page))').first().waitFor({ state: 'attached' });
    await this.page.locator('.feuilleton[aria-busy="false"]').waitFor();
    await this.page.locator('main .skeleton').waitFor({ state: 'detached' });
  }

  /** Whether something is on its way. */
  get busy(): Locator {
    return this.frame.and(this.page.locator('[aria-busy="true"]'));
  }

  /** A link of the masthead by its words. */
  section(name: string): Locator {
    return this.navigation.getByRole('link', { name, exact: true });
  }

  /** Clicks, or taps where the reader has a touch screen. */
  async press(target: Locator) {
    await (this.hasTouch ? target.tap() : target.click());
  }

  /** Distance from the top of the page in CSS pixels. */
  scrolled(): Promise<number> {
    return this.page.evaluate(() => window.scrollY);
  }

  /** Brings an element into the window's middle and returns how far the page is scrolled then. */
  async scrollTo(target: Locator): Promise<number> {
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    return this.scrolled();
  }

  /** Goes with the Tab key from wherever the focus is until it reaches the element. */
  async tabTo(target: Locator, limit = 40) {
    for (let presses = 0; presses < limit; presses += 1) {
      await this.page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`the Tab key does not reach ${String(target)} within ${limit} presses`);
  }
}
