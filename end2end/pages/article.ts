// A post or a page without a date.
import type { Locator, Page } from '@playwright/test';

export class Article {
  readonly root: Locator;
  readonly title: Locator;
  readonly date: Locator;
  readonly author: Locator;
  readonly prose: Locator;
  readonly paragraphs: Locator;
  readonly images: Locator;
  readonly tags: Locator;
  readonly previous: Locator;
  readonly next: Locator;
  readonly contents: Locator;
  readonly videoPanel: Locator;
  readonly player: Locator;
  readonly footnoteReferences: Locator;

  constructor(private readonly page: Page) {
    this.root = page.locator('article.article');
    this.title = this.root.getByRole('heading', { level: 1 });
    this.date = this.root.locator('.kicker time');
    this.author = this.root.locator('header a[rel="author"]');
    this.prose = this.root.locator('.prose');
    this.paragraphs = this.prose.locator(':scope > p:not(.embed)');
    this.images = this.prose.locator('img');
    this.tags = this.root.locator('a[rel="tag"]');
    this.previous = this.root.locator('a[rel="prev"]');
    this.next = this.root.locator('a[rel="next"]');
    this.contents = this.root.locator('details.contents');
    this.videoPanel = this.prose.locator('.embed');
    this.player = this.prose.locator('.embed iframe');
    this.footnoteReferences = this.prose.locator('a[role="doc-noteref"]');
  }

  tag(name: string): Locator {
    return this.tags.filter({ hasText: new RegExp(`^${name}$`) });
  }

  /** The link in the text that leads to this address. */
  linkTo(href: string): Locator {
    return this.prose.locator(`a[href="${href}"]`);
  }

  /** The footnote that a reference leads to, as the reference says it. */
  async footnoteOf(reference: Locator): Promise<Locator> {
    return this.byFragment((await reference.getAttribute('href')) ?? '');
  }

  /** The link from a footnote to the text. */
  wayBackFrom(note: Locator): Locator {
    return note.locator('a[role="doc-backlink"]').first();
  }

  /** The element that an address such as `#notes` names. */
  byFragment(href: string): Locator {
    const id = decodeURIComponent(href.slice(href.lastIndexOf('#') + 1));
    return this.page.locator(`[id="${id}"]`);
  }
}
