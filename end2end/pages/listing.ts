// Lists: the cards of the front page, the lines of a tag or a year, the terms of a taxonomy.
import type { Locator, Page } from '@playwright/test';

export class Listing {
  readonly cards: Locator;
  readonly lines: Locator;
  readonly terms: Locator;
  readonly years: Locator;
  readonly older: Locator;
  readonly newer: Locator;

  constructor(page: Page) {
    const main = page.getByRole('main');
    this.cards = main.locator('article.entry');
    this.lines = main.locator('.index > li');
    this.terms = main.locator('.terms a');
    this.years = main.locator('.year h2');
    this.older = main.locator('.pager a[rel="next"]');
    this.newer = main.locator('.pager a[rel="prev"]');
  }

  /** The link to a post by its title. */
  post(title: string): Locator {
    return this.cards.or(this.lines).getByRole('link', { name: title, exact: true });
  }

  /** The card of a post by its title. */
  card(title: string): Locator {
    return this.cards.filter({ hasText: title });
  }
}
