/** The second copy alone in a real browser with a profile on disk: killed, shared by tabs, merged, set aside. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import type { RealBrowser } from '../testing/real-browser';
import { test } from '../testing/real-browser-test';
import { serveTestPage, type TestPageServer } from '../testing/test-page';

const KILLS = 4;

let server: TestPageServer;

test.beforeAll(async () => {
  server = await serveTestPage('src/storage/second-copy/testing/copy-page.ts');
});

test.afterAll(() => {
  server.close();
});

test(`What was flushed to the journal survives kill -9, ${KILLS} times`, async ({
  startBrowser,
}) => {
  let last = 0;
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const browser = await startBrowser();
    const page = await openCopy(browser, (number) => {
      last = Math.max(last, number);
    });
    const { numbers, wrong, beacon } = await page.evaluate(() => window.copyPage.contents());
    const written = numbers.length;
    expect(wrong).toBe(0);
    expect(numbers).toEqual(Array.from({ length: written }, (_, index) => index + 1));
    expect(written).toBeGreaterThanOrEqual(last);
    expect(await page.evaluate(() => window.copyPage.completeUpTo())).toBe(written);
    expect((await page.evaluate(() => window.copyPage.newest()))?.seq ?? 0).toBe(written);
    expect(beacon?.seq ?? 0).toBe(written);
    if (kill === KILLS) break;
    last = written;
    await page.evaluate((from) => window.copyPage.appendOn(from), written + 1);
    await pause(50 + Math.random() * 250);
    await browser.kill(kill % 2 === 0 ? 'all' : 'main');
  }
  expect(last).toBeGreaterThan(KILLS);
});

test('Tabs read what a living tab writes; merging waits for its end; a reload goes on', async ({
  startBrowser,
}) => {
  const browser = await startBrowser();
  const first = await openCopy(browser);
  const second = await openCopy(browser);
  await first.evaluate(() => window.copyPage.append(1, 20));
  await second.evaluate(() => window.copyPage.append(21, 40));
  // Longer than what counts as little, so that merging is worth it.
  await first.evaluate(() => window.copyPage.append(41, 42, { noteLength: 600_000 }));
  await expectComplete(second, 42);

  await second.evaluate(() => window.copyPage.compact());
  expect(await writtenFiles(second)).toEqual(['1.journal', '2.journal']);
  await first.reload();
  await first.evaluate(() => window.copyPage.open());
  await expectComplete(first, 42);
  await Promise.all([first, second].map((tab) => tab.evaluate(() => window.copyPage.compact())));
  expect(await writtenFiles(second)).toEqual(['3.journal']);
  await first.evaluate(() => window.copyPage.append(43, 43));
  await expectComplete(second, 43);

  await first.evaluate(() => window.copyPage.setAside());
  for (const tab of [first, second]) {
    expect(await tab.evaluate(() => window.copyPage.newest())).toBeNull();
    expect((await tab.evaluate(() => window.copyPage.contents())).numbers).toEqual([]);
  }
  await second.evaluate(() => window.copyPage.append(1, 2));
  await expectComplete(first, 2);
});

async function openCopy(
  browser: RealBrowser,
  acknowledge: (number: number) => void = () => {},
): Promise<Page> {
  const page = await browser.context.newPage();
  await page.exposeFunction('acknowledgeBatch', acknowledge);
  await page.goto(server.address);
  expect(await page.evaluate(() => window.copyPage.open())).toBe(true);
  return page;
}

async function expectComplete(page: Page, last: number): Promise<void> {
  expect(await page.evaluate(() => window.copyPage.newest())).toMatchObject({ seq: last });
  expect(await page.evaluate(() => window.copyPage.completeUpTo())).toBe(last);
  const contents = await page.evaluate(() => window.copyPage.contents());
  expect(contents).toMatchObject({ wrong: 0, damagedLines: 0 });
  expect(contents.numbers).toEqual(Array.from({ length: last }, (_, index) => index + 1));
}

/** Names of the journal's files that have something in them. */
function writtenFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('postil-journal');
    const names: string[] = [];
    for await (const [name, handle] of folder.entries()) {
      if (handle instanceof FileSystemFileHandle && (await handle.getFile()).size > 0) {
        names.push(name);
      }
    }
    return names.toSorted();
  });
}
