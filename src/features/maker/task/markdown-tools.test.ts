import { describe, expect, it } from 'vitest';
import { readFormatted } from '../../../importers/markdown/formatted';
import { applyTool, type MarkdownTool, type Typed } from './markdown-tools';

/** `a [b] c`: `b` is selected; `a []c`: the caret. */
function typed(shown: string): Typed {
  const start = shown.indexOf('[');
  const end = shown.indexOf(']') - 1;
  return { text: shown.replace('[', '').replace(']', ''), start, end };
}

function show({ text, start, end }: Typed): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe('applyTool', () => {
  it.each<[MarkdownTool, string, string]>([
    ['bold', 'a [b] c', 'a **[b]** c'],
    ['bold', 'a **[b]** c', 'a [b] c'],
    ['bold', 'a[ b ]c', 'a **[b]** c'],
    ['bold', 'a []', 'a **[]**'],
    ['bold', '*[a]*', '***[a]***'],
    ['italic', 'a [b] c', 'a *[b]* c'],
    ['italic', 'a *[b]* c', 'a [b] c'],
    ['italic', '**[a]**', '***[a]***'],
    ['italic', '***[a]***', '**[a]**'],
    ['list', 'a\n[b\nc]', 'a\n[- b\n- c]'],
    ['list', 'a\n[- b\n- c]', 'a\n[b\nc]'],
    ['list', 'a\nb[]\nc', 'a\n- b[]\nc'],
    ['list', '[]', '- []'],
    ['heading', '[a]', '[## a]'],
    ['heading', '[## a]', '[a]'],
    ['heading', '[- a]', '[## a]'],
    ['list', '[# a]', '[- a]'],
  ])('%s: %j becomes %j', (tool, before, after) => {
    expect(show(applyTool(typed(before), tool))).toBe(after);
  });

  it('makes what the task then shows', () => {
    const { text } = applyTool(typed('Mark [every claim ]you find.'), 'bold');
    expect(readFormatted(text)).toEqual([
      {
        kind: 'paragraph',
        content: [
          { text: 'Mark ', marks: [] },
          { text: 'every claim', marks: ['strong'] },
          { text: ' you find.', marks: [] },
        ],
      },
    ]);
  });
});
