// There is no such page: said in words, with ways on.
import { expect, test } from '../fixtures/test';
import { FAILED_REQUEST } from '../fixtures/witness';

test.beforeEach(({ witness }) => witness.expects(FAILED_REQUEST));

for (const path of ['no/such/page/', 'tag/no-such-tag/', 'page/9/', 'nothing.html', '1999/']) {
  test(`/${path} does not exist, and says so`, async ({ blog, notice, page }) => {
    const response = await blog.open(path);
    expect(response?.status()).toBe(404);
    await expect(notice.heading).toHaveText('There is no such page');
    await expect(page).toHaveTitle('There is no such page · Feuilleton');
    await expect(notice.links).toHaveText(['Back to the front page', 'Archive']);
    await expect(blog.section('Tags')).toBeVisible();
  });
}

test.describe('where the app makes its pages itself', () => {
  test.use({ variant: 'bare' });

  test('an address that tries to leave the blog is refused without a request for it', async ({
    blog,
    notice,
    witness,
  }) => {
    await blog.open('a//evil.test/x');
    await expect(notice.heading).toHaveText('There is no such page');
    expect(witness.fetched()).toEqual(['/site.json']);
  });
});

test('from there the front page is one step away', async ({ blog, notice, listing }) => {
  await blog.open('no/such/page/');
  await blog.press(notice.links.first());
  await expect(listing.cards).toHaveCount(8);
});

test('from there the archive is one step away', async ({ blog, notice, listing }) => {
  await blog.open('no/such/page/');
  await blog.press(notice.links.last());
  await expect(listing.lines).toHaveCount(13);
});

test('a post that is gone when its link is followed leaves a way back', async ({
  blog,
  listing,
  notice,
  page,
}) => {
  await page.route('**/lire-dehors/index.json', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await blog.open('');
  await blog.press(listing.post('Lire dehors'));
  await expect(notice.heading).toHaveText('There is no such page');
  await expect(page).toHaveURL(/lire-dehors\/$/);
  await page.goBack();
  await expect(listing.cards).toHaveCount(8);
});
