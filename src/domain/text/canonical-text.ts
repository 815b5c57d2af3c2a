/**
 * The rule that makes a text canonical, once, at import: no BOM, line ends are LF, and what XML 1.0
 * cannot hold (control characters, lone surrogates, U+FFFE, U+FFFF) is U+FFFD. Nothing else changes:
 * no normalisation form, no collapsed spaces.
 */
export function canonicaliseText(raw: string): string {
  return raw
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .replace(UNHOLDABLE, '\ufffd');
}

export function isCanonicalText(text: string): boolean {
  return canonicaliseText(text) === text;
}

// With the `u` flag a surrogate class matches lone surrogates only.
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;
