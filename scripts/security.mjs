// The one place that says what a page of Postil may load and do. Three readers: the build writes it
// into index.html as the first <meta> and into dist/_headers, and scripts/serve.mjs sends it. The build
// that is one file has a stricter one.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

// react-aria adds two <style> elements of its own (where a press starts; behind a dialog on iOS).
// Each is let through by the hash of its exact text, so that style-src stays closed to every other
// inline style. The build fails when an upgrade changes the text: see checkStyleHashes.
const LIBRARY_STYLES = [
  {
    file: 'react-aria/dist/private/interactions/usePress.mjs',
    text: '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  },
  {
    file: 'react-aria/dist/private/overlays/usePreventScroll.mjs',
    text: '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
  },
];

const styleHashes = LIBRARY_STYLES.map(({ text }) => hashSource(text));

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleHashes.join(' ')}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types postil dompurify 'allow-duplicates'",
];

/** For <meta http-equiv>: a browser ignores frame-ancestors there, and says so in the console. */
export const META_POLICY = DIRECTIVES.join('; ');

/**
 * The policy of the one-file build: nothing is fetched at all, and of what stands in the file only that
 * runs whose hash is named here. Workers are started from blobs, since a file has no address to give.
 * @param {{ readonly scripts: readonly string[], readonly styles: readonly string[] }} inline their texts
 */
export function oneFilePolicy({ scripts, styles }) {
  /** @type {Readonly<Record<string, string>>} */
  const own = {
    'script-src': scripts.map(hashSource).join(' '),
    'style-src': [...styles.map(hashSource), ...styleHashes].join(' '),
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'worker-src': 'blob:',
    'connect-src': "'none'",
    'manifest-src': "'none'",
  };
  return DIRECTIVES.map((directive) => {
    const [name = ''] = directive.split(' ');
    return own[name] === undefined ? directive : `${name} ${own[name]}`;
  }).join('; ');
}

/** What a page may ask a browser for, and Postil never does. */
const NEVER_USED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** @type {Readonly<Record<string, string>>} */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': [...DIRECTIVES, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': NEVER_USED.map((feature) => `${feature}=()`).join(', '),
  'X-Frame-Options': 'DENY',
};

/** The same headers in the `_headers` form that static hosts such as Netlify and Cloudflare read. */
export function headersFile() {
  const lines = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...lines, '', '/assets/*', `  Cache-Control: ${IMMUTABLE}`, ''].join('\n');
}

export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** @param {string} text of an inline script or style */
function hashSource(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Throws when a style let through by its hash is no longer the one the library adds.
 * @param {string} nodeModules path of node_modules
 */
export function checkStyleHashes(nodeModules) {
  for (const { file, text } of LIBRARY_STYLES) {
    const path = `${nodeModules}/${file}`;
    const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const template = /style\.textContent = `([^`]*)`/.exec(source)?.[1];
    const found = template
      ?.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, 'data-react-aria-pressable')
      .trim();
    if (found !== text) {
      throw new Error(
        `${file} no longer adds the style that scripts/security.mjs allows.\n` +
          `expected: ${JSON.stringify(text)}\nfound:    ${JSON.stringify(found)}`,
      );
    }
  }
}
