// The first post: a Jekyll file with a raw frame and raw links, of which not one byte was edited.
import { expect, test } from '../fixtures/test';

const POST = '2013/05/21/un-lapin-en-liberte/';
const FILM = 'aqz-KE-bpKQ';
const PLAYER = 'https://www.youtube-nocookie.com';

test('its title, author and paragraphs are there', async ({ blog, article }) => {
  await blog.open(POST);
  await expect(article.title).toHaveText('Un lapin en liberté');
  await expect(article.author).toHaveText('Hélène Vasseur');
  await expect(article.root).toHaveAttribute('lang', 'fr');
  await expect(article.paragraphs).toHaveCount(7);
  await expect(article.paragraphs.first()).toContainText('Il hume une fleur, il suit des yeux un papillon');
  await expect(article.paragraphs.last()).toContainText('le droit de couper est compris');
  await expect(article.prose.locator('em')).toHaveText(['Peach', 'Elephants Dream']);
});

test('its date is said in the language of the reader', async ({ blog, article }) => {
  await blog.open(POST);
  await expect(article.date).toHaveAttribute('datetime', '2013-05-21');
  await expect(article.date).toHaveText('May 21, 2013');
  await blog.press(blog.languageSwitch);
  await expect(article.date).toHaveText('21 mai 2013');
});

test('its raw links lead where they did', async ({ blog, article }) => {
  await blog.open(POST);
  const links = article.prose.locator('p:not(.embed) a');
  await expect(links).toHaveText(['une petite équipe réunie à Amsterdam', 'Blender', 'Creative Commons']);
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual([
    'https://peach.blender.org/',
    'https://www.blender.org/',
    'https://creativecommons.org/licenses/by/3.0/deed.fr',
  ]);
  // A page that opens in a tab of its own gets no hold of this one.
  await expect(article.linkTo('https://www.blender.org/')).toHaveAttribute('rel', /noopener/);
});

test('its film is a link with words until the reader asks for it', async ({
  blog,
  article,
  page,
  witness,
}) => {
  await blog.open(POST);
  await page.waitForLoadState('networkidle');
  const link = article.videoPanel.getByRole('link');
  await expect(link).toHaveAccessibleName('Regarder la vidéo sur YouTube');
  await expect(link).toHaveAttribute('href', `https://www.youtube.com/watch?v=${FILM}`);
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(witness.requests.length).toBeGreaterThan(3);
  expect(witness.strangers()).toEqual([]);
});

test('a click on its film brings the player and the focus with it', async ({
  blog,
  article,
  page,
  witness,
}) => {
  await page.route(`${PLAYER}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Player</title><p>It plays.' }),
  );
  await blog.open(POST);
  expect(witness.strangers()).toEqual([]);
  witness.allows(PLAYER);
  await blog.press(article.videoPanel.getByRole('link'));
  await expect(article.player).toHaveAttribute('src', new RegExp(`^${PLAYER}/embed/${FILM}(\\?|$)`));
  await expect(article.player).toHaveAttribute('title', 'Regarder la vidéo sur YouTube');
  await expect(article.player).toBeFocused();
  await expect(article.videoPanel.getByRole('link')).toHaveCount(0);
  await expect(article.player.contentFrame().getByText('It plays.')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${POST}$`));
  const box = await article.player.boundingBox();
  const panel = await article.videoPanel.boundingBox();
  expect(box?.width, 'the player fills its panel').toBeGreaterThan((panel?.width ?? 0) * 0.9);
});
