/**
 * A browser is killed at random moments while it takes in a new version. Every start after that shows one
 * version, whole: by turns with the network and without it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { mergeTests, type Page } from '@playwright/test';
import { present } from '../../src/lib/assert';
import { DIST, versionOf, type Build } from '../testing/another-build';
import type { AppServer } from '../testing/app-server';
import { expect, readVersion, test as base, untilKept } from '../testing/offline-test';
import type { RealBrowser } from '../testing/real-browser';
import { test as realBrowserTest } from '../testing/real-browser-test';

const KILLS = Number(process.env.POSTIL_UPDATE_KILLS ?? 1);
const CYCLE_MS = 30_000;
/** With so long before each answer, taking in a version lasts about as long as the latest kill. */
const ANSWER_AFTER_MS = 40;
const LATEST_KILL_MS = 900;

const test = mergeTests(base, realBrowserTest);

interface Start {
  readonly version: string;
  /** What kept it from being whole; empty when nothing did. */
  readonly broken: readonly string[];
}

test(`A browser killed while a new version comes in starts whole, ${KILLS} times`, async ({
  another,
  server,
  startBrowser,
}) => {
  test.setTimeout((KILLS + 1) * CYCLE_MS);
  const builds: readonly Build[] = [
    { dist: DIST, version: versionOf(DIST) },
    await another('b2'),
    await another('b3'),
  ];
  const broken: string[] = [];
  let current = versionOf(DIST);
  let interrupted = 0;
  let taken = 0;

  let browser = await startBrowser();
  const first = await browser.context.newPage();
  await first.goto(server.address);
  await untilKept(first);
  await browser.kill('all');

  for (let kill = 0; kill < KILLS; kill += 1) {
    const others = builds.filter(({ version }) => version !== current);
    const next = present(others[kill % others.length], 'Another build');
    browser = await startBrowser();
    await killWhileUpdating(browser, server, next);

    // Whatever came of it: what is kept is one whole version.
    if (kill % 2 === 0) server.down();
    browser = await startBrowser();
    const start = await startApp(browser, server.address);
    broken.push(...start.broken);
    if (start.version === next.version) taken += 1;
    else if (start.version === current) interrupted += 1;
    else broken.push(`shows ${start.version}`);
    current = start.version;
    await browser.kill('all');
    server.up();
  }
  mkdirSync('.reports/kill', { recursive: true });
  const report = { kills: KILLS, interrupted, taken, broken: broken.length };
  writeFileSync('.reports/kill/update.json', `${JSON.stringify(report)}\n`);
  expect(broken).toEqual([]);
});

async function killWhileUpdating(
  browser: RealBrowser,
  server: AppServer,
  next: Build,
): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(server.address);
  server.show(next.dist);
  server.slow(ANSWER_AFTER_MS);
  const asked = server.asked.length;
  void page
    .evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
    })
    // The browser may be gone before it answers.
    .catch(() => {});
  await expect.poll(() => server.asked.slice(asked).includes('/sw.js')).toBe(true);
  await pause(Math.random() * LATEST_KILL_MS);
  await browser.kill(Math.random() < 0.5 ? 'all' : 'main');
  server.slow(0);
}

/** Opens the app and a part of it that is loaded late. */
async function startApp(browser: RealBrowser, address: string): Promise<Start> {
  const page = await browser.context.newPage();
  const broken: string[] = [];
  page.on('pageerror', ({ message }) => broken.push(message));
  const marks = new Set<string>();
  page.on('response', (response) => {
    const script = /assets\/.*?(b[23])?\.js$/.exec(response.url());
    if (script) marks.add(script[1] ?? 'b1');
  });
  await page.goto(address);
  const version = await readVersion(page).catch((error: unknown) => String(error));
  await openSample(page).catch((error: unknown) => broken.push(String(error)));
  if (marks.size > 1) broken.push(`a mixture of ${[...marks].join(', ')}`);
  return { version, broken };
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Postil' }).click();
  await page.getByRole('button', { name: 'Paste text' }).click();
  await expect(page.getByRole('textbox', { name: 'Text of the article' })).toBeVisible();
}
