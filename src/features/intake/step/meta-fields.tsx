/** What the article is: recognised as far as possible, and corrected here. */
import type { ArticleMeta } from '../../../domain/intake/draft';
import { useTranslate } from '../../../ui/messages-context';
import { TextField } from '../../../ui/fields/text-field';
import styles from './meta-fields.module.css';

interface MetaFieldsProps {
  readonly meta: ArticleMeta;
  readonly recognised: ArticleMeta;
  readonly fromFile: Partial<ArticleMeta>;
  /** Empty when there is no file. */
  readonly fileName: string;
  readonly onChange: (meta: ArticleMeta) => void;
  readonly onSubmit: () => void;
}

const FIELDS = ['title', 'byline', 'publication', 'date', 'source'] as const;

export function MetaFields(props: MetaFieldsProps) {
  const { meta, recognised, fromFile, fileName, onChange, onSubmit } = props;
  const t = useTranslate();
  const hintOf = (field: (typeof FIELDS)[number]): string | undefined => {
    if (recognised[field] === '' || meta[field] !== recognised[field]) return undefined;
    if (fromFile[field] === recognised[field]) return t('intake.meta-from-file');
    const isName = fileName !== '' && fileName.startsWith(recognised[field]);
    return t(isName ? 'intake.meta-file-name' : 'intake.meta-recognised');
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
