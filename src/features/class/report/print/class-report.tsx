/** The report of a class on paper: its results, how far it agrees, and its hardest passages. */
import { useTranslate } from '../../../../ui/messages-context';
import { useClass } from '../../class-desk';
import { GammaFigures } from '../../measures/gamma-figures';
import { LabelsTable } from '../../measures/labels-table';
import measures from '../../measures/measures.module.css';
import { Basis, Overlapping, SameLabel, SamePassages } from '../../measures/questions';
import { SaidTable } from '../../measures/said-table';
import { LeftOut } from '../../passages/left-out';
import { PassageSaid } from '../../passages/passage-said';
import { resultTables } from '../result-tables';
import type { GiveBack } from '../use-give-back';
import styles from './printed-report.module.css';
import type { ClassFindings } from './use-class-findings';

/** The hardest are printed; how many more there are is said. */
const MOST_PASSAGES = 20;

interface ClassReportProps {
  readonly giveBack: GiveBack;
  readonly findings: ClassFindings;
}

export function ClassReport({ giveBack, findings }: ClassReportProps) {
  const t = useTranslate();
  const { exercise, article } = useClass();
  return (
    <>
      <section className={styles.page}>
        <h1>{t('report.class-title', { title: exercise.title || article.title })}</h1>
        <Results giveBack={giveBack} />
      </section>
      <section className={`${styles.page} ${styles.findings}`}>
        <h2>{t('report.agreement')}</h2>
        <Agreement findings={findings} />
      </section>
      <section className={styles.page}>
        <h2>{t('class-passages.count', { count: findings.contested.length })}</h2>
        <Contested findings={findings} />
      </section>
    </>
  );
}

function Results({ giveBack }: { readonly giveBack: GiveBack }) {
  const t = useTranslate();
  const { text, labels } = useClass();
  const { students } = resultTables(giveBack.rows, labels, text.text, t);
  const [, ...words] = students.columns;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {students.columns.map((name, at) => (
            <th data-kind={typeof students.rows[0]?.[at]} key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {students.rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            {cells.map((cell, at) => (
              <td data-kind={typeof cell} key={words[at]}>
                {typeof cell === 'string' ? cell.replace(MOMENT, '$1 $2') : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A moment as results have it; on paper without its seconds. */
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):.*Z$/u;

/** Nothing is measured for the paper alone: gamma is on it when it was asked for before. */
function Agreement({ findings }: { readonly findings: ClassFindings }) {
  const t = useTranslate();
  const { measured, gamma } = findings;
  if (measured === 'too-few') return <p>{t('measures.too-few-hint')}</p>;
  if (measured === 'failed') return <p>{t('measures.failed')}</p>;
  return (
    <>
      <Basis report={measured} />
      <div className={styles.questions}>
        <SamePassages report={measured} />
        <SameLabel report={measured} />
        {gamma && (
          <section className={measures.card}>
            <h3 className={measures.question}>{t('measures.ask-both')}</h3>
            <GammaFigures result={gamma} />
          </section>
        )}
      </div>
      <Overlapping report={measured} />
      <h3>{t('measures.by-label')}</h3>
      <LabelsTable report={measured} />
      <h3>{t('measures.said')}</h3>
      <p className={measures.hint}>{t('measures.said-hint')}</p>
      <SaidTable table={measured.labelsByUnits} />
    </>
  );
}

function Contested({ findings }: { readonly findings: ClassFindings }) {
  const t = useTranslate();
  const { contested, readings, chosen, counted } = findings;
  if (contested.length === 0) return <p>{t('class-passages.none-hint')}</p>;
  const more = contested.length - MOST_PASSAGES;
  return (
    <>
      <p className={measures.hint}>{t('class-passages.score-hint')}</p>
      <LeftOut chosen={chosen} className={measures.hint} counted={counted} />
      <ol className={styles.marks}>
        {contested.slice(0, MOST_PASSAGES).map((passage) => (
          <li className={styles.mark} key={passage.start}>
            <PassageSaid passage={passage} readings={readings} />
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.more}>{t('report.more-passages', { count: more })}</p>}
    </>
  );
}
