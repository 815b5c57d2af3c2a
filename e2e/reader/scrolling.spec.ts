/** What stands beside the text follows every jump, and only what is near is made. How often: reading-model.test.ts. */
import { createSampleFile } from '../../bench/pages/sample-file';
import { expect, test } from '../testing/app-test';

const SIZE = { words: 30_000, annotations: 1200 };
const JUMPS = 12;

test('After each jump through a long article every mark in sight has its card, and nothing far off is made', async ({
  page,
}) => {
  await page.goto('/#/');
  await page.getByLabel('Open files').setInputFiles({
    name: 'long.json',
    mimeType: 'application/json',
    buffer: Buffer.from(await createSampleFile('long', SIZE, 1)),
  });
  const list = page.getByRole('list', { name: 'Annotations', exact: true });
  await list.getByRole('listitem').first().waitFor();
  // Its own fonts move every line once more.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));

  const seen = await list.evaluate(async (cards, jumps) => {
    const frame = (): Promise<void> =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          setTimeout(done);
        });
      });
    const scroller = document.querySelector(':has(> * > [aria-label="Article text"])');
    const gutter = document.querySelector('[aria-hidden]:has(> button[data-lane])');
    if (!scroller || !gutter) throw new Error('There is no article.');
    const found = { far: 0, without: 0, cards: 0 };
    for (let jump = 1; jump <= jumps; jump += 1) {
      scroller.scrollTop = ((jump * 7) % jumps) * (scroller.scrollHeight / jumps);
      for (let frames = 0; frames < 8; frames += 1) await frame();
      const room = scroller.clientHeight;
      const isNear = (element: Element): boolean => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > -room && top < 2 * room;
      };
      found.far += [...cards.children, ...gutter.children].filter((each) => !isNear(each)).length;
      found.cards = Math.max(found.cards, cards.children.length);
      const ids = new Set([...cards.children].map((card) => card.getAttribute('data-id')));
      const marks = [...document.querySelectorAll('[data-annotation]')].filter((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return mark.checkVisibility({ contentVisibilityAuto: true }) && top > 0 && bottom < room;
      });
      found.without += marks.filter(
        (mark) => !ids.has(mark.getAttribute('data-annotation')),
      ).length;
    }
    return found;
  }, JUMPS);

  expect(seen.far).toBe(0);
  expect(seen.without).toBe(0);
  expect(seen.cards).toBeLessThan(60);
});
