// For the one-file build: a worker's address is that of a blob made of its script, which is in the file.
import { bundleScript } from '../bundle-script.mjs';

const SUFFIX = '?worker&url';

/** @returns {import('vite').Plugin} */
export function workersInThePage() {
  /** @type {import('vite').AliasOptions} */
  let alias = [];
  return {
    name: 'postil-workers-in-the-page',
    enforce: 'pre',
    configResolved(config) {
      alias = config.resolve.alias;
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return undefined;
      const code = JSON.stringify(await bundleScript(id.slice(0, -SUFFIX.length), alias));
      const type = JSON.stringify({ type: 'text/javascript' });
      return `export default URL.createObjectURL(new Blob([${code}], ${type}));`;
    },
  };
}
