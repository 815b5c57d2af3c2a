/**
 * Reads `.ann` files as brat's documentation describes them, and shares nothing with the codec: code points by
 * `Array.from`, lines by `split`. For tests.
 */
export interface BratSpan {
  readonly id: string;
  readonly type: string;
  /** What the offsets cut out of the text, fragment by fragment. */
  readonly cut: readonly string[];
  /** What the line says they cut out. */
  readonly said: string;
}

export interface BratReading {
  readonly spans: readonly BratSpan[];
  readonly notes: ReadonlyMap<string, string>;
  readonly readers: ReadonlyMap<string, string>;
  readonly relations: readonly string[];
}

/** Throws with the line that brat would refuse. */
export function readBrat(text: string, ann: string): BratReading {
  if (text.includes('\r')) throw new Error('CR in the text');
  const characters = Array.from(text);
  const spans: BratSpan[] = [];
  const notes = new Map<string, string>();
  const readers = new Map<string, string>();
  const relations: string[] = [];
  const ids = new Set<string>();
  for (const line of ann.split('\n')) {
    if (line === '') continue;
    const tab = line.indexOf('\t');
    const id = line.slice(0, tab);
    if (!/^[TRANE#]\d+$/.test(id) || ids.has(id)) throw new Error(`id: ${line}`);
    ids.add(id);
    const rest = line.slice(tab + 1);
    const end = rest.indexOf('\t');
    const data = end < 0 ? rest : rest.slice(0, end);
    const tail = end < 0 ? '' : rest.slice(end + 1);
    const words = data.split(' ');
    if (id.startsWith('T')) {
      const type = words[0]!;
      if (!/^[a-zA-Z0-9_-]+$/.test(type)) throw new Error(`type: ${line}`);
      const cut = data
        .slice(type.length + 1)
        .split(';')
        .map((pair) => {
          const [from, to] = pair.split(' ').map(Number) as [number, number];
          if (!(from < to) || to > characters.length) throw new Error(`offsets: ${line}`);
          return characters.slice(from, to).join('');
        });
      if (cut.some((one) => /[\n\u0085\u2028\u2029]/.test(one))) throw new Error(`line: ${line}`);
      if (cut.join(' ') !== tail) throw new Error(`text: ${line}`);
      spans.push({ id, type, cut, said: tail });
    } else if (id.startsWith('#')) {
      const [type, target] = words as [string, string];
      if (!ids.has(target)) throw new Error(`target: ${line}`);
      if (type === 'AnnotatorNotes') notes.set(target, tail);
      if (type === 'Reader') readers.set(target, tail);
    } else if (id.startsWith('R')) {
      const [type, one, two] = words as [string, string, string];
      const ends = [one, two].map((end_) => end_.slice(end_.indexOf(':') + 1));
      if (ends.some((target) => !ids.has(target))) throw new Error(`target: ${line}`);
      relations.push(`${type} ${ends.join(' ')}`);
    }
  }
  return { spans, notes, readers, relations };
}
