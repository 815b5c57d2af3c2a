import { expect, test } from './editor-page';
import { createSample } from '../../bench/pages/sample-text';
import { sampleArticle } from './sample-article';

const article = sampleArticle();

test('after each of 1,000 random changes what is drawn equals the annotations', async ({
  article: opened,
}) => {
  test.slow();
  await opened.open(article);
  const mismatches = await opened.page.evaluate((length) => {
    const page = window.editorPage;
    if (!page) return ['no page'];
    let seed = 7;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (seed >>> 8) % below;
    };
    const labels = ['claim', 'evidence', 'framing', 'theory'];
    const create = (id: string) => {
      const first = random(length - 1);
      const second = random(length - 1);
      const [a, b] = first < second ? [first, second] : [second, first];
      const spans =
        random(4) === 0 && b - a > 6
          ? [
              { start: a, end: a + 2 },
              { start: b - 2, end: b },
            ]
          : [{ start: a, end: Math.max(a + 1, b) }];
      const labelIds = labels.filter(() => random(3) === 0);
      return {
        kind: 'annotation',
        id,
        readingId: 'r',
        spans,
        labelIds,
        note: '',
        created: '',
        modified: '',
      };
    };
    const living = new Map<string, ReturnType<typeof create>>();
    const wrong: string[] = [];
    for (let step = 0; step < 1000; step += 1) {
      const ids = [...living.keys()];
      const id = ids[random(Math.max(1, ids.length))];
      const before = id === undefined ? undefined : living.get(id);
      const changes: unknown[] = [];
      if (before && id !== undefined && (random(3) === 0 || living.size > 12)) {
        changes.push({ kind: 'removed', before });
        living.delete(id);
      } else if (before && id !== undefined && random(2) === 0) {
        const after = create(id);
        changes.push({ kind: 'updated', before, after });
        living.set(id, after);
      } else {
        for (let added = 0; added <= random(3); added += 1) {
          const after = create(`n${step}-${added}`);
          changes.push({ kind: 'added', after });
          living.set(after.id, after);
        }
      }
      page.apply(changes as never);
      if (step % 5 === 0) page.editor().setActive((living.get(id ?? '') ?? null) as never);
      if (JSON.stringify(page.drawn()) !== JSON.stringify(page.wanted()))
        wrong.push(`step ${step}`);
    }
    return wrong;
  }, article.text.length);
  expect(mismatches).toEqual([]);
  expect(await opened.isIntact()).toBe(true);
  expect((await opened.log()).errors).toEqual([]);
});

test('highlights given at the start are on the page at once', async ({ article: opened }) => {
  const start = article.text.indexOf('people');
  await opened.open(article, [
    {
      kind: 'annotation',
      id: 'first',
      readingId: 'r',
      spans: [{ start, end: start + 6 }],
      labelIds: ['claim'],
      note: '',
      created: '',
      modified: '',
    } as never,
  ]);
  const mark = opened.page.locator('[data-annotation="first"]');
  await expect(mark).toHaveText('people');
  await expect(mark).toHaveCSS('background-color', 'rgba(230, 159, 0, 0.3)');
  await expect(mark).toHaveCSS('text-decoration-style', 'solid');
  await opened.page.evaluate(() => window.editorPage?.hideLabel('claim'));
  await expect(mark).toHaveCSS('text-decoration-line', 'none');
});

