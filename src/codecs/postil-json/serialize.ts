/**
 * Writes a bundle as Postil JSON. The same records make the same bytes: fixed order of keys, sorted lists,
 * LF, no time of export, no version of the app. Offsets go out in code points.
 */
import { compareAnnotations } from '../../domain/annotation/annotation-index';
import type { Annotation, Link } from '../../domain/annotation/annotation';
import { utf8Length } from '../../domain/anchor/offset-units';
import { isGraphemeBoundary, quoteOf } from '../../domain/anchor/quote';
import { sealJson } from '../../domain/schema/checksum';
import { writeCodebook } from '../../domain/schema/codebook-shape';
import { withExtra } from '../../domain/schema/extra';
import { sharedFileExtra, withoutFileExtra } from '../../domain/schema/file-extra';
import { formatVersionText, GENERATOR } from '../../domain/schema/header';
import type { Block, Container, InlineMark } from '../../domain/text/block';
import { createCodePointIndex, type CodePointIndex } from '../../domain/text/code-points';
import { snapSpan } from '../../domain/text/graphemes';
import type { Span } from '../../domain/text/span';
import type { ArticleParts, PostilBundle, ReadingParts } from '../../domain/transfer/bundle';
import { present } from '../../lib/assert';
import type { JsonObject } from '../../lib/json';
import { FILE_KEYS, OFFSET_UNIT, PLAIN_VERSION, POSTIL_FORMAT, POSTIL_SCHEMA } from './format';
import { writeUnplaced } from './unplaced';

/** Every reading's article and codebook must be in the bundle. */
export function serializePostil(bundle: PostilBundle): string {
  const texts = new Map(bundle.articles.map((parts) => [parts.article.id, measure(parts)]));
  const fileExtra = sharedFileExtra(
    bundle.articles.map(({ article }) => article),
    FILE_KEYS,
  );
  const file = {
    $schema: POSTIL_SCHEMA,
    format: POSTIL_FORMAT.format,
    formatVersion: bundle.readings.some(hasOrphans)
      ? formatVersionText(POSTIL_FORMAT)
      : PLAIN_VERSION,
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
  };
  return sealJson(withExtra(file, fileExtra ?? undefined));
}

interface MeasuredText extends ArticleParts {
  readonly codePoints: CodePointIndex;
}

type Texts = ReadonlyMap<string, MeasuredText>;

function measure(parts: ArticleParts): MeasuredText {
  return { ...parts, codePoints: createCodePointIndex(parts.text.text) };
}

function textOf(texts: Texts, id: string): MeasuredText {
  return present(texts.get(id), `the article of a reading, ${id},`);
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
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

function writeReading(
  { reading, annotations, links, orphans = [] }: ReadingParts,
  measured: MeasuredText,
): JsonObject {
  return withExtra(
    {
      id: reading.id,
      articleId: reading.articleId,
      codebookId: reading.codebookId,
      reader: reading.reader,
      state: reading.state,
      created: reading.created,
      modified: reading.modified,
      annotations: annotations
        .toSorted(compareAnnotations)
        .map((annotation) => writeAnnotation(annotation, measured)),
      links: links.toSorted(compareIds).map(writeLink),
      ...(orphans.length > 0 && {
        unplaced: orphans
          .toSorted(compareIds)
          .map((orphan) => writeUnplaced(orphan, measured.codePoints)),
      }),
    },
    reading.extra,
  );
}

function hasOrphans({ orphans = [] }: ReadingParts): boolean {
  return orphans.length > 0;
}

function writeAnnotation(annotation: Annotation, measured: MeasuredText): JsonObject {
  return withExtra(
    {
      id: annotation.id,
      spans: annotation.spans.map((span) => writeSpan(span, measured)),
      labelIds: annotation.labelIds,
      note: annotation.note,
      created: annotation.created,
      modified: annotation.modified,
    },
    annotation.extra,
  );
}

/** A span that a damaged database no longer holds whole is written snapped: taking away never fails. */
function writeSpan(span: Span, { text: { text }, codePoints }: MeasuredText): JsonObject {
  const fits =
    span.start >= 0 &&
    span.end <= text.length &&
    isGraphemeBoundary(text, span.start) &&
    isGraphemeBoundary(text, span.end);
  const whole = fits ? span : snapSpan(text, span);
  return { ...writeOffsets(whole, codePoints), ...quoteOf(text, whole) };
}

function writeOffsets({ start, end }: Span, codePoints: CodePointIndex): JsonObject {
  return { start: codePoints.toCodePoint(start), end: codePoints.toCodePoint(end) };
}

function writeLink(link: Link): JsonObject {
  return withExtra(
    { id: link.id, from: link.from, to: link.to, type: link.type, created: link.created },
    link.extra,
  );
}
