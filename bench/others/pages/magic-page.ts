/**
 * tiptap-annotation-magic in a plain TipTap editor. Its commands take one annotation at a time, each
 * with all decorations made anew: for opening, all are put into its map first and drawn once.
 */
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { AnnotationMagic } from 'tiptap-annotation-magic';
import type { Span } from '../../../src/domain/text/span';
import { isInView, settle, timeToPaint } from '../../pages/measure';
import { addedSpan, createSample, sizeNamed, type Sample } from '../../pages/sample-text';
import '../../pages/page.css';
import './magic.css';

interface Drawn {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly data: { readonly label: string };
}

// It logs every decoration it makes; with a debugger listening that alone would be slow.
console.log = () => undefined;

let sample: Sample | null = null;
let editor: Editor | null = null;

window.contender = {
  open(name) {
    sample = createSample(sizeNamed(name));
    const current = sample;
    return timeToPaint(
      () => {
        editor = show(current);
        const map = mapOf(editor);
        for (const { id, spans } of current.annotations) {
          const [span] = spans;
          if (span) map.set(id, { id, ...positionsOf(span), data: { label: id } });
        }
        dispatch({ type: 'createDecorations' });
      },
      () => document.querySelector('.annotation') !== null,
    );
  },
  async prepare() {
    const block = sample?.text.blocks.findIndex(({ start }) => start === sample?.place) ?? 0;
    editor?.view.dom.children[block]?.scrollIntoView({ block: 'start', behavior: 'instant' });
    for (let frames = 0; frames < 10; frames += 1) await settle();
  },
  add(nth) {
    const { from, to } = positionsOf(addedSpan(sample, nth));
    return timeToPaint(
      () => {
        dispatch({ type: 'addAnnotation', from, to, data: { label: `new-${nth}` } });
      },
      () => isInView(annotationAt(from)?.getClientRects() ?? []),
    );
  },
  remove(nth) {
    const { from, to } = positionsOf(addedSpan(sample, nth));
    const map = editor ? mapOf(editor) : new Map<string, Drawn>();
    const id = [...map].find(([, drawn]) => drawn.from === from && drawn.to === to)?.[0];
    return timeToPaint(() => {
      dispatch({ type: 'deleteAnnotation', id });
    });
  },
};

function annotationAt(position: number): Element | null {
  const node = editor?.view.domAtPos(position + 1).node;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest('.annotation') ?? null;
}

function show({ text }: Sample): Editor {
  const element = document.createElement('div');
  element.className = 'column flat';
  document.getElementById('root')?.append(element);
  const content = text.blocks.map(({ kind, start, end }) => ({
    type: kind === 'heading' ? 'heading' : 'paragraph',
    content: [{ type: 'text', text: text.text.slice(start, end) }],
  }));
  const styles = {
    normal: 'annotation',
    leftFragment: 'annotation',
    middleFragment: 'annotation',
    rightFragment: 'annotation',
  };
  return new Editor({
    element,
    extensions: [StarterKit, AnnotationMagic().configure({ styles, instance: 'bench' })],
    content: { type: 'doc', content },
  });
}

function mapOf({ state }: Editor): Map<string, Drawn> {
  const plugin = state.plugins.find((each) => pluginKey(each).startsWith('annotation-magic'));
  const held = plugin?.getState(state) as { options: { map: Map<string, Drawn> } } | undefined;
  if (!held) throw new Error('The extension keeps its annotations elsewhere now.');
  return held.options.map;
}

function pluginKey(plugin: object): string {
  return 'key' in plugin ? String(plugin.key) : '';
}

function dispatch(action: object): void {
  if (!editor) return;
  const key = editor.state.plugins
    .map(pluginKey)
    .find((each) => each.startsWith('annotation-magic'));
  editor.view.dispatch(editor.state.tr.setMeta(key ?? '', action));
}

/** Blocks are joined by two characters, nodes by two positions. */
function positionsOf({ start, end }: Span): { readonly from: number; readonly to: number } {
  return { from: start + 1, to: end + 1 };
}
