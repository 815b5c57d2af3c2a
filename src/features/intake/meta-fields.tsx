/** What the article is: recognised as far as possible, and corrected here. */
import type { ArticleMeta } from '../../domain/intake/draft';
import { useTranslate } from '../../ui/messages-context';
import { TextField } from '../../ui/text-field';
import styles from './meta-fields.module.css';

interface MetaFieldsProps {
  readonly meta: ArticleMeta;
  readonly recognised: ArticleMeta;
  readonly fromFile: Partial<ArticleMeta>;
  readonly onChange: (meta: ArticleMeta) => void;
  readonly onSubmit: () => void;
}

const FIELDS = ['title', 'byline', 'publication', 'date', 'source'] as const;

export function MetaFields({ meta, recognised, fromFile, onChange, onSubmit }: MetaFieldsProps) {
  const t = useTranslate();
  const hintOf = (field: (typeof FIELDS)[number]): string | undefined => {
    if (recognised[field] === '' || meta[field] !== recognised[field]) return undefined;
    const isStated = fromFile[field] === recognised[field] || field === 'source';
    return t(isStated ? 'intake.meta-from-file' : 'intake.meta-recognised');
  };
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{t('intake.meta-title')}</legend>
      {FIELDS.map((field) => (
        <TextField
          hint={hintOf(field)}
          key={field}
          label={t(`intake.${field}`)}
          onChange={(value) => {
            onChange({ ...meta, [field]: value });
          }}
          onSubmit={onSubmit}
          value={meta[field]}
          {...(field === 'title' ? { placeholder: t('intake.untitled') } : {})}
        />
      ))}
    </fieldset>
  );
}
