import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { headersFile, META_POLICY } from './scripts/security.mjs';

export default defineConfig({
  // Relative: the built files may be put into any folder of any host.
  base: './',
  resolve: {
    alias: {
      // Its browser build decodes entities through innerHTML: not in a worker, and not under our policy.
      'decode-named-character-reference': fileURLToPath(
        new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
  },
  plugins: [react(), contentSecurityPolicy()],
  build: {
    target: 'es2022',
    // Nothing as a data: address: the policy allows those for pictures only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    manifest: true,
  },
  worker: { format: 'es' },
});

/**
 * Writes the policy as the first thing in <head>, since it governs only what comes after it, and
 * into _headers for hosts that read it. In development there is none: Vite's live reloading adds
 * inline styles and scripts. The browser tests run against the build, under the policy.
 */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'postil-content-security-policy',
    // The one-file build has a policy of its own: scripts/single/build-single.mjs.
    apply: (_, { command, mode }) => command === 'build' && mode !== 'single',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
}
