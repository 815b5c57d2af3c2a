/** Where in a file a value stands, for messages: `readings[0].annotations[3].spans[0].end`. */
export interface Path {
  readonly parent: Path | null;
  readonly key: string | number;
}

/** The file's top level. */
export const ROOT: Path = { parent: null, key: '' };

export function child(parent: Path, key: string | number): Path {
  return { parent, key };
}

/** Dots for plain names, brackets for indices and odd names; long names are cut. Empty at the top level. */
export function describePath(path: Path): string {
  const parts: string[] = [];
  for (let at = path; at.parent !== null; at = at.parent) parts.push(describeKey(at.key));
  return parts.reverse().join('').replace(/^\./, '');
}

function describeKey(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  if (PLAIN.test(key)) return `.${key}`;
  return `[${JSON.stringify(key.length > LONGEST ? `${key.slice(0, LONGEST)}…` : key)}]`;
}

const LONGEST = 40;
const PLAIN = /^[A-Za-z_$][\w$]{0,39}$/;
