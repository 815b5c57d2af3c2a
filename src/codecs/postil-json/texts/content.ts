/** An article of the file, checked: the text is the one that was hashed, its structure fits it. */
import {
  createUnitReader,
  OFFSET_UNITS,
  utf8Length,
  type OffsetUnit,
  type UnitReader,
} from '../../../domain/anchor/offset-units';
import type { Notes } from '../../../domain/schema/notes';
import { invalid } from '../../../domain/schema/decode';
import { child, describePath, type Path } from '../../../domain/schema/path';
import type { PostilProblem } from '../../../domain/schema/problem';
import type { Article, ArticleText } from '../../../domain/text/article';
import type { Block, InlineMark } from '../../../domain/text/block';
import { isCanonicalText } from '../../../domain/text/canonical-text';
import { isSafeHref } from '../../../domain/text/href';
import type { Span } from '../../../domain/text/span';
import type { ArticleParts } from '../../../domain/transfer/bundle';
import { firstIndex } from '../../../lib/sorted';
import { err, ok, type Result } from '../../../lib/result';
import { fitBlocks } from './blocks';
import type { FileArticle, FileBlock, FileContent, FileMark } from '../shapes';

export interface CheckedArticle extends ArticleParts {
  readonly reader: UnitReader;
}

export async function checkArticle(
  file: FileArticle,
  said: OffsetUnit,
  at: Path,
  notes: Notes,
  sha256Hex: (text: string) => Promise<string>,
): Promise<Result<CheckedArticle, PostilProblem>> {
  const { content, ...fields } = file;
  const contentAt = child(at, 'content');
  const reader = createUnitReader(content.text);
  const problem =
    problemWithText(content, contentAt) ??
    problemWithHash(content, await sha256Hex(content.text), contentAt) ??
    problemWithLevels(content.blocks, child(contentAt, 'blocks'), notes);
  if (problem) return err(problem);
  const fitted = fitInAnyUnit(content, said, reader);
  if (!fitted.ok) {
    const path = describePath(child(child(contentAt, 'blocks'), fitted.error));
    return err({ kind: 'blocks-do-not-fit', path });
  }
  const { unit, blocks } = fitted.value;
  if (unit !== said) notes.add({ kind: 'offset-unit', path: describePath(contentAt), unit });
  const article: Article = { kind: 'article', ...fields, textHash: content.textSha256 };
  const marksAt = child(contentAt, 'marks');
  const target = { blocks, reader, unit, notes };
  const articleText: ArticleText = {
    kind: 'text',
    id: file.id,
    text: content.text,
    blocks,
    marks: content.marks.flatMap(
      (mark, index) => checkMark(mark, child(marksAt, index), target) ?? [],
    ),
    ...(content.extra && { extra: content.extra }),
  };
  return ok({ article, text: articleText, reader });
}

function problemWithText(content: FileContent, at: Path): PostilProblem | null {
  const { text, lengths } = content;
  if (!isCanonicalText(text)) {
    return { kind: 'not-canonical', path: describePath(child(at, 'text')) };
  }
  const found = {
    codePoints: text.length - countPairs(text),
    utf16: text.length,
    utf8: utf8Length(text),
  };
  for (const unit of ['codePoints', 'utf16', 'utf8'] as const) {
    if (lengths[unit] !== found[unit]) {
      return {
        kind: 'text-changed',
        path: describePath(child(child(at, 'lengths'), unit)),
        expected: String(lengths[unit]),
        found: String(found[unit]),
      };
    }
  }
  return null;
}

function problemWithHash(content: FileContent, found: string, at: Path): PostilProblem | null {
  if (found === content.textSha256) return null;
  const path = describePath(child(at, 'textSha256'));
  return { kind: 'text-changed', path, expected: content.textSha256, found };
}

/** A heading has a level, nothing else does. */
function problemWithLevels(
  blocks: readonly FileBlock[],
  at: Path,
  notes: Notes,
): PostilProblem | null {
  for (const [index, block] of blocks.entries()) {
    const levelAt = child(child(at, index), 'level');
    if (block.kind === 'heading' && block.level === undefined) {
      return invalid({ kind: 'integer', least: 1, most: 6 }, undefined, levelAt).error;
    }
    if (block.kind !== 'heading' && block.level !== undefined) {
      notes.add({ kind: 'dropped-field', path: describePath(levelAt) });
    }
  }
  return null;
}

function fitInAnyUnit(
  { text, blocks }: FileContent,
  said: OffsetUnit,
  reader: UnitReader,
): Result<{ readonly unit: OffsetUnit; readonly blocks: readonly Block[] }, number> {
  const asSaid = fitBlocks(text, blocks, reader, said);
  if (asSaid.ok) return ok({ unit: said, blocks: asSaid.value });
  for (const unit of OFFSET_UNITS) {
    const fitted = unit === said ? asSaid : fitBlocks(text, blocks, reader, unit);
    if (fitted.ok) return ok({ unit, blocks: fitted.value });
  }
  return asSaid;
}

interface MarkTarget {
  readonly blocks: readonly Block[];
  readonly reader: UnitReader;
  readonly unit: OffsetUnit;
  readonly notes: Notes;
}

/** The mark, or null with a warning: how words look is not worth losing the article for. */
function checkMark(mark: FileMark, at: Path, target: MarkTarget): InlineMark | null {
  const { blocks, reader, unit, notes } = target;
  const path = describePath(at);
  const start = reader.toUtf16(mark.start, unit);
  const end = reader.toUtf16(mark.end, unit);
  if (start === null || end === null || !standsInBlock({ start, end }, blocks)) {
    notes.add({ kind: 'dropped-mark', path });
    return null;
  }
  const { kind, href } = mark;
  if (kind !== 'link') {
    if (href !== undefined) notes.add({ kind: 'dropped-field', path: `${path}.href` });
    return { kind, start, end };
  }
  if (href !== undefined && isSafeHref(href)) return { kind, href, start, end };
  notes.add({ kind: 'unsafe-link', path, href: href ?? '' });
  return null;
}

function standsInBlock(mark: Span, blocks: readonly Block[]): boolean {
  const block = blocks[firstIndex(blocks, (candidate) => candidate.end > mark.start)];
  return (
    block !== undefined &&
    block.start <= mark.start &&
    mark.start < mark.end &&
    mark.end <= block.end
  );
}

function countPairs(text: string): number {
  return text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
}
