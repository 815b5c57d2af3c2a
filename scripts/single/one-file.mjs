// Puts everything a built page names into the page itself: scripts, styles, icon and sample.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneFilePolicy } from '../security.mjs';

/**
 * @param {string} built folder with index.html and one script and one style beside it
 * @param {string} pub folder of the files that are served as they are
 */
export function makeOneFile(built, pub) {
  /** @type {string[]} */
  const scripts = [];
  /** @type {string[]} */
  const styles = [];
  const read = (/** @type {string} */ path) => readFileSync(join(built, path), 'utf8');

  const page = read('index.html')
    .replace(/\s*<link rel="(?:manifest|modulepreload)"[^>]*>/g, '')
    .replace(/<link rel="icon"[^>]*>/, () => iconLink(readFileSync(join(pub, 'icon.svg'))))
    .replace('</body>', () => {
      const sample = readFileSync(join(pub, 'sample/sample.postil.json'), 'utf8');
      return `  <script type="application/json" id="sample">${inlineJson(sample)}</script>\n  </body>`;
    })
    .replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (_, path) => {
      const style = read(path);
      if (/<\/style/i.test(style)) throw new Error('A style would end its own element.');
      styles.push(style);
      return `<style>${style}</style>`;
    })
    // Last: from here on there is text in the page that only looks like markup.
    .replace(/<script type="module"[^>]* src="\.\/([^"]+)"><\/script>/g, (_, path) => {
      const script = inlineScript(read(path));
      scripts.push(script);
      return `<script type="module">${script}</script>`;
    });
  const policy = `<meta http-equiv="Content-Security-Policy" content="${oneFilePolicy({ scripts, styles })}" />`;
  return page.replace('<head>', () => `<head>\n    ${policy}`);
}

/**
 * What would end the element, or make the parser look for an end that never comes, is written otherwise:
 * in strings and templates `\/` and `\x3c!` mean the same, and nowhere else does either occur.
 * @param {string} code
 */
function inlineScript(code) {
  return code
    .replaceAll('\r\n', '\n')
    .replace(/<\/script/gi, String.raw`<\/script`)
    .replace(/<(!--|script)/gi, String.raw`\x3c$1`);
}

/** @param {string} json */
function inlineJson(json) {
  return json.replaceAll('<', String.raw`\u003c`);
}

/** @param {Uint8Array} svg */
function iconLink(svg) {
  const data = Buffer.from(svg).toString('base64');
  return `<link rel="icon" href="data:image/svg+xml;base64,${data}" type="image/svg+xml" />`;
}
