// Each post and page of this project's own blog: from its address to its last picture.
import { sources } from '../fixtures/content';
import { expect, test } from '../fixtures/test';

for (const { file, title, dated, path } of sources()) {
  test(`${file} is there to be read`, async ({ article, blog, page }) => {
    expect(path, 'the build lists it').toBeDefined();
    expect((await blog.open(path ?? ''))?.status()).toBe(200);
    await expect(article.title).toHaveText(title);
    await expect(page).toHaveTitle(`${title} · Feuilleton`);
    await expect(article.date).toHaveCount(dated ? 1 : 0);
    await expect(article.paragraphs.first()).not.toBeEmpty();
    expect((await article.prose.innerText()).length).toBeGreaterThan(500);
    for (const image of await article.images.all()) {
      await image.scrollIntoViewIfNeeded();
      await expect(image).not.toHaveJSProperty('naturalWidth', 0);
      await expect(image).toHaveAttribute('alt', /\S/);
    }
  });
}
