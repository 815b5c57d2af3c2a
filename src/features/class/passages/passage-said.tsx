/** What a contested passage is about: how contested, its words, who said what. */
import type { ClassReading } from '../../../domain/class/class-reading';
import type { SubmissionId } from '../../../domain/class/submission';
import type { ContestedPassage } from '../../../domain/class-view/contested';
import { useTranslate } from '../../../ui/messages-context';
import { PassageQuote } from './passage-quote';
import styles from './passages-view.module.css';
import { SaidBars } from './said-bars';

export interface PassageSaidProps {
  readonly passage: ContestedPassage;
  readonly readings: ReadonlyMap<SubmissionId, ClassReading>;
}

export function PassageSaid({ passage, readings }: PassageSaidProps) {
  const t = useTranslate();
  const { score, kind, said } = passage;
  return (
    <>
      <p className={styles.score}>
        <strong>{t('class-passages.score', { score })}</strong>{' '}
        <span>{t('class-passages.mostly', { kind: t(`class-passages.kind-${kind}`) })}</span>
      </p>
      <PassageQuote passage={passage} />
      <SaidBars passage={passage} readings={readings} said={said} />
    </>
  );
}
