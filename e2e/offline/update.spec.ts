/** From one build to the next: whole, when the reader says so, and never a mixture of the two. */
import type { Locator, Page } from '@playwright/test';
import { ReaderPage } from '../pages/reader';
import { DIST, versionOf } from '../testing/another-build';
import type { Fault } from '../testing/app-server';
import { expect, keptBuilds, readVersion, test, untilKept } from '../testing/offline-test';

const MARK = 'b2';
const FAULTS: readonly Fault[] = ['missing', 'short', 'page-instead'];

test('A new version waits for its reader, and no page ever mixes the two', async ({
  another,
  context,
  page,
  server,
}) => {
  const next = await another(MARK);
  const loaded = watchScripts(page);
  await page.goto('/');
  await untilKept(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  const reader = new ReaderPage(page);
  await expect(reader.text).toBeVisible();

  server.show(next.dist);
  const second = await context.newPage();
  const loadedSecond = watchScripts(second);
  await second.goto('/');
  await expect(offer(second)).toBeVisible();
  await expect(offer(page)).toBeVisible();
  expect(await readVersion(second)).toBe(versionOf(DIST));
  expect(loadedSecond.marked()).toEqual([]);

  // A mark made in the old version is there in the new one.
  await reader.goToStart();
  await reader.press('s', '1');
  await expect(reader.status).toHaveText('Saved on this computer');
  const marked = (await page.getByText(/^\d+ annotations$/).textContent()) ?? '';
  await expect(second.getByText(marked)).toBeVisible();
  loadedSecond.clear();
  await second.getByRole('button', { name: 'Reload' }).click();
  await expect(offer(second)).toBeHidden();
  await expect(second.getByText(marked)).toBeVisible();
  expect(await readVersion(second)).toBe(next.version);
  expect(loadedSecond.unmarked()).toEqual([]);

  // The old page goes on with its own files, also with those it has not asked for yet.
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await readVersion(page)).toBe(versionOf(DIST));
  expect(loaded.marked()).toEqual([]);
  loaded.clear();
  await page.reload();
  await expect(page.getByText(marked)).toBeVisible();
  expect(await readVersion(page)).toBe(next.version);
  expect(loaded.unmarked()).toEqual([]);

  // With the last page of the old version its files go: at the next visit, or at the one after where the
  // browser still counts a page that has just been closed.
  expect(await keptBuilds(page)).toHaveLength(2);
  await second.close();
  await expect(async () => {
    await page.goto('about:blank');
    await page.goto(server.address);
    await expect.poll(() => keptBuilds(page), { timeout: 3000 }).toHaveLength(1);
  }).toPass();
});

test('A new version with one bad file never takes over; once it is whole, it does', async ({
  another,
  complaints,
  page,
  server,
}) => {
  const next = await another(MARK);
  await page.goto('/');
  await untilKept(page);
  server.show(next.dist);
  for (const how of FAULTS) {
    server.spoil({ file: /assets\/reader-page-.*\.js/, how });
    expect(await tryUpdate(page), how).toBe('redundant');
    await page.reload();
    expect(await readVersion(page), how).toBe(versionOf(DIST));
    await expect.poll(() => keptBuilds(page), how).toHaveLength(1);
  }
  // A page of the host's own in place of the worker is no new version either.
  server.spoil({ file: /sw\.js/, how: 'page-instead' });
  expect(await tryUpdate(page)).toBe('refused');
  await expect(offer(page)).toBeHidden();
  // What the browser itself says of the failed updates.
  complaints.list.length = 0;

  server.spoil(null);
  expect(await tryUpdate(page)).toBe('installed');
  await expect(offer(page)).toBeVisible();
  // Also without a word of the reader's, once the last page of the old version is closed.
  await expect(async () => {
    await page.goto('about:blank');
    await page.goto(server.address);
    expect(await readVersion(page)).toBe(next.version);
  }).toPass();
});

function offer(page: Page): Locator {
  return page.getByRole('region', { name: 'New version' });
}

/** Asks for a newer build and answers with what became of it. */
function tryUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const { installing } =
      (await registration?.update().catch(() => ({ installing: null }))) ?? registration ?? {};
    if (!installing) return 'refused';
    return new Promise<string>((resolve) => {
      installing.addEventListener('statechange', () => resolve(installing.state));
    });
  });
}

/** Scripts and styles that a page has asked for, told apart by the mark of the second build. */
function watchScripts(page: Page) {
  const names: string[] = [];
  page.on('request', (request) => {
    const [name] = /[\w-]+\.(?:js|css)$/.exec(request.url()) ?? [];
    if (name !== undefined && name !== 'sw.js') names.push(name);
  });
  const isMarked = (name: string): boolean => name.replace(/\.\w+$/, '').endsWith(MARK);
  return {
    marked: () => names.filter(isMarked),
    unmarked: () => names.filter((name) => !isMarked(name)),
    clear: () => names.splice(0),
  };
}
