/** A teacher sees where the class agrees and where it does not, takes a picture along, and decides. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parsePostil } from '../../src/codecs/postil-json/parse';
import type { ExerciseParts } from '../../src/domain/transfer/bundle';
import { ClassViews } from '../pages/class-views';
import { FirstPage } from '../pages/first-page';
import { expect, test } from '../testing/app-test';
import { findBarriers } from '../testing/axe';

interface SampleClass {
  readonly parts: ExerciseParts;
  readonly text: string;
}

async function sampleClass(): Promise<SampleClass> {
  const parsed = await parsePostil(readFileSync('public/sample/sample.postil.json', 'utf8'), {
    sha256Hex: async (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  });
  const bundle = parsed.ok ? parsed.value.bundle : null;
  const [parts] = bundle?.exercises ?? [];
  const [article] = bundle?.articles ?? [];
  if (!parts || !article) throw new Error('the sample has no class');
  return { parts, text: article.text.text };
}

/** Of the finished ones, counted by going through their marks. */
function markedBy({ parts, text }: SampleClass, words: string): readonly string[] {
  const at = text.indexOf(words);
  return parts.submissions
    .filter(({ state }) => state === 'finished')
    .filter(({ marks }) =>
      marks.some(
        ({ spans, labelIds }) =>
          labelIds.length > 0 &&
          spans.some(({ start, end }) => start < at + words.length && at < end),
      ),
    )
    .map(({ reader }) => reader);
}

const WORD = 'boardings';

test('A class is seen on its text, summed up, and decided', async ({ page }) => {
  const sample = await sampleClass();
  const finished = sample.parts.submissions.filter(({ state }) => state === 'finished');
  const byName = finished.map(({ reader }) => reader).toSorted((a, b) => a.localeCompare(b));
  const views = new ClassViews(page);
  await new FirstPage(page).goto();
  await new FirstPage(page).trySample.click();
  await expect(page).toHaveURL(/#\/article\//);
  await page.goto(`/#/class/${sample.parts.exercise.id}/text`);

  await test.step('the heat map says who marked a word', async () => {
    await expect(views.legend).toContainText(`of ${finished.length}`);
    await views.press(WORD);
    const readers = markedBy(sample, WORD);
    await expect(views.who).toContainText(`${readers.length} of ${finished.length} marked this`);
    for (const reader of readers) await expect(views.who).toContainText(reader);
    await expect(views.who).toContainText('Did not mark it');
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step('by keyboard, and without names', async () => {
    const before = await views.who.textContent();
    await page.keyboard.press('ArrowRight');
    await expect(views.who).not.toHaveText(before ?? '');
    await page.getByRole('switch', { name: 'Without names' }).press('Space');
    await expect(views.who).toContainText('Reader ');
    for (const { reader } of finished) await expect(views.who).not.toContainText(reader);
    await page.getByRole('switch', { name: 'Without names' }).press('Space');
    await page.getByRole('switch', { name: 'Without names' }).blur();
    await page.keyboard.press('Escape');
    await expect(views.who).toBeHidden();
  });

  await test.step('readings beside one another, and on the wall', async () => {
    await page.getByText('Side by side').click();
    await expect(views.text.getByRole('heading', { name: byName[0] ?? '' })).toBeVisible();
    await page.getByText('Heat map').click();
    await views.button('Projector').click();
    const wall = page.getByRole('dialog', { name: 'Projector' });
    await expect(wall).toContainText('All labels (1 of');
    await page.keyboard.press('ArrowRight');
    await expect(wall).toContainText('(2 of');
    await page.keyboard.press('Escape');
    await expect(wall).toBeHidden();
  });

  await test.step('the hardest passage leads to its place in the text', async () => {
    await views.go('Contested passages');
    await expect(views.passages.first()).toContainText('of pairs differ');
    expect(await findBarriers(page)).toEqual([]);
    const quote = (await views.passages.first().locator('mark').textContent()) ?? '';
    await views.passages.first().getByRole('button', { name: 'Show it in the text' }).click();
    await expect(views.who.getByText(quote, { exact: true })).toBeVisible();
  });

  await test.step('the summary is taken away as pictures', async () => {
    await views.go('Summary');
    await expect(page.getByRole('img', { name: 'Marks per label' })).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    const svg = await views.saved(views.button('Save as SVG').first());
    expect(svg.name).toMatch(/_marks-per-label_class\.svg$/);
    const drawn = svg.bytes.toString('utf8');
    expect(drawn).toMatch(/<circle[^>]* fill="rgb/);
    expect(drawn).not.toMatch(/ class=| style=|var\(/);
    const png = await views.saved(views.button('Save as PNG').first());
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  await test.step('passages are decided, and one decision is undone', async () => {
    await views.go('Consensus');
    await views.decisions.getByRole('checkbox').first().press('Space');
    await views.decisions.getByRole('button', { name: 'End one word earlier' }).click();
    await views.decisions
      .getByRole('textbox', { name: 'Reason' })
      .fill('The last word is not claimed.');
    expect(await findBarriers(page)).toEqual([]);
    await views.button('Decide').click();
    await expect(views.toDecide.first()).toContainText('Decided: 1 mark');
    await views.button(/None of these/).click();
    await expect(views.toDecide.nth(1)).toContainText('nothing here');
    await views.button(/None of these/).click();
    await expect(views.progress).toHaveAttribute('aria-valuetext', /^3 of/);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(views.progress).toHaveAttribute('aria-valuetext', /^2 of/);
    await views.button('Save as a reading').click();
    await expect(page.getByText('Saved as a reading of this article')).toBeVisible();
    await expect(page.getByText('Saved on this computer')).toBeVisible();
  });

  await test.step('after a reload all of it is still there', async () => {
    await page.reload();
    await expect(views.progress).toHaveAttribute('aria-valuetext', /^2 of/);
    await expect(views.toDecide.first()).toContainText('Decided: 1 mark');
    await views.toDecide.first().click();
    await expect(views.decisions.getByRole('textbox', { name: 'Reason' })).toHaveValue(
      'The last word is not claimed.',
    );
    await views.go('On the text');
    await page.getByRole('switch', { name: 'Show the consensus' }).press('Space');
    await expect(views.legend).toContainText('Consensus');
    const heat = await views.saved(views.button('Save as SVG'));
    expect(heat.bytes.toString('utf8')).toContain(WORD);
    expect(heat.name).toMatch(/_heat-map-consensus-.+_class\.svg$/);
    await page.getByRole('radio', { name: 'Overlaid' }).press('Space');
    await expect(views.legend).toBeHidden();
    const overlaid = await views.saved(views.button('Save as SVG'));
    expect(overlaid.name).toMatch(/_overlaid-consensus-.+_class\.svg$/);
    await page.getByRole('radio', { name: 'Heat map' }).press('Space');
  });

  await test.step('on paper it is light, and the tools of the page are left out', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(views.legend).toBeVisible();
    await expect(views.text).toHaveCSS('color', 'rgb(31, 27, 21)');
    await expect(views.label).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Views of this class' })).toBeHidden();
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });
});
