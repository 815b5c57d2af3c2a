import { describe, expect, it } from 'vitest';
import { readSources, type Progress, type ReadOne } from './read-sources';
import { refusedText, type ReadOutcome, type Source } from './source';

const sources = ['a', 'bad', 'c'].map((name): Source => ({
  kind: 'text',
  name,
  text: name,
  mediaType: '',
}));

const readOne: ReadOne = ({ name }) =>
  name === 'bad' ? Promise.reject(new Error('it broke')) : Promise.resolve(empty(name));

describe('readSources', () => {
  it('reads on after one that cannot be read', async () => {
    const outcomes = await readSources(sources, readOne, new AbortController().signal, ignore);
    expect(outcomes.map(({ kind, name }) => [name, kind])).toEqual([
      ['a', 'bundle'],
      ['bad', 'refused'],
      ['c', 'bundle'],
    ]);
    expect(outcomes[1]).toMatchObject({
      problem: { from: 'text', problem: { kind: 'unreadable', detail: 'it broke' } },
    });
  });

  it('reads what is in an archive in its place, and passes on what is refused there', async () => {
    const text = (name: string): Source => ({ kind: 'text', name, text: '', mediaType: '' });
    const seen: Progress[] = [];
    const outcomes = await readSources(
      ['a', 'zip', 'c'].map(text),
      (source, signal) =>
        source.name === 'zip'
          ? Promise.resolve({
              kind: 'unpacked',
              sources: ['in 1', 'bad', 'in 2'].map(text),
              refused: [refusedText('locked', { kind: 'empty' })],
            })
          : readOne(source, signal),
      new AbortController().signal,
      (now) => seen.push(now),
    );
    expect(outcomes.map(({ kind, name }) => `${name} ${kind}`)).toEqual([
      'a bundle',
      'locked refused',
      'in 1 bundle',
      'bad refused',
      'in 2 bundle',
      'c bundle',
    ]);
    expect(seen.at(-1)).toEqual({ name: 'c', index: 6, total: 6 });
  });

  it('says which one it is at', async () => {
    const seen: Progress[] = [];
    await readSources(sources, readOne, new AbortController().signal, (now) => seen.push(now));
    expect(seen.map(({ name, index, total }) => `${name} ${index}/${total}`)).toEqual([
      'a 1/3',
      'bad 2/3',
      'c 3/3',
    ]);
  });

  it('stops at an abort and keeps what was read', async () => {
    const abort = new AbortController();
    const outcomes = await readSources(
      sources,
      (source) => {
        if (source.name === 'bad') abort.abort();
        return readOne(source, abort.signal);
      },
      abort.signal,
      ignore,
    );
    expect(outcomes.map(({ name }) => name)).toEqual(['a']);
  });
});

function empty(name: string): ReadOutcome {
  const bundle = { articles: [], codebooks: [], readings: [] };
  return { kind: 'bundle', name, bundle, warnings: [], refused: [] };
}

function ignore(): void {
  return undefined;
}
