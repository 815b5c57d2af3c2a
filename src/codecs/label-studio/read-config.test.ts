import { expect, test } from 'vitest';
import { present } from '../../lib/assert';
import { utf8Bytes } from '../../lib/utf8';
import type { ForeignInput } from '../../domain/transfer/foreign';
import { tortureArticle } from '../../domain/transfer/testing/export-samples';
import { serializeLabelStudioConfig } from './config';
import { parseLabelStudio } from './parse';
import { parseLabelStudioConfig } from './read-config';

function input(text: string, path = 'tasks.json'): ForeignInput {
  return { path, bytes: new Uint8Array(utf8Bytes(text)) };
}

test.each([
  [
    'a toName that names nothing',
    '<View><Labels name="a" toName="txt"><Label value="A"/></Labels><Text name="text" value="$t"/></View>',
    { kind: 'broken', where: '<Labels>', what: 'toName="txt"' },
  ],
  [
    'one name twice',
    '<View><Text name="a" value="$t"/><Text name="a" value="$u"/></View>',
    { kind: 'broken', where: '<Text>', what: 'name="a"' },
  ],
  ['another root', '<Labels/>', { kind: 'lacks', what: '<View>' }],
  ['no labels', '<View/>', { kind: 'lacks', what: '<Label>' }],
  ['broken XML', '<View>', { kind: 'not-xml' }],
])('an interface with %s is refused', (_, xml, error) => {
  expect(parseLabelStudioConfig([input(xml, 'config.xml')])).toMatchObject({ ok: false, error });
});

test('an interface as people write it', () => {
  const xml = `<View><View><Labels name="a" toName="t"><Label value="Person" alias="PER" background="red" hotkey="P"/>
    <Label value="Place" background="#0F0"/><Label value="Place"/></Labels></View><Text name="t" value="$body"/></View>`;
  expect(parseLabelStudioConfig([input(xml, 'config.xml')])).toMatchObject({
    ok: true,
    value: {
      documents: [],
      labels: [
        { key: 'PER', name: 'Person', color: '#ff0000', shortcut: 'p' },
        { key: 'Place', name: 'Place', color: '#00ff00', shortcut: null },
      ],
    },
  });
  const tasks = '[{"data":{"body":"One","text":"Two"}}]';
  expect(parseLabelStudio([input(tasks), input(xml, 'config.xml')])).toMatchObject({
    value: { documents: [{ text: 'One' }] },
  });
});

test('a codebook alone, out and in', () => {
  const parts = present(tortureArticle().codebooks[0], 'a codebook');
  const { files, losses } = serializeLabelStudioConfig(parts);
  expect(losses.map(({ kind }) => kind)).toEqual(['label-names', 'label-tree', 'patterns']);
  const parsed = parseLabelStudioConfig([input(String(files[0]?.content), 'config.xml')]);
  expect(parsed.ok && parsed.value.labels.map(({ name }) => name)).toEqual([
    'Claim',
    expect.stringMatching(/^A label of/) as string,
    '=cmd|x & <b>',
    '理論',
  ]);
});
