/**
 * Writes a bundle as Postil JSON. The same records make the same bytes: fixed order of keys, sorted lists,
 * LF, no time of export, no version of the app. Offsets go out in code points.
 */
import { compareAnnotations } from '../../domain/annotation/annotation-index';
import type { Annotation, Link } from '../../domain/annotation/annotation';
import { utf8Length } from '../../domain/anchor/offset-units';
import { sealJson } from '../../domain/schema/checksum';
import { writeCodebook } from '../../domain/schema/codebook-shape';
import { withExtra } from '../../domain/schema/extra';
import { sharedFileExtra, withoutFileExtra } from '../../domain/schema/file-extra';
import { sealed } from '../../domain/schema/seal';
import { formatVersionText, GENERATOR } from '../../domain/schema/header';
import type { Block, Container, InlineMark } from '../../domain/text/block';
import type { CodePointIndex } from '../../domain/text/code-points';
import type { PostilBundle, ReadingParts } from '../../domain/transfer/bundle';
import { present } from '../../lib/assert';
import type { JsonObject } from '../../lib/json';
import { writeExercises } from './exercises/write-exercises';
import { FILE_KEYS, OFFSET_UNIT, POSTIL_FORMAT, POSTIL_SCHEMA, VERSIONS } from './format';
import {
  compareIds,
  measure,
  writeOffsets,
  writeSpan,
  type MeasuredText,
} from './texts/measured-text';
import { unplacedFields } from './marks/unplaced';

/** The article and codebook of every reading and exercise must be in the bundle. */
export function serializePostil(bundle: PostilBundle): string {
  const texts = new Map(bundle.articles.map((parts) => [parts.article.id, measure(parts)]));
  const fileExtra = sharedFileExtra(
    bundle.articles.map(({ article }) => article),
    FILE_KEYS,
  );
  const file = {
    $schema: POSTIL_SCHEMA,
    format: POSTIL_FORMAT.format,
    formatVersion: versionOf(bundle),
    offsetUnit: OFFSET_UNIT,
    generator: GENERATOR,
    articles: bundle.articles
      .toSorted((a, b) => compareIds(a.article, b.article))
      .map(({ article }) => writeArticle(textOf(texts, article.id), fileExtra !== null)),
    codebooks: bundle.codebooks
      .toSorted((a, b) => compareIds(a.codebook, b.codebook))
      .map(writeCodebook),
    readings: bundle.readings
      .toSorted((a, b) => compareIds(a.reading, b.reading))
      .map((parts) => writeReading(parts, textOf(texts, parts.reading.articleId))),
    ...writeExercises(bundle.exercises ?? [], (id) => textOf(texts, id)),
  };
  return sealJson(withExtra(file, fileExtra ?? undefined));
}

type Texts = ReadonlyMap<string, MeasuredText>;

function textOf(texts: Texts, id: string): MeasuredText {
  return present(texts.get(id), `the article of a reading or an exercise, ${id},`);
}

function writeArticle(measured: MeasuredText, extraIsOfFile: boolean): JsonObject {
  const { article } = measured;
  return withExtra(
    {
      id: article.id,
      title: article.title,
      byline: article.byline,
      publication: article.publication,
      date: article.date,
      source: article.source,
      language: article.language,
      words: article.words,
      changes: article.changes,
      created: article.created,
      modified: article.modified,
      content: writeContent(measured),
    },
    extraIsOfFile ? withoutFileExtra(article.extra) : article.extra,
  );
}

function writeContent({ article, text, codePoints }: MeasuredText): JsonObject {
  return withExtra(
    {
      text: text.text,
      textSha256: article.textHash,
      lengths: {
        codePoints: codePoints.length,
        utf16: text.text.length,
        utf8: utf8Length(text.text),
      },
      blocks: text.blocks.map((block) => writeBlock(block, codePoints)),
      marks: text.marks.map((mark) => writeMark(mark, codePoints)),
    },
    text.extra,
  );
}

function writeBlock(block: Block, codePoints: CodePointIndex): JsonObject {
  return {
    kind: block.kind,
    ...(block.level === undefined ? {} : { level: block.level }),
    ...writeOffsets(block, codePoints),
    within: block.within.map(writeContainer),
  };
}

function writeContainer(container: Container): JsonObject {
  const { kind, id } = container;
  switch (container.kind) {
    case 'list':
      return { kind, id, ordered: container.ordered, first: container.first };
    case 'cell':
      return { kind, id, header: container.header };
    case 'quote':
    case 'item':
    case 'table':
    case 'row':
      return { kind, id };
  }
}

function writeMark(mark: InlineMark, codePoints: CodePointIndex): JsonObject {
  return {
    kind: mark.kind,
    ...(mark.href === undefined ? {} : { href: mark.href }),
    ...writeOffsets(mark, codePoints),
  };
}

/** One that answers an exercise is handed in: each of its records is sealed. */
function writeReading(
  { reading, annotations, links, orphans = [] }: ReadingParts,
  measured: MeasuredText,
): JsonObject {
  const { exercise } = reading;
  const seal: typeof sealed = exercise
    ? sealed
    : (fields, extra, lists) => withExtra({ ...fields, ...lists }, extra);
  return seal(
    {
      id: reading.id,
      articleId: reading.articleId,
      codebookId: reading.codebookId,
      reader: reading.reader,
      state: reading.state,
      ...(exercise && {
        exercise: {
          id: exercise.id,
          try: exercise.try,
          first: exercise.first,
          handIns: exercise.handIns,
          handedIn: exercise.handedIn,
        },
      }),
      created: reading.created,
      modified: reading.modified,
    },
    reading.extra,
    {
      annotations: annotations
        .toSorted(compareAnnotations)
        .map((annotation) => seal(annotationFields(annotation, measured), annotation.extra)),
      links: links.toSorted(compareIds).map((link) => seal(linkFields(link), link.extra)),
      ...(orphans.length > 0 && {
        unplaced: orphans
          .toSorted(compareIds)
          .map((orphan) => seal(unplacedFields(orphan, measured.codePoints), orphan.extra)),
      }),
    },
  );
}

/** The lowest version that has all that is used, so that older readers have nothing to warn of. */
function versionOf({ readings, exercises = [] }: PostilBundle): string {
  const isOfClass = exercises.length > 0 || readings.some(({ reading }) => reading.exercise);
  if (isOfClass) return formatVersionText(POSTIL_FORMAT);
  return readings.some(({ orphans = [] }) => orphans.length > 0)
    ? VERSIONS.unplaced
    : VERSIONS.plain;
}

function annotationFields(annotation: Annotation, measured: MeasuredText): JsonObject {
  return {
    id: annotation.id,
    spans: annotation.spans.map((span) => writeSpan(span, measured)),
    labelIds: annotation.labelIds,
    note: annotation.note,
    created: annotation.created,
    modified: annotation.modified,
  };
}

function linkFields({ id, from, to, type, created }: Link): JsonObject {
  return { id, from, to, type, created };
}
