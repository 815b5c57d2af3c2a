/** Every two readers: a matrix while it can be read, else the pairs that agree least. A pair leads to its passages. */
import { useMemo } from 'react';
import type { Measured } from '../../../domain/agreement/continuum';
import { pairIndex, type AgreementReport } from '../../../domain/agreement/report/agreement-report';
import { useTranslate } from '../../../ui/messages-context';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { figure } from './figures';
import styles from './measures.module.css';

interface PairsPartProps {
  readonly report: AgreementReport;
  readonly names: ReadonlyMap<string, string>;
  readonly onShow: (first: string, second: string) => void;
}

const MOST_IN_MATRIX = 30;
const LEAST_AGREED = 30;

export function PairsPart(props: PairsPartProps) {
  return props.report.readers.length <= MOST_IN_MATRIX ? (
    <Matrix {...props} />
  ) : (
    <LeastAgreed {...props} />
  );
}

function Matrix({ report, names, onShow }: PairsPartProps) {
  const t = useTranslate();
  const { readers, pairs } = report;
  return (
    <div className={styles.matrix}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('measures.reader')}</th>
            {readers.slice(0, -1).map((reader, at) => (
              <th key={reader} scope="col" title={names.get(reader)}>
                <span aria-hidden>{t.format.number(at + 1)}</span>
                <VisuallyHidden>{names.get(reader)}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readers.map((reader, row) => (
            <tr key={reader}>
              <th scope="row">
                <span aria-hidden className={styles.ordinal}>
                  {t.format.number(row + 1)}
                </span>
                <bdi className={styles.reader} title={names.get(reader)}>
                  {names.get(reader)}
                </bdi>
              </th>
              {readers.slice(0, row).map((other, column) => {
                const value = pairs.values[pairIndex(row, column, readers.length)];
                const label = t('measures.pair', {
                  first: names.get(other) ?? '',
                  second: names.get(reader) ?? '',
                  value: figure(value, t),
                });
                return (
                  <td key={other}>
                    <button
                      aria-label={label}
                      className={styles.cell}
                      onClick={() => onShow(other, reader)}
                      type="button"
                    >
                      {figure(value, t)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LeastAgreed({ report, names, onShow }: PairsPartProps) {
  const t = useTranslate();
  const { readers, pairs } = report;
  const least = useMemo(() => leastAgreed(readers, pairs.values), [readers, pairs]);
  return (
    <>
      <p className={styles.hint}>{t('measures.pairs-least', { count: least.length })}</p>
      <ol className={styles.pairs}>
        {least.map(({ first, second, value }) => (
          <li key={`${first} ${second}`}>
            <button className={styles.cell} onClick={() => onShow(first, second)} type="button">
              {t('measures.pair', {
                first: names.get(first) ?? '',
                second: names.get(second) ?? '',
                value: t.format.decimal(value, 2),
              })}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

interface LowPair {
  readonly first: string;
  readonly second: string;
  readonly value: number;
}

/** The lowest first; of two alike the earlier. Without making a list of tens of thousands. */
function leastAgreed(readers: readonly string[], values: readonly Measured[]): readonly LowPair[] {
  const least: LowPair[] = [];
  for (const [i, first] of readers.entries()) {
    for (let j = i + 1; j < readers.length; j += 1) {
      const result = values[pairIndex(i, j, readers.length)];
      if (result?.kind !== 'value') continue;
      const { value } = result;
      if (least.length === LEAST_AGREED && value >= (least.at(-1)?.value ?? 0)) continue;
      const at = least.findIndex((other) => other.value > value);
      const second = readers[j] ?? '';
      least.splice(at === -1 ? least.length : at, 0, { first, second, value });
      least.length = Math.min(least.length, LEAST_AGREED);
    }
  }
  return least;
}
