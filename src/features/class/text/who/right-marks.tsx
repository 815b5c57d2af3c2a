/** What the key, and the consensus so far, say of a place, with their reasons. */
import { useMemo } from 'react';
import { consensusMarks } from '../../../../domain/class-view/consensus-marks';
import type { ReasonedMark } from '../../../../domain/exercise/exercise';
import { spansOverlap, type Span } from '../../../../domain/text/span';
import { useTranslate } from '../../../../ui/messages-context';
import { LabelName } from '../../article/label-name';
import { useClass } from '../../class-desk';
import styles from './who-panel.module.css';

export function RightMarks({ place }: { readonly place: Span }) {
  const { key, verdicts } = useClass();
  const agreed = useMemo(() => consensusMarks(verdicts), [verdicts]);
  return (
    <>
      {key && <Says marks={key.marks} name="key" place={place} />}
      {agreed.length > 0 && <Says marks={agreed} name="consensus" place={place} />}
    </>
  );
}

interface SaysProps {
  readonly name: 'key' | 'consensus';
  readonly marks: readonly ReasonedMark[];
  readonly place: Span;
}

function Says({ name, marks, place }: SaysProps) {
  const t = useTranslate();
  const here = marks.filter(({ spans }) => spans.some((part) => spansOverlap(part, place)));
  return (
    <div className={`${styles.group} ${styles[name] ?? ''}`}>
      <h3 className={styles.label}>{t(`class-text.${name}`)}</h3>
      {here.length === 0 && <p className={styles.silent}>{t('class-text.says-nothing')}</p>}
      {here.map(({ id, labelIds, reason }) => (
        <div key={id}>
          <LabelName labelIds={labelIds} />
          {reason !== '' && <p className={styles.note}>{reason}</p>}
        </div>
      ))}
    </div>
  );
}
