/** Who said what of a passage: bars with their numbers, the names behind each, and what they noted. */
import { useState } from 'react';
import type { ClassReading } from '../../../domain/class/class-reading';
import type { SubmissionId } from '../../../domain/class/submission';
import type { Said } from '../../../domain/class-view/contested';
import { marksOver } from '../../../domain/class-view/who';
import type { Span } from '../../../domain/text/span';
import { Icon } from '../../../ui/icon';
import { useTranslate } from '../../../ui/messages-context';
import { LabelName } from '../article/label-name';
import styles from './said-bars.module.css';

interface SaidBarsProps {
  readonly passage: Span;
  readonly said: readonly Said[];
  /** Of everybody looked at, under the names they are shown with. */
  readonly readings: ReadonlyMap<SubmissionId, ClassReading>;
}

/** Up to this many readers the names are there at once. */
const ONE_CLASS = 30;

export function SaidBars({ passage, said, readings }: SaidBarsProps) {
  return (
    <ul className={styles.bars}>
      {said.map((one) => (
        <li key={one.labelIds.join(' ')}>
          <SaidBar passage={passage} readings={readings} said={one} />
        </li>
      ))}
    </ul>
  );
}

interface SaidBarProps extends Omit<SaidBarsProps, 'said'> {
  readonly said: Said;
}

/** Names are written while they are shown: a course may have hundreds. */
function SaidBar({ passage, said, readings }: SaidBarProps) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(readings.size <= ONE_CLASS);
  const { labelIds, readers: own } = said;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} open={isOpen}>
      <summary className={styles.summary}>
        <Icon className={styles.turn} name="chevron-right" size={14} />
        <span>
          {labelIds.length === 0 ? t('class-passages.nothing') : <LabelName labelIds={labelIds} />}
        </span>
        <span aria-hidden className={styles.track}>
          <span
            className={labelIds.length === 0 ? styles.nothing : styles.bar}
            style={{ inlineSize: `${(own.length / readings.size) * 100}%` }}
          />
        </span>
        <span className={styles.number}>{t.format.number(own.length)}</span>
      </summary>
      {isOpen && <People passage={passage} people={own.flatMap((id) => readings.get(id) ?? [])} />}
    </details>
  );
}

function People({
  passage,
  people,
}: {
  readonly passage: Span;
  readonly people: readonly ClassReading[];
}) {
  const t = useTranslate();
  const noted = marksOver(people, passage).flatMap(({ reading, marks }) =>
    marks.filter(({ note }) => note.trim() !== '').map(({ id, note }) => ({ id, reading, note })),
  );
  return (
    <div className={styles.people}>
      <p>{t('class-passages.people', { names: people.map(({ name }) => name) })}</p>
      {noted.map(({ id, reading, note }) => (
        <p className={styles.note} key={`${reading.id} ${id}`}>
          {t('class-passages.note', { name: reading.name, note })}
        </p>
      ))}
    </div>
  );
}
