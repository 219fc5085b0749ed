// Every page is complete before the app comes, and without it.
import { expect, test } from '../fixtures/test';

test.use({ javaScriptEnabled: false, chosen: false });

for (const [path, heading, text] of [
  ['', 'Feuilleton', 'Petits essais sur la lecture'],
  ['page/2/', 'Page 2 sur 2', 'Un lapin en liberté'],
  ['archive/', 'Archives', 'Lire dehors'],
  ['2022/', '2022', 'Lire dehors'],
  ['tag/', 'Mots-clés', 'presse'],
  ['tag/presse/', 'presse', 'Le rez-de-chaussée du journal'],
  ['author/', 'Auteurs', 'Tom Ashby'],
  ['author/tom-ashby/', 'Tom Ashby', 'An address is a promise'],
  ['2022/07/14/lire-dehors/', 'Lire dehors', 'On choisit un banc comme on choisit un livre'],
  ['about/', 'About', 'Markdown'],
  ['404.html', 'Cette page n’existe pas', 'Retourner à la une'],
] as const) {
  test(`/${path} is read in full`, async ({ blog, page }) => {
    await page.goto(`./${path}`);
    await expect(blog.heading).toHaveText(heading);
    await expect(page.getByRole('document').or(page.locator('body')).first()).toContainText(text);
    await expect(page.locator('main .skeleton')).toHaveCount(0);
  });
}

test('links lead from the front page to a post, to a tag, and back', async ({ article, blog, listing, page }) => {
  await page.goto('./');
  await listing.post('Lire dehors').click();
  await expect(article.title).toHaveText('Lire dehors');
  await article.tag('typographie').click();
  await expect(blog.heading).toHaveText('typographie');
  await page.goBack();
  await expect(article.title).toHaveText('Lire dehors');
});

test('switches that would do nothing are not shown', async ({ blog, page }) => {
  await page.goto('./');
  await expect(blog.settingsButton).toBeHidden();
  await expect(blog.languageSwitch).toBeHidden();
});

test('code has its colours, and formulas are set', async ({ page }) => {
  await page.goto('./essays/2018/06/14/counting-lines-and-squares/');
  await expect(page.locator('pre code span').first()).toBeVisible();
  await expect(page.locator('.prose math').first()).toBeVisible();
});
