/** Random bundles: valid by every rule of the domain, hostile in every name, with fields nobody knows. */
import { compareAnnotations } from '../../annotation/annotation-index';
import {
  LINK_TYPES,
  type Annotation,
  type AnnotationId,
  type Link,
  type LinkId,
} from '../../annotation/annotation';
import { REVIEW_REASONS, type Orphan } from '../../annotation/orphan';
import { PATTERNS, type CodebookId, type Label, type LabelId } from '../../codebook/label';
import type { ExerciseId } from '../../exercise/exercise-id';
import type { ReadingExercise, ReadingId } from '../../reading/reading';
import { compareLabels } from '../../schema/codebook-shape';
import type { ArticleId } from '../../text/article';
import type { JsonObject } from '../../../lib/json';
import type { ArticleParts, CodebookParts, PostilBundle, ReadingParts } from '../bundle';
import { createChance, type Chance } from './random';
import { randomExercise } from './random-exercise';
import { randomExtra, randomObject, randomTimes, NAMES, sorted } from './random-fields';
import { randomSpans, randomText } from './random-text';

/** Lists sorted as a file sorts them, so that what is read back can be compared as it is. */
export function randomBundle(
  seed: number,
  size: number,
  sha256: (text: string) => string,
): PostilBundle {
  const chance = createChance(seed);
  const fileExtra = chance.below(3) === 0 ? randomObject(chance, 2) : {};
  const articles = sorted(
    Array.from({ length: 1 + chance.below(2) }, () =>
      randomArticle(chance, size, sha256, fileExtra),
    ),
    ({ article }) => article,
  );
  const codebooks = sorted(
    Array.from({ length: 1 + chance.below(2) }, () => randomCodebook(chance, size)),
    ({ codebook }) => codebook,
  );
  const readings = sorted(
    chance.times(3, () =>
      randomReading(chance, chance.pick(articles), chance.pick(codebooks), size),
    ),
    ({ reading }) => reading,
  );
  const exercises = sorted(
    chance.below(3) === 0
      ? chance.times(2, () =>
          randomExercise(chance, chance.pick(articles), chance.pick(codebooks), readings),
        )
      : [],
    ({ exercise }) => exercise,
  );
  return { articles, codebooks, readings, ...(exercises.length > 0 && { exercises }) };
}

export function randomCodebook(chance: Chance, size: number): CodebookParts {
  const id = chance.uuid() as CodebookId;
  const labels: Label[] = [];
  for (let index = chance.below(size + 2); index > 0; index -= 1) {
    labels.push({
      kind: 'label',
      id: chance.uuid() as LabelId,
      codebookId: id,
      parentId: labels.length > 0 && chance.below(2) ? chance.pick(labels).id : null,
      order: chance.pick([0, 1, 2, 2.5, -3, 1000]),
      name: chance.pick(NAMES),
      definition: chance.pick(NAMES),
      whenToUse: chance.pick(NAMES),
      whenNot: chance.pick(NAMES),
      example: chance.pick(NAMES),
      color: `#${chance.below(0x1000000).toString(16).padStart(6, '0')}`,
      pattern: chance.pick(PATTERNS),
      shortcut: chance.pick([null, '1', '0', 'a', 'ä', '中']),
      archived: chance.below(2) === 0,
      ...randomExtra(chance),
    });
  }
  return {
    codebook: {
      kind: 'codebook',
      id,
      name: chance.pick(NAMES),
      ...randomTimes(chance),
      ...randomExtra(chance),
    },
    labels: labels.toSorted(compareLabels),
  };
}

