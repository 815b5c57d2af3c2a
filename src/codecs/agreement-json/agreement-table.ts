/** The measures of a class as one table, a row per measure: for spreadsheets and statistics. */
import type { Measured } from '../../domain/agreement/continuum';
import type { MeasureEntry, Scope } from '../../domain/agreement/report/agreement-report';
import type { Table } from '../../domain/class/results';
import type { AgreementFile } from './serialize';

const COLUMNS = [
  'measure',
  'label',
  'value',
  'undefined_because',
  'low',
  'high',
  'interval',
  'parameters',
  'readers',
  'units',
  'unmarked_share',
  'text_sha256',
  'text_code_points',
] as const;

/** Gamma stands behind the others, where it was measured. */
export function agreementTable({ report, gamma, labels }: AgreementFile): Table {
  const names = new Map(labels.map(({ id, name }) => [id, name]));
  const text = [report.text.hash, report.text.length];
  const rows = report.entries.map((entry) => [...rowOf(entry, names), ...text]);
  return { columns: COLUMNS, rows: gamma ? [...rows, gammaRow(gamma, text)] : rows };
}

function rowOf(entry: MeasureEntry, names: ReadonlyMap<string, string>) {
  const { measure, scope, params, readers, units, unmarked, result, interval } = entry;
  const band = interval?.result.kind === 'interval' ? interval.result : null;
  return [
    measure,
    scopeName(scope, names),
    valueOf(result),
    result.kind === 'undefined' ? result.reason : '',
    band?.low ?? '',
    band?.high ?? '',
    band && interval
      ? `${interval.level} ${interval.method}, seed ${interval.seed}, ${interval.iterations} samples`
      : '',
    describe(params),
    readers,
    units,
    valueOf(unmarked),
  ];
}

function gammaRow(
  {
    gamma,
    band,
    parameters,
    accuracy,
    expected,
    readers,
    units,
  }: NonNullable<AgreementFile['gamma']>,
  text: readonly (string | number)[],
) {
  return [
    'gamma',
    'all',
    valueOf(gamma),
    gamma.kind === 'undefined' ? gamma.reason : '',
    band?.low ?? '',
    band?.high ?? '',
    band && expected ? `0.95 Monte Carlo, ${expected.samples} samples` : '',
    describe({ ...parameters, alignments: accuracy?.alignments ?? '' }),
    readers,
    units,
    '',
    ...text,
  ];
}

function scopeName(scope: Scope, names: ReadonlyMap<string, string>): string {
  if (scope.kind === 'all') return 'all';
  const labels = scope.kind === 'label' ? [scope.label] : scope.labels;
  return labels.map((label) => names.get(label) ?? label).join(' + ');
}

function valueOf(result: Measured): number | string {
  return result.kind === 'value' ? result.value : '';
}

function describe(params: object): string {
  return Object.entries(params)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('; ');
}
