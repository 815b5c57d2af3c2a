import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePostil } from '../../codecs/postil-json/parse';
import { serializePostil } from '../../codecs/postil-json/serialize';
import { makeSample, type ReadingByQuotes } from './make-sample';

const FILE = 'public/sample/sample.postil.json';
const markdown = readFileSync('public/sample/sample-article.md', 'utf8');
const byQuotes = JSON.parse(
  readFileSync('public/sample/sample-reading.json', 'utf8'),
) as ReadingByQuotes;

const deps = {
  sha256Hex: (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
};

describe('the sample', () => {
  it('is what the import makes of its article; `npx vitest run src/testing/sample -u` writes it', async () => {
    await expect(makeSample(markdown, byQuotes)).toMatchFileSnapshot(`../../../${FILE}`);
  });

  it('opens without a word, every annotation on its quote', async () => {
    const text = readFileSync(FILE, 'utf8');
    const result = await parsePostil(text, deps);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { bundle, warnings, refused } = result.value;
    expect({ warnings, refused }).toEqual({ warnings: [], refused: [] });
    expect(serializePostil(bundle)).toBe(text);
    const [entry] = bundle.articles;
    expect(entry?.article).toMatchObject({
      title: 'A free bus that never comes',
      byline: 'Ines Halloran',
      publication: 'The Brackwater Courier',
      date: '14 March 2025',
    });
    const [reading] = bundle.readings;
    const quotes = reading?.annotations.map(({ spans }) =>
      spans.map(({ start, end }) => entry?.text.text.slice(start, end)),
    );
    const wanted = byQuotes.annotations.map(({ exact }) => [exact].flat());
    expect(quotes).toHaveLength(wanted.length);
    expect(quotes).toEqual(expect.arrayContaining(wanted));
  });
});
