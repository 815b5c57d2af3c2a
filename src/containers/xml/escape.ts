/** The one place where text becomes XML 1.0. */

/** Between tags. CR is written as a reference, since a parser would make it LF. */
export function xmlText(text: string): string {
  return holdable(text).replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);
}

/** Between double quotes: also line ends and tabs as references, since a parser would make them spaces. */
export function xmlAttribute(text: string): string {
  return holdable(text).replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character] ?? character);
}

/** ` name="value"` for each that is not undefined, in the order given. Names are trusted. */
export function xmlAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlAttribute(value)}"`))
    .join('');
}

/** What XML 1.0 cannot hold (control characters, lone surrogates, U+FFFE, U+FFFF) becomes U+FFFD. */
export function holdable(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
