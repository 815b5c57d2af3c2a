/** One contested passage of the list, and the way to it in the text. */
import { memo } from 'react';
import { span } from '../../../domain/text/span';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { setLooks } from '../article/looks';
import { useClass } from '../class-desk';
import quiet from '../quiet.module.css';
import { PassageSaid, type PassageSaidProps } from './passage-said';
import styles from './passages-view.module.css';

export const PassageRow = memo(function PassageRow({ passage, readings }: PassageSaidProps) {
  const t = useTranslate();
  const { go } = usePostil();
  const { exercise } = useClass();
  const { start, end } = passage;
  const show = (): void => {
    setLooks({ place: span(start, end), labelId: null });
    go({ page: 'class', id: exercise.id, view: 'text' });
  };
  return (
    <li className={styles.row}>
      <PassageSaid passage={passage} readings={readings} />
      <div className={`${styles.actions} ${quiet.flush}`}>
        <Button onPress={show} variant="quiet" icon="read">
          {t('class-passages.go')}
        </Button>
      </div>
    </li>
  );
});
