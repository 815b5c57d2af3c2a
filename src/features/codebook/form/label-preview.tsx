/** A sentence marked with the label, drawn by the reader's own rules, on light and on dark paper. */
import { useLayoutEffect } from 'react';
import type { Label } from '../../../domain/codebook/label';
import articleStyles from '../../../editor/article-view.module.css';
import { slotClass } from '../../../editor/label-slots';
import { adoptLabelSheet, applyLabelStyles } from '../../../editor/label-styles';
import { useTranslate } from '../../../ui/messages-context';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import styles from './label-preview.module.css';
import papers from './papers.module.css';

const SLOT = 0;

export function LabelPreview({ color, pattern }: Pick<Label, 'color' | 'pattern'>) {
  const t = useTranslate();
  useLayoutEffect(() => {
    const { sheet, close } = adoptLabelSheet(document);
    applyLabelStyles(sheet, [{ slot: SLOT, color, pattern, hidden: false }]);
    return close;
  }, [color, pattern]);
  return (
    <figure className={styles.preview}>
      <figcaption className={styles.caption}>{t('codebook.preview')}</figcaption>
      {(['light', 'dark'] as const).map((paper) => (
        <p className={`${articleStyles.article} ${styles.paper} ${papers[paper]}`} key={paper}>
          <VisuallyHidden>{t('codebook.preview-paper', { paper })}</VisuallyHidden>
          {t('codebook.preview-before')}
          <mark className={`postil-mark lane-0 ${slotClass(SLOT)}`}>
            {t('codebook.preview-marked')}
          </mark>
          {t('codebook.preview-after')}
        </p>
      ))}
    </figure>
  );
}
