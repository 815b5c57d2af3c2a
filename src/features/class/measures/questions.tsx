/** What the numbers are about, and the two questions that are answered at once. */
import type { ReactNode } from 'react';
import type { AgreementReport } from '../../../domain/agreement/report/agreement-report';
import { useTranslate } from '../../../ui/messages-context';
import { findEntry, share } from './figures';
import styles from './measures.module.css';
import { QuestionCard } from './question-card';

interface QuestionProps {
  readonly report: AgreementReport;
  readonly children?: ReactNode;
}

export function Basis({ report }: { readonly report: AgreementReport }) {
  const t = useTranslate();
  return (
    <p className={styles.basis}>
      {t('measures.basis', {
        readers: report.readers.length,
        units: findEntry(report, 'f1-exact')?.units ?? 0,
        nobody: share(report.coverage.byNobody, t),
      })}
    </p>
  );
}

export function SamePassages({ report, children }: QuestionProps) {
  const t = useTranslate();
  return (
    <QuestionCard
      entries={[findEntry(report, 'alpha-u-marking'), findEntry(report, 'f1-passages')]}
      hint={t('measures.ask-where-hint')}
      question={t('measures.ask-where')}
    >
      {children}
    </QuestionCard>
  );
}

export function SameLabel({ report, children }: QuestionProps) {
  const t = useTranslate();
  return (
    <QuestionCard
      entries={[findEntry(report, 'alpha-u-coding'), findEntry(report, 'semeval-type')]}
      hint={t('measures.ask-what-hint')}
      question={t('measures.ask-what')}
    >
      {children}
    </QuestionCard>
  );
}

export function Overlapping({ report }: { readonly report: AgreementReport }) {
  const t = useTranslate();
  const { overlappingReaders: count } = report;
  return count > 0 && <p className={styles.hint}>{t('measures.overlapping', { count })}</p>;
}
