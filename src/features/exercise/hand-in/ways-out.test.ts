import { expect, test } from 'vitest';
import { save, type SavePicker } from './ways-out';

const FILE = { name: 'kim.postil.json', text: '{"format":"postil"}' };

/** A disk that may keep something else than it was given, or nothing. */
function pickerOf(onDisk: (written: string) => string, refusal?: Error): SavePicker {
  let written = '';
  const handle = {
    name: 'kim-1.json',
    createWritable: () =>
      Promise.resolve({
        write: (text: string) => {
          written = text;
          return Promise.resolve();
        },
        close: () => Promise.resolve(),
      }),
    getFile: () => Promise.resolve({ text: () => Promise.resolve(onDisk(written)) }),
  };
  return () => (refusal ? Promise.reject(refusal) : Promise.resolve(handle));
}

test.each([
  ['what lies there is what was written', (text: string) => text, undefined, 'written'],
  ['half of it lies there', (text: string) => text.slice(0, 9), undefined, 'failed'],
  ['nothing lies there', () => '', undefined, 'failed'],
  [
    'no file was chosen',
    (text: string) => text,
    new DOMException('closed', 'AbortError'),
    'given-up',
  ],
] as const)('%s', async (_, onDisk, refusal, kind) => {
  expect((await save(FILE, pickerOf(onDisk, refusal))).kind).toBe(kind);
});

test('a disk that cannot be written to is no hand-in', async () => {
  const failing = pickerOf(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect((await save(FILE, failing)).kind).toBe('failed');
});
