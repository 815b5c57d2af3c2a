/**
 * Reads WebAnno TSV 3.3 as its specification describes it, and shares nothing with the codec: the text is
 * built row by row into a buffer, cells are read character by character. For tests.
 */
export interface TsvMark {
  readonly covered: string;
  readonly begin: number;
  readonly end: number;
  readonly features: Readonly<Record<string, string | null>>;
}

export interface TsvReading {
  readonly text: string;
  readonly marks: readonly TsvMark[];
  /** Covered words of source and target. */
  readonly links: readonly (readonly [string, string, string])[];
}

interface Entry {
  readonly value: string | null;
  readonly ids: readonly number[];
}

/** Throws where INCEpTION would. */
export function readTsv(file: string): TsvReading {
  const lines = file.split('\n');
  if (lines[0] !== '#FORMAT=WebAnno TSV 3.3') throw new Error('format');
  const headers = lines.slice(1, lines.indexOf('')).map((line) => line.split('='));
  if (lines[headers.length + 1] !== '' || lines[headers.length + 2] !== '')
    throw new Error('header');
  const columns = headers.flatMap(([kind, declared]) => {
    const [layer, ...features] = declared!.split('|');
    return features.map((feature) => ({ kind: kind!, layer: layer!, feature }));
  });
  let text = '';
  let header: string[] = [];
  const byId = new Map<
    string,
    { begin: number; end: number; features: Record<string, string | null> }
  >();
  const onWord = new Map<string, { begin: number; end: number }>();
  const checks: (readonly [number, number, string])[] = [];
  const relations: (() => readonly [string, string, string])[] = [];
  for (const line of lines.slice(headers.length + 3)) {
    if (line.startsWith('#Text=')) {
      header.push(plain(line.slice('#Text='.length)));
      continue;
    }
    if (line === '') continue;
    const cells = line.split('\t');
    if (cells.length !== columns.length + 4 || cells.at(-1) !== '')
      throw new Error(`cells: ${line}`);
    const [id, place, word] = cells as [string, string, string];
    const [begin, end] = place.split('-').map(Number) as [number, number];
    if (header.length > 0) {
      if (text.length > begin) text = text.slice(0, -1);
      if (text.length > begin) throw new Error(`offsets: ${line}`);
      text += ' '.repeat(begin - text.length) + header.join('\n') + '\n';
      header = [];
    }
    checks.push([begin, end, plain(word)]);
    let types: readonly Entry[] = [];
    columns.forEach(({ kind, layer, feature }, at) => {
      const entries = cells[at + 3] === '_' ? [] : entriesOf(cells[at + 3]!);
      if (kind === '#T_SP') {
        entries.forEach(({ value, ids: [number] }, depth) => {
          const key = number === undefined ? `${id} ${layer} ${depth}` : `#${number}`;
          const mark = byId.get(key) ?? { begin, end, features: {} };
          mark.end = end;
          mark.features[feature] = value;
          byId.set(key, mark);
          if (depth === 0) onWord.set(`${id} ${layer}`, mark);
        });
      } else if (!feature.startsWith('BT_')) {
        types = entries;
      } else {
        entries.forEach(({ value, ids: [source = 0, target = 0] }, depth) => {
          const type = types[depth]?.value ?? '';
          relations.push(() => {
            const base = feature.slice('BT_'.length);
            const end_ = (where: string, number: number) =>
              number === 0 ? onWord.get(`${where} ${base}`)! : byId.get(`#${number}`)!;
            const [from, to] = [end_(value!, source), end_(id, target)];
            return [type, text.slice(from.begin, from.end), text.slice(to.begin, to.end)];
          });
        });
      }
    });
  }
  text = text.slice(0, -1);
  for (const [begin, end, word] of checks) {
    if (text.slice(begin, end) !== word) throw new Error(`word: ${word}`);
  }
  return {
    text,
    marks: [...byId.values()].map((mark) => ({
      ...mark,
      covered: text.slice(mark.begin, mark.end),
    })),
    links: relations.map((relation) => relation()),
  };
}

function entriesOf(cell: string): readonly Entry[] {
  const entries: Entry[] = [];
  let value = '';
  let isNull = false;
  let ids = '';
  let inIds = false;
  const push = (): void => {
    entries.push({
      value: isNull && value === '' ? null : value,
      ids: ids === '' ? [] : ids.split('_').map(Number),
    });
    value = '';
    ids = '';
    isNull = false;
  };
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell[at]!;
    if (sign === '\\') {
      at += 1;
      const escaped = cell[at]!;
      value += escaped === 't' ? '\t' : escaped === 'n' ? '\n' : escaped;
    } else if (sign === '|') push();
    else if (sign === '[') inIds = true;
    else if (sign === ']') inIds = false;
    else if (inIds) ids += sign;
    else if (sign === '*') isNull = true;
    else if (sign === '_' || sign === ';') throw new Error(`unescaped: ${cell}`);
    else value += sign;
  }
  push();
  return entries;
}

function plain(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => (sign === 't' ? '\t' : sign));
}
