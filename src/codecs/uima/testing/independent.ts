/**
 * Reads XMI and CAS JSON as their specifications describe them, and shares nothing with the codec: attributes
 * by pattern, plain slices for UTF-16. For tests.
 */
export interface CoveredStructure {
  readonly type: string;
  readonly covered: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface CoveredCas {
  readonly text: string;
  readonly language: string;
  readonly marks: readonly CoveredStructure[];
  /** Covered texts of governor and dependent. */
  readonly links: readonly (readonly [string, string])[];
}

/** Throws where UIMA would. */
export function readXmi(xmi: string, typeSystem: string): CoveredCas {
  const declared = new Map(
    typeSystem
      .split('<typeDescription>')
      .slice(1)
      .map((description) => {
        const names = [...description.matchAll(/<name>([^<]*)<\/name>/g)].map(([, name]) => name!);
        return [names[0]!, new Set(names.slice(1))] as const;
      }),
  );
  const spaces = new Map(
    [...xmi.matchAll(/xmlns:(\w+)="http:\/\/\/([^"]+)\.ecore"/g)].map(
      ([, prefix, path]) => [prefix!, path!.replaceAll('/', '.')] as const,
    ),
  );
  const all = [...xmi.matchAll(/<(\w+):(\w+)((?:\s+[\w:]+="[^"<]*")*)\s*\/>/g)].map(
    ([, prefix, name, attributes]) => {
      const fields = Object.fromEntries(
        [...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [
          key!,
          unescape(value!),
        ]),
      );
      return { type: `${spaces.get(prefix!)}.${name}`, fields };
    },
  );
  for (const { type, fields } of all) {
    if (type.startsWith('uima.')) continue;
    for (const key of Object.keys(fields)) {
      const isBase = ['xmi:id', 'sofa', 'begin', 'end'].includes(key);
      if (!isBase && !declared.get(type)?.has(key)) throw new Error(`feature ${type}:${key}`);
    }
  }
  const members = all.find(({ type }) => type === 'uima.cas.View')?.fields['members']?.split(' ');
  return covered(
    all.map(({ type, fields: { 'xmi:id': id, ...fields } }) => ({ id: id ?? '', type, fields })),
    members ?? [],
  );
}

export function readCasJson(text: string): CoveredCas {
  const file = JSON.parse(text) as {
    readonly '%FEATURE_STRUCTURES': readonly Record<string, unknown>[];
    readonly '%TYPES': Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
    readonly '%VIEWS': { readonly _InitialView: { readonly '%MEMBERS': readonly number[] } };
  };
  const all = file['%FEATURE_STRUCTURES'].map((item) => {
    const { '%ID': id, '%TYPE': type, ...rest } = item;
    const declared = file['%TYPES'][String(type)];
    for (const key of Object.keys(rest)) {
      const name = key.replace(/^@/, '');
      const isBase = ['sofa', 'begin', 'end'].includes(name);
      if (!String(type).startsWith('uima.') && !isBase && !declared?.[name]) {
        throw new Error(`feature ${String(type)}:${name}`);
      }
    }
    const fields = Object.entries(rest).map(([key, value]) => [
      key.replace(/^@/, ''),
      String(value),
    ]);
    return { id: String(id), type: String(type), fields: Object.fromEntries(fields) };
  });
  return covered(all, file['%VIEWS']._InitialView['%MEMBERS'].map(String));
}

interface AnyStructure {
  readonly id: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
}

function covered(all: readonly AnyStructure[], members: readonly string[]): CoveredCas {
  const sofa = all.find(({ type }) => type === 'uima.cas.Sofa')!;
  const text = sofa.fields['sofaString']!;
  const ids = new Set(all.map(({ id }) => id));
  if (ids.size !== all.length && !ids.has('')) throw new Error('ids');
  const cut = ({ id, fields }: AnyStructure): string => {
    const [begin, end] = [Number(fields['begin']), Number(fields['end'])];
    if (!(begin >= 0 && begin < end && end <= text.length)) throw new Error(`offsets ${id}`);
    if (!members.includes(id)) throw new Error(`member ${id}`);
    return text.slice(begin, end);
  };
  const byId = new Map(all.map((one) => [one.id, one]));
  const own = all.filter(({ type }) => !type.startsWith('uima.'));
  return {
    text,
    language: all.find(({ type }) => type === 'uima.tcas.DocumentAnnotation')!.fields['language']!,
    marks: own
      .filter(({ fields }) => fields['Governor'] === undefined)
      .map((one) => ({ type: one.type, covered: cut(one), fields: one.fields })),
    links: own
      .filter(({ fields }) => fields['Governor'] !== undefined)
      .map(({ fields }) => [
        cut(byId.get(fields['Governor']!)!),
        cut(byId.get(fields['Dependent']!)!),
      ]),
  };
}

function unescape(value: string): string {
  return value.replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name?: string) =>
    code === undefined ? ENTITIES[name!]! : String.fromCodePoint(Number(code)),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
