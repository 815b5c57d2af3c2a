/** The texts that marks belong to, and the relations between marks. */
import { foreignLink } from '../../domain/transfer/foreign-link';
import type { ForeignDocument, ForeignLink, ForeignSkipped } from '../../domain/transfer/foreign';
import { columnAt, type NamedTable } from './columns';
import type { PlacedMark } from './marks';

type Details = Pick<ForeignDocument, 'key' | 'title' | 'text' | 'source' | 'language'>;

/** Those whose texts are given first, in their order, then those that only the marks name. */
export function documentsOf(
  marks: readonly PlacedMark[],
  texts: readonly Details[],
  links: readonly ForeignLink[],
): readonly ForeignDocument[] {
  const byKey = new Map<string, PlacedMark[]>(texts.map(({ key }) => [key, []]));
  for (const placed of marks) {
    const own = byKey.get(placed.document);
    if (own) own.push(placed);
    else byKey.set(placed.document, [placed]);
  }
  const details = new Map(texts.map((text) => [text.key, text]));
  const unit = marks.find((placed) => placed.unit !== null)?.unit ?? null;
  return [...byKey].map(([key, own]) => {
    const ids = new Set(own.map(({ mark }) => mark.id));
    return {
      ...(details.get(key) ?? { key, title: own[0]?.title ?? '', text: null, ...NO_DETAILS }),
      marks: own.map((placed) => (placed.unit === unit ? placed.mark : withoutNumbers(placed))),
      links: links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    };
  });
}

export function textsOf(table: NamedTable): readonly Details[] {
  const cellOf = readerOf(table);
  return table.rows.map((cells) => ({
    key: cellOf(cells, 'document_id'),
    title: cellOf(cells, 'title'),
    text: cellOf(cells, 'text'),
    source: cellOf(cells, 'source'),
    language: cellOf(cells, 'language'),
  }));
}

export function linksOf(
  tables: readonly NamedTable[],
  skipped: ForeignSkipped[],
): readonly ForeignLink[] {
  return tables.flatMap((table) => {
    const cellOf = readerOf(table);
    return table.rows.flatMap((cells, at) => {
      const from = cellOf(cells, 'from_id');
      const to = cellOf(cells, 'to_id');
      if (from === '' || to === '') {
        skipped.push({ where: `${table.path}, row ${at + 2}`, reason: 'unresolved' });
        return [];
      }
      const typeName = cellOf(cells, 'type');
      return [foreignLink(from, to, typeName)];
    });
  });
}

const NO_DETAILS = { source: '', language: '' } as const;

/** A row that counts in another unit than the others is found by its quote. */
function withoutNumbers({ mark, unit }: PlacedMark): PlacedMark['mark'] {
  if (unit === null) return mark;
  return {
    ...mark,
    parts: mark.parts.map((part) => (part.exact === null ? part : { ...part, range: null })),
  };
}

function readerOf({ header }: NamedTable): (cells: readonly string[], column: string) => string {
  return (cells, column) => cells[columnAt(header, column)] ?? '';
}
