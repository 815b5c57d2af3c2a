/** Names the furniture of a site, block by block and with the sections it opens. */
import { endsSentence, isAllMarked, isInQuote, isMostlyLinks, roughWords } from './block-features';
import type { DraftBlock } from '../draft';
import {
  AUTHOR_SECTION,
  COMMENTS_SECTION,
  FURNITURE,
  OCCUPATION,
  RELATED_SECTION,
} from './furniture-words';
import { TOPIC_LINE } from './header-words';
import type { CutReason } from '../proposals';

/** UTF-16: no furniture is longer, and no pattern is tried on more. */
const LONGEST = 4000;
/** Blocks and words of the section about an author. */
const MOST_AUTHOR_BLOCKS = 4;
const MOST_AUTHOR_WORDS = 250;

/** The reason to leave a block out; null for anything that may be the article. Same length as `blocks`. */
export function nameFurniture(
  blocks: readonly DraftBlock[],
  byline: string,
): readonly (CutReason | null)[] {
  const names = namesIn(byline);
  const reasons = blocks.map((block) => recognise(block, names));
  for (const [index, block] of blocks.entries()) {
    const section = isSectionTitle(block) ? block.text.trim() : '';
    if (AUTHOR_SECTION.test(section) || isAboutName(section, names)) {
      reasons[index] = 'author-box';
      coverAuthor(blocks, reasons, index + 1);
    } else if (RELATED_SECTION.test(section)) {
      coverRelated(blocks, reasons, index);
    } else if (COMMENTS_SECTION.test(section) && block.kind === 'heading') {
      reasons.fill('promotion', index);
    }
  }
  return reasons;
}

/** `*`, `* * *`, `—`: sets off, says nothing. */
export function isSeparator(block: DraftBlock): boolean {
  const text = block.text.trim();
  return text.length > 0 && text.length <= 40 && /^[^\p{L}\p{N}]+$/u.test(text);
}

function recognise(block: DraftBlock, names: readonly string[]): CutReason | null {
  const text = block.text.trim();
  if (text === '' || text.length > LONGEST || isInQuote(block) || block.kind === 'code')
    return null;
  const words = roughWords(text);
  for (const { reason, mostWords, pattern } of FURNITURE) {
    if (words <= mostWords && pattern.test(text)) return reason;
  }
  if (block.kind === 'heading') return null;
  if (words <= 30 && TOPIC_LINE.test(text) && !endsSentence(text)) return 'topic-line';
  if (words <= 130 && (isAboutAuthor(text, names) || isAuthorNote(block, text)))
    return 'author-box';
  return isMailOnly(block, words) ? 'contact' : null;
}

/** "Ada Lovelace is a …", where the byline says Ada Lovelace. */
function isAboutAuthor(text: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const rest = text.startsWith(name) ? text.slice(name.length, name.length + 40) : null;
    return (
      rest !== null &&
      /^(?:,| \()? ?.{0,20}\b(?:is|was|has|are|teaches|writes|works|covers|reports|holds|lives|ist|schreibt|est|es)\b/u.test(
        rest,
      )
    );
  });
}

/** The same in italics, for an author nobody has named: a full name, "is a", what they do. */
function isAuthorNote(block: DraftBlock, text: string): boolean {
  return (
    isAllMarked(block, 'emphasis') &&
    /^\p{Lu}\S* (?:\S+ ){0,3}?\p{Lu}\S* (?:is|was|are|has|teaches|writes|works|ist|est|es)\b/u.test(
      text,
    ) &&
    OCCUPATION.test(text.slice(0, 400))
  );
}

function isMailOnly(block: DraftBlock, words: number): boolean {
  const mail = block.marks.find((mark) => mark.href?.toLowerCase().startsWith('mailto:') === true);
  return mail !== undefined && words <= 6;
}

/** A heading, or a short line in bold or with a colon that does the work of one. */
function isSectionTitle(block: DraftBlock): boolean {
  if (block.kind === 'heading') return true;
  const isShort = block.text.length <= 80 && roughWords(block.text) <= 8;
  return isShort && (isAllMarked(block, 'strong') || !endsSentence(block.text));
}

function isAboutName(section: string, names: readonly string[]): boolean {
  const about = /^(?:about|more from|\u00fcber|sobre) (.+?):?$/iu.exec(section)?.[1];
  return about !== undefined && names.includes(about);
}

function coverAuthor(
  blocks: readonly DraftBlock[],
  reasons: (CutReason | null)[],
  from: number,
): void {
  let words = 0;
  for (let index = from; index < from + MOST_AUTHOR_BLOCKS; index += 1) {
    const block = blocks[index];
    words += roughWords(block?.text ?? '');
    const ends = block === undefined || block.kind === 'heading' || isSeparator(block);
    const isOther = reasons[index] !== null && reasons[index] !== 'author-box';
    if (ends || isOther || words > MOST_AUTHOR_WORDS) return;
    reasons[index] = 'author-box';
  }
}

/** Titles and teasers, as long as they are links, headings or a few words; at least one must follow. */
function coverRelated(
  blocks: readonly DraftBlock[],
  reasons: (CutReason | null)[],
  heading: number,
): void {
  let index = heading + 1;
  for (let block = blocks[index]; block !== undefined; block = blocks[index]) {
    const isTeaser =
      isMostlyLinks(block) ||
      (block.kind === 'heading' && (block.level ?? 1) > 2) ||
      (roughWords(block.text) <= 20 && !endsSentence(block.text));
    if (reasons[index] === null && !isTeaser) break;
    index += 1;
  }
  if (index === heading + 1) return;
  for (let at = heading; at < index; at += 1) reasons[at] ??= 'promotion';
}

function namesIn(byline: string): readonly string[] {
  return byline
    .split(/,|&|\s(?:and|und|et|y|e|og|och|en)\s/u)
    .map((name) => name.trim())
    .filter((name) => name.includes(' '));
}
