/** react-text-annotate-blend: the text and its spans are two props of one component. */
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { TextAnnotateBlend, type AnnotateBlendTag } from 'react-text-annotate-blend';
import { settle, timeToPaint } from '../../pages/measure';
import { addedSpan, createSample, sizeNamed, type Sample } from '../../pages/sample-text';
import '../../pages/page.css';

const STYLE = { whiteSpace: 'pre-wrap' } as const;
const COLORS = ['#f0c36d', '#8cc7e8', '#7fcdb4', '#e0b3cc'];

let sample: Sample | null = null;
let root: Root | null = null;
let value: readonly AnnotateBlendTag[] = [];

window.contender = {
  open(name) {
    sample = createSample(sizeNamed(name));
    const { annotations } = sample;
    return timeToPaint(() => {
      const spans = annotations.flatMap((each) => each.spans);
      draw(spans.map(({ start, end }, nth) => tagOf(start, end, nth)));
    });
  },
  async prepare() {
    const range = rangeAt(sample?.place ?? 0);
    window.scrollBy({ top: range.getBoundingClientRect().top, behavior: 'instant' });
    for (let frames = 0; frames < 10; frames += 1) await settle();
  },
  add(nth) {
    const { start, end } = addedSpan(sample, nth);
    return timeToPaint(() => {
      draw([...value, tagOf(start, end, nth)]);
    });
  },
  remove(nth) {
    const { start, end } = addedSpan(sample, nth);
    return timeToPaint(() => {
      draw(value.filter((each) => each.start !== start || each.end !== end));
    });
  },
};

function draw(next: readonly AnnotateBlendTag[]): void {
  value = next;
  root ??= createRoot(document.getElementById('root') ?? document.body);
  const current = root;
  flushSync(() => {
    current.render(
      <div className="column">
        <TextAnnotateBlend content={sample?.text.text ?? ''} style={STYLE} value={[...value]} />
      </div>,
    );
  });
}

function tagOf(start: number, end: number, nth: number): AnnotateBlendTag {
  return { start, end, tag: '', color: COLORS[nth % COLORS.length] ?? '' };
}

function rangeAt(offset: number): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let passed = 0;
  while (walker.nextNode()) {
    const { length } = walker.currentNode as Text;
    if (passed + length > offset) {
      range.setStart(walker.currentNode, offset - passed);
      break;
    }
    passed += length;
  }
  return range;
}
