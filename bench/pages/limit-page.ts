/**
 * As fast as a page can be: plain elements in sections the browser may skip, and the CSS Custom
 * Highlight API, which touches no element. No caret, no underline patterns, nothing to click.
 */
import { isInView, timeToPaint } from './measure';
import { showPlain, type PlainPage } from './plain-page';
import { addedSpan, createSample, LABELS, sizeNamed, type Sample } from './sample-text';

const highlights = LABELS.map(() => new Highlight());
let sample: Sample | null = null;
let page: PlainPage | null = null;
const added = new Map<number, Range>();

highlights.forEach((highlight, slot) => CSS.highlights.set(`slot-${slot}`, highlight));

window.contender = {
  open(name) {
    sample = createSample(sizeNamed(name));
    const { annotations } = sample;
    const current = sample;
    return timeToPaint(() => {
      page = showPlain(current, 20);
      annotations.forEach(({ spans: [span] }, nth) => {
        if (span && page) highlightFor(nth)?.add(page.rangeOf(span));
      });
    });
  },
  async prepare() {
    await page?.scrollToSample();
  },
  add(nth) {
    const range = page?.rangeOf(addedSpan(sample, nth)) ?? document.createRange();
    added.set(nth, range);
    return timeToPaint(
      () => highlightFor(nth)?.add(range),
      () => isInView(range.getClientRects()),
    );
  },
  remove(nth) {
    const range = added.get(nth);
    return timeToPaint(() => {
      if (range) highlightFor(nth)?.delete(range);
    });
  },
};

function highlightFor(nth: number): Highlight | undefined {
  return highlights[nth % highlights.length];
}
