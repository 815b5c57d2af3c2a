import { expect, it } from 'vitest';
import { CONTEXT, exampleArticle } from '../../../domain/transfer/testing/export-samples';
import { en } from '../../../messages/en';
import { exportDialog } from '../../../messages/en/export';
import { addWords } from '../../../messages/late-words';
import { createTranslate } from '../../../messages/messages';
import { readMe } from './read-me';

addWords(exportDialog);

it('names format, unit, version, date, losses and labels', () => {
  const { codebooks, readings } = exampleArticle();
  const text = readMe(createTranslate(en, 'en'), 'csv', CONTEXT, {
    articles: 1,
    codebooks,
    losses: [{ kind: 'links', count: 2 }],
    readings: readings.map(({ reading }) => reading),
  });
  expect(text).toBe(`Readings exported from Postil
=============================

Format:    CSV
Positions: count Unicode code points from 0; the end is not included
Articles:  1
Readings:  1
Made:      2026-08-24T09:00:00.000Z
Postil:    1.0.0

The files are in csv/.

What is lost
------------
2 links are left out.

Labels
------
Arguments:
- Claim
- Framing
`);
});
