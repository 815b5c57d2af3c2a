import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdable, xmlAttribute, xmlAttributes, xmlText } from './escape';
import { elementsBelow, elementsIn, firstIn, localName, parseXml, textIn } from './parse';

const ANYTHING = fc.string({ unit: 'binary' });

describe('what is written is read', () => {
  it('between tags and in attributes, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(ANYTHING, (text) => {
        const xml = `<a${xmlAttributes({ b: text, c: undefined })}>${xmlText(text)}</a>`;
        const parsed = parseXml(xml);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
        expect(parsed.value.attributes).toEqual({ b: holdable(text) });
        expect(textIn(parsed.value)).toBe(holdable(text));
      }),
    );
  });

  it('CR by reference, also where the file uses the character that stands for it', () => {
    const parsed = parseXml('<a b="&#xD;\r\n">1\r\n2&#13;\n3\ue000<![CDATA[&#13;]]></a>');
    if (!parsed.ok) throw new Error('not read');
    expect(parsed.value.attributes).toEqual({ b: '\r ' });
    expect(textIn(parsed.value)).toBe('1\n2\r\n3\ue000&#13;');
  });

  it.each([
    ['a<b&c>"\'', "a&lt;b&amp;c&gt;&quot;'"],
    ['\r\n\t', '&#13;&#10;&#9;'],
    ['\ud800x\u0000\uffff', '\ufffdx\ufffd\ufffd'],
    [']]>', ']]&gt;'],
  ])('%j in an attribute', (text, escaped) => {
    expect(xmlAttribute(text)).toBe(escaped);
  });

  it.each([
    ['a<b&c>"\'', 'a&lt;b&amp;c&gt;"\''],
    ['\r\n\t', '&#13;\n\t'],
    ['\ud800x\u0000\uffff', '\ufffdx\ufffd\ufffd'],
  ])('%j between tags', (text, escaped) => {
    expect(xmlText(text)).toBe(escaped);
  });
});

describe('a tree', () => {
  const xml =
    '\ufeff<?xml version="1.0"?><!-- x --><t:r xmlns:t="u"><a>1<![CDATA[<2>]]></a><t:b><a>3</a></t:b></t:r>';

  it('is walked by local names', () => {
    const parsed = parseXml(xml);
    if (!parsed.ok) throw new Error('not read');
    const root = parsed.value;
    expect(localName(root)).toBe('r');
    expect(elementsIn(root).map(({ name }) => name)).toEqual(['a', 't:b']);
    expect(firstIn(root, 'b')?.name).toBe('t:b');
    expect(elementsBelow(root, 'a').map(textIn)).toEqual(['1<2>', '3']);
  });

  it('has no attributes but those of the file, whatever they are called', () => {
    const parsed = parseXml('<a/>');
    if (!parsed.ok) throw new Error('not read');
    expect(parsed.value.attributes['constructor']).toBeUndefined();
    const odd = parseXml('<a __proto__="1" constructor="2"/>');
    expect(odd.ok && Object.entries(odd.value.attributes)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });

  it.each([
    ['', 'not-xml'],
    ['<a>', 'not-xml'],
    ['<a>&x;</a>', 'not-xml'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'not-xml'],
    ['<a>'.repeat(300_000) + '</a>'.repeat(300_000), 'too-deep'],
  ])('of %.40j is refused', (text, kind) => {
    expect(parseXml(text)).toMatchObject({ ok: false, error: { kind } });
  });
});
