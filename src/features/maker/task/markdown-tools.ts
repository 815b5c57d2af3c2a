/** What the buttons over the task do to its Markdown: on and, pressed again, off. */

export interface Typed {
  readonly text: string;
  /** What is selected, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

export type MarkdownTool = 'bold' | 'italic' | 'list' | 'heading';

export function applyTool(typed: Typed, tool: MarkdownTool): Typed {
  switch (tool) {
    case 'bold':
      return wrap(typed, '**');
    case 'italic':
      return wrap(typed, '*');
    case 'list':
      return prefixLines(typed, '- ');
    case 'heading':
      return prefixLines(typed, '## ');
  }
}

/** White space at the ends of the selection stays outside, where Markdown needs it. */
function wrap({ text, start, end }: Typed, sign: string): Typed {
  const selected = text.slice(start, end);
  const from = start + selected.length - selected.trimStart().length;
  const to = Math.max(from, start + selected.trimEnd().length);
  const inner = text.slice(from, to);
  if (isWrapped(text, from, to, sign)) {
    const bare = text.slice(0, from - sign.length) + inner + text.slice(to + sign.length);
    return { text: bare, start: from - sign.length, end: to - sign.length };
  }
  return {
    text: text.slice(0, from) + sign + inner + sign + text.slice(to),
    start: from + sign.length,
    end: to + sign.length,
  };
}

/** One asterisk beside another is bold, not italic; three are both. */
function isWrapped(text: string, from: number, to: number, sign: string): boolean {
  let signs = 0;
  while (text[from - 1 - signs] === '*' && text[to + signs] === '*') signs += 1;
  return sign === '**' ? signs >= 2 : signs % 2 === 1;
}

/** Every line the selection touches. */
function prefixLines({ text, start, end }: Typed, prefix: string): Typed {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const isOn = lines.every((line) => line.startsWith(prefix));
  const changed = lines
    .map((line) => (isOn ? line.slice(prefix.length) : prefix + line.replace(/^(?:- |#+ )/, '')))
    .join('\n');
  const result = text.slice(0, from) + changed + text.slice(to);
  return start === end
    ? { text: result, start: from + changed.length, end: from + changed.length }
    : { text: result, start: from, end: from + changed.length };
}
