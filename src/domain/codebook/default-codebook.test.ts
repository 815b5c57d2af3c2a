import { describe, expect, it } from 'vitest';
import { defaultCodebook } from './default-codebook';
import { PALETTE } from './palette';

describe('the default codebook', () => {
  const { codebook, labels } = defaultCodebook();

  it('has the four labels under the keys 1 to 4', () => {
    expect(labels.map(({ name, shortcut }) => [shortcut, name])).toEqual([
      ['1', 'Claim'],
      ['2', 'Evidence'],
      ['3', 'Framing'],
      ['4', 'Theory reference'],
    ]);
  });

  it('tells labels apart by colour and by pattern, and says when to use each', () => {
    expect(new Set(labels.map(({ color }) => color)).size).toBe(4);
    expect(new Set(labels.map(({ pattern }) => pattern)).size).toBe(4);
    for (const label of labels) {
      expect(PALETTE).toContain(label.color);
      expect(label.codebookId).toBe(codebook.id);
      for (const text of [label.definition, label.whenToUse, label.whenNot, label.example]) {
        expect(text.length).toBeGreaterThan(20);
      }
    }
  });

  it('has ids that never change', () => {
    expect([codebook.id, ...labels.map(({ id }) => id)]).toEqual(
      ['1000', '1001', '1002', '1003', '1004'].map(
        (end) => `b6d1c0de-2f54-4c1e-9d0a-5a7c6f0e${end}`,
      ),
    );
  });
});
