/** What WebAnno TSV puts a backslash before: in values of cells, and in lines of text. */

/** A line end of any kind is written as one LF. */
export function escapeValue(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[\\[\]|_;*]|->|\t|\n/g, (found) => `\\${WRITTEN[found] ?? found}`);
}

export function unescapeValue(value: string): string {
  return value.replace(/\\(->|[^])/g, (_, found: string) => READ[found] ?? found);
}

export function escapeText(text: string): string {
  return text.replace(/[\\\t\n\f\r\b]/g, (found) => `\\${WRITTEN[found] ?? found}`);
}

export function unescapeText(text: string): string {
  return text.replace(/\\([^])/g, (whole, found: string) =>
    found === '\\' || found < ' ' ? found : (TEXT_READ[found] ?? whole),
  );
}

/** `value` at each place where an unescaped `separator` stands. */
export function splitEscaped(value: string, separator: '|' | ';'): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === separator) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}

const WRITTEN: Readonly<Record<string, string>> = {
  '\t': 't',
  '\n': 'n',
  '\f': 'f',
  '\r': 'r',
  '\b': 'b',
};
const READ: Readonly<Record<string, string>> = { t: '\t', n: '\n' };
const TEXT_READ: Readonly<Record<string, string>> = { ...READ, f: '\f', r: '\r', b: '\b' };
