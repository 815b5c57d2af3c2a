// Bundles one script that runs by itself, such as a worker, into a string.
import { build } from 'vite';
import { ROOT } from './steps.mjs';

/**
 * @param {string} entry
 * @param {import('vite').AliasOptions} [alias]
 */
export async function bundleScript(entry, alias = []) {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'script', fileName: 'script' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not bundled.`);
  return chunk.code;
}
