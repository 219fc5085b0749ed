// The reading settings: a dialog over the page that they change.
import type { Locator, Page } from '@playwright/test';
import type { Blog } from './blog';

export class Settings {
  readonly dialog: Locator;
  readonly size: Locator;
  readonly told: Locator;
  readonly reset: Locator;
  readonly close: Locator;

  constructor(
    page: Page,
    private readonly blog: Blog,
  ) {
    this.dialog = page.locator('dialog.settings');
    this.size = this.dialog.getByRole('slider');
    this.told = this.dialog.locator('output');
    this.reset = this.dialog.getByRole('button', { name: /Reset|Rétablir/ });
    this.close = this.dialog.getByRole('button', { name: /Close|Fermer/ });
  }

  async open() {
    await this.blog.press(this.blog.settingsButton);
    await this.dialog.waitFor();
  }

  /** One of several by its words. */
  option(name: string): Locator {
    return this.dialog.getByRole('radio', { name, exact: true });
  }

  /** Opens them, chooses, and closes them. */
  async choose(...names: string[]) {
    await this.open();
    for (const name of names) await this.blog.press(this.option(name));
    await this.blog.press(this.close);
  }
}
