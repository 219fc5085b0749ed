// The network or the server fails: a labelled error, and a button that tries again.
import type { Page, Route } from '@playwright/test';
import type { Blog } from '../pages/blog';
import { expect, test } from '../fixtures/test';
import { FAILED_REQUEST } from '../fixtures/witness';

// The app makes its pages itself.
test.use({ variant: 'bare' });

const DATA = '**/2022/07/14/lire-dehors/index.json';
const PATH = '2022/07/14/lire-dehors/';

interface Fault {
  name: string;
  answer: (route: Route) => Promise<void>;
  says: string;
}

const json = (body: string) => (route: Route) => route.fulfill({ contentType: 'application/json', body });

const FAULTS: Fault[] = [
  {
    name: 'an error of the server',
    answer: (route) => route.fulfill({ status: 500 }),
    says: 'the error 500.',
  },
  {
    name: 'a server that is busy',
    answer: (route) => route.fulfill({ status: 503 }),
    says: 'the error 503.',
  },
  { name: 'a connection that breaks', answer: (route) => route.abort(), says: 'The server does not answer.' },
  { name: 'half a document', answer: json('{"title": "Lire de'), says: 'cannot be read.' },
  { name: 'nothing at all', answer: json(''), says: 'cannot be read.' },
  { name: 'a list in place of a post', answer: json('[1, 2]'), says: 'cannot be read.' },
  { name: 'a number in place of a post', answer: json('42'), says: 'cannot be read.' },
  { name: 'a post whose title is a number', answer: json('{"title": 42}'), says: 'cannot be read.' },
  { name: 'a post without anything in it', answer: json('{}'), says: 'cannot be read.' },
];

/** Opens the front page and follows a link whose document will not arrive as it should. */
async function followInto(blog: Blog, page: Page, answer: Fault['answer']) {
  await page.route(DATA, answer);
  await blog.open('');
  await blog.press(page.getByRole('link', { name: 'Lire dehors', exact: true }));
}

test.beforeEach(({ witness }) => witness.expects(FAILED_REQUEST));

for (const { name, answer, says } of FAULTS) {
  test(`after ${name} the reader is told, and tries again`, async ({ blog, article, notice, page }) => {
    await followInto(blog, page, answer);
    await expect(notice.failure).toContainText(says);
    await expect(notice.heading).toHaveText('The page did not arrive');
    await expect(page).toHaveTitle('The page did not arrive · Feuilleton');
    await expect(page).toHaveURL(new RegExp(`${PATH}$`));
    await blog.press(notice.retry);
    await blog.settled();
    await expect(notice.failure).toContainText(says);
    await page.unroute(DATA);
    await blog.press(notice.retry);
    await expect(article.title).toHaveText('Lire dehors');
    await expect(notice.failure).toHaveCount(0);
  });
}

test('a server that answers everything with its start page has no such post', async ({
  blog,
  notice,
  page,
}) => {
  await followInto(blog, page, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' }),
  );
  await expect(notice.heading).toHaveText('There is no such page');
  await expect(notice.links).toHaveCount(2);
});

test('a connection that breaks once is not even noticed', async ({ blog, article, page }) => {
  let first = true;
  await followInto(blog, page, async (route) => {
    await (first ? route.abort() : route.continue());
    first = false;
  });
  await expect(article.title).toHaveText('Lire dehors');
  expect(first).toBe(false);
});

test(
  'an answer that never comes is given up',
  { tag: '@desktop' },
  async ({ blog, article, notice, page }) => {
    const held: Route[] = [];
    await followInto(blog, page, async (route) => {
      held.push(route);
    });
    await expect(blog.busy).toBeVisible();
    await expect(notice.failure).toContainText('The answer took too long.');
    expect(held.length).toBe(1);
    await page.unroute(DATA);
    await blog.press(notice.retry);
    await expect(article.title).toHaveText('Lire dehors');
  },
);

test('a reader who is offline is told so', async ({ blog, article, context, listing, notice }) => {
  await blog.open('');
  await context.setOffline(true);
  await blog.press(listing.post('Lire dehors'));
  await expect(notice.failure).toContainText('You seem to be offline.');
  await context.setOffline(false);
  await blog.press(notice.retry);
  await expect(article.title).toHaveText('Lire dehors');
});

test('what has been read stays readable offline', async ({ blog, article, context, listing, page }) => {
  await blog.open('');
  await blog.press(listing.post('Before you publish: a checklist'));
  await expect(article.title).toHaveText('Before you publish: a checklist');
  await context.setOffline(true);
  await page.goBack();
  await expect(listing.cards).toHaveCount(8);
  await page.goForward();
  await expect(article.title).toHaveText('Before you publish: a checklist');
});

test('a post that fails when it is opened directly can be tried again', async ({
  blog,
  article,
  notice,
  page,
}) => {
  await page.route(DATA, (route) => route.fulfill({ status: 500 }));
  await blog.open(PATH);
  await expect(notice.heading).toHaveText('The page did not arrive');
  await page.unroute(DATA);
  await blog.press(notice.retry);
  await expect(article.title).toHaveText('Lire dehors');
});

test('the way home from a failure works', async ({ blog, listing, notice, page }) => {
  await page.route(DATA, (route) => route.fulfill({ status: 500 }));
  await blog.open(PATH);
  await blog.press(notice.failure.getByRole('link', { name: 'Back to the front page' }));
  await expect(listing.cards).toHaveCount(8);
});

test('going back and forth tries again by itself', async ({ blog, article, notice, page }) => {
  await followInto(blog, page, (route) => route.fulfill({ status: 500 }));
  await expect(notice.failure).toBeVisible();
  await page.goBack();
  await expect(notice.failure).toHaveCount(0);
  await page.unroute(DATA);
  await page.goForward();
  await expect(article.title).toHaveText('Lire dehors');
});

test('without the masthead’s document the blog is readable all the same', async ({ blog, listing, page }) => {
  await page.route('**/site.json', (route) => route.fulfill({ status: 500 }));
  await blog.open('');
  await expect(listing.cards).toHaveCount(8);
  await expect(blog.name).toHaveText('Feuilleton');
  await expect(page).toHaveTitle('Feuilleton');
});

test('the error is said in the reader’s language', async ({ blog, notice, page }) => {
  await followInto(blog, page, (route) => route.fulfill({ status: 500 }));
  await blog.press(blog.languageSwitch);
  await expect(notice.heading).toHaveText('La page n’est pas arrivée');
  await expect(notice.retry).toHaveText('Réessayer');
});
