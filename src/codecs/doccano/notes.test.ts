import { expect, test } from 'vitest';
import { foreignInput } from '../../domain/transfer/testing/foreign-inputs';
import { parseDoccano } from './parse';

test('a note stays with its span when doccano has put the spans into another order', () => {
  const line = {
    text: 'One two.',
    label: [
      [4, 7, 'B'],
      [0, 3, 'A'],
    ],
    notes: [{ span: 0, start: 0, end: 3, label: 'A', note: 'of one' }],
  };
  const parsed = parseDoccano([foreignInput('a.jsonl', JSON.stringify(line))]);
  expect(parsed.ok && parsed.value.documents[0]?.marks).toMatchObject([
    { labels: ['B'], note: '' },
    { labels: ['A'], note: 'of one' },
  ]);
});
