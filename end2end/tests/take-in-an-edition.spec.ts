// What reaches readers who have a copy of the blog: other texts at once, another app when they want it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { barriers } from '../fixtures/barriers';
import { at, awake, copyOf, expect, file, isStyled, post, POSTS, test } from '../fixtures/kept-blog';

test('a post that was changed is shown as it is now', { tag: '@desktop' }, async ({ host, article, offlineReading, page }) => {
  await page.goto(host.url + at(14));
  await offlineReading.ready();
  await page.goto(host.url + at(1));
  await host.publish({ ...POSTS, [file(1)]: post(1, 'Better.'), [file(14)]: post(14, 'Other.') });
  await page.goto(host.url + at(1));
  await expect(article.prose).toHaveText(/Better\./);
  // Nothing is offered: the app is the same, and the new list of posts has taken the place of the old one.
  await expect.poll(() => copyOf(page, at(14))).toContain('Other.');
  await expect.poll(() => offlineReading.isWaiting()).toBe(false);
  await page.waitForTimeout(1500);
  await expect(offlineReading.offer).toHaveCount(0);
  await host.stop();
  await page.reload();
  await expect(article.prose).toHaveText(/Better\./);
  await page.goto(host.url + at(14));
  await expect(article.prose).toHaveText(/Other\./);
});

test('a new edition is offered and never forced, and old pages stay readable', { tag: '@desktop' }, async ({ host, article, context, offlineReading, page }) => {
  await page.goto(host.url + at(1));
  await offlineReading.ready();
  const reader = await context.newPage();
  await reader.goto(host.url + at(2));
  await awake(reader);
  const stays = (page: Page) => page.evaluate(() => Object.assign(window, { stays: true }));
  const hasStayed = (page: Page) => page.evaluate(() => 'stays' in window);
  await stays(reader);
  await host.publish(POSTS, '--app', host.anotherApp());
  await page.goto(host.url + at(3));
  await stays(page);
  await expect(offlineReading.offer.getByRole('status')).toHaveText('A new edition of this blog is there.');
  expect(await offlineReading.isWaiting()).toBe(true);
  // Nor does it come by itself in a while.
  await page.waitForTimeout(3000);
  expect(await offlineReading.isWaiting()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  expect([await hasStayed(page), await hasStayed(reader)]).toEqual([true, true]);
  await offlineReading.reload.click();
  await page.waitForFunction(() => !('stays' in window));
  await awake(page);
  await expect.poll(() => offlineReading.isWaiting()).toBe(false);
  await expect(offlineReading.offer).toHaveCount(0);
  expect(await hasStayed(reader)).toBe(true);
  await host.stop();
  // The program of the first edition is no longer on the host: it is kept for the pages that want it.
  for (const number of [1, 3]) {
    await page.goto(host.url + at(number));
    await expect(article.title).toHaveText(`Number ${number}`);
    expect(await isStyled(page)).toBe(true);
    await awake(page);
  }
  const edition = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--edition'));
  expect(await edition()).toBe('2');
  await page.goto(host.url + at(1));
  expect(await edition()).toBe('');
});

test('a new edition that is put off comes when the blog has been closed', { tag: '@desktop' }, async ({ host, context, offlineReading, page }) => {
  await page.goto(host.url);
  await offlineReading.ready();
  await host.publish(POSTS, '--app', host.anotherApp());
  await page.reload();
  await offlineReading.later.focus();
  await page.keyboard.press('Enter');
  await expect(offlineReading.offer).toHaveCount(0);
  await page.reload();
  await awake(page);
  await page.waitForTimeout(1500);
  await expect(offlineReading.offer).toHaveCount(0);
  expect(await offlineReading.isWaiting()).toBe(true);
  const another = await context.newPage();
  await page.close();
  await another.goto('about:blank');
  await another.goto(host.url);
  const isWaiting = () =>
    another.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  await expect.poll(isWaiting).toBe(false);
});

test('the offer of a new edition is in the reader’s language', { tag: '@desktop' }, async ({ host, offlineReading, page }) => {
  const posts = { 'feuilleton.toml': 'language = "fr"', ...POSTS };
  await page.addInitScript(() => localStorage.setItem('feuilleton.language', 'fr'));
  await host.publish(posts);
  await page.goto(host.url);
  await offlineReading.ready();
  await host.publish(posts, '--app', host.anotherApp());
  await page.reload();
  await expect(offlineReading.offer).toHaveText('Une nouvelle édition de ce blog est arrivée.RechargerPlus tard');
  await host.stop();
  await page.goto(host.url + at(1));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hors ligne');
  await expect(offlineReading.retry).toHaveText('Réessayer');
});

test('an operator takes all of it back', { tag: '@desktop' }, async ({ host, article, offlineReading, page }) => {
  await page.goto(host.url + at(1));
  await offlineReading.ready();
  await host.publish({ 'feuilleton.toml': '[offline]\nenabled = false\n', ...POSTS });
  await page.reload();
  await expect.poll(() => offlineReading.workers()).toEqual([]);
  await expect.poll(() => offlineReading.kept()).toEqual({});
  await expect(article.title).toHaveText('Number 1');
  await page.reload();
  await awake(page);
  await page.waitForTimeout(4000);
  expect(await offlineReading.workers()).toEqual([]);
  expect(existsSync(path.join(host.folder, 'offline'))).toBe(false);
});
