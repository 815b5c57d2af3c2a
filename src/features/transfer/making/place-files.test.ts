import { expect, it } from 'vitest';
import { placeFiles } from './place-files';

const file = (path: string) => ({ path, content: '' });

it.each([
  ['one article keeps its files where they are', 1, ['a.txt', 'a.ann'], ['a.txt', 'a.ann']],
  ['a file that comes alone stays', 3, ['a.jsonld'], ['a.jsonld']],
  ['several go into a folder', 3, ['a.txt', 'labels.json'], ['a/a.txt', 'a/labels.json']],
  ['a folder of their own is kept', 3, ['a/x.txt', 'a/x.ann'], ['a/x.txt', 'a/x.ann']],
])('%s', (_, articles, given, placed) => {
  expect(placeFiles(given.map(file), 'a', articles)).toEqual(placed.map(file));
});
