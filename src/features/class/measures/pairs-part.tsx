/** Every two readers: a matrix while it can be read, else the pairs that agree least. A pair leads to its passages. */
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
  const least = readers
    .flatMap((first, i) =>
      readers.slice(i + 1).map((second, after) => ({
        first,
        second,
        result: pairs.values[pairIndex(i, i + 1 + after, readers.length)],
      })),
    )
    .flatMap((pair) => (pair.result?.kind === 'value' ? [{ ...pair, ...pair.result }] : []))
    .toSorted((a, b) => a.value - b.value)
    .slice(0, LEAST_AGREED);
  return (
    <>
      <p className={styles.hint}>{t('measures.pairs-least', { count: least.length })}</p>
      <ol className={styles.pairs}>
        {least.map(({ first, second, result }) => (
          <li key={`${first} ${second}`}>
            <button className={styles.cell} onClick={() => onShow(first, second)} type="button">
              {t('measures.pair', {
                first: names.get(first) ?? '',
                second: names.get(second) ?? '',
                value: figure(result, t),
              })}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
