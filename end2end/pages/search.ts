// The search, as a dialog over any page or on a page of its own.
import type { Locator, Page } from '@playwright/test';

export class Search {
  readonly dialog: Locator;
  readonly box: Locator;
  readonly field: Locator;
  readonly status: Locator;
  readonly results: Locator;
  readonly steps: Locator;
  readonly tag: Locator;
  readonly year: Locator;
  readonly more: Locator;
  readonly permalink: Locator;
  readonly recent: Locator;
  readonly close: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog');
    this.box = page.locator('.search-box');
    this.field = this.box.getByRole('searchbox');
    this.status = this.box.getByRole('status');
    this.results = this.box.locator('ol > li');
    this.steps = this.box.locator('.search-step');
    this.tag = this.box.getByRole('combobox', { name: /^(Tag|Mot-clé)$/ });
    this.year = this.box.getByRole('combobox', { name: /^(Year|Année)$/ });
    this.more = this.box.getByRole('button', { name: /^(Show more|Afficher plus)/ });
    this.permalink = this.box.locator('.search-link');
    this.recent = this.box.locator('.search-recent');
    this.close = this.box.getByRole('button', { name: /^(Close|Fermer)$/ });
  }

  /** A result by the title of its post. */
  result(title: string): Locator {
    return this.results.filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  /** Opens the dialog by key and looks for something. */
  async ask(text: string) {
    await this.page.keyboard.press('/');
    await this.field.waitFor();
    await this.field.fill(text);
  }
}
