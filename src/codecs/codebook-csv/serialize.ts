/** A codebook alone as a table, a row per label: nothing of it is lost. Format: docs/formats/codebook-csv.md. */
import { writeRows } from '../../containers/csv/write';
import { labelTree } from '../../domain/codebook/label-tree';
import type { CodebookParts } from '../../domain/transfer/bundle';
import type { Exported } from '../../domain/transfer/export';
import { codeTable } from '../../domain/transfer/tables/other-rows';

/** With a byte order mark: Excel takes UTF-8 without one for an old charset. */
export function serializeCodebookCsv({ codebook, labels }: CodebookParts): Exported {
  const inOrder = labelTree(labels).map(({ label }) => label);
  const { columns, rows } = codeTable([{ codebooks: [{ codebook, labels: inOrder }] }]);
  return {
    files: [{ path: 'codebook.csv', content: `\ufeff${writeRows([columns, ...rows], ',')}` }],
    losses: [],
  };
}
