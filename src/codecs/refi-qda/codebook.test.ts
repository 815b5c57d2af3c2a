import { describe, expect, it } from 'vitest';
import { createChance } from '../../domain/transfer/testing/random';
import { randomCodebook } from '../../domain/transfer/testing/random-bundle';
import { tortureArticle } from '../../domain/transfer/testing/export-samples';
import type { CodebookParts } from '../../domain/transfer/bundle';
import type { ForeignFile, ForeignInput } from '../../domain/transfer/foreign';
import { holdable } from '../../containers/xml/escape';
import { utf8Bytes } from '../../lib/utf8';
import { parseQdc, serializeQdc } from './codebook';

const RUNS = Number(process.env['POSTIL_RUNS'] ?? 60);

const input = (text: string): ForeignInput => ({
  path: 'codebook.qdc',
  bytes: new Uint8Array(utf8Bytes(text)),
});

const written = (parts: CodebookParts): string => String(serializeQdc(parts).files[0]?.content);

function read(text: string): ForeignFile {
  const parsed = parseQdc([input(text)]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const file = (inside: string): string =>
  `<CodeBook xmlns="urn:QDA-XML:codebook:1.0">${inside}</CodeBook>`;
const CODE = '<Code guid="cccccccc-0000-4000-8000-000000000001" name="Claim" isCodable="true"/>';

describe('a codebook', () => {
  it('goes out and comes in with its tree, rules and colours', () => {
    const [parts] = tortureArticle().codebooks;
    const { labels, codebookName } = read(written(parts!));
    expect(codebookName).toBe('Arguments');
    expect(labels.map(({ key, name, parent, color }) => ({ key, name, parent, color }))).toEqual(
      parts!.labels.map(({ id, name, parentId, color }) => ({
        key: id,
        name,
        parent: parentId,
        color,
      })),
    );
    expect(serializeQdc(parts!).losses).toEqual([
      { kind: 'patterns', count: 4 },
      { kind: 'shortcuts', count: 1 },
    ]);
    expect(written(parts!)).not.toMatch(/solid|shortcut/);
  });

  it('any codebook does', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const parts = randomCodebook(createChance(seed), 8);
      if (parts.labels.length === 0) continue;
      const { labels } = read(written(parts));
      expect(labels.map(({ key, name }) => `${key} ${name}`).toSorted()).toEqual(
        parts.labels.map(({ id, name }) => `${id} ${holdable(name)}`).toSorted(),
      );
    }
  });

  it('without labels is still one that the schema takes', () => {
    const [parts] = tortureArticle().codebooks;
    const text = written({ ...parts!, labels: [] });
    expect(text).toContain(
      '<Code guid="bbbbbbbb-0000-4000-8000-000000000001" name="Arguments" isCodable="false"/>',
    );
    expect(text).not.toContain('<Sets>');
    expect(parseQdc([input(text)])).toMatchObject({ ok: false, error: { kind: 'nothing-in-it' } });
  });

  it('is read with an empty list of sets, as one tool writes it', () => {
    expect(read(file(`<Codes>${CODE}</Codes><Sets/>`))).toMatchObject({
      codebookName: '',
      labels: [{ name: 'Claim', definition: '', color: null }],
    });
  });

  it.each([
    [
      'a code without isCodable',
      file(`<Codes>${CODE.replace(' isCodable="true"', '')}</Codes>`),
      { kind: 'broken', where: 'Code Claim', what: 'isCodable' },
    ],
    ['no codes', file(''), { kind: 'lacks', what: 'Codes' }],
    ['another root', '<codes/>', { kind: 'lacks', what: 'CodeBook / Project' }],
  ])('with %s is refused', (_, text, error) => {
    expect(parseQdc([input(text)])).toEqual({ ok: false, error });
  });
});
