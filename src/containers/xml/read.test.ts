import { expect, it } from 'vitest';
import { utf8Bytes } from '../../lib/utf8';
import { readXml } from './read';

const nested = (levels: number): Uint8Array =>
  utf8Bytes('<a>'.repeat(levels) + '</a>'.repeat(levels));

it('reads a file of ordinary depth', () => {
  expect(readXml(utf8Bytes('\ufeff<a b="ü"/>'))).toEqual({
    ok: true,
    value: { kind: 'element', name: 'a', attributes: { b: 'ü' }, children: [] },
  });
  expect(readXml(nested(256))).toMatchObject({ ok: true });
});

it.each([
  ['too-deep', nested(257)],
  ['too-deep', nested(100_000)],
  ['not-utf8', Uint8Array.of(0x3c, 0xff)],
  ['not-xml', utf8Bytes('<a>')],
])('refuses what is %s', (kind, bytes) => {
  expect(readXml(bytes)).toMatchObject({ ok: false, error: { kind } });
});
