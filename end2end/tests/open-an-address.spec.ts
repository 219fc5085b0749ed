// Straight to a place in the blog: a link from elsewhere, a bookmark, an old spelling.
import { expect, test } from '../fixtures/test';
import { FAILED_REQUEST } from '../fixtures/witness';

const LONG = '2016/07/01/le-rez-de-chaussee-du-journal';

test('a post', async ({ blog, article }) => {
  const response = await blog.open(`${LONG}/`);
  expect(response?.status()).toBe(200);
  await expect(article.title).toHaveText('Le rez-de-chaussée du journal');
});

test('a post at an address that its author chose', async ({ blog, article }) => {
  const response = await blog.open('essays/an-address-is-a-promise/');
  expect(response?.status()).toBe(200);
  await expect(article.title).toHaveText('An address is a promise');
});

test('a tag', async ({ blog, listing }) => {
  expect((await blog.open('tag/presse/'))?.status()).toBe(200);
  await expect(blog.heading).toHaveText('presse');
  await expect(listing.lines).toHaveCount(3);
});

test('the second page of the blog', async ({ blog, listing }) => {
  expect((await blog.open('page/2/'))?.status()).toBe(200);
  await expect(blog.heading).toHaveText('Page 2 of 2');
  await expect(listing.cards).toHaveCount(5);
});

test.describe('where the app makes its pages itself', () => {
  test.use({ variant: 'bare' });

  test('a section of a post', async ({ blog, article }) => {
    await blog.open(`${LONG}/#un-feuillet-de-plus`);
    const section = article.byFragment('#un-feuillet-de-plus');
    await expect(section).toHaveText('Un feuillet de plus');
    await expect(section).toBeInViewport();
    await expect(section).toBeFocused();
    expect(await blog.scrolled()).toBeGreaterThan(0);
  });
});

test('a section that the contents name', async ({ blog, article, page }) => {
  await blog.open(`${LONG}/`);
  // Beside the text they are open as they are.
  const fold = article.contents.locator('summary');
  if (await fold.isVisible()) await blog.press(fold);
  const link = article.contents.getByRole('link').last();
  const target = article.byFragment((await link.getAttribute('href')) ?? '');
  await blog.press(link);
  await expect(target).toBeInViewport();
  await expect(target).toBeFocused();
  await expect(page).toHaveURL(/#.+/);
});

test('a footnote and back', async ({ blog, article, page, reading }) => {
  await blog.open(`${LONG}/`);
  await page.waitForLoadState('networkidle');
  await reading.ready();
  const reference = article.footnoteReferences.first();
  const note = await article.footnoteOf(reference);
  await expect(note).not.toBeInViewport();
  const top = await blog.scrollTo(reference);
  await blog.press(reference);
  await blog.press(reading.note.getByRole('link', { name: 'Go to the note' }));
  await expect(note).toBeInViewport();
  await expect(page).toHaveURL(/#fn(:|%3A)girardin$/);
  await blog.press(article.wayBackFrom(note));
  await expect(reference).toBeInViewport();
  await expect(reference).toBeFocused();
  await page.goBack();
  await expect(note).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${LONG}/$`));
  await expect.poll(async () => Math.abs((await blog.scrolled()) - top)).toBeLessThanOrEqual(4);
});

test.describe('where the app makes its pages', () => {
  test.use({ variant: 'bare' });

  test('a footnote from elsewhere', async ({ blog, article }) => {
    await blog.open(`${LONG}/#fn:lettres`);
    await expect(article.byFragment('#fn:lettres')).toBeInViewport();
    await expect(article.byFragment('#fn:lettres')).toBeFocused();
  });
});

for (const spelling of [`${LONG}.html`, `${LONG}/index.html`, `${LONG}`, LONG.replaceAll('-', '%2D')]) {
  test(`a post in the spelling ${spelling}`, async ({ blog, article, listing, witness }) => {
    // The one that no file has: the plain server sends its page for missing files, which is the app.
    const missing = spelling === `${LONG}.html`;
    if (missing) witness.expects(FAILED_REQUEST);
    const response = await blog.open(spelling);
    expect(response?.status()).toBe(missing ? 404 : 200);
    await expect(article.title).toHaveText('Le rez-de-chaussée du journal');
    await blog.press(article.tag('presse'));
    await expect(blog.heading).toHaveText('presse');
    await expect(listing.lines).toHaveCount(3);
  });
}

test('a page of Jekyll’s first paginator', async ({ blog, listing, witness }) => {
  witness.expects(FAILED_REQUEST);
  await blog.open('page2/');
  await expect(blog.heading).toHaveText('Page 2 of 2');
  await expect(listing.cards).toHaveCount(5);
});
