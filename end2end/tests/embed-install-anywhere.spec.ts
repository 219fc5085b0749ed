// The package is installed into new projects of several kinds, each is built, and the blog is there.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../server';
import { WORKSPACE, files } from '../fixtures/sites';
import { expect, test } from '../fixtures/hosts';

const HOSTS = path.join(WORKSPACE, 'end2end', 'hosts');

/** The archive that `cargo xtask package` has made. */
function archive(): string {
  const folder = path.join(WORKSPACE, 'target', 'package');
  const [name] = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.tgz')) : [];
  if (!name) throw new Error(`no package in ${folder}: cargo xtask package makes it`);
  return path.join(folder, name);
}

/** A new project with the package in it. */
function install(kind: string, blog: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'feuilleton-host-'));
  symlinkSync(path.join(HOSTS, 'node_modules'), path.join(root, 'node_modules'));
  const project = path.join(root, kind);
  cpSync(path.join(HOSTS, 'fresh', kind), project, { recursive: true });
  for (const file of files(project)) {
    const name = path.join(project, file);
    writeFileSync(name, readFileSync(name, 'utf8').replaceAll('https://blog.example/', blog));
  }
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', archive()], { cwd: project, stdio: 'pipe' });
  return project;
}

function build(project: string, program: string) {
  const script = path.join(HOSTS, 'node_modules', '.bin', program);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CI: '1' };
  execFileSync(script, ['build'], { cwd: project, stdio: 'pipe', env });
}

test.describe('@desktop', () => {
  for (const [kind, program] of [
    ['plain', undefined],
    ['react', 'vite'],
    ['vue', 'vite'],
    ['astro', 'astro'],
  ] as const) {
    test(`a ${kind} page shows the blog after npm install`, async ({ page, guest, witness }) => {
      test.setTimeout(120_000);
      const project = install(kind, guest.hosts.blog);
      if (program) build(project, program);
      const site = await serve(program ? path.join(project, 'dist') : project, '/');
      try {
        witness.allows(new URL(site.url).origin);
        await page.goto(site.url);
        await guest.ready();
        await expect(guest.element().locator('article h1')).toHaveText(/./);
        const title = await guest.element().locator('article h1').textContent();
        if (kind === 'react' || kind === 'vue') await expect(page.locator('#title')).toHaveText(title ?? '');
        if (kind === 'astro') {
          await expect(page.locator('#version')).toHaveText(/^\d+\.\d+\.\d+$/);
          await expect(page.locator('output')).toHaveText('<p><em>Hello</em> </p>');
          await guest.ready(1);
          await expect(guest.element(1).locator('.entry')).toHaveCount(1);
        }
      } finally {
        await site.close();
        rmSync(path.dirname(project), { recursive: true });
      }
    });
  }
});
