import { describe, expect, test } from 'vitest';
import { serializeCodebook } from '../../../../codecs/codebook-json/serialize';
import { writeZip, type FileToPack } from '../../../../containers/zip/write-zip';
import { defaultCodebook } from '../../../../domain/codebook/default-codebook';
import { en } from '../../../../messages/en';
import { codebook } from '../../../../messages/en/codebook';
import { addWords } from '../../../../messages/late-words';
import { createTranslate } from '../../../../messages/messages';
import { makeCodebookFile } from '../exporting/make-files';
import { CODEBOOK_FORMATS } from '../formats/codebook-formats';
import { readCodebookFiles, type ReadableFile } from '../read-codebook-file';

addWords(codebook);

const NOW = '2026-05-01T00:00:00.000Z';
const needs = { t: createTranslate(en, 'en'), now: NOW, here: () => undefined };
const NAMES = defaultCodebook().labels.map(({ name }) => name);

const OURS = serializeCodebook(defaultCodebook());
const DOCCANO = JSON.stringify([{ text: 'Claim', suffix_key: null, background_color: '#ffffff' }]);
const STUDIO =
  '<View><Labels name="l" toName="t"><Label value="Claim"/></Labels><Text name="t" value="$text"/></View>';
const QDA = (root: string) =>
  `<?xml version="1.0"?><${root} xmlns="urn:QDA-XML:${root.toLowerCase()}:1.0"><CodeBook><Codes><Code guid="00000000-0000-4000-8000-000000000000" name="Claim" isCodable="true"/></Codes></CodeBook></${root}>`;

describe('what leaves as one file comes back in an archive', () => {
  test.each(CODEBOOK_FORMATS)('%s', async (format) => {
    const { blob, name } = await makeCodebookFile(format, defaultCodebook(), NOW);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const isArchive = name.endsWith('.zip');
    const packed = isArchive ? bytes : writeZip([{ path: `in/${name}`, content: bytes }]);
    const read = await readCodebookFiles([file(packed)], needs);
    if (!read.ok) throw new Error(read.error);
    expect(read.value.labels.map((label) => label.name)).toEqual(NAMES);
  });
});

test.each<[string, readonly FileToPack[], number]>([
  ['Postil’s beside a text', [pack('a.md', 'A text'), pack('x/mine.json', OURS)], 4],
  ['a project of REFI-QDA', [pack('Sources/a.txt', 'A'), pack('p.qde', QDA('Project'))], 1],
  ['labels of doccano', [pack('a.jsonl', '{"text":"A"}'), pack('labels.json', DOCCANO)], 1],
  ['a configuration beside tasks', [pack('tasks.json', '[{"data":{}}]'), pack('c.xml', STUDIO)], 1],
  ['types of brat', [pack('a/x.ann', ''), pack('a/annotation.conf', '[entities]\nClaim')], 1],
  ['the table that is called so', [pack('notes.csv', 'a,b'), pack('codes.csv', 'code\nX\nY')], 2],
  ['the only table', [pack('README.txt', 'Hello'), pack('mine.tsv', 'code\tparent\nX\t')], 1],
  ['what systems add', [pack('__MACOSX/._m.json', OURS), pack('m.json', OURS)], 4],
])('%s', async (_, files, labels) => {
  const read = await readCodebookFiles([file(writeZip(files))], needs);
  if (!read.ok) throw new Error(read.error);
  expect(read.value.labels).toHaveLength(labels);
});

test.each<[string, Uint8Array<ArrayBuffer>, string]>([
  ['nothing', writeZip([pack('a.md', 'A')]), 'There is no codebook in “a.zip”.'],
  [
    'whole files',
    writeZip([pack('all.json', '{"format": "postil", "formatVersion": "1.0.0"}')]),
    'There is no codebook in “a.zip”.',
  ],
  [
    'two codebooks',
    writeZip([pack('a.json', OURS), pack('b/c.xml', STUDIO)]),
    'There are several codebooks in “a.zip”: a.json and b/c.xml. Unpack it and choose one of them.',
  ],
  [
    'two tables without a name',
    writeZip([pack('a.csv', 'code\nX'), pack('b.csv', 'code\nX')]),
    'There is no codebook in “a.zip”.',
  ],
  [
    'an archive in it',
    writeZip([pack('b.zip', 'x')]),
    '“b.zip” is an archive inside an archive. Unpack the outer one and open this one alone.',
  ],
])('an archive with %s is refused with a sentence', async (_, bytes, sentence) => {
  expect(await readCodebookFiles([file(bytes)], needs)).toEqual({ ok: false, error: sentence });
});

test('a damaged archive is refused with a sentence', async () => {
  const bytes = writeZip([pack('mine.json', OURS)]);
  const cut = bytes.slice(0, bytes.length / 2);
  const broken = bytes.slice();
  broken.fill(0xff, 60, 90);
  for (const bad of [cut, broken]) {
    const read = await readCodebookFiles([file(bad)], needs);
    expect(read).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^“(?:a\.zip|mine\.json)” /),
    });
  }
});

test('a codebook without a name is called as its archive is', async () => {
  const packed = writeZip([pack('annotation.conf', '[entities]\nClaim')]);
  const read = await readCodebookFiles([file(packed, 'Seminar.brat.zip')], needs);
  expect(read).toMatchObject({ ok: true, value: { codebook: { name: 'Seminar.brat' } } });
});

function pack(path: string, content: string): FileToPack {
  return { path, content };
}

function file({ buffer, byteLength }: Uint8Array<ArrayBuffer>, name = 'a.zip'): ReadableFile {
  return { name, size: byteLength, arrayBuffer: () => Promise.resolve(buffer) };
}
