import { expect, test, type ArticlePage } from './editor-page';
import { sampleArticle } from './sample-article';

const article = sampleArticle();

test.beforeEach(async ({ article: opened }) => {
  await opened.open(article);
  await opened.page.evaluate((offset) => {
    window.editorPage?.editor().setCaret(offset as never);
    window.editorPage?.editor().focus();
  }, article.text.indexOf('people'));
});

async function expectUnchanged(opened: ArticlePage): Promise<void> {
  await expect.poll(() => opened.isIntact()).toBe(true);
  const shown = await opened.page.evaluate(() => {
    const { doc } = window.editorPage?.editor().tiptap.state ?? {};
    return doc?.textBetween(0, doc.content.size, '\n\n', '\n');
  });
  expect(shown).toBe(article.text);
}

test('typing, deleting and shortcuts of editors change nothing', async ({ article: opened }) => {
  const { keyboard } = opened.page;
  await keyboard.type('Typed words, with an Enter');
  const keys = [
    'Enter',
    'Shift+Enter',
    'Backspace',
    'Delete',
    'Control+Backspace',
    'Control+Delete',
  ];
  const shortcuts = ['b', 'i', 'u', 'z', 'y', 'x', 'v', 'Enter'].map(
    (key) => `ControlOrMeta+${key}`,
  );
  for (const key of [...keys, ...shortcuts]) await keyboard.press(key);
  await keyboard.press('Shift+ArrowRight');
  await keyboard.insertText('inserted');
  for (const key of [...keys, ...shortcuts]) await keyboard.press(key);
  await expectUnchanged(opened);
});

test('an input method changes nothing', async ({ article: opened, page }) => {
  const input = await page.context().newCDPSession(page);
  for (let nth = 0; nth < 40; nth += 1) {
    const text = 'にほんご'.slice(0, 1 + (nth % 4));
    await input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    if (nth % 5 === 4) await input.send('Input.insertText', { text: '日本' });
    if (nth % 7 === 6) await page.keyboard.press('ArrowRight');
  }
  await input.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await expectUnchanged(opened);
  expect((await opened.log()).errors).toEqual([]);
});

test('10,000 random input events change nothing', async ({ article: opened }) => {
  test.slow();
  const { page } = opened;
  const changed = await page.evaluate(async (length) => {
    const target = document.querySelector('.ProseMirror');
    const page = window.editorPage;
    if (!target || !page) return -1;
    let seed = 11;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (seed >>> 8) % below;
    };
    const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
    const data = (): DataTransfer => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', 'smuggled');
      transfer.setData('text/html', '<p>smuggled <b>in</b></p>');
      return transfer;
    };
    const common = { bubbles: true, cancelable: true };
    const events: readonly (() => Event)[] = [
      () =>
        new KeyboardEvent('keydown', {
          ...common,
          key: pick(['a', 'Enter', 'Backspace', 'Delete', 'Tab', 'z']),
          ctrlKey: random(3) === 0,
          shiftKey: random(3) === 0,
        }),
      () => new KeyboardEvent('keypress', { ...common, key: 'a', charCode: 97 }),
      () =>
        new InputEvent('beforeinput', {
          ...common,
          inputType: pick([
            'insertText',
            'insertParagraph',
            'deleteContentBackward',
            'deleteWordForward',
            'insertFromPaste',
            'insertReplacementText',
            'formatBold',
            'historyUndo',
          ]),
          data: 'x',
        }),
      () => new InputEvent('input', { ...common, inputType: 'insertText', data: 'x' }),
      () => new ClipboardEvent('paste', { ...common, clipboardData: data() }),
      () => new ClipboardEvent('cut', { ...common, clipboardData: data() }),
      () =>
        new DragEvent('drop', {
          ...common,
          dataTransfer: data(),
          clientX: 200 + random(300),
          clientY: 50 + random(400),
        }),
      () => new DragEvent('dragstart', { ...common, dataTransfer: data() }),
      () => new CompositionEvent('compositionstart', { ...common, data: '' }),
      () => new CompositionEvent('compositionupdate', { ...common, data: 'に' }),
      () => new CompositionEvent('compositionend', { ...common, data: '日' }),
    ];
    /** What an input method, a spelling corrector or a translator does behind the events' back. */
    const meddle = (): void => {
      const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      // Everything was taken away; it comes back with the next task.
      if (nodes.length === 0) return;
      const node = pick(nodes);
      switch (random(5)) {
        case 0:
          node.data = `${node.data}!`;
          break;
        case 1:
          node.remove();
          break;
        case 2: {
          const font = document.createElement('font');
          node.replaceWith(font);
          font.append(node.data.toUpperCase());
          break;
        }
        case 3:
          node.parentElement?.append(document.createElement('br'), 'added');
          break;
        default:
          pick([...target.querySelectorAll('p, li, h1, .postil-section')]).remove();
      }
    };
    let wrong = 0;
    for (let nth = 0; nth < 10_000; nth += 1) {
      if (random(20) === 0) {
        const start = random(length);
        page.editor().select({ start, end: Math.min(length, start + random(60)) } as never);
      }
      target.dispatchEvent(pick(events)());
      if (nth % 25 === 0) meddle();
      if (nth % 100 === 0) {
        await new Promise((done) => setTimeout(done, 0));
      }
    }
    await new Promise((done) => setTimeout(done, 400));
    if (!page.editor().isIntact()) wrong += 1;
    return wrong;
  }, article.text.length);
  expect(changed).toBe(0);
  await expectUnchanged(opened);
  expect((await opened.log()).errors).toEqual([]);
});

