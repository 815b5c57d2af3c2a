/** Plain text: paragraphs stand between blank lines; lines broken to fit a width are put together. */
import type { Draft, DraftBlock } from '../../domain/intake/draft';
import { mergeChanges } from '../../domain/intake/changes';
import { prepareText } from '../../domain/intake/prepare-text';
import { isWrappedParagraph, measureWrap, unwrap } from './wrapped-lines';

/** Never fails: any text is plain text. Leading and inner spaces stay as they are. */
export function parsePlainText(raw: string): Draft {
  const { text, changes } = prepareText(raw);
  const paragraphs = splitParagraphs(text);
  const wrap = measureWrap(paragraphs);
  let joined = 0;
  const blocks = paragraphs.map((lines): DraftBlock => {
    const wrapped = wrap !== null && isWrappedParagraph(lines, wrap);
    if (wrapped) joined += lines.length - 1;
    const content = wrapped ? unwrap(lines) : lines.join('\n');
    return { kind: 'paragraph', within: [], text: content, marks: [] };
  });
  return {
    blocks,
    meta: {},
    changes: mergeChanges(changes, [{ kind: 'lines-joined', count: joined }]),
  };
}

function splitParagraphs(text: string): readonly (readonly string[])[] {
  const paragraphs: string[][] = [];
  let current: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') current.push(line);
    else if (current.length > 0) {
      paragraphs.push(current);
      current = [];
    }
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}
