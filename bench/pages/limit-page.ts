/**
 * As fast as a page can be: plain elements in sections the browser may skip, and the CSS Custom
 * Highlight API, which touches no element. No caret, no underline patterns, nothing to click.
 */
import { timeToPaint } from './measure';
import { showPlain, type PlainPage } from './plain-page';
import { createSample, LABELS, SIZES, type Sample } from './sample-text';

const highlights = LABELS.map(() => new Highlight());
let sample: Sample | null = null;
let page: PlainPage | null = null;

highlights.forEach((highlight, slot) => CSS.highlights.set(`slot-${slot}`, highlight));

window.contender = {
  open(name) {
    sample = createSample(SIZES[name] ?? { words: 100, annotations: 1 });
    const { annotations } = sample;
    const current = sample;
    return timeToPaint(() => {
      page = showPlain(current, 20);
      annotations.forEach(({ spans: [span] }, nth) => {
        if (span && page) highlights[nth % highlights.length]?.add(page.rangeOf(span));
      });
    });
  },
  async prepare() {
    await page?.scrollToSample();
  },
  add(nth) {
    const span = sample?.added[nth];
    if (!span) throw new Error('There are no more highlights to add.');
    return timeToPaint(() => {
      if (page) highlights[nth % highlights.length]?.add(page.rangeOf(span));
    });
  },
};
