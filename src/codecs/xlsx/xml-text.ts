/** Text as XML and Excel allow it. */

/** For text and for attributes. What XML 1.0 cannot hold becomes U+FFFD; `_x000D_` and its like stay as typed. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"'\r]/g, (character) => ENTITIES.get(character) ?? character);
}

/** At most 31 units, none of `[]:*?/\`, no apostrophe at the edges, unlike those in `taken`; added there. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^[\s']+|[\s']+$/g, '');
  const base = plain === '' ? 'Sheet' : plain;
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${count})`;
    const cut = base.slice(0, LONGEST_NAME - ending.length).replace(/[\ud800-\udbff]$/, '');
    const name = cut + ending;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

const LONGEST_NAME = 31;

/** Control characters, lone surrogates and the two noncharacters at the end of the plane. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['\r', '_x000D_'],
]);
