import { expect, test } from 'vitest';
import type { Codebook, LabelId } from '../../../domain/codebook/label';
import { CODEBOOK, label, MOMENT } from '../../../domain/testing/samples';
import { copyCodebook } from './copy-codebook';

const NOW = '2026-05-01T00:00:00.000Z';

test('a copy has ids of its own and the same nesting', () => {
  let last = 0;
  const ids = { uuid: () => `copy-${(last += 1)}` };
  const codebook: Codebook = {
    kind: 'codebook',
    id: CODEBOOK,
    name: 'Ours',
    created: MOMENT,
    modified: MOMENT,
  };
  const labels = [
    label('a', { shortcut: '1' }),
    label('b', { parentId: 'a' as LabelId, archived: true }),
    label('c', { parentId: 'elsewhere' as LabelId }),
  ];
  const copy = copyCodebook({ codebook, labels }, { name: 'Mine', clock: { now: () => NOW }, ids });
  expect(copy).toEqual({
    codebook: { kind: 'codebook', id: 'copy-1', name: 'Mine', created: NOW, modified: NOW },
    labels: [
      { ...labels[0], id: 'copy-2', codebookId: 'copy-1' },
      { ...labels[1], id: 'copy-3', codebookId: 'copy-1', parentId: 'copy-2' },
      { ...labels[2], id: 'copy-4', codebookId: 'copy-1', parentId: null },
    ],
  });
});
