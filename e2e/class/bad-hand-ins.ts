/** Files that come instead of hand-ins: damaged, hostile, or something else. */
import type { ExerciseId } from '../../src/domain/exercise/exercise-id';
import { articleFile, handInFile, type ClassOnPaper } from './make-hand-ins';

export interface ClassFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** So many, no two alike in kind until the kinds begin again. */
export function badHandIns(paper: ClassOnPaper, id: ExerciseId, count: number): ClassFile[] {
  const good = handInFile(paper, id, { student: 5000, marks: 20 });
  const kinds: readonly ((at: number) => ClassFile)[] = [
    (at) => json(`cut-short-${at}.postil.json`, good.slice(0, Math.floor(good.length * 0.7))),
    (at) => json(`not-json-${at}.postil.json`, good.replace('"submissions"', '"submissions')),
    (at) => json(`deep-${at}.postil.json`, '['.repeat(100_000)),
    (at) => json(`empty-${at}.postil.json`, ''),
    (at) =>
      json(`newer-${at}.postil.json`, good.replace(/"formatVersion": "1/, '"formatVersion": "9')),
    (at) => file(`photo-${at}.jpg`, Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.alloc(64, 7)])),
    (at) => json(`no-hand-in-${at}.postil.json`, articleFile(paper).replaceAll('"3', '"3')),
    (at) => file(`notes-${at}.txt`, Buffer.from('I lost my file, here are my thoughts instead.\n')),
    (at) => json(`polluted-${at}.postil.json`, '{"__proto__":{"polluted":1},"format":"postil"}'),
    (at) =>
      json(
        `many-${at}.postil.json`,
        `{"format":"postil","formatVersion":"1.0.0","readings":[${'0,'.repeat(200_000)}0]}`,
      ),
  ];
  return Array.from({ length: count }, (_, at) => {
    const make = kinds[at % kinds.length];
    return make ? make(at) : json(`empty-${at}.json`, '');
  });
}

export function json(name: string, text: string): ClassFile {
  return file(name, Buffer.from(text), 'application/json');
}

function file(name: string, buffer: Buffer, mimeType = 'application/octet-stream'): ClassFile {
  return { name, mimeType, buffer };
}
