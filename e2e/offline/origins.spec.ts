/**
 * The same journey wherever the app may stand: on a host (here this computer, which browsers trust like
 * https), on plain http in a school's network, as a file on a disk, in a private window.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { run } from '../../scripts/steps.mjs';
import { ExportDialog } from '../pages/export-dialog';
import { FirstPage } from '../pages/first-page';
import { ReaderPage } from '../pages/reader';
import { watchComplaints } from '../testing/app-test';
import { expect, test as base, untilKept } from '../testing/offline-test';
import { startRealBrowser, type RealBrowser } from '../testing/real-browser';

const SCHOOL = 'school.lan';
const ONE_FILE = join('.cache', `single-${process.env.TEST_PARALLEL_INDEX ?? '0'}`);
const BUILD_MS = 60_000;
/** What Chromium says of a header that it heeds under https only. */
const HEADER_WITHOUT_HTTPS = 'The Cross-Origin-Opener-Policy header has been ignored';

interface OriginFixtures {
  readonly profile: RealBrowser;
}

const test = base.extend<OriginFixtures>({
  profile: async ({}, use, testInfo) => {
    const browser = await startRealBrowser({
      profile: testInfo.outputPath('profile'),
      arguments: [`--host-resolver-rules=MAP ${SCHOOL} 127.0.0.1`],
    });
    await use(browser);
    await browser.kill('all');
  },
});

test('On a host, where nothing keeps it from being installed', async ({ profile, server }) => {
  const page = await profile.context.newPage();
  await journey(page, server.address, server.address);
  await untilKept(page);
  const session = await profile.context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '')).toMatchObject({
    file_handlers: [{ accept: { 'application/json': ['.postil.json', '.json'] } }],
  });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});

test('On plain http in a school’s network', async ({ profile, server }) => {
  const address = server.address.replace('127.0.0.1', SCHOOL);
  const page = await profile.context.newPage();
  await journey(page, address, address);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog')).toContainText('starting it takes the network');
});

test('In a private window', async ({ browser, server }) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  await journey(await context.newPage(), server.address, server.address);
  await context.close();
});

test.describe('As one file on a disk', () => {
  test.beforeAll(async () => {
    test.setTimeout(BUILD_MS);
    expect(await run(['scripts/single/build-single.mjs'], { POSTIL_SINGLE: ONE_FILE })).toBe(0);
  });

  test.afterAll(() => {
    rmSync(ONE_FILE, { recursive: true });
  });

  test('it runs, and asks for nothing but itself', async ({ profile }) => {
    const { href } = pathToFileURL(resolve(ONE_FILE, 'postil.html'));
    const page = await profile.context.newPage();
    await journey(page, href, href);
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('dialog')).toContainText('All of Postil is in this one file.');
    await page.keyboard.press('Escape');

    // Its sample stands in it.
    await page.getByRole('link', { name: 'Postil' }).click();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('sample');
    await page.keyboard.press('Enter');
    await expect(page.getByText('26 annotations', { exact: true })).toBeVisible();
  });
});

/** Paste, mark, note, export, reload. `home`: how the address of every request begins. */
async function journey(page: Page, address: string, home: string): Promise<void> {
  const complaints: string[] = [];
  watchComplaints(page, home, complaints);
  await page.goto(address);
  const first = new FirstPage(page);
  await first.paste('# A short text\n\nThe first sentence is a claim. The second one is not.');
  await page.getByRole('button', { name: 'Add to library' }).click();
  const reader = new ReaderPage(page);
  await expect(reader.text).toBeVisible();
  await reader.drag('sentence is a claim');
  await reader.press('1', 'n');
  await page.keyboard.type('Is it?');
  await page.keyboard.press('Escape');
  await expect(reader.status).toHaveText('Saved on this computer');
  const exporting = new ExportDialog(page);
  await exporting.open();
  const { name, text } = await exporting.save();
  expect(name).toMatch(/\.postil\.json$/);
  expect(text).toContain('Is it?');
  await page.reload();
  await expect(reader.cards.filter({ hasText: 'Is it?' })).toHaveCount(1);
  await expect(reader.status).toHaveText('Saved on this computer');
  expect(complaints.filter((line) => !line.includes(HEADER_WITHOUT_HTTPS))).toEqual([]);
}
