/** One contested passage: its words, how contested it is and over what, who said what. */
import { memo } from 'react';
import type { ClassReading } from '../../../domain/class/class-reading';
import type { SubmissionId } from '../../../domain/class/submission';
import type { ContestedPassage } from '../../../domain/class-view/contested';
import { span } from '../../../domain/text/span';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { setLooks } from '../article/looks';
import { useClass } from '../class-desk';
import quiet from '../quiet.module.css';
import { PassageQuote } from './passage-quote';
import styles from './passages-view.module.css';
import { SaidBars } from './said-bars';

interface PassageRowProps {
  readonly passage: ContestedPassage;
  readonly readings: ReadonlyMap<SubmissionId, ClassReading>;
}

export const PassageRow = memo(function PassageRow({ passage, readings }: PassageRowProps) {
  const t = useTranslate();
  const { go } = usePostil();
  const { exercise } = useClass();
  const { start, end, score, kind, said } = passage;
  const show = (): void => {
    setLooks({ place: span(start, end), labelId: null });
    go({ page: 'class', id: exercise.id, view: 'text' });
  };
  return (
    <li className={styles.row}>
      <p className={styles.score}>
        <strong>{t('class-passages.score', { score })}</strong>{' '}
        <span>{t('class-passages.mostly', { kind: t(`class-passages.kind-${kind}`) })}</span>
      </p>
      <PassageQuote passage={passage} />
      <SaidBars passage={passage} readings={readings} said={said} />
      <div className={`${styles.actions} ${quiet.flush}`}>
        <Button onPress={show} variant="quiet" icon="read">
          {t('class-passages.go')}
        </Button>
      </div>
    </li>
  );
});
