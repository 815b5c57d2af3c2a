/**
 * Measures of agreement as JSON: each with its parameters, so that it can be cited and computed again.
 * Written, not read. Format: docs/formats/agreement-json.md. All positions count Unicode code points.
 */
import type { GammaResult } from '../../domain/agreement/gamma/gamma-result';
import type { AgreementReport, PairMatrix } from '../../domain/agreement/report/agreement-report';
import { GENERATOR } from '../../domain/schema/header';

export interface AgreementFile {
  readonly report: AgreementReport;
  /** null = not measured. */
  readonly gamma: GammaResult | null;
  /** RFC 3339, UTC. */
  readonly created: string;
  readonly article: { readonly id: string; readonly title: string };
  readonly exercise: { readonly id: string; readonly title: string };
  readonly labels: readonly { readonly id: string; readonly name: string }[];
  /** In the report's order. */
  readonly readers: readonly FileReader[];
}

export interface FileReader {
  /** In the file: the reading's id, or `R1`, `R2`, … where names are left out. */
  readonly id: string;
  /** Empty where names are left out. */
  readonly name: string;
  /** In the report. */
  readonly was: string;
}

export const AGREEMENT_VERSION = '1.0.0';

export function serializeAgreement(file: AgreementFile): string {
  const { report, gamma, created, article, exercise, labels, readers } = file;
  const { entries, coverage, overlappingReaders, outcomes, labelsByLength, labelsByUnits } = report;
  return `${JSON.stringify(
    {
      format: 'postil-agreement',
      formatVersion: AGREEMENT_VERSION,
      offsetUnit: 'UnicodeCodePoint',
      generator: GENERATOR,
      created,
      article,
      exercise,
      text: report.text,
      labels,
      readers: readers.map(({ id, name }) => ({ id, ...(name !== '' && { name }) })),
      coverage,
      overlappingReaders,
      measures: entries,
      gamma: gamma && withoutReaders(gamma),
      outcomes,
      labelsByLength,
      labelsByUnits,
      pairs: pairsOf(report.pairs, readers),
    },
    null,
    2,
  )}\n`;
}

/** The alignment names units by reader; the numbers do not need it. */
function withoutReaders({ alignment, ...rest }: GammaResult): object {
  return { ...rest, unitaryAlignments: alignment.length };
}

function pairsOf({ measure, params, values }: PairMatrix, readers: readonly FileReader[]): object {
  let at = 0;
  const pairs = readers.flatMap(({ id: first }, i) =>
    readers.slice(i + 1).map(({ id: second }) => {
      const result = values[at];
      at += 1;
      return { first, second, result };
    }),
  );
  return { measure, params, values: pairs };
}
