// French or English: first the browser's wish, then the reader's own.
import { expect, test } from '../fixtures/test';

test('the switch changes the navigation, the dates and the language of the page', async ({
  blog,
  listing,
  page,
}) => {
  await blog.open('archive/');
  await expect(blog.html).toHaveAttribute('lang', 'en');
  await expect(blog.navigation.getByRole('link').first()).toHaveText('Front page');
  await expect(blog.navigation.getByRole('link', { name: 'About' })).toBeVisible();
  await expect(listing.lines.first().locator('time')).toHaveText('February 20');
  await expect(blog.languageSwitch).toHaveText('Français');

  await blog.press(blog.languageSwitch);
  await expect(blog.html).toHaveAttribute('lang', 'fr');
  await expect(blog.navigation.getByRole('link')).toHaveText([
    'À la une',
    'Archives',
    'Mots-clés',
    'Colophon',
    'À propos',
    'Recherche',
  ]);
  await expect(listing.lines.first().locator('time')).toHaveText('20 février');
  await expect(blog.heading).toHaveText('Archives');
  await expect(page).toHaveTitle('Archives · Feuilleton');
  await expect(blog.skip).toHaveText('Aller au contenu');

  await page.reload();
  await blog.settled();
  await expect(blog.html).toHaveAttribute('lang', 'fr');
  await expect(blog.heading).toHaveText('Archives');
  await expect(blog.languageSwitch).toHaveText('English');
});

test('a post keeps its own language whatever the reader’s is', async ({ blog, article }) => {
  await blog.open('2022/07/14/lire-dehors/');
  await expect(blog.html).toHaveAttribute('lang', 'en');
  await expect(article.root).toHaveAttribute('lang', 'fr');
  await expect(article.date).toHaveText('July 14, 2022');
  await expect(article.date).toHaveAttribute('lang', 'en');
  await blog.press(blog.languageSwitch);
  await expect(article.root).toHaveAttribute('lang', 'fr');
  await expect(article.date).toHaveText('14 juillet 2022');
});

for (const [locale, lang, word] of [
  ['fr-FR', 'fr', 'À la une'],
  ['fr-CA', 'fr', 'À la une'],
  ['en-US', 'en', 'Front page'],
  ['de-DE', 'en', 'Front page'],
] as const) {
  test.describe(`with a browser in ${locale}`, () => {
    test.use({ locale, variant: 'bare', chosen: false });

    test(`a first visit to the blog is in ${lang}`, async ({ blog }) => {
      await blog.open('');
      await expect(blog.html).toHaveAttribute('lang', lang);
      await expect(blog.section(word)).toBeVisible();
    });
  });
}

test.describe('with a French browser', () => {
  test.use({ locale: 'fr-FR' });

  test('the reader’s choice of English goes first', async ({ blog, page }) => {
    await blog.open('');
    await blog.press(blog.languageSwitch);
    await expect(blog.html).toHaveAttribute('lang', 'en');
    await page.reload();
    await blog.settled();
    await expect(blog.section('Front page')).toBeVisible();
    await expect(blog.html).toHaveAttribute('lang', 'en');
  });
});
