/** What the library says about an article: title, byline, where and when it appeared. */
import { useState } from 'react';
import type { ArticleDetails } from '../../domain/edit/article-edits';
import type { Article, ArticleId } from '../../domain/text/article';
import { useWorkspace } from '../../state/hooks';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/overlays/dialog';
import { useTranslate } from '../../ui/messages-context';
import { TextField } from '../../ui/fields/text-field';
import styles from './details-dialog.module.css';
import { useArticleActions } from './use-article-actions';

interface DetailsDialogProps {
  readonly id: ArticleId;
  readonly onClose: () => void;
}

export function DetailsDialog({ id, onClose }: DetailsDialogProps) {
  const article = useWorkspace((state) => state.articles.get(id));
  return article ? <Details article={article} onClose={onClose} /> : null;
}

const FIELDS = ['title', 'byline', 'publication', 'date', 'source'] as const;

function Details({
  article,
  onClose,
}: {
  readonly article: Article;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const { describe } = useArticleActions();
  const [details, setDetails] = useState<Required<ArticleDetails>>(() => pickFields(article));
  const isUntitled = details.title.trim() === '';

  const save = (): void => {
    if (isUntitled) return;
    const trimmed = trimFields(details);
    if (FIELDS.some((field) => trimmed[field] !== article[field])) describe(article.id, trimmed);
    onClose();
  };

  return (
    <Dialog
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button isDisabled={isUntitled} onPress={save} variant="primary">
            {t('common.save')}
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      size="small"
      title={t('library.edit-details')}
    >
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`intake.${field}`)}
            onChange={(value) => {
              setDetails({ ...details, [field]: value });
            }}
            onSubmit={save}
            takesFocus={field === 'title'}
            value={details[field]}
            {...(field === 'title' && isUntitled ? { error: t('library.title-empty') } : {})}
          />
        ))}
      </div>
    </Dialog>
  );
}

function pickFields(from: Required<ArticleDetails>): Required<ArticleDetails> {
  const { title, byline, publication, date, source } = from;
  return { title, byline, publication, date, source };
}

function trimFields(details: Required<ArticleDetails>): Required<ArticleDetails> {
  const { title, byline, publication, date, source } = details;
  return {
    title: title.trim(),
    byline: byline.trim(),
    publication: publication.trim(),
    date: date.trim(),
    source: source.trim(),
  };
}
