/** Payloads that are pasted, dropped or typed. */
import { ImportStep } from '../pages/import-step';
import { CodebookPage } from '../pages/codebook';
import { FirstPage } from '../pages/first-page';
import { LibraryPage } from '../pages/library';
import { openLanternTax } from '../testing/open-article';
import { asParagraph } from './hostile-file';
import { expect, test } from './hostile-test';
import { PAYLOADS, TEXTS } from './payloads/payloads';
import { keptRecords } from './records';
import { PATIENCE_MS, share } from './scope';

const count = TEXTS.length;

/** All in one document, each behind a heading that must come through. */
const DOCUMENT = TEXTS.map((text, index) => `<h2>F${index}.</h2><div>${text}</div>`);

/** What swallows the rest of a document by right: an element without an end. */
const WHOLE = DOCUMENT.filter((_, index) => !isOpenEnded(TEXTS[index] ?? ''));

for (const gesture of ['paste', 'drop'] as const) {
  for (const type of ['text/plain', 'text/html'] as const) {
    test(`${gesture} of ${type}`, async ({ page, watch }) => {
      const paragraphs = TEXTS.map(asParagraph);
      const content = type === 'text/html' ? WHOLE.join('\n') : paragraphs.join('\n\n');
      const reader = await openLanternTax(page);
      await expect(reader.text).toBeVisible();
      await page.evaluate(perform, { gesture, type, content, on: '.ProseMirror' });
      const step = new ImportStep(page);
      await step.title.fill('All');
      await watch.inspect();
      await step.add.click();
      await expect(page.getByRole('banner').getByText('All', { exact: true })).toBeVisible();
      const shown = await reader.text.evaluate((element) => element.textContent ?? '');
      const lines =
        type === 'text/html'
          ? WHOLE.map((line) => line.slice(4, line.indexOf('.') + 1))
          : paragraphs;
      await watch.report({
        sink: `${gesture} of ${type}`,
        stated: type === 'text/html' ? 'text kept, markup left out' : 'shown as text',
        payloads: lines.length,
        shown: lines.filter((line) => shown.includes(line)).length,
        refused: 0,
      });
    });
  }
}

test('pasted one by one', async ({ page, watch }) => {
  const first = new FirstPage(page);
  const step = new ImportStep(page);
  test.setTimeout(PATIENCE_MS);
  const slices = PAYLOADS.filter(({ kind }) => kind === 'pasted slice');
  const alone = [...slices, ...share(PAYLOADS, 16)];
  await first.goto();
  await expect(first.trySample).toBeVisible();
  for (const [index, { text }] of alone.entries()) {
    const content = `<p>F${index}.</p>${text}`;
    const on = 'body';
    await page.evaluate(perform, { gesture: 'paste', type: 'text/html', content, on } as const);
    await step.title.waitFor();
    await expect(step.dialog).toContainText(`F${String(index)}.`);
    await watch.inspect();
    await page.keyboard.press('Escape');
    await expect(step.dialog).toHaveCount(0);
  }
  await watch.report({
    sink: 'pasted one by one',
    stated: 'text shown, markup left out',
    payloads: alone.length,
    shown: alone.length,
    refused: 0,
  });
});

test('typed into every field', async ({ page, watch }) => {
  const line = TEXTS.join(' ').replaceAll(/[\r\n\0]/g, ' ');
  const reader = await openLanternTax(page);
  await reader.drag('a levy on comfort');
  await reader.press('1', 'n');
  await reader.note.fill(TEXTS.join('\n'));
  await page.keyboard.press('Escape');
  await watch.inspect();
  await reader.press('/');
  await page.keyboard.type('<img src=x onerror=window.__pwned=1>');
  await page.keyboard.press('Escape');

  const library = new LibraryPage(page);
  await library.goto();
  await library.pick('The Lantern Tax Will Not Light a Single Street', 'Rename');
  const fields = page.getByRole('dialog').getByRole('textbox');
  const names = await fields.count();
  for (const field of await fields.all()) await field.fill(line);
  await page.keyboard.press('Enter');
  await library.search.fill(line);
  await watch.inspect();

  const codebook = new CodebookPage(page);
  await codebook.open();
  await codebook.choose('Claim');
  await codebook.name.fill(line);
  await codebook.definition.fill(TEXTS.join('\n'));
  await codebook.color.fill(line);
  await codebook.key.fill('<');
  await watch.inspect();
  await page.reload();
  await expect(codebook.rows.first()).toBeVisible();
  const [label] = (await keptRecords(page, 'label', 1)).filter(({ order }) => order === 0);
  expect(label?.['color']).toMatch(/^#[0-9a-f]{6}$/);
  expect(label?.['name']).toContain('<script>window.__pwned=1</script>');
  const [annotation] = await keptRecords(page, 'annotation', 1);
  expect(annotation?.['note']).toContain('<script>window.__pwned=1</script>');
  await watch.report({
    sink: 'typed into every field',
    stated: 'kept as text; a colour that is none is refused',
    payloads: count * (names + 5),
    shown: count * (names + 3),
    refused: count * 2,
  });
});

/** True for what the HTML parser may not end before the end of the document. */
function isOpenEnded(text: string): boolean {
  return /<(?:plaintext|script|style|noscript|xmp|noembed|iframe|title|textarea|template|select|option|frameset|svg|math|form|table|body|isindex|object|audio|video|button|dialog|p popover|!--|!\[|\?|\0)|<\/|-->|\]\]>|`|["']>|['"] /i.test(
    text,
  );
}

interface Gesture {
  readonly gesture: 'paste' | 'drop';
  readonly type: 'text/plain' | 'text/html';
  readonly content: string;
  /** Selector of where it happens. */
  readonly on: string;
}

/** Runs in the page. */
function perform({ gesture, type, content, on }: Gesture): void {
  const target = document.querySelector(on) ?? document.body;
  const data = new DataTransfer();
  data.setData(type, content);
  if (gesture === 'paste') {
    const options = { clipboardData: data, bubbles: true, cancelable: true };
    target.dispatchEvent(new ClipboardEvent('paste', options));
    return;
  }
  for (const name of ['dragenter', 'dragover', 'drop']) {
    const options = { dataTransfer: data, bubbles: true, cancelable: true };
    target.dispatchEvent(new DragEvent(name, options));
  }
}
