/** What came of opening files, where there is something to say: refused, changed, here already. */
import type { ReactNode } from 'react';
import type { ArticleId } from '../../domain/text/article';
import type { Translate } from '../../messages/messages';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/overlays/dialog';
import { Icon } from '../../ui/icon';
import { useTranslate } from '../../ui/messages-context';
import { isUnchanged, sumOf, type IntakeReport, type RefusedFile } from './intake-state';
import type { FileReport } from './merge-file';
import styles from './report-dialog.module.css';

interface ReportDialogProps {
  readonly report: IntakeReport;
  readonly onClose: () => void;
  /** To place the annotations of a copy on the text that was here. */
  readonly onBring: (from: ArticleId, to: ArticleId) => void;
}

export function ReportDialog({ report, onClose, onBring }: ReportDialogProps) {
  const t = useTranslate();
  const { added, files, refused, duplicates } = report;
  const isNone = added === 0 && files.length === 0 && duplicates.length === 0;
  return (
    <Dialog
      actions={
        <Button onPress={onClose} variant="primary">
          {t('common.done')}
        </Button>
      }
      isOpen
      onClose={onClose}
      title={t(isNone ? 'opening.report-title-none' : 'opening.report-title')}
    >
      <div className={styles.report}>
        {added > 0 && <p>{t('opening.added', { count: added })}.</p>}
        {files.map((file) => (
          <FileSection file={file} key={file.name} onBring={onBring} />
        ))}
        {duplicates.length > 0 && (
          <Sentences
            sentences={duplicates.map(({ title }) => t('opening.already-here', { title }))}
          />
        )}
        {refused.length > 0 && (
          <section>
            {!isNone && <h3 className={styles.heading}>{t('opening.problems')}</h3>}
            <ul className={styles.refused}>
              {refused.map((file) => (
                <li key={`${file.name} ${JSON.stringify(file.why)}`}>
                  <Icon className={styles.icon} name="problem" />
                  {refusalText(file, t)}
                </li>
              ))}
            </ul>
            <p className={styles.calm}>{t('opening.untouched')}</p>
          </section>
        )}
      </div>
    </Dialog>
  );
}

interface FileSectionProps extends Pick<ReportDialogProps, 'onBring'> {
  readonly file: FileReport;
}

function FileSection({ file, onBring }: FileSectionProps) {
  const t = useTranslate();
  return (
    <section>
      <p>{summary(file, t)}</p>
      <Sentences sentences={outcomes(file, t)} />
      {file.merge.articles.map(
        ({ id, title, original }) =>
          original && (
            <p className={styles.offer} key={id}>
              <Button onPress={() => onBring(id, original)}>{t('bring.offer', { title })}</Button>
            </p>
          ),
      )}
      <Sentences
        sentences={file.warnings.map((warning) => t('postil-file.warning', { warning }))}
      />
      {file.refused.length > 0 && (
        <>
          <p className={styles.problem}>
            <Icon className={styles.icon} name="problem" />
            {t('opening.file-refused', { count: file.refused.length })}
          </p>
          <Sentences sentences={file.refused.map((item) => t('postil-file.refused', { item }))} />
        </>
      )}
    </section>
  );
}

/** More than anyone reads is counted. */
const MOST_SENTENCES = 50;

function Sentences({ sentences }: { readonly sentences: readonly string[] }): ReactNode {
  const t = useTranslate();
  if (sentences.length === 0) return null;
  const rest = sentences.length - MOST_SENTENCES;
  return (
    <ul className={styles.sentences}>
      {[...new Set(sentences)].slice(0, MOST_SENTENCES).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {rest > 0 && <li>{t('opening.more-hidden', { count: rest })}</li>}
    </ul>
  );
}

function summary(file: FileReport, t: Translate): string {
  const { article, annotation, label } = file.merge.counts;
  if (isUnchanged(file)) return t('opening.file-unchanged', { file: file.name });
  const counts = { articles: article.added, annotations: annotation.added, labels: label.added };
  return t('opening.file-added', { file: file.name, ...counts });
}

function outcomes(file: FileReport, t: Translate): readonly string[] {
  const updated = sumOf(file, 'updated');
  const kept = sumOf(file, 'kept-ours');
  return [
    ...file.joined.map((joined) => t('opening.file-joined', joined)),
    ...(updated > 0 ? [t('opening.file-updated', { count: updated })] : []),
    ...(kept > 0 ? [t('opening.file-kept', { count: kept })] : []),
    ...file.merge.articles
      .filter(({ copy }) => copy)
      .map(({ title }) => t('opening.file-copy', { title })),
  ];
}

function refusalText({ name, why }: RefusedFile, t: Translate): string {
  const file = name === '' ? t('opening.pasted') : name;
  switch (why.from) {
    case 'text':
      return t('intake.problem', { file, problem: why.problem });
    case 'postil':
      return t('postil-file.problem', { file, problem: why.problem });
    case 'foreign':
      return t('foreign.problem', {
        file,
        format: t(`format-name.${why.format}`),
        problem: why.problem,
      });
    case 'link':
      return t(`opening.link-${why.problem}`);
    case 'store':
      return t('opening.not-stored', { file, reason: t(`store-problem.${why.problem}`) });
  }
}
