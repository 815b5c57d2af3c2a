/** What a label means: definition, when to use it and when not, an example. */
import type { Label } from '../../../domain/codebook/label';
import { useTranslate } from '../../../ui/messages-context';
import styles from './label-picker.module.css';

export function LabelMeaning({ label }: { readonly label: Label }) {
  const t = useTranslate();
  const parts = [
    { term: t('label-picker.when'), text: label.whenToUse },
    { term: t('label-picker.when-not'), text: label.whenNot },
    { term: t('label-picker.example'), text: label.example },
  ].filter(({ text }) => text !== '');
  if (label.definition === '' && parts.length === 0) return null;
  return (
    <div className={styles.meaning}>
      {label.definition !== '' && <p>{label.definition}</p>}
      <dl>
        {parts.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