function randomArticle(
  chance: Chance,
  size: number,
  sha256: (text: string) => string,
  fileExtra: JsonObject,
): ArticleParts {
  const id = chance.uuid() as ArticleId;
  const { text, blocks, marks } = randomText(chance, size);
  const own = randomExtra(chance).extra;
  const extra = {
    ...own,
    ...(Object.keys(fileExtra).length > 0 ? { 'postil:file': fileExtra } : {}),
  };
  return {
    article: {
      kind: 'article',
      id,
      title: chance.pick(NAMES),
      byline: chance.pick(NAMES),
      publication: chance.pick(NAMES),
      date: '14 March 2025',
      source: chance.pick(NAMES),
      language: chance.pick(['', 'en', 'de-AT']),
      words: chance.below(1000),
      textHash: sha256(text),
      changes: chance.times(2, () => chance.pick(NAMES)),
      ...randomTimes(chance),
      ...(Object.keys(extra).length > 0 ? { extra } : {}),
    },
    text: { kind: 'text', id, text, blocks, marks, ...randomExtra(chance) },
  };
}

function randomReading(
  chance: Chance,
  { article, text }: ArticleParts,
  { codebook, labels }: CodebookParts,
  size: number,
): ReadingParts {
  const id = chance.uuid() as ReadingId;
  const annotations = chance
    .times(size * 2, (): Annotation[] => {
      const spans = randomSpans(chance, text.text);
      if (!spans) return [];
      return [
        {
          kind: 'annotation',
          id: chance.uuid() as AnnotationId,
          readingId: id,
          spans,
          labelIds: labels.filter(() => chance.below(3) === 0).map((label) => label.id),
          note: chance.pick(NAMES),
          ...randomTimes(chance),
          ...randomExtra(chance),
        },
      ];
    })
    .flat()
    .toSorted(compareAnnotations);
  const orphans = chance.below(3) === 0 ? randomOrphans(chance, id, text.text, labels) : [];
  const links =
    annotations.length === 0
      ? []
      : chance.times(3, (): Link => ({
          kind: 'link',
          id: chance.uuid() as LinkId,
          readingId: id,
          from: chance.pick(annotations).id,
          to: chance.pick(annotations).id,
          type: chance.pick(LINK_TYPES),
          created: randomTimes(chance).created,
          ...randomExtra(chance),
        }));
  return {
    reading: {
      kind: 'reading',
      id,
      articleId: article.id,
      codebookId: codebook.id,
      reader: chance.pick(NAMES),
      state: chance.pick(['draft', 'finished']),
      ...(chance.below(4) === 0 && { exercise: randomAnswered(chance) }),
      ...randomTimes(chance),
      ...randomExtra(chance),
    },
    annotations,
    links: sorted(links, (link) => link),
    ...(orphans.length > 0 && { orphans: sorted(orphans, (orphan) => orphan) }),
  };
}

function randomAnswered(chance: Chance): ReadingExercise {
  const handIns = chance.below(3);
  return {
    id: chance.uuid() as ExerciseId,
    try: 1 + chance.below(3),
    first: chance.pick([null, chance.uuid() as ReadingId]),
    handIns,
    handedIn: handIns === 0 ? null : randomTimes(chance).created,
  };
}

function randomOrphans(
  chance: Chance,
  readingId: ReadingId,
  text: string,
  labels: readonly Label[],
): readonly Orphan[] {
  return chance.times(3, (): Orphan => ({
    kind: 'orphan',
    id: chance.uuid() as AnnotationId,
    readingId,
    parts: [
      {
        exact: chance.pick(NAMES),
        prefix: chance.pick(NAMES),
        suffix: chance.pick(NAMES),
        textHash: chance.pick(['', 'ab'.repeat(32)]),
        ...chance.pick([
          { alike: 0, ordinal: 0, rival: 0 },
          { alike: 3, ordinal: 1, rival: 0.75 },
        ]),
      },
    ],
    reason: chance.pick(REVIEW_REASONS),
    candidates: chance
      .times(3, () => randomSpans(chance, text))
      .flatMap((spans) => (spans ? [{ spans, score: 0.5 }] : [])),
    labelIds: labels.filter(() => chance.below(3) === 0).map((label) => label.id),
    note: chance.pick(NAMES),
    ...randomTimes(chance),
    ...randomExtra(chance),
  }));
}
