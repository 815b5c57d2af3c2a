import { expect, test, type ArticlePage } from './editor-page';
import { sampleArticle } from './sample-article';

const article = sampleArticle();
const at = (quote: string): number => article.text.indexOf(quote);

test.beforeEach(async ({ article: opened }) => {
  await opened.open(article, []);
});

async function drag(opened: ArticlePage, from: number, to: number): Promise<void> {
  const start = await opened.pointOf(from);
  const end = await opened.pointOf(to);
  // From the left half of the first character to the right half of the last one.
  await opened.page.mouse.move(start.x - 3, start.y);
  await opened.page.mouse.down();
  await opened.page.mouse.move(end.x, end.y, { steps: 4 });
  await opened.page.mouse.move(end.x + 3, end.y);
  await opened.page.mouse.up();
}

test('a drag selects across paragraphs as one span', async ({ article: opened }) => {
  await drag(opened, at('number six'), at('family') + 5);
  await expect
    .poll(() => opened.selected())
    .toBe(article.text.slice(at('number six'), at('family') + 6));
});

test('what is drawn just after the press takes nothing from a drag', async ({
  article: opened,
}) => {
  await opened.page.evaluate(() => {
    let isOutlined = false;
    // Before the editor has heard of the new caret.
    const draw = (): void => {
      isOutlined = !isOutlined;
      const spans = isOutlined ? [{ start: 0, end: 6 }] : [];
      window.editorPage?.editor().setActive({ spans } as never);
    };
    window.addEventListener('selectionchange', draw, { capture: true });
  });
  await drag(opened, at('number six'), at('number six') + 9);
  await expect.poll(() => opened.selected()).toBe('number six');
});

test('what is selected stays while the focus is in a field and back', async ({
  article: opened,
}) => {
  await drag(opened, at('number six'), at('number six') + 9);
  await expect.poll(() => opened.selected()).toBe('number six');
  await opened.page.evaluate(() => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    field.remove();
  });
  await opened.textbox.focus();
  await expect.poll(() => opened.page.evaluate(() => String(getSelection()))).toBe('number six');
  expect(await opened.selected()).toBe('number six');
});

test('a drag that follows while the page is still busy with the one before', async ({
  article: opened,
}) => {
  await opened.page.evaluate(() => {
    const work = (): void => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    };
    // As a long frame after the first drag, in which the second press waits.
    window.addEventListener('mouseup', work, { once: true });
  });
  const next = await opened.pointOf(at('people'));
  const { mouse } = opened.page;
  const start = await opened.pointOf(at('number six'));
  await mouse.move(start.x - 3, start.y);
  await mouse.down();
  await mouse.move(start.x + 30, start.y, { steps: 3 });
  await Promise.all([mouse.up(), mouse.move(next.x - 3, next.y), mouse.down()]);
  const end = await opened.pointOf(at('people') + 5);
  await mouse.move(end.x, end.y, { steps: 4 });
  await mouse.move(end.x + 3, end.y);
  await mouse.up();
  await expect.poll(() => opened.selected()).toBe('people');
});

test('a key to the beginning just after the focus leads there', async ({ article: opened }) => {
  await opened.page.evaluate((place) => {
    const editor = window.editorPage?.editor();
    editor?.setCaret(place as never);
    editor?.focus();
  }, at('people'));
  await expect.poll(() => opened.caret()).toBe(at('people'));
  await opened.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await opened.textbox.focus();
  await opened.page.keyboard.press('ControlOrMeta+Home');
  // The next key comes when the editor has heard of the caret.
  await expect.poll(() => opened.caret()).toBe(0);
  await opened.page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => opened.selected()).toBe(article.text.slice(0, 1));
});

test('a double click selects a word, a triple click the paragraph', async ({ article: opened }) => {
  const { x, y } = await opened.pointOf(at('people') + 2);
  await opened.page.mouse.dblclick(x, y);
  await expect.poll(() => opened.selected()).toMatch(/^people ?$/);
  await opened.page.mouse.click(x, y, { clickCount: 3 });
  const paragraph = 'Nine people wait for the number six. The bus was due at ten to.';
  await expect.poll(() => opened.selected()).toBe(paragraph);
});

test('Ctrl+A selects all of the text', async ({ article: opened }) => {
  await opened.textbox.focus();
  await opened.page.keyboard.press('ControlOrMeta+a');
  await expect.poll(() => opened.selected()).toBe(article.text);
});

test('the keyboard alone moves the caret and selects', async ({ article: opened }) => {
  const { page } = opened;
  await page.evaluate((offset) => {
    window.editorPage?.editor().setCaret(offset as never);
    window.editorPage?.editor().focus();
  }, at('people'));
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => opened.caret()).toBe(at('people') + 1);
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(() => opened.caret()).toBeGreaterThan(at('people') + 5);
  await page.keyboard.press('Home');
  await expect.poll(() => opened.caret()).toBe(at('Nine'));
  await page.keyboard.press('Shift+End');
  await expect.poll(() => opened.selected()).toContain('Nine people');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => (await opened.selected())?.length).toBe(1);
});

