// The title in the tab, the history and the bookmarks.
import { expect, test } from '../fixtures/test';

const TITLES: [path: string, english: string, french: string][] = [
  ['', 'Feuilleton', 'Feuilleton'],
  ['archive/', 'Archive · Feuilleton', 'Archives · Feuilleton'],
  ['2016/', '2016 · Feuilleton', '2016 · Feuilleton'],
  ['tag/', 'Tags · Feuilleton', 'Mots-clés · Feuilleton'],
  ['tag/lecture/', 'lecture · Feuilleton', 'lecture · Feuilleton'],
  ['author/', 'Authors · Feuilleton', 'Auteurs · Feuilleton'],
  ['about/', 'About · Feuilleton', 'About · Feuilleton'],
  ['2022/07/14/lire-dehors/', 'Lire dehors · Feuilleton', 'Lire dehors · Feuilleton'],
];

for (const [path, english, french] of TITLES) {
  test(`the page /${path} is called ${english}`, async ({ blog, page }) => {
    await blog.open(path);
    await expect(page).toHaveTitle(english);
    await blog.press(blog.languageSwitch);
    await expect(page).toHaveTitle(french);
  });
}

test('the second page of the blog has a title of its own', async ({ blog, page }) => {
  await blog.open('page/2/');
  await expect(page).toHaveTitle(/Page 2 of 2.*Feuilleton/);
});

test('the title changes with every step and every step back', async ({ blog, listing, page }) => {
  await blog.open('');
  await blog.press(listing.post('Lire dehors'));
  await expect(page).toHaveTitle('Lire dehors · Feuilleton');
  await blog.press(blog.section('Tags'));
  await expect(page).toHaveTitle('Tags · Feuilleton');
  await page.goBack();
  await expect(page).toHaveTitle('Lire dehors · Feuilleton');
  await page.goBack();
  await expect(page).toHaveTitle('Feuilleton');
});
