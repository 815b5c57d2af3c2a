/** On narrow screens: the active annotation at the foot of the page, with the way to the others. */
import { useEffect, useState } from 'react';
import { usePostil } from '../../../state/hooks';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import { AnnotationCard } from './annotation-card';
import { AnnotationSearch } from './annotation-search';
import styles from './annotation-sheet.module.css';
import { useReaderDesk, useCards } from '../reader-context';
import { useActiveAnnotation } from '../use-active-annotation';
import { useFocusSearch } from './use-focus-search';
import { useShownAnnotations } from '../use-shown-annotations';

interface AnnotationSheetProps {
  readonly onOpenRail: () => void;
}

export function AnnotationSheet({ onOpenRail }: AnnotationSheetProps) {
  const t = useTranslate();
  const [isListOpen, setListOpen] = useState(false);
  const { editor } = useReaderDesk();
  const active = useActiveAnnotation();
  const cards = useCards();
  useFocusSearch(() => {
    setListOpen(true);
  });
  // The sheet has just taken room: the words stay in sight above it.
  const start = active?.spans[0]?.start;
  useEffect(() => {
    if (start === undefined) return undefined;
    const frame = requestAnimationFrame(() => {
      editor.scrollTo(start, { block: 'nearest' });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [editor, start]);

  const listed = isListOpen ? cards.map(({ annotation }) => annotation) : active ? [active] : [];
  return (
    <div className={styles.sheet}>
      {isListOpen && <AnnotationSearch takesFocus />}
      <ul aria-label={t('annotations.list')} className={styles.list}>
        {listed.map((annotation) => (
          <li key={annotation.id}>
            <AnnotationCard annotation={annotation} />
          </li>
        ))}
      </ul>
      <SheetBar
        isListOpen={isListOpen}
        onOpenRail={onOpenRail}
        onToggleList={() => {
          setListOpen(!isListOpen);
        }}
      />
    </div>
  );
}

interface SheetBarProps extends AnnotationSheetProps {
  readonly isListOpen: boolean;
  readonly onToggleList: () => void;
}

function SheetBar({ onOpenRail, isListOpen, onToggleList }: SheetBarProps) {
  const t = useTranslate();
  const { commander } = usePostil();
  const active = useActiveAnnotation();
  const { positionOf, total } = useShownAnnotations();
  const index = active ? positionOf(active) : 0;
  return (
    <div className={styles.bar}>
      <IconButton icon="outline" label={t('reader.open-rail')} onPress={onOpenRail} />
      <span className={styles.steps}>
        <IconButton
          icon="chevron-left"
          isDisabled={total === 0}
          label={t('annotation.previous')}
          onPress={() => {
            commander.execute('previous-annotation');
          }}
        />
        <span className={styles.count}>
          {index > 0
            ? t('annotation.position', { index, total })
            : t('annotations.count', { count: total })}
        </span>
        <IconButton
          icon="chevron-right"
          isDisabled={total === 0}
          label={t('annotation.next')}
          onPress={() => {
            commander.execute('next-annotation');
          }}
        />
      </span>
      <IconButton
        aria-expanded={isListOpen}
        icon="margin"
        label={t('annotations.list-and-search')}
        onPress={onToggleList}
      />
    </div>
  );
}
