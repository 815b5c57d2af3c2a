/** @recogito/text-annotator with its default renderer, timed until the highlight is on the screen. */
import {
  createTextAnnotator,
  type TextAnnotation,
  type TextAnnotator,
} from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import type { Span } from '../../src/domain/text/span';
import { settle, timeToPaint } from './measure';
import { showPlain, type PlainPage } from './plain-page';
import { createSample, SIZES, type Sample } from './sample-text';

let sample: Sample | null = null;
let page: PlainPage | null = null;
let annotator: TextAnnotator | null = null;

window.contender = {
  open(name) {
    sample = createSample(SIZES[name] ?? { words: 100, annotations: 1 });
    const current = sample;
    return timeToPaint(
      () => {
        page = showPlain(current, 0);
        annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(page.container, {
          annotatingEnabled: false,
        });
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
    const span = sample?.added[nth];
    if (!span) throw new Error('There are no more highlights to add.');
    const before = countShown();
    return timeToPaint(
      () => annotator?.state.store.addAnnotation(annotationOf(`new-${nth}`, span)),
      () => countShown() > before,
    );
  },
};

function annotationOf(id: string, span: Span): TextAnnotation {
  const text = sample?.text.text ?? '';
  const range = page?.rangeOf(span) ?? document.createRange();
  const quote = text.slice(span.start, span.end);
  return {
    id,
    bodies: [],
    target: {
      annotation: id,
      selector: [{ start: span.start, end: span.end, quote, range }],
    },
  };
}

function countShown(): number {
  const painted = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  return painted + document.querySelectorAll('.r6o-annotation').length;
}
