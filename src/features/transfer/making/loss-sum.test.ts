import { expect, it } from 'vitest';
import type { CodebookId } from '../../../domain/codebook/label';
import { exampleArticle } from '../../../domain/transfer/testing/export-samples';
import { createLossSum } from './loss-sum';

const { codebooks } = exampleArticle();
const others = codebooks.map((parts) => ({
  ...parts,
  codebook: { ...parts.codebook, id: 'another' as CodebookId },
}));

it('links of all articles, labels of each codebook once', () => {
  const sum = createLossSum();
  const losses = (links: number, patterns: number) =>
    [
      { kind: 'links', count: links },
      { kind: 'patterns', count: patterns },
    ] as const;
  sum.add({ codebooks }, losses(2, 3));
  sum.add({ codebooks }, losses(1, 4));
  sum.add({ codebooks: others }, losses(1, 2));
  sum.add({ codebooks: [] }, []);
  expect(sum.total()).toEqual([
    { kind: 'links', count: 4 },
    { kind: 'patterns', count: 6 },
  ]);
});
