/** Labels with their swatches, in a line; or the word for none. */
import type { LabelId } from '../../../domain/codebook/label';
import { useTranslate } from '../../../ui/messages-context';
import { Swatch } from '../../../ui/swatch';
import { useClass } from '../class-desk';
import styles from './label-name.module.css';

export function LabelName({ labelIds }: { readonly labelIds: readonly LabelId[] }) {
  const t = useTranslate();
  const { labels } = useClass();
  const found = labels.filter(({ id }) => labelIds.includes(id));
  if (found.length === 0) {
    return <span className={styles.none}>{t('class-text.nothing')}</span>;
  }
  return (
    <span className={styles.names}>
      {found.map(({ id, name, color, pattern }) => (
        <span className={styles.name} key={id}>
          <Swatch color={color} pattern={pattern} size={16} />
          {name}
        </span>
      ))}
    </span>
  );
}
