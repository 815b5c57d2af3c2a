/** Payloads that come by the browser: the address, the settings, the database, another tab, another page. */
import { CodebookPage } from '../pages/codebook';
import { FirstPage } from '../pages/first-page';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ALL, asParagraph, hostileBundle, uuid } from './hostile-file';
import { serializePostil } from '../../src/codecs/postil-json/serialize';
import { expect, test } from './hostile-test';
import { TEXTS } from './payloads/payloads';
import { announceRows, overwriteRows } from './records';
import { PATIENCE_MS, share } from './scope';
import type { Page } from '@playwright/test';
import type { Watch } from './hostile-test';

const count = TEXTS.length;

/** What the library has before; what comes on top of it are all payloads in turn. */
const SOUND = share(TEXTS, 6);

test('address', async ({ page, watch }) => {
  test.setTimeout(PATIENCE_MS);
  const addresses = [
    ...TEXTS,
    ...share(TEXTS, 8).flatMap((text) => [`/article/${text}`, `/codebook/${text}`]),
  ];
  const first = new FirstPage(page);
  await first.goto();
  await expect(first.trySample).toBeVisible();
  await page.evaluate(async (payloads) => {
    for (const payload of payloads) {
      location.hash = payload;
      await new Promise((done) => setTimeout(done));
    }
  }, addresses);
  await page.goto(`/#/article/${encodeURIComponent(TEXTS[0] ?? '')}`);
  await page.goto(`/?${encodeURIComponent(TEXTS[0] ?? '')}#/`);
  await expect(first.trySample).toBeVisible();
  await watch.report({
    sink: 'address',
    stated: 'refused: the library is shown',
    payloads: addresses.length,
    shown: 0,
    refused: addresses.length,
  });
});

test('settings', async ({ page, watch }) => {
  const first = new FirstPage(page);
  await first.goto();
  await expect(first.trySample).toBeVisible();
  const settings = (payload: string) => ({
    theme: payload,
    contrast: payload,
    readingSize: payload,
    readingWidth: payload,
    readingLeading: payload,
    singleKeys: payload,
    reader: TEXTS.join(' '),
    keys: TEXTS.map((text) => [text, [text]]),
    [payload]: payload,
  });
  for (const payload of ['__proto__', 'red;background:url(http://127.0.0.1:9/leak)', '<script>']) {
    await page.evaluate(
      (text) => localStorage.setItem('postil.settings', text),
      JSON.stringify(settings(payload)),
    );
    await page.reload();
    await expect(first.trySample).toBeVisible();
    await page.keyboard.press('Control+,');
    const name = page.getByRole('textbox', { name: 'Your name or a pseudonym' });
    await expect(name).toHaveValue(/window\.__pwned/);
    await watch.inspect();
  }
  await watch.report({
    sink: 'settings',
    stated: 'the name shown as text; what is no setting refused',
    payloads: count * 2,
    shown: count,
    refused: count,
  });
});

test('database written by another program', async ({ page, watch }) => {
  const library = await openSound(page);
  await overwriteRows(page, TEXTS);
  await page.reload();
  await expect(library.titles).toHaveCount(SOUND.length + 1);
  await visitAll(page, watch);
  await watch.report({
    sink: 'database written by another program',
    stated: 'names shown as text; colours, patterns, keys, links ineffective',
    payloads: SOUND.length * 5,
    shown: SOUND.length,
    refused: SOUND.length * 4,
  });
});

test('message to other tabs', async ({ page, watch }) => {
  const library = await openSound(page);
  await announceRows(page, TEXTS);
  await expect(library.titles.getByText(ALL, { exact: true })).toHaveCount(0);
  await expect(library.titles).toHaveCount(SOUND.length + 1);
  await visitAll(page, watch);
  await watch.report({
    sink: 'message to other tabs',
    stated: 'names shown as text; colours, patterns, keys, links ineffective',
    payloads: SOUND.length * 5,
    shown: SOUND.length,
    refused: SOUND.length * 4,
  });
});

/** A library of sound records with the names that payloads are. */
async function openSound(page: Page): Promise<LibraryPage> {
  const first = new FirstPage(page);
  await first.goto();
  await first.open({
    name: 'sound.postil.json',
    mimeType: 'application/json',
    buffer: Buffer.from(serializePostil(hostileBundle(SOUND))),
  });
  const library = new LibraryPage(page);
  await expect(library.titles).toHaveCount(SOUND.length + 1);
  await expect(page.getByRole('status')).toHaveText('Saved on this computer');
  return library;
}

async function visitAll(page: Page, watch: Watch): Promise<void> {
  await watch.inspect();
  await page.goto(`/#/article/${uuid(2, 0)}`);
  const reader = new ReaderPage(page);
  await expect(reader.text).toContainText(asParagraph(TEXTS[0] ?? '', 0));
  expect(await reader.text.getByRole('link').count()).toBe(0);
  await reader.goToStart();
  await reader.press('l');
  await watch.inspect();
  await page.keyboard.press('Escape');
  await page.goto(`/#/codebook/${uuid(1, 0)}`);
  const codebook = new CodebookPage(page);
  await expect(codebook.rows.first()).toBeVisible();
  await codebook.rows.nth(5).click();
  await expect(codebook.name).toBeVisible();
  await watch.inspect();
}
