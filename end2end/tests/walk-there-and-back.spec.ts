// From the front page into posts and tags and back again, as one reads.
import { hold } from '../fixtures/hold';
import { expect, test } from '../fixtures/test';

const NEAR = 4;

test('Back twice finds the pages as they were left, without the network', async ({
  blog,
  article,
  listing,
  page,
  witness,
}) => {
  await blog.open('');
  const post = listing.post('Le blanc qui parle');
  const homeTop = await blog.scrollTo(post);
  expect(homeTop).toBeGreaterThan(100);
  await blog.press(post);
  await expect(article.title).toHaveText('Le blanc qui parle');
  await expect.poll(() => blog.scrolled()).toBe(0);

  const tag = article.tag('typographie');
  // The pictures above must have come, or the page would still grow.
  for (const image of await article.images.all()) await blog.scrollTo(image);
  await page.waitForLoadState('networkidle');
  const postTop = await blog.scrollTo(tag);
  expect(postTop).toBeGreaterThan(1000);
  await blog.press(tag);
  await expect(blog.heading).toHaveText('typographie');
  await expect.poll(() => blog.scrolled()).toBe(0);

  const before = witness.fetched().length;
  await page.goBack();
  await expect(article.title).toHaveText('Le blanc qui parle');
  await expect.poll(async () => Math.abs((await blog.scrolled()) - postTop)).toBeLessThanOrEqual(NEAR);
  await page.goBack();
  await expect(listing.cards).toHaveCount(8);
  await expect.poll(async () => Math.abs((await blog.scrolled()) - homeTop)).toBeLessThanOrEqual(NEAR);
  await page.goForward();
  await expect(article.title).toHaveText('Le blanc qui parle');
  await expect.poll(async () => Math.abs((await blog.scrolled()) - postTop)).toBeLessThanOrEqual(NEAR);
  expect(witness.fetched().slice(before)).toEqual([]);
});

test('a reload keeps the place', async ({ blog, article, page }) => {
  await blog.open('2016/07/01/le-rez-de-chaussee-du-journal/');
  await page.waitForLoadState('networkidle');
  const top = await blog.scrollTo(article.footnoteReferences.last());
  expect(top).toBeGreaterThan(1000);
  await page.reload();
  await expect(article.title).toBeAttached();
  await expect(article.footnoteReferences.last()).toBeInViewport();
  await expect.poll(async () => Math.abs((await blog.scrolled()) - top)).toBeLessThanOrEqual(NEAR);
});

test('the pager leads to older posts and back to newer ones', async ({ blog, listing, page }) => {
  await blog.open('');
  const newest = await listing.cards.first().getByRole('heading').textContent();
  await blog.press(listing.older);
  await expect(page).toHaveURL(/\/page\/2\/$/);
  await expect(blog.heading).toHaveText('Page 2 of 2');
  await expect(listing.post('Un lapin en liberté')).toBeVisible();
  await expect(listing.older).toHaveCount(0);
  await blog.press(listing.newer);
  await expect(listing.cards.first().getByRole('heading')).toHaveText(newest ?? '');
});

test('the posts before and after are one step away', async ({ blog, article, page }) => {
  await blog.open('2017/02/14/a-folder-of-text/');
  await expect(article.previous).toContainText('Le rez-de-chaussée du journal');
  await expect(article.next).toContainText('Counting lines and squares');
  await blog.press(article.next);
  await expect(article.title).toHaveText('Counting lines and squares');
  await blog.press(article.previous);
  await expect(article.title).toHaveText('A folder of text');
  await expect(page).toHaveURL(/\/2017\/02\/14\/a-folder-of-text\/$/);
});

test('from one post to another and back, each text stands alone', async ({ blog, article, page }) => {
  await blog.open('2022/07/14/lire-dehors/');
  const text = () => article.prose.evaluate((prose) => prose.querySelectorAll('p').length);
  const paragraphs = await text();
  await blog.press(article.previous);
  await expect(article.title).not.toHaveText('Lire dehors');
  await page.goBack();
  await expect(article.title).toHaveText('Lire dehors');
  expect(await text()).toBe(paragraphs);
  await page.goForward();
  await expect(article.title).not.toHaveText('Lire dehors');
  await expect(article.prose).not.toContainText('On choisit un banc');
});

test('the archive leads through a year to a post', async ({ blog, article, listing }) => {
  await blog.open('');
  await blog.press(blog.section('Archive'));
  await expect(blog.heading).toHaveText('Archive');
  await expect(listing.lines).toHaveCount(13);
  await blog.press(listing.years.getByRole('link', { name: '2018' }));
  await expect(blog.heading).toHaveText('2018');
  await expect(listing.lines).toHaveCount(2);
  await blog.press(listing.post('Le blanc qui parle'));
  await expect(article.title).toHaveText('Le blanc qui parle');
});

test('the list of tags leads to the posts of one', async ({ blog, listing, page }) => {
  await blog.open('tag/');
  await expect(blog.heading).toHaveText('Tags');
  await blog.press(listing.terms.filter({ hasText: 'cinéma' }));
  await expect(blog.heading).toHaveText('cinéma');
  await expect(listing.lines.getByRole('link')).toHaveText(['Short films on a long leash']);
  await expect(page).toHaveURL(/\/tag\/cin%C3%A9ma\/$|\/tag\/cinema\/$/);
});

test('the name of an author leads to what they wrote', async ({ blog, article, listing }) => {
  await blog.open('2013/05/21/un-lapin-en-liberte/');
  await blog.press(article.author);
  await expect(blog.heading).toHaveText('Hélène Vasseur');
  await expect(listing.post('Lire à voix haute')).toBeVisible();
  await expect(listing.post('A folder of text')).toHaveCount(0);
});

test('a link from one author’s file to another file is a link between posts', async ({
  blog,
  article,
  page,
}) => {
  await blog.open('2019/05/04/short-films-long-leash/');
  await blog.press(article.prose.getByRole('link', { name: 'some years ago' }));
  await expect(article.title).toHaveText('Un lapin en liberté');
  await expect(page).toHaveURL(/\/2013\/05\/21\/un-lapin-en-liberte\/$/);
});

test('of two pages asked for in a hurry the last one is shown', async ({ blog, article, listing, page }) => {
  const release = await hold(page, '**/le-blanc-qui-parle/index.json');
  await blog.open('');
  await blog.press(listing.post('Le blanc qui parle'));
  await expect(blog.busy).toBeVisible();
  await blog.press(listing.post('Lire dehors'));
  await expect(article.title).toHaveText('Lire dehors');
  const late = page.waitForResponse('**/le-blanc-qui-parle/index.json');
  release();
  await (await late).finished();
  // Two frames: whatever the late answer may do has been done by then.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(article.title).toHaveText('Lire dehors');
  await expect(page).toHaveTitle('Lire dehors · Feuilleton');
  await expect(page).toHaveURL(/\/2022\/07\/14\/lire-dehors\/$/);
});
