import { expect, test } from 'vitest';
import { continuumOf } from '../../domain/agreement/continuum-of';
import { measureAll } from '../../domain/agreement/measure-all';
import type { AgreementReport } from '../../domain/agreement/report/agreement-report';
import type { LabelId } from '../../domain/codebook/label';
import { span } from '../../domain/text/span';
import { agreementTable } from './agreement-table';
import { serializeAgreement, type AgreementFile } from './serialize';

const CLAIM = 'l-claim' as LabelId;
const HASH = 'ab'.repeat(32);

const report = reportOf([
  ['reading-1', [span(0, 5)]],
  ['reading-2', [span(0, 7)]],
  ['reading-3', []],
]);

const file: AgreementFile = {
  report,
  gamma: null,
  created: '2026-03-04T05:06:07Z',
  article: { id: 'a', title: 'Lamps' },
  exercise: { id: 'e', title: 'Read closely' },
  labels: [{ id: CLAIM, name: 'Claim' }],
  readers: report.readers.map((was, at) => ({ id: `R${at + 1}`, name: '', was })),
};

function reportOf(readings: readonly (readonly [string, readonly ReturnType<typeof span>[]])[]) {
  const continuum = continuumOf(
    'Lamps keep the lower town safe.',
    readings.map(([reader, spans]) => ({
      reader,
      marks: spans.map((one) => ({ spans: [one], labelIds: [CLAIM] })),
    })),
  );
  const steps = measureAll(continuum, { textHash: HASH });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value satisfies AgreementReport;
  }
}

test('every measure stands in the file with its parameters, readers, units and text', () => {
  const written = JSON.parse(serializeAgreement(file)) as Record<string, unknown>;
  expect(written).toMatchObject({
    format: 'postil-agreement',
    formatVersion: '1.0.0',
    offsetUnit: 'UnicodeCodePoint',
    text: { hash: HASH, length: 31 },
    readers: [{ id: 'R1' }, { id: 'R2' }, { id: 'R3' }],
    measures: report.entries,
    pairs: {
      values: [
        { first: 'R1', second: 'R2' },
        { first: 'R1', second: 'R3' },
        { first: 'R2', second: 'R3' },
      ],
    },
  });
});

test('names that were left out are nowhere in the file', () => {
  const text = serializeAgreement(file);
  expect(text).not.toContain('reading-');
  expect(agreementTable(file).rows.flat().join()).not.toContain('reading-');
});

test('the table has a row per measure: a value, or why there is none', () => {
  const { columns, rows } = agreementTable(file);
  expect(rows).toHaveLength(report.entries.length);
  for (const row of rows) {
    expect(row).toHaveLength(columns.length);
    const [, , value, reason] = row;
    expect(typeof value === 'number').toBe(reason === '');
  }
  expect(rows.some(([, label]) => label === 'Claim')).toBe(true);
});
