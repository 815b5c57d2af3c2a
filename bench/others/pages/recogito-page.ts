/** @recogito/text-annotator with its default renderer, timed until the highlight is on the screen. */
import { createTextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import type { Span } from '../../../src/domain/text/span';
import { settle, timeToPaint } from '../../pages/measure';
import { showPlain, type PlainPage } from '../../pages/plain-page';
import { addedSpan, createSample, sizeNamed, type Sample } from '../../pages/sample-text';

type Annotator = ReturnType<typeof createTextAnnotator>;

let sample: Sample | null = null;
let page: PlainPage | null = null;
let annotator: Annotator | null = null;

window.contender = {
  open(name) {
    sample = createSample(sizeNamed(name));
    const current = sample;
    return timeToPaint(
      () => {
        page = showPlain(current, 0);
        annotator = createTextAnnotator(page.container, { annotatingEnabled: false });
        annotator.setAnnotations(
          current.annotations.map(({ id, spans: [span] }) => annotationOf(id, span as Span)),
        );
      },
      () => countShown() > 0,
    );
  },
  async prepare() {
    await page?.scrollToSample();
    for (let frames = 0; frames < 20; frames += 1) await settle();
  },
  add(nth) {
    const before = countShown();
    return timeToPaint(
      () =>
        annotator?.state.store.addAnnotation(annotationOf(`new-${nth}`, addedSpan(sample, nth))),
      () => countShown() > before,
    );
  },
  remove(nth) {
    const before = countShown();
    return timeToPaint(
      () => annotator?.state.store.deleteAnnotation(`new-${nth}`),
      () => countShown() < before,
    );
  },
};

function annotationOf(id: string, span: Span) {
  const text = sample?.text.text ?? '';
  const range = page?.rangeOf(span) ?? document.createRange();
  const quote = text.slice(span.start, span.end);
  return {
    id,
    bodies: [],
    target: { annotation: id, selector: [{ start: span.start, end: span.end, quote, range }] },
  };
}

/** It draws what is in the viewport only. */
function countShown(): number {
  const painted = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  return painted + document.querySelectorAll('.r6o-annotation').length;
}
