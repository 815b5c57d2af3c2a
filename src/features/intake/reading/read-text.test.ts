import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../domain/text/article';
import { composeArticle } from '../../../domain/intake/compose-article';
import { createArticleDocument } from '../../../editor/document-json';
import { parseHtml } from '../../../importers/html/parse';
import { parseTree } from '../../../importers/html/testing/parse-tree';
import { reviewItem } from '../intake-state';
import { readRequest, type ReadNeeds } from './read-text';

/** Of a document, what the test looks at. */
type DocumentNode = ReturnType<typeof createArticleDocument>['json'];

const NEEDS: ReadNeeds = {
  sha256Hex: () => Promise.resolve(''),
  parsePage: (html) => Promise.resolve(parseHtml(html, parseTree)),
};

const TABLE = '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>';

const TABLE_IN_MARKDOWN = '| A | B |\n|---|---|\n| 1 | 2 |\n';

const SHORT_NAMES = new Map([
  ['table', 'table'],
  ['tableRow', 'row'],
  ['tableHeader', 'th'],
  ['tableCell', 'td'],
]);

/** The nodes of the document as the reader sees them, by their short names. */
async function shown(content: string, name: string, mediaType: string): Promise<string> {
  const read = await readRequest({ name, mediaType, content }, NEEDS);
  if (read.kind !== 'draft') throw new Error(read.kind);
  const composed = composeArticle(read.draft, reviewItem(read).decisions);
  if (!composed.ok) throw new Error(composed.error.kind);
  const { json } = createArticleDocument({ kind: 'text', id: 'a' as ArticleId, ...composed.value });
  return describeNode(json);
}

function describeNode({ type = '', text, content = [] }: DocumentNode): string {
  const inside = text ?? content.map(describeNode).join(' ');
  const name = SHORT_NAMES.get(type);
  return name === undefined ? inside : `${name}(${inside})`;
}

describe('a table', () => {
  it.each([
    ['on the clipboard', `<meta charset="utf-8">${TABLE}`, '', 'text/html'],
    ['pasted as its source', TABLE, '', ''],
    ['in a page', `<main>${TABLE}</main>`, 'a.html', 'text/html'],
    ['in Markdown', TABLE_IN_MARKDOWN, 'a.md', ''],
    ['in pasted Markdown', TABLE_IN_MARKDOWN, '', ''],
    ['as HTML in Markdown', `<!-- <table><tr><th> -->\n${TABLE}\n`, 'a.md', ''],
  ])('stays one %s', async (_, content, name, mediaType) => {
    expect(await shown(content, name, mediaType)).toBe('table(row(th(A) th(B)) row(td(1) td(2)))');
  });
});
