/** Who marked a place as what, with their notes, and who did not. */
import { useMemo, type Ref } from 'react';
import type { ClassReading } from '../../../../domain/class/class-reading';
import { marksOver, partOfPlace, type MarksOver } from '../../../../domain/class-view/who';
import type { HeldMark } from '../../../../domain/exercise/exercise';
import type { Span } from '../../../../domain/text/span';
import { IconButton } from '../../../../ui/icon-button';
import { useTranslate } from '../../../../ui/messages-context';
import { LabelName } from '../../article/label-name';
import { setLooks } from '../../article/looks';
import { useClass } from '../../class-desk';
import scroll from '../../scroll-hint.module.css';
import { RightMarks } from './right-marks';
import styles from './who-panel.module.css';

interface WhoPanelProps {
  readonly place: Span;
  readonly readings: readonly ClassReading[];
  readonly ref?: Ref<HTMLElement>;
}

export function WhoPanel({ place, readings, ref }: WhoPanelProps) {
  const t = useTranslate();
  const { text } = useClass();
  const { groups, silent, isInPart } = useMemo(
    () => grouped(text.text, place, marksOver(readings, place)),
    [text, readings, place],
  );
  const marked = { count: readings.length - silent.length, readers: readings.length };
  return (
    <section
      aria-label={t('class-text.who')}
      className={`${styles.panel} ${scroll.more} ${scroll.raised}`}
      ref={ref}
      tabIndex={-1}
    >
      <header className={styles.head}>
        <h2 className={styles.count}>
          {isInPart ? t('class-text.marked-in-part', marked) : t('class-text.marked-count', marked)}
        </h2>
        <IconButton
          icon="close"
          label={t('class-text.close-who')}
          onPress={() => setLooks({ place: null })}
          size="small"
        />
      </header>
      <blockquote className={styles.quote}>{text.text.slice(place.start, place.end)}</blockquote>
      <RightMarks place={place} />
      {groups.map(({ key, labelIds, members }) => (
        <div className={styles.group} key={key}>
          <h3 className={styles.label}>
            <LabelName labelIds={labelIds} /> <span>{t.format.number(peopleIn(members))}</span>
          </h3>
          <ul className={styles.people}>
            {members.map(({ reading, mark, part }) => (
              <li key={mark.id}>
                {part === null
                  ? reading.name
                  : t('class-text.marked-part', { name: reading.name, part })}
                {mark.note !== '' && <p className={styles.note}>{mark.note}</p>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {silent.length > 0 && (
        <div className={styles.group}>
          <h3 className={styles.label}>
            {t('class-text.not-marked')} <span>{t.format.number(silent.length)}</span>
          </h3>
          <p className={styles.silent}>{t.format.list(silent.map(({ name }) => name))}</p>
        </div>
      )}
    </section>
  );
}

interface Group {
  readonly key: string;
  readonly labelIds: HeldMark['labelIds'];
  readonly members: Member[];
}

interface Member {
  readonly reading: ClassReading;
  readonly mark: HeldMark;
  /** The words of the place it has; null = all. */
  readonly part: string | null;
}

/** One who marked a place twice is one reader. */
function peopleIn(members: Group['members']): number {
  return new Set(members.map(({ reading }) => reading.id)).size;
}

/** By set of labels, the most frequent first. */
function grouped(text: string, place: Span, over: readonly MarksOver[]) {
  const groups = new Map<string, Group>();
  for (const { reading, marks } of over) {
    for (const mark of marks) {
      const key = mark.labelIds.toSorted().join(' ');
      const group = groups.get(key) ?? { key, labelIds: mark.labelIds, members: [] };
      group.members.push({ reading, mark, part: partOfPlace(text, place, mark) });
      groups.set(key, group);
    }
  }
  const all = [...groups.values()];
  return {
    groups: all.toSorted((a, b) => b.members.length - a.members.length),
    isInPart: all.some(({ members }) => members.some(({ part }) => part !== null)),
    silent: over.filter(({ marks }) => marks.length === 0).map(({ reading }) => reading),
  };
}
