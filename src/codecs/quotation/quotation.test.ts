import { describe, expect, test } from 'vitest';
import { htmlQuotation, markdownQuotation, plainQuotation, type Quotation } from './quotation';

const ALL: Quotation['from'] = {
  byline: 'A. Writer',
  title: 'On *lamps* & <b>',
  publication: 'The Paper',
  date: 'May 14, 2019',
  source: 'https://example.org/a?b=1&c="2"',
  language: 'en',
};
const NONE: Quotation['from'] = {
  byline: '',
  title: '',
  publication: '',
  date: '',
  source: '',
  language: '',
};

describe.each<[string, Quotation, string, string, string]>([
  [
    'everything',
    { words: 'a tax', from: { ...ALL, source: 'https://example.org/a?b&c' } },
    '“a tax”\n— A. Writer, “On *lamps* & <b>”, The Paper, May 14, 2019, https://example.org/a?b&c\n',
    '> a tax\n>\n> — A. Writer, *On \\*lamps\\* \\& \\<b\\>*, The Paper, May 14, 2019, <https://example.org/a?b&c>\n',
    '<blockquote lang="en" cite="https://example.org/a?b&amp;c"><p>a tax</p></blockquote><p>— A. Writer, <cite>On *lamps* &amp; &lt;b&gt;</cite>, The Paper, May 14, 2019, <a href="https://example.org/a?b&amp;c">https://example.org/a?b&amp;c</a></p>',
  ],
  ['nothing', { words: 'a', from: NONE }, '“a”\n', '> a\n', '<blockquote><p>a</p></blockquote>'],
  [
    'two paragraphs, a break, a file name',
    { words: '1. x\ny\n\n- z', from: { ...NONE, source: 'notes_1.md' } },
    '“1. x\ny\n\n- z”\n— notes_1.md\n',
    '> 1\\. x<br>\n> y\n>\n> \\- z\n>\n> — notes\\_1.md\n',
    '<blockquote><p>1. x<br>y</p><p>- z</p></blockquote><p>— notes_1.md</p>',
  ],
  [
    'an address that leads nowhere good',
    { words: '</blockquote><script>', from: { ...NONE, source: 'javascript:alert(1)' } },
    '“</blockquote><script>”\n— javascript:alert(1)\n',
    '> \\</blockquote\\>\\<script\\>\n>\n> — javascript\\:alert(1)\n',
    '<blockquote><p>&lt;/blockquote&gt;&lt;script&gt;</p></blockquote><p>— javascript:alert(1)</p>',
  ],
])('a quotation with %s', (_, quotation, plain, markdown, html) => {
  test('as text', () => expect(plainQuotation(quotation)).toBe(plain));
  test('as Markdown', () => expect(markdownQuotation(quotation)).toBe(markdown));
  test('as HTML', () => expect(htmlQuotation(quotation)).toBe(html));
});

test('a sign that would end an attribute does not', () => {
  expect(htmlQuotation({ words: 'a', from: ALL })).not.toContain('c="2"');
});
