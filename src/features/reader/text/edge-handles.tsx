/** Two handles at the edges of the active annotation, to correct it with mouse or finger. Keys do it too. */
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import { extentOf } from '../../../domain/annotation/annotation-index';
import { setSpans } from '../../../domain/edit/annotation-edits';
import type { Span } from '../../../domain/text/span';
import { nextGrapheme, previousGrapheme } from '../../../domain/text/graphemes';
import { span } from '../../../domain/text/span';
import { useIsReadOnly, usePostil } from '../../../state/hooks';
import styles from './edge-handles.module.css';
import { withDraggedEdge, type Edge } from './edge-spans';
import { useReaderDesk, useReadingView } from '../reader-context';
import { useActiveAnnotation } from '../use-active-annotation';
import { useAfterPaint } from './use-after-paint';

export function EdgeHandles() {
  const annotation = useAfterPaint(useActiveAnnotation(), null);
  const isReadOnly = useIsReadOnly();
  return annotation && !isReadOnly && <Handles key={annotation.id} annotation={annotation} />;
}

function Handles({ annotation }: { readonly annotation: Annotation }) {
  const { commander } = usePostil();
  const { editor, text } = useReaderDesk();
  const view = useReadingView();
  const [dragged, setDragged] = useState<readonly Span[] | null>(null);
  const grip = useRef({ x: 0, y: 0 });
  const root = useRef<HTMLDivElement>(null);
  const spans = dragged ?? annotation.spans;

  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const home = root.current?.getBoundingClientRect();
      const corners = EDGES.map((edge) => cornerOf(edge));
      EDGES.forEach((edge, at) => {
        const handle = root.current?.querySelector<HTMLElement>(`[data-edge=${edge}]`);
        const corner = corners[at];
        if (!home || !handle) return;
        handle.hidden = !corner;
        if (corner) handle.style.translate = `${corner.x - home.left}px ${corner.y - home.top}px`;
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };

    function cornerOf(edge: Edge): Corner | null {
      const { start, end } = extentOf({ ...annotation, spans });
      const letter =
        edge === 'start'
          ? span(start, nextGrapheme(text.text, start))
          : span(previousGrapheme(text.text, end), end);
      const box = editor.boxesOf(letter)[0];
      return box ? { x: edge === 'start' ? box.left : box.right, y: box.bottom } : null;
    }
  }, [annotation, spans, editor, text, view]);

  function drag(event: PointerEvent, edge: Edge): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const offset = editor.offsetAt(event.clientX - grip.current.x, event.clientY - grip.current.y);
    if (offset === null) return;
    const next = withDraggedEdge(text.text, annotation.spans, edge, offset);
    setDragged(next);
    editor.setActive({ ...annotation, spans: next });
  }

  function grasp(event: PointerEvent<HTMLElement>): void {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    // Where in the handle it was grasped, counted from the middle of the line above it.
    grip.current = {
      x: event.clientX - (box.left + box.right) / 2,
      y: event.clientY - box.top + HALF_LINE,
    };
  }

  function release(): void {
    if (dragged) {
      const step = { scope: annotation.readingId, command: 'adjust-edges' };
      commander.carryOut([{ kind: 'edit', edit: setSpans(annotation.id, dragged), step }]);
    }
    setDragged(null);
  }

  function abandon(): void {
    setDragged(null);
    editor.setActive(annotation);
  }

  return (
    <div aria-hidden className={styles.handles} ref={root}>
      {EDGES.map((edge) => (
        <span
          key={edge}
          className={styles.handle}
          data-edge={edge}
          // Until its place is known.
          hidden
          onPointerCancel={abandon}
          onPointerDown={grasp}
          onPointerMove={(event) => {
            drag(event, edge);
          }}
          onPointerUp={release}
        />
      ))}
    </div>
  );
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

const EDGES: readonly Edge[] = ['start', 'end'];
const HALF_LINE = 12;
