import { expect, it } from 'vitest';
import type { ArticleId } from '../text/article';
import type { ForeignFile } from '../transfer/foreign';
import { exampleArticle } from '../transfer/testing/export-samples';
import { foreignBundle, type MarkHere } from './foreign-bundle';
import { matchCodebook } from './match-codebook';
import { placeForeign } from './place-foreign';

const NOW = '2026-09-01T09:00:00.000Z';
const HERE = exampleArticle();
const [READING] = HERE.readings;
const [MARK] = READING!.annotations;

/** The ids of marks that a file brings, when all it has is one mark under an id that is known here. */
function idsBrought(known: MarkHere): readonly string[] {
  const file: ForeignFile = {
    unit: null,
    documents: [
      {
        key: '',
        title: '',
        text: HERE.text.text,
        source: '',
        language: '',
        marks: [
          {
            id: MARK!.id,
            parts: [{ range: null, exact: 'Critics call it', prefix: '', suffix: '' }],
            labels: ['Claim'],
            note: 'new',
            reader: '',
            created: null,
            modified: null,
            raw: {},
          },
        ],
        links: [],
      },
    ],
    labels: [],
    codebookName: '',
    skipped: [],
  };
  const [document] = file.documents;
  const to = { text: HERE.text.text, hash: HERE.article.textHash };
  const steps = placeForeign({ document: document!, unit: null, to });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const one = { document: document!, article: HERE, isNew: false, placing: step.value };
  const { bundle } = foreignBundle({
    file,
    format: 'w3c',
    name: 'a.json',
    codebook: matchCodebook(file, HERE.codebooks, 'a', NOW),
    placed: [one],
    now: NOW,
    readingHere: () => null,
    linksHere: [],
    markHere: (id) => (id === MARK!.id ? known : null),
  });
  return bundle.readings.flatMap(({ annotations }) => annotations.map(({ id }) => id));
}

it('a mark that is here in this text is changed', () => {
  expect(idsBrought({ mark: MARK!, reading: READING!.reading })).toEqual([MARK!.id]);
});

it('a mark of that id in another text is left alone', () => {
  const elsewhere = { ...READING!.reading, articleId: 'elsewhere' as ArticleId };
  const [id] = idsBrought({ mark: MARK!, reading: elsewhere });
  expect(id).toBeDefined();
  expect(id).not.toBe(MARK!.id);
});