test('wherever a long article is scrolled to, every highlight is in the frame that is painted', async ({
  article: opened,
}) => {
  const { text, annotations } = createSample({ words: 12_000, annotations: 600 });
  await opened.open(text, annotations);
  const missing = await opened.page.evaluate(async (length) => {
    const page = window.editorPage;
    if (!page) return ['no page'];
    const editor = page.editor();
    const painted = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
    const found: string[] = [];
    let seen = 0;
    const look = (step: string): void => {
      const from = editor.offsetAt(innerWidth / 2, 4) ?? 0;
      const to = editor.offsetAt(innerWidth / 2, innerHeight - 4) ?? length;
      const drawn = new Set(page.drawn().map((piece) => piece.join()));
      for (const piece of page.wanted(from, to)) {
        seen += 1;
        const isOnPage = document.querySelector(`[data-annotation="${piece[0]}"]`) !== null;
        if (!isOnPage || !drawn.has(piece.join())) found.push(`${step}: ${piece.join()}`);
      }
    };
    const first = page.drawn().length;
    look('at the start');
    for (let jump = 0; jump < 24; jump += 1) {
      const share = ((jump * 7) % 24) / 23;
      await new Promise((resolve) => setTimeout(resolve));
      if (jump % 2 === 0) {
        window.scrollTo({
          top: share * document.documentElement.scrollHeight,
          behavior: 'instant',
        });
      } else {
        editor.scrollTo(Math.round(share * (length - 1)), { block: 'start' });
      }
      await painted();
      look(`jump ${jump}`);
    }
    if (seen < 100) found.push(`only ${seen} looked at`);
    if (first > 400) found.push(`${first} drawn at the start`);
    return found;
  }, text.text.length);
  expect(missing).toEqual([]);
});

test('the outline follows the active annotation and goes with it', async ({ article: opened }) => {
  await opened.open(article);
  const start = article.text.indexOf('people');
  const outline = opened.page.locator('.postil-active');
  const change = (kind: string, from: number, to: number) =>
    opened.page.evaluate(
      ([name, a, b]) => {
        const annotation = (end: number) => ({
          kind: 'annotation',
          id: 'x',
          readingId: 'r',
          spans: [{ start: a, end }],
          labelIds: ['claim'],
          note: '',
          created: '',
          modified: '',
        });
        const before = annotation(a + 6);
        const after = annotation(b);
        window.editorPage?.apply([{ kind: name, before, after }] as never);
        if (name === 'added') window.editorPage?.editor().setActive(after as never);
      },
      [kind, from, to] as const,
    );
  await change('added', start, start + 6);
  await expect.poll(async () => (await outline.allTextContents()).join('')).toBe('people');
  await change('updated', start, start + 11);
  await expect.poll(async () => (await outline.allTextContents()).join('')).toBe('people wait');
  await opened.page.evaluate(() => window.editorPage?.editor().setActive(null));
  await expect(outline).toHaveCount(0);
});

test('boxes, tops and points agree with the page', async ({ article: opened }) => {
  await opened.open(article);
  const start = article.text.indexOf('Nobody');
  const measured = await opened.page.evaluate((offset) => {
    const editor = window.editorPage?.editor();
    const box = editor?.boxesOf({ start: offset, end: offset + 6 } as never)[0];
    const edge = document.querySelector('.ProseMirror')?.getBoundingClientRect().top ?? 0;
    return {
      at: box && editor?.offsetAt(box.left + 1, (box.top + box.bottom) / 2),
      top: editor?.topOf(offset),
      boxTop: (box?.top ?? 0) - edge,
    };
  }, start);
  expect(measured.at).toBe(start);
  expect(measured.top).toBeCloseTo(measured.boxTop, 0);
});

test('scrolling goes to a place far off and reports the text near it', async ({
  article: opened,
}) => {
  const { page } = opened;
  await page.evaluate(() => window.contender?.open('B'));
  expect(await page.evaluate(() => window.editorPage?.editor().topOf(200_000))).toBeNull();
  for (const block of ['center', 'start', 'nearest'] as const) {
    await page.evaluate(
      ([place, offset]) => window.editorPage?.editor().scrollTo(offset, { block: place }),
      [block, block === 'start' ? 90_000 : 200_000] as const,
    );
    await expect
      .poll(() =>
        page.evaluate(
          (offset) => {
            const box = window.editorPage
              ?.editor()
              .boxesOf({ start: offset, end: offset + 1 } as never)[0];
            return box !== undefined && box.top > 0 && box.bottom < window.innerHeight;
          },
          block === 'start' ? 90_000 : 200_000,
        ),
      )
      .toBe(true);
  }
  await expect
    .poll(async () => {
      const visible = (await opened.log()).visible.at(-1);
      return visible !== undefined && visible.start <= 200_000 && visible.end > 200_000;
    })
    .toBe(true);
});
