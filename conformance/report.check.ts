/** Reports before html-validate and before a reader of Markdown. */
import { HtmlValidate } from 'html-validate/node';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { serializeHtmlReport } from '../src/codecs/html-report/serialize';
import { serializeMarkdown } from '../src/codecs/markdown-report/serialize';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { sha256HexOf } from '../src/lib/sha256';
import { describeShared, sharedText } from './shared';

const ARTICLES = [
  exampleArticle(),
  tortureArticle(),
  ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed, 6, sha256HexOf)).flat(),
];

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  // Texts come as they are: their headings skip levels, their spaces are their own.
  rules: { 'heading-level': 'off', 'no-trailing-whitespace': 'off', 'no-inline-style': 'error' },
});

async function complaints(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
}

describe('html-validate', () => {
  it('accepts our reports', async () => {
    for (const article of ARTICLES) {
      const [file] = serializeHtmlReport([article], CONTEXT).files;
      expect(await complaints(String(file?.content))).toEqual([]);
    }
  });
});

describeShared('golden reports', () => {
  it('the good one is accepted, the bad one is not', async () => {
    expect(await complaints(sharedText('golden/report/report.html'))).toEqual([]);
    expect(await complaints(sharedText('golden/report/bad.html'))).not.toEqual([]);
  });
});

describe('a reader of Markdown', () => {
  it('finds a row for each mark, every footnote, and the words of each quote', () => {
    for (const article of [exampleArticle(), tortureArticle()]) {
      const [file] = serializeMarkdown([article], CONTEXT).files;
      const tree = fromMarkdown(String(file?.content), {
        extensions: [gfm()],
        mdastExtensions: [gfmFromMarkdown()],
      });
      const notes = tree.children.filter(({ type }) => type === 'footnoteDefinition');
      const tables = tree.children.filter((node) => node.type === 'table');
      const marks = article.readings.flatMap(({ annotations }) => annotations);
      expect(notes).toHaveLength(marks.length);
      const rows = tables.at(-1)?.children.slice(1) ?? [];
      const quotes = rows.map((row) => wordsIn(row.children[2] ?? {}).replace(/\s+/g, ' '));
      const wanted = marks.map(({ spans }) =>
        spans
          .map(({ start, end }) => article.text.text.slice(start, end))
          .join(' … ')
          .replace(/\n/g, '')
          .replace(/\s+/g, ' '),
      );
      expect(quotes.toSorted()).toEqual(wanted.toSorted());
    }
  });
});

/** Breaks are elements, and say nothing. */
function wordsIn(node: {
  readonly children?: readonly object[];
  readonly value?: string;
  readonly type?: string;
}): string {
  if (node.type === 'text') return node.value ?? '';
  return (node.children ?? []).map((child) => wordsIn(child)).join('');
}
