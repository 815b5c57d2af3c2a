/** One article as a text source with its selections, codings and notes. */
import { idOf } from '../../domain/foreign/foreign-ids';
import { createCodePointIndex } from '../../domain/text/code-points';
import type { ExportedArticle } from '../../domain/transfer/export';
import { originOf } from '../../domain/transfer/origin';
import { exportedMarks, type ExportedMark } from '../../domain/transfer/outgoing/exported-marks';
import { xmlAttributes, xmlText } from '../../containers/xml/escape';
import { isJsonObject } from '../../lib/json';
import type { ProjectUsers } from './users';

export interface SourceLines {
  readonly source: readonly string[];
  readonly notes: readonly string[];
}

/** What an article is known by beyond its title, as variables. */
export const DETAILS = [
  ['Byline', 'byline'],
  ['Publication', 'publication'],
  ['Date', 'date'],
  ['Source', 'source'],
  ['Language', 'language'],
] as const;

export function variableGuid(name: string): string {
  return idOf('refi-variable', name);
}

export function textPath({ article }: ExportedArticle): string {
  return `${article.id}.txt`;
}

export function sourceLines(exported: ExportedArticle, users: ProjectUsers): SourceLines {
  const { article, text } = exported;
  const { toCodePoint } = createCodePointIndex(text.text);
  const notes: string[] = [];
  const selections = exportedMarks(exported).flatMap((mark) => {
    const { annotation, reading } = mark;
    const made = {
      creatingUser: users.ofReading.get(reading.id),
      creationDateTime: annotation.created,
    };
    const noteGuid = annotation.note === '' ? null : idOf('refi-note', annotation.id);
    if (noteGuid !== null) notes.push(noteLine(noteGuid, annotation.note, made));
    return annotation.spans.flatMap((span, piece) => {
      const guid = piece === 0 ? annotation.id : idOf('refi-piece', annotation.id, String(piece));
      const own = {
        guid,
        name: oneLine(text.text.slice(span.start, span.end)),
        startPosition: String(toCodePoint(span.start)),
        endPosition: String(toCodePoint(span.end)),
        ...made,
        modifiedDateTime: annotation.modified,
      };
      return [
        `<PlainTextSelection${xmlAttributes({ ...keptAttributes(mark), ...own })}>`,
        ...(noteGuid === null ? [] : [`<Description>${xmlText(annotation.note)}</Description>`]),
        ...mark.labels.map(({ id }) => codingLine(guid, id, made)),
        ...(noteGuid === null ? [] : [`<NoteRef${xmlAttributes({ targetGUID: noteGuid })}/>`]),
        '</PlainTextSelection>',
      ];
    });
  });
  const { id: guid, title: name, created, modified } = article;
  const attributes = {
    guid,
    name,
    plainTextPath: `internal://${textPath(exported)}`,
    creationDateTime: created,
    modifiedDateTime: modified,
  };
  return {
    source: [
      `<TextSource${xmlAttributes(attributes)}>`,
      ...selections,
      ...detailLines(exported),
      '</TextSource>',
    ],
    notes,
  };
}

type Made = Readonly<Record<'creatingUser' | 'creationDateTime', string | undefined>>;

function codingLine(selection: string, targetGUID: string, made: Made): string {
  const guid = idOf('refi-coding', selection, targetGUID);
  return `<Coding${xmlAttributes({ guid, ...made })}><CodeRef${xmlAttributes({ targetGUID })}/></Coding>`;
}

function noteLine(guid: string, note: string, made: Made): string {
  const name = Array.from(oneLine(note)).slice(0, LONGEST_NAME).join('');
  return `<Note${xmlAttributes({ guid, name, ...made })}><PlainTextContent>${xmlText(note)}</PlainTextContent></Note>`;
}

/** Characters of the name of a note. */
const LONGEST_NAME = 60;

function detailLines({ article }: ExportedArticle): readonly string[] {
  return DETAILS.flatMap(([name, field]) => {
    const value = article[field];
    if (value === '') return [];
    const reference = `<VariableRef${xmlAttributes({ targetGUID: variableGuid(name) })}/>`;
    return [`<VariableValue>${reference}<TextValue>${xmlText(value)}</TextValue></VariableValue>`];
  });
}

/** What another tool said of the selection in attributes that mean nothing here. */
function keptAttributes({ annotation }: ExportedMark): Readonly<Record<string, string>> {
  const kept = originOf(annotation.extra, 'refi-qda')?.raw['attributes'];
  if (kept === undefined || !isJsonObject(kept)) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && /^[A-Za-z_][\w.-]*$/.test(entry[0]),
    ),
  );
}

/** Line ends, with the blanks around them, are one space. */
function oneLine(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  if (last === 0) return text;
  return lines
    .map((line, at) => (at === 0 ? line.trimEnd() : at === last ? line.trimStart() : line.trim()))
    .filter((line, at) => line !== '' || at === 0 || at === last)
    .join(' ');
}
