/** Payloads in files: of text, of Postil, of a codebook, and in the names of files. */
import { serializeCodebook } from '../../src/codecs/codebook-json/serialize';
import { isSafeHref } from '../../src/domain/text/href';
import { makeZip } from '../../src/lib/testing/make-zip';
import { CodebookPage } from '../pages/codebook';
import { ExportDialog } from '../pages/export-dialog';
import { FirstPage } from '../pages/first-page';
import { ImportStep } from '../pages/import-step';
import { ReaderPage } from '../pages/reader';
import { ALL, asParagraph, hostileBundle, hostileFile, plant, uuid } from './hostile-file';
import { expect, test } from './hostile-test';
import { TEXTS } from './payloads/payloads';
import { keptRecords } from './records';
import { inGroups, PATIENCE_MS, PER_FILE } from './scope';

const count = TEXTS.length;

test('plain text', async ({ page, watch }) => {
  const first = new FirstPage(page);
  const paragraphs = TEXTS.map(asParagraph);
  await first.goto();
  await first.open({
    name: 'payloads.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(paragraphs.join('\n\n')),
  });
  const step = new ImportStep(page);
  await step.title.fill(ALL);
  await watch.inspect();
  await step.add.click();
  const { text } = new ReaderPage(page);
  await expect(text).toContainText('1:');
  const shown = await countShown(text, paragraphs);
  await watch.report({
    sink: 'plain text',
    stated: 'shown as text',
    payloads: count,
    shown,
    refused: 0,
  });
});

for (const { sink, extension, wrap } of [
  {
    sink: 'Markdown file',
    extension: 'md',
    wrap: (payload: string) => `${payload}\n\n- [link](<${payload}>)\n\n![image](${payload})`,
  },
  {
    sink: 'HTML file',
    extension: 'html',
    wrap: (payload: string) =>
      `<p>${payload}</p>\n<p><a href="${payload.replaceAll('"', '&quot;')}">link</a></p>`,
  },
]) {
  test(sink, async ({ page, watch }) => {
    test.setTimeout(PATIENCE_MS);
    const first = new FirstPage(page);
    const files = inGroups(TEXTS, PER_FILE);
    const open = (index: number) => (extension === 'md' ? `# F${index}\n\n` : `<h1>F${index}</h1>`);
    await first.goto();
    await first.open({
      name: 'payloads.zip',
      mimeType: 'application/zip',
      buffer: makeZip(
        files.map((payloads, index) => ({
          name: `${index}.${extension}`,
          content: Buffer.from(`${open(index)}${payloads.map(wrap).join('\n\n')}`),
        })),
      ),
    });
    const step = new ImportStep(page);
    await step.title.waitFor();
    await watch.inspect();
    await step.addAll();
    await expect(step.dialog).toHaveCount(0);
    // A file of nothing but control characters is no text.
    const report = page.getByRole('dialog', { name: /was opened/ });
    await expect(report).toContainText('is not a text file');
    const refused = await report.getByText('is not a text file').count();
    const records = await keptRecords(page, 'text', files.length - refused);
    const safe = records.filter(({ text, marks }) => {
      const links = (marks as { kind: string; href?: string }[]).filter(
        ({ kind }) => kind === 'link',
      );
      return /^F\d+/.test(String(text)) && links.every(({ href }) => isSafeHref(href ?? ''));
    });
    await watch.report({
      sink,
      stated: 'text kept, markup left out, unsafe links made text; what is no text is refused',
      payloads: count * 3,
      shown: safe.length === files.length - refused ? (count - refused * PER_FILE) * 3 : 0,
      refused: refused * PER_FILE * 3,
    });
  });
}

