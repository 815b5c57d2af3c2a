import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sealJson } from '../../../domain/schema/checksum';
import type { ExerciseParts } from '../../../domain/transfer/bundle';
import { fromBase64, toBase64 } from '../../../lib/base64';
import type { JsonObject } from '../../../lib/json';
import { parsePostil, type ParsedPostil } from '../parse';
import { serializePostil } from '../serialize';
import { answeredBundle, classBundle } from '../testing/class-file';
import { deps, uuid } from '../testing/example-file';

const TEXT = serializePostil(await classBundle(2, 3));

interface Mark {
  id: string;
  spans: { start: number; end: number; exact: string; prefix: string; suffix: string }[];
  labelIds: string[];
}

interface ClassFile {
  formatVersion: string;
  articles: { content: { text: string } }[];
  exercises: {
    id: string;
    articleId: string;
    asks: { labelId: string }[];
    passages: Mark['spans'];
    role: string;
  }[];
  keys: { exerciseId: string; veiled: string }[];
  submissions: { id: string; exerciseId: string; reader: string; marks: Mark[] }[];
  verdicts: { passage: Mark['spans'][number]; marks: Mark[] }[];
  corrections: { marks: Mark[] }[];
}

async function parse(change: (file: ClassFile) => void) {
  const {
    checksum: _checksum,
    generator: _generator,
    ...rest
  } = JSON.parse(TEXT) as ClassFile & Record<string, unknown>;
  change(rest as ClassFile);
  return parsePostil(JSON.stringify(withoutSeals(rest)), deps);
}

async function parsed(change: (file: ClassFile) => void = () => {}): Promise<ParsedPostil> {
  const result = await parse(change);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** As another tool would write it. */
function withoutSeals(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSeals);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'seal')
      .map(([key, item]) => [key, withoutSeals(item)]),
  );
}

const own = ({ bundle }: ParsedPostil): ExerciseParts => bundle.exercises![0]!;
const lost = (span: Mark['spans'][number]): void => {
  Object.assign(span, { exact: 'nothing of the kind at all', prefix: '', suffix: '' });
};
const inKey = (file: ClassFile, change: (key: { marks: Mark[] }) => void): void => {
  const [entry] = file.keys;
  const key = JSON.parse(fromBase64(entry!.veiled) ?? '') as { marks: Mark[] };
  change(key);
  entry!.veiled = toBase64(JSON.stringify(key));
};

describe('what a file says of its version', () => {
  it('is what it said before where there is nothing of a class in it', async () => {
    const sample = readFileSync('public/sample/sample.postil.json', 'utf8');
    const { articles, codebooks, readings } = (await answeredBundle(1)) satisfies object;
    const plain = readings.map(({ reading: { exercise: _none, ...reading }, ...parts }) => ({
      ...parts,
      reading,
    }));
    expect(serializePostil({ articles, codebooks, readings: plain })).toContain('"1.0.0"');
    expect(serializePostil({ articles, codebooks, readings: plain })).not.toContain('"seal"');
    expect(serializePostil({ articles, codebooks, readings })).toContain('"1.2.0"');
    expect(TEXT).toContain('"formatVersion": "1.2.0"');
    const again = await parsePostil(sample, deps);
    const { exercises: _sections, ...rest } = again.ok ? again.value.bundle : never();
    expect(serializePostil(rest)).not.toContain('"submissions"');
  });
});

describe('a key', () => {
  it('cannot be read by accident', () => {
    expect(TEXT).not.toContain('Under the veil.');
    const [, veiled = ''] = /"veiled": "([^"]+)"/.exec(TEXT) ?? [];
    expect(fromBase64(veiled)).toContain('Under the veil.');
  });

  it('whose veil is damaged is refused alone', async () => {
    const result = await parsed((file) => (file.keys[0]!.veiled = 'e30'));
    expect(own(result).key).toBeNull();
    expect(result.refused).toEqual([
      {
        what: 'key',
        path: 'keys[0]',
        id: null,
        quote: '',
        reason: { kind: 'veil-damaged', path: 'keys[0].veiled' },
      },
    ]);
  });

  it('tells a mark without a place, not its words', async () => {
    const result = await parsed((file) => inKey(file, ({ marks }) => lost(marks[1]!.spans[0]!)));
    expect(own(result).key?.marks).toHaveLength(2);
    expect(result.refused).toMatchObject([
      { what: 'annotation', quote: '', reason: { kind: 'no-place' } },
    ]);
  });

  it('stands once per exercise', async () => {
    const result = await parsed((file) => file.keys.push({ ...file.keys[0]! }));
    expect(own(result).key?.marks).toHaveLength(3);
    expect(result.refused).toMatchObject([{ what: 'key', reason: { kind: 'duplicate-id' } }]);
  });
});

