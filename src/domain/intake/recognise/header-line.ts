/** Reads one line above an article: who wrote it, where and when it appeared, what it is filed under. */
import {
  BYLINE_PREFIX,
  DATE_PATTERN,
  DATE_PREFIX_PATTERN,
  HEADER_NOISE,
  NAME_CONNECTORS,
  NOT_A_NAME,
  READING_TIME,
  TOPIC_LINE,
} from './header-words';
import { markedStart, roughWords } from './block-features';
import type { DraftBlock } from '../draft';
import type { CutReason } from '../proposals';

export interface HeaderLine {
  readonly reason: CutReason;
  readonly byline: string;
  readonly publication: string;
  readonly date: string;
}

/** Words: a longer line is text. */
const LONGEST = 30;
/** UTF-16. */
const LONGEST_LINE = 300;

/** Null when any part of the line is something else. */
export function readHeaderLine(block: DraftBlock): HeaderLine | null {
  const text = block.text.trim();
  if (block.kind !== 'paragraph' || text === '' || text.length > LONGEST_LINE) return null;
  if (roughWords(text) > LONGEST) return null;
  if (TOPIC_LINE.test(text)) return { ...NOTHING, reason: 'topic-line' };
  if (HEADER_NOISE.test(text)) return { ...NOTHING, reason: 'navigation' };
  const fields = text
    .split(/\s*[|\u00b7\u2022\n]\s*|\s+[-\u2013\u2014]\s+|(?<=\d,?)\s+(?=(?:by|von|par|por)\s)/iu)
    .filter((field) => field !== '')
    .map(readField);
  if (fields.length === 0 || fields.some((field) => field.kind === 'unknown')) return null;
  const value = (kind: Field['kind']): string =>
    fields.find((field) => field.kind === kind)?.value ?? '';
  const dated = fields.find((field) => field.publication !== undefined);
  const line = {
    byline: value('byline'),
    publication: dated?.publication ?? (fields.length > 1 ? value('name') : ''),
    date: value('date'),
  };
  const isNameOnly = line.byline === '' && line.date === '' && !fields.some(isReadingTime);
  if (isNameOnly) return null;
  return { ...line, reason: line.byline === '' ? 'publication-line' : 'byline' };
}

/** A short line in title case without a date: a publication or a name, if its neighbours say so. */
export function readLooseName(block: DraftBlock): string | null {
  const text = block.text.trim();
  if (block.kind !== 'paragraph' || text.length > LONGEST_LINE || !isTitleCase(text)) return null;
  const marked = markedStart(block);
  return marked === '' ? text : marked.replace(/[,\s]+$/u, '');
}

/** "Ada Lovelace", "Ada Lovelace and Charles Babbage", "Ludwig van Beethoven, staff writer". */
export function isNameLike(text: string): boolean {
  if (text.length > LONGEST_LINE) return false;
  const [names = '', role] = text.split(/,\s*(?=\p{Ll})/u, 2);
  if (role !== undefined && roughWords(role) > 8) return false;
  const words = names.split(/[\s,]+/u).filter((word) => word !== '');
  const capitals = words.filter((word) => /^(?:[dlo]['\u2019])?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word));
  return (
    words.length <= 12 &&
    capitals.length >= 2 &&
    words.every((word) => capitals.includes(word) || NAME_CONNECTORS.has(word)) &&
    words.every((word) => !/\d/u.test(word)) &&
    !NOT_A_NAME.test(words[0] ?? '') &&
    !/[!?;:]/u.test(names) &&
    !/\p{Ll}{2,}\.$/u.test(names)
  );
}

interface Field {
  readonly kind: 'byline' | 'date' | 'name' | 'reading-time' | 'unknown';
  readonly value: string;
  readonly publication?: string;
}

const NOTHING = { byline: '', publication: '', date: '' } as const;

function isReadingTime(field: Field): boolean {
  return field.kind === 'reading-time';
}

function readField(raw: string): Field {
  const field = raw.trim();
  const author = field.replace(BYLINE_PREFIX, '');
  if (author !== field) return readAuthor(author);
  if (READING_TIME.test(field)) return { kind: 'reading-time', value: field };
  const alone = DATE_ALONE.exec(field)?.[1];
  if (alone !== undefined) return { kind: 'date', value: alone };
  const dated = DATE_AT_END.exec(field);
  const publication = dated?.[1]?.trim() ?? '';
  if (dated && isTitleCase(publication)) {
    return { kind: 'date', value: dated[2] ?? '', publication };
  }
  return { kind: isTitleCase(field) ? 'name' : 'unknown', value: field };
}

/** "Ada Lovelace" or "Ada Lovelace, May 14, 2019". */
function readAuthor(author: string): Field {
  const dated = DATE_AT_END.exec(author);
  const name = dated?.[1]?.trim() ?? author;
  if (!isNameLike(name)) return { kind: 'unknown', value: author };
  return { kind: 'byline', value: name };
}

/** A name of a paper or a section: a few words, most of them capitalised, no sentence. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const capitals = words.filter((word) => /^[^\p{L}]*[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)).length;
  return (
    words.length > 0 &&
    words.length <= 8 &&
    /^[^\p{L}]*[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) &&
    capitals * 2 >= words.length &&
    !/[.!?;:]\s*$/u.test(text)
  );
}

const DATE_ALONE = new RegExp(`^(?:${DATE_PREFIX_PATTERN})?(${DATE_PATTERN})\\.?$`, 'iu');
const DATE_AT_END = new RegExp(`^(.{2,80}?)(?:,\\s*|\\s+|\\s*\\()(${DATE_PATTERN})\\)?\\.?$`, 'iu');
