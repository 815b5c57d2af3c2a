import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnotationIndex } from '../../../domain/annotation/annotation-index';
import { annotation, READING } from '../../../domain/testing/samples';
import { span } from '../../../domain/text/span';
import { createGate } from '../../../lib/gate';
import { createSession } from '../../../state/session';
import { EMPTY_WORKSPACE } from '../../../state/workspace-state';
import { createReadingModel } from './reading-model';

/** Pixels; one character is one pixel high, so that offsets are heights. */
const LENGTH = 20_000;
const ROOM = 800;

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.stubGlobal('getComputedStyle', () => ({ fontSize: '16px' }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  const fonts = { addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('document', { fonts });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The page, the model on it, and how often each was asked. */
function begin() {
  const annotations = createAnnotationIndex(
    Array.from({ length: LENGTH / 100 }, (_, nth) =>
      annotation(`${nth}`, [span(nth * 100, nth * 100 + 50)]),
    ),
  );
  const state = { ...EMPTY_WORKSPACE, annotations: new Map([[READING, annotations]]) };
  const page = { scrollTop: 0, height: LENGTH, moved: 0, isLaidOut: true };
  const asked = { tops: 0, draws: 0 };
  const model = createReadingModel({
    postil: {
      workspace: { store: { getState: () => state } } as never,
      session: createSession(),
      gate: createGate(),
    },
    readingId: READING,
    text: 'x'.repeat(LENGTH),
    editor: {
      topOf(offset) {
        asked.tops += 1;
        return page.isLaidOut ? offset + page.moved : null;
      },
    },
  });
  const text = {
    clientWidth: 600,
    get clientHeight() {
      return page.height;
    },
    getBoundingClientRect: () => ({ top: -page.scrollTop }),
  } as HTMLElement;
  const scroller = {
    clientHeight: ROOM,
    get scrollTop() {
      return page.scrollTop;
    },
    getBoundingClientRect: () => ({ top: 0 }),
  } as HTMLElement;
  model.attach(text, scroller);
  model.listen(() => {
    asked.draws += 1;
  });
  return {
    page,
    model,
    asked,
    /** As the editor does in each frame in which something moves. */
    look() {
      const near = page.scrollTop - ROOM;
      model.setVisible(span(Math.max(0, near), Math.min(LENGTH, near + 3 * ROOM)));
    },
    frame() {
      for (const run of frames.splice(0)) run();
    },
  };
}

describe('the reading model', () => {
  it('draws once for a jump, however often it is told of it, and in the frame after it', () => {
    const { page, model, asked, look, frame } = begin();
    look();
    frame();
    asked.draws = 0;
    page.scrollTop = 10_000;
    page.isLaidOut = false;
    look();
    // The sections take their real heights.
    page.height += 300;
    page.isLaidOut = true;
    look();
    look();
    expect(asked.draws).toBe(0);
    frame();
    look();
    frame();
    expect(asked.draws).toBe(1);
    const { cards, marks } = model.view();
    expect(cards.length).toBeGreaterThan(ROOM / 100);
    for (const { top } of [...cards, ...marks]) {
      expect(top).toBeGreaterThan(page.scrollTop - ROOM);
      expect(top).toBeLessThan(page.scrollTop + 2 * ROOM);
    }
  });

  it('draws nothing while what is near stays near, and measures nothing twice', () => {
    const { page, asked, look, frame } = begin();
    look();
    frame();
    asked.draws = 0;
    asked.tops = 0;
    look();
    frame();
    expect(asked).toEqual({ draws: 0, tops: 0 });
    page.scrollTop = 10;
    look();
    frame();
    expect(asked.draws).toBe(1);
  });

  it('measures nothing again that it knows, unless the lines have moved', () => {
    const { page, model, asked, look, frame } = begin();
    look();
    frame();
    page.scrollTop = 100;
    asked.tops = 0;
    look();
    // One more annotation came near, and one is looked at again.
    expect(asked.tops).toBeLessThan(4);
    page.moved = 40;
    page.scrollTop = 200;
    look();
    expect(model.view().marks[0]?.top).toBe(40);
  });

  it('moves cards in the same frame when the text above them takes another height', () => {
    const { page, asked, look, frame } = begin();
    page.scrollTop = 5000;
    look();
    frame();
    asked.draws = 0;
    page.height += 40;
    look();
    expect(asked.draws).toBe(1);
  });

  it('draws again, a few times, for what has no layout yet', () => {
    const { page, model, asked, look, frame } = begin();
    page.isLaidOut = false;
    look();
    frame();
    expect(model.view().cards).toEqual([]);
    page.isLaidOut = true;
    frame();
    expect(model.view().cards.length).toBeGreaterThan(0);
    const { draws } = asked;
    for (let times = 0; times < 20; times += 1) frame();
    expect(asked.draws).toBe(draws);
  });

  it('leaves a card and a bracket as they are when nothing about them has changed', () => {
    const { model, look, frame } = begin();
    look();
    frame();
    const before = model.view();
    model.update();
    expect(model.view()).not.toBe(before);
    expect(model.view().cards).toBe(before.cards);
    expect(model.view().marks).toBe(before.marks);
  });

  it('moves cards alone when one takes another height', () => {
    const { model, asked, look, frame } = begin();
    look();
    frame();
    const before = model.view();
    asked.tops = 0;
    const [first] = before.cards;
    model.setHeights(new Map([[first!.annotation.id, 400]]));
    expect(model.view().cards).not.toBe(before.cards);
    expect(model.view().marks).toBe(before.marks);
    expect(asked.tops).toBe(0);
  });
});
