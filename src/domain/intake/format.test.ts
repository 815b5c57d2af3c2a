import { describe, expect, it } from 'vitest';
import { chooseImporter, type ImporterName } from './format';

const PROSE = 'A paragraph of plain prose.\n\nAnother one, with 2 * 3 * 4 and a_b_c in it.\n';

describe('chooseImporter', () => {
  it.each<[ImporterName, string, string, string]>([
    ['markdown', 'a.md', '', PROSE],
    ['markdown', 'A.MARKDOWN', 'text/plain', PROSE],
    ['html', 'a.html', '', PROSE],
    ['html', 'a.htm', 'text/plain', PROSE],
    ['postil-json', 'a.json', '', '[]'],
    ['postil-json', '', 'application/vnd.postil+json', 'x'],
    ['html', '', 'text/html; charset=utf-8', PROSE],
    ['markdown', '', 'text/markdown', PROSE],
    ['plain', 'a.txt', 'text/plain', PROSE],
    ['plain', '', '', PROSE],
    ['plain', 'notes', '', 'Dear reader,\n\n- one thing\n- another\n\nYours'],
    ['plain', 'a.txt', '', 'She said *perhaps* and went.\n'],
    ['plain', 'a.txt', '', '# of people: 12\n'],
    ['plain', 'a.txt', '', 'See [1] (page 3) and [2](sic).\n'],
    ['plain', 'a.txt', '', '{ a set } of braces'],
    ['plain', 'a.txt', '', '<sigh> she went'],
    ['markdown', 'a.txt', '', '# A title\n\nWith *emphasis* in it.\n'],
    ['markdown', 'a.txt', '', '# A title\n\n## A section\n'],
    ['markdown', 'a.txt', '', 'By [Jane Doe](#)\n'],
    ['markdown', 'a.txt', '', 'See [the page](https://example.org/x).\n'],
    ['html', 'a.txt', '', '\n<!DOCTYPE html><title>x</title>'],
    ['html', '', '', '<p>one</p><p>two</p><p>three</p>'],
    ['html', '', '', '<table><tbody><tr><td>1</td></tr></tbody></table>'],
    ['plain', '', '', '<table> is a tag.\n'],
    ['markdown', '', '', 'Text.\n\n| A | B |\n|---|:-:|\n| 1 | 2 |\n'],
    ['plain', '', '', '| so it goes |\n| --- and on |\n'],
    ['postil-json', '', '', '{"$schema": "https://example.org/x.json"}'],
  ])('%s for %j, %j', (importer, fileName, mediaType, text) => {
    expect(chooseImporter(fileName, mediaType, text)).toBe(importer);
  });
});