describe('what belongs to an exercise', () => {
  it('is read with nothing to warn of', async () => {
    const result = await parsed();
    expect([result.warnings, result.refused]).toEqual([[], []]);
    expect(own(result)).toEqual((await classBundle(2, 3)).exercises?.[0]);
  });

  it('keeps a submission’s mark without a place among its unplaced', async () => {
    const result = await parsed((file) => lost(file.submissions[1]!.marks[0]!.spans[0]!));
    const [, submission] = own(result).submissions;
    expect(submission?.marks).toHaveLength(2);
    expect(submission?.unplaced).toMatchObject([
      { id: uuid(1_001_000), reason: 'gone', parts: [{ exact: 'nothing of the kind at all' }] },
    ]);
    expect(result.warnings).toEqual([{ kind: 'needs-review', path: 'submissions[1].marks[0]' }]);
    expect(result.refused).toEqual([]);
  });

  it('finds places counted in another unit', async () => {
    const result = await parsed((file) => {
      for (const { spans } of file.submissions[0]!.marks) {
        for (const span of spans) {
          const { text } = file.articles[0]!.content;
          span.start = Buffer.byteLength([...text].slice(0, span.start).join(''));
          span.end = span.start + Buffer.byteLength(span.exact);
        }
      }
    });
    expect(own(result)).toEqual((await classBundle(2, 3)).exercises?.[0]);
  });

  it.each<[string, (file: ClassFile) => void, object]>([
    [
      'a submission of no exercise',
      (f) => (f.submissions[0]!.exerciseId = uuid(99)),
      { what: 'submission', reason: { kind: 'unresolved', path: 'submissions[0].exerciseId' } },
    ],
    [
      'a submission without a name',
      (f) => Reflect.deleteProperty(f.submissions[0]!, 'reader'),
      { what: 'submission', reason: { kind: 'invalid' } },
    ],
    [
      'a submission twice',
      (f) => f.submissions.push(f.submissions[0]!),
      { what: 'submission', reason: { kind: 'duplicate-id' } },
    ],
    [
      'a submission with the id of an article',
      (f) => (f.submissions[0]!.id = f.exercises[0]!.articleId),
      { what: 'submission', reason: { kind: 'duplicate-id' } },
    ],
    [
      'a mark twice in one submission',
      (f) => f.submissions[0]!.marks.push(f.submissions[0]!.marks[0]!),
      { what: 'annotation', reason: { kind: 'duplicate-id' } },
    ],
    [
      'a verdict on no passage',
      (f) => lost(f.verdicts[0]!.passage),
      { what: 'verdict', reason: { kind: 'no-place' } },
    ],
    [
      'a correction’s mark without a place',
      (f) => lost(f.corrections[0]!.marks[0]!.spans[0]!),
      { what: 'annotation', path: 'corrections[0].marks[0]', reason: { kind: 'no-place' } },
    ],
    [
      'a passage that is nowhere',
      (f) => lost(f.exercises[0]!.passages[0]!),
      { what: 'passage', reason: { kind: 'no-place' } },
    ],
    ['no object', (f) => f.verdicts.push('x' as never), { what: 'verdict' }],
  ])('refuses %s alone', async (_, change, item) => {
    const result = await parsed(change);
    expect(result.refused).toMatchObject([item]);
    expect(own(result).exercise.title).toBe('Claims');
  });

  it('takes the same marks in two submissions: they are scoped', async () => {
    const result = await parsed((f) => (f.submissions[1]!.marks = f.submissions[0]!.marks));
    expect(result.refused).toEqual([]);
    const [first, second] = own(result).submissions;
    expect(second?.marks).toEqual(first?.marks);
  });

  it('leaves off labels that its codebook does not have', async () => {
    const result = await parsed((f) => {
      f.exercises[0]!.asks[0]!.labelId = uuid(99);
      f.submissions[0]!.marks[0]!.labelIds = [uuid(99)];
    });
    expect(own(result).exercise.asks).toEqual([]);
    expect(own(result).submissions[0]?.marks[0]?.labelIds).toEqual([]);
    expect(result.warnings.map(({ kind }) => kind)).toEqual(['unknown-label', 'unknown-label']);
  });

  it('goes with an exercise that cannot be read, and the rest of the file stays', async () => {
    const result = await parsed((f) => (f.exercises[0]!.role = 'owner'));
    expect(result.bundle.exercises).toBeUndefined();
    expect(result.bundle.articles).toHaveLength(1);
    expect(new Set(result.refused.map(({ what }) => what))).toEqual(
      new Set(['exercise', 'key', 'submission', 'verdict', 'correction']),
    );
  });

  it('is capped over the whole file', async () => {
    const marks = Array.from({ length: 150_000 }, () => 0) as never[];
    const result = await parse((f) => {
      f.submissions = Array.from({ length: 3 }, () => ({ ...f.submissions[0]!, marks }));
    });
    expect(result).toMatchObject({ ok: false, error: { path: 'submissions[*].marks' } });
  });
});

describe('a seal', () => {
  it.each([
    ['a mark', 'Note 1 of 0', 'Note 7 of 0', 'submissions[0].marks[1]'],
    ['a submission', 'Student 1', 'Student 7', 'submissions[1]'],
    ['a correction', 'Well read.', 'Well fed. ', 'corrections[0]'],
    ['an exercise', '"Claims"', '"Blames"', 'exercises[0]'],
  ])('tells which record was changed: %s', async (_, from, to, path) => {
    const result = await parsePostil(TEXT.replace(from, to), deps);
    expect(result.ok && result.value.warnings).toEqual([
      { kind: 'changed-since-written' },
      { kind: 'changed-record', path },
    ]);
  });

  it('is looked at where the file has no checksum', async () => {
    const {
      checksum: _,
      generator: _by,
      ...file
    } = JSON.parse(TEXT.replace('Note 1 of 0', 'Note 7 of 0')) as JsonObject;
    const result = await parsePostil(JSON.stringify(file), deps);
    const path = 'submissions[0].marks[1]';
    expect(result.ok && result.value.warnings).toContainEqual({ kind: 'changed-record', path });
  });

  it('is not, where the checksum says that nothing of the file has changed', async () => {
    const { checksum: _, ...file } = JSON.parse(TEXT.replace('Claims', 'Blames')) as JsonObject;
    const result = await parsePostil(sealJson(file), deps);
    expect(result.ok && result.value.warnings).toEqual([]);
  });
});

function never(): never {
  throw new Error('the sample cannot be read');
}
