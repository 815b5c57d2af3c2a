/** Addresses that run or load something when followed, in spellings that have slipped through filters. */
const RUN = 'window.__pwned=1';

const SPELLINGS: readonly ((scheme: string) => string)[] = [
  (scheme) => `${scheme}:${RUN}`,
  (scheme) => `${scheme.toUpperCase()}:${RUN}`,
  (scheme) => `${scheme.charAt(0).toUpperCase()}${scheme.slice(1)}:${RUN}`,
  (scheme) => `${alternate(scheme)}:${RUN}`,
  (scheme) => ` ${scheme}:${RUN}`,
  (scheme) => `\t${scheme}:${RUN}`,
  (scheme) => `\n${scheme}:${RUN}`,
  (scheme) => `\u0001${scheme}:${RUN}`,
  (scheme) => `\u001f${scheme}:${RUN}`,
  (scheme) => `\u00a0${scheme}:${RUN}`,
  (scheme) => `\u3000${scheme}:${RUN}`,
  (scheme) => `\u200b${scheme}:${RUN}`,
  (scheme) => `\u202e${scheme}:${RUN}`,
  (scheme) => `\ufeff${scheme}:${RUN}`,
  (scheme) => `${split(scheme, '\t')}:${RUN}`,
  (scheme) => `${split(scheme, '\n')}:${RUN}`,
  (scheme) => `${split(scheme, '\r')}:${RUN}`,
  (scheme) => `${split(scheme, '\u0000')}:${RUN}`,
  (scheme) => `${split(scheme, '\u00ad')}:${RUN}`,
  (scheme) => `${split(scheme, '\u200b')}:${RUN}`,
  (scheme) => `${scheme} :${RUN}`,
  (scheme) => `${scheme}\t:${RUN}`,
  (scheme) => `${scheme}&colon;${RUN}`,
  (scheme) => `${scheme}&#58;${RUN}`,
  (scheme) => `${scheme}&#x3a;${RUN}`,
  (scheme) => `${scheme}%3a${RUN}`,
  (scheme) => `${split(scheme, '&#09;')}:${RUN}`,
  (scheme) => `${split(scheme, '&Tab;')}:${RUN}`,
  (scheme) => `${split(scheme, '&NewLine;')}:${RUN}`,
  (scheme) => `&#${String(scheme.charCodeAt(0))};${scheme.slice(1)}:${RUN}`,
  (scheme) => `&#x${scheme.charCodeAt(0).toString(16)};${scheme.slice(1)}:${RUN}`,
  (scheme) => `${scheme}://example.org/%0A${RUN}`,
  (scheme) => `${scheme}:/**/${RUN}`,
  (scheme) => `${scheme}:// \u2028${RUN}`,
];

const OTHERS = [
  'data:text/html,<script>parent.__pwned=1</script>',
  'DATA:text/html;base64,PHNjcmlwdD5wYXJlbnQuX19wd25lZD0xPC9zY3JpcHQ+',
  'data:text/html;charset=utf-7,+ADw-script+AD4-window.__pwned+AD0-1+ADw-/script+AD4-',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="window.__pwned=1"/>',
  'data:application/xhtml+xml,<html xmlns="http://www.w3.org/1999/xhtml"><script>window.__pwned=1</script></html>',
  'data:text/xml,<?xml-stylesheet href="//127.0.0.1:9/leak.xsl"?><x/>',
  'data:,window.__pwned=1',
  ' data:text/html,x',
  'da\tta:text/html,x',
  'blob:null/0',
  'filesystem:http://127.0.0.1/x',
  'view-source:javascript:window.__pwned=1',
  'feed:javascript:window.__pwned=1',
  'jar:javascript:window.__pwned=1!/',
  'livescript:window.__pwned=1',
  'about:blank#javascript:window.__pwned=1',
  'file:///etc/passwd',
  '\\\\127.0.0.1\\leak',
  '//127.0.0.1:9/leak',
  '///127.0.0.1:9/leak',
  '/\\127.0.0.1:9/leak',
  'http:127.0.0.1:9/leak',
  'https:/127.0.0.1:9/leak',
  'ms-msdt:/id PCWDiagnostic',
  'intent://x#Intent;scheme=javascript;end',
  'x-javascript:window.__pwned=1',
];

/** All three schemes in the spellings that matter most; the first in every one. */
export const ADDRESSES: readonly string[] = [
  ...SPELLINGS.map((spell) => spell('javascript')),
  ...SPELLINGS.slice(0, 4).map((spell) => spell('vbscript')),
  ...OTHERS,
];

function alternate(text: string): string {
  return Array.from(text, (unit, at) => (at % 2 === 0 ? unit : unit.toUpperCase())).join('');
}

function split(text: string, by: string): string {
  return `${text.slice(0, 4)}${by}${text.slice(4)}`;
}
