import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SAMPLE_CLASS } from './sample-class';

test('the sample that is served holds that exercise', () => {
  const file = new URL('../../../public/sample/sample.postil.json', import.meta.url);
  const { exercises } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly exercises: readonly { readonly id: string }[];
  };
  expect(exercises.map(({ id }) => id)).toEqual([SAMPLE_CLASS]);
});
