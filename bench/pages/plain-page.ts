/** The sample as plain elements, for contenders that mark up a page they did not make. */
import { firstIndex } from '../../src/lib/sorted';
import type { Block } from '../../src/domain/text/block';
import type { Span } from '../../src/domain/text/span';
import { settle } from './measure';
import type { Sample } from './sample-text';
import './page.css';

export interface PlainPage {
  readonly container: HTMLElement;
  rangeOf(span: Span): Range;
  scrollToSample(): Promise<void>;
}

/** @param blocksPerSection 0 = none: every block stands directly in the container */
export function showPlain({ text, place }: Sample, blocksPerSection: number): PlainPage {
  const container = document.createElement('div');
  container.className = 'column flat';
  const nodes: Text[] = [];
  let section: HTMLElement = container;
  text.blocks.forEach((block, nth) => {
    if (blocksPerSection > 0 && nth % blocksPerSection === 0) {
      section = document.createElement('div');
      section.className = 'section';
      container.append(section);
    }
    const element = document.createElement(block.kind === 'heading' ? 'h2' : 'p');
    const node = document.createTextNode(text.text.slice(block.start, block.end));
    element.append(node);
    nodes.push(node);
    section.append(element);
  });
  document.getElementById('root')?.append(container);

  function point(offset: number): readonly [Text, number] {
    const nth = Math.max(0, firstIndex(text.blocks, (block) => block.start > offset) - 1);
    const block = text.blocks[nth] as Block;
    return [nodes[nth] as Text, Math.min(offset, block.end) - block.start];
  }

  function rangeOf(span: Span): Range {
    const range = document.createRange();
    range.setStart(...point(span.start));
    range.setEnd(...point(span.end));
    return range;
  }

  return {
    container,
    rangeOf,
    async scrollToSample() {
      const [node] = point(place);
      for (let tries = 0; tries < 5; tries += 1) {
        node.parentElement?.scrollIntoView({ block: 'start', behavior: 'instant' });
        await settle();
      }
    },
  };
}
