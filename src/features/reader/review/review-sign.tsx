/** Where there is no room for the rail: says that marks need a look, and leads to them. */
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import styles from './review-list.module.css';
import { useOrphans } from './use-orphans';

export function ReviewSign() {
  const t = useTranslate();
  const { commander } = usePostil();
  const count = useOrphans().length;
  if (count === 0) return null;
  return (
    <div className={styles.sign}>
      <Button icon="problem" onPress={() => void commander.execute('review')}>
        {t('review.count', { count })}
      </Button>
    </div>
  );
}