test('a drop and a paste bubble to the window, which may take the file', async ({
  article: opened,
}) => {
  const seen = await opened.page.evaluate(() => {
    const types: string[] = [];
    for (const type of ['drop', 'paste', 'dragover']) {
      window.addEventListener(type, (event) => types.push(`${type} ${event.defaultPrevented}`));
    }
    const target = document.querySelector('.ProseMirror p');
    const options = { bubbles: true, cancelable: true };
    target?.dispatchEvent(
      new DragEvent('dragover', { ...options, dataTransfer: new DataTransfer() }),
    );
    target?.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: new DataTransfer() }));
    target?.dispatchEvent(
      new ClipboardEvent('paste', { ...options, clipboardData: new DataTransfer() }),
    );
    return types;
  });
  expect(seen).toEqual(['dragover false', 'drop true', 'paste true']);
});

test('keys go to the caller first; Escape and undo reach the window untouched', async ({
  article: opened,
}) => {
  const { page } = opened;
  await page.evaluate(() => {
    window.editorPage?.handleKeys(['s']);
    window.addEventListener('keydown', (event) => {
      document.title += ` ${event.key}:${event.defaultPrevented}`;
    });
    document.title = '';
  });
  for (const key of ['s', 'Escape', 'Control+z', 'Enter']) await page.keyboard.press(key);
  await expect(page).toHaveTitle('s:true Escape:false Control:false z:false Enter:false');
  expect((await opened.log()).keys).toEqual(['s', 'Escape', 'Control', 'z', 'Enter']);
  await expectUnchanged(opened);
});

test('names itself as a read-only text without a keyboard of its own', async ({
  article: opened,
}) => {
  for (const [name, value] of Object.entries({
    'aria-readonly': 'true',
    'aria-multiline': 'true',
    inputmode: 'none',
    translate: 'no',
    spellcheck: 'false',
  })) {
    await expect(opened.textbox).toHaveAttribute(name, value);
  }
});

test('a hundred mounts under StrictMode leave no view behind', async ({ article: opened }) => {
  test.slow();
  await opened.page.evaluate(
    async (text) => {
      for (let times = 0; times < 100; times += 1) {
        await window.editorPage?.open(text as never, []);
      }
      window.editorPage?.close();
    },
    JSON.parse(JSON.stringify(article)) as unknown as object,
  );
  expect(await opened.page.evaluate(() => window.editorPage?.liveViews())).toBe(0);
  expect((await opened.log()).errors).toEqual([]);
});