test('Postil file', async ({ page, watch }) => {
  const first = new FirstPage(page);
  await first.goto();
  await first.open({
    name: 'hostile.postil.json',
    mimeType: 'application/json',
    buffer: Buffer.from(hostileFile(TEXTS)),
  });
  const report = page.getByRole('dialog');
  await expect(report).toBeVisible();
  await watch.inspect();
  await page.keyboard.press('Escape');
  const titles = page.getByRole('list', { name: 'Library' }).getByRole('link');
  await expect(titles).toHaveCount(count + 1);
  const shownTitles = new Set((await titles.allTextContents()).map(squeeze));
  await watch.inspect();

  await page.goto(`/#/article/${uuid(2, 0)}`);
  const reader = new ReaderPage(page);
  await expect(reader.text).toContainText('1:');
  await reader.goToStart();
  await watch.inspect();
  await reader.press('l');
  await watch.inspect();
  await page.keyboard.press('Escape');
  const shownText = await countShown(reader.text, TEXTS.map(asParagraph));
  expect(await reader.text.getByRole('link').count()).toBe(0);

  const exporting = new ExportDialog(page);
  await exporting.open();
  const { text: exported } = await exporting.save();
  const file = JSON.parse(exported) as {
    articles: { content: { marks: { href?: string }[] } }[];
    readings: { annotations: { note: string }[] }[];
  };
  const hrefs = file.articles.flatMap(({ content }) => content.marks.map(({ href }) => href ?? ''));
  expect(hrefs.filter((href) => href !== '' && !isSafeHref(href))).toEqual([]);
  const notes = file.readings.flatMap(({ annotations }) => annotations.map(({ note }) => note));

  await page.goto(`/#/codebook/${uuid(1, 0)}`);
  const codebook = new CodebookPage(page);
  await expect(codebook.rows.first()).toBeVisible();
  const names = new Set((await codebook.rows.locator('bdi').allTextContents()).map(squeeze));
  await codebook.rows.nth(3).click();
  await expect(codebook.name).toBeVisible();
  await watch.inspect();
  const seen = (shown: ReadonlySet<string>) => TEXTS.filter((text) => shown.has(squeeze(text)));
  await watch.report({
    sink: 'Postil file',
    stated:
      'titles, paragraphs, notes, label names shown as text; colours, patterns, keys, links replaced',
    payloads: count * 8,
    shown: seen(shownTitles).length + shownText + new Set(notes).size + seen(names).length,
    refused: count * 4,
  });
});

test('codebook file', async ({ page, watch }) => {
  const [codebook] = hostileBundle(TEXTS).codebooks;
  if (!codebook) throw new Error('no codebook');
  const planted = plant(JSON.parse(serializeCodebook(codebook)), TEXTS) as Record<string, unknown>;
  delete planted['checksum'];
  const page_ = new CodebookPage(page);
  await page_.open();
  await page_.chooseFile('hostile.postil-codebook.json', JSON.stringify(planted));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await watch.inspect();
  await dialog.getByRole('button').last().click();
  const labels = await keptRecords(page, 'label', count);
  const sound = labels.filter(({ color, pattern, shortcut }) =>
    /^#[0-9a-f]{6} [a-z]{4,6} (?:null|"[0-9\p{L}]")$/u.test(
      `${String(color)} ${String(pattern)} ${JSON.stringify(shortcut)}`,
    ),
  );
  const names = new Set(labels.map(({ name }) => name));
  await watch.report({
    sink: 'codebook file',
    stated: 'names kept as text; colours, patterns, keys replaced',
    payloads: count * 4,
    shown: TEXTS.filter((text) => names.has(text)).length,
    refused: (sound.length - (labels.length - count)) * 3,
  });
});

test('names of files', async ({ page, watch }) => {
  const first = new FirstPage(page);
  await first.goto();
  const data = await page.evaluateHandle((names) => {
    const transfer = new DataTransfer();
    for (const name of names) transfer.items.add(new File([], name));
    return transfer;
  }, TEXTS);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: data });
  }
  const dialog = page.getByRole('dialog');
  const lines = dialog.getByRole('listitem');
  await expect(lines).toHaveCount(count);
  const sentences = (await lines.allTextContents()).map(squeeze);
  const shown = TEXTS.filter((name) =>
    sentences.some((sentence) => sentence.includes(squeeze(name.replaceAll(/[\r\n]/g, ' ')))),
  );
  await watch.report({
    sink: 'names of files',
    stated: 'shown as text, the empty file refused',
    payloads: count,
    shown: shown.length,
    refused: count - shown.length,
  });
});

/** As the page shows it: no control characters, blanks as one. */
function squeeze(text: string): string {
  return text
    .replaceAll(/[\ud800-\udfff]/gu, '\ufffd')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

async function countShown(
  region: ReaderPage['text'],
  paragraphs: readonly string[],
): Promise<number> {
  const shown = await region.evaluate((element) => element.textContent ?? '');
  return paragraphs.filter((paragraph) => shown.includes(paragraph)).length;
}
