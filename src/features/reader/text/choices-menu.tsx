/** After a press on overlapping annotations: all of them, to choose from. */
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { Annotation, AnnotationId } from '../../../domain/annotation/annotation';
import { usePostil, useSession } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import { Choice } from '../picker/choice';
import styles from './choices-menu.module.css';
import { placeFloating } from '../picker/place-floating';
import { useReaderDesk } from '../reader-context';
import { useAnnotationIndex } from '../use-shown-annotations';

export function ChoicesMenu() {
  const choices = useSession((state) => state.choices);
  const { byId } = useAnnotationIndex();
  const items = choices.flatMap((id) => byId.get(id) ?? []);
  return items.length > 1 ? <Choices key={choices.join()} items={items} /> : null;
}

function Choices({ items }: { readonly items: readonly Annotation[] }) {
  const t = useTranslate();
  const { session, commander } = usePostil();
  const { editor, pressedAt } = useReaderDesk();
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const { x, y } = pressedAt();
    const line = { left: x, right: x, top: y - LINE, bottom: y + LINE };
    const height = element.offsetHeight;
    const size = { width: element.offsetWidth, height, tallest: height };
    const viewport = { width: window.innerWidth, height: window.innerHeight };
    const { left, top, maxHeight } = placeFloating([line], size, viewport);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    element.style.maxBlockSize = `${Math.min(maxHeight, height)}px`;
    element.querySelector('button')?.focus({ preventScroll: true });
  }, [pressedAt]);

  useEffect(() => {
    const leave = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      session.setState({ choices: [] });
    };
    window.addEventListener('pointerdown', leave, true);
    return () => {
      window.removeEventListener('pointerdown', leave, true);
    };
  }, [session]);

  function close(): void {
    session.setState({ choices: [] });
    editor.focus();
  }

  function choose(id: AnnotationId): void {
    session.setState({ active: id });
    close();
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    const step = STEPS.get(event.key);
    if (step !== undefined) {
      moveFocus(event.currentTarget, step);
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      close();
    } else if (event.key === 'Enter' || event.key === ' ') {
      return;
    } else if (commander.pressKey(event, true)) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <div
      aria-label={t('reader.overlapping-here', { count: items.length })}
      className={styles.menu}
      onKeyDown={press}
      ref={menu}
      role="menu"
      tabIndex={-1}
    >
      {items.map((annotation) => (
        <Choice
          key={annotation.id}
          annotation={annotation}
          onChoose={() => {
            choose(annotation.id);
          }}
          onPoint={() => {
            session.setState({ active: annotation.id });
          }}
        />
      ))}
    </div>
  );
}

/** Half a line around the press stays free. */
const LINE = 14;

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['Home', -Infinity],
  ['End', Infinity],
]);

function moveFocus(menu: HTMLElement, step: number): void {
  const items = [...menu.querySelectorAll('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = Number.isFinite(step)
    ? (at + step + items.length) % items.length
    : step < 0
      ? 0
      : items.length - 1;
  items[next]?.focus();
}