test('the caret walks through highlights without stopping at their edges', async ({
  article: opened,
}) => {
  const { page } = opened;
  const start = at('people');
  await page.evaluate((offset) => {
    const annotation = (id: string, from: number, to: number) => ({
      kind: 'added',
      after: {
        kind: 'annotation',
        id,
        readingId: 'r',
        spans: [{ start: from, end: to }],
        labelIds: ['claim', 'framing'],
        note: '',
        created: '',
        modified: '',
      },
    });
    window.editorPage?.apply([
      annotation('a', offset + 1, offset + 9),
      annotation('b', offset + 3, offset + 5),
    ] as never);
    window.editorPage?.editor().setCaret(offset as never);
    window.editorPage?.editor().focus();
  }, start);
  for (let step = 1; step <= 12; step += 1) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => opened.caret()).toBe(start + step);
  }
  for (let step = 11; step >= 0; step -= 1) {
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => opened.caret()).toBe(start + step);
  }
});

test('a selection never cuts a character in half', async ({ article: opened }) => {
  const family = at('👩');
  await opened.page.evaluate((offset) => {
    window.editorPage?.editor().select({ start: offset + 2, end: offset + 4 } as never);
  }, family);
  expect(await opened.selected()).toBe('👩‍👩‍👧‍👦');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('a selection that the browser makes by itself is reported', async ({
    article: opened,
    page,
  }) => {
    // What a long press does; the desktop browser under test does not select by touch itself.
    await page.evaluate(() => {
      const text = document.querySelector('.ProseMirror p')?.firstChild;
      if (text) document.getSelection()?.setBaseAndExtent(text, 5, text, 11);
    });
    await expect.poll(() => opened.selected()).toBe('people');
    // Taking the focus afterwards must not bring an older selection back.
    await page.evaluate(() => window.editorPage?.editor().focus());
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('people');
    expect(await opened.selected()).toBe('people');
  });

  test('a tap is a press', async ({ article: opened, page }) => {
    const { x, y } = await opened.pointOf(at('people') + 2);
    await page.touchscreen.tap(x, y);
    await expect.poll(async () => (await opened.log()).presses).toEqual([at('people') + 2]);
  });
});

test('a selection stays, and stays visible, while the focus is elsewhere', async ({
  article: opened,
}) => {
  await drag(opened, at('number'), at('number') + 5);
  await expect.poll(() => opened.selected()).toBe('number');
  await opened.page.evaluate(() => {
    document.body.append(document.createElement('input'));
    document.querySelector('input')?.focus();
  });
  await expect(opened.page.locator('.postil-selected')).toHaveText('number');
  expect(await opened.selected()).toBe('number');
  await opened.textbox.focus();
  await expect(opened.page.locator('.postil-selected')).toHaveCount(0);
});

test('a click on a word is told, a click beside the text is not', async ({ article: opened }) => {
  const { x, y } = await opened.pointOf(at('people') + 2);
  await opened.page.mouse.click(x, y);
  await expect.poll(async () => (await opened.log()).presses).toEqual([at('people') + 2]);
  const end = await opened.pointOf(at('A free bus') + 9);
  await opened.page.mouse.click(end.x + 200, end.y);
  await expect.poll(() => opened.caret()).toBe(at('A free bus') + 10);
  expect((await opened.log()).presses).toHaveLength(1);
});

test('a link places the caret; with Ctrl it opens', async ({ article: opened, context }) => {
  const { x, y } = await opened.pointOf(at('survey') + 2);
  await context.route('https://example.org/**', (route) => route.fulfill({ body: 'Survey' }));
  await opened.page.mouse.click(x, y);
  await expect.poll(() => opened.caret()).toBeGreaterThanOrEqual(at('survey'));
  expect(context.pages()).toHaveLength(1);
  const popup = context.waitForEvent('page');
  await opened.page.keyboard.down('ControlOrMeta');
  await opened.page.mouse.click(x, y);
  await opened.page.keyboard.up('ControlOrMeta');
  expect((await popup).url()).toBe('https://example.org/survey');
});

test('copying gives the canonical text and its formatting', async ({ article: opened }) => {
  await opened.textbox.focus();
  const copied = await opened.page.evaluate(() => {
    const textbox = document.querySelector('.ProseMirror');
    if (!textbox) throw new Error('There is no text.');
    // As keys on a busy page: copied before the page has told anyone what is selected.
    getSelection()?.selectAllChildren(textbox);
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    textbox.dispatchEvent(event);
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  });
  expect(copied.text).toBe(article.text);
  expect(copied.html).toContain('<blockquote>');
  expect(copied.html).not.toContain('postil-mark');
});
