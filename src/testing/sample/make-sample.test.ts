import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePostil } from '../../codecs/postil-json/parse';
import { serializePostil } from '../../codecs/postil-json/serialize';
import { classReadings } from '../../domain/class/class-reading';
import { checkExercise } from '../../domain/exercise/check-exercise';
import type { ClassByQuotes } from './make-class';
import { makeSample, type ReadingByQuotes } from './make-sample';

const FILE = 'public/sample/sample.postil.json';
const markdown = readFileSync('public/sample/sample-article.md', 'utf8');
const byQuotes = JSON.parse(
  readFileSync('public/sample/sample-reading.json', 'utf8'),
) as ReadingByQuotes;
const classByQuotes = JSON.parse(
  readFileSync('public/sample/sample-class.json', 'utf8'),
) as ClassByQuotes;

const deps = {
  sha256Hex: (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
};

describe('the sample', () => {
  it('is what the import makes of its article; `npx vitest run src/testing/sample -u` writes it', async () => {
    await expect(makeSample(markdown, byQuotes, classByQuotes)).toMatchFileSnapshot(
      `../../../${FILE}`,
    );
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

  it('comes with an exercise, its key and a class of eight that do not agree', async () => {
    const result = await parsePostil(readFileSync(FILE, 'utf8'), deps);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { articles, codebooks, exercises = [] } = result.value.bundle;
    const [parts] = exercises;
    if (!parts?.key) throw new Error('no exercise with a key');
    const { exercise, key, submissions } = parts;
    expect(checkExercise(exercise, codebooks[0]?.labels ?? [], key)).toEqual([]);
    expect(key.marks).toHaveLength(byQuotes.annotations.length);
    expect(key.marks.filter(({ reason }) => reason.trim() === '')).toEqual([]);
    const readings = classReadings(submissions, 'Unnamed');
    expect(readings.map(({ name }) => name)).toHaveLength(8);
    expect(readings.filter(({ state }) => state === 'finished')).toHaveLength(7);
    const empty = readings.filter(({ marks }) => marks.length === 0);
    expect(empty.map(({ state }) => state)).toEqual(['finished']);
    const places = new Set(
      submissions.flatMap(({ marks }) =>
        marks.map(({ spans, labelIds }) => `${JSON.stringify(spans)} ${labelIds.join()}`),
      ),
    );
    expect(places.size).toBeGreaterThan(40);
    const text = articles[0]?.text.text ?? '';
    for (const { marks } of submissions) {
      for (const { spans } of marks) {
        for (const { start, end } of spans) expect(text.slice(start, end).trim()).not.toBe('');
      }
    }
    const notes = submissions.map(({ marks }) => marks.filter(({ note }) => note !== '').length);
    expect(notes.filter((count) => count > 0).length).toBeGreaterThanOrEqual(5);
  });
});
