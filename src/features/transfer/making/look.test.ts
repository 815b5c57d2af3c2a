import { expect, it } from 'vitest';
import { writeZip } from '../../../containers/zip/write-zip';
import { beginningOf, createLooking } from './look';

it.each([
  ['a short text is shown whole', 'one\ntwo', 'one\ntwo'],
  ['forty lines and no more', 'x\n'.repeat(60), 'x\n'.repeat(40)],
  ['a long line is cut', 'x'.repeat(7000), 'x'.repeat(6000)],
  ['never within a character', `${'x'.repeat(5999)}🌍`, 'x'.repeat(5999)],
])('%s', (_, text, shown) => {
  expect(beginningOf(text)).toBe(shown);
});

it('of a container the files inside are listed, of many files the first hundred', () => {
  const looking = createLooking();
  const zip = writeZip([{ path: 'sources/a.txt', content: 'Ärger' }]);
  looking.see({ path: 'a.qdpx', content: zip }, zip.length);
  for (let count = 1; count < 150; count += 1) {
    looking.see({ path: `${count}.txt`, content: 'x' }, 1);
  }
  expect(looking.look()).toMatchObject({
    files: 150,
    bytes: zip.length + 149,
    first: { kind: 'container', inside: [{ path: 'sources/a.txt', bytes: 6 }] },
  });
  expect(looking.look()?.listed).toHaveLength(100);
});
