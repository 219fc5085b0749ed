// What helps a reader of long texts: beside the text, over it, and below it.
import type { Locator, Page } from '@playwright/test';

export class Reading {
  /** The link in the contents to the section that is being read. */
  readonly current: Locator;
  readonly progress: Locator;
  readonly note: Locator;
  readonly picture: Locator;
  readonly share: Locator;
  readonly status: Locator;

  constructor(private readonly page: Page) {
    this.current = page.locator('.contents [aria-current]');
    this.progress = page.locator('.feuilleton-progress');
    this.note = page.locator('[popover]:popover-open');
    this.picture = page.locator('dialog.feuilleton-picture[open]');
    this.share = page.locator('.feuilleton-share button');
    this.status = page.locator('#feuilleton > .feuilleton > [role=status]');
  }

  /** Waits until the helpers are there. */
  async ready() {
    await this.share.waitFor();
  }

  /** The button that copies this block of code. */
  copyOf(pre: Locator): Locator {
    return pre.locator('xpath=preceding-sibling::*[1]').getByRole('button');
  }

  /** What a window beside this one would paste. */
  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
